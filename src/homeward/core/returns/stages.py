"""What a row of the stage model consists of; the rows themselves are in `stages_data`.

A newcomer's mistake is to read the stages as a line. S2 to S10 run side by side, each can open
again, and a file is ready only while all of them are met at the same time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from homeward.core.claims import ClaimKind
from homeward.core.finding import Confidence
from homeward.core.returns.parties import Party
from homeward.core.text import Sentence
from homeward.core.truth import Truth


class Stage(Enum):
    """The stages, by their numbers in the process sheet."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"
    S5 = "S5"
    S6 = "S6"
    S7 = "S7"
    S8 = "S8"
    S9 = "S9"
    S10 = "S10"
    S11 = "S11"
    S12 = "S12"
    S13 = "S13"
    S14 = "S14"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of the values with which a question can be answered.

    Attributes:
        value: Short and stable: stored and compared.
        words: What a reader sees.
        meets: Whether this value meets the exit condition; unknown where it settles nothing yet.
        sends_back: A stage that opens again when this is recorded.
        after: A stage that must be met for this value to count.
    """

    value: str
    words: Sentence
    meets: Truth
    sends_back: Stage | None = None
    after: Stage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One exit condition, put as a question that a person answers.

    Attributes:
        key: Short and stable, begins with the stage.
        question: What is asked.
        evidence: What shows the answer, and so what would settle it. A reference is kept, no copy.
        by: Who has to do it.
        outcomes: The values it can be answered with; all distinct, none a default.
        due_months: Months after entry by which it is due; `None` where the stage's days count.
    """

    key: str
    question: Sentence
    evidence: Sentence
    by: tuple[Party, ...]
    outcomes: tuple[Outcome, ...]
    due_months: int | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """One entry condition: a stage that is met, or one question of it answered in a certain way."""

    stage: Stage
    ask: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duration:
    """How long it took where it was seen; never a promise.

    Attributes:
        words: The durations seen, with the State.
        source: Row of the process sheet.
        confidence: How well it is known.
        verify: True until somebody has checked it.
        proposal: True where no source says it and the desk may set it otherwise.
    """

    words: Sentence
    source: str
    confidence: Confidence
    verify: bool = True
    proposal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """One stage.

    Attributes:
        stage: Its number.
        name: Its name.
        needs: What must be so before it begins.
        asks: What must be so before it is met.
        responsible: Who carries it.
        signs: Who signs its result.
        seen: How long it took elsewhere, where that was found.
        due_days: Days after entry by which the desk wants it looked at. A proposal, always.
        reopened_by: Kinds of claim whose change opens it again.
        parallel: It is a track beside others, not a step after them.
        under_hold: It goes on while a hold is in force, because it protects.
        for_readiness: It must be met before the file is ready.
        source: Where in the process sheet it comes from.
    """

    stage: Stage
    name: Sentence
    needs: tuple[Needed, ...]
    asks: tuple[Ask, ...]
    responsible: tuple[Party, ...]
    signs: tuple[Party, ...] = ()
    seen: Duration | None = None
    due_days: int
    reopened_by: frozenset[ClaimKind] = frozenset()
    parallel: bool = False
    under_hold: bool = False
    for_readiness: bool = False
    source: str
