"""Is the file ready? Met, missing, unknown, and who has to do what; and what others may see of it.

A hold beats everything: under one the answer is no, whatever else is met. A yes needs every
stage that counts to be met and every concern to be a known no.

Who may not learn of a hold sees what an ordinary file shows while protection is still at work:
one line, the same words, no date, no count (R8, R16). A newcomer's mistake is to leave the line
out for those files, or to add it for those files only. It is always there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.finding import Finding, all_of, not_so
from homeward.core.returns.acts import MAY_LEARN, HoldKind, ReturnFile
from homeward.core.returns.checks import checks
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.holds import concerns, watch
from homeward.core.returns.parties import Audience, Party
from homeward.core.returns.rising.concern import Concern
from homeward.core.returns.stages import Stage, StageRow
from homeward.core.returns.table import READY_STAGES, ROWS
from homeward.core.returns.tracks import Answers, answers, closing, exits, need_finding
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, all_true

SEALED_STAGES: Final = frozenset({Stage.S5, Stage.S6})
"""Only protection staff read these; everybody else gets one line for both."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a file needs.

    Attributes:
        stage: Where it belongs; `None` for a hold or a concern.
        ask: Key of the question in the stage table; empty where the item is none.
        finding: The question with its answer.
        who: Who has to do it.
    """

    stage: Stage | None
    ask: str
    finding: Finding
    who: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether a file is ready, as one reader may see it.

    Attributes:
        finding: The answer with all its reasons.
        items: Everything that was asked, in the order of the table.
    """

    finding: Finding
    items: tuple[Item, ...]

    @property
    def met(self) -> tuple[Item, ...]:
        """What is there."""
        return tuple(item for item in self.items if item.finding.truth is Truth.YES)

    @property
    def missing(self) -> tuple[Item, ...]:
        """What is known not to be so, and stops the file."""
        return tuple(item for item in self.items if item.finding.truth is Truth.NO)

    @property
    def unknown(self) -> tuple[Item, ...]:
        """What nobody has answered yet."""
        return tuple(item for item in self.items if item.finding.truth is Truth.UNKNOWN)


class TrackState(Enum):
    """Where a stage stands, for one reader."""

    HELD = "held"
    WAITING = "waiting"
    OPEN = "open"
    STOPPED = "stopped"
    MET = "met"


def readiness(file: ReturnFile, facts: FileFacts, *, on: date, audience: Audience) -> Readiness:
    """Say whether a file is ready for travel on a day, as far as this reader may know.

    Never yes while a hold is in force or rises, or while anything is unknown: not for those
    who may not learn why either.
    """
    return FileView(file, facts, on=on, audience=audience).readiness()


def may_begin(
    file: ReturnFile, facts: FileFacts, stage: Stage, *, on: date, audience: Audience
) -> Finding:
    """Ask whether a stage may begin or go on: its entry conditions hold, and no hold stops it.

    Stages that protect, visits and best interests among them, go on under a hold.
    """
    return FileView(file, facts, on=on, audience=audience).may_begin(stage)


def track_state(
    file: ReturnFile, facts: FileFacts, stage: Stage, *, on: date, audience: Audience
) -> TrackState:
    """Say where a stage stands. A hold comes before everything else, where it stops the stage."""
    return FileView(file, facts, on=on, audience=audience).state(stage)


class FileView:
    """One file on one day, before one reader; ask it several questions and it reads once."""

    def __init__(self, file: ReturnFile, facts: FileFacts, *, on: date, audience: Audience) -> None:
        self.audience = audience
        self.concerns = concerns(file, facts, on=on)
        self.file = watch(file.until(on), facts, on=on)
        self.found: Answers = answers(self.file)
        self._exits = {row.stage: exits(row, self.found) for row in ROWS.values()}
        self._checks = {stage: checks(stage, self.found, facts, on=on) for stage in Stage}
        self.met = self._met_stages()
        self.protects = audience is Audience.PROTECTION
        self._hidden = self._hides()
        self._holds = self._hold_items()

    def readiness(self) -> Readiness:
        """Say whether the file is ready; see the function of this name."""
        items = self._holds + tuple(item for row in READY_STAGES for item in self._stage_items(row))
        if not self.protects:
            items = (*items, Item(Stage.S5, "", self._protection_part(), _PROTECTION))
        findings = [item.finding for item in items]
        reason = _REASONS[all_true(finding.truth for finding in findings)]
        return Readiness(all_of(_READY, *findings, reason=reason), items)

    def may_begin(self, stage: Stage) -> Finding:
        """Ask whether a stage may begin; see the function of this name."""
        row = ROWS[stage]
        parts = [
            need_finding(need, self.found, met=self.met)
            for need in row.needs
            if self.shows(need.stage)
        ]
        if not row.under_hold:
            known = (item.finding for item in self._holds)
            parts += [finding for finding in known if finding.truth is not Truth.UNKNOWN]
            if not self.protects:
                parts.append(self._screened(row))
        return all_of(_BEGIN, *(parts or [Finding(_BEGIN, Truth.YES, _NOTHING)]))

    def state(self, stage: Stage) -> TrackState:
        """Say where a stage stands; see `track_state`."""
        row = ROWS[stage]
        held = any(item.finding.truth is Truth.NO for item in self._holds)
        if held and not row.under_hold:
            return TrackState.HELD
        if not self.shows(stage):
            done = self._protection_part().truth is Truth.YES
            return TrackState.MET if done else TrackState.OPEN
        found = all_true(item.finding.truth for item in self._stage_items(row))
        if found.known:
            return TrackState.MET if found is Truth.YES else TrackState.STOPPED
        begun = self.may_begin(stage).truth is Truth.YES
        return TrackState.OPEN if begun else TrackState.WAITING

    def _met_stages(self) -> frozenset[Stage]:
        met: frozenset[Stage] = frozenset()
        for row in ROWS.values():
            parts = self._parts(row, met)
            if all(finding.truth is Truth.YES for finding in parts):
                met |= {row.stage}
        return met

    def _parts(self, row: StageRow, met: frozenset[Stage]) -> tuple[Finding, ...]:
        return (
            *(finding for _ask, finding in self._exits[row.stage]),
            *closing(row, self.found, met=met),
            *self._checks[row.stage],
        )

    def shows(self, stage: Stage) -> bool:
        """Say whether this reader sees the inside of a stage."""
        return self.protects or stage not in SEALED_STAGES

    def learns(self, kind: HoldKind) -> bool:
        """Say whether this reader may learn of a hold or concern of this kind."""
        return self.audience in MAY_LEARN[kind]

    def _stage_items(self, row: StageRow) -> tuple[Item, ...]:
        """List what a stage asks for; nothing of a stage that this reader does not see."""
        if not self.shows(row.stage):
            return ()
        asked = [Item(row.stage, ask.key, one, ask.by) for ask, one in self._exits[row.stage]]
        # Entries that lean on a sealed stage are answered by the one line for both.
        leaning = [need for need in row.needs if need.values and not self.shows(need.stage)]
        more = () if leaning else closing(row, self.found, met=self.met)
        return (
            *asked,
            *(
                Item(row.stage, "", one, row.responsible)
                for one in (*more, *self._checks[row.stage])
            ),
        )

    def _hold_items(self) -> tuple[Item, ...]:
        """List holds, and concerns that are open, lifted or known not to be there."""
        held = [
            Item(None, "", _held(one.ground.kind, self._why(one.ground)), _LEAD)
            for one in self.file.holds
            if self.learns(one.ground.kind)
        ]
        return (*held, *(Item(None, "", one, _LEAD) for one in self._quiet(learned=True)))

    def _why(self, ground: object) -> Finding | None:
        found = [one.finding for one in self.concerns if one.ground == ground]
        return found[0] if found else None

    def _quiet(self, *, learned: bool) -> list[Finding]:
        """Put the concerns for which no hold is in force."""
        standing = {raised.ground for raised in self.file.holds}
        lifted = self.file.lifted
        found = []
        for one in self.concerns:
            if self.learns(one.kind) is not learned or one.ground in standing:
                continue
            if one.ground is not None and one.ground in lifted:
                found.append(_looked_at(one, lifted[one.ground].on))
            else:
                found.append(not_so(_QUIET[one.kind], one.finding))
        return found

    def _hides(self) -> bool:
        """Say whether something keeps this file that the reader may not learn of."""
        held = any(not self.learns(one.ground.kind) for one in self.file.holds)
        return held or any(one.truth is not Truth.YES for one in self._quiet(learned=False))

    def _protection_part(self) -> Finding:
        """Put protection's part in one line for those who see no more of it."""
        done = all_of(
            _PART,
            *(one for stage in (Stage.S5, Stage.S6) for one in self._parts(ROWS[stage], self.met)),
        ).truth
        leaning = [
            need_finding(need, self.found, met=self.met).truth
            for row in READY_STAGES
            for need in row.needs
            if need.values and need.stage in SEALED_STAGES and row.stage not in SEALED_STAGES
        ]
        finished = done is Truth.YES and all(one is Truth.YES for one in leaning)
        return _part(finished and not self._hidden)

    def _screened(self, row: StageRow) -> Finding:
        """Put what protection must have done before a step into the same line."""
        needs = [
            need_finding(need, self.found, met=self.met).truth
            for need in row.needs
            if need.stage in SEALED_STAGES
        ]
        screened = self.found["s5.screen"].value == "yes"
        return _part(screened and all_true(needs) is Truth.YES and not self._hidden)


def _part(finished: bool) -> Finding:
    if finished:
        return Finding(_PART, Truth.YES, _FINISHED)
    return Finding(_PART, Truth.UNKNOWN, _AT_WORK, settle=_ASK_PART)


def _held(kind: HoldKind, why: Finding | None) -> Finding:
    """Put a hold in force as a no; where its cause is still there, with the cause's own words."""
    reason = why.reason if why is not None else _HOLD_STANDS
    return Finding(_QUIET[kind], Truth.NO, reason, claims=why.claims if why is not None else ())


def _looked_at(concern: Concern, day: date) -> Finding:
    reason = Sentence(_("The protection lead looked at it and lifted the hold on {day}."), day=day)
    return Finding(_QUIET[concern.kind], Truth.YES, reason, claims=concern.finding.claims)


_LEAD: Final = (Party.PROTECTION_LEAD,)
_PROTECTION: Final = (Party.PANEL, Party.PROTECTION_LEAD)
_REASONS: Final = {
    Truth.NO: Sentence(_("Something stands in the way.")),
    Truth.UNKNOWN: Sentence(_("Something is not known yet.")),
    Truth.YES: Sentence(_("Everything is met, and no hold is in force.")),
}
_READY = Sentence(_("Is the file ready for travel?"))
_BEGIN = Sentence(_("May this stage begin, or go on?"))
_NOTHING = Sentence(_("Nothing has to come before it."))
_PART = Sentence(_("Has protection finished its part?"))
_FINISHED = Sentence(_("It has."))
_AT_WORK = Sentence(_("Not yet."))
_ASK_PART = Sentence(_("word from protection that its part is finished"))
_HOLD_STANDS = Sentence(_("A hold is in force. Only the protection lead can lift it."))
_QUIET: Final = {
    HoldKind.BY_HAND: Sentence(_("Is no hold in force that somebody raised?")),
    HoldKind.PARTING: Sentence(_("Does no planned step part the family against its plan?")),
    HoldKind.BIRTHDAY: Sentence(_("Does no birthday change what the law says, within 90 days?")),
    HoldKind.PARENT_SENTENCE: Sentence(_("Is no parent who is held under a sentence of death?")),
    HoldKind.PAPERS: Sentence(_("Do all papers write names and dates in the same way?")),
    HoldKind.HOLDING_NATIONAL: Sentence(_("Is the person no national of the holding State?")),
    HoldKind.FEAR: Sentence(_("Is there no fear of the State of origin?")),
}
