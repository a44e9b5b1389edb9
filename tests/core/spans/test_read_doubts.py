"""Words that say "about", statements that disagree, and words nobody knows. Cells are invented."""

from datetime import date

import pytest

from homeward.core.spans import Kind, from_edtf, read_written

AS_OF = date(2018, 7, 3)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *[
            (text, "2013~")
            for text in ("approx. 2013", "~2013", "c. 2013", "2013 (approx)", "2013?")
        ],
        *[
            (text, "2013~")
            for text in ("حوالي 2013", "2013 تقريبا", "около 2013", "env. 2013", "vers 2013")
        ],
        *[
            (text, "2013~")
            for text in ("yaklaşık 2013", "2013 civarı", "etwa 2013", "ca. 2013", "± 2013")
        ],
        *[(text, "2011-03~") for text in ("about March 2011", "vers mars 2011", "03/2011 ?")],
        *[("approx. 14/03/2011", "2011-03-14~"), ("about 8 months", "2017-08-04~/2018-01-03~")],
        *[
            ("حوالي ١٠ سنوات", "2006-07-04~/2009-07-03~"),
            ("около 7 лет", "2009-07-04~/2012-07-03~"),
        ],
        *[
            ("env. 5 ans", "2011-07-04~/2014-07-03~"),
            ("yaklaşık 4 yaşında", "2012-07-04~/2015-07-03~"),
        ],
        *[
            ("ca. 3 Jahre", "2013-07-04~/2016-07-03~"),
            ("about 10-12 years", "2004-07-04~/2009-07-03~"),
        ],
    ],
)
def test_about_makes_the_span_wider_and_says_so(text, edtf):
    written = read_written(text, as_of=AS_OF)
    assert (written.edtf, written.approximate) == (edtf, True)
    assert written.span == from_edtf(edtf)


def test_statements_that_do_not_agree_cover_both_and_ask():
    written = read_written("9 years (2013)", as_of=AS_OF)
    assert written.span == from_edtf("2008-07-04/2013-12-31")
    assert "cannot both be right" in str(written.question)


def test_a_winter_with_one_year_covers_both_winters_and_asks():
    written = read_written("winter 2012", as_of=AS_OF)
    assert (written.kind, written.edtf) == (Kind.SEASON, "2012-24")
    assert written.span == from_edtf("2011-12/2013-02")
    assert "ask which" in str(written.question)


def test_a_month_with_two_digits_as_spreadsheets_show_it():
    written = read_written("Mar-11", as_of=AS_OF)
    assert written.edtf == "2011-03"
    assert "two digits" in str(written.question)


@pytest.mark.parametrize(
    "text",
    [
        *("boy", "5 J.", "121 years", "year", "5 of 7", "7 years 2011 8", "sentence 15 years"),
        *(
            "15 years prison",
            "سجن 15 سنة",
            "3 children",
            "12-10 years",
            "9y 3",
            "3m 9y",
            "2 2 years",
        ),
        *("-7", "5 or", "summer", "summer 12", "early", "2011 2012 2013", "five March"),
        *("March April 2011", "9 + 3", "2015s", "winter 2012/2015", "over boy", "early 2 May 2011"),
    ],
)
def test_strange_words_are_never_passed_over(text):
    written = read_written(text, as_of=AS_OF)
    assert (written.kind, written.span) == (Kind.UNREADABLE, None)
    assert written.question is not None


def test_a_bound_in_doubt_starts_from_its_earliest_reading():
    later = read_written("after 03/04/2011", as_of=AS_OF)
    earlier = read_written("before 03/04/2011", as_of=AS_OF)
    assert later.span == from_edtf("2011-03-05/2018-07-03")
    assert earlier.span == from_edtf("../2011-04-02")
    assert later.question is not None
    assert earlier.question is not None


def test_about_an_age_includes_births_on_29_february():
    written = read_written("about 5 years", as_of=date(1999, 2, 28))
    assert written.span == from_edtf("1992-02-29/1995-02-28")
