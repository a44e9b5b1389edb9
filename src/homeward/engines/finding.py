"""Finds pairs worth judging with Splink, in whatever engine; `core.matching.match` asks for them.

    with open_engine("duckdb") as engine:
        match(ones, others, find=Finding(engine))

A newcomer's mistake is to show Splink's probabilities to somebody. They are rough on purpose; the
judgement that is shown comes from `core.matching`, pair by pair, with its reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from logging import ERROR

import numpy as np
import pyarrow as pa
from splink import Linker

from homeward.core.matching import Record
from homeward.engines.backend import Backend
from homeward.engines.blocks import SHORT, blocks_of, enough, short, worth_of
from homeward.engines.compiled import ONE_FAMILY, ONE_PERSON, UNIQUE, settings, table_of
from homeward.engines.rows import Ints, Numbers, side_of

Report = Callable[[str, int, int], None]
KEPT = -16.0
"""Rough log2 odds below which a pair is not judged."""
_STEPS = 3
_TIMES = count()
_AT_ONCE = 1_000_000


class Finding:
    """Pairs worth judging, by place; see `core.matching.candidate_pairs`.

    Args:
        backend: An open engine.
        report: Is told phase, done and total.
    """

    def __init__(self, backend: Backend, report: Report | None = None) -> None:
        self.backend = backend
        self.report = report or (lambda *_: None)

    def __call__(
        self, ones: Sequence[Record], others: Sequence[Record]
    ) -> Iterator[tuple[int, int]]:
        """Yield the places of pairs worth judging, in order.

        Args:
            ones: Records of one list.
            others: Those of the other; the same object for pairs within one list, each of which
                then comes once, the earlier record first.
        """
        places = self._places(ones, others)
        for at in range(0, len(places), _AT_ONCE):
            yield from map(tuple, places[at : at + _AT_ONCE].tolist())

    def _places(self, ones: Sequence[Record], others: Sequence[Record]) -> Ints:
        within = ones is others
        numbers = Numbers()
        self.report("numbering keys", 0, _STEPS)
        first = side_of(ones, numbers)
        second = first if within else side_of(others, numbers)
        sides = first, second
        self.report("blocking", 1, _STEPS)
        worth = worth_of(sides[:1] if within else sides, len(numbers.keys))
        blocks = blocks_of(sides, worth)
        if not all(len(rows) for rows, _numbers in blocks):
            return np.zeros((0, 2), np.int64)
        self.report("Splink compares", 2, _STEPS)
        tables = [table_of(side, worth, held) for side, held in zip(sides, blocks, strict=True)][
            : 1 if within else 2
        ]
        found = self._predicted(tables, max(len(ones), len(others)))
        self.report("Splink compares", _STEPS, _STEPS)
        places = np.stack([first.record[found[0]], second.record[found[1]]], axis=1)
        if within:
            places = np.sort(places[places[:, 0] != places[:, 1]], axis=1)
        places = np.unique(places, axis=0)
        return places[enough(sides, places, worth)] if short(sides) else places

    def _predicted(self, tables: list[pa.Table], size: int) -> tuple[Ints, Ints]:
        within = len(tables) == 1
        time = next(_TIMES)  # Splink remembers names for as long as an engine is open
        names = [f"list_{time}_{mark}" for mark in "ab"[: len(tables)]]
        for name, table in zip(names, tables, strict=True):
            self.backend.put(name, table)
        registered = [self.backend.api.register(name, dataset_display_name=name) for name in names]
        compiled = settings(within, size, ONE_FAMILY if within else ONE_PERSON)
        linker = Linker(registered, compiled, log_level=ERROR)
        # Who is one family is decided on average over all that is judged: leave nothing out.
        kept = None if within and size <= SHORT else KEPT
        predicted = linker.inference.predict(threshold_match_weight=kept, warning_mode="never")
        found = self.backend.take(
            f"select {UNIQUE}_l as l, {UNIQUE}_r as r from {predicted.physical_name}"  # noqa: S608
        )
        predicted.drop_table_from_database_and_remove_from_cache()
        self.backend.drop(*names)
        return found["l"].to_numpy(), found["r"].to_numpy()
