"""The mission list and the days its rows cover."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.apps.sharing.reference.edtf import days
from homeward.apps.sharing.reference.missions import (
    Accreditation,
    Certainty,
    MissionKind,
    Status,
    accreditations,
)
from homeward.core.truth import Truth

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[5] / "shared"))
FACTS = [path for path in [SHARED / "facts" / "missions.md"] if path.exists()]
STATES_IN_FACTS = {
    *("RUS", "TUR", "AZE", "DEU", "FRA", "UKR", "SWE", "FIN", "DZA", "MAR", "NLD", "CHE"),
    *("USA", "POL", "IRN", "KAZ", "GEO", "TJK", "UZB", "KGZ", "BLR", "TKM", "SVN", "ZAF"),
    *("MWI", "ALB", "CYP", "ZWE", "TTO", "BEL", "TUN", "EGY", "DNK", "GBR"),
}


def row(**changed):
    plain = {
        "state": "XXX",
        "kind": MissionKind.EMBASSY,
        "status": Status.OPEN,
        "seat": "amman",
        "seat_country": "JOR",
        "resident": Truth.NO,
        "valid_from": "",
        "valid_to": "",
        "as_of": "",
        "certainty": Certainty.SURE,
        "sources": (),
        "note": "",
    }
    return Accreditation(**{**plain, **changed})


def test_every_state_of_the_fact_sheet_has_a_row():
    assert {row.state for row in accreditations()} >= STATES_IN_FACTS


@pytest.mark.parametrize("path", FACTS)
def test_every_address_the_fact_sheet_cites_is_cited_by_the_list(path):
    table = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cited = {
        link.rstrip(".,;") for line in table for link in re.findall(r"https?://[^\s;|]+", line)
    }
    ours = {source for row in accreditations() for source in row.sources}
    assert cited <= ours


def test_states_looked_for_and_not_found_are_rows_and_say_so():
    lost = {row.state for row in accreditations() if row.status is Status.NOT_FOUND}
    assert lost == {"TTO", "BEL", "TUN", "EGY", "DNK", "GBR", "NLD"}
    for entry in accreditations():
        if entry.status is Status.NOT_FOUND:
            assert entry.certainty is Certainty.NOT_FOUND
            assert not entry.seat
            assert entry.resident is Truth.UNKNOWN


def test_a_row_without_a_source_is_never_called_sure():
    assert not [r for r in accreditations() if r.certainty is Certainty.SURE and not r.sources]


def test_resident_means_a_seat_in_iraq_and_nothing_else():
    for entry in accreditations():
        if entry.resident is Truth.YES:
            assert entry.seat_country == "IRQ"
        if entry.resident is Truth.NO:
            assert entry.seat_country != "IRQ"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2015-09-17", date(2015, 9, 17), date(2015, 9, 17)),
        ("2015-09-17/2016", date(2015, 9, 17), date(2016, 12, 31)),
        ("[2005,2016-02]", date(2005, 1, 1), date(2016, 2, 29)),
    ],
)
def test_a_date_means_every_day_it_can_mean(text, first, last):
    read = days(text)
    assert (read.earliest, read.latest, read.about) == (first, last, False)


def test_about_is_kept_and_nonsense_is_refused():
    assert days("2021~").about is True
    assert days("") is None
    with pytest.raises(ValueError, match="not a day"):
        days("2021-01-01-01")


def test_a_mission_is_attested_for_its_day_and_unknown_after_and_before():
    seen = row(as_of="2019")
    assert seen.covers(date(2019, 7, 3)) is Truth.YES
    assert seen.covers(date(2018, 12, 31)) is Truth.UNKNOWN
    assert seen.covers(date(2020, 1, 1)) is Truth.UNKNOWN


def test_a_known_beginning_and_end_answer_no_outside():
    closed = row(valid_from="2006", valid_to="2019-11")
    assert closed.covers(date(2005, 12, 31)) is Truth.NO
    assert closed.covers(date(2006, 6, 1)) is Truth.UNKNOWN
    assert closed.covers(date(2018, 7, 3)) is Truth.YES
    assert closed.covers(date(2019, 11, 1)) is Truth.YES
    assert closed.covers(date(2019, 11, 15)) is Truth.UNKNOWN
    assert closed.covers(date(2019, 12, 1)) is Truth.NO


def test_about_and_undated_never_say_yes_or_no():
    assert row(as_of="2021~").covers(date(2021, 6, 1)) is Truth.UNKNOWN
    assert row().covers(date(2021, 6, 1)) is Truth.UNKNOWN


@given(st.dates(date(1990, 1, 1), date(2035, 1, 1)), st.sampled_from(accreditations()))
def test_without_a_stated_end_no_row_says_no_to_a_later_day(day, entry):
    if not entry.valid_to and entry.covers(day) is Truth.NO:
        assert day < days(entry.valid_from).latest
