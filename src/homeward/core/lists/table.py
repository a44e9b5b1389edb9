"""Finds the tables on a sheet: under titles and blank rows, over totals and signatures.

Row numbers count from 0, as the rows were handed in.

A newcomer's mistake is to stop at the first blank row. Lists have blank rows, headings and
repeated headers in their middle; only what is no person is left out, each with the reason.
Other headers further down begin a table of their own (further.py).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from homeward.core.lists.further import (
    beside,
    earlier,
    names_people,
    next_headers,
    not_read,
    top_of,
)
from homeward.core.lists.heading import (
    FEWEST,
    Headers,
    Row,
    best_headers,
    count_filled,
    without_headers,
)
from homeward.core.lists.normalise import empty, shown
from homeward.core.lists.rows import Rows, left_out
from homeward.core.lists.vocabulary import Table
from homeward.core.text import Sentence


def find_tables(sheets: Sequence[tuple[str, Sequence[Row]]]) -> tuple[Table, ...]:
    """Find the tables of people on each sheet that has one, best first.

    Args:
        sheets: Names and rows of the sheets, in their order.

    Returns:
        No table for a sheet in which neither headers nor columns of people can be told. What
        else looks like a table and is not read stands in `Table.unread` of the sheet's first.
    """
    found = [pair for name, rows in sheets for pair in _on_sheet(name, rows)]
    return tuple(table for _worth, table in sorted(found, key=lambda pair: -pair[0]))


def _on_sheet(name: str, rows: Sequence[Row]) -> list[tuple[float, Table]]:
    """Give the tables that stand one below another, each with what it is worth."""
    tables: list[tuple[float, Table]] = []
    unread: list[Sentence] = []
    titles: tuple[str, ...] = ()
    start, every = 0, _all_headers(rows)
    for headers, below in zip_longest(every, every[1:]):
        over = rows[: top_of(rows, below)] if below else rows
        table = _table(name, over, headers, start, titles)
        start, titles = table.last + 1, table.titles
        left = {at for at, _reason in table.ignored}
        people = sum(at not in left for at in range(table.first, table.last + 1))
        if tables and not names_people(headers):
            unread += [not_read(headers.rows[0], table.last)] if people > 0 else []
            continue
        unread += beside(table)
        tables.append((headers.score * math.log(people + 2), table))
    if tables and unread:
        tables[0] = (tables[0][0], replace(tables[0][1], unread=tuple(unread)))
    return tables


def _all_headers(rows: Sequence[Row]) -> list[Headers]:
    """Give the headers of every table of a sheet, from the top; none that is sure, none."""
    best = best_headers(rows) or without_headers(rows)
    if best is None:
        return []
    every = [*earlier(rows, best), best]
    while every[-1].rows and (below := next_headers(rows, every[-1])):
        every.append(below)
    return every


def _table(
    name: str, rows: Sequence[Row], headers: Headers, start: int, titles: tuple[str, ...]
) -> Table:
    """Measure one table.

    Args:
        name: The sheet's.
        rows: Its rows, down to the headers of the next table.
        headers: The table's own.
        start: The first row under the table before.
        titles: What stands above that one and holds for this one too.
    """
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
    above = rows[start : headers.rows[0]] if headers.rows else rows[start:first]
    own = tuple(shown(cell) for row in above for cell in row if not empty(cell))
    return Table(name, headers.rows, first, last, texts, own + titles, ignored)


def _width(row: Row) -> int:
    return max((at + 1 for at, cell in enumerate(row) if not empty(cell)), default=0)


def _blank_at(row: Row, at: int) -> bool:
    return at >= len(row) or empty(row[at])


def _first_filled(rows: Sequence[Row]) -> int:
    return next((at for at, row in enumerate(rows) if count_filled(row) >= FEWEST), 0)
