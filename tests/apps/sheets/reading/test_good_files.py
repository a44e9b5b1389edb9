"""Good lists come back cell by cell, in every format, with the spreadsheet's own numbers."""

from __future__ import annotations

import os
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
import xlwt
from tests.apps.sheets.reading import good_files
from tests.attacks.building import ods_parts, pack, repeat, sheet, xlsx_parts

from homeward.apps.sheets.reading import Limits, Sheet, read_book

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[5] / "shared"))
LISTS = sorted((SHARED / "data" / "lists").glob("*.*s*"))

ROWS = [
    ["ت", "Name", "Имя", "Doğum", "Age", "Seen", "Free"],
    [1, "مدينة سليمان", "Абдуллаева Айша", "Çiğdem", 7, date(2018, 7, 3), True],
    [2, "O'Neil & <Sons>", None, "Zoé", 7.5, datetime(2018, 7, 3, 14, 30, 5), False],  # noqa: DTZ001
    [None, None, None, None, None, date(1999, 12, 31)],
    [4, "two\nlines", "  kept apart  ", None, -3, None, None],
]
READ = [
    *ROWS[:4],
    [4, "two\nlines", "kept apart", None, -3],
]


def write(kind: str, folder: Path) -> Path:
    path = folder / f"list.{kind}"
    if kind == "ods":
        return good_files.ods(path, ROWS)
    return {"xlsx": good_files.xlsx, "xls": good_files.xls}[kind](path, {"List": ROWS})


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_values_come_back_with_their_types(kind, tmp_path):
    book = read_book(write(kind, tmp_path))
    assert (book.format, book.encoding, book.delimiter, book.notes) == (kind, "", "", ())
    assert [one.name for one in book.sheets] == ["List"]
    rows = [list(row) for row in book.sheets[0].rows]
    if kind == "ods":  # a line break is a paragraph of its own there
        rows[4][1] = "two\nlines"
    assert rows == READ
    assert [[type(cell) for cell in row] for row in rows] == [
        [type(cell) for cell in row] for row in READ
    ]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_the_content_decides_what_a_file_is_not_its_name(kind, tmp_path):
    path = write(kind, tmp_path)
    other = path.rename(tmp_path / "list.csv")
    assert read_book(other).format == kind


def test_row_and_column_numbers_are_the_spreadsheets_own(tmp_path):
    book = openpyxl.Workbook()
    book.active["C5"] = "here"
    book.active["E5"] = "there"
    book.active["D7"] = "   "
    book.save(tmp_path / "list.xlsx")
    (page,) = read_book(tmp_path / "list.xlsx").sheets
    assert page.rows == [[], [], [], [], [None, None, "here", None, "there"]]
    assert page.cell(5, 3) == "here"
    assert page.cell(5, 6) is None
    assert page.cell(900, 1) is None
    assert page.width == 5
    with pytest.raises(ValueError, match="from 1"):
        page.cell(0, 1)


def test_an_old_workbook_keeps_its_numbers_too(tmp_path):
    book = xlwt.Workbook()
    book.add_sheet("List").write(4, 2, "here")
    book.save(str(tmp_path / "list.xls"))
    assert read_book(tmp_path / "list.xls").sheets[0].rows == [
        [],
        [],
        [],
        [],
        [None, None, "here"],
    ]


def test_days_counted_from_1904_are_the_same_days(tmp_path):
    old = xlwt.Workbook()
    old.dates_1904 = True
    style = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    old.add_sheet("List").write(0, 0, 41_457, style)
    old.save(str(tmp_path / "list.xls"))
    new = openpyxl.Workbook()
    new.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    new.active["A1"] = date(2017, 7, 3)
    new.save(tmp_path / "list.xlsx")
    days = [read_book(tmp_path / name).sheets[0].cell(1, 1) for name in ("list.xls", "list.xlsx")]
    assert days == [date(2017, 7, 3), date(2017, 7, 3)]


def test_times_and_lengths_of_time_come_as_text(tmp_path):
    book = openpyxl.Workbook()
    book.active.append([time(9, 30), time(9, 30, 15), timedelta(hours=30, minutes=5)])
    book.save(tmp_path / "list.xlsx")
    assert read_book(tmp_path / "list.xlsx").sheets[0].rows == [["09:30", "09:30:15", "30:05:00"]]


def test_hidden_sheets_are_read_and_named(tmp_path):
    path = good_files.xlsx(tmp_path / "list.xlsx", {"Shown": [["a"]], "Old": [["b"]]})
    book = openpyxl.load_workbook(path)
    book["Old"].sheet_state = "veryHidden"
    book.save(path)
    read = read_book(path)
    assert read.sheets == (Sheet("Shown", [["a"]]), Sheet("Old", [["b"]]))
    assert read.hidden_sheets == ("Old",)


def test_an_empty_sheet_beside_a_full_one_stays_in_its_place(tmp_path):
    path = good_files.xlsx(tmp_path / "list.xlsx", {"A": [], "B": [["b"]]})
    assert read_book(path).sheets == (Sheet("A", []), Sheet("B", [["b"]]))


def test_a_merged_cell_has_its_value_at_the_top_left_only(tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "Title"
    book.active.merge_cells("A1:C2")
    book.active["A3"] = "Name"
    book.save(tmp_path / "list.xlsx")
    assert read_book(tmp_path / "list.xlsx").sheets[0].rows == [["Title"], [], ["Name"]]


def test_a_formula_without_its_result_is_empty_and_said(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Name", "=1+1", '=WEBSERVICE("http://example.org")'])
    book.save(tmp_path / "list.xlsx")
    read = read_book(tmp_path / "list.xlsx")
    assert read.sheets[0].rows == [["Name"]]
    assert "no result, read as empty: 2" in str(read.notes[0])


def test_a_formulas_stored_result_is_read(tmp_path):
    row = '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="e"><v>#REF!</v></c></row>'
    read = read_book(pack(tmp_path / "list.xlsx", xlsx_parts(sheet(row))))
    assert read.sheets[0].rows == [[7]]
    assert [str(note) for note in read.notes] == [
        "Cells that show an error such as #REF!, read as empty: 1."
    ]


def test_macros_and_outside_references_are_said_and_left_alone(tmp_path):
    row = '<row r="1"><c r="A1"><v>7</v></c></row>'
    more = {"xl/vbaProject.bin": b"\x00" * 100, "xl/externalLinks/externalLink1.xml": "<x/>"}
    read = read_book(pack(tmp_path / "list.xlsm", {**xlsx_parts(sheet(row)), **more}))
    assert read.format == "xlsx"
    assert sorted(str(note) for note in read.notes) == [
        "The file holds macros. They were not run.",
        "The file refers to other files or addresses. They were not opened.",
    ]


def test_libreoffices_repeated_empty_rest_is_no_bomb(tmp_path):
    rest = (
        '<table:table-row table:number-rows-repeated="1048573"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    path = good_files.ods(tmp_path / "list.ods", [["Name", 3], ["x", 4]], after=rest)
    assert read_book(path).sheets[0].rows == [["Name", 3], ["x", 4]]


def test_repeated_cells_of_a_list_are_multiplied_out(tmp_path):
    row = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell '
        'table:number-columns-repeated="3" office:value-type="string"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    path = pack(tmp_path / "list.ods", ods_parts(row))
    assert read_book(path).sheets[0].rows == [["x"] * 3] * 2


def test_thousands_of_formatted_empty_rows_do_not_hide_the_list(tmp_path):
    rows = [b'<row><c t="inlineStr"><is><t>Name</t></is></c></row>', *repeat("<row/>", 400_000)]
    path = pack(tmp_path / "list.xlsx", xlsx_parts(sheet(rows)))
    assert read_book(path).sheets[0].rows == [["Name"]]


def test_control_characters_do_not_come_through(tmp_path):
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>No_x0000_or&#x9;B&#xA0;C</t></is></c></row>'
    path = pack(tmp_path / "list.xlsx", xlsx_parts(sheet(row)))
    text = read_book(path).sheets[0].cell(1, 1)
    assert "\x00" not in text
    assert text.endswith("or\tB C")


def test_the_whole_hundred_thousand_rows_come_without_the_parent_growing_much(tmp_path):
    row = "".join(f"<c><v>{number}</v></c>" for number in range(12))
    block = [f"<row>{row}</row>".encode() * 500] * 200
    path = pack(tmp_path / "list.xlsx", xlsx_parts(sheet(block)))
    rows = read_book(path, limits=Limits()).sheets[0].rows
    assert len(rows) == 100_000
    assert rows[-1] == list(range(12))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_the_fictional_lists_are_read_as_another_reader_reads_them(path):
    book = read_book(path)
    if path.suffix == ".xlsx":
        page = openpyxl.load_workbook(path, data_only=True).worksheets[0]
        theirs = [[_plain(cell) for cell in row] for row in page.iter_rows(values_only=True)]
        for ours, row in zip(book.sheets[0].rows, theirs, strict=False):
            assert ours + [None] * (len(row) - len(ours)) == row
    else:
        lines = path.read_text("utf-8-sig").splitlines()
        assert len(book.sheets[0].rows) == len(lines)
        assert book.delimiter in lines[0]


def _plain(cell):
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date()
    return cell.strip() or None if isinstance(cell, str) else cell


def test_a_packed_part_may_be_stored_unpacked(tmp_path):
    good = good_files.xlsx(tmp_path / "list.xlsx", {"List": [["Name"]]})
    stored = tmp_path / "stored.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(stored, "w") as target:
        for part in source.infolist():
            target.writestr(part.filename, source.read(part), zipfile.ZIP_STORED)
    assert read_book(stored).sheets == (Sheet("List", [["Name"]]),)
