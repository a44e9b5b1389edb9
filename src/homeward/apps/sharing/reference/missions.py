"""The mission list: which mission was accredited to Iraq, from which capital, and how sure that is.

Read from `data/accreditations.toml`. A newcomer's mistake is to take a row without an end
for a mission that is open today: a source attests a mission for the day on which it was
written, and `Accreditation.covers` answers unknown for every later day.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

from homeward.apps.sharing.reference.edtf import Days, days
from homeward.core.truth import Truth, certain


class MissionKind(Enum):
    """What stands at the seat."""

    EMBASSY = "embassy"
    AMBASSADOR = "ambassador at the capital"
    CONSULATE_GENERAL = "consulate general"
    CONSULATE = "consulate"
    HONORARY_CONSUL = "honorary consul"


class Status(Enum):
    """What the row says about the mission in its time."""

    OPEN = "open"
    CLOSED = "closed"
    SUSPENDED = "suspended"
    NONE = "none"
    HANDLING = "handling"
    NOT_FOUND = "not found"


class Certainty(Enum):
    """How sure the row is, in the words of the fact sheet it was read from."""

    SURE = "sure"
    LIKELY = "likely"
    PARTLY = "partly"
    UNCERTAIN = "uncertain"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Accreditation:
    """One row of the mission list.

    Attributes:
        state: The sending State, ISO 3166-1 alpha-3.
        kind: Embassy, consulate and so on.
        status: Open, closed, suspended, none, handling the matter, not found.
        seat: Key of the city; empty where no source shows it.
        seat_country: ISO 3166-1 alpha-3 of the seat; empty where no source shows it.
        resident: Whether the seat is in Iraq.
        valid_from: EDTF; empty means that no source says, not "always".
        valid_to: EDTF; empty means that no source says, not "until today".
        as_of: EDTF; for which days the source attests it.
        certainty: How sure it is.
        sources: Where it was read.
        note: What a reader should know, in plain English.
    """

    state: str
    kind: MissionKind
    status: Status
    seat: str
    seat_country: str
    resident: Truth
    valid_from: str
    valid_to: str
    as_of: str
    certainty: Certainty
    sources: tuple[str, ...]
    note: str

    def covers(self, on: date) -> Truth:
        """Say whether the row holds on a day.

        Yes between a known beginning and a known end, and on the days its source attests;
        no before the one or after the other; unknown elsewhere. "About" is never yes or no.
        """
        attested = days(self.as_of)
        return _since(days(self.valid_from), attested, on) & _until(
            days(self.valid_to), attested, on
        )


@cache
def accreditations() -> tuple[Accreditation, ...]:
    """Read the whole list, in the order of the file. States that were not found are rows too."""
    return tuple(_row(raw) for raw in _tables()["accreditation"])


def _tables() -> dict[str, Any]:
    path = files("homeward.apps.sharing.reference") / "data" / "accreditations.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _row(raw: dict[str, Any]) -> Accreditation:
    """Check one table of the file; an unknown key or value fails at once."""
    row = Accreditation(
        **{
            **raw,
            "kind": MissionKind(raw["kind"]),
            "status": Status(raw["status"]),
            "resident": Truth(raw["resident"]),
            "certainty": Certainty(raw["certainty"]),
            "sources": tuple(raw["sources"]),
        }
    )
    for text in (row.valid_from, row.valid_to, row.as_of):
        days(text)
    return row


def _since(start: Days | None, attested: Days | None, on: date) -> Truth:
    """Say whether it had begun; where no source says when, the attested days stand in."""
    if start is None:
        return _attested(attested, attested is not None and on >= attested.earliest)
    if start.about or start.earliest <= on < start.latest:
        return Truth.UNKNOWN
    return certain(on >= start.latest)


def _until(end: Days | None, attested: Days | None, on: date) -> Truth:
    """Say whether it still lasted; where no source says until when, the attested days stand in."""
    if end is None:
        return _attested(attested, attested is not None and on <= attested.latest)
    if end.about or end.earliest < on <= end.latest:
        return Truth.UNKNOWN
    return certain(on <= end.earliest)


def _attested(attested: Days | None, inside: bool) -> Truth:
    """An attestation can say yes; beyond it nobody knows, so it never says no."""
    known = attested is not None and not attested.about and inside
    return Truth.YES if known else Truth.UNKNOWN
