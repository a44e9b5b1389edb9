"""The pages of a mission's lists of families who search, as parts.

A list that is confirmed says one thing for ever, whatever the desk made of it: that it lies there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from homeward.apps.counter import measure
from homeward.apps.counter.models import SearchList
from homeward.apps.sheets.labels import FIELDS
from homeward.apps.sheets.presenting import preview_figures, problems_part
from homeward.apps.sheets.understanding import Part, Understood
from homeward.apps.ui.parts import Action, Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words, pager_part, say
from homeward.core.lists import Field

ROWS_AT_ONCE: Final = 25


def state_words(found: SearchList) -> str:
    """Where a list stands, as far as the mission is ever told."""
    if found.withdrawn_at is not None:
        return _("Withdrawn")
    if found.confirmed_at is not None:
        return _("Received; the coordinating desk looks at it")
    return _("Not handed in yet: look at it and confirm it")


def too_much_words() -> str:
    """One sentence for every mission and every measure: it tells nothing of anybody's lists."""
    return _(
        "No more can be handed in now. A mission hands in at most %(lists)s lists, %(rows)s rows"
        " and %(megabytes)s MB within 24 hours, and at most %(waiting)s may wait to be confirmed."
        " Confirm or withdraw what waits, or come back tomorrow."
    ) % {
        "lists": number_format(measure.LISTS, use_l10n=True),
        "rows": number_format(measure.ROWS, use_l10n=True),
        "megabytes": number_format(measure.MEGABYTES, use_l10n=True),
        "waiting": number_format(measure.WAITING, use_l10n=True),
    }


def lists_page(found: Sequence[SearchList]) -> dict[str, Any]:
    """Every list of the mission, newest first."""
    columns = [
        Column(_("File")),
        Column(_("Rows"), numeric=True),
        Column(_("Day")),
        Column(_("Handed in by")),
        Column(pgettext("of a list", "State")),
    ]
    rows = [
        [
            Cell(Link(each.file_name, reverse("counter:list", args=[each.pk])), "link"),
            Cell(number_format(each.rows, use_l10n=True), "number"),
            Cell(day_words(day_of(each.at))),
            Cell(each.by_label),
            Cell(state_words(each)),
        ]
        for each in found
    ]
    return {"table": Table(_("Your lists"), columns, rows, show_caption=False) if rows else None}


def new_list_actions() -> list[Action]:
    """The button by which a list is handed in."""
    here = reverse("counter:hand_in")
    return [Action(_("Hand in a list"), here, style="primary", icon="upload")]


def list_page(found: SearchList) -> dict[str, Any]:
    """What the mission is told of one list, and what it may still do with it."""
    facts = [
        (pgettext("of a list", "State"), Cell(state_words(found))),
        (_("Rows"), Cell(number_format(found.rows, use_l10n=True))),
        (_("Handed in by"), Cell(found.by_label, note=day_words(day_of(found.at)))),
    ]
    for label, at in ((_("Confirmed"), found.confirmed_at), (_("Withdrawn"), found.withdrawn_at)):
        if at is not None:
            facts.append((label, Cell(day_words(day_of(at)))))
    stands = found.withdrawn_at is None
    return {
        "found": found,
        "facts": facts,
        "waits": stands and found.confirmed_at is None,
        "lies": stands and found.confirmed_at is not None,
        "columns_url": reverse("counter:columns", args=[found.pk]),
        "confirm_url": reverse("counter:confirm", args=[found.pk]),
        "actions": _actions(found) if stands else [],
    }


def _actions(found: SearchList) -> list[Action]:
    return [
        Action(_("Hand in a corrected file"), reverse("counter:correct", args=[found.pk])),
        Action(
            _("Withdraw this list"), reverse("counter:withdraw", args=[found.pk]), style="grave"
        ),
    ]


def preview(understood: Understood, query: QueryDict) -> dict[str, Any]:
    """Counts, what is the matter with which cell, and the rows, before a list is confirmed."""
    readings = list(understood.readings())
    problems = [problem for _part, _i, reading in readings for problem in reading.problems]
    page = Paginator(readings, ROWS_AT_ONCE).get_page(query.get("page"))
    return {
        "figures": preview_figures(readings, problems),
        **problems_part(problems),
        "rows": _rows_table(page.object_list),
        "pager": pager_part(page, query),
        "unread": [say(sentence) for sentence in understood.unread],
    }


def _rows_table(readings: Iterable[tuple[Part, int, Any]]) -> Table:
    rows_read = [(_by_field(part, index), reading.row) for part, index, reading in readings]
    present = [field for field in FIELDS if any(field in said for said, _row in rows_read)]
    columns = [Column(_("Row"), numeric=True), *(Column(str(FIELDS[field])) for field in present)]
    rows = [
        [
            Cell(str(number), "number"),
            *(
                Cell(said[field], "raw") if field in said else Cell(kind="none")
                for field in present
            ),
        ]
        for said, number in rows_read
    ]
    return Table(_("Rows as they came"), columns, rows, wide=True, show_caption=False)


def _by_field(part: Part, index: int) -> dict[Field, str]:
    """The cells of one row by what their columns mean; several of one meaning are joined."""
    said: dict[Field, str] = {}
    row = part.rows[index]
    for column in part.mapping.columns:
        cell = row[column.index] if column.index < len(row) else None
        if column.field in {None, Field.IGNORE} or cell in (None, ""):
            continue
        words = str(cell)
        said[column.field] = f"{said[column.field]} · {words}" if column.field in said else words
    return said


def withdraw_question(found: SearchList) -> dict[str, Any]:
    """What to ask before a list is withdrawn."""
    return {
        "title": _("Withdraw this list?"),
        "text": found.file_name,
        "consequences": [
            _("The file is gone from here at once."),
            _("The coordinating desk is told to take back whatever it took from it."),
            _("It cannot be undone; you can hand the file in again."),
        ],
        "confirm_label": _("Withdraw the list"),
        "grave": True,
        "cancel": Link(_("Keep it"), reverse("counter:list", args=[found.pk])),
    }
