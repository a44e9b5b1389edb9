"""Counts how often rows agree: about one person, about siblings, about a child and its mother.

    python benchmarks/matching_rates.py [--worlds 11 12 13 14] [--children 300]

The figures from which `core/matching/weights_data.py` was rounded. Invented worlds only: what is
counted on a list that somebody received would fit that list, and tell something about it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from matching_worlds import Lists, invented

from homeward.core.matching import Fact, Record
from homeward.core.matching.births import is_slip, is_swapped
from homeward.core.matching.judge import facts_of
from homeward.core.matching.mothers import mother_facts
from homeward.core.spans import Span


def kinds_of_pairs(lists: Lists) -> Iterator[tuple[str, Record, Record]]:
    """Every pair of rows about one person or two siblings, and of child and mother."""
    by_person, by_mother = defaultdict(list), defaultdict(list)
    for record in (record for records in lists.records.values() for record in records):
        by_person[lists.person.get(record.key)].append(record)
        by_mother[lists.mother.get(record.key)].append(record)
    by_person.pop(None, None)
    for rows in by_person.values():
        yield from (("same", *pair) for pair in combinations(rows, 2))
    for mother, rows in by_mother.items():
        if mother:
            yield from (("mother", child, woman) for child in rows for woman in by_person[mother])
            yield from (
                ("siblings", one, other)
                for one, other in combinations(rows, 2)
                if lists.person[one.key] != lists.person[other.key]
            )


def births(one: Span, other: Span) -> str:
    """Say how two births lie to each other."""
    if one.intersect(other):
        return "birth can be one day"
    if is_swapped(one, other):
        return "birth swapped"
    if is_slip(one, other):
        return "birth one figure off"
    apart = max((one.first - other.last).days, (other.first - one.last).days)
    return "birth within 500 days" if apart <= 500 else "birth further apart"


def count(worlds: list[Lists]) -> dict[str, dict[str, str]]:
    """Count by kind of pair and fact: in how many of the pairs that give it does it speak for."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for lists in worlds:
        for kind, one, other in kinds_of_pairs(lists):
            facts = (
                mother_facts(one, other, None) if kind == "mother" else facts_of(one, other, None)
            )
            for each in facts:
                if each.fact is not Fact.BIRTH or kind == "mother":
                    told[kind][f"{each.fact.value} given"] += 1
                    told[kind][f"{each.fact.value} for"] += each.bits > 0
            if one.born and other.born and kind != "mother":
                told[kind]["birth given"] += 1
                told[kind][births(one.born, other.born)] += 1
    return {kind: shares(counted) for kind, counted in told.items()}


def shares(counted: Counter[str]) -> dict[str, str]:
    """Shares of the pairs that give a fact."""
    told = {}
    for name, number in sorted(counted.items()):
        given = counted[f"{name.split()[0]} given"]
        if not name.endswith(" given"):
            told[name] = f"{number / given:.3f} of {given}"
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--worlds", type=int, nargs="+", default=[11, 12, 13, 14])
    parser.add_argument("--children", type=int, default=300)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        worlds = [
            invented(seed, wanted.children, Path(folder), day=date(2018, 7, 3))
            for seed in wanted.worlds
        ]
    print(json.dumps(count(worlds), indent=1))


if __name__ == "__main__":
    main()
