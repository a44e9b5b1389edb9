"""Counts as a picture and as the table with the same numbers, each a link to who stands behind.

A picture is bars of whole widths in per cent, so that it fits every page without a script; it is
turned round where writing runs from right to left. It is for the eye alone: the table has the
words and the links. A newcomer's mistake is to leave out what is not known; it is a part of the
bar like every other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import get_language_bidi

ROW: Final = 42
"""How high a row is: words, and the bar below them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One way in which something is counted: its words, and the name of its colour and pattern."""

    letter: str
    words: str
    mark: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is counted, and how many of each kind.

    Attributes:
        words: What is counted.
        counts: By the letters of the kinds.
        url: The page of who stands behind the row.
        ask: The parameter by which that page is asked for one kind.
    """

    words: str
    counts: dict[str, int]
    url: str
    ask: str

    def link(self, letter: str) -> str:
        """The page of who stands behind one number; an empty letter is asked for as "open"."""
        return f"{self.url}{'&' if '?' in self.url else '?'}{self.ask}={letter or 'open'}"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar, in per cent from the left."""

    x: float
    width: float
    mark: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its words."""

    words: str
    total: str
    y: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """A row of the table: each number with the page of who stands behind it, none behind nought."""

    words: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Bars, what their colours mean, and the table.

    Attributes:
        key: Short; the id of its section.
        title: What is counted.
        note: What has to be known to read it; may be empty.
        kinds: Those of which there is at least one, for the legend.
        start, end: Where a line of words begins and ends.
        head, heads, rows: The table, every kind in it.
    """

    key: str
    title: str
    note: str
    kinds: tuple[Kind, ...]
    bars: tuple[Bar, ...]
    height: int
    start: str
    end: str
    head: str
    heads: tuple[str, ...]
    rows: tuple[Numbers, ...]


def picture(
    key: str, title: str, note: str, *, head: str, kinds: Sequence[Kind], rows: Sequence[Row]
) -> Picture:
    """Draw rows on one scale, the longest bar being the whole width.

    Args:
        key: Of the section.
        title: What is counted.
        note: What has to be known to read it.
        head: The head of the first column.
        kinds: In the order in which they are drawn.
        rows: In the order in which they stand.
    """
    longest = max((_total(row, kinds) for row in rows), default=0)
    used = tuple(kind for kind in kinds if any(row.counts.get(kind.letter) for row in rows))
    return Picture(
        key=key,
        title=title,
        note=note,
        kinds=used,
        bars=tuple(_bar(row, place, kinds, longest) for place, row in enumerate(rows)),
        height=ROW * len(rows),
        start="100%" if get_language_bidi() else "0",
        end="0" if get_language_bidi() else "100%",
        head=head,
        heads=tuple(kind.words for kind in kinds),
        rows=tuple(_numbers(row, kinds) for row in rows),
    )


def _total(row: Row, kinds: Sequence[Kind]) -> int:
    return sum(row.counts.get(kind.letter, 0) for kind in kinds)


def _bar(row: Row, place: int, kinds: Sequence[Kind], longest: int) -> Bar:
    parts, at = [], 0.0
    for kind in kinds:
        if count := row.counts.get(kind.letter, 0):
            width = 100 * count / longest
            parts.append(Part(_turned(at, width), round(width, 2), kind.mark))
            at += width
    total = number_format(_total(row, kinds), use_l10n=True)
    return Bar(row.words, total, ROW * place, tuple(parts))


def _turned(at: float, width: float) -> float:
    return round(100 - at - width if get_language_bidi() else at, 2)


def _numbers(row: Row, kinds: Sequence[Kind]) -> Numbers:
    counts = [(kind.letter, row.counts.get(kind.letter, 0)) for kind in kinds]
    return Numbers(
        row.words,
        tuple(
            (number_format(count, use_l10n=True), row.link(letter) if count else "")
            for letter, count in counts
        ),
    )
