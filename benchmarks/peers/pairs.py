"""Scores pairs of records by one method of others: who is one person, who is whose mother.

    python pairs.py METHOD FOLDER

FOLDER holds `asked-records.json` (by key), `asked-persons.json` and `asked-mothers.json` (pairs of
keys). Writes FOLDER/METHOD.json. A pair of which one side has no name scores 0. What a newcomer
would get wrong: rules on years of birth were applied before; the methods here compare names, and
only nomenklatura and Splink know more of a record than that.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from measuring import Cost, measured, on_one_core, peak, worked

Record = dict[str, Any]
Pairs = Sequence[tuple[str, str]]
Score = Callable[[str, str], float]


def by_strings(measure: str) -> Score:
    """Compare texts with one of rapidfuzz's measures, words as written or sorted."""
    from rapidfuzz.distance import JaroWinkler, Levenshtein

    alike = {
        "levenshtein": Levenshtein.normalized_similarity,
        "jaro_winkler": JaroWinkler.similarity,
    }[measure]

    def score(one: str, other: str) -> float:
        return max(alike(one, other), alike(in_order(one), in_order(other)))

    return score


@cache
def in_order(text: str) -> str:
    """The words of a text, sorted."""
    return " ".join(sorted(text.split()))


def by_codes(coder: str, *, shared: bool) -> Score:
    """Count words with a code in common; `shared`: as a share of the words of both."""
    from phonetics import CODERS

    code = CODERS[coder]()

    @cache
    def codes(name: str) -> list[frozenset[str]]:
        return [code(word) for word in name.split()]

    def score(one: str, other: str) -> float:
        agreed = sum(any(a & b for b in codes(other)) for a in codes(one))
        return 2 * agreed / (len(codes(one)) + len(codes(other))) if shared else agreed

    return score


NAMES: dict[str, tuple[Callable[[], Score], bool, str]] = {
    "primero": (lambda: by_codes("primero", shared=False), False, "Metaphone"),
    "double_metaphone": (lambda: by_codes("double_metaphone", shared=True), True, "Metaphone"),
    "beider_morse": (lambda: by_codes("beider_morse", shared=True), False, "abydos"),
    "levenshtein": (lambda: by_strings("levenshtein"), True, "RapidFuzz"),
    "jaro_winkler": (lambda: by_strings("jaro_winkler"), True, "RapidFuzz"),
}


def texts(records: dict[str, Record], pairs: Pairs, *, mothers: bool, romanised: bool) -> Pairs:
    """The two names that are compared: a mother's as the child's row writes it, and her own."""
    mark = "_romanised" if romanised else ""
    first = f"mother{mark}" if mothers else f"name{mark}"
    return [(records[a][first] or "", records[b][f"name{mark}"] or "") for a, b in pairs]


def of_names(
    method: str, records: dict[str, Record], pairs: Pairs, *, mothers: bool
) -> list[float]:
    """Score pairs by names alone."""
    prepare, romanised, _ = NAMES[method]
    score = prepare()
    asked = texts(records, pairs, mothers=mothers, romanised=romanised)
    return [score(one, other) if one and other else 0.0 for one, other in asked]


def of_sanctions(records: dict[str, Record], pairs: Pairs, *, mothers: bool) -> list[float]:
    """Score pairs by logic-v2, which also weighs births, sex and nationality."""
    from sanctions import person, score

    whole = {
        key: person(
            key,
            name=r["name"],
            birthDate=r["born"] or r["year"],
            gender={"M": "male", "F": "female"}.get(r["sex"] or ""),
            nationality=r["states"],
        )
        for key, r in records.items()
        if r["name"]
    }
    named = {
        key: person(f"mother of {key}", name=r["mother"], gender="female")
        for key, r in records.items()
        if r["mother"]
    }
    firsts = named if mothers else whole
    return [
        score(firsts[one], whole[other]) if one in firsts and other in whole else 0.0
        for one, other in pairs
    ]


def of_linkage(records: dict[str, Record], pairs: Pairs, *, mothers: bool) -> list[float]:
    """Score pairs by Splink, which blocks by rules of its own; it does not look for mothers."""
    from linkage import linked

    if mothers:
        return []
    weights = linked([{"unique_id": key, **r} for key, r in records.items()])
    return [weights.get((a, b), weights.get((b, a), -99.0)) for a, b in pairs]


def scored(method: str, folder: Path, records: dict[str, Record]) -> dict[str, Any]:
    """Score both kinds of pairs."""
    score = {"sanctions": of_sanctions, "splink": of_linkage}.get(method)
    said: dict[str, Any] = {}
    with measured() as cost:
        for kind in ("persons", "mothers"):
            pairs = json.loads((folder / f"asked-{kind}.json").read_text("utf-8"))
            mothers = kind == "mothers"
            said[kind] = (
                score(records, pairs, mothers=mothers)
                if score
                else of_names(method, records, pairs, mothers=mothers)
            )
    return said | asdict(cost)


def by_trigrams(folder: Path, records: dict[str, Record]) -> dict[str, Any]:
    """pg_trgm is in a server, and its costs are that server's."""
    import trigrams

    said: dict[str, Any] = {}
    with trigrams.connected(folder) as connection:
        process = connection.info.backend_pid
        before = worked(process)
        for kind in ("persons", "mothers"):
            pairs = json.loads((folder / f"asked-{kind}.json").read_text("utf-8"))
            asked = texts(records, pairs, mothers=kind == "mothers", romanised=True)
            said[kind] = trigrams.similarities(connection, asked)
        cost = Cost(worked(process) - before, peak(str(process)))
    return said | asdict(cost)


def main() -> None:
    """Score the pairs of the folder by one method."""
    method, folder = sys.argv[1], Path(sys.argv[2])
    on_one_core()
    records = json.loads((folder / "asked-records.json").read_text("utf-8"))
    if method == "trigrams":
        said, package = by_trigrams(folder, records), "psycopg"
    else:
        said = scored(method, folder, records)
        package = {"sanctions": "nomenklatura", "splink": "splink"}.get(method) or NAMES[method][2]
    said["version"] = version(package)
    (folder / f"{method}.json").write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main()
