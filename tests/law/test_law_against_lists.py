"""The standing of every row of the fictional lists, against the truth that came with them."""

import csv
import os
from datetime import date
from pathlib import Path

import pytest

from homeward.core.claims import LegalStatus
from homeward.core.law.facts import PersonFacts, StatusSaid
from homeward.core.law.register import standing
from homeward.core.spans import Span

ON = date(2018, 7, 3)
SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[3] / "shared"))
TRUTHS = [path for path in (SHARED / "data" / "lists" / "truth.csv",) if path.is_file()]


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.name)
def test_every_row_stands_as_its_truth_says(path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["asked_back"]]
    wrong = [
        (row["file"], row["row"])
        for row in rows
        if standing(facts_of(row), on=ON).truth.value != row["asked_back"]
    ]
    assert rows
    assert wrong == []


def facts_of(row):
    birth, said = None, ()
    if row["earliest"]:
        birth = Span(date.fromisoformat(row["earliest"]), date.fromisoformat(row["latest"]))
    if row["legal"]:
        said = (StatusSaid(LegalStatus(row["legal"]), ON, "row"),)
    return PersonFacts(birth=birth, statuses=said)
