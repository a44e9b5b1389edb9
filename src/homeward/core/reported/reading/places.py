"""States and their peoples named in a sentence, as ISO codes.

Nothing finer than a State is ever taken over (facts of protection, R7). A newcomer's mistake
is to look every word up: "can", "per" and "and" are codes of States too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from homeward.core.lists.values.nationality import nationality_code
from homeward.core.reported.figure import Unit
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


_PEOPLES: Final = (
    # writing, endings of many of a people, unit; women's first, because men's are their endings
    ("ar", ("ية", "يات", "يتان", "يتين"), Unit.WOMEN),
    ("ar", ("ي", "يا", "يين", "يون"), Unit.PERSONS),
    ("ru", ("янок", "анок", "янки", "анки", "янкам"), Unit.WOMEN),
    ("ru", ("цев", "цы", "цам", "цами", "ян", "яне", "янам", "чан"), Unit.PERSONS),
    ("la", ("aises", "oises", "iennes", "éennes", "aines", "andes", "rques"), Unit.WOMEN),
    ("la", ("s",), Unit.PERSONS),
)


def people_at(tokens: Sequence[Token], place: int) -> Unit | None:
    """Say whom a people's name right behind a number counts: "30 Iraqis", "29 روسية".

    A newcomer's mistake is to take a State for its people: "Russia 122" is another thing, so
    only a people's endings count, and in Latin letters only where the word without its "s"
    is known too.
    """
    found = country_at(tokens, place)
    if found is None or found[1] > 1:
        return None
    text = tokens[place].text
    writing = "ar" if "\u0600" <= text[0] <= "\u06ff" else "ru" if text[0] >= "\u0400" else "la"
    if writing == "la" and not (text[0].isupper() and _code(text[:-1], ())):
        return None
    if writing == "ar" and text.startswith("ال"):
        return None
    return next(
        (unit for kind, ends, unit in _PEOPLES if kind == writing and text.endswith(ends)), None
    )


def countries(tokens: Sequence[Token]) -> list[tuple[int, str, int]]:
    """Give every State named, as (place, code, length)."""
    found, place = [], 0
    while place < len(tokens):
        here = country_at(tokens, place)
        if here:
            found.append((place, *here))
        place += here[1] if here else 1
    return found
