"""Counting what is only partly known: at least so many, at most so many.

A count of yeses alone would print every unknown as a no. A newcomer's mistake is to take
the middle; between the bounds nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Bounds:
    """How many, as far as it is known.

    Attributes:
        at_least: Those for whom the answer is yes.
        at_most: Those for whom it is yes or may turn out to be.
        no: Those for whom it is no.
    """

    at_least: int
    at_most: int
    no: int

    @property
    def unknown(self) -> int:
        """Those for whom something is missing that would settle it."""
        return self.at_most - self.at_least


def bounds(truths: Iterable[Truth]) -> Bounds:
    """Count answers with their bounds.

    >>> bounds([Truth.YES, Truth.UNKNOWN, Truth.NO])
    Bounds(at_least=1, at_most=2, no=1)
    """
    yes = no = unknown = 0
    for truth in truths:
        yes += truth is Truth.YES
        no += truth is Truth.NO
        unknown += truth is Truth.UNKNOWN
    return Bounds(yes, yes + unknown, no)
