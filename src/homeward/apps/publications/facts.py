"""Rows into the frozen figures that the core compares, and back."""

from __future__ import annotations

from typing import Any

from homeward.apps.publications.models import ReportedFigure
from homeward.core.finding import Confidence
from homeward.core.reported.figure import Amount, Matter, Qualifier, Reported, Scope, Unit
from homeward.core.spans import Span

WORDS = ("said", "speaker", "outlet", "address", "note")
SCOPE = ("nationality", "place", "held", "event", "part")


def reported(row: ReportedFigure) -> Reported:
    """Read one row. Its key is the row's own."""
    return Reported(
        key=str(row.pk),
        amount=_amount(row),
        unit=Unit(row.unit),
        scope=Scope(matter=Matter(row.matter), **{name: getattr(row, name) for name in SCOPE}),
        as_of=Span(row.first, row.last) if row.first and row.last else None,
        reliability=Confidence(row.reliability) if row.reliability else None,
        recorded_by=row.added_by.login,
        **{name: getattr(row, name) for name in WORDS},
    )


def _amount(row: ReportedFigure) -> Amount | None:
    if row.low is None or row.high is None:
        return None
    return Amount(row.low, row.high, Qualifier(row.qualifier))


def columns(figure: Reported) -> dict[str, Any]:
    """Give the columns of a row that holds this figure."""
    amount, days = figure.amount, figure.as_of
    return {
        "low": amount.low if amount else None,
        "high": amount.high if amount else None,
        "qualifier": amount.qualifier.value if amount else "",
        "unit": figure.unit.value,
        "matter": figure.scope.matter.value,
        "first": days.first if days else None,
        "last": days.last if days else None,
        "reliability": figure.reliability.value if figure.reliability else "",
        **{name: getattr(figure.scope, name) for name in SCOPE},
        **{name: getattr(figure, name) for name in WORDS},
    }
