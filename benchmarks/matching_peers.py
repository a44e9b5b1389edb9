"""Other tools on the same pairs of records as ours, each at its own best threshold.

They get every pair whose years of birth are at most one apart, and every row that names a mother
with every woman old enough. What a newcomer would get wrong: a threshold chosen with the truth in
hand flatters whoever needs it; ours stands at the one it is shipped with.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import beside
from matching_worlds import Lists

from homeward.core.claims import Sex
from homeward.core.matching import Record

LEAST_YEARS = 12
METHODS = (
    "sanctions",
    "splink",
    "trigrams",
    "primero",
    "double_metaphone",
    "beider_morse",
    "levenshtein",
    "jaro_winkler",
)
Keys = tuple[str, str]


@dataclass(frozen=True)
class Best:
    """Precision and recall at a threshold."""

    precision: float
    recall: float
    threshold: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Asked:
    """The pairs that the others are asked about, and which of them are true."""

    def __init__(self, worlds: list[Lists], folder: Path) -> None:
        self.folder = folder
        self.persons: list[Keys] = []
        self.mothers: list[Keys] = []
        self.true_persons: set[Keys] = set()
        self.true_mothers: set[Keys] = set()
        self._places: dict[str, dict[str, Any]] = {}
        for lists in worlds:
            self._add(lists)

    def _add(self, lists: Lists) -> None:
        for one, other, within in pairs_of_lists(lists):
            self.true_persons |= lists.same(one, other)
            self.persons += [
                lists.ordered(a.key, b.key)
                for at, a in enumerate(one)
                for b in (other[at + 1 :] if within else other)
                if years_allow(a, b)
            ]
        records = [record for found in lists.records.values() for record in found]
        self.true_mothers |= lists.mothers(records, records)
        women = [r for r in records if r.own and Sex.MALE not in r.sexes]
        self.mothers += [
            (child.key, woman.key)
            for child in records
            if child.mother
            for woman in women
            if woman.key != child.key and old_enough(child, woman)
        ]
        self._places |= {record.key: row_of(record) for record in records}

    def write(self) -> None:
        """Write everything where the others read it, with texts romanised by ICU."""
        fields = [(row, field) for row in self._places.values() for field in ("name", "mother")]
        texts, made = self.folder / "texts.json", self.folder / "romanised.json"
        texts.write_text(json.dumps([row[field] or "" for row, field in fields]), "utf-8")
        beside.run("peers/romanise.py", texts, made)
        for (row, field), text in zip(fields, json.loads(made.read_text("utf-8")), strict=True):
            row[f"{field}_romanised"] = text or None
        for name, what in (
            ("records", self._places),
            ("persons", self.persons),
            ("mothers", self.mothers),
        ):
            (self.folder / f"asked-{name}.json").write_text(json.dumps(what), "utf-8")


def row_of(record: Record) -> dict[str, Any]:
    """What the others are told of a record; what is not known is null."""
    born = record.born
    return {
        "name": record.own[0].text if record.own else None,
        "mother": record.mother[0].text if record.mother else None,
        "born": born.first.isoformat() if born and born.is_day else None,
        "year": str(born.first.year) if born and born.first.year == born.last.year else None,
        "sex": next((sex.value for sex in record.sexes), None),
        "states": sorted(record.nationalities),
    }


def pairs_of_lists(lists: Lists) -> Iterator[tuple[list[Record], list[Record], bool]]:
    """All pairs of lists, and each list with itself."""
    for one, other in combinations(sorted(lists.records), 2):
        yield lists.records[one], lists.records[other], False
    for one in sorted(lists.records):
        yield lists.records[one], lists.records[one], True


def years_allow(one: Record, other: Record) -> bool:
    """The rule of thumb: years of birth at most one apart, or not given."""
    if one.born is None or other.born is None:
        return True
    return (
        one.born.first.year - 1 <= other.born.last.year
        and other.born.first.year - 1 <= one.born.last.year
    )


def old_enough(child: Record, woman: Record) -> bool:
    """The rule of thumb for a mother: old enough, or not known."""
    if child.born is None or woman.born is None:
        return True
    return woman.born.first.year <= child.born.last.year - LEAST_YEARS


def measured(worlds: list[Lists], folder: Path) -> dict[str, dict[str, Any]]:
    """Ask every method; gives its figures, or why there are none."""
    asked = Asked(worlds, folder)
    try:
        asked.write()
    except beside.NotHere as error:
        return {method: {"not": str(error)} for method in METHODS}
    return {method: _figures(method, asked) for method in METHODS}


def _figures(method: str, asked: Asked) -> dict[str, Any]:
    said = beside.asked("peers/pairs.py", method, asked.folder, "asked-*.json")
    if "not" in said:
        return said
    figures = {name: said[name] for name in ("seconds", "megabytes", "version", "day")}
    persons = list(zip(said["persons"], asked.persons, strict=True))
    figures["persons"] = best(persons, asked.true_persons)
    if said["mothers"]:
        mothers = list(zip(said["mothers"], asked.mothers, strict=True))
        figures["mothers"] = best(mothers, asked.true_mothers)
    if method == "sanctions":
        figures["persons by default"] = at(0.7, persons, asked.true_persons)
    return figures


def best(scored: list[tuple[float, Keys]], true: set[Keys]) -> Best:
    """The threshold with the best F1, chosen with the truth in hand; ties stand together."""
    scored.sort(reverse=True)
    right, found = 0, Best(0.0, 0.0, 0.0)
    for count, (score, keys) in enumerate(scored, 1):
        right += keys in true
        if right and (count == len(scored) or scored[count][0] < score):
            now = Best(right / count, right / len(true), score)
            found = max(found, now, key=lambda each: each.f1)
    return found


def at(threshold: float, scored: list[tuple[float, Keys]], true: set[Keys]) -> Best:
    """Precision and recall at a threshold."""
    chosen = [keys for score, keys in scored if score >= threshold]
    right = sum(keys in true for keys in chosen)
    return Best(right / max(len(chosen), 1), right / len(true), threshold)
