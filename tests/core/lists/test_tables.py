"""The table is found under titles and over totals, and every row left out has its reason."""

from datetime import date

import pytest

from homeward.core.claims import ClaimKind
from homeward.core.lists import Reader, find_tables, propose
from homeward.core.lists.rows import BLANK, HEADING, ONLY_SERIAL, REPEATED, TOTAL

RECEIVED = date(2018, 7, 3)
HEADERS = ["No", "Full name", "Sex", "Date of birth", "Nationality"]
PEOPLE = [
    [1, "Noor Karimova", "F", "2010-04-03", "Uzbek"],
    [2, "Ali Kaya", "M", "2004-11-05", "Turkish"],
    [3, "Omar Holov", "M", "2012-05-06", "Tajik"],
]


def reasons(*rows):
    (table,) = find_tables([("s", [HEADERS, *PEOPLE, *rows, PEOPLE[0]])])
    return [reason for _at, reason in table.ignored]


def test_titles_and_blank_rows_above_are_no_people():
    rows = [["Ministry"], [], ["List of children", None, None], [None], HEADERS, *PEOPLE]
    (table,) = find_tables([("s", rows)])
    assert (table.header_rows, table.first, table.last) == ((4,), 5, 7)
    assert table.titles == ("Ministry", "List of children")


@pytest.mark.parametrize(
    "total",
    [
        ["المجموع", 3], ["Total", 3], ["Итого:", 3], ["Всего 3 чел."], ["Toplam", "3"], ["Summe", 3], ["Gesamt: 3"],
        [None, "Total", None, None, 3], [None, "Genel toplam: 3"], ["Ensemble", 3], ["العدد الكلي", 3], ["Grand total", 3],
    ],
    ids=str,
)  # fmt: skip
def test_a_total_is_not_a_person(total):
    assert reasons(total) == [TOTAL]


def test_each_row_left_out_has_its_reason():
    assert reasons([None, None]) == [BLANK]
    assert reasons(HEADERS) == [REPEATED]
    assert reasons([4, None, None]) == [ONLY_SERIAL]
    assert reasons(["Women:"]) == [HEADING]
    assert reasons([], ["Signature: director"]) == [BLANK, HEADING]


def test_a_person_with_little_known_is_kept():
    assert reasons([4, "Sara Demir"]) == []
    assert reasons([None, "Sara Demir"]) == []
    assert reasons([4, None, "F"]) == []
    assert reasons([4, "Total Ahmad", "M", 2010, "TUR"]) == []


def test_a_row_without_a_name_is_asked_about():
    rows = [HEADERS, *PEOPLE, [4, None, "F", 2011, "TUR"], [5, "unknown", "F", 2011, "TUR"]]
    (table,) = find_tables([("s", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    readings = list(Reader(table, mapping, received=RECEIVED).read_all(rows))
    for reading in readings[3:]:
        (problem,) = reading.problems
        assert (problem.row, problem.column, problem.header) == (reading.row, 1, "Full name")


def test_the_best_table_of_each_sheet_comes_first():
    sheets = [
        ("Cover", [["A letter about children"], ["Kind regards"]]),
        ("Few", [["Name", "Sex"], ["Ali Kaya", "M"]]),
        ("Many", [HEADERS, *PEOPLE * 5]),
        ("Empty", []),
    ]
    assert [table.sheet for table in find_tables(sheets)] == ["Many", "Few"]


def test_two_header_rows_are_joined():
    rows = [["No", "Name", None, "Birth", None], [None, "Given", "Family", "Date", "Place"], [1, "Ali", "Kaya", 2010, "Izmir"]]  # fmt: skip
    (table,) = find_tables([("s", rows)])
    assert table.headers == ("No", "Name – Given", "Name – Family", "Birth – Date", "Birth – Place")
    assert table.header_rows == (0, 1)


def test_rows_of_different_lengths_are_read():
    rows = [HEADERS[:4], *PEOPLE, [4, "Sara Demir"]]
    (table,) = find_tables([("s", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    readings = list(Reader(table, mapping, received=RECEIVED).read_all(rows))
    assert len(table.headers) == 5
    assert [fact.code for fact in readings[0].facts if fact.kind is ClaimKind.NATIONALITY] == [
        "UZB"
    ]
    assert len(readings) == 4


def test_row_numbers_are_the_sheets_own():
    rows = [["Title"], [], HEADERS, *PEOPLE]
    (table,) = find_tables([("s", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    assert [r.row for r in Reader(table, mapping, received=RECEIVED).read_all(rows)] == [4, 5, 6]
