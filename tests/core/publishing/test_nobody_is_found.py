"""Synthetic populations attacked with everything published of them so far: nobody is found."""

import numpy as np
import pytest
from tests.core.publishing.populations import LAYOUTS, history, key_of, plain, population

from homeward.core.publishing import known
from homeward.core.publishing.attack import attack
from homeward.core.publishing.known import Told
from homeward.core.publishing.rounding import THRESHOLD, edit
from homeward.core.publishing.shifts import shifts


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
    _, done = history(27)
    assert [each.stands for _, each in done] == [True, False, True]
    assert all(one.high - one.low < THRESHOLD for one in done[1][1].pinned)


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
