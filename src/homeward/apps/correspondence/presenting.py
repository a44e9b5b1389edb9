"""The correspondence with States as parts: what waits, what is due, what was said.

What nobody recorded is said to be not known. A newcomer's mistake is to write "not informed" for a
State about which nothing is recorded: the desk may have spoken with it before it kept this record.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence import access
from homeward.apps.correspondence.actions import words_of
from homeward.apps.correspondence.facts import by_state
from homeward.apps.correspondence.labels import ACTS, BASES, COVERS, DIRECTIONS, MEANS
from homeward.apps.correspondence.models import Exchange as Row
from homeward.apps.register.access import states
from homeward.apps.register.labels import state_name
from homeward.apps.releases.access import requests
from homeward.apps.returnfiles.worklists import Matter
from homeward.apps.sharing.reference.routes import RouteKind, route
from homeward.apps.ui.parts import Action, Cell, Column, Link, Table
from homeward.apps.ui.present import day_words, pager_part
from homeward.core.correspondence import (
    Act,
    Direction,
    Due,
    Exchange,
    Habit,
    Means,
    Rung,
    Standing,
    Waiting,
    due,
    habit,
    standing,
    waiting,
)
from homeward.core.truth import Truth

AT_ONCE = 25


def since_cell(day: date | None, *, recorded: bool) -> Cell:
    """A day since when; where nothing at all is recorded, that it is not known."""
    if day is not None:
        return Cell(day_words(day))
    return Cell(_("nothing recorded") if recorded else _("not known"))


def silence_cell(found: Standing) -> Cell:
    """Since when a State is silent, or waited for, or that nothing waits."""
    if found.silent is not None:
        return Cell(_("silent since %(day)s") % {"day": day_words(found.silent)})
    if found.waits is not None:
        words = _("waited for since %(day)s") % {"day": day_words(found.waits)}
        return Cell(words)
    return Cell(_("nothing waits") if found.recorded else _("not known"))


def matters_of_the_day(actor: Actor, on: date) -> list[Matter]:
    """What is due with States, and States with nationals that no mission stands for."""
    if not may(actor, "write letters"):
        return []
    ladder = access.ladder(actor)
    matters = []
    for state, found in sorted(by_state(actor, on).items()):
        matters += [
            (step.since, Matter(_step_link(state, step), day_words(step.since), step.since < on))
            for step in due(found, ladder, on)
        ]
    pressing = [matter for _since, matter in sorted(matters, key=lambda pair: pair[0])]
    return [*pressing, *(_nobody(state) for state in states(actor) if _is_lost(state, on))]


def _is_lost(state: str, on: date) -> bool:
    return route(state, on).kind is RouteKind.NOT_FOUND


def _nobody(state: str) -> Matter:
    words = _("%(state)s: find out which mission stands for it; none is known")
    link = Link(words % {"state": state_name(state)}, reverse("desk:state", args=[state]))
    return Matter(link, _("no day"), overdue=False)


def _step_link(state: str, step: Due) -> Link:
    words = _("%(state)s: %(step)s, about what was asked on %(day)s") % {
        "state": state_name(state),
        "step": ACTS[step.act],
        "day": day_words(step.waiting.asked.on),
    }
    return Link(words, _record_url(state, step.waiting.asked, step.act))


_MEANS_OF = {Act.CALL: Means.CALL, Act.VISIT: Means.VISIT}


def _record_url(state: str, asked: Exchange, act: Act) -> str:
    query = QueryDict(mutable=True)
    query.update({"of": asked.key, "act": act.value, "means": _MEANS_OF.get(act, Means.NOTE).value})
    return f"{reverse('correspondence:record', args=[state])}?{query.urlencode()}"


def summary(actor: Actor, state: str, on: date) -> dict[str, Any]:
    """What a State's page says of the correspondence."""
    if not access.may_see(actor):
        return {"seen": False}
    found = by_state(actor, on, state)[state]
    now, steps = standing(found, on), due(found, access.ladder(actor), on)
    return {
        "seen": True,
        "facts": _facts(now, habit(found)),
        "waiting": _waiting_table(waiting(found, on)),
        "steps": [_step_link(state, step) for step in steps],
        "unsent": [letter.reference for letter in access.unsent(actor, state)],
        "url": reverse("correspondence:state", args=[state]),
        "record_url": reverse("correspondence:record", args=[state]),
        "may_write": may(actor, "write letters"),
    }


def _facts(now: Standing, usual: Habit) -> list[tuple[str, Cell]]:
    return [
        (_("First written to"), since_cell(now.informed, recorded=now.recorded)),
        (_("Last spoken with"), since_cell(now.spoken, recorded=now.recorded)),
        (_("Last answered"), since_cell(now.answered, recorded=now.recorded)),
        (_("Silence"), silence_cell(now)),
        (_("Days it takes to answer (median)"), _habit_cell(usual)),
    ]


def _habit_cell(usual: Habit) -> Cell:
    if usual.days is None:
        note = ngettext(
            "%(count)s answer is recorded; three are needed to say.",
            "%(count)s answers are recorded; three are needed to say.",
            usual.answers,
        )
        return Cell(_("not known"), note=note % {"count": number_format(usual.answers)})
    note = ngettext("over %(count)s answer", "over %(count)s answers", usual.answers)
    return Cell(
        number_format(usual.days), "number", note=note % {"count": number_format(usual.answers)}
    )


def _waiting_table(found: Sequence[Waiting]) -> Table | None:
    if not found:
        return None
    columns = [
        Column(_("Asked on")),
        Column(_("How")),
        Column(_("Answer by")),
        Column(_("Overdue?")),
    ]
    rows = [
        [
            Cell(day_words(one.asked.on)),
            Cell(str(MEANS[one.asked.means])),
            Cell(day_words(one.last) if one.last else _("not known"), note=str(BASES[one.basis])),
            Cell(_OVERDUE[one.overdue], "answer"),
        ]
        for one in found
    ]
    return Table(_("What waits for an answer"), columns, rows, show_caption=False)


_OVERDUE = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}


def state_page(actor: Actor, state: str, on: date, query: QueryDict) -> dict[str, Any]:
    """Everything that passed with one State."""
    page = Paginator(access.exchanges(actor, state), AT_ONCE).get_page(query.get("page"))
    return {
        "name": state_name(state),
        "state": state,
        "back": Link(state_name(state), reverse("desk:state", args=[state])),
        "correspondence": summary(actor, state, on),
        "table": _table(page.object_list) if page.object_list else None,
        "pager": pager_part(page, query),
    }


def _table(found: Sequence[Row]) -> Table:
    columns = [
        Column(_("Day")),
        Column(_("Who spoke")),
        Column(_("How")),
        Column(_("About what")),
        Column(_("Reference")),
    ]
    rows = [
        [
            Cell(Link(day_words(row.day), _url(row)), "link"),
            Cell(str(DIRECTIONS[Direction(row.direction)])),
            Cell(str(MEANS[Means(row.means)])),
            Cell(words_of(row)[1] or _("not written down")),
            Cell(_reference(row)),
        ]
        for row in found
    ]
    return Table(_("What passed"), columns, rows, show_caption=False)


def _url(row: Row) -> str:
    return reverse("correspondence:exchange", args=[row.pk])


def _reference(row: Row) -> str:
    return (row.letter.reference if row.letter else row.reference) or _("none")


def exchange_page(actor: Actor, row: Row, persons: Sequence[tuple[UUID, str]]) -> dict[str, Any]:
    """One exchange."""
    whom, about = words_of(row)
    facts = [
        (_("Who spoke"), Cell(str(DIRECTIONS[Direction(row.direction)]))),
        (_("How"), Cell(str(MEANS[Means(row.means)]))),
        (_("Day"), Cell(day_words(row.day))),
        (_("With whom"), Cell(whom or _("not written down"))),
        (_("About what"), Cell(about or _("not written down"))),
        (_("Reference"), Cell(_reference(row))),
        (_("Answer awaited?"), Cell("yes" if row.asks else "no", "answer")),
        (
            _("Answer asked for by"),
            Cell(day_words(row.answer_by) if row.answer_by else _("no day")),
        ),
        (_("Step"), Cell(str(ACTS[Act(row.act)]) if row.act else _("None of them"))),
        (_("Recorded by"), Cell(row.recorded_by.shown_as)),
    ]
    withdrawn = row.withdrawn_by.shown_as if row.withdrawn_by else ""
    return {
        "title": f"{state_name(row.state)} · {day_words(row.day)}",
        "facts": facts,
        "persons": [(code, reverse("desk:person", args=[key])) for key, code in persons],
        "withdrawn": withdrawn,
        "back": Link(state_name(row.state), reverse("correspondence:state", args=[row.state])),
        "actions": [
            Action(
                _("Take it back"),
                reverse("correspondence:withdraw", args=[row.pk]),
                post=True,
                style="grave",
                confirm=_("Take back what was recorded? It is kept, and counts no more."),
            )
        ]
        if may(actor, "write letters") and not withdrawn
        else [],
    }


def tied_to(actor: Actor, state: str) -> list[tuple[str, str]]:
    """What an exchange can answer or follow up: what passed, and what was asked at the counter."""
    said = [
        (str(row.pk), f"{day_words(row.day)} · {DIRECTIONS[Direction(row.direction)]} · "
         f"{MEANS[Means(row.means)]} · {_reference(row)}")
        for row in access.exchanges(actor, state)[:200]
    ]  # fmt: skip
    asked = [
        (f"request:{one.pk}", f"{MEANS[Means.COUNTER]} · {one.reference}")
        for one in requests(actor, state)
    ]
    return [*said, *asked]


def positions_table(actor: Actor, state: str) -> Table | None:
    """What a State said whom it takes back; the latest first."""
    found = list(access.positions(actor, state))
    if not found:
        return None
    columns = [Column(_("Whom it takes back")), Column(_("Said on")), Column(_("By whom")),
               Column(_("Source")), Column(_("Added by"))]  # fmt: skip
    rows = [
        [
            Cell(str(COVERS[one.covers])),
            Cell(day_words(one.said_on)),
            Cell(one.speaker or _("not said")),
            Cell(one.source),
            Cell(one.added_by.shown_as),
        ]
        for one in found
    ]
    return Table(_("What it said whom it takes back"), columns, rows, show_caption=False)


def take_back_positions(actor: Actor, state: str) -> list[Action]:
    """A button for each position that was added wrongly."""
    return [
        Action(
            _("Take back: %(covers)s, %(day)s")
            % {"covers": COVERS[one.covers], "day": day_words(one.said_on)},
            reverse("correspondence:withdraw_position", args=[one.pk]),
            post=True,
            confirm=_("Take back what was recorded? It is kept, and counts no more."),
        )
        for one in access.positions(actor, state)
    ]


def ladder_table(rungs: Sequence[Rung]) -> Table:
    """What the desk does, after how many days."""
    columns = [Column(_("Days after the last day to answer"), numeric=True), Column(_("Step"))]
    rows = [[Cell(number_format(one.after), "number"), Cell(str(ACTS[one.act]))] for one in rungs]
    return Table(_("Steps when no answer comes"), columns, rows, show_caption=False)
