"""Writes the keys of a list's persons, a slice at a time.

A slice may be written twice: what is there already stays, and is counted once. A newcomer's
mistake is to count keys before the database has said which entries are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from django.db import connection

from homeward.apps.audit.actor import Actor
from homeward.apps.intake.models import List
from homeward.apps.register.access import claims_of
from homeward.apps.search import access
from homeward.apps.search.blind import blind, mark
from homeward.apps.search.facts import READ, keys_of_persons

# About two seconds of work: a worker that is told to end finishes its slice.
ROWS_AT_ONCE = 5_000

_ENTRIES = """
insert into search_keys (keeper_id, source_id, person_id, keys)
select %(keeper)s, %(source)s::uuid, e.person, e.keys::bigint[]
  from unnest(%(persons)s::uuid[], %(keys)s::text[]) as e (person, keys)
on conflict (keeper_id, person_id, source_id) do update set keys = excluded.keys
 where search_keys.keys is distinct from excluded.keys
returning person_id
"""
# In the order of the keys, so that two writers never wait for one another crosswise.
_COUNTS = """
insert into search_count (keeper_id, key, count)
select %(keeper)s, c.key, c.count
  from unnest(%(keys)s::bigint[], %(counts)s::int[]) as c (key, count) order by c.key
on conflict (keeper_id, key) do update set count = search_count.count + excluded.count
"""


def write_slice(actor: Actor, found: List) -> bool:
    """Write the keys of the next rows of a list; say whether rows are left.

    Inside the caller's door to write.
    """
    kept = access.locked_coverage(actor, found, mark(actor.keeper))
    rows = [] if kept.whole else access.rows_after(actor, kept, ROWS_AT_ONCE)
    if found.source_id is not None and rows:
        persons = list({person for _sheet, _number, person in rows})
        said = claims_of(actor, found.source_id, persons=persons, kinds=READ)
        _write(actor, found.source_id, keys_of_persons(said))
        kept.sheet, kept.number, _person = rows[-1]
    kept.whole = len(rows) < ROWS_AT_ONCE
    kept.save(update_fields=["mark", "sheet", "number", "whole"])
    return not kept.whole


def write_entries(actor: Actor, source: UUID, persons: list[UUID]) -> None:
    """Write anew the keys of what a source says of some persons, none where it says nothing now.

    Inside the caller's door to write. An entry without keys is found by nobody.
    """
    said = claims_of(actor, source, persons=persons, kinds=READ)
    found = keys_of_persons(said)
    _write(actor, source, {person: found.get(person, ()) for person in persons})


def _write(actor: Actor, source: UUID, found: Mapping[UUID, tuple[str, ...]]) -> None:
    digests = {person: blind(actor.keeper, keys) for person, keys in found.items()}
    wanted = {
        "keeper": actor.keeper,
        "source": str(source),
        "persons": [str(person) for person in digests],
        "keys": ["{" + ",".join(map(str, keys)) + "}" for keys in digests.values()],
    }
    with connection.cursor() as cursor:
        cursor.execute(_ENTRIES, wanted)
        fresh = [person for (person,) in cursor.fetchall()]
        tally: Counter[int] = Counter()
        for person in fresh:
            tally.update(digests[person])
        counted = {"keys": list(tally), "counts": list(tally.values()), "keeper": actor.keeper}
        cursor.execute(_COUNTS, counted)
