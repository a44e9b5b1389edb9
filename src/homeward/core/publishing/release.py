"""From true numbers to tables that stand the attack, or to a refusal that names the cell.

What is pinned is hidden, with what protects it, and attacked again, a few times over. A
newcomer's mistake is to let somebody release what was refused "because it is only one cell":
there is no way to do that here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import numpy as np
from numpy.typing import NDArray

from homeward.core.publishing.attack import Pinned, Result, attack
from homeward.core.publishing.layout import Counts, Layout
from homeward.core.publishing.rounding import Edition, complemented, edit
from homeward.core.publishing.shifts import shifts
from homeward.core.publishing.solving import UnsolvedError

_REPAIRS: Final = 6


@dataclass(frozen=True, slots=True)
class Prepared:
    """Tables with the attack on them.

    Attributes:
        edition: The tables; `None` if no rounding adds up.
        results: What the attack gave, one result for each supposition; the proof.
        pinned: What could be narrowed down in spite of everything.
        unsolved: Whether the solver gave up, so that nothing is proven.
    """

    edition: Edition | None
    results: tuple[Result, ...]
    pinned: tuple[Pinned, ...]
    unsolved: bool = False

    @property
    def stands(self) -> bool:
        """Say whether the tables may be released."""
        return self.edition is not None and not self.pinned and not self.unsolved


def prepare(layout: Layout, cells: Counts, key: bytes, earlier: Sequence[Edition] = ()) -> Prepared:
    """Round, hide and attack, until nothing can be narrowed down or nothing more can be done.

    Args:
        layout: The tables.
        cells: The true number of each cell.
        key: The secret key of these tables, the same at every release.
        earlier: Every earlier release, the first one first. Leaving one out makes the proof
            worthless.
    """
    shift = shifts(layout, key)
    try:
        edition = edit(layout, cells + shift, key)
    except UnsolvedError:
        return Prepared(None, (), (), unsolved=True)
    for turn in range(_REPAIRS):
        try:
            results = tuple(attack(layout, [*earlier, edition], shift))
        except UnsolvedError:
            return Prepared(edition, (), (), unsolved=True)
        pinned = tuple(one for result in results for one in result.pinned)
        better = _repaired(layout, edition, pinned, many=2**turn) if pinned else None
        if better is None:
            break
        edition = better
    return Prepared(edition, results, pinned)


def _beside(layout: Layout, entry: int, hidden: NDArray[np.bool_]) -> set[int]:
    """Give the shown entries nearest to one: in a line with it, or with what is in such a line."""
    near: set[int] = {entry}
    while True:
        wider = near.union(*(line for line in layout.lines if not near.isdisjoint(line)))
        found = {each for each in wider if not hidden[each]}
        if found or wider == near:
            return found
        near = wider


def digest(edition: Edition) -> str:
    """Give the digest of what is published, by which a proof names its tables."""
    words = ",".join("-" if number is None else str(number) for number in edition.shown)
    return sha256(words.encode()).hexdigest()


def _repaired(
    layout: Layout, edition: Edition, pinned: Sequence[Pinned], *, many: int
) -> Edition | None:
    """Hide what is pinned, or else the smallest shown entries beside it; `None` if none is left.

    Args:
        layout: The tables.
        edition: What was attacked.
        pinned: What could be narrowed down.
        many: How many entries are hidden beside each; more at each turn, so that a table that
            little hiding cannot mend is not refused for want of turns.
    """
    printed = layout.sums @ np.array(edition.rounded)
    hidden = np.array([number is None for number in edition.shown])
    before = hidden.copy()
    for one in pinned:
        if not hidden[one.entry]:
            hidden[one.entry] = True
            continue
        beside = _beside(layout, one.entry, hidden)
        hidden[sorted(beside, key=lambda entry: (printed[entry], entry))[:many]] = True
    if (hidden == before).all():
        return None
    hidden = complemented(layout, printed, hidden)
    shown = tuple(
        None if out else number for out, number in zip(hidden, edition.shown, strict=True)
    )
    return Edition(shown, edition.small, edition.shifted, edition.rounded)
