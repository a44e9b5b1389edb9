"""Proposals after every list, found by the worker."""

from __future__ import annotations

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.intake import access
from homeward.apps.tracing.actions import propose_repeats


@app.task(name="tracing.propose", queue="lists", retry=RetryStrategy(max_attempts=10, wait=2))
def propose(list_key: str, member: int) -> None:
    """Propose the rows of a committed list that clearly repeat others. Twice is as good as once."""
    actor = actor_by_key(member)
    with acting_as(actor):
        found = access.list_for(actor, UUID(list_key))
        if found.source is not None:
            propose_repeats(actor=actor, source=found.source, list_key=list_key)
