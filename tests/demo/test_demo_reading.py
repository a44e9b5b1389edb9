"""Homeward's reader understands the demo's lists: columns, sex, nationality, birth, status.

The demo writes without knowing how core.lists reads, so agreement means something.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from homeward.core import lists
from homeward.core.claims import ClaimKind
from homeward.demo.rows import Sheet

Line = dict[str, str]
Facts = dict[ClaimKind, Any]


@pytest.fixture(scope="module")
def readings(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]], truth: list[Line]
) -> list[tuple[Line, Facts]]:
    """Each truth line with the first fact of each kind that the reader took from its row."""
    lines = {(line["file"], int(line["row"])): line for line in truth}
    return [
        (lines[sheet.file, row], facts)
        for sheet in sheets
        for row, facts in _read(sheet, cells[sheet.file])
    ]


def _table(sheet: Sheet, rows: list[list[object]]) -> tuple[Any, Any]:
    (table,) = lists.find_tables([(sheet.tab or sheet.file, rows)])
    return table, lists.propose(table, rows, received=sheet.as_of)


def _read(sheet: Sheet, rows: list[list[object]]) -> Iterator[tuple[int, Facts]]:
    table, mapping = _table(sheet, rows)
    reader = lists.Reader(table, mapping, received=sheet.as_of)
    for index in range(sheet.first_row - 1, sheet.first_row - 1 + len(sheet.rows)):
        facts: Facts = {}
        for fact in reader.read(index, rows[index]).facts:
            facts.setdefault(fact.kind, fact)
        yield index + 1, facts


def test_every_table_and_every_column_is_understood(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]]
) -> None:
    for sheet in sheets:
        table, mapping = _table(sheet, cells[sheet.file])
        assert table.first == sheet.first_row - 1, sheet.file
        assert table.last == sheet.first_row + len(sheet.rows) - 2, sheet.file
        assert not [c.header for c in mapping.columns if c.field is None], sheet.file


def test_the_date_of_the_list_is_found_in_its_title(
    sheets: tuple[Sheet, ...], cells: dict[str, list[list[object]]]
) -> None:
    for sheet in sheets:
        if sheet.kind != "families":
            assert _table(sheet, cells[sheet.file])[1].list_date == sheet.as_of, sheet.file


@pytest.mark.parametrize(
    ("kind", "column"), [(ClaimKind.SEX, "sex"), (ClaimKind.NATIONALITY, "nationality")]
)
def test_sex_and_nationality_are_read_as_they_are(
    readings: list[tuple[Line, Facts]], kind: ClaimKind, column: str
) -> None:
    read = [(line, facts[kind]) for line, facts in readings if kind in facts]
    wrong = [(fact.words, line[column]) for line, fact in read if fact.code != line[column]]
    assert len(read) > 0.9 * len(readings)
    assert len(wrong) <= 0.005 * len(read), wrong[:20]


def test_the_status_is_read_as_it_is_written(readings: list[tuple[Line, Facts]]) -> None:
    free = {"released": "acquitted"}  # a list's words do not always tell the two apart
    wrong = [
        (facts[ClaimKind.LEGAL_STATUS].words, line["legal"])
        for line, facts in readings
        if line["legal"]
        and free.get(facts[ClaimKind.LEGAL_STATUS].code, facts[ClaimKind.LEGAL_STATUS].code)
        != free.get(line["legal"], line["legal"])
    ]
    assert len(wrong) <= 0.005 * len(readings), wrong[:20]


def test_births_are_read_to_the_day_and_never_exclude_the_true_one(
    readings: list[tuple[Line, Facts]],
) -> None:
    said = [(line, facts.get(ClaimKind.BIRTH)) for line, facts in readings if line["earliest"]]
    spans = [
        (fact.words if fact else "", fact.span if fact else None, _span(line))
        for line, fact in said
    ]
    equal = [s for _, s, true in spans if s and (s.first, s.last) == true]
    outside = [
        (words, str(s), true)
        for words, s, true in spans
        if s and not (s.first <= true[0] and true[1] <= s.last)
    ]
    assert not outside[:20]
    assert len(equal) >= 0.98 * len(spans)


def _span(line: Line) -> tuple[date, date]:
    return date.fromisoformat(line["earliest"]), date.fromisoformat(line["latest"])
