"""The days on which something can have happened, from the earliest to the latest.

Every date of birth, arrest, sentence and release is a `Span`: "2009" is a whole year, a
birthday on a paper is one day. Whoever asks a span a question gets a `Truth`, which stays
unknown until every possible day gives the same answer.

A newcomer's mistake is to take the middle or the first day of a span as "the" date. There
is no such day; 1 January births on lists come from exactly that habit.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.truth import Truth

DAY: Final = timedelta(days=1)
_MONTHS_IN_YEAR: Final = 12
_DAYS_IN_MONTH: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _LEAP_FEBRUARY = 2, 29


@dataclass(frozen=True, slots=True)
class Span:
    """Every day from `first` to `last`, both included.

    `date.min` as first day means that the span is open towards the past, `date.max` as
    last day that it is open towards the future.

    Raises:
        ValueError: The span ends before it starts.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"span ends before it starts: {self.first} > {self.last}")

    @classmethod
    def day(cls, day: date) -> Span:
        """Make the span of a single known day."""
        return cls(day, day)

    @classmethod
    def year(cls, year: int) -> Span:
        """Make the span of a Gregorian year."""
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Span:
        """Make the span of a Gregorian month, `month` from 1 to 12."""
        return cls(date(year, month, 1), date(year, month, days_in_month(year, month)))

    @property
    def is_day(self) -> bool:
        """Say whether only one day is possible."""
        return self.first == self.last

    @property
    def days(self) -> int:
        """Count the possible days. For an open span the count only says "very many"."""
        return (self.last - self.first).days + 1

    def contains(self, day: date) -> bool:
        """Say whether it can have happened on this day."""
        return self.first <= day <= self.last

    def intersect(self, other: Span) -> Span | None:
        """Keep the days that both spans allow; `None` when there are none, so they disagree."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None

    def hull(self, other: Span) -> Span:
        """Make the smallest span that holds both. It may hold days that neither allows."""
        return Span(min(self.first, other.first), max(self.last, other.last))


@dataclass(frozen=True, slots=True)
class Combined:
    """What several sources say together about one event.

    Attributes:
        span: The days all of them allow, or everything any of them allows when they
            disagree; `None` when nobody says anything.
        disputed: True when they disagree. The span then decides nothing by itself: it is
            wide so that rules answer unknown and ask.
    """

    span: Span | None
    disputed: bool = False


def combine(spans: Iterable[Span | None]) -> Combined:
    """Bring what several sources say about one event into one span.

    Where all overlap, every source adds what it knows. Where two of them cannot both be
    right, none is preferred: the hull keeps every reading open and `disputed` says so.

    Args:
        spans: One span for each source; a source that says nothing (`None`) is passed over.
    """
    said = [span for span in spans if span is not None]
    if not said:
        return Combined(None)
    first, last = max(span.first for span in said), min(span.last for span in said)
    if first <= last:
        return Combined(Span(first, last))
    hull = Span(min(span.first for span in said), max(span.last for span in said))
    return Combined(hull, disputed=True)


def before(span: Span | None, day: date) -> Truth:
    """Say whether it happened before a day; the day itself is not before.

    Unknown when nothing is known, or when the span has days on both sides.
    """
    if span is None:
        return Truth.UNKNOWN
    if span.last < day:
        return Truth.YES
    return Truth.NO if span.first >= day else Truth.UNKNOWN


def after(span: Span | None, day: date) -> Truth:
    """Say whether it happened after a day; the day itself is not after.

    Unknown when nothing is known, or when the span has days on both sides.
    """
    if span is None:
        return Truth.UNKNOWN
    if span.first > day:
        return Truth.YES
    return Truth.NO if span.last <= day else Truth.UNKNOWN


def days_in_month(year: int, month: int) -> int:
    """Count the days of a Gregorian month, `month` from 1 to 12."""
    return _LEAP_FEBRUARY if month == _FEBRUARY and isleap(year) else _DAYS_IN_MONTH[month - 1]


def add_months(day: date, months: int) -> date:
    """Count whole months from a day, backwards when `months` is negative.

    A day that the month does not have becomes its last day: 31 January and one month is 28
    or 29 February. This is the calendar's rule for terms; birthdays are not counted with it
    (see `core.spans.age`). An open end stays open, and counting past the calendar gives an
    open end.
    """
    if day in (date.min, date.max):
        return day
    index = day.year * _MONTHS_IN_YEAR + day.month - 1 + months
    year, month = index // _MONTHS_IN_YEAR, index % _MONTHS_IN_YEAR + 1
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month, min(day.day, days_in_month(year, month)))


def widened(span: Span, months: int) -> Span:
    """Add so many months on either side, for "about"; open ends stay open.

    The last day is counted from the day after it, so that the end of a month stays one:
    February widened by a month ends on 31 March, not on the 28th.
    """
    last = span.last if span.last == date.max else add_months(span.last + DAY, months)
    return Span(add_months(span.first, -months), last if last == date.max else last - DAY)
