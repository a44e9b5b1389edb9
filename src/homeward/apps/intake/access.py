"""The only door to lists, their rows and templates."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import connection, connections
from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.intake.models import File, List, Progress, Row, Template


def lists(actor: Actor) -> QuerySet[List]:
    """All lists of the actor's register, newest first; none for who sees only some persons."""
    must(actor, "see persons")
    found = List.objects.filter(keeper_id=actor.keeper).select_related("source", "added_by")
    return found if sees_everybody(actor) else found.none()


def list_for(actor: Actor, key: UUID | str) -> List:
    """One list, or `Http404`: a list of somebody else's answers as one that does not exist."""
    found = lists(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def locked_list(actor: Actor, key: UUID) -> List:
    """One list, locked until the transaction ends, so that two workers never commit it twice."""
    return List.objects.select_for_update().get(keeper_id=actor.keeper, pk=key)


def count_anew(claims: int) -> None:
    """Let the database plan by what is there now, after so many claims were added.

    Without it whoever reads a State's persons right after the first lists waits for seconds.
    """
    with connection.cursor() as cursor:
        cursor.execute("select homeward.count_anew(%s)", [claims])


def content_of(actor: Actor, found: List) -> bytes:
    """The file, byte for byte."""
    return bytes(File.objects.get(keeper_id=actor.keeper, pk=found.pk).content)


def same_file(actor: Actor, sha256: str) -> List | None:
    """A list already received with exactly these bytes and not undone, if there is one."""
    return (
        lists(actor)
        .filter(sha256=sha256)
        .exclude(state__in=[List.State.UNDONE, List.State.FAILED])
        .first()
    )


def earlier_version(actor: Actor, label: str, found: List) -> List | None:
    """The latest committed list of the same source, other than this one."""
    return (
        lists(actor)
        .filter(label=label, state=List.State.COMMITTED, source__stands=True)
        .exclude(pk=found.pk)
        .first()
    )


def rows_of(actor: Actor, found: List) -> QuerySet[Row]:
    """The raw rows of a list, in the order of the file."""
    return Row.objects.filter(keeper_id=actor.keeper, list=found).order_by("sheet", "number")


def row_for(actor: Actor, found: List, sheet: int, number: int) -> Row:
    """One raw row, or `Http404`."""
    row = rows_of(actor, found).filter(sheet=sheet, number=number).first()
    if row is None:
        raise Http404
    return row


def template_for(actor: Actor, label: str, headers: str) -> dict[str, Any] | None:
    """The mapping that somebody saved for this source and this row of headings."""
    found = Template.objects.filter(keeper_id=actor.keeper, label=label, headers=headers).first()
    return found.mapping if found else None


def progress_of(actor: Actor, found: List) -> Progress | None:
    """How far long work has come, as last written by whoever does it."""
    return Progress.objects.filter(keeper_id=actor.keeper, list_id=found.pk).first()


def note_progress(keeper: int, key: UUID, phase: str, done: int, total: int) -> None:
    """Write how far the work has come, outside its transaction, so that others see it now.

    A second connection is used on purpose: inside the transaction nobody else could see it.
    A failure to write progress never fails the work.
    """
    statement = (
        "insert into intake_progress (list_id, keeper_id, phase, done, total, at)"
        " values (%s, %s, %s, %s, %s, now()) on conflict (list_id) do update"
        " set phase = excluded.phase, done = excluded.done, total = excluded.total, at = now()"
    )
    with connections["beside"].cursor() as cursor:
        cursor.execute(statement, [str(key), keeper, phase, done, total])
