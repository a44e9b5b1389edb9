"""How the demo's lists are kept: who stands where, in which encoding, what a correction changes."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from homeward.demo.big import big_list
from homeward.demo.people import Role
from homeward.demo.rows import Sheet
from homeward.demo.sheets import searching_of
from homeward.demo.world import World


def named(sheets: tuple[Sheet, ...], file: str) -> Sheet:
    return next(sheet for sheet in sheets if sheet.file == file)


def keys(sheet: Sheet) -> set[str]:
    return {row.person.key for row in sheet.rows}


def test_everybody_who_is_held_stands_on_some_list(world: World, sheets: tuple[Sheet, ...]) -> None:
    listed = set().union(*(keys(sheet) for sheet in sheets))
    young = timedelta(days=30)
    missing = [p for p in world.persons if p.key not in listed and p.born < world.day - young]
    assert not missing or all(not person.under(18, world.day) for person in missing)


def test_nobody_stands_on_a_list_older_than_they_are(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        if sheet.kind != "families":
            assert all(row.person.born <= sheet.as_of for row in sheet.rows)


def test_lists_overlap_so_that_there_is_something_to_match(sheets: tuple[Sheet, ...]) -> None:
    holding = keys(named(sheets, "holding-authority.xlsx"))
    for file in ("juvenile-reformatory.xlsx", "agency-visits.xlsx", "families-searching-ru.csv"):
        shared = keys(named(sheets, file)) & holding
        assert 40 <= len(shared) < len(keys(named(sheets, file)))


def test_each_language_has_families_who_seek_children_on_no_other_list(
    sheets: tuple[Sheet, ...],
) -> None:
    for sheet in sheets:
        if sheet.kind == "families":
            unlisted = [row for row in sheet.rows if row.person.key.startswith("X")]
            assert 2 <= len(unlisted) < len(sheet.rows) / 2, sheet.file


def test_families_search_for_children_only_and_say_nothing_of_the_law(
    sheets: tuple[Sheet, ...],
) -> None:
    for sheet in sheets:
        if sheet.kind == "families":
            assert all(row.person.role is Role.CHILD and row.legal is None for row in sheet.rows)


def test_families_name_the_mother_mostly_but_not_always(sheets: tuple[Sheet, ...]) -> None:
    for sheet in sheets:
        if sheet.kind == "families":
            rows = [row for row in sheet.rows if row.person.mother]
            named_mother = sum(row.cells[4] is not None for row in rows)
            assert 0.7 * len(rows) < named_mother < len(rows), sheet.file


def test_the_russian_list_is_in_an_old_encoding_and_the_turkish_one_has_a_mark(
    sheets: tuple[Sheet, ...], folder: Path
) -> None:
    assert sheets
    with pytest.raises(UnicodeDecodeError):
        (folder / "families-searching-ru.csv").read_text(encoding="utf-8")
    assert (folder / "families-searching-tr.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(UnicodeDecodeError):
        (folder / "families-searching-de.csv").read_text(encoding="utf-8")


def test_the_holding_list_has_title_date_gap_header_and_total(
    sheets: tuple[Sheet, ...], folder: Path
) -> None:
    sheet = named(sheets, "holding-authority.xlsx")
    page = load_workbook(folder / sheet.file).active
    assert [str(merged) for merged in page.merged_cells.ranges] == ["A1:M1"]
    assert page["A2"].value == f"تاريخ القائمة: {sheet.as_of:%d/%m/%Y}"
    assert page["A3"].value is None
    assert page["A4"].value == "ت"
    assert page.cell(page.max_row, 1).value == "المجموع"
    assert page.cell(page.max_row, 2).value == len(sheet.rows)


def test_the_reformatory_has_a_header_of_two_rows_and_names_in_three_columns(
    sheets: tuple[Sheet, ...], folder: Path
) -> None:
    assert sheets
    page = load_workbook(folder / "juvenile-reformatory.xlsx").active
    assert page["B4"].value == "Name"
    assert [cell.value for cell in page["B5:D5"][0]] == [
        "Given name",
        "Father's name",
        "Family name",
    ]
    assert "B4:D4" in [str(merged) for merged in page.merged_cells.ranges]


def test_births_are_written_in_a_dozen_ways(sheets: tuple[Sheet, ...]) -> None:
    column = named(sheets, "holding-authority.xlsx").header[0].index("تاريخ الميلاد / العمر")
    written = [row.cells[column] for row in named(sheets, "holding-authority.xlsx").rows]
    shapes = {
        "".join("9" if letter.isdigit() else letter for letter in str(cell)) for cell in written
    }
    assert len(shapes) >= 12
    assert {type(cell).__name__ for cell in written} >= {"str", "int", "datetime", "NoneType"}


def test_a_correction_changes_strikes_and_adds_a_few_rows_and_keeps_the_rest(
    sheets: tuple[Sheet, ...],
) -> None:
    before = {row.cells[1]: row for row in named(sheets, "holding-authority.xlsx").rows}
    after = {row.cells[1]: row for row in named(sheets, "holding-authority-corrected.xlsx").rows}
    both = before.keys() & after.keys()
    assert len(before.keys() - after.keys()) == 6
    assert len(after.keys() - before.keys()) == 5
    assert all(before[ref].person.key == after[ref].person.key for ref in both)
    changed = [ref for ref in both if before[ref].cells[2:] != after[ref].cells[2:]]
    assert 8 <= len(changed) <= 14
    assert [row.cells[0] for row in after.values()] == list(range(1, len(after) + 1))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_big_list_has_exactly_the_wanted_rows(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"big.{ending}"
    big_list(path, rows=500, seed=3)
    if ending == "xlsx":
        rows = list(load_workbook(path).active.iter_rows(values_only=True))
    else:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    assert len(rows) == 4 + 500
    assert "خيالية" in rows[0][0]
    assert rows[-1][1] == "خيالي-00500"


def test_a_big_list_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        big_list(tmp_path / name, rows=200, seed=3)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


@pytest.mark.parametrize(("state", "heading"), [("FRA", "Nom et prénom"), ("KGZ", "ФИО")])
def test_a_mission_keeps_a_list_of_its_own_nationals_in_the_language_of_their_families(
    world: World, state: str, heading: str
) -> None:
    found = searching_of(world, state)
    assert found is not None
    assert found == searching_of(world, state)
    assert heading in found.header[0]
    assert 1 <= len(found.rows) <= 6
    assert all(row.person.nationalities == (state,) for row in found.rows)
    assert all(row.person.role is Role.CHILD and row.legal is None for row in found.rows)


def test_where_families_keep_no_list_their_mission_hands_none_in(world: World) -> None:
    assert searching_of(world, "EGY") is None
