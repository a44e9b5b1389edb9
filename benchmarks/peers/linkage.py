"""Splink 5 on DuckDB with its stock name comparisons, on text romanised by ICU.

It gets what somebody would set up in an afternoon: `NameComparison` for names, with the codes of
Double Metaphone that it takes, `DateOfBirthComparison`, exact sex and nationality; it estimates
its weights itself. What a newcomer would get wrong: it has no search; a search is a linkage of
queries with everybody.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import splink.comparison_library as cl
from metaphone import doublemetaphone
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

Row = dict[str, Any]
QUIET = logging.CRITICAL


def codes(word: str | None) -> list[str] | None:
    """The one or two codes of a word, as Splink takes them."""
    return [code for code in doublemetaphone(word or "") if code] or None


def words(name: str) -> Row:
    """A name as Splink is given it: its first word, its last, and all of them sorted."""
    parts = name.split()
    first, last = (parts[0], parts[-1]) if parts else (None, None)
    return {
        "name": " ".join(sorted(parts)) or None,
        "first": first,
        "last": last,
        "first_codes": codes(first),
        "last_codes": codes(last),
    }


def table(rows: Sequence[Row]) -> pa.Table:
    """Rows for DuckDB; what is not said is null."""
    kinds = {name: pa.list_(pa.string()) for name in ("first_codes", "last_codes")}
    return pa.table(
        {name: pa.array([r[name] for r in rows], kinds.get(name, pa.string())) for name in rows[0]}
    )


def of_names() -> list[Any]:
    """The stock comparisons of names."""
    return [
        cl.NameComparison("name"),
        cl.NameComparison("first", dmeta_col_name="first_codes"),
        cl.NameComparison("last", dmeta_col_name="last_codes"),
    ]


def ranked(names: Sequence[str], queries: Sequence[str], right: Sequence[int]) -> list[float]:
    """Link queries with everybody; the place of the right name for each."""
    api = DuckDBAPI()
    registered = [
        api.register(
            table([{"unique_id": str(at), **words(text)} for at, text in enumerate(texts)]),
            dataset_display_name=called,
        )
        for called, texts in (("asked", queries), ("held", names))
    ]
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=of_names(),
        blocking_rules_to_generate_predictions=["1=1"],
        probability_two_random_records_match=1 / len(names),
    )
    linker = Linker(registered, settings, log_level=QUIET)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in ("first", "last", "name"):
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(block_on(rule))
        except Exception as error:
            logging.getLogger(__name__).info("no estimate by %s: %s", rule, type(error).__name__)
    found = linker.inference.predict().as_pyarrow_table()
    return _places(found, len(names), right)


def _places(found: pa.Table, size: int, right: Sequence[int]) -> list[float]:
    import numpy as np

    sides = found.column("source_dataset_l").to_pylist()
    ones = np.array(found.column("unique_id_l").to_pylist(), np.int64)
    others = np.array(found.column("unique_id_r").to_pylist(), np.int64)
    weights = np.array(found.column("match_weight"))
    turned = np.array([side == "held" for side in sides])
    asked, held = np.where(turned, others, ones), np.where(turned, ones, others)
    scores = np.full((len(right), size), -np.inf, np.float32)
    scores[asked, held] = weights
    places = []
    for row, place in zip(scores, right, strict=True):
        mine = row[place]
        places.append(float((row > mine).sum() + ((row == mine).sum() - 1) / 2))
    return places


def of_record(record: Row) -> Row:
    """A record as Splink is given it; the first letters are for blocking only."""
    named = words(record["name_romanised"] or "")
    return {
        "unique_id": record["unique_id"],
        **named,
        "first_letters": (named["first"] or "")[:4] or None,
        "last_letters": (named["last"] or "")[:4] or None,
        "mother": " ".join(sorted((record["mother_romanised"] or "").split())) or None,
        "born": record["born"],
        "year": record["year"],
        "sex": record["sex"],
        "state": (record["states"] or [None])[0],
    }


def linked(records: Sequence[Row]) -> dict[tuple[str, str], float]:
    """Match weights of the pairs that its blocking lets through."""
    api = DuckDBAPI()
    rules: list[Any] = [
        block_on("born"),
        block_on("year", "first_letters"),
        block_on("year", "last_letters"),
        block_on("first_letters", "last_letters"),
        block_on("mother"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("name"),
            cl.NameComparison("mother"),
            cl.DateOfBirthComparison("born", input_is_string=True),
            cl.ExactMatch("year"),
            cl.ExactMatch("sex"),
            cl.ExactMatch("state"),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(api.register(table([of_record(r) for r in records])), settings, log_level=QUIET)
    linker.training.estimate_probability_two_random_records_match(rules[:1], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("born"), block_on("first_letters", "last_letters")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    found = linker.inference.predict(threshold_match_weight=-10).as_record_list()
    return {(r["unique_id_l"], r["unique_id_r"]): r["match_weight"] for r in found}
