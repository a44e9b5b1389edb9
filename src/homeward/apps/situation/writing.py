"""Lines made anew: claims in, what the law answers in one row for each person.

A newcomer's mistake is to change a line where a claim changed. It is always made from all claims
that stand, so that made twice, or in another order, it is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import claims
from homeward.apps.register.facts import READ_BY_LAW, Dossier, dossiers
from homeward.apps.register.standing import files_of
from homeward.apps.situation import access
from homeward.apps.situation.models import Line
from homeward.core.law.register import standing
from homeward.core.returns.counted import turning

AT_ONCE = 1_000


def write_lines(actor: Actor, heads: Sequence[UUID], on: date) -> None:
    """Make the lines of these persons anew; the caller's door to write says whose.

    Args:
        actor: Who writes.
        heads: Persons under whom others are shown, or who stand alone.
        on: Today.
    """
    digests = access.digests(actor, heads)
    rows = claims(actor, persons=heads, kinds=READ_BY_LAW)
    found = {each.person: each for each in dossiers(rows, files_of(actor))}
    Line.objects.bulk_create(
        [_line(actor, key, found.get(key), digests.get(key, 0), on) for key in heads],
        update_conflicts=True,
        unique_fields=["keeper", "person"],
        update_fields=["answer", "states", "ages", "claims", "made_on"],
        batch_size=AT_ONCE,
    )


def _line(actor: Actor, key: UUID, found: Dossier | None, digest: int, on: date) -> Line:
    line = Line(keeper_id=actor.keeper, person_id=key, claims=digest, made_on=on)
    if found is not None:
        line.answer = standing(found.facts, on=on).truth.value
        line.states = sorted(found.nationalities)
        line.ages = turning(found.facts.birth, on=on)
    return line
