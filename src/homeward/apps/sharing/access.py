"""The only door to the gate's decisions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.sharing.models import GateDecision
from homeward.apps.tracing.access import joined_at
from homeward.core.disclosure.fields import Gate


def decisions(actor: Actor, person: UUID) -> QuerySet[GateDecision]:
    """Every decision on one person and on everybody shown as one with them, newest first."""
    must(actor, "see persons")
    everybody = joined_with(actor, [person]).get(person, (person,))
    return (
        GateDecision.objects.filter(keeper_id=actor.keeper, person_id__in=everybody)
        .select_related("decided_by")
        .order_by("-pk")
    )


def gates(actor: Actor, state: str, persons: Iterable[UUID]) -> dict[UUID, Gate]:
    """What was last decided about contact with one State, for those on whom anything was.

    A person who is missing from the answer has no decision: the gate is closed. Who was joined
    with somebody since may bring what the lead had not seen: unless the latest decision is
    younger than the join, the strictest that stands on any of them holds, and nothing
    recorded is stricter than contact.
    """
    must(actor, "see persons")
    groups = joined_with(actor, list(persons))
    everybody = {member for group in groups.values() for member in group}
    latest = {
        each.person_id: each
        for each in GateDecision.objects.filter(
            keeper_id=actor.keeper, state=state, person_id__in=list(everybody)
        )
        .order_by("person_id", "-pk")
        .distinct("person_id")
    }
    joined = joined_at(actor, [key for group in groups.values() if len(group) > 1 for key in group])
    found = ((key, _gate(group, latest, joined)) for key, group in groups.items())
    return {key: gate for key, gate in found if gate is not None}


_STRICTEST_FIRST = (Gate.NONE, Gate.LIMITED, Gate.UNRECORDED, Gate.CONTACT)


def _gate(
    group: tuple[UUID, ...], latest: dict[UUID, GateDecision], joined: dict[UUID, datetime]
) -> Gate | None:
    said = [latest[key] for key in group if key in latest]
    if not said:
        return None
    newest = max(said, key=lambda each: each.pk)
    since = max((joined[key] for key in group if key in joined), default=None)
    if since is None or newest.decided_at > since:
        return Gate(newest.decision)
    stands = {Gate(each.decision) for each in said}
    if len(said) < len(group):
        stands.add(Gate.UNRECORDED)
    return next(gate for gate in _STRICTEST_FIRST if gate in stands)
