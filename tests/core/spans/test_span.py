"""Spans: what may be asked of the days on which something can have happened."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.spans import Combined, Span, add_months, after, before, combine
from homeward.core.spans.span import days_in_month, widened
from homeward.core.truth import Truth

MARCH = Span.month(2011, 3)


@st.composite
def spans(draw):
    one, two = sorted((draw(st.dates()), draw(st.dates())))
    return Span(one, two)


@st.composite
def span_and_part(draw):
    days = sorted(draw(st.dates()) for _ in range(4))
    return Span(days[0], days[3]), Span(days[1], days[2])


def test_a_span_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before it starts"):
        Span(date(2011, 3, 2), date(2011, 3, 1))


def test_a_year_a_month_and_a_day_are_spans():
    assert Span.year(2011) == Span(date(2011, 1, 1), date(2011, 12, 31))
    assert Span.month(2012, 2).last == date(2012, 2, 29)
    assert Span.day(date(2011, 3, 14)).is_day
    assert not MARCH.is_day
    assert MARCH.days == 31


def test_both_ends_belong_to_a_span():
    assert MARCH.contains(date(2011, 3, 1))
    assert MARCH.contains(date(2011, 3, 31))
    assert not MARCH.contains(date(2011, 4, 1))


@given(spans(), spans(), st.dates())
def test_an_intersection_holds_exactly_the_days_of_both(one, two, day):
    both = one.intersect(two)
    assert (both is not None and both.contains(day)) == (one.contains(day) and two.contains(day))


@given(spans(), spans())
def test_a_hull_holds_both_and_begins_and_ends_with_one_of_them(one, two):
    hull = one.hull(two)
    assert hull.intersect(one) == one
    assert hull.intersect(two) == two
    assert hull.first in (one.first, two.first)
    assert hull.last in (one.last, two.last)


@pytest.mark.parametrize(
    ("day", "is_before", "is_after"),
    [
        (date(2011, 4, 1), Truth.YES, Truth.NO),
        (date(2011, 3, 31), Truth.UNKNOWN, Truth.NO),
        (date(2011, 3, 14), Truth.UNKNOWN, Truth.UNKNOWN),
        (date(2011, 3, 1), Truth.NO, Truth.UNKNOWN),
        (date(2011, 2, 28), Truth.NO, Truth.YES),
    ],
)
def test_before_and_after_are_unknown_while_days_lie_on_both_sides(day, is_before, is_after):
    assert before(MARCH, day) is is_before
    assert after(MARCH, day) is is_after


def test_nothing_known_is_neither_before_nor_after():
    assert before(None, date(2011, 1, 1)) is Truth.UNKNOWN
    assert after(None, date(2011, 1, 1)) is Truth.UNKNOWN


@given(span_and_part(), st.dates())
def test_learning_more_never_turns_before_or_after_round(pair, day):
    wide, narrow = pair
    for asked in (before, after):
        assert asked(wide, day) in (Truth.UNKNOWN, asked(narrow, day))


def test_sources_that_overlap_add_what_each_of_them_knows():
    said = [Span.year(2011), None, Span(date(2011, 3, 1), date(2012, 2, 1))]
    assert combine(said) == Combined(Span(date(2011, 3, 1), date(2011, 12, 31)), disputed=False)


def test_sources_that_contradict_each_other_keep_every_reading_open():
    said = [Span.year(2009), Span.year(2011), Span.year(2010)]
    assert combine(said) == Combined(Span(date(2009, 1, 1), date(2011, 12, 31)), disputed=True)


def test_two_overlaps_without_a_day_common_to_all_three_are_a_dispute():
    said = [Span.year(2009), Span(date(2009, 7, 1), date(2010, 7, 1)), Span.year(2010)]
    assert combine(said).disputed


def test_nobody_saying_anything_gives_no_span():
    assert combine([]) == combine([None]) == Combined(None, disputed=False)


@given(st.lists(spans(), min_size=1, max_size=4))
def test_combining_does_not_depend_on_the_order_of_the_sources(said):
    assert combine(said) == combine(reversed(said))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2011, 1, 31), 1, date(2011, 2, 28)),
        (date(2012, 1, 31), 1, date(2012, 2, 29)),
        (date(2011, 3, 14), 180, date(2026, 3, 14)),
        (date(2011, 3, 14), -3, date(2010, 12, 14)),
        (date(2011, 12, 31), -1, date(2011, 11, 30)),
        (date(2011, 3, 14), 0, date(2011, 3, 14)),
        (date(9999, 1, 1), 12, date.max),
        (date(1, 6, 1), -6, date.min),
        (date.max, -5, date.max),
        (date.min, 5, date.min),
    ],
)
def test_months_are_counted_by_the_calendar(day, months, expected):
    assert add_months(day, months) == expected


@pytest.mark.parametrize(("year", "days"), [(1900, 28), (2000, 29), (2011, 28), (2012, 29)])
def test_february_has_29_days_in_leap_years_only(year, days):
    assert days_in_month(year, 2) == days


def test_about_keeps_ends_of_months_at_ends_of_months():
    assert widened(Span.month(2011, 2), 1) == Span(date(2011, 1, 1), date(2011, 3, 31))
    assert widened(Span.year(2013), 12) == Span(date(2012, 1, 1), date(2014, 12, 31))


@given(spans(), st.integers(0, 24))
def test_about_never_makes_a_span_narrower(span, months):
    wide = widened(span, months)
    assert wide.intersect(span) == span
