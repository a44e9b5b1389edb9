"""Assignments are given, ended, handed over; an emergency is declared, and reviewed by another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models.functions import Now

from homeward.apps.accounts.access import TRIES, WHILE, must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import change, own_refusals, reading, refusal
from homeward.apps.audit.actor import Actor
from homeward.apps.caseload import access
from homeward.apps.register.models import Assignment

AT_ONCE = 2_000
NOT_FOUND = "broke no glass"


@dataclass(frozen=True, slots=True)
class Holder:
    """To whom persons are assigned: one member, or everybody of an organisation.

    Attributes:
        member: Key of the member, else `None`.
        team: Key of the organisation, else `None`.
    """

    member: int | None = None
    team: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """Why: in words, and for a lawyer by which power of attorney or appointment of which day."""

    reason: str
    kind: str = Assignment.Kind.WORK.value
    reference: str = ""
    reference_on: date | None = None


def assign(*, actor: Actor, persons: Sequence[UUID], to: Holder, ground: Ground) -> int:
    """Let a member or a team see persons from now on; say how many were new to them.

    Args:
        actor: Who runs the desk.
        persons: Keys, of persons on the actor's register; the database refuses any other.
        to: To whom.
        ground: Why.
    """
    must(actor, "assign persons")
    holder = {"member_id": to.member, "team_id": to.team}
    there = access.already(actor, persons, **holder)
    fresh = [key for key in dict.fromkeys(persons) if key not in there]
    target = f"member:{to.member}" if to.member else f"organisation:{to.team}"
    with change(actor=actor, verb="assigned persons", target=target, subjects=fresh):
        Assignment.objects.bulk_create(
            [
                Assignment(
                    keeper_id=actor.keeper,
                    person_id=key,
                    given_by_id=actor.member,
                    kind=ground.kind,
                    reason=ground.reason,
                    reference=ground.reference,
                    reference_on=ground.reference_on,
                    **holder,
                )
                for key in fresh
            ],
            batch_size=AT_ONCE,
        )
    return len(fresh)


def end(*, actor: Actor, found: Assignment, reason: str) -> None:
    """End an assignment now. Their own emergency a member may end too."""
    if not (found.kind == Assignment.Kind.EMERGENCY and found.member_id == actor.member):
        must(actor, "assign persons")
    with change(
        actor=actor,
        verb="ended an assignment",
        target=f"assignment:{found.pk}",
        subjects=[found.person_id],
    ):
        _end([found.pk], actor, reason)


def hand_over(*, actor: Actor, member: Member, to: Holder, reason: str) -> int:
    """Give another everything that is assigned to a member by name; say how many persons."""
    must(actor, "assign persons")
    given = list(access.of_member(actor, member))
    persons = [each.person_id for each in given]
    with change(
        actor=actor, verb="handed cases over", target=f"member:{member.pk}", subjects=persons
    ):
        assign(actor=actor, persons=persons, to=to, ground=Ground(reason))
        _end([each.pk for each in given], actor, reason)
    return len(persons)


def _end(keys: Sequence[UUID], actor: Actor, reason: str) -> None:
    Assignment.objects.filter(keeper_id=actor.keeper, pk__in=keys).update(
        ended_at=Now(), ended_by_id=actor.member, ended_why=reason
    )


def _tries_of(actor: Actor) -> str:
    return f"emergency:{actor.member}"


def too_often(actor: Actor, at: datetime) -> bool:
    """Say whether the actor typed so many codes of nobody lately that they must wait."""
    target = _tries_of(actor)
    return own_refusals(actor=actor, verb=NOT_FOUND, target=target, since=at - WHILE) >= TRIES


def break_glass(*, actor: Actor, code: str, reason: str, at: datetime) -> UUID | None:
    """Open one person for four hours to somebody who is not assigned to them.

    The database looks for the code past row security and writes the emergency down itself, so
    that no page can open somebody without leaving a trace (`homeward.break_glass`).

    Args:
        actor: A protection officer or a lawyer: whoever leads sees everybody anyway.
        code: The person's code as it was typed.
        reason: Why it cannot wait, at least ten letters.
        at: Now.

    Returns:
        The person's key; `None` where no person of the register has that code.

    Raises:
        PermissionDenied: For a role without it, and after too many codes of nobody.
    """
    must(actor, "break the glass")
    if too_often(actor, at):
        raise PermissionDenied
    with change(actor=actor, verb="declared an emergency"), connection.cursor() as cursor:
        cursor.execute("select homeward.break_glass(%s, %s)", [code.strip().upper(), reason])
        [found] = cursor.fetchone()
    if found is None:
        refusal(actor=actor, verb=NOT_FOUND, target=_tries_of(actor))
        return None
    reading(actor=actor, verb="opened a person in an emergency", subjects=[found])
    return UUID(str(found))


def review(*, actor: Actor, found: Assignment, outcome: str, why: str) -> None:
    """Record what was found about somebody else's emergency; it ends, if it has not yet.

    Raises:
        PermissionDenied: For one's own, and for one that was reviewed already.
    """
    must(actor, "review emergencies")
    if found.member_id == actor.member or found.reviewed_at is not None:
        raise PermissionDenied
    with change(
        actor=actor,
        verb="reviewed an emergency",
        target=f"assignment:{found.pk}",
        subjects=[found.person_id],
        detail={"outcome": outcome},
    ):
        found.reviewed_at = Now()
        found.reviewed_by_id = actor.member
        found.outcome, found.outcome_why = outcome, why
        if found.ended_at is None:
            found.ended_at, found.ended_by_id, found.ended_why = Now(), actor.member, why
        found.save(
            update_fields=[
                "reviewed_at",
                "reviewed_by",
                "outcome",
                "outcome_why",
                "ended_at",
                "ended_by",
                "ended_why",
            ]
        )
