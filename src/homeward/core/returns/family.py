"""The family around a child: ties, the plan that keeps them together, what a parent's case means.

A newcomer's mistake is to carry a parent's charge over, "for context". A parent stands on a
child's file with five words and no more (R8), and `on_childs_file` is where the rest is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from homeward.core.returns.consent import Position
from homeward.core.returns.process import LegalProcess, under_death_sentence
from homeward.core.spans import Span
from homeward.core.truth import Truth


class Tie(Enum):
    """How somebody else belongs to the person; only the ties that must not be parted unseen."""

    SIBLING = "sibling"
    MOTHER = "mother"
    CHILD = "child"


@dataclass(frozen=True, slots=True)
class KinTie:
    """A tie to another person, by code; `confirmed` is no where it was excluded."""

    other: str
    tie: Tie
    confirmed: Truth


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step that moves or places somebody.

    Attributes:
        key: Reference.
        persons: Codes of everybody it takes along, or places together.
        when: The days on which it may happen; `None` where no day is set.
    """

    key: str
    persons: frozenset[str]
    when: Span | None = None


@dataclass(frozen=True, slots=True)
class FamilyPlan:
    """What the panel decided about a family.

    Attributes:
        apart: Pairs of codes of whom the panel decided that they may be parted. Everybody else
            stays together, whether or not somebody wrote it down (R28).
    """

    apart: frozenset[frozenset[str]] = frozenset()

    def parts(self, one: str, other: str) -> bool:
        """Say whether the plan itself has these two apart."""
        return frozenset((one, other)) in self.apart


@dataclass(frozen=True, slots=True)
class ParentPosition:
    """All that a child's file holds of a parent's case (R8).

    Attributes:
        parent: Code of the parent.
        reachable: Can somebody speak with them?
        held: Are they held?
        position: What they say to the return.
        death_sentence: Are they under a sentence of death? For the lawyer and protection only.
    """

    parent: str
    reachable: Truth = Truth.UNKNOWN
    held: Truth = Truth.UNKNOWN
    position: Position = Position.NOT_ASKED
    death_sentence: Truth = Truth.UNKNOWN


def on_childs_file(
    process: LegalProcess, *, reachable: Truth, held: Truth, position: Position, on: date
) -> ParentPosition:
    """Cut a parent's case down to what the child's process needs."""
    death = under_death_sentence(process, on=on).truth
    return ParentPosition(process.person, reachable, held, position, death)
