"""Holds that rise before a birthday at which the law changes, at the earliest the birth allows."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.core.returns.filing import CHILD, FACTS, OPENED, READY, TODAY, person

from homeward.core.law.facts import Jurisdiction, NationalitySaid
from homeward.core.returns.acts import HoldKind, ReturnFile
from homeward.core.returns.facts import AgeSaid
from homeward.core.returns.holds import concerns, watch
from homeward.core.returns.parties import Audience
from homeward.core.returns.readiness import readiness
from homeward.core.spans import Span
from homeward.core.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def ready(file, facts):
    return readiness(file, facts, on=TODAY, audience=Audience.PROTECTION).finding.truth


def rising(facts, on=TODAY, file=READY):
    return [one.ground for one in watch(file, facts, on=on).holds]


def kinds(facts, **asked):
    return {ground.kind for ground in rising(facts, **asked)}


def of(kind, facts, on=TODAY, file=READY):
    return [one for one in concerns(file, facts, on=on) if one.kind is kind]


def born(*days, **more):
    return person(birth=Span(*days), **more)


def turning(years, in_days, **more):
    """Born so that the person turns so many years old so many days from today."""
    day = TODAY + timedelta(days=in_days)
    return born(*[day.replace(year=day.year - years)] * 2, **more)


@pytest.mark.parametrize("years", [9, 15, 18])
def test_a_birthday_at_which_the_law_changes_raises_a_hold_ninety_days_before(years):
    assert kinds(turning(years, 90)) == {HoldKind.BIRTHDAY}
    assert not kinds(turning(years, 91))
    assert kinds(turning(years, 91), on=TODAY + timedelta(days=1)) == {HoldKind.BIRTHDAY}


def test_eleven_counts_in_kurdistan_where_nine_does_not():
    assert kinds(turning(11, 30, jurisdiction=Jurisdiction.KURDISTAN))
    assert not kinds(turning(9, 30, jurisdiction=Jurisdiction.KURDISTAN))


def test_where_the_courts_are_not_known_both_ages_count():
    assert kinds(turning(9, 30, jurisdiction=None))
    assert kinds(turning(11, 30, jurisdiction=None))


def test_the_age_of_the_receiving_state_counts_as_well():
    assert kinds(turning(12, 30))  # Türkiye
    assert not kinds(replace(turning(12, 30), receiving="RUS"))
    assert kinds(replace(turning(14, 30), receiving="RUS"))


def test_while_no_state_is_chosen_every_claimed_one_counts():
    both = (NationalitySaid("TUR", "n1"), NationalitySaid("RUS", "n2"))
    for years in (12, 14):
        facts = replace(turning(years, 30, nationalities=both), receiving="")
        assert kinds(facts) == {HoldKind.BIRTHDAY}


def test_a_state_whose_age_nobody_found_is_a_question_until_its_lawyer_answers():
    facts = replace(FACTS, receiving="AZE")
    assert ready(READY, facts) is UNKNOWN
    assert not kinds(facts)
    told = replace(facts, ages=(AgeSaid("AZE", 14, "lawyer-1"),))
    assert ready(READY, told) is YES
    assert kinds(replace(turning(14, 5), receiving="AZE", ages=told.ages)) == {HoldKind.BIRTHDAY}


def test_the_earliest_day_that_the_birth_allows_counts_and_the_finding_stays_open():
    wide = born(date(2012, 1, 15), date(2014, 12, 31))
    assert kinds(wide) == {HoldKind.BIRTHDAY}
    fifteen = [one for one in of(HoldKind.BIRTHDAY, wide) if one.ground]
    assert {one.finding.truth for one in fifteen} == {UNKNOWN}


def grounds(facts):
    return {ground.key.split(":")[0] for ground in rising(facts)}


def test_a_birthday_whose_span_reaches_over_either_end_of_the_time_counts():
    # Fifteen from January 2027 to December 2028: it begins within the ninety days and ends after.
    assert grounds(born(date(2012, 1, 15), date(2013, 12, 31))) == {"15"}
    # Fifteen from January to September 2026: it may lie before the file was opened, or after.
    assert grounds(born(date(2011, 1, 1), date(2011, 9, 30))) == {"15"}


def test_where_the_courts_are_not_known_kurdistans_age_counts_before_any_draft_was_pending():
    day = date(2020, 3, 1)
    file = ReturnFile(CHILD, date(2020, 1, 1))
    eleven = born(*[date(2009, 4, 1)] * 2, jurisdiction=None)
    assert [one.key.split(":")[0] for one in rising(eleven, on=day, file=file)] == ["11"]


def test_a_birthday_after_the_file_was_opened_is_not_forgotten_when_it_has_passed():
    passed = born(*[date(2011, 10, 1)] * 2)
    assert kinds(passed) == {HoldKind.BIRTHDAY}
    assert not kinds(born(*[OPENED.replace(year=2011) - timedelta(days=1)] * 2))


def test_nothing_known_about_the_birth_asks_for_it_and_raises_nothing():
    facts = person(birth=None)
    assert not kinds(facts)
    assert ready(READY, facts) is UNKNOWN


def test_a_grown_person_crosses_no_age_of_a_state_that_nobody_found():
    grown = replace(born(*[date(1990, 5, 5)] * 2), receiving="AZE")
    assert not kinds(grown)
    assert {one.finding.truth for one in of(HoldKind.BIRTHDAY, grown)} == {NO}
