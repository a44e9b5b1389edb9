"""The standing of persons on a day: claims in, findings out, every reading recorded.

This is where the register and the law meet. The law does not know the register, and the
register decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice
from uuid import UUID

from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register import access
from homeward.apps.register.access import ClaimRow, Filters
from homeward.apps.register.facts import READ_BY_LAW, Dossier, SourceFile, dossiers, opened
from homeward.core.claims import ClaimKind, LegalStatus
from homeward.core.finding import Finding
from homeward.core.law.facts import PersonFacts, StatusSaid
from homeward.core.law.register import assess, standing
from homeward.core.law.status import disagreeing

RECORD_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Standing:
    """One person's dossier with the answer to "asked to be taken back?" on a day."""

    dossier: Dossier
    finding: Finding


def files_of(actor: Actor) -> dict[UUID, SourceFile]:
    """How the claims of each standing source are pointed at."""
    return {
        source.pk: SourceFile(source.file_name or source.label, source.sheets)
        for source in access.sources(actor)
    }


def standings(
    actor: Actor, *, on: date, persons: Sequence[UUID] | None = None, state: str = ""
) -> Iterator[Standing]:
    """Answer for each person, in the order of their codes, and record whom was asked about.

    Args:
        actor: Who asks.
        on: The day that counts.
        persons: Keys of the persons wanted; `None` for all.
        state: Only persons of whom this nationality is claimed (ISO 3166 alpha-3).
    """
    files = files_of(actor)
    if state and persons is None:
        # Left to the database: one State's page must not read the whole register.
        its_own = access.persons(actor, Filters(state=state))
        persons = list(its_own.values_list("pk", flat=True))
    rows = access.claims(actor, persons=persons, kinds=READ_BY_LAW)
    wanted = (d for d in dossiers(rows, files) if not state or state in d.nationalities)
    while piece := list(islice(wanted, RECORD_AT_ONCE)):
        # Recorded before anything is handed out: no log, no answer.
        reading(actor=actor, verb="asked for the standing", subjects=[d.person for d in piece])
        for dossier in piece:
            yield Standing(dossier, standing(dossier.facts, on=on))


@dataclass(frozen=True, slots=True)
class Resting:
    """An answer that would be another one without a claim.

    Attributes:
        now: The answer with the claim.
        without: The answer if it were withdrawn.
    """

    now: Finding
    without: Finding


def resting_on(
    rows: Sequence[ClaimRow], files: Mapping[UUID, SourceFile], *, on: date, claim: int
) -> list[Resting]:
    """Say which answers of the law rest on one claim: those that change without it.

    An answer that stays rests on other claims as well, or on none. Nothing for a claim that does
    not stand, or of a kind that the law does not read.

    Args:
        rows: Everything that stands about the person, in order.
        files: How sources are pointed at.
        on: The day that counts.
        claim: Key of the claim.
    """
    if not any(row.claim == claim and row.kind in READ_BY_LAW for row in rows):
        return []
    left = [row for row in rows if row.claim != claim]
    now, then = _all_answers(rows, files, on), _all_answers(left, files, on)
    return [
        Resting(one, other)
        for one, other in zip(now, then, strict=True)
        if one.truth is not other.truth
    ]


def _all_answers(
    rows: Sequence[ClaimRow], files: Mapping[UUID, SourceFile], on: date
) -> tuple[Finding, ...]:
    dossier = next(dossiers(rows, dict(files)), None)
    return assess(dossier.facts if dossier else PersonFacts(), on=on)


_ONE_ONLY = frozenset({"sex", "penalty"})
_DAYS = frozenset({"birth", "arrest", "sentenced_on", "released_on"})


def contradicted(rows: Sequence[ClaimRow], *, on: date) -> dict[int, list[int]]:
    """Say which claims cannot both be right: two sexes, two sentences, days that never meet.

    Statuses contradict one another as the law carries them (`core.law.status`). Names never do:
    one name is spelt in many ways.

    Returns:
        For each claim that somebody contradicts, the keys of the claims that do.
    """
    found: dict[int, list[int]] = {}
    for one, other in combinations([row for row in rows if row.kind in READ_BY_LAW], 2):
        if one.kind == other.kind and _contradict(one, other, on):
            found.setdefault(one.claim, []).append(other.claim)
            found.setdefault(other.claim, []).append(one.claim)
    return found


def _contradict(one: ClaimRow, other: ClaimRow, on: date) -> bool:
    if one.kind in _ONE_ONLY:
        return bool(one.code and other.code and one.code != other.code)
    if one.kind in _DAYS:
        first, second = opened(one).span, opened(other).span
        return bool(first and second and first.intersect(second) is None)
    if one.kind == ClaimKind.LEGAL_STATUS.value and one.code and other.code:
        said = (one, other)
        statuses = tuple(StatusSaid(LegalStatus(row.code), row.said_on, "") for row in said)
        return bool(disagreeing(PersonFacts(statuses=statuses), on=on))
    return False
