"""What the register answers is what the law says about the facts, no more and no less."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from datetime import date

import pytest
from tests.apps.invented import GIRL, GROWN, LABEL, ON, persons_by_row, take_in

from homeward.apps.register import access
from homeward.apps.register.access import Filters
from homeward.apps.register.standing import standings
from homeward.core.claims import LegalStatus, Sex
from homeward.core.law.facts import NationalitySaid, PersonFacts, StatusSaid
from homeward.core.law.register import standing
from homeward.core.spans import Span
from homeward.core.truth import Truth

pytestmark = pytest.mark.usefixtures("read_once")

SAID_ON = date(2018, 7, 3)


@pytest.fixture
def rows(coordinator):
    found = take_in(coordinator)
    return persons_by_row(coordinator, found)


def by_person(coordinator, on=ON, **how):
    return {s.dossier.person: s for s in standings(coordinator, on=on, **how)}


@pytest.mark.parametrize("on", [SAID_ON, date(2020, 1, 1), ON])
def test_a_standing_is_what_the_law_says_of_hand_written_facts(coordinator, rows, on):
    ref = "invented.csv#2"
    day = date(2014, 2, 17)
    by_hand = PersonFacts(
        birth=Span(day, day),
        birth_claims=(ref,),
        birth_words="2014-02-17",
        sex=Sex.FEMALE,
        statuses=(StatusSaid(LegalStatus.ACQUITTED, SAID_ON, ref),),
        nationalities=(NationalitySaid("TUR", ref),),
    )
    found = by_person(coordinator, on)[rows[2]]
    assert found.dossier.facts == by_hand
    assert found.finding == standing(by_hand, on=on)


def test_everybody_gets_an_answer_and_a_bare_name_is_unknown_never_no(coordinator, rows):
    found = by_person(coordinator)
    assert set(found) == set(rows.values())
    assert found[rows[6]].finding.truth is Truth.UNKNOWN
    assert found[rows[2]].finding.truth is Truth.YES


def test_nobody_of_whom_something_is_missing_is_told_no(coordinator):
    """Strike any one cell of a row: the answer may become unknown, or stay, but never turn to no."""
    cells = GIRL.split(",")
    rows = [",".join([*cells[:i], "", *cells[i + 1 :]]) for i in range(1, 5)]
    take_in(coordinator, GIRL, *rows)
    assert all(s.finding.truth is not Truth.NO for s in standings(coordinator, on=ON))


def test_a_reason_points_at_the_row_it_rests_on(coordinator, rows):
    finding = by_person(coordinator)[rows[2]].finding
    assert "invented.csv#2" in repr(finding)


def test_persons_come_in_the_order_of_their_codes(coordinator, rows):
    codes = [s.dossier.code for s in standings(coordinator, on=ON)]
    assert codes == sorted(codes)


def test_standings_of_a_state_are_those_of_its_claimed_nationals(coordinator, rows):
    assert set(by_person(coordinator, state="TUR")) == {rows[2], rows[5]}
    assert by_person(coordinator, state="KAZ") == {}


def test_a_second_source_about_the_same_day_widens_nothing_that_agrees(coordinator, rows):
    take_in(coordinator, GROWN, label="Another authority")
    assert len(by_person(coordinator)) == 6


FILTERS = {
    "nothing": ({}, {2, 3, 4, 5, 6}),
    "a State": ({"state": "TUR"}, {2, 5}),
    "a State nobody claims": ({"state": "KAZ"}, set()),
    "no nationality": ({"state": "none"}, {6}),
    "a sex": ({"sex": "F"}, {2, 4}),
    "no sex": ({"sex": "none"}, {6}),
    "both": ({"state": "TUR", "sex": "M"}, {5}),
}


@pytest.mark.parametrize(("filters", "expected"), FILTERS.values(), ids=FILTERS)
def test_the_register_is_filtered_by(coordinator, rows, filters, expected):
    found = set(access.persons(coordinator, Filters(**filters)).values_list("pk", flat=True))
    assert found == {rows[number] for number in expected}


def test_the_register_is_filtered_by_part_of_a_code_in_small_letters(coordinator, rows):
    code = access.person_for(coordinator, rows[2]).code
    found = access.persons(coordinator, Filters(text=f" {code[2:].lower()} "))
    assert [p.pk for p in found] == [rows[2]]


def test_the_register_is_filtered_by_source(coordinator, rows):
    other = take_in(coordinator, GROWN, label="Another authority")
    found = access.persons(coordinator, Filters(source=str(other.source_id)))
    assert found.count() == 1
    assert [s.label for s in access.sources(coordinator)] == [LABEL, "Another authority"]


def test_states_are_those_that_a_standing_claim_names(coordinator, rows):
    from homeward.apps.intake.actions import undo
    from homeward.apps.intake.models import List

    assert access.states(coordinator) == ["AZE", "RUS", "TUR"]
    undo(actor=coordinator, key=List.objects.get().pk)
    assert access.states(coordinator) == []


def test_a_withdrawn_claim_stands_no_more(coordinator, rows):
    from django.db.models.functions import Now

    from homeward.apps.audit.actions import change
    from homeward.apps.register.models import Claim

    with change(actor=coordinator, verb="withdrew a claim"):
        Claim.objects.filter(person=rows[2], kind="birth").update(withdrawn_at=Now())
    found = by_person(coordinator)[rows[2]]
    assert found.dossier.facts.birth is None
    assert found.finding.truth is not Truth.NO
