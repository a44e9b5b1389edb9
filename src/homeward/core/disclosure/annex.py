"""One person's line in the annex of a note verbale, cut down to what its reader may have.

Build an `AnnexEntry` from all that the register holds for a letter, then pass it through
`for_mission` or `for_draft`. A newcomer's mistake is to hand the uncut entry to the
typesetter; it refuses, because only a cut entry says for whom it was cut.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import Enum
from typing import Any, Final

from homeward.core.claims import Sex
from homeward.core.disclosure.fields import DisclosableField, Gate, Recipient, allowed
from homeward.core.truth import Truth


class Ground(Enum):
    """Why a State is asked to take a person back: the three readings of the request."""

    CHILD_NOT_CONVICTED = "R1"
    SENTENCE_SERVED = "R2"
    ACQUITTED_OR_RELEASED = "R3"


class ClaimBasis(Enum):
    """On what the reported nationality rests. Never who said it: that would expose the person."""

    RECORD = "record of an authority"
    PAPER = "identity or civil-status paper"
    STATEMENT = "statement"


class HoldingAuthority(Enum):
    """Which authority of the holding State to turn to; never a prison, camp or town."""

    JUSTICE = "justice"
    SOCIAL_AFFAIRS = "social affairs"
    INTERIOR = "interior"
    JUDICIARY = "judiciary"


@dataclass(frozen=True, slots=True)
class AnnexEntry:
    """What a letter may say about one person. Every attribute is a field of the disclosure table.

    Attributes:
        code: The person's random reference code.
        sex: As recorded; `None` when no source says.
        birth_years: First and last possible year of birth.
        grounds: On which grounds the State is asked; none while the standing is not settled.
        name: As recorded, in the letters of the list that is followed.
        names_original: The same person's names in their original scripts.
        birth_written: The date of birth as the source writes it.
        birth_span: Earliest and latest possible day of birth.
        claimed_state: ISO 3166-1 alpha-3 code of the nationality reported.
        claim_basis: On what that report rests.
        authority: Which authority holds the person.
        mother_name: The mother's name as recorded.
        cut_for: For whom this entry was cut; `None` for the uncut one. Not a fact about the
            person and never printed.
    """

    code: str
    sex: Sex | None = None
    birth_years: tuple[int, int] | None = None
    grounds: tuple[Ground, ...] = ()
    name: str | None = None
    names_original: tuple[str, ...] = ()
    birth_written: str | None = None
    birth_span: tuple[date, date] | None = None
    claimed_state: str | None = None
    claim_basis: tuple[ClaimBasis, ...] = ()
    authority: HoldingAuthority | None = None
    mother_name: str | None = None
    cut_for: Recipient | None = None


class GateClosedError(Exception):
    """Nothing may be written about this person to this reader. Says no reason, on purpose."""


NOT_FACTS: Final = frozenset({"cut_for"})
"""Attributes of an entry that are about the paper and not about the person."""

_EMPTY: Final[dict[str, Any]] = {
    field.name: field.default for field in fields(AnnexEntry) if field.name != "code"
}


def for_mission(
    entry: AnnexEntry, *, gate: Gate, mother_gate: Gate = Gate.UNRECORDED
) -> AnnexEntry:
    """Cut an entry for the mission of the State of origin.

    Args:
        entry: The uncut entry.
        gate: The consular gate recorded for the person.
        mother_gate: The consular gate recorded for the mother. `UNRECORDED` also where she is
            not a person in the register: then nobody has asked what naming her would mean.

    Raises:
        GateClosedError: Unless *contact* is recorded. Leave the person out; do not say so.
    """
    if gate is not Gate.CONTACT:
        raise GateClosedError
    return _cut(entry, Recipient.STATE_OF_ORIGIN, gate, mother_gate)


def for_draft(entry: AnnexEntry) -> AnnexEntry:
    """Cut an entry for a draft: code, sex, years of birth and grounds, whatever the gate says.

    The years are taken from the span where only that is known.
    """
    years = entry.birth_years
    if years is None and entry.birth_span is not None:
        years = (entry.birth_span[0].year, entry.birth_span[1].year)
    entry = replace(entry, birth_years=years)
    return _cut(entry, Recipient.DRAFT, Gate.UNRECORDED, Gate.UNRECORDED)


def _cut(entry: AnnexEntry, recipient: Recipient, gate: Gate, mother_gate: Gate) -> AnnexEntry:
    """Empty every field the table does not open. An attribute that is not on the table fails."""
    closed = {
        name: empty
        for name, empty in _EMPTY.items()
        if name not in NOT_FACTS
        and allowed(recipient, DisclosableField(name), gate, mother_gate=mother_gate)
        is not Truth.YES
    }
    return replace(entry, **closed, cut_for=recipient)
