"""Long work on lists, done by the worker.

A job may run twice: a worker that is killed leaves it behind, and another takes it up. The
commit is one transaction and looks whether it is done already, so twice is as good as once.
Arguments are keys, never words about a person.

A newcomer's mistake is to give a job a last attempt. A database that is away comes back, and a
list that nobody tries any more would wait for ever; what no further attempt can mend is noted
as failed at once, where the coordinator sees it.
"""

from __future__ import annotations

import time
from contextlib import suppress
from uuid import UUID

from django.db import InterfaceError, OperationalError, connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.intake import access, actions
from homeward.apps.sheets.reading import RefusedFile

# The database is away, or ended what we asked of it: it comes back, so we do.
AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(wait=1, retry_exceptions=AWAY)
TELL_EVERY = 0.3  # seconds


@app.task(name="intake.commit", queue="lists", retry=AGAIN, lock="lists")
def commit_list(list_key: str, member: int) -> None:
    """Commit a queued list on behalf of the member who confirmed it."""
    key = UUID(list_key)
    try:
        actor = actor_by_key(member)
        if _commit(actor, key):
            app.configure_task("search.write_keys").defer(list_key=list_key, member=member)
            app.configure_task("tracing.propose").defer(list_key=list_key, member=member)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def _commit(actor: Actor, key: UUID) -> bool:
    """Commit, or note why not; says which. The reason is a code and carries no cell of the file."""
    try:
        with acting_as(actor):
            actions.commit(actor=actor, key=key, report=_reporter(actor, key))
    except AWAY:
        raise  # to be tried again
    except (RefusedFile, actions.ListStateError) as refused:
        _fail(actor, key, getattr(refused, "code", "state"))
        return False
    except Exception:
        _fail(actor, key, "stopped")
        raise
    return True


def _fail(actor: Actor, key: UUID, why: str) -> None:
    with acting_as(actor):
        actions.fail(actor=actor, key=key, why=why)


def _reporter(actor: Actor, key: UUID) -> actions.Report:
    told = 0.0

    def report(phase: str, done: int, total: int) -> None:
        nonlocal told
        if phase in {"reading", "done"} or time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            with suppress(*AWAY):  # nothing depends on it
                access.note_progress(actor.keeper, key, phase, done, total)

    return report
