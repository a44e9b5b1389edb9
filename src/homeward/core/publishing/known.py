"""What an outsider knows of tables that were published, as constraints on whole numbers.

The numbers are in blocks, one for each cell: the shifts; for each release the shifted numbers,
then for each release the rounded ones in steps of five; and, where somebody is said to have
moved, that person. A newcomer's mistake is to leave out something that the method's own note
tells the public: an attack that knows less than a reader does proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, vstack

from homeward.core.publishing.layout import Counts, Layout
from homeward.core.publishing.moves import Room, raised
from homeward.core.publishing.rounding import (
    BASE,
    LEAST_SHIFTED,
    Edition,
    rests,
    slack,
)
from homeward.core.publishing.shifts import REACH
from homeward.core.publishing.solving import Constraints, Numbers, Places, Seen

Row = tuple[Any, Any, Any]
Flags = NDArray[np.bool_]
_NEAR: Final = (2, 4, 8, 16)


class Told(Enum):
    """What the attacker is told about two releases."""

    NOTHING = "nothing"
    NOBODY_MOVED = "nobody moved"
    ONE_CAME = "one came"
    ONE_LEFT = "one left"


@dataclass(frozen=True, slots=True)
class Supposed:
    """A supposition under which all releases are attacked together.

    Attributes:
        told: What is told about two releases; nothing is told about the others.
        since: The earlier of the two, by place; the later is the newest.
    """

    told: Told
    since: int


class Known:
    """Everything an outsider knows, as constraints on blocks of whole numbers.

    The blocks, one number for each cell: the shifts; for each release the shifted numbers and
    the rounded ones in steps of five; and, where somebody is said to have moved, that person.
    """

    def __init__(self, layout: Layout, editions: Sequence[Edition], supposed: Supposed) -> None:
        self.layout, self.editions, self.supposed = layout, editions, supposed
        newest = len(editions) - 1
        moved = supposed.told in (Told.ONE_CAME, Told.ONE_LEFT)
        self._count = 1 + 2 * len(editions) + moved
        self._of = list(range(len(editions)))
        if supposed.told is not Told.NOTHING:
            self._of[newest] = supposed.since
        self.shift = self._block(0)
        self.mover = self._block(self._count - 1) if moved else None
        self._sign = -1 if supposed.told is Told.ONE_LEFT else 1

    def _block(self, place: int) -> Any:
        cells = self.layout.cells
        rows = np.arange(cells)
        shape = (cells, cells * self._count)
        return csr_array((np.ones(cells), (rows, rows + place * cells)), shape=shape)

    def shifted(self, release: int) -> Any:
        """The shifted numbers of a release."""
        block = self._block(1 + self._of[release])
        newest = release == len(self.editions) - 1
        return block + self._sign * self.mover if newest and self.mover is not None else block

    def constraints(self) -> Constraints:
        """All that is known."""
        rows = list(self._of_shifts())
        for release, edition in enumerate(self.editions):
            rows += self._of_release(release, edition)
        cells = self.layout.cells
        width, top = cells * self._count, self._most()
        least, most = np.full(width, -float(LEAST_SHIFTED)), np.full(width, top)
        least[:cells], most[:cells] = -REACH, REACH
        if self.mover is not None:
            rows += [
                (self.layout.ties @ self.mover, 0.0, 0.0),
                (self.layout.sums[[0]] @ self.mover, 1.0, 1.0),
            ]
            least[-cells:], most[-cells:] = 0, 1
        if self._of[-1] != len(self.editions) - 1:
            least[self._span(len(self.editions))] = most[self._span(len(self.editions))] = 0
        return _joined(rows, least, most)

    def truth(self, shift: Counts) -> Numbers:
        """What is really so, as a point: known to who releases, and where the search begins."""
        shifted = [edition.shifted for edition in self.editions]
        steps = [[n // BASE for n in edition.rounded] for edition in self.editions]
        parts = [shift, *shifted, *steps]
        if self.mover is not None:
            change = np.array(shifted[-1]) - np.array(shifted[self.supposed.since])
            parts.append(np.abs(change))
        point = np.concatenate([np.asarray(part, dtype=float) for part in parts])
        if self._of[-1] != len(self.editions) - 1:
            point[self._span(len(self.editions))] = 0
        return point

    def guess(self, form: int, seen: Seen) -> Numbers | None:
        """Give a point at which one entry is great enough, found by moving invented persons."""
        cells = self.layout.cells
        entry, release, person = self.place(form)
        if person:
            return None
        point: Numbers = seen.points[seen.highest[form]].copy()
        by = int(seen.wanted.width[form] - seen.high[form] + seen.low[form])
        room = self._room(self._of[release], point[:cells])
        change = raised(self.layout, room, self._greatest, entry, by)
        if change is None:
            return None
        point[self._span(1 + self._of[release])] += change
        return point

    def _room(self, block: int, shift: Numbers) -> Room:
        """By how much numbers may move while rounding and hiding stay as they are."""
        up, down = np.full(self.layout.entries, np.inf), np.full(self.layout.entries, np.inf)
        for release in np.flatnonzero(np.array(self._of) == block).tolist():
            rise, fall = self._limits[release]
            stays = np.array(self.editions[release].shifted) - shift
            up, down = np.minimum(up, rise), np.minimum(down, fall)
            down[self._cells] = np.minimum(down[self._cells], stays)
        return Room(up.astype(int).tolist(), down.astype(int).tolist())

    @cached_property
    def _cells(self) -> Places:
        return np.array(self.layout.entry_of_cell)

    @cached_property
    def _limits(self) -> list[tuple[Numbers, Numbers]]:
        found = []
        for edition in self.editions:
            now = self.layout.sums @ np.array(edition.shifted, dtype=float)
            low, high = limits(self.layout, edition)
            found.append((high - now, now - low))
        return found

    def place(self, form: int) -> tuple[int, int, bool]:
        """Say which entry of which release a sum is, and whether it is the one who moved."""
        release, entry = divmod(form, self.layout.entries)
        if release < len(self.editions):
            return entry, release, False
        return entry + 1, len(self.editions) - 1, True

    def near(self, form: int) -> Iterator[Places]:
        """Give sets of numbers whose moving may do: around one entry, with great others.

        In each dimension the entry's own value and those in which most are counted; then more.
        First with rounding as it is, then with rounding free.
        """
        layout = self.layout
        entry, release, _ = self.place(form)
        own = dict(zip(*layout.keys[entry], strict=True))
        mine = [0, 1 + self._of[release]] + ([self._count - 1] if self.mover is not None else [])
        for many in _NEAR:
            allowed = [
                {*great[:many], own.get(dimension, great[0])}
                for dimension, great in enumerate(self._greatest)
            ]
            cells = layout.cells_among(allowed)
            for blocks in (mine, range(self._count)):
                yield np.concatenate([cells + block * layout.cells for block in blocks])

    @cached_property
    def _greatest(self) -> list[list[int]]:
        entries = self.layout.sums @ np.array(self.editions[-1].shifted)
        found = []
        for dimension, size in enumerate(self.layout.sizes):
            start = self.layout.starts[dimension,]
            found.append(np.argsort(-entries[start : start + size], kind="stable").tolist())
        return found

    def _span(self, block: int) -> slice:
        cells = self.layout.cells
        return slice(block * cells, (block + 1) * cells)

    def _most(self) -> float:
        """More than any cell can hold, for the solver's sake: it works badly without an end."""
        greatest = max(int(sum(map(abs, edition.shifted))) for edition in self.editions)
        return float(greatest + (REACH + 1) * self.layout.cells)

    def _of_shifts(self) -> Iterator[Row]:
        yield self.layout.sums @ self.shift, -REACH, REACH
        yield self.layout.ties @ self.shift, 0.0, 0.0

    def _of_release(self, release: int, edition: Edition) -> Iterator[Row]:
        layout, shifted = self.layout, self.shifted(release)
        steps = self._block(1 + len(self.editions) + release)
        small, shown = marks(layout, edition)
        printed = np.array([n / BASE for n in edition.shown if n is not None])
        sums, room = layout.sums, slack(small)
        yield sums[np.flatnonzero(shown)] @ steps, printed, printed
        yield sums @ (shifted - BASE * steps), -room, room
        rest = rests(layout, small)
        least = np.minimum(rest @ (np.array(edition.rounded) / BASE), 0.0)
        yield rest @ steps, least, np.inf
        yield sums @ shifted, *floors(layout, small)
        yield shifted - self.shift, 0.0, np.inf
        yield layout.ties @ shifted, 0.0, 0.0
        yield layout.ties @ steps, 0.0, 0.0


def marks(layout: Layout, edition: Edition) -> tuple[Flags, Flags]:
    """Say of each entry whether it is small, and whether it is shown."""
    small = np.zeros(layout.entries, dtype=bool)
    small[list(edition.small)] = True
    return small, np.array([n is not None for n in edition.shown])


def floors(layout: Layout, small: Flags) -> tuple[Numbers, Numbers]:
    """Give the least and the most that a shifted number can be, from what is told of hiding."""
    topmost = small.copy()
    for total, *parts in layout.lines:
        if small[total]:
            topmost[parts] = False
    least = np.where(small, -np.inf, LEAST_SHIFTED)
    return least, np.where(topmost, LEAST_SHIFTED - 1, np.inf)


def limits(layout: Layout, edition: Edition) -> tuple[Numbers, Numbers]:
    """Give the least and the most that a shifted number can be while rounding stays as it is."""
    small, _ = marks(layout, edition)
    rounded, room = layout.sums @ np.array(edition.rounded), slack(small)
    least, most = floors(layout, small)
    return np.maximum(least, rounded - room), np.minimum(most, rounded + room)


def _joined(rows: list[Row], least: Numbers, most: Numbers) -> Constraints:
    filled = [(sums, low, high) for sums, low, high in rows if sums.shape[0]]
    return Constraints(
        vstack([sums for sums, _, _ in filled], format="csr"),
        np.concatenate([np.broadcast_to(low, sums.shape[0]) for sums, low, _ in filled]),
        np.concatenate([np.broadcast_to(high, sums.shape[0]) for sums, _, high in filled]),
        least,
        most,
    )
