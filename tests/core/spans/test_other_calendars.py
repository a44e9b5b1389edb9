"""Hijri and solar Hijri dates. Known days are from published calendars; people are invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.spans import DayOrder, Kind, Span, from_edtf, read_written
from homeward.core.spans.written.calendars import gregorian, hijri, hijri_month_in, persian

AS_OF = date(2018, 7, 3)
ONE_DAY = timedelta(days=1)


def read(text, **how):
    return read_written(text, as_of=AS_OF, **how)


@pytest.mark.parametrize(
    ("text", "edtf", "kind"),
    [
        ("1438 هـ", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("١٤٣٨هـ", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("عام 1438 هجري", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("1438 AH", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("1438 год хиджры", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("hicri 1438", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("1438 de l'hégire", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("1399 هـ", "1978-12-01/1979-11-19", Kind.HIJRI_YEAR),
        ("38 هـ", "2016-10-02/2017-09-20", Kind.HIJRI_YEAR),
        ("14/03/1432 هـ", "2011-02-17", Kind.HIJRI_DAY),
        ("1432/03/14هـ", "2011-02-17", Kind.HIJRI_DAY),
        ("14 ربيع الأول 1432", "2011-02-17", Kind.HIJRI_DAY),
        ("14 رجب ١٤٣٢ هـ", "2011-06-16", Kind.HIJRI_DAY),
        ("رمضان 1433", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("Ramadan 1433", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("Ramazan 1433", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("рамадан 1433", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("Sha'ban 1433", "2012-06-21/2012-07-19", Kind.HIJRI_MONTH),
        ("Rabi' al-Awwal 1432", "2011-02-04/2011-03-05", Kind.HIJRI_MONTH),
        ("جمادى الآخرة 1432", "2011-05-04/2011-06-02", Kind.HIJRI_MONTH),
        ("ذي الحجة 1432", "2011-10-28/2011-11-25", Kind.HIJRI_MONTH),
        ("Ramadan 2012", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("09/1433 هـ", "2012-07-20/2012-08-18", Kind.HIJRI_MONTH),
        ("1397 ه.ش", "2018-03-21/2019-03-20", Kind.HIJRI_YEAR),
        ("12/04/1397 شمسی", "2018-07-03", Kind.HIJRI_DAY),
        ("1432هـ/2011م", "2011-01-01/2011-11-25", Kind.RANGE),
        ("1432/2011", "2011-01-01/2011-11-25", Kind.RANGE),
        ("14/03/1432 هـ (17/02/2011)", "2011-02-17", Kind.RANGE),
    ],
)
def test_marked_or_named_dates_of_other_calendars(text, edtf, kind):
    written = read(text, order=DayOrder.DAY_FIRST)
    assert (written.span, written.kind) == (from_edtf(edtf), kind)
    assert written.question is None or kind is Kind.HIJRI_YEAR


def test_a_year_that_only_the_hijri_calendar_explains_is_read_and_noted():
    written = read("1438")
    assert written.span == from_edtf("2016-10-02/2017-09-20")
    assert "was read in the Hijri calendar because of its year" in str(written.question)
    assert read(1438).span == written.span


def test_a_year_that_two_calendars_explain_covers_both_and_asks():
    written = read("1397/04/12")
    assert written.span == Span(date(1977, 3, 31), date(2018, 7, 3))
    assert written.edtf == "[1977-03-31,2018-07-03]"
    assert "solar calendar of Iran and Afghanistan" in str(written.question)
    assert read("1390").span == Span(date(1970, 3, 9), date(2012, 3, 19))


def test_years_before_the_hijri_table_can_only_be_solar():
    assert read("1340").span == Span(date(1961, 3, 21), date(1962, 3, 20))
    assert "1343 to 1500" in str(read("1320 هـ").question)


def test_a_hijri_date_with_two_orders_covers_both():
    written = read("03/04/1432 هـ")
    assert written.span == hijri(1432, 3, 4).hull(hijri(1432, 4, 3))
    assert "day or the month first" in str(written.question)


def test_impossible_days_of_other_calendars_are_refused():
    for text in ("31/03/1432 هـ", "31/08/1380 ه.ش", "14/13/1432 هـ"):
        assert read(text).kind is Kind.UNREADABLE
        assert "There is no such day" in str(read(text).question)


def test_a_month_sighted_a_day_longer_than_the_table_is_kept():
    short = next(m for m in range(1, 13) if hijri(1432, m, 0).days == 29)
    assert hijri(1432, short, 30) == Span.day(hijri(1432, short, 29).first + ONE_DAY)


@given(st.integers(1343, 1499), st.integers(1, 12))
def test_hijri_months_follow_each_other_and_fill_their_year(year, month):
    span, whole = hijri(year, month, 0), hijri(year, 0, 0)
    after = hijri(year, month + 1, 0) if month < 12 else hijri(year + 1, 1, 0)
    assert span.last + ONE_DAY == after.first
    assert whole.intersect(span) == span
    assert whole.days in range(353, 357)  # the table has one year of 356 days, 1343


@given(st.integers(1278, 1477), st.integers(1, 12))
def test_solar_months_follow_each_other_and_fill_their_year(year, month):
    span, whole = persian(year, month, 0), persian(year, 0, 0)
    after = persian(year, month + 1, 0) if month < 12 else persian(year + 1, 1, 0)
    assert span.last + ONE_DAY == after.first
    assert whole.intersect(span) == span
    assert whole.days in (365, 366)
    assert persian(year, month, span.days) == Span.day(span.last)
    assert persian(year, month, span.days + 1) is None


@pytest.mark.parametrize(
    ("year", "new_year"),
    [
        (1299, date(1920, 3, 21)),
        (1357, date(1978, 3, 21)),
        (1375, date(1996, 3, 20)),
        (1376, date(1997, 3, 21)),
        (1397, date(2018, 3, 21)),
        (1403, date(2024, 3, 20)),
    ],
)
def test_solar_new_years_as_they_were_kept(year, new_year):
    assert persian(year, 1, 1) == Span.day(new_year)


def test_calendars_refuse_what_they_do_not_have():
    assert gregorian(2011, 13, 1) is gregorian(2011, 2, 29) is gregorian(1899, 0, 0) is None
    assert (
        hijri(1342, 0, 0) is hijri(1501, 0, 0) is hijri(1432, 13, 0) is hijri(1432, 1, 31) is None
    )
    assert persian(1397, 13, 0) is persian(1600, 0, 0) is None


def test_a_hijri_month_that_fell_twice_into_a_gregorian_year_covers_both():
    assert hijri_month_in(9, 2030).first == date(2030, 1, 5)
    assert hijri_month_in(9, 2030).last == date(2030, 12, 31)
    assert hijri_month_in(9, 1920) is None
    assert read("Ramadan 2999").kind is Kind.UNREADABLE
