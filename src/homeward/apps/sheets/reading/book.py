"""What a spreadsheet is once it has been read: sheets of plain values, and the limits.

A newcomer's mistake is to index `rows` as if they were all equally wide. Each row ends at
its last cell that holds something; ask `Sheet.cell(row, column)`, which counts from 1 as
the spreadsheet does and answers None beyond the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from homeward.core.text import Sentence

Cell = str | int | float | bool | date | datetime | None

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a file is believed before it is refused.

    The defaults hold a list of 250,000 people with room to spare; the measured bombs stay
    far outside them.

    Attributes:
        bytes: Size of the upload.
        unpacked: Size of everything inside a packed file (.xlsx, .ods), in bytes.
        entries: Number of parts inside a packed file.
        memory: Address space of the reading process, in bytes.
        cpu_seconds: Processor time of the reading process, in whole seconds.
        wall_seconds: Time by the clock before the reading process is ended.
        sheets: Sheets in one file.
        rows: Rows of all sheets together, counted to the last that holds something.
        columns: Columns of a sheet.
        cells: Cells that hold something, in all sheets together.
        cell_chars: Characters in one cell; 32,767 is what spreadsheet programs allow.
        answer: Size of what the reading process may send back, in bytes.
    """

    bytes: int = 64 * MIB
    unpacked: int = 300 * MIB
    entries: int = 2_000
    memory: int = 512 * MIB
    cpu_seconds: int = 20
    wall_seconds: float = 30.0
    sheets: int = 255
    rows: int = 250_000
    columns: int = 512
    cells: int = 4_000_000
    cell_chars: int = 32_767
    answer: int = 256 * MIB


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet with the spreadsheet's own row and column numbers.

    Attributes:
        name: As it stands on the sheet's tab; for a text file the file's name without ending.
        rows: `rows[i]` is row i + 1. Empty rows and columns before the data are kept, empty
            ones after it are cut, so rows may differ in length. None is an empty cell.
    """

    name: str
    rows: list[list[Cell]]

    def cell(self, row: int, column: int) -> Cell:
        """The value at a row and column counted from 1; None where the sheet has nothing."""
        if row < 1 or column < 1:
            message = "rows and columns are counted from 1"
            raise ValueError(message)
        if row > len(self.rows) or column > len(self.rows[row - 1]):
            return None
        return self.rows[row - 1][column - 1]

    @property
    def width(self) -> int:
        """Columns up to the last that holds something in any row."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Book:
    """A file that was read.

    Attributes:
        sheets: In the file's own order, hidden ones too.
        format: What the content is, whatever the name says: xlsx, xls, ods, csv or tsv.
        encoding: How a text file writes its letters; empty for the others.
        delimiter: What stands between a text file's columns; empty for the others and for a
            single column.
        hidden_sheets: Names of the sheets that a person opening the file would not see.
        notes: What the person should know before trusting it, e.g. formulas without values.
    """

    sheets: tuple[Sheet, ...]
    format: str
    encoding: str = ""
    delimiter: str = ""
    hidden_sheets: tuple[str, ...] = ()
    notes: tuple[Sentence, ...] = ()
