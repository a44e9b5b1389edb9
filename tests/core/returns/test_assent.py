"""How a child is asked: every way of asking that the age allows, and none for who is grown up."""

import pytest

from homeward.core.returns.assent import BANDS, MANNER, PLAINLY, Band, bands
from homeward.core.returns.consent import Purpose
from homeward.core.spans.age import AgeRange


@pytest.mark.parametrize(
    ("ages", "expected"),
    [
        (None, (Band.SMALL, Band.SCHOOL, Band.YOUNG)),
        (AgeRange(0, 0), (Band.SMALL,)),
        (AgeRange(5, 6), (Band.SMALL, Band.SCHOOL)),
        (AgeRange(9, 9), (Band.SCHOOL,)),
        (AgeRange(12, 20), (Band.SCHOOL, Band.YOUNG)),
        (AgeRange(17, None), (Band.YOUNG,)),
        (AgeRange(18, 19), ()),
        (AgeRange(3, None), (Band.SMALL, Band.SCHOOL, Band.YOUNG)),
    ],
)
def test_a_span_of_ages_offers_every_way_of_asking_it_allows(ages, expected):
    assert bands(ages) == expected


def test_every_band_and_purpose_has_words():
    assert set(BANDS) == set(MANNER) == set(Band)
    assert set(PLAINLY) == set(Purpose)
