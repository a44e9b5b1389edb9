"""Writes the rows of an understood list: raw rows, persons and claims, in one stream."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from homeward.apps.intake.comparing import Comparison
from homeward.apps.intake.likeness import blind
from homeward.apps.intake.models import List
from homeward.apps.intake.understanding import Counting, Understood
from homeward.apps.register.bulk import BATCH_ROWS, Batch, Origin, add_claims, add_person, copying
from homeward.apps.register.codec import Value, seal_cells
from homeward.apps.register.models import Source
from homeward.core.lists import RowReading

ROW_COLUMNS = ("keeper_id", "list_id", "sheet", "number", "sealed", "person", "likeness")


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
    batch = Batch()
    with copying({"intake_row": ROW_COLUMNS}) as copier:
        for part, index, reading in understood.readings():
            known = earlier.person_of(part.sheet, reading.row) if earlier else None
            person = known or add_person(batch, origin)
            _add_row(
                batch,
                found,
                reading,
                sheet=part.sheet,
                person=person,
                cells=part.rows[index],
            )
            facts = [(f.kind.value, Value(f.words, f.code, f.span)) for f in reading.facts]
            add_claims(batch, origin, person, (part.sheet, reading.row), facts)
            counting.see(reading)
            if counting.rows % BATCH_ROWS == 0:
                copier.send(batch)
                batch = Batch()
                report("writing", counting.rows, total)
        copier.send(batch)


def _add_row(
    batch: Batch, found: List, reading: RowReading, *, sheet: int, person: UUID, cells: list[object]
) -> None:
    batch.add(
        "intake_row",
        f"{found.keeper_id}\t{found.pk}\t{sheet}\t{reading.row}\t"
        f"\\\\x{seal_cells(cells).hex()}\t{person}\t\\\\x{blind(found.keeper_id, reading).hex()}\n",
    )
