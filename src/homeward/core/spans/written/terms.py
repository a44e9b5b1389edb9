"""The words of this package: what a cell can turn out to be, and what was made of it.

A newcomer's mistake is to treat `UNREADABLE` like `NOTHING`. A blank cell means that the
source does not say; an unreadable one says something that a human must look at.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from homeward.core.spans.span import Span
from homeward.core.text import Sentence


class DayOrder(Enum):
    """How a list writes dates like 03/04/2011. `OPEN`: nobody knows, so both readings stay."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    OPEN = "open"


class Kind(Enum):
    """What the words in a cell turned out to be.

    The `HIJRI` kinds hold for the lunar calendar and for the solar one of Iran and
    Afghanistan. `NOTHING` is a cell that says in words or by its emptiness that nothing is
    known.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"
    AGE = "age"
    HIJRI_DAY = "hijri_day"
    HIJRI_MONTH = "hijri_month"
    HIJRI_YEAR = "hijri_year"
    RANGE = "range"
    NOTHING = "nothing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote, kept as written, and the days it can mean.

    Attributes:
        text: The words of the cell, untouched.
        span: The days that the words allow; `None` for `NOTHING` and `UNREADABLE`.
        kind: What the words turned out to be.
        approximate: The words said "about", so the span is already the wider one.
        question: What somebody should find out or mend, for a human; `None` when all is plain.
            It repeats the words, so it is as personal as they are.
        edtf: The same in EDTF (ISO 8601-2), empty without a span.
    """

    text: str
    span: Span | None
    kind: Kind
    approximate: bool = False
    question: Sentence | None = None
    edtf: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a cell is to be read.

    Attributes:
        text: The words of the cell, for questions.
        as_of: The day of the list, on which ages are counted.
        order: How the list writes day and month.
        birth: Whether it is a birth, so that ages make sense.
    """

    text: str
    as_of: date
    order: DayOrder
    birth: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of some of the words, before "about" and the last checks are applied.

    Attributes:
        span: The days; `None` when the words are understood but cannot be a date.
        kind: What they are.
        question: What is doubtful about it.
        edtf: Only where EDTF says more than the span does (seasons, sets of days).
        slack: How many months "about" adds on either side.
        approximate: Whether "about" was said and already applied.
    """

    span: Span | None
    kind: Kind
    question: Sentence | None = None
    edtf: str = ""
    slack: int = 1
    approximate: bool = False


def failed(question: Sentence) -> Reading:
    """Make the reading of words that are understood and cannot be right."""
    return Reading(None, Kind.UNREADABLE, question)
