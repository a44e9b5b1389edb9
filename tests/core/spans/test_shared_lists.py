"""The fictional lists beside the checkout: every birth they give is read as their truth has it.

Runs only where the folder `shared` is present (or `HOMEWARD_SHARED` names it).
"""

import csv
import os
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from homeward.core.spans import decide_order, read_written

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[4] / "shared"))
LISTS = SHARED / "data" / "lists"
AS_OF = date(2018, 7, 3)
PRESENT = sorted(LISTS.glob("*.xlsx")) if (LISTS / "truth.csv").exists() else []
FAMILIES = sorted(LISTS.glob("families-*.csv")) if PRESENT else []


def truths(name):
    with (LISTS / "truth.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["file"] == name]
    return {int(row["row"]): (row["earliest"], row["latest"]) for row in rows}


def births(path):
    sheet = openpyxl.load_workbook(path).active
    return {row[4].row: row[4].value for row in sheet.iter_rows()}


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
def test_births_are_read_as_the_truth_has_them(path):
    cells, expected = births(path), truths(path.name)
    order = decide_order(cells[row] for row in expected).order
    equal = contained = 0
    for row, (earliest, latest) in expected.items():
        span = read_written(cells[row], as_of=AS_OF, order=order).span
        found = (span.first.isoformat(), span.last.isoformat()) if span else ("", "")
        equal += found == (earliest, latest)
        contained += found == (earliest, latest) or bool(
            span and earliest and found[0] <= earliest and latest <= found[1]
        )
    assert contained == len(expected)
    assert equal >= 0.98 * len(expected)


@pytest.mark.parametrize("path", FAMILIES, ids=lambda path: path.name)
def test_births_given_by_families_are_all_read_without_a_question(path):
    text = path.read_text(encoding="utf-8-sig")
    delimiter = ";" if ";" in text.splitlines()[0] else ","
    cells = [row[2] for row in csv.reader(text.splitlines()[1:], delimiter=delimiter)]
    order = decide_order(cells).order
    for cell in cells:
        written = read_written(cell, as_of=AS_OF, order=order)
        assert written.question is None, cell
        assert (written.span is None) == (cell == "")
