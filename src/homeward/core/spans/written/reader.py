"""Reads what stands in a cell: a date, an age, a year, a season, nothing, or a question.

    >>> read_written("٥ سنوات", as_of=date(2018, 7, 3)).span
    Span(first=datetime.date(2012, 7, 4), last=datetime.date(2013, 7, 3))

What is written is kept; what is read from it is the widest span that the words allow.
A newcomer's mistake is to catch unreadable cells and guess. The reader never raises: an
unreadable cell comes back as such, with the question that would mend it.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from homeward.core.spans.edtf import from_edtf, to_edtf
from homeward.core.spans.span import Span, combine, widened
from homeward.core.spans.written import questions
from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.ages import read_age
from homeward.core.spans.written.digits import folded
from homeward.core.spans.written.numeric import read_three
from homeward.core.spans.written.points import read_point
from homeward.core.spans.written.terms import Asked, DayOrder, Kind, Reading, Written, failed
from homeward.core.spans.written.tokens import Token, tokenised

_REMEMBERED: Final = 8192
_LONGEST: Final = 120  # letters; longer cells are remarks
_PLAIN: Final = (str, int, float, date, datetime, type(None))
_MARKS: Final = (w.IN_HIJRI, w.IN_GREGORIAN, w.IN_PERSIAN)
_EDTF: Final = re.compile(
    r"[\[{][\dX.,-]+[\]}]|(?:\d{4}-\d\d-\d\d|\.\.)?[~%?]?/(?:\d{4}-\d\d-\d\d|\.\.)?[~%?]?"
    r"|\.\./\d{4}(?:-\d\d)?|\d{4}(?:-\d\d)?/\.\.|\d{4}-\d\d/\d{4}-\d\d|\d{4}-\d\d(?:-\d\d)?[~%]"
    r"|\d{3}[Xx]"
)


def read_written(
    value: object, *, as_of: date, order: DayOrder = DayOrder.OPEN, birth: bool = True
) -> Written:
    """Read a cell as a span. Never raises for any value.

    Args:
        value: What a spreadsheet or CSV reader gives: text, a number, a date, nothing. Numbers
            from 20000 to 60000 are a spreadsheet's days (1900 system), 1900 to 2100 years.
        as_of: The day of the list; ages are completed on this day.
        order: How the list writes day and month, from `decide_order`.
        birth: Read bare small numbers and "5 years" as ages. For an arrest or a visit pass
            False: a length of time is then unreadable and asked about.

    Returns:
        The words with their span. `NOTHING` when the cell says that nothing is known,
        `UNREADABLE` with a question when a human must look.
    """
    if type(value) in _PLAIN:
        return _read(value, as_of, order, birth)
    return _unknown_thing(value)


@lru_cache(maxsize=_REMEMBERED, typed=True)
def _read(value: object, as_of: date, order: DayOrder, birth: bool) -> Written:
    # `typed` keeps 1 and 1.0 apart. True, which equals both, never comes this far: see _PLAIN.
    if isinstance(as_of, datetime):
        as_of = as_of.date()
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        asked = Asked(value.isoformat(), as_of, order, birth)
        return _written(Reading(Span.day(value), Kind.DAY), asked)
    text = "" if value is None else _number_text(value) if isinstance(value, float) else str(value)
    asked = Asked(text, as_of, order, birth)
    try:
        return _written(_reading(text, asked), asked)
    except (OverflowError, ValueError):
        return _written(failed(questions.not_understood(text)), asked)


def _unknown_thing(value: object) -> Written:
    """Answer for what no reader of lists gives: keep its words if it has any."""
    if isinstance(value, str):
        text = str.__str__(value)
    else:
        try:
            text = str(value)
        except Exception:  # any object may refuse to be written
            text = ""
    return Written(text, None, Kind.UNREADABLE, question=questions.not_understood(text))


def _number_text(number: float) -> str:
    """Write 2010.0 as 2010, and the time of day of a spreadsheet's day away."""
    if not math.isfinite(number):
        return ""
    if number.is_integer() or number > 20000:  # noqa: PLR2004
        return str(int(number))
    return str(number)


# Nearly every dated cell of a long list looks like one of these. They are read the same way
# without being folded and taken apart first (tests/core/spans/test_read_dates.py compares).
_BARE_DATE: Final = re.compile(r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _reading(text: str, asked: Asked) -> Reading:
    if _BARE_DATE.fullmatch(text):
        return read_three(text, "", asked)
    return _any_reading(text, asked)


def _any_reading(text: str, asked: Asked) -> Reading:
    plain = folded(text) if len(text) <= _LONGEST else ""
    if not any(letter.isalnum() for letter in plain):
        return Reading(None, Kind.NOTHING) if len(text) <= _LONGEST else _not_read(asked)
    if _EDTF.fullmatch(text.strip()):
        return _from_edtf(text.strip(), asked)
    return _phrase(tokenised(_filled_year(plain)), asked) or _not_read(asked)


_ONLY_YEAR: Final = re.compile(r"(?:[xх?_*.\-]{0,4}\s?[/.\-]\s?){1,2}(\d{4})")
_ONLY_FILL: Final = re.compile(r"[xх0?_*/.\-\s]*[xх?_*/\-][xх0?_*/.\-\s]*|0000|x+|х+")


def _filled_year(plain: str) -> str:
    """Keep the year of "--/--/2011"; a row of fillers alone says nothing."""
    found = _ONLY_YEAR.fullmatch(plain)
    if found:
        return found.group(1)
    return "?" if _ONLY_FILL.fullmatch(plain) else plain


def _not_read(asked: Asked) -> Reading:
    return failed(questions.not_understood(asked.text))


def _from_edtf(text: str, asked: Asked) -> Reading:
    try:
        span = from_edtf(text.replace("x", "X"))
    except ValueError:
        return failed(questions.no_such_day(asked.text))
    about = text.endswith(("~", "%"))
    return Reading(span, Kind.RANGE, edtf=text.replace("x", "X"), approximate=about)


@dataclass(frozen=True, slots=True)
class _Slice:
    """Some of the words, with what stands beside them taken out."""

    core: list[Token]
    kinds: str
    mark: str

    def has(self, kind: str) -> bool:
        return kind in self.kinds


_BESIDE: Final = frozenset((w.ABOUT, w.AGE, w.BORN, *_MARKS))


def _phrase(tokens: list[Token], asked: Asked) -> Reading | None:
    """Read a row of tokens as one statement, else as two side by side."""
    kinds = "".join(token.kind for token in tokens)
    if not kinds.strip(w.NOTHING + w.ABOUT + w.AGE + w.BORN + w.TO + w.BREAK):
        return Reading(None, Kind.NOTHING) if kinds else None
    if w.STRANGE in kinds:
        return None
    unbroken = [t for t in tokens if t.kind != w.BREAK] if w.BREAK in kinds else tokens
    return _statement(unbroken, asked) or _two_statements(tokens, asked)


def _statement(tokens: list[Token], asked: Asked) -> Reading | None:
    kinds = "".join(token.kind for token in tokens)
    core = [token for token in tokens if token.kind not in _BESIDE]
    if not core:
        return None
    marks = [mark for mark in _MARKS if mark in kinds]
    words = _Slice(core, kinds, marks[0] if marks else "")
    reading = _age(words, asked) or _point(words.core, words, asked) or _range(words, asked)
    if reading is None or reading.span is None or reading.approximate or not words.has(w.ABOUT):
        return reading
    return replace(reading, span=widened(reading.span, reading.slack), edtf="", approximate=True)


def _age(words: _Slice, asked: Asked) -> Reading | None:
    bare = len(words.core) == 1 and words.core[0].kind == w.NUMBER
    if words.mark or (bare and words.has(w.BORN) and not words.has(w.AGE)):
        return None
    reading = read_age(words.core, asked, aged=words.has(w.AGE), about=words.has(w.ABOUT))
    if reading is None or asked.birth:
        return reading
    return failed(questions.length_of_time(asked.text))


def _point(core: list[Token], words: _Slice, asked: Asked) -> Reading | None:
    return read_point(core, words.mark, asked, born=words.has(w.BORN))


def _range(words: _Slice, asked: Asked) -> Reading | None:
    """Read "before 2010", "after March 2011", "2010 or 2011", "between 2009 and 2011"."""
    core = words.core
    for place in range(1, len(core) - 1):
        if core[place].kind in (w.TO, w.AND, w.LESS, w.AT_MOST):
            start = core[1:place] if core[0].kind == w.FROM else core[:place]
            ends = [_point(part, words, asked) for part in (start, core[place + 1 :])]
            if all(end is not None and end.span for end in ends):
                return _hull(*ends)
    if core[0].kind in _BOUNDS:
        return _bounded(core[0].kind, core[1:], words, asked)
    if core[-1].kind in _BOUNDS:
        return _bounded(core[-1].kind, core[:-1], words, asked)
    return None


_BOUNDS: Final = (w.MORE, w.LESS, w.AT_MOST, w.FROM)


def _hull(one: Reading | None, two: Reading | None) -> Reading | None:
    if one is None or two is None or one.span is None or two.span is None:
        return None
    question = one.question or two.question
    return Reading(one.span.hull(two.span), Kind.RANGE, question, slack=max(one.slack, two.slack))


def _bounded(word: str, core: list[Token], words: _Slice, asked: Asked) -> Reading | None:
    """Open a span on one side; a birth ends on the day of the list at the latest.

    "After 2010" begins when the year is over. After a date in doubt it begins with the
    earliest reading, so that settling the doubt can only narrow it.
    """
    point = _point(core, words, asked)
    if point is None or point.span is None:
        return point
    first, last = point.span.first, point.span.last
    if point.question is not None or any(token.kind == w.DATE for token in core):
        first, last = last, first
    end = asked.as_of if asked.birth else date.max
    if word == w.LESS:
        span = Span(date.min, date.fromordinal(first.toordinal() - 1))
    elif word == w.AT_MOST:
        span = Span(date.min, max(first, last))
    else:
        start = min(first, last) if word == w.FROM else date.fromordinal(last.toordinal() + 1)
        span = Span(start, end if end >= start else date.max)
    return Reading(span, Kind.RANGE, point.question, slack=point.slack)


def _two_statements(tokens: list[Token], asked: Asked) -> Reading | None:
    """Read "5 years (2013)" or "1432 هـ / 2011 م": both hold, or they disagree."""
    breaks = [place for place, token in enumerate(tokens) if token.kind == w.BREAK]
    for place in breaks or range(1, len(tokens)):
        parts = [
            [t for t in part if t.kind != w.BREAK] for part in (tokens[:place], tokens[place:])
        ]
        one, two = (_statement(part, asked) if part else None for part in parts)
        if not (one and two and one.span and two.span):
            continue
        if not breaks and (one.kind is Kind.AGE) == (two.kind is Kind.AGE):
            continue
        return _joined(one, two, asked)
    return None


def _joined(one: Reading, two: Reading, asked: Asked) -> Reading:
    together = combine([one.span, two.span])
    question = one.question or two.question
    if together.disputed:
        question = questions.disagreeing(asked.text)
    elif {one.kind, two.kind} & _HIJRI:
        question = None  # each calendar confirms the other
    return Reading(
        together.span, Kind.RANGE, question, approximate=one.approximate and two.approximate
    )


_HIJRI: Final = {Kind.HIJRI_DAY, Kind.HIJRI_MONTH, Kind.HIJRI_YEAR}


def _written(reading: Reading, asked: Asked) -> Written:
    """Put the reading together with the words, and ask about births after the list."""
    span, question = reading.span, reading.question
    if span is None:
        return Written(asked.text, None, reading.kind, question=question)
    if asked.birth and span.first > asked.as_of:
        question = questions.after_list(asked.text, asked.as_of)
    return Written(
        asked.text,
        span,
        reading.kind,
        reading.approximate,
        question,
        reading.edtf or to_edtf(span, reading.approximate),
    )
