"""Holds that somebody raises, and the one way in which a hold ends: the lead asks, another agrees.

A newcomer's mistake is to take the asking for the lifting. The hold is in force until a second
member has agreed, and the database asks for both of them itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.access import least_of_hold
from homeward.apps.returnfiles.facts import Gathered, ground_of
from homeward.apps.returnfiles.models import Act
from homeward.apps.returnfiles.writing import Pen, RefusedError, typed, writing_in
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.parties import Audience

Kind = Act.Kind


def raise_hold(*, actor: Actor, key: UUID, reason: str, on: date, seen: str | None = None) -> Act:
    """Stop a file because of a concern. Whoever works on files may; only the lead lifts it."""
    reason = typed(reason)
    with writing_in(actor, key, "raised a hold", on=on, seen=seen) as (pen, _one):
        ground = Ground.of(HoldKind.BY_HAND, pen.row.version + 1)
        act = pen.by_actor(
            Kind.RAISED, least_of_hold(ground.kind), hold=ground.kind.value, ground=ground.key
        )
        return pen.add(act, note=reason)


def ask_to_lift(
    *, actor: Actor, raised: UUID, reason: str, on: date, seen: str | None = None
) -> Act:
    """Ask, as the protection lead, that a hold be lifted. It stays until a second person agrees.

    Args:
        actor: The protection lead.
        raised: Key of the act by which the hold was raised.
        reason: Why it may be lifted; never empty.
        on: Today.
        seen: See `record`.

    Raises:
        PermissionDenied: Anybody but the protection lead.
        RefusedError: "gone" where the hold is not in force.
    """
    must(actor, "lift holds")
    reason = typed(reason)
    meant = access.act_for(actor, raised)
    with writing_in(actor, meant.file_id, "asked to lift a hold", on=on, seen=seen) as (pen, _one):
        _must_stand(pen, meant)
        act = pen.by_actor(
            Kind.ASKED, Audience(meant.audience), hold=meant.hold, ground=meant.ground, of=meant
        )
        return pen.add(act, note=reason)


def agree_to_lift(*, actor: Actor, asked: UUID, on: date, seen: str | None = None) -> Act:
    """Agree, as the second person, that a hold is lifted, which ends it.

    Raises:
        PermissionDenied: The office may not be the second person.
        RefusedError: "second" when it is one's own asking; "gone" where it was answered already.
    """
    must(actor, "agree to lift holds")
    meant = access.act_for(actor, asked)
    with writing_in(actor, meant.file_id, "agreed to lift a hold", on=on, seen=seen) as (pen, one):
        _must_wait(one, meant)
        if meant.by_id == actor.member:
            raise RefusedError("second")
        _must_stand(pen, meant)
        act = Act(
            kind=Kind.LIFTED,
            audience=meant.audience,
            hold=meant.hold,
            ground=meant.ground,
            of=meant,
            by_id=meant.by_id,
            office=meant.office,
            second_id=actor.member,
            second_office=actor.role,
        )
        return pen.add(act)


def decline_to_lift(
    *, actor: Actor, asked: UUID, reason: str, on: date, seen: str | None = None
) -> Act:
    """Decline to lift a hold, or take one's own asking back; the hold stays in force."""
    must(actor, "agree to lift holds")
    reason = typed(reason)
    meant = access.act_for(actor, asked)
    with writing_in(actor, meant.file_id, "declined to lift a hold", on=on, seen=seen) as (
        pen,
        one,
    ):
        _must_wait(one, meant)
        act = pen.by_actor(
            Kind.DECLINED, Audience(meant.audience), hold=meant.hold, ground=meant.ground, of=meant
        )
        return pen.add(act, note=reason)


def waiting(acts: Sequence[Act]) -> list[Act]:
    """The askings to lift a hold that nobody has answered."""
    answered = {act.of_id for act in acts if act.kind in {Kind.LIFTED, Kind.DECLINED}}
    return [act for act in acts if act.kind == Kind.ASKED and act.pk not in answered]


def _must_wait(one: Gathered, meant: Act) -> None:
    if meant.pk not in {act.pk for act in waiting(one.acts)}:
        raise RefusedError("gone")


def _must_stand(pen: Pen, meant: Act) -> None:
    if not meant.hold or ground_of(meant) not in {raised.ground for raised in pen.file.holds}:
        raise RefusedError("gone")
