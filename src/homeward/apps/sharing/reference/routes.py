"""Which mission to address about a State's nationals on a day, and how far that can be trusted.

A newcomer's mistake is to lose a State that has nobody in Baghdad. A non-resident mission is
as good an addressee as a resident one; and where nothing was found, the route says so
instead of being absent. A route is a suggestion for a person who checks it: most sources are
years old, and the route says how old.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from homeward.apps.sharing.reference.missions import (
    Accreditation,
    Certainty,
    MissionKind,
    Status,
    accreditations,
)
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class RouteKind(Enum):
    """How a State can be reached."""

    RESIDENT = "resident"
    NON_RESIDENT = "non-resident"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Route:
    """Which mission to address on a day.

    Attributes:
        state: The State, ISO 3166-1 alpha-3.
        on: The day asked about.
        kind: Resident, non-resident or not found.
        accreditation: The row behind it; `None` where nothing was found.
        confirmed: Yes when a sure source covers the day; unknown otherwise. Never no.
        reason: Why, in one plain sentence.
        considered: Every other row on that State's embassies, for the reader to check.
    """

    state: str
    on: date
    kind: RouteKind
    accreditation: Accreditation | None
    confirmed: Truth
    reason: Sentence
    considered: tuple[Accreditation, ...] = ()


_MISSIONS = (MissionKind.EMBASSY, MissionKind.AMBASSADOR)
_WORKING = (Status.OPEN, Status.HANDLING)


def route(state: str, on: date) -> Route:
    """Suggest the mission to address for a State on a day.

    A mission attested for that day goes before one that may have been there, and a resident
    one before a non-resident one. A mission known to be closed on that day is never
    suggested. Consulates are not addressed: a note goes to the embassy.

    Args:
        state: ISO 3166-1 alpha-3.
        on: The day of the letter.
    """
    rows = tuple(row for row in accreditations() if row.state == state and row.kind in _MISSIONS)
    shut = _shut(rows, on)
    open_rows = [row for row in rows if _possible(row, on, shut)]
    if not open_rows:
        return Route(
            state, on, RouteKind.NOT_FOUND, None, Truth.UNKNOWN, _why_none(rows, shut), rows
        )
    best = max(open_rows, key=lambda row: _preference(row, on))
    kind = RouteKind.RESIDENT if best.resident is Truth.YES else RouteKind.NON_RESIDENT
    confirmed = best.covers(on) if _sure(best) else Truth.UNKNOWN
    others = tuple(row for row in rows if row is not best)
    return Route(state, on, kind, best, confirmed, _why(best, on), others)


def _shut(rows: tuple[Accreditation, ...], on: date) -> tuple[Accreditation, ...]:
    """The rows that say for sure that a seat was not working that day."""
    closed = (Status.CLOSED, Status.SUSPENDED, Status.NONE)
    return tuple(row for row in rows if row.status in closed and row.covers(on) is Truth.YES)


def _possible(row: Accreditation, on: date, shut: tuple[Accreditation, ...]) -> bool:
    """Whether a row can be the addressee: working, not over, and its seat not shut."""
    if row.status not in _WORKING or row.covers(on) is Truth.NO:
        return False
    return all(row.seat != other.seat for other in shut)


def _preference(row: Accreditation, on: date) -> tuple[bool, bool, bool]:
    """Order the possible rows: attested that day, sure to be accredited, resident."""
    return (
        row.covers(on) is Truth.YES,
        row.status is Status.OPEN,
        row.resident is Truth.YES,
    )


def _sure(row: Accreditation) -> bool:
    return row.status is Status.OPEN and row.certainty is Certainty.SURE


def _why(row: Accreditation, on: date) -> Sentence:
    """Say how far a suggested row can be trusted."""
    if row.status is Status.HANDLING:
        return Sentence(
            _("This embassy dealt with such a matter ({as_of}); an accreditation was not found."),
            as_of=_attested(row.as_of),
        )
    if not row.as_of:
        return Sentence(_("The source bears no date; not confirmed for this day."))
    if row.covers(on) is Truth.UNKNOWN:
        return Sentence(_("As of {as_of}; not confirmed for this day."), as_of=_attested(row.as_of))
    if row.certainty is not Certainty.SURE:
        return Sentence(_("A source covers this day, but it is not sure."))
    return Sentence(_("A source covers this day."))


def _attested(as_of: str) -> Sentence | str:
    """Put the days a source attests into words; a year stays a year."""
    if as_of.endswith("~"):
        return Sentence(_("about {day}"), day=as_of.rstrip("~"))
    first, _slash, last = as_of.partition("/")
    return Sentence(_("{first} and {last}"), first=first, last=last) if last else as_of


def _why_none(rows: tuple[Accreditation, ...], shut: tuple[Accreditation, ...]) -> Sentence:
    """Say why nobody can be suggested. Not looked for and not found are two answers."""
    if shut:
        return Sentence(_("The mission was not working on this day, and no other was found."))
    if not rows:
        return Sentence(_("Nobody has looked for a mission of this State yet."))
    if all(row.status is Status.NOT_FOUND for row in rows):
        return Sentence(_("A mission of this State was looked for and not found."))
    return Sentence(_("No source names a mission of this State for this day."))
