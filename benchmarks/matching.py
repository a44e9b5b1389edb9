"""Who is on two lists, and who is whose mother: ours beside plain rules, on worlds with a truth.

    python benchmarks/matching.py [--worlds 21 22 23] [--children 300] [--against 20000]

Each world is invented from a seed (`homeward.demo`), with rows repeated within the holding list,
written as the files a desk receives and read back like those. A folder of lists with a truth.csv
beside the checkout (`shared/data/lists`, or HOMEWARD_SHARED) is measured too when it is there.
Peers get the same records: names romanised by our own romaniser, which helps them, and a rule on
the year of birth. Splink is measured when it can be imported. Weights were never fitted to these
seeds. A newcomer's mistake is to compare thresholds; every tool stands at its own best one.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from pathlib import Path
from random import Random

from matching_worlds import Lists, invented, of_folder, with_strangers

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

    def shown(self) -> str:
        """Say precision and recall."""
        precision = self.right / self.proposed if self.proposed else math.nan
        recall = self.right / self.true if self.true else math.nan
        return f"precision {precision:.3f}, recall {recall:.3f} ({self.true} pairs)"


@dataclass
class Figures:
    """What was measured on some lists."""

    likely: Tally = field(default_factory=Tally)
    top: Tally = field(default_factory=Tally)
    mothers: Tally = field(default_factory=Tally)
    strangers: int = 0
    calibration: dict[int, list[float]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0, 0])
    )
    seconds: float = 0.0

    def as_json(self) -> dict[str, object]:
        """Say all figures."""
        return {
            "same person, more likely than not": self.likely.shown(),
            "same person, top band": self.top.shown(),
            "mother of a child": self.mothers.shown(),
            "sought and nowhere held, matched in the top band": self.strangers,
            "seconds": round(self.seconds, 1),
            "probability said, share that was true (pairs)": {
                f"{10 * k}-{10 * k + 10} percent": f"{s / n:.2f}, {right / n:.2f} ({n:.0f})"
                for k, (n, right, s) in sorted(self.calibration.items())
            },
        }


def pairs_of_lists(lists: Lists) -> Iterator[tuple[list[Record], list[Record], bool]]:
    """All pairs of lists, and each list with itself."""
    for one, other in combinations(sorted(lists.records), 2):
        yield lists.records[one], lists.records[other], False
    for one in sorted(lists.records):
        yield lists.records[one], lists.records[one], True


def measure(worlds: list[Lists]) -> Figures:
    """Match everything with everything."""
    figures = Figures()
    start = time.process_time()
    for lists in worlds:
        pairs: list[Pair] = []
        for ones, others, within in pairs_of_lists(lists):
            pairs += _measure_pair(figures, lists, ones, others, within=within)
        _measure_mothers(figures, lists, pairs)
    figures.seconds = time.process_time() - start
    return figures


def _measure_pair(
    figures: Figures, lists: Lists, ones: list[Record], others: list[Record], *, within: bool
) -> list[Pair]:
    common = common_words(ones if within else [*ones, *others])
    true = lists.same(ones, others)
    found = match_within(ones, common=common) if within else match(ones, others, common=common)
    for pair in found:
        tenth = figures.calibration[min(9, int(pair.probability * 10))]
        tenth[0] += 1
        tenth[1] += lists.ordered(pair.first, pair.second) in true
        tenth[2] += pair.probability
    chosen = [pair for pair in found if not pair.instead]
    top = [pair for pair in chosen if pair.band is Band.SAME]
    likely = {lists.ordered(p.first, p.second) for p in chosen if p.probability >= 0.5}
    figures.likely.add(likely, true)
    figures.top.add({lists.ordered(p.first, p.second) for p in top}, true)
    if not within:
        figures.strangers += sum(lists.alone(p.first) or lists.alone(p.second) for p in top)
    return chosen


def _measure_mothers(figures: Figures, lists: Lists, pairs: list[Pair]) -> None:
    records = [record for found in lists.records.values() for record in found]
    common = common_words(records)
    houses = households(*lists.records.values(), pairs=pairs, common=common)
    mothers = match_mothers(records, records, houses=houses, common=common)
    proposed = {(each.child, each.mother) for each in mothers if not each.instead}
    figures.mothers.add(proposed, lists.mothers(records, records))


# --- peers: a similarity of romanised names, and births within a year ----------------------------


def peers() -> dict[str, Callable[[str, str], float]]:
    """Similarities that take two names, 0 to 100."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    return {
        "token_sort_ratio on romanised names": fuzz.token_sort_ratio,
        "token_set_ratio on romanised names": fuzz.token_set_ratio,
        "Jaro-Winkler on romanised names": lambda a, b: 100 * JaroWinkler.similarity(a, b),
    }


def measure_peer(worlds: list[Lists], similar: Callable[[str, str], float]) -> dict[str, object]:
    """Score all pairs whose births allow it, then give the threshold with the best F1."""
    from homeward.core.names import romanise

    scored: list[tuple[float, bool]] = []
    true_pairs = 0
    start = time.process_time()
    names = {
        record.key: (
            " ".join(sorted(romanise(record.own[0].text).casefold().split())) if record.own else ""
        )
        for lists in worlds
        for records in lists.records.values()
        for record in records
    }
    for lists in worlds:
        for ones, others, within in pairs_of_lists(lists):
            true = lists.same(ones, others)
            true_pairs += len(true)
            for at, one in enumerate(ones):
                for other in others[at + 1 :] if within else others:
                    if years_allow(one, other):
                        score = similar(names[one.key], names[other.key])
                        if score >= 55:
                            scored.append((score, lists.ordered(one.key, other.key) in true))
    best = best_threshold(scored, true_pairs)
    return best | {"seconds": round(time.process_time() - start, 1)}


def years_allow(one: Record, other: Record) -> bool:
    """The rule of thumb: years of birth at most one apart, or not given."""
    if one.born is None or other.born is None:
        return True
    return (
        one.born.first.year - 1 <= other.born.last.year
        and other.born.first.year - 1 <= one.born.last.year
    )


def best_threshold(scored: list[tuple[float, bool]], true_pairs: int) -> dict[str, object]:
    """Precision and recall at the threshold with the best F1, chosen with the truth in hand."""
    scored.sort(reverse=True)
    right, best = 0, (0.0, 0.0, 0.0, 0.0)
    for count, (score, is_true) in enumerate(scored, 1):
        right += is_true
        precision, recall = right / count, right / true_pairs
        if right and 2 * precision * recall / (precision + recall) > best[0]:
            best = (2 * precision * recall / (precision + recall), precision, recall, score)
    return {
        "same person, at its best threshold": f"precision {best[1]:.3f}, recall {best[2]:.3f}",
        "threshold": round(best[3], 1),
    }


def measure_size(lists: Lists, strangers: int, seed: int) -> dict[str, object]:
    """One list against many people who are not on it, and the time and memory that takes."""
    ones, others, true = with_strangers(lists, strangers, Random(seed))  # noqa: S311  no secret
    common = common_words(others)
    start, clock = time.process_time(), time.perf_counter()
    found = match(ones, others, common=common)
    tally = Tally()
    tally.add({(p.first, p.second) for p in found if not p.instead and p.probability >= 0.5}, true)
    return {
        "rows": f"{len(ones)} against {len(others)}",
        "same person, more likely than not": tally.shown(),
        "processor seconds": round(time.process_time() - start, 1),
        "seconds on the clock": round(time.perf_counter() - clock, 1),
        "memory of the whole run, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--worlds", type=int, nargs="+", default=[21, 22, 23])
    parser.add_argument("--children", type=int, default=300)
    parser.add_argument("--against", type=int, default=20_000)
    parser.add_argument("--json", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        worlds = [
            invented(seed, wanted.children, Path(folder), day=date(2018, 7, 3))
            for seed in wanted.worlds
        ]
    figures: dict[str, object] = {"ours, invented worlds": measure(worlds).as_json()}
    for name, similar in peers().items():
        figures[name] = measure_peer(worlds, similar)
    figures |= splink_beside(worlds)
    figures["ours, against many"] = measure_size(worlds[0], wanted.against, wanted.worlds[0])
    if (SHARED / "data" / "lists" / "truth.csv").exists():
        given = [of_folder(SHARED / "data" / "lists", day=date(2018, 7, 3))]
        figures["ours, lists given beside the checkout"] = measure(given).as_json()
        for name, similar in peers().items():
            figures[f"{name}, lists given"] = measure_peer(given, similar)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return 0


def splink_beside(worlds: list[Lists]) -> dict[str, object]:
    """Splink with its stock name comparisons, when it is installed (an extra)."""
    try:
        import splink  # noqa: F401
    except ImportError:
        return {"Splink": {"measured": "no; it is not installed (an extra)"}}
    from matching_splink import measure_splink

    return {"Splink, stock name comparisons on romanised names": measure_splink(worlds)}


if __name__ == "__main__":
    sys.exit(main())
