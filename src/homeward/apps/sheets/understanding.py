"""From a file's bytes to what was understood of it, before anything is written.

The result is computed anew from the bytes for the preview and again for the commit, so that
what a person agreed to is exactly what is written: same bytes, same mapping, same reading.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

from homeward.apps.sheets.reading import Book, RefusedFile, read_book
from homeward.core.lists import (
    ListKind,
    Mapping,
    Reader,
    RowReading,
    Table,
    find_tables,
    get_ready,
    propose,
)
from homeward.core.text import Sentence

PREVIEW_PROBLEMS = 500


@dataclass(frozen=True, slots=True)
class Part:
    """One table and how it is read.

    Attributes:
        sheet: Which sheet it stands on, from 0.
        name: The sheet's name.
        table: Where on the sheet.
        mapping: What its columns hold.
        rows: All rows of the sheet.
        further: Another table stands above it on the same sheet.
    """

    sheet: int
    name: str
    table: Table
    mapping: Mapping
    rows: list[list[Any]]
    further: bool = False

    @property
    def place(self) -> str:
        """The table's place in the file, short and without a word of it, to name fields by."""
        return f"{self.sheet}-from-{self.table.first}" if self.further else str(self.sheet)

    @property
    def headers_digest(self) -> str:
        """A fingerprint of the headers, by which the next list of the same layout is known."""
        text = "\x1f".join(h.strip().casefold() for h in self.table.headers)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def data_rows(self) -> range:
        """Indexes of the rows between header and foot; the reader skips the ignored ones."""
        return range(self.table.first, self.table.last + 1)


@dataclass(frozen=True, slots=True)
class Understood:
    """A whole file, understood."""

    book: Book
    parts: tuple[Part, ...]
    received: date

    @property
    def listed_on(self) -> date:
        """The day of which the list speaks: the day in its title, else the day it was received."""
        for part in self.parts:
            if part.mapping.list_date is not None:
                return part.mapping.list_date
        return self.received

    @property
    def kind(self) -> ListKind | None:
        """What sort of list it looks like."""
        return next((p.mapping.kind for p in self.parts if p.mapping.kind), None)

    @property
    def rows(self) -> int:
        """How many rows the tables hold, ignored ones not counted."""
        return sum(len(p.data_rows) - len(_ignored_inside(p)) for p in self.parts)

    @property
    def unread(self) -> list[Sentence]:
        """What looks like a table in the file and was not read."""
        return [sentence for part in self.parts for sentence in part.table.unread]

    def readings(self) -> Iterator[tuple[Part, int, RowReading]]:
        """Read every row: the part, the row's index in its sheet, what was understood."""
        for part in self.parts:
            reader = Reader(part.table, part.mapping, received=self.received)
            skip = _ignored_inside(part)
            for index in part.data_rows:
                if index not in skip:
                    yield part, index, reader.read(index, part.rows[index])


def stored(part: Part, mapping: dict[str, Any]) -> dict[str, Any]:
    """How a table and what its columns mean are kept with the list; `understand` reads it."""
    return {
        "sheet": part.sheet,
        "first": part.table.first,
        "name": part.name,
        "mapping": mapping,
    }


def _ignored_inside(part: Part) -> set[int]:
    return {i for i, _why in part.table.ignored if part.table.first <= i <= part.table.last}


def understand(
    content: bytes, *, name: str, received: date, tables: list[dict[str, Any]] | None = None
) -> Understood:
    """Open a file in the sandbox and work out what its columns mean.

    Args:
        content: The file, byte for byte.
        name: Its name, for the ending and for messages.
        received: The day on which it was received.
        tables: Mappings that a person confirmed, by sheet and, where a sheet has several
            tables, by the index of its first row ({"sheet": 0, "first": 3, "mapping": {...}}).

    Raises:
        RefusedFile: The file cannot be read safely, or holds no table of persons.
    """
    meanwhile = Thread(target=get_ready)
    meanwhile.start()
    try:
        with tempfile.TemporaryDirectory(prefix="homeward-") as folder:
            path = Path(folder) / "list"
            path.write_bytes(content)
            book = read_book(path, name=name)
    finally:
        meanwhile.join()
    sheets = [(sheet.name, sheet.rows) for sheet in book.sheets]
    index = {sheet: i for i, (sheet, _rows) in reversed([*enumerate(sheets)])}
    found = sorted(find_tables(sheets), key=lambda table: (index[table.sheet], table.first))
    if not found:
        raise RefusedFile("no-table")
    confirmed = {(t["sheet"], t.get("first")): t["mapping"] for t in tables or []}
    parts: list[Part] = []
    for table in found:
        sheet = index[table.sheet]
        further = bool(parts) and parts[-1].sheet == sheet
        said = confirmed.get((sheet, table.first))
        if said is None and not further:  # kept before sheets could have several tables
            said = confirmed.get((sheet, None))
        rows = sheets[sheet][1]
        parts.append(
            Part(sheet, table.sheet, table, _mapped(table, rows, received, said), rows, further)
        )
    return Understood(book, tuple(parts), received)


def _mapped(
    table: Table, rows: list[list[Any]], received: date, said: dict[str, Any] | None
) -> Mapping:
    """Use the mapping that a person confirmed, or propose one."""
    if said is None:
        return propose(table, rows, received=received)
    return Mapping.from_template(said, table, rows, received=received)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the reading of a list amounts to: counts, and the first problems in full."""

    rows: int
    claims: int
    by_kind: dict[str, int]
    problems: dict[str, int]

    def as_json(self) -> dict[str, Any]:
        """The counts, for the database and for `--json`."""
        return {
            "rows": self.rows,
            "claims": self.claims,
            "by_kind": self.by_kind,
            "problems": self.problems,
        }


class Counting:
    """Counts readings as they pass."""

    def __init__(self) -> None:
        self.rows = 0
        self.kinds: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()

    def see(self, reading: RowReading) -> None:
        """Take one row into account."""
        self.rows += 1
        self.kinds.update([fact.kind.value for fact in reading.facts])
        for problem in reading.problems:
            self.severities[problem.severity] += 1

    def tally(self) -> Tally:
        """Sum up."""
        return Tally(self.rows, self.kinds.total(), dict(self.kinds), dict(self.severities))
