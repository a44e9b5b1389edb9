"""Shifted numbers, rounded so that tables still add up, and what has to be hidden of them.

Controlled rounding (L. H. Cox, A constructive procedure for unbiased controlled rounding, 1987):
each entry goes to a multiple of five beside it, and sums of rounded entries are the rounded
sums. An entry is shown only where its true number is ten or more whatever its shift is. A
newcomer's mistake is to decide that by the true number: then being shown would tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from homeward.core.publishing.layout import Counts, Layout
from homeward.core.publishing.shifts import REACH, numbers
from homeward.core.publishing.solving import Constraints, UnsolvedError

BASE: Final = 5
THRESHOLD: Final = 10
LEAST_SHIFTED: Final = THRESHOLD + REACH


@dataclass(frozen=True)
class Edition:
    """What one release gives to the public, with what is kept to attack it.

    Attributes:
        shown: For each entry the published number, or `None` where it is not shown.
        small: Entries not shown because they, or what they are part of, may stand for fewer
            than ten. The rest of those not shown protect these. Never published; the attack is
            told, to be on the safe side.
        shifted: The shifted number of each cell. Never published.
        rounded: The rounded number of each cell. Never published.
    """

    shown: tuple[int | None, ...]
    small: frozenset[int]
    shifted: tuple[int, ...]
    rounded: tuple[int, ...]


def edit(layout: Layout, shifted: Counts, key: bytes) -> Edition:
    """Round what was shifted, and hide what is small and what would give it away.

    Args:
        layout: The tables.
        shifted: The shifted number of each cell.
        key: The secret key; where two multiples are as near, it decides.

    Raises:
        UnsolvedError: If there is no way to round so that everything adds up.
    """
    small = spread(layout, np.rint(layout.sums @ shifted) < LEAST_SHIFTED)
    rounded = _rounded(layout, shifted, small, key)
    printed = np.rint(layout.sums @ rounded).astype(np.int64)
    hidden = complemented(layout, printed, small)
    shown = tuple(
        None if out else int(n) for n, out in zip(printed.tolist(), hidden.tolist(), strict=True)
    )
    cells = (tuple(shifted.tolist()), tuple(rounded.tolist()))
    return Edition(shown, frozenset(np.flatnonzero(small).tolist()), *cells)


def complemented(layout: Layout, printed: Counts, small: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Hide more, until no line has a single hidden entry that subtraction would give back."""
    hidden = small.copy()
    changed = True
    while changed:
        changed = False
        for line in layout.lines:
            if sum(hidden[entry] for entry in line) == 1:
                total, *parts = line
                left = [entry for entry in parts if not hidden[entry]] or [total]
                hidden[min(left, key=lambda entry: printed[entry])] = True
                changed = True
    return hidden


def spread(layout: Layout, small: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Hide the parts of what is small with it: a part that is shown would bound the whole."""
    found = small.copy()
    for total, *parts in layout.lines:  # from the total downwards
        if found[total]:
            found[parts] = True
    return found


def slack(small: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How far a rounded number may lie from the shifted one: what is small is rounded coarsely.

    So a small number that sums give back, rounded as it is, still leaves ten open.
    """
    found: NDArray[np.float64] = np.where(small, 3 * BASE - 1, BASE - 1).astype(float)
    return found


def _rounded(layout: Layout, shifted: Counts, small: NDArray[np.bool_], key: bytes) -> Counts:
    """Round cells so that every sum of them is rounded too, and none falls below -5.

    Which of two multiples is taken depends on the key and on all shifted numbers together: the
    same numbers are rounded in the same way, and after any change all are drawn anew, so that a
    changed number does not point at who came.
    """
    drawn = numbers(key, b"rounding " + shifted.tobytes())
    up = np.array([next(drawn) / 2**32 for _ in range(layout.cells)])
    entries, room = layout.sums @ shifted, slack(small)
    low = np.maximum(np.ceil((entries - room) / BASE), -1)
    high = np.floor((entries + room) / BASE)
    wish, ties = (shifted % BASE) / BASE - up, np.zeros(layout.ties.shape[0])
    rest = rests(layout, small)
    # What can be had for each by itself can seldom not be had together.
    best = np.minimum(0.0, _room_left(layout, small, low, high))
    for least in (best, best - 1, np.full(len(best), -np.inf)):
        found = Constraints(
            vstack([layout.sums, layout.ties, rest], format="csr"),
            np.concatenate([low, ties, least]),
            np.concatenate([high, ties, np.full(rest.shape[0], np.inf)]),
            np.full(layout.cells, -1.0),
            np.full(layout.cells, high.max(initial=0)),
        ).point(wish)
        if found is not None:
            return np.rint(found).astype(np.int64) * BASE
    raise UnsolvedError


def _room_left(layout: Layout, small: NDArray[np.bool_], low: Any, high: Any) -> Any:
    """The most that each of `rests` can be, if it were rounded alone."""
    return np.array([
        high[total] - sum(low[entry] for entry in parts if not small[entry])
        for total, parts in _mixed(layout, small)
    ])  # fmt: skip


def _mixed(layout: Layout, small: NDArray[np.bool_]) -> Iterator[tuple[int, list[int]]]:
    """Lines of which something is small and the total is not."""
    for total, *parts in layout.lines:
        if not small[total] and small[parts].any():
            yield total, parts


def rests(layout: Layout, small: NDArray[np.bool_]) -> Any:
    """Sums of cells, one for each line of which something is small and the total is not.

    What is left of a total without its great parts. Rounded, it may not fall below nothing where
    that can be had: a total rounded down beside a part rounded up would say that the rest is next
    to nothing, and how many the part has at most.
    """
    rows = [
        layout.sums[[entry for entry in parts if small[entry]]].sum(axis=0)[np.newaxis, :]
        for _total, parts in _mixed(layout, small)
    ]
    return csr_array(np.concatenate(rows)) if rows else layout.sums[:0]
