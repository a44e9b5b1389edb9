"""The same tables protected by others, and the same attack on what they print.

    benchmarks/run publishing_peers

pytauargus hides, OpenDP adds noise; both run in `.venv-tables`, in a process of their own. What
they print is attacked by the product's own solver, each release by itself, and two releases between
which one person came or left are laid side by side. What a newcomer would get wrong: ours is
attacked with all its earlier releases together, in every entry and not only in hidden ones, so it
is put to a harder test than the others.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import beside
import numpy as np
from publishing import GREAT
from publishing_told import page
from scipy.sparse import csr_array, vstack
from tests.core.publishing.populations import LAYOUTS, key_of, population

from homeward.core.publishing.layout import Layout
from homeward.core.publishing.release import prepare
from homeward.core.publishing.rounding import THRESHOLD
from homeward.core.publishing.solving import Constraints, UnsolvedError, Wanted, explore

Persons = list[tuple[int, ...]]
Printed = np.ndarray[Any, Any]  # a number for each entry; not a number where none is printed
BELOW = 5
METHODS = ("ours", "plain", "argus_usual", "argus_most", "noise")
PROGRAMS = {
    "argus_usual": "tables/argus.py",
    "argus_most": "tables/argus.py",
    "noise": "tables/noise.py",
}


@dataclass(frozen=True)
class Case:
    """One population whose tables are released.

    Attributes:
        layout: The tables.
        persons: Who is counted.
        key: Of our shifts.
        moved: Whether one person came or left since the case before.
        new: Whether it begins a history.
    """

    layout: Layout
    persons: Persons
    key: bytes
    moved: bool = False
    new: bool = True

    @property
    def entries(self) -> Printed:
        """The true number of each entry."""
        return np.rint(self.layout.sums @ self.layout.count(self.persons))

    def asked(self) -> dict[str, Any]:
        """What the programs of others are given."""
        return {
            "tables": self.layout.tables,
            "persons": self.persons,
            "entries": [int(number) for number in self.entries],
            "combinations": len(self.layout.groups),
        }


@dataclass
class Release:
    """What one method made of one case.

    Attributes:
        printed: The numbers; `None` if the method refused.
        found: What was certain of entries: how many known exactly, narrower than 5, than 10.
        mover: Whether the one who came or left was found; `None` where that was not asked.
        seconds: Of the clock, and of the processor.
        exact: Whether printed numbers are the true ones, so that only hidden ones are attacked.
    """

    printed: Printed | None
    found: tuple[int, int, int] | None = None
    mover: bool | None = None
    seconds: tuple[float, float] = (0.0, 0.0)
    exact: bool = True


@dataclass
class Method:
    """What one method made of all cases."""

    releases: list[Release] = field(default_factory=list)
    version: str = ""
    unavailable: str = ""


def cases(histories: int) -> list[Case]:
    """Populations as in the benchmark of releases: each as it is, and with one more or fewer."""
    made = []
    for seed in range(histories):
        layout = LAYOUTS[seed % len(LAYOUTS)]
        persons = population(seed, layout)
        chance = np.random.default_rng(seed + 1_000_000)
        came = tuple(int(chance.integers(size)) for size in layout.sizes)
        after = [*persons, came] if seed % 3 else persons[1:]
        made += [Case(layout, persons, key_of(seed))]
        made += [Case(layout, after, key_of(seed), moved=True, new=False)]
    return made


def great_cases(tables: int) -> list[Case]:
    """Tables of 480 cells, as in the benchmark of releases."""
    made = []
    for seed in range(1, tables + 1):
        chance = np.random.default_rng(seed)
        weights = [chance.dirichlet(np.full(size, 0.5)) for size in GREAT.sizes]
        drawn = [chance.choice(len(each), size=1200, p=each) for each in weights]
        persons = [tuple(int(value) for value in person) for person in zip(*drawn, strict=True)]
        made.append(Case(GREAT, persons, key_of(seed)))
    return made


def ours(asked: Sequence[Case]) -> Method:
    """Our releases, each attacked with all of its history."""
    made, earlier = Method(), []
    for case in asked:
        wall, spent = time.perf_counter(), time.process_time()
        if case.new:
            earlier = []
        cells = case.layout.count(case.persons)
        prepared = prepare(case.layout, cells, case.key, earlier)
        seconds = time.perf_counter() - wall, time.process_time() - spent
        if not prepared.stands:
            made.releases.append(Release(None, seconds=seconds))
            continue
        earlier = [*earlier, prepared.edition]
        apart = np.array([
            np.array(result.high) - np.array(result.low) for result in prepared.results
        ])  # fmt: skip
        least = apart.min(axis=0)
        found = tuple(int((least < width).sum()) for width in (1, BELOW, THRESHOLD))
        # Found in an entry would be pinned, and then the release would not stand.
        mover = any(one.person for one in prepared.pinned) if len(prepared.results) > 1 else None
        printed = np.array([math.nan if n is None else n for n in prepared.edition.shown])
        made.releases.append(Release(printed, found, mover, seconds, exact=False))
    return made


def plainly(asked: Sequence[Case]) -> Method:
    """Small numbers hidden, and one more in each line where a hidden one stands alone."""
    made = Method()
    for case in asked:
        wall, spent = time.perf_counter(), time.process_time()
        printed = case.entries
        hidden = (printed > 0) & (printed < BELOW)
        for total, *parts in case.layout.lines:
            if sum(hidden[each] for each in (total, *parts)) == 1:
                left = [each for each in parts if not hidden[each] and printed[each] > 0]
                hidden[min(left or [total], key=lambda each: printed[each])] = True
        printed[hidden] = math.nan
        seconds = time.perf_counter() - wall, time.process_time() - spent
        made.releases.append(Release(printed, seconds=seconds))
    return made


def of_others(method: str, asked: Sequence[Case]) -> Method:
    """What a program of others made of the cases, or why it cannot be run here."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "asked.json"
        file.write_text(json.dumps([case.asked() for case in asked]), "utf-8")
        try:
            python = beside.environment("tables")
            said = beside.answers(PROGRAMS[method], method, folder, python=python)
        except beside.NotHere as reason:
            return Method(unavailable=str(reason))
    made = Method(version=said["version"])
    for case, one in zip(asked, said["found"], strict=True):
        seconds = one["seconds"], one["processor_seconds"]
        if "entries" in one:
            made.releases.append(
                Release(np.array(one["entries"], float), None, None, seconds, exact=False)
            )
            continue
        printed = None if one["tables"] is None else hidden_by(case.layout, one["tables"])
        made.releases.append(Release(printed, seconds=seconds))
    return made


def hidden_by(layout: Layout, tables: Sequence[Any]) -> Printed:
    """Read tables of others: what is printed in one of them is known, whatever the next hides."""
    printed = np.full(layout.entries, math.nan)
    for dimensions, rows in zip(layout.tables, tables, strict=True):
        told = {tuple(codes): number for codes, number in rows}
        for place, (group, values) in enumerate(layout.keys):
            if set(group) <= set(dimensions):
                own = dict(zip(group, values, strict=True))
                code = tuple(f"{own[each]:02}" if each in own else "Total" for each in dimensions)
                number = told.get(code, 0.0)  # nobody stands there
                if number is not None:
                    printed[place] = number
    return printed


def attacked(layout: Layout, printed: Printed) -> tuple[int, int, int]:
    """What exact numbers tell of hidden ones: known exactly, narrower than 5, narrower than 10.

    Raises:
        UnsolvedError: If the solver found no answer in its time.
    """
    shown, secret = np.flatnonzero(~np.isnan(printed)), np.flatnonzero(np.isnan(printed))
    if not secret.size:
        return 0, 0, 0
    none = np.zeros(layout.ties.shape[0])
    told = np.concatenate([printed[shown], none])
    known = Constraints(
        vstack([layout.sums[shown], layout.ties], format="csr"),
        told,
        told,
        np.zeros(layout.cells),
        np.full(layout.cells, float(np.nanmax(printed, initial=0)) + THRESHOLD),
    )
    wanted = Wanted(np.full(secret.size, float(THRESHOLD)), np.full(secret.size, -np.inf))
    seen = explore(known, csr_array(layout.sums[secret]), wanted, exact=True)
    if seen is None:
        raise UnsolvedError
    apart = seen.high - seen.low
    return int((apart < 1).sum()), int((apart < BELOW).sum()), int((apart < THRESHOLD).sum())


def who_moved(layout: Layout, before: Printed, after: Printed) -> bool:
    """Say whether the difference of two releases tells something of the one who came or left.

    Told is that one person moved. Each kind of person who fits all numbers that both releases
    print is possible; found is who has the same value in some dimension whichever it is. An
    attacker with a solver would find more.
    """
    both = ~np.isnan(before) & ~np.isnan(after)
    change = np.abs(after - before)[both]
    possible = [
        person
        for person in product(*map(range, layout.sizes))
        if (change == layout.sums[both] @ layout.count([person])).all()
    ]
    return any(len(set(values)) == 1 for values in zip(*possible, strict=True))


def attack_all(asked: Sequence[Case], made: Method) -> None:
    """Attack what a method printed, where it hides."""
    before = None
    for case, release in zip(asked, made.releases, strict=True):
        if release.printed is not None:
            release.found = attacked(case.layout, release.printed)
            if case.moved and before is not None:
                release.mover = who_moved(case.layout, before, release.printed)
        before = release.printed


def measured(asked: Sequence[Case]) -> dict[str, Method]:
    """Let every method publish every case, and attack what can be attacked."""
    found = {"ours": ours(asked), "plain": plainly(asked)}
    for method in PROGRAMS:
        found[method] = of_others(method, asked)
    for method in ("plain", "argus_usual", "argus_most"):
        attack_all(asked, found[method])
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--histories", type=int, default=300, help="two populations each")
    parser.add_argument("--tables", type=int, default=3, help="tables of 480 cells")
    parser.add_argument("--markdown", type=Path)
    asked = parser.parse_args()
    parts = (
        ("Small tables, some of them linked", cases(asked.histories)),
        ("One table of 480 cells", great_cases(asked.tables)),
    )
    text = page([(title, some, measured(some)) for title, some in parts if some])
    print(text)
    if asked.markdown:
        asked.markdown.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
