"""Whatever is counted: nobody is found who comes or leaves, and nothing is told by nothing.

What the attack says is held against every possibility, tried one by one, where there are few. All
persons are invented.
"""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.publishing.populations import LAYOUTS, key_of

from homeward.core.publishing.attack import attack
from homeward.core.publishing.known import Told, floors, marks
from homeward.core.publishing.layout import Layout
from homeward.core.publishing.release import prepare
from homeward.core.publishing.rounding import BASE, THRESHOLD, edit, slack
from homeward.core.publishing.shifts import REACH, shifts

PAIR = Layout((2,), ((0,),))
TABLE = LAYOUTS[1]
MOST = 60
counts = st.lists(st.integers(0, 40), min_size=2, max_size=2)
keys = st.integers(0, 10_000).map(key_of)
# Always the same examples, so that a release of the product does not hang on chance.
few = settings(max_examples=6, derandomize=True)
many = settings(max_examples=24, derandomize=True)


def allowed(edition):
    """Every pair of shifted numbers that would have given an edition, tried one by one."""
    small, shown = marks(PAIR, edition)
    least, most = floors(PAIR, small)
    room = slack(small)
    one, other = np.meshgrid(*2 * [np.arange(-REACH, MOST)], indexing="ij")
    entries = np.stack([one + other, one, other])
    fits = np.zeros(one.shape, dtype=bool)
    for parts in product(range(-MOST, MOST + 1, BASE), repeat=2):
        rounded = np.array([sum(parts), *parts])
        printed = zip(edition.shown, rounded.tolist(), shown.tolist(), strict=True)
        if all(number == other for number, other, is_shown in printed if is_shown):
            apart = np.abs(entries - rounded[:, None, None])
            fits |= (apart <= room[:, None, None]).all(axis=0)
    inside = (entries >= least[:, None, None]) & (entries <= most[:, None, None])
    return fits & inside.all(axis=0)


def possible(edition):
    """The true numbers of every entry that remain possible, by trying every pair and shift."""
    found = [set(), set(), set()]
    steps = range(-REACH, REACH + 1)
    moves = [each for each in product(steps, repeat=2) if abs(sum(each)) <= REACH]
    for one, other in np.argwhere(allowed(edition)) - REACH:
        for first, second in moves:
            if one >= first and other >= second:
                for entry, number in enumerate((one + other - first - second, one - first,
                                                other - second)):  # fmt: skip
                    found[entry].add(int(number))
    return found


@few
@given(st.lists(st.integers(0, 14), min_size=2, max_size=2), keys)
def test_what_the_attack_says_may_be_may_be_when_every_possibility_is_tried(cells, key):
    shift = shifts(PAIR, key)
    edition = edit(PAIR, np.array(cells) + shift, key)
    (result,) = attack(PAIR, [edition], shift, exact=True)
    pinned = {one.entry for one in result.pinned}
    for entry, numbers in enumerate(possible(edition)):
        assert min(numbers) <= result.low[entry] <= result.high[entry] <= max(numbers)
        assert (max(numbers) - min(numbers) < THRESHOLD) == (entry in pinned)


@many
@given(counts, keys, st.integers(0, 1), st.sampled_from((1, -1)))
def test_whoever_comes_or_leaves_may_have_stood_in_either_cell(cells, key, where, step):
    after = np.array(cells)
    after[where] = max(after[where] + step, 0)
    first = prepare(PAIR, np.array(cells), key)
    if not first.stands or (after == cells).all():
        return
    second = prepare(PAIR, after, key, [first.edition])
    if not second.stands:
        return
    told = Told.ONE_CAME if step > 0 else Told.ONE_LEFT
    assert told in {result.supposed.told for result in second.results}
    then, now = allowed(first.edition), allowed(second.edition)
    less, more = (then, now) if step > 0 else (now, then)
    assert (less[:-1] & more[1:]).any()
    assert (less[:, :-1] & more[:, 1:]).any()


@few
@given(st.lists(st.integers(0, 17), max_size=80), keys)
def test_the_same_counts_and_key_give_the_same_tables_and_the_same_proof(places, key):
    cells = np.bincount(np.array(places, dtype=int), minlength=TABLE.cells)
    assert prepare(TABLE, cells, key) == prepare(TABLE, cells, key)


@few
@given(st.integers(0, 5), st.integers(30, 300), keys)
def test_one_nationality_alone_tells_neither_that_it_is_all_nor_that_others_are_none(
    nationality, number, key
):
    spread = [number // 2, number // 3, number - number // 2 - number // 3]
    cells = np.zeros(TABLE.cells, dtype=np.int64)
    cells[3 * nationality : 3 * nationality + 3] = spread
    prepared = prepare(TABLE, cells, key)
    true = TABLE.sums @ cells
    for shown, count in zip(prepared.edition.shown, true, strict=True):
        assert shown is None or count > 0
    if prepared.stands:
        (result,) = prepared.results
        low, high = np.array(result.low), np.array(result.high)
        assert (low <= true).all()
        assert (high[true == 0] >= THRESHOLD).all()


@few
@given(st.sampled_from(LAYOUTS), keys)
def test_an_empty_register_publishes_no_number_and_does_not_tell_that_it_is_empty(layout, key):
    prepared = prepare(layout, np.zeros(layout.cells, dtype=np.int64), key)
    assert set(prepared.edition.shown) == {None}
    assert prepared.stands
    (result,) = prepared.results
    assert min(result.high) >= THRESHOLD
