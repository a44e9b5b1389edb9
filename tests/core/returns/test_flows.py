"""From stage to stage, by the acts alone."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.returns.filing import (
    EMPTY,
    OPENED,
    READY,
    TODAY,
    answered,
    met_acts,
    met_value,
    reopened,
)

from homeward.core.returns.clocks import entered_on
from homeward.core.returns.flows import Move, moves
from homeward.core.returns.stages import Stage
from homeward.core.returns.stages_data import STAGES

S = Stage
ASKS = [ask for row in STAGES for ask in row.asks]


def arrows(file, on=TODAY):
    return {(move.left, move.into) for move in moves(file, on=on)}


def test_a_file_begins_at_the_first_stage_on_the_day_it_was_opened():
    assert moves(EMPTY, on=TODAY) == (Move(OPENED, None, S.S0),)


def test_one_stage_that_is_met_opens_all_that_waited_for_it():
    file = EMPTY.then(*met_acts(("S0", "S1")))
    assert arrows(file) - {(None, S.S0), (S.S0, S.S1)} == {
        (S.S1, into) for into in (S.S2, S.S3, S.S5, S.S8)
    }


def test_a_stage_that_waits_for_several_is_opened_by_the_last_of_them():
    later = OPENED + timedelta(days=5)
    file = EMPTY.then(*met_acts(tuple(f"S{n}" for n in range(10) if n != 9)))
    file = file.then(*met_acts(("S9",), on=later))
    found = [move for move in moves(file, on=TODAY) if move.into is S.S10]
    assert found == [Move(later, S.S9, S.S10)]


def test_a_stage_opened_again_moves_to_itself_and_a_closed_file_nowhere():
    assert (S.S2, S.S2) in arrows(READY.then(reopened(S.S2)))
    assert (S.S14, None) in arrows(READY.then(answered("s14.reason", "died")))


def test_what_is_done_and_undone_on_one_day_is_no_move():
    file = EMPTY.then(*met_acts(("S0",))).then(reopened(S.S0, on=OPENED))
    assert arrows(file) == {(None, S.S0)}


def test_a_move_that_tells_of_a_sealed_stage_says_so():
    sealed = {(m.left, m.into) for m in moves(READY, on=TODAY) if m.sealed}
    assert sealed == {
        *((S.S1, S.S5), (S.S5, S.S6), (S.S6, S.S7)),
        *((S.S5, S.S11), (S.S6, S.S11)),
    }


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(ASKS), st.integers(0, 3), st.booleans()), max_size=25))
def test_the_last_move_into_each_stage_is_the_day_since_when_it_stands(steps):
    """Two ways, one answer: moves, and the day from which tasks are counted."""
    file, day = EMPTY, OPENED
    for ask, days, good in steps:
        day += timedelta(days=days)
        value = met_value(ask) if good else ask.outcomes[-1].value
        file = file.then(answered(ask.key, value, on=day))
    last = {move.into: move.on for move in moves(file, on=TODAY) if move.into is not move.left}
    for stage, since in entered_on(file.until(TODAY)).items():
        if stage is not S.S14:
            assert last[stage] == since
