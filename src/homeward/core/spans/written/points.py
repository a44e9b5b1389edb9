"""Dates with words in them: named months, seasons, parts of a year, decades.

A newcomer's mistake is to read "Ramadan 2012" as the ninth month. Named Hijri months are
found in the Hijri calendar even when the year beside them is Gregorian.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.spans.edtf import WINTER, season
from homeward.core.spans.span import Span
from homeward.core.spans.written import calendars, numeric, questions
from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.terms import Asked, Kind, Reading, failed
from homeward.core.spans.written.tokens import Token

_NAMES: Final = (w.MONTH, w.HIJRI_MONTH, w.SEASON)
_SHORT: Final = 31  # a larger number beside a month is its year
_YEAR_DIGITS: Final = 4
_GREGORIAN_FROM: Final = 1900
_THIRDS: Final = {37: (0, 3), 38: (3, 6), 39: (6, 9)}  # years of a decade
_MONTH_THIRDS: Final = {37: (1, 10), 38: (11, 20), 39: (21, 31)}  # days of a month


def read_point(tokens: list[Token], mark: str, asked: Asked, *, born: bool) -> Reading | None:
    """Read tokens as a day, month, season or year; `None` when they are none.

    Args:
        tokens: The words, without those for "about", "born" and the calendar.
        mark: The calendar the source names, or "".
        asked: How the cell is to be read.
        born: Whether a word for "born" stood beside them, so that "85" is a year.
    """
    tokens = _without_year_words(tokens)
    kinds = kinds_of(tokens)
    if kinds == w.DATE:
        return numeric.read_three(tokens[0].name, mark, asked)
    if kinds == w.PAIR:
        return numeric.read_two(tokens[0].name, mark, asked)
    if kinds == w.NUMBER and tokens[0].name != "word":
        return _number(tokens[0], mark, asked, born=born)
    if kinds == w.NUMBER + w.DECADE:
        return _decade(tokens[0].number)
    if w.PART in kinds:
        return _part(tokens, mark, asked)
    return _named(tokens, mark, asked)


def _named(tokens: list[Token], mark: str, asked: Asked) -> Reading | None:
    """Read what is named by a word: a month or a season, with numbers beside it."""
    names = [t for t in tokens if t.kind in _NAMES]
    rest = [t for t in tokens if t.kind not in _NAMES and t.kind != w.TO]
    numbers = _numbers(rest)
    if len(names) != 1 or numbers is None:
        return None
    if names[0].kind == w.SEASON:
        return _season(names[0].number, numbers, asked)
    return _month(names[0], numbers, mark, tokens=tokens, asked=asked)


def _month(
    name: Token, numbers: list[str], mark: str, *, tokens: list[Token], asked: Asked
) -> Reading:
    year, day = _year_and_day(numbers)
    if not year and kinds_of(tokens) == w.MONTH + w.TO + w.NUMBER:
        year = numbers[0]  # "Mar-11", as spreadsheets write a month
    if not year:
        return failed(questions.year_missing(asked.text))
    if name.kind == w.MONTH:
        return numeric.dated(year, [(name.number, day)], mark or w.IN_GREGORIAN, asked)
    if int(year) >= _GREGORIAN_FROM and not day:
        return _hijri_month_in(name.number, int(year), asked)
    return numeric.dated(year, [(name.number, day)], w.IN_HIJRI, asked)


def kinds_of(tokens: list[Token]) -> str:
    """Write the kinds of tokens as one string."""
    return "".join(token.kind for token in tokens)


def _hijri_month_in(month: int, year: int, asked: Asked) -> Reading:
    span = calendars.hijri_month_in(month, year) if calendars.gregorian(year, 0, 0) else None
    if span is None:
        return failed(questions.year_outside(asked.text))
    return Reading(span, Kind.HIJRI_MONTH)


def _without_year_words(tokens: list[Token]) -> list[Token]:
    """Drop "year", "г.", "سنة" beside a number that is too large for an age."""
    if len(tokens) == 1:
        return tokens
    large = any(t.kind in (w.DATE, w.PAIR) or t.number > 120 for t in tokens)  # noqa: PLR2004
    named = any(t.kind in (w.MONTH, w.HIJRI_MONTH, w.SEASON, w.DECADE) for t in tokens)
    if not (large or named):
        return tokens
    return [t for t in tokens if t.kind != w.UNIT or t.name != "y"]


def _number(token: Token, mark: str, asked: Asked, *, born: bool) -> Reading | None:
    if len(token.name) <= 2 and not (born or mark):  # noqa: PLR2004
        return None
    return numeric.read_one(token.name, mark, asked)


def _decade(first: int) -> Reading | None:
    if first % 10 or not calendars.gregorian(first, 0, 0):
        return None
    return Reading(Span(date(first, 1, 1), date(first + 9, 12, 31)), Kind.RANGE, slack=12)


def _numbers(tokens: list[Token]) -> list[str] | None:
    """List the digits beside a month; "14-2011" in "Mar-14-2011" are two numbers."""
    numbers: list[str] = []
    for token in tokens:
        if token.kind not in (w.NUMBER, w.PAIR):
            return None
        digits = "".join(c if c.isdigit() else " " for c in token.name).split()
        numbers += digits or [str(token.number)]
    return numbers if 1 <= len(numbers) <= 2 else None  # noqa: PLR2004


def _year_and_day(numbers: list[str]) -> tuple[str, int]:
    """Tell the year from the day; no year when a lone number can only be a day."""
    years = [n for n in numbers if len(n) == _YEAR_DIGITS or int(n) > _SHORT]
    if not years and len(numbers) == 2:  # noqa: PLR2004
        years = [numbers[1]]
    if not years:
        return "", 0
    year = years[0]
    days = list(numbers)
    days.reverse()
    days.remove(year)
    return year, int(days[0]) if days else 0


def _season(code: int, numbers: list[str], asked: Asked) -> Reading | None:
    if len(numbers[0]) != _YEAR_DIGITS:
        return None
    year = int(numbers[0])
    if not calendars.gregorian(year, 0, 0):
        return failed(questions.year_outside(asked.text))
    if len(numbers) > 1:
        if code != WINTER or int(numbers[1]) % 100 != (year + 1) % 100:
            return None
        return Reading(Span(date(year, 12, 1), Span.month(year + 1, 2).last), Kind.SEASON)
    question = questions.which_winter(asked.text) if code == WINTER else None
    return Reading(season(year, code), Kind.SEASON, question, f"{year:04}-{code}")


def _part(tokens: list[Token], mark: str, asked: Asked) -> Reading | None:
    """Read "early 2012", "late March 2011", "mid 2010s", "first half of 2012"."""
    codes = [token.number for token in tokens if token.kind == w.PART]
    whole = read_point([t for t in tokens if t.kind != w.PART], mark, asked, born=False)
    if whole is None or whole.span is None or len(codes) != 1:
        return whole if whole and whole.span is None else None
    year, code = whole.span.first.year, codes[0]
    if whole.kind is Kind.YEAR:
        return Reading(season(year, code), Kind.RANGE, slack=2)
    if code in _THIRDS and whole.kind is Kind.MONTH:
        first, last = _MONTH_THIRDS[code]
        days = Span(whole.span.first.replace(day=first), whole.span.last)
        end = days.last.replace(day=min(last, days.last.day))
        return Reading(Span(days.first, end), Kind.RANGE)
    if code in _THIRDS and whole.kind is Kind.RANGE and whole.span.last.year == year + 9:
        low, high = _THIRDS[code]
        return Reading(
            Span(date(year + low, 1, 1), date(year + high, 12, 31)), Kind.RANGE, slack=12
        )
    return None if whole.kind is Kind.DAY else whole
