"""Where on a line of time legal events lie, for a drawing: spans are bars, known days are points.

Numbers only; words and direction are the page's. A newcomer's mistake is to draw a span in its
middle. What can have happened on any of sixty days is sixty days wide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.spans import Span

WIDTH: Final = 960
_MARGIN: Final = 24
_NARROWEST: Final = 6
_YEARS_AT_MOST: Final = 12
Place = Callable[[date], float]


@dataclass(frozen=True, slots=True)
class Bar:
    """Where one span lies.

    Attributes:
        start, end: From the left, in a drawing `WIDTH` wide, earlier days on the left.
        is_day: A day that is known; drawn as a point in the middle of the bar.
        open_start, open_end: The span has no earliest, or no latest day.
    """

    start: float
    end: float
    is_day: bool
    open_start: bool
    open_end: bool

    @property
    def width(self) -> float:
        """How wide the bar is."""
        return round(self.end - self.start, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of a year, with where it lies."""

    year: int
    at: float


@dataclass(frozen=True, slots=True)
class Line:
    """A drawing's bars in the order of the spans given, its years, and where the day asked is."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    today: float


def laid_out(spans: Sequence[Span], *, on: date) -> Line:
    """Lay spans on one line of time that also holds the day asked about.

    Ends that are open are drawn to the edge.
    """
    ends = [day for s in spans for day in (s.first, s.last) if date.min < day < date.max]
    first, last = min([*ends, on]), max([*ends, on])
    first, last = first - timedelta(days=30), last + timedelta(days=30)
    days = (last - first).days

    def place(day: date) -> float:
        inside = min(max(day, first), last)
        return round(_MARGIN + (WIDTH - 2 * _MARGIN) * (inside - first).days / days, 1)

    return Line(
        tuple(_bar(span, place(span.first), place(span.last)) for span in spans),
        _ticks(first, last, place),
        place(on),
    )


def _bar(span: Span, start: float, end: float) -> Bar:
    lacking = max(0.0, _NARROWEST - (end - start)) / 2
    return Bar(
        round(start - lacking, 1),
        round(end + lacking, 1),
        span.is_day,
        span.first == date.min,
        span.last == date.max,
    )


def _ticks(first: date, last: date, place: Place) -> tuple[Tick, ...]:
    years = range(first.year + 1, last.year + 1)
    step = len(years) // _YEARS_AT_MOST + 1
    return tuple(Tick(year, place(date(year, 1, 1))) for year in years[::step])
