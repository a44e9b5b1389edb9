"""The only door to letters and their numbers."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.models import Letter, Series, Stop


def letters(actor: Actor, state: str = "") -> QuerySet[Letter]:
    """Letters of the actor's desk, newest first, without their PDFs; `stopped` marks drafts."""
    must(actor, "see persons")
    found = (
        Letter.objects.filter(keeper_id=actor.keeper)
        .annotate(stopped=Exists(Stop.objects.filter(letter=OuterRef("pk"))))
        .defer("pdf")
        .select_related("made_by")
    )
    return found.filter(state=state) if state else found


def letter_for(actor: Actor, key: UUID) -> Letter:
    """One letter with its PDF, or `Http404`."""
    must(actor, "see persons")
    found = Letter.objects.filter(keeper_id=actor.keeper, pk=key).first()
    if found is None:
        raise Http404
    return found


def is_stopped(actor: Actor, letter: Letter) -> bool:
    """Say whether a draft is no longer to be used."""
    return Stop.objects.filter(keeper_id=actor.keeper, letter=letter).exists()


def next_number(actor: Actor, year: int) -> int:
    """Take the next number of a year. Inside the letter's own transaction, so that none is lost."""
    Series.objects.get_or_create(keeper_id=actor.keeper, year=year)
    series = Series.objects.select_for_update().get(keeper_id=actor.keeper, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last
