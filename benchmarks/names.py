"""Finds names across scripts, beside the others: is the right one first, or among the first ten?

    .venv/bin/python benchmarks/names.py [--learn | --weights DIR] [--of rest] [--small]

Queries are made of words of the report half, or are public figures of that half. What a newcomer
would get wrong: with the shipped weights, which learned from both halves, the figures are too
good; --learn learns from the tune half first, as script/names-weights --part tune --to DIR does.
`--of rest` measures on the half of that half, for weights learned with `--part most`.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import beside
import names_sets as sets
import names_told as told
from names_weighed import read_weights
from names_weights import Learner

from homeward.core.names import read_name

__all__ = ["of_part", "read_weights", "tasks"]

LARGE, SMALL = 100_000, 10_000
OTHERS = (
    "sanctions",
    "splink",
    "trigrams",
    "primero",
    "double_metaphone",
    "beider_morse",
    "levenshtein",
    "jaro_winkler",
)


@dataclass(slots=True)
class Task:
    """Names to search among, queries, and for each query the place of the right name."""

    name: str
    names: list[str]
    queries: list[str]
    right: list[int]


def main() -> None:
    """Measure everything and say it."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--weights", type=Path, metavar="DIR")
    parser.add_argument("--learn", action="store_true", help="learn from the tune half first")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--of", choices=("report", "rest"), default="report")
    parser.add_argument("--small", action="store_true", help="10,000 names only")
    parser.add_argument("--only", default="", metavar="TASK", help="tasks that begin so")
    parser.add_argument("--ours", action="store_true", help="leave the other methods out")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write tables")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="homeward-names-") as place:
        folder = Path(place)
        if options.learn:
            (folder / "weights").mkdir()
            Learner("tune", folder / "weights").run()
        elif options.weights:
            shutil.copytree(options.weights, folder / "weights")
        chosen = [
            task
            for task in tasks(options.queries, options.of, large=not options.small)
            if task.name.startswith(options.only)
        ]
        found = measured(chosen, folder, others=not options.ours)
    print(told.lines([task.name for task in chosen], found))
    if options.markdown:
        names = [(task.name, len(task.names), len(task.queries)) for task in chosen]
        options.markdown.write_text(told.page(names, found), "utf-8")


def measured(chosen: list[Task], folder: Path, *, others: bool) -> dict[str, Any]:
    """Let every method answer all tasks, one method after the other."""
    for at, task in enumerate(chosen):
        write(folder / f"task-{at}.json", task)
    found = {"ours": beside.answers("names_ours.py", "ours", folder, python=Path(sys.executable))}
    if others:
        try:
            romanise(folder)
        except beside.NotHere as error:
            return found | {method: {"not": str(error)} for method in OTHERS}
        for method in OTHERS:
            found[method] = beside.asked("peers/search.py", method, folder, "task-*.json")
    return found


def write(file: Path, task: Task) -> None:
    """Write a task as a file."""
    said = {"name": task.name, "size": len(task.names), "names": task.names}
    file.write_text(json.dumps(said | {"queries": task.queries, "right": task.right}), "utf-8")


def romanise(folder: Path) -> None:
    """Put texts romanised by ICU into every task."""
    for file in folder.glob("task-*.json"):
        task = json.loads(file.read_text("utf-8"))
        texts, made = folder / "texts.json", folder / "romanised.json"
        texts.write_text(json.dumps([*task["names"], *task["queries"]]), "utf-8")
        beside.run("peers/romanise.py", texts, made)
        all_ = json.loads(made.read_text("utf-8"))
        task["names_romanised"] = all_[: len(task["names"])]
        task["queries_romanised"] = all_[len(task["names"]) :]
        file.write_text(json.dumps(task), "utf-8")


def tasks(count: int, part: str = "report", *, large: bool) -> Iterator[Task]:
    """Make the tasks, one after the other.

    Args:
        count: Made-up names to search for.
        part: Of whose words and public figures, as `names_sets.within` has it.
        large: Whether to search among 100,000, too.
    """
    yield from composed("arabic", count, part, large=large)
    yield from public_figures(part)
    yield from composed("cyrillic", count, part, large=large)


def composed(script: str, count: int, part: str, *, large: bool) -> Iterator[Task]:
    """Names put together from words of a part, among others put together alike."""
    words, distractors = sets.words_of_full(script), _distractors()
    made = sets.Composer(script, {w for w in words if of_part(w, part)}, seed=1).make(count)
    others = [row["latin_noisy"] for row in sets.rows(f"full_{sets.SCRIPTS[script]}")]
    queries, right = [query for query, _ in made], list(range(count))
    golden = [name for _, name in made]
    chance = random.Random(2)  # noqa: S311 - invented names, no secrets
    small = chance.sample([*others[: SMALL // 2], *distractors[: SMALL // 2]], SMALL - count)
    yield Task(f"{script} full names among {SMALL:,}", [*golden, *small], queries, right)
    if large:
        more = [name for _, name in sets.Composer(script, words, seed=3).make(LARGE)]
        all_ = [*golden, *others, *distractors, *more][:LARGE]
        yield Task(f"{script} full names among {LARGE:,}", all_, queries, right)


def of_part(word: str, part: str = "report") -> bool:
    """Tell whether a recorded word belongs to a part, as it is read."""
    return sets.within("".join(read_name(word).forms), part)


def public_figures(part: str) -> Iterator[Task]:
    """Public figures of a part among those of all parts and others."""
    distractors = _distractors()
    languages = ("ar", "fa", "ru", "uk", "bg")
    latin = list(dict.fromkeys(name for _, _, name in sets.figures(languages, None)))
    names = [*latin, *distractors[: SMALL - len(latin)]]
    place = {name: at for at, name in enumerate(names)}
    for language in languages:
        some = list(sets.figures((language,), part))
        queries, right = [q for _, q, _ in some], [place[name] for _, _, name in some]
        yield Task(f"{language} public figures among {SMALL:,}", names, queries, right)


def _distractors() -> list[str]:
    return [row["name"] for row in sets.rows("distractors")]


if __name__ == "__main__":
    main()
