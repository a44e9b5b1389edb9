"""Consent and assent: six positions apart, freely given or to be verified, withdrawal that stops."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.returns.filing import AGREED, TODAY

from homeward.core.returns.consent import (
    CANNOT_BE_FREE,
    WORDS,
    Consent,
    Position,
    Present,
    Purpose,
    Queued,
    Whose,
    freely_given,
    may_go,
    may_rely,
    stopped,
)
from homeward.core.truth import Truth

SHARE = Queued("share-1", Whose.MOTHER, Purpose.RETURN)


def said(position, day=1, **more):
    return replace(AGREED, key=f"talk-{day}-{position.value}", position=position,
                   on=date(2026, 8, day), **more)  # fmt: skip


def rely(*consents, queued=SHARE, on=TODAY):
    return may_rely(consents, queued, on=on)


def test_an_agreement_in_private_may_be_relied_on():
    assert rely(AGREED).truth is Truth.YES


@pytest.mark.parametrize(
    ("position", "truth"),
    [
        (Position.AGREED, Truth.YES),
        (Position.REFUSED, Truth.NO),
        (Position.WITHDRAWN, Truth.NO),
        (Position.UNREACHABLE, Truth.UNKNOWN),
        (Position.NOT_ASKED, Truth.UNKNOWN),
        (Position.NOT_SOUGHT, Truth.UNKNOWN),
    ],
)
def test_the_six_positions_and_what_each_allows(position, truth):
    assert rely(said(position)).truth is truth


def test_no_two_positions_read_the_same():
    told = [str(rely(said(position)).reason) for position in Position]
    assert len(set(told)) == len(Position) == len({str(words) for words in WORDS.values()})
    asked = [rely(said(position)).open_questions() for position in Position]
    assert len({one for one in asked if one}) == 3


def test_nobody_having_asked_is_unknown_and_asks_for_a_talk_in_private():
    assert rely().truth is Truth.UNKNOWN
    assert "in private" in str(rely().open_questions()[0])


@pytest.mark.parametrize("who", [Present.PRISON_STAFF, Present.OFFICIAL])
def test_in_the_presence_of_prison_staff_or_an_official_it_is_to_be_verified(who):
    watched = replace(AGREED, present=AGREED.present | {who})
    assert freely_given(watched).truth is Truth.UNKNOWN
    assert "to be verified" in str(freely_given(watched).reason)
    assert rely(watched).truth is Truth.UNKNOWN
    assert rely(replace(watched, verified="talk-9")).truth is Truth.YES


def test_no_word_is_ever_found_to_be_forced_by_who_was_in_the_room():
    for who in Present:
        assert freely_given(replace(AGREED, present=frozenset({who}))).truth is not Truth.NO


@pytest.mark.parametrize(
    "changes", [{"present": None}, {"language": ""}, {"explained": Truth.UNKNOWN},
                {"explained": Truth.NO}],
)  # fmt: skip
def test_what_nobody_recorded_about_the_talk_leaves_it_open(changes):
    assert rely(replace(AGREED, **changes)).truth is Truth.UNKNOWN


def test_a_refusal_counts_whoever_was_in_the_room():
    watched = said(Position.REFUSED, present=frozenset({Present.PRISON_STAFF}))
    assert rely(watched).truth is Truth.NO


def test_a_yes_to_one_purpose_person_or_state_is_a_yes_to_no_other():
    for other in (
        replace(SHARE, purpose=Purpose.SHARING),
        replace(SHARE, whose=Whose.FATHER),
        replace(SHARE, whose=Whose.CHILD),
        replace(SHARE, to_whom="TUR"),
    ):
        assert rely(AGREED, queued=other).truth is Truth.UNKNOWN


def test_a_withdrawal_stops_what_was_queued_on_it_and_nothing_else():
    queue = (SHARE, replace(SHARE, key="share-2", whose=Whose.FATHER))
    consents = (said(Position.AGREED), said(Position.WITHDRAWN, 2))
    assert stopped(queue, consents, on=TODAY) == (SHARE,)
    assert may_go(queue, consents, on=TODAY) == ()
    assert may_go(queue, consents, on=date(2026, 8, 1)) == (SHARE,)


def test_whoever_withdrew_may_agree_again_on_a_later_day():
    consents = (said(Position.AGREED), said(Position.WITHDRAWN, 2), said(Position.AGREED, 3))
    assert rely(*consents).truth is Truth.YES


@pytest.mark.parametrize("no", [Position.REFUSED, Position.WITHDRAWN])
def test_on_one_day_a_no_counts_before_a_yes_in_whatever_order_they_were_written(no):
    both = (said(no), said(Position.AGREED))
    assert rely(*both).truth is Truth.NO
    assert rely(*reversed(both)).truth is Truth.NO


consents = st.lists(
    st.builds(
        Consent,
        key=st.text("k", min_size=1),
        whose=st.sampled_from(Whose),
        purpose=st.sampled_from((Purpose.RETURN, Purpose.SHARING)),
        position=st.sampled_from(Position),
        on=st.dates(date(2026, 1, 1), date(2026, 3, 1)),
        language=st.sampled_from(("", "ar")),
        present=st.none() | st.frozensets(st.sampled_from(Present)),
        explained=st.sampled_from(Truth),
        verified=st.sampled_from(("", "later")),
    ),
    max_size=6,
).map(tuple)


@given(consents, st.sampled_from(Whose))
def test_after_a_withdrawal_nothing_goes_until_a_later_agreement(before, whose):
    queued = Queued("q", whose, Purpose.RETURN)
    last = max((one.on for one in before), default=date(2026, 1, 1)) + timedelta(days=1)
    gone = Consent(
        key="w", whose=whose, purpose=Purpose.RETURN, position=Position.WITHDRAWN, on=last
    )
    for day in (last, last + timedelta(days=400)):
        assert not may_go((queued,), (*before, gone), on=day)
        assert stopped((queued,), (*before, gone), on=day) == (queued,)


@given(consents, st.sampled_from(Whose))
def test_what_goes_rests_on_an_agreement_without_prison_staff_or_on_a_later_talk(
    said_before, whose
):
    queued = Queued("q", whose, Purpose.RETURN)
    if may_go((queued,), said_before, on=date(2026, 6, 1)):
        assert any(
            one.position is Position.AGREED
            and (one.verified or (one.present is not None and not one.present & CANNOT_BE_FREE))
            for one in said_before
            if one.whose is whose
        )
