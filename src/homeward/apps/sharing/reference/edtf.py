"""The days that an EDTF string of the mission list can mean: earliest and latest.

Only the forms that the data files use: a year, a month, a day, `a/b` for "from a to b",
`[a,b]` for "a or b", and a trailing `~` for "about". A newcomer's mistake is to read
"2019" as the first of January; it is any day of that year.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Days:
    """Earliest and latest possible day, and whether the source only says "about"."""

    earliest: date
    latest: date
    about: bool = False


def days(text: str) -> Days | None:
    """Read an EDTF string; `None` where it is empty, because no source says.

    Raises:
        ValueError: If the string is none of the forms named above.
    """
    if not text:
        return None
    about = text.endswith("~")
    parts = [
        _day_range(part.strip())
        for part in text.rstrip("~").strip("[]").replace("/", ",").split(",")
    ]
    return Days(min(first for first, _last in parts), max(last for _first, last in parts), about)


def _day_range(text: str) -> tuple[date, date]:
    """Read one year, month or day."""
    year, *rest = [int(number) for number in text.split("-")]
    match rest:
        case [month, day]:
            return date(year, month, day), date(year, month, day)
        case [month]:
            last = calendar.monthrange(year, month)[1]
            return date(year, month, 1), date(year, month, last)
        case []:
            return date(year, 1, 1), date(year, 12, 31)
    raise ValueError(f"not a day of the mission list: {text}")
