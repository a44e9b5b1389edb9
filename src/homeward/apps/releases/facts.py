"""What could be said of one person to one mission now, field by field, and what may be.

Values are what goes over: words, codes and days as JSON has them. The same shape lies in a release
and in the copy at the counter, so that what was seen before giving is what is read after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import Mission
from homeward.apps.letters.facts import entry_of
from homeward.apps.register.standing import standings
from homeward.apps.sharing.access import Opening, opening
from homeward.core.disclosure.annex import AnnexEntry
from homeward.core.disclosure.fields import DisclosableField, Recipient
from homeward.core.disclosure.releases import OPENS, WRITTEN_HERE, may_release
from homeward.core.law.instruments.minimum_ages import reached_minimum_age_abroad
from homeward.core.truth import Truth

_F = DisclosableField
STATE: Final = Recipient.STATE_OF_ORIGIN


@dataclass(frozen=True, slots=True)
class Offer:
    """What stands behind a release to one mission on a day.

    Attributes:
        opening: What the gate opens, and until when it is relied on.
        values: What claims say now, for every field that has something to say.
        may: For each field that may ever go to a State, whether it may go now.
        reached: Whether the person has reached that State's age of criminal responsibility.
    """

    opening: Opening
    values: Mapping[DisclosableField, Any]
    may: Mapping[DisclosableField, Truth]
    reached: Truth

    def open(self, field: DisclosableField) -> bool:
        """Say whether a field may go and there is something that it could say."""
        return self.may.get(field) is Truth.YES and (field in self.values or field in WRITTEN_HERE)


def offer(actor: Actor, *, person: UUID, mission: Mission, on: date) -> Offer:
    """Gather what could be released about one person to one mission; the reading is recorded."""
    gate = opening(actor, mission.state, person, on)
    entry = entry_of(actor, person=person, state=mission.state, on=on)
    may = {each: may_release(STATE, each, gate.gate, named=gate.named) for each in OPENS[STATE]}
    return Offer(gate, values_of(entry), may, _reached(actor, person, mission.state, on))


def values_of(entry: AnnexEntry | None) -> dict[DisclosableField, Any]:
    """Write an entry as what goes over; a field with nothing to say is not there."""
    if entry is None:
        return {}
    said: dict[DisclosableField, Any] = {
        _F.CODE: entry.code,
        _F.SEX: entry.sex.value if entry.sex else None,
        _F.NAME: entry.name,
        _F.NAMES_ORIGINAL: list(entry.names_original),
        _F.BIRTH_WRITTEN: entry.birth_written,
        _F.BIRTH_SPAN: [day.isoformat() for day in entry.birth_span or ()],
        _F.BIRTH_YEARS: sorted({day.year for day in entry.birth_span or ()}),
        _F.CLAIMED_STATE: entry.claimed_state,
        _F.CLAIM_BASIS: [basis.value for basis in entry.claim_basis],
        _F.GROUNDS: [ground.value for ground in entry.grounds],
        _F.AUTHORITY: entry.authority.value if entry.authority else None,
        _F.MOTHER_NAME: entry.mother_name,
    }
    return {field: value for field, value in said.items() if value}


def has_changed(said: Mapping[str, Any], now: Mapping[DisclosableField, Any]) -> bool:
    """Say whether a claim behind what was said has changed since; what was written here cannot."""
    written = {field.value for field in WRITTEN_HERE}
    return any(now.get(_F(name)) != value for name, value in said.items() if name not in written)


def _reached(actor: Actor, person: UUID, state: str, on: date) -> Truth:
    """Ask for this State alone: another's age of responsibility is no matter of this release."""
    found = next(iter(standings(actor, on=on, persons=[person])), None)
    if found is None:
        return Truth.UNKNOWN
    facts = found.dossier.facts
    of_state = tuple(said for said in facts.nationalities if said.state == state)
    return reached_minimum_age_abroad(replace(facts, nationalities=of_state), on=on).truth
