"""The only door to the gate's decisions and to the screens before it.

The trap: a decision is relied on until the day of its review and not a day longer. Who asks
without a day gets what was decided, however long ago; pages may show that, nothing may leave by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Max, QuerySet

from homeward.apps.accounts.access import MAY, must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.sharing.models import GateDecision, GateReopening, Screen
from homeward.apps.tracing.access import joined_at
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.disclosure.screen import Question
from homeward.core.truth import Truth


def decisions(actor: Actor, person: UUID) -> QuerySet[GateDecision]:
    """Every decision on one person and on everybody shown as one with them, newest first."""
    must(actor, "see persons")
    everybody = joined_with(actor, [person]).get(person, (person,))
    return (
        GateDecision.objects.filter(keeper_id=actor.keeper, person_id__in=everybody)
        .select_related("decided_by")
        .order_by("-pk")
    )


@dataclass(frozen=True, slots=True)
class Opening:
    """What the gate opens for one person towards one State on a day.

    Attributes:
        gate: The decision that is relied on; not recorded where its review is overdue.
        named: The fields that limited contact names; nothing under any other decision.
        review_on: The last day on which it is relied on.
    """

    gate: Gate
    named: frozenset[DisclosableField] = frozenset()
    review_on: date | None = None


def opening(actor: Actor, state: str, person: UUID, on: date) -> Opening:
    """What may be opened for one person towards one State.

    Of persons shown as one the strictest counts, and limited contact names only what it names for
    every one of them.
    """
    gate = gates(actor, state, [person], on=on).get(person, Gate.UNRECORDED)
    everybody = joined_with(actor, [person]).get(person, (person,))
    latest = _latest(actor, state, everybody)
    days = [each.review_on for each in latest.values() if each.review_on is not None]
    if gate is not Gate.LIMITED:
        return Opening(gate, review_on=min(days, default=None))
    limited = [each for each in latest.values() if Gate(each.decision) is Gate.LIMITED]
    named = [frozenset(DisclosableField(name) for name in each.fields) for each in limited]
    return Opening(gate, frozenset.intersection(*named), min(days, default=None))


def screens(actor: Actor, state: str, person: UUID) -> QuerySet[Screen]:
    """Every risk screen on one person and on everybody shown as one with them, newest first."""
    must(actor, "screen for contact")
    everybody = joined_with(actor, [person]).get(person, (person,))
    found = Screen.objects.filter(keeper_id=actor.keeper, state=state, person_id__in=everybody)
    return found.select_related("asked_by").order_by("-pk")


def screened(screen: Screen | None) -> dict[Question, Truth]:
    """Read a screen's answers; what it does not answer is unknown, and so is all without one."""
    said = screen.answers if screen is not None else {}
    words = {"yes": Truth.YES, "no": Truth.NO}
    return {each: words.get(said.get(each.value, ""), Truth.UNKNOWN) for each in Question}


def reviewers(actor: Actor) -> QuerySet[Member]:
    """The members who may be asked to look at a decision again: those who decide, and screen."""
    must(actor, "decide on contact")
    roles = MAY["decide on contact"] | MAY["screen for contact"]
    return Member.objects.filter(
        organisation_id=actor.keeper, role__in=roles, is_active=True
    ).order_by("shown_as")


def newest_decisions(actor: Actor, persons: Iterable[UUID]) -> dict[tuple[UUID, str], GateDecision]:
    """The newest decision on each of these persons about each State, for those with any.

    Decisions on whoever is shown as one with them count as theirs.
    """
    must(actor, "see persons")
    groups = joined_with(actor, list(persons))
    everybody = {member for group in groups.values() for member in group}
    newest = GateDecision.objects.filter(keeper_id=actor.keeper, person_id__in=list(everybody))
    newest = newest.order_by("person_id", "state", "-pk").distinct("person_id", "state")
    found: dict[tuple[UUID, str], GateDecision] = {}
    for each in sorted(newest, key=lambda one: one.pk):
        for key, group in groups.items():
            if each.person_id in group:
                found[key, each.state] = each
    return found


def gates(
    actor: Actor, state: str, persons: Iterable[UUID], on: date | None = None
) -> dict[UUID, Gate]:
    """What was last decided about contact with one State, for those on whom anything was.

    With a day, a decision whose review is overdue on it counts as not recorded, unless it closes
    the gate. A person who is missing from the answer has no decision: the gate is closed.

    Who was joined with somebody since may bring what the lead had not seen: unless the latest
    decision is younger than the join, the strictest that stands on any of them holds, and
    nothing recorded is stricter than contact. A gate that was
    reopened since the latest decision counts as not decided, unless it was closed.
    """
    must(actor, "see persons")
    groups = joined_with(actor, list(persons))
    everybody = [member for group in groups.values() for member in group]
    latest = _latest(actor, state, everybody)
    anew = _reopened_at(actor, state, everybody)
    joined = joined_at(actor, [key for group in groups.values() if len(group) > 1 for key in group])
    found = ((key, _gate(group, latest, joined, anew, on)) for key, group in groups.items())
    return {key: gate for key, gate in found if gate is not None}


def _latest(actor: Actor, state: str, persons: Iterable[UUID]) -> dict[UUID, GateDecision]:
    found = GateDecision.objects.filter(
        keeper_id=actor.keeper, state=state, person_id__in=list(persons)
    )
    return {e.person_id: e for e in found.order_by("person_id", "-pk").distinct("person_id")}


_STRICTEST_FIRST = (Gate.NONE, Gate.LIMITED, Gate.UNRECORDED, Gate.CONTACT)


def _reopened_at(actor: Actor, state: str, persons: Sequence[UUID]) -> dict[UUID, datetime]:
    found = GateReopening.objects.filter(
        keeper_id=actor.keeper, state__in=[state, ""], person_id__in=persons
    )
    return dict(found.values_list("person_id").annotate(Max("at")))


def _gate(
    group: tuple[UUID, ...],
    latest: dict[UUID, GateDecision],
    joined: dict[UUID, datetime],
    anew: dict[UUID, datetime],
    on: date | None,
) -> Gate | None:
    said = [latest[key] for key in group if key in latest]
    if not said:
        return None
    newest = max(said, key=lambda each: each.pk)
    since = [of[key] for of in (joined, anew) for key in group if key in of]
    if all(newest.decided_at > at for at in since):
        return _relied_on(newest, on)
    stands = {_relied_on(each, on) for each in said}
    if any(anew[key] >= newest.decided_at for key in group if key in anew):
        return Gate.NONE if Gate.NONE in stands else Gate.UNRECORDED
    if len(said) < len(group):
        stands.add(Gate.UNRECORDED)
    return next(gate for gate in _STRICTEST_FIRST if gate in stands)


def _relied_on(decision: GateDecision, on: date | None) -> Gate:
    """A decision that opens something is relied on until the day of its review."""
    gate = Gate(decision.decision)
    overdue = on is not None and decision.review_on is not None and decision.review_on < on
    return Gate.UNRECORDED if overdue and gate is not Gate.NONE else gate
