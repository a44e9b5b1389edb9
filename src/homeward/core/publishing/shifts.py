"""A secret shift for each entry, drawn once and kept for good: what makes history harmless.

Fresh noise at each release would be averaged away, and the difference of two releases would give
a person who came in between. So the shift of an entry never changes. All that is ever published
is worked out from the shifted numbers; whoever learns them exactly, at every release, still
does not know which of eleven numbers is the true one.

The shifts add up like the tables do, so sums tell nothing of them, and each entry's, margins
included, is between -5 and +5. They follow from a key that is kept as secrets are kept. A
newcomer's mistake is to draw them again when a table looks wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import shake_256
from typing import Final

import numpy as np

from homeward.core.publishing.layout import Counts, Layout

REACH: Final = 5
KEY_BYTES: Final = 32
_TRIES_FOR_EACH_CELL: Final = 40
_DRAWN_AT_ONCE: Final = 4096


def shifts(layout: Layout, key: bytes) -> Counts:
    """Draw the shift of every cell: the same for the same key, whenever it is asked.

    Invented persons come and go at random, each counted in every table, as long as no entry
    leaves its reach. What is left after many of them is close to an even draw among all shifts
    that add up.

    Args:
        layout: The tables.
        key: At least 32 secret bytes.

    Raises:
        ValueError: If the key is too short to be a secret.
    """
    if len(key) < KEY_BYTES:
        raise ValueError("the key of the shifts has 32 bytes or more")
    entries = [0] * layout.entries
    drawn = numbers(key, b"shifts")
    cells = np.zeros(layout.cells, dtype=np.int64)
    for _ in range(_TRIES_FOR_EACH_CELL * max(layout.cells, 20)):
        step = 1 if next(drawn) & 1 else -1
        person = tuple(next(drawn) % size for size in layout.sizes)
        touched = layout.entries_of(person)
        if all(-REACH <= entries[entry] + step <= REACH for entry in touched):
            for entry in touched:
                entries[entry] += step
            for cell in layout.cells_of(person):
                cells[cell] += step
    return cells


def numbers(key: bytes, purpose: bytes) -> Iterator[int]:
    """Give numbers of 32 bits without end that nobody can foresee without the key."""
    turn = 0
    while True:
        block = shake_256(key + b"|" + purpose + b"|" + str(turn).encode())
        yield from np.frombuffer(block.digest(4 * _DRAWN_AT_ONCE), dtype="<u4").tolist()
        turn += 1
