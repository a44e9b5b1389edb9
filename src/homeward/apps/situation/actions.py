"""What is done to the lines: made anew for some persons, or for everybody who needs it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from procrastinate.contrib.django import app as jobs
from procrastinate.exceptions import AlreadyEnqueued

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.register.changes import Changed
from homeward.apps.situation import access
from homeward.apps.situation.models import Look
from homeward.apps.situation.writing import write_lines

TASK = "situation.now"


def work_out(*, actor: Actor, persons: Sequence[UUID], on: date) -> None:
    """Make the lines of some persons anew; done twice it changes nothing."""
    must(actor, "see persons")
    with change(actor=actor, verb="worked out where persons stand", subjects=persons):
        write_lines(actor, persons, on)


def looked_through(*, actor: Actor, on: date, sources: str) -> None:
    """Note that everybody was looked through, and which sources stood when that began."""
    must(actor, "see persons")
    with change(actor=actor, verb="looked through where everybody stands"):
        Look.objects.update_or_create(
            keeper_id=actor.keeper, defaults={"at": Now(), "on": on, "sources": sources}
        )


def work_out_later(*, actor: Actor) -> None:
    """Leave it to the worker to look through everybody now; asked twice it is done once."""
    must(actor, "take in lists")
    try:
        with transaction.atomic():  # what is refused must not spoil the request's transaction
            jobs.configure_task(TASK, queueing_lock=TASK).defer(member=actor.member)
    except AlreadyEnqueued:
        return


def work_out_when_a_claim_changes(actor: Actor, changed: Changed) -> None:
    """Make one person's line anew in the same transaction as the claim.

    For the day for which everybody was counted last; before the first time nothing is kept.
    """
    look = access.last_look(actor)
    if look is not None:
        for head, *_others in joined_with(actor, [changed.person]).values():
            write_lines(actor, [head], look.on)
