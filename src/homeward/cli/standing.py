"""`homeward standing`: asked to be taken back? For everybody, with reasons."""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from homeward.cli.output import answer, answer_json, table
from homeward.config.clock import today
from homeward.config.start import at_work

COLUMNS = (
    "person",
    "sources",
    "sex",
    "birth_earliest",
    "birth_latest",
    "nationality",
    "asked_back",
    "reasons",
    "open_questions",
)


def standing(options: argparse.Namespace) -> int:
    """Answer for each person on a day."""
    on = options.on or today()
    with at_work() as actor:
        from homeward.apps.register.standing import standings  # noqa: PLC0415  after settings

        found = map(_line, standings(actor, on=on, state=options.state or ""))
        _FORMATS[options.format](found)
    return 0


def _line(one: Any) -> dict[str, str]:
    birth = one.dossier.facts.birth
    finding = one.finding
    states = one.dossier.nationalities
    return {
        "person": one.dossier.code,
        "sources": ";".join(one.dossier.sources),
        "sex": one.dossier.sex,
        "birth_earliest": _day(birth.first) if birth else "",
        "birth_latest": _day(birth.last) if birth else "",
        # Two claimed nationalities are no nationality; the reasons and the person's page name both.
        "nationality": states[0] if len(states) == 1 else "",
        "asked_back": finding.truth.value,
        "reasons": " ".join(dict.fromkeys(str(leaf.reason) for leaf in finding.deciding())),
        "open_questions": "; ".join(str(q) for q in finding.open_questions()),
    }


def _day(day: date) -> str:
    return "" if day in (date.min, date.max) else day.isoformat()


def _as_csv(lines: Iterable[dict[str, str]]) -> None:
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _tame(cell) for name, cell in line.items()} for line in lines)


# A spreadsheet in many languages takes a semicolon for the end of a cell, so what stands behind
# one may become a cell of its own. East Asian ones read the wide signs too.
_FORMULA = re.compile(r"(^|[;\t])(?=\s*[=+\-@＝＋－＠\t])")
_LINE_ENDS = re.compile(r"[\r\n]+")  # no cell of ours has lines; one would tear the row apart


def _tame(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula (OWASP: CSV injection)."""
    return _FORMULA.sub(r"\1'", _LINE_ENDS.sub(" ", cell))


def _as_json(lines: Iterable[dict[str, str]]) -> None:
    answer_json(list(lines))


def _as_table(lines: Iterable[dict[str, str]]) -> None:
    found = list(lines)
    if not found:
        answer("Nobody is on the register yet. Begin with: homeward intake FILE --source ...")
        return
    rows = [
        [
            line["person"],
            line["sex"] or "?",
            _born(line),
            line["nationality"] or "?",
            line["asked_back"],
            line["reasons"],
        ]
        for line in found
    ]
    table("", ["Person", "Sex", "Born", "Nat.", "Asked back", "Why"], rows)
    tally = Counter(line["asked_back"] for line in found)
    answer(
        f"{len(found)} persons: yes {tally['yes']}, no {tally['no']}, unknown {tally['unknown']}."
    )


def _born(line: dict[str, str]) -> str:
    first, last = line["birth_earliest"], line["birth_latest"]
    if not first and not last:
        return "?"
    return first if first == last else f"{first or '..'} to {last or '..'}"


_FORMATS = {"table": _as_table, "csv": _as_csv, "json": _as_json}
