"""What holds for every cell, whatever stands in it."""

from datetime import UTC, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.spans import (
    AgeRange,
    DayOrder,
    Kind,
    Span,
    age_on,
    decide_order,
    from_edtf,
    read_written,
    under,
)
from homeward.core.spans.written import reader, words_data
from homeward.core.spans.written.terms import Asked
from homeward.core.truth import Truth

AS_OF = date(2018, 7, 3)
list_days = st.dates(min_value=date(2000, 1, 1), max_value=date(2060, 12, 31))
orders = st.sampled_from(DayOrder)

# Words, numbers and signs of real cells in a random order: far more often nearly readable than
# random letters are.
PIECES = [phrase for *_, phrases in words_data.PHRASES for phrase in phrases.split("|")]
SIGNS = [
    "/",
    ".",
    "-",
    " ",
    ",",
    "(",
    ")",
    "~",
    "?",
    "+",
    "½",
    "<",
    ">",
    "xx",
    "00",
    "هـ",
    "م",
    ":",
]
scraps = st.lists(
    st.one_of(
        st.sampled_from(PIECES),
        st.sampled_from(SIGNS),
        st.integers(0, 2100).map(str),
        st.sampled_from(["1432", "1397", "2011", "14", "03", "9", "٢٠١١", "2011-03"]),
    ),
    max_size=7,
).map(" ".join)
tight = st.lists(
    st.sampled_from([*SIGNS, "3", "14", "2011", "1432", "11", "y", "г"]), max_size=7
).map("".join)
cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.just(UTC)),
    st.text(max_size=200),
    st.binary(max_size=9),
    scraps,
    tight,
)


@given(cells, st.dates(), orders, st.booleans())
def test_reading_never_fails_and_is_whole(value, as_of, order, birth):
    written = read_written(value, as_of=as_of, order=order, birth=birth)
    assert (written.span is None) == (written.kind in (Kind.NOTHING, Kind.UNREADABLE))
    assert (written.question is not None) or written.kind is not Kind.UNREADABLE
    assert (written.edtf == "") == (written.span is None)
    if written.span is not None:
        assert from_edtf(written.edtf) == written.span
    if written.question is not None:
        assert str(written.question)
    if isinstance(value, str):
        assert written.text == value


@given(st.one_of(scraps, tight, st.text(max_size=40)), st.booleans())
def test_knowing_the_order_of_the_list_only_narrows_what_was_open(text, birth):
    opened = read_written(text, as_of=AS_OF, birth=birth)
    for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST):
        known = read_written(text, as_of=AS_OF, order=order, birth=birth)
        assert (known.span is None) == (opened.span is None)
        if known.span is not None:
            assert opened.span.hull(known.span) == opened.span


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1920, 2017), st.integers(0, 30))
def test_under_is_never_flipped_by_learning_the_order(day, month, year, years):
    text = f"{day:02}/{month:02}/{year}"
    opened = under(read_written(text, as_of=AS_OF).span, years, on=AS_OF)
    for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST):
        known = under(read_written(text, as_of=AS_OF, order=order).span, years, on=AS_OF)
        assert opened in (Truth.UNKNOWN, known)


@given(
    list_days, st.integers(0, 99), st.sampled_from(["{} years", "العمر {}", "{} лет", "{}", "{}y"])
)
def test_an_age_read_is_that_age_on_the_day_of_the_list(as_of, years, pattern):
    written = read_written(pattern.format(years), as_of=as_of)
    assert written.kind is Kind.AGE
    assert age_on(written.span, as_of) == AgeRange(years, years)


@given(list_days, st.integers(0, 60))
def test_months_of_age_read_are_whole_months(as_of, months):
    span = read_written(f"{months} months", as_of=as_of).span
    assert age_on(span, as_of) == AgeRange(months // 12, months // 12)
    assert span.days in range(1, 32)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_a_day_written_in_any_way_contains_that_day(day):
    for text in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day:%Y%m%d}"):
        span = read_written(text, as_of=AS_OF).span
        assert span.contains(day)
    assert read_written(f"{day:%d/%m/%Y}", as_of=AS_OF, order=DayOrder.DAY_FIRST).span == Span.day(
        day
    )


@given(st.lists(st.one_of(cells, st.dates().map("{:%d/%m/%Y}".format)), max_size=8))
def test_deciding_the_order_never_fails_and_counts_no_row_twice(values):
    decision = decide_order(values)
    rows = decision.day_first_rows, decision.month_first_rows, decision.ambiguous_rows
    assert sum(rows) <= len(values)
    assert (decision.order is DayOrder.OPEN) == ((rows[0] > 0) == (rows[1] > 0))


@pytest.mark.parametrize(
    "digits", ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "๐๑๒๓๔๕๖๗๘๙", "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙"]
)
def test_digits_of_every_script_are_digits(digits):
    text = "14/03/2011".translate(str.maketrans("0123456789", digits))
    assert read_written(text, as_of=AS_OF).span == Span.day(date(2011, 3, 14))


@given(list_days)
def test_a_day_older_than_the_list_by_an_age_is_inside_the_age(as_of):
    span = read_written("about 5 years", as_of=as_of).span
    assert age_on(span, as_of) == AgeRange(4, 6)
    assert span.contains(as_of - timedelta(days=round(5.5 * 365.25)))


@given(
    st.sampled_from(["{0}/{1}/{2}", "{0:02}.{1:02}.{2}", "{0}-{1}-{2}", "{2}-{1:02}-{0:02}"]),
    st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1000, 2999)),
    st.sampled_from(DayOrder),
    st.booleans(),
)
def test_the_short_way_to_a_bare_date_reads_what_the_long_way_reads(form, parts, order, birth):
    text = form.format(*parts)
    asked = Asked(text, date(2018, 7, 3), order, birth)
    assert reader._reading(text, asked) == reader._any_reading(text, asked)
