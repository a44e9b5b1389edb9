"""Proposals after every list, found by the worker.

A job may run twice: a worker that is killed leaves it behind, and another takes it up. Each
piece is one transaction together with the asking for the next, so nothing is lost and nothing
is done by halves.
"""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from django.db import InterfaceError, OperationalError, connections
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from homeward.apps.accounts.access import actor_by_key, who_compares
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.intake import access
from homeward.apps.register.access import sources
from homeward.apps.tracing.actions import compare_list, compare_person
from homeward.apps.tracing.comparing import Report

# The database is away, or ended what we asked of it: it comes back, so we do.
AWAY = (OperationalError, InterfaceError)
AGAIN = RetryStrategy(wait=1, retry_exceptions=AWAY)


# Taken up only when nothing else waits: a list that somebody wants to see taken in comes first.
PATIENT = -10
# So long a worker that was told to end may go on; then the next job takes over.
SECONDS = 8.0


@app.task(name="tracing.propose", queue="lists", retry=AGAIN, priority=PATIENT, lock="pairs")
def propose(list_key: str, member: int, start: int = 0) -> None:
    """Compare a piece of a committed list with everybody, and leave the next piece to the next job.

    Twice is as good as once: what is proposed already is proposed no second time.
    """
    key = UUID(list_key)
    try:
        actor = actor_by_key(member)
        with acting_as(actor):
            more = _compare(actor, key, start)
        if not more:
            with suppress(*AWAY):
                access.note_progress(actor.keeper, key, "compared", 0, 0)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


@app.task(name="tracing.propose_person", queue="lists", retry=AGAIN, priority=PATIENT, lock="pairs")
def propose_person(person: str, source: str, member: int) -> None:
    """Compare one person with everybody, after a claim about them was added or withdrawn.

    A source that fell meanwhile is passed over: what fell with it is asked for by whatever made
    it fall.
    """
    try:
        actor = who_compares(actor_by_key(member))
        with acting_as(actor):
            found = sources(actor).filter(pk=source).first()
            if found is not None:
                compare_person(actor=actor, person=UUID(person), source=found)
    except AWAY:
        connections.close_all()  # a connection that broke must not meet the next attempt
        raise


def _compare(actor: Actor, key: UUID, start: int) -> bool:
    """Compare one piece; says whether another one follows."""
    found = access.list_for(actor, key)
    if found.source is None or not found.source.stands:
        return False
    done = compare_list(
        actor=actor,
        source=found.source,
        list_key=str(key),
        start=start,
        seconds=SECONDS,
        report=_reporter(actor, key),
    )
    if done.following is not None:
        task = app.configure_task("tracing.propose")
        task.defer(list_key=str(key), member=actor.member, start=done.following)
    return done.following is not None


def _reporter(actor: Actor, key: UUID) -> Report:
    def report(phase: str, done: int, total: int) -> None:
        with suppress(*AWAY):  # nothing depends on it
            access.note_progress(actor.keeper, key, phase, done, total)

    return report
