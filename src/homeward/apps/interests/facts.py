"""Rows as the core reads them: consents, and how far each was given freely."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

from homeward.apps.interests.models import Consent
from homeward.core.returns import consent as rules
from homeward.core.returns.consent import CANNOT_BE_FREE, Position, Present, Purpose, Whose
from homeward.core.truth import Truth

EXPLAINED: Final = {"yes": Truth.YES, "no": Truth.NO, "": Truth.UNKNOWN}


def words_of(rows: Iterable[Consent]) -> list[rules.Consent]:
    """Turn consents into the values that rules read, in their order.

    A word is verified by a later talk that confirms it, if nobody of the prison was in the room.
    """
    rows = list(rows)
    confirmed: dict[UUID, str] = {}
    for row in rows:
        present = row.present
        if row.confirms_id and present is not None and not _watched(present):
            confirmed[row.confirms_id] = str(row.pk)
    return [word_of(row, confirmed.get(row.pk, "")) for row in rows]


def word_of(row: Consent, verified: str = "") -> rules.Consent:
    """Turn one consent into the value that rules read.

    Args:
        row: The row.
        verified: Reference of the talk that confirmed it, if one did.
    """
    return rules.Consent(
        key=str(row.pk),
        whose=Whose(row.whose),
        purpose=Purpose(row.purpose),
        position=Position(row.position),
        on=row.said_on,
        to_whom=row.to_whom,
        language=row.language,
        present=None if row.present is None else frozenset(map(Present, row.present)),
        explained=EXPLAINED[row.explained],
        verified=verified,
    )


def standing_words(rows: Iterable[Consent]) -> Iterator[tuple[Consent, rules.Consent]]:
    """Yield for each speaker and purpose the word that counts, with its row."""
    rows = list(rows)
    by_key = {str(row.pk): row for row in rows}
    words = tuple(words_of(rows))
    matters = dict.fromkeys((one.whose, one.purpose, one.to_whom) for one in words)
    last = max((one.on for one in words), default=None)
    for matter in matters:
        found = rules.standing(words, rules.Queued("", *matter), on=last) if last else None
        if found is not None:
            yield by_key[found.key], found


def _watched(present: Iterable[str]) -> bool:
    return bool(CANNOT_BE_FREE & frozenset(map(Present, present)))
