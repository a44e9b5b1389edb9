"""Invented tables that add up, without a solver, and the shortest way from a proposal to a bulletin."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

import numpy as np
from tests.apps.invented import forget_the_actor

from homeward.apps.audit.actions import acting_as

ON = date(2026, 11, 28)
SET_DAY = date(2026, 11, 1)
CHILDREN = ((18, 0, 0, 1, 0), (18, 1, 1, 1, 6), (21, 0, 0, 0, 6), (27, 2, 1, 2, 7))
"""Whose cells hold twenty-five each, by the place of their value in each dimension."""


@lru_cache(maxsize=1)
def invented():
    """Tables as the attack might have let them stand. Nobody was counted for them."""
    from homeward.core.publishing.catalogue import LAYOUT
    from homeward.core.publishing.rounding import Edition

    cells = LAYOUT.count(CHILDREN * 25)
    entries = np.rint(LAYOUT.sums @ cells).astype(int).tolist()
    shown = tuple(number or None for number in entries)
    small = frozenset(place for place, number in enumerate(shown) if number is None)
    return Edition(shown, small, tuple(cells.tolist()), tuple(cells.tolist()))


def attacked(edition=None, *, stands=True):
    """What the attack might have given."""
    from homeward.core.publishing.attack import Pinned, Result
    from homeward.core.publishing.known import Supposed, Told
    from homeward.core.publishing.release import Prepared

    edition = edition or invented()
    supposed = Supposed(Told.NOTHING, 0)
    pinned = () if stands else (Pinned(700, 0, 3, 7, supposed, False),)
    low = tuple(max((n or 0) - 5, 0) for n in edition.shown)
    result = Result(supposed, low, tuple(n + 12 for n in low), pinned, 0)
    return Prepared(edition, (result,), pinned)


def proposed(actor, *, set_day=SET_DAY, on=ON):
    """Propose the tables of a set day."""
    from homeward.apps.publishing.actions import propose

    with acting_as(actor):
        return propose(actor=actor, set_day=set_day, on=on)


def kept(actor, made, prepared=None, on=ON):
    """Count and keep what the attack might have given."""
    from homeward.apps.publishing import access, writing

    with acting_as(actor):
        writing.begin(actor, made.pk, on)
        writing.keep(actor, made.pk, prepared or attacked(), 1.5)
        found = access.proposal_for(actor, made.pk)
    forget_the_actor()
    return found


def released(proposer, releaser, *, at=None, made=None, **how):
    """A bulletin, by two members."""
    from homeward.apps.publishing.actions import release

    made = made or proposed(proposer, **how)
    kept(proposer, made)
    with acting_as(releaser):
        bulletin = release(actor=releaser, key=made.pk, at=at or datetime.now(UTC))
    forget_the_actor()
    return bulletin
