"""All words of a population at once, compared with a query word letter by letter.

The words stand in a tree of their beginnings. A query word is laid along the tree and a branch is
left as soon as it is clear that nothing below it fits, so that a hundred thousand words cost
about as much as a few hundred. What a newcomer would get wrong: a branch is not judged by how
likely it is but by how much likelier than two words drawn apart, else rare letters would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from homeward.core.names.units import Floats, Ints, LetterModel, prefix_shares, unit_rows

Singles = npt.NDArray[np.float32]
# A branch is left when it is so much less likely than words drawn apart (not in bits).
LEAVE_BELOW = 0.01


@dataclass(slots=True)
class Level:
    """Beginnings of one length.

    Attributes:
        units: Per size of unit (row) and beginning (column) the number of the unit it ends with.
        word: The number of the word that ends here, or -1.
        alone: How likely the beginning is by itself.
        first: Where its continuations start in the next level.
        count: How many there are.
    """

    units: Ints
    word: Ints
    alone: Floats
    first: Ints
    count: Ints


@dataclass(slots=True)
class Front:
    """What is alive at one length: per row its query word, beginning, sums and origin."""

    query: Ints
    node: Ints
    sums: Singles
    origin: Ints


@dataclass(slots=True)
class Found:
    """Words that fit: query word, word, bits above chance, bits given the query word."""

    query: Ints
    word: Ints
    above: Floats
    given: Floats


@dataclass(slots=True)
class Trie:
    """A tree of words for one letter model; the words are its second spellings."""

    model: LetterModel
    levels: list[Level] = field(default_factory=list)

    @classmethod
    def of(cls, words: Sequence[str], model: LetterModel) -> Trie:
        """Build the tree.

        Args:
            words: Distinct words; they are found by their place in this sequence.
            model: Whose second spellings they are.
        """
        place = {word: at for at, word in enumerate(words)}
        longest = max(map(len, words), default=0)
        beginnings = [
            sorted({word[:size] for word in words if len(word) >= size})
            for size in range(longest + 1)
        ]
        alone = _alone(beginnings, model)
        levels = []
        for size, (some, shares) in enumerate(zip(beginnings, alone, strict=True)):
            after = beginnings[size + 1] if size < longest else []
            levels.append(_level(some, after, place, shares, model))
        return cls(model, levels)

    def search(self, queries: Sequence[str]) -> Found:
        """Find the words that fit query words, all of one length, letters known to the model."""
        table = _Table.of(queries, self.model)
        start = np.zeros((len(queries), table.size + 1), np.float32)
        start[:, 0] = 1.0
        numbers = np.arange(len(queries))
        fronts = [Front(numbers, np.zeros_like(numbers), table.drop(start, numbers), numbers)]
        found: list[tuple[Ints, Ints, Floats, Floats]] = []
        for size in range(1, len(self.levels)):
            front = self._step(size, fronts, table)
            fronts.append(front)
            if not len(front.node):
                break
            found.append(self._ended(size, front, table))
        if not found:
            return Found(*(np.zeros(0, np.int64),) * 2, *(np.zeros(0),) * 2)
        return Found(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    def _step(self, size: int, fronts: list[Front], table: _Table) -> Front:
        """Go one letter further in every branch alive; leave those that lead nowhere."""
        last, level = fronts[-1], self.levels[size]
        before = self.levels[size - 1]
        count = before.count[last.node]
        origin = np.repeat(np.arange(len(last.node)), count)
        offset = np.arange(len(origin)) - np.repeat(np.cumsum(count) - count, count)
        node = before.first[last.node][origin] + offset
        query = last.query[origin]
        sums = np.zeros((len(node), table.size + 1), np.float32)
        at = origin
        for length in range(1, min(table.second_reach, size) + 1):
            table.add(sums, fronts[-length].sums[at], query, level.units[length][node])
            if length < size:
                at = fronts[-length].origin[at]
        sums = table.drop(sums, query)
        above = (sums / table.alone[query]).max(axis=1) / level.alone[node]
        kept = np.flatnonzero(above >= LEAVE_BELOW)
        return Front(query[kept], node[kept], sums[kept], origin[kept])

    def _ended(self, size: int, front: Front, table: _Table) -> tuple[Ints, Ints, Floats, Floats]:
        level = self.levels[size]
        word = level.word[front.node]
        kept = np.flatnonzero((word >= 0) & (front.sums[:, -1] > 0))
        query = front.query[kept]
        given = np.log2(front.sums[kept, -1]) - np.log2(table.alone[query, -1])
        return query, word[kept], given - np.log2(level.alone[front.node[kept]]), given


@dataclass(slots=True)
class _Table:
    """Shares of all second units beside the units of query words, for one search."""

    size: int
    second_reach: int
    width: int
    starts: list[int]
    beside: Singles
    dropped: list[Singles]
    alone: Singles

    @classmethod
    def of(cls, queries: Sequence[str], model: LetterModel) -> _Table:
        size = len(queries[0])
        reach, second_reach = model.reach
        rows = [unit_rows(queries, model.first, a) for a in range(min(reach, size) + 1)]
        width = model.joint.shape[1]
        # All that stands beside one unit of one query word lies together: it is fetched at once.
        beside = np.concatenate([model.joint[r].transpose(0, 2, 1) for r in rows], axis=2)
        starts = [0, *accumulate(r.shape[1] for r in rows)]
        margin = model.joint.sum(1)
        alone = [prefix_shares(word, model.first, margin, reach) for word in queries]
        return cls(
            size,
            second_reach,
            width,
            starts,
            beside.astype(np.float32).reshape(len(queries) * width, -1),
            [model.joint[r, 0].astype(np.float32) for r in rows],
            np.maximum(alone, 1e-30).astype(np.float32),
        )

    def add(self, sums: Singles, before: Singles, query: Ints, unit: Ints) -> None:
        """Add the ways that end with this unit of the word beside any unit of the query word."""
        beside = np.take(self.beside, query * self.width + unit, axis=0)
        for length in range(len(self.starts) - 1):
            shares = beside[:, self.starts[length] : self.starts[length + 1]]
            sums[:, length:] += before[:, : self.size + 1 - length] * shares

    def drop(self, sums: Singles, query: Ints) -> Singles:
        """Add the ways that end with letters of the query word that the word does not write."""
        for end in range(1, self.size + 1):
            for length in range(1, min(end, len(self.dropped) - 1) + 1):
                sums[:, end] += sums[:, end - length] * self.dropped[length][query, end - length]
        return sums


def _alone(beginnings: Sequence[Sequence[str]], model: LetterModel) -> Iterator[Floats]:
    """How likely each beginning is by itself, level by level."""
    margin = model.joint.sum(0)
    known: list[dict[str, float]] = []
    for some in beginnings:
        shares = {word: _share(word, known, model, margin) for word in some}
        known.append(shares)
        yield np.maximum(np.array(list(shares.values())), 1e-300)


def _share(
    word: str, known: Sequence[dict[str, float]], model: LetterModel, margin: Floats
) -> float:
    if not word:
        return 1.0
    total = 0.0
    for size in range(1, min(model.reach[1], len(word)) + 1):
        unit = model.second.get(word[-size:])
        if unit is not None:
            total += known[len(word) - size][word[:-size]] * float(margin[unit])
    return total


def _level(
    some: Sequence[str],
    after: Sequence[str],
    place: dict[str, int],
    alone: Floats,
    model: LetterModel,
) -> Level:
    at = {word: k for k, word in enumerate(some)}
    count = np.bincount([at[word[:-1]] for word in after], minlength=len(some))
    none = len(model.second)
    units = [
        [model.second.get(word[-size:], none) if 0 < size <= len(word) else none for word in some]
        for size in range(model.reach[1] + 1)
    ]
    return Level(
        units=np.array(units, np.int64),
        word=np.array([place.get(word, -1) for word in some], np.int64),
        alone=alone,
        first=np.array([0, *accumulate(count[:-1].tolist())], np.int64),
        count=np.asarray(count, np.int64),
    )
