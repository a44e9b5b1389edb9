"""Codes of legal events and safeguards, what each means, and where they lie on a line of time."""

from datetime import date

import pytest

from homeward.core.claims import Article, Penalty, PenaltyKind
from homeward.core.returns.meaning import EVENTS, MEANS, carries, rests_on
from homeward.core.returns.process import EventKind
from homeward.core.returns.recorded import (
    event_code,
    event_of,
    penalty_code,
    penalty_of,
    safeguard_code,
    safeguard_of,
)
from homeward.core.returns.safeguards import Safeguard
from homeward.core.returns.timeline import WIDTH, laid_out
from homeward.core.spans import Span

DAY = Span.day(date(2018, 2, 1))
ARTICLE = Article("iq_anti_terrorism_law", "4(1)")
PENALTIES = [Penalty(PenaltyKind.TERM, 180), Penalty(PenaltyKind.LIFE), Penalty(PenaltyKind.DEATH)]


def parts(kind):
    return {
        "article": ARTICLE if kind in {EventKind.CHARGE, EventKind.CONVICTION, EventKind.SENTENCE} else None,
        "penalty": PENALTIES[0] if kind in {EventKind.SENTENCE, EventKind.COMMUTED} else None,
        "months": 6 if kind is EventKind.REMISSION else 0,
    }  # fmt: skip


@pytest.mark.parametrize("kind", EventKind)
def test_an_event_is_read_as_it_was_written(kind):
    event = event_of(event_code(kind, **parts(kind)), person="A", when=DAY, claim="1")
    assert (event.kind, event.when, event.claim) == (kind, DAY, "1")
    assert {name: getattr(event, name) for name in parts(kind)} == parts(kind)


@pytest.mark.parametrize("penalty", PENALTIES, ids=penalty_code)
def test_a_sentence_is_read_as_it_was_written(penalty):
    assert penalty_of(penalty_code(penalty)) == penalty


@pytest.mark.parametrize(
    "code", ["", "theft", "arrest|x:4", "sentence", "remission", "arrest||life", "arrest|||x"]
)
def test_what_does_not_go_together_is_refused(code):
    with pytest.raises(ValueError, match=r".*"):
        event_of(code, person="A", when=DAY, claim="1")


@pytest.mark.parametrize("safeguard", Safeguard)
@pytest.mark.parametrize("met", [True, False])
def test_a_safeguard_is_read_as_it_was_written(safeguard, met):
    said = safeguard_of(safeguard_code(safeguard, met=met), "1")
    assert (said.safeguard, said.met, said.claim) == (safeguard, met, "1")


@pytest.mark.parametrize("code", ["lawyer", "lawyer:", "lawyer:unknown", "priest:met"])
def test_unknown_is_never_recorded_as_an_answer_about_a_safeguard(code):
    with pytest.raises(ValueError, match=r".*"):
        safeguard_of(code, "1")


def test_every_event_has_a_name_and_a_meaning():
    assert set(EVENTS) == set(MEANS) == set(EventKind)


def test_what_an_article_carries_is_said_only_where_it_was_read():
    assert "Death" in str(carries(ARTICLE).reading)
    assert carries(Article("iq_anti_terrorism_law", "4")) is None
    assert carries(Article("", "4(1)")) is None


def test_what_is_from_memory_says_so():
    assert rests_on(EventKind.DEATH_RATIFIED).verify
    assert rests_on(EventKind.TRIAL) is None


SPANS = [DAY, Span.year(2018), Span(date.min, date(2019, 1, 1)), Span(date(2017, 1, 1), date.max)]


def test_a_span_is_drawn_as_wide_as_it_is_and_open_ends_reach_the_edge():
    line = laid_out(SPANS, on=date(2020, 1, 1))
    day, year, past, future = line.bars
    assert day.is_day
    assert not year.is_day
    assert year.width > 10 * day.width
    assert (past.open_start, past.open_end) == (True, False)
    assert future.open_end
    assert past.start < year.start < future.end
    assert all(0 <= bar.start < bar.end <= WIDTH for bar in line.bars)
    assert [tick.year for tick in line.ticks] == [2017, 2018, 2019, 2020]


def test_one_day_and_a_hundred_years_both_fit():
    assert laid_out([DAY], on=DAY.first).bars[0].is_day
    line = laid_out([Span(date(1920, 1, 1), date(2020, 1, 1))], on=DAY.first)
    assert len(line.ticks) <= 13
