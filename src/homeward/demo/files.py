"""Puts lists into files, byte for byte the same each time: xlsx, csv, the truth, a README.

Text never becomes a formula or a link, whatever it begins with. A newcomer's mistake is to
leave the creation date of a workbook to XlsxWriter: then no two runs give the same file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from homeward.demo.births import Cell
from homeward.demo.rows import Sheet, truth_of
from homeward.demo.world import World

TRUTH_HEADER: Final = (
    "file", "row", "person", "family", "mother", "sex", "nationality", "earliest", "latest",
    "legal", "asked_back",
)  # fmt: skip
_PLAIN: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_README: Final = """\
FICTIONAL DATA FOR DEMONSTRATION - بيانات خيالية - вымышленные данные

Nobody named in these files exists. Names were put together by chance from a stock of ordinary
names; bodies and places are invented. The shares by State, sex, age and legal status are not
those of any real country and claim nothing: every State was given the same chance on purpose.

Drawn from seed {seed} for {day}; {children} persons in it are under eighteen on that day.

{table}

Ages and months on a list count what is completed on the list's date.
holding-authority-corrected.xlsx is the same list as holding-authority.xlsx, put right.

truth.csv has one line for each row of each list (row: the spreadsheet's own row number), with
what the row's own words say: first and last possible day of birth (empty: it says nothing),
legal status (empty: not known), and whether the person is asked to be taken back, on the
list's date and from that row alone. It is for tests only; no desk ever has such a file.
"""


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Write one list as xlsx or csv, by the ending of its name."""
    body = (row.cells for row in sheet.rows)
    if path.suffix == ".xlsx":
        write_xlsx(path, sheet, body)
    else:
        write_csv(path, sheet, body)


def write_csv(path: Path, sheet: Sheet, body: Iterable[Sequence[Cell]]) -> None:
    """Write title, header and body as csv in the list's encoding; days in ISO form."""
    with path.open("w", encoding=sheet.encoding, newline="") as file:
        writer = csv.writer(file, delimiter=sheet.delimiter, lineterminator="\r\n")
        writer.writerows([line or ""] for line in sheet.title)
        writer.writerows(sheet.header)
        writer.writerows([_as_text(cell) for cell in cells] for cells in body)


def write_xlsx(
    path: Path, sheet: Sheet, body: Iterable[Sequence[Cell]], *, frugal: bool = False
) -> None:
    """Write title, header, body and foot as a workbook of one sheet.

    Args:
        path: Where to.
        sheet: What stands around the body.
        body: The rows; read once.
        frugal: Keep one row at a time in memory, for very long lists.
    """
    book = xlsxwriter.Workbook(str(path), {**_PLAIN, "constant_memory": frugal})
    # The file's own date is the list's, so that the same list is the same file.
    made = datetime.combine(sheet.as_of, datetime.min.time())
    book.set_properties({"title": "Fictional data", "created": made})
    page = book.add_worksheet(sheet.tab)
    if sheet.language == "ar":
        page.right_to_left()
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    bold = book.add_format({"bold": True})
    at = _write_head(page, sheet, bold)
    count = 0
    for count, cells in enumerate(body, 1):
        _write_cells(page, at + count - 1, cells, day)
    if sheet.foot:
        page.write_string(at + count + 1, 0, sheet.foot)
        page.write_number(at + count + 1, 1, count)
    book.close()


def write_truth(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write what every row of every list says, for tests."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TRUTH_HEADER)
        for sheet in sheets:
            writer.writerows(truth_of(sheet, at) for at in range(len(sheet.rows)))


def write_readme(path: Path, world: World, sheets: Sequence[Sheet]) -> None:
    """Write what the folder holds, and that it is invented."""
    lines = (
        f"{sheet.file:34}{len(sheet.rows):5} rows  {sheet.language}  dated {sheet.as_of}  "
        f"{sheet.keeper}"
        for sheet in sheets
    )
    text = _README.format(
        seed=world.seed,
        day=world.day,
        children=len(world.children()),
        table="\n".join(lines),
    )
    path.write_text(text, encoding="utf-8", newline="\n")


def _write_head(page: Any, sheet: Sheet, bold: Any) -> int:
    """Write title and header; return the index of the first row below."""
    width = len(sheet.header[0])
    for at, line in enumerate(sheet.title):
        if at == 0:
            page.merge_range(0, 0, 0, width - 1, line or "", bold)
        elif line:
            page.write_string(at, 0, line)
    top = len(sheet.title)
    for below, header in enumerate(sheet.header):
        _write_cells(page, top + below, header, bold)
    for first_row, first_column, last_row, last_column in sheet.merges:
        label = sheet.header[first_row][first_column] or ""
        page.merge_range(top + first_row, first_column, top + last_row, last_column, label, bold)
    return top + len(sheet.header)


def _write_cells(page: Any, at: int, cells: Sequence[Cell], form: Any) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            page.write_string(at, column, cell)
        elif isinstance(cell, date):
            page.write_datetime(at, column, cell, form)
        elif cell is not None:
            page.write_number(at, column, cell)


def _as_text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.date().isoformat() if isinstance(cell, datetime) else str(cell)
