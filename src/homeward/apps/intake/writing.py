"""Writes the rows of an understood list: raw rows, persons and claims, in one stream."""

from __future__ import annotations

from collections.abc import Callable

from homeward.apps.intake.comparing import Comparison
from homeward.apps.intake.likeness import blind
from homeward.apps.intake.models import List
from homeward.apps.intake.understanding import Counting, Understood
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

ROWS = Target(
    "intake_row",
    {"keeper_id": "int", "list_id": "uuid"},
    {
        "sheet": "smallint",
        "number": "int",
        "sealed": "bytea",
        "person": "uuid",
        "likeness": "bytea",
    },
)


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
    with sending(origin, ((ROWS, (found.keeper_id, str(found.pk))),)) as sender:
        for part, index, reading in understood.readings():
            known = earlier.person_of(part.sheet, reading.row) if earlier else None
            person = known or add_person(batch)
            cells = seal_cells(part.rows[index]).hex()
            likeness = blind(found.keeper_id, reading).hex()
            batch.add(ROWS, (part.sheet, reading.row, cells, person, likeness))
            kinds = counting.see(reading)
            claims = zip(kinds, reading.facts, strict=True)
            add_claims(batch, person, (part.sheet, reading.row), claims)
            if counting.rows % BATCH_ROWS == 0:
                sender.send(batch)
                batch = Batch(origin)
                report("writing", counting.rows, total)
        sender.send(batch)
