"""Where each claim stands on a time line: days to the side, numbers upwards, speakers by shape.

The drawing is made elsewhere; here is the arithmetic. Numbers are drawn by their logarithm,
because 14 and 41,490 stand on the same page. A newcomer's mistake is to draw a point: a claim
covers the days it may speak of and the numbers its words allow.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.reported.figure import MOST, Reported

SHAPES: Final = 7
"""Speakers who get a shape of their own; all others share one more."""
_YEAR: Final = 366
_MOST_TICKS: Final = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """One claim on the line. All places are shares from 0 to 1.

    Attributes:
        figure: The claim.
        start: The first day that it may speak of, from the left.
        end: The last.
        low: The least number allowed, from below.
        high: The most; 1 where there is no bound.
        at: The number itself.
        open_end: True where there is no upper bound.
        speaker: Number of the speaker's shape, counted from nought.
        disputed: True where the claim is in a conflict.
    """

    figure: Reported
    start: float
    end: float
    low: float
    high: float
    at: float
    open_end: bool
    speaker: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """Marks with their two scales.

    Attributes:
        marks: The claims, in the order of their days.
        years: Places of the first days of years or months, with those days.
        numbers: Places of round numbers, with the numbers.
        speakers: Who has which shape; the last stands for all others when there are too many.
    """

    marks: tuple[Mark, ...]
    years: tuple[tuple[float, date], ...]
    numbers: tuple[tuple[float, int], ...]
    speakers: tuple[str, ...]


def time_line(figures: Iterable[Reported], disputed: Collection[str]) -> TimeLine | None:
    """Place claims on a line.

    Args:
        figures: Claims; those without a day or a number cannot be drawn and are left out.
        disputed: Keys of claims that are in a conflict.

    Returns:
        The line; `None` where nothing can be drawn.
    """
    drawn = sorted(
        (one for one in figures if one.as_of and one.amount), key=lambda one: _days(one)[0]
    )
    if not drawn:
        return None
    days, heights = _Days(drawn), _Heights(drawn)
    speakers = _speakers(drawn)
    marks = tuple(
        _mark(one, days, heights, _shape(one.speaker, speakers), one.key in disputed)
        for one in drawn
    )
    return TimeLine(marks, days.ticks(), heights.ticks(), speakers)


def _days(one: Reported) -> tuple[date, date]:
    if one.as_of is None:
        return date.min, date.min
    return one.as_of.first, one.as_of.last


class _Days:
    """Days to shares of the width, with a margin so that no mark touches the edge."""

    def __init__(self, drawn: Sequence[Reported]) -> None:
        first = min(_days(one)[0] for one in drawn)
        last = max(_days(one)[1] for one in drawn)
        margin = timedelta(days=max(15, (last - first).days // 20))
        self.first = first - margin if first - date.min > margin else date.min
        self.last = last + margin if date.max - last > margin else date.max

    def share(self, day: date) -> float:
        return (day - self.first).days / max(1, (self.last - self.first).days)

    def ticks(self) -> tuple[tuple[float, date], ...]:
        long = (self.last - self.first).days > _YEAR
        days = [date(year, 1, 1) for year in range(self.first.year, self.last.year + 1)]
        if not long:
            years = range(self.first.year, self.last.year + 1)
            days = [date(year, month, 1) for year in years for month in range(1, 13)]
        inside = [day for day in days if self.first <= day <= self.last]
        step = -(-len(inside) // _MOST_TICKS) or 1
        return tuple((self.share(day), day) for day in inside[::step])


class _Heights:
    """Numbers to shares of the height, by their logarithm."""

    def __init__(self, drawn: Sequence[Reported]) -> None:
        said = [one.amount for one in drawn if one.amount]
        top = max([max(one.high, one.allowed[1] if one.allowed[1] < MOST else 0) for one in said])
        bottom = min(one.low for one in said)
        self.low = math.floor(math.log10(max(1, bottom)))
        self.high = max(self.low + 1, math.ceil(math.log10(max(2, top)) + 0.02))

    def share(self, number: int) -> float:
        place = (math.log10(max(1, number)) - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, place))

    def ticks(self) -> tuple[tuple[float, int], ...]:
        return tuple((self.share(10**power), 10**power) for power in range(self.low, self.high + 1))


def _speakers(drawn: Sequence[Reported]) -> tuple[str, ...]:
    """Give the speakers by how often they speak; the last place is everybody else's."""
    counted = Counter(one.speaker for one in drawn).most_common()
    named = [name for name, _count in counted]
    return (*named[:SHAPES], "*") if len(named) > SHAPES + 1 else tuple(named)


def _shape(speaker: str, speakers: Sequence[str]) -> int:
    return speakers.index(speaker) if speaker in speakers else len(speakers) - 1


def _mark(one: Reported, days: _Days, heights: _Heights, shape: int, disputed: bool) -> Mark:
    first, last = _days(one)
    amount = one.amount
    low, high = amount.allowed if amount else (0, 0)
    return Mark(
        figure=one,
        start=days.share(first),
        end=days.share(last),
        low=heights.share(low),
        high=heights.share(min(high, 10**heights.high)),
        at=heights.share(((amount.low + amount.high) // 2) if amount else 0),
        open_end=high >= MOST,
        speaker=shape,
        disputed=disputed,
    )
