"""The standing of persons on a day: claims in, findings out, every reading recorded.

This is where the register and the law meet. The law does not know the register, and the
register decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register import access
from homeward.apps.register.access import Filters
from homeward.apps.register.facts import READ_BY_LAW, Dossier, SourceFile, dossiers
from homeward.core.finding import Finding
from homeward.core.law.register import standing

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
