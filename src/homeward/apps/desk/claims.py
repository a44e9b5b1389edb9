"""Claims of one person as parts: the table, one claim's own page, what a new one may be about.

A newcomer's mistake is to leave withdrawn claims out. They are shown with who withdrew them and
why: a fact that vanished is one that is entered again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.http import urlencode
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.documents.access import by_source
from homeward.apps.register import access
from homeward.apps.register.access import ClaimRow
from homeward.apps.register.actions import MeanwhileError, words_of
from homeward.apps.register.codec import Value, unseal
from homeward.apps.register.facts import SourceFile, opened
from homeward.apps.register.labels import CLAIMS, NAMES, meaning, script_of
from homeward.apps.register.models import Claim, ClaimAct, Person
from homeward.apps.register.standing import contradicted, files_of, resting_on
from homeward.apps.ui.parts import ClaimPart, Event, Link
from homeward.apps.ui.present import answer_word, day_words, say
from homeward.core.claims import ClaimKind

_ORDER = {kind.value: place for place, kind in enumerate(ClaimKind)}
_DONE = {
    ClaimAct.Verb.ADDED: lambda: _("Added"),
    ClaimAct.Verb.WITHDRAWN: lambda: _("Withdrawn"),
    ClaimAct.Verb.RESTORED: lambda: _("Stands again"),
    ClaimAct.Verb.NOTED: lambda: _("A note"),
}


def kinds_page(found: Person, paper: str = "") -> dict[str, Any]:
    """What a new claim may be about.

    Args:
        found: The person.
        paper: Key of the paper from which it is taken, as the address has it; empty for none.
    """
    address = reverse("desk:claim_add", args=[found.pk])
    asked = [{"kind": kind.value} | ({"paper": paper} if paper else {}) for kind in ClaimKind]
    own = [
        Link(str(CLAIMS[kind]), f"{address}?{urlencode(query)}")
        for kind, query in zip(ClaimKind, asked, strict=True)
    ]
    return {
        "code": found.code,
        "kinds": own,
        "back": Link(_("Back to the person"), reverse("desk:person", args=[found.pk])),
    }


def key_of(actor: Actor, code: str, *, without: Person) -> UUID | None:
    """The key of the person with exactly this code, if the actor may see them; never `without`."""
    found = access.persons_by_code(actor, [code]) if CODE.fullmatch(code) else {}
    keys = [key for key, own in found.items() if own == code and key != without.pk]
    return keys[0] if keys else None


CODE = re.compile(r"[0-9A-Z]{5}-[0-9A-Z]{5}")


def claim_parts(
    actor: Actor,
    found: Person,
    rows: Sequence[ClaimRow],
    files: Mapping[UUID, SourceFile],
    *,
    link: Callable[[str], Link],
    on: date,
) -> list[ClaimPart]:
    """Every claim about a person, those that stand first of each kind, then the withdrawn."""
    against = contradicted(rows, on=on)
    gone = access.withdrawn(actor, list({row.about for row in rows} | {found.pk}))
    acts = _acts_by_claim(actor, [*(row.claim for row in rows), *(claim.pk for claim in gone)])
    parts = [
        (
            (_ORDER[row.kind], 0, row.claim),
            _part(
                found,
                row.claim,
                ClaimKind(row.kind),
                opened(row),
                Place(link(files[row.source].point(row.sheet, row.row)), row.row, row.said_on),
                notes=_marks(acts.get(row.claim, ()), against.get(row.claim, ())),
            ),
        )
        for row in rows
    ]
    parts += [
        ((_ORDER[claim.kind], 1, claim.pk), _gone(found, claim, acts.get(claim.pk, ())))
        for claim in gone
    ]
    return [part for _place, part in sorted(parts, key=lambda pair: pair[0])]


def _acts_by_claim(actor: Actor, claims: Sequence[int]) -> dict[int, list[ClaimAct]]:
    found: dict[int, list[ClaimAct]] = {}
    for act in access.acts_on(actor, claims):
        found.setdefault(act.claim_id, []).append(act)
    return found


def _marks(acts: Sequence[ClaimAct], against: Sequence[int]) -> tuple[str, ...]:
    notes = sum(act.verb == ClaimAct.Verb.NOTED for act in acts)
    marks = []
    if against:
        marks.append(_("contradicted"))
    if notes:
        words = ngettext("%(count)s note", "%(count)s notes", notes)
        marks.append(words % {"count": number_format(notes, use_l10n=True)})
    return tuple(marks)


def _gone(found: Person, claim: Claim, acts: Sequence[ClaimAct]) -> ClaimPart:
    file = SourceFile(claim.source.file_name or claim.source.label, claim.source.sheets)
    last = [act for act in acts if act.verb == ClaimAct.Verb.WITHDRAWN][-1:]
    return _part(
        found,
        claim.pk,
        ClaimKind(claim.kind),
        unseal(claim.person_id, claim.sealed),
        Place(Link(file.point(claim.sheet, claim.row)), claim.row, claim.said_on),
        withdrawn=words_of(last[0]) if last else _("no reason was recorded"),
        notes=_marks(acts, ()),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim is said: the source, the row of a list, and the day of which it speaks."""

    source: Link
    row: int | None
    said_on: date


def _part(
    found: Person,
    claim: int,
    kind: ClaimKind,
    value: Value,
    place: Place,
    *,
    withdrawn: str = "",
    notes: tuple[str, ...] = (),
) -> ClaimPart:
    return ClaimPart(
        str(CLAIMS[kind]),
        value.words,
        place.source,
        lang=script_of(value.words),
        meaning="" if kind in NAMES else meaning(kind, value.code, value.span),
        row=str(place.row or ""),
        as_of=day_words(place.said_on),
        withdrawn=withdrawn,
        notes=notes,
        url=reverse("desk:claim", args=[found.pk, claim]),
    )


def claim_page(actor: Actor, found: Person, said: Claim, on: date) -> dict[str, Any]:
    """One claim with what rests on it, who contradicts it and its history; the look is recorded."""
    reading(actor=actor, verb="opened a claim", subjects=[found.pk])
    files = files_of(actor)
    rows = list(access.claims(actor, persons=[found.pk]))
    value = unseal(said.person_id, said.sealed)
    acts = access.acts_on(actor, [said.pk])
    stands = said.withdrawn_at is None
    against = contradicted(rows, on=on).get(said.pk, []) if stands else []
    file = files.get(said.source_id)
    return {
        "code": found.code,
        "stands": stands,
        "claim": _part(
            found,
            said.pk,
            ClaimKind(said.kind),
            value,
            Place(Link(file.point(said.sheet, said.row) if file else ""), said.row, said.said_on),
            withdrawn="" if stands else _withdrawn_words(acts),
        ),
        "resting": [
            {
                "question": say(each.now.question),
                "now": answer_word(each.now.truth),
                "without": answer_word(each.without.truth),
            }
            for each in resting_on(rows, files, on=on, claim=said.pk)
        ],
        "against": _others(found, rows, files, against),
        "history": [_event(act) for act in acts],
        "paper": _paper(actor, said),
        "urls": _urls(found, said),
        "may_write": may(actor, "write claims"),
        "back": Link(_("Back to the person"), reverse("desk:person", args=[found.pk]) + "#claims"),
    }


def _paper(actor: Actor, said: Claim) -> Link | None:
    """The paper that the claim was taken from, where its picture is here."""
    found = by_source(actor, said.source_id, [said.person_id])
    if found is None:
        return None
    return Link(found.source.label, reverse("documents:document", args=[found.pk]))


def _withdrawn_words(acts: Sequence[ClaimAct]) -> str:
    last = [act for act in acts if act.verb == ClaimAct.Verb.WITHDRAWN][-1:]
    return words_of(last[0]) if last else _("no reason was recorded")


def _urls(found: Person, said: Claim) -> dict[str, str]:
    names = ("withdraw", "restore", "note")
    return {name: reverse(f"desk:claim_{name}", args=[found.pk, said.pk]) for name in names}


def _others(
    found: Person,
    rows: Sequence[ClaimRow],
    files: Mapping[UUID, SourceFile],
    keys: Sequence[int],
) -> list[ClaimPart]:
    return [
        _part(
            found,
            row.claim,
            ClaimKind(row.kind),
            opened(row),
            Place(Link(files[row.source].point(row.sheet, row.row)), row.row, row.said_on),
        )
        for row in rows
        if row.claim in keys
    ]


def _event(act: ClaimAct) -> Event:
    when = day_words(localtime(act.at), "DATETIME_FORMAT")
    return Event(f"{when} · {act.by.shown_as}", _DONE[ClaimAct.Verb(act.verb)](), words_of(act))


def meanwhile_words(first: MeanwhileError) -> dict[str, str]:
    """Who did it first, when and why, for whoever came second."""
    return {
        "by": first.by,
        "at": day_words(localtime(first.at), "DATETIME_FORMAT") if first.at else "",
        "why": first.reason,
    }
