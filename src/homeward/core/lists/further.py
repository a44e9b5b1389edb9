"""Other tables on the sheet: above and below the best one, and beside it.

A newcomer's mistake is to read every row under the first headers by those headers. Where other
headers follow, nationalities would be read as sexes, and nobody would see that a table was lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from homeward.core.lists.evidence import looks_like_data
from homeward.core.lists.headers import read_header
from homeward.core.lists.heading import (
    FEWEST,
    Headers,
    Row,
    best_headers,
    count_filled,
    grown,
    is_group_row,
    row_score,
    texts_of,
)
from homeward.core.lists.normalise import empty, filled, fold, says_nothing
from homeward.core.lists.rows import Rows, plain
from homeward.core.lists.values.nationality import names_state
from homeward.core.lists.values.sex import SexReader
from homeward.core.lists.values.status import is_status
from homeward.core.lists.vocabulary import Field, Table
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_DIGIT: Final = re.compile(r"\d")
_SPARSE: Final = 2
_NEAR: Final = 5  # so many rows under headers are looked at for a person
_LOOKED_AT: Final = 500
_FIELDS: Final = 3  # fewer headers understood are a heading between people
_MISSED: Final = 0.25
_PEOPLE: Final = 2
_SURE: Final = 0.9

_NAMES: Final = frozenset({Field.NAME, Field.GIVEN, Field.FAMILY, Field.OTHER_NAME})
_TWICE: Final = frozenset({Field.SEX, Field.BIRTH, Field.AGE, Field.NATIONALITY})


def names_people(headers: Headers) -> bool:
    """Say whether a table has a column of names. One without counts people or lists places."""
    return any(read_header(text).field in _NAMES for text in headers.texts)


def next_headers(rows: Sequence[Row], above: Headers) -> Headers | None:
    """Find the headers of the next table below one, if there is any.

    The same headers again are no other table. Called once for every table, so it looks at
    every row of a long list: what cannot be a header is passed over at the first digit, and
    where people have no digits at all, only the first of them are looked at in full, and after
    those whatever stands under a gap.
    """
    known = Rows(rows, above.rows[-1] + 1, above.texts)
    left = _LOOKED_AT
    for at in range(above.rows[-1] + 2, len(rows) - 1):
        row = rows[at]
        if not _wordy(row):
            continue
        left -= 1
        if (left < 0 and not _set_off(rows, at)) or not _reads_as_headers(row):
            continue
        if all(plain(str(row[i])) in known.parts(i) for i in filled(row)):
            continue
        top = at - 1 if _opens(rows, at - 1) else at
        found = grown(rows, Headers((at,), texts_of(row), row_score(row)), top)
        if any(_is_person(row) for row in rows[found.rows[-1] + 1 : found.rows[-1] + 1 + _NEAR]):
            return found
    return None


def top_of(rows: Sequence[Row], headers: Headers) -> int:
    """Give the first row of a further table: its titles, if a gap sets them off, or its headers.

    A lone name over other headers may be somebody of whom little is known, so it stays with the
    table above unless a gap parts it from that; and so does whoever has a number.
    """
    top = at = headers.rows[0]
    while at > 0 and count_filled(rows[at - 1]) <= _SPARSE and not _numbered(rows[at - 1]):
        at -= 1
        if count_filled(rows[at]) == 0:
            top = at
    return top


def _numbered(row: Row) -> bool:
    first = next((cell for cell in row if not empty(cell)), "")
    return not isinstance(first, str) or first.strip().isdecimal()


def _wordy(row: Row) -> bool:
    """Say whether all cells are words without a digit, and enough of them."""
    count = 0
    for cell in row:
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str) or _DIGIT.search(cell):
            return False
        count += 1
    return count >= _FIELDS


def _set_off(rows: Sequence[Row], at: int) -> bool:
    """Say whether a row stands under a gap, a heading, or the upper of two rows of headers."""
    return count_filled(rows[at - 1]) <= _SPARSE or _opens(rows, at - 1)


def _opens(rows: Sequence[Row], at: int) -> bool:
    """Say whether a row can be the upper of two rows of headers: it stands under a gap.

    One cell alone is the further table's title.
    """
    under_a_gap = count_filled(rows[at - 1]) == 0 and count_filled(rows[at]) >= FEWEST
    return under_a_gap and is_group_row(rows[at], rows[at + 1])


def _reads_as_headers(row: Row) -> bool:
    """Say whether at least three different headers are read, few cells are not, and no value."""
    # Short cells first: they hold the sexes and States that come again and again, names do not.
    texts = sorted((text for text in texts_of(row) if text), key=len)
    if any(_is_value(text) for text in texts):
        return False
    meanings = [read_header(text) for text in texts]
    fields = {meaning.field for meaning in meanings if meaning.field}
    missed = sum(meaning.field is None for meaning in meanings)
    return len(fields) >= _FIELDS and missed <= _MISSED * len(meanings)


@lru_cache(maxsize=1024)
def _is_value(text: str) -> bool:
    """Say whether a text is what people have; it may well be a word that headers use too."""
    return bool(
        SexReader().read(text).codes
        or is_status(text)
        or names_state(text)
        or says_nothing(fold(text))
    )


def _is_person(row: Row) -> bool:
    return count_filled(row) >= _SPARSE and looks_like_data(row)


def earlier(rows: Sequence[Row], best: Headers) -> Iterator[Headers]:
    """Find a smaller table of people above the best one: fewer headers, but people under them."""
    if not best.rows:
        return
    above = rows[: best.rows[0]]
    headers = best_headers(above)
    if headers is None or not names_people(headers):
        return
    under = [row for row in above[headers.rows[-1] + 1 :] if count_filled(row) >= _SPARSE]
    if len(under) >= _PEOPLE and all(_is_person(row) for row in under):
        yield headers


def not_read(header: int, last: int) -> Sentence:
    """Say that a table without names stands on the sheet; row numbers are the sheet's own."""
    return Sentence(
        _(
            "Rows {first} to {last} are another table, which names nobody. It was not read. If "
            "people stand in it, put it on a sheet of its own with a heading over their names."
        ),
        first=header + 1,
        last=last + 1,
    )


def beside(table: Table) -> list[Sentence]:
    """Say where the headers begin again to the right: perhaps another table stands beside."""
    fields = [read_header(text) for text in table.headers]
    seen: set[Field] = set()
    again: dict[Field, int] = {}
    for at, meaning in enumerate(fields):
        if meaning.field and meaning.certainty >= _SURE:
            if meaning.field in seen:
                again.setdefault(meaning.field, at)
            seen.add(meaning.field)
    if not (_NAMES & again.keys() and _TWICE & again.keys()):
        return []
    return [
        Sentence(
            _(
                "From column {column} on the headings begin again: perhaps another table stands "
                "beside the first. It was not read as one; put it on a sheet of its own."
            ),
            column=min(again.values()) + 1,
        )
    ]
