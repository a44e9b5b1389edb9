"""Ages as intervals: a child until every possible birthday says otherwise."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.spans import AgeRange, Span, age_on, birthday, under
from homeward.core.spans.age import born_at_age, born_at_days
from homeward.core.truth import Truth

DAY = date(2018, 7, 3)
births = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
OPEN_PAST = Span(date.min, date(2009, 7, 3))
OPEN_FUTURE = Span(date(2009, 7, 4), date.max)


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        pytest.param(None, Truth.UNKNOWN, id="nothing known"),
        pytest.param(Span.day(date(2000, 7, 3)), Truth.NO, id="turns 18 that day"),
        pytest.param(Span.day(date(2000, 7, 4)), Truth.YES, id="turns 18 the next day"),
        pytest.param(Span.year(2000), Truth.UNKNOWN, id="17 or 18"),
        pytest.param(Span.year(2001), Truth.YES, id="17 at most"),
        pytest.param(Span.year(1999), Truth.NO, id="18 at least"),
        pytest.param(Span.day(date(2019, 1, 1)), Truth.YES, id="not born yet"),
        pytest.param(OPEN_PAST, Truth.UNKNOWN, id="nine or older"),
        pytest.param(OPEN_FUTURE, Truth.YES, id="under nine"),
    ],
)
def test_under_18(birth, expected):
    assert under(birth, 18, on=DAY) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2017, 2, 28), Truth.YES),
        (date(2017, 3, 1), Truth.NO),
        (date(2020, 2, 28), Truth.YES),
    ],
)
def test_a_birth_on_29_february_completes_a_common_year_on_1_march(on, expected):
    born = Span.day(date(2008, 2, 29))
    years = on.year - 2008
    assert under(born, years, on=on) is expected
    assert birthday(born, 9) == Span.day(date(2017, 3, 1))
    assert birthday(born, 12) == Span.day(date(2020, 2, 29))


@given(st.tuples(births, births, births, births), st.integers(0, 30), births)
def test_learning_more_never_flips_under(days, years, on):
    first, second, third, fourth = sorted(days)
    wide, narrow = Span(first, fourth), Span(second, third)
    assert under(wide, years, on=on) in (Truth.UNKNOWN, under(narrow, years, on=on))


@given(births, births, st.integers(0, 120), births)
def test_under_is_definite_exactly_when_every_day_agrees(one, two, years, on):
    span = Span(*sorted((one, two)))
    ends = {under(Span.day(day), years, on=on) for day in (span.first, span.last)}
    assert under(span, years, on=on) is (ends.pop() if len(ends) == 1 else Truth.UNKNOWN)


def test_the_age_range_counts_completed_years():
    assert age_on(Span.year(2009), DAY) == AgeRange(8, 9)
    assert age_on(Span.day(date(2009, 7, 3)), DAY) == AgeRange(9, 9)
    assert age_on(OPEN_PAST, DAY) == AgeRange(9, None)
    assert age_on(OPEN_FUTURE, DAY) == AgeRange(0, 8)


def test_nobody_has_an_age_before_birth():
    assert age_on(None, DAY) is None
    assert age_on(Span.year(2019), DAY) is None
    assert age_on(Span.year(2018), DAY) == AgeRange(0, 0)


@given(births, births, st.integers(0, 60))
def test_the_day_of_turning_n_is_the_first_day_on_which_one_is_no_longer_under_n(one, two, years):
    birth = Span(*sorted((one, two)))
    turning = birthday(birth, years)
    assert under(Span.day(birth.last), years, on=turning.last) is Truth.NO
    day_before = turning.first - timedelta(days=1)
    assert under(Span.day(birth.first), years, on=day_before) is Truth.YES


def test_open_ends_stay_open_in_birthdays():
    assert birthday(OPEN_PAST, 9) == Span(date.min, DAY)
    assert birthday(OPEN_FUTURE, 9) == Span(date(2018, 7, 4), date.max)
    assert birthday(Span.day(date(9990, 1, 1)), 18).last == date.max
    assert birthday(Span.day(date(10, 1, 1)), -18).first == date.min


@given(births, st.integers(0, 110))
def test_a_birth_from_an_age_has_that_age(on, years):
    span = born_at_age(on, years * 12, 12)
    assert age_on(span, on) == AgeRange(years, years)
    day = timedelta(days=1)
    assert age_on(Span.day(span.first - day), on) == AgeRange(years + 1, years + 1)
    younger = age_on(Span.day(span.last + day), on)
    assert younger is None if years == 0 else younger == AgeRange(years - 1, years - 1)


@given(births, st.integers(0, 400))
def test_months_of_age_follow_each_other_without_gap_or_overlap(on, months):
    older, younger = born_at_age(on, months + 1), born_at_age(on, months)
    assert older.last + timedelta(days=1) == younger.first


def test_twenty_two_months_and_six_weeks():
    assert born_at_age(DAY, 22) == Span(date(2016, 8, 4), date(2016, 9, 3))
    assert born_at_days(DAY, 42, 7) == Span(date(2018, 5, 16), date(2018, 5, 22))
