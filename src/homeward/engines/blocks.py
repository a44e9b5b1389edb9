"""Which rows are worth comparing: those that share keys which tell one record among all.

A block is one key, or two or three of different parts of a record (a word of the name, a word of
the mother's name, the birth), rare enough together. `core.matching` adds up all keys that a pair
shares; engines join what is equal, so here every sum that is enough is a number to be equal in.

In process every key counts, also a second way of hearing one word. Short lists are blocked like
that, so that the same pairs are found; in long ones it would join all who bear one rare name, so
there each word counts once, and as little less is enough. A newcomer's mistake is to count the
day, the year and the day exchanged as three agreements there: they are one birth.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from math import log2

import numpy as np
import numpy.typing as npt
from scipy import sparse

from homeward.core.matching.candidates import ONE_PERSON
from homeward.engines.rows import BIRTH, NAMES, NONE, WAYS, Ints, Side

Floats = npt.NDArray[np.float64]
SHORT = 20_000
"""Rows of a list that is blocked as in process."""
SLACK = 3.0
"""Bits by which the keys of a block of long lists may fall short of telling one among all."""
_SLACK_SHORT = 3.0
_FEWEST = 400
_LONGEST = 30_000
_TINY = 1e-9
_LIKELIEST = 2  # ways of hearing a word that count in long lists; each more doubles the work
_ELEMENTS = [tuple(range(at, at + _LIKELIEST)) for at in range(0, NAMES, WAYS)]
_ELEMENTS.append(tuple(range(NAMES, NAMES + BIRTH)))
_COLUMNS = [(at,) for at in range(NAMES + BIRTH)]


def worth_of(sides: tuple[Side, Side], keys: int) -> Floats:
    """Tell how many bits each key is worth: how rare it is among the records of both sides."""
    counts = np.zeros(max(1, keys))
    for side in sides:
        rows, columns = np.nonzero(side.keys != NONE)
        held = side.record[rows] * keys + side.keys[rows, columns]
        counts += np.bincount(np.unique(held) % max(1, keys), minlength=len(counts))
    total = max(_FEWEST, sum(side.size for side in sides))
    worth = np.log2(total / np.maximum(counts, 1))
    worth[counts > _LONGEST] = 0.0
    return worth


def needed_by(sides: tuple[Side, ...]) -> float:
    """Tell how many bits shared keys must come to in process."""
    return max(ONE_PERSON.least, log2(max(2, *(side.size for side in sides))))


def short(sides: tuple[Side, ...]) -> bool:
    """Say whether lists are blocked as in process."""
    return max(side.size for side in sides) <= SHORT


def enough(sides: tuple[Side, Side], places: Ints, worth: Floats) -> npt.NDArray[np.bool_]:
    """Say of each pair of records whether all keys that they share come to enough in process."""
    ones, others = (_held(side, len(worth)) for side in sides)
    shared = ones[places[:, 0]].multiply(others[places[:, 1]]) @ worth
    return np.asarray(shared >= needed_by(sides) - _TINY)


def _held(side: Side, width: int) -> sparse.csr_array:
    rows, columns = np.nonzero(side.keys != NONE)
    held = np.unique(side.record[rows] * width + side.keys[rows, columns])
    shape = (side.size, width)
    return sparse.csr_array((np.ones(len(held)), (held // width, held % width)), shape=shape)


def blocks_of(sides: tuple[Side, Side], worth: Floats) -> tuple[tuple[Ints, Ints], ...]:
    """Give for each side its blocks: rows and, beside them, the number of a block each is in.

    Args:
        sides: The two lists; the same one twice to look within it.
        worth: As `worth_of` gives it.
    """
    needed = needed_by(sides) - (_SLACK_SHORT if short(sides) else SLACK)
    elements = _COLUMNS if short(sides) else _ELEMENTS
    if sides[0] is sides[1]:
        rows, blocks = _blocks(sides[0], worth, needed, elements)
        ordered = np.sort(blocks)
        shared = np.unique(ordered[1:][ordered[1:] == ordered[:-1]])
        found = [(rows, blocks, np.isin(blocks, shared))] * 2
    else:
        (rows, blocks), (others, theirs) = (
            _blocks(side, worth, needed, elements) for side in sides
        )
        found = [
            (rows, blocks, np.isin(blocks, theirs)),
            (others, theirs, np.isin(theirs, blocks)),
        ]
    return tuple((rows[kept], blocks[kept]) for rows, blocks, kept in found)


def _blocks(
    side: Side, worth: Floats, needed: float, elements: Sequence[tuple[int, ...]]
) -> tuple[Ints, Ints]:
    """Give every key, pair and triple of keys that is worth enough and has no part that is."""
    search = _Search(side.keys, np.where(side.keys == NONE, -np.inf, worth[side.keys]), needed)
    parts = [
        search.blocks(columns, len(worth) + 1)
        for size in (1, 2, 3)
        for some in combinations(elements, size)
        for columns in product(*some)
    ]
    rows = np.concatenate([rows for rows, _ in parts])
    return rows, np.concatenate([numbers for _, numbers in parts])


class _Search:
    """Looks for rows whose keys in some columns are together worth enough, but no fewer are."""

    def __init__(self, keys: Ints, bits: Floats, needed: float) -> None:
        self.keys, self.bits, self.needed = keys, bits, needed
        self.few = [
            np.flatnonzero(np.isfinite(column) & (column > 0) & (column < needed))
            for column in bits.T
        ]

    def blocks(self, columns: tuple[int, ...], width: int) -> tuple[Ints, Ints]:
        if len(columns) == 1:
            rows = np.flatnonzero(self.bits[:, columns[0]] >= self.needed)
            return rows, self.keys[rows, columns[0]] + 1
        fewest = min(columns, key=lambda column: len(self.few[column]))
        rows = self.few[fewest]
        for column in columns:
            if column != fewest and len(rows):
                bits = self.bits[rows, column]
                rows = rows[(bits > 0) & (bits < self.needed)]
        if not len(rows):
            return rows, rows
        bits, keys = self.bits[rows][:, columns], np.sort(self.keys[rows][:, columns], axis=1)
        total = bits.sum(axis=1)
        fits = (total >= self.needed) & (keys[:, 1:] != keys[:, :-1]).all(axis=1)
        if len(columns) > 2:  # noqa: PLR2004  of two keys none is enough, as was seen above
            fits &= (total - bits.min(axis=1)) < self.needed
        return rows[fits], _number(keys[fits], width)


def _number(keys: Ints, width: int) -> Ints:
    """Put two or three keys, in order, into one number; a clash costs one comparison."""
    numbers = keys[:, 0] + 1
    for column in range(1, keys.shape[1]):
        numbers = numbers * width + keys[:, column]
    return numbers
