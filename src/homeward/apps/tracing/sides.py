"""Two persons side by side: what each source wrote, where they differ, and the bars of evidence.

A newcomer's mistake is to mark as a difference what only one side says. Missing is no evidence,
and has a word of its own here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from uuid import UUID

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.audit.actor import Actor
from homeward.apps.intake.access import lists
from homeward.apps.register.access import ClaimRow, claims
from homeward.apps.register.facts import SourceFile, opened
from homeward.apps.register.labels import CLAIMS, NAMES, fact_cell, meaning, script_of
from homeward.apps.register.standing import files_of
from homeward.apps.tracing.comparing import Ground, Snapshot
from homeward.apps.tracing.labels import FACTS, ROLES
from homeward.apps.tracing.models import Proposal
from homeward.apps.ui.parts import Cell, ClaimPart, Link
from homeward.apps.ui.present import day_words, say
from homeward.core.claims import ClaimKind

HALF = 100  # units of a bar from the middle to its end
LEAST_SCALE = 8.0  # bits; weak evidence alone must not fill the bar
REMARKS = {ClaimKind.REMARK, ClaimKind.DOCUMENTS, ClaimKind.REFERENCE}

FREE = {ClaimKind.PLACE, ClaimKind.BIRTH_PLACE, ClaimKind.SEEKER}

Mark = Literal["same", "fits", "written", "differs", "one", ""]


@dataclass(frozen=True, slots=True)
class Bar:
    """One reason, with its weight drawn and said.

    Attributes:
        fact: What it is about.
        sentence: The reason.
        side: "for", "against" or "neither".
        weight: The weight in words.
        start, length: Where the bar begins and how long it is, of 200 units; 100 is the middle.
        quoted: What the two sides wrote, as far as they did.
    """

    fact: str
    sentence: str
    side: Literal["for", "against", "neither"]
    weight: str
    start: int
    length: int
    quoted: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of both persons."""

    fact: str
    first: Sequence[Cell]
    second: Sequence[Cell]
    mark: Mark


def bars(snapshot: Snapshot, only: Sequence[Ground] | None = None) -> list[Bar]:
    """Draw what speaks for and against, the heaviest first.

    Args:
        snapshot: All of it, for the scale.
        only: The grounds wanted; `None` for all.
    """
    scale = max([LEAST_SCALE, *(abs(ground.bits) for ground in snapshot.grounds)])
    chosen = snapshot.grounds if only is None else only
    return [_bar(ground, scale) for ground in sorted(chosen, key=lambda g: -abs(g.bits))]


def _bar(ground: Ground, scale: float) -> Bar:
    length = max(2, round(abs(ground.bits) / scale * HALF)) if ground.bits else 0
    side: Literal["for", "against", "neither"] = "neither"
    weight = _("weighs nothing")
    if ground.bits:
        side = "for" if ground.bits > 0 else "against"
        words = _("%(bits)s bits for it") if ground.bits > 0 else _("%(bits)s bits against it")
        weight = words % {"bits": number_format(abs(ground.bits), 1, use_l10n=True)}
    return Bar(
        str(FACTS.get(ground.fact, ground.fact)),
        say(ground.sentence),
        side,
        weight,
        HALF - length if ground.bits < 0 else HALF,
        length,
        [
            Cell(words, "raw", lang=script_of(words))
            for words in (ground.first, ground.second)
            if words
        ],
    )


def sides(actor: Actor, found: Proposal) -> dict[str, Any]:
    """Both persons with everything that stands about them, and where the two differ.

    The caller has recorded the reading.
    """
    files = files_of(actor)
    addresses = {each.source_id: each.pk for each in lists(actor) if each.source_id}
    both = [list(claims(actor, persons=[key])) for key in (found.first_id, found.second_id)]
    people = [found.first, found.second]
    roles = [str(role) for role in ROLES.get(found.kind, ("", ""))]
    one_person = found.kind == Proposal.Kind.SAME
    lines = _lines(*both)
    return {
        # Kin differ in most facts, and that is nothing to look at.
        "lines": lines if one_person else [_without_differences(line) for line in lines],
        "people": [
            {
                "code": person.code,
                "role": role,
                "url": reverse("desk:person", args=[person.pk]),
                "claims": _claims(rows, files, addresses),
            }
            for person, role, rows in zip(people, roles, both, strict=True)
        ],
        "searched": one_person
        and any(row.kind == ClaimKind.SEEKER.value for rows in both for row in rows),
    }


def _lines(first: Sequence[ClaimRow], second: Sequence[ClaimRow]) -> list[Line]:
    lines = []
    for kind in ClaimKind:
        one, other = _cells(first, kind), _cells(second, kind)
        if one or other:
            lines.append(Line(str(CLAIMS[kind]), one, other, _mark(kind, first, second)))
    return lines


def _mark(kind: ClaimKind, first: Iterable[ClaimRow], second: Iterable[ClaimRow]) -> Mark:
    one, other = _values(first, kind), _values(second, kind)
    if kind in REMARKS:
        return ""
    if not one or not other:
        return "one"
    if one & other:
        return "same"
    if _overlap(first, second, kind):
        return "fits"
    # Another spelling is no other name; only what was understood can be said to differ.
    return "written" if kind in NAMES or kind in FREE else "differs"


def _without_differences(line: Line) -> Line:
    return line if line.mark == "same" else replace(line, mark="")


def _overlap(first: Iterable[ClaimRow], second: Iterable[ClaimRow], kind: ClaimKind) -> bool:
    """Say whether both can be right about a day: the spans have days in common."""
    spans = [
        [span for row in rows if row.kind == kind.value and (span := opened(row).span)]
        for rows in (first, second)
    ]
    return any(one.intersect(other) for one in spans[0] for other in spans[1])


def _values(rows: Iterable[ClaimRow], kind: ClaimKind) -> set[str]:
    """What was understood, or else what was written, in one form for capitals and spaces."""
    values = [opened(row) for row in rows if row.kind == kind.value]
    return {value.code or " ".join(value.words.casefold().split()) for value in values}


def _cells(rows: Iterable[ClaimRow], kind: ClaimKind) -> list[Cell]:
    found: dict[str, Cell] = {}
    for row in rows:
        if row.kind == kind.value:
            value = opened(row)
            found.setdefault(value.words, fact_cell(kind, value.words, value.code, value.span))
    return list(found.values())


def _claims(
    rows: Iterable[ClaimRow], files: dict[UUID, SourceFile], addresses: dict[Any, UUID]
) -> list[ClaimPart]:
    order = {kind.value: i for i, kind in enumerate(ClaimKind)}
    return [
        _claim(row, files, addresses)
        for row in sorted(rows, key=lambda row: (row.source, row.sheet, row.row, order[row.kind]))
    ]


def _claim(row: ClaimRow, files: dict[UUID, SourceFile], addresses: dict[Any, UUID]) -> ClaimPart:
    kind, value = ClaimKind(row.kind), opened(row)
    url = ""
    if row.row is not None and row.source in addresses:
        url = reverse("intake:row", args=[addresses[row.source], row.sheet, row.row])
    return ClaimPart(
        str(CLAIMS[kind]),
        value.words,
        Link(files[row.source].point(row.sheet, row.row), url),
        lang=script_of(value.words),
        meaning="" if kind in NAMES else meaning(kind, value.code, value.span),
        row=str(row.row or ""),
        as_of=day_words(row.said_on),
    )
