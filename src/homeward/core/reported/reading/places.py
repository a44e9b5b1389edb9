"""States and their peoples named in a sentence, as ISO codes.

Nothing finer than a State is ever taken over (facts of protection, R7). A newcomer's mistake
is to look every word up: "can", "per" and "and" are codes of States too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from homeward.core.lists.values.nationality import nationality_code
from homeward.core.reported.reading.tokens import Token

_SHORTEST: Final = 4
_SHORTEST_ARABIC: Final = 3
_CODES: Final = {
    "US": "USA", "UK": "GBR", "UAE": "ARE", "США": "USA", "ОАЭ": "ARE", "Мали": "MLI",
}  # fmt: skip
_LONGEST: Final = 3  # words in the name of a State
_ENDINGS: Final = (
    "ями", "ами", "ого", "ому", "ыми", "ими", "ной", "ную", "ных", "ным", "ном", "ей", "ев", "ов",
    "ам", "ах", "ом", "ем", "ой", "ою", "ую", "ых", "их", "ым", "им", "ии", "ию", "а", "у", "е",
    "и", "ы", "ю", "я", "й",
)  # fmt: skip
_NOT_STATES: Final = frozenset(
    ("turkey", "chad", "jordan", "guinea")
)  # birds, names; with a capital only


def country_at(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """Give the State named at a place and how many words that takes; `None` for none."""
    if not 0 <= place < len(tokens) or not tokens[place].word:
        return None
    for length in range(min(_LONGEST, len(tokens) - place), 0, -1):
        words = tokens[place : place + length]
        if any(not token.word and token.text != "-" for token in words):
            continue
        code = _code(
            " ".join(token.text for token in words), tuple(words[0].forms) if length == 1 else ()
        )
        if code:
            return code, length
    return None


@lru_cache(maxsize=4096)
def _code(text: str, forms: tuple[str, ...]) -> str:
    if text in _CODES:
        return _CODES[text]
    arabic = "\u0600" <= text[0] <= "\u06ff"
    if len(text) < (_SHORTEST_ARABIC if arabic else _SHORTEST) or text in _NOT_STATES:
        return ""
    if text[0].islower() and " " in text:
        return ""
    found = nationality_code(text)
    if not found and arabic:
        found = next(
            (code for form in forms if len(form) > _SHORTEST and (code := nationality_code(form))),
            "",
        )
    if not found and "\u0400" <= text[0] <= "\u04ff":
        found = _inflected(text)
    return found


def _inflected(text: str) -> str:
    """Try the cases of a Russian name or adjective: "Турции", "россиян", "узбекских"."""
    for ending in _ENDINGS:
        if not text.endswith(ending) or len(text) - len(ending) < _SHORTEST:
            continue
        stem = text.removesuffix(ending)
        for other in ("", "ия", "я", "а", "ий", "ый", "ия", "ец", "ь", "й"):
            code = nationality_code(stem + other)
            if code:
                return code
    return ""


def countries(tokens: Sequence[Token]) -> list[tuple[int, str, int]]:
    """Give every State named, as (place, code, length)."""
    found, place = [], 0
    while place < len(tokens):
        here = country_at(tokens, place)
        if here:
            found.append((place, *here))
        place += here[1] if here else 1
    return found
