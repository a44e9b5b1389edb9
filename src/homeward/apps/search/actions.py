"""What is done to the blind index: the keys of a list's persons are written."""

from __future__ import annotations

from uuid import UUID

from procrastinate.contrib.django import app as jobs

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.intake.access import list_for
from homeward.apps.intake.models import List
from homeward.apps.register.access import persons_of_source, spoken_sources
from homeward.apps.register.changes import Changed
from homeward.apps.search import access
from homeward.apps.search.blind import mark
from homeward.apps.search.facts import READ
from homeward.apps.search.writing import write_entries, write_slice


def write_keys(*, actor: Actor, list_key: UUID) -> bool:
    """Write the keys of the next slice of a committed list, so that its persons can be found.

    Done again it goes on where it stopped; once all is written it changes nothing. A list that
    was replaced is written as well, because it may stand again; one that was undone is not.

    Returns:
        Whether rows are left for another slice.
    """
    must(actor, "take in lists")
    found = list_for(actor, list_key)
    if found.state != List.State.COMMITTED:
        return False
    with change(actor=actor, verb="wrote search keys", target=f"list:{list_key}"):
        return write_slice(actor, found)


def write_keys_later(*, actor: Actor, list_key: UUID) -> None:
    """Leave it to the worker, which begins once what was written here is committed."""
    must(actor, "take in lists")
    task = jobs.configure_task(access.TASK)
    task.defer(list_key=str(list_key), member=actor.member)


def write_missing_later(*, actor: Actor) -> int:
    """Leave to the worker whatever has no keys yet, as after an update; says how many lists.

    Lists for which a job waits already are left to it.
    """
    waiting = access.lists_asked_for()
    missing = [
        each.pk
        for each in access.lists_to_write(actor, mark(actor.keeper))
        if str(each.pk) not in waiting
    ]
    for key in missing:
        write_keys_later(actor=actor, list_key=key)
    if missing:
        jobs.configure_task(access.SPOKEN_TASK).defer(member=actor.member)
    return len(missing)


def write_keys_when_a_claim_changes(actor: Actor, changed: Changed) -> None:
    """Write anew the keys of what one source says of one person, in the same transaction."""
    if changed.kind in READ:
        write_entries(actor, changed.source, [changed.person])


def write_spoken_keys(*, actor: Actor) -> None:
    """Write anew the keys of all claims that came by no list, as after a change of the key."""
    with change(actor=actor, verb="wrote search keys"):
        for source in spoken_sources(actor):
            write_entries(actor, source, persons_of_source(actor, source))
