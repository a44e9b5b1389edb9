"""Reads the rows of a mapped list: facts in their canonical forms, and what needs a person.

Built once per list. Most columns repeat a few values, so each column remembers what it made
of a value; names, which hardly repeat, are not remembered.

A newcomer's mistake is to correct a row. A reader says what the source says; mending is for
the source, or for a person who answers the question.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from homeward.core.claims import ClaimKind
from homeward.core.lists.cells import CellReader, Outcome, cell_reader
from homeward.core.lists.mapping import Mapping
from homeward.core.lists.normalise import Cell, empty, fold, no_name, says_nothing, shown
from homeward.core.lists.vocabulary import Fact, Field, Problem, RowReading, Table
from homeward.core.spans import Kind, read_written
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_NAME_PARTS: Final = (
    Field.GIVEN,
    Field.FATHER,
    Field.PATRONYMIC,
    Field.GRANDFATHER,
    Field.FAMILY,
)
"""In this order a name kept in parts is joined."""

_MOST_REMEMBERED: Final = 20_000


class Reader:
    """Reads the rows of one list.

    Args:
        table: Where the table stands.
        mapping: What its columns hold.
        received: The day the list came in; ages count from it when the list has no date.
    """

    def __init__(self, table: Table, mapping: Mapping, *, received: date) -> None:
        self.as_of = mapping.list_date or received
        self._table = table
        self._order = mapping.order
        self._at = {column.field: column.index for column in mapping.columns if column.field}
        self._headers = dict(enumerate(table.headers))
        self._readers: list[tuple[int, CellReader, dict[object, Outcome]]] = [
            (column.index, reader, {})
            for column in mapping.columns
            if (reader := cell_reader(column, self.as_of, mapping.order))
        ]
        self._parts = self._name_parts()
        self._names = [
            at for f in (Field.NAME, Field.OTHER_NAME) if (at := self._at.get(f)) is not None
        ]
        self._birth = [
            self._at.get(f) for f in (Field.BIRTH_DAY, Field.BIRTH_MONTH, Field.BIRTH_YEAR)
        ]

    def read_all(self, rows: Sequence[Sequence[Cell]]) -> Iterator[RowReading]:
        """Read every person's row.

        Args:
            rows: All rows of the sheet, as they were handed to `find_tables`.
        """
        left_out = {at for at, _reason in self._table.ignored}
        for at in range(self._table.first, min(self._table.last + 1, len(rows))):
            if at not in left_out:
                yield self.read(at, rows[at])

    def read(self, index: int, cells: Sequence[Cell]) -> RowReading:
        """Read one row.

        Args:
            index: The row's number from 0; the reading carries the sheet's own, from 1.
            cells: Its cells; missing ones at the end are empty.
        """
        facts: list[Fact] = []
        problems: list[Problem] = []
        width = len(cells)
        for at, reader, known in self._readers:
            if at >= width or (cell := cells[at]) is None:
                continue
            key = (cell.__class__, cell)
            outcome = known.get(key)
            if outcome is None:
                outcome = reader(cell)
                if len(known) < _MOST_REMEMBERED:
                    known[key] = outcome
            facts += outcome.facts
            if outcome.message is not None:
                problems.append(self._problem(index, at, cell, outcome))
        named = self._named(cells)
        facts = named + facts
        if self._birth[2] is not None:
            facts += self._born(cells, self._birth[2])
        if not named and self._says_something(cells):
            problems.append(self._nameless(index, cells))
        return RowReading(index + 1, tuple(facts), tuple(problems))

    def _problem(self, index: int, at: int, cell: Cell, outcome: Outcome) -> Problem:
        assert outcome.message is not None  # noqa: S101
        mend = outcome.mend or Sentence(_("Correct the cell, or ask the source."))
        header = self._headers.get(at, "")
        return Problem(index + 1, at, header, shown(cell), outcome.message, mend, outcome.severity)

    def _name_parts(self) -> tuple[int, ...]:
        """Give the columns of the name's parts, unless the name stands in one piece as well."""
        if Field.NAME in self._at or not {Field.GIVEN, Field.FAMILY} & self._at.keys():
            return ()
        return tuple(self._at[field] for field in _NAME_PARTS if field in self._at)

    def _named(self, cells: Sequence[Cell]) -> list[Fact]:
        """Give the name: whole names as written, or the parts joined."""
        facts = [
            Fact(ClaimKind.NAME, text, "", None, at)
            for at in self._names
            if (text := _name(cells, at))
        ]
        parts = [text for at in self._parts if (text := _name(cells, at))]
        if parts:
            facts.insert(0, Fact(ClaimKind.NAME, _join(parts), "", None, self._parts[0]))
        return facts

    def _born(self, cells: Sequence[Cell], year: int) -> list[Fact]:
        """Join day, month and year of birth that stand in columns of their own."""
        pieces = [
            shown(cells[at]) if at is not None and at < len(cells) else "" for at in self._birth
        ]
        words = " ".join(piece for piece in pieces if piece and not says_nothing(fold(piece)))
        joined = "-".join(piece.zfill(2) for piece in reversed(pieces) if piece)
        for text in (joined, words, pieces[2]):
            written = read_written(text, as_of=self.as_of, order=self._order)
            if written.span is not None and written.kind is not Kind.AGE:
                return [Fact(ClaimKind.BIRTH, words, written.edtf, written.span, year)]
        return []

    def _says_something(self, cells: Sequence[Cell]) -> bool:
        serial = self._at.get(Field.SERIAL)
        return any(not empty(cell) for at, cell in enumerate(cells) if at != serial)

    def _nameless(self, index: int, cells: Sequence[Cell]) -> Problem:
        columns = self._names or list(self._parts) or [0]
        at = columns[0]
        return Problem(
            index + 1,
            at,
            self._headers.get(at, ""),
            shown(cells[at]) if at < len(cells) else "",
            Sentence(_("The row gives no name.")),
            Sentence(_("Write the name, or “unknown” in the remarks if nobody knows it.")),
            "question",
        )


def _name(cells: Sequence[Cell], at: int) -> str:
    """Give a name as written; empty where the source says that it does not know."""
    if at >= len(cells):
        return ""
    text = shown(cells[at])
    return "" if no_name(text) else text


def _join(parts: list[str]) -> str:
    """Join the parts of a name, leaving out a part that the one before already ends with."""
    joined = parts[0]
    for part in parts[1:]:
        if not f" {joined}".endswith(f" {part}") or part == joined:
            joined = f"{joined} {part}"
    return joined
