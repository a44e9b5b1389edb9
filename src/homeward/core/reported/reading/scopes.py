"""Of whom a figure speaks: what is said of them, their nationality, where they are.

A newcomer's mistake is to take any State in the sentence for a nationality: "in Iraqi prisons"
says where, "French children" says whose.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from homeward.core.reported.figure import Matter, Scope
from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.places import countries
from homeward.core.reported.reading.tokens import Token

_NEAR: Final = 3  # words behind the noun in which "from Russia" stands
_PLACE_WORDS: Final = frozenset((
    "in", "en", "au", "aux", "в", "во", "في", "داخل", "inside", "dans",
))  # fmt: skip
_GRAVEST: Final = (Matter.SENTENCED_TO_DEATH, Matter.EXECUTED)


def scope_of(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> Scope:
    """Say of whom the figure between two places speaks, as far as its sentence tells.

    Args:
        tokens: The sentence.
        start: First token of the number.
        end: The token after its noun.
        words: The language's lexicon.
    """
    named = countries(tokens)
    own = [
        (place, code)
        for place, code, _length in named
        if start <= place < end + _NEAR and not _is_place(tokens, place, words)
    ]
    where = [code for place, code, _length in named if _is_place(tokens, place, words)]
    foreign = words.foreign.within(tokens, start, min(len(tokens), end + 2))
    nationality = own[0][1] if own else "foreign" if foreign else ""
    return Scope(
        matter=_matter(tokens, start, end, words),
        nationality=nationality,
        place=where[0] if where else "",
    )


def _is_place(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    before = set(tokens[place - 1].forms) if place else set()
    behind = words.matters.at(tokens, place + 1)
    return bool(before & _PLACE_WORDS) or bool(behind and behind[0] is Matter.HELD)


def _matter(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> Matter:
    found = [
        one
        for one in words.matters.within(tokens, 0, len(tokens))
        if one[0] + one[2] <= start or one[0] >= end
    ]
    if not found:
        return Matter.NOT_SAID
    joints = [at for at, token in enumerate(tokens) if token.text in ",;،؛"]
    _place, matter, _length = min(found, key=lambda one: _apart(one, start, end, joints))
    if matter is Matter.REMAINING and any(one[1] is Matter.HELD for one in found):
        return Matter.HELD
    return matter


def _apart(
    one: tuple[int, Matter, int], start: int, end: int, joints: Sequence[int]
) -> tuple[int, int, int]:
    """Count the commas and the words between; of two as near, the one in front counts."""
    place, after = one[0], one[0] + one[2]
    low, high = (end, place) if place >= end else (after, start)
    commas = sum(low <= joint < high for joint in joints)
    return commas, high - low, int(place >= end)
