"""Drafts of papers: kept as somebody types, word for word, and nothing of anybody's lost.

Every saved field is a row of its own (`models.Writing`). A page says what it has seen; what was
changed since by somebody else is not overwritten. The later text is then kept beside it, and the
writer is shown both. A newcomer's mistake is to save a whole form: two who write in different
parts would take each other's words away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.interests import access
from homeward.apps.interests.models import Decision, Paper, Writing
from homeward.apps.register.access import person_for
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.core.returns.interests import Factor, Section, Way

AT_MOST: Final = 8_000  # letters in one field
SEALS: Final = (Decision.Verb.APPROVE, Decision.Verb.DECIDE)


class SealedError(Exception):
    """The paper is decided and takes nothing more."""


def of_way(way: Way) -> tuple[str, ...]:
    """The fields of one way: what exactly, the four factors, why it is not open."""
    parts = ("what", *(factor.value for factor in Factor), "closed")
    return tuple(f"{way.value}.{part}" for part in parts)


STEPS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    Paper.Kind.ASSESSMENT.value: {
        "views": (Section.WISHES.value,),
        **{one.value: (one.value,) for one in Section if one is not Section.WISHES},
        "facts": ("sources",),
    },
    Paper.Kind.DETERMINATION.value: {
        "views": ("views",),
        "facts": ("known", "sources"),
        **{way.value: of_way(way) for way in Way},
        "recommend": ("recommended", "why", "after"),
    },
}
"""Kind of paper to its steps in their order, each with its fields."""


def fields_of(kind: str) -> tuple[str, ...]:
    """Every field of a kind of paper, in order."""
    return tuple(name for names in STEPS[kind].values() for name in names)


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in a paper now.

    Attributes:
        words: Field to text; a field nobody has written in is missing.
        rows: Field to the row that counts.
        beside: Field to rows written against text that had changed, since what counts was written.
        seen: Number of the newest row.
    """

    words: dict[str, str] = field(default_factory=dict)
    rows: dict[str, Writing] = field(default_factory=dict)
    beside: dict[str, list[Writing]] = field(default_factory=dict)
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save.

    Attributes:
        seen: What the page has seen now, but for the fields in `clashes`.
        clashes: Field to the row that somebody else had written meanwhile.
    """

    seen: int
    clashes: dict[str, Writing]


def draft_of(actor: Actor, paper: Paper) -> Draft:
    """Fold everything that was written into what stands."""
    return _folded(list(access.writings(actor, paper)))


def text_of(row: Writing) -> str:
    """Open what a row holds."""
    return str(unseal_cells(row.sealed)[0])


def _folded(rows: list[Writing]) -> Draft:
    draft = Draft(seen=max((row.pk for row in rows), default=0))
    for row in rows:
        if row.beside:
            draft.beside.setdefault(row.field, []).append(row)
        else:
            draft.rows[row.field], draft.words[row.field] = row, text_of(row)
            draft.beside.pop(row.field, None)
    return draft


def open_paper(
    *,
    actor: Actor,
    person: UUID,
    kind: Paper.Kind,
    cause: Paper.Cause = Paper.Cause.ASKED,
    follows: Paper | None = None,
) -> Paper:
    """Open a paper on a child, or give the one of that kind that is not decided yet.

    Args:
        actor: Who opens it.
        person: The child.
        kind: Assessment or determination.
        cause: Why.
        follows: A decided paper that is opened again: its words are where the new one begins.

    Raises:
        PermissionDenied: The role does not work on best interests.
    """
    must(actor, "work on best interests")
    found = person_for(actor, person)
    head = found.joined_to or found
    mine = [one for one in access.papers_of(actor, head.pk) if one.kind == kind.value]
    decided = access.decisions(actor, mine)
    still = next((one for one in mine if one.pk not in decided), None)
    if still is not None:
        return still
    with change(actor=actor, verb=f"opened: {kind.value}", subjects=[head.pk]):
        paper = Paper.objects.create(
            keeper_id=actor.keeper,
            person=head,
            kind=kind,
            cause=cause,
            follows=follows,
            opened_by_id=actor.member,
        )
        if follows is not None:
            _write(actor, paper, draft_of(actor, follows).words)
    return paper


def save(*, actor: Actor, key: UUID, seen: int, words: Mapping[str, str]) -> Saved:
    """Keep what somebody typed.

    Args:
        actor: Who types.
        key: The paper.
        seen: Number of the newest row their page has seen.
        words: Field to text, as it stands on their page; unchanged fields may be among them.

    Raises:
        PermissionDenied: The role does not write.
        SealedError: The paper is decided.
        KeyError: There is no such field in this kind of paper.
    """
    must(actor, "work on best interests")
    paper = access.paper_for(actor, key)
    access.held(actor, paper)
    if is_sealed(actor, paper):
        raise SealedError
    known = fields_of(paper.kind)
    if unknown := set(words) - set(known):
        raise KeyError(*unknown)
    rows = list(access.writings(actor, paper))
    now, then = _folded(rows), _folded([row for row in rows if row.pk <= seen])
    new, clashes = {}, {}
    for name, typed in words.items():
        text = _plain(name, typed)
        if text in {now.words.get(name, ""), then.words.get(name, "")}:
            continue  # nothing was changed here by whoever saves
        new[name] = text
        if now.words.get(name, "") != then.words.get(name, ""):
            clashes[name] = now.rows[name]
    if not new:
        return Saved(now.seen, {})
    with change(actor=actor, verb="wrote in a paper", target=f"paper:{paper.pk}"):
        last = _write(actor, paper, new, beside=set(clashes))
    return Saved(last, clashes)


def _plain(name: str, typed: str) -> str:
    """What is kept of a field; where a way is chosen, nothing but a way."""
    if name == "recommended":
        return typed if typed in {way.value for way in Way} else ""
    return typed.replace("\r\n", "\n")[:AT_MOST]


def is_sealed(actor: Actor, paper: Paper) -> bool:
    """Say whether a paper is decided."""
    said = access.decisions(actor, [paper]).get(paper.pk, ())
    return any(one.verb in SEALS for one in said)


def _write(
    actor: Actor, paper: Paper, words: Mapping[str, str], beside: set[str] | None = None
) -> int:
    made = Writing.objects.bulk_create(
        Writing(
            keeper_id=actor.keeper,
            paper=paper,
            field=name,
            sealed=seal_cells([text]),
            beside=name in (beside or ()),
            by_id=actor.member,
        )
        for name, text in words.items()
    )
    return max((row.pk for row in made), default=0)
