"""What waits, since when, and what is due: silence is not refusal, and no record is no answer."""

from datetime import date, timedelta

import pytest

from homeward.core.correspondence import (
    LADDER,
    Act,
    Basis,
    Direction,
    Exchange,
    Means,
    Rung,
    due,
    habit,
    standing,
    waiting,
)
from homeward.core.truth import Truth

DAY = date(2026, 1, 1)


def after(days):
    return DAY + timedelta(days=days)


def asked(key, on=0, **how):
    return Exchange(key, Direction.OUT, Means.NOTE, after(on), asks=True, **how)


def out(key, of, on, act=None, means=Means.NOTE):
    return Exchange(key, Direction.OUT, means, after(on), of=of, act=act)


def reply(key, of, on):
    return Exchange(key, Direction.IN, Means.NOTE, after(on), of=of)


def answered(*days):
    """One thing asked and answered for each of these numbers of days."""
    return [
        one
        for at, took in enumerate(days)
        for one in (asked(f"q{at}", at), reply(f"a{at}", f"q{at}", at + took))
    ]


def test_a_state_of_which_nothing_is_recorded_is_neither_informed_nor_silent():
    now = standing([], after(900))
    assert (now.recorded, now.informed, now.silent, now.waits) == (False, None, None, None)


def test_without_a_day_to_answer_a_state_is_waited_for_and_never_silent():
    now = standing([asked("q")], after(900))
    assert (now.waits, now.silent) == (DAY, None)
    [one] = waiting([asked("q")], after(900))
    assert (one.last, one.basis, one.overdue) == (None, Basis.NOT_KNOWN, Truth.UNKNOWN)


def test_the_day_that_was_named_goes_before_the_habit():
    found = [*answered(5, 5, 5), asked("q", 10, answer_by=after(50))]
    [one] = waiting(found, after(51))
    assert (one.last, one.basis, one.overdue) == (after(50), Basis.NAMED, Truth.YES)
    assert waiting(found, after(50))[0].overdue is Truth.NO


@pytest.mark.parametrize(
    ("took", "days"), [((), None), ((4, 9), None), ((4, 9, 30), 9), ((4, 9, 10, 30), 10)]
)
def test_a_habit_is_the_median_of_three_answers_or_more_rounded_up(took, days):
    assert habit(answered(*took)).days == days
    assert habit(answered(*took)).answers == len(took)


def test_a_habit_gives_a_day_and_says_that_it_does():
    [one] = waiting([*answered(4, 9, 30), asked("q", 100)], after(110))
    assert (one.last, one.basis, one.overdue) == (after(109), Basis.HABIT, Truth.YES)
    assert standing([*answered(4, 9, 30), asked("q", 100)], after(110)).silent == after(100)


def test_an_answer_to_a_reminder_answers_what_was_asked():
    found = [asked("q"), out("r", "q", 20, Act.REMIND), out("s", "r", 30), reply("a", "s", 40)]
    assert waiting(found, after(90)) == []
    assert standing(found, after(90)).answered == after(40)


def test_what_came_in_by_itself_answers_nothing():
    found = [asked("q"), Exchange("n", Direction.IN, Means.NOTE, after(3))]
    assert len(waiting(found, after(4))) == 1
    assert standing(found, after(4)).answered is None


def test_steps_come_due_after_the_last_day_to_answer_one_at_a_time():
    found = [asked("q", answer_by=after(10))]
    assert due(found, LADDER, after(16)) == []
    assert [(s.act, s.since) for s in due(found, LADDER, after(17))] == [(Act.REMIND, after(17))]
    assert [s.act for s in due(found, LADDER, after(31))] == [Act.CALL]
    found.append(out("r", "q", 17, Act.REMIND))
    assert due(found, LADDER, after(30)) == []
    assert [s.act for s in due(found, LADDER, after(200))] == [Act.PROTECTING_POWER]


def test_who_has_gone_to_the_capital_is_not_told_to_write_a_reminder():
    found = [asked("q"), out("c", "q", 60, Act.CAPITAL)]
    assert due(found, LADDER, after(61)) == []


def test_a_desks_own_steps_are_the_ones_that_count():
    assert [s.act for s in due([asked("q")], (Rung(0, Act.VISIT),), DAY)] == [Act.VISIT]
    assert due([asked("q")], (), after(900)) == []


def test_what_was_answered_is_due_no_more():
    assert due([asked("q"), reply("a", "q", 1)], LADDER, after(900)) == []


def test_a_call_speaks_with_a_state_and_does_not_inform_it_in_writing():
    now = standing([Exchange("c", Direction.OUT, Means.CALL, DAY)], DAY)
    assert (now.spoken, now.informed) == (DAY, None)
