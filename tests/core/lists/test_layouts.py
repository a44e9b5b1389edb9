"""Invented lists in many layouts and languages are understood without a hand on the mapping."""

from datetime import date

import pytest
from tests.core.lists.layouts_data import CODES, EXPECTED, LAYOUTS

from homeward.core.claims import ClaimKind
from homeward.core.lists import Field, ListKind, Reader, find_tables, propose

RECEIVED = date(2019, 6, 1)
KINDS = (ClaimKind.SEX, ClaimKind.NATIONALITY, ClaimKind.LEGAL_STATUS)


def understood(name):
    rows = LAYOUTS[name]
    (table,) = find_tables([("Sheet1", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    readings = list(Reader(table, mapping, received=RECEIVED).read_all(rows))
    return table, mapping, readings


def test_every_layout_has_its_expectation():
    assert LAYOUTS.keys() == EXPECTED.keys() == CODES.keys()


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_column_is_understood(name):
    _table, mapping, _readings = understood(name)
    assert (
        " ".join(column.field.name for column in mapping.columns if column.field) == EXPECTED[name]
    )
    assert len(mapping.columns) == len(EXPECTED[name].split())


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_person_is_found_and_named(name):
    _table, _mapping, readings = understood(name)
    assert len(readings) == 3
    for reading in readings:
        assert any(fact.kind is ClaimKind.NAME for fact in reading.facts)


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("at", [0, 1, 2], ids=["sex", "nationality", "status"])
def test_values_get_their_codes(name, at):
    codes = [
        fact.code or "-"
        for reading in understood(name)[2]
        for fact in reading.facts
        if fact.kind is KINDS[at]
    ]
    assert " ".join(codes) == CODES[name][at]


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_problem_names_row_column_value_and_mend(name):
    for reading in understood(name)[2]:
        for problem in reading.problems:
            assert problem.row == reading.row
            assert problem.header == understood(name)[0].headers[problem.column]
            assert str(problem.message)
            assert str(problem.mend)


def test_a_title_gives_the_day_on_which_ages_are_counted():
    assert understood("ar_parts")[1].list_date == date(2019, 3, 15)
    assert understood("ru_parts")[1].list_date == date(2019, 2, 1)
    assert understood("de")[1].list_date == date(2018, 7, 3)
    assert understood("fr")[1].list_date == date(2018, 6, 12)
    assert understood("ar_three_rows")[1].list_date == date(2018, 7, 1)
    assert understood("us")[1].list_date is None


def test_birth_and_age_are_two_claims():
    births = [f for f in understood("ru_parts")[2][0].facts if f.kind is ClaimKind.BIRTH]
    assert [fact.code for fact in births] == ["2010-05-12", "2010-02-02/2011-02-01"]


def test_parts_of_a_name_are_joined_in_order():
    names = {n: understood(n)[2][0].facts[0].words for n in ("ar_parts", "ru_parts", "tr")}
    assert names["ar_parts"] == "مريم سليمان أحمد علييفا"
    assert names["ru_parts"] == "Амина Руслановна Иванова"
    assert names["tr"] == "Ayşe Mehmet Yılmaz"


def test_day_month_and_year_in_three_columns_are_one_birth():
    births = [
        fact.code
        for reading in understood("dmy")[2]
        for fact in reading.facts
        if fact.kind is ClaimKind.BIRTH
    ]
    assert births == ["2010-04-03", "2004", "2012-05-06"]


def test_order_of_day_and_month_comes_from_the_header_where_the_dates_are_silent():
    births = [f for f in understood("us")[2][0].facts if f.kind is ClaimKind.BIRTH]
    assert births[0].code == "2010-03-04"


def test_who_keeps_the_list_is_guessed():
    kinds = {name: understood(name)[1].kind for name in ("tr", "fr", "fr_families", "dmy")}
    assert kinds == {
        "tr": ListKind.HOLDING,
        "fr": ListKind.AGENCY,
        "fr_families": ListKind.FAMILIES,
        "dmy": None,
    }


def test_no_documents_in_a_remark_is_a_fact():
    facts = understood("typos")[2][1].facts
    assert [f.code for f in facts if f.kind is ClaimKind.DOCUMENTS] == ["none"]


def test_age_and_sex_in_one_column_are_two_facts():
    rows = [["No", "Name", "Age/Sex"], [1, "Noor Karimova", "8/F"], [2, "Ali Kaya", "14 M"]]
    (table,) = find_tables([("s", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    readings = list(Reader(table, mapping, received=RECEIVED).read_all(rows))
    facts = [[fact.code for fact in reading.facts[1:]] for reading in readings]
    assert facts == [["F", "2010-06-02/2011-06-01"], ["M", "2004-06-02/2005-06-01"]]
    assert not any(reading.problems for reading in readings)


def test_beside_the_childs_name_a_grown_ups_name_is_left_open():
    rows = [["اسم النزيلة الثلاثي", "اسم الطفل", "الجنس"], ["ليلى أحمد كريموفا", "نور", "أنثى"]]
    (table,) = find_tables([("s", rows)])
    mapping = propose(table, rows, received=RECEIVED)
    assert mapping.field_of(0) is None
    assert mapping.field_of(1) is Field.NAME
