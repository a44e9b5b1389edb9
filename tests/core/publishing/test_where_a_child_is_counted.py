"""Where a child is counted, and that nothing of fear, asylum or a court can be counted at all."""

from dataclasses import fields
from datetime import date
from hashlib import sha256

import pytest

from homeward.core.claims import Sex
from homeward.core.publishing.catalogue import (
    DIMENSIONS,
    LAYOUT,
    NATIONALITIES,
    TABLES,
    Counted,
    Progress,
    place_of,
)
from homeward.core.spans import Span

DAY = date(2026, 11, 27)


def counted(**changed):
    facts = {
        "nationalities": frozenset({"TJK"}),
        "birth": Span.year(2020),
        "sex": Sex.FEMALE,
        "progress": Progress.NO_FILE,
        "first_listed": date(2026, 3, 4),
    }
    return Counted(**{**facts, **changed})


def values(person):
    found = place_of(person, on=DAY)
    return found and [d.values[at] for d, at in zip(DIMENSIONS, found, strict=True)]


def test_a_child_is_counted_once_in_every_table():
    assert values(counted()) == ["TJK", "under-9", "girl", "no-file", "2026-03"]
    cells = LAYOUT.count([place_of(counted(), on=DAY)])
    assert cells.sum() == len(TABLES)


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        (Span.year(2015), "9-to-14"),
        (Span.year(2010), "15-to-17"),
        (Span(date(2016, 1, 1), date(2018, 12, 31)), "child-age-not-settled"),
        (Span.year(2008), "not-settled"),
        (None, "not-settled"),
    ],
)
def test_an_age_that_is_not_settled_has_a_line_of_its_own(birth, age):
    assert values(counted(birth=birth))[1] == age


def test_whoever_is_certainly_of_age_is_not_counted():
    assert place_of(counted(birth=Span.year(1990)), on=DAY) is None


@pytest.mark.parametrize("claimed", [set(), {"TJK", "RUS"}, {"AND"}])
def test_no_several_and_rare_nationalities_share_a_line(claimed):
    assert values(counted(nationalities=frozenset(claimed)))[0] == "other"


def test_what_no_source_says_is_not_counted_as_anything_else():
    assert values(counted(sex=None))[2] == "not-said"


@pytest.mark.parametrize(
    ("day", "month"),
    [(date(2018, 7, 3), "earlier"), (date(2028, 12, 1), "2028-12"), (date(2031, 1, 1), "later")],
)
def test_months_begin_and_end(day, month):
    assert values(counted(first_listed=day))[4] == month


def test_no_fact_of_fear_or_asylum_has_a_place_in_a_table():
    allowed = {"nationalities", "birth", "sex", "progress", "first_listed"}
    assert {field.name for field in fields(Counted)} == allowed
    assert {each.key for each in DIMENSIONS} == {"nationality", "age", "sex", "progress", "month"}
    assert {each.value for each in Progress} == {"no-file", "under-way", "arrived"}
    every = " ".join(value for each in DIMENSIONS for value in each.values)
    assert not any(word in every for word in ("asylum", "fear", "hold", "refus", "gate"))


def test_the_catalogue_is_fixed():
    """Shifts are drawn for these entries; another list is another edition of the catalogue."""
    said = repr([(each.key, each.values) for each in DIMENSIONS]) + repr(LAYOUT.tables)
    assert sha256(said.encode()).hexdigest()[:16] == "5fa56497afb75a04"
    assert len(NATIONALITIES) + 1 == 32
    assert LAYOUT.sizes[0] * LAYOUT.sizes[1] * LAYOUT.sizes[2] == 480
