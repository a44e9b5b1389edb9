"""The only door to proposals and to what people decided about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.intake.access import lists
from homeward.apps.intake.models import List, Progress, Row
from homeward.apps.register.access import joined_with
from homeward.apps.register.models import Claim, Person
from homeward.apps.tracing.models import Act, Proposal

OPEN, WAITING = Proposal.Decision.OPEN, Proposal.Decision.WAITING


@dataclass(frozen=True, slots=True)
class Filters:
    """What the queue shows; empty means all, but for `decision`, where it means open.

    Attributes:
        decision: A value of `Proposal.Decision`.
        kind: A value of `Proposal.Kind`.
        band: A value of `Proposal.Band`.
        age: "child", "unknown" or "grown".
        source: Key of the source whose rows gave the newest evidence.
    """

    decision: str = ""
    kind: str = ""
    band: str = ""
    age: str = ""
    source: str = ""


# Places of the queue by age: see `comparing.place_of`.
AGES = {"child": Q(place__lt=18), "unknown": Q(place=18), "grown": Q(place__gt=18)}
IN_ORDER = ("place", "-probability", "id")


def _proposals(actor: Actor) -> QuerySet[Proposal]:
    must(actor, "see persons")
    return Proposal.objects.filter(keeper_id=actor.keeper).select_related(
        "first", "second", "source", "settled__by"
    )


def pairs(actor: Actor, filters: Filters | None = None) -> QuerySet[Proposal]:
    """The queue: what nobody has decided yet comes by age and certainty, the rest newest first."""
    filters = filters or Filters()
    decision = filters.decision or OPEN.value
    found = _open(actor) if decision == OPEN else _proposals(actor).filter(decision=decision)
    if filters.kind:
        found = found.filter(kind=filters.kind)
    if filters.band:
        found = found.filter(band=filters.band)
    if filters.source:
        found = found.filter(source_id=filters.source)
    if filters.age in AGES:
        found = found.filter(AGES[filters.age])
    return found.order_by(*(IN_ORDER if decision in {OPEN, WAITING} else ("-settled_id",)))


# Which of several proposals between two groups of joined persons counts: what people said of any
# of them was said of all.
_COUNTS = {"different": 0, "cannot_tell": 1, "waiting": 2, "same": 3, "open": 4}

At = tuple[str, UUID, UUID]


def known_between(actor: Actor, wanted: Sequence[At]) -> dict[At, tuple[Proposal, bool]]:
    """The proposals there are already between persons, or between any joined with them.

    Args:
        actor: Who asks.
        wanted: Kind, first and second person of each pair.

    Returns:
        For each pair of the kind that has one, the proposal, and whether its two persons stand
        the other way round. Pairs are in the order of keys, but for a mother and her child.
    """
    groups = joined_with(actor, list({key for _kind, *pair in wanted for key in pair}))
    shown = {member: group[0] for group in groups.values() for member in group}
    everybody = list(shown)
    there = _proposals(actor).filter(first_id__in=everybody, second_id__in=everybody)
    asked = set(wanted) | {(k, b, a) for k, a, b in wanted if k != Proposal.Kind.MOTHER}
    found: dict[At, tuple[Proposal, bool]] = {}
    for each in sorted(there, key=lambda p: _COUNTS[p.decision], reverse=True):
        one, other = shown[each.first_id], shown[each.second_id]
        turned = each.kind != Proposal.Kind.MOTHER and other < one
        at = (each.kind, other, one) if turned else (each.kind, one, other)
        if at in asked:
            found[at] = (each, turned)
    return found


def persons_of(actor: Actor, list_key: str) -> list[UUID]:
    """Whom the rows of a list are about, each once, in the order of the rows."""
    must(actor, "see persons")
    rows = Row.objects.filter(keeper_id=actor.keeper, list_id=list_key).order_by("sheet", "number")
    return list(dict.fromkeys(rows.values_list("person", flat=True)))


def person_count(actor: Actor) -> int:
    """How many persons there are in all, whether or not anything still stands about them."""
    must(actor, "see persons")
    return Person.objects.filter(keeper_id=actor.keeper).count()


def mothers_decided(actor: Actor) -> dict[UUID, frozenset[str]]:
    """Whose mother people decided somebody to be: child to keys of mothers, as they are shown."""
    yes = _proposals(actor).filter(kind=Proposal.Kind.MOTHER, decision=Proposal.Decision.SAME)
    found: dict[UUID, frozenset[str]] = {}
    for each in yes:
        child = each.second.joined_to_id or each.second_id
        mother = each.first.joined_to_id or each.first_id
        found[child] = found.get(child, frozenset()) | {str(mother)}
    return found


# One statement, because a list of 100,000 rows against a register of a million must not be
# compared in Python. Persons already joined by an earlier version are one person and skipped.
# The trap: in the transaction that wrote the list the planner still takes it for empty, and
# then reads every other list anew for each row. `materialized` and `offset 0` leave it one
# way, one look into the index `row_likeness` for each row; the index answers only where
# `<> ''` is said of both sides.
_REPEATS = """
with pairs as materialized (
    select n.keeper_id, n.person as one, o.person as other, o.list_id
      from intake_row n cross join lateral (
           select r.person, r.list_id from intake_row r
            where r.keeper_id = n.keeper_id and r.likeness = n.likeness
              and r.likeness <> ''::bytea and r.person <> n.person offset 0) o
     where n.list_id = %(list)s::uuid and n.likeness <> ''::bytea)
select distinct least(p.one, p.other), greatest(p.one, p.other)
  from pairs p
  join intake_list l on l.id = p.list_id
  left join register_source s on s.id = l.source_id
 where s.stands or l.id = %(list)s::uuid
 order by 1, 2
"""


def clear_repeats(actor: Actor, list_key: str) -> list[tuple[UUID, UUID]]:
    """Pairs of persons whose rows say the same name, birth and mother, one of them of a list."""
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute(_REPEATS, {"list": list_key})
        return list(cursor.fetchall())


def _open(actor: Actor) -> QuerySet[Proposal]:
    """Open proposals about persons who both stand, and that no other one has answered."""
    standing = Claim.objects.filter(withdrawn_at__isnull=True, source__stands=True)
    found = _proposals(actor).filter(
        Exists(standing.filter(person=OuterRef("first"))),
        Exists(standing.filter(person=OuterRef("second"))),
        decision=OPEN,
    )
    one = Coalesce(F("first__joined_to"), F("first_id"))
    other = Coalesce(F("second__joined_to"), F("second_id"))
    return found.annotate(one=one, other=other).exclude(kind="same", one=F("other"))


def counts(actor: Actor) -> dict[str, int]:
    """How many pairs wait, by band, and how many wait for a second person ("waiting")."""
    by_band = _open(actor).order_by().values_list("band").annotate(count=Count("id"))
    waiting = _proposals(actor).filter(decision=WAITING).count()
    return {**dict(by_band), WAITING.value: waiting}


def pair_for(actor: Actor, key: UUID) -> Proposal:
    """One proposal, or `Http404`: somebody else's answers as one that does not exist."""
    found = _proposals(actor).filter(key=key).first()
    if found is None:
        raise Http404
    return found


def locked_pair(actor: Actor, key: UUID) -> Proposal:
    """One proposal, with all deciding of this register held until the transaction ends.

    Two members who join at once would each see the other's persons as they were before.
    """
    must(actor, "decide on pairs")
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(834, %s)", [actor.keeper])
    return pair_for(actor, key)


def neighbours(
    actor: Actor, filters: Filters, found: Proposal
) -> tuple[Proposal | None, Proposal | None]:
    """The pairs before and after one in the queue, whether or not it is still in it itself."""
    here = {"place": found.place, "chance": found.probability, "id": found.pk}
    waiting = pairs(actor, filters)
    if filters.decision in {"", OPEN, WAITING}:
        before, after = _in_queue(here, "lt", "gt"), _in_queue(here, "gt", "lt")
    else:
        settled = found.settled_id or 0
        before, after = Q(settled_id__gt=settled), Q(settled_id__lt=settled)
    return waiting.filter(before).reverse().first(), waiting.filter(after).first()


def _in_queue(here: dict[str, Any], less: str, more: str) -> Q:
    """Which pairs stand before one ("lt", "gt") or after it ("gt", "lt") in the queue's order."""
    same = Q(place=here["place"])
    return (
        Q(**{f"place__{less}": here["place"]})
        | same & Q(**{f"probability__{more}": here["chance"]})
        | same & Q(probability=here["chance"]) & Q(**{f"id__{less}": here["id"]})
    )


def being_compared(actor: Actor) -> list[List]:
    """Lists that the worker is comparing with the register just now."""
    at_work = Progress.objects.filter(keeper_id=actor.keeper, phase="comparing")
    return list(lists(actor).filter(pk__in=at_work.values("list_id")))


def acts(actor: Actor, proposal: Proposal) -> QuerySet[Act]:
    """Everything that was said about a proposal, the first act first."""
    must(actor, "see persons")
    return (
        Act.objects.filter(keeper_id=actor.keeper, proposal=proposal)
        .select_related("by", "of")
        .order_by("pk")
    )


def last_answer(actor: Actor, proposal: Proposal) -> Act | None:
    """The last answer that nobody took back, whether it still counts or new evidence came."""
    undone: set[int] = set()
    for act in acts(actor, proposal).reverse():
        if act.verb == Act.Verb.UNDO and act.of_id is not None:
            undone.add(act.of_id)
        elif act.pk not in undone:
            return act
    return None


def proposals_about(actor: Actor, person: UUID) -> list[Proposal]:
    """What is proposed or was said yes to about a person or anybody joined with them."""
    everybody = joined_with(actor, [person]).get(person, (person,))
    theirs = Q(first_id__in=everybody) | Q(second_id__in=everybody)
    waiting = _open(actor).filter(theirs)
    settled = _proposals(actor).filter(theirs, decision__in=[WAITING, Proposal.Decision.SAME])
    return [*waiting.order_by(*IN_ORDER), *settled.order_by("kind", "id")]


def pair_count(actor: Actor, persons: Sequence[UUID]) -> dict[UUID, int]:
    """How many open proposals there are about each of these persons, for those with any."""
    groups = joined_with(actor, persons)
    shown = {member: key for key, members in groups.items() for member in members}
    found: dict[UUID, int] = {}
    theirs = Q(first_id__in=list(shown)) | Q(second_id__in=list(shown))
    for pair in _open(actor).filter(theirs).values_list("first_id", "second_id"):
        for key in {shown[one] for one in pair if one in shown}:
            found[key] = found.get(key, 0) + 1
    return found


def joined_at(actor: Actor, persons: Sequence[UUID]) -> dict[UUID, datetime]:
    """When people last said yes to a join of each of these persons, for those with any."""
    must(actor, "see persons")
    joins = Proposal.objects.filter(
        keeper_id=actor.keeper, kind=Proposal.Kind.SAME, decision=Proposal.Decision.SAME
    ).order_by()
    found: dict[UUID, datetime] = {}
    for side in ("first_id", "second_id"):
        latest = joins.filter(**{f"{side}__in": list(persons)}).values_list(side)
        for key, at in latest.annotate(at=Max("settled__at")):
            found[key] = max(at, found.get(key, at))
    return found


def joined_by_one(actor: Actor, persons: Sequence[UUID]) -> set[UUID]:
    """Those of these persons who are shown as one with somebody by one member's word alone.

    That was enough while no State was claimed for any of them. Once one is, no letter speaks of
    them until the join was taken back and decided again, by two.
    """
    groups = {k: group for k, group in joined_with(actor, persons).items() if len(group) > 1}
    everybody = [key for group in groups.values() for key in group]
    alone = _proposals(actor).filter(
        kind=Proposal.Kind.SAME,
        decision=Proposal.Decision.SAME,
        settled__verb=Act.Verb.SAME,
        first_id__in=everybody,
    )
    named = set(alone.values_list("first_id", flat=True))
    return {key for key, group in groups.items() if named & set(group)}


def may_be_shown(actor: Actor, persons: Sequence[UUID]) -> bool:
    """Say whether a State is claimed for any of these persons, so that it may be told of them.

    The database answers, and asks itself the same before it takes a decision.
    """
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute("select homeward.may_be_shown(%s::uuid[])", [[str(key) for key in persons]])
        return bool(cursor.fetchone()[0])


_SAID_YES = """
with recursive near (id) as (
    select unnest(%(keys)s::uuid[])
     union
    select o.id from near n cross join lateral (
        select p.second_id as id from tracing_proposal p
         where p.keeper_id = %(keeper)s and p.first_id = n.id
           and p.kind = 'same' and p.decision = 'same'
         union all
        select p.first_id from tracing_proposal p
         where p.keeper_id = %(keeper)s and p.second_id = n.id
           and p.kind = 'same' and p.decision = 'same') o)
select n.id, p.joined_to_id
  from near n join register_person p on p.id = n.id and p.keeper_id = %(keeper)s
  join register_source s on s.id = p.first_source_id
 order by s.added_at, p.code
"""


def one_by_decisions(actor: Actor, keys: Sequence[UUID]) -> list[tuple[UUID, UUID | None]]:
    """Everybody whom decisions make one with these persons, and under whom each is shown now.

    Who came on the earliest source comes first: their code is the one that letters may carry.
    """
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute(_SAID_YES, {"keeper": actor.keeper, "keys": [str(key) for key in keys]})
        return list(cursor.fetchall())


def held_apart(actor: Actor, persons: Sequence[UUID]) -> bool:
    """Say whether people decided of any two of these persons that they are not the same."""
    must(actor, "see persons")
    return Proposal.objects.filter(
        keeper_id=actor.keeper,
        kind=Proposal.Kind.SAME,
        decision=Proposal.Decision.DIFFERENT,
        first_id__in=list(persons),
        second_id__in=list(persons),
    ).exists()


def kin_of(
    actor: Actor, persons: Sequence[UUID]
) -> list[tuple[UUID, Person, Proposal.Kind, bool, str]]:
    """Whoever is kin, or may be, of these persons or of anybody joined with them.

    Returns:
        The person asked about, the other as they are shown, the kind of tie, whether the person
        asked about stands first in it, and what people decided.
    """
    groups = joined_with(actor, persons)
    shown = {member: key for key, group in groups.items() for member in group}
    theirs = Q(first_id__in=list(shown)) | Q(second_id__in=list(shown))
    kinds = [Proposal.Kind.MOTHER, Proposal.Kind.SIBLING]
    found = []
    kin = _proposals(actor).filter(theirs, kind__in=kinds).order_by("id")
    for each in kin.select_related("first__joined_to", "second__joined_to"):
        kind = Proposal.Kind(each.kind)
        for own, other, is_first in ((each.first_id, each.second, True),
                                     (each.second_id, each.first, False)):  # fmt: skip
            if own in shown and shown.get(other.pk) != shown[own]:
                head = other.joined_to or other
                found.append((shown[own], head, kind, is_first, each.decision))
    return found
