"""The only door to the correspondence with States."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.models import Exchange, Ladder, StatedPosition
from homeward.apps.letters.access import letters
from homeward.apps.letters.models import Letter
from homeward.apps.releases.access import papers
from homeward.core.correspondence import LADDER, Act, Rung


def may_see(actor: Actor) -> bool:
    """Say whether the actor sees exchanges at all; who sees only some persons sees none."""
    return sees_everybody(actor)


def exchanges(actor: Actor, state: str = "") -> QuerySet[Exchange]:
    """Exchanges that were not withdrawn, newest first."""
    must(actor, "see persons")
    found = Exchange.objects.filter(keeper_id=actor.keeper, withdrawn_at=None)
    found = found if may_see(actor) else found.none()
    found = found.filter(state=state) if state else found
    return (
        found.select_related("letter", "recorded_by")
        .defer("letter__pdf")
        .order_by("-day", "-recorded_at")
    )


def exchange_for(actor: Actor, key: UUID) -> Exchange:
    """One exchange, withdrawn or not, or `Http404`."""
    must(actor, "see persons")
    mine = Exchange.objects.filter(keeper_id=actor.keeper, pk=key)
    found = (
        mine.select_related("letter", "recorded_by", "withdrawn_by").defer("letter__pdf").first()
    )
    if found is None or not may_see(actor):
        raise Http404
    return found


def unsent(actor: Actor, state: str) -> QuerySet[Letter]:
    """Notes with a number of which nobody has recorded that they went out by hand."""
    sent = exchanges(actor, state).exclude(letter=None).values("letter_id")
    return letters(actor, state).filter(draft=False).exclude(pk__in=sent)


def has_gone(actor: Actor, letter: Letter) -> bool:
    """Say whether a note went by some way: laid at the counter, ever, or recorded as gone out."""
    sent = exchanges(actor, letter.state).filter(letter=letter)
    return sent.exists() or papers(actor).filter(pk=letter.pk).exists()


def ladder(actor: Actor) -> tuple[Rung, ...]:
    """What the desk does when no answer comes: its own steps, or those it began with."""
    must(actor, "see persons")
    latest = Ladder.objects.filter(keeper_id=actor.keeper).order_by("-pk").first()
    if latest is None:
        return LADDER
    return tuple(Rung(after, Act(act)) for after, act in latest.rungs)


def has_own_ladder(actor: Actor) -> bool:
    """Say whether the desk has set steps of its own."""
    must(actor, "see persons")
    return Ladder.objects.filter(keeper_id=actor.keeper).exists()


def positions(actor: Actor, state: str) -> QuerySet[StatedPosition]:
    """What a State said whom it takes back, and nobody has withdrawn, newest first."""
    must(actor, "see persons")
    found = StatedPosition.objects.filter(keeper_id=actor.keeper, state=state, withdrawn_at=None)
    return found.select_related("added_by")


def position_for(actor: Actor, key: int) -> StatedPosition:
    """One of these, or `Http404`."""
    must(actor, "see persons")
    mine = StatedPosition.objects.filter(keeper_id=actor.keeper, withdrawn_at=None)
    found = mine.filter(pk=key).first()
    if found is None:
        raise Http404
    return found
