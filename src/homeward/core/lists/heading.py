"""Finds the rows that carry a table's headers, by how well their cells are understood.

Row numbers count from 0, as the rows were handed in.

A newcomer's mistake is to take the first row that reads like headers. Titles do too; the best
understood row of the first eighty decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from homeward.core.lists.evidence import guess, looks_like_data, profile
from homeward.core.lists.headers import Meaning, read_header
from homeward.core.lists.normalise import Cell, empty, fold_header, shown
from homeward.core.lists.vocabulary import Field

Row = Sequence[Cell]
HIGHEST_HEADER: Final = 80
"""Headers are looked for in the first rows only."""
FEWEST: Final = 2
"""A row with fewer cells filled is no row of a table."""

_LONGEST_HEADER: Final = 120
_LONGEST_GROUP: Final = 60
_LEAST: Final = 1.2
_PLAIN: Final = 4.0  # four headers understood: further down there are only people
_BEYOND: Final = 5
_NEARLY: Final = 0.7
_SPARSE: Final = 3
_SURE: Final = 0.9
_MOST: Final = 0.6


@dataclass(frozen=True, slots=True)
class Headers:
    """The rows that carry a table's headers (perhaps none), their words, and how sure that is."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]
    score: float


def best_headers(rows: Sequence[Row]) -> Headers | None:
    """Find the first row that is understood nearly as well as the best: headers may return."""
    scores: list[float] = []
    for row in rows[:HIGHEST_HEADER]:
        scores.append(row_score(row))
        if any(score >= _PLAIN for score in scores[:-_BEYOND]):
            break
    best = max(scores, default=0.0)
    if best < _LEAST:
        return None
    at = next(at for at, score in enumerate(scores) if score >= _NEARLY * best)
    return grown(rows, Headers((at,), texts_of(rows[at]), best))


def texts_of(row: Row) -> tuple[str, ...]:
    """Give the words in each cell of a row."""
    return tuple(shown(cell) for cell in row)


def row_score(row: Row) -> float:
    """Add up how well a row's cells are understood as headers; misfits take away."""
    texts = [text for cell in row if (text := shown(cell))]
    numbers = sum(not isinstance(cell, str) for cell in row if not empty(cell))
    if not texts or numbers > len(texts) / 3:
        return 0.0
    meanings = [_meaning(text) for text in texts]
    fields = {m.field: m.certainty for m in meanings if m.field}
    missed = sum(m.field is None for m in meanings)
    enough = len(fields) >= FEWEST or (len(texts) == 1 and fields.get(Field.NAME, 0) > _SURE)
    if not enough:
        return 0.0
    return sum(fields.values()) + 0.8 * (len(texts) == 1) - 0.35 * missed - numbers


def _meaning(text: str) -> Meaning:
    if len(text) > _LONGEST_HEADER:
        return Meaning(None, 0.0, frozenset())
    return read_header(text)


def grown(rows: Sequence[Row], best: Headers, top: int = 0) -> Headers:
    """Take in a row of group headers above and a row of sub-headers below.

    Args:
        rows: All rows of the sheet.
        best: The one row that was found.
        top: The first row that may belong to these headers; above it stands another table.
    """
    at = best.rows[0]
    used, texts = [at], list(best.texts)
    if at > top and is_group_row(rows[at - 1], rows[at]):
        used.insert(0, at - 1)
        texts = _joined(texts_of(rows[at - 1]), texts)
    below = at + 1
    if below < len(rows) and _is_sub_row(rows[below], rows[at]):
        used.append(below)
        texts = _joined(tuple(texts), list(texts_of(rows[below])))
    following = used[-1] + 1
    if following < len(rows) and _is_numbering(rows[following]):
        used.append(following)
    return Headers(tuple(used), tuple(texts), best.score)


def is_group_row(row: Row, header: Row) -> bool:
    """Tell group headers from a title: they are several, or stand over a gap or a column."""
    filled = [at for at, cell in enumerate(row) if not empty(cell)]
    texts = [shown(row[at]) for at in filled]
    if not filled or any(
        len(text) > _LONGEST_GROUP or not _is_text(row, at)
        for at, text in zip(filled, texts, strict=True)
    ):
        return False
    if len(filled) >= FEWEST:
        return row_score(row) > 0 or _covers(filled, header) or len(filled) > FEWEST
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
    return gaps or (again and len(filled) > FEWEST)


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


def without_headers(rows: Sequence[Row]) -> Headers | None:
    """Find a list that has no known headers by what its columns hold."""
    start = next((at for at, row in enumerate(rows) if count_filled(row) >= FEWEST), None)
    if start is None:
        return None
    width = max((len(row) for row in rows[start : start + 50]), default=0)
    cells = rows[start:]
    guesses = [
        guess(profile([row[at] for row in cells[1:] if at < len(row)])) for at in range(width)
    ]
    fields = {field for field, _certainty in guesses if field} - {Field.SERIAL}
    if len(fields) < FEWEST:
        return None
    score = sum(certainty for _field, certainty in guesses)
    if looks_like_data(rows[start]):
        return Headers((), ("",) * width, score)
    return Headers((start,), texts_of(rows[start]), score)


def count_filled(row: Row) -> int:
    """Count the cells of a row in which something stands."""
    return sum(not empty(cell) for cell in row)
