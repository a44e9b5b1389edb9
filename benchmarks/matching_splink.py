"""Splink 5 with its stock comparisons, on the same records with romanised names (an extra).

It gets what somebody would set up in an afternoon: names and mothers' names romanised, their
words sorted, Jaro-Winkler levels, the year of birth, sex and nationality; weights estimated by
Splink itself. Its threshold is chosen afterwards with the truth in hand, which helps it.
"""

from __future__ import annotations

import logging
import time
from typing import Any

import pyarrow as pa
import splink.comparison_library as cl
from matching_worlds import Lists
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from homeward.core.matching import Record
from homeward.core.names import romanise

FIELDS = ("unique_id", "name", "first", "last", "mother", "born", "year", "sex", "state")


def measure_splink(worlds: list[Lists]) -> dict[str, object]:
    """All rows of each world linked and deduplicated at once; the best threshold of all worlds."""
    from matching import best_threshold

    start, scored, true_pairs = time.process_time(), [], 0
    for lists in worlds:
        records = [record for found in lists.records.values() for record in found]
        true = lists.same(records, records)
        true_pairs += len(true)
        scored += [
            (score, lists.ordered(one, other) in true) for one, other, score in predict(records)
        ]
    best = best_threshold(scored, true_pairs)
    return best | {"seconds": round(time.process_time() - start, 1)}


def row_of(record: Record) -> dict[str, str | None]:
    """What Splink is given of a record; missing is null."""
    name = romanised(record.own[0].text) if record.own else None
    words = name.split() if name else []
    born = record.born
    return {
        "unique_id": record.key,
        "name": name,
        "first": words[0][:4] if words else None,
        "last": words[-1][:4] if words else None,
        "mother": romanised(record.mother[0].text) if record.mother else None,
        "born": born.first.isoformat() if born and born.is_day else None,
        "year": str(born.first.year) if born and born.first.year == born.last.year else None,
        "sex": next((sex.value for sex in record.sexes), None),
        "state": next(iter(sorted(record.nationalities)), None),
    }


def romanised(text: str) -> str:
    """Latin letters, small, words sorted."""
    return " ".join(sorted(romanise(text).casefold().split()))


def predict(records: list[Record]) -> list[tuple[str, str, float]]:
    """Pairs with the match weight that Splink gives them."""
    rows = [row_of(record) for record in records]
    table = pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in FIELDS})
    api = DuckDBAPI()
    rules: list[Any] = [
        block_on("born"),
        block_on("year", "first"),
        block_on("year", "last"),
        block_on("first", "last"),
        block_on("mother"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("name", [0.95, 0.88, 0.8]),
            cl.JaroWinklerAtThresholds("mother", [0.95, 0.85]),
            cl.ExactMatch("born"),
            cl.ExactMatch("year"),
            cl.ExactMatch("sex"),
            cl.ExactMatch("state"),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(api.register(table), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match(rules[:1], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("born"), block_on("first", "last")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_weight=-10).as_record_list()
    return [(r["unique_id_l"], r["unique_id_r"], r["match_weight"]) for r in found]
