"""Synthetic populations attacked with everything published of them so far: nobody is found."""

from itertools import product

import numpy as np
import pytest
from scipy.sparse import csr_array
from tests.core.publishing.populations import LAYOUTS, history, key_of, plain, population

from homeward.core.publishing import known
from homeward.core.publishing.attack import attack
from homeward.core.publishing.known import Told
from homeward.core.publishing.layout import Layout
from homeward.core.publishing.release import prepare
from homeward.core.publishing.rounding import BASE, THRESHOLD, edit
from homeward.core.publishing.shifts import shifts
from homeward.core.publishing.solving import Constraints


def held(seed):
    """Attack every release of one population; give how many were released and refused."""
    layout, done = history(seed)
    released = [(persons, each) for persons, each in done if each.stands]
    for persons, prepared in released:
        true = layout.sums @ layout.count(persons)
        for result in prepared.results:
            low, high = np.array(result.low), np.array(result.high)
            assert (high - low >= THRESHOLD).all()
            assert (low <= true).all()
            assert (true <= high).all()
        for number, count in zip(prepared.edition.shown, true, strict=True):
            assert number is None or (count >= THRESHOLD and abs(number - count) <= 9)
    return len(released), len(done) - len(released)


@pytest.mark.parametrize("seed", range(1, 41, 2))
def test_no_number_is_narrowed_down_below_the_threshold_in_any_release(seed):
    released, refused = held(seed)
    assert released + refused == 3


@pytest.mark.full
def test_many_more_populations_give_nobody_away():
    """Ten thousand are for `benchmarks/run publishing`, which takes all processors."""
    released = sum(held(seed)[0] for seed in range(41, 241))
    assert released > 500


def test_the_same_populations_are_given_away_by_plain_suppression():
    found = [
        plain(LAYOUTS[0], LAYOUTS[0].count(population(seed, LAYOUTS[0])), below=5)
        for seed in range(2, 14)
    ]
    assert sum(exact for _, exact, _ in found) > 0
    assert sum(narrow for _, _, narrow in found) > sum(exact for _, exact, _ in found)


def test_pairs_of_releases_are_attacked_with_what_is_true_of_them():
    told = {
        result.supposed.told
        for seed in (1, 15)
        for _, p in history(seed)[1]
        for result in p.results
    }
    assert {Told.NOTHING, Told.ONE_CAME, Told.ONE_LEFT} <= told


def test_numbers_that_were_only_rounded_do_not_stand_the_attack(monkeypatch):
    """Without shifts rounding leaves nine numbers open, one too few: the attack has to say so."""
    layout, key = LAYOUTS[1], key_of(3)
    cells = layout.count(population(13, layout))
    monkeypatch.setattr(known, "REACH", 0)
    (result,) = attack(layout, [edit(layout, cells, key)], np.zeros(layout.cells), exact=True)
    assert {one.high - one.low for one in result.pinned} & {8}


def test_a_release_that_would_narrow_a_number_down_is_refused():
    _, done = history(91)
    assert [each.stands for _, each in done] == [True, False, True]
    assert all(one.high - one.low < THRESHOLD for one in done[1][1].pinned)


@pytest.mark.parametrize("seed", range(1, 60, 3))
def test_no_total_is_rounded_far_below_what_its_great_parts_are(seed):
    """15 in all and 25 of them girls would say that there are eight boys at most."""
    layout = LAYOUTS[seed % len(LAYOUTS)]
    cells = layout.count(population(seed, layout)) + shifts(layout, key_of(seed))
    edition = edit(layout, cells, key_of(seed))
    printed = layout.sums @ np.array(edition.rounded)
    for total, *parts in layout.lines:
        great = [entry for entry in parts if entry not in edition.small]
        if total not in edition.small and len(great) < len(parts):
            assert printed[total] - printed[great].sum() >= -BASE


@pytest.mark.parametrize("seed", [20, 22, 62])
def test_what_hiding_beside_does_not_mend_is_mended_by_hiding_further_away(seed):
    """A number can be pinned where nothing in its own lines is shown any more."""
    _, done = history(seed)
    assert all(each.stands for _, each in done)
    assert held(seed) == (3, 0)


def test_a_great_table_needs_no_hiding_of_what_rounding_gave_away():
    """A table of 480 cells that was refused while totals were rounded without their parts."""
    great = Layout((40, 4, 3), ((0, 1, 2),))
    chance = np.random.default_rng(2)
    weights = [chance.dirichlet(np.full(size, 0.5)) for size in great.sizes]
    drawn = [chance.choice(len(each), size=1200, p=each) for each in weights]
    persons = [tuple(int(value) for value in person) for person in zip(*drawn, strict=True)]
    assert prepare(great, great.count(persons), key_of(2)).stands


@pytest.mark.parametrize("seed", range(6))
def test_a_corner_taken_for_a_whole_point_is_one(seed):
    """Fractions save time only: what is handed out is whole, allowed, and worth what was asked."""
    chance = np.random.default_rng(seed)
    sums = csr_array(chance.integers(-2, 3, (4, 5)).astype(float))
    some = Constraints(sums, np.full(4, -7.0), np.full(4, 7.0), np.full(5, -3.0), np.full(5, 3.0))
    wish = chance.integers(-3, 4, 5).astype(float)
    points = [np.array(each, dtype=float) for each in product(range(-3, 4), repeat=5)]
    best = max(wish @ each for each in points if some.allow(each))
    found = some.point(wish)
    assert some.allow(found)
    assert (found == np.rint(found)).all()
    assert wish @ found <= best == wish @ some.point(wish, exact=True)
    assert some.point(wish, above=best) is None or wish @ some.point(wish, above=best) <= best
    if best > 0:
        assert some.point(wish, above=-1.0) is not None


def test_a_shift_is_the_same_at_every_release_and_within_reach_in_every_sum():
    for layout in LAYOUTS:
        one = shifts(layout, key_of(1))
        assert (one == shifts(layout, key_of(1))).all()
        assert (one != shifts(layout, key_of(2))).any()
        assert np.abs(layout.sums @ one).max() <= 5
        assert not (layout.ties @ one).any()


def test_a_short_key_is_no_secret():
    with pytest.raises(ValueError, match="32 bytes"):
        shifts(LAYOUTS[0], b"short")
