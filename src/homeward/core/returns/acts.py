"""What was recorded in a return file: an unchangeable list of acts, each by somebody, on a day.

An answer is never edited. It is withdrawn, or its stage opens again, and both are acts with a
reason. A hold is raised by anybody, or rises by itself; the one act that ends it is `Lifted`,
which cannot be built without the protection lead, a reason and a second person (R18).

A newcomer's mistake is to look for a way to take an act out of the list. There is none: every
`ReturnFile` is checked from its first act on, so a list in which a hold ends in another way
cannot exist.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from homeward.core.claims import ClaimKind
from homeward.core.returns.parties import (
    EVERYBODY,
    PROTECTING,
    PROTECTION_AND_LAWYER,
    PROTECTION_ONLY,
    WORKING,
    Audience,
    By,
    Office,
)
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import outcome


class NotAllowedError(Exception):
    """An act that this office may not do, or that the file's own list forbids."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody did something, in their words; kept out of logs and of every finding.

    Raises:
        NotAllowedError: There are no words.
    """

    words: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self.words.strip():
            raise NotAllowedError("an act of this kind needs a reason")


class HoldKind(Enum):
    """Why a file stops."""

    BY_HAND = "by_hand"
    PARTING = "parting"
    BIRTHDAY = "birthday"
    PARENT_SENTENCE = "parent_sentence"
    PAPERS = "papers"
    HOLDING_NATIONAL = "holding_national"
    FEAR = "fear"


MAY_LEARN: dict[HoldKind, frozenset[Audience]] = {
    HoldKind.BY_HAND: EVERYBODY,
    HoldKind.PARTING: EVERYBODY,
    HoldKind.BIRTHDAY: EVERYBODY,
    HoldKind.PARENT_SENTENCE: PROTECTION_AND_LAWYER,
    HoldKind.PAPERS: EVERYBODY,
    HoldKind.HOLDING_NATIONAL: EVERYBODY,
    HoldKind.FEAR: PROTECTION_ONLY,
}
"""Who may learn that a hold of this kind is there: R8 for a parent's sentence, R16 for fear."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a hold rests on; the same ground is the same hold, a new ground is a new one.

    Attributes:
        kind: Why.
        key: What exactly, in codes: a threshold and its day, a person's code, a paper's place.
    """

    kind: HoldKind
    key: str

    @classmethod
    def of(cls, kind: HoldKind, *parts: object) -> Ground:
        """Build a ground from the parts that make it this one and no other."""
        return cls(kind, ":".join(str(part) for part in parts))


def _must_work(by: By) -> None:
    if by.office not in WORKING:
        raise NotAllowedError(f"nobody writes in a return file as {by.office.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question of the stage table was answered.

    Attributes:
        key: Reference of this act.
        on: The day on which it was recorded.
        by: Who recorded it.
        ask: Key of the question.
        value: One of its outcomes.
        claims: Claims it rests on; when one of them changes, the question is open again.
        evidence: Reference of what shows it; no copy.

    Raises:
        NotAllowedError: The office may not write here; the consular decision is the lead's alone.
        LookupError: No such question or value.
    """

    key: str
    on: date
    by: By
    ask: str
    value: str
    claims: tuple[str, ...] = ()
    evidence: str = ""

    def __post_init__(self) -> None:
        _must_work(self.by)
        outcome(self.ask, self.value)
        if self.ask.startswith("s6.") and self.by.office is not Office.PROTECTION_LEAD:
            raise NotAllowedError("the consular decision is the protection lead's")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """An answer was taken back, because it should not have been recorded."""

    key: str
    on: date
    by: By
    answer: str
    reason: Reason

    def __post_init__(self) -> None:
        _must_work(self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A stage was opened again: all its questions are open, whatever was answered before."""

    key: str
    on: date
    by: By
    stage: Stage
    reason: Reason

    def __post_init__(self) -> None:
        _must_work(self.by)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimChanged:
    """A claim about the person was added or withdrawn in the register."""

    key: str
    on: date
    claim: str
    kind: ClaimKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """A hold was raised: by a member, or by itself where `by` is `None`."""

    key: str
    on: date
    ground: Ground
    by: By | None = None
    reason: Reason | None = None

    def __post_init__(self) -> None:
        if self.by is None:
            if self.ground.kind is HoldKind.BY_HAND:
                raise NotAllowedError("a hold by hand is raised by somebody")
            return
        _must_work(self.by)
        if self.reason is None:
            raise NotAllowedError("a hold that somebody raises needs a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """The protection lead lifted one hold.

    Attributes:
        key: Reference of this act.
        on: The day.
        ground: Which hold.
        by: The protection lead.
        reason: Why it may be lifted.
        second: Another member of protection or the lawyer, who agreed (two persons, R18).

    Raises:
        NotAllowedError: Anybody but the protection lead, or no second person.
    """

    key: str
    on: date
    ground: Ground
    by: By
    reason: Reason
    second: By

    def __post_init__(self) -> None:
        if self.by.office is not Office.PROTECTION_LEAD:
            raise NotAllowedError("only the protection lead lifts a hold")
        if self.second.member == self.by.member:
            raise NotAllowedError("a second person must agree before a hold is lifted")
        if self.second.office not in PROTECTING | {Office.LAWYER}:
            raise NotAllowedError("the second person belongs to protection or is the lawyer")
        if self.ground.kind is HoldKind.FEAR and self.second.office not in PROTECTING:
            raise NotAllowedError("this hold is known to protection staff only")


Act = Answered | Withdrawn | Reopened | ClaimChanged | Raised | Lifted


@dataclass(frozen=True, slots=True)
class ReturnFile:
    """One person's return file: who, since when, and everything that was recorded.

    Attributes:
        code: The person's code.
        opened_on: The day on which the file was opened.
        acts: In the order in which they were recorded.

    Raises:
        NotAllowedError: The list contradicts itself: days that run back, a key used twice, a
            withdrawal of nothing, a hold lifted that is not there.
    """

    code: str
    opened_on: date
    acts: tuple[Act, ...] = ()

    def __post_init__(self) -> None:
        _Checked(self).run()

    def then(self, *acts: Act) -> ReturnFile:
        """Return the file with further acts at its end; this one stays as it was."""
        return ReturnFile(self.code, self.opened_on, self.acts + acts)

    def until(self, day: date) -> ReturnFile:
        """Return the file as it was at the end of a day."""
        return ReturnFile(
            self.code, self.opened_on, tuple(act for act in self.acts if act.on <= day)
        )

    @property
    def holds(self) -> tuple[Raised, ...]:
        """The holds in force, in the order in which they were raised."""
        standing: dict[Ground, Raised] = {}
        for act in self.acts:
            if isinstance(act, Raised):
                standing.setdefault(act.ground, act)
            elif isinstance(act, Lifted):
                del standing[act.ground]
        return tuple(standing.values())

    @property
    def lifted(self) -> dict[Ground, Lifted]:
        """The grounds that the lead has looked at and lifted, and when last."""
        found = {act.ground: act for act in self.acts if isinstance(act, Lifted)}
        standing = {raised.ground for raised in self.holds}
        return {ground: act for ground, act in found.items() if ground not in standing}


class _Checked:
    """Walks a file's acts once, refusing the first that cannot stand where it does."""

    def __init__(self, file: ReturnFile) -> None:
        self.file = file
        self.keys: set[str] = set()
        self.answers: set[str] = set()
        self.holds: set[Ground] = set()
        self.last = file.opened_on

    def run(self) -> None:
        for act in self.file.acts:
            if act.key in self.keys:
                raise NotAllowedError("an act with this reference is in the file already")
            if act.on < self.last:
                raise NotAllowedError("an act cannot be recorded before the one in front of it")
            self.keys.add(act.key)
            self.last = act.on
            self._one(act)

    def _one(self, act: Act) -> None:
        if isinstance(act, Answered):
            self.answers.add(act.key)
        elif isinstance(act, Withdrawn):
            if act.answer not in self.answers:
                raise NotAllowedError("only an answer on file can be withdrawn, and once")
            self.answers.remove(act.answer)
        elif isinstance(act, Raised):
            # Twice is no fault: a refusal would tell of a hold that its reader may not learn of.
            self.holds.add(act.ground)
        elif isinstance(act, Lifted):
            if act.ground not in self.holds:
                raise NotAllowedError("there is no such hold in force")
            self.holds.remove(act.ground)
