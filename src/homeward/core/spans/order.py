"""Decides from a list's own rows whether it writes the day or the month first.

Only rows that can be read one way decide: 14/03/2011 must have the day first, 03/14/2011
the month. One clear row is enough, because a list is written by one hand or one program;
two that contradict each other decide nothing.

A newcomer's mistake is to let the language decide. Arabic lists come out of American
spreadsheets, and both orders turn up in both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from homeward.core.spans.written.calendars import gregorian, hijri
from homeward.core.spans.written.digits import folded
from homeward.core.spans.written.terms import DayOrder
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_DATE: Final = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{4})(?!\d)")
_BARE: Final = re.compile(r"[0-9./-]+")
_LONGEST: Final = 60
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class OrderDecision:
    """How a list writes its dates, and how many rows say so.

    Attributes:
        order: What was decided, `OPEN` when nothing decides.
        day_first_rows: Rows that only make sense with the day first.
        month_first_rows: Rows that only make sense with the month first.
        ambiguous_rows: Rows that make sense both ways and mean two different days.
        reason: Why, in one sentence.
    """

    order: DayOrder
    day_first_rows: int
    month_first_rows: int
    ambiguous_rows: int
    reason: Sentence


def decide_order(values: Iterable[object]) -> OrderDecision:
    """Decide the order of day and month for one column of one list.

    Args:
        values: The cells of the column. Only text like 14/03/2011, with a year of four digits
            at its end, counts; everything else, and days that do not exist, are passed over.
    """
    counts = dict.fromkeys(DayOrder, 0)
    for value, times in Counter(v for v in values if isinstance(v, str)).items():
        found = _vote(value)
        if found is not None:
            counts[found] += times
    day, month, both = (counts[order] for order in DayOrder)
    order, reason = _decision(day, month, both)
    return OrderDecision(order, day, month, both, reason)


def _vote(value: str) -> DayOrder | None:
    """Say for what one cell speaks; `OPEN` when it makes sense both ways."""
    if len(value) > _LONGEST:
        return None
    # Folding is for digits of other scripts and for signs that stand in for a stroke.
    found = _DATE.search(value if _BARE.fullmatch(value) else folded(value))
    if not found:
        return None
    one, two, year = (int(part) for part in found.groups())
    day_first, month_first = _exists(year, two, one), _exists(year, one, two)
    if day_first and month_first:
        return DayOrder.OPEN if one != two else None
    if day_first:
        return DayOrder.DAY_FIRST
    return DayOrder.MONTH_FIRST if month_first else None


def _exists(year: int, month: int, day: int) -> bool:
    if not (1 <= month <= _MONTHS and day):
        return False
    return bool(gregorian(year, month, day) or hijri(year, month, day))


def _decision(day: int, month: int, both: int) -> tuple[DayOrder, Sentence]:
    if day and month:
        return DayOrder.OPEN, Sentence(
            _(
                "{day} dates of this list only make sense with the day first and {month} only with "
                "the month first, so neither is assumed: ask who wrote the list."
            ),
            day=day,
            month=month,
        )
    if day:
        return DayOrder.DAY_FIRST, Sentence(
            _("The day comes first: {count} dates of this list make sense only in this way."),
            count=day,
        )
    if month:
        return DayOrder.MONTH_FIRST, Sentence(
            _("The month comes first: {count} dates of this list make sense only in this way."),
            count=month,
        )
    if both:
        return DayOrder.OPEN, Sentence(
            _(
                "{count} dates of this list make sense with the day or the month first, and no "
                "other date decides it: ask who wrote the list."
            ),
            count=both,
        )
    return DayOrder.OPEN, Sentence(_("No date of this list depends on the order of day and month."))
