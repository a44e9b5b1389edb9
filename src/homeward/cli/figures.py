"""`homeward figures`: reported figures added, listed, laid side by side, read from an article.

`read` needs no database and keeps nothing: what it prints is proposed, and `add` takes back
those lines that a person has left in the file. A newcomer's mistake is to pipe one into the
other; somebody looks in between.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from homeward.cli.output import NotDoneError, answer_json, say, table
from homeward.config.start import at_work

if TYPE_CHECKING:
    from homeward.core.reported.conflicts import Comparison
    from homeward.core.reported.figure import Reported

HEADINGS = ["figure", "unit", "said of them", "of whom", "days", "said by", "outlet"]


def read(options: argparse.Namespace) -> int:
    """Propose the figures of an article."""
    from homeward.core.reported.reading.reader import proposals  # noqa: PLC0415

    text = _article(options.file)
    found = proposals(text, published=options.published, language=options.language or "")
    if options.json:
        answer_json([_proposal(one) for one in found])
    else:
        lines = [_proposal(one) for one in found]
        rows = [
            [_number(line), line["unit"], line["matter"], line["nationality"], line["as_of"],
             line["speaker"], line["sentence"]]
            for line in lines
        ]  # fmt: skip
        table("", [*HEADINGS[:-1], "sentence"], rows)
    say(f"{len(found)} figures proposed; nothing is kept")
    return 0


def _article(name: str) -> str:
    from homeward.apps.sheets.reading import RefusedFile  # noqa: PLC0415
    from homeward.apps.sheets.reading.article import read_article  # noqa: PLC0415

    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return read_article(data)
    except OSError as error:
        raise NotDoneError(f"{name}: {error.strerror}") from None
    except RefusedFile as refused:
        raise NotDoneError(f"{name}: {refused}") from None


def _proposal(one: Any) -> dict[str, Any]:
    from homeward.core.reported.days import write_days  # noqa: PLC0415

    return {
        "number": one.amount.low,
        "to": one.amount.high if one.amount.is_range else None,
        "qualifier": one.amount.qualifier.value,
        "unit": one.unit.value,
        "matter": one.scope.matter.value,
        "nationality": one.scope.nationality,
        "place": one.scope.place,
        "as_of": write_days(one.as_of),
        "said": one.when,
        "speaker": " < ".join(one.speakers),
        "sentence": one.sentence,
    }


def add(options: argparse.Namespace) -> int:
    """Add figures from a file in the form that `read --json` prints, or the starting set."""
    with at_work() as actor:
        from homeward.apps.publications import actions  # noqa: PLC0415  after settings

        if options.starting_set:
            count = actions.add_starting_set(actor=actor)
        else:
            confirmed = _confirmed(options)
            made = actions.add(actor=actor, confirmed=confirmed, verb="added figures of a file")
            count = len(made)
    if options.json:
        answer_json({"added": count})
    else:
        say(f"{count} figures added")
    return 0


def _confirmed(options: argparse.Namespace) -> list[tuple[Reported, str]]:
    from homeward.apps.publications.forms import ProposalForm  # noqa: PLC0415

    if not options.file:
        raise NotDoneError("name a file of figures, or --starting-set")
    found = []
    for number, row in enumerate(_rows(options.file), 1):
        more = {"outlet": options.outlet or "", "address": options.address or ""}
        form = ProposalForm({**more, **{k: v for k, v in row.items() if v is not None}})
        if not form.is_valid():
            wrong = "; ".join(f"{name}: {' '.join(said)}" for name, said in form.errors.items())
            raise NotDoneError(f"figure {number}: {wrong}; nothing was added")
        found.append((form.figure(), form.cleaned_data["sentence"]))
    return found


def _rows(name: str) -> list[dict[str, Any]]:
    try:
        rows = json.loads(sys.stdin.read() if name == "-" else Path(name).read_text("utf-8"))
    except OSError as error:
        raise NotDoneError(f"{name}: {error.strerror}") from None
    except ValueError:
        raise NotDoneError(f"{name} is not JSON") from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise NotDoneError(f"{name} holds no list of figures; `homeward figures read --json` does")
    return rows


def show(options: argparse.Namespace) -> int:
    """List the figures."""
    with at_work() as actor:
        found = _everything(actor)
    if options.json:
        answer_json([_figure(one) for one in found])
        return 0
    lines = [_figure(one) for one in found]
    keys = ("unit", "matter", "nationality", "as_of", "speaker", "outlet")
    table("", HEADINGS, [[_number(line), *(line[key] for key in keys)] for line in lines])
    if not found:
        say("none yet; `homeward figures add --starting-set` adds those that are public")
    return 0


def conflicts(options: argparse.Namespace) -> int:
    """Lay figures side by side: what cannot both be right, what differs, what explains it."""
    from homeward.core.reported.conflicts import (  # noqa: PLC0415
        IN_DISPUTE,
        Verdict,
        compared,
        impossible,
    )

    with at_work() as actor:
        found = _everything(actor)
    shown = (*IN_DISPUTE, Verdict.COMPATIBLE)
    pairs = [pair for pair in compared(found) if pair.verdict in shown]
    cannot = [
        {"figures": [_figure(one) for one in each.figures], "reason": str(each.words)}
        for each in impossible(found)
    ]
    if options.json:
        answer_json({"pairs": [_pair(pair) for pair in pairs], "impossible": cannot})
        return 0
    _print_pairs(pairs)
    for each in cannot:
        say(str(each["reason"]))
    return 0


def _print_pairs(pairs: Iterable[Comparison]) -> None:
    rows = [
        [
            pair.verdict.value,
            _words(pair.one),
            _words(pair.other),
            " ".join(str(each.words) for each in pair.differences),
            " ".join(str(each.words) for each in pair.explained) or "nothing",
        ]
        for pair in pairs
    ]
    table("", ["verdict", "one", "other", "differences", "explained by"], rows)


def _everything(actor: Any) -> list[Reported]:
    from homeward.apps.publications import access  # noqa: PLC0415  after settings
    from homeward.apps.publications.facts import reported  # noqa: PLC0415

    return [reported(row) for row in access.figures(actor)]


def _figure(one: Reported) -> dict[str, Any]:
    from homeward.core.reported.days import write_days  # noqa: PLC0415

    amount, scope = one.amount, one.scope
    return {
        "key": one.key,
        "number": amount.low if amount else None,
        "to": amount.high if amount and amount.is_range else None,
        "qualifier": amount.qualifier.value if amount else None,
        "unit": one.unit.value,
        "matter": scope.matter.value,
        "nationality": scope.nationality,
        "place": scope.place,
        "held": scope.held,
        "event": scope.event,
        "part": scope.part,
        "as_of": write_days(one.as_of),
        "said": one.said,
        "speaker": one.speaker,
        "outlet": one.outlet,
        "address": one.address,
        "reliability": one.reliability.value if one.reliability else "",
        "recorded_by": one.recorded_by,
        "note": one.note,
    }


def _pair(pair: Comparison) -> dict[str, Any]:
    return {
        "verdict": pair.verdict.value,
        "one": _figure(pair.one),
        "other": _figure(pair.other),
        "reason": str(pair.reason),
        "differences": [{each.kind.value: str(each.words)} for each in pair.differences],
        "explained_by": [{each.kind.value: str(each.words)} for each in pair.explained],
    }


def _number(line: dict[str, Any]) -> str:
    if line["number"] is None:
        return "told of none"
    number = f"{line['number']}..{line['to']}" if line["to"] is not None else str(line["number"])
    return number if line["qualifier"] == "exactly" else f"{line['qualifier']} {number}"


def _words(one: Reported) -> str:
    line = _figure(one)
    by = line["speaker"] or line["outlet"]
    return f"{_number(line)} {line['unit']} {line['matter']} {line['as_of']} {by}".strip()
