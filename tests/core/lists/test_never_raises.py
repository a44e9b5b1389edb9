"""Whatever stands in a sheet, it is read without an error, and nothing is made up."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lists.layouts_data import LAYOUTS
from tests.core.lists.values_data import STATUSES

from homeward.core.claims import LegalStatus
from homeward.core.lists import Field, Reader, find_tables, propose
from homeward.core.lists.normalise import distance, fold, near
from homeward.core.lists.values.article import read_article
from homeward.core.lists.values.nationality import read_nationality
from homeward.core.lists.values.penalty import read_penalty
from homeward.core.lists.values.sex import SexReader
from homeward.core.lists.values.status import read_status

RECEIVED = date(2018, 7, 3)
SCRIPTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
HINTS = st.sampled_from(
    [cell for rows in LAYOUTS.values() for row in rows for cell in row if cell is not None]
)
CELLS = st.one_of(
    st.none(), SCRIPTS, HINTS, st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(), st.times()
)  # fmt: skip
SHEETS = st.lists(st.lists(CELLS, max_size=8), max_size=12)


@settings(max_examples=150, deadline=None)
@given(SHEETS)
def test_any_sheet_is_read(rows):
    for table in find_tables([("s", rows)]):
        mapping = propose(table, rows, received=RECEIVED)
        for reading in Reader(table, mapping, received=RECEIVED).read_all(rows):
            assert 1 <= reading.row <= len(rows)
            for problem in reading.problems:
                assert str(problem.message)
                assert str(problem.mend)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=6), st.data())
def test_any_cell_is_read_under_any_field(rows, data):
    listed = [["Name", "Sex", "Nationality", "Status"], *rows]
    (table,) = find_tables([("s", listed)])
    mapping = propose(table, listed, received=RECEIVED)
    for at in range(4):
        mapping = mapping.with_field(at, data.draw(st.sampled_from(Field)))
    for reading in Reader(table, mapping, received=RECEIVED).read_all(listed):
        assert reading.row > 1


@settings(deadline=None)
@given(SCRIPTS)
def test_value_readers_answer_every_text(text):
    assert set(read_status(text).codes) <= {status.value for status in LegalStatus}
    assert all(len(code) == 3 for code in read_nationality(text).codes)
    assert set(SexReader("", [text]).read(text).codes) <= {"F", "M"}
    assert all(":" in code for code in read_article(text).codes)
    for code in read_penalty(text).codes:
        assert code in ("life", "death") or int(code.removeprefix("term:")) > 0


@given(SCRIPTS)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_one_slip_is_one_slip_from_either_side(one, other):
    assert near(one, other) == near(other, one)
    assert distance(one, other, 2) == distance(other, one, 2)
    if distance(one, other, 1) <= 1:
        assert near(one, other)


@pytest.mark.parametrize("code", STATUSES)
def test_case_and_spaces_do_not_matter(code):
    for words in STATUSES[code].split("|"):
        spaced = f"  {words.strip().upper()} ."
        assert read_status(spaced).codes == (code,), spaced


def test_a_hundred_thousand_rows_are_read_in_seconds():
    listed = [["No", "Name", "Sex", "Birth date", "Nationality", "Legal status", "Date seen"]]
    listed += [
        [
            at,
            f"Noor Karimova {at}",
            "F",
            f"{at % 28 + 1:02}/03/2010",
            "Uzbek",
            "Accused",
            date(2018, 5, at % 28 + 1),
        ]
        for at in range(20_000)
    ]
    (table,) = find_tables([("s", listed)])
    mapping = propose(table, listed, received=RECEIVED)
    started = time.process_time()
    count = sum(1 for _ in Reader(table, mapping, received=RECEIVED).read_all(listed))
    assert count == 20_000
    assert time.process_time() - started < 1.5
