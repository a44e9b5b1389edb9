"""Claims laid side by side: room, conflict, or something else altogether."""

from dataclasses import replace
from datetime import date

import pytest

from homeward.core.figures import Bounds
from homeward.core.reported.beside import beside
from homeward.core.reported.conflicts import Verdict, compare, compared
from homeward.core.reported.days import read_days, write_days
from homeward.core.reported.differences import Kind, swapped
from homeward.core.reported.figure import Amount, Matter, Qualifier, Reported, Scope, Unit
from homeward.core.reported.parts import added
from homeward.core.spans import Span

DAY = Span.day(date(2018, 7, 3))
SCOPE = Scope(Matter.HELD, "foreign", "IRQ")
ONE = Reported("a", Amount(12, 12), Unit.CHILDREN, SCOPE, DAY, speaker="ministry")


def other(number=13, qualifier=Qualifier.EXACTLY, **changed):
    return replace(ONE, key="b", amount=Amount(number, number, qualifier), **changed)


def test_twelve_and_thirteen_of_the_same_thing_on_one_day_cannot_both_be_right():
    found = compare(ONE, other(speaker="court"))
    assert found.verdict is Verdict.CONFLICT
    assert [one.kind for one in found.differences] == [Kind.SPEAKER]
    assert found.explained == ()


def test_at_least_and_almost_leave_each_other_room():
    one = replace(ONE, amount=Amount(833, 833, Qualifier.AT_LEAST))
    found = compare(one, other(1000, Qualifier.ALMOST))
    assert found.verdict is Verdict.COMPATIBLE
    assert {one.kind for one in found.explained} == {Kind.QUALIFIER, Kind.ROUNDING}


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({"as_of": Span.day(date(2019, 7, 3))}, Verdict.OTHER_DAYS),
        ({"as_of": None}, Verdict.MAY_CONFLICT),
        ({"as_of": Span.year(2018)}, Verdict.MAY_CONFLICT),
        ({"scope": replace(SCOPE, nationality="")}, Verdict.MAY_CONFLICT),
        ({"scope": replace(SCOPE, held="a reformatory")}, Verdict.MAY_CONFLICT),
    ],
)
def test_where_scope_or_day_is_open_a_conflict_is_not_certain(changed, verdict):
    assert compare(ONE, other(**changed)).verdict is verdict


@pytest.mark.parametrize(
    "changed",
    [
        {"unit": Unit.FAMILIES},
        {"scope": replace(SCOPE, nationality="FRA")},
        {"scope": replace(SCOPE, place="SYR")},
        {"scope": replace(SCOPE, part="under two")},
        {"scope": replace(SCOPE, matter=Matter.RETURNED)},
    ],
)
def test_different_things_are_not_compared(changed):
    assert compare(ONE, other(**changed)) is None


def test_the_same_number_from_another_speaker_agrees():
    assert compare(ONE, other(12, speaker="court")).verdict is Verdict.AGREE


def test_a_number_beside_being_told_of_none_is_no_zero():
    found = compare(ONE, replace(ONE, key="b", amount=None))
    assert found.verdict is Verdict.NOT_TOLD


def test_a_date_in_figures_that_can_be_read_both_ways_is_named():
    one = replace(ONE, said="10/7/2019", as_of=Span.day(date(2019, 7, 10)))
    found = compare(one, other(as_of=Span.day(date(2019, 10, 7))))
    assert Kind.DATE_ORDER in {one.kind for one in found.differences}
    assert swapped("29/6/2018") == ()


def test_conflicts_come_first():
    figures = [ONE, other(12, speaker="court"), replace(other(20), key="c", as_of=DAY)]
    assert [one.verdict for one in compared(figures)] == [
        Verdict.CONFLICT, Verdict.CONFLICT, Verdict.AGREE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "complete", "fits"),
    [
        ([40, 60], True, "yes"),
        ([40, 59], True, "no"),
        ([40, 59], False, "unknown"),
        ([40, 61], False, "no"),
    ],
)
def test_rows_are_added_up_and_missing_rows_leave_it_open(rows, complete, fits):
    found = added(Amount(100, 100), [Amount(row, row) for row in rows], complete=complete)
    assert found.fits.value == fits


def test_rows_that_are_bounds_are_added_as_bounds():
    rows = [Amount(40, 40, Qualifier.AT_LEAST), Amount(50, 50)]
    assert added(Amount(100, 100), rows, complete=True).fits.value == "yes"


@pytest.mark.parametrize(
    ("least", "most", "claim", "fits"),
    [
        (3, 5, Amount(2, 2), "no"),
        (3, 5, Amount(6, 6, Qualifier.AT_LEAST), "unknown"),
        (3, 5, Amount(3, 3, Qualifier.AT_LEAST), "yes"),
        (3, 5, Amount(4, 4), "unknown"),
    ],
)
def test_the_register_says_at_least_and_at_most_beside_a_claim(least, most, claim, fits):
    assert beside(Bounds(least, most, 0), claim).fits.value == fits


@pytest.mark.parametrize("text", ["2018", "2018-07", "2018-07-03", "2018-04-29/2018-12-31", ""])
def test_days_that_are_written_are_read_again(text):
    assert write_days(read_days(text)) == text


def test_days_that_are_none_are_refused():
    with pytest.raises(ValueError, match=r"."):
        read_days("last week")
