"""`homeward lists` and `homeward undo`."""

from __future__ import annotations

import argparse
from typing import Any
from uuid import UUID

from homeward.cli.output import NotDoneError, answer, answer_json, table
from homeward.config.start import at_work


def lists(options: argparse.Namespace) -> int:
    """Show every list, newest first."""
    with at_work() as actor:
        from homeward.apps.intake import access  # noqa: PLC0415  after settings

        found = list(access.lists(actor))
        if options.json:
            answer_json([_as_json(each) for each in found])
        elif not found:
            answer("No list has been taken in yet. Begin with: homeward intake FILE --source ...")
        else:
            table(
                "",
                ["List", "File", "Source", "Kind", "Received", "State", "Rows"],
                [
                    [
                        str(each.pk),
                        each.file_name,
                        each.label,
                        each.kind,
                        each.received_on.isoformat(),
                        "replaced" if _replaced(each) else each.state,
                        str(each.rows),
                    ]
                    for each in found
                ],
            )
    return 0


def undo(options: argparse.Namespace) -> int:
    """Take a committed list back."""
    with at_work() as actor:
        from homeward.apps.intake import access, actions  # noqa: PLC0415  after settings

        key = _find(access.lists(actor), options.list)
        try:
            done = actions.undo(actor=actor, key=key)
        except actions.ListStateError as state:
            raise NotDoneError(_why_not(str(state))) from None
        answer(f"{done.file_name}: undone. Its {done.rows} rows are kept; their claims fell.")
    return 0


def _why_not(state: str) -> str:
    if state == "replaced":
        return "a later version replaced this list; undo that one first"
    return f"this list is {state}, not committed; there is nothing to undo"


def _find(found: Any, text: str) -> UUID:
    """Take a key, or the beginning of one if only one list begins so."""
    keys = [each.pk for each in found if str(each.pk).startswith(text.lower())]
    if len(keys) != 1:
        how = "no list" if not keys else f"{len(keys)} lists"
        raise NotDoneError(f"{how} with a key that begins {text!r}; `homeward lists` shows them")
    return keys[0]


def _replaced(found: Any) -> bool:
    return bool(found.source and found.source.replaced_by_id)


def _as_json(found: Any) -> dict[str, Any]:
    return {
        "list": found.pk,
        "file": found.file_name,
        "source": found.label,
        "kind": found.kind,
        "received": found.received_on,
        "state": "replaced" if _replaced(found) else found.state,
        "rows": found.rows,
        **found.tally,
    }
