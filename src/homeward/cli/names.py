"""`homeward names rank`: finds, for each of many names, the most alike in a file of names.

Needs no database and keeps nothing. A newcomer's mistake is to take a score as proof: it orders
the names of this one file, and the first of ten may still be another person.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from homeward.cli.output import NotDoneError, answer_json, progress, say

if TYPE_CHECKING:
    from homeward.core.names.index import Index, Ranked

COLUMNS = ("query", "rank", "name", "score")
AT_ONCE = 500
_shared: list[Index] = []


def rank(options: argparse.Namespace) -> int:
    """Rank the names of one file for each name of another, and write a table."""
    from homeward.core.names.index import Index  # noqa: PLC0415  half a second to import

    names, queries = _lines(Path(options.index)), _lines(Path(options.queries))
    with progress("names") as report:
        report("reading", 0, len(queries))
        index = Index(names)
        found = []
        for some in _ranked(index, queries, options.k):
            found += some
            report("ranking", len(found), len(queries))
    _write(Path(options.out), queries, found)
    if options.json:
        answer_json({"names": len(names), "queries": len(queries), "out": str(options.out)})
    else:
        say(f"{len(queries)} names ranked among {len(names)}: {options.out}")
    return 0


def _ranked(index: Index, queries: Sequence[str], k: int) -> Iterator[list[list[Ranked]]]:
    """Rank in batches; on more than one processor where there is enough to do."""
    batches = [queries[at : at + AT_ONCE] for at in range(0, len(queries), AT_ONCE)]
    workers = min(len(os.sched_getaffinity(0)), len(batches))
    if workers < 2:  # noqa: PLR2004
        yield from (index.rank_many(batch, k) for batch in batches)
        return
    # Forked workers see the index where it stands; nothing of it is copied or sent.
    _shared[:] = [index]
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_rank_batch, [(batch, k) for batch in batches])
    _shared.clear()


def _rank_batch(work: tuple[Sequence[str], int]) -> list[list[Ranked]]:
    queries, k = work
    return _shared[0].rank_many(queries, k)


def _lines(path: Path) -> list[str]:
    """Read one name a line; empty lines are no names."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise NotDoneError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise NotDoneError(f"{path} is not UTF-8 text; save it as UTF-8.") from None
    found = [line.strip() for line in text.splitlines() if line.strip()]
    if not found:
        raise NotDoneError(f"{path} holds no names; write one a line.")
    return found


def _write(path: Path, queries: Sequence[str], found: Sequence[Sequence[Ranked]]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            for query, ranked in zip(queries, found, strict=True):
                for place, each in enumerate(ranked, 1):
                    writer.writerow((query, place, each.name, f"{each.score:.2f}"))
    except OSError as error:
        raise NotDoneError(f"{path}: {error.strerror}") from None
