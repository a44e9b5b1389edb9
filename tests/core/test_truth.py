"""Kleene's strong logic, as a table a non-programmer can check, and its laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.truth import Truth, all_true, any_true, certain

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
truths = st.sampled_from(Truth)

TABLE = [
    # one      other    and      or
    (YES, YES, YES, YES),
    (YES, UNKNOWN, UNKNOWN, YES),
    (YES, NO, NO, YES),
    (UNKNOWN, YES, UNKNOWN, YES),
    (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
    (UNKNOWN, NO, NO, UNKNOWN),
    (NO, YES, NO, YES),
    (NO, UNKNOWN, NO, UNKNOWN),
    (NO, NO, NO, NO),
]


@pytest.mark.parametrize(("one", "other", "both", "either"), TABLE)
def test_and_and_or_follow_the_table(one, other, both, either):
    assert one & other is both
    assert one | other is either


def test_the_table_is_complete():
    assert len({(one, other) for one, other, _both, _either in TABLE}) == len(Truth) ** 2


def test_not_turns_yes_and_no_around_and_leaves_unknown():
    assert ~YES is NO
    assert ~NO is YES
    assert ~UNKNOWN is UNKNOWN


@pytest.mark.parametrize("truth", Truth)
def test_no_truth_can_be_taken_for_a_bool(truth):
    with pytest.raises(TypeError, match="is not a bool"):
        bool(truth)
    with pytest.raises(TypeError):
        _ = not truth
    with pytest.raises(TypeError):
        _ = truth and True


@pytest.mark.parametrize(("truth", "known"), [(YES, True), (NO, True), (UNKNOWN, False)])
def test_only_yes_and_no_are_known(truth, known):
    assert truth.known is known


def test_a_known_fact_becomes_yes_or_no():
    assert certain(True) is YES
    assert certain(False) is NO


@given(truths, truths)
def test_de_morgan(one, other):
    assert ~(one & other) is ~one | ~other
    assert ~(one | other) is ~one & ~other


@given(truths, truths, truths)
def test_order_and_grouping_do_not_matter(a, b, c):
    assert a & b is b & a
    assert a | b is b | a
    assert (a & b) & c is a & (b & c)
    assert (a | b) | c is a | (b | c)


@given(truths)
def test_twice_not_is_nothing_done(truth):
    assert ~~truth is truth


@given(st.lists(truths))
def test_many_are_joined_as_one_by_one(several):
    both, either = YES, NO
    for truth in several:
        both, either = both & truth, either | truth
    assert all_true(several) is both
    assert any_true(several) is either


def test_nothing_to_join_is_yes_for_all_and_no_for_any():
    assert all_true([]) is YES
    assert any_true([]) is NO


@given(st.lists(truths), st.integers(0, 20), st.sampled_from((YES, NO)))
def test_settling_an_unknown_never_turns_a_definite_answer_around(several, place, settled):
    learned = list(several)
    if place < len(learned) and learned[place] is UNKNOWN:
        learned[place] = settled
    for join in (all_true, any_true):
        before = join(several)
        assert before is UNKNOWN or join(learned) is before
