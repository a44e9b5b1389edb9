"""What to ask when a date is doubtful, in sentences a clerk can act on.

Each sentence repeats the words of the cell, so that it can be answered without opening the
list. A newcomer's mistake is to log one of them: it is as personal as the cell is.
"""

from __future__ import annotations

from datetime import date

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_LONGEST = 60


def both_orders(written: str, one: date, other: date) -> Sentence:
    """Day and month can be exchanged, and nothing on the list decides it."""
    return Sentence(
        _(
            "“{written}” can mean {one} or {other}: find out whether this list writes the day or "
            "the month first."
        ),
        written=_short(written),
        one=one,
        other=other,
    )


def against_order(written: str) -> Sentence:
    """The date only makes sense the other way round than the rest of its list."""
    return Sentence(
        _(
            "“{written}” has day and month the other way round than the rest of the list: check "
            "it against the paper."
        ),
        written=_short(written),
    )


def no_such_day(written: str) -> Sentence:
    """The calendar has no such day."""
    return Sentence(
        _(
            "There is no such day as “{written}”: look at the paper again, and write the right "
            "date or only its month or year."
        ),
        written=_short(written),
    )


def year_outside(written: str) -> Sentence:
    """The year is far from any that a list can mean."""
    return Sentence(
        _(
            "The year in “{written}” cannot be right: look at the paper again, and write the year "
            "with four digits, between 1900 and 2100."
        ),
        written=_short(written),
    )


def hijri_outside(written: str) -> Sentence:
    """The year lies outside the table of the Umm al-Qura calendar."""
    return Sentence(
        _(
            "“{written}” lies outside the years of the Hijri calendar that can be converted, 1343 "
            "to 1500: write the date in the Gregorian calendar."
        ),
        written=_short(written),
    )


def year_missing(written: str) -> Sentence:
    """A day and a month without a year."""
    return Sentence(
        _("“{written}” has no year: ask for the year and write it with four digits."),
        written=_short(written),
    )


def after_list(written: str, as_of: date) -> Sentence:
    """A birth that lies after the day of the list that reports it."""
    return Sentence(
        _(
            "The birth is written as “{written}”, which lies after {day}, the day of the list: "
            "check which of the two is wrong."
        ),
        written=_short(written),
        day=as_of,
    )


def two_digit_year(written: str, year: int, other: int) -> Sentence:
    """A year of two digits that fits two centuries."""
    return Sentence(
        _(
            "The year in “{written}” has two digits and was read as {year}, but {other} is "
            "possible too: write the year with four digits."
        ),
        written=_short(written),
        year=str(year),
        other=str(other),
    )


def hijri_assumed(written: str) -> Sentence:
    """A year without a mark that only the Hijri calendar explains."""
    return Sentence(
        _("“{written}” was read in the Hijri calendar because of its year: confirm it."),
        written=_short(written),
    )


def hijri_or_persian(written: str) -> Sentence:
    """A year that two calendars explain."""
    return Sentence(
        _(
            "“{written}” can be a date of the Hijri calendar or of the solar calendar of Iran and "
            "Afghanistan: find out which of them is meant."
        ),
        written=_short(written),
    )


def length_of_time(written: str) -> Sentence:
    """An age or a duration where a date is needed."""
    return Sentence(
        _("“{written}” is a length of time, and a date is needed here: write the day or the year."),
        written=_short(written),
    )


def disagreeing(written: str) -> Sentence:
    """Two statements in one cell that cannot both be right."""
    return Sentence(
        _("“{written}” says two things that cannot both be right: find out which of them is."),
        written=_short(written),
    )


def which_winter(written: str) -> Sentence:
    """A winter named by one year."""
    return Sentence(
        _("“{written}” can be the winter at the beginning or at the end of the year: ask which."),
        written=_short(written),
    )


def month_or_years(written: str) -> Sentence:
    """Something like 2011/12, a month or two years."""
    return Sentence(
        _("“{written}” can be a month of one year or two years: find out which is meant."),
        written=_short(written),
    )


def not_understood(written: str) -> Sentence:
    """Words that are not a date."""
    return Sentence(
        _(
            "“{written}” could not be read as a date or an age: write a date like 2011-03-14, a "
            "year like 2011, or an age like “7 years”."
        ),
        written=_short(written),
    )


def _short(written: str) -> str:
    """Keep a question readable when a whole remark stands in the cell."""
    written = " ".join(written.split())
    return written if len(written) <= _LONGEST else written[: _LONGEST - 1] + "…"
