"""`homeward intake`: a list becomes claims, or nothing happens and the command says why."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from homeward.cli.output import NotDoneError, answer, answer_json, progress, say
from homeward.config.start import at_work

SHOWN_PROBLEMS = 20


def intake(options: argparse.Namespace) -> int:
    """Read, preview and, unless it is a dry run, commit a list."""
    path = Path(options.file)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotDoneError(f"{path}: {error.strerror}") from None
    if options.dry_run:
        return _dry_run(options, path, content)
    with at_work() as actor:
        return _take_in(options, path, content, actor)


def _dry_run(options: argparse.Namespace, path: Path, content: bytes) -> int:
    from homeward.apps.sheets.reading import RefusedFile  # noqa: PLC0415  after settings
    from homeward.apps.sheets.understanding import Counting, understand  # noqa: PLC0415

    try:
        understood = understand(content, name=path.name, received=options.received)
    except RefusedFile as refused:
        raise NotDoneError(f"{path.name}: {refused.message} {refused.mend}") from None
    counting, problems = Counting(), []
    for _part, _index, reading in understood.readings():
        counting.see(reading)
        problems.extend(reading.problems)
    if options.json:
        answer_json(_json(path.name, understood, counting, problems, dry_run=True))
        return 0
    _show_columns(understood)
    _show_unread(understood)
    _show_problems(problems)
    answer(f"{counting.rows} rows, {counting.kinds.total()} claims. Nothing was kept (dry run).")
    return 0


def _take_in(options: argparse.Namespace, path: Path, content: bytes, actor: Any) -> int:
    from homeward.apps.intake import actions  # noqa: PLC0415  after settings
    from homeward.apps.search.actions import write_keys_later  # noqa: PLC0415
    from homeward.apps.sheets.reading import RefusedFile  # noqa: PLC0415
    from homeward.apps.tracing.actions import compare_later, propose_repeats  # noqa: PLC0415

    try:
        received = actions.receive(
            actor=actor,
            content=content,
            file_name=path.name,
            label=options.source,
            received_on=options.received,
            kind=options.kind,
        )
    except RefusedFile as refused:
        raise NotDoneError(f"{path.name}: {refused.message} {refused.mend}") from None
    found = received.list
    if received.again and found.state == found.State.COMMITTED:
        if options.json:
            answer_json({"list": found.pk, "file": path.name, "already": True, **found.tally})
        else:
            answer(f"{path.name}: taken in already, as list {found.pk}. Nothing was added.")
        return 0
    with progress(path.name) as report:
        found = actions.commit(
            actor=actor, key=found.pk, report=report, understood=received.understood
        )
    if received.understood is not None:
        _show_unread(received.understood)
    repeats = propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
    write_keys_later(actor=actor, list_key=found.pk)
    compare_later(actor=actor, list_key=str(found.pk))
    _tell(options, path, found, repeats)
    return 0


def _tell(options: argparse.Namespace, path: Path, found: Any, repeats: int) -> None:
    if options.json:
        answer_json(
            {
                "list": found.pk,
                "file": path.name,
                "already": False,
                "replaces": found.replaces_id,
                "repeats_proposed": repeats,
                **found.tally,
            }
        )
        return
    tally = found.tally
    answer(f"{path.name}: {tally['rows']} rows became {tally['claims']} claims. List {found.pk}.")
    if found.replaces_id:
        change = tally.get("changes", {})
        answer(
            f"It corrects list {found.replaces_id}: {change.get('changed', 0)} rows changed,"
            f" {change.get('added', 0)} added, {change.get('removed', 0)} removed."
        )
    if repeats:
        answer(f"{repeats} pairs of rows clearly repeat one another; they wait for a decision.")
    say("The worker of `homeward serve` compares it with everybody on the register.")
    for severity, count in sorted(tally.get("problems", {}).items()):
        say(f"{count} {severity}s; `homeward intake {path.name} ... --dry-run` shows them.")


def _show_columns(understood: Any) -> None:
    from homeward.cli.output import table  # noqa: PLC0415  only for people

    for part in understood.parts:
        rows = [
            [
                str(column.index + 1),
                column.header,
                column.field.value if column.field else "?",
                f"{column.certainty:.0%}",
                ", ".join(column.samples[:3]),
            ]
            for column in part.mapping.columns
        ]
        place = f"Sheet {part.name}, rows {part.table.first + 1} to {part.table.last + 1}"
        table(place, ["", "Heading", "Understood as", "Sure", "Such as"], rows)


def _show_unread(understood: Any) -> None:
    for sentence in understood.unread:
        say(f"Another table was found and not read. {sentence}")


def _show_problems(problems: list[Any]) -> None:
    for problem in problems[:SHOWN_PROBLEMS]:
        say(
            f"row {problem.row}, column {problem.column + 1} ({problem.header}):"
            f" {problem.value!r}: {problem.message} {problem.mend}"
        )
    if len(problems) > SHOWN_PROBLEMS:
        say(f"and {len(problems) - SHOWN_PROBLEMS} more; --json shows them all.")


def _json(
    name: str, understood: Any, counting: Any, problems: list[Any], *, dry_run: bool
) -> dict[str, Any]:
    return {
        "file": name,
        "dry_run": dry_run,
        **counting.tally().as_json(),
        "columns": [
            {
                "sheet": part.name,
                "rows": [part.table.first + 1, part.table.last + 1],
                "column": column.index + 1,
                "heading": column.header,
                "field": column.field.value if column.field else None,
                "certainty": round(column.certainty, 3),
            }
            for part in understood.parts
            for column in part.mapping.columns
        ],
        "unread": [str(sentence) for sentence in understood.unread],
        "problems_found": [
            {
                "row": p.row,
                "column": p.column + 1,
                "heading": p.header,
                "value": p.value,
                "message": str(p.message),
                "mend": str(p.mend),
                "severity": p.severity,
            }
            for p in problems
        ],
    }
