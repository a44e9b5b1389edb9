"""Long work on lists, done by the worker.

A job may run twice: a worker that is killed leaves it behind, and another takes it up. The
commit is one transaction and looks whether it is done already, so twice is as good as once.
Arguments are keys, never words about a person.
"""

from __future__ import annotations

import time
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.intake import access, actions
from homeward.apps.intake.reading import RefusedFile

# Long enough for a server that recovers from a crash to be back.
AGAIN = RetryStrategy(max_attempts=30, wait=1, linear_wait=1)
TELL_EVERY = 0.3  # seconds


@app.task(name="intake.commit", queue="lists", retry=AGAIN)
def commit_list(list_key: str, member: int) -> None:
    """Commit a queued list on behalf of the member who confirmed it."""
    actor = actor_by_key(member)
    key = UUID(list_key)
    told = 0.0

    def report(phase: str, done: int, total: int) -> None:
        nonlocal told
        if phase in {"reading", "done"} or time.monotonic() - told > TELL_EVERY:
            told = time.monotonic()
            access.note_progress(actor.keeper, key, phase, done, total)

    try:
        with acting_as(actor):
            actions.commit(actor=actor, key=key, report=report)
        app.configure_task("tracing.propose").defer(list_key=list_key, member=member)
    except (RefusedFile, actions.ListStateError) as refused:
        # Trying again would not help; the reason carries no cell of the file.
        with acting_as(actor):
            actions.fail(actor=actor, key=key, why=getattr(refused, "code", "state"))
