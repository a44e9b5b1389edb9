"""Searches the names of a folder's tasks by our own index, as `peers/search.py` does by others.

    python names_ours.py ours FOLDER

Takes what was learned from FOLDER/weights, when it is there. What a newcomer would get wrong:
many queries at once are faster than one after the other, so both are measured, on other queries.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from names_weighed import read_weights
from peers.measuring import measured, on_one_core

from homeward.core.names.index import Index, Ranked
from homeward.core.names.weights import Weights

ONE_BY_ONE, DEEP = 100, 40


def place_of(ranked: Sequence[Ranked], right: int, size: int) -> float:
    """Give the place of the right name; those with its score share the mean of theirs."""
    scores = [r.score for r in ranked]
    mine = next((r.score for r in ranked if r.place == right), None)
    if mine is None:
        return float(size)
    return scores.index(mine) + (scores.count(mine) - 1) / 2


def asked(file: Path, weights: Weights | None) -> dict[str, object]:
    """Answer one task."""
    task = json.loads(file.read_text("utf-8"))
    names, queries = task["names"], task["queries"]
    with measured() as built:
        index = Index(names, weights)
    with measured() as singly:
        found = [index.rank(query, DEEP) for query in queries[:ONE_BY_ONE]]
    with measured() as together:
        found += index.rank_many(queries[ONE_BY_ONE:], DEEP)
    places = [
        place_of(ranked, right, len(names))
        for ranked, right in zip(found, task["right"], strict=True)
    ]
    rest = max(len(queries) - ONE_BY_ONE, 0)
    return {
        "places": places,
        "built": built.seconds,
        "seconds": singly.seconds * len(queries) / min(len(queries), ONE_BY_ONE),
        "together": rest / together.seconds if rest else 0,
        "megabytes": max(built.megabytes, singly.megabytes, together.megabytes),
        "missed": [
            [query, names[right], place, *[r.name for r in ranked[:1]]]
            for query, right, place, ranked in zip(
                queries, task["right"], places, found, strict=True
            )
            if place >= 1
        ],
    }


def main() -> None:
    """Answer all tasks of the folder."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    on_one_core()
    learned = folder / "weights"
    weights = read_weights(learned) if learned.is_dir() else None
    found = {file.stem: asked(file, weights) for file in sorted(folder.glob("task-*.json"))}
    (folder / f"{name}.json").write_text(json.dumps({"version": "", "tasks": found}), "utf-8")


if __name__ == "__main__":
    main()
