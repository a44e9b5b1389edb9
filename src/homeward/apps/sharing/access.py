"""The only door to the gate's decisions."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.sharing.models import GateDecision
from homeward.core.disclosure.fields import Gate


def decisions(actor: Actor, person: UUID) -> QuerySet[GateDecision]:
    """Every decision on one person, newest first."""
    must(actor, "see persons")
    return (
        GateDecision.objects.filter(keeper_id=actor.keeper, person_id=person)
        .select_related("decided_by")
        .order_by("-pk")
    )


def gates(actor: Actor, state: str, persons: Iterable[UUID]) -> dict[UUID, Gate]:
    """What was last decided about contact with one State, for those on whom anything was.

    A person who is missing from the answer has no decision: the gate is closed.
    """
    must(actor, "see persons")
    latest = (
        GateDecision.objects.filter(
            keeper_id=actor.keeper, state=state, person_id__in=list(persons)
        )
        .order_by("person_id", "-pk")
        .distinct("person_id")
    )
    return {each.person_id: Gate(each.decision) for each in latest}
