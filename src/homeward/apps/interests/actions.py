"""Recording what people said, and stopping at once what rested on a word that is taken back.

A refusal or a withdrawal closes nothing for good: it closes the gate until the protection lead
has decided again, and takes drafts out of use. What was issued cannot be called back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.interests.access import NOES, SAID, consent_for, everybody
from homeward.apps.interests.drafting import open_paper
from homeward.apps.interests.models import Consent, Hearing, Paper, Stopped
from homeward.apps.letters.actions import stop_drafts
from homeward.apps.register.access import person_for
from homeward.apps.register.codec import seal_cells
from homeward.apps.sharing.actions import reopen_gate
from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import Views
from homeward.core.returns.wording import marking_words

# Purposes on whose strength a State is told of somebody.
TELLS_A_STATE: Final = frozenset({Purpose.CONTACT, Purpose.SHARING})


class NotSaidError(ValueError):
    """What was to be recorded cannot be meant. `code` says why; see `labels.REFUSALS`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A word as it is to be recorded; see `models.Consent`.

    Attributes:
        present: `None` where nobody recorded who was in the room.
        confirms: Key of the earlier word that this talk verified.
    """

    whose: Whose
    purpose: Purpose
    position: Position
    on: date
    to_whom: str = ""
    language: str = ""
    present: frozenset[Present] | None = None
    explained: str = ""
    confirms: UUID | None = None


def record(*, actor: Actor, person: UUID, said: Said, today: date) -> Consent:
    """Record what somebody said, or why there is no word of theirs.

    A no stops at once what waited on a yes, whoever had recorded that.

    Args:
        actor: Who records it.
        person: Whose file it is.
        said: The word.
        today: The day on which it is recorded.

    Raises:
        PermissionDenied: The role records no consents.
        NotSaidError: It lies in the future, names nobody where a State would be told, or
            confirms a word about something else.
    """
    must(actor, "record consents")
    found = person_for(actor, person)
    _refuse_nonsense(actor, found.pk, said, today)
    with change(
        actor=actor,
        verb="recorded a consent",
        target=f"purpose:{said.purpose.value}",
        subjects=[found.pk],
    ):
        word = Consent.objects.create(
            keeper_id=actor.keeper,
            person=found,
            whose=said.whose.value,
            purpose=said.purpose.value,
            position=said.position.value,
            said_on=said.on,
            to_whom=said.to_whom,
            language=said.language,
            present=_present(said.position.value, said.present),
            explained=said.explained,
            confirms_id=said.confirms,
            by_id=actor.member,
        )
        if word.position in NOES:
            _stop(actor, word)
            # A no closes no case: it goes to whoever determines best interests (R12).
            open_paper(
                actor=actor,
                person=found.pk,
                kind=Paper.Kind.DETERMINATION,
                cause=Paper.Cause.REFUSAL,
            )
    return word


def withdraw(*, actor: Actor, key: UUID, today: date) -> Consent:
    """Take an agreement back, in one act: nothing is asked, and what waited on it stops (R12).

    Raises:
        PermissionDenied: The role records no consents.
        Http404: There is no such word.
        NotSaidError: "not_agreed" when it was no agreement.
    """
    must(actor, "record consents")
    word = consent_for(actor, key)
    if word.position != Position.AGREED.value:
        raise NotSaidError("not_agreed")
    said = Said(
        whose=Whose(word.whose),
        purpose=Purpose(word.purpose),
        position=Position.WITHDRAWN,
        on=max(today, word.said_on),
        to_whom=word.to_whom,
        language=word.language,
    )
    return record(actor=actor, person=word.person_id, said=said, today=max(today, word.said_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A child's own views as they are to be recorded; see `models.Hearing`.

    Attributes:
        words: The child's words, or what was seen.
        present: `None` where nobody recorded who was in the room.
    """

    views: Views
    on: date
    words: str = ""
    language: str = ""
    present: frozenset[Present] | None = None


def hear(*, actor: Actor, person: UUID, heard: Heard, today: date) -> Hearing:
    """Record the child's own views, apart from what any parent said.

    Raises:
        PermissionDenied: The role does not record this.
        NotSaidError: "future"; "no_words" where views were given or observed and nothing is
            written; "words" that mark a child.
    """
    must(actor, "record consents")
    if heard.on > today:
        raise NotSaidError("future")
    if heard.views in {Views.GIVEN, Views.OBSERVED} and not heard.words.strip():
        raise NotSaidError("no_words")
    if marking_words(heard.words):
        raise NotSaidError("words")
    found = person_for(actor, person)
    present = heard.present
    with change(actor=actor, verb="recorded a child's views", subjects=[found.pk]):
        return Hearing.objects.create(
            keeper_id=actor.keeper,
            person=found,
            views=heard.views.value,
            heard_on=heard.on,
            language=heard.language,
            present=None if present is None else sorted(one.value for one in present),
            sealed=seal_cells([heard.words.strip()]),
            by_id=actor.member,
        )


def _present(position: str, present: frozenset[Present] | None) -> list[str] | None:
    """Nobody was in a room where nobody was asked: that is not recorded as an empty room."""
    if present is None or position not in SAID:
        return None
    return sorted(one.value for one in present)


def _refuse_nonsense(actor: Actor, person: UUID, said: Said, today: date) -> None:
    if said.on > today:
        raise NotSaidError("future")
    if said.purpose is Purpose.CONTACT and not said.to_whom:
        raise NotSaidError("to_whom")
    if said.confirms is None:
        return
    earlier = consent_for(actor, said.confirms)
    matter = (earlier.whose, earlier.purpose, earlier.to_whom, earlier.position)
    same = (said.whose.value, said.purpose.value, said.to_whom, said.position.value)
    mine = earlier.person_id in everybody(actor, person)
    if matter != same or not mine or said.on < earlier.said_on:
        raise NotSaidError("confirms")


def _stop(actor: Actor, word: Consent) -> None:
    """Stop what waited on a word that is now a no, and keep what it was."""
    if Purpose(word.purpose) not in TELLS_A_STATE:
        return
    people = everybody(actor, word.person_id)
    reopen_gate(actor=actor, person=word.person_id, state=word.to_whom)
    Stopped.objects.create(
        keeper_id=actor.keeper, consent=word, what=Stopped.What.GATE, state=word.to_whom
    )
    Stopped.objects.bulk_create(
        Stopped(
            keeper_id=actor.keeper,
            consent=word,
            what=Stopped.What.DRAFT,
            state=letter.state,
            letter=letter,
        )
        for letter in stop_drafts(actor=actor, persons=people, state=word.to_whom)
    )
