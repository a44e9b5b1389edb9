"""Everybody looked through by the worker: at night, and within minutes after a list or a join.

Lists, joins and undoing happen in apps that know nothing of this one, and birthdays come nearer
by themselves. So the worker asks whose line rests on other claims than stand now. Jobs may run
twice and be killed: what is written is written, the rest is found again.
"""

from __future__ import annotations

from django.db import InterfaceError, OperationalError, connections
from django.utils.timezone import localdate
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key, command_line_actor, who_compares
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.situation import access, actions

AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(max_attempts=3, wait=5, retry_exceptions=AWAY)
PATIENT = -10
AT_ONCE = 1_000


@app.periodic(cron="*/10 * * * *")
@app.task(name="situation.look", queue="lists", retry=AGAIN, priority=PATIENT, lock="situation")
def look(timestamp: int) -> None:  # noqa: ARG001  the queue says for which minute it calls
    """Look through everybody, for the command line's own organisation."""
    _look(command_line_actor())


@app.task(name=actions.TASK, queue="lists", retry=AGAIN, lock="situation")
def look_now(member: int) -> None:
    """Do so because a member asked for it."""
    _look(actor_by_key(member))


def _look(actor: Actor) -> None:
    try:
        look_through_all(actor)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def look_through_all(actor: Actor) -> int:
    """Make every line anew that needs it; says how many. Twice writes nothing new.

    Which sources stood is read before the first line: what comes meanwhile is noticed next time.
    """
    on = localdate()
    with acting_as(actor):
        actor = who_compares(actor)
    with acting_as(actor):
        sources, keys = access.sources_now(actor), access.to_work_out(actor, on)
        known = access.last_look(actor)
    for start in range(0, len(keys), AT_ONCE):
        with acting_as(actor):
            actions.work_out(actor=actor, persons=keys[start : start + AT_ONCE], on=on)
    if keys or known is None or (known.on, known.sources) != (on, sources):
        with acting_as(actor):
            actions.looked_through(actor=actor, on=on, sources=sources)
    return len(keys)
