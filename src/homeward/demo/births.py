"""The ways in which lists write a day of birth, each with the days its own words allow.

This is the demo's own account of what the words mean, kept apart from core/spans on purpose,
so that reading a demo list is a test and not an echo. Ages count what is completed on the
list's date.

A newcomer's mistake is to take the person's birth for the truth of a row. The truth of a row
is what it says: "1438 هـ" allows 354 days, and "unknown" allows every day.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from random import Random
from typing import Final

from hijridate import Gregorian, Hijri

Cell = str | int | date | datetime | None
Span = tuple[date, date]
_INFANT: Final = 24
"""Under so many months an age is given in months."""
_ARABIC_DIGITS: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LEVANTINE: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
    "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_ENGLISH: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Written:
    """A birth as one cell writes it.

    Attributes:
        cell: What stands in the cell.
        span: First and last day of birth that the cell allows; `None` where it says nothing.
    """

    cell: Cell
    span: Span | None


Writer = Callable[[date, date], Written]
"""Takes the true birth and the list's date."""


def months_before(day: date, months: int) -> date:
    """Go back so many months; the end of a short month stands in for a day it does not have."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def aged(units: int, on: date, *, months: int) -> Span:
    """Return the births that have completed so many units, of so many months each, on a day."""
    earliest = months_before(on, (units + 1) * months) + timedelta(days=1)
    return earliest, months_before(on, units * months)


def completed(born: date, on: date, *, months: int) -> int:
    """Count the completed units of so many months each from a birth to a day."""
    units = ((on.year - born.year) * 12 + on.month - born.month) // months
    return units if months_before(on, units * months) >= born else units - 1


def on_day(style: Callable[[date], Cell]) -> Writer:
    """Make a writer that gives the exact day in some style."""
    return lambda born, _on: Written(style(born), (born, born))


def in_year(style: Callable[[int], Cell]) -> Writer:
    """Make a writer that gives the year only."""
    return lambda born, _on: Written(
        style(born.year), (date(born.year, 1, 1), date(born.year, 12, 31))
    )


def age(years: Callable[[int], Cell], months: Callable[[int], Cell]) -> Writer:
    """Make a writer that gives an age: in months under two years, else in years."""

    def write(born: date, on: date) -> Written:
        count = completed(born, on, months=1)
        if 0 < count < _INFANT:
            return Written(months(count), aged(count, on, months=1))
        if count < _INFANT:
            return Written(born.isoformat(), (born, born))
        count = completed(born, on, months=12)
        return Written(years(count), aged(count, on, months=12))

    return write


def nothing(cell: Cell) -> Writer:
    """Make a writer that says nothing."""
    return lambda _born, _on: Written(cell, None)


def hijri_year(born: date, _on: date) -> Written:
    """Write the year of the Umm al-Qura calendar."""
    year = _hijri(born)
    return Written(f"{year} هـ", _hijri_span(year))


def draw(rng: Random, ways: Mapping[Writer, int], born: date, on: date) -> Written:
    """Write a birth in one of several ways, drawn by weight."""
    writer = rng.choices(tuple(ways), tuple(ways.values()))[0]
    return writer(born, on)


@cache
def _hijri(born: date) -> int:
    return int(Gregorian.fromdate(born).to_hijri().year)


@cache
def _hijri_span(year: int) -> Span:
    first = Hijri(year, 1, 1).to_gregorian()
    after = Hijri(year + 1, 1, 1).to_gregorian()
    return date(*first.datetuple()), date(*after.datetuple()) - timedelta(days=1)


def _arabic_digits(text: str) -> str:
    return text.translate(_ARABIC_DIGITS)


def _as_cell(day: date) -> Cell:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a spreadsheet cell has no zone


_slashes: Final = on_day("{:%d/%m/%Y}".format)
_iso: Final = on_day(date.isoformat)
_spreadsheet: Final = on_day(_as_cell)
_number: Final = in_year(int)

ARABIC: Final[Mapping[Writer, int]] = {
    _slashes: 26,
    _spreadsheet: 16,
    on_day(lambda day: _arabic_digits(f"{day:%Y/%m/%d}")): 12,
    on_day(lambda day: f"{day.day} {_LEVANTINE[day.month - 1]} {day.year}"): 4,
    _number: 9,
    in_year(lambda year: _arabic_digits(str(year))): 4,
    in_year("مواليد {}".format): 3,
    hijri_year: 4,
    age("{} سنة".format, "{} أشهر".format): 6,
    age(lambda n: _arabic_digits(f"{n} سنوات"), lambda n: _arabic_digits(f"{n} أشهر")): 4,
    age("العمر {}".format, "{} أشهر".format): 4,
    nothing("غير معروف"): 3,
    nothing("-"): 1,
    nothing(None): 3,
}
ENGLISH: Final[Mapping[Writer, int]] = {
    _iso: 30,
    _spreadsheet: 20,
    on_day(lambda day: f"{day.day} {_ENGLISH[day.month - 1]} {day.year}"): 12,
    _number: 10,
    in_year(str): 6,
    age("{}y".format, "{} months".format): 6,
    age("age {}".format, "{} months".format): 6,
    age("{} years".format, "{} months".format): 6,
    nothing("unknown"): 3,
    nothing(None): 3,
}
SEARCHING: Final[Mapping[Writer, int]] = {
    on_day("{:%d.%m.%Y}".format): 72,
    in_year(str): 20,
    nothing(None): 8,
}
FRENCH: Final[Mapping[Writer, int]] = {
    on_day("{:%d/%m/%Y}".format): 74,
    in_year(str): 18,
    nothing(None): 8,
}
SURE: Final[Mapping[Writer, int]] = {_spreadsheet: 1}
"""The one way in which a correction writes a birth: a day, from a paper."""
