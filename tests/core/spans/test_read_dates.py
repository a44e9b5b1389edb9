"""Dates in digits, and the values that spreadsheets give. All cells are invented."""

from datetime import UTC, date, datetime, time

import pytest

from homeward.core.spans import DayOrder, Kind, Span, read_written

AS_OF = date(2018, 7, 3)
MARCH_14 = date(2011, 3, 14)


def read(value, **how):
    return read_written(value, as_of=AS_OF, **how)


@pytest.mark.parametrize(
    "text",
    [
        *("14/03/2011", "14.03.2011", "14-03-2011", "14\\03\\2011", "14/3/2011", "14 03 2011"),
        *("2011-03-14", "2011/03/14", "2011.3.14", "2011 03 14", "14 / 03 / 2011", "14. 3. 2011"),
        *(
            "٢٠١١/٠٣/١٤",
            "١٤/٠٣/٢٠١١",
            "۱۴/۰۳/۲۰۱۱",
            "१४/०३/२०११",
            "১৪/০৩/২০১১",
            "１４／０３／２０１１",
        ),
        *(
            "\u200f٢٠١١/٠٣/١٤\u200e",
            "\u202b14/03/2011\u202c",
            "\ufeff2011-03-14",
            "\xa014/03/2011 ",
        ),
        *(
            "'14/03/2011",
            "١٤/٠٣/٢٠١١ م",
            "14/03/2011م",
            "14.03.2011 г.",
            "14–03–2011",
            "14،03،2011",
        ),
        *("2011-03-14 00:00:00", "2011-03-14T00:00:00Z", "14/03/2011 12:30 PM", "14/03/2011ـ"),
        *("20110314", "14032011", "40616", "DOB: 14/03/2011", "born on 14/03/2011", "(14/03/2011)"),
    ],
)
def test_every_way_of_writing_one_day(text):
    written = read(text)
    assert written.span == Span.day(MARCH_14)
    assert written.kind is Kind.DAY
    assert written.text == text
    assert written.question is None
    assert written.edtf == "2011-03-14"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2011, 3, 14, 23, 59, tzinfo=UTC), "2011-03-14"),
        (MARCH_14, "2011-03-14"),
        (40616, "40616"),
        (40616.0, "40616"),
        (40616.75, "40616"),
        (20110314, "20110314"),
    ],
)
def test_values_of_a_spreadsheet_are_days(value, text):
    written = read(value)
    assert (written.span, written.text) == (Span.day(MARCH_14), text)


def test_a_number_that_lost_its_first_zero_is_a_date():
    assert read(3042011, order=DayOrder.DAY_FIRST).span == Span.day(date(2011, 4, 3))


@pytest.mark.parametrize(
    "value", [2011, 2011.0, "2011", "٢٠١١", " 2011 ", "--/--/2011", "2011-00-00"]
)
def test_bare_years_are_years(value):
    written = read(value)
    assert (written.span, written.kind, written.edtf) == (Span.year(2011), Kind.YEAR, "2011")


def test_numbers_that_python_holds_equal_are_kept_apart():
    assert read(1).kind is read(1.0).kind is Kind.AGE
    assert read(True).kind is Kind.UNREADABLE
    assert read(False).kind is Kind.UNREADABLE
    assert read(0).kind is Kind.AGE
    assert read(1.0).text == "1"
    assert read("1").text == "1"


@pytest.mark.parametrize(
    "value",
    [
        *(
            None,
            "",
            " ",
            "-",
            "--",
            "—",
            "?",
            "??",
            ".",
            "...",
            "\u200f",
            "unknown",
            "Unknown",
            "N/K",
        ),
        *("n/a", "غير معروف", "غير معروفة", "مجهول", "لا يوجد", "неизвестно", "н/д", "inconnu"),
        *("Inconnue", "bilinmiyor", "unbekannt", "k.A.", "00/00/0000", "xx/xx/xxxx", "--/--/----"),
        *("DOB unknown", "age unknown", "x", "0000", "nan", float("nan"), "ND", "né le ?", "né le"),
    ],
)
def test_cells_that_say_nothing(value):
    written = read(value)
    assert (written.span, written.kind, written.question) == (None, Kind.NOTHING, None)
    assert written.edtf == ""


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("00/00/2011", "2011"),
        ("xx.03.2011", "2011-03"),
        ("хх.03.2011", "2011-03"),
        ("??/03/2011", "2011-03"),
        ("--/03/2011", "2011-03"),
        ("00/03/2011", "2011-03"),
        ("14/xx/2011", "2011"),
        ("2011-03-00", "2011-03"),
        ("2011-03-xx", "2011-03"),
        ("2011-xx-xx", "2011"),
        ("../../2011", "2011"),
        ("__/__/2011", "2011"),
        ("/ /2011", "2011"),
        ("xx/2011", "2011"),
        ("03/2011", "2011-03"),
        ("3.2011", "2011-03"),
        ("2011/03", "2011-03"),
        ("2011-03", "2011-03"),
        ("2010/2011", "2010/2011"),
        ("2010-2012", "2010/2012"),
        ("2010 - 13", "2010/2013"),
        ("2011-21", "2011-21"),
    ],
)
def test_what_is_missing_makes_the_span_wider(text, edtf):
    assert read(text).edtf == edtf


def test_a_date_with_two_readings_covers_both_and_asks():
    written = read("03/04/2011")
    assert written.span == Span(date(2011, 3, 4), date(2011, 4, 3))
    assert written.edtf == "[2011-03-04,2011-04-03]"
    assert str(written.question) == (
        "“03/04/2011” can mean 2011-03-04 or 2011-04-03: find out whether this list writes the "
        "day or the month first."
    )


def test_the_order_of_the_list_settles_it():
    assert read("03/04/2011", order=DayOrder.DAY_FIRST).edtf == "2011-04-03"
    assert read("03/04/2011", order=DayOrder.MONTH_FIRST).edtf == "2011-03-04"
    assert read("03/04/2011", order=DayOrder.DAY_FIRST).question is None
    assert read("05/05/2011").question is None


@pytest.mark.parametrize("text", ["03/14/2011", "2011/14/03"])
def test_a_row_against_the_order_of_its_list_is_kept_and_asked_about(text):
    written = read(text, order=DayOrder.DAY_FIRST)
    assert written.span == Span.day(MARCH_14)
    assert "the other way round" in str(written.question)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31/02/2011", "There is no such day as “31/02/2011”"),
        ("14/14/2011", "There is no such day"),
        ("2011-02-30", "There is no such day"),
        ("13/2011", "There is no such day"),
        ("2011-20", "There is no such day"),
        ("14/03/2917", "The year in “14/03/2917” cannot be right"),
        ("2917", "cannot be right"),
        ("1850", "cannot be right"),
        ("14/03/201", "cannot be right"),
        ("14/03", "“14/03” has no year"),
        ("14/03/????", "has no year"),
        ("5 March", "has no year"),
        ("Raqqa", "could not be read as a date or an age"),
        ("15 years sentence", "could not be read"),
        ("123456", "could not be read"),
        ("200", "could not be read"),
        ("[2011-02-30,2011-04-03]", "There is no such day"),
        ("7" * 50, "could not be read"),
        ("2011 " * 60, "could not be read"),
    ],
)
def test_what_cannot_be_right_is_not_guessed_and_names_its_mend(text, said):
    written = read(text)
    assert (written.span, written.kind) == (None, Kind.UNREADABLE)
    assert said in str(written.question)
    assert written.text == text


def test_a_long_remark_is_cut_in_the_question_and_kept_in_the_text():
    remark = "seen with the aunt near the gate " * 9
    written = read(remark)
    assert written.text == remark
    assert "…" in str(written.question)


def test_a_birth_after_the_day_of_the_list_is_kept_and_asked_about():
    written = read("14/09/2018")
    assert written.span == Span.day(date(2018, 9, 14))
    assert "after 2018-07-03, the day of the list" in str(written.question)
    assert read(2018).question is None
    assert read("14/09/2018", birth=False).question is None


@pytest.mark.parametrize(
    ("text", "day", "asks"),
    [
        ("14/03/11", MARCH_14, True),
        ("14/03/85", date(1985, 3, 14), False),
        ("14.09.18", date(1918, 9, 14), False),
        ("85/03/14", date(1985, 3, 14), False),
    ],
)
def test_two_digits_of_a_birth_year_are_the_latest_possible_century(text, day, asks):
    written = read(text)
    assert written.span == Span.day(day)
    assert (written.question is not None) == asks


def test_two_digits_of_another_year_are_the_nearest_century():
    assert read("14/03/17", birth=False).span == Span.day(date(2017, 3, 14))
    assert read("14/03/25", birth=False).span == Span.day(date(2025, 3, 14))
    assert read("14/03/85", birth=False).span == Span.day(date(1985, 3, 14))
    assert read_written("14/03/02", as_of=date(1998, 1, 1), birth=False).edtf == "2002-03-14"


@pytest.mark.parametrize("value", ["5 years", 7, "8 months", "newborn", "over 9", "age 7", 2.5])
def test_a_length_of_time_is_no_date_where_no_birth_is_asked(value):
    written = read(value, birth=False)
    assert written.kind is Kind.UNREADABLE
    assert "is a length of time" in str(written.question)


def test_a_month_or_two_years_covers_both():
    written = read("2011/12")
    assert written.edtf == "2011/2012"
    assert "a month of one year or two years" in str(written.question)


@pytest.mark.parametrize(
    ("text", "edtf", "about"),
    [
        ("2012-07-04/2013-07-03", "2012-07-04/2013-07-03", False),
        ("[2011-03-04,2011-04-03]", "[2011-03-04,2011-04-03]", False),
        ("../2009", "../2009", False),
        ("201x", "201X", False),
        ("2013~", "2013~", True),
        ("2011-03-14~", "2011-03-14~", True),
    ],
)
def test_edtf_in_a_cell_is_read(text, edtf, about):
    written = read(text)
    assert (written.edtf, written.approximate) == (edtf, about)


@pytest.mark.parametrize(
    "value", [time(12, 0), object(), [1], {"a": 1}, b"2011", float("inf"), 1e300]
)
def test_values_that_no_list_has_are_no_dates(value):
    assert read(value).span is None


def test_a_value_that_cannot_be_written_does_not_break_the_reading():
    class Mute:
        def __str__(self):
            raise RuntimeError("no words")

    assert read(Mute()).kind is Kind.UNREADABLE
    assert read(Mute()).text == ""


def test_the_day_of_the_list_may_be_a_moment():
    moment = datetime(2018, 7, 3, 12, tzinfo=UTC)
    assert read_written("5 years", as_of=moment).edtf == "2012-07-04/2013-07-03"
