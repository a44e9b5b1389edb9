"""A second table on a sheet is read by its own headers, or it is said that it was not read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.claims import ClaimKind
from homeward.core.lists import Reader, find_tables, propose

RECEIVED = date(2018, 7, 3)
FIRST = ["No", "Full name", "Sex", "Date of birth", "Nationality"]
SECOND = ["Nationality", "Name of the child", "Date of birth", "Mother's name", "Sex"]
WOMEN = [
    [1, "Noor Karimova", "F", "1990-04-03", "Uzbek"],
    [2, "Ayla Kaya", "F", "1984-11-05", "Turkish"],
]
CHILDREN = [
    ["Turkish", "Ali Kaya", "2012-01-02", "Ayla Kaya", "M"],
    ["Tajik", "Zarina Holova", "2013-05-06", "Sabrina Holova", "F"],
]
PLAIN = ["Name", "Sex", "Nationality", "Legal status"]
GAPS = {
    "a blank row": [[]],
    "two blank rows": [[None], []],
    "a heading": [["Children:"]],
    "a blank row and a title": [[], ["List of the children", None]],
    "a blank row and a title where names stand": [[], [None, "Children with them"]],
    "a title of two cells": [[], ["Ward", "Second"], []],
    "a total": [["Total", 2]],
    "nothing": [],
}


def said(rows):
    """Row number to (name, sex, nationality) of every person who is read."""
    found = {}
    for table in find_tables([("s", rows)]):
        mapping = propose(table, rows, received=RECEIVED)
        for reading in Reader(table, mapping, received=RECEIVED).read_all(rows):
            facts = {fact.kind: fact for fact in reading.facts}
            assert reading.row not in found, "a row is read once"
            found[reading.row] = (
                facts[ClaimKind.NAME].words,
                facts[ClaimKind.SEX].code,
                facts[ClaimKind.NATIONALITY].code,
            )
    return found


def unread(rows):
    return [str(sentence) for table in find_tables([("s", rows)]) for sentence in table.unread]


@pytest.mark.parametrize("gap", GAPS.values(), ids=GAPS)
def test_a_table_below_another_is_read_by_its_own_headers(gap):
    rows = [["Invented prison"], FIRST, *WOMEN, *gap, SECOND, *CHILDREN]
    at = len(rows) - 1
    assert said(rows) == {
        3: ("Noor Karimova", "F", "UZB"),
        4: ("Ayla Kaya", "F", "TUR"),
        at: ("Ali Kaya", "M", "TUR"),
        at + 1: ("Zarina Holova", "F", "TJK"),
    }
    assert unread(rows) == []


def test_somebody_of_whom_only_the_name_is_known_stays_with_the_table_above():
    rows = [FIRST, *WOMEN, [None, "Sara Demir"], SECOND, *CHILDREN]
    first = min(find_tables([("s", rows)]), key=lambda t: t.first)
    assert (first.last, first.ignored) == (3, ())


def test_a_numbered_row_between_two_tables_is_a_person_even_under_a_gap():
    rows = [FIRST, *WOMEN, [], [3, "Sara Demir"], SECOND, *CHILDREN]
    assert min(find_tables([("s", rows)]), key=lambda t: t.first).last == 4


def test_a_list_of_totals_alone_is_read_without_a_fault():
    (table,) = find_tables([("s", [PLAIN, ["Total", 3], ["Total", 4], ["Sum", 7]])])
    assert table.last < table.first


def test_three_tables_are_three():
    rows = [
        FIRST,
        *WOMEN,
        [],
        SECOND,
        *CHILDREN,
        [],
        PLAIN,
        ["Sami Kaya", "M", "Turkish", "accused"],
    ]
    assert [t.header_rows for t in sorted(find_tables([("s", rows)]), key=lambda t: t.first)] == [
        (0,),
        (4,),
        (8,),
    ]
    assert len(said(rows)) == 5


def test_a_small_table_above_the_best_one_is_not_taken_for_its_title():
    small = [
        ["Name", "Sex", "Nationality"],
        ["Ayla Kaya", "F", "Turkish"],
        ["Noor Aliyeva", "F", "Uzbek"],
    ]
    rows = [*small, [], [*FIRST, "Mother's name", "Legal status", "Article"], *[
        [*row, "Invented Mother", "convicted", "4"] for row in WOMEN
    ]]  # fmt: skip
    assert sorted(said(rows)) == [2, 3, 6, 7]


def test_what_stands_above_the_first_table_holds_for_the_second_too():
    rows = [["Children on 3 July 2018"], FIRST, *WOMEN, [], ["Second wing"], SECOND, *CHILDREN]
    titles = {t.first: t.titles for t in find_tables([("s", rows)])}
    assert titles == {
        2: ("Children on 3 July 2018",),
        7: ("Second wing", "Children on 3 July 2018"),
    }


def test_two_rows_of_headers_below_another_table_are_joined():
    upper, lower = ["No", "Name", None, "Birth", None], [None, "Given", "Family", "Date", "Place"]
    people = [[1, "Ali", "Kaya", "2012-03-04", "Izmir"], [2, "Noor", "Kaya", "2013-03-04", "Izmir"]]
    rows = [FIRST, *WOMEN, [], upper, lower, *people]
    below = max(find_tables([("s", rows)]), key=lambda t: t.first)
    assert below.headers[1:4] == ("Name – Given", "Name – Family", "Birth – Date")
    assert below.header_rows == (4, 5)


def test_the_same_headers_again_are_the_same_table():
    rows = [FIRST, *WOMEN, [], FIRST, *WOMEN]
    (table,) = find_tables([("s", rows)])
    assert (table.first, table.last) == (1, 6)
    assert unread(rows) == []


@pytest.mark.parametrize(
    "summary",
    [
        [["Nationality", "Sex", "Age"], ["Turkish", "F", 12], ["Uzbek", "F", 3]],
        [["Legal status", "Nationality", "Sex"], ["convicted", "Turkish", "F"]],
    ],
    ids=["counts", "no counts"],
)
def test_a_table_that_names_nobody_is_not_read_and_said_with_its_rows(summary):
    rows = [FIRST, *WOMEN, [], *summary]
    assert sorted(said(rows)) == [2, 3]
    [sentence] = unread(rows)
    assert f"Rows 5 to {4 + len(summary)} are another table" in sentence


def test_a_table_beside_another_is_said_with_its_column():
    rows = [
        ["Name", "Sex", "Nationality", None, "Name", "Sex", "Nationality"],
        ["Ayla Kaya", "F", "Turkish", None, "Ali Kaya", "M", "Turkish"],
        ["Noor Aliyeva", "F", "Uzbek", None, "Omar Aliyev", "M", "Uzbek"],
    ]
    [sentence] = unread(rows)
    assert "From column 5 on" in sentence


def test_headers_with_nobody_under_them_are_no_table():
    assert unread([FIRST, *WOMEN, [], ["Nationality", "Sex", "Age"]]) == []
    assert len(find_tables([("s", [FIRST, *WOMEN, [], SECOND])])) == 1


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Noor Karimova", "Total Ahmad", "Name Nameov", "Father Ali", "Child"]),
        st.sampled_from(["F", "M", "Female", "male", "child", None]),
        st.sampled_from(["Turkish", "TUR", "unknown", None, "Iraq"]),
        st.sampled_from(["accused", "convicted", "Sentence", "suspected", None]),
    ).map(list),
    min_size=1,
    max_size=12,
)


@given(PEOPLE, st.lists(st.integers(0, 11), max_size=3))
def test_people_in_words_alone_are_never_taken_for_headers(people, gaps):
    for at in gaps:
        people.insert(min(at, len(people)), [])
    assert len(find_tables([("s", [PLAIN, *people])])) == 1
