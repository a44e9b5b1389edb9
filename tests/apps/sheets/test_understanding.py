"""A list is read twice, for the preview and for the commit: both times it must say the same."""

from datetime import date

import pytest

from homeward.apps.sheets.understanding import understand

LIST = b"""Invented list of persons held, 3/7/2018

No,Name,Sex,Date of birth,Nationality,Legal status
1,Invented Person One,F,14/03/2011,TUR,Not accused
2,Invented Person Two,M,9,RUS,Accused
"""


@pytest.fixture
def first():
    return understand(LIST, name="list.csv", received=date(2018, 8, 20))


def again(first):
    tables = [{"sheet": p.sheet, "mapping": p.mapping.to_template()} for p in first.parts]
    return understand(LIST, name="list.csv", received=date(2018, 8, 20), tables=tables)


def test_the_day_in_the_title_holds_with_a_confirmed_mapping_too(first):
    assert first.listed_on == date(2018, 7, 3)
    assert again(first).listed_on == date(2018, 7, 3)


def test_ages_count_to_the_day_in_the_title_both_times(first):
    said = [[r.facts for _p, _i, r in one.readings()] for one in (first, again(first))]
    assert said[0] == said[1]


def test_columns_keep_the_reason_they_were_recognised_by(first):
    reasons = [[str(c.why) for c in one.parts[0].mapping.columns] for one in (first, again(first))]
    assert reasons[0] == reasons[1]
