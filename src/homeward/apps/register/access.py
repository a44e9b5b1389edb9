"""The only door to sources, persons and claims.

What a member may see is filtered twice: by `keeper` here, and by row security in the
database, which holds even where somebody forgets this file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.register.models import Claim, Person, Source

READ_AT_ONCE = 20_000


class ClaimRow(NamedTuple):
    """A claim as it lies in the table; `sealed` is opened by `register.facts` alone."""

    person: UUID
    code_of_person: str
    kind: str
    code: str
    sealed: bytes
    said_on: date
    source: UUID
    sheet: int
    row: int | None
    claim: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What the register page filters by; empty means all.

    Attributes:
        text: Part of a person's code.
        state: ISO 3166 alpha-3, or "none" for persons about whom no nationality is claimed.
        sex: "F", "M" or "none".
        source: Key of one source.
    """

    text: str = ""
    state: str = ""
    sex: str = ""
    source: str = ""


def sources(actor: Actor) -> QuerySet[Source]:
    """Sources that stand, in the order they came."""
    must(actor, "see persons")
    return Source.objects.filter(keeper_id=actor.keeper, stands=True).order_by("added_at")


def persons(actor: Actor, filters: Filters | None = None) -> QuerySet[Person]:
    """Persons about whom at least one claim stands."""
    must(actor, "see persons")
    filters = filters or Filters()
    standing = Claim.objects.filter(
        person=OuterRef("pk"), withdrawn_at__isnull=True, source__stands=True
    )
    found = Person.objects.filter(keeper_id=actor.keeper).filter(Exists(standing))
    if filters.text:
        found = found.filter(code__icontains=filters.text.strip().upper())
    if filters.source:
        found = found.filter(Exists(standing.filter(source_id=filters.source)))
    found = _by_code(found, standing, "nationality", filters.state)
    return _by_code(found, standing, "sex", filters.sex).order_by("code")


def _by_code(
    found: QuerySet[Person], standing: QuerySet[Claim], kind: str, code: str
) -> QuerySet[Person]:
    if not code:
        return found
    if code == "none":
        return found.exclude(Exists(standing.filter(kind=kind).exclude(code="")))
    return found.filter(Exists(standing.filter(kind=kind, code=code)))


def person_for(actor: Actor, key: UUID | str) -> Person:
    """One person, or `Http404`: somebody else's person answers as one that does not exist."""
    must(actor, "see persons")
    found = Person.objects.filter(keeper_id=actor.keeper, pk=key).first()
    if found is None:
        raise Http404
    return found


_CLAIMS = """
select c.person_id, p.code, c.kind, c.code, c.sealed, c.said_on, c.source_id, c.sheet, c.row, c.id
  from register_claim c
  join register_person p on p.id = c.person_id
 where c.keeper_id = %(keeper)s and c.withdrawn_at is null
   and c.source_id = any(%(sources)s::uuid[])
   and (%(kinds)s::text[] is null or c.kind = any(%(kinds)s::text[]))
   and (%(persons)s::uuid[] is null or c.person_id = any(%(persons)s::uuid[]))
 order by p.code, c.person_id, c.id
"""


def claims(
    actor: Actor, *, persons: Sequence[UUID] | None = None, kinds: Sequence[str] | None = None
) -> Iterator[ClaimRow]:
    """Yield the claims that stand, person by person in the order of their codes.

    Args:
        actor: Who reads; the caller records the reading.
        persons: Keys of the persons wanted; `None` for all.
        kinds: Kinds of claim wanted; `None` for all.
    """
    standing = [str(key) for key in sources(actor).values_list("pk", flat=True)]
    wanted = {
        "keeper": actor.keeper,
        "sources": standing,
        "kinds": list(kinds) if kinds is not None else None,
        "persons": [str(key) for key in persons] if persons is not None else None,
    }
    with connection.chunked_cursor() as cursor:
        cursor.execute(_CLAIMS, wanted)
        while rows := cursor.fetchmany(READ_AT_ONCE):
            for row in rows:
                yield ClaimRow(*row)


def states(actor: Actor) -> list[str]:
    """ISO codes of every nationality that a standing claim names."""
    found = Claim.objects.filter(
        keeper_id=actor.keeper, kind="nationality", withdrawn_at__isnull=True, source__stands=True
    ).exclude(code="")
    return sorted(found.values_list("code", flat=True).distinct())
