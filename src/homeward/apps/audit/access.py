"""The only door to what the log holds: who did what, to whom.

Row security shows a member the log of their own register alone. Who may ask at all is said by
the app that shows it (`accounts.access.MAY`), which this one does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from homeward.apps.audit.actor import Actor
from homeward.apps.audit.models import Event


def acts_on(actor: Actor, persons: Sequence[UUID]) -> QuerySet[Event]:
    """Everything read or written about any of these persons, the newest first.

    A list taken in whole is one event without its persons, so it is not among them.
    """
    return Event.objects.filter(keeper=actor.keeper, subjects__overlap=list(persons))
