"""Numbers that count nobody: dates, ages, articles of law, money, distances, hours.

A newcomer's mistake is to drop every small number. "Six men" is a count; "the age of six" is
none, and the words beside it say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.numbers import Number
from homeward.core.reported.reading.tokens import Token

_YEARS: Final = range(1900, 2101)
_SIGNS: Final = ("/", ":", "-", ".")
_REACH: Final = 2
_PENALTY_AFTER: Final = 6
_PENALTY_BEFORE: Final = 8
_SHARE: Final = 20
_ROUND: Final = ("10", "20", "5", "4", "3")


def counts_nobody(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether the words beside a number make it something else than a count."""
    return (
        _measured(tokens, number, words)
        or _labelled(tokens, number, words)
        or _in_a_chain(tokens, number)
        or _share(tokens, number, words)
    )


def _share(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether it is half of a share: "one in three children", "un enfant sur trois"."""
    start, end = number.start, number.end
    if number.low > _SHARE or number.low != number.high:
        return False
    if end + 1 < len(tokens) and words.share.at(tokens, end):
        return bool(words.plain.at(tokens, end + 1)) or tokens[end + 1].text in _ROUND
    if not words.share.before(tokens, start) or start < 2:  # noqa: PLR2004
        return False
    return bool(words.plain.before(tokens, start - 1) or words.units.before(tokens, start - 1)) or (
        tokens[start - 2].text.isdigit() and len(tokens[start - 2].text) == 1
    )


def years_of_a_sentence(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether a number counts years of imprisonment; other years are ages or durations."""
    unit = words.years.at(tokens, number.end)
    if not unit:
        return False
    end = number.end + unit[1]
    after = words.penalty.within(tokens, end, min(len(tokens), end + _PENALTY_AFTER))
    if tokens[number.end].text == "-":  # "a three-year war" in a sentence about prison
        return bool(after)
    start = max(0, number.start - _PENALTY_BEFORE)
    return bool(after or words.penalty.within(tokens, start, number.start))


def is_age(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether a number is somebody's age: "over the age of nine", "9-year-old", بعمر 5."""
    if words.ages_after.at(tokens, number.end):
        return True
    place = without_qualifier(tokens, number.start, words)
    if any(words.ages_before.before(tokens, at) for at in {place, number.start}):
        return True
    # "aged nine and eleven": the second is one too
    two = number.start - 1
    if two > 0 and words.joins.at(tokens, two) and tokens[two - 1].number:
        first = Number(two - 1, two, 0, 0)
        return bool(words.ages_before.before(tokens, two - 1)) or is_age(tokens, first, words)
    return False


def without_qualifier(tokens: Sequence[Token], place: int, words: Lexicon) -> int:
    """Give the place before the qualifier that ends at a place."""
    found = words.before.before(tokens, place)
    return place - found[1] if found else place


def _measured(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    unit = words.measures.at(tokens, number.end)
    if unit is None:
        return False
    return words.units.at(tokens, number.end) is None


def _labelled(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    label = words.labels.before(tokens, number.start, 3)
    if not label:
        return False
    return not words.units.at(tokens, number.end)


def _in_a_chain(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether it is a piece of 13/2005, 10:30, F-16 or 2018-07-03."""
    start, end = number.start, number.end
    if start > 1 and tokens[start].glued and tokens[start - 1].text in (*_SIGNS, "°"):
        return tokens[start - 1].glued
    if end + 1 < len(tokens) and tokens[end].glued and tokens[end + 1].glued:
        return tokens[end].text in _SIGNS and tokens[end + 1].number
    return False


def like_a_year(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether bare digits are a year: from 1900 to 2100, with no noun right behind."""
    if not number.digits or number.low not in _YEARS:
        return False
    if words.year_words.before(tokens, number.start, _REACH):
        return True
    return words.units.at(tokens, number.end) is None
