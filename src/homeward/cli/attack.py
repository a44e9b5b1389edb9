"""`homeward figures attack`: what anybody learns from a table whose small numbers are hidden.

Needs no database and keeps nothing. A newcomer's mistake is to publish the table because nothing
was found: it was attacked alone, and not with what was published before it.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from homeward.cli.output import NotDoneError, answer_json, say, table

HIDDEN = frozenset({"", "*", "-", "–", "..", "…"})
MOST_CELLS = 4_000
Values = tuple[str, ...]


def attack(options: argparse.Namespace) -> int:
    """Say which hidden numbers of a table can be told; ends with 1 if there are any."""
    from homeward.core.publishing.solving import UnsolvedError  # noqa: PLC0415  SciPy takes a while
    from homeward.core.publishing.suppressed import learned  # noqa: PLC0415

    headings, shown = _entries(options.file, options.total)
    try:
        found = learned(shown, threshold=options.threshold)
    except UnsolvedError:
        raise NotDoneError("the solver found no answer in a minute; leave a column out") from None
    if found is None:
        raise NotDoneError("no numbers add up to this table: rounded, or a mistake in a sum?")
    rows = [
        [*(value or options.total for value in one.values), str(one.low), str(one.high)]
        for one in found.narrow
    ]
    exact = sum(one.low == one.high for one in found.narrow)
    if options.json:
        narrow = [dict(zip([*headings, "low", "high"], row, strict=True)) for row in rows]
        for line, one in zip(narrow, found.narrow, strict=True):
            line.update(low=one.low, high=one.high)
        answer_json({"hidden": found.hidden, "exact": exact, "narrow": narrow})
    else:
        table("", [*headings, "at least", "at most"], rows)
    say(
        f"{found.hidden} hidden; {exact} can be told exactly, "
        f"{len(rows)} to fewer than {options.threshold} apart"
    )
    return 1 if rows else 0


def _entries(name: str, total: str) -> tuple[list[str], dict[Values, int | None]]:
    try:
        with Path(name).open(encoding="utf-8-sig", newline="") as file:
            headings, *rows = [row for row in csv.reader(file) if row]
    except OSError as error:
        raise NotDoneError(f"{name}: {error.strerror}") from None
    except (ValueError, csv.Error):
        raise NotDoneError(f"{name} is no table in UTF-8 with a row of headings") from None
    if len(headings) < 2:  # noqa: PLR2004
        raise NotDoneError(f"{name} needs one column or more before the column of numbers")
    shown: dict[Values, int | None] = {}
    for line, row in enumerate(rows, 2):
        if len(row) != len(headings):
            raise NotDoneError(f"{name}, line {line}: {len(row)} columns, not {len(headings)}")
        key = tuple("" if value.strip() == total else value.strip() for value in row[:-1])
        if key in shown:
            raise NotDoneError(f"{name}, line {line}: this line came before")
        shown[key] = _number(row[-1].strip(), f"{name}, line {line}")
    _small_enough(shown, len(headings) - 1)
    return headings[:-1], shown


def _number(written: str, where: str) -> int | None:
    if written in HIDDEN:
        return None
    if not written.isdecimal():
        raise NotDoneError(f"{where}: the last column is a whole number, or * where it is hidden")
    return int(written)


def _small_enough(shown: dict[Values, int | None], columns: int) -> None:
    cells = 1
    for place in range(columns):
        values = {key[place] for key in shown if key[place]}
        if not values:
            raise NotDoneError(f"column {place + 1} has no value but the total")
        cells *= len(values)
    if cells > MOST_CELLS:
        raise NotDoneError(f"{cells} cells are more than {MOST_CELLS}; leave a column out")
