"""Whatever a mission received in a month is what was released to it, and nothing besides."""
# ruff: noqa: ARG001, S311 - fixtures do things; an invented month needs chance, not secrecy

from __future__ import annotations

import random

import pytest
from tests.apps.counter.conftest import counter_role
from tests.attacks.a_month import Month

__all__ = ["counter_role"]


@pytest.fixture
def month(cast, read_once, pages, counter_role):
    return Month(cast, random.Random(833))


def test_three_missions_receive_in_three_days_what_was_released_to_each(month):
    month.begin(missions=3, persons=18)
    for _ in range(3):
        month.day()
        month.compare(sample=1)
    month.compare()
    assert month.given >= 9


def test_the_comparison_notices_one_word_too_many_and_one_too_few(month):
    month.begin(missions=1, persons=12)
    for _ in range(4):
        month.day()
    told = month.told["TUR"]
    key, made = next(iter(told.released.items()))
    for changed in (made.said | {"name": "Girlmark9999 Invented"}, {}):
        made.said, kept = changed, made.said
        with pytest.raises(AssertionError):
            month.compare()
        made.said = kept
    del told.released[key]
    with pytest.raises(AssertionError):
        month.compare()


@pytest.mark.full
def test_fifteen_missions_receive_in_a_month_what_was_released_to_each(month, record_property):
    month.begin(missions=15, persons=1000)
    for _ in range(30):
        month.day()
        month.compare(sample=2)
    month.compare()
    record_property("releases", month.given)
    record_property("pages", month.pages)
    record_property("bytes", month.received)
    assert month.given > 500
