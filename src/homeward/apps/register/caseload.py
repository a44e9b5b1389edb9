"""Whose cases are whose: the persons that an actor may see because they are assigned to them.

The second of two answers to one question. The database counts the same from the same rows
(`homeward.assigned`, the register's tenth migration), and a test has both decide at random.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce, Now

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actions import kept
from homeward.apps.audit.actor import Actor
from homeward.apps.register.models import Assignment, Person


def among(actor: Actor) -> frozenset[UUID] | None:
    """The persons assigned to the actor, everybody shown as one with them too; `None` means all.

    What row security asks of the database (`homeward.assigned`) is counted here a second time, from
    the rows of assignments. Queries name these keys, so that an index serves them.
    """
    must(actor, "see persons")
    return None if sees_everybody(actor) else _assigned(actor, Assignment.Kind.values)


def works_on(actor: Actor, person: UUID) -> bool:
    """Say whether the actor may write about a person: not in an emergency, which only shows."""
    must(actor, "see persons")
    if sees_everybody(actor):
        return Person.objects.filter(keeper_id=actor.keeper, pk=person).exists()
    return person in _assigned(actor, [Assignment.Kind.WORK, Assignment.Kind.REPRESENTS])


def _assigned(actor: Actor, kinds: Sequence[str]) -> frozenset[UUID]:
    return kept(("assigned", actor, tuple(kinds)), lambda: _asked(actor, kinds))


def _asked(actor: Actor, kinds: Sequence[str]) -> frozenset[UUID]:
    given = assignments(actor).filter(valid(), kind__in=list(kinds))
    own = given.filter(Q(member=actor.member) | Q(team=actor.team)).values("person_id")
    everybody = Person.objects.filter(keeper_id=actor.keeper)
    heads = set(everybody.filter(pk__in=own).values_list(Coalesce("joined_to_id", "id"), flat=True))
    return frozenset(
        heads | set(everybody.filter(joined_to__in=heads).values_list("id", flat=True))
    )


def valid() -> Q:
    """Assignments that count at this moment."""
    return Q(ended_at=None, begins_at__lte=Now()) & (Q(ends_at=None) | Q(ends_at__gt=Now()))


def assignments(actor: Actor) -> QuerySet[Assignment]:
    """Every assignment that the actor may know of, ended ones too."""
    must(actor, "see persons")
    return Assignment.objects.filter(keeper_id=actor.keeper)
