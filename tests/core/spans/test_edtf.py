"""EDTF: spans as text, and exactly the same spans back."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from homeward.core.spans import Span, from_edtf, to_edtf
from homeward.core.spans.edtf import season


@st.composite
def any_span(draw):
    """Draw spans of all shapes: loose days, whole months and years, open ends."""
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    shape = draw(st.sampled_from(["days", "month", "year", "years", "open", "past", "future"]))
    return {
        "days": lambda: Span(first, last),
        "month": lambda: Span.month(first.year, first.month),
        "year": lambda: Span.year(first.year),
        "years": lambda: Span(Span.year(first.year).first, Span.year(last.year).last),
        "open": lambda: Span(date.min, date.max),
        "past": lambda: Span(date.min, last),
        "future": lambda: Span(first, date.max),
    }[shape]()


@given(any_span(), st.booleans())
@example(Span.year(1), False)
@example(Span.year(9999), True)
@example(Span.day(date.min), True)
@example(Span.day(date.max), False)
@example(Span(date(2012, 1, 1), date(2014, 12, 31)), True)
def test_every_span_comes_back_as_it_was(span, approximate):
    assert from_edtf(to_edtf(span, approximate)) == span


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span.year(2011), "2011"),
        (Span.month(2011, 3), "2011-03"),
        (Span.day(date(2011, 3, 14)), "2011-03-14"),
        (Span(date(2010, 1, 1), date(2011, 12, 31)), "2010/2011"),
        (Span(date(2011, 3, 1), date(2011, 5, 31)), "2011-03/2011-05"),
        (Span(date(2011, 3, 4), date(2011, 4, 3)), "2011-03-04/2011-04-03"),
        (Span(date.min, date(2011, 1, 1)), "../2011-01-01"),
        (Span(date.min, date(2009, 12, 31)), "../2009"),
        (Span(date(2011, 1, 1), date.max), "2011/.."),
        (Span(date.min, date.max), "../.."),
        (Span.year(9), "0009"),
    ],
)
def test_a_span_is_written_as_shortly_as_it_can_be(span, text):
    assert to_edtf(span) == text


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (Span(date(2012, 1, 1), date(2014, 12, 31)), "2013~"),
        (Span(date(2011, 2, 1), date(2011, 4, 30)), "2011-03~"),
        (Span(date(2011, 2, 14), date(2011, 4, 14)), "2011-03-14~"),
        (Span(date(2006, 7, 4), date(2009, 7, 3)), "2006-07-04~/2009-07-03~"),
        (Span(date.min, date(2009, 7, 3)), "../2009-07-03~"),
    ],
)
def test_about_is_a_tilde(span, text):
    assert to_edtf(span, approximate=True) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2011-21", date(2011, 3, 1), date(2011, 5, 31)),
        ("2011-22", date(2011, 6, 1), date(2011, 8, 31)),
        ("2011-23", date(2011, 9, 1), date(2011, 11, 30)),
        ("2011-24", date(2010, 12, 1), date(2012, 2, 29)),
        ("2011-36", date(2011, 10, 1), date(2011, 12, 31)),
        ("2011-38", date(2011, 5, 1), date(2011, 8, 31)),
        ("2011-41", date(2011, 7, 1), date(2011, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2011-XX-XX", date(2011, 1, 1), date(2011, 12, 31)),
        ("2011-03-XX", date(2011, 3, 1), date(2011, 3, 31)),
        ("2011?", date(2011, 1, 1), date(2011, 12, 31)),
        ("2011%", date(2010, 1, 1), date(2012, 12, 31)),
        ("[2011-03-04,2011-04-03]", date(2011, 3, 4), date(2011, 4, 3)),
        ("[2009..2011]", date(2009, 1, 1), date(2011, 12, 31)),
        ("[..2009, 2011]", date.min, date(2011, 12, 31)),
        ("{2010,2012}", date(2010, 1, 1), date(2012, 12, 31)),
        ("/2011", date.min, date(2011, 12, 31)),
        (" 2011-03~/2011-05~ ", date(2011, 3, 1), date(2011, 5, 31)),
    ],
)
def test_more_is_read_than_written(text, first, last):
    assert from_edtf(text) == Span(first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "14/03/2011", "2011-13", "2011-20", "2011-25", "2011-02-30", "2011-21-04"),
        *("0000", "2012/2011", "[]", "2011-3", "20111", "2011-03-14T00:00", "٢٠١١", "XXXX"),
        *("2011-03-14/2011-03-14/2011", "[2011", "~"),
    ],
)
def test_what_is_not_edtf_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        from_edtf(text)


@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_nothing_but_a_value_error_comes_out_of_reading(text):
    try:
        assert from_edtf(text).first <= from_edtf(text).last
    except ValueError:
        assert True


def test_a_part_of_the_year_must_exist():
    with pytest.raises(ValueError, match="no part of a year"):
        season(2011, 42)
