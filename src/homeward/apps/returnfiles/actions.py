"""What is done in return files. Each verb adds acts; none takes one away.

Every writing goes one way: the file is locked, what the writer has seen is compared with what is
there, changes of the register and holds that rise are written down, then the act, and the lists
are made anew. A newcomer's mistake is to check a hold here: the core refuses, the database
refuses, and only `agree_to_lift` can end one, with the lead's asking and another member's yes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import person_for
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.access import audience, least_of_stage
from homeward.apps.returnfiles.facts import Gathered, gathered, state_of
from homeward.apps.returnfiles.known import BY_KEY, Form
from homeward.apps.returnfiles.models import Act, File
from homeward.apps.returnfiles.writing import (
    Pen,
    RefusedError,
    finish,
    looked_through,
    pen_for,
    renew,
    typed,
    writing_in,
)
from homeward.apps.sharing.access import newest_decisions
from homeward.core.returns.parties import Audience, Office
from homeward.core.returns.readiness import FileView
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import STAGE_OF, outcome
from homeward.core.returns.tracks import answers
from homeward.core.truth import Truth

Kind = Act.Kind


def open_file(*, actor: Actor, person: UUID, on: date) -> File:
    """Open the return file of a person, or give the one that is open.

    Raises:
        PermissionDenied: The role does not work on files.
    """
    must(actor, "work on files")
    found = person_for(actor, person)
    head = found.joined_to or found
    known = access.file_of(actor, head.pk)
    if known is not None:
        return known
    with change(actor=actor, verb="opened a return file", subjects=[head.pk]):
        made, _new = File.objects.get_or_create(
            keeper_id=actor.keeper,
            person=head,
            defaults={"opened_on": on, "opened_by_id": actor.member},
        )
        pen = pen_for(actor, gathered(actor, [made], on)[made.pk], on)
        finish(pen)
    return made


def _may_write_at(actor: Actor, least: Audience) -> None:
    """Refuse who may not even read what they would write."""
    if least.value not in access.sees(audience(actor)):
        raise PermissionDenied


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer to a question of the stage table, as somebody gives it.

    Attributes:
        ask: Key of the question.
        value: One of its answers.
        evidence: Reference of what shows it, no copy.
        shown_on: The day of that paper or visit; `None` where it is not known.
        note: Why, where it needs saying; always when a file is closed.
        claims: Keys of claims it rests on; when one of them changes, the question is open again.
    """

    ask: str
    value: str
    evidence: str = field(default="", repr=False)
    shown_on: date | None = None
    note: str = field(default="", repr=False)
    claims: tuple[str, ...] = ()


NEEDS_WORDS = frozenset({"s14.reason"})


def record(*, actor: Actor, key: UUID, answer: Answer, on: date, seen: str | None = None) -> Act:
    """Answer a question of the stage table. Closing a file is one of them.

    Args:
        actor: Who records it.
        key: The file.
        answer: What is answered.
        on: Today.
        seen: What `writing.seen_by` said when the page was drawn; `None` asks no questions.

    Raises:
        PermissionDenied: The office may not.
        ChangedMeanwhileError: Somebody wrote in the file since.
        RefusedError: See there.
    """
    stage = _stage_of(answer)
    least = least_of_stage(stage)
    _may_write_at(actor, least)
    words = typed(answer.note, needed=answer.ask in NEEDS_WORDS)
    evidence = typed(answer.evidence, needed=False)
    if stage is Stage.S6 and actor.role != Office.PROTECTION_LEAD.value:
        raise PermissionDenied
    with writing_in(actor, key, f"answered {answer.ask}", on=on, seen=seen) as (pen, one):
        if stage is Stage.S11:
            _refuse_travel(pen, one, audience(actor))
        if answer.ask == "s6.decision":
            _as_the_gate_says(actor, one, answer.value)
        act = pen.by_actor(
            Kind.ANSWERED,
            least,
            ask=answer.ask,
            value=answer.value,
            claims=list(answer.claims),
            shown_on=answer.shown_on,
        )
        return pen.add(act, note=words, evidence=evidence)


def _stage_of(answer: Answer) -> Stage:
    try:
        outcome(answer.ask, answer.value)
    except LookupError:
        raise RefusedError("value") from None
    return STAGE_OF[answer.ask]


def _refuse_travel(pen: Pen, one: Gathered, reader: Audience) -> None:
    """Nobody settles an escort or a handover while the stage may not begin, or a hold is on."""
    view = FileView(pen.file, one.facts, on=pen.on, audience=reader)
    if view.may_begin(Stage.S11).truth is not Truth.YES:
        raise RefusedError("travel")


def _as_the_gate_says(actor: Actor, one: Gathered, value: str) -> None:
    """Keep gate and file from saying two things: the file takes over what the gate decided.

    The gate asks for a risk screen, a review and named fields; there is no way around it here.
    """
    state = state_of(one.facts.person, one.facts.receiving)
    if not state:
        raise RefusedError("state")
    gate = newest_decisions(actor, [one.row.person_id]).get((one.row.person_id, state))
    if gate is None or gate.decision != value:
        raise RefusedError("gate")


def withdraw(*, actor: Actor, answer: UUID, reason: str, on: date, seen: str | None = None) -> Act:
    """Take back an answer that should not have been recorded.

    Args:
        actor: Who does.
        answer: Key of the act by which it was recorded.
        reason: Why; never empty.
        on: Today.
        seen: See `record`.

    Raises:
        RefusedError: "gone" where it was taken back already; else see there.
    """
    reason = typed(reason)
    meant = access.act_for(actor, answer)
    with writing_in(actor, meant.file_id, "withdrew an answer", on=on, seen=seen) as (pen, _one):
        if not any(
            standing.answer is not None and standing.answer.key == str(meant.number)
            for standing in answers(pen.file).values()
        ):
            raise RefusedError("gone")
        least = Audience(meant.audience)
        act = pen.by_actor(Kind.WITHDRAWN, least, value=str(meant.number), of=meant, ask=meant.ask)
        return pen.add(act, note=reason)


def reopen(
    *, actor: Actor, key: UUID, stage: Stage, reason: str, on: date, seen: str | None = None
) -> Act:
    """Open a stage again: all its questions are open, whatever was answered before."""
    reason, least = typed(reason), least_of_stage(stage)
    _may_write_at(actor, least)
    with writing_in(actor, key, f"opened {stage.value} again", on=on, seen=seen) as (pen, _one):
        return pen.add(pen.by_actor(Kind.REOPENED, least, stage=stage.value), note=reason)


def say(
    *, actor: Actor, key: UUID, what: str, value: str, on: date, seen: str | None = None,
    evidence: str = "",
) -> Act:  # fmt: skip
    """Say what is known around a file; "unknown" takes back what was said.

    Args:
        actor: Who says it.
        key: The file.
        what: Key of one of `known.KNOWN`.
        value: "yes", "no" or "unknown"; a State's code; years.
        on: Today.
        seen: See `record`.
        evidence: Reference of what shows it, no copy.

    Raises:
        PermissionDenied: This office does not say such a thing.
        RefusedError: "value" for an answer that is none.
    """
    known = BY_KEY.get(what)
    if known is None or not _fits(known.form, value):
        raise RefusedError("value")
    if Office(actor.role) not in known.offices:
        raise PermissionDenied
    evidence = typed(evidence, needed=False)
    with writing_in(actor, key, f"said what is known: {what}", on=on, seen=seen) as (pen, _one):
        return pen.add(pen.by_actor(Kind.SAID, known.least, ask=what, value=value),
                       evidence=evidence)  # fmt: skip


def _fits(form: Form, value: str) -> bool:
    if value == Truth.UNKNOWN.value:
        return True
    if form is Form.TRUTH:
        return value in {Truth.YES.value, Truth.NO.value}
    if form is Form.YEARS:
        return value.isdigit() and 0 < int(value) < 30  # noqa: PLR2004  years of a young person
    return len(value) == 3 and value.isalpha() and value.isupper()  # noqa: PLR2004  ISO 3166


def note(
    *, actor: Actor, key: UUID, words: str, on: date, seen: str | None = None,
    least: Audience | None = None,
) -> Act:  # fmt: skip
    """Note something in a file: what a case conference decided, what somebody has to know.

    Args:
        actor: Who writes.
        key: The file.
        words: What; never empty.
        on: Today.
        seen: See `record`.
        least: The least audience who may read it; the writer's own where nothing is said.
    """
    words = typed(words)
    least = least or audience(actor)
    _may_write_at(actor, least)
    with writing_in(actor, key, "noted something", on=on, seen=seen) as (pen, _one):
        return pen.add(pen.by_actor(Kind.NOTED, least), note=words)


def look_through(*, actor: Actor, files: Sequence[File], on: date) -> int:
    """Look through files as `holds.watch` does, write down what rose, and renew the lists.

    Called every night, because birthdays come nearer by themselves, and whenever the register
    changed. Done twice it writes nothing new.

    Returns:
        In how many files something was written.
    """
    must(actor, "see persons")
    rows = [access.locked_file(actor, each.pk) for each in files]
    with change(
        actor=actor, verb="looked through return files", subjects=[row.person_id for row in rows]
    ):
        found = gathered(actor, rows, on)
        wrote = [key for key, one in found.items() if looked_through(pen_for(actor, one, on), one)]
        again = gathered(actor, [found[key].row for key in wrote], on) if wrote else {}
        renew(actor, list((found | again).values()), on)
    return len(wrote)
