"""A file in letters: the same as its view says, and no day of what is sealed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.returns.filing import (
    BROTHER,
    CHILD,
    EMPTY,
    FACTS,
    OPENED,
    READY,
    TODAY,
    answered,
    met_acts,
    raised,
    reopened,
)

from homeward.core.law.instruments.iq_juvenile_welfare import RESPONSIBLE_FROM
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.clocks import entered_on, tasks
from homeward.core.returns.counted import (
    FOLLOWED,
    THRESHOLDS,
    Turning,
    counted,
    turning,
)
from homeward.core.returns.family import PlannedStep
from homeward.core.returns.parties import Audience, Party
from homeward.core.returns.readiness import FileView, TrackState
from homeward.core.returns.stages import Stage
from homeward.core.spans import Span, birthday

HOLD = Ground(HoldKind.BY_HAND, "1")
ARRIVED = tuple(f"S{n}" for n in range(13))


def letters(file, *, on=TODAY, audience=Audience.PROTECTION, facts=FACTS):
    view = FileView(file, facts, on=on, audience=audience)
    todo = tasks(file, facts, on=on, audience=audience)
    return counted(view, facts, todo, entered_on(file.until(on)), on=on)


def track(file, stage, **asked):
    return letters(file, **asked).tracks[list(Stage).index(stage)]


def awaited(file, party, **asked):
    return letters(file, **asked).waits[list(Party).index(party)]


def followed(file, check, **asked):
    return letters(file, **asked).follow[[ask.key for ask in FOLLOWED].index(check)]


def test_each_word_has_a_letter_for_each_of_what_it_counts():
    found = letters(EMPTY)
    lengths = (len(found.tracks), len(found.waits), len(found.follow), len(found.step))
    assert lengths == (len(Stage), len(Party), len(FOLLOWED), 1)


def test_a_stage_stands_as_the_view_says():
    said = {TrackState.HELD: "h", TrackState.WAITING: "w", TrackState.STOPPED: "s",
            TrackState.MET: "m", TrackState.OPEN: "0123n"}  # fmt: skip
    for file in (EMPTY, READY, READY.then(raised(HOLD)), READY.then(answered("s9.agreed", "no"))):
        view = FileView(file, FACTS, on=TODAY, audience=Audience.PROTECTION)
        for stage in Stage:
            assert track(file, stage) in said[view.state(stage)]


@pytest.mark.parametrize(("days", "letter"), [(29, "0"), (30, "1"), (90, "2"), (180, "3")])
def test_an_open_stage_is_counted_by_the_days_since_it_began(days, letter):
    assert track(EMPTY, Stage.S0, on=OPENED + timedelta(days=days)) == letter


def test_a_stage_opened_again_counts_from_that_day():
    file = READY.then(reopened(Stage.S2, on=TODAY - timedelta(days=40)))
    assert track(file, Stage.S2) == "1"


def test_of_a_sealed_stage_and_one_that_begins_with_it_others_learn_no_day():
    begun = EMPTY.then(*met_acts(("S0", "S1", "S5", "S6")))
    assert track(begun, Stage.S7) == "2"
    for reader in (Audience.LAWYER, Audience.DESK):
        for stage in (Stage.S5, Stage.S6, Stage.S7):
            assert track(begun, stage, audience=reader) not in "0123"


def test_who_is_waited_for_is_said_by_the_most_pressing_of_their_tasks():
    assert awaited(EMPTY, Party.CASE_WORKER, on=OPENED) == "d"
    assert awaited(EMPTY, Party.CASE_WORKER, on=OPENED + timedelta(days=8)) == "l"
    assert awaited(EMPTY, Party.COURT, on=OPENED) == "-"


def test_checks_after_arrival_lie_ahead_are_due_are_overdue_and_are_answered():
    file = EMPTY.then(*met_acts(ARRIVED))
    later = [OPENED + timedelta(days=n) for n in (0, 31, 60)]
    assert [followed(file, "s13.check_1", on=on) for on in later] == ["a", "d", "l"]
    safe = file.then(answered("s13.check_1", "yes"))
    assert followed(safe, "s13.check_1") == "m"
    unsafe = file.then(answered("s13.check_1", "no"))
    assert followed(unsafe, "s13.check_1") == "s"
    assert set(letters(EMPTY).follow) == {"-"}


def planned(*days, who=CHILD):
    steps = [PlannedStep(str(n), frozenset({who}), day) for n, day in enumerate(days)]
    return letters(EMPTY, facts=replace(FACTS, steps=tuple(steps))).step


def day(after):
    return Span.day(TODAY + timedelta(days=after))


def test_the_next_step_counts_and_one_that_has_passed_only_where_none_is_next():
    assert planned() == "-"
    assert planned(None) == "n"
    assert planned(day(-1)) == "p"
    assert planned(day(-1), day(30)) == "s"
    assert planned(day(31), None) == "l"
    assert planned(day(1), who=BROTHER) == "-"


def test_what_the_state_answered_is_counted_as_it_was_recorded():
    assert letters(EMPTY).heard == ""
    assert letters(EMPTY.then(answered("s7.answer", "refused"))).heard == "refused"


# --- Birthdays -----------------------------------------------------------------------------------


def test_the_ages_are_those_of_the_law_of_the_holding_state():
    ages = {one.number for several in RESPONSIBLE_FROM.values() for one in several}
    assert ages <= set(THRESHOLDS)


def at_fifteen(birth):
    return Turning(turning(birth, on=TODAY)[THRESHOLDS.index(15)])


def born(first, last=None):
    """A birth whose fifteenth birthday is so many days ahead."""
    fifteen = [TODAY + timedelta(days=n) for n in (first, first if last is None else last)]
    return Span(*(fifteen_years_before(day) for day in fifteen))


def fifteen_years_before(day):
    """A birthday that falls on the day; on a leap day nobody born in a common year turns fifteen."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 15, day=28 if leap else day.day)


def test_a_birthday_is_soon_within_ninety_days_and_perhaps_where_the_birth_allows_it():
    assert at_fifteen(born(1)) is Turning.SOON
    assert at_fifteen(born(90)) is Turning.SOON
    assert at_fifteen(born(91)) is Turning.LATER
    assert at_fifteen(born(0)) is Turning.TURNED
    assert at_fifteen(born(80, 200)) is Turning.PERHAPS
    assert at_fifteen(born(-10, 10)) is Turning.PERHAPS
    assert at_fifteen(None) is Turning.UNKNOWN


@given(st.integers(-400, 400), st.integers(0, 400), st.data())
def test_learning_the_day_turns_no_certain_letter_into_another(first, width, data):
    wide = born(first, first + width)
    inside = data.draw(st.integers(0, (wide.last - wide.first).days))
    exact = Span.day(wide.first + timedelta(days=inside))
    if at_fifteen(wide) is not Turning.PERHAPS:
        assert at_fifteen(exact) is at_fifteen(wide)
    assert at_fifteen(exact) is not Turning.PERHAPS
    assert birthday(exact, 15).is_day
