"""Lists with a truth, for measuring matching: invented from a seed, or read from a folder."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

from homeward.apps.sheets.understanding import understand
from homeward.core.matching import Record, record_of
from homeward.demo import files, holding, sheets
from homeward.demo.chance import seeded
from homeward.demo.rows import Sheet
from homeward.demo.world import World, families, invent

REPEATED = 0.05


@dataclass
class Lists:
    """Records by file, and who they are.

    Attributes:
        records: Of each file.
        person: Whom a record is about, by key.
        mother: Whose child that person is, by key of the record.
    """

    records: dict[str, list[Record]]
    person: dict[str, str]
    mother: dict[str, str]

    def ordered(self, one: str, other: str) -> tuple[str, str]:
        """Two keys in one order, whichever way round they were found."""
        return (one, other) if one < other else (other, one)

    def alone(self, key: str) -> bool:
        """Say whether a row is about somebody who stands on no list of those held."""
        return self.person.get(key, "").startswith("X")

    def same(self, ones: list[Record], others: list[Record]) -> set[tuple[str, str]]:
        """True pairs of one person."""
        by = defaultdict(list)
        for record in others:
            by[self.person.get(record.key)].append(record.key)
        return {
            self.ordered(record.key, key)
            for record in ones
            if self.person.get(record.key)
            for key in by[self.person[record.key]]
            if key != record.key
        }

    def mothers(self, children: list[Record], women: list[Record]) -> set[tuple[str, str]]:
        """True pairs of a row that names a mother and a row of that mother."""
        by = defaultdict(list)
        for record in women:
            by[self.person.get(record.key)].append(record.key)
        return {
            (child.key, key)
            for child in children
            if child.mother and self.mother.get(child.key)
            for key in by[self.mother[child.key]]
        }


def invented(seed: int, children: int, folder: Path, *, day: date) -> Lists:
    """Invent a world, write its lists with some rows repeated, and read them back."""
    world = invent(seed, day=day, children=children)
    place = folder / str(seed)
    place.mkdir()
    written = [_repeating(sheet, world, seed) for sheet in sheets.lists(world)[:-1]]
    for sheet in written:
        files.write_sheet(place / sheet.file, sheet)
    files.write_truth(place / "truth.csv", written)
    return of_folder(place, day=day, mark=str(seed))


def _repeating(sheet: Sheet, world: World, seed: int) -> Sheet:
    """Let some people of the holding list stand on it twice, written anew."""
    if sheet.file != "holding-authority.xlsx":
        return sheet
    rng = seeded(seed, "repeated")
    everybody = world.by_key()
    again = [
        holding.row(row.person, everybody.get(row.person.mother or ""), sheet.as_of, rng)
        for row in sheet.rows
        if rng.random() < REPEATED
    ]
    rows = list(sheet.rows)
    for number, row in enumerate(again, len(rows) + 1):
        cells = (number, holding.reference(number), *row.cells[2:])
        rows.insert(rng.randrange(len(rows)), replace(row, cells=cells))
    return replace(sheet, rows=tuple(rows))


def of_folder(folder: Path, *, day: date, mark: str = "") -> Lists:
    """Read all lists of a folder that holds a truth.csv."""
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        truth = {(line["file"], line["row"]): line for line in csv.DictReader(file)}
    lists = Lists({}, {}, {})
    for path in sorted({folder / file for file, _row in truth}):
        understood = understand(path.read_bytes(), name=path.name, received=day)
        kind = understood.kind.value if understood.kind else ""
        records = []
        for _part, _index, reading in understood.readings():
            key = f"{mark}:{path.name}:{reading.row}"
            records.append(record_of(key, reading.facts, kind=kind, source=path.name))
            line = truth.get((path.name, str(reading.row)))
            if line:
                lists.person[key], lists.mother[key] = line["person"], line["mother"]
        lists.records[path.name] = records
    return lists


def with_strangers(
    lists: Lists, count: int, rng: Random
) -> tuple[list[Record], list[Record], set[tuple[str, str]]]:
    """Put the holding list among so many people who do not stand on the agency's list."""
    ones, others = lists.records["agency-visits.xlsx"], lists.records["holding-authority.xlsx"]
    strangers = _strangers(count, rng.randrange(10**6))
    return ones, [*others, *strangers], lists.same(ones, others)


def _strangers(count: int, seed: int) -> list[Record]:
    """Invent rows of a holding list, read as a desk would read them."""
    from homeward.core.lists import Reader, find_tables, propose

    day = date(2018, 7, 3)
    frame = holding.sheet((), mothers={}, as_of=day, rng=seeded(seed, "none"))
    rows: list[list[object]] = [[*frame.header[0]]]
    rng = seeded(seed, "strangers")
    for family in families(seed, day=day):
        mothers = {person.key: person for person in family}
        for person in family:
            cells = holding.row(person, mothers.get(person.mother or ""), day, rng).cells
            rows.append([len(rows), holding.reference(len(rows)), *cells[2:]])
        if len(rows) > count:
            break
    table = find_tables([("s", rows[: count + 1])])[0]
    mapping = propose(table, rows[: count + 1], received=day)
    reader = Reader(table, mapping, received=day)
    return [
        record_of(f"stranger:{reading.row}", reading.facts, kind="holding", source="strangers")
        for reading in reader.read_all(rows[: count + 1])
    ]
