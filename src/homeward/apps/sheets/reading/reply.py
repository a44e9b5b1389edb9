"""Builds a Book from the reading process's lines, trusting none of them.

The other side may have been taken over by the file it reads. So every line is checked:
shape, types, limits, order; anything unexpected ends the reading. What comes out is at worst
a wrong list, never code, never a sentence, never more than the limits.

A newcomer's mistake is to let a line fail with KeyError or TypeError: callers count on
RefusedFile alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NoReturn

from homeward.apps.sheets.reading.book import Book, Cell, Limits, Sheet
from homeward.apps.sheets.reading.refusals import RefusedFile, known_code, note
from homeward.core.text import Sentence

FORMATS = frozenset({"xlsx", "xls", "ods", "csv", "tsv"})
PLAIN = frozenset({str, int, float, bool, type(None)})
SHORT = 40  # characters; encodings, delimiters and fillings are shorter


def book_from(lines: Iterable[bytes], limits: Limits, title: str) -> Book:
    """Take the lines in order and return the book.

    Args:
        lines: As `sandbox.answer_lines` yields them.
        limits: The same that the reading process was given.
        title: Name for the sheet of a text table, which has none of its own.

    Raises:
        RefusedFile: What the reading process says, or `crashed` for an answer that is not one.
    """
    reply = _Reply(limits, title)
    try:
        for line in lines:
            reply.take(line)
        return reply.book()
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise RefusedFile("crashed") from error


class _Texts(dict[str, str]):
    """One copy of each text, checked once: lists repeat themselves."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def __missing__(self, text: str) -> str:
        if len(text) > self.most:
            _nonsense()
        return self.setdefault(text, text)


class _Reply:
    """The answer so far."""

    def __init__(self, limits: Limits, title: str) -> None:
        self.limits = limits
        self.title = title
        self.about: dict[str, Any] | None = None
        self.sheets: list[Sheet] = []
        self.hidden: list[str] = []
        self.count = 0
        self.cells = 0
        self.ended = False
        self.known = _Texts(limits.cell_chars)

    def take(self, line: bytes) -> None:
        """Take one line."""
        # A lone half of a surrogate pair passes JSON but no database.
        if b"\\ud" in line or self.ended:
            _nonsense()
        said = json.loads(line, parse_constant=_nonsense)
        if "rows" in said:
            self._rows(said["rows"])
        elif "gap" in said:
            self._gap(said["gap"])
        elif "sheet" in said:
            self._sheet(said["sheet"])
        elif "book" in said:
            self._about(said["book"])
        elif "refused" in said:
            _refuse(said["refused"], said["fill"])
        else:
            self.ended = said["end"] == self.count

    def book(self) -> Book:
        """The whole book, once the last line was the end."""
        if not self.ended or self.about is None or not self.sheets:
            _nonsense()
        return Book(
            sheets=tuple(self.sheets),
            format=self.about["format"],
            encoding=_short(self.about.get("encoding", "")),
            delimiter=_short(self.about.get("delimiter", "")),
            hidden_sheets=tuple(self.hidden),
            notes=_notes(self.about["notes"]),
        )

    def _about(self, about: dict[str, Any]) -> None:
        if self.about is not None or about["format"] not in FORMATS:
            _nonsense()
        self.about = about

    def _sheet(self, about: dict[str, Any]) -> None:
        name = about["name"]
        if not isinstance(name, str) or len(self.sheets) >= self.limits.sheets:
            _nonsense()
        self.sheets.append(Sheet(name[:255] or self.title, []))
        if about["hidden"] is True:
            self.hidden.append(name)

    def _gap(self, length: int) -> None:
        self._count(length)
        self.sheets[-1].rows.extend([] for _ in range(length))

    def _rows(self, rows: list[list[Any]]) -> None:
        self._count(len(rows))
        into = self.sheets[-1].rows if self.sheets else _nonsense()
        for row in rows:
            if type(row) is not list or len(row) > self.limits.columns:
                _nonsense()
            into.append(self._row(row))

    def _count(self, rows: int) -> None:
        if type(rows) is not int:
            _nonsense()
        self.count += rows
        if rows < 0 or self.count > self.limits.rows:
            _nonsense()

    def _row(self, row: list[Any]) -> list[Cell]:
        known = self.known
        for at, cell in enumerate(row):
            if type(cell) is str:
                row[at] = known[cell]
            elif type(cell) not in PLAIN:
                row[at] = _day(cell)
        self.cells += len(row) - row.count(None)
        if self.cells > self.limits.cells:
            _nonsense()
        return row


def _day(cell: dict[str, str]) -> date | datetime:
    if "d" in cell:
        return date.fromisoformat(cell["d"])
    return datetime.fromisoformat(cell["t"])


def _notes(counts: dict[str, int | str]) -> tuple[Sentence, ...]:
    """The notes' sentences; a filling is a number or a short name."""
    notes = []
    for code, value in counts.items():
        fill = {"encoding": value, "count": value}
        sentence = note(code, {name: _short(one) for name, one in fill.items()})
        if sentence is None:
            _nonsense()
        notes.append(sentence)
    return tuple(notes)


def _short(value: object) -> Any:
    if isinstance(value, int) or (isinstance(value, str) and len(value) <= SHORT):
        return value
    return _nonsense()


def _refuse(code: object, fill: dict[str, object]) -> NoReturn:
    if not known_code(code):
        _nonsense()
    raise RefusedFile(str(code), {name: _short(value) for name, value in fill.items()})


def _nonsense(*_: object) -> NoReturn:
    message = "the reading process answered with something else than an answer"
    raise ValueError(message)
