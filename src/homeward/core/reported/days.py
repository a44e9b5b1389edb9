"""Days of a figure as they are typed: a day, a month, a year, or two of them.

    >>> read_days("2018-04/2018-06-30")
    Span(first=datetime.date(2018, 4, 1), last=datetime.date(2018, 6, 30))

A newcomer's mistake is to read an empty field as today: it says that no day is known.
"""

from __future__ import annotations

from datetime import date

from homeward.core.spans import Span, from_edtf


def read_days(text: str) -> Span | None:
    """Read days.

    Args:
        text: ISO 8601: "2018", "2018-07", "2018-07-03", or two of these with "/" between.

    Returns:
        The days; `None` for an empty text.

    Raises:
        ValueError: It is no such date, or the span ends before it starts.
    """
    parts = [part.strip() for part in text.split("/")]
    if parts == [""]:
        return None
    if len(parts) > 2:  # noqa: PLR2004
        raise ValueError("one date, or two with a stroke between")
    spans = [from_edtf(part) for part in parts]
    return Span(spans[0].first, spans[-1].last)


def write_days(span: Span | None) -> str:
    """Write days so that `read_days` reads them again."""
    if span is None:
        return ""
    if span.is_day:
        return span.first.isoformat()
    year = span.first.year
    if span == Span.year(year):
        return f"{year}"
    if span == Span.month(year, span.first.month):
        return f"{year}-{span.first.month:02}"
    return f"{_end(span.first)}/{_end(span.last)}"


def _end(day: date) -> str:
    return day.isoformat()
