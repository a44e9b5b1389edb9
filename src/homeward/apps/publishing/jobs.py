"""The attack, done by the worker. A job may run twice: what was attacked is not attacked again."""

from __future__ import annotations

import time
from uuid import UUID

from django.db import InterfaceError, OperationalError, connections
from django.utils.timezone import localdate
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.publishing import actions, writing

# The database is away, or ended what we asked of it: it comes back, so we do.
AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(wait=1, retry_exceptions=AWAY)
PATIENT = -10  # lists that somebody waits for come first


@app.task(name=actions.TASK, queue="lists", retry=AGAIN, priority=PATIENT, lock="publishing")
def attack(proposal: str, member: int) -> None:
    """Count everybody, attack the tables together with every bulletin so far, keep the proof."""
    try:
        attack_now(actor_by_key(member), UUID(proposal))
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def attack_now(actor: Actor, key: UUID) -> None:
    """Do so in this process. The attack itself holds no transaction and no lock."""
    from homeward.core.publishing.catalogue import LAYOUT  # noqa: PLC0415
    from homeward.core.publishing.release import prepare  # noqa: PLC0415  the solver takes a while to load

    with acting_as(actor):
        counting = writing.begin(actor, key, localdate())
    if counting is None:
        return
    began = time.monotonic()
    prepared = prepare(LAYOUT, counting.cells, counting.key, counting.earlier)
    with acting_as(actor):
        writing.keep(actor, key, prepared, time.monotonic() - began)
