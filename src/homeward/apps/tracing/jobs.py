"""Proposals after every list, found by the worker.

A job may run twice: a worker that is killed leaves it behind, and another takes it up. All of
it is one transaction, and proposing again changes nothing, so twice is as good as once.
"""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db import InterfaceError, OperationalError, connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.intake import access
from homeward.apps.tracing.actions import propose_repeats
from homeward.apps.tracing.comparing import Report

# The database is away, or ended what we asked of it: it comes back, so we do.
AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(wait=1, retry_exceptions=AWAY)


@app.task(name="tracing.propose", queue="lists", retry=AGAIN)
def propose(list_key: str, member: int) -> None:
    """Propose what a committed list may repeat. Twice is as good as once."""
    key = UUID(list_key)
    try:
        actor = actor_by_key(member)
        with acting_as(actor):
            found = access.list_for(actor, key)
            if found.source is not None and found.source.stands:
                report = _reporter(actor, key)
                report("comparing", 0, 0)
                propose_repeats(actor=actor, source=found.source, list_key=list_key, report=report)
        with suppress(*AWAY):
            access.note_progress(actor.keeper, key, "compared", 0, 0)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def _reporter(actor: Actor, key: UUID) -> Report:
    def report(phase: str, done: int, total: int) -> None:
        with suppress(*AWAY):  # nothing depends on it
            access.note_progress(actor.keeper, key, phase, done, total)

    return report
