"""All States of whose nationals the register knows: informed, spoken with, answered, silent.

A newcomer's mistake is to leave out a State about which nothing is recorded. It stands here with
every other, and says that nobody knows whether it was ever informed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.access import may_see
from homeward.apps.correspondence.facts import by_state
from homeward.apps.correspondence.presenting import silence_cell, since_cell
from homeward.apps.desk.states import kind_words, mission_words
from homeward.apps.register.labels import state_name
from homeward.apps.register.standing import standings
from homeward.apps.releases.access import open_requests
from homeward.apps.sharing.reference.routes import Route, RouteKind, route
from homeward.apps.ui.parts import Cell, Column, Filter, FilterForm, Link, Option, Table
from homeward.core.correspondence import Standing, standing
from homeward.core.figures import Bounds, bounds
from homeward.core.truth import Truth

LATEST = date.max


@dataclass(frozen=True, slots=True)
class Line:
    """One State."""

    state: str
    name: str
    persons: int
    asked: Bounds
    way: Route
    now: Standing
    open: int


def page(actor: Actor, on: date, query: QueryDict) -> dict[str, Any]:
    """Every State, in the order and with the filter that the address asks for."""
    lines, nobody = _lines(actor, on)
    seen = may_see(actor)
    shown, sort = query.get("show", ""), query.get("sort", "")
    kept = [one for one in lines if shown not in _FILTERS or _FILTERS[shown](one)]
    key = _ORDERS.get(sort, _ORDERS["persons"]) if seen or sort in _PLAIN else _ORDERS["persons"]
    kept.sort(key=key)
    return {
        "table": _table(kept, query, sort or "persons", seen=seen) if kept else None,
        "filters": _filter_form(query, shown, seen=seen) if lines else None,
        "none_shown": bool(lines) and not kept,
        "nobody": nobody,
        "seen": seen,
    }


def _lines(actor: Actor, on: date) -> tuple[list[Line], int]:
    truths: dict[str, Counter[Truth]] = {}
    nobody = 0
    for one in standings(actor, on=on):
        nobody += not one.dossier.nationalities
        for state in one.dossier.nationalities:
            truths.setdefault(state, Counter())[one.finding.truth] += 1
    said, at_the_counter = by_state(actor, on), open_requests(actor, on)
    found = [
        Line(
            state,
            state_name(state),
            counted.total(),
            bounds(counted.elements()),
            route(state, on),
            standing(said.get(state, []), on),
            at_the_counter[state],
        )
        for state, counted in truths.items()
    ]
    return found, nobody


_FILTERS: dict[str, Callable[[Line], bool]] = {
    "silent": lambda one: one.now.silent is not None,
    "waits": lambda one: one.now.waits is not None,
    "answered": lambda one: one.now.answered is not None,
    "unrecorded": lambda one: not one.now.recorded,
    "no-mission": lambda one: one.way.kind is RouteKind.NOT_FOUND,
}
_MOST_FIRST = frozenset({"persons", "requests"})
_PLAIN = frozenset({"state", "persons"})
_ORDERS: dict[str, Callable[[Line], Any]] = {
    "state": lambda one: one.name,
    "persons": lambda one: (-one.persons, one.name),
    "informed": lambda one: (one.now.informed or LATEST, one.name),
    "spoken": lambda one: (one.now.spoken or LATEST, one.name),
    "answered": lambda one: (one.now.answered or LATEST, one.name),
    "requests": lambda one: (-one.open, one.name),
    "silent": lambda one: (one.now.silent or LATEST, one.now.waits or LATEST, one.name),
}


def _filter_form(query: QueryDict, shown: str, *, seen: bool) -> FilterForm:
    words = {"no-mission": _("No mission is known")}
    if seen:
        words |= {
            "silent": _("Silent"),
            "waits": _("Waited for"),
            "answered": _("Has answered"),
            "unrecorded": _("Nothing recorded"),
        }
    options = [Option("", _("All States"), selected=not shown)]
    options += [Option(key, label, selected=key == shown) for key, label in words.items()]
    url = reverse("desk:states")
    active = [Link(words[shown], f"{url}?{_without(query, 'show')}")] if shown in words else []
    keep = {"sort": query["sort"]} if query.get("sort") else {}
    return FilterForm(
        url, [Filter("show", _("Show"), "select", options=options)], active, keep=keep
    )


def _without(query: QueryDict, name: str) -> str:
    kept = query.copy()
    kept.pop(name, None)
    return kept.urlencode()


def _table(lines: list[Line], query: QueryDict, sort: str, *, seen: bool) -> Table:
    def head(label: str, key: str, *, numeric: bool = False) -> Column:
        asked = query.copy()
        asked["sort"] = key
        # Most persons and requests first; the rest from the first letter and the oldest day.
        order = "descending" if key in _MOST_FIRST else "ascending"
        return Column(label, numeric, f"?{asked.urlencode()}", order if key == sort else "")

    # What waits stands first: on a narrow screen the rest is further along.
    columns = [head(_("State"), "state"), head(_("Persons"), "persons", numeric=True)]
    if seen:
        columns += [
            head(_("Silence"), "silent"),
            head(_("Open requests"), "requests", numeric=True),
            head(_("First written to"), "informed"),
            head(_("Last spoken with"), "spoken"),
            head(_("Last answered"), "answered"),
        ]
    columns += [
        Column(_("Asked back, at least"), numeric=True),
        Column(_("Not known yet"), numeric=True),
        Column(_("Mission to address")),
    ]
    rows = [_row(one, seen=seen) for one in lines]
    return Table(_("States"), columns, rows, wide=seen, show_caption=False)


def _row(one: Line, *, seen: bool) -> list[Cell]:
    cells = [
        Cell(Link(one.name, reverse("desk:state", args=[one.state])), "link"),
        Cell(number_format(one.persons, use_l10n=True), "number"),
    ]
    if seen:
        now = one.now
        cells += [silence_cell(now), Cell(number_format(one.open, use_l10n=True), "number")]
        cells += [
            since_cell(day, recorded=now.recorded)
            for day in (now.informed, now.spoken, now.answered)
        ]
    return [
        *cells,
        Cell(number_format(one.asked.at_least, use_l10n=True), "number"),
        Cell(number_format(one.asked.unknown, use_l10n=True), "number"),
        Cell(mission_words(one.way), note=kind_words(one.way)),
    ]
