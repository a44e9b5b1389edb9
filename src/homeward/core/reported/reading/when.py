"""Of which day a sentence speaks, counted from the day on which it was published.

"On Tuesday" is the last Tuesday that was not after publication, "last week" the calendar week
before, Monday to Sunday; "in April" the last April that had begun. A newcomer's mistake is to
take the day of publication for the day of the figure: where nothing is said, nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.numbers import numbers, written
from homeward.core.reported.reading.tokens import Token
from homeward.core.spans import Span, add_months

_WEEK: Final = 7
_YEARS: Final = range(1950, 2101)
_LAST_DAY: Final = 31
_ABOUT_A_WEEK: Final = 3
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class When:
    """Words about time.

    Attributes:
        start: Their first token.
        end: The token after the last.
        span: The days that they leave possible.
        firm: True where a date was written; it outweighs a weekday beside it.
    """

    start: int
    end: int
    span: Span
    firm: bool = False


def times(tokens: Sequence[Token], words: Lexicon, published: date) -> list[When]:
    """Find what a sentence says about time, from left to right."""
    found: list[When] = []
    place = 0
    while place < len(tokens):
        here = _at(tokens, place, words, published)
        if here is None:
            place += 1
            continue
        found.append(_since(tokens, here, words, published))
        place = here.end
    return found


def _at(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:
    for read in (_dated, _ago, _relative, _weekday, _year):
        found = read(tokens, place, words, published)
        if found is not None and found.span.first <= published:
            return found
    return None


def _relative(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:
    found = words.days.at(tokens, place)
    if not found:
        return None
    span = _RELATIVE[found[0]](published)
    return When(place, place + found[1], span)


def _weeks(day: date, back: int) -> Span:
    monday = day - _DAY * (day.weekday() + _WEEK * back)
    return Span(monday, min(monday + _DAY * (_WEEK - 1), day))


def _month(day: date, back: int) -> Span:
    first = add_months(day.replace(day=1), -back)
    whole = Span.month(first.year, first.month)
    return Span(whole.first, min(whole.last, day))


_RELATIVE: Final[dict[str, Callable[[date], Span]]] = {
    "today": Span.day,
    "now": Span.day,
    "yesterday": lambda day: Span.day(day - _DAY),
    "before-yesterday": lambda day: Span.day(day - _DAY * 2),
    "this-week": lambda day: _weeks(day, 0),
    "last-week": lambda day: _weeks(day, 1),
    "this-month": lambda day: _month(day, 0),
    "last-month": lambda day: _month(day, 1),
    "this-year": lambda day: Span(date(day.year, 1, 1), day),
    "last-year": lambda day: Span.year(day.year - 1),
}


def _weekday(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:
    found = words.weekdays.at(tokens, place)
    if not found:
        return None
    start, end = place, place + found[1]
    last = bool(words.last.at(tokens, end) or words.last.before(tokens, place, 1))
    back = (published.weekday() - found[0]) % _WEEK
    if last and back == 0:
        back = _WEEK
    return When(start, end, Span.day(published - _DAY * back))


def _dated(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:
    """Read a month with what stands around it: "29 June 2018", "June 29", "en avril"."""
    whole = _in_figures(tokens, place)
    if whole:
        return whole
    day, month_at = _day_before(tokens, place, words)
    found = words.months.at(tokens, month_at)
    if not found:
        return None
    end = month_at + found[1]
    end = _other_name(tokens, end, words)
    if day is None:
        day, end = _day_after(tokens, end, words)
    year, end_of_year = _year_after(tokens, end, words)
    sure = day is not None or year is not None or _after_in(tokens, place, words)
    if not sure or (month_at == place and _is_common(tokens[place], words)):
        return None
    span = _span(day, found[0], year, published)
    return When(place, end_of_year if year else end, span, firm=True) if span else None


def _in_figures(tokens: Sequence[Token], place: int) -> When | None:
    """Read 2018-07-03. Other orders of figures are left alone: day and month cannot be told."""
    parts = [token.text for token in tokens[place : place + 5]]
    if len(parts) < 5 or parts[1] != "-" or parts[3] != "-" or len(parts[0]) != 4:  # noqa: PLR2004
        return None
    try:
        day = date.fromisoformat("".join(parts))
    except ValueError:
        return None
    return When(place, place + 5, Span.day(day), firm=True)


def _is_common(token: Token, words: Lexicon) -> bool:
    """Say whether an English month without a capital is another word: "may", "march"."""
    return words.language == "en" and not token.capital


def _small(token: Token) -> int | None:
    if not token.number or not token.text.isdigit():
        return None
    value = int(token.text)
    return value if 1 <= value <= _LAST_DAY else None


def _day_before(tokens: Sequence[Token], place: int, words: Lexicon) -> tuple[int | None, int]:
    """Give the day that stands before a month, and where the month should stand."""
    day = _small(tokens[place])
    if day is None:
        return None, place
    after = place + 1
    while after < len(tokens) and after <= place + 2:
        if words.months.at(tokens, after):
            return day, after
        skips = {"er", "st", "nd", "rd", "th", "of", "de", "من", "го", "-"}
        if not skips & set(tokens[after].forms):
            break
        after += 1
    return None, place


def _day_after(tokens: Sequence[Token], place: int, words: Lexicon) -> tuple[int | None, int]:
    """Give the day behind a month; "in April 12 children left" has none."""
    if place >= len(tokens) or (day := _small(tokens[place])) is None:
        return None, place
    if words.units.at(tokens, place + 1):
        return None, place
    end = place + 1
    if end < len(tokens) and {"st", "nd", "rd", "th"} & set(tokens[end].forms):
        end += 1
    return day, end


def _other_name(tokens: Sequence[Token], place: int, words: Lexicon) -> int:
    """Step over the second name of a month: تموز/يوليو, or the same in brackets."""
    if place + 1 < len(tokens) and tokens[place].text in "/(":
        found = words.months.at(tokens, place + 1)
        if found:
            end = place + 1 + found[1]
            return end + (end < len(tokens) and tokens[end].text == ")")
    return place


def _year_after(tokens: Sequence[Token], place: int, words: Lexicon) -> tuple[int | None, int]:
    """Give the year after a month, over a comma or "of the year"."""
    skips = {",", "de", "of", "عام", "سنه", "من", "،", "ال", "l", "an", "annee"}
    for step in range(3):
        at = place + step
        if at >= len(tokens):
            return None, place
        year = _as_year(tokens[at])
        if year is not None:
            return year, at + 1 + bool(words.spans.at(tokens, at + 1) and words.language == "ru")
        if not skips & set(tokens[at].forms):
            return None, place
    return None, place


def _as_year(token: Token) -> int | None:
    value = int(token.text) if token.number and token.text.isdigit() else 0
    return value if value in _YEARS else None


def _after_in(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    before = words.within.before(tokens, place, 2) or words.since.before(tokens, place, 2)
    return bool(before or words.last.before(tokens, place, 1) or words.last.at(tokens, place + 1))


def _span(day: int | None, month: int, year: int | None, published: date) -> Span | None:
    if year is None:
        year = published.year
        if (month, day or 1) > (published.month, published.day if day else _LAST_DAY):
            year -= 1
    try:
        return Span.day(date(year, month, day)) if day else Span.month(year, month)
    except ValueError:
        return None


def _year(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:  # noqa: ARG001
    year = _as_year(tokens[place])
    if year is None:
        return None
    before = words.year_words.before(tokens, place, 2) or words.labels.before(tokens, place, 1)
    after = words.language == "ru" and words.spans.at(tokens, place + 1)
    if not (before or after or (place and tokens[place - 1].text == "(")):
        return None
    return When(place, place + 1 + bool(after), Span.year(year), firm=True)


def _ago(tokens: Sequence[Token], place: int, words: Lexicon, published: date) -> When | None:
    """Read "two weeks ago", "il y a trois mois", "за последние два года", قبل أسبوعين."""
    lead = words.ago.at(tokens, place)
    start = place + lead[1] if lead and lead[0] in ("before", "past") else place
    count, unit_at = _counted(tokens, start, words)
    unit = words.spans.at(tokens, unit_at)
    if count is None or not unit:
        return None
    end = unit_at + unit[1]
    if start == place:
        tail = words.ago.at(tokens, end)
        if not tail or tail[0] != "after":
            return None
        return When(place, end + tail[1], _back(published, count, unit[0]))
    past = lead is not None and lead[0] == "past"
    span = _back(published, count, unit[0])
    return When(place, end, Span(span.first, published) if past else span)


def _counted(tokens: Sequence[Token], place: int, words: Lexicon) -> tuple[int | None, int]:
    if place >= len(tokens):
        return None, place
    unit = words.spans.at(tokens, place)
    if unit:  # Arabic: the dual says two by itself
        return (2 if tokens[place].text.endswith("ين") else None), place
    first = numbers(tokens[place : place + 4], words)
    if first and first[0].start == 0 and not first[0].rough:
        return first[0].low, place + first[0].end
    value = written(tokens[place].text) if tokens[place].number else None
    return (int(value), place + 1) if value is not None else (None, place)


def _back(published: date, count: int, unit: str) -> Span:
    if unit == "day":
        return Span.day(published - _DAY * min(count, 100_000))
    if unit == "week":
        middle = published - _DAY * _WEEK * min(count, 10_000)
        return Span(middle - _DAY * _ABOUT_A_WEEK, middle + _DAY * _ABOUT_A_WEEK)
    if unit == "month":
        return _month(published, min(count, 1200))
    return Span.year(max(1, published.year - count))


def _since(tokens: Sequence[Token], when: When, words: Lexicon, published: date) -> When:
    before = words.since.before(tokens, when.start, 3)
    if not before or (words.language == "en" and tokens[when.start - 1].text.lower() == "from"):
        return when
    until = Span(when.span.first, max(published, when.span.first))
    return When(when.start - before[1], when.end, until, when.firm)
