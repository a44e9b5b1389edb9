"""Tables with the noise of differential privacy, by OpenDP: discrete Laplace on each entry.

    python noise.py METHOD FOLDER

One person is counted in one entry of each combination of dimensions, so that many entries change
with them; the noise is as wide as that asks for. What a newcomer would get wrong: it is drawn
anew, from the system's own chance, so figures differ a little from run to run, and what is spent
adds up over releases.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

import opendp.prelude as dp

EPSILON = {"noise": 1.0}


def published(asked: dict[str, Any], epsilon: float) -> dict[str, Any]:
    """Add noise to every entry of one population's tables."""
    wall, spent = time.perf_counter(), time.process_time()
    changed = asked["combinations"]
    space = dp.vector_domain(dp.atom_domain(T=int)), dp.l1_distance(T=int)
    noisy = dp.m.make_laplace(*space, scale=changed / epsilon)
    assert noisy.map(changed) <= epsilon * (1 + 1e-9)
    return {
        "entries": noisy(asked["entries"]),
        "seconds": time.perf_counter() - wall,
        "processor_seconds": time.process_time() - spent,
    }


def main() -> None:
    method, folder = sys.argv[1], Path(sys.argv[2])
    dp.enable_features("contrib")
    asked = json.loads((folder / "asked.json").read_text("utf-8"))
    found = [published(one, EPSILON[method]) for one in asked]
    answer = {"version": version("opendp"), "epsilon": EPSILON[method], "found": found}
    (folder / f"{method}.json").write_text(json.dumps(answer), "utf-8")


if __name__ == "__main__":
    main()
