"""Which mission to address on a day."""

from datetime import date

import pytest

from homeward.apps.sharing.reference.missions import MissionKind, accreditations
from homeward.apps.sharing.reference.routes import RouteKind, route
from homeward.core.truth import Truth

JULY_2018 = date(2018, 7, 3)
LATER = date(2026, 11, 1)


def seat(state, on):
    found = route(state, on)
    return found.kind, found.accreditation and found.accreditation.seat


def test_finland_is_non_resident_in_july_2018():
    found = route("FIN", JULY_2018)
    assert found.kind is RouteKind.NON_RESIDENT
    assert found.accreditation.seat == "helsinki"
    assert found.accreditation.kind is MissionKind.AMBASSADOR
    assert found.confirmed is Truth.YES


@pytest.mark.parametrize("on", [date(1995, 1, 1), date(2005, 12, 31), date(2020, 4, 1)])
def test_finland_has_no_mission_before_2006_and_while_suspended(on):
    found = route("FIN", on)
    assert found.kind is RouteKind.NOT_FOUND
    assert found.accreditation is None
    assert "not working" in str(found.reason)


def test_finland_is_in_baghdad_afterwards():
    assert seat("FIN", date(2020, 1, 15)) == (RouteKind.RESIDENT, "baghdad")
    assert route("FIN", date(2020, 1, 15)).confirmed is Truth.YES
    assert seat("FIN", LATER) == (RouteKind.RESIDENT, "baghdad")
    assert route("FIN", LATER).confirmed is Truth.UNKNOWN


def test_morocco_is_never_addressed_in_baghdad_while_closed():
    assert seat("MAR", JULY_2018) == (RouteKind.NON_RESIDENT, "amman")
    assert route("MAR", JULY_2018).confirmed is Truth.UNKNOWN
    assert seat("MAR", date(2023, 1, 28)) == (RouteKind.RESIDENT, "baghdad")


@pytest.mark.parametrize(
    ("state", "city"),
    [
        ("KAZ", "amman"),
        ("GEO", "amman"),
        ("TJK", "kuwait"),
        ("UZB", "kuwait"),
        ("KGZ", "astana"),
        ("BLR", "ankara"),
        ("TKM", "abu_dhabi"),
    ],
)
def test_a_state_with_nobody_in_baghdad_is_not_lost(state, city):
    assert seat(state, JULY_2018) == (RouteKind.NON_RESIDENT, city)


@pytest.mark.parametrize("state", ["UZB", "KGZ"])
def test_an_embassy_that_only_dealt_with_the_matter_is_never_called_accredited(state):
    found = route(state, date(2019, 5, 1) if state == "UZB" else date(2018, 5, 10))
    assert found.confirmed is Truth.UNKNOWN
    assert "accreditation was not found" in str(found.reason)


def test_a_non_resident_mission_of_unknown_seat_stays_of_unknown_seat():
    assert seat("SVN", date(2024, 6, 27)) == (RouteKind.NON_RESIDENT, "")


def test_not_found_and_not_looked_for_are_two_answers():
    not_found, not_looked_for = route("TTO", JULY_2018), route("TCD", JULY_2018)
    assert not_found.kind is not_looked_for.kind is RouteKind.NOT_FOUND
    assert str(not_found.reason) != str(not_looked_for.reason)


def test_an_old_attestation_is_shown_with_its_age():
    found = route("RUS", LATER)
    assert found.confirmed is Truth.UNKNOWN
    assert str(found.reason) == "As of 2019 and 2024; not confirmed for this day."


@pytest.mark.parametrize("state", sorted({row.state for row in accreditations()}))
@pytest.mark.parametrize("on", [date(1990, 1, 1), JULY_2018, date(2020, 5, 1), LATER])
def test_every_state_has_an_answer_on_every_day_and_it_is_never_a_confident_no(state, on):
    found = route(state, on)
    assert found.confirmed is not Truth.NO
    assert (found.accreditation is None) is (found.kind is RouteKind.NOT_FOUND)
    assert str(found.reason)
