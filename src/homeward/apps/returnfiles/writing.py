"""Acts put into a file, in order, with what follows from them: holds that rise, lists made anew.

`Pen` is what an action writes with. Everything it adds is built as the core's act first, so the
core refuses before the database is asked. A newcomer's mistake is to look at `File.version` to
see whether something changed: a reader may not even learn how many acts there are, so pages
carry `seen_by`, a keyed digest of the last act that this reader may learn of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.crypto import salted_hmac

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.facts import Gathered, core_act, gathered, returned, state_of
from homeward.apps.returnfiles.models import Act, File, Glance, Move
from homeward.core.returns import acts as core
from homeward.core.returns.clocks import entered_on, milestones, tasks
from homeward.core.returns.counted import counted
from homeward.core.returns.flows import moves
from homeward.core.returns.holds import watch
from homeward.core.returns.parties import Audience
from homeward.core.returns.readiness import FileView
from homeward.core.returns.stages import Stage
from homeward.core.returns.wording import NOTE_AT_MOST, marking_words

Kind = Act.Kind


class RefusedError(Exception):
    """What was asked cannot be done. `code` says why, for the page to put into words.

    "reason": there are no words; "long": too many; "words": they mark a child; "value": no such
    answer; "state": no State is known about which the gate could decide; "gate": it did not decide
    so; "travel": the stage may not begin; "gone": there is no such hold, answer or asking any
    more; "second": the same member.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class ChangedMeanwhileError(Exception):
    """Somebody wrote in the file since the page was drawn; nothing was recorded.

    Attributes:
        theirs: What they recorded, as far as the writer may learn of it; the first act first.
    """

    def __init__(self, theirs: Sequence[Act]) -> None:
        super().__init__("changed meanwhile")
        self.theirs = tuple(theirs)


def typed(words: str, *, needed: bool = True) -> str:
    """Check what somebody typed as a reason or note.

    Raises:
        RefusedError: "reason", "long" or "words".
    """
    words = words.strip()
    if needed and not words:
        raise RefusedError("reason")
    if len(words) > NOTE_AT_MOST:
        raise RefusedError("long")
    if marking_words(words):
        raise RefusedError("words")
    return words


def words_of(act: Act) -> tuple[str, str]:
    """Open what was typed with an act: the note or reason, and the reference of the evidence."""
    if not act.sealed:
        return "", ""
    if act.kind == Kind.PAPER:
        return "", str(unseal_cells(act.sealed)[0])
    note, evidence = unseal_cells(act.sealed)
    return str(note), str(evidence)


def seen_by(reader: Audience, file: UUID, acts: Sequence[Act]) -> str:
    """Say what a reader has seen of a file: an opaque word that tells no number of acts."""
    last = next((act.number for act in reversed(acts) if access.learns(reader, act)), 0)
    return _digest(reader, file, last)


def _digest(reader: Audience, file: UUID, number: int) -> str:
    said = f"{file}|{reader.value}|{number}"
    return salted_hmac("homeward.returnfiles.seen", said, algorithm="sha256").hexdigest()[:32]


def refuse_stale(actor: Actor, row: File, seen: str | None) -> None:
    """Refuse to write over what the writer has not seen. `None` asks no questions.

    Asked before the file is gathered: where a hundred write at once, most come late, and each
    who does would hold the lock for as long as it takes to gather everything.

    Raises:
        ChangedMeanwhileError: With what was recorded since; everything the writer may learn of,
            where the word is none of this file.
    """
    reader = access.audience(actor)
    if seen is None or seen == _digest(reader, row.pk, access.newest_number(actor, row)):
        return
    acts = access.acts_of(actor, [row])[row.pk]
    visible = [act for act in acts if access.learns(reader, act)]
    known = [i for i, act in enumerate(visible, 1) if _digest(reader, row.pk, act.number) == seen]
    raise ChangedMeanwhileError(visible[known[-1] if known else 0 :])


@dataclass(slots=True)
class Pen:
    """Writes into one locked file.

    Attributes:
        actor: Who writes.
        row: The file.
        file: The file as the core has it after every act so far.
        on: Today.
    """

    actor: Actor
    row: File
    file: core.ReturnFile
    on: date

    def add(self, act: Act, *, note: str = "", evidence: str = "") -> Act:
        """Put an act at the end of the file. Whoever acts, and when, is set here.

        Args:
            act: Not saved, with its kind, codes and audience. `by` stays empty where it came about
                by itself (`office` then is empty too).
            note: The reason or note; sealed.
            evidence: The reference of what shows it; sealed.

        Raises:
            core.NotAllowedError: The core refuses it.
        """
        act.keeper_id, act.file, act.number = self.actor.keeper, self.row, self.row.version + 1
        last = self.file.acts[-1].on if self.file.acts else self.file.opened_on
        act.on = max(self.on, last)
        if note or evidence:
            act.sealed = seal_cells([note, evidence])
        made = core_act(act)
        if made is not None:
            self.file = self.file.then(made)
        act.save(force_insert=True)
        self.row.version = act.number
        self.row.save(update_fields=["version"])
        return act

    def by_actor(self, kind: Act.Kind, audience: Audience, **codes: object) -> Act:
        """Begin an act of the writer."""
        return Act(
            kind=kind,
            audience=audience.value,
            by_id=self.actor.member,
            office=self.actor.role,
            **codes,
        )


def looked_through(pen: Pen, one: Gathered) -> bool:
    """Write down what changed claims open again and which holds rise; say whether anything did."""
    for changed in one.changed:
        pen.add(
            Act(
                kind=Kind.CLAIM_CHANGED,
                audience=Audience.DESK.value,
                claim_kind=changed.kind.value,
                claims=[changed.claim],
            )
        )
    before = len(pen.file.acts)
    risen = watch(pen.file, one.facts, on=pen.on).acts[before:]
    for act in risen:
        if isinstance(act, core.Raised):
            least = access.least_of_hold(act.ground.kind)
            pen.add(
                Act(
                    kind=Kind.RAISED,
                    audience=least.value,
                    hold=act.ground.kind.value,
                    ground=act.ground.key,
                )
            )
    if set(one.row.claims) != set(one.claims):
        one.row.claims = sorted(one.claims)
        one.row.save(update_fields=["claims"])
    return bool(one.changed or risen)


def finish(pen: Pen) -> None:
    """Look through the file again after an act, since it may raise a hold, and renew the lists."""
    one = gathered(pen.actor, [pen.row], pen.on)[pen.row.pk]
    if looked_through(pen, one):
        one = gathered(pen.actor, [pen.row], pen.on)[pen.row.pk]
    renew(pen.actor, [one], pen.on)


def renew(actor: Actor, found: Sequence[Gathered], on: date) -> None:
    """Make anew what lists show of files, once for each audience, and from stage to stage."""
    _renew_moves(actor, found, on)
    Glance.objects.bulk_create(
        [
            _glance(actor, one, reader, since, on)
            for one in found
            for since in [entered_on(one.file.until(on))]
            for reader in Audience
        ],
        update_conflicts=True,
        unique_fields=["keeper", "file", "audience"],
        update_fields=[
            *("ready", "states", "tasks", "due_on", "ahead", "ahead_on", "made_on"),
            *("tracks", "waits", "follow", "step", "heard", "state"),
        ],
        batch_size=500,
    )


def _renew_moves(actor: Actor, found: Sequence[Gathered], on: date) -> None:
    """Keep the moves that follow from the acts; one that follows no more does not stand."""
    wanted = {
        (one.row.pk, move.on, _code(move.left), _code(move.into)): move
        for one in found
        for move in moves(one.file, on=on)
    }
    known = {
        (row.file_id, row.on, row.left, row.into): row
        for row in Move.objects.filter(
            keeper_id=actor.keeper, file_id__in=[one.row.pk for one in found]
        )
    }
    Move.objects.bulk_create(
        [
            Move(keeper_id=actor.keeper, file_id=key[0], on=key[1], left=key[2], into=key[3],
                 sealed=move.sealed)
            for key, move in wanted.items()
            if key not in known
        ],
        batch_size=500,
    )  # fmt: skip
    turned = [row for key, row in known.items() if row.stands is not (key in wanted)]
    for row in turned:
        row.stands = not row.stands
    Move.objects.bulk_update(turned, ["stands"], batch_size=500)


def _code(stage: Stage | None) -> str:
    return stage.value if stage else ""


def _glance(
    actor: Actor, one: Gathered, reader: Audience, since: dict[Stage, date], on: date
) -> Glance:
    view = FileView(one.file, one.facts, on=on, audience=reader)
    todo = tasks(one.file, one.facts, on=on, audience=reader)
    ahead = milestones(one.facts, one.process, on=on, audience=reader)
    letters = counted(view, one.facts, todo, since, on=on)
    return Glance(
        keeper_id=actor.keeper,
        file=one.row,
        audience=reader.value,
        ready=view.readiness().finding.truth.value,
        states="".join(access.LETTERS[view.state(stage)] for stage in Stage),
        tasks=[[t.key, t.due.first.isoformat(), t.due.last.isoformat()] for t in todo],
        due_on=todo[0].due.last if todo else None,
        ahead=ahead[0][0] if ahead else "",
        ahead_on=ahead[0][1].first if ahead and ahead[0][1].first > date.min else None,
        tracks=letters.tracks,
        waits=letters.waits,
        follow=letters.follow,
        step=letters.step,
        heard=letters.heard,
        state=state_of(one.facts.person, one.facts.receiving),
        made_on=on,
    )


def pen_for(actor: Actor, one: Gathered, on: date) -> Pen:
    """Begin to write in a file at the end of what is stored of it."""
    return Pen(actor, one.row, returned(one.row, one.acts), on)


@contextmanager
def writing_in(
    actor: Actor, key: UUID, verb: str, *, on: date, seen: str | None
) -> Iterator[tuple[Pen, Gathered]]:
    """Lock a file, refuse a stale writer, write down what changed; renew lists at the end.

    Args:
        actor: Who writes.
        key: The file.
        verb: For the log, without names.
        on: Today.
        seen: What `seen_by` said when the page was drawn; `None` asks no questions.

    Raises:
        ChangedMeanwhileError: Somebody wrote in the file since.
    """
    must(actor, "work on files")
    row = access.locked_file(actor, key)
    refuse_stale(actor, row, seen)
    one = gathered(actor, [row], on)[row.pk]
    pen = pen_for(actor, one, on)
    with change(actor=actor, verb=verb, target=f"file:{row.pk}", subjects=[row.person_id]):
        looked_through(pen, one)
        yield pen, one
        finish(pen)
