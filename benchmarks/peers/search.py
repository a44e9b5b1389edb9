"""Searches names by one method of others; the tasks stand in a folder as files.

    python search.py METHOD FOLDER

Each file `task-*.json` holds names, queries, the place of the right name for each query, and all
of them romanised by ICU. Writes FOLDER/METHOD.json. Ties share the mean of their places, as if
their order were drawn. What a newcomer would get wrong: methods that are slow get the first so
many queries of each task, or no large task at all, and the answer says so.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from measuring import Cost, measured, on_one_core

LARGE = 50_000
Places = list[float]


@dataclass(frozen=True)
class Task:
    """What is asked: texts as the method wants them."""

    names: list[str]
    queries: list[str]
    right: list[int]


@dataclass(frozen=True)
class Method:
    """How to answer, and what is asked of this method.

    Attributes:
        prepare: Takes the names, gives what answers queries.
        romanised: Whether it is given texts romanised by ICU.
        most: So many queries of a task at most.
        most_large: The same for tasks with many names; 0 if it is not asked at all.
        only: The tasks that it is asked, by how they begin.
        version: Of which package.
    """

    prepare: Callable[[list[str]], Callable[[list[str], list[int]], Places]]
    romanised: bool = True
    most: int = 1000
    most_large: int = 1000
    version: str = ""
    only: tuple[str, ...] = ("",)


def by_strings(scorer: str) -> Callable[[list[str]], Callable[[list[str], list[int]], Places]]:
    """Compare whole texts with one of rapidfuzz's measures."""
    from rapidfuzz.distance import JaroWinkler, Levenshtein
    from rapidfuzz.process import cdist

    measure = {
        "levenshtein": Levenshtein.normalized_similarity,
        "jaro_winkler": JaroWinkler.similarity,
    }[scorer]

    def prepare(names: list[str]) -> Callable[[list[str], list[int]], Places]:
        def answer(queries: list[str], right: list[int]) -> Places:
            found = []
            for query, place in zip(queries, right, strict=True):
                scores = cdist([query], names, scorer=measure, dtype=np.float32)[0]
                found.append(place_of(scores, place))
            return found

        return answer

    return prepare


def by_codes(
    coder: str, *, shared: bool
) -> Callable[[list[str]], Callable[[list[str], list[int]], Places]]:
    """Count words with a code in common; `shared`: as a share of the words of both."""
    from phonetics import CODERS

    codes = CODERS[coder]()

    def prepare(names: list[str]) -> Callable[[list[str], list[int]], Places]:
        holders: dict[str, list[int]] = defaultdict(list)
        sizes = np.array([len(name.split()) for name in names])
        for place, name in enumerate(names):
            for code in {code for word in name.split() for code in codes(word)}:
                holders[code].append(place)
        arrays = {code: np.array(places) for code, places in holders.items()}

        def answer(queries: list[str], right: list[int]) -> Places:
            found = []
            for query, place in zip(queries, right, strict=True):
                asked = [codes(word) for word in query.split()]
                agreed = agreeing(asked, arrays, len(names))
                scores = agreed / (sizes + len(asked)) if shared else agreed
                found.append(place_of(scores, place))
            return found

        return answer

    return prepare


def agreeing(asked: Sequence[frozenset[str]], holders: dict[str, Any], size: int) -> Any:
    """Count, for every name, the words asked that share a code with it."""
    agreed = np.zeros(size)
    for codes in asked:
        hit = [holders[code] for code in codes if code in holders]
        if hit:
            agreed[np.unique(np.concatenate(hit))] += 1
    return agreed


def place_of(scores: Any, place: int) -> float:
    """Give the place of one among all, counted from nought."""
    mine = scores[place]
    return float((scores > mine).sum() + ((scores == mine).sum() - 1) / 2)


def by_sanctions(names: list[str]) -> Callable[[list[str], list[int]], Places]:
    """Compare with everybody by logic-v2."""
    from sanctions import person, score

    everybody = [person(f"n{place}", name=name) for place, name in enumerate(names)]
    score(everybody[0], everybody[-1])  # its dictionary is read when it is first asked

    def answer(queries: list[str], right: list[int]) -> Places:
        found = []
        for query, place in zip(queries, right, strict=True):
            one = person(f"q{query}", name=query)  # what it reads of a record is kept by its key
            found.append(place_of(np.array([score(one, other) for other in everybody]), place))
        return found

    return answer


def by_linkage(names: list[str]) -> Callable[[list[str], list[int]], Places]:
    """Compare with everybody by Splink."""
    from linkage import ranked

    return lambda queries, right: ranked(names, queries, right)


METHODS = {
    "sanctions": Method(
        by_sanctions,
        romanised=False,
        most=40,
        most_large=0,
        version="nomenklatura",
        only=("arabic", "ar ", "fa ", "ru ", "cyrillic"),
    ),
    "splink": Method(by_linkage, most=200, most_large=0, version="splink"),
    "primero": Method(by_codes("primero", shared=False), romanised=False, version="Metaphone"),
    "double_metaphone": Method(by_codes("double_metaphone", shared=True), version="Metaphone"),
    "beider_morse": Method(
        by_codes("beider_morse", shared=True),
        romanised=False,
        most=200,
        most_large=0,
        version="abydos",
    ),
    "levenshtein": Method(by_strings("levenshtein"), version="RapidFuzz"),
    "jaro_winkler": Method(by_strings("jaro_winkler"), version="RapidFuzz"),
}

TRIGRAMS_ASKED = {True: 100, False: 500}  # of large tasks, of small ones


def read(file: Path, *, romanised: bool, most: int) -> Task:
    """Read a task, with so many of its queries."""
    said = json.loads(file.read_text("utf-8"))
    mark = "_romanised" if romanised else ""
    return Task(said[f"names{mark}"], said[f"queries{mark}"][:most], said["right"][:most])


def most_of(method: Method, file: Path) -> int:
    """How many queries of a task a method is asked."""
    if not json.loads(file.read_text("utf-8"))["name"].startswith(method.only):
        return 0
    return method.most_large if large(file) else method.most


def large(file: Path) -> bool:
    """Say whether a task is among many names."""
    return bool(json.loads(file.read_text("utf-8"))["size"] >= LARGE)


def asked_of(method: Method, file: Path) -> dict[str, object] | None:
    """Ask a method one task; None if it is not asked this one."""
    most = most_of(method, file)
    if not most:
        return None
    task = read(file, romanised=method.romanised, most=most)
    with measured() as built:
        answer = method.prepare(task.names)
    with measured() as spent:
        places = answer(task.queries, task.right)
    return told(places, built, spent)


def told(places: Sequence[float], built: Cost, spent: Cost) -> dict[str, object]:
    """Say what was found and what it cost."""
    memory = max(built.megabytes, spent.megabytes)
    return {"places": list(places), "built": built.seconds, **asdict(spent), "megabytes": memory}


def by_trigrams(folder: Path) -> dict[str, dict[str, object] | None]:
    """pg_trgm is in a server: places and costs are asked of it."""
    import trigrams

    found: dict[str, dict[str, object] | None] = {}
    with trigrams.connected(folder) as connection:
        process = connection.info.backend_pid
        for file in sorted(folder.glob("task-*.json")):
            task = read(file, romanised=True, most=TRIGRAMS_ASKED[large(file)])
            start = trigrams.worked(process)
            trigrams.load(connection, task.names)
            built = Cost(trigrams.worked(process) - start)
            places = trigrams.places(connection, task.queries, task.right)
            spent = trigrams.search(connection, task.queries)
            found[file.stem] = told(places, built, spent)
    return found


def main() -> None:
    """Answer all tasks of the folder by one method."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    on_one_core()
    if name == "trigrams":
        found, package = by_trigrams(folder), "psycopg"
    else:
        method = METHODS[name]
        files = sorted(folder.glob("task-*.json"))
        found, package = {f.stem: asked_of(method, f) for f in files}, method.version
    said = {"version": version(package), "tasks": found}
    (folder / f"{name}.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main()
