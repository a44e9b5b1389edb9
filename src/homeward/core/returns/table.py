"""The stage table, looked up by stage and by question.

A newcomer's mistake is to walk `STAGES` for a key; these lookups fail loudly on a word that is
not in the table.
"""

from __future__ import annotations

from typing import Final

from homeward.core.returns.stages import Ask, Outcome, Stage, StageRow
from homeward.core.returns.stages_data import STAGES

ROWS: Final[dict[Stage, StageRow]] = {row.stage: row for row in STAGES}
ASKS: Final[dict[str, Ask]] = {ask.key: ask for row in STAGES for ask in row.asks}
STAGE_OF: Final[dict[str, Stage]] = {ask.key: row.stage for row in STAGES for ask in row.asks}
READY_STAGES: Final[tuple[StageRow, ...]] = tuple(row for row in STAGES if row.for_readiness)


def outcome(ask: str, value: str) -> Outcome:
    """Return the outcome of a question by its value.

    Raises:
        LookupError: No such question, or it cannot be answered with this value.
    """
    for one in ASKS[ask].outcomes:
        if one.value == value:
            return one
    raise LookupError(f"{ask} cannot be answered with {value!r}")
