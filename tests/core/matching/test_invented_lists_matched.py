"""Whole lists of invented worlds, with their truth; and lists beside the checkout, if there are any."""

import csv
import os
from collections import defaultdict
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from homeward.apps.sheets.understanding import understand
from homeward.core.matching import (
    Band,
    common_words,
    households,
    match,
    match_mothers,
    match_within,
    record_of,
)
from homeward.demo.sheets import write
from homeward.demo.world import invent

DAY = date(2018, 7, 3)
SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[4] / "shared"))
GIVEN = SHARED / "data" / "lists"
SEEDS = (31, 32)
WORLDS = [*SEEDS, *(["given"] if (GIVEN / "truth.csv").exists() else [])]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory):
    @cache
    def made(which):
        folder = GIVEN
        if which != "given":
            folder = tmp_path_factory.mktemp(str(which))
            write(invent(which, day=DAY, children=150), folder)
        return measured(folder)

    return made


def measured(folder):
    """Match all lists of a folder; right, proposed and true for each measure."""
    with (folder / "truth.csv").open(encoding="utf-8", newline="") as file:
        truth = {f"{t['file']}:{t['row']}": t for t in csv.DictReader(file)}
    # The corrected list is the same list again, word for word; it would flatter the figures.
    names = sorted({t["file"] for t in truth.values()} - {"holding-authority-corrected.xlsx"})
    lists = {name: read(folder / name) for name in names}
    told = defaultdict(lambda: [0, 0, 0])
    pairs = []
    for one, other in combinations(names, 2):
        pairs += same_persons(told, truth, lists[one], lists[other])
    for name in names:
        same_persons(told, truth, lists[name], lists[name])
    mothers(told, truth, list(lists.values()), pairs)
    return told


def read(path):
    understood = understand(path.read_bytes(), name=path.name, received=DAY)
    return [
        record_of(f"{path.name}:{r.row}", r.facts, kind=understood.kind.value, source=path.name)
        for _part, _index, r in understood.readings()
    ]


def same_persons(told, truth, ones, others):
    within = ones is others
    common = common_words(ones if within else [*ones, *others])
    found = match_within(ones, common=common) if within else match(ones, others, common=common)
    true = {
        frozenset((a.key, b.key))
        for a in ones
        for b in others
        if a.key != b.key and truth[a.key]["person"] == truth[b.key]["person"]
    }
    chosen = [pair for pair in found if not pair.instead]
    top = [pair for pair in chosen if pair.band is Band.SAME]
    count(told["likely"], [p for p in chosen if p.probability >= 0.5], true)
    count(told["top"], top, true)
    told["strangers"][1] += sum(
        truth[key]["person"].startswith("X") for p in top for key in (p.first, p.second)
    )
    return chosen


def mothers(told, truth, lists, pairs):
    records = [record for found in lists for record in found]
    common = common_words(records)
    houses = households(*lists, pairs=pairs, common=common)
    found = match_mothers(records, records, houses=houses, common=common)
    by_person = defaultdict(list)
    for record in records:
        by_person[truth[record.key]["person"]].append(record.key)
    true = {
        frozenset((child.key, woman))
        for child in records
        if child.mother
        for woman in by_person[truth[child.key]["mother"]]
    }
    chosen = [each for each in found if not each.instead]
    count(told["mothers"], chosen, true, names=("child", "mother"))


def count(tally, pairs, true, names=("first", "second")):
    proposed = {frozenset(getattr(pair, name) for name in names) for pair in pairs}
    tally[0] += len(proposed & true)
    tally[1] += len(proposed)
    tally[2] += len(true)


# By measure: precision and recall below which nothing may fall again. They are floors, not aims:
# aimed at are 0.98 and 0.95 for pairs, 0.995 and 0.85 in the top band, 0.97 and 0.95 for mothers.
# World 31 has many misspelt Turkish and French names.
NEEDED = {"likely": (0.985, 0.925), "top": (0.995, 0.87), "mothers": (0.97, 0.95)}


@pytest.mark.parametrize("which", WORLDS)
@pytest.mark.parametrize("measure", NEEDED)
def test_pairs_are_right_and_few_are_missed(worlds, which, measure):
    right, proposed, true = worlds(which)[measure]
    precision, recall = NEEDED[measure]
    assert right / proposed >= precision, (right, proposed)
    assert right / true >= recall, (right, true)


@pytest.mark.parametrize("which", WORLDS)
def test_a_child_whom_no_list_knows_is_in_nobodys_top_band(worlds, which):
    assert worlds(which)["strangers"][1] == 0
