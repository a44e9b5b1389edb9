"""Writes proposals: the pairs that a new list brings, weighed, with what came of asking before.

A newcomer's mistake is to insert and look away. A pair may be there already: rejected, joined,
or resting on a version of the list that was replaced; it is then brought up to date instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from uuid import UUID

from django.db import connection

from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import claims, joined_with
from homeward.apps.register.models import Source
from homeward.apps.tracing import access
from homeward.apps.tracing.comparing import (
    Snapshot,
    clear_repeat,
    digest,
    opened,
    place_of,
    sealed,
    worth_asking_again,
)
from homeward.apps.tracing.facts import Told, told
from homeward.apps.tracing.models import Proposal

Report = Callable[[str, int, int], None]
Pair = tuple[UUID, UUID]

AT_ONCE = 500
REASON = "same name, birth and mother"

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


def write_proposals(actor: Actor, source: Source, list_key: str, report: Report) -> int:
    """Weigh every pair that a list brings and keep it. Inside the caller's door to write.

    Args:
        actor: On whose behalf.
        source: The list's source.
        list_key: The list.
        report: Told the phase, pairs done and pairs in all.

    Returns:
        How many pairs nobody had proposed before.
    """
    with connection.cursor() as cursor:
        cursor.execute(_REPEATS, {"list": list_key})
        found: list[Pair] = cursor.fetchall()
    new = done = 0
    for some in _pieces(found):
        new += _write(actor, source, some)
        done += len(some)
        report("comparing", done, len(found))
    return new


def _pieces(found: list[Pair]) -> Iterator[list[Pair]]:
    pairs = iter(found)
    while some := list(islice(pairs, AT_ONCE)):
        yield some


def _write(actor: Actor, source: Source, pairs: Sequence[Pair]) -> int:
    shown = {key: group[0] for key, group in joined_with(actor, _keys(pairs)).items()}
    about = told(claims(actor, persons=list(shown)))
    known = access.proposals_of(actor, Proposal.Kind.SAME, pairs)
    fresh = []
    for pair in pairs:
        one, other = (about.get(shown[key]) for key in pair)
        if one is None or other is None or one is other:
            continue
        snapshot = clear_repeat(one, other)
        if pair in known:
            _bring_up_to_date(actor, known[pair], source, snapshot)
        else:
            fresh.append(_proposal(actor, source, pair, (one, other), snapshot))
    return len(Proposal.objects.bulk_create(fresh))


def _keys(pairs: Sequence[Pair]) -> list[UUID]:
    return list({key for pair in pairs for key in pair})


def _proposal(
    actor: Actor, source: Source, pair: Pair, both: tuple[Told, Told], snapshot: Snapshot
) -> Proposal:
    births = [one.born for one in both]
    return Proposal(
        keeper_id=actor.keeper,
        kind=Proposal.Kind.SAME,
        first_id=pair[0],
        second_id=pair[1],
        source=source,
        reason=REASON,
        band=snapshot.band,
        probability=snapshot.probability,
        bits=snapshot.bits,
        sealed=sealed(snapshot),
        digest=digest(actor.keeper, snapshot),
        place=place_of(Proposal.Kind.SAME, births, source.received_on),
    )


def _bring_up_to_date(actor: Actor, known: Proposal, source: Source, now: Snapshot) -> None:
    """Keep new evidence; put the pair before people again if it changes what they decided on."""
    mark = digest(actor.keeper, now)
    if mark == bytes(known.digest):
        return
    if worth_asking_again(known.decision, opened(known.sealed), now):
        known.decision, known.settled = Proposal.Decision.OPEN, None
    known.source, known.digest, known.sealed = source, mark, sealed(now)
    known.band, known.probability, known.bits = now.band, now.probability, now.bits
    known.save()
