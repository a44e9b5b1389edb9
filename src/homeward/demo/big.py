"""A holding list of any length, for measuring how fast lists are read and matched.

Drawn family by family and written row by row, so that a hundred thousand rows need little
memory. It has no truth file and is no part of the demonstration; it says that it is fictional
like everything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final

from homeward.demo import files, holding
from homeward.demo.births import Cell
from homeward.demo.chance import seeded
from homeward.demo.world import families

_DAY: Final = date(2018, 7, 3)


def big_list(path: Path, *, rows: int = 100_000, seed: int = 1, day: date = _DAY) -> None:
    """Write a holding authority's list of so many rows.

    Args:
        path: Ends in .xlsx or .csv, which says what is written.
        rows: Number of people on it.
        seed: Any whole number.
        day: The date of the list.

    Raises:
        OSError: If the file cannot be written.
    """
    frame = replace(holding.sheet((), mothers={}, as_of=day, rng=seeded(seed, "none")), foot="")
    body = islice(_cells(seed, day), rows)
    if path.suffix == ".xlsx":
        files.write_xlsx(path, frame, body, frugal=True)
    else:
        files.write_csv(path, frame, body)


def _cells(seed: int, day: date) -> Iterator[tuple[Cell, ...]]:
    rng = seeded(seed, "big list")
    number = 0
    for family in families(seed, day=day):
        mothers = {person.key: person for person in family}
        for person in family:
            number += 1
            row = holding.row(person, mothers.get(person.mother or ""), day, rng)
            yield (number, holding.reference(number), *row.cells[2:])
