"""The family of one person as parts: a drawing and the same as a list.

Whoever may not be seen is not derivable: a tie to them is that of kin without a record, with the
name that stands in this person's own claim. A newcomer's mistake is to look a name up in the
other's record without recording that it was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register import access
from homeward.apps.register.access import ClaimRow
from homeward.apps.register.facts import SourceFile, opened
from homeward.apps.register.labels import script_of
from homeward.apps.register.models import Person
from homeward.apps.tracing.access import kin_of as decided_kin
from homeward.apps.tracing.models import Proposal
from homeward.apps.ui.parts import Link, NamePart
from homeward.apps.ui.present import say
from homeward.core.claims import ClaimKind
from homeward.core.kin.ties import (
    BASES,
    PROOFS,
    TIES,
    Basis,
    KinCode,
    KinSaid,
    Relative,
    Tie,
    gathered,
    inverse,
    kin_of,
)
from homeward.core.kin.tree import BOX_HIGH, BOX_WIDE, Box, drawn
from homeward.core.names import plain_words, romanise

_NAMED = {
    ClaimKind.MOTHER_NAME.value: Tie.MOTHER,
    ClaimKind.FATHER_NAME.value: Tie.FATHER,
    ClaimKind.SEEKER.value: Tie.CLAIMANT,
}
_FITS = 24
"""Letters of a name that fit into a box; the list beside has the whole."""


@dataclass(frozen=True, slots=True)
class Kin:
    """One relative, ready to be shown.

    Attributes:
        tie: Who they are to the person.
        names: As sources write them, with how each may be said.
        code, url: Their record, both empty where there is none that may be seen.
        proof: How far the tie is shown, in words; `mark` is the same as a word for the style.
        said: What each source says, with its claim.
    """

    tie: str
    names: tuple[NamePart, ...]
    code: str
    url: str
    proof: str
    mark: str
    said: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BoxPart:
    """A box of the drawing, turned round for right-to-left."""

    x: float
    y: float
    kin: Kin | None
    name: str
    lang: str
    romanised: str


def family_part(
    actor: Actor, found: Person, rows: Sequence[ClaimRow], files: Mapping[UUID, SourceFile]
) -> dict[str, Any]:
    """Everybody of the family, as far as sources and the desk's decisions name them."""
    keys: dict[str, UUID] = {}
    said = [
        *_claimed(actor, found, rows, files, keys),
        *_decided(actor, found, keys),
    ]
    names = _names_of(actor, keys)
    said = [_named(each, names) for each in said]
    relatives = gathered(said, plain_words)
    own = [opened(row).words for row in rows if row.kind == ClaimKind.NAME.value]
    parts = {id(each): _kin(found, each, keys) for each in relatives}
    return {
        "relatives": [parts[id(each)] for each in relatives],
        "tree": _tree(relatives, parts, own[0] if own else found.code) if relatives else None,
        "add": reverse("desk:claim_add", args=[found.pk]) + f"?kind={ClaimKind.KIN.value}",
    }


def _claimed(
    actor: Actor,
    found: Person,
    rows: Sequence[ClaimRow],
    files: Mapping[UUID, SourceFile],
    keys: dict[str, UUID],
) -> Iterator[KinSaid]:
    group = access.joined_with(actor, [found.pk])[found.pk]
    links = access.kin_links(actor, group)
    others = {link.claim_id: link.other for link in links if link.person_id in group}
    for row in rows:
        if row.kind in _NAMED:
            code = KinCode(_NAMED[row.kind], Basis.SAID)
        elif row.kind == ClaimKind.KIN.value:
            code = kin_of(row.code)
        else:
            continue
        record = _record(others.get(row.claim), keys)
        source = files[row.source].point(row.sheet, row.row)
        yield KinSaid(code, opened(row).words, record, source, row.claim)
    for link in links:
        if link.other_id in group:
            code = kin_of(link.claim.code)
            turned = KinCode(inverse(code.tie), code.basis, code.excluded)
            yield KinSaid(turned, "", _record(link.person, keys), link.claim.source.label)


def _record(other: Person | None, keys: dict[str, UUID]) -> str:
    """The code under which a record is shown; empty where there is none."""
    if other is None:
        return ""
    keys[other.code] = other.joined_to_id or other.pk
    return other.code


_DECIDED = {
    (Proposal.Kind.MOTHER, True): Tie.CHILD,
    (Proposal.Kind.MOTHER, False): Tie.MOTHER,
    (Proposal.Kind.SIBLING, True): Tie.SIBLING,
    (Proposal.Kind.SIBLING, False): Tie.SIBLING,
}


def _decided(actor: Actor, found: Person, keys: dict[str, UUID]) -> Iterator[KinSaid]:
    """What people decided on pairs; what still waits is shown among the pairs."""
    answers = {Proposal.Decision.SAME: False, Proposal.Decision.DIFFERENT: True}
    for _own, other, kind, first, decision in decided_kin(actor, [found.pk]):
        if decision in answers:
            excluded = answers[Proposal.Decision(decision)]
            code = KinCode(_DECIDED[kind, first], Basis.DECIDED, excluded)
            yield KinSaid(code, "", _record(other, keys))


def _names_of(actor: Actor, keys: dict[str, UUID]) -> dict[str, str]:
    """The first name of each record, by its code; that they were read is recorded."""
    wanted = sorted(set(keys.values()))
    reading(actor=actor, verb="saw as kin", subjects=wanted)
    names: dict[UUID, str] = {}
    for row in access.claims(actor, persons=wanted, kinds=["name"]) if wanted else ():
        names.setdefault(row.person, opened(row).words)
    return {code: names[key] for code, key in keys.items() if key in names}


def _named(said: KinSaid, names: dict[str, str]) -> KinSaid:
    if said.name or said.other not in names:
        return said
    return KinSaid(said.code, names[said.other], said.other, said.source, said.claim)


def _kin(found: Person, relative: Relative, keys: dict[str, UUID]) -> Kin:
    url = reverse("desk:person", args=[keys[relative.other]]) if relative.other else ""
    return Kin(
        say(TIES[relative.tie]),
        tuple(_name(name) for name in relative.names),
        relative.other,
        url,
        say(PROOFS[relative.proof]),
        relative.proof.value,
        tuple(_word(found, said) for said in relative.said),
    )


def _word(found: Person, said: KinSaid) -> Link:
    words = [say(BASES[said.code.basis]), *([_("excluded")] if said.code.excluded else [])]
    words += [f"\u2068{said.source}\u2069"] if said.source else []
    url = reverse("desk:claim", args=[found.pk, said.claim]) if said.claim is not None else ""
    return Link(" · ".join(words), url)


def _name(text: str) -> NamePart:
    spoken = romanise(text)
    return NamePart(text, script_of(text), spoken if spoken != text else "")


def _tree(relatives: Sequence[Relative], parts: Mapping[int, Kin], own: str) -> dict[str, Any]:
    tree = drawn(relatives)
    rtl = get_language_bidi()

    def turned(x: float, wide: float = 0) -> float:
        return round(tree.width - x - wide if rtl else x, 1)

    return {
        "width": tree.width,
        "height": tree.height,
        "box_width": BOX_WIDE,
        "box_height": BOX_HIGH,
        "middle": BOX_WIDE / 2,
        "boxes": [_box(box, turned(box.x, BOX_WIDE), parts, own) for box in tree.boxes],
        "joins": [
            (" ".join(f"{turned(x)},{round(y, 1)}" for x, y in join.points), join.proof.value)
            for join in tree.joins
        ],
    }


def _box(box: Box, x: float, parts: Mapping[int, Kin], own: str) -> BoxPart:
    kin = parts[id(box.relative)] if box.relative is not None else None
    name = _name(own) if kin is None else (kin.names or (NamePart(kin.code),))[0]
    return BoxPart(x, box.y, kin, _short(name.text), name.lang, _short(name.romanised))


def _short(text: str) -> str:
    return text if len(text) <= _FITS else text[: _FITS - 1].rstrip() + "…"
