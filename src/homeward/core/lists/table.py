"""Finds the table on a sheet: under titles and blank rows, over totals and signatures.

Row numbers count from 0, as the rows were handed in.

A newcomer's mistake is to stop at the first blank row. Lists have blank rows, headings and
repeated headers in their middle; only what is no person is left out, each with the reason.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from homeward.core.lists.evidence import guess, looks_like_data, profile
from homeward.core.lists.headers import Meaning, read_header
from homeward.core.lists.normalise import Cell, empty, fold_header, shown
from homeward.core.lists.rows import Rows, left_out
from homeward.core.lists.vocabulary import Field, Table

Row = Sequence[Cell]
HIGHEST_HEADER: Final = 80
"""Headers are looked for in the first rows only."""

_LONGEST_HEADER: Final = 120
_LONGEST_GROUP: Final = 60
_LEAST: Final = 1.2
_PLAIN: Final = 4.0  # four headers understood: further down there are only people
_BEYOND: Final = 5
_NEARLY: Final = 0.7
_FEWEST: Final = 2
_SPARSE: Final = 3
_SURE: Final = 0.9
_MOST: Final = 0.6


@dataclass(frozen=True, slots=True)
class _Headers:
    rows: tuple[int, ...]
    texts: tuple[str, ...]
    score: float


def find_tables(sheets: Sequence[tuple[str, Sequence[Row]]]) -> tuple[Table, ...]:
    """Find the best table of each sheet that has one, best first.

    Args:
        sheets: Names and rows of the sheets, in their order.

    Returns:
        No table for a sheet in which neither headers nor columns of people can be told.
    """
    found = []
    for name, rows in sheets:
        headers = _best_headers(rows) or _without_headers(rows)
        if headers:
            table = _table(name, rows, headers)
            people = table.last - table.first + 1 - len(table.ignored)
            found.append((headers.score * math.log(people + 2), table))
    return tuple(table for _worth, table in sorted(found, key=lambda pair: -pair[0]))


def _best_headers(rows: Sequence[Row]) -> _Headers | None:
    """Find the first row that is understood nearly as well as the best: headers may return."""
    scores: list[float] = []
    for row in rows[:HIGHEST_HEADER]:
        scores.append(_row_score(row))
        if any(score >= _PLAIN for score in scores[:-_BEYOND]):
            break
    best = max(scores, default=0.0)
    if best < _LEAST:
        return None
    at = next(at for at, score in enumerate(scores) if score >= _NEARLY * best)
    return _grown(rows, _Headers((at,), _texts(rows[at]), best))


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(shown(cell) for cell in row)


def _row_score(row: Row) -> float:
    """Add up how well a row's cells are understood as headers; misfits take away."""
    texts = [text for cell in row if (text := shown(cell))]
    numbers = sum(not isinstance(cell, str) for cell in row if not empty(cell))
    if not texts or numbers > len(texts) / 3:
        return 0.0
    meanings = [_meaning(text) for text in texts]
    fields = {m.field: m.certainty for m in meanings if m.field}
    missed = sum(m.field is None for m in meanings)
    enough = len(fields) >= _FEWEST or (len(texts) == 1 and fields.get(Field.NAME, 0) > _SURE)
    if not enough:
        return 0.0
    return sum(fields.values()) + 0.8 * (len(texts) == 1) - 0.35 * missed - numbers


def _meaning(text: str) -> Meaning:
    if len(text) > _LONGEST_HEADER:
        return Meaning(None, 0.0, frozenset())
    return read_header(text)


def _grown(rows: Sequence[Row], best: _Headers) -> _Headers:
    """Take in a row of group headers above and a row of sub-headers below."""
    at = best.rows[0]
    used, texts = [at], list(best.texts)
    if at and _is_group_row(rows[at - 1], rows[at]):
        used.insert(0, at - 1)
        texts = _joined(_texts(rows[at - 1]), texts)
    below = at + 1
    if below < len(rows) and _is_sub_row(rows[below], rows[at]):
        used.append(below)
        texts = _joined(tuple(texts), list(_texts(rows[below])))
    following = used[-1] + 1
    if following < len(rows) and _is_numbering(rows[following]):
        used.append(following)
    return _Headers(tuple(used), tuple(texts), best.score)


def _is_group_row(row: Row, header: Row) -> bool:
    """Tell group headers from a title: they are several, or stand over a gap or a column."""
    filled = [at for at, cell in enumerate(row) if not empty(cell)]
    texts = [shown(row[at]) for at in filled]
    if not filled or any(
        len(text) > _LONGEST_GROUP or not _is_text(row, at)
        for at, text in zip(filled, texts, strict=True)
    ):
        return False
    if len(filled) >= _FEWEST:
        return _row_score(row) > 0 or _covers(filled, header) or len(filled) > _FEWEST
    return filled[0] > 0 and read_header(texts[0]).notions != frozenset()


def _covers(filled: list[int], header: Row) -> bool:
    """Say whether a cell stands where the row below has none: a header merged downwards."""
    return any(at >= len(header) or empty(header[at]) for at in filled)


def _is_text(row: Row, at: int) -> bool:
    return isinstance(row[at], str)


def _is_sub_row(row: Row, header: Row) -> bool:
    """Tell sub-headers (or the headers again in another language) from the first person."""
    filled = [at for at, cell in enumerate(row) if not empty(cell)]
    if not filled or looks_like_data(row):
        return False
    meanings = [_meaning(shown(row[at])) for at in filled]
    understood = sum(m.field is not None or bool(m.notions) for m in meanings)
    if understood < _MOST * len(filled):
        return False
    gaps = any(at >= len(header) or empty(header[at]) for at in filled)
    again = sum(m.field is not None and m.certainty > _SURE for m in meanings) >= _MOST * len(
        filled
    )
    return gaps or (again and len(filled) > _FEWEST)


def _is_numbering(row: Row) -> bool:
    """Recognise the row "1 2 3 4 5" that official forms carry under their headers."""
    numbers = [shown(cell) for cell in row if not empty(cell)]
    return len(numbers) > _SPARSE and numbers == [str(at + 1) for at in range(len(numbers))]


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """Join group headers with their own; a group reaches right until the next one begins."""
    texts: list[str] = []
    group = ""
    for at in range(max(len(above), len(below))):
        upper = above[at] if at < len(above) else ""
        lower = below[at] if at < len(below) else ""
        group = upper or (group if lower else "")
        texts.append(_pair(group, lower))
    return texts


def _pair(group: str, own: str) -> str:
    if not group or not own or fold_header(group) == fold_header(own):
        return own or group
    together = f"{group} – {own}"
    return own if read_header(together).field is None else together


def _without_headers(rows: Sequence[Row]) -> _Headers | None:
    """Find a list that has no known headers by what its columns hold."""
    start = next((at for at, row in enumerate(rows) if _filled(row) >= _FEWEST), None)
    if start is None:
        return None
    width = max((len(row) for row in rows[start : start + 50]), default=0)
    cells = rows[start:]
    guesses = [
        guess(profile([row[at] for row in cells[1:] if at < len(row)])) for at in range(width)
    ]
    fields = {field for field, _certainty in guesses if field} - {Field.SERIAL}
    if len(fields) < _FEWEST:
        return None
    score = sum(certainty for _field, certainty in guesses)
    if looks_like_data(rows[start]):
        return _Headers((), ("",) * width, score)
    return _Headers((start,), _texts(rows[start]), score)


def _filled(row: Row) -> int:
    return sum(not empty(cell) for cell in row)


def _table(name: str, rows: Sequence[Row], headers: _Headers) -> Table:
    first = headers.rows[-1] + 1 if headers.rows else _first_filled(rows)
    width = max([len(headers.texts), *(_width(row) for row in rows[first : first + 500])])
    texts = headers.texts[:width] + ("",) * (width - len(headers.texts))
    while (
        len(texts) > 1
        and not texts[-1]
        and all(_blank_at(row, len(texts) - 1) for row in rows[first:])
    ):
        texts = texts[:-1]
    last, ignored = left_out(Rows(rows, first, texts))
    above = rows[: headers.rows[0]] if headers.rows else rows[:first]
    titles = tuple(shown(cell) for row in above for cell in row if not empty(cell))
    return Table(name, headers.rows, first, last, texts, titles, ignored)


def _width(row: Row) -> int:
    return max((at + 1 for at, cell in enumerate(row) if not empty(cell)), default=0)


def _blank_at(row: Row, at: int) -> bool:
    return at >= len(row) or empty(row[at])


def _first_filled(rows: Sequence[Row]) -> int:
    return next((at for at, row in enumerate(rows) if _filled(row) >= _FEWEST), 0)
