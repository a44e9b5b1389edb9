"""From which stage to which a file came, and on which day: computed from its acts alone.

Stages run side by side, so one that is met may open several, and one that waits for several opens
when the last of them is met: the file comes to it from that one. A newcomer's mistake is to keep
moves as they happen. They follow from the acts, and an answer taken back the same day leaves none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeward.core.returns.acts import ReturnFile
from homeward.core.returns.clocks import met_by_acts
from homeward.core.returns.readiness import SEALED_STAGES
from homeward.core.returns.stages import Needed, Stage
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.tracks import Answers, answers, need_finding
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Move:
    """That a file came from one stage to another.

    Attributes:
        on: The day.
        left: The stage that was met; `None` for the first of all, when the file was opened.
        into: The stage that it opened; the same as `left` where a stage that was met is open
            again; `None` where the file was closed.
    """

    on: date
    left: Stage | None
    into: Stage | None

    @property
    def sealed(self) -> bool:
        """Say whether it tells of a stage that only protection staff read."""
        return bool({self.left, self.into} & SEALED_STAGES)


def moves(file: ReturnFile, *, on: date) -> tuple[Move, ...]:
    """List every move of a file until a day, day by day."""
    past = file.until(on)
    found: list[Move] = []
    met, before = frozenset[Stage](), answers(ReturnFile(past.code, past.opened_on))
    begun = frozenset[Stage]()
    for day in sorted({past.opened_on, *(act.on for act in past.acts)}):
        now = answers(past.until(day))
        met_now = met_by_acts(now)
        begun_now = _begun(now, met_now)
        for stage in sorted(begun_now - begun, key=_place):
            found += [Move(day, left, stage) for left in _from(stage, before, met, now, met_now)]
        again = sorted(met - met_now, key=_place)
        found += [Move(day, stage, stage) for stage in again]
        if Stage.S14 in met_now - met:
            found.append(Move(day, Stage.S14, None))
        met, begun, before = met_now, begun_now, now
    return tuple(found)


def _place(stage: Stage) -> int:
    return list(Stage).index(stage)


def _begun(found: Answers, met: frozenset[Stage]) -> frozenset[Stage]:
    """Stages whose entry holds; closing has none, and is no stage that a file comes to."""
    return frozenset(
        row.stage
        for row in STAGES
        if row.stage is not Stage.S14 and all(_holds(need, found, met) for need in row.needs)
    )


def _holds(need: Needed, found: Answers, met: frozenset[Stage]) -> bool:
    return need_finding(need, found, met=met).truth is Truth.YES


def _from(
    stage: Stage, before: Answers, met: frozenset[Stage], now: Answers, met_now: frozenset[Stage]
) -> list[Stage | None]:
    """The stages whose entry conditions hold since this day; nothing before the first stage."""
    needs = next(row.needs for row in STAGES if row.stage is stage)
    new = [n.stage for n in needs if _holds(n, now, met_now) and not _holds(n, before, met)]
    return list(dict.fromkeys(new)) or [None]
