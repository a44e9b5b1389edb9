"""What heads of missions gave to their officers, as parts for the desk that serves them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import Delegation
from homeward.apps.counter.presenting import last_day
from homeward.apps.releases import access
from homeward.apps.releases.presenting import AT_MOST, mission_words
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words


def delegations_page(actor: Actor, at: datetime) -> dict[str, Any]:
    """Who sees what for whom until when, by mission; below it what is over, the latest first."""
    found = list(access.delegations(actor))
    standing = [each for each in found if stands(each, at)]
    standing.sort(key=lambda each: (mission_words(each.mission), each.member_label))
    over = [each for each in found if not stands(each, at)][:AT_MOST]
    return {
        "standing": _standing(standing) if standing else None,
        "over": _over(over) if over else None,
    }


def stands(found: Delegation, at: datetime) -> bool:
    """Whether an officer sees by it what they were given."""
    return found.ended_at is None and found.ends_at > at


def _standing(found: Sequence[Delegation]) -> Table:
    columns = [
        Column(_("Consular officer")),
        Column(_("Mission")),
        Column(_("What")),
        Column(pgettext("access", "Given by")),
        Column(_("Until")),
    ]
    rows = [[*_who(each), _given(each), Cell(day_words(last_day(each.ends_at)))] for each in found]
    return Table(_("What stands"), columns, rows, show_caption=False)


def _over(found: Sequence[Delegation]) -> Table:
    columns = [
        Column(_("Consular officer")),
        Column(_("Mission")),
        Column(_("What")),
        Column(pgettext("access", "Given by")),
        Column(_("Over")),
    ]
    rows = [[*_who(each), _given(each), _ended(each)] for each in found]
    return Table(_("What is over"), columns, rows, show_caption=False)


def _who(found: Delegation) -> tuple[Cell, Cell, Cell]:
    here = reverse("releases:delegation", args=[found.pk])
    return (
        Cell(Link(found.member_label, here), "link"),
        Cell(mission_words(found.mission)),
        Cell(_what(found)),
    )


def _what(found: Delegation) -> str:
    if found.request is None:
        return _("Everything of the mission")
    return _("Request %(reference)s") % {"reference": found.request.reference}


def _given(found: Delegation) -> Cell:
    return Cell(found.by_label, note=day_words(day_of(found.at)))


def _ended(found: Delegation) -> Cell:
    if found.ended_at is None:
        return Cell(day_words(last_day(found.ends_at)), note=_("It ended by itself"))
    by = _("Ended by the coordinating desk") if found.ended_why else _("Taken back by the head")
    return Cell(day_words(day_of(found.ended_at)), note=by)


def delegation_page(found: Delegation, at: datetime) -> dict[str, Any]:
    """What one officer was given by whom, and how it ended if it is over."""
    facts = [
        (_("Consular officer"), Cell(found.member_label)),
        (_("Mission"), Cell(mission_words(found.mission))),
        (_("What"), Cell(_what(found))),
        (pgettext("access", "Given by"), _given(found)),
        (_("Until"), Cell(day_words(last_day(found.ends_at)))),
    ]
    if not stands(found, at):
        facts.append((_("Over"), _ended(found)))
    if found.ended_why:
        facts.append((_("Reason"), Cell(found.ended_why)))
    return {"officer": found.member_label, "facts": facts, "stands": stands(found, at)}
