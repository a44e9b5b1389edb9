"""The only door to the blind index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db import connection
from django.db.models import F, QuerySet
from numpy.typing import NDArray
from procrastinate.contrib.django.models import ProcrastinateJob

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.intake.access import lists
from homeward.apps.intake.models import List, Row
from homeward.apps.register.access import sources
from homeward.apps.search.blind import blind, mark
from homeward.apps.search.models import Count, Coverage
from homeward.core.matching.search_keys import WRITTEN

TASK = "search.write_keys"
SPOKEN_TASK = "search.write_spoken_keys"
GROUPS = 4
"""Of how many groups of keys a question may want one key each."""


@dataclass(frozen=True, slots=True)
class Held:
    """An entry that was found.

    Attributes:
        person: The person of the row.
        shown: The person under whom they are shown; the same unless people joined the two.
        keys: All digests of the entry.
    """

    person: UUID
    shown: UUID
    keys: tuple[int, ...]


# The function looks into the index with its owner's rights, and keeps to the keepers of whoever
# acts by itself: see the migration for why a plain query would read the whole table.
_HOLDERS = """
select h.person_id, coalesce(p.joined_to_id, p.id), h.keys
  from homeward.key_holders(%(one)s::bigint[], %(two)s::bigint[], %(three)s::bigint[],
                            %(four)s::bigint[], %(sources)s::uuid[], %(most)s) h
  join register_person p on p.id = h.person_id and p.keeper_id = %(keeper)s
"""


@dataclass(frozen=True, slots=True)
class Index:
    """What must be known of the index before it is asked.

    Attributes:
        sources: Keys of the sources that stand; `holders` looks in them.
        counts: How many entries have each digest asked for, where any has.
        unfinished: Whether persons of some committed list cannot be found yet.
    """

    sources: tuple[str, ...]
    counts: dict[int, int]
    unfinished: bool


# One question instead of three: somebody waits, and each message takes as long as its answer.
_INDEX = """
select array(select s.id::text from register_source s
              where s.keeper_id = %(keeper)s and s.stands),
       array(select array[c.key, c.count] from search_count c
              where c.keeper_id = %(keeper)s and c.key = any(%(keys)s::bigint[])),
       homeward.index_unfinished(%(mark)s)
"""


def index(actor: Actor, keys: Sequence[int]) -> Index:
    """Tell what is in the index of these digests, and whether it is whole."""
    must(actor, "see persons")
    wanted = {"keeper": actor.keeper, "keys": list(keys), "mark": mark(actor.keeper)}
    with connection.cursor() as cursor:
        cursor.execute(_INDEX, wanted)
        row = cursor.fetchone()
    if row is None:
        raise AssertionError("a select without a table gives one row")
    sources, counted, unfinished = row
    return Index(tuple(sources), dict(counted), unfinished)


def standing(actor: Actor) -> list[str]:
    """Keys of the sources in which `everybody` looks."""
    return [str(key) for key in sources(actor).values_list("pk", flat=True)]


def holders(
    actor: Actor, groups: Sequence[Sequence[int]], *, within: Sequence[str], most: int
) -> list[Held]:
    """Find entries that have a key of every group.

    Args:
        actor: Who searches; the caller records whom it hands out.
        groups: One to four groups of digests.
        within: Keys of the sources to look in, as `index` gives them.
        most: How many at most; which ones, if there are more, is left to chance.
    """
    if not 1 <= len(groups) <= GROUPS:
        raise ValueError("one to four groups of keys")
    asked = [list(group) for group in groups] + [None] * (GROUPS - len(groups))
    wanted = dict(zip(("one", "two", "three", "four"), asked, strict=True))
    more = {"sources": list(within), "most": most, "keeper": actor.keeper}
    with connection.cursor() as cursor:
        cursor.execute(_HOLDERS, {**wanted, **more})
        return [Held(person, shown, tuple(keys)) for person, shown, keys in cursor.fetchall()]


# Arrays as PostgreSQL sends them: a head of 20 bytes, then a length and a number for each key.
_HEAD, _ELEMENT = 20, np.dtype([("length", ">i4"), ("key", ">i8")])
AT_ONCE = 20_000

_EVERYBODY = """
select coalesce(p.joined_to_id, e.person_id), array_send(e.keys)
  from search_keys e
  join register_person p on p.id = e.person_id and p.keeper_id = e.keeper_id
 where e.keeper_id = %(keeper)s and e.source_id = any(%(sources)s::uuid[])
"""


def everybody(actor: Actor) -> Iterator[tuple[list[UUID], NDArray[np.int64], NDArray[np.int64]]]:
    """Go through all entries of standing sources, piece by piece, without an index.

    Yields:
        The persons under whom the entries are shown; how many keys each has; all their keys.
    """
    wanted = {"keeper": actor.keeper, "sources": standing(actor)}
    connection.ensure_connection()
    with connection.connection.cursor(name="everybody", binary=True) as cursor:
        cursor.execute(_EVERYBODY, wanted)
        while rows := cursor.fetchmany(AT_ONCE):
            sent = [bytes(keys)[_HEAD:] for _person, keys in rows]
            sizes = np.fromiter((len(each) for each in sent), np.int64, len(sent))
            keys = np.frombuffer(b"".join(sent), dtype=_ELEMENT)["key"].astype(np.int64)
            yield [person for person, _keys in rows], sizes // _ELEMENT.itemsize, keys


def counts(actor: Actor, keys: Sequence[int]) -> dict[int, int]:
    """How many entries have each of these digests, for those that any has and that are counted."""
    must(actor, "see persons")
    found = Count.objects.filter(keeper_id=actor.keeper, key__in=list(keys))
    return dict(found.values_list("key", "count"))


def written_counts(actor: Actor, forms: Iterable[str]) -> dict[str, int]:
    """How many entries have an own name with a word that is written so, in a known form of it.

    Args:
        actor: Who asks.
        forms: Keys as `core.names.form_keys` gives them.
    """
    wanted = list(dict.fromkeys(forms))
    digests = blind(actor.keeper, [WRITTEN + form for form in wanted])
    found = counts(actor, digests)
    return {form: found.get(digest, 0) for form, digest in zip(wanted, digests, strict=True)}


def lists_to_write(actor: Actor, mark: int) -> QuerySet[List]:
    """Committed lists whose rows are not all in the index, the oldest first."""
    whole = Coverage.objects.filter(keeper_id=actor.keeper, mark=mark, whole=True)
    committed = lists(actor).filter(state=List.State.COMMITTED)
    return committed.exclude(pk__in=whole.values("list_id")).order_by("added_at")


def lists_asked_for() -> set[str]:
    """Keys of the lists for which a job waits or is at work, of whatever register."""
    alive = ProcrastinateJob.objects.filter(task_name=TASK, status__in=["todo", "doing"])
    return {args.get("list_key", "") for args in alive.values_list("args", flat=True)}


def locked_coverage(actor: Actor, found: List, mark: int) -> Coverage:
    """How far a list is written, locked until the transaction ends; from the start if it is old.

    Inside the caller's door to write.
    """
    Coverage.objects.bulk_create(
        [Coverage(list=found, keeper_id=actor.keeper, mark=mark)], ignore_conflicts=True
    )
    kept = Coverage.objects.select_for_update().get(keeper_id=actor.keeper, pk=found.pk)
    if kept.mark != mark:
        kept.mark, kept.sheet, kept.number, kept.whole = mark, -1, -1, False
    return kept


def rows_after(actor: Actor, kept: Coverage, most: int) -> list[tuple[int, int, UUID]]:
    """The next rows of a list: sheet, number, and the person each is about."""
    must(actor, "see persons")
    rows = Row.objects.filter(keeper_id=actor.keeper, list_id=kept.pk)
    later = rows.filter(sheet=kept.sheet, number__gt=kept.number) | rows.filter(
        sheet__gt=kept.sheet
    )
    chosen = later.order_by("sheet", "number").values_list("sheet", "number", F("person"))
    return list(chosen[:most])
