"""Births weigh by how narrow they are, and known ways of being wrong are allowed for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.matching.births import mother_bits, same_bits, sibling_bits
from homeward.core.spans import Span, from_edtf

DAY = Span.day(date(2011, 3, 17))
days = st.dates(date(1990, 1, 1), date(2018, 7, 3))
spans = st.builds(
    lambda day, width: Span(day, day + timedelta(days=width)), days, st.integers(0, 900)
)


def bits(one: str, other: str) -> float:
    return same_bits(from_edtf(one), from_edtf(other))


def test_a_day_proves_more_than_a_year_and_a_year_more_than_nothing():
    assert bits("2011-03-17", "2011-03-17") > bits("2011-03-17", "2011") + 6 > 9
    assert bits("2011", "2011") > 3


def test_the_same_year_means_less_the_wider_it_is_given():
    assert (
        bits("2011-03-17", "2011-03") > bits("2011-03-17", "2011") > bits("2011-03-17", "2010/2013")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2011-03-08", "2011-08-03"),
        ("2011-03-17", "2011-03-11"),
        ("2011-03-17", "2010-03-17"),
        ("2011-03-17", "2011-08-17"),
    ],
    ids=["day and month exchanged", "day misread", "year misread", "month misread"],
)
def test_a_known_slip_weighs_better_than_another_day_as_far_away(one, other):
    plain = (
        from_edtf(one).first
        + timedelta(days=abs((from_edtf(one).first - from_edtf(other).first).days) + 1)
    ).isoformat()
    assert bits(one, other) > bits(one, plain)


def test_exchanged_day_and_month_speak_for_one_person():
    assert bits("2011-03-08", "2011-08-03") > 2


def test_1_january_means_the_year():
    assert bits("2011-01-01", "2011-09-20") > bits("2011-01-02", "2011-09-20") + 2
    assert bits("2011-01-01", "2011-01-01") < bits("2011-01-02", "2011-01-02") - 3


def test_the_further_apart_the_more_it_speaks_against():
    apart = [bits("2011", str(year)) for year in (2011, 2012, 2013, 2015, 2018, 2025)]
    assert apart == sorted(apart, reverse=True)
    assert apart[3] < -2
    assert apart[-1] < -8


def test_an_age_carried_over_from_an_older_list_is_hardly_against():
    assert bits("2011-07-04/2012-07-03", "2012-07-10/2013-07-09") > -2


def test_siblings_are_born_on_one_day_only_as_twins():
    assert sibling_bits(DAY, DAY) < same_bits(DAY, DAY) - 4
    assert sibling_bits(DAY, Span.day(date(2011, 7, 1))) < -1
    assert sibling_bits(DAY, Span.day(date(2013, 2, 1))) > 0


def test_a_mother_is_older_than_her_child():
    child = Span.year(2010)
    assert mother_bits(Span.year(1985), child) > 0
    assert mother_bits(Span.year(2001), child) < mother_bits(Span.year(1994), child)
    assert mother_bits(Span.year(2012), child) < -5


@given(spans, spans)
def test_births_weigh_the_same_either_way_round(one, other):
    assert same_bits(one, other) == pytest.approx(same_bits(other, one), abs=1e-6)
    assert sibling_bits(one, other) == pytest.approx(sibling_bits(other, one), abs=1e-6)


@given(spans, spans)
def test_no_two_births_are_proof(one, other):
    assert -20 <= same_bits(one, other) < 14


@given(days, st.integers(0, 400), st.integers(0, 400))
def test_a_narrower_birth_that_still_agrees_never_weighs_less(day, before, after):
    wide = Span(day - timedelta(days=before), day + timedelta(days=after))
    half = Span(day - timedelta(days=before // 2), day + timedelta(days=after // 2))
    if not (day.month == day.day == 1):
        assert same_bits(Span.day(day), half) >= same_bits(Span.day(day), wide) - 1e-6
