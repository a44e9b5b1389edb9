"""One invented world, written once, for all tests of the demo."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from homeward.demo.rows import Sheet
from homeward.demo.sheets import write
from homeward.demo.world import World, invent

DAY = date(2026, 6, 1)
SEED = 833


@pytest.fixture(scope="session")
def world() -> World:
    return invent(SEED, day=DAY)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lists")


@pytest.fixture(scope="session")
def sheets(world: World, folder: Path) -> tuple[Sheet, ...]:
    return write(world, folder)


@pytest.fixture(scope="session")
def truth(sheets: tuple[Sheet, ...], folder: Path) -> list[dict[str, str]]:
    assert sheets
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def cells(sheets: tuple[Sheet, ...], folder: Path) -> dict[str, list[list[object]]]:
    """Everything that stands in each file, read back without the demo's own code."""
    return {sheet.file: _read(folder / sheet.file, sheet) for sheet in sheets}


def _read(path: Path, sheet: Sheet) -> list[list[object]]:
    if path.suffix == ".xlsx":
        book = load_workbook(path)
        assert len(book.worksheets) == 1
        return [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    with path.open(encoding=sheet.encoding, newline="") as file:
        return [
            [cell or None for cell in row] for row in csv.reader(file, delimiter=sheet.delimiter)
        ]
