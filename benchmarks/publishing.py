"""Published tables attacked with every release so far, beside the same attack on plain suppression.

    benchmarks/run publishing
    python benchmarks/publishing.py --populations 10000 --processes 4

Each history is three populations: one, the same with a person more or fewer, and one after many
came. All that is released is attacked together each time. Plain suppression hides what is above
zero and below five, and one more in each line where a hidden entry stands alone; its tables are
attacked one by one, which is the easier test.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.core.publishing.populations import history, key_of, plain  # noqa: E402

from homeward.core.publishing.layout import Layout  # noqa: E402
from homeward.core.publishing.release import prepare  # noqa: E402
from homeward.core.publishing.rounding import THRESHOLD  # noqa: E402

GREAT = Layout((40, 4, 3), ((0, 1, 2),))
BELOW = 5
HIDDEN, EXACT, NARROW = "hidden entries", "recovered exactly", "narrower than 5"


def one_history(seed: int) -> dict[str, int]:
    """Attack what one history gave, and what plain suppression would have given."""
    layout, done = history(seed)
    history.cache_clear()
    found = dict.fromkeys(("released", "refused", "exact", "narrower", "missed", "attacks"), 0)
    for persons, prepared in done:
        found["released" if prepared.stands else "refused"] += 1
        true = layout.sums @ layout.count(persons)
        for result in prepared.results if prepared.stands else ():
            low, high = np.array(result.low), np.array(result.high)
            found["attacks"] += 1
            found["exact"] += int((low == high).sum())
            found["narrower"] += int((high - low < THRESHOLD).sum())
            found["missed"] += int(((true < low) | (true > high)).sum())
        told = zip((HIDDEN, EXACT, NARROW), plain_of(layout, persons), strict=True)
        for name, number in told:
            found[name] = found.get(name, 0) + number
    return found


def plain_of(layout: Layout, persons: list[tuple[int, ...]]) -> tuple[int, int, int]:
    return plain(layout, layout.count(persons), below=BELOW)


def great_table(seed: int) -> dict[str, object]:
    """One table of 480 cells: what the attack takes, and what it does to plain suppression."""
    chance = np.random.default_rng(seed)
    weights = [chance.dirichlet(np.full(size, 0.5)) for size in GREAT.sizes]
    drawn = [chance.choice(len(each), size=1200, p=each) for each in weights]
    persons = [tuple(int(value) for value in person) for person in zip(*drawn, strict=True)]
    wall, spent = time.perf_counter(), time.process_time()
    prepared = prepare(GREAT, GREAT.count(persons), key_of(seed))
    wall, spent = time.perf_counter() - wall, time.process_time() - spent
    hidden, exact, narrow = plain_of(GREAT, persons)
    shown = [number for number in prepared.edition.shown if number is not None]
    return {
        "released": prepared.stands,
        "entries shown of 820": len(shown),
        "seconds": round(wall, 1),
        "processor_seconds": round(spent, 1),
        "plain suppression": {HIDDEN: hidden, EXACT: exact, NARROW: narrow},
    }


def measured(populations: int, processes: int) -> dict[str, object]:
    seeds = range(-(-populations // 3))
    total: dict[str, int] = {}
    with ProcessPoolExecutor(processes) as pool:
        for found in pool.map(one_history, seeds, chunksize=8):
            for name, number in found.items():
                total[name] = total.get(name, 0) + number
    plainly = {name: total.pop(name) for name in (HIDDEN, EXACT, NARROW)}
    return {
        "populations": 3 * len(seeds),
        "homeward": {
            "tables released": total["released"],
            "refused": total["refused"],
            "attacks on the tables released": total["attacks"],
            "exact recoveries": total["exact"],
            "intervals narrower than 10": total["narrower"],
            "true numbers outside what the attack left open": total["missed"],
        },
        "plain suppression of the same": plainly,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--populations", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--tables", type=int, default=3, help="tables of 480 cells")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    found = measured(asked.populations, asked.processes)
    found["a table of 480 cells"] = {
        f"number {seed}": great_table(seed) for seed in range(1, asked.tables + 1)
    }
    text = json.dumps(found, indent=2)
    print(text)
    if asked.json:
        asked.json.write_text(text, encoding="utf-8")
    ours = found["homeward"]
    return 1 if ours["exact recoveries"] or ours["intervals narrower than 10"] else 0


if __name__ == "__main__":
    sys.exit(main())
