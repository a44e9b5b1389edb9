"""The fictional lists beside the checkout, untouched and without a hand on the mapping.

Runs only where the folder `shared` is present (or `HOMEWARD_SHARED` names it).
"""

import csv
import os
from collections import Counter
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from homeward.core.claims import ClaimKind
from homeward.core.lists import Field, ListKind, Reader, find_tables, propose

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[4] / "shared"))
LISTS = SHARED / "data" / "lists"
RECEIVED = date(2018, 7, 3)
PRESENT = (
    sorted([*LISTS.glob("*.xlsx"), *LISTS.glob("families-*.csv")])
    if (LISTS / "truth.csv").exists()
    else []
)
KINDS = {"holding": ListKind.HOLDING, "agency": ListKind.AGENCY, "families": ListKind.FAMILIES}
COLUMNS = {"holding": 12, "agency": 10, "families": 6}


def sheets(path):
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        return [(sheet.title, list(sheet.iter_rows(values_only=True))) for sheet in book]
    text = path.read_text(encoding="utf-8-sig")
    comma = ";" if ";" in text.splitlines()[0] else ","
    rows = csv.reader(text.splitlines(), delimiter=comma)
    return [("csv", [[cell or None for cell in row] for row in rows])]


def understood(path):
    found = sheets(path)
    table = find_tables(found)[0]
    rows = dict(found)[table.sheet]
    mapping = propose(table, rows, received=RECEIVED)
    return table, mapping, list(Reader(table, mapping, received=RECEIVED).read_all(rows))


def truths(path):
    with (LISTS / "truth.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {int(row["row"]): row for row in csv.DictReader(lines) if row["file"] == path.name}


def coded(reading, kind):
    return next((fact.code for fact in reading.facts if fact.kind is kind), "")


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
def test_every_column_is_understood(path):
    _table, mapping, _readings = understood(path)
    fields = [column.field for column in mapping.columns]
    start = path.name.partition("-")[0]
    assert None not in fields
    assert Field.IGNORE not in fields
    assert len(fields) == len(set(fields)) == COLUMNS[start]
    assert mapping.kind is KINDS[start]
    assert all(column.certainty >= 0.9 for column in mapping.columns)


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
def test_every_person_has_a_row_and_no_row_is_invented(path):
    _table, _mapping, readings = understood(path)
    assert {reading.row for reading in readings} == truths(path).keys()


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", [ClaimKind.SEX, ClaimKind.NATIONALITY, ClaimKind.LEGAL_STATUS])
def test_codes_are_right(path, kind):
    key = {ClaimKind.LEGAL_STATUS: "legal"}.get(kind, kind.value)
    expected, right = truths(path), Counter()
    for reading in understood(path)[2]:
        if any(fact.kind is kind for fact in reading.facts):
            code = coded(reading, kind)
            truth = expected[reading.row][key]
            # "Released for lack of evidence" stands in the truth as an acquittal.
            right[code == truth or (code, truth) == ("released", "acquitted")] += 1
        elif kind is ClaimKind.LEGAL_STATUS:
            assert expected[reading.row][key] == ""
    assert right[True] >= 0.995 * right.total()


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
def test_births_are_read_as_the_truth_has_them(path):
    expected, equal, known = truths(path), 0, 0
    for reading in understood(path)[2]:
        truth = expected[reading.row]
        span = next((f.span for f in reading.facts if f.kind is ClaimKind.BIRTH), None)
        if truth["earliest"]:
            known += 1
            days = (span.first.isoformat(), span.last.isoformat())
            assert days[0] <= truth["earliest"]
            assert truth["latest"] <= days[1]
            equal += days == (truth["earliest"], truth["latest"])
    assert equal >= 0.98 * known


@pytest.mark.parametrize("path", PRESENT, ids=lambda path: path.name)
def test_nothing_in_them_needs_a_person(path):
    assert not [problem for reading in understood(path)[2] for problem in reading.problems]
