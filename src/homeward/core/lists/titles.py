"""What the lines above a table say: the list's date, and who keeps such a list.

A newcomer's mistake is to take today for the list's date. Ages on a list were completed on
the day it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from homeward.core.lists.normalise import fold, tokens
from homeward.core.lists.vocabulary import Field, ListKind
from homeward.core.lists.words_data import KIND_WORDS
from homeward.core.spans import DayOrder, Kind, Span, read_written
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_NUMERIC: Final = re.compile(r"(?<!\d)\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{2,4}(?!\d)")
_WORDS_IN_DATE: Final = 5
_NUMBERS_IN_DATE: Final = 2  # a day and a year; the month may be a word
_OLDEST: Final = 1950


@dataclass(frozen=True, slots=True)
class ListDate:
    """The day a list was written, if its titles say so.

    Attributes:
        day: `None` when no title holds one whole day.
        why: Where it was found and how it was read.
    """

    day: date | None
    why: Sentence


def list_date(titles: Iterable[str], *, order: DayOrder, received: date) -> ListDate:
    """Find the list's date in the lines above its table.

    Args:
        titles: The lines, from the top.
        order: How the list writes day and month, from its own rows.
        received: The day the list came in; of two possible days the one not after it and
            nearest to it is taken, and a title's day after it is passed over.
    """
    for title in titles:
        for words in _candidates(title):
            days = _days(words, order, received)
            earlier = [day for day in days if day <= received]
            if len(days) == 1 and earlier:
                return ListDate(
                    earlier[0], Sentence(_("The list is dated: “{title}”."), title=title)
                )
            if earlier:
                return ListDate(max(earlier), _chosen(title, max(earlier)))
    return ListDate(None, Sentence(_("No line above the table gives the list's date.")))


def _chosen(title: str, day: date) -> Sentence:
    return Sentence(
        _(
            "“{title}” can be two days; {day} was taken, the nearest before the list came in. "
            "Ask who wrote the list."
        ),
        title=title,
        day=day,
    )


def _candidates(title: str) -> Iterator[str]:
    """Cut out of a title what may be a date: first figures, then words around a number."""
    plain = _ascii_digits(title)
    yield from _NUMERIC.findall(plain)
    words = re.sub(r"[:;,()\[\]|–—]", " ", plain).split()
    for size in range(min(_WORDS_IN_DATE, len(words)), 1, -1):
        for at in range(len(words) - size + 1):
            window = words[at : at + size]
            if sum(any(c.isdigit() for c in word) for word in window) >= _NUMBERS_IN_DATE:
                yield " ".join(window)


def _ascii_digits(text: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)


def _days(words: str, order: DayOrder, received: date) -> list[date]:
    """Give the one or two days that words can mean."""
    written = read_written(words, as_of=received, order=order, birth=False)
    if written.kind not in (Kind.DAY, Kind.HIJRI_DAY) or written.span is None:
        return []
    days = {written.span.first, written.span.last} if _is_open(written.span, words) else set()
    days |= {written.span.first} if written.span.first == written.span.last else set()
    return sorted(day for day in days if day.year >= _OLDEST)


def _is_open(span: Span, words: str) -> bool:
    return span.first != span.last and bool(_NUMERIC.fullmatch(words))


_FIELDS: Final = (
    (ListKind.FAMILIES, {Field.SEEKER}),
    (ListKind.AGENCY, {Field.SEEN_ON}),
    (ListKind.HOLDING, {Field.ARREST, Field.ARTICLE, Field.PENALTY, Field.SENTENCED_ON}),
    (ListKind.HOLDING, {Field.LEGAL_STATUS, Field.PLACE}),
)


def list_kind(fields: Iterable[Field | None], titles: Iterable[str]) -> ListKind | None:
    """Guess who keeps a list, from its columns first and from its titles where they are silent."""
    held = {field for field in fields if field}
    for kind, telling in _FIELDS[:3]:
        if held & telling:
            return kind
    words = {word for title in titles for word in tokens(fold(title))}
    for name, listed in KIND_WORDS.items():
        if words & set(tokens(fold(listed))):
            return ListKind(name)
    return ListKind.HOLDING if _FIELDS[3][1] <= held else None
