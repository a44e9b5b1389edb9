"""Writes the rows of an understood list: raw rows, persons and claims, in one stream."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from homeward.apps.intake.comparing import Comparison
from homeward.apps.intake.likeness import blind
from homeward.apps.intake.models import List
from homeward.apps.register.bulk import (
    BATCH_ROWS,
    Batch,
    Origin,
    Target,
    add_claims,
    add_person,
    sending,
)
from homeward.apps.register.codec import seal_cells
from homeward.apps.register.models import Source
from homeward.apps.sheets.understanding import Counting, Understood
from homeward.postgres.columns import BYTES, INTS, SHORTS, UUIDS

ROWS = Target(
    "intake_row",
    {"keeper_id": "int", "list_id": "uuid"},
    {
        "sheet": SHORTS,
        "number": INTS,
        "sealed": BYTES,
        "person": UUIDS,
        "likeness": BYTES,
    },
)


@contextmanager
def _left_alone() -> Iterator[None]:
    """Keep the garbage collector from walking the whole list again and again while it is written.

    A list of 100,000 rows is more than a million living objects. New garbage is still collected.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def write_rows(
    found: List,
    source: Source,
    understood: Understood,
    *,
    earlier: Comparison | None,
    counting: Counting,
    report: Callable[[str, int, int], None],
) -> None:
    """Stream every row into the register.

    A row that an earlier version of the list had already is about the person whom that
    version's row was about; every other row is about a new one.
    """
    origin = Origin(found.keeper_id, source.pk, source.said_on)
    total = understood.rows
    batch = Batch(origin)
    rows_too = ((ROWS, (found.keeper_id, str(found.pk))),)
    with _left_alone(), sending(origin, rows_too) as sender:
        for part, index, reading in understood.readings():
            known = earlier.person_of(part.sheet, reading.row) if earlier else None
            person = known or add_person(batch)
            cells = seal_cells(part.rows[index])
            likeness = blind(found.keeper_id, reading)
            batch.add(ROWS, (part.sheet, reading.row, cells, person, likeness))
            counting.see(reading)
            add_claims(batch, person, (part.sheet, reading.row), reading.facts)
            if counting.rows % BATCH_ROWS == 0:
                sender.send(batch)
                batch = Batch(origin)
                report("writing", counting.rows, total)
        sender.send(batch)
