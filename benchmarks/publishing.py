"""Published tables attacked with every release so far, beside the same attack on plain suppression.

    benchmarks/run publishing
    python benchmarks/publishing.py --populations 10000 --processes 4 --resume FILE

Each history is three populations: one, the same with a person more or fewer, and one after many
came. All that is released is attacked together each time. Plain suppression hides what is above
zero and below five, and one more in each line where a hidden entry stands alone; its tables are
attacked one by one, which is the easier test.

Ten thousand populations take the better part of an hour of one core. With `--resume` each history
is written into a file as soon as it is done, and whoever starts again goes on after the last one.
What another version of the attack found is not mixed in: the file names the code that wrote it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from inspect import getsource
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
POPULATIONS = ROOT / "tests/core/publishing/populations.py"
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


def attacking() -> str:
    """Digest of the code whose attack is measured, so that no file mixes two of them."""
    files = [*sorted((ROOT / "src/homeward/core/publishing").glob("*.py")), POPULATIONS]
    words = [getsource(one_history), getsource(plain_of), *map(Path.read_text, files)]
    return sha256("".join(words).encode()).hexdigest()[:16]


CODE = attacking()  # at the start, because files may change while this runs


def resumed(file: Path | None) -> dict[int, dict[str, int]]:
    """What earlier runs of the same code found, by seed; a line that was cut off counts as none."""
    if file is None or not file.exists():
        return {}
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            one = json.loads(line)
        except ValueError:
            continue  # the run was stopped while it wrote this
        if one["code"] != CODE:
            message = f"{file} was written by another version of the attack; begin a new file"
            raise SystemExit(message)
        found[one["seed"]] = one["found"]
    return found


def kept(file: Path | None, seed: int, found: dict[str, int]) -> None:
    """Append one history to the file, where there is one, so that it outlives this process."""
    if file is not None:
        line = json.dumps({"code": CODE, "seed": seed, "found": found})
        with file.open("a", encoding="utf-8") as open_file:
            # Begins with a new line, because the last one may have been cut off.
            open_file.write(f"\n{line}")


def histories(seeds: Iterable[int], processes: int, file: Path | None) -> Iterator[dict[str, int]]:
    """Attack each history that was not attacked before; give what all of them gave."""
    before = resumed(file)
    yield from (before[seed] for seed in seeds if seed in before)
    left = [seed for seed in seeds if seed not in before]
    with ProcessPoolExecutor(processes) as pool:
        for seed, found in zip(left, pool.map(one_history, left, chunksize=4), strict=True):
            kept(file, seed, found)
            yield found


def measured(populations: int, processes: int, file: Path | None) -> dict[str, object]:
    seeds = range(-(-populations // 3))
    total: dict[str, int] = {}
    for found in histories(seeds, processes, file):
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
    parser.add_argument("--resume", type=Path, metavar="FILE", help="go on where a run stopped")
    asked = parser.parse_args()
    found = measured(asked.populations, asked.processes, asked.resume)
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
