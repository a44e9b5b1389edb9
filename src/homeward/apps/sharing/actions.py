"""The protection lead's act at the consular gate."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import person_for
from homeward.apps.sharing.models import GateDecision


def decide(
    *,
    actor: Actor,
    person: UUID,
    state: str,
    decision: str,
    reason: str,
    review_on: date | None = None,
) -> GateDecision:
    """Record what one State may be told about one person. Only a protection lead may.

    Args:
        actor: The protection lead.
        person: Whom it is about.
        state: ISO 3166 alpha-3 of the State.
        decision: A value of `GateDecision.Decision`.
        reason: Why, in the lead's words; never empty.
        review_on: When it is to be looked at again.

    Raises:
        PermissionDenied: Somebody else tries.
        ValueError: No reason is given.
    """
    must(actor, "decide on contact")
    if not reason.strip():
        raise ValueError("a decision at the gate needs its reason")
    found = person_for(actor, person)
    with change(
        actor=actor,
        verb="decided on contact",
        target=f"state:{state}",
        subjects=[found.pk],
        detail={"decision": decision},
    ):
        return GateDecision.objects.create(
            keeper_id=actor.keeper,
            person=found,
            state=state,
            decision=GateDecision.Decision(decision),
            reason=reason.strip()[:1000],
            review_on=review_on,
            decided_by_id=actor.member,
        )
