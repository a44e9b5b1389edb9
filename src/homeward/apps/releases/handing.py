"""What the desk lays at the counter and takes from it: letters, and access within a mission.

A letter names many persons and was true on its day. A newcomer's mistake is to hand it over because
it was written: the gate of everybody it names is asked again in that moment, and one that closes
later takes the letter from the counter, though not from whoever has read it.
"""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.actions import EndedAlreadyError
from homeward.apps.counter.models import Delegation, Mission, Paper
from homeward.apps.letters.access import held, leaves_as
from homeward.apps.letters.models import Letter
from homeward.apps.register.access import joined_with
from homeward.apps.releases import access
from homeward.apps.sharing.access import gates
from homeward.core.disclosure.fields import Gate


class NotApprovedError(Exception):
    """Of its text it is not known that a lawyer approved it: write the letter anew."""


class WordsWaitError(Exception):
    """Its words were edited, and a lawyer has yet to approve them."""


class NamesClosedError(Exception):
    """The letter names somebody of whom this State may not be told today: write a new one."""


def hand_over(*, actor: Actor, letter: Letter, mission: Mission, on: date) -> Paper:
    """Lay a letter ready for a mission of the State it is addressed to. A draft never goes.

    Raises:
        PermissionDenied: It is a draft, or addressed to another State.
        NotApprovedError: When it was written a lawyer had not approved its text, or nobody knows.
        NamesClosedError: The gate of somebody it names is not open to that State on this day.
        WordsWaitError: A lawyer has yet to approve its edited words.
    """
    must(actor, "write letters")
    if letter.draft or letter.state != mission.state:
        raise PermissionDenied
    if not letter.approved:
        raise NotApprovedError
    named = list(letter.persons.values_list("pk", flat=True))
    if not _all_open(actor, letter.state, named, on):
        raise NamesClosedError
    held(actor, letter.pk)
    pdf = leaves_as(actor, letter)
    if pdf is None:
        raise WordsWaitError
    with change(
        actor=actor, verb="handed a letter over", target=f"letter:{letter.pk}", subjects=named
    ):
        return Paper.objects.create(
            id=letter.pk,
            keeper_id=actor.keeper,
            recipient=mission,
            reference=letter.reference,
            dated=letter.dated,
            languages=letter.languages,
            pdf=pdf,
        )


def _all_open(actor: Actor, state: str, named: list[UUID], on: date) -> bool:
    found = gates(actor, state, named, on)
    return all(found.get(key) is Gate.CONTACT for key in named)


def take_back_what_names(actor: Actor, person: UUID, state: str, *, at: datetime) -> None:
    """After an act at a gate, take every letter that names the person from that State's counter.

    Unless the gate still says contact. Inside the act itself: no moment lies between the two.

    Args:
        actor: Who acted at the gate, whatever else they may do.
        person: Whose gate it is, with everybody shown as one with them.
        state: The State; empty for every State.
        at: The moment of the act.
    """
    everybody = joined_with(actor, [person]).get(person, (person,))
    for paper in access.papers_naming(actor, everybody, state):
        gate = gates(actor, paper.recipient.state, [person], at.date()).get(person)
        if gate is Gate.CONTACT:
            continue
        with change(
            actor=actor,
            verb="took a letter back",
            target=f"letter:{paper.pk}",
            subjects=[person],
        ):
            paper.withdrawn_at = at
            paper.save(update_fields=["withdrawn_at"])


def end_delegation(*, actor: Actor, key: UUID, why: str, at: datetime) -> Delegation:
    """End what the head of a mission gave an officer, who sees it no more from this moment.

    The desk gives nothing within a mission and takes back nothing for good: the head reads why, and
    may give it again.

    Args:
        actor: Who ends it.
        key: Of the delegation.
        why: In words that the mission's head reads.
        at: Now.

    Raises:
        PermissionDenied: The role does not give to missions.
        Http404: There is no such delegation.
        EndedAlreadyError: It is over, by itself, by the head or by a colleague.
    """
    must(actor, "give releases")
    found = access.locked_delegation(actor, key)
    if found.ended_at is not None or found.ends_at <= at:
        raise EndedAlreadyError
    with change(
        actor=actor,
        verb="ended access in a mission",
        target=f"member:{found.member_id}",
        detail={"delegation": str(found.pk)},
    ):
        found.ended_at, found.ended_why = at, why
        found.save(update_fields=["ended_at", "ended_why"])
    return found
