"""What is done to lists: received, mapped, committed, undone.

A commit is one transaction. Either every row of a list becomes claims or none does, whatever
is killed on the way; doing it again when it is done already changes nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.intake import access
from homeward.apps.intake.comparing import Comparison, compare
from homeward.apps.intake.models import File, List, Template
from homeward.apps.intake.writing import write_rows
from homeward.apps.register.models import Source
from homeward.apps.sheets.understanding import Counting, Understood, stored, understand

Report = Callable[[str, int, int], None]


class ListStateError(Exception):
    """The list is not in a state in which that can be done."""


@dataclass(frozen=True, slots=True)
class Received:
    """What came of receiving a file.

    Attributes:
        list: The list, new or found.
        again: True when exactly these bytes had been received before.
        understood: What was made of the file, to spare a second reading; `None` for an old list.
    """

    list: List
    again: bool
    understood: Understood | None = None


def receive(
    *,
    actor: Actor,
    content: bytes,
    file_name: str,
    label: str,
    received_on: date,
    kind: str | None = None,
) -> Received:
    """Take a file in: read it in the sandbox, propose a mapping, write nothing to the register.

    Args:
        actor: Who received it.
        content: The file, byte for byte.
        file_name: Its own name, kept to point claims at.
        label: Who says what stands in it.
        received_on: The day on which it was received.
        kind: "holding", "agency" or "families"; `None` lets the list's columns tell.

    Raises:
        RefusedFile: The file cannot be read; nothing has been kept.
    """
    must(actor, "take in lists")
    digest = hashlib.sha256(content).hexdigest()
    known = access.same_file(actor, digest)
    if known is not None:
        return Received(known, again=True)
    understood = understand(content, name=file_name, received=received_on)
    tables = _tables(actor, label, understood)
    with change(actor=actor, verb="received a list", detail={"bytes": len(content)}):
        found = List.objects.create(
            keeper_id=actor.keeper,
            file_name=file_name[:200],
            sha256=digest,
            size=len(content),
            label=label[:160],
            kind=kind or _kind(understood),
            received_on=received_on,
            tables=tables,
            rows=understood.rows,
            added_by_id=actor.member,
        )
        File.objects.create(keeper_id=actor.keeper, list=found, content=content)
    return Received(found, again=False, understood=understood)


def _kind(understood: Understood) -> str:
    return understood.kind.value if understood.kind else Source.Kind.HOLDING


def _tables(actor: Actor, label: str, understood: Understood) -> list[dict[str, Any]]:
    """Use the mapping that was saved for this source and layout, else the one proposed."""
    return [
        stored(
            part,
            access.template_for(actor, label, part.headers_digest) or part.mapping.to_template(),
        )
        for part in understood.parts
    ]


def understood_list(actor: Actor, found: List) -> Understood:
    """Read a received list again, with the mapping as it now stands."""
    return understand(
        access.content_of(actor, found),
        name=found.file_name,
        received=found.received_on,
        tables=found.tables,
    )


def save_mapping(
    *, actor: Actor, found: List, tables: list[dict[str, Any]], as_template: bool = False
) -> None:
    """Keep what a person said the columns mean, for this list and, if wished, for the next."""
    must(actor, "take in lists")
    if found.state != List.State.RECEIVED:
        raise ListStateError(found.state)
    with change(actor=actor, verb="mapped a list", target=f"list:{found.pk}"):
        found.tables = tables
        found.save(update_fields=["tables"])
        if as_template:
            for part in understood_list(actor, found).parts:
                Template.objects.update_or_create(
                    keeper_id=actor.keeper,
                    label=found.label,
                    headers=part.headers_digest,
                    defaults={"mapping": part.mapping.to_template()},
                )


def queue(*, actor: Actor, found: List) -> None:
    """Say that a list is to be committed by the worker; doing it twice queues it once."""
    must(actor, "take in lists")
    with change(actor=actor, verb="queued a list", target=f"list:{found.pk}"):
        locked = access.locked_list(actor, found.pk)
        if locked.state not in {List.State.RECEIVED, List.State.FAILED}:
            raise ListStateError(locked.state)
        locked.state = List.State.QUEUED
        locked.failure = ""
        locked.save(update_fields=["state", "failure"])


def compared(actor: Actor, found: List, understood: Understood) -> Comparison | None:
    """What a corrected version changes, or `None` when this is not one."""
    earlier = access.earlier_version(actor, found.label, found)
    if earlier is None or earlier.source is None:
        return None
    if earlier.source.said_on != understood.listed_on:
        return None
    return compare(access.rows_of(actor, earlier), earlier, understood)


def commit(
    *,
    actor: Actor,
    key: UUID,
    report: Report = lambda *_: None,
    understood: Understood | None = None,
) -> List:
    """Turn every row of a list into claims; all of it or nothing.

    Args:
        actor: On whose behalf.
        key: The list.
        report: Told the phase, rows done and rows in all, a few times a second at most.
        understood: What `receive` made of the file, when that was just now.

    Returns:
        The list as committed. A list that is committed already is returned as it is, so that
        a job that runs twice does its work once.
    """
    must(actor, "take in lists")
    counting = Counting()
    # Locked before the door to write is opened: a second run changes nothing, so it logs nothing.
    found = access.locked_list(actor, key)
    if found.state == List.State.COMMITTED:
        return found
    if found.state == List.State.UNDONE:
        raise ListStateError(found.state)
    with change(actor=actor, verb="committed a list", target=f"list:{key}"):
        report("reading", 0, found.rows)
        understood = understood or understood_list(actor, found)
        earlier, parts = compared(actor, found, understood), understood.parts
        source = Source.objects.create(
            keeper_id=actor.keeper,
            label=found.label,
            kind=found.kind,
            file_name=found.file_name,
            said_on=understood.listed_on,
            received_on=found.received_on,
            sheets={str(p.sheet): p.name for p in parts if p.sheet != parts[0].sheet},
        )
        write_rows(found, source, understood, earlier=earlier, counting=counting, report=report)
        _settle(found, source, counting, earlier)
        access.count_anew(found.tally["claims"])
    report("done", found.rows, found.rows)
    return found


def _settle(found: List, source: Source, counting: Counting, earlier: Comparison | None) -> None:
    """Mark the list as committed, and the version it corrects as replaced."""
    found.state = List.State.COMMITTED
    found.source = source
    found.rows = counting.rows
    found.tally = counting.tally().as_json()
    if earlier is not None:
        found.tally["changes"] = earlier.counts()
        found.replaces = earlier.list
        Source.objects.filter(pk=earlier.list.source_id).update(stands=False, replaced_by=source)
    found.save(update_fields=["state", "source", "rows", "tally", "replaces"])


def fail(*, actor: Actor, key: UUID, why: str) -> None:
    """Note that a list could not be committed. `why` is a key or a sentence without any name."""
    with change(actor=actor, verb="failed to commit a list", target=f"list:{key}"):
        found = access.locked_list(actor, key)
        if found.state != List.State.COMMITTED:
            found.state = List.State.FAILED
            found.failure = why[:300]
            found.save(update_fields=["state", "failure"])


def undo(*, actor: Actor, key: UUID) -> List:
    """Take a committed list back: its claims no longer stand, and what it replaced stands again.

    Nothing is deleted. Rows and claims stay as they came, and the log says who undid what.

    Raises:
        ListStateError: The list is not committed, or a later version replaced it (undo that first).
    """
    must(actor, "take in lists")
    with change(actor=actor, verb="undid a list", target=f"list:{key}"):
        found = access.locked_list(actor, key)
        if found.state != List.State.COMMITTED or found.source is None:
            raise ListStateError(found.state)
        if found.source.replaced_by_id is not None:
            raise ListStateError("replaced")
        Source.objects.filter(pk=found.source_id).update(stands=False)
        if found.replaces is not None and found.replaces.source_id is not None:
            Source.objects.filter(pk=found.replaces.source_id).update(stands=True, replaced_by=None)
        found.state = List.State.UNDONE
        found.save(update_fields=["state"])
    return found
