"""The starting set holds what was published, each row with its source, and its conflicts are found."""

import os
import re
from pathlib import Path

import pytest

from homeward.apps.publications.reference.starting import checked, starting_set, sums
from homeward.core.reported.conflicts import Verdict, compared, impossible
from homeward.core.reported.differences import Kind
from homeward.core.reported.figure import Matter, Unit

FIGURES = {one.key: one for one in starting_set()}
PAIRS = {frozenset((pair.one.key, pair.other.key)): pair for pair in compared(FIGURES.values())}


def pair(one, other):
    return PAIRS[frozenset((one, other))]


# The eight groups of the fact sheet's list of conflicts, row by row.
LISTED = [
    ("F7a", "F7c", Verdict.COMPATIBLE, {Kind.QUALIFIER, Kind.ROUNDING}),  # 833, almost 1,000
    ("C2a", "C2b", Verdict.CONFLICT, set()),  # 12 and 13: two official speakers
    ("F7a", "F6b", Verdict.COMPATIBLE, set()),  # 833 and 1,337: nothing explains it
    ("F6b", "F7c", Verdict.MAY_CONFLICT, set()),
    ("F5b", "F7a", Verdict.OTHER_DAYS, set()),  # 813: the group of 2017 only
    ("F1a", "F3", Verdict.CONFLICT, set()),  # 1,333 and 1,400: rounding does not explain it
    ("F1a", "F4a", Verdict.COMPATIBLE, {Kind.QUALIFIER}),  # "about 1,400" leaves room
    ("F2a", "F5c", Verdict.CONFLICT, set()),  # 1,333 and 1,322
    ("F1b", "F5d", Verdict.CONFLICT, set()),  # 14 and 13 nationalities
    ("F1b", "F2b", Verdict.COMPATIBLE, {Kind.QUALIFIER}),  # 14 and at least 13
    ("C5a", "C5b", Verdict.OTHER_MATTER, {Kind.MATTER}),  # may be imposed; was imposed
    ("F8a", "C6a", Verdict.OTHER_MATTER, {Kind.MATTER}),  # sentenced; sentenced to death
    ("N-TJK1", "N-TJK2", Verdict.CONFLICT, set()),  # 84 and 89
    ("N-AZE2", "N-AZE4", Verdict.CONFLICT, {Kind.UNIT}),  # 286 and 288: two women
    ("N-KAZ1", "N-KAZ2", Verdict.CONFLICT, set()),  # ages of the same 14 children
    ("N-FIN1", "N-FIN2", Verdict.NOT_TOLD, set()),  # two, and told of none
    ("C7a", "C7b", Verdict.CONFLICT, set()),  # an embassy closed in 2005 or in 2016
    ("F40b", "F41b", Verdict.CONFLICT, set()),  # 61 and 66 nationalities
    ("F40c", "F41c", Verdict.CONFLICT, set()),  # 467 and 460
]


@pytest.mark.parametrize(("one", "other", "verdict", "explained"), LISTED)
def test_each_conflict_of_the_fact_sheet_is_found_and_said_to_be_explained_or_not(
    one, other, verdict, explained
):
    found = pair(one, other)
    assert found.verdict is verdict
    assert {difference.kind for difference in found.explained} == explained


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("C2a", "C2b", Kind.SPEAKER),
        ("F7a", "F6b", Kind.SPEAKER),
        ("F7a", "F6b", Kind.SCOPE),
        ("F5b", "F7a", Kind.SCOPE),
        ("F40b", "F41b", Kind.DAY),
    ],
)
def test_what_differs_is_named_although_it_explains_nothing(one, other, kind):
    assert kind in {difference.kind for difference in pair(one, other).differences}


def test_no_conflict_is_invented():
    """Whatever is called a conflict is on the fact sheet: its list, or its rows by nationality."""
    known = {frozenset(row[:2]) for row in LISTED}
    same_group = {"F1a", "F2a", "F3", "F5c"}
    known |= {frozenset((one, other)) for one in same_group for other in same_group if one != other}
    known |= {frozenset(("N-TJK3", "N-TJK4"))}  # 92 and 95 on two ministries' lists
    known |= {frozenset(("F18b", "F19c")), frozenset(("F19c", "F20b"))}  # undated pages
    hot = (Verdict.CONFLICT, Verdict.MAY_CONFLICT, Verdict.NOT_TOLD)
    assert {keys for keys, found in PAIRS.items() if found.verdict in hot} <= known


def test_men_and_children_who_are_more_than_the_whole_are_found():
    found = impossible(FIGURES.values())
    assert {frozenset(one.key for one in each.figures) for each in found} == {
        frozenset(("F42", "F44", "F40a")),
        frozenset(("F42", "F44", "F41a")),
    }


def test_a_sum_that_is_off_by_one_is_found_and_others_are_left_open_or_fit():
    said = {rows.total: checked(FIGURES, rows) for rows in sums()}
    assert (said["F40a"].fits.value, said["F40a"].apart) == ("no", -1)
    assert said["F41a"].fits.value == "unknown"
    assert said["F8a"].fits.value == "yes"
    assert (said["F16a"].fits.value, said["F16a"].least) == ("unknown", 904)


def test_every_row_names_a_matter_and_says_who_or_where_or_what_is_missing():
    for one in FIGURES.values():
        assert one.scope.matter is not Matter.NOT_SAID
        assert one.speaker or one.outlet or one.address or one.note or one.as_of, one.key
        assert one.recorded_by


def test_no_row_gives_nationalities_for_the_fourteen_of_2018():
    """There is no such table in any source; a row would be made up."""
    day = FIGURES["F7a"].as_of
    made_up = [
        one.key
        for one in FIGURES.values()
        if one.unit is Unit.CHILDREN and one.as_of == day and len(one.scope.nationality) == 3
    ]
    assert not made_up


def test_every_row_of_the_tables_of_totals_stands_in_the_fact_sheet():
    """The sheet is not in the repository; its place is told from outside."""
    place = os.environ.get("HOMEWARD_FACTS")
    if not place:
        pytest.skip("HOMEWARD_FACTS says where the fact sheets are kept")
    sheet = Path(place, "figures.md").read_text("utf-8")
    lines = {m[1]: m[0] for m in re.finditer(r"^\| (F\d+) \|.*$", sheet, re.MULTILINE)}
    rows = {key for key in FIGURES if re.fullmatch(r"F\d+[a-z]?", key)}
    assert {re.sub(r"[a-z]$", "", key) for key in rows} == set(lines)
    for key in rows:
        one, line = FIGURES[key], lines[re.sub(r"[a-z]$", "", key)].replace(",", "")
        assert str(one.amount.low) in line, key
        assert not one.address or one.address in line, key
    for one in FIGURES.values():
        if one.amount and one.scope.event != "kazakhstan-2019":
            assert f"{one.amount.low}" in sheet.replace(",", ""), one.key
