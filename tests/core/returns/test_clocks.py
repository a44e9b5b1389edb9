"""Tasks and days ahead: computed from the table and the facts, due from a day to a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.core.returns.filing import (
    CHILD,
    EMPTY,
    FACTS,
    LEAD,
    OFFICER,
    OPENED,
    PERSON,
    READY,
    TODAY,
    answered,
    key,
    lifted,
    met_acts,
    raised,
    reopened,
)

from homeward.core.claims import ClaimKind, Penalty, PenaltyKind
from homeward.core.returns.acts import ClaimChanged, Ground, HoldKind
from homeward.core.returns.clocks import WHAT_COMES, entered_on, milestones, tasks
from homeward.core.returns.parties import Audience, Party
from homeward.core.returns.process import EventKind, LegalEvent, LegalProcess
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ROWS
from homeward.core.spans import Span
from homeward.core.truth import Truth

HOLD = Ground(HoldKind.BY_HAND, "1")


def todo(file, *, on=TODAY, audience=Audience.PROTECTION, facts=FACTS):
    return {task.key: task for task in tasks(file, facts, on=on, audience=audience)}


def test_a_new_file_asks_first_for_what_stands_at_the_beginning():
    assert set(todo(EMPTY, on=OPENED)) == {"s0.duplicates", "s0.context"}


def test_a_task_is_due_from_the_day_its_stage_began_and_overdue_after_the_last():
    task = todo(EMPTY, on=OPENED)["s0.context"]
    assert task.due == Span(OPENED, OPENED + timedelta(days=ROWS[Stage.S0].due_days))
    assert task.overdue is Truth.NO
    assert todo(EMPTY, on=task.due.last)["s0.context"].overdue is Truth.NO
    assert todo(EMPTY, on=task.due.last + timedelta(days=1))["s0.context"].overdue is Truth.YES


def test_a_stage_begins_on_the_day_its_last_condition_was_met():
    file = EMPTY.then(*met_acts(("S0",))).then(*met_acts(("S1",), on=date(2026, 7, 9)))
    assert entered_on(file)[Stage.S2] == date(2026, 7, 9)
    assert Stage.S4 not in entered_on(file)
    assert todo(file)["s2.status"].due.first == date(2026, 7, 9)


def test_a_break_begins_the_count_anew():
    file = EMPTY.then(*met_acts(("S0", "S1"))).then(reopened(Stage.S1, on=date(2026, 7, 1)))
    assert Stage.S2 not in entered_on(file)
    again = file.then(*met_acts(("S1",), on=date(2026, 7, 20)))
    assert entered_on(again)[Stage.S2] == date(2026, 7, 20)


def test_what_is_opened_again_is_due_from_that_day():
    change = ClaimChanged(key=key(), on=date(2026, 11, 20), claim="n", kind=ClaimKind.NAME)
    task = todo(READY.then(change))["s3.level"]
    assert task.due.first == date(2026, 11, 20)
    assert task.who == (Party.CASE_WORKER,)


def test_under_a_hold_only_what_protects_is_asked_and_the_lead_looks_at_the_hold():
    file = EMPTY.then(*met_acts(("S0", "S1"))).then(raised(HOLD))
    found = todo(file)
    assert {task.stage for task in found.values()} == {None, Stage.S5}
    assert found["hold"].who == (Party.PROTECTION_LEAD,)
    assert found["hold"].due.first == TODAY
    assert "s2.status" in todo(file.then(lifted(HOLD)))


def test_follow_up_is_due_after_one_three_six_twelve_and_twenty_four_months():
    arrived = READY.then(*met_acts(("S11", "S12"), on=date(2026, 11, 1)))
    found = todo(arrived)
    due = {key: found[f"s13.check_{key}"].due for key in (1, 3, 6, 12, 24)}
    assert [span.first for span in due.values()] == [
        date(2026, 12, 1), date(2027, 2, 1), date(2027, 5, 1), date(2027, 11, 1), date(2028, 11, 1),
    ]  # fmt: skip
    assert all(span.last > span.first for span in due.values())


def test_closing_is_nobodys_task_before_the_follow_up_is_done():
    assert "s14.reason" not in todo(EMPTY)
    assert "s14.reason" not in todo(READY)
    followed = READY.then(*met_acts(("S11", "S12", "S13"), on=date(2026, 11, 1)))
    assert set(todo(followed)) == {"s14.reason"}


def test_an_answer_that_settles_nothing_leaves_its_task():
    file = READY.then(answered("s5.decision", "deferred"))
    assert "s5.decision" in todo(file)
    assert "s5.decision" not in todo(READY)


def test_the_most_pressing_comes_first():
    file = EMPTY.then(*met_acts(("S0", "S1")))
    last_days = [
        task.due.last for task in tasks(file, FACTS, on=TODAY, audience=Audience.PROTECTION)
    ]
    assert last_days == sorted(last_days)
    assert len(last_days) > 5


@pytest.mark.parametrize("audience", [Audience.DESK, Audience.LAWYER])
def test_others_find_no_task_of_protection(audience):
    file = EMPTY.then(*met_acts(("S0", "S1"))).then(
        raised(Ground(HoldKind.FEAR, CHILD), by=OFFICER)
    )
    assert not [
        key for key in todo(file, audience=audience) if key.startswith(("s5", "s6", "hold"))
    ]
    assert {"s5.screen", "hold"} <= set(todo(file))


def ahead(facts=FACTS, process=None, *, on=TODAY, audience=Audience.PROTECTION):
    return dict(milestones(facts, process, on=on, audience=audience))


def test_birthdays_the_end_of_a_sentence_and_the_review_lie_ahead_as_spans():
    facts = replace(FACTS, person=replace(PERSON, birth=Span.year(2014)))
    events = (
        LegalEvent(person=CHILD, kind=EventKind.ARREST, when=Span.year(2025), claim="a"),
        LegalEvent(person=CHILD, kind=EventKind.SENTENCE, when=Span.month(2026, 2), claim="s",
                   penalty=Penalty(PenaltyKind.TERM, 24)),
    )  # fmt: skip
    found = ahead(facts, LegalProcess(CHILD, events))
    assert found["birthday:15"] == Span.year(2029)
    assert found["birthday:12"] == Span.year(2026)
    assert "birthday:9" not in found
    assert found["sentence_end"] == Span(date(2027, 1, 1), date(2028, 2, 28))
    assert found["review"] == Span.day(date(2027, 3, 10))
    assert list(found.values()) == sorted(found.values(), key=lambda span: (span.first, span.last))
    assert {name.split(":")[0] for name in found} <= set(WHAT_COMES)


def test_reviews_are_shown_to_protection_alone():
    assert {"review", "gate_review"} <= set(ahead())
    assert not {"review", "gate_review"} & set(ahead(audience=Audience.DESK))
    assert "review" not in ahead(on=date(2027, 3, 11))


def test_nothing_lies_ahead_of_somebody_of_whom_nothing_is_known():
    assert ahead(replace(FACTS, person=replace(PERSON, birth=None)), audience=Audience.DESK) == {}
    assert LEAD
