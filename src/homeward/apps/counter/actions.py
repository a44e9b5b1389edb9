"""What a mission does at the counter: it answers, writes notes, and says who of it sees what.

Answers and notes are only ever added.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.core.exceptions import PermissionDenied

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter import access
from homeward.apps.counter.models import Answer, Delegation, Note
from homeward.core.disclosure.asks import ASKS, Ask, Part, holds_a_profile, reply_of

LONGEST: Final = timedelta(days=366)


class EndedAlreadyError(Exception):
    """What was given has ended already, or was taken back."""


class ProfileError(ValueError):
    """The words hold what looks like a DNA profile, which is never kept (R6)."""


def answer(*, actor: Actor, request: UUID, ask: Ask, reply: str, parts: dict[Part, str]) -> Answer:
    """Answer one thing that is asked. An earlier answer stays; the latest counts.

    Raises:
        KeyError: The question has no such reply, or was not asked in this request.
        ProfileError: Some part looks like a DNA profile.
        Http404: There is no such request for this mission.
    """
    must(actor, "answer for a mission")
    found = access.request_for(actor, request)
    asked = {name for copy in access.copies([found]) for name in copy.asks}
    if ask.value not in asked:
        raise KeyError(ask)
    said = {part.value: parts[part] for part in ASKS[ask].parts if parts.get(part)}
    if any(holds_a_profile(words) for words in said.values()):
        raise ProfileError
    with change(
        actor=actor,
        verb="answered a request",
        target=f"request:{found.pk}",
        detail={"ask": ask.value},
    ):
        return Answer.objects.create(
            keeper_id=found.keeper_id,
            recipient_id=found.recipient_id,
            request_id=found.pk,
            ask=ask.value,
            reply=reply_of(ask, reply).code,
            parts=said,
            by_id=actor.member,
            by_label=_shown_as(actor),
        )


def write_note(*, actor: Actor, request: UUID, words: str, of: UUID | None = None) -> Note:
    """Write a note about a request, or answer one of its notes by another.

    Raises:
        ProfileError: The words look like a DNA profile.
        Http404: There is no such request for this mission.
    """
    must(actor, "answer for a mission")
    found = access.request_for(actor, request)
    if holds_a_profile(words):
        raise ProfileError
    answered = access.notes([found]).filter(pk=of).first() if of is not None else None
    with change(actor=actor, verb="wrote to the desk", target=f"request:{found.pk}"):
        return Note.objects.create(
            keeper_id=found.keeper_id,
            recipient_id=found.recipient_id,
            request_id=found.pk,
            of=answered,
            from_mission=True,
            words=words.strip()[:1000],
            by_id=actor.member,
            by_label=_shown_as(actor),
        )


def delegate(
    *, actor: Actor, officer: int, until: datetime, at: datetime, request: UUID | None = None
) -> Delegation:
    """Let an officer of the own mission see one request, or everything, until a moment.

    Args:
        actor: The head of the mission.
        officer: Key of the officer.
        until: When it ends by itself; a year from now at most.
        at: Now.
        request: One request; `None` for everything of the mission, letters and lists included.

    Raises:
        PermissionDenied: The actor is no head, the officer is of no such mission, or it would
            last too long or end before it begins.
        Http404: There is no such request for this mission.
    """
    must(actor, "delegate in a mission")
    mission, known = access.mission_of(actor), dict(access.officers(actor))
    if mission is None or officer not in known or not at < until <= at + LONGEST:
        raise PermissionDenied
    if request is not None:
        access.request_for(actor, request)
    with change(
        actor=actor,
        verb="gave access in a mission",
        target=f"member:{officer}",
        detail={"request": str(request) if request else "all"},
    ):
        return Delegation.objects.create(
            keeper_id=mission.keeper_id,
            mission=mission,
            member_id=officer,
            member_label=known[officer],
            request_id=request,
            by_id=actor.member,
            by_label=_shown_as(actor),
            ends_at=until,
        )


def end_delegation(*, actor: Actor, key: UUID, at: datetime) -> Delegation:
    """Take back what was given. The officer sees it no more from this moment.

    Raises:
        PermissionDenied: The actor is no head.
        Http404: Nothing of the kind was given in this mission.
        EndedAlreadyError: It has ended.
    """
    found = access.delegation_for(actor, key)
    if found.ended_at is not None or found.ends_at <= at:
        raise EndedAlreadyError
    with change(
        actor=actor, verb="took access back in a mission", target=f"member:{found.member_id}"
    ):
        found.ended_at = at
        found.save(update_fields=["ended_at"])
    return found


def _shown_as(actor: Actor) -> str:
    return Member.objects.get(pk=actor.member).shown_as
