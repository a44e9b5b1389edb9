"""What one State's missions are asked at the counter, request by request, what presses first.

A newcomer's mistake is to call a request overdue that was answered in part: nobody knows by when
the rest comes, and the page says so. What is over or recalled is awaited no more, and no mission
may be reminded of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.access import may_see
from homeward.apps.correspondence.facts import by_state
from homeward.apps.correspondence.labels import BASES
from homeward.apps.counter.models import Answer, Copy, Request
from homeward.apps.counter.presenting import last_day
from homeward.apps.releases.access import answers, given_to, requests
from homeward.apps.ui.parts import Cell, Column, Table
from homeward.apps.ui.present import answer_word, day_of, day_words, pager_part
from homeward.core.correspondence import Basis, Waiting, waiting
from homeward.core.disclosure.asks import Ask, reply_of
from homeward.core.truth import Truth

AT_ONCE = 25
PAGE = "requests"
"""Its parameter in the address; the persons of the State's page have the other one."""


class Where(IntEnum):
    """Where a request stands, in the order of what presses."""

    WAITS = 1
    ANSWERED = 2
    TAKEN_UP = 3
    UNASKED = 4
    OVER = 5
    RECALLED = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One request.

    Attributes:
        request: The row.
        where: Where it stands.
        asked: How many questions stand now; of what is over, how many stood.
        settled: How many of them have a reply after which nothing more is awaited.
        to_take_up: How many last replies nobody has taken up as claims.
        waits: What the core says of its silence; `None` where the mission has said something.
    """

    request: Request
    where: Where
    asked: int
    settled: int
    to_take_up: int
    waits: Waiting | None

    @property
    def overdue(self) -> Truth:
        """Whether a known last day to answer has passed; unknown where nobody knows one."""
        if self.where is not Where.WAITS:
            return Truth.NO
        return self.waits.overdue if self.waits else Truth.UNKNOWN

    @property
    def pressing(self) -> tuple[Any, ...]:
        """What presses first: overdue, then what the desk has to do, then what waits longest."""
        late = {Truth.YES: 0, Truth.UNKNOWN: 2, Truth.NO: 3}[self.overdue]
        if self.where is not Where.WAITS:
            late = 3 + self.where
        if self.to_take_up and late:
            late = 1
        return late, self.request.opened_at, self.request.reference


def requests_of(actor: Actor, state: str, on: date, query: QueryDict) -> dict[str, Any]:
    """The requests to the missions of one State, a page of them, for whoever sees requests.

    Who sees only some persons has the requests about these. When an answer is late, and so whether
    one is, is known to who runs the desk alone: it rests on everything that passed.
    """
    seen = may_see(actor)
    lines = _lines(actor, state, on, seen=seen)
    page = Paginator(lines, AT_ONCE).get_page(query.get(PAGE))
    return {
        "requests": _table(page.object_list, seen=seen) if lines else None,
        "requests_pager": pager_part(page, query, name=PAGE),
    }


def _lines(actor: Actor, state: str, on: date, *, seen: bool) -> list[Line]:
    silent: Mapping[str, Waiting] = {}
    if seen:
        found = by_state(actor, on, state)[state]
        silent = {one.asked.key: one for one in waiting(found, on)}
    given = given_to(actor, state)
    latest: dict[UUID, dict[str, Answer]] = defaultdict(dict)
    for reply in answers(actor, state=state):
        latest[reply.request_id].setdefault(reply.ask, reply)
    return sorted(
        (
            _line(one, given.get(one.pk, []), latest[one.pk], silent, on)
            for one in requests(actor, state)
        ),
        key=lambda line: line.pressing,
    )


def _line(
    found: Request,
    given: Sequence[Copy],
    said: Mapping[str, Answer],
    silent: Mapping[str, Waiting],
    on: date,
) -> Line:
    standing = [each for each in given if last_day(each.ends_at) >= on]
    questions = {ask for each in standing or given for ask in each.asks}
    settled = sum(ask in said and _settles(said[ask]) for ask in questions)
    to_take_up = sum(not reply.taken_up for reply in said.values())  # type: ignore[attr-defined]
    if found.ends_at is None:
        where = Where.RECALLED
    elif not standing:
        where = Where.OVER
    elif not questions:
        where = Where.UNASKED
    elif settled < len(questions):
        where = Where.WAITS
    else:
        where = Where.ANSWERED if to_take_up else Where.TAKEN_UP
    return Line(
        found, where, len(questions), settled, to_take_up, silent.get(f"request:{found.pk}")
    )


def _settles(reply: Answer) -> bool:
    return reply_of(Ask(reply.ask), reply.reply).settles


def _table(lines: Iterable[Line], *, seen: bool) -> Table:
    columns = [
        Column(_("Reference")),
        Column(_("Mission")),
        Column(_("Asked since")),
        Column(_("Settled, of what is asked")),
        Column(pgettext("of a request", "State")),
    ]
    if seen:
        columns.append(Column(_("Overdue?")))
    rows = [
        [*_row(line), _overdue(line)] if seen else _row(line)  # one row for each request
        for line in lines
    ]
    return Table(_("Requests at the counter"), columns, rows, show_caption=False)


def _row(line: Line) -> list[Cell]:
    found = line.request
    return [
        Cell(found.reference, "code", url=reverse("releases:request", args=[found.pk])),
        Cell(found.recipient.organisation.name),
        Cell(day_words(day_of(found.opened_at))),
        _settled(line),
        Cell(_where(line.where), note=_to_take_up(line.to_take_up)),
    ]


def _settled(line: Line) -> Cell:
    if not line.asked:
        return Cell(_("nothing is asked"))
    words = ngettext(
        "%(settled)s of %(count)s question", "%(settled)s of %(count)s questions", line.asked
    )
    said = {"settled": number_format(line.settled), "count": number_format(line.asked)}
    return Cell(words % said)


def _where(where: Where) -> str:
    return {
        Where.WAITS: _("Waits for the mission"),
        Where.ANSWERED: _("Answered, to be taken up"),
        Where.TAKEN_UP: _("Answered and taken up"),
        Where.UNASKED: _("Told, and nothing asked"),
        Where.OVER: _("Over: its day has passed"),
        Where.RECALLED: _("Recalled: nothing stands"),
    }[where]


def _to_take_up(count: int) -> str:
    if not count:
        return ""
    words = ngettext(
        "%(count)s answer waits to be taken up", "%(count)s answers wait to be taken up", count
    )
    return words % {"count": number_format(count)}


def _overdue(line: Line) -> Cell:
    if line.where is not Where.WAITS:
        return Cell(_("nothing is awaited"))
    if line.waits is None:
        note = _("answered in part; by when the rest comes is not known")
    elif line.waits.basis is Basis.NOT_KNOWN or line.waits.last is None:
        note = str(BASES[Basis.NOT_KNOWN])
    else:
        words = {"day": day_words(line.waits.last), "basis": BASES[line.waits.basis]}
        note = _("answer by %(day)s, %(basis)s") % words
    return Cell(answer_word(line.overdue), "answer", note=note)
