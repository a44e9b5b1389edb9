"""Tells a corrected version of a list from a new list, and says what it changes.

A version is a correction when it comes from the same source, speaks of the same day, and
at least half of its rows are rows of the earlier one. A new list about a later day is a new
statement, even by the same authority about the same people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from homeward.apps.intake.likeness import blind
from homeward.apps.intake.models import List, Row
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.sheets.understanding import Part, Understood
from homeward.core.lists import Field

SHARED_AT_LEAST = 0.5


@dataclass(slots=True)
class Comparison:
    """What a corrected version changes.

    Attributes:
        list: The version it corrects.
        persons: (sheet, row) of the new version to the person of the earlier one.
        same, changed, added, removed: Row numbers: of the new version, `removed` of the earlier.
    """

    list: List
    persons: dict[tuple[int, int], UUID] = field(default_factory=dict)
    same: list[tuple[int, int]] = field(default_factory=list)
    changed: list[tuple[int, int]] = field(default_factory=list)
    added: list[tuple[int, int]] = field(default_factory=list)
    removed: list[tuple[int, int]] = field(default_factory=list)

    def person_of(self, sheet: int, row: int) -> UUID | None:
        """The person whom the earlier version's row was about; `None` for a row that is new."""
        return self.persons.get((sheet, row))

    def counts(self) -> dict[str, int]:
        """How many rows are the same, changed, added and removed."""
        return {
            "same": len(self.same),
            "changed": len(self.changed),
            "added": len(self.added),
            "removed": len(self.removed),
        }


def compare(rows: Iterable[Row], earlier: List, understood: Understood) -> Comparison | None:
    """Pair the rows of two versions: equal ones first, then by likeness, then by place.

    Returns:
        `None` when too few rows are shared for this to be a correction.
    """
    serials = {part.sheet: _serial_column(part) for part in reversed(understood.parts)}
    pairing = _Pairing(list(rows), serials)
    comparison = Comparison(earlier)
    rest = []
    for part, index, reading in understood.readings():
        place = (part.sheet, reading.row)
        cells = _without(unseal_cells(seal_cells(part.rows[index])), serials[part.sheet])
        match = pairing.equal(part.sheet, cells)
        if match is None:
            rest.append((place, blind(earlier.keeper_id, reading), cells))
        else:
            comparison.persons[place] = match.person
            comparison.same.append(place)
    for place, likeness, cells in rest:
        match = pairing.alike(likeness) or pairing.in_place(place, cells)
        if match is None:
            comparison.added.append(place)
        else:
            comparison.persons[place] = match.person
            comparison.changed.append(place)
    comparison.removed = pairing.left_over()
    most = max(len(pairing.rows), len(comparison.persons) + len(comparison.added))
    shared = len(comparison.same)
    return comparison if most and shared / most >= SHARED_AT_LEAST else None


def _serial_column(part: Part) -> int | None:
    """Which column only counts the rows: it changes as soon as a row is struck out above."""
    columns = part.mapping.columns
    return next((c.index for c in columns if c.field is Field.SERIAL), None)


def _without(cells: list[object], serial: int | None) -> list[object]:
    return cells if serial is None else cells[:serial] + cells[serial + 1 :]


class _Pairing:
    """The earlier version's rows, each given away once."""

    def __init__(self, rows: list[Row], serials: dict[int, int | None]) -> None:
        self.rows = rows
        self._serials = serials
        self._taken: set[int] = set()
        self._by_cells: dict[tuple[int, bytes], list[Row]] = defaultdict(list)
        self._by_likeness: dict[bytes, list[Row]] = defaultdict(list)
        for row in rows:
            self._by_cells[row.sheet, seal_cells(self._cells(row))].append(row)
            if row.likeness:
                self._by_likeness[bytes(row.likeness)].append(row)
        self._by_place = {(row.sheet, row.number): row for row in rows}

    def _cells(self, row: Row) -> list[object]:
        return _without(unseal_cells(row.sealed), self._serials.get(row.sheet))

    def equal(self, sheet: int, cells: list[object]) -> Row | None:
        """A row that says the very same, whatever number it has."""
        return self._take(self._by_cells.get((sheet, seal_cells(cells)), []))

    def alike(self, likeness: bytes) -> Row | None:
        """A row with the same name, birth and mother."""
        return self._take(self._by_likeness.get(likeness, [])) if likeness else None

    def in_place(self, place: tuple[int, int], cells: list[object]) -> Row | None:
        """The row in the same place, if at least half of what it says is still the same."""
        row = self._by_place.get(place)
        if row is None or row.pk in self._taken:
            return None
        now, then = cells, self._cells(row)
        filled = [cell for cell in then if cell not in (None, "")]
        kept = sum(1 for old, new in zip(then, now, strict=False) if old == new and old)
        return self._take([row]) if filled and kept * 2 >= len(filled) else None

    def left_over(self) -> list[tuple[int, int]]:
        """Places of the rows that nobody took."""
        return [(row.sheet, row.number) for row in self.rows if row.pk not in self._taken]

    def _take(self, rows: list[Row]) -> Row | None:
        for row in rows:
            if row.pk not in self._taken:
                self._taken.add(row.pk)
                return row
        return None
