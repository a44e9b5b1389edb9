"""Dates in digits: three numbers, two numbers or one, in any of the three calendars.

A date like 03/04/2011 has two readings until the list's own order is known. Both stay in
the span, and a question asks for the order; no order is ever assumed.

A newcomer's mistake is to let a date library decide. They all pick a reading without saying
so, and a child becomes eleven months older.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from homeward.core.spans.edtf import season
from homeward.core.spans.span import Span, combine
from homeward.core.spans.written import calendars, questions
from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.terms import Asked, DayOrder, Kind, Reading, failed
from homeward.core.text import Sentence

_CUT: Final = re.compile(r"(\d+|[xх?_*]+|-{1,2}(?=\s?[/.])|\.{1,3})\s?[/.,\s-]?\s?")
_MONTHS: Final = 12
_LONGEST_MONTH: Final = 31
_YEAR_DIGITS: Final = 4
_YEAR_SLACK: Final = 12
_CENTURY: Final = 100
_OLDEST: Final = 120  # years; the oldest person whose age is proven was 122
_HALF_CENTURY: Final = 50
_NEAR: Final = 5  # years; "2010-13" are years, "2011-20" is a wrong month
_SEASONS: Final = range(21, 25)
_CLOSED_YEARS: Final = range(1300, 1501)  # unmarked years that are Hijri or Persian
_OPEN_YEARS: Final = range(1900, 2101)
_SERIALS: Final = range(20000, 60001)  # spreadsheet days from 1954-10-03 to 2064-04-08
_SERIAL_ZERO: Final = date(1899, 12, 30)
_COMPACT: Final = (7, 8)  # digits of 3042011, which lost a zero, and of 20110403

_HIJRI_KINDS: Final = {
    Kind.DAY: Kind.HIJRI_DAY,
    Kind.MONTH: Kind.HIJRI_MONTH,
    Kind.YEAR: Kind.HIJRI_YEAR,
}


def dated(year: str, choices: list[tuple[int, int]], mark: str, asked: Asked) -> Reading:
    """Put a year and the possible (month, day) together.

    Args:
        year: The digits of the year as written, two or four.
        choices: Month and day, 0 where the source does not say; two choices when nobody knows
            which of the two numbers is the month.
        mark: The calendar the source names, one of the `IN_` kinds of token, or "".
        asked: How the cell is to be read.
    """
    full = _full_year(year, choices, mark, asked)
    used = _calendars(full, mark, asked)
    spans = [
        (choice, span)
        for choice in choices
        for calendar in used
        if (span := calendar(full, *choice)) is not None
    ]
    if not spans:
        return failed(_why_not(full, used, mark, asked))
    month, day = choices[0]
    kind = Kind.DAY if day else Kind.MONTH if month else Kind.YEAR
    hull = Span(min(s.first for _, s in spans), max(s.last for _, s in spans))
    return Reading(
        hull,
        kind if used == [calendars.gregorian] else _HIJRI_KINDS[kind],
        _doubt(spans, (year, full), mark, asked),
        _one_of([span for _, span in spans]),
        1 if month else _YEAR_SLACK,
    )


def read_three(text: str, mark: str, asked: Asked) -> Reading:
    """Read a date of three parts, some of which may be unknown ("xx.03.2011", "2011-00-00")."""
    parts = ["" if not p.isdigit() or not int(p) else p for p in _CUT.findall(text)]
    if len(parts) != 3:  # noqa: PLR2004
        return failed(questions.not_understood(asked.text))
    one, two, three = parts
    if not any(parts):
        return Reading(None, Kind.NOTHING)
    if _is_year(one):
        return _year_first(one, two, three, mark, asked=asked)
    if not three:
        return failed(questions.year_missing(asked.text))
    return _year_last(one, two, three, mark, asked=asked)


def read_two(text: str, mark: str, asked: Asked) -> Reading:
    """Read two numbers: a month and a year in either order, or two years."""
    one, two = ["" if not p.isdigit() or not int(p) else p for p in _CUT.findall(text)][:2]
    if len(one) == _YEAR_DIGITS and len(two) == _YEAR_DIGITS:
        return _two_years(one, two, mark, asked)
    if len(one) == _YEAR_DIGITS:
        return _year_and(one, two, "/" in text, mark, asked=asked)
    if len(two) == _YEAR_DIGITS:
        return dated(two, [(int(one or 0), 0)], mark, asked)
    return failed(questions.year_missing(asked.text))


def read_one(digits: str, mark: str, asked: Asked) -> Reading:
    """Read a bare number that is not an age: a year, a spreadsheet's day, a date without signs."""
    if int(digits) in _SERIALS and not mark:
        return Reading(Span.day(_SERIAL_ZERO + timedelta(days=int(digits))), Kind.DAY)
    if len(digits) in _COMPACT:
        padded = digits.zfill(8)
        # 14032011 begins like a Hijri year, so a Gregorian year at either end comes first.
        ends = int(padded[4:]) in _OPEN_YEARS and int(padded[:4]) not in _OPEN_YEARS
        if ends or int(padded[:4]) not in (*_CLOSED_YEARS, *_OPEN_YEARS):
            return _year_last(padded[:2], padded[2:4], padded[4:], mark, asked=asked)
        return _year_first(padded[:4], padded[4:6], padded[6:], mark, asked=asked)
    if len(digits) == 2:  # noqa: PLR2004 - a year of two digits, by "born 85"
        return dated(digits, [(0, 0)], mark, asked)
    if len(digits) == _YEAR_DIGITS:
        return dated(digits, [(0, 0)], mark, asked)
    return failed(questions.not_understood(asked.text))


def order_choices(one: int, two: int, order: DayOrder) -> tuple[list[tuple[int, int]], bool]:
    """Say which (month, day) two numbers before a year can be, and whether it breaks the order.

    Where only one reading has a month up to 12 it is taken even against the list's order: a
    wrong row in a right list, for which the caller asks.
    """
    day_first = [(two, one)] if two <= _MONTHS else []
    month_first = [(one, two)] if one <= _MONTHS else []
    if order is DayOrder.OPEN:
        return day_first + [choice for choice in month_first if one != two], False
    wanted, other = day_first, month_first
    if order is DayOrder.MONTH_FIRST:
        wanted, other = month_first, day_first
    return (wanted, False) if wanted else (other, bool(other))


def _is_year(part: str) -> bool:
    return len(part) > 2 or (bool(part) and int(part) > _LONGEST_MONTH)  # noqa: PLR2004


def _year_first(year: str, two: str, three: str, mark: str, *, asked: Asked) -> Reading:
    month, day = int(two or 0), int(three or 0)
    if not month:
        return dated(year, [(0, 0)], mark, asked)
    if month > _MONTHS >= day > 0:
        return _asking(dated(year, [(day, month)], mark, asked), asked)
    return dated(year, [(month, day)], mark, asked)


def _year_last(one: str, two: str, year: str, mark: str, *, asked: Asked) -> Reading:
    if not one:
        month = int(two or 0)
        return dated(year, [(month if month <= _MONTHS else 0, 0)], mark, asked)
    if not two:
        month = int(one) if asked.order is DayOrder.MONTH_FIRST else 0
        return dated(year, [(month if month <= _MONTHS else 0, 0)], mark, asked)
    choices, against = order_choices(int(one), int(two), asked.order)
    if not choices:
        return failed(questions.no_such_day(asked.text))
    reading = dated(year, choices, mark, asked)
    return _asking(reading, asked) if against else reading


def _asking(reading: Reading, asked: Asked) -> Reading:
    """Ask about a row that is written the other way round than its list."""
    if reading.span is None:
        return reading
    question = questions.against_order(asked.text)
    return Reading(reading.span, reading.kind, question, reading.edtf, reading.slack)


def _two_years(one: str, two: str, mark: str, asked: Asked) -> Reading:
    first, second = (dated(year, [(0, 0)], mark, asked) for year in (one, two))
    if first.span is None or second.span is None:
        return first if first.span is None else second
    question = first.question or second.question
    if not mark and (int(one) in _CLOSED_YEARS) != (int(two) in _CLOSED_YEARS):
        together = combine([first.span, second.span])
        question = questions.disagreeing(asked.text) if together.disputed else None
        return Reading(together.span, Kind.RANGE, question, slack=_YEAR_SLACK)
    return Reading(first.span.hull(second.span), Kind.RANGE, question, slack=_YEAR_SLACK)


def _year_and(year: str, part: str, slash: bool, mark: str, *, asked: Asked) -> Reading:
    """Read what follows a year: a month, the next year in two digits, an EDTF season."""
    number, short = int(part or 0), int(year) % _CENTURY
    until = str(int(year) - short + number)
    if number <= _MONTHS:
        month = dated(year, [(number, 0)], mark, asked)
        years = _two_years(year, until, mark, asked)
        if not (slash and number == short + 1 and month.span and years.span):
            return month
        question = questions.month_or_years(asked.text)
        return Reading(years.span.hull(month.span), Kind.RANGE, question, slack=_YEAR_SLACK)
    if short < number <= short + _NEAR and not (number in _SEASONS and number != short + 1):
        return _two_years(year, until, mark, asked)
    if number in _SEASONS and calendars.gregorian(int(year), 0, 0):
        return Reading(season(int(year), number), Kind.SEASON, edtf=f"{year}-{part}")
    return failed(questions.no_such_day(asked.text))


def _calendars(year: int, mark: str, asked: Asked) -> list[calendars.Calendar]:
    """Say in which calendars a year can be meant."""
    if mark == w.IN_HIJRI:
        return [calendars.hijri]
    if mark == w.IN_PERSIAN:
        return [calendars.persian]
    if mark == w.IN_GREGORIAN or year not in _CLOSED_YEARS:
        return [calendars.gregorian]
    used: list[calendars.Calendar] = [calendars.hijri] if year in calendars.HIJRI_YEARS else []
    solar = calendars.persian(year, 0, 0)
    if solar and solar.first <= asked.as_of:
        used.append(calendars.persian)
    return used or [calendars.hijri]


def _full_year(year: str, choices: list[tuple[int, int]], mark: str, asked: Asked) -> int:
    """Complete a year of two digits: the latest that a birth can have, else the nearest."""
    short = int(year)
    if len(year) > 2:  # noqa: PLR2004
        return short
    if mark in (w.IN_HIJRI, w.IN_PERSIAN):
        calendar = calendars.hijri if mark == w.IN_HIJRI else calendars.persian
        latest = calendar(1400 + short, 0, 0)
        return (1400 if latest and latest.first <= asked.as_of else 1300) + short
    full = asked.as_of.year // _CENTURY * _CENTURY + short
    if not asked.birth:
        away = full - asked.as_of.year
        return full - _CENTURY if away > _HALF_CENTURY else full + _CENTURY * (away < -50)  # noqa: PLR2004
    spans = [calendars.gregorian(full, *choice) for choice in choices]
    past = any(span is not None and span.first <= asked.as_of for span in spans)
    return full if past else full - _CENTURY


def _doubt(
    spans: list[tuple[tuple[int, int], Span]], year: tuple[str, int], mark: str, asked: Asked
) -> Sentence | None:
    """Ask about the widest doubt: the order, then the calendar, then the century."""
    written, full = year
    if len({choice for choice, _ in spans}) > 1:
        days = sorted({span.first for _, span in spans})
        return questions.both_orders(asked.text, days[0], days[-1])
    if len(spans) > 1:
        return questions.hijri_or_persian(asked.text)
    if full in _CLOSED_YEARS and not mark:
        return questions.hijri_assumed(asked.text)
    other = full - _CENTURY
    if len(written) == 2 and asked.birth and asked.as_of.year - other <= _OLDEST:  # noqa: PLR2004
        return questions.two_digit_year(asked.text, full, other)
    return None


def _why_not(year: int, used: list[calendars.Calendar], mark: str, asked: Asked) -> Sentence:
    if any(calendar(year, 0, 0) for calendar in used):
        return questions.no_such_day(asked.text)
    if mark != w.IN_GREGORIAN and used != [calendars.gregorian]:
        return questions.hijri_outside(asked.text)
    return questions.year_outside(asked.text)


def _one_of(spans: list[Span]) -> str:
    """Write days of which one is right as an EDTF set; anything else is left to `to_edtf`."""
    days = sorted({span.first for span in spans if span.is_day})
    if len(days) < 2 or not all(span.is_day for span in spans):  # noqa: PLR2004
        return ""
    return "[" + ",".join(day.isoformat() for day in days) + "]"
