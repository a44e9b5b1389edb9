"""Steps that move somebody, who may be parted, and the papers that are to travel.

All three are acts in a file, and each can raise a hold by itself: a step that takes one of a
family and leaves another, papers that spell a name differently. A newcomer's mistake is to plan a
step in one file and look for it there alone; `facts` reads the steps of the whole family.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied

from homeward.apps.audit.actor import Actor
from homeward.apps.register.codec import seal_cells
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.facts import paper_of
from homeward.apps.returnfiles.known import PAPERS
from homeward.apps.returnfiles.models import Act
from homeward.apps.returnfiles.writing import RefusedError, typed, writing_in
from homeward.core.returns.papers import PaperField
from homeward.core.returns.parties import PROTECTING, Audience, Office

Kind = Act.Kind
STEPS = ("journey", "placement")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSaid:
    """What a paper says, as it stands there.

    Attributes:
        called: What kind of paper; a key of `known.PAPERS`.
        reference: Its number; no copy.
        name: The name, letter by letter.
        birth: The birth as written; empty where the paper gives none.
        father: The father's name as written, or empty.
        mother: The mother's name as written, or empty.
    """

    called: str
    reference: str = field(default="", repr=False)
    name: str = field(repr=False)
    birth: str = field(default="", repr=False)
    father: str = field(default="", repr=False)
    mother: str = field(default="", repr=False)


def plan_step(
    *, actor: Actor, key: UUID, kind: str, others: Sequence[str], day: date | None, on: date,
    seen: str | None = None,
) -> Act:  # fmt: skip
    """Plan a journey or a placement of this person, and of those of the family who go along.

    Whoever of the family is not named stays behind, and that raises a hold in both files unless
    the panel decided that the two may be parted.

    Args:
        actor: Who plans.
        key: The file.
        kind: One of `STEPS`.
        others: Codes of the relatives who go along.
        day: When; `None` while no day is set.
        on: Today.
        seen: See `actions.record`.

    Raises:
        RefusedError: "value" for somebody who is no relative on this file.
    """
    if kind not in STEPS:
        raise RefusedError("value")
    with writing_in(actor, key, "planned a step", on=on, seen=seen) as (pen, one):
        if not set(others) <= {tie.other for tie in one.facts.ties}:
            raise RefusedError("value")
        persons = sorted({one.file.code, *others})
        act = pen.by_actor(Kind.PLANNED, Audience.DESK, value=kind, claims=persons, shown_on=day)
        return pen.add(act)


def cancel(*, actor: Actor, planned: UUID, reason: str, on: date, seen: str | None = None) -> Act:
    """Cancel a planned step, or take a paper out that does not travel. What rose stays."""
    reason = typed(reason)
    meant = access.act_for(actor, planned)
    if meant.kind not in {Kind.PLANNED, Kind.PAPER}:
        raise RefusedError("gone")
    with writing_in(actor, meant.file_id, "cancelled a step or paper", on=on, seen=seen) as (
        pen, one,
    ):  # fmt: skip
        if any(act.kind == Kind.CANCELLED and act.of_id == meant.pk for act in one.acts):
            raise RefusedError("gone")
        act = pen.by_actor(Kind.CANCELLED, Audience.DESK, value=str(meant.number), of=meant)
        return pen.add(act, note=reason)


def may_part(
    *, actor: Actor, key: UUID, other: str, may: bool, reason: str, on: date,
    seen: str | None = None,
) -> Act:  # fmt: skip
    """Record that the panel decided that two of a family may be parted, or no longer may.

    Raises:
        PermissionDenied: Somebody who does not protect.
        RefusedError: "value" for somebody who is no relative on this file.
    """
    if Office(actor.role) not in PROTECTING:
        raise PermissionDenied
    reason = typed(reason)
    with writing_in(actor, key, "decided on parting", on=on, seen=seen) as (pen, one):
        if other not in {tie.other for tie in one.facts.ties}:
            raise RefusedError("value")
        act = pen.by_actor(Kind.PARTED, Audience.DESK, value="yes" if may else "no", claims=[other])
        return pen.add(act, note=reason)


def add_paper(
    *, actor: Actor, key: UUID, paper: PaperSaid, on: date, seen: str | None = None
) -> Act:
    """Write down what a paper says that is to travel, letter by letter; no copy."""
    if paper.called not in PAPERS or not paper.name.strip():
        raise RefusedError("value")
    cells: list[object] = [paper.reference, paper.name, paper.birth, paper.father, paper.mother]
    with writing_in(actor, key, "wrote down a paper", on=on, seen=seen) as (pen, _one):
        act = pen.by_actor(Kind.PAPER, Audience.DESK, value=paper.called)
        act.sealed = seal_cells([str(cell).strip()[:200] for cell in cells])
        return pen.add(act)


def compare(
    *, actor: Actor, papers: tuple[UUID, UUID], what: str, same: bool, on: date,
    seen: str | None = None,
) -> Act:  # fmt: skip
    """Record what a person found who compared one field of two papers in two scripts.

    Raises:
        RefusedError: "value" for papers of two files, or a field that is none.
    """
    both = [access.act_for(actor, key) for key in papers]
    if len({act.file_id for act in both}) > 1 or what not in {one.value for one in PaperField}:
        raise RefusedError("value")
    with writing_in(actor, both[0].file_id, "compared two papers", on=on, seen=seen) as (pen, one):
        known = {act.pk for act in one.acts if paper_of(act, on) is not None}
        if not {act.pk for act in both} <= known:
            raise RefusedError("value")
        act = pen.by_actor(
            Kind.COMPARED,
            Audience.DESK,
            ask=what,
            value="same" if same else "differs",
            claims=[str(act.number) for act in both],
        )
        return pen.add(act)
