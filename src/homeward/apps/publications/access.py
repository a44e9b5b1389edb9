"""The only door to reported figures."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.publications.models import ReportedFigure


def figures(actor: Actor) -> QuerySet[ReportedFigure]:
    """The desk's figures that were not withdrawn, in the order of their days."""
    must(actor, "see persons")
    found = ReportedFigure.objects.filter(keeper_id=actor.keeper, withdrawn_at__isnull=True)
    found = found.order_by("first", "last", "added_at", "row", "pk")
    return found.select_related("added_by")


def figure_for(actor: Actor, key: UUID) -> ReportedFigure:
    """One figure, withdrawn or not, or `Http404`."""
    must(actor, "see persons")
    mine = ReportedFigure.objects.filter(keeper_id=actor.keeper).select_related(
        "added_by", "withdrawn_by"
    )
    found = mine.filter(pk=key).first()
    if found is None:
        raise Http404
    return found
