"""Days, months and years of the three calendars found on lists, as Gregorian spans.

* Gregorian, years 1900 to 2100.
* Hijri, by the Umm al-Qura table of the `hijridate` package, 1343 to 1500 AH. Months that
  were begun by sighting the moon can begin a day or two earlier or later than the table
  says; spans of Hijri days are given as the table has them.
* The solar Hijri calendar of Iran and Afghanistan, by the 33-year cycle, which agrees with
  the calendar as kept for all years that living people were born in.

A newcomer's mistake is to convert a Hijri year by subtracting 579. It is shorter than ours
by 10 or 11 days and begins in every season.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from hijridate import Hijri

from homeward.core.spans.span import DAY, Span, days_in_month

# A calendar turns year, month and day (0 where the source does not say) into a span, or
# into `None` when there is no such day.
Calendar = Callable[[int, int, int], Span | None]

_GREGORIAN_YEARS: Final = range(1900, 2101)
HIJRI_YEARS: Final = range(1343, 1501)
_PERSIAN_YEARS: Final = range(1278, 1479)
_MONTHS: Final = 12
_LONG: Final = 30

# The first day of the Persian year 1300, from which the cycle is counted.
_PERSIAN_START: Final = date(1921, 3, 21)
_PERSIAN_START_YEAR: Final = 1300
_PERSIAN_LEAP: Final = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_PERSIAN_CYCLE: Final = 33
_PERSIAN_LONG_MONTHS: Final = 6


def gregorian(year: int, month: int, day: int) -> Span | None:
    """Give a Gregorian day, month or year."""
    if year not in _GREGORIAN_YEARS or month > _MONTHS:
        return None
    if not month:
        return Span.year(year)
    if not day:
        return Span.month(year, month)
    return Span.day(date(year, month, day)) if day <= days_in_month(year, month) else None


@lru_cache(maxsize=2048)
def hijri(year: int, month: int, day: int) -> Span | None:
    """Give a Hijri day, month or year in Gregorian days.

    The 30th of a month that has 29 days in the table is the day after the 29th: where the
    moon was sighted, that month had thirty. (The table has even shorter ones before 1356.)
    """
    if year not in HIJRI_YEARS or month > _MONTHS or day > _LONG:
        return None
    if not month:
        return Span(_hijri_day(year, 1, 1), _hijri_end(year, _MONTHS))
    if not day:
        return Span(_hijri_day(year, month, 1), _hijri_end(year, month))
    return Span.day(_after(_hijri_day(year, month, 1), day))


@lru_cache(maxsize=2048)
def persian(year: int, month: int, day: int) -> Span | None:
    """Give a day, month or year of the solar Hijri calendar in Gregorian days."""
    if year not in _PERSIAN_YEARS or month > _MONTHS:
        return None
    start = _persian_new_year(year)
    if not month:
        return Span(start, _persian_new_year(year + 1) - DAY)
    first = start + timedelta(days=(month - 1) * 30 + min(month - 1, _PERSIAN_LONG_MONTHS))
    length = 31 if month <= _PERSIAN_LONG_MONTHS else 30
    if month == _MONTHS:
        length = (_persian_new_year(year + 1) - first).days
    if day > length:
        return None
    return Span.day(first + timedelta(days=day - 1)) if day else Span(first, _after(first, length))


def hijri_month_in(month: int, gregorian_year: int) -> Span | None:
    """Give a Hijri month that is named with a Gregorian year, like "Ramadan 2012".

    Where it fell into that year twice or across its end, the hull of what lies inside.
    """
    year = Span.year(gregorian_year)
    guess = (gregorian_year - 622) * 33 // 32
    inside = [
        part
        for hijri_year in range(guess - 1, guess + 3)
        if (span := hijri(hijri_year, month, 0)) and (part := span.intersect(year))
    ]
    if not inside:
        return None
    return Span(min(part.first for part in inside), max(part.last for part in inside))


def _after(first: date, length: int) -> date:
    return first + timedelta(days=length - 1)


def _hijri_day(year: int, month: int, day: int) -> date:
    return date(*Hijri(year, month, day).to_gregorian().datetuple())


def _hijri_end(year: int, month: int) -> date:
    return _after(_hijri_day(year, month, 1), Hijri(year, month, 1).month_length())


def _persian_new_year(year: int) -> date:
    years = range(_PERSIAN_START_YEAR, year)
    if year < _PERSIAN_START_YEAR:
        years = range(year, _PERSIAN_START_YEAR)
    days = sum(366 if y % _PERSIAN_CYCLE in _PERSIAN_LEAP else 365 for y in years)
    return _PERSIAN_START + timedelta(days=days if year >= _PERSIAN_START_YEAR else -days)
