"""Reads .xlsx, .xls and .ods with calamine into plain rows.

Numbers that are whole come as int (calamine gives 1.0), a moment at midnight as its day,
times and lengths of time as text, errors and empty cells as None. Formulas are never
computed: what stands in the file as their result is read.

Traps: `iter_rows` keeps the empty rows before the data but drops the empty columns before
it; and the parser keeps a whole rectangle, so its corners are checked before rows are made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO

import python_calamine as calamine

from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker
from homeward.apps.sheets.reading.inside.cleaning import clean

WHOLE = 2**53  # above it a float no longer tells whole numbers apart
VISIBLE = calamine.SheetVisibleEnum.Visible
WORKSHEET = calamine.SheetTypeEnum.WorkSheet
MIDNIGHT = time(0)


def read(data: bytes, speaker: Speaker, limits: Mapping[str, int]) -> None:
    """Read every sheet and send it.

    Raises:
        Refusal: damaged, password, no-sheets, sheets, rows, columns, cells, cell-chars.
    """
    try:
        book = calamine.CalamineWorkbook.from_filelike(BytesIO(data))
        _read_sheets(book, speaker, limits)
    except calamine.PasswordError as error:
        raise Refusal("password") from error
    except (calamine.CalamineError, calamine.ZipError, calamine.XmlError, OSError) as error:
        raise Refusal("damaged") from error


def _read_sheets(
    book: calamine.CalamineWorkbook, speaker: Speaker, limits: Mapping[str, int]
) -> None:
    kept = [(at, about) for at, about in enumerate(book.sheets_metadata) if about.typ == WORKSHEET]
    if not kept:
        raise Refusal("no-sheets")
    if len(kept) > limits["sheets"]:
        raise Refusal("sheets", have=len(kept), most=limits["sheets"])
    for at, about in kept:
        sheet = book.get_sheet_by_index(at)
        speaker.say(sheet={"name": about.name[:255], "hidden": about.visible != VISIBLE})
        _read_rows(sheet, speaker, limits)
        speaker.end_sheet()


def _read_rows(sheet: calamine.CalamineSheet, speaker: Speaker, limits: Mapping[str, int]) -> None:
    if sheet.start is None or sheet.end is None:
        return
    if sheet.end[1] >= limits["columns"]:
        raise Refusal("columns", most=limits["columns"])
    # More rows than allowed may still be empty at their end; what is sent is counted again.
    if sheet.end[0] >= limits["rows"] and sheet.height > limits["rows"]:
        raise Refusal("rows", most=limits["rows"])
    before = [None] * sheet.start[1]
    for number, raw in enumerate(sheet.iter_rows(), 1):
        # The two commonest cases stand here: a call for each cell would double the time.
        cells = [
            ((value.strip() or None) if value.isprintable() else clean(value))
            if type(value) is str
            else _cell(value)
            for value in raw
        ]
        while cells and cells[-1] is None:
            cells.pop()
        filled = len(cells) - cells.count(None)
        speaker.row(before + cells, filled, _chars(cells, number, limits["cell_chars"]))


def _chars(cells: list[object], row: int, most: int) -> int:
    """The length of the row's text, having looked that no cell is too long."""
    lengths = [len(cell) for cell in cells if type(cell) is str]
    if lengths and max(lengths) > most:
        raise Refusal("cell-chars", row=row, most=most)
    return sum(lengths)


def _cell(value: object) -> object:
    """Turn what calamine gives into a cell; text is dealt with before."""
    if type(value) is float:
        return _number(value)
    if isinstance(value, datetime):
        return value.date() if value.time() == MIDNIGHT else value
    if isinstance(value, time):
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    if isinstance(value, timedelta):
        return _length(value)
    return value if isinstance(value, bool | int | date) else None


def _number(value: float) -> int | float | str:
    if value.is_integer() and abs(value) < WHOLE:
        return int(value)
    # An .ods may say "NaN" or "inf", which JSON has no word for.
    return value if math.isfinite(value) else str(value)


def _length(value: timedelta) -> str:
    """A length of time as a spreadsheet shows it with [h]:mm:ss."""
    sign = "-" if value < timedelta(0) else ""
    seconds = round(abs(value).total_seconds())
    return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
