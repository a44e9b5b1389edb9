"""Files looked through by the worker: every night, and within minutes after the register changed.

Birthdays come nearer by themselves, and lists, joins and withdrawals happen in apps that know no
return file. So the worker asks which files rest on other claims than when somebody last wrote in
them. A newcomer's mistake is to have a lower app call this: it must not know that there are files.
"""

from __future__ import annotations

from django.db import InterfaceError, OperationalError, connections
from django.utils.timezone import localdate
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import command_line_actor
from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import access, actions

AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(max_attempts=3, wait=5, retry_exceptions=AWAY)
PATIENT = -10
AT_ONCE = 100
"""Files of one transaction: a member who writes in one of them waits for no more than that."""


@app.periodic(cron="*/10 * * * *")
@app.task(name="returnfiles.look", queue="lists", retry=AGAIN, priority=PATIENT, lock="files")
def look(timestamp: int) -> None:  # noqa: ARG001  the queue says for which minute it calls
    """Look through every file that changed since, or that nobody looked through today.

    For the command line's own organisation, in whose name the machine works.
    """
    try:
        look_through_all()
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def look_through_all() -> int:
    """Do so now; says in how many files something was written. Twice writes nothing new."""
    actor, on = command_line_actor(), localdate()
    with acting_as(actor):
        keys = access.to_look_through(actor, on)
    written = 0
    for start in range(0, len(keys), AT_ONCE):
        with acting_as(actor):
            piece = list(access.files(actor).filter(pk__in=keys[start : start + AT_ONCE]))
            written += actions.look_through(actor=actor, files=piece, on=on)
    return written
