"""The written lists: marked, harmless, repeatable, and true to what they say."""

from __future__ import annotations

import zipfile
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.demo.words_read import birth_span

from homeward.core.claims import LegalStatus
from homeward.demo.births import months_before
from homeward.demo.files import write_xlsx
from homeward.demo.rows import Sheet, asked_back
from homeward.demo.sheets import write
from homeward.demo.world import World, invent

MARKS = ("fictional", "خيالي", "вымышлен", "kurgusal", "fictive", "erfunden")
BIRTH_HEADERS = (
    "تاريخ الميلاد / العمر", "Date of birth or age", "Дата рождения", "Doğum tarihi",
    "Date de naissance", "Geburtsdatum",
)  # fmt: skip
LEGAL = ("الموقف القانوني", "Legal status")
# In this order: the first stem found in the words decides.
STEMS = (
    ("أنه", "served"), ("إعدام", "death"), ("محكوم", "convicted"), ("غير متهم", "not_accused"),
    ("مرافق", "not_accused"), ("متهم", "accused"), ("تحقيق", "investigation"),
    ("براءة", "acquitted"), ("أفرج", "released"),
    ("death", "death"), ("served", "served"), ("completed", "served"), ("convicted", "convicted"),
    ("sentenced", "convicted"), ("released", "released"), ("not accused", "not_accused"),
    ("accompanying", "not_accused"), ("accused", "accused"), ("charged", "accused"),
    ("investigation", "investigation"), ("acquitted", "acquitted"),
)  # fmt: skip
BANNED = (
    "isis", "daesh", "داعش", "игил", "cubs", "jihad", "terrorist", "time bomb", "radicali",
    "bride", "caliphate", "fighter", "religion", "ethnic", "ديانة",
)  # fmt: skip


def people(sheet: Sheet, cells: dict[str, list[list[object]]]) -> list[list[object]]:
    start = sheet.first_row - 1
    return cells[sheet.file][start : start + len(sheet.rows)]


def test_every_person_on_every_list_is_marked_as_invented(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]]
) -> None:
    for sheet in sheets:
        titled = any(mark in str(cells[sheet.file][0][0]).lower() for mark in MARKS)
        rows = (" ".join(map(str, row)).lower() for row in people(sheet, cells))
        assert titled or all(any(mark in row for mark in MARKS) for row in rows), sheet.file


def test_the_readme_says_that_nobody_exists_and_no_share_is_real(
    sheets: tuple[Sheet, ...], folder: Path
) -> None:
    text = (folder / "README.txt").read_text(encoding="utf-8")
    assert "Nobody named in these files exists" in text
    assert "not\nthose of any real country" in text
    assert all(sheet.file in text and str(sheet.as_of) in text for sheet in sheets)


def test_no_list_holds_a_formula_or_a_link(sheets: tuple[Sheet, ...], folder: Path) -> None:
    for sheet in sheets:
        if sheet.file.endswith(".xlsx"):
            with zipfile.ZipFile(folder / sheet.file) as book:
                page = book.read("xl/worksheets/sheet1.xml").decode()
            assert "<f>" not in page
            assert "<hyperlink" not in page


def test_a_text_that_looks_like_a_formula_stays_a_text(
    sheets: tuple[Sheet, ...], tmp_path: Path
) -> None:
    write_xlsx(tmp_path / "odd.xlsx", sheets[0], [("=1+1", "https://example.org", "@x", "12")])
    page = load_workbook(tmp_path / "odd.xlsx").active
    row = page[sheets[0].first_row]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in row[1:4]] == [
        ("https://example.org", "s", None),
        ("@x", "s", None),
        ("12", "s", None),
    ]
    with zipfile.ZipFile(tmp_path / "odd.xlsx") as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()


def test_nothing_begins_like_a_formula_in_a_csv(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]]
) -> None:
    for sheet in sheets:
        if sheet.file.endswith(".csv"):
            texts = [str(cell) for row in cells[sheet.file] for cell in row if cell]
            assert not [text for text in texts if text[0] in "=+@\t"]


def test_the_same_seed_and_day_give_the_same_bytes(
    world: World, sheets: tuple[Sheet, ...], folder: Path, tmp_path: Path
) -> None:
    write(invent(world.seed, day=world.day), tmp_path)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) == len(sheets) + 2
    assert names == sorted(path.name for path in tmp_path.iterdir())
    for name in names:
        assert (folder / name).read_bytes() == (tmp_path / name).read_bytes(), name


def test_no_workbook_knows_when_it_was_really_made(sheets: tuple[Sheet, ...], folder: Path) -> None:
    for sheet in sheets:
        if sheet.file.endswith(".xlsx"):
            with zipfile.ZipFile(folder / sheet.file) as book:
                assert {entry.date_time[0] for entry in book.infolist()} == {1980}
                made = book.read("docProps/core.xml").decode()
            assert made.count(f"{sheet.as_of}T00:00:00Z") == 2


def test_no_file_carries_a_word_that_marks_a_child(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]]
) -> None:
    for sheet in sheets:
        text = "\n".join(str(cell).lower() for row in cells[sheet.file] for cell in row if cell)
        assert not [word for word in BANNED if word in text], sheet.file


def test_truth_has_one_line_for_each_row_of_each_list(
    sheets: tuple[Sheet, ...], truth: list[dict[str, str]]
) -> None:
    expected = [
        (sheet.file, str(sheet.first_row + at)) for sheet in sheets for at in range(len(sheet.rows))
    ]
    assert [(line["file"], line["row"]) for line in truth] == expected


def test_truth_agrees_with_a_second_reading_of_the_words(
    sheets: tuple[Sheet, ...],
    cells: dict[str, list[list[object]]],
    truth: list[dict[str, str]],
) -> None:
    by_file = {sheet.file: sheet for sheet in sheets}
    columns = {
        sheet.file: next(at for at, name in enumerate(sheet.header[0]) if name in BIRTH_HEADERS)
        for sheet in sheets
    }
    for line in truth:
        cell = cells[line["file"]][int(line["row"]) - 1][columns[line["file"]]]
        span = birth_span(cell, by_file[line["file"]].as_of)
        written = tuple(day.isoformat() for day in span) if span else ("", "")
        assert (line["earliest"], line["latest"]) == written, (line, cell)


def test_truth_gives_a_status_exactly_where_the_row_writes_one(
    sheets: tuple[Sheet, ...],
    cells: dict[str, list[list[object]]],
    truth: list[dict[str, str]],
) -> None:
    columns = {
        sheet.file: next(
            (at for header in sheet.header for at, name in enumerate(header) if name in LEGAL), None
        )
        for sheet in sheets
    }
    for line in truth:
        column = columns[line["file"]]
        cell = column and cells[line["file"]][int(line["row"]) - 1][column]
        word = "" if cell is None else str(cell).lower()
        expected = next((legal for stem, legal in STEMS if stem in word), "")
        assert line["legal"] == expected, (line, cell)


def test_what_a_row_says_contains_the_true_birth_unless_it_is_mistaken(
    sheets: tuple[Sheet, ...],
) -> None:
    mistaken = 0
    for sheet in sheets:
        for row in sheet.rows:
            if row.born:
                held = row.born[0] <= row.person.born <= row.born[1]
                assert held != row.mistaken
                mistaken += row.mistaken
    assert 1 <= mistaken <= 15


def test_truth_names_person_mother_sex_and_a_nationality_of_the_person(
    world: World, truth: list[dict[str, str]]
) -> None:
    held = {person.key: person for person in (*world.persons, *world.sought)}
    for line in truth:
        person = held[line["person"]]
        assert line["sex"] == person.sex.value
        assert line["mother"] == (person.mother or "")
        assert line["nationality"] in person.nationalities


def test_at_least_833_are_certainly_children_by_the_lists_own_words(
    world: World, truth: list[dict[str, str]]
) -> None:
    grown = months_before(world.day, 18 * 12).isoformat()
    certain = {
        line["person"]
        for line in truth
        if line["legal"] + line["asked_back"] and line["earliest"] > grown
    }
    assert len(certain) >= 833


def test_each_answer_to_the_question_occurs_many_times(truth: list[dict[str, str]]) -> None:
    answers = Counter(line["asked_back"] for line in truth if "searching" not in line["file"])
    assert set(answers) == {"yes", "no", "unknown"}
    assert min(answers.values()) > 50


ON = date(2026, 5, 11)
CHILD = (date(2008, 5, 12), date(2010, 1, 1))
GROWN = (date(2000, 1, 1), date(2008, 5, 11))
EITHER = (date(2008, 5, 11), date(2008, 5, 12))
_S = LegalStatus


@pytest.mark.parametrize(
    ("born", "legal", "answer"),
    [
        (CHILD, _S.NOT_ACCUSED, "yes"), (CHILD, _S.INVESTIGATION, "yes"), (CHILD, _S.ACCUSED, "yes"),
        (CHILD, _S.CONVICTED, "no"), (CHILD, None, "unknown"), (CHILD, _S.SERVED, "yes"),
        (GROWN, _S.NOT_ACCUSED, "no"), (GROWN, _S.DEATH, "no"), (GROWN, _S.SERVED, "yes"),
        (GROWN, _S.ACQUITTED, "yes"), (GROWN, _S.RELEASED, "yes"), (GROWN, None, "unknown"),
        (EITHER, _S.ACCUSED, "unknown"), (EITHER, _S.CONVICTED, "no"),
        (None, _S.NOT_ACCUSED, "unknown"), (None, _S.ACQUITTED, "yes"), (None, None, "unknown"),
    ],
)  # fmt: skip
def test_the_question_is_answered_from_the_row_alone(
    born: tuple[date, date] | None, legal: LegalStatus | None, answer: str
) -> None:
    assert asked_back(born, legal, ON) == answer
