"""The only door to proposals."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.register.models import Person
from homeward.apps.tracing.models import Proposal


def proposals_about(actor: Actor, person: UUID) -> list[Person]:
    """The persons of whom an open proposal says that they may be this one."""
    must(actor, "see persons")
    found = Proposal.objects.filter(
        Q(first_id=person) | Q(second_id=person),
        keeper_id=actor.keeper,
        decision=Proposal.Decision.OPEN,
        source__stands=True,
    ).select_related("first", "second")
    return [each.second if each.first_id == person else each.first for each in found]
