"""Which rows under the headers are not people: blank rows, totals, headings, notes.

A newcomer's mistake is to drop a row silently. Each row left out is named with the reason,
so that a person can see that nobody was lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from homeward.core.lists.headers import read_header
from homeward.core.lists.normalise import Cell, filled, fold, shown, tokens
from homeward.core.lists.vocabulary import Field
from homeward.core.lists.words_data import FOOT_WORDS, TOTAL_WORDS
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

BLANK: Final = Sentence(_("The row is empty."))
TOTAL: Final = Sentence(_("The row is a total, not a person."))
REPEATED: Final = Sentence(_("The row repeats the headers."))
ONLY_SERIAL: Final = Sentence(_("The row has a number and nothing else."))
HEADING: Final = Sentence(_("The row is a heading or a note, not a person."))

_FEWEST: Final = 2
_MOST: Final = 0.6
_SPARSE: Final = 2
_CELLS_IN_TOTAL: Final = 3
_WORDS_IN_TOTAL: Final = 6
_WORDS_IN_NAME: Final = 7

_TOTALS: Final = frozenset(
    " ".join(tokens(fold(text))) for text in TOTAL_WORDS.replace("\n", "").split(",")
) - {""}
_FOOT: Final = frozenset(fold(word) for word in FOOT_WORDS.split())


@dataclass(frozen=True)
class Rows:
    """The rows from the first under the headers on, with the headers over them.

    Attributes:
        rows: All rows of the sheet.
        first: The first row under the headers.
        headers: One text per column.
    """

    rows: Sequence[Sequence[Cell]]
    first: int
    headers: tuple[str, ...]

    @cached_property
    def serial(self) -> int | None:
        """Give the column of running numbers, if a header names one."""
        return self._column(Field.SERIAL)

    @cached_property
    def names(self) -> frozenset[int]:
        """Give the columns in which a name of the person may stand."""
        wanted = (Field.NAME, Field.GIVEN, Field.FAMILY, Field.OTHER_NAME)
        return frozenset(
            at for at, header in enumerate(self.headers) if read_header(header).field in wanted
        )

    @cached_property
    def folded(self) -> tuple[frozenset[str], ...]:
        """Give the headers in one case: as a whole and each of their parts."""
        return tuple(
            frozenset({plain(part) for part in (header, *header.split(" – "))} - {""})
            for header in self.headers
        )

    def parts(self, at: int) -> frozenset[str]:
        """Give one column's header as a whole and each of its parts; nothing further right."""
        return self.folded[at] if at < len(self.folded) else frozenset()

    @cached_property
    def any_header(self) -> frozenset[str]:
        """Give all headers together."""
        return frozenset().union(*self.folded)

    @cached_property
    def usual(self) -> int:
        """Give the usual number of filled cells in a row."""
        counts = Counter(len(filled(row)) for row in self.rows[self.first : self.first + 500])
        counts.pop(0, None)
        return counts.most_common(1)[0][0] if counts else 0

    def _column(self, field: Field) -> int | None:
        return next(
            (at for at, header in enumerate(self.headers) if read_header(header).field is field),
            None,
        )


def left_out(rows: Rows) -> tuple[int, tuple[tuple[int, Sentence], ...]]:
    """Give the last row that is a person, and the rows that are not, each with the reason."""
    ignored: list[tuple[int, Sentence]] = []
    last = rows.first - 1
    for at in range(rows.first, len(rows.rows)):
        reason = _reason(rows, at, gap=bool(ignored) and ignored[-1][0] == at - 1)
        if reason is None:
            last = at
        else:
            ignored.append((at, reason))
    return last, tuple(_trimmed(ignored, last))


def _trimmed(ignored: list[tuple[int, Sentence]], last: int) -> list[tuple[int, Sentence]]:
    """Blank rows under everything are not worth a word."""
    while ignored and ignored[-1][0] > last and ignored[-1][1] is BLANK:
        ignored.pop()
    return ignored


def plain(text: str) -> str:
    """Give a text in one case, to compare headers that are repeated."""
    # Not `fold`: every cell of a long list passes here, and repeated headers are verbatim.
    return " ".join(text.casefold().split())


def _reason(rows: Rows, at: int, *, gap: bool) -> Sentence | None:
    """Say why a row is no person; `None` when it is one."""
    row = rows.rows[at]
    here = filled(row)
    if not here:
        return BLANK
    if _repeats(rows, row, here):
        return REPEATED
    if len(here) > max(_CELLS_IN_TOTAL, len(rows.headers) // 2):
        return None
    if _is_total(rows, row, here):
        return TOTAL
    if here == [rows.serial]:
        return ONLY_SERIAL if shown(row[here[0]]).isdecimal() else HEADING
    return HEADING if _is_note(rows, row, here, gap) else None


def _repeats(rows: Rows, row: Sequence[Cell], here: list[int]) -> bool:
    """Say whether most cells stand under the very header they repeat."""
    first = next((row[at] for at in here if isinstance(row[at], str)), "")
    if plain(str(first)) not in rows.any_header:
        return False
    texts = [at for at in here if isinstance(row[at], str) and at < len(rows.folded)]
    same = sum(plain(str(row[at])) in rows.folded[at] for at in texts)
    return same >= _FEWEST and same >= _MOST * len(here)


def _is_total(rows: Rows, row: Sequence[Cell], here: list[int]) -> bool:
    """Say whether a row adds up: a word for "total" and otherwise only numbers."""
    texts = [at for at in here if not _is_number(row[at])]
    if not texts or not _says_total(shown(row[texts[0]])):
        return False
    return len(texts) == 1 or (len(here) <= _CELLS_IN_TOTAL < len(rows.headers))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) or (isinstance(cell, str) and fold(cell).isdecimal())


def _says_total(text: str) -> bool:
    words = [word for word in tokens(fold(text)) if not word.isdecimal()]
    return (
        any(" ".join(words[:size]) in _TOTALS for size in (1, 2, 3))
        and len(words) <= _WORDS_IN_TOTAL
    )


def _is_note(rows: Rows, row: Sequence[Cell], here: list[int], gap: bool) -> bool:
    """Say whether a sparse row is a heading between people or a note under them."""
    if rows.usual <= _SPARSE or len(here) > _SPARSE or not rows.names:
        return False
    texts = [shown(row[at]) for at in here]
    words = {word for text in texts for word in fold(text).split()}
    if words & _FOOT and not rows.names & set(here[1:]) and not _numbered(rows, row):
        return True
    if len(here) == 1:
        return here[0] not in rows.names or (gap and len(texts[0].split()) > _WORDS_IN_NAME)
    return gap and not rows.names & set(here)


def _numbered(rows: Rows, row: Sequence[Cell]) -> bool:
    serial = rows.serial
    return serial is not None and serial < len(row) and _is_number(row[serial])
