"""Proposals after a list has been committed."""

from __future__ import annotations

from django.db import connection

from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.models import Source

# One statement, because a list of 100,000 rows against a register of a million must not be
# compared in Python. Persons already joined by an earlier version are one person and skipped.
_REPEATS = """
insert into tracing_proposal (keeper_id, first_id, second_id, source_id, reason, decision)
select distinct n.keeper_id, least(n.person, o.person), greatest(n.person, o.person),
       %(source)s::uuid, 'same name, birth and mother', 'open'
  from intake_row n
  join intake_list nl on nl.id = n.list_id and nl.id = %(list)s::uuid
  join intake_row o on o.keeper_id = n.keeper_id and o.likeness = n.likeness
  join intake_list ol on ol.id = o.list_id
  left join register_source os on os.id = ol.source_id
 where n.likeness <> ''::bytea and o.person <> n.person
   and (os.stands or ol.id = nl.id)
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
