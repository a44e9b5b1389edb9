"""What a mission does at the counter: it answers and writes notes. Both are only ever added."""

from __future__ import annotations

from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter import access
from homeward.apps.counter.models import Answer, Note
from homeward.core.disclosure.asks import ASKS, Ask, Part, holds_a_profile, reply_of


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


def _shown_as(actor: Actor) -> str:
    return Member.objects.get(pk=actor.member).shown_as
