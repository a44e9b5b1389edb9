"""The risk screen, the protection lead's act at the consular gate, what calls for it anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import person_for
from homeward.apps.sharing.access import screens
from homeward.apps.sharing.changes import GateChanged, tell
from homeward.apps.sharing.models import GateDecision, GateReopening, Screen
from homeward.core.disclosure.fields import DisclosableField, Recipient
from homeward.core.disclosure.releases import Need, needs
from homeward.core.disclosure.screen import Question
from homeward.core.truth import Truth


class ScreenFirstError(Exception):
    """No risk screen of this person for this State is recorded, and contact would follow (R15)."""


@dataclass(frozen=True, slots=True)
class Review:
    """When a decision is looked at again; nothing leaves by it after that day.

    Attributes:
        on: The last day on which the decision is relied on.
        by: Key of the member who looks at it again.
    """

    on: date
    by: int | None = None


def screen(*, actor: Actor, person: UUID, state: str, answers: Mapping[Question, Truth]) -> Screen:
    """Record what was asked of and about a person before the gate. Added, never changed.

    Args:
        actor: A protection officer or lead.
        person: Whom it is about.
        state: ISO 3166 alpha-3 of the State.
        answers: What was found; a question left out is unknown.
    """
    must(actor, "screen for contact")
    found = person_for(actor, person)
    known = {q.value: t.value for q, t in answers.items() if t is not Truth.UNKNOWN}
    # The log says that it was asked and never what was answered.
    with change(
        actor=actor, verb="screened for contact", target=f"state:{state}", subjects=[found.pk]
    ):
        return Screen.objects.create(
            keeper_id=actor.keeper,
            person=found,
            state=state,
            answers=known,
            asked_by_id=actor.member,
        )


def decide(
    *,
    actor: Actor,
    person: UUID,
    state: str,
    decision: str,
    reason: str,
    review: Review | None = None,
    fields: Iterable[DisclosableField] = (),
) -> GateDecision:
    """Record what one State may be told about one person. Only a protection lead may.

    Args:
        actor: The protection lead.
        person: Whom it is about.
        state: ISO 3166 alpha-3 of the State.
        decision: A value of `GateDecision.Decision`.
        reason: Why, in the lead's words; never empty.
        review: By which day it is looked at again, and by whom.
        fields: What limited contact may open, one by one; nothing for any other decision.

    Raises:
        PermissionDenied: Somebody else tries.
        ValueError: No reason is given, or fields are named that may never go to a State or
            by a decision that names none.
        ScreenFirstError: Contact of any kind, and nobody recorded a risk screen before (R15).
            "No contact" can be said at once.
    """
    must(actor, "decide on contact")
    if not reason.strip():
        raise ValueError("a decision at the gate needs its reason")
    fields = frozenset(fields)
    named = sorted(field.value for field in fields)
    closed = [f for f in fields if needs(Recipient.STATE_OF_ORIGIN, f) is Need.NEVER]
    if closed or (named and decision != GateDecision.Decision.LIMITED):
        raise ValueError("only limited contact names fields, and only such as may ever leave")
    found = person_for(actor, person)
    opens = decision != GateDecision.Decision.NONE
    if opens and not screens(actor, state, found.pk).exists():
        raise ScreenFirstError
    with change(
        actor=actor,
        verb="decided on contact",
        target=f"state:{state}",
        subjects=[found.pk],
        detail={"decision": decision},
    ):
        made = GateDecision.objects.create(
            keeper_id=actor.keeper,
            person=found,
            state=state,
            decision=GateDecision.Decision(decision),
            reason=reason.strip()[:1000],
            review_on=review.on if review else None,
            reviewer_id=review.by if review else None,
            fields=named,
            decided_by_id=actor.member,
        )
        made.refresh_from_db(fields=["decided_at"])
        tell(actor, GateChanged(found.pk, state, made.decided_at))
    return made


def reopen_gate(*, actor: Actor, person: UUID, state: str = "") -> None:
    """Close a person's gate until the protection lead has decided again.

    Args:
        actor: Who recorded what came up; it is said neither here nor in the log.
        person: Whom it is about.
        state: The State whose gate it is; empty for the gates of every State.

    Raises:
        PermissionDenied: The role records nothing that could call for it.
    """
    must(actor, "record consents")
    found = person_for(actor, person)
    with change(actor=actor, verb="reopened a gate", subjects=[found.pk]):
        made = GateReopening.objects.create(keeper_id=actor.keeper, person=found, state=state)
        made.refresh_from_db()
        tell(actor, GateChanged(found.pk, state, made.at))
