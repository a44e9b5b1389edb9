"""Legal events: the end of a sentence as a span, a sentence of death, fair process, R6 and R8."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.returns.filing import CHILD, MOTHER

from homeward.core.claims import Article, Penalty, PenaltyKind
from homeward.core.returns.consent import Position
from homeward.core.returns.family import ParentPosition, on_childs_file
from homeward.core.returns.process import (
    DeathStage,
    EventKind,
    LegalEvent,
    LegalProcess,
    death_stage,
    end_of_sentence,
    sentence_over,
    under_death_sentence,
)
from homeward.core.returns.safeguards import RESTS_ON, Safeguard, SafeguardSaid, fair_process
from homeward.core.spans import Span
from homeward.core.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
TERM = Penalty(PenaltyKind.TERM, 60)
DEATH, LIFE = Penalty(PenaltyKind.DEATH), Penalty(PenaltyKind.LIFE)
LAST = date(2026, 11, 27)


def event(kind, *days, person=CHILD, **more):
    days = days or (date(2018, 5, 2),)
    return LegalEvent(
        person=person,
        kind=kind,
        when=Span(days[0], days[-1]),
        claim=f"{kind.value}-{days[0]}",
        **more,
    )


def process(*events, person=CHILD):
    return LegalProcess(person, events)


ARREST = event(EventKind.ARREST, date(2017, 8, 1), date(2017, 9, 30))
SENTENCE = event(EventKind.SENTENCE, date(2018, 5, 2), penalty=TERM)
SENTENCED_TO_DEATH = event(EventKind.SENTENCE, date(2018, 5, 2), penalty=DEATH)


def test_a_sentence_ends_between_counting_from_arrest_and_counting_from_judgment():
    end = end_of_sentence(process(ARREST, SENTENCE))
    assert end.span == Span(date(2022, 8, 1), date(2023, 5, 2))


def test_without_a_day_of_arrest_the_earliest_end_is_open():
    assert end_of_sentence(process(SENTENCE)).span == Span(date.min, date(2023, 5, 2))


def test_a_remission_brings_both_ends_forward_and_never_before_the_beginning():
    off = event(EventKind.REMISSION, date(2020, 1, 1), months=12)
    assert end_of_sentence(process(ARREST, SENTENCE, off)).span == Span(
        date(2021, 8, 1), date(2022, 5, 2)
    )
    much = replace(off, months=600)
    assert end_of_sentence(process(ARREST, SENTENCE, much)).span == Span(
        date(2017, 8, 1), date(2018, 5, 2)
    )


def test_two_terms_may_run_together_or_one_after_another():
    second = event(EventKind.SENTENCE, date(2018, 6, 2), penalty=Penalty(PenaltyKind.TERM, 12))
    assert end_of_sentence(process(ARREST, SENTENCE, second)).span == Span(
        date(2022, 8, 1), date(2024, 6, 2)
    )


@pytest.mark.parametrize("penalty", [DEATH, LIFE])
def test_life_and_death_have_no_end_that_can_be_counted(penalty):
    only = event(EventKind.SENTENCE, penalty=penalty)
    assert end_of_sentence(process(ARREST, only)).span is None
    assert end_of_sentence(process(ARREST, SENTENCE, only)).span is None
    assert sentence_over(process(ARREST, only), on=LAST).truth is UNKNOWN


def test_a_sentence_that_was_commuted_ends_as_what_it_was_commuted_to():
    commuted = event(EventKind.COMMUTED, date(2019, 1, 1), penalty=Penalty(PenaltyKind.TERM, 180))
    end = end_of_sentence(process(ARREST, SENTENCED_TO_DEATH, commuted))
    assert end.span == Span(date(2032, 8, 1), date(2034, 1, 1))


def test_an_open_appeal_is_said_and_a_judgment_set_aside_is_not_counted():
    appeal = event(EventKind.APPEAL, date(2018, 7, 1))
    assert "appeal" in str(end_of_sentence(process(ARREST, SENTENCE, appeal)).why)
    rejected = event(EventKind.APPEAL_REJECTED, date(2019, 7, 1))
    assert "appeal" not in str(end_of_sentence(process(ARREST, SENTENCE, appeal, rejected)).why)
    assert end_of_sentence(process(ARREST, SENTENCE, event(EventKind.QUASHED))).span is None


def test_days_that_cannot_both_be_right_are_not_counted_from():
    late = event(EventKind.ARREST, date(2019, 1, 1))
    assert end_of_sentence(process(late, SENTENCE)).span is None


def test_a_term_that_would_be_over_is_not_served_until_a_source_gives_the_release():
    both = process(ARREST, SENTENCE)
    assert sentence_over(both, on=date(2022, 7, 31)).truth is NO
    assert sentence_over(both, on=date(2023, 1, 1)).truth is UNKNOWN
    assert sentence_over(both, on=LAST).truth is UNKNOWN
    assert "release order" in str(sentence_over(both, on=LAST).open_questions()[0])
    release = event(EventKind.RELEASE, date(2023, 1, 1), date(2023, 1, 31))
    assert sentence_over(process(ARREST, SENTENCE, release), on=date(2023, 1, 15)).truth is not YES
    assert sentence_over(process(ARREST, SENTENCE, release), on=LAST).truth is YES


def test_how_far_a_sentence_of_death_has_come():
    events = [SENTENCED_TO_DEATH]
    for kind, stage in (
        (None, DeathStage.PASSED),
        (EventKind.DEATH_CONFIRMED, DeathStage.CONFIRMED),
        (EventKind.DEATH_RATIFIED, DeathStage.RATIFIED),
        (EventKind.CARRIED_OUT, DeathStage.CARRIED_OUT),
    ):
        events += [event(kind, date(2019, 1, 1))] if kind else []
        assert death_stage(process(*events), on=LAST) is stage
    assert death_stage(process(SENTENCE), on=LAST) is DeathStage.NONE
    assert death_stage(process(SENTENCED_TO_DEATH), on=date(2018, 5, 1)) is DeathStage.NONE
    lifted = event(EventKind.COMMUTED, date(2019, 1, 1), penalty=LIFE)
    assert death_stage(process(SENTENCED_TO_DEATH, lifted), on=LAST) is DeathStage.LIFTED


def test_under_a_sentence_of_death_yes_no_and_not_known():
    assert under_death_sentence(process(), on=LAST).truth is UNKNOWN
    assert under_death_sentence(process(SENTENCE), on=LAST).truth is NO
    assert under_death_sentence(process(SENTENCED_TO_DEATH), on=LAST).truth is YES
    for kind, more in ((EventKind.COMMUTED, {"penalty": LIFE}), (EventKind.QUASHED, {})):
        after = event(kind, date(2019, 1, 1), **more)
        assert under_death_sentence(process(SENTENCED_TO_DEATH, after), on=LAST).truth is NO
        wide = event(kind, date(2019, 1, 1), date(2027, 1, 1), **more)
        assert under_death_sentence(process(SENTENCED_TO_DEATH, wide), on=LAST).truth is UNKNOWN


def test_an_acquittal_before_a_sentence_of_death_does_not_lift_it():
    first = event(EventKind.ACQUITTAL, date(2018, 1, 1))
    assert under_death_sentence(process(first, SENTENCED_TO_DEATH), on=LAST).truth is YES


def test_where_the_order_of_sentence_and_commutation_is_open_nobody_says_that_it_was_lifted():
    passed = replace(SENTENCED_TO_DEATH, when=Span.year(2018))
    lifted = event(EventKind.COMMUTED, date(2018, 6, 1), penalty=LIFE)
    assert under_death_sentence(process(passed, lifted), on=LAST).truth is UNKNOWN


def test_events_of_a_parent_are_refused_on_a_childs_file():
    with pytest.raises(ValueError, match="another person"):
        process(ARREST, event(EventKind.CHARGE, person=MOTHER))


def test_of_a_parents_case_a_childs_file_keeps_five_words_and_no_charge():
    charge = event(
        EventKind.CHARGE, person=MOTHER, article=Article("iq_anti_terrorism_law", "4(1)")
    )
    sentence = replace(SENTENCED_TO_DEATH, person=MOTHER)
    kept = on_childs_file(
        process(charge, sentence, person=MOTHER),
        reachable=YES, held=YES, position=Position.AGREED, on=LAST,
    )  # fmt: skip
    assert kept == ParentPosition(MOTHER, YES, YES, Position.AGREED, YES)
    names = {field.name for field in fields(ParentPosition)}
    assert names == {"parent", "reachable", "held", "position", "death_sentence"}
    assert "4(1)" not in repr(kept)
    assert "terror" not in repr(kept)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (EventKind.SENTENCE, {}),
        (EventKind.ARREST, {"penalty": TERM}),
        (EventKind.REMISSION, {}),
        (EventKind.CHARGE, {"months": 3}),
        (EventKind.ARREST, {"article": Article("iq_penal_code", "1")}),
    ],
)
def test_an_event_has_the_parts_of_its_kind_and_no_other(kind, more):
    with pytest.raises(ValueError, match=r"sentence|remission"):
        event(kind, **more)


def test_an_event_keeps_no_account_of_what_was_said():
    names = {field.name for field in fields(LegalEvent)}
    assert names == {"person", "kind", "when", "claim", "article", "penalty", "months"}


# --- Fair process -----------------------------------------------------------------------------

ALL_MET = tuple(SafeguardSaid(one, True, f"s-{one.value}") for one in Safeguard)


def test_a_process_is_fair_only_when_every_safeguard_was_met():
    assert fair_process(ALL_MET).truth is YES
    assert fair_process(()).truth is UNKNOWN
    assert len(fair_process(()).because) == len(Safeguard) == 6


@pytest.mark.parametrize("safeguard", Safeguard)
def test_one_that_was_not_met_or_is_not_known_is_enough(safeguard):
    others = tuple(one for one in ALL_MET if one.safeguard is not safeguard)
    assert fair_process(others).truth is UNKNOWN
    broken = SafeguardSaid(safeguard, False, "s")
    assert fair_process((*others, broken)).truth is NO
    assert fair_process((*ALL_MET, broken)).truth is UNKNOWN
    assert RESTS_ON[safeguard].verify


# --- Properties -------------------------------------------------------------------------------

DAYS = st.dates(date(2014, 1, 1), date(2024, 1, 1))
SPANS = st.builds(
    lambda day, wide: Span(day, day + timedelta(days=wide)), DAYS, st.integers(0, 400)
)


def narrowed(span, data):
    wide = (span.last - span.first).days
    low, high = sorted((data.draw(st.integers(0, wide)), data.draw(st.integers(0, wide))))
    return Span(span.first + timedelta(days=low), span.first + timedelta(days=high))


def dated(kind, span, **more):
    return LegalEvent(person=CHILD, kind=kind, when=span, claim=kind.value, **more)


@given(SPANS, SPANS, st.integers(1, 240), st.data())
def test_better_known_days_only_narrow_the_end_of_a_sentence(arrest, judged, months, data):
    penalty = Penalty(PenaltyKind.TERM, months)
    before = process(
        dated(EventKind.ARREST, arrest), dated(EventKind.SENTENCE, judged, penalty=penalty)
    )
    after = process(
        dated(EventKind.ARREST, narrowed(arrest, data)),
        dated(EventKind.SENTENCE, narrowed(judged, data), penalty=penalty),
    )
    wide, narrow = end_of_sentence(before).span, end_of_sentence(after).span
    if wide is not None and narrow is not None:
        assert wide.first <= narrow.first <= narrow.last <= wide.last


@given(
    st.tuples(SPANS, SPANS, SPANS),
    st.sampled_from((EventKind.COMMUTED, EventKind.QUASHED)),
    DAYS,
    st.data(),
)
def test_better_known_days_never_flip_whether_death_hangs_over_somebody(spans, kind, on, data):
    more = {"penalty": LIFE} if kind is EventKind.COMMUTED else {}
    kinds = (
        (EventKind.SENTENCE, {"penalty": DEATH}),
        (kind, more),
        (EventKind.SENTENCE, {"penalty": TERM}),
    )

    def answer(chosen):
        made = [dated(k, span, **m) for span, (k, m) in zip(chosen, kinds, strict=True)]
        return under_death_sentence(process(*made), on=on).truth

    before, after = answer(spans), answer([narrowed(span, data) for span in spans])
    assert {before, after} != {YES, NO}
