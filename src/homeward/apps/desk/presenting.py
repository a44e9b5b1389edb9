"""Turns the register, the law's answers and the gate into the parts that pages are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.caseload.access import to_review
from homeward.apps.desk.states import state_rows
from homeward.apps.intake import access as lists
from homeward.apps.intake.presenting import lists_table, new_list_actions
from homeward.apps.register import access
from homeward.apps.register.access import Filters
from homeward.apps.register.labels import SEXES, span_words, state_name
from homeward.apps.register.standing import Standing, standings
from homeward.apps.returnfiles.access import files_of
from homeward.apps.returnfiles.models import File
from homeward.apps.tracing.presenting import pair_notes
from homeward.apps.ui.parts import (
    Cell,
    Column,
    Figure,
    Filter,
    FilterForm,
    Link,
    Option,
    Table,
)
from homeward.apps.ui.present import answer_word, day_words, pager_part, say
from homeward.core.figures import bounds
from homeward.core.truth import Truth

# Beyond this many persons the standing of everybody is not worked out for one page.
WORKED_OUT_AT_MOST = 20_000


def overview(actor: Actor, on: date) -> dict[str, Any]:
    """Figures of the day, the last lists, and what to do when there is nothing yet."""
    total = access.persons(actor).count()
    context: dict[str, Any] = {
        "total": total,
        "on": day_words(on),
        "actions": new_list_actions(actor),
        "assigned_only": not sees_everybody(actor),
    }
    if may(actor, "review emergencies"):
        context["emergencies"] = to_review(actor).count()
    recent = list(lists.lists(actor)[:5])
    context["lists"] = lists_table(recent) if recent else None
    if 0 < total <= WORKED_OUT_AT_MOST:
        found = list(standings(actor, on=on))
        context["figures"] = _answer_figures(found)
        context["states"] = state_rows(actor, found, on, most=8)
    return context


def _answer_figures(found: Sequence[Standing]) -> list[Figure]:
    """Counts with their bounds: an unknown may turn out either way, and is never left out."""
    tally = bounds(s.finding.truth for s in found)
    page = reverse("desk:register")
    return [
        Figure(number_format(len(found), use_l10n=True), _("persons on the register"), url=page),
        Figure(
            _("at least %(count)s") % {"count": number_format(tally.at_least, use_l10n=True)},
            _("asked to be taken back"),
            note=_("at most %(count)s") % {"count": number_format(tally.at_most, use_l10n=True)},
            url=f"{page}?asked=yes",
        ),
        Figure(
            number_format(tally.unknown, use_l10n=True),
            _("not known yet"),
            note=_("something is missing that would settle it"),
            url=f"{page}?asked=unknown",
        ),
        Figure(number_format(tally.no, use_l10n=True), _("not asked for"), url=f"{page}?asked=no"),
    ]


def register_persons(actor: Actor, filters: Filters, asked: str, on: date) -> Sequence[UUID]:
    """Keys of the persons whom the filters leave, in the order of their codes."""
    keys = list(access.persons(actor, filters).values_list("pk", flat=True))
    if asked not in {"yes", "no", "unknown"}:
        return keys
    wanted = Truth(asked)
    chosen = keys if len(keys) <= WORKED_OUT_AT_MOST else keys[:WORKED_OUT_AT_MOST]
    return [
        s.dossier.person
        for s in standings(actor, on=on, persons=chosen)
        if s.finding.truth is wanted
    ]


def register_page(
    actor: Actor, query: QueryDict, page: Page, *, filters: Filters, asked: str, on: date
) -> dict[str, Any]:
    """The register's table with its filters."""
    found = list(standings(actor, on=on, persons=list(page.object_list)))
    return {
        "table": _persons_table(
            found, pair_notes(actor, page.object_list), files_of(actor, page.object_list)
        )
        if found
        else None,
        "pager": pager_part(page, query),
        "filters": _filters(actor, query, filters, asked, on),
        "lead": _("Everybody about whom a claim stands, with the answer as of %(on)s.")
        % {"on": day_words(on)},
        "empty_register": not found and not any(query.values()),
        "actions": new_list_actions(actor),
    }


def _persons_table(
    found: Sequence[Standing], notes: dict[UUID, str], files: dict[UUID, File]
) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Born")),
        Column(_("Sex")),
        Column(_("Nationality claimed")),
        Column(_("Asked to be taken back?")),
        Column(_("Why")),
        Column(_("Return file")),
    ]
    rows = [[*_person_row(s, notes), _file_cell(files.get(s.dossier.person))] for s in found]
    return Table(_("Persons"), columns, rows, show_caption=False)


def _file_cell(file: File | None) -> Cell:
    if file is None:
        return Cell(_("none open"))
    return Cell(_("Open"), url=reverse("returnfiles:file", args=[file.pk]))


def _person_row(standing: Standing, notes: dict[UUID, str]) -> list[Cell]:
    dossier = standing.dossier
    birth = dossier.facts.birth
    first = next(standing.finding.deciding(), standing.finding)
    return [
        Cell(
            dossier.code,
            "code",
            url=reverse("desk:person", args=[dossier.person]),
            note=notes.get(dossier.person, ""),
        ),
        Cell(span_words(birth)) if birth else Cell(kind="none"),
        Cell(str(SEXES[dossier.sex])) if dossier.sex else Cell(kind="none"),
        Cell(", ".join(state_name(s) for s in dossier.nationalities))
        if dossier.nationalities
        else Cell(kind="none"),
        Cell(answer_word(standing.finding.truth), "answer"),
        Cell(say(first.reason)),
    ]


def _filters(actor: Actor, query: QueryDict, filters: Filters, asked: str, on: date) -> FilterForm:
    def option(value: str, label: str, chosen: str) -> Option:
        return Option(value, label, selected=value == chosen)

    states = [
        option("", _("Any"), filters.state),
        option("none", _("None claimed"), filters.state),
        *sorted(
            (option(s, state_name(s), filters.state) for s in access.states(actor)),
            key=lambda o: o.label,
        ),
    ]
    sexes = [
        option("", _("Any"), filters.sex),
        *(option(code, str(word), filters.sex) for code, word in SEXES.items()),
        option("none", _("Not stated"), filters.sex),
    ]
    answers = [
        option("", _("Any"), asked),
        option("yes", _("Yes"), asked),
        option("no", _("No"), asked),
        option("unknown", _("Unknown"), asked),
    ]
    keep = {"source": filters.source} if filters.source else {}
    return FilterForm(
        reverse("desk:register"),
        [
            Filter("code", _("Code"), "search", filters.text),
            Filter("state", _("Nationality claimed"), "select", options=states),
            Filter("sex", _("Sex"), "select", options=sexes),
            Filter("asked", _("Asked to be taken back?"), "select", options=answers),
            Filter("on", _("On the day"), "date", on.isoformat()),
        ],
        active=_active(query),
        target="persons",
        keep=keep,
    )


def _active(query: QueryDict) -> list[Link]:
    words = {
        "code": _("Code"),
        "state": _("Nationality claimed"),
        "sex": _("Sex"),
        "asked": _("Asked to be taken back?"),
        "source": _("One list only"),
    }
    active = []
    for name, label in words.items():
        if not query.get(name):
            continue
        rest = query.copy()
        rest.pop(name)
        rest.pop("page", None)
        value = "" if name == "source" else f": {_shown(name, query[name])}"
        active.append(Link(f"{label}{value}", f"?{rest.urlencode()}"))
    return active


def _shown(name: str, value: str) -> str:
    if name == "state":
        return _("None claimed") if value == "none" else state_name(value)
    if name == "sex":
        return str(SEXES.get(value, _("Not stated")))
    return {"yes": _("Yes"), "no": _("No"), "unknown": _("Unknown")}.get(value, value)
