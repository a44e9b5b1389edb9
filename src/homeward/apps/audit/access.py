"""The door to the log for whoever may read it: who did what and when, of one register.

It gives out no detail and no words. The trap: the caller asks first whether the actor may read
the log at all (`accounts.access`), which this app, the lowest but one, cannot know.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from homeward.apps.audit.actor import Actor
from homeward.apps.audit.models import Event

KINDS = tuple(Event.Kind.values)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which events are asked for; what is empty leaves nothing out.

    Attributes:
        label: How the log names the member.
        kind: One of `KINDS`.
        since: From this moment on.
        before: Before this moment.
        subject: Key of a person concerned.
    """

    label: str = ""
    kind: str = ""
    since: datetime | None = None
    before: datetime | None = None
    subject: UUID | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as it may be read: without its detail."""

    at: datetime
    label: str
    kind: str
    verb: str
    target: str
    subjects: tuple[UUID, ...]


def entries(found: Iterable[Event]) -> list[Entry]:
    """Read events."""
    return [Entry(e.at, e.actor_label, e.kind, e.verb, e.target, tuple(e.subjects)) for e in found]


def log(actor: Actor, asked: Asked) -> QuerySet[Event]:
    """Give the events of the actor's register that were asked for, the newest first."""
    found = Event.objects.filter(keeper=actor.keeper).defer("detail")
    if asked.label:
        found = found.filter(actor_label=asked.label)
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.since is not None:
        found = found.filter(at__gte=asked.since)
    if asked.before is not None:
        found = found.filter(at__lt=asked.before)
    if asked.subject is not None:
        found = found.filter(subjects__contains=[asked.subject])
    return found


def acts_on(actor: Actor, persons: Sequence[UUID]) -> QuerySet[Event]:
    """Everything read or written about any of these persons, the newest first.

    A list taken in whole is one event without its persons, so it is not among them.
    """
    return Event.objects.filter(keeper=actor.keeper, subjects__overlap=list(persons))
