"""What is sealed cannot be guessed from anything a reader outside protection is shown (R8, R16)."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.returns.filing import (
    CHILD,
    EMPTY,
    FACTS,
    LEAD,
    READY,
    TODAY,
    answered,
    lifted,
    met_acts,
    raised,
    reopened,
)

from homeward.core.returns.acts import MAY_LEARN, Ground, HoldKind
from homeward.core.returns.clocks import entered_on, tasks
from homeward.core.returns.counted import counted
from homeward.core.returns.holds import watch
from homeward.core.returns.parties import Audience
from homeward.core.returns.readiness import (
    SEALED_STAGES,
    FileView,
    may_begin,
    readiness,
    track_state,
)
from homeward.core.returns.stages import Stage
from homeward.core.truth import Truth

FEAR = Ground(HoldKind.FEAR, CHILD)
OTHERS = [one for one in Audience if one is not Audience.PROTECTION]
AFRAID = replace(FACTS, fear=Truth.YES)
NOT_ASKED = replace(FACTS, fear=Truth.UNKNOWN)
SENTENCED = replace(FACTS, parents=(replace(FACTS.parents[0], death_sentence=Truth.YES),))
STILL_AT_WORK = READY.then(reopened(Stage.S5))


def in_letters(file, facts, audience, on=TODAY):
    """What is counted of a file for a reader."""
    view = FileView(file, facts, on=on, audience=audience)
    todo = tasks(file, facts, on=on, audience=audience)
    return counted(view, facts, todo, entered_on(file.until(on)), on=on)


def shown(file, facts, audience, on=TODAY):
    """Everything a reader can be shown of a file."""
    asks = {"on": on, "audience": audience}
    visible = [stage for stage in Stage if stage not in SEALED_STAGES]
    return (
        readiness(file, facts, **asks),
        [may_begin(file, facts, stage, **asks) for stage in visible],
        [track_state(file, facts, stage, **asks) for stage in Stage],
        tasks(file, facts, **asks),
        in_letters(file, facts, audience, on),
    )


def words(value):
    return repr(value)


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("facts", [AFRAID, NOT_ASKED])
@pytest.mark.parametrize("written", [False, True])
def test_a_child_who_is_afraid_looks_like_a_child_with_whom_protection_is_still_at_work(
    audience, facts, written
):
    file = watch(READY, facts, on=TODAY) if written else READY
    assert shown(file, facts, audience) == shown(STILL_AT_WORK, FACTS, audience)


@pytest.mark.parametrize("audience", OTHERS)
def test_a_hold_that_somebody_raised_for_fear_looks_the_same(audience):
    assert shown(READY.then(raised(FEAR)), FACTS, audience) == shown(STILL_AT_WORK, FACTS, audience)


@pytest.mark.parametrize("audience", OTHERS)
def test_once_lifted_it_leaves_no_trace(audience):
    file = READY.then(raised(FEAR), lifted(FEAR))
    assert shown(file, FACTS, audience) == shown(READY, FACTS, audience)


def test_protection_staff_see_it_with_its_reason():
    answer = readiness(READY, AFRAID, on=TODAY, audience=Audience.PROTECTION)
    assert answer.finding.truth is Truth.NO
    assert "fear" in words(answer.missing)


@pytest.mark.parametrize("audience", OTHERS)
def test_no_sentence_outside_protection_speaks_of_fear_even_where_there_is_none(audience):
    for facts in (FACTS, AFRAID, NOT_ASKED):
        for file in (READY, EMPTY, STILL_AT_WORK):
            assert "fear" not in words(shown(file, facts, audience)).lower()


def test_a_parents_sentence_is_for_protection_and_the_lawyer():
    for audience in (Audience.PROTECTION, Audience.LAWYER):
        answer = readiness(READY, SENTENCED, on=TODAY, audience=audience)
        assert answer.finding.truth is Truth.NO
        assert "death" in words(answer.missing)
    assert shown(READY, SENTENCED, Audience.DESK) == shown(STILL_AT_WORK, FACTS, Audience.DESK)
    assert "death" not in words(shown(READY, SENTENCED, Audience.DESK))


def test_what_others_see_is_never_yes_while_protection_sees_anything_else():
    for facts in (AFRAID, NOT_ASKED, SENTENCED):
        for audience in Audience:
            assert (
                readiness(READY, facts, on=TODAY, audience=audience).finding.truth is not Truth.YES
            )


def test_no_contact_is_not_told_apart_from_not_decided():
    asks = {"on": TODAY, "audience": Audience.DESK}
    undecided = EMPTY.then(*met_acts(("S0", "S1", "S3", "S5")))
    closed = undecided.then(answered("s6.decision", "none"))
    assert shown(undecided, FACTS, Audience.DESK) == shown(closed, FACTS, Audience.DESK)
    assert may_begin(closed, FACTS, Stage.S7, **asks).truth is Truth.UNKNOWN


def test_raising_fear_a_second_time_tells_nobody_that_it_was_there():
    file = READY.then(raised(FEAR))
    assert file.then(raised(FEAR, by=LEAD)).holds == file.holds


def test_every_kind_of_hold_says_who_may_learn_of_it_and_protection_always_may():
    assert set(MAY_LEARN) == set(HoldKind)
    assert all(Audience.PROTECTION in readers for readers in MAY_LEARN.values())
    assert MAY_LEARN[HoldKind.FEAR] == {Audience.PROTECTION}
    assert MAY_LEARN[HoldKind.PARENT_SENTENCE] == {Audience.PROTECTION, Audience.LAWYER}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_in_any_file_fear_looks_like_protection_still_at_work(data):
    acts = data.draw(st.lists(st.sampled_from(READY.acts), unique_by=lambda act: act.key))
    kept = {act.key for act in acts}
    file = EMPTY.then(*(act for act in READY.acts if act.key in kept))
    audience = data.draw(st.sampled_from(OTHERS))
    plain = file.then(reopened(Stage.S5))
    assert shown(file, AFRAID, audience) == shown(plain, FACTS, audience)
    assert shown(file, NOT_ASKED, audience) == shown(plain, FACTS, audience)
