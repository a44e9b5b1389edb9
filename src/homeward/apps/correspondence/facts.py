"""Turns rows into exchanges as the core reads them, those of the counter among them.

A letter that lies at the counter, and what was asked there, were said to the State as much as a
note that somebody carried over; what a mission answered there is its answer. The trap: what has
ended or was taken back no longer waits for anything, and nothing may remind a State of it. A letter
at the counter informs; what waits for an answer is recorded, or asked there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence import access
from homeward.apps.correspondence.models import Exchange as Row
from homeward.apps.counter.models import Answer, Request
from homeward.apps.counter.presenting import last_day
from homeward.apps.releases.access import answers, papers, requests
from homeward.apps.ui.present import day_of
from homeward.core.correspondence import Act, Direction, Exchange, Means


def by_state(actor: Actor, on: date, state: str = "") -> dict[str, list[Exchange]]:
    """Everything that passed, by State; empty for who may not see it.

    Args:
        actor: Who asks.
        on: The day that counts: what had ended before it waits for nothing.
        state: One State; empty for all.
    """
    found: dict[str, list[Exchange]] = defaultdict(list)
    if not access.may_see(actor):
        return found
    rows = list(access.exchanges(actor, state))
    for row in rows:
        found[row.state].append(exchange_of(row))
    carried = {row.letter_id for row in rows if row.letter_id}
    for theirs, said in _at_the_counter(actor, on, state):
        if said.key.removeprefix("paper:") not in map(str, carried):
            found[theirs].append(said)
    return found


def _at_the_counter(actor: Actor, on: date, state: str) -> Iterator[tuple[str, Exchange]]:
    """What was laid there, asked there and answered there, each with its State."""
    for paper in papers(actor, state):
        laid = day_of(paper.handed_at)
        said = Exchange(f"paper:{paper.pk}", Direction.OUT, Means.COUNTER, laid)
        yield paper.recipient.state, said
    for request in requests(actor, state):
        yield request.recipient.state, _asked(request, on)
    for reply in answers(actor, state=state).select_related("recipient"):
        yield reply.recipient.state, _answered(reply)


def exchange_of(row: Row) -> Exchange:
    """One row as the core reads it."""
    return Exchange(
        key=str(row.pk),
        direction=Direction(row.direction),
        means=Means(row.means),
        on=row.day,
        of=_of(row),
        asks=row.asks,
        answer_by=row.answer_by,
        act=Act(row.act) if row.act else None,
    )


def _of(row: Row) -> str:
    if row.of_id:
        return str(row.of_id)
    return f"request:{row.request_id}" if row.request_id else ""


def _asked(request: Request, on: date) -> Exchange:
    stands = request.ends_at is not None and last_day(request.ends_at) >= on
    return Exchange(
        f"request:{request.pk}",
        Direction.OUT,
        Means.COUNTER,
        day_of(request.opened_at),
        asks=stands,
    )


def _answered(reply: Answer) -> Exchange:
    return Exchange(
        f"answer:{reply.pk}",
        Direction.IN,
        Means.COUNTER,
        day_of(reply.at),
        of=f"request:{reply.request_id}",
    )
