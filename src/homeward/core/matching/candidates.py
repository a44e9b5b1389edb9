"""Which pairs are worth comparing: those that share keys rare enough to matter.

Keys come from names (the same for all spellings), mothers' names and births. Each key is worth
as many bits as it is rare on both sides together; a pair is a candidate when the keys it shares
come to enough bits. So there is no "best so many", and neither order nor size of the lists makes
one pair shadow another. Two sparse matrices are multiplied: a thousand rows against a million
take seconds.

A newcomer's mistake is to demand one key that must agree: that key is wrong or missing for the
very child nobody finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from homeward.core.matching.record import Record
from homeward.core.names import word_keys
from homeward.core.spans import Span

_BLOCK: Final = 256
_MOST_YEARS: Final = 3
LONGEST_POSTING: Final = 30_000
_FEWEST: Final = 400


@dataclass(frozen=True, slots=True)
class Finding:
    """How pairs are found.

    Attributes:
        keys: Gives the keys of a record of the first side.
        other_keys: Gives those of a record of the second.
        least: Bits that shared keys must come to at least.
        slack: Bits by which they may fall short of telling one record among all.
    """

    keys: Callable[[Record], tuple[str, ...]]
    other_keys: Callable[[Record], tuple[str, ...]]
    least: float
    slack: float


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """How common keys are on a side of which only some records are at hand.

    Attributes:
        counts: How many records of the whole side have a key.
        people: How many records the whole side has.
    """

    counts: Mapping[str, int]
    people: int


def keys_of(record: Record) -> tuple[str, ...]:
    """Give the keys under which a record is found: of names, mother, day and years of birth."""
    keys = [f"n:{key}" for name in record.own for key in word_keys(name)]
    keys += [f"m:{key}" for name in record.mother for key in word_keys(name)]
    for said in record.births:
        keys += _birth_keys(said.span)
    return tuple(dict.fromkeys(keys))


def _birth_keys(span: Span) -> list[str]:
    years = span.last.year - span.first.year + 1
    keys = []
    if years <= _MOST_YEARS:
        keys += [f"y:{span.first.year + step}" for step in range(years)]
    if span.is_day:
        day = span.first
        keys.append(f"d:{day.isoformat()}")
        keys.append(f"s:{day.year}-{min(day.month, day.day)}-{max(day.month, day.day)}")
    return keys


def mother_keys(record: Record) -> tuple[str, ...]:
    """Give the keys under which the mother's own row is found: of her name alone."""
    return tuple(dict.fromkeys(key for name in record.mother for key in word_keys(name)))


def own_keys(record: Record) -> tuple[str, ...]:
    """Give the keys of a person's own names."""
    return tuple(dict.fromkeys(key for name in record.own for key in word_keys(name)))


ONE_PERSON: Final = Finding(keys_of, keys_of, least=9.5, slack=0.0)
MOTHER: Final = Finding(mother_keys, own_keys, least=2.5, slack=7.0)


def candidate_pairs(
    ones: Sequence[Record],
    others: Sequence[Record],
    finding: Finding = ONE_PERSON,
    *,
    first_side: Rarity | None = None,
    second_side: Rarity | None = None,
    most: int | None = None,
) -> Iterator[tuple[int, int]]:
    """Yield the places of pairs worth comparing, in order.

    Args:
        ones: Records of one side.
        others: Records of the other; the same object as `ones` for pairs within one list, each
            pair of one person then comes once, the earlier record first.
        finding: Which keys, and how many bits they must come to.
        first_side: How common keys are among all whom `ones` were chosen from, if they were.
        second_side: The same of `others`.
        most: For each of `ones` only so many are given, those who share most; `None` for all.
    """
    within = ones is others and finding.keys is finding.other_keys
    first, second, numbers = _matrices(ones, others, finding)
    if first.shape[1] == 0:
        return
    counts = _counted(first, numbers, first_side) + _counted(second, numbers, second_side)
    people = [
        side.people if side else len(at_hand)
        for side, at_hand in ((first_side, ones), (second_side, others))
    ]
    worth, needed = weighed_keys(counts, people, finding)
    weighted = (first @ sparse.diags_array(worth)).tocsr()
    turned = second.T.tocsr()
    for start in range(0, first.shape[0], _BLOCK):
        shared = (weighted[start : start + _BLOCK] @ turned).tocoo()
        keep = shared.data >= needed
        rows, columns = shared.row[keep] + start, shared.col[keep]
        if most is not None:
            best = _best_of_each(rows, columns, shared.data[keep], most)
            rows, columns = rows[best], columns[best]
        if within:
            later = columns > rows
            rows, columns = rows[later], columns[later]
        order = np.lexsort((columns, rows))
        yield from zip(rows[order].tolist(), columns[order].tolist(), strict=True)


def _best_of_each(
    rows: NDArray[np.int64], columns: NDArray[np.int64], bits: NDArray[np.float64], most: int
) -> NDArray[np.int64]:
    """Give the places of the `most` pairs of each row that come to most bits."""
    order = np.lexsort((columns, -bits, rows))
    begins = np.searchsorted(rows[order], rows[order])
    return np.asarray(order[np.arange(len(order)) - begins < most])


def weighed_keys(
    counts: NDArray[np.float64], people: Sequence[int], finding: Finding
) -> tuple[NDArray[np.float64], float]:
    """Say what each key is worth in bits, and to how many bits a pair's must come.

    Args:
        counts: How many on both sides together have each key.
        people: How many there are on either side.
        finding: How pairs are found.
    """
    # Of a few rows each holds half of the words; that would make every word look common.
    worth = np.log2(max(sum(people), _FEWEST) / np.maximum(counts, 1))
    worth[counts > LONGEST_POSTING] = 0.0
    return worth, max(finding.least, log2(max(2, *people)) - finding.slack)


def _counted(
    side: sparse.csr_array, numbers: Mapping[str, int], known: Rarity | None
) -> NDArray[np.float64]:
    if known is None:
        return np.asarray(side.sum(axis=0), dtype=np.float64)
    return np.fromiter((known.counts.get(key, 0) for key in numbers), np.float64, len(numbers))


def _matrices(
    ones: Sequence[Record], others: Sequence[Record], finding: Finding
) -> tuple[sparse.csr_array, sparse.csr_array, dict[str, int]]:
    """Give which record has which key, on each side, and the column of each key."""
    first = [finding.keys(record) for record in ones]
    second = [finding.other_keys(record) for record in others]
    numbers: dict[str, int] = {}
    for keys in (*first, *second):
        for key in keys:
            numbers.setdefault(key, len(numbers))
    return matrix_of(first, numbers), matrix_of(second, numbers), numbers


def matrix_of(keys: Sequence[tuple[str, ...]], numbers: Mapping[str, int]) -> sparse.csr_array:
    """Give which record has which key, a row for each; every key must have its number."""
    ends = np.cumsum([0, *(len(each) for each in keys)])
    columns = np.fromiter((numbers[key] for each in keys for key in each), dtype=np.int64)
    ones = np.ones(len(columns), dtype=np.float64)
    return sparse.csr_array((ones, columns, ends), shape=(len(keys), len(numbers)))
