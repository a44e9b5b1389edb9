"""Mappings can be changed by a person, kept as a template and applied to the next list."""

import json
from datetime import date

import pytest

from homeward.core.claims import ClaimKind
from homeward.core.lists import Field, Mapping, Reader, find_tables, propose
from homeward.core.spans import DayOrder

RECEIVED = date(2018, 7, 3)
ROWS = [
    ["No", "Name", "X", "Sex", "DOB", "Nationality", "Second nationality"],
    [1, "Noor Karimova", "a1", "F", "03/04/2010", "Uzbek", "Russian"],
    [2, "Ali Kaya", "b2", "M", "11/05/2004", "Turkish", ""],
    [3, "Omar Holov", "c3", "M", "05/06/2012", "Tajik", ""],
]


def proposed(rows=ROWS):
    (table,) = find_tables([("s", rows)])
    return table, propose(table, rows, received=RECEIVED)


def test_an_unknown_column_is_left_open_with_a_reason():
    column = proposed()[1].columns[2]
    assert (column.field, column.certainty) == (None, 0.0)
    assert "X" in str(column.why)
    assert column.samples == ("a1", "b2", "c3")


def test_a_second_column_for_the_same_field_becomes_a_remark():
    mapping = proposed()[1]
    assert mapping.field_of(5) is Field.NATIONALITY
    assert mapping.field_of(6) is Field.REMARK
    assert mapping.field_of(99) is None


def test_a_person_changes_a_column_and_the_field_moves():
    mapping = proposed()[1].with_field(6, Field.NATIONALITY)
    assert mapping.field_of(6) is Field.NATIONALITY
    assert mapping.field_of(5) is None
    assert mapping.columns[6].certainty == 1.0
    assert proposed()[1].field_of(5) is Field.NATIONALITY


def test_fields_that_several_columns_may_hold_do_not_move():
    mapping = proposed()[1].with_field(2, Field.REMARK)
    assert (mapping.field_of(2), mapping.field_of(6)) == (Field.REMARK, Field.REMARK)


def test_changing_a_column_that_is_not_there_is_an_error():
    with pytest.raises(IndexError):
        proposed()[1].with_field(7, Field.SEX)


def test_a_template_goes_through_json_and_finds_moved_columns():
    template = json.loads(json.dumps(proposed()[1].with_field(2, Field.REFERENCE).to_template()))
    turned = [[row[at] for at in (6, 5, 4, 3, 2, 1, 0)] for row in ROWS]
    table, _mapping = proposed(turned)
    mapping = Mapping.from_template(template, table, turned, received=RECEIVED)
    assert [mapping.field_of(at) for at in (4, 5, 1)] == [
        Field.REFERENCE,
        Field.NAME,
        Field.NATIONALITY,
    ]
    assert mapping.columns[4].certainty == 1.0


def test_a_template_keeps_nothing_that_stands_in_a_cell():
    text = json.dumps(proposed()[1].to_template(), ensure_ascii=False)
    assert not any(str(cell) in text for row in ROWS[1:] for cell in row[1:5] if cell not in "MF")


def test_a_template_settles_an_order_that_the_list_leaves_open():
    template = proposed()[1].to_template() | {"order": DayOrder.MONTH_FIRST.value}
    table, mapping = proposed()
    assert mapping.order is DayOrder.OPEN
    again = Mapping.from_template(template, table, ROWS, received=RECEIVED)
    assert again.order is DayOrder.MONTH_FIRST


def test_a_header_that_the_cells_contradict_is_uncertain():
    rows = [["Sex", "Name", "Nationality"], *[[f"{at} kg", "Ali Kaya", "TUR"] for at in range(9)]]
    assert proposed(rows)[1].columns[0].certainty < 0.5


def test_an_ambiguous_title_takes_the_nearest_day_before_the_list_came_in():
    rows = [["List of 05/06/2018"], *ROWS]
    mapping = proposed(rows)[1]
    assert mapping.list_date == date(2018, 6, 5)
    assert "Ask" in str(mapping.date_why)
    early = propose(find_tables([("s", rows)])[0], rows, received=date(2018, 6, 1))
    assert early.list_date == date(2018, 5, 6)


def test_a_day_after_the_list_came_in_is_not_its_date():
    rows = [["Valid until 31/12/2030"], *ROWS]
    assert proposed(rows)[1].list_date is None


def test_ages_count_from_the_titles_day_else_from_receipt():
    rows = [["Name", "Age", "Sex"], ["Ali Kaya", 7, "M"], ["Omar Holov", 3, "M"]]
    for titled, expected in (
        ([], "2010-07-04/2011-07-03"),
        ([["31.12.2017"]], "2010-01-01/2010-12-31"),
    ):
        listed = [*titled, *rows]
        table, mapping = proposed(listed)
        reading = next(Reader(table, mapping, received=RECEIVED).read_all(listed))
        births = [fact.code for fact in reading.facts if fact.kind is ClaimKind.BIRTH]
        assert births in ([expected], ["2010"])
