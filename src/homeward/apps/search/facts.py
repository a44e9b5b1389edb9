"""What a source says of persons, as the keys under which they are found."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.facts import Told, stated
from homeward.core.claims import ClaimKind
from homeward.core.matching import Record, record_of, search_keys

READ = [
    kind.value
    for kind in (
        *(ClaimKind.NAME, ClaimKind.FATHER_NAME, ClaimKind.MOTHER_NAME),
        *(ClaimKind.BIRTH, ClaimKind.PLACE),
    )
]


def keys_of_persons(rows: Iterable[ClaimRow]) -> dict[UUID, tuple[str, ...]]:
    """Give the keys of each person whose claims these are, for those with any.

    Args:
        rows: Claims of one source, person by person.
    """
    found = {}
    for person, group in groupby(rows, key=lambda row: row.about):
        keys = search_keys(record_of(str(person), map(stated, group)))
        if keys:
            found[person] = keys
    return found


def record(one: Told) -> Record:
    """Put what stands about a person into the form that a search judges."""
    return record_of(str(one.person), one.statements)
