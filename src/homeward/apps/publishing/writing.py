"""What the worker does to a proposal: everybody counted, the tables attacked, the proof kept.

Three transactions, because the attack takes its time: the counting, which leaves the numbers in
this process alone; the attack, which needs no database; the keeping. A worker that is killed in
between leaves a proposal that the next one attacks from the start. A newcomer's mistake is to keep
true numbers in the row meanwhile: only shifted ones are ever stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

import numpy
import scipy
from django.db.models.functions import Now

from homeward import __version__
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.publishing import access
from homeward.apps.publishing.facts import cells_on
from homeward.apps.publishing.models import Proposal
from homeward.core.publishing.catalogue import EDITION, LAYOUT
from homeward.core.publishing.layout import Counts
from homeward.core.publishing.release import Prepared, digest
from homeward.core.publishing.rounding import Edition


@dataclass(frozen=True, slots=True)
class Counting:
    """Everything the attack needs, in this process alone.

    Attributes:
        cells: The true number of each cell.
        key: The secret key of the shifts.
        earlier: The tables of every bulletin so far.
    """

    cells: Counts
    key: bytes
    earlier: tuple[Edition, ...]


def begin(actor: Actor, key: UUID, on: date) -> Counting | None:
    """Count everybody for a proposal; `None` where there is nothing to attack any more."""
    found = access.locked(actor, key)
    if found.attacked_at is not None or found.ended_at is not None:
        return None
    published, secret = access.published(actor), access.shift_key(actor)
    known = access.fingerprint(secret)
    target = f"proposal:{found.pk}"
    with change(actor=actor, verb="counted everybody for published tables", target=target):
        if any(each.key != known or each.catalogue != EDITION for each in published):
            _stop(found, "key", known)
            return None
        found.step, found.counted_on = Proposal.Step.ATTACKING, on
        found.catalogue, found.key, found.earlier = EDITION, known, len(published)
        found.save(update_fields=["step", "counted_on", "catalogue", "key", "earlier"])
        cells = cells_on(actor, on)
    return Counting(cells, secret, tuple(access.edition_of(each) for each in published))


def _stop(found: Proposal, why: str, known: str) -> None:
    found.step, found.proof, found.attacked_at = Proposal.Step.STOPPED, {"why": why}, Now()
    found.catalogue, found.key = EDITION, known
    found.save(update_fields=["step", "proof", "attacked_at", "catalogue", "key"])


OUTCOME = [
    *("step", "shown", "small", "shifted", "rounded", "digest", "proof", "pinned", "attacked_at"),
]


def keep(actor: Actor, key: UUID, prepared: Prepared, seconds: float) -> None:
    """Keep what the attack gave, unless the proposal was withdrawn meanwhile."""
    found = access.locked(actor, key)
    if found.attacked_at is not None or found.ended_at is not None:
        return
    with change(
        actor=actor,
        verb="attacked published tables",
        target=f"proposal:{found.pk}",
        detail={"stands": prepared.stands, "pinned": len(prepared.pinned)},
    ):
        found.step = Proposal.Step.STANDS if prepared.stands else Proposal.Step.REFUSED
        if prepared.edition is not None:
            found.shown = list(prepared.edition.shown)
            found.small = sorted(prepared.edition.small)
            found.shifted = list(prepared.edition.shifted)
            found.rounded = list(prepared.edition.rounded)
            found.digest = digest(prepared.edition)
        found.proof = proof_of(prepared, access.published(actor), seconds)
        found.pinned = [_pinned(one) for one in prepared.pinned]
        found.attacked_at = Now()
        found.save(update_fields=OUTCOME)


def proof_of(prepared: Prepared, earlier: Sequence[Proposal], seconds: float) -> dict[str, Any]:
    """Put down what was attacked, how, and what remains open for every entry."""
    return {
        "why": _why(prepared),
        "results": [
            {
                "told": result.supposed.told.value,
                "since": result.supposed.since,
                "low": result.low,
                "high": result.high,
                "solved": result.solved,
            }
            for result in prepared.results
        ],
        "with": [each.digest for each in earlier],
        "catalogue": catalogue_digest(),
        "seconds": round(seconds, 1),
        "solver": f"HiGHS, SciPy {scipy.__version__}, NumPy {numpy.__version__}",
        "homeward": __version__,
    }


def _why(prepared: Prepared) -> str:
    if prepared.stands:
        return ""
    if prepared.unsolved:
        return "unsolved"
    return "pinned" if prepared.pinned else "no-rounding"


def _pinned(one: Any) -> dict[str, Any]:
    said = asdict(one)
    said["supposed"] = one.supposed.told.value
    return said


def catalogue_digest() -> str:
    """Digest of the tables' layout: that a proof is about these tables and no others."""
    return sha256(repr((EDITION, LAYOUT.sizes, LAYOUT.tables)).encode()).hexdigest()
