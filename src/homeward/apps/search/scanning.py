"""Everybody who may be one of a new list's persons, or kin, found by going through all keys once.

For a list of a thousand rows that is quicker than to ask the index a thousand times: a rare key
is found at once, but what is needed is who shares *enough* keys, common ones among them.

A newcomer's mistake is to read the names of everybody. Only keys are gone through here; who is
found by them is read afterwards, and that is recorded.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from homeward.apps.audit.actor import Actor
from homeward.apps.search import access
from homeward.apps.search.blind import blind
from homeward.core.matching import Record
from homeward.core.matching.candidates import LONGEST_POSTING
from homeward.core.matching.held import Holdings, Limits, wanted_keys

# Counts of keys are a guide only. What is far commoner than counts for anything is left out.
_FAR_TOO_COMMON = 2 * LONGEST_POSTING


@dataclass(frozen=True)
class Sharing:
    """Who may be meant.

    Attributes:
        persons: Keys of the persons.
        holdings: Who of everybody else has which key.
    """

    persons: list[UUID]
    holdings: Holdings


@dataclass(frozen=True)
class Scanned:
    """All keys gone through, once, for some records.

    Attributes:
        numbers: Everybody, numbered.
        holdings: Who of them has which key.
    """

    numbers: dict[UUID, int]
    holdings: Holdings

    def sharing(
        self, records: Sequence[Record], *, without: Collection[UUID], limits: Limits
    ) -> Sharing:
        """Find all others who share enough keys with any of these records.

        Args:
            records: Some of those for which the keys were gone through.
            without: Whom to leave out: the persons of these records.
            limits: How many are found for each record at most.
        """
        left_out = [self.numbers[person] for person in without if person in self.numbers]
        holdings = self.holdings.without(left_out)
        everybody = list(self.numbers)
        return Sharing([everybody[at] for at in holdings.sharing(records, limits)], holdings)


def scan(actor: Actor, records: Sequence[Record]) -> Scanned:
    """Go through the keys of everybody for those of these records.

    Args:
        actor: On whose behalf.
        records: Of a new list; a thousand take hardly longer than one.
    """
    numbers = wanted_keys(records)
    persons: dict[UUID, int] = {}
    again: set[int] = set()
    held = [_held(piece, persons, again) for piece in _pieces(actor, numbers)]
    none = np.empty(0, np.int64)
    rows = np.concatenate([none, *(rows for rows, _columns in held)])
    columns = np.concatenate([none, *(columns for _rows, columns in held)])
    rows, columns = _each_once(rows, columns, again)
    return Scanned(persons, Holdings(numbers, rows, columns, len(persons)))


Piece = tuple[list[UUID], NDArray[np.int64], NDArray[np.int64]]


def _pieces(actor: Actor, numbers: dict[str, int]) -> list[Piece]:
    """Give, piece by piece, persons, and for each wanted key they have, whose and which it is."""
    digests = np.array(blind(actor.keeper, numbers), dtype=np.int64)
    common = access.counts(actor, digests.tolist())
    common_ones = [key for key, count in common.items() if count > _FAR_TOO_COMMON]
    columns = np.flatnonzero(~np.isin(digests, common_ones))
    order = columns[np.argsort(digests[columns])]
    known = digests[order]
    pieces = []
    for persons, sizes, keys in access.everybody(actor):
        owners = np.repeat(np.arange(len(persons)), sizes)
        at = np.minimum(np.searchsorted(known, keys), max(0, len(known) - 1))
        hit = known[at] == keys if len(known) else np.zeros(len(keys), dtype=bool)
        pieces.append((persons, owners[hit], order[at[hit]]))
    return pieces


def _held(
    piece: Piece, persons: dict[UUID, int], again: set[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Number the persons of a piece, over all pieces; note whoever has several entries.

    Returns:
        For each wanted key that somebody has, the person's number, and the key's.
    """
    found, owners, columns = piece
    numbered = []
    for person in found:
        fresh = len(persons)
        number = persons.setdefault(person, fresh)
        if number != fresh:
            again.add(number)
        numbered.append(number)
    return np.array(numbered, dtype=np.int64)[owners], columns


def _each_once(
    rows: NDArray[np.int64], columns: NDArray[np.int64], again: set[int]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Leave each key of a person once; who was joined with others has it from several entries."""
    if not again:
        return rows, columns
    several = np.isin(rows, np.fromiter(again, np.int64, len(again)))
    once = np.unique(np.stack([rows[several], columns[several]]), axis=1)
    alone = ~several
    return np.concatenate([rows[alone], once[0]]), np.concatenate([columns[alone], once[1]])
