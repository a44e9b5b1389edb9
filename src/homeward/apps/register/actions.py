"""What is done to one claim by hand: added with its source, withdrawn, let stand again, noted.

Nothing is overwritten and nothing is deleted. What is wrong is withdrawn with a reason, and what
is right is added beside it, so that every later reader sees both. Lists are taken in elsewhere
(`intake.actions`); their claims are withdrawn and noted here like any other.

A newcomer's mistake is to write a claim without telling: `changes.tell` is how the search index,
the proposals and the return file learn of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models.functions import Now

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register import access
from homeward.apps.register.bulk import IDENTIFYING
from homeward.apps.register.changes import Changed, tell
from homeward.apps.register.codec import Value, seal, seal_cells, unseal_cells
from homeward.apps.register.models import Claim, ClaimAct, KinLink, Source
from homeward.core.claims import ClaimKind

REASON_AT_MOST = 300
"""Letters of a reason or a note: free text is the last resort (R10)."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who said something, and on which day.

    Attributes:
        kind: A `Source.Kind`: a paper, a visit, an answer.
        label: Who said it, or which paper it is.
        said_on: The day of which they speak.
    """

    kind: str
    label: str
    said_on: date


@dataclass(frozen=True, slots=True)
class Saying:
    """What is claimed.

    Attributes:
        kind: In which matter.
        value: As written, and as understood.
        other: For kin who have a record: whom it means.
    """

    kind: ClaimKind
    value: Value
    other: UUID | None = None


class MeanwhileError(Exception):
    """Somebody else did it first.

    Attributes:
        by: Who, as they are shown.
        at: When; `None` where nobody did anything: it stood all the time.
        reason: Why, in their words.
    """

    def __init__(self, by: str, at: datetime | None, reason: str) -> None:
        super().__init__("meanwhile")
        self.by, self.at, self.reason = by, at, reason


def add_claim(
    *, actor: Actor, person: UUID, saying: Saying, spoken: Spoken, received_on: date
) -> Claim:
    """Add what a source says about a person.

    The same paper, visit or answer is one source, however many claims are taken from it.

    Args:
        actor: Who writes it down.
        person: Whom it is about.
        saying: What is claimed.
        spoken: Who says so.
        received_on: The day on which the desk learnt of it.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: The person, or the kin meant, is not one that the actor may see.
    """
    must(actor, "write claims")
    found = access.person_for(actor, person)
    other = access.person_for(actor, saying.other) if saying.other else None
    kind, value = saying.kind.value, saying.value
    with change(actor=actor, verb="added a claim", subjects=[person], detail={"kind": kind}):
        source = source_of(actor, spoken, received_on)
        claim = Claim.objects.create(
            keeper_id=actor.keeper,
            person=found,
            source=source,
            kind=kind,
            code="" if kind in IDENTIFYING else value.code.partition("|")[0],
            sealed=seal(found.pk, value),
            said_on=spoken.said_on,
        )
        if other is not None:
            KinLink.objects.create(claim=claim, keeper_id=actor.keeper, person=found, other=other)
        _act(actor, claim, ClaimAct.Verb.ADDED, "")
        tell(actor, Changed(found.pk, source.pk, kind, claim.pk, stands=True))
    return claim


def withdraw(*, actor: Actor, claim: int, reason: str) -> Claim:
    """Withdraw a claim with a reason. It stays, with who withdrew it and why.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: No such claim that the actor may see.
        MeanwhileError: Somebody withdrew it already.
        ValueError: No reason.
    """
    must(actor, "write claims")
    found = access.locked_claim(actor, claim)
    if found.withdrawn_at is not None:
        raise _meanwhile(actor, found, ClaimAct.Verb.WITHDRAWN)
    return _turn(actor, found, ClaimAct.Verb.WITHDRAWN, _reason(reason))


def restore(*, actor: Actor, claim: int, reason: str) -> Claim:
    """Let a withdrawn claim stand again: everything is as it was before it was withdrawn.

    Raises:
        MeanwhileError: It stands already, somebody restored it.
        PermissionDenied, Http404, ValueError: As `withdraw`.
    """
    must(actor, "write claims")
    found = access.locked_claim(actor, claim)
    if found.withdrawn_at is None:
        raise _meanwhile(actor, found, ClaimAct.Verb.RESTORED)
    return _turn(actor, found, ClaimAct.Verb.RESTORED, _reason(reason))


def note(*, actor: Actor, claim: int, words: str) -> ClaimAct:
    """Add a clarifying note to a claim; it changes nothing about whether the claim stands.

    Raises:
        PermissionDenied, Http404, ValueError: As `withdraw`.
    """
    must(actor, "write claims")
    found = access.locked_claim(actor, claim)
    words = _reason(words)
    with change(actor=actor, verb="noted on a claim", subjects=[found.person_id]):
        return _act(actor, found, ClaimAct.Verb.NOTED, words)


def _turn(actor: Actor, found: Claim, verb: ClaimAct.Verb, reason: str) -> Claim:
    stands = verb == ClaimAct.Verb.RESTORED
    with change(
        actor=actor,
        verb="restored a claim" if stands else "withdrew a claim",
        subjects=[found.person_id],
        detail={"kind": found.kind},
    ):
        found.withdrawn_at = None if stands else Now()
        found.save(update_fields=["withdrawn_at"])
        _act(actor, found, verb, reason)
        told = Changed(found.person_id, found.source_id, found.kind, found.pk, stands=stands)
        tell(actor, told)
    return found


def source_of(actor: Actor, spoken: Spoken, received_on: date) -> Source:
    """The source of a spoken or written word; the same word on the same day is one source.

    Stands inside the `change` of whoever adds what it says.
    """
    known = access.spoken_source(actor, spoken.kind, spoken.label, spoken.said_on)
    return known or Source.objects.create(
        keeper_id=actor.keeper,
        kind=spoken.kind,
        label=spoken.label,
        said_on=spoken.said_on,
        received_on=received_on,
    )


def _act(actor: Actor, claim: Claim, verb: ClaimAct.Verb, words: str) -> ClaimAct:
    return ClaimAct.objects.create(
        keeper_id=actor.keeper,
        person_id=claim.person_id,
        claim=claim,
        verb=verb,
        sealed=seal_cells([words]) if words else b"",
        by_id=actor.member,
    )


def words_of(act: ClaimAct) -> str:
    """Open the reason or the note of an act. The caller has recorded the reading."""
    return str(unseal_cells(act.sealed)[0]) if act.sealed else ""


def _meanwhile(actor: Actor, claim: Claim, verb: ClaimAct.Verb) -> MeanwhileError:
    acts = [act for act in access.acts_on(actor, [claim.pk]) if act.verb == verb]
    if not acts:
        return MeanwhileError("", claim.withdrawn_at, "")
    return MeanwhileError(acts[-1].by.shown_as, acts[-1].at, words_of(acts[-1]))


def _reason(text: str) -> str:
    text = text.strip()
    if not text or len(text) > REASON_AT_MOST:
        raise ValueError("a reason is asked for, of a few lines at most")
    return text
