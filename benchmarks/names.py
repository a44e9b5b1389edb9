"""Finds names across scripts: is the right one first, or among the first ten?

    .venv/bin/python benchmarks/names.py [--learn | --weights DIR] [--queries 1000] [--small]

Queries are made of words of the report half, or are public figures of that half. What a newcomer
would get wrong: with the shipped weights, which learned from both halves, the figures are too
good; --learn learns from the tune half first, as script/names-weights --half tune --to DIR does.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import names_sets as sets
import numpy as np
from names_weights import Learner
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler, Levenshtein

from homeward.core.names import read_name, romanise
from homeward.core.names.index import Index
from homeward.core.names.weights import Weights, weights_from

LARGE, SMALL = 100_000, 10_000


@dataclass(slots=True)
class Task:
    """Names to search among, queries, and for each query the place of the right name."""

    name: str
    names: list[str]
    queries: list[str]
    right: list[int]


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--weights", type=Path, metavar="DIR")
    parser.add_argument("--learn", action="store_true", help="learn from the tune half first")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--small", action="store_true", help="10,000 names only")
    parser.add_argument("--only", default="", metavar="TASK", help="tasks that begin so")
    parser.add_argument("--ours", action="store_true", help="leave the other methods out")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    weights = read_weights(options.weights) if options.weights else None
    if options.learn:
        weights = learned_from_half()
    found = []
    for task in tasks(options.queries, large=not options.small):
        if task.name.startswith(options.only):
            found += list(measured(task, weights, others=not options.ours))
    if options.json:
        options.json.write_text(json.dumps({"search": found}, indent=1), "utf-8")


def measured(task: Task, weights: Weights | None, *, others: bool) -> Iterator[dict[str, object]]:
    """Run every method on a task."""
    methods: dict[str, Callable[[Task], tuple[np.ndarray, float]]] = {
        "Homeward": lambda task: ours(task, weights)
    }
    if others:
        methods |= {f"romanised, {name}": other(scorer) for name, scorer in SCORERS.items()}
    for name, method in methods.items():
        places, spent = method(task)
        row: dict[str, object] = {
            "names": task.name,
            "method": name,
            "first": round(float((places < 1).mean()), 4),
            "in ten": round(float((places < 10).mean()), 4),
            "queries a second": round(len(task.queries) / spent),
        }
        print("  ".join(f"{key} {value}" for key, value in row.items()), flush=True)
        yield row


def ours(task: Task, weights: Weights | None) -> tuple[np.ndarray, float]:
    """Rank with our own index; names written alike share the best of their places."""
    began = time.perf_counter()
    index = Index(task.names, weights)
    built = time.perf_counter()
    found = index.rank_many(task.queries, 40)
    spent = time.perf_counter() - built
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  (built in {built - began:.1f} s, at most {memory:.0f} MB so far)")
    places = []
    for ranked, right in zip(found, task.right, strict=True):
        scores = [r.score for r in ranked]
        mine = next((r.score for r in ranked if r.place == right), None)
        # The mean place of those with the same score, as if their order were drawn.
        tied = scores.count(mine) if mine is not None else 0
        places.append(scores.index(mine) + (tied - 1) / 2 if mine is not None else len(task.names))
    return np.array(places), spent


SCORERS = {
    "Levenshtein": Levenshtein.normalized_similarity,
    "Jaro-Winkler": JaroWinkler.similarity,
    "words sorted": fuzz.token_sort_ratio,
}


def other(scorer: Callable[..., float]) -> Callable[[Task], tuple[np.ndarray, float]]:
    """Make a method that compares whole romanised names."""

    def run(task: Task) -> tuple[np.ndarray, float]:
        names = [romanise(name).casefold() for name in task.names]
        began = time.perf_counter()
        queries = [romanise(query).casefold() for query in task.queries]
        places = []
        for at in range(0, len(queries), 100):
            table = process.cdist(queries[at : at + 100], names, scorer=scorer, dtype=np.float32)
            for row, right in zip(table, task.right[at : at + 100], strict=True):
                better, same = (row > row[right]).sum(), (row == row[right]).sum()
                places.append(better + (same - 1) / 2)
        return np.array(places), time.perf_counter() - began

    return run


def tasks(count: int, *, large: bool) -> Iterator[Task]:
    """Make the tasks, one after the other."""
    distractors = [row["name"] for row in sets.rows("distractors")]
    yield from composed("arabic", count, distractors, large=large)
    yield from public_figures(distractors)
    yield from composed("cyrillic", count, distractors, large=large)


def composed(script: str, count: int, distractors: Sequence[str], *, large: bool) -> Iterator[Task]:
    """Names put together from words of the report half, among others put together alike."""
    words = sets.words_of_full(script)
    made = sets.Composer(script, {w for w in words if of_report(w)}, seed=1).make(count)
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


def of_report(word: str) -> bool:
    """Tell whether a recorded word belongs to the report half, as it is read."""
    return sets.half("".join(read_name(word).forms)) == "report"


def public_figures(distractors: Sequence[str]) -> Iterator[Task]:
    """Public figures of the report half among those of both halves and others."""
    languages = ("ar", "fa", "ru", "uk", "bg")
    latin = list(dict.fromkeys(name for _, _, name in sets.figures(languages, None)))
    names = [*latin, *distractors[: SMALL - len(latin)]]
    place = {name: at for at, name in enumerate(names)}
    for language in languages:
        some = list(sets.figures((language,), "report"))
        queries, right = [q for _, q, _ in some], [place[name] for _, _, name in some]
        yield Task(f"{language} public figures among {SMALL:,}", names, queries, right)


def learned_from_half() -> Weights:
    """Learn from the tune half alone; takes minutes."""
    with tempfile.TemporaryDirectory() as folder:
        Learner("tune", Path(folder)).run()
        return read_weights(Path(folder))


def read_weights(folder: Path) -> Weights:
    """Read weights learned elsewhere; what stands nowhere else is the product's."""
    from homeward.core import names

    own = Path(str(names.__file__)).parent
    modules = {}
    for file in {p.name: p for p in (*own.glob("*_data.py"), *folder.glob("*_data.py"))}.values():
        spec = importlib.util.spec_from_file_location(f"learned.{file.stem}", file)
        if spec and spec.loader:
            modules[file.stem] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(modules[file.stem])
    return weights_from(modules)


if __name__ == "__main__":
    main()
