"""The attack: what somebody learns who has every release, a solver, and knows how it is done.

They know the tables and how they add up; that every shift is between -5 and +5 and lasts; how
far rounding goes; from where on a number is shown. They are even told which of the hidden
entries are small, so that the pattern of hiding gives nothing more away. And for pairs of
releases they are told who moved: nobody, one person who came, one who left.

A newcomer's mistake is to attack the new release alone. Two releases, each harmless, may give
the person who came in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import vstack

from homeward.core.publishing.known import Known, Supposed, Told
from homeward.core.publishing.layout import Counts, Layout
from homeward.core.publishing.rounding import THRESHOLD, Edition
from homeward.core.publishing.solving import Hints, Seen, UnsolvedError, Wanted, explore


@dataclass(frozen=True, slots=True)
class Pinned:
    """An entry whose true number is narrowed down too far, or a person who is found.

    Attributes:
        entry: The entry, by place.
        release: The release, by place.
        low: Least possible number.
        high: Most.
        supposed: Under what supposition.
        person: Whether it is the one who came or left that is found in this entry.
    """

    entry: int
    release: int
    low: int
    high: int
    supposed: Supposed
    person: bool


@dataclass(frozen=True, slots=True)
class Result:
    """What the attack under one supposition gave.

    Attributes:
        supposed: The supposition.
        low: For each entry of the newest release a possible number...
        high: ...and another, at least as far away as the threshold unless it is pinned.
        pinned: What was narrowed down too far.
        solved: How often the solver was asked.
    """

    supposed: Supposed
    low: tuple[int, ...]
    high: tuple[int, ...]
    pinned: tuple[Pinned, ...]
    solved: int


def attack(
    layout: Layout, editions: Sequence[Edition], shift: Counts, *, exact: bool = False
) -> Iterator[Result]:
    """Attack the newest release together with every earlier one.

    The search begins at what is really so, which only makes it quick: each point that it finds
    is checked against what an outsider knows, and against nothing else.

    Args:
        layout: The tables.
        editions: All releases, the newest last; at least one.
        shift: The secret shift of each cell.
        exact: Whether what seems too narrow is followed to its true ends, however long it takes.

    Yields:
        A result for each supposition that is true: first without any; then, for each earlier
        release between which and the newest nobody moved, or one person, knowing that.

    Raises:
        UnsolvedError: If an edition is no edition of these tables, or an end was not found in time.
            Then nothing is proven.
    """
    newest = len(editions) - 1
    yield _attacked(layout, editions, shift, Supposed(Told.NOTHING, newest), exact)
    for since in reversed(range(newest)):
        told = what_happened(layout, editions[since], editions[newest])
        if told is not Told.NOTHING:
            yield _attacked(layout, editions, shift, Supposed(told, since), exact)


def what_happened(layout: Layout, before: Edition, after: Edition) -> Told:
    """Say what an attacker may truly be told about two releases."""
    change = np.array(after.shifted) - np.array(before.shifted)
    if not change.any():
        return Told.NOBODY_MOVED
    if np.abs(change).sum() == len(layout.tables) == abs(int(change.sum())):
        return Told.ONE_CAME if change.sum() > 0 else Told.ONE_LEFT
    return Told.NOTHING


def _attacked(
    layout: Layout, editions: Sequence[Edition], shift: Counts, supposed: Supposed, exact: bool
) -> Result:
    known = Known(layout, editions, supposed)
    releases, entries = len(editions), layout.entries
    forms = [layout.sums @ (known.shifted(n) - known.shift) for n in range(releases)]
    width = np.full(releases * entries, float(THRESHOLD))
    floor = np.full(releases * entries, -np.inf)
    if known.mover is not None:
        forms.append((layout.sums @ known.mover)[1:])
        width = np.concatenate([width, np.ones(entries - 1)])
        floor = np.concatenate([floor, np.zeros(entries - 1)])
    seen = explore(
        known.constraints(),
        vstack(forms, format="csr"),
        Wanted(width, floor),
        hints=Hints(known.truth(shift), np.arange(layout.cells), known.guess, known.near),
        exact=exact,
    )
    if seen is None:
        raise UnsolvedError
    newest = slice((releases - 1) * entries, releases * entries)
    return Result(
        supposed,
        tuple(seen.low[newest].astype(int).tolist()),
        tuple(seen.high[newest].astype(int).tolist()),
        tuple(_pinned(known, seen)),
        seen.solved,
    )


def _pinned(known: Known, seen: Seen) -> Iterator[Pinned]:
    for form in seen.unmet().tolist():
        entry, release, person = known.place(form)
        low, high = int(seen.low[form]), int(seen.high[form])
        yield Pinned(entry, release, low, high, known.supposed, person)
