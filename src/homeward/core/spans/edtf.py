"""Spans as EDTF, the Extended Date/Time Format of ISO 8601-2:2019, and back.

What is written: a day, month or year where the span is exactly that ("2011-03-14",
"2011-03", "2011"), otherwise an interval ("2011-03-04/2011-04-03"), ".." for an open end,
"~" for approximate. What is also read: seasons (21 to 24, northern), quarters and other
parts of a year (33 to 41), "X" for digits not known, and sets ("[2011-03-04,2011-04-03]",
one of these days), of which the hull is taken.

A newcomer's mistake is to read "2013~" as the year 2013. Approximate means one year on
either side (one month on either side of a month, a season or a day), so that is its span;
in an interval the ends already say how far it goes, and "~" adds nothing.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from homeward.core.spans.span import DAY, Span, add_months, days_in_month, widened

# First month and number of months after the codes of ISO 8601-2, 4.8. Winter is not here:
# see `season`.
_PARTS: Final = {
    21: (3, 3), 22: (6, 3), 23: (9, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6),
}  # fmt: skip
WINTER: Final = 24
_POINT: Final = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)\Z", re.A)
_OPEN: Final = ("", "..")
_YEAR_SLACK: Final = 12


def to_edtf(span: Span, approximate: bool = False) -> str:
    """Write a span as EDTF; `from_edtf` gives exactly the same span back.

    Args:
        span: Any span, also an open one.
        approximate: The source said "about"; the span is then already the wide one.

    Examples:
        >>> to_edtf(Span(date(2012, 7, 4), date(2013, 7, 3)))
        '2012-07-04/2013-07-03'
        >>> to_edtf(Span(date(2012, 1, 1), date(2014, 12, 31)), approximate=True)
        '2013~'
    """
    if approximate:
        return _approximate(span)
    whole = _whole(span)
    return whole or "/".join(_ends(span))


def from_edtf(text: str) -> Span:
    """Read EDTF as a span.

    Raises:
        ValueError: Not EDTF, or a part of it that cannot be a span of days (a year outside
            0001 to 9999, a time of day).

    Examples:
        >>> from_edtf("2011-03")
        Span(first=datetime.date(2011, 3, 1), last=datetime.date(2011, 3, 31))
    """
    text = text.strip()
    if text[:1] in ("[", "{") and text[-1:] in ("]", "}"):
        return _set(text[1:-1])
    start, slash, end = text.partition("/")
    if slash:
        return _interval(start, end)
    span, slack = _point(text)
    return widened(span, slack) if text.endswith(("~", "%")) else span


def season(year: int, code: int) -> Span:
    """Give the days of a season or part of a year by its EDTF code.

    Northern, in whole months: spring (21) March to May, summer (22) June to August, autumn
    (23) September to November. "Winter 2012" (24) can be the one that ends or the one that
    begins in 2012, so it goes from December 2011 to February 2013.

    Raises:
        ValueError: No such code.
    """
    if code == WINTER:
        return Span(date(year - 1, 12, 1), Span.month(year + 1, 2).last)
    if code not in _PARTS:
        raise ValueError(f"no part of a year has the code {code}")
    month, length = _PARTS[code]
    return Span(date(year, month, 1), Span.month(year, month + length - 1).last)


def _point(text: str) -> tuple[Span, int]:
    """Read one date, and say how many months "~" adds to it."""
    found = _POINT.match(text)
    if not found:
        raise ValueError(f"not EDTF: {text!r}")
    year, month, day, _ = found.groups()
    if "X" in year or month in (None, "XX"):
        return _years(year), _YEAR_SLACK
    if int(month) > 12:  # noqa: PLR2004 - months end, seasons begin
        if day:
            raise ValueError(f"a season has no days: {text!r}")
        return season(int(year), int(month)), 1
    if day in (None, "XX"):
        return Span.month(int(year), int(month)), 1
    return Span.day(date(int(year), int(month), int(day))), 1


def _years(year: str) -> Span:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return Span(date(first, 1, 1), date(last, 12, 31))


def _interval(start: str, end: str) -> Span:
    first = date.min if start in _OPEN else _point(start)[0].first
    return Span(first, date.max if end in _OPEN else _point(end)[0].last)


def _set(members: str) -> Span:
    spans = []
    for member in members.split(","):
        start, dots, end = member.strip().partition("..")
        spans.append(_interval(start, end) if dots else _point(start)[0])
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _approximate(span: Span) -> str:
    if date.min < span.first and span.last < date.max:
        middle = add_months(span.first, 1)
        year = min(span.first.year + 1, date.max.year)
        month = Span.month(middle.year, middle.month)
        for narrow, slack in ((Span.year(year), _YEAR_SLACK), (month, 1), (Span.day(middle), 1)):
            if widened(narrow, slack) == span:
                return f"{_whole(narrow)}~"
    return "/".join(end if end == ".." else f"{end}~" for end in _ends(span))


def _whole(span: Span) -> str:
    """Write a span that is one whole day, month or year; empty for every other span."""
    first, last = span.first, span.last
    if first == date.min or last == date.max:
        return ""
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return ""
    if first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return f"{first.year:04}"
    return first.isoformat()[:7] if span == Span.month(first.year, first.month) else ""


def _ends(span: Span) -> tuple[str, str]:
    """Write both ends, as years or months where both ends allow it, else as days."""
    first = 3 if span.first == date.min else _coarseness_of_first(span.first)
    last = 3 if span.last == date.max else _coarseness_of_last(span.last)
    length = {3: 4, 2: 4, 1: 7, 0: 10}[min(first, last)]
    return (
        ".." if span.first == date.min else span.first.isoformat()[:length],
        ".." if span.last == date.max else span.last.isoformat()[:length],
    )


def _coarseness_of_first(day: date) -> int:
    return 0 if day.day > 1 else 1 if day.month > 1 else 2


def _coarseness_of_last(day: date) -> int:
    if day.day < days_in_month(day.year, day.month):
        return 0
    return 2 if (day + DAY).month == 1 else 1
