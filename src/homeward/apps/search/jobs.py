"""Keys of every committed list, written by the worker.

A job may run twice: a worker that is killed leaves it behind, and another takes it up. Each
slice is one transaction together with the asking for the next, and how far a list has come is
kept beside its keys, so nothing is written twice and nothing is left out.
"""

from __future__ import annotations

from uuid import UUID

from django.db import InterfaceError, OperationalError, connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.search.access import SPOKEN_TASK, TASK
from homeward.apps.search.actions import write_keys as write
from homeward.apps.search.actions import write_keys_later
from homeward.apps.search.actions import write_spoken_keys as write_spoken

# The database is away, or ended what we asked of it: it comes back, so we do.
AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(wait=1, retry_exceptions=AWAY)
# After lists that somebody wants to see taken in, before the patient comparing of everybody.
AFTER_LISTS = -5


@app.task(name=TASK, queue="lists", retry=AGAIN, priority=AFTER_LISTS, lock="keys")
def write_keys(list_key: str, member: int) -> None:
    """Write the keys of a slice of a committed list, and leave the next to the next job."""
    try:
        actor = actor_by_key(member)
        with acting_as(actor):
            if write(actor=actor, list_key=UUID(list_key)):
                write_keys_later(actor=actor, list_key=UUID(list_key))
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


@app.task(name=SPOKEN_TASK, queue="lists", retry=AGAIN, priority=AFTER_LISTS, lock="keys")
def write_spoken_keys(member: int) -> None:
    """Write the keys of all claims that came by no list; twice is as good as once."""
    try:
        actor = actor_by_key(member)
        with acting_as(actor):
            write_spoken(actor=actor)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise
