"""Two long lists in two scripts, matched in Splink: our keys and weights, and its own beside.

    python benchmarks/matching_two_lists.py [--rows 1000000] [--json FILE]

Both run in Splink on DuckDB, in one process, one after the other, with as many threads. Stock
Splink gets the names romanised by our own romaniser, its stock comparisons and blocking, and
estimates its weights itself. It is blocked so as to have about as many candidate pairs as we have.
Every pair that is true lies across two scripts. The people are invented, half of each list stands
on the other. The extra `homeward[duckdb]` is needed.

A newcomer's mistake is to add up our seconds and call them the command's: that judges what Splink
leaves, too. The judging of a sample says how long that takes.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from logging import ERROR
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pyarrow as pa
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from two_lists_worlds import TwoLists, two_lists

from homeward.core.matching import Ground, Record, common_words, judge
from homeward.core.names import romanise
from homeward.engines.blocks import blocks_of, worth_of
from homeward.engines.compiled import ONE_PERSON, settings, table_of
from homeward.engines.finding import KEPT
from homeward.engines.on_duckdb import OnDuckDB
from homeward.engines.rows import Numbers, Side, side_of

MEMORY = "4GB"
SAMPLE = 4000
LIKELY = 0.5
Figures = dict[str, Any]
Keys = tuple[list[str], list[str]]


def main() -> None:
    """Measure both, and print or write the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    lists = two_lists(options.rows)
    figures: Figures = {"rows_of_each_list": options.rows, "true_pairs": len(lists.true)}
    figures["memory_mb_of_the_lists_alone"] = memory()
    figures["ours"], pairs = ours(lists)
    figures["stock_splink"] = stock(lists, figures["ours"]["candidate_pairs"])
    figures["judged_by_core_matching"] = judged(lists, pairs)
    text = json.dumps(figures, indent=2)
    print(text)
    if options.json:
        options.json.write_text(text, encoding="utf-8")


def ours(lists: TwoLists) -> tuple[Figures, set[tuple[str, str]]]:
    """Match by our keys and weights; the pairs that Splink leaves are given, too."""
    watch = Watch()
    with watch("numbering and blocking"):
        numbers = Numbers()
        first, second = side_of(lists.ones, numbers), side_of(lists.others, numbers)
        worth = worth_of((first, second), len(numbers.keys))
        blocks = blocks_of((first, second), worth)
        sides = zip((first, second), blocks, strict=True)
        tables = [table_of(side, worth, held) for side, held in sides]
    compiled = settings(within=False, size=len(lists.ones), weighed=ONE_PERSON)
    engine = OnDuckDB(memory=MEMORY)
    keys = keys_of_rows(lists.ones, first), keys_of_rows(lists.others, second)
    found, likely, candidates = predicted(engine.api, tables, compiled, watch, keys, untrained)
    engine.close()
    return {
        **told(watch, candidates),
        **right("found", found, lists),
        **right("likely", likely, lists),
    }, found


def keys_of_rows(records: list[Record], side: Side) -> list[str]:
    """Keys of records by number of row."""
    return [records[place].key for place in side.record.tolist()]


def untrained(_linker: Linker) -> None:
    """Do nothing: weights are compiled."""


def predicted(  # noqa: PLR0917  what either tool is given
    api: DuckDBAPI,
    tables: list[pa.Table],
    compiled: SettingsCreator,
    watch: Watch,
    keys: Keys,
    train: Callable[[Linker], None],
) -> tuple[set[tuple[str, str]], set[tuple[str, str]], int]:
    """Block and compare; pairs that come to anything, pairs more likely than not, candidates."""
    named = [
        api.register(table, dataset_display_name=mark)
        for mark, table in zip("ab", tables, strict=True)
    ]
    linker = Linker(named, compiled, log_level=ERROR)
    with watch("estimating weights"):
        train(linker)
    with watch("Splink blocks"):
        blocked = linker.inference.compute_blocked_pairs_for_predict()
        linker.table_management.register_blocked_pairs_for_predict(blocked)
    sql = f"select count(*) as n from {blocked.physical_name}"  # noqa: S608
    candidates = api._con.sql(sql).fetchall()[0][0]  # noqa: SLF001  Splink has no other way
    with watch("Splink compares"):
        left = linker.inference.predict(threshold_match_weight=KEPT, warning_mode="never")
        columns = "unique_id_l, unique_id_r, match_probability"
        sql = f"select {columns} from {left.physical_name}"  # noqa: S608
        rows = api._con.sql(sql).to_arrow_table()  # noqa: SLF001
    ones = rows["unique_id_l"].to_numpy().astype(np.int64)
    others = rows["unique_id_r"].to_numpy().astype(np.int64)
    sure = rows["match_probability"].to_numpy() >= LIKELY

    def pairs(some: Any) -> set[tuple[str, str]]:
        return {(keys[0][a], keys[1][b]) for a, b in zip(ones[some], others[some], strict=True)}

    return pairs(slice(None)), pairs(sure), candidates


def stock(lists: TwoLists, wanted: int) -> Figures:
    """Match by the stock comparisons, blocked to about as many candidate pairs."""
    watch = Watch()
    with watch("romanising"):
        tables = [romanised(records) for records in (lists.ones, lists.others)]
    compiled = SettingsCreator(
        link_type="link_only",
        comparisons=[
            cl.NameComparison("name"),
            cl.NameComparison("mother"),
            cl.DateOfBirthComparison("born", input_is_string=True),
            cl.ExactMatch("year"),
            cl.ExactMatch("sex"),
            cl.ExactMatch("state"),
        ],
        blocking_rules_to_generate_predictions=blocking(tables, wanted),
        probability_two_random_records_match=0.5 / len(lists.ones),
    )
    api, spilled = DuckDBAPI(), TemporaryDirectory(prefix="homeward-benchmark-")
    api._con.execute(f"set memory_limit='{MEMORY}'")  # noqa: SLF001
    api._con.execute(f"set temp_directory='{spilled.name}'")  # noqa: SLF001  else in the checkout
    keys = [one.key for one in lists.ones], [other.key for other in lists.others]
    found, likely, candidates = predicted(api, tables, compiled, watch, keys, trained)
    api._con.close()  # noqa: SLF001
    spilled.cleanup()
    return {
        **told(watch, candidates),
        **right("found", found, lists),
        **right("likely", likely, lists),
    }


def romanised(records: list[Record]) -> pa.Table:
    """Rows as somebody would give them to Splink; beginnings of words are for blocking."""
    rows = []
    for number, record in enumerate(records):
        words = romanise(record.own[0].text).casefold().split() if record.own else []
        mother = romanise(record.mother[0].text).casefold() if record.mother else None
        span = record.births[0].span if record.births else None
        rows.append(
            {
                "unique_id": number,
                "name": " ".join(words) or None,
                "first": words[0] if words else None,
                "last": words[-1] if words else None,
                "first_letters": words[0][:2] if words else None,
                "last_letters": words[-1][:2] if words else None,
                "mother": mother,
                "born": str(span.first) if span and span.is_day else None,
                "year": str(span.first.year) if span else None,
                "sex": next((sex.value for sex in record.sexes), None),
                "state": next(iter(record.nationalities), None),
            }
        )
    return pa.Table.from_pylist(rows)


# What somebody would block by, the most selective first.
RULES = (
    ("first", "last"),
    ("born", "sex"),
    ("year", "mother"),
    ("year", "last", "sex"),
    ("year", "first", "sex"),
    ("born",),
    ("last", "mother"),
    ("year", "first_letters", "last_letters", "sex"),
    ("first", "state", "sex"),
    ("year", "first_letters", "last_letters"),
    ("last", "state"),
)


def blocking(tables: list[pa.Table], wanted: int) -> list[Any]:
    """Take rules until their pairs are about as many as wanted; two rules often find one pair."""
    taken: list[Any] = []
    pairs = 0
    for columns in RULES:
        counts = [table.group_by(list(columns)).aggregate([([], "count_all")]) for table in tables]
        joined = counts[0].join(counts[1], list(columns), join_type="inner", right_suffix="_r")
        ones, others = (joined[name].to_numpy() for name in ("count_all", "count_all_r"))
        more = int((ones * others).sum())
        if pairs and pairs + more > 1.2 * wanted:
            continue
        pairs += more
        taken.append(block_on(*columns))
    return taken


def trained(linker: Linker) -> None:
    """Estimate weights as its guide says."""
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in (block_on("born"), block_on("first", "last")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)


def judged(lists: TwoLists, pairs: set[tuple[str, str]]) -> Figures:
    """Judge samples of what Splink leaves, as the command does, but without families."""
    ones, others = ({r.key: r for r in side} for side in (lists.ones, lists.others))
    common = common_words([*lists.ones[:100_000], *lists.others[:100_000]])
    ground = Ground(len(lists.ones), common=common)
    chance = random.Random(1)  # noqa: S311  a sample, no secret
    shares, taken = [], 0.0
    kinds = sorted(pairs & lists.true), sorted(pairs - lists.true)
    for some in kinds:
        sample = chance.sample(some, min(SAMPLE, len(some)))
        start = time.process_time()
        likely = [judge(ones[a], others[b], ground).probability >= LIKELY for a, b in sample]
        taken += time.process_time() - start
        shares.append(sum(likely) / max(1, len(sample)))
    true, wrong = (len(some) * share for some, share in zip(kinds, shares, strict=True))
    return {
        "sample": 2 * SAMPLE,
        "pairs_to_judge": len(pairs),
        "processor_ms_for_a_pair_without_learning_ahead": round(taken / (2 * SAMPLE) * 1000, 2),
        "recall_of_likely": round(true / len(lists.true), 3),
        "precision_of_likely": round(true / max(1, true + wrong), 3),
    }


class Watch:
    """Stops seconds by phase, and the most memory there was."""

    def __init__(self) -> None:
        self.seconds: Figures = {}
        Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")

    @contextmanager
    def __call__(self, phase: str) -> Iterator[None]:
        """Time a phase."""
        wall, processor = time.perf_counter(), time.process_time()
        yield
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        self.seconds[phase] = {"wall": round(wall, 1), "processor": round(processor, 1)}


def memory() -> int:
    """The most memory since the last watch was made, in MB."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def told(watch: Watch, candidates: int) -> Figures:
    """The seconds, by phase and for what Splink does."""
    splink = [each for phase, each in watch.seconds.items() if phase.startswith("Splink")]
    return {
        "candidate_pairs": candidates,
        "seconds": watch.seconds,
        "splink_seconds": round(sum(each["wall"] for each in splink), 1),
        "splink_processor_seconds": round(sum(each["processor"] for each in splink), 1),
        "peak_memory_mb_lists_included": memory(),
    }


def right(name: str, pairs: set[tuple[str, str]], lists: TwoLists) -> Figures:
    """How many of the true pairs were found, and how many of those found are true."""
    true = len(pairs & lists.true)
    return {
        f"{name}_pairs": len(pairs),
        f"{name}_recall": round(true / len(lists.true), 3),
        f"{name}_precision": round(true / max(1, len(pairs)), 3),
    }


if __name__ == "__main__":
    main()
