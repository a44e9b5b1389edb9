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

from homeward.core.publishing.attack import Pinned, Result, attack
from homeward.core.publishing.layout import Counts, Layout
from homeward.core.publishing.rounding import Edition, complemented, edit
from homeward.core.publishing.shifts import shifts
from homeward.core.publishing.solving import UnsolvedError

_REPAIRS: Final = 4


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
    for _ in range(_REPAIRS):
        try:
            results = tuple(attack(layout, [*earlier, edition], shift))
        except UnsolvedError:
            return Prepared(edition, (), (), unsolved=True)
        pinned = tuple(one for result in results for one in result.pinned)
        better = _repaired(layout, edition, pinned) if pinned else None
        if better is None:
            break
        edition = better
    return Prepared(edition, results, pinned)


def digest(edition: Edition) -> str:
    """Give the digest of what is published, by which a proof names its tables."""
    words = ",".join("-" if number is None else str(number) for number in edition.shown)
    return sha256(words.encode()).hexdigest()


def _repaired(layout: Layout, edition: Edition, pinned: Sequence[Pinned]) -> Edition | None:
    """Hide what is pinned, or else the smallest shown entry beside it; `None` if none is left."""
    printed = layout.sums @ np.array(edition.rounded)
    hidden = np.array([number is None for number in edition.shown])
    before = hidden.copy()
    for one in pinned:
        if not hidden[one.entry]:
            hidden[one.entry] = True
            continue
        beside = {e for line in layout.lines if one.entry in line for e in line if not hidden[e]}
        if beside:
            hidden[min(beside, key=lambda entry: (printed[entry], entry))] = True
    if (hidden == before).all():
        return None
    hidden = complemented(layout, printed, hidden)
    shown = tuple(
        None if out else number for out, number in zip(hidden, edition.shown, strict=True)
    )
    return Edition(shown, edition.small, edition.shifted, edition.rounded)
