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
class Scanned:
    """Who may be meant.

    Attributes:
        persons: Keys of the persons.
        holdings: Who of everybody has which key.
    """

    persons: list[UUID]
    holdings: Holdings


def scan(
    actor: Actor, records: Sequence[Record], *, without: Collection[UUID], limits: Limits
) -> Scanned:
    """Find all others who share enough keys with any of these records.

    Args:
        actor: On whose behalf.
        records: Of a new list.
        without: Whom to leave out: the persons of these records.
        limits: How many are found for each record at most.
    """
    numbers = wanted_keys(records)
    persons: dict[UUID, int] = {}
    left_out = frozenset(without)
    width = max(1, len(numbers))
    pairs = [np.empty(0, np.int64)]
    pairs += [_held(piece, persons, left_out, width) for piece in _pieces(actor, numbers)]
    once = np.unique(np.concatenate(pairs))  # of persons joined, each key once
    rows, columns = np.divmod(once, width)
    holdings = Holdings(numbers, rows, columns, len(persons))
    everybody = list(persons)
    return Scanned([everybody[at] for at in holdings.sharing(records, limits)], holdings)


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
    piece: Piece, persons: dict[UUID, int], without: frozenset[UUID], width: int
) -> NDArray[np.int64]:
    """Number the persons of a piece, over all pieces; leave out whom nobody looks for.

    Returns:
        For each wanted key of each, the person's number times `width`, and the key's added.
    """
    found, owners, columns = piece
    numbered = [
        -1 if person in without else persons.setdefault(person, len(persons)) for person in found
    ]
    rows = np.array(numbered, dtype=np.int64)[owners]
    wanted = rows >= 0
    return np.asarray(rows[wanted] * width + columns[wanted])
