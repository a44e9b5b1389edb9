"""`homeward match`: two lists laid side by side without a database, and who is on both.

Nothing is kept and nothing is linked: the answer is a table of row numbers, probabilities and
reasons, without a single name in it. A newcomer's mistake is to hand that table on as a result;
it is a list of questions for people who know both lists.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from homeward.cli.output import NotDoneError, answer, answer_json, progress

COLUMNS = ("a_row", "b_row", "probability", "band", "reasons")
KIN_COLUMNS = ("child_list", "child_row", "mother_list", "mother_row", *COLUMNS[2:])


@dataclass(frozen=True)
class Read:
    """A list, read: its records, and the row each stands in."""

    name: str
    digest: str
    records: list[Any]
    rows: dict[str, str]


def match(options: argparse.Namespace) -> int:
    """Match two lists; a list given twice is searched for people who stand on it twice."""
    from homeward.config.settled import settle  # noqa: PLC0415  slow
    from homeward.core.matching import common_words, match, match_within  # noqa: PLC0415  slow

    settle()
    with progress("match") as report, _finding(options.engine, report) as find:
        report("reading", 0, 2)
        first = _read(Path(options.first), options.received, "a")
        report("reading", 1, 2)
        second = _read(Path(options.second), options.received, "b")
        common = common_words([*first.records, *second.records])
        least = options.least
        if first.digest == second.digest:
            pairs = match_within(first.records, common=common, least=least, find=find)
            second = first
        else:
            told = {"common": common, "least": least, "report": report, "find": find}
            pairs = match(first.records, second.records, **told)
        kept = [pair for pair in pairs if not pair.instead]
        _write(Path(options.out), COLUMNS, (_line(pair, first, second) for pair in kept))
        lists = {"a": first} if first is second else {"a": first, "b": second}
        mothers = _mothers(options, lists, kept, common, find) if options.kin else None
    _tell(options, (first, second), kept, mothers)
    return 0


@contextmanager
def _finding(engine: str | None, report: Any) -> Iterator[Any]:
    """Give what finds the pairs worth judging: this process, or an engine for long lists."""
    if engine is None:
        from homeward.core.matching import candidate_pairs  # noqa: PLC0415  slow

        yield candidate_pairs
        return
    from homeward.engines import MissingEngineError, open_engine  # noqa: PLC0415  an extra

    try:
        with open_engine(engine) as opened:
            from homeward.engines.finding import Finding  # noqa: PLC0415  after its packages

            yield Finding(opened, report)
    except MissingEngineError as missing:
        raise NotDoneError(str(missing)) from None


def _read(path: Path, received: date | None, side: str) -> Read:
    """Read a list through the sandboxed reader, into records."""
    from homeward.apps.sheets.reading import RefusedFile  # noqa: PLC0415  after settings
    from homeward.apps.sheets.understanding import understand  # noqa: PLC0415
    from homeward.config.clock import today  # noqa: PLC0415
    from homeward.core.matching import record_of  # noqa: PLC0415

    try:
        content = path.read_bytes()
        understood = understand(content, name=path.name, received=received or today())
    except OSError as error:
        raise NotDoneError(f"{path}: {error.strerror}") from None
    except RefusedFile as refused:
        raise NotDoneError(f"{path.name}: {refused.message} {refused.mend}") from None
    kind = understood.kind.value if understood.kind else ""
    several = len(understood.parts) > 1
    records, rows = [], {}
    for part, _index, reading in understood.readings():
        key = f"{side}:{part.sheet}:{reading.row}"
        rows[key] = f"{part.name}!{reading.row}" if several else str(reading.row)
        records.append(record_of(key, reading.facts, kind=kind, source=side))
    return Read(path.name, hashlib.sha256(content).hexdigest(), records, rows)


def _line(pair: Any, first: Read, second: Read) -> tuple[str, ...]:
    keys = (pair.first, pair.second)
    if first is second:
        keys = tuple(sorted(keys, key=list(first.rows).index))
    return (
        first.rows[keys[0]],
        second.rows[keys[1]],
        f"{pair.probability:.6f}",
        pair.band.value,
        _reasons(pair.judgement),
    )


def _reasons(judgement: Any) -> str:
    """Give the reasons with their bits, the weightiest first; no word of anybody's name."""
    return " ".join(f"{each.sentence} ({each.bits:+.1f})" for each in judgement.weighty)


def _mothers(
    options: argparse.Namespace, lists: dict[str, Read], pairs: list[Any], common: Any, find: Any
) -> list[tuple[str, ...]]:
    """Find mothers' own rows for children of either list, on either list."""
    from homeward.core.matching import households, match_mothers  # noqa: PLC0415

    records = [record for read in lists.values() for record in read.records]
    listed = [read.records for read in lists.values()]
    houses = households(*listed, pairs=pairs, common=common, find=find)
    found = match_mothers(records, records, houses=houses, common=common, least=options.least)
    lines = [
        (
            *_place(each.child, lists),
            *_place(each.mother, lists),
            f"{each.probability:.6f}",
            each.band.value,
            _reasons(each.judgement),
        )
        for each in found
        if not each.instead
    ]
    _write(Path(options.kin), KIN_COLUMNS, lines)
    return lines


def _place(key: str, lists: dict[str, Read]) -> tuple[str, str]:
    """Give the list and the row of a record."""
    side = key.partition(":")[0]
    return side, lists[side].rows[key]


def _write(path: Path, columns: Sequence[str], lines: Iterable[Sequence[str]]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(lines)
    except OSError as error:
        raise NotDoneError(f"{path}: {error.strerror}") from None


def _tell(
    options: argparse.Namespace,
    lists: tuple[Read, Read],
    pairs: list[Any],
    mothers: list[tuple[str, ...]] | None,
) -> None:
    same = sum(pair.band.value == "same" for pair in pairs)
    if options.json:
        told = {
            "a": {"file": lists[0].name, "rows": len(lists[0].records)},
            "b": {"file": lists[1].name, "rows": len(lists[1].records)},
            "pairs": len(pairs),
            "same": same,
            "look": len(pairs) - same,
            "least": options.least,
            "out": options.out,
        }
        if mothers is not None:
            told |= {"mothers": len(mothers), "kin": options.kin}
        answer_json(told)
        return
    answer(
        f"{options.out}: {len(pairs)} pairs, {same} of them the same unless shown otherwise. "
        "Nothing is linked until somebody has looked."
    )
    if mothers is not None:
        answer(f"{options.kin}: {len(mothers)} rows that name a mother who has a row of her own.")
