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
from django.db.models import Q, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import kept
from homeward.apps.audit.actor import Actor
from homeward.apps.register.caseload import among
from homeward.apps.register.models import Claim, ClaimAct, KinLink, Person, Source

READ_AT_ONCE = 20_000
# Of so many persons claims are read with one question and without a cursor of the server's own.
FEW = 200
SPOKEN = (Source.Kind.PAPER, Source.Kind.VISIT, Source.Kind.ANSWER)
"""Kinds of source from which claims are added by hand, one at a time."""


class ClaimRow(NamedTuple):
    """A claim as it lies in the table; `sealed` is opened by `register.facts` alone.

    `person` and `code_of_person` are those under which the person is shown; `about` is the
    person of the claim's own row, who may have been joined to that one.
    """

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
    about: UUID


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
    """Persons about whom at least one claim stands; those joined by people are one of them."""
    must(actor, "see persons")
    filters = filters or Filters()
    everybody = _everybody(actor)
    standing = Claim.objects.filter(
        keeper_id=actor.keeper, withdrawn_at__isnull=True, source__stands=True
    )
    found = everybody.filter(joined_to=None, pk__in=_whom(standing))
    if filters.text:
        text = filters.text.strip().upper()
        others = everybody.filter(joined_to__isnull=False, code__contains=text)
        found = found.filter(Q(code__contains=text) | Q(pk__in=others.values("joined_to")))
    if filters.source:
        found = found.filter(pk__in=_whom(standing.filter(source_id=filters.source)))
    found = _by_code(found, standing, "nationality", filters.state)
    return _by_code(found, standing, "sex", filters.sex).order_by("code")


def _everybody(actor: Actor) -> QuerySet[Person]:
    """The persons whom the actor may see."""
    found, mine = Person.objects.filter(keeper_id=actor.keeper), among(actor)
    return found if mine is None else found.filter(pk__in=mine)


def _whom(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """Keys of the persons under whom these claims are shown.

    Two lists, one after the other: a condition with *or* would have every person looked up by
    itself. That the keys of joined persons are among them does no harm, nobody asks for them.
    """
    joined = claims.filter(person__joined_to__isnull=False)
    return claims.values("person_id").union(joined.values("person__joined_to_id"), all=True)


def _by_code(
    found: QuerySet[Person], standing: QuerySet[Claim], kind: str, code: str
) -> QuerySet[Person]:
    if not code:
        return found
    if code == "none":
        return found.exclude(pk__in=_whom(standing.filter(kind=kind).exclude(code="")))
    return found.filter(pk__in=_whom(standing.filter(kind=kind, code=code)))


def person_for(actor: Actor, key: UUID | str) -> Person:
    """One person, or `Http404`: somebody else's person answers as one that does not exist."""
    must(actor, "see persons")
    found = _everybody(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


CODES_AT_MOST, CODE_LETTERS = 25, 11


def persons_by_code(actor: Actor, beginnings: Sequence[str]) -> dict[UUID, str]:
    """Persons whose code begins so, or whose joined one's does, with that code; a few at most.

    Args:
        actor: Who asks.
        beginnings: In capitals; of each, at least the letters before a hyphen.
    """
    must(actor, "see persons")
    found: dict[UUID, str] = {}
    for beginning in beginnings:
        first = beginning.partition("-")[0]
        # A range and then the exact question: an index serves it in whatever order codes lie.
        some = _everybody(actor).filter(
            code__gte=first,
            code__lte=first + "Z" * CODE_LETTERS,
            code__startswith=beginning,
        )
        for person in some.order_by("code")[:CODES_AT_MOST]:
            found.setdefault(person.joined_to_id or person.pk, person.code)
    return found


# Arrays and not lists of parameters, of which PostgreSQL takes 65,535 at most.
_JOINED = """
with asked as (
    select id, coalesce(joined_to_id, id) as head from register_person
     where keeper_id = %(keeper)s and id = any(%(keys)s::uuid[]))
select id, head, '' as code from asked
 union all
select a.id, m.id, m.code from asked a
  join register_person m on m.keeper_id = %(keeper)s and m.joined_to_id = a.head
 order by code
"""


def joined_with(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, tuple[UUID, ...]]:
    """Everybody who is shown together with each of these persons, the one shown first of all.

    A person who is joined to nobody stands alone in the answer; whom the actor may not see is
    missing from it.
    """
    mine = among(actor)
    if mine is not None:
        keys = [key for key in keys if key in mine]
    if len(keys) > FEW:
        return _joined(actor, keys)
    return dict(kept(("joined", actor, frozenset(keys)), lambda: _joined(actor, keys)))


def _joined(actor: Actor, keys: Sequence[UUID]) -> dict[UUID, tuple[UUID, ...]]:
    found: dict[UUID, tuple[UUID, ...]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_JOINED, {"keeper": actor.keeper, "keys": [str(key) for key in keys]})
        for key, member, _code in cursor.fetchall():
            found[key] = (*found.get(key, ()), member)
    return found


_CLAIMS = """
select coalesce(h.id, p.id), coalesce(h.code, p.code), c.kind, c.code, c.sealed, c.said_on,
       c.source_id, c.sheet, c.row, c.id, c.person_id
  from register_claim c
  join register_person p on p.id = c.person_id
  left join register_person h on h.id = p.joined_to_id
 where c.keeper_id = %(keeper)s and c.withdrawn_at is null
   and c.source_id = any(array(
         select s.id from register_source s where s.keeper_id = %(keeper)s and s.stands))
   and (%(kinds)s::text[] is null or c.kind = any(%(kinds)s::text[]))
   and (%(persons)s::uuid[] is null or c.person_id = any(%(persons)s::uuid[]))
 order by 2, 1, c.id
"""
# Of few persons those they are joined with are found in the same question: somebody waits.
_CLAIMS_OF_FEW = _CLAIMS.replace(
    "(%(persons)s::uuid[] is null or c.person_id = any(%(persons)s::uuid[]))",
    """c.person_id = any(array(
         with head as (
           select coalesce(joined_to_id, id) as id from register_person
            where keeper_id = %(keeper)s and id = any(%(persons)s::uuid[]))
         select id from head
          union
         select m.id from head join register_person m on m.joined_to_id = head.id
          where m.keeper_id = %(keeper)s))""",
)


def claims(
    actor: Actor, *, persons: Sequence[UUID] | None = None, kinds: Sequence[str] | None = None
) -> Iterator[ClaimRow]:
    """Yield the claims that stand, person by person in the order of their codes.

    Args:
        actor: Who reads; the caller records the reading.
        persons: Keys of the persons wanted, with everybody joined with them; `None` for all.
        kinds: Kinds of claim wanted; `None` for all.
    """
    must(actor, "see persons")
    mine = among(actor)
    if persons is None and mine is not None:
        persons = list(mine)
    few = persons is not None and len(persons) <= FEW
    if persons is not None and mine is not None:
        persons = [key for key in persons if key in mine]
    if persons is not None and not few:
        groups = joined_with(actor, persons).values()
        persons = list({key for group in groups for key in group})
    wanted = {
        "keeper": actor.keeper,
        "kinds": list(kinds) if kinds is not None else None,
        "persons": [str(key) for key in persons] if persons is not None else None,
    }
    # A cursor of the server's own takes three messages more, and few rows fit into memory.
    with connection.cursor() if few else connection.chunked_cursor() as cursor:
        cursor.execute(_CLAIMS_OF_FEW if few else _CLAIMS, wanted)
        while rows := cursor.fetchmany(READ_AT_ONCE):
            for row in rows:
                yield ClaimRow(*row)


_OF_SOURCE = """
select c.person_id, '', c.kind, c.code, c.sealed, c.said_on, c.source_id, c.sheet, c.row, c.id,
       c.person_id
  from register_claim c
 where c.keeper_id = %(keeper)s and c.source_id = %(source)s and c.withdrawn_at is null
   and c.kind = any(%(kinds)s::text[]) and c.person_id = any(%(persons)s::uuid[])
 order by c.person_id, c.id
"""


def claims_of(
    actor: Actor, source: UUID, *, persons: Sequence[UUID], kinds: Sequence[str]
) -> list[ClaimRow]:
    """What one source says of persons, person by person, whether or not it stands just now.

    A source that was replaced may stand again; what is prepared for that day must know it.
    Persons are those of the rows themselves, and their codes are left out.
    """
    must(actor, "see persons")
    wanted = {
        "keeper": actor.keeper,
        "source": str(source),
        "kinds": list(kinds),
        "persons": [str(key) for key in persons],
    }
    with connection.cursor() as cursor:
        cursor.execute(_OF_SOURCE, wanted)
        return [ClaimRow(*row) for row in cursor.fetchall()]


def states(actor: Actor) -> list[str]:
    """ISO codes of every nationality that a standing claim names."""
    found = Claim.objects.filter(
        keeper_id=actor.keeper, kind="nationality", withdrawn_at__isnull=True, source__stands=True
    ).exclude(code="")
    mine = among(actor)
    if mine is not None:
        found = found.filter(person__in=mine)
    return sorted(found.values_list("code", flat=True).distinct())


def locked_claim(actor: Actor, key: int) -> Claim:
    """One claim, locked until the transaction ends, or `Http404`."""
    must(actor, "see persons")
    found = Claim.objects.select_for_update(of=("self",)).filter(keeper_id=actor.keeper, pk=key)
    claim = found.first()
    if claim is None:
        raise Http404
    return claim


def claim_of(actor: Actor, persons: Sequence[UUID], key: int) -> Claim:
    """One claim about one of these persons, standing or withdrawn, or `Http404`."""
    must(actor, "see persons")
    found = Claim.objects.filter(keeper_id=actor.keeper, person_id__in=persons, pk=key)
    claim = found.filter(source__stands=True).select_related("source").first()
    if claim is None:
        raise Http404
    return claim


def withdrawn(actor: Actor, persons: Sequence[UUID]) -> list[Claim]:
    """Claims about these persons that were withdrawn, of sources that stand; oldest first."""
    must(actor, "see persons")
    found = Claim.objects.filter(keeper_id=actor.keeper, person_id__in=persons)
    gone = found.filter(withdrawn_at__isnull=False, source__stands=True)
    return list(gone.select_related("source").order_by("pk"))


def acts_on(actor: Actor, claims: Sequence[int]) -> list[ClaimAct]:
    """What members did to these claims, oldest first."""
    must(actor, "see persons")
    found = ClaimAct.objects.filter(keeper_id=actor.keeper, claim_id__in=claims)
    return list(found.select_related("by").order_by("pk"))


def spoken_source(actor: Actor, kind: str, label: str, said_on: date) -> Source | None:
    """The source that says this already, if it is no list and stands."""
    same = sources(actor).filter(kind=kind, label=label, said_on=said_on, file_name="")
    return same.first()


def spoken_sources(actor: Actor) -> list[UUID]:
    """Keys of standing sources that are no lists: what was added by hand."""
    spoken = sources(actor).filter(file_name="", kind__in=SPOKEN)
    return list(spoken.values_list("pk", flat=True))


def persons_of_source(actor: Actor, source: UUID) -> list[UUID]:
    """Keys of the persons of whom a source says or said something."""
    must(actor, "see persons")
    said = Claim.objects.filter(keeper_id=actor.keeper, source_id=source)
    return list(said.values_list("person_id", flat=True).distinct())


def kin_links(actor: Actor, persons: Sequence[UUID]) -> list[KinLink]:
    """Links of standing claims of kin from or to these persons, where both may be seen."""
    must(actor, "see persons")
    links = KinLink.objects.filter(keeper_id=actor.keeper).filter(
        Q(person_id__in=persons) | Q(other_id__in=persons)
    )
    standing = links.filter(claim__withdrawn_at__isnull=True, claim__source__stands=True)
    return list(standing.select_related("claim__source", "person", "other").order_by("pk"))
