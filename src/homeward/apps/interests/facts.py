"""Rows as the core reads them: consents, and papers on best interests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from homeward.apps.interests.models import Consent, Decision, Hearing, Seat
from homeward.core.returns import consent as rules
from homeward.core.returns.consent import CANNOT_BE_FREE, Position, Present, Purpose, Whose
from homeward.core.returns.interests import (
    Assessment,
    Determination,
    Factor,
    Option,
    PanelMember,
    PanelOutcome,
    Section,
    Views,
    Way,
)
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


def assessment_of(
    words: Mapping[str, str], hearing: Hearing | None, decided: Sequence[Decision]
) -> Assessment:
    """Turn what stands in an assessment into the value that rules read.

    The part on the child's wishes counts as written only where the child was heard.
    """
    written = {one for one in Section if words.get(one.value, "").strip()}
    if hearing is None or hearing.views == Views.NOT_ASKED.value:
        written.discard(Section.WISHES)
    approved = next((str(one.by_id) for one in decided if one.verb == Decision.Verb.APPROVE), "")
    return Assessment(written=frozenset(written), approved_by=approved)


def determination_of(
    words: Mapping[str, str],
    hearing: Hearing | None,
    seats: Sequence[Seat],
    decided: Sequence[Decision],
) -> Determination:
    """Turn what stands in a determination into the value that rules read.

    Args:
        words: Field to text.
        hearing: The child's views that count: those before the panel, or the latest.
        seats: Who sits on the panel.
        decided: What was decided, the first first.
    """
    made = next((one for one in decided if one.verb == Decision.Verb.DECIDE), None)
    reviews = [one.review_on for one in decided if one.review_on is not None]
    reopened = [one.decided_on for one in decided if one.verb == Decision.Verb.REOPEN]
    return Determination(
        views=Views(hearing.views) if hearing else Views.NOT_ASKED,
        views_on=hearing.heard_on if hearing else None,
        options=tuple(_options(words)),
        recommended=words.get("recommended", ""),
        panel=tuple(
            PanelMember(
                str(one.member_id),
                str(one.member.organisation_id),
                one.promised_on,
                EXPLAINED[one.interested],
            )
            for one in seats
        ),
        outcome=PanelOutcome(made.outcome) if made else None,
        chosen=made.chosen if made else "",
        reasons=made is not None,
        decided_on=made.decided_on if made else None,
        review_on=reviews[-1] if reviews else None,
        reopened_on=reopened[-1] if reopened else None,
    )


def _options(words: Mapping[str, str]) -> Iterator[Option]:
    """Every way on the table: none that is closed with a reason, nor an other nobody named."""
    for way in Way:
        said = {name: words.get(f"{way.value}.{name}", "").strip() for name in _OF_A_WAY}
        if said["closed"] or (way is Way.OTHER and not any(said.values())):
            continue
        yield Option(way.value, frozenset(one for one in Factor if said[one.value]))


_OF_A_WAY: Final = ("what", "closed", *(factor.value for factor in Factor))
