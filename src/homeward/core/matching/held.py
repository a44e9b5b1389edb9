"""Who of very many may be meant, where all are known by their keys and none is read.

A register of a million persons keeps keys only; whoever shares enough of them with a new list is
then read and judged. The same keys, worths and thresholds count as in `candidates`, over the
whole register; only where more are found than can be read in time, the last are left out.

A newcomer's mistake is to count keys among those who were read. They were read because they
share them, and every key would look common.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from homeward.core.matching.candidates import (
    MOTHER,
    ONE_PERSON,
    Finding,
    Rarity,
    candidate_pairs,
    keys_of,
    matrix_of,
    mother_keys,
    own_keys,
    weighed_keys,
)
from homeward.core.matching.counted import Counted
from homeward.core.matching.record import Record

OWN, MOTHERS = "n:", "m:"
_ROWS_AT_ONCE = 64
# Sums of the same numbers in another order differ in their last digits; who is nearly found is.
_NEARLY = 1e-6


def wanted_keys(records: Sequence[Record]) -> dict[str, int]:
    """Give every key by which others may be found for these records, each with a number."""
    found: dict[str, int] = {}
    for record in records:
        for key in (
            *keys_of(record),
            *(OWN + key for key in mother_keys(record)),
            *(MOTHERS + key for key in own_keys(record)),
        ):
            found.setdefault(key, len(found))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """What is known of everybody else where only some were chosen by their keys to be read.

    Attributes:
        rarity: How common all keys are; under "n:" of own names alone, under "m:" of mothers'.
        common: How common words are.
        most: How many are judged for each record of the list at most.
    """

    rarity: Mapping[str, Rarity]
    common: Counted
    most: int

    def find(self, ones: Sequence[Record], others: Sequence[Record]) -> Iterator[tuple[int, int]]:
        """Find the pairs worth judging, keys being rare among all others, not among those read."""
        if ones is others:
            return candidate_pairs(ones, others)
        return candidate_pairs(ones, others, second_side=self.rarity[""], most=self.most)


@dataclass(frozen=True, slots=True)
class Limits:
    """How many are read for each record at most, those who share most.

    In a great register a common name is shared by thousands, and somebody waits for the list.

    Attributes:
        same: Of those who may be the same person.
        kin: Of those who may be the mother, and of those who may be a child.
    """

    same: int = 10
    kin: int = 4


@dataclass(frozen=True, eq=False)
class Holdings:
    """Who has which of the wanted keys.

    Attributes:
        numbers: The wanted keys, numbered.
        rows: Somebody's number, once for each wanted key they have.
        columns: The number of that key.
        people: How many persons there are in all, with wanted keys or without.
        left_out: Numbers of persons who count as if they were not there.
        whole: The same with them; what takes long to lay out is laid out there, once.
    """

    numbers: dict[str, int]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]
    people: int
    left_out: NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    whole: Holdings | None = None

    def without(self, some: Sequence[int]) -> Holdings:
        """Give the same as if some persons were not there: whoever is sought is no answer."""
        left_out = np.array(sorted(some), dtype=np.int64)
        people = self.people - len(left_out)
        return replace(self, people=people, left_out=left_out, whole=self.whole or self)

    @cached_property
    def counts(self) -> NDArray[np.float64]:
        """How many have each key."""
        there = self.columns
        if len(self.left_out):
            there = there[~np.isin(self.rows, self.left_out)]
        counted = np.bincount(there, minlength=len(self.numbers))
        return counted.astype(np.float64)

    def rarity(self, prefix: str = "") -> Rarity:
        """Give how common the keys are that begin so, by what follows."""
        counts = {
            key[len(prefix) :]: int(self.counts[at])
            for key, at in self.numbers.items()
            if key.startswith(prefix)
        }
        return Rarity(counts, self.people)

    def sharing(self, records: Sequence[Record], limits: Limits) -> NDArray[np.int64]:
        """Give the numbers of all who may be one of these, or a mother or a child of one."""
        ways = (
            (ONE_PERSON, keys_of, limits.same),
            (MOTHER, lambda record: tuple(OWN + key for key in mother_keys(record)), limits.kin),
            (MOTHER, lambda record: tuple(MOTHERS + key for key in own_keys(record)), limits.kin),
        )
        found = [
            self._sharing([keys(record) for record in records], finding, most)
            for finding, keys, most in ways
        ]
        return np.unique(np.concatenate(found))

    @cached_property
    def _turned(self) -> sparse.csr_array:
        """Which person has which key, keys in rows; with those who are left out."""
        if self.whole is not None:
            return self.whole._turned  # noqa: SLF001  of its own kind
        last = int(self.rows.max()) + 1 if len(self.rows) else 1
        ones = np.ones(len(self.rows), dtype=np.float64)
        shape = (len(self.numbers), last)
        return sparse.csr_array((ones, (self.columns, self.rows)), shape=shape)

    def _sharing(
        self, keys: Sequence[tuple[str, ...]], finding: Finding, most: int
    ) -> NDArray[np.int64]:
        first = matrix_of(keys, self.numbers)
        counts = np.asarray(first.sum(axis=0)) + self.counts
        worth, needed = weighed_keys(counts, [len(keys), self.people], finding)
        weighted = (first @ sparse.diags_array(worth)).tocsr()
        weighted.eliminate_zeros()
        found = [np.empty(0, np.int64)]
        for start in range(0, len(keys), _ROWS_AT_ONCE):
            shared = (weighted[start : start + _ROWS_AT_ONCE] @ self._turned).tocsr()
            for begin, end in pairwise(shared.indptr):
                bits, people = shared.data[begin:end], shared.indices[begin:end]
                enough = bits >= needed - _NEARLY
                if len(self.left_out):
                    enough &= ~np.isin(people, self.left_out)
                order = np.lexsort((people[enough], -bits[enough]))
                found.append(people[enough][order[:most]].astype(np.int64))
        return np.concatenate(found)
