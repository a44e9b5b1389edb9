"""What goes into the register through its one door comes out the same."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.apps.register.codec import (
    SealedValueError,
    Value,
    seal,
    seal_cells,
    unseal,
    unseal_cells,
)
from homeward.core.spans import Span

SOMEBODY = UUID(int=7)
DAYS = st.dates()
SPANS = st.tuples(DAYS, DAYS).map(lambda two: Span(min(two), max(two)))
WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.builds(Value, words=WORDS, code=WORDS, span=st.none() | SPANS))
def test_a_value_comes_out_as_it_went_in(value):
    assert unseal(SOMEBODY, seal(SOMEBODY, value)) == value


def test_no_span_comes_out_as_none_and_not_as_some_day():
    assert unseal(SOMEBODY, seal(SOMEBODY, Value("about ten"))).span is None


@pytest.mark.parametrize("damaged", [b"", b"\x00[]", b"\x02" + b'["a",""]', b'["a",""]'])
def test_a_value_of_another_version_is_refused_not_guessed(damaged):
    with pytest.raises(SealedValueError):
        unseal(SOMEBODY, damaged)
    with pytest.raises(SealedValueError):
        unseal_cells(damaged)


@given(st.lists(WORDS | st.none() | st.integers() | st.booleans()))
def test_a_raw_row_comes_out_as_it_went_in(cells):
    assert unseal_cells(memoryview(seal_cells(cells))) == cells


def test_a_day_in_a_raw_row_is_kept_as_the_text_it_says():
    assert unseal_cells(seal_cells([date(2014, 2, 17)])) == ["2014-02-17"]
