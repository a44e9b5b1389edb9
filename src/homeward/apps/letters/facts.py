"""Picks out, for each person a letter may speak of, the fields that its reader may learn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from homeward.apps.audit.actor import Actor
from homeward.apps.register import access
from homeward.apps.register.facts import opened
from homeward.apps.register.standing import Standing, standings
from homeward.apps.sharing.access import gates
from homeward.apps.tracing.access import joined_by_one
from homeward.core.claims import Sex
from homeward.core.disclosure.annex import (
    AnnexEntry,
    ClaimBasis,
    GateClosedError,
    Ground,
    for_draft,
    for_mission,
)
from homeward.core.disclosure.fields import Gate
from homeward.core.finding import Finding
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Line:
    """A person's line in an annex, already cut for its reader."""

    person: UUID
    entry: AnnexEntry


def lines(actor: Actor, *, state: str, on: date, draft: bool) -> list[Line]:
    """The persons whom a State is asked to take back, as a letter to its mission may show them.

    Only those whom the holding State certainly asks for are named: an unknown is first
    settled, not sent. Whoever's gate does not say *contact* is left out without a trace, and
    so is whoever was joined with somebody by one member's word alone.

    Args:
        actor: Who writes; every reading is recorded.
        state: ISO 3166 alpha-3 of the State addressed.
        on: The day that counts.
        draft: Codes only, whatever the gates say.
    """
    asked = [s for s in standings(actor, on=on, state=state) if s.finding.truth is Truth.YES]
    keys = [each.dossier.person for each in asked]
    if draft:
        return [Line(s.dossier.person, for_draft(_plain(s))) for s in asked]
    open_gates = gates(actor, state, keys, on)
    alone = joined_by_one(actor, keys)
    cleared = [
        s
        for s in asked
        if open_gates.get(s.dossier.person) is Gate.CONTACT and s.dossier.person not in alone
    ]
    said = _said(actor, [s.dossier.person for s in cleared])
    found = []
    for each in cleared:
        person = each.dossier.person
        entry = _full(each, state, said.get(person, {}))
        try:
            found.append(Line(person, for_mission(entry, gate=open_gates[person])))
        except GateClosedError:
            continue
    return found


def entry_of(actor: Actor, *, person: UUID, state: str, on: date) -> AnnexEntry | None:
    """Everything that could be said of one person to one State, uncut: cut it before it goes.

    `None` where no claim about the person stands, or none claims this nationality: then there is
    nothing that this State could be told.
    """
    found = next(iter(standings(actor, on=on, persons=[person], state=state)), None)
    if found is None:
        return None
    key = found.dossier.person
    said = _said(actor, [key]).get(key, {})
    mothers = access.claims(actor, persons=[key], kinds=["mother_name"])
    mother = next((opened(row).words for row in mothers), None)
    return replace(_full(found, state, said), mother_name=mother)


def grounds(finding: Finding) -> tuple[Ground, ...]:
    """Which of the three readings of the request carry a yes, in their order."""
    parts = zip(Ground, finding.because, strict=True)
    return tuple(ground for ground, part in parts if part.truth is Truth.YES)


def _plain(standing: Standing) -> AnnexEntry:
    dossier = standing.dossier
    birth = dossier.facts.birth
    return AnnexEntry(
        code=dossier.code,
        sex=Sex(dossier.sex) if dossier.sex else None,
        birth_span=(birth.first, birth.last) if birth else None,
        grounds=grounds(standing.finding),
    )


def _full(standing: Standing, state: str, said: dict[str, list[tuple[str, str]]]) -> AnnexEntry:
    plain = _plain(standing)
    names = list(dict.fromkeys(words for words, _kind in said.get("name", [])))
    latin = [name for name in names if name.isascii()]
    shown = (latin or names or [None])[0]
    births = dict.fromkeys(words for words, _kind in said.get("birth", []))
    kinds = {kind for _words, kind in said.get("nationality", [])}
    basis = tuple(
        b
        for b, used in (
            (ClaimBasis.RECORD, "holding" in kinds),
            (ClaimBasis.STATEMENT, bool(kinds - {"holding"})),
        )
        if used
    )
    return AnnexEntry(
        code=plain.code,
        sex=plain.sex,
        birth_span=plain.birth_span,
        grounds=plain.grounds,
        name=shown,
        # The name above is not said twice; what follows are its other recorded forms.
        names_original=tuple(name for name in names if name != shown),
        birth_written="; ".join(births) or None,
        claimed_state=state,
        claim_basis=basis,
    )


def _said(actor: Actor, persons: list[UUID]) -> dict[UUID, dict[str, list[tuple[str, str]]]]:
    """What sources say about names, births and nationality, with the kind of each source."""
    kinds = {source.pk: source.kind for source in access.sources(actor)}
    rows = access.claims(actor, persons=persons, kinds=["name", "birth", "nationality"])
    said: dict[UUID, dict[str, list[tuple[str, str]]]] = {}
    for person, group in groupby(rows, key=lambda row: row.person):
        for row in group:
            pair = (opened(row).words, kinds[row.source])
            said.setdefault(person, {}).setdefault(row.kind, []).append(pair)
    return said
