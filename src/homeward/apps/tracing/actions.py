"""Proposals after a list has been committed."""

from __future__ import annotations

from django.db import connection

from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.models import Source

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
insert into tracing_proposal (keeper_id, first_id, second_id, source_id, reason, decision)
select distinct p.keeper_id, least(p.one, p.other), greatest(p.one, p.other),
       %(source)s::uuid, 'same name, birth and mother', 'open'
  from pairs p
  join intake_list l on l.id = p.list_id
  left join register_source s on s.id = l.source_id
 where s.stands or l.id = %(list)s::uuid
on conflict (keeper_id, first_id, second_id) do nothing
"""


def propose_repeats(*, actor: Actor, source: Source, list_key: str) -> int:
    """Propose, never merge, the rows of a new list that clearly repeat rows of the register.

    Returns:
        How many new proposals there are.
    """
    target = f"source:{source.pk}"
    opened = change(actor=actor, verb="proposed repeats", target=target)
    with opened, connection.cursor() as cursor:
        cursor.execute(_REPEATS, {"source": str(source.pk), "list": list_key})
        return cursor.rowcount
