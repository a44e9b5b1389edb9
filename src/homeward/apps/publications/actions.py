"""Adding and withdrawing reported figures. Nothing enters by itself.

A newcomer's mistake is to add what the reader proposes: a member looks at each proposal and
confirms it, and only what was confirmed comes here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.publications.access import figure_for, figures
from homeward.apps.publications.facts import columns
from homeward.apps.publications.models import ReportedFigure
from homeward.apps.publications.reference.starting import starting_set
from homeward.core.reported.figure import Reported


def add(
    *, actor: Actor, confirmed: Iterable[tuple[Reported, str]], verb: str = "added figures"
) -> list[ReportedFigure]:
    """Add figures that a member has confirmed.

    Args:
        actor: Who confirmed them.
        confirmed: Each figure with the sentence it was read from, empty where it was typed in.
        verb: For the log.
    """
    must(actor, "record figures")
    rows = [
        ReportedFigure(
            keeper_id=actor.keeper, added_by_id=actor.member, sentence=sentence, **columns(figure)
        )
        for figure, sentence in confirmed
    ]
    with change(actor=actor, verb=verb, detail={"figures": len(rows)}):
        return ReportedFigure.objects.bulk_create(rows)


def add_starting_set(*, actor: Actor) -> int:
    """Add those rows of the starting set that are not there; gives how many."""
    must(actor, "record figures")
    there = set(figures(actor).exclude(row="").values_list("row", flat=True))
    rows = [
        ReportedFigure(
            keeper_id=actor.keeper, added_by_id=actor.member, row=figure.key, **columns(figure)
        )
        for figure in starting_set()
        if figure.key not in there
    ]
    if rows:
        with change(actor=actor, verb="added the starting set", detail={"figures": len(rows)}):
            ReportedFigure.objects.bulk_create(rows)
    return len(rows)


def withdraw(*, actor: Actor, key: UUID, at: datetime) -> None:
    """Withdraw a figure. It is kept, with who withdrew it, and compared with nothing any more."""
    must(actor, "record figures")
    row = figure_for(actor, key)
    if row.withdrawn_at is not None:
        return
    with change(actor=actor, verb="withdrew a figure", target=f"figure:{row.pk}"):
        row.withdrawn_by_id, row.withdrawn_at = actor.member, at
        row.save(update_fields=["withdrawn_by", "withdrawn_at"])
