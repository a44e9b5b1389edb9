"""The panel: who sits on it, what they promise, what it decides, and when that is looked at again.

The software never decides (R26): it records a decision once nothing lacks and nothing speaks
against it, and seals it. A newcomer's mistake is to correct a sealed paper; it can be looked at
again, and reopened as a new one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.interests import access
from homeward.apps.interests.drafting import SealedError, draft_of, is_sealed, open_paper
from homeward.apps.interests.facts import assessment_of, determination_of
from homeward.apps.interests.models import Decision, Hearing, Paper, Seat
from homeward.apps.register.codec import seal_cells
from homeward.apps.returnfiles import access as files
from homeward.apps.returnfiles import actions as in_file
from homeward.apps.returnfiles.writing import RefusedError
from homeward.core.returns.interests import (
    Determination,
    PanelOutcome,
    Section,
    Way,
    answer_of,
    may_be_sealed,
)
from homeward.core.returns.stages import Stage
from homeward.core.returns.wording import marking_words
from homeward.core.truth import Truth

ASK = "s5.decision"


class PanelError(Exception):
    """It cannot be done as things stand. `code` says why; see `labels.REFUSALS`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a panel decided.

    Attributes:
        chosen: The way it chose; `None` where it chose none.
        review_on: The day on which it is looked at again; `None` where nothing stands to be.
    """

    outcome: PanelOutcome
    chosen: Way | None
    reasons: str
    decided_on: date
    review_on: date | None = None


def seat(*, actor: Actor, key: UUID, member: int) -> Seat:
    """Ask a member onto the panel. They see nothing of the child before they have promised.

    Raises:
        PermissionDenied: The role does not work on best interests.
        PanelError: "seated" where this member cannot sit on it.
        SealedError: The paper is decided.
    """
    paper = _open(actor, key)
    if not access.may_sit(actor).filter(pk=member).exists():
        raise PanelError("seated")
    with change(actor=actor, verb="asked onto a panel", target=f"member:{member}"):
        found, new = Seat.objects.get_or_create(
            keeper_id=actor.keeper, paper=paper, member_id=member
        )
        if not new and found.left_at is not None:
            found.left_at = None
            found.save(update_fields=["left_at"])
    return found


def leave(*, actor: Actor, key: UUID, member: int) -> None:
    """Let a member leave the panel before it has decided; they read nothing from then on."""
    paper = _open(actor, key)
    with change(actor=actor, verb="let leave a panel", target=f"member:{member}"):
        mine = Seat.objects.filter(keeper_id=actor.keeper, paper=paper, member_id=member)
        mine.update(left_at=Now())


def promise(*, actor: Actor, key: UUID, interested: bool, on: date) -> Seat:
    """Give one's own undertaking: secrecy, and whether one has an interest. In nobody else's name.

    Raises:
        Http404: The actor is not asked onto this panel.
    """
    found = access.own_seat(actor, key)
    with change(actor=actor, verb="gave an undertaking", target=f"paper:{key}"):
        found.promised_on, found.interested = on, "yes" if interested else "no"
        found.save(update_fields=["promised_on", "interested"])
    return found


def approve(*, actor: Actor, key: UUID, on: date) -> Decision:
    """Approve a whole assessment; by somebody else than whoever opened it.

    Raises:
        PanelError: "own", or "unfinished" where a part lacks.
        SealedError: It is approved already.
    """
    paper = _open(actor, key)
    if paper.kind != Paper.Kind.ASSESSMENT or paper.opened_by_id == actor.member:
        raise PanelError("own")
    hearing = hearing_of(actor, paper)
    words = draft_of(actor, paper).words
    if assessment_of(words, hearing, ()).written != frozenset(Section):
        raise PanelError("unfinished")
    made = Decision(verb=Decision.Verb.APPROVE, decided_on=on)
    return _keep(actor, paper, made, hearing, reasons="")


def proposed(actor: Actor, paper: Paper, ruling: Ruling | None = None) -> Determination:
    """A determination as it stands, with a ruling that is not recorded yet, if one is given."""
    decided = access.decisions(actor, [paper]).get(paper.pk, [])
    made = next((one for one in decided if one.verb == Decision.Verb.DECIDE), None)
    hearing = made.hearing if made else hearing_of(actor, paper)
    words = draft_of(actor, paper).words
    seats = access.seats(actor, [paper]).get(paper.pk, [])
    found = determination_of(words, hearing, seats, decided)
    if ruling is None:
        return found
    return replace(
        found,
        outcome=ruling.outcome,
        chosen=ruling.chosen.value if ruling.chosen else "",
        reasons=bool(ruling.reasons.strip()),
        decided_on=ruling.decided_on,
        review_on=ruling.review_on,
    )


def decide(*, actor: Actor, key: UUID, ruling: Ruling, today: date) -> Decision:
    """Record the panel's decision and seal the paper; the file's question on it is answered.

    Raises:
        PermissionDenied: The role does not work on best interests.
        PanelError: "day"; "reason"; or "unfinished" where something lacks or speaks against it.
        SealedError: It is decided already.
    """
    paper = _open(actor, key)
    if paper.kind != Paper.Kind.DETERMINATION or ruling.outcome is PanelOutcome.REOPENS:
        raise PanelError("unfinished")
    review = ruling.review_on
    if ruling.decided_on > today or (review is not None and review <= ruling.decided_on):
        raise PanelError("day")
    if not ruling.reasons.strip():
        raise PanelError("reason")
    if may_be_sealed(proposed(actor, paper, ruling)).truth is not Truth.YES:
        raise PanelError("unfinished")
    made = Decision(
        verb=Decision.Verb.DECIDE,
        outcome=ruling.outcome.value,
        chosen=ruling.chosen.value if ruling.chosen else "",
        decided_on=ruling.decided_on,
        review_on=review,
    )
    with transaction.atomic():
        kept = _keep(actor, paper, made, hearing_of(actor, paper), reasons=ruling.reasons)
        _answer_in_file(actor, paper, answer_of(ruling.outcome, ruling.chosen), kept, today)
    return kept


def look_again(
    *, actor: Actor, key: UUID, reasons: str, today: date, review_on: date | None
) -> Paper:
    """Look at a decision again: it stands until another day, or is reopened as a new paper.

    Args:
        actor: Who records it.
        key: The decided determination.
        reasons: Why.
        today: The day.
        review_on: The day until which it stands; `None` reopens it.

    Returns:
        The paper that goes on: the same one, or the one that was opened.

    Raises:
        PanelError: "not_decided", "reason" or "day".
    """
    must(actor, "work on best interests")
    paper = access.paper_for(actor, key)
    access.held(actor, paper)
    decided = access.decisions(actor, [paper]).get(paper.pk, [])
    verbs = [one.verb for one in decided]
    if Decision.Verb.DECIDE not in verbs or Decision.Verb.REOPEN in verbs:
        raise PanelError("not_decided")
    if not reasons.strip():
        raise PanelError("reason")
    if review_on is not None and review_on <= today:
        raise PanelError("day")
    verb = Decision.Verb.REOPEN if review_on is None else Decision.Verb.REVIEW
    made = Decision(verb=verb, decided_on=today, review_on=review_on)
    with transaction.atomic():
        _keep(actor, paper, made, None, reasons=reasons)
        if review_on is not None:
            return paper
        _reopen_in_file(actor, paper, today)
        return open_paper(
            actor=actor,
            person=paper.person_id,
            kind=Paper.Kind.DETERMINATION,
            cause=Paper.Cause.REOPENED,
            follows=paper,
        )


def hearing_of(actor: Actor, paper: Paper) -> Hearing | None:
    """The latest of the child's own views that is on record; `None` where there is none."""
    return next(iter(access.hearings(actor, paper.person_id)), None)


def is_untouched(actor: Actor, paper: Paper, made: Decision) -> bool:
    """Say whether what was decided upon is still, letter for letter, what lies there."""
    return bytes(made.digest) == _digest(actor, paper, made)


def _open(actor: Actor, key: UUID) -> Paper:
    must(actor, "work on best interests")
    paper = access.paper_for(actor, key)
    access.held(actor, paper)
    if is_sealed(actor, paper):
        raise SealedError
    return paper


def _keep(
    actor: Actor, paper: Paper, made: Decision, hearing: Hearing | None, *, reasons: str
) -> Decision:
    words = draft_of(actor, paper).words.values()
    if any(marking_words(text) for text in (reasons, *words)):
        raise PanelError("words")
    made.keeper_id, made.paper, made.by_id = actor.keeper, paper, actor.member
    made.hearing, made.sealed = hearing, seal_cells([reasons.strip()])
    made.digest = _digest(actor, paper, made)
    verb = f"{made.verb}: {paper.kind}"
    with change(actor=actor, verb=verb, target=f"paper:{paper.pk}", subjects=[paper.person_id]):
        made.save(force_insert=True)
    return made


def _digest(actor: Actor, paper: Paper, made: Decision) -> bytes:
    seats = access.seats(actor, [paper]).get(paper.pk, [])
    said: Sequence[object] = [
        str(paper.pk),
        sorted(draft_of(actor, paper).words.items()),
        [[one.member_id, str(one.promised_on), one.interested] for one in seats],
        bytes(made.hearing.sealed).hex() if made.hearing else "",
        [made.verb, made.outcome, made.chosen, str(made.decided_on), str(made.review_on)],
        bytes(made.sealed).hex(),
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).digest()


def _answer_in_file(actor: Actor, paper: Paper, value: str, made: Decision, today: date) -> None:
    """Answer the file's question, where there is a file and the answer can be taken there now."""
    file = files.file_of(actor, paper.person_id)
    if file is None or not value:
        return
    answer = in_file.Answer(
        ask=ASK, value=value, evidence=f"paper {paper.pk}", shown_on=made.decided_on
    )
    try:
        with transaction.atomic():
            in_file.record(actor=actor, key=file.pk, answer=answer, on=today)
    except (RefusedError, Http404):
        return  # not begun, or not theirs to write in: the file goes on asking for the decision


def _reopen_in_file(actor: Actor, paper: Paper, today: date) -> None:
    file = files.file_of(actor, paper.person_id)
    if file is None:
        return
    reason = f"paper {paper.pk}"
    try:
        with transaction.atomic():
            in_file.reopen(actor=actor, key=file.pk, stage=Stage.S5, reason=reason, on=today)
    except (RefusedError, Http404):
        return
