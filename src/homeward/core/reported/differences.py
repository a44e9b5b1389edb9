"""In what two reported figures differ, and which of that accounts for their numbers.

A difference is stated; it explains nothing by itself. Two officials who give 12 and 13 differ in
the speaker, and that is all that can be said. A newcomer's mistake is to call every difference
an explanation: rounding explains 1,400 for 1,390 and does not explain it for 1,333.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.reported.figure import Amount, Qualifier, Reported, grain
from homeward.core.spans import Span
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Kind(Enum):
    """In what two figures differ."""

    MATTER = "matter"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    DAY = "day"
    DATE_ORDER = "date-order"
    QUALIFIER = "qualifier"
    ROUNDING = "rounding"
    SCOPE = "scope"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Difference:
    """One way in which two figures differ.

    Attributes:
        kind: In what.
        words: The difference in a sentence.
    """

    kind: Kind
    words: Sentence


_DAY_AND_MONTH: Final = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_NEAR: Final = 20  # a third figure explains a difference of at most a twentieth


def differences(one: Reported, other: Reported) -> tuple[Difference, ...]:
    """Say in what two figures differ, beside the number itself."""
    found = [
        Difference(Kind.MATTER, Sentence(_MATTER))
        if one.scope.matter is not other.scope.matter
        else None,
        _words(Kind.SPEAKER, _SPEAKERS, one.speaker, other.speaker),
        _words(Kind.OUTLET, _OUTLETS, one.outlet, other.outlet),
        _days(one, other),
        _qualifiers(one.amount, other.amount),
        _words(Kind.SCOPE, _HELD, one.scope.held, other.scope.held),
        _groups(one, other),
    ]
    return tuple(difference for difference in found if difference)


def _matters(one: Reported, other: Reported) -> Difference | None:
    if one.scope.matter is other.scope.matter:
        return None
    return Difference(Kind.MATTER, Sentence(_MATTER))


def _words(kind: Kind, pattern: str, one: str, other: str) -> Difference | None:
    if one == other or not one or not other:
        return None
    return Difference(kind, Sentence(pattern, one=one, other=other))


def _days(one: Reported, other: Reported) -> Difference | None:
    if one.as_of == other.as_of:
        return None
    if one.as_of is None or other.as_of is None:
        return Difference(Kind.DAY, Sentence(_UNDATED))
    for first, second in ((one, other), (other, one)):
        if second.as_of in swapped(first.said):
            return Difference(Kind.DATE_ORDER, Sentence(_ORDER, written=first.said))
    return Difference(Kind.DAY, Sentence(_DAYS))


def swapped(written: str) -> tuple[Span, ...]:
    """Give the days that a date in figures can mean when day and month are read both ways.

    >>> len(swapped("10/7/2019")), len(swapped("29/6/2018"))
    (2, 0)
    """
    found = _DAY_AND_MONTH.search(written)
    if not found:
        return ()
    one, two, year = map(int, found.groups())
    days = {_day(year, two, one), _day(year, one, two)} - {None}
    return tuple(Span.day(day) for day in days if day) if len(days) > 1 else ()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _qualifiers(one: Amount | None, other: Amount | None) -> Difference | None:
    if one is None or other is None or one.qualifier is other.qualifier:
        return None
    return Difference(Kind.QUALIFIER, Sentence(_QUALIFIERS))


def _groups(one: Reported, other: Reported) -> Difference | None:
    if one.scope.event == other.scope.event:
        return None
    return Difference(Kind.SCOPE, Sentence(_GROUPS))


def explaining(
    one: Reported, other: Reported, found: Sequence[Difference], among: Sequence[Reported]
) -> tuple[Difference, ...]:
    """Give those differences that account for two numbers; empty where none does.

    Args:
        one: A figure with a number.
        other: Another.
        found: In what they differ.
        among: All figures known: 288 may be 286 and 2 women counted together.
    """
    said, second = one.amount, other.amount
    if said is None or second is None:
        return ()
    why = [one for one in found if one.kind is Kind.DATE_ORDER]
    if _loosened(said, second):
        why += [one for one in found if one.kind is Kind.QUALIFIER]
    if _rounded(said, second):
        why.append(Difference(Kind.ROUNDING, Sentence(_ROUNDED)))
    third = _third(one, other, among)
    if third is not None:
        why.append(Difference(Kind.UNIT, Sentence(_THIRD, number=third)))
    return tuple(why)


def _loosened(one: Amount, other: Amount) -> bool:
    low, high = max(one.allowed[0], other.allowed[0]), min(one.allowed[1], other.allowed[1])
    both_open = Qualifier.EXACTLY not in (one.qualifier, other.qualifier)
    return low <= high and (both_open or one.qualifier is not other.qualifier)


def _rounded(one: Amount, other: Amount) -> bool:
    """Say whether one number is the other, rounded to its own last written digit.

    Rounding takes away a tenth at most, "almost" a fifth and only upwards: 833 may be "almost
    1,000", 1,337 may not.
    """
    if one.is_range or other.is_range or one.low == other.low:
        return False
    fine, coarse = sorted((one, other), key=lambda amount: grain(amount.low))
    apart = coarse.low - fine.low
    if coarse.qualifier is Qualifier.ALMOST:
        return 0 < apart <= coarse.low // 5
    if coarse.qualifier not in (Qualifier.EXACTLY, Qualifier.ABOUT):
        return False
    size = grain(coarse.low)
    nearest = (fine.low + size // 2) // size * size
    return grain(fine.low) < size and nearest == coarse.low and abs(apart) <= coarse.low // 10


def _third(one: Reported, other: Reported, among: Sequence[Reported]) -> int | None:
    """Find a third figure of the same event that makes up the difference exactly."""
    if one.amount is None or other.amount is None or not one.scope.event:
        return None
    apart = abs(one.amount.low - other.amount.low)
    if not 0 < apart * _NEAR <= max(one.amount.low, other.amount.low):
        return None
    for third in among:
        same = third.scope.event == one.scope.event and third.unit is not one.unit
        if same and third.amount and third.amount.low == third.amount.high == apart:
            return apart
    return None


_MATTER: Final = _("They say different things of those counted.")
_SPEAKERS: Final = _("Said by different speakers: {one}; {other}.")
_OUTLETS: Final = _("Printed by different outlets: {one}; {other}.")
_UNDATED: Final = _("One of them does not say of which day it speaks.")
_ORDER: Final = _("“{written}” can be read with the day first or with the month first.")
_DAYS: Final = _("They speak of different days.")
_QUALIFIERS: Final = _("The words before the numbers differ.")
_HELD: Final = _("They name the place or the authority differently: {one}; {other}.")
_GROUPS: Final = _("Only one of them speaks of a certain group or event, or each of another.")
_ROUNDED: Final = _("One number is the other, rounded.")
_THIRD: Final = _("They differ by {number}, which is what a third source counts in another unit.")
