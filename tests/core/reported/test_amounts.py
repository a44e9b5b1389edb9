"""What the words before a number leave possible."""

import pytest

from homeward.core.reported.figure import MOST, Amount, Qualifier


@pytest.mark.parametrize(
    ("qualifier", "number", "least", "most"),
    [
        (Qualifier.EXACTLY, 833, 833, 833),
        (Qualifier.AT_LEAST, 833, 833, MOST),
        (Qualifier.MORE_THAN, 300, 301, MOST),
        (Qualifier.UP_TO, 15, 0, 15),
        (Qualifier.FEWER_THAN, 100, 0, 99),
        (Qualifier.ALMOST, 1000, 500, 1000),
        (Qualifier.ABOUT, 1400, 1260, 1540),
        (Qualifier.ABOUT, 100, 50, 150),
    ],
)
def test_a_qualifier_leaves_room_on_its_own_side_alone(qualifier, number, least, most):
    assert Amount(number, number, qualifier).allowed == (least, most)


def test_a_range_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="lower"):
        Amount(10, 9)
