"""A concern: a question about a person's protection, and whether a hold rises for it.

A newcomer's mistake is to wait for a yes. A birthday that may fall within the time raises a
hold although nobody can say that it will; the finding stays unknown, the hold rises.
"""

from __future__ import annotations

from dataclasses import dataclass

from homeward.core.finding import Finding
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Concern:
    """One concern.

    Attributes:
        kind: Which of the reasons.
        finding: Is there such a concern? Yes, no, or not known.
        ground: What a hold would rest on; `None` where none rises.
    """

    kind: HoldKind
    finding: Finding
    ground: Ground | None = None

    def __post_init__(self) -> None:
        if self.finding.truth is Truth.YES and self.ground is None:
            raise ValueError("a concern that is there raises a hold")
        if self.finding.truth is Truth.NO and self.ground is not None:
            raise ValueError("no hold rises where there is no concern")
