"""Other populations that would have given the same tables: found by moving invented persons.

To show that an entry may stand for ten more, persons are thought to stand there instead of
elsewhere, as far as rounding leaves room in every sum they leave and enter. That takes a few
additions, where a solver would take a second. A newcomer's mistake is to trust it: whatever is
found here counts only after `solving.Constraints.allow` has looked at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from homeward.core.publishing.layout import Counts, Layout

Person = tuple[int, ...]


@dataclass(frozen=True)
class Room:
    """By how much the shifted number of each entry may rise and fall.

    Attributes:
        up: How far up, in whole persons.
        down: How far down.
    """

    up: list[int]
    down: list[int]


def raised(
    layout: Layout, room: Room, order: Sequence[Sequence[int]], entry: int, by: int
) -> Counts | None:
    """Move persons so that one entry rises, or give `None` if that is not found.

    Args:
        layout: The tables.
        room: How far each entry may move.
        order: For each dimension its values, those with many persons first.
        entry: The entry that shall rise.
        by: By how many persons.

    Returns:
        What is added to the number of each cell.
    """
    for goal in _goals(layout, order, entry):
        change: dict[int, int] = {}
        cells = np.zeros(layout.cells, dtype=np.int64)
        left, enters = by, set(layout.entries_of(goal))
        for person in _others(layout, order, entry, goal):
            leaves = set(layout.entries_of(person))
            up, down = enters - leaves, leaves - enters
            rooms = [room.up[each] - change.get(each, 0) for each in up]
            rooms += [room.down[each] + change.get(each, 0) for each in down]
            step = min(left, *rooms)
            if step <= 0:
                continue
            for each in up:
                change[each] = change.get(each, 0) + step
            for each in down:
                change[each] = change.get(each, 0) - step
            cells[list(layout.cells_of(goal))] += step
            cells[list(layout.cells_of(person))] -= step
            left -= step
            if not left:
                return cells
    return None


def _goals(layout: Layout, order: Sequence[Sequence[int]], entry: int) -> Iterator[Person]:
    """Give persons who are counted in an entry: where most are, in the other dimensions."""
    group, values = layout.keys[entry]
    own = dict(zip(group, values, strict=True))
    for turn in range(2):
        yield tuple(
            own.get(dimension, order[dimension][min(turn, size - 1)])
            for dimension, size in enumerate(layout.sizes)
        )


def _others(
    layout: Layout, order: Sequence[Sequence[int]], entry: int, goal: Person
) -> Iterator[Person]:
    """Give persons who are not counted in it, but are like that in all else but one thing."""
    group, _ = layout.keys[entry]
    for dimension in sorted(group, key=lambda each: -layout.sizes[each]):
        for value in order[dimension]:
            if value != goal[dimension]:
                yield (*goal[:dimension], value, *goal[dimension + 1 :])
