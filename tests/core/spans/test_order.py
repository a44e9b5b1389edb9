"""The order of day and month, decided by the list's own rows."""

from datetime import UTC, date, datetime

import pytest

from homeward.core.spans import DayOrder, decide_order


def decided(*values):
    return decide_order(values).order


def test_one_date_with_a_thirteenth_or_later_day_decides():
    assert decided("03/04/2011", "14/03/2011") is DayOrder.DAY_FIRST
    assert decided("03/04/2011", "03/14/2011") is DayOrder.MONTH_FIRST


def test_rows_that_contradict_each_other_decide_nothing():
    decision = decide_order(["14/03/2011", "15/03/2011", "03/14/2011", "01/02/2011"])
    assert decision.order is DayOrder.OPEN
    assert (decision.day_first_rows, decision.month_first_rows) == (2, 1)
    assert decision.ambiguous_rows == 1
    assert str(decision.reason).startswith("2 dates of this list only make sense with the day")


def test_rows_that_can_be_read_both_ways_decide_nothing():
    decision = decide_order(["03/04/2011", "01/02/2010"])
    assert decision.order is DayOrder.OPEN
    assert decision.ambiguous_rows == 2
    assert "no other date decides it" in str(decision.reason)


def test_a_list_without_such_dates_asks_nothing():
    decision = decide_order([None, 2011, "2011-03-14", "5 years", date(2011, 3, 14), ""])
    assert decision.order is DayOrder.OPEN
    assert decision.ambiguous_rows == 0
    assert str(decision.reason) == "No date of this list depends on the order of day and month."


@pytest.mark.parametrize(
    "value",
    [
        *("14.03.2011", "14-03-2011", "١٤/٠٣/٢٠١١", "\u200f14/3/2011", "14 / 03 / 2011"),
        *("14/03/1432 هـ", "born 14/03/2011", "14/03/2011 00:00"),
    ],
)
def test_every_way_of_writing_three_numbers_counts(value):
    assert decided(value) is DayOrder.DAY_FIRST


@pytest.mark.parametrize(
    "value",
    [
        *("31/02/2011", "14/14/2011", "00/13/2011", "14/03/11", "14/03", "2011/03/14", "5/5/2011"),
        *(datetime(2011, 3, 14, tzinfo=UTC), 40616, True, "14/03/2917", "14/03/2011 " * 9),
    ],
)
def test_what_decides_nothing_is_passed_over(value):
    decision = decide_order([value])
    assert decision.order is DayOrder.OPEN
    assert decision.day_first_rows == decision.month_first_rows == decision.ambiguous_rows == 0


def test_the_reason_counts_the_rows():
    assert str(decide_order(["14/03/2011", "15/03/2011"]).reason) == (
        "The day comes first: 2 dates of this list make sense only in this way."
    )
    assert str(decide_order(["03/14/2011"]).reason) == (
        "The month comes first: 1 dates of this list make sense only in this way."
    )
