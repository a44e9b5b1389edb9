"""Tasks given to members: questions of the table, and tasks written by hand.

What has to be done is worked out from the file; here stands only who has taken it. A newcomer's
mistake is to mark a question's task done: it is done when the question is answered, and then it
is nobody's task any more. Only what was written by hand is ended by hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models.functions import Now

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.access import audience, least_of_stage
from homeward.apps.returnfiles.models import File, Task
from homeward.apps.returnfiles.writing import RefusedError, typed
from homeward.core.returns.parties import Audience
from homeward.core.returns.table import STAGE_OF


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A task as it is given.

    Attributes:
        member: Key of the member who is to do it.
        ask: Key of a question of the table, or empty.
        words: What is to be done, where it is no question.
        due_on: By when, where it is no question.
        least: The least audience who may read words written by hand.
    """

    member: int
    ask: str = ""
    words: str = field(default="", repr=False)
    due_on: date | None = None
    least: Audience | None = None


def give(*, actor: Actor, key: UUID, given: Given) -> Task:
    """Give a task on a file to a member; whoever had the same question before hands it over.

    Raises:
        PermissionDenied: The member is none of this register, or the giver may not see the stage.
        RefusedError: "value" for no such question; "reason" for a task without words.
    """
    must(actor, "work on files")
    file = access.file_for(actor, key)
    if not access.colleagues(actor).filter(pk=given.member).exists():
        raise PermissionDenied
    least = _least(actor, given)
    words = "" if given.ask else typed(given.words)
    if least.value not in access.sees(audience(actor)):
        raise PermissionDenied
    with change(
        actor=actor, verb="gave a task", target=f"file:{file.pk}", subjects=[file.person_id]
    ):
        if given.ask:
            _end(actor, file, given.ask)
        return Task.objects.create(
            keeper_id=actor.keeper,
            file=file,
            ask=given.ask,
            sealed=seal_cells([words]) if words else b"",
            due_on=None if given.ask else given.due_on,
            audience=least.value,
            member_id=given.member,
            given_by_id=actor.member,
        )


def _least(actor: Actor, given: Given) -> Audience:
    if not given.ask:
        return given.least or audience(actor)
    if given.ask not in STAGE_OF:
        raise RefusedError("value")
    return least_of_stage(STAGE_OF[given.ask])


def _end(actor: Actor, file: File, ask: str) -> None:
    Task.objects.filter(keeper_id=actor.keeper, file=file, ask=ask, ended="").update(
        ended=Task.Ended.HANDED_OVER, ended_by_id=actor.member, ended_at=Now()
    )


def end(*, actor: Actor, key: UUID, how: str) -> Task:
    """Say that a task written by hand is done, or that nobody has a task any more.

    Raises:
        RefusedError: "value" for a question of the table said to be done: it is answered instead.
    """
    must(actor, "work on files")
    task = access.task_for(actor, key)
    done = Task.Ended(how)
    if task.ask and done is Task.Ended.DONE:
        raise RefusedError("value")
    with change(
        actor=actor, verb="ended a task", target=f"task:{task.pk}", subjects=[task.file.person_id]
    ):
        Task.objects.filter(pk=task.pk).update(ended=done, ended_by_id=actor.member, ended_at=Now())
    return task


def hand_over(*, actor: Actor, before: int, after: int) -> int:
    """Hand every task of a member to another: they have left, or are away.

    What the actor may not learn of stays where it is, for somebody who may.

    Returns:
        How many tasks went over.
    """
    must(actor, "work on files")
    if not access.colleagues(actor).filter(pk=after).exists():
        raise PermissionDenied
    theirs = list(access.tasks(actor).filter(member_id=before))
    persons = list({task.file.person_id for task in theirs})
    with change(actor=actor, verb="handed tasks over", subjects=persons):
        Task.objects.filter(pk__in=[task.pk for task in theirs]).update(
            ended=Task.Ended.HANDED_OVER, ended_by_id=actor.member, ended_at=Now()
        )
        Task.objects.bulk_create(
            Task(
                keeper_id=actor.keeper,
                file=task.file,
                ask=task.ask,
                sealed=bytes(task.sealed),
                due_on=task.due_on,
                audience=task.audience,
                member_id=after,
                given_by_id=actor.member,
            )
            for task in theirs
        )
    return len(theirs)


def words_of(task: Task) -> str:
    """What a task written by hand says; empty for a question of the table."""
    return str(unseal_cells(task.sealed)[0]) if task.sealed else ""
