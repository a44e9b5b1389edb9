"""Who is on two lists, and who is whose mother: ours beside the others, on worlds with a truth.

    python benchmarks/matching.py [--worlds 21 22 23] [--children 300] [--against 20000]

Each world is invented from a seed (`homeward.demo`), with rows repeated within the holding list,
written as the files a desk receives and read back like those. A folder of lists with a truth.csv
beside the checkout (`shared/data/lists`, or HOMEWARD_SHARED) is measured too when it is there.
Weights were never fitted to these seeds. A newcomer's mistake is to compare thresholds: the others
stand at their own best one, chosen with the truth in hand, and ours at the one it is shipped with.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

import matching_told as told
from matching_peers import measured as measured_peers
from matching_peers import pairs_of_lists
from matching_worlds import Lists, invented, of_folder, with_strangers
from peers.measuring import measured, on_one_core

from homeward.core.matching import (
    Band,
    Pair,
    Record,
    common_words,
    households,
    match,
    match_mothers,
    match_within,
)

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[2] / "shared"))
DAY = date(2018, 7, 3)


@dataclass
class Tally:
    """Right, proposed and true pairs."""

    right: int = 0
    proposed: int = 0
    true: int = 0

    def add(self, proposed: set[tuple[str, str]], true: set[tuple[str, str]]) -> None:
        """Count one comparison."""
        self.right += len(proposed & true)
        self.proposed += len(proposed)
        self.true += len(true)

    @property
    def precision(self) -> float:
        """The share of what was proposed that is true."""
        return self.right / max(self.proposed, 1)

    @property
    def recall(self) -> float:
        """The share of what is true that was proposed."""
        return self.right / max(self.true, 1)


@dataclass
class Figures:
    """What was measured on some lists.

    Attributes:
        likely, top, mothers: Pairs of one person, those in the top band, mothers of children.
        strangers: Matched in the top band, though nowhere held.
        said: What was said of each pair that was found, and whether it was true.
        misses: Pairs that were missed, or wrong: the two rows, what was said, what spoke against.
    """

    likely: Tally = field(default_factory=Tally)
    top: Tally = field(default_factory=Tally)
    mothers: Tally = field(default_factory=Tally)
    strangers: int = 0
    said: list[tuple[float, bool]] = field(default_factory=list)
    misses: list[told.Miss] = field(default_factory=list)
    seconds: float = 0.0
    megabytes: int = 0


def measure(worlds: list[Lists]) -> Figures:
    """Match everything with everything."""
    figures = Figures()
    with measured() as cost:
        for lists in worlds:
            pairs: list[Pair] = []
            for ones, others, within in pairs_of_lists(lists):
                pairs += _measure_pair(figures, lists, ones, others, within=within)
            _measure_mothers(figures, lists, pairs)
    figures.seconds, figures.megabytes = cost.seconds, cost.megabytes
    return figures


def _measure_pair(
    figures: Figures, lists: Lists, ones: list[Record], others: list[Record], *, within: bool
) -> list[Pair]:
    common = common_words(ones if within else [*ones, *others])
    true = lists.same(ones, others)
    found = match_within(ones, common=common) if within else match(ones, others, common=common)
    by_keys = {lists.ordered(pair.first, pair.second): pair for pair in found}
    figures.said += [(pair.probability, keys in true) for keys, pair in by_keys.items()]
    chosen = [pair for pair in found if not pair.instead]
    top = [pair for pair in chosen if pair.band is Band.SAME]
    likely = {lists.ordered(p.first, p.second) for p in chosen if p.probability >= 0.5}
    figures.likely.add(likely, true)
    figures.top.add({lists.ordered(p.first, p.second) for p in top}, true)
    if not within:
        figures.strangers += sum(lists.alone(p.first) or lists.alone(p.second) for p in top)
    records = {record.key: record for record in (*ones, *others)}
    for keys in sorted(likely ^ true):
        one, other = (records[key] for key in keys)
        figures.misses.append(told.miss(one, other, by_keys.get(keys), true=keys in true))
    return chosen


def _measure_mothers(figures: Figures, lists: Lists, pairs: list[Pair]) -> None:
    records = [record for found in lists.records.values() for record in found]
    common = common_words(records)
    houses = households(*lists.records.values(), pairs=pairs, common=common)
    mothers = match_mothers(records, records, houses=houses, common=common)
    proposed = {(each.child, each.mother) for each in mothers if not each.instead}
    figures.mothers.add(proposed, lists.mothers(records, records))


def measure_size(lists: Lists, strangers: int, seed: int) -> told.Size:
    """One list against many people who are not on it, and the time and memory that takes."""
    ones, others, true = with_strangers(lists, strangers, Random(seed))  # noqa: S311  no secret
    common = common_words(others)
    clock = time.perf_counter()
    with measured() as cost:
        found = match(ones, others, common=common)
    tally = Tally()
    tally.add({(p.first, p.second) for p in found if not p.instead and p.probability >= 0.5}, true)
    return told.Size(
        rows=len(ones),
        against=len(others),
        tally=tally,
        seconds=cost.seconds,
        clock=time.perf_counter() - clock,
        megabytes=cost.megabytes,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--worlds", type=int, nargs="+", default=[21, 22, 23])
    parser.add_argument("--children", type=int, default=300)
    parser.add_argument("--against", type=int, default=20_000)
    parser.add_argument("--ours", action="store_true", help="leave the other methods out")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write tables")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="write the calibration, SVG")
    wanted = parser.parse_args()
    on_one_core()
    with tempfile.TemporaryDirectory() as folder:
        worlds = [invented(seed, wanted.children, Path(folder), day=DAY) for seed in wanted.worlds]
    sets = {f"invented worlds {', '.join(map(str, wanted.worlds))}": worlds}
    if (SHARED / "data" / "lists" / "truth.csv").exists():
        sets["lists given"] = [of_folder(SHARED / "data" / "lists", day=DAY)]
    found = [one_set(name, lists, others=not wanted.ours) for name, lists in sets.items()]
    size = measure_size(worlds[0], wanted.against, wanted.worlds[0])
    page = told.page(found, size)
    print(page)
    if wanted.markdown:
        wanted.markdown.write_text(page, "utf-8")
    if wanted.picture:
        wanted.picture.write_text(told.picture(found), "utf-8")
    return 0


def one_set(name: str, lists: list[Lists], *, others: bool) -> told.Measured:
    """Measure ours and the others on some lists."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    ours = measure(lists)
    if not others:
        return told.Measured(name, ours, {})
    with tempfile.TemporaryDirectory(prefix="homeward-pairs-") as folder:
        return told.Measured(name, ours, measured_peers(lists, Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
