"""Ages from spans of birth, and spans of birth from ages.

Ages are completed years, counted on a day that is always passed in. A person born on 29
February turns a year older on 1 March of a common year: the reading chosen because it is
the only one under which nobody is treated as older before the whole year is over. Laws
differ here; where a law says 28 February, the difference is this one day.

A newcomer's mistake is to store an age. An age is only true on one day; what is kept is
the span of birth that follows from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from homeward.core.spans.span import DAY, Span, add_months
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class AgeRange:
    """The completed years a person can have on a day.

    Attributes:
        least: The age if they were born on the last possible day, never below 0.
        most: The age if they were born on the first; `None` when the span is open.
    """

    least: int
    most: int | None


def under(birth: Span | None, years: int, *, on: date) -> Truth:
    """Say whether a person is younger than `years` on a day.

    Args:
        birth: The days on which the person may have been born; `None` when nothing is known.
        years: The age limit in completed years. Whoever turns 18 on `on` is not under 18.
        on: The day that counts in law.

    Returns:
        `UNKNOWN` when possible birthdays lie on both sides of the limit. Who gets the
        benefit of the doubt is the rule's business, never this function's.

    Examples:
        >>> under(Span.year(2009), 18, on=date(2026, 12, 31))
        <Truth.YES: 'yes'>
        >>> under(Span.year(2009), 18, on=date(2027, 6, 1))
        <Truth.UNKNOWN: 'unknown'>
    """
    if birth is None:
        return Truth.UNKNOWN
    if _completed_years(birth.first, on) < years:
        return Truth.YES
    return Truth.NO if _completed_years(birth.last, on) >= years else Truth.UNKNOWN


def age_on(birth: Span | None, on: date) -> AgeRange | None:
    """Give the least and the most completed years a person can have on a day.

    `None` when nothing is known about the birth, or when it lies wholly after the day, so
    that there is no age yet.
    """
    if birth is None or birth.first > on:
        return None
    most = None if birth.first == date.min else _completed_years(birth.first, on)
    return AgeRange(max(0, _completed_years(birth.last, on)), most)


def birthday(birth: Span, years: int) -> Span:
    """Give the days on which a person can turn so many years old; open ends stay open."""
    return Span(_turns(birth.first, years), _turns(birth.last, years))


def born_at_age(on: date, months: int, width: int = 1) -> Span:
    """Give the births of whoever has at least `months` completed, and under `months + width`.

    Five completed years are `months=60, width=12`.

    Examples:
        >>> born_at_age(date(2018, 7, 3), 60, 12)
        Span(first=datetime.date(2012, 7, 4), last=datetime.date(2013, 7, 3))
    """
    return Span(add_months(on, -(months + width)) + DAY, add_months(on, -months))


def born_at_days(on: date, days: int, width: int = 1) -> Span:
    """Give the births of whoever is at least `days` old, and under `days + width`."""
    return Span(on - timedelta(days=days + width - 1), on - timedelta(days=days))


def _completed_years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _turns(born: date, years: int) -> date:
    if born in (date.min, date.max):
        return born
    year = born.year + years
    if not date.min.year <= year <= date.max.year:
        return date.max if years > 0 else date.min
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
