"""What is another mission's takes as long as what never was: a thousand pairs, asked in any order.

The statistic is Wilcoxon's signed ranks of the differences of each pair, whose distribution at this
size is normal. A trap for the reader: a whole run of one kind before the other would measure the
machine, so each pair is asked together, and who is first is drawn.
"""
# ruff: noqa: S311 - fixtures do things; the order of a test is no secret

from __future__ import annotations

import math
import random
import time
from uuid import uuid4

import pytest
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions

__all__ = ["counter_role", "missions"]

PAIRS = 1000
LEAST = 0.01


def p_of_ranks(differences):
    """How probable ranks like these are where neither of a pair is slower, on both sides."""
    moved = sorted((each for each in differences if each), key=abs)
    ranks: list[float] = []
    while len(ranks) < len(moved):
        same = [each for each in moved[len(ranks) :] if abs(each) == abs(moved[len(ranks)])]
        ranks += [len(ranks) + (len(same) + 1) / 2] * len(same)
    total = sum(math.copysign(rank, each) for rank, each in zip(ranks, moved, strict=True))
    spread = math.sqrt(sum(rank * rank for rank in ranks)) or 1.0
    return math.erfc(abs(total) / spread / math.sqrt(2))


@pytest.mark.parametrize(("slower", "expected"), [(0.0, False), (0.0002, True), (-0.0002, True)])
def test_the_statistic_tells_a_tenth_of_the_spread_and_does_not_cry_at_nothing(slower, expected):
    draw = random.Random(7)
    differences = [draw.gauss(slower, 0.002) for _ in range(PAIRS * 3)]
    assert (p_of_ranks(differences) < LEAST) is expected


def test_equal_differences_share_their_rank():
    assert p_of_ranks([1, 1, 1, -1, -1, -1]) == 1.0
    assert p_of_ranks([]) == 1.0


@pytest.mark.full
@pytest.mark.parametrize("path", ["/requests/{}/", "/letters/{}.pdf"])
def test_a_thousand_pairs_of_foreign_and_missing_cannot_be_told_apart(
    cast, missions, path, record_property
):
    serving.open_gate(cast, missions.girl, "TUR")
    theirs = serving.request_of(cast, serving.released(cast, missions.girl, missions.one)).pk
    draw, differences = random.Random(11), []
    with serving.at_the_counter():
        browser = serving.came_in("consular_officer-two")
        for _ in range(PAIRS):
            taken = {}
            pair = [("foreign", theirs), ("none", uuid4())]
            draw.shuffle(pair)
            for name, key in pair:
                began = time.perf_counter()
                answer = serving.ask(browser, path.format(key))
                taken[name] = time.perf_counter() - began
                assert answer.status_code == 404
            differences.append(taken["foreign"] - taken["none"])
    found = p_of_ranks(differences)
    record_property("p", round(found, 3))
    assert found >= LEAST
