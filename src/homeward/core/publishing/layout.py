"""How entries of tables add up: cells, margins, and margins that two tables share.

Numbers are kept for the cells of each table, one after the other; every entry that is published
is a sum of those cells. A newcomer's mistake is to give a margin that stands in two tables two
numbers: the difference of the two would be a gift to whoever attacks them.

Tables must hang together like a tree (each shares dimensions with one other, or none), so that
any two numbers of cells that agree on what is shared do belong to some set of persons.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Counts = NDArray[np.int64]
Group = tuple[int, ...]


@dataclass(frozen=True)
class Layout:
    """Tables over dimensions.

    Attributes:
        sizes: How many values each dimension has.
        tables: For each table its dimensions, by place, in rising order.
    """

    sizes: tuple[int, ...]
    tables: tuple[Group, ...]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The combinations of dimensions that have entries, each once; the total is ()."""
        every = {
            group
            for table in self.tables
            for length in range(len(table) + 1)
            for group in combinations(table, length)
        }
        return tuple(sorted(every, key=lambda group: (len(group), group)))

    @cached_property
    def keys(self) -> tuple[tuple[Group, tuple[int, ...]], ...]:
        """For each entry its dimensions and the value in each."""
        return tuple(
            (group, values)
            for group in self.groups
            for values in product(*(range(self.sizes[place]) for place in group))
        )

    @cached_property
    def places(self) -> dict[tuple[Group, tuple[int, ...]], int]:
        """Where each entry stands."""
        return {key: place for place, key in enumerate(self.keys)}

    @cached_property
    def starts(self) -> dict[Group, int]:
        """Where the entries of each combination begin."""
        return {group: self.places[group, (0,) * len(group)] for group in self.groups}

    @property
    def entries(self) -> int:
        """How many entries there are."""
        return len(self.keys)

    @cached_property
    def cells(self) -> int:
        """How many cells all tables have together."""
        return sum(self._size(table) for table in self.tables)

    @cached_property
    def sums(self) -> Any:
        """Which cells each entry is the sum of: entries by cells, sparse."""
        return _stacked(
            [self._rows(group, self._first_with(group)) for group in self.groups], self.cells
        )

    @cached_property
    def ties(self) -> Any:
        """Which sums of cells must be the same, because two tables share them: each row is 0."""
        rows = []
        for one, other in combinations(range(len(self.tables)), 2):
            shared = tuple(sorted(set(self.tables[one]) & set(self.tables[other])))
            rows.append(self._rows(shared, one) - self._rows(shared, other))
        return _stacked(rows, self.cells)

    def count(self, persons: Iterable[tuple[int, ...]]) -> Counts:
        """Count persons, each given by a value in every dimension, into cells."""
        found = np.zeros(self.cells, dtype=np.int64)
        for person in persons:
            for cell in self.cells_of(person):
                found[cell] += 1
        return found

    def cells_of(self, person: tuple[int, ...]) -> Iterator[int]:
        """Give the cell of each table in which somebody stands."""
        start = 0
        for table in self.tables:
            yield start + self._within(table, person)
            start += self._size(table)

    def entries_of(self, person: tuple[int, ...]) -> list[int]:
        """Give every entry in which somebody is counted, the total among them."""
        return [self.starts[group] + self._within(group, person) for group in self.groups]

    @cached_property
    def entry_of_cell(self) -> list[int]:
        """For each cell the entry that it alone makes up."""
        return [
            self.starts[table] + place
            for table in self.tables
            for place in range(self._size(table))
        ]

    def cells_among(self, allowed: Sequence[Collection[int]]) -> NDArray[np.int64]:
        """Give the cells that have one of the allowed values in each of their dimensions."""
        found, start = [], 0
        for table in self.tables:
            for values in product(*(sorted(allowed[dimension]) for dimension in table)):
                place = 0
                for dimension, value in zip(table, values, strict=True):
                    place = place * self.sizes[dimension] + value
                found.append(start + place)
            start += self._size(table)
        return np.array(found, dtype=np.int64)

    @cached_property
    def lines(self) -> tuple[tuple[int, ...], ...]:
        """Entries of which the first is the sum of the others."""
        return tuple(self._lines())

    def _lines(self) -> Iterator[tuple[int, ...]]:
        for group, values in self.keys:
            for further in self.groups:
                if len(further) == len(group) + 1 and set(group) < set(further):
                    given = dict(zip(group, values, strict=True))
                    (free,) = set(further) - set(group)
                    parts = (
                        self.places[further, tuple({**given, free: each}[d] for d in further)]
                        for each in range(self.sizes[free])
                    )
                    yield (self.places[group, values], *parts)

    def _first_with(self, group: Group) -> int:
        return next(n for n, table in enumerate(self.tables) if set(group) <= set(table))

    def _size(self, group: Group) -> int:
        return int(np.prod([self.sizes[place] for place in group], dtype=np.int64))

    def _within(self, group: Group, person: tuple[int, ...]) -> int:
        place = 0
        for dimension in group:
            place = place * self.sizes[dimension] + person[dimension]
        return place

    def _rows(self, group: Group, table: int) -> Any:
        """Sums over the cells of one table that give the entries of a combination."""
        dimensions = self.tables[table]
        shape = [self.sizes[place] for place in dimensions]
        start = sum(self._size(each) for each in self.tables[:table])
        grid = np.indices(shape).reshape(len(shape), -1)
        row = np.zeros(grid.shape[1], dtype=np.int64)
        for dimension in group:
            row = row * self.sizes[dimension] + grid[dimensions.index(dimension)]
        column = start + np.arange(row.size)
        ones = np.ones(row.size)
        return csr_array((ones, (row, column)), shape=(self._size(group), self.cells))


def _stacked(parts: list[Any], width: int) -> Any:
    from_each = [part.tocoo() for part in parts]
    heights = np.cumsum([0, *(part.shape[0] for part in parts)])
    rows = [part.row + down for part, down in zip(from_each, heights[:-1], strict=True)]
    if not parts:
        return csr_array((0, width))
    data = np.concatenate([part.data for part in from_each])
    columns = np.concatenate([part.col for part in from_each])
    return csr_array((data, (np.concatenate(rows), columns)), shape=(int(heights[-1]), width))
