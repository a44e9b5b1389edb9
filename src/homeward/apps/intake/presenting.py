"""Turns lists and what was understood of them into the parts that pages are drawn from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.intake import access
from homeward.apps.intake.comparing import Comparison
from homeward.apps.intake.labels import KINDS, STATES
from homeward.apps.intake.models import List, Progress, Row
from homeward.apps.register.codec import unseal_cells
from homeward.apps.register.labels import CLAIMS, fact_cell
from homeward.apps.sheets.labels import SEVERITIES
from homeward.apps.sheets.presenting import preview_figures, problems_part
from homeward.apps.sheets.understanding import Part, Understood
from homeward.apps.ui import parts
from homeward.apps.ui.parts import Action, Cell, Column, Figure, Link, Step, Table
from homeward.apps.ui.present import day_words, pager_part, say
from homeward.core.claims import ClaimKind

ROWS_AT_ONCE = 25


def new_list_actions(actor: Actor) -> list[Action]:
    """The button that begins a list's journey, for those who may begin one."""
    if not may(actor, "take in lists"):
        return []
    return [Action(_("Take in a list"), reverse("intake:upload"), style="primary", icon="upload")]


def state_of(found: List) -> str:
    """The words for where a list stands."""
    if found.source is not None and found.source.replaced_by_id is not None:
        return str(STATES["replaced"])
    return str(STATES[found.state])


def lists_table(found: Iterable[List]) -> Table:
    """All lists, one a row."""
    columns = [
        Column(_("File")),
        Column(_("Source")),
        Column(_("Sort")),
        Column(_("Received")),
        Column(_("Rows"), numeric=True),
        Column(pgettext("of a list", "State")),
    ]
    rows = [
        [
            Cell(Link(each.file_name, reverse("intake:list", args=[each.pk])), "link"),
            Cell(each.label),
            Cell(str(KINDS[each.kind])),
            Cell(day_words(each.received_on)),
            Cell(number_format(each.rows, use_l10n=True), "number"),
            Cell(state_of(each)),
        ]
        for each in found
    ]
    return Table(_("Lists received"), columns, rows, show_caption=False)


def steps(current: str | None, found: List | None = None) -> list[Step]:
    """Where in its journey a list is."""
    order = ["received", "mapping", "preview", "commit", "done"]
    words = [_("File"), _("Columns"), _("Preview"), _("Taking in"), _("Done")]
    at = order.index(current) if current in order else 0
    back = reverse("intake:mapping", args=[found.pk]) if found is not None else ""
    return [
        Step(
            word,
            "done" if i < at else "current" if i == at else "ahead",
            url=back if name == "mapping" else "",
        )
        for i, (name, word) in enumerate(zip(order, words, strict=True))
    ]


def preview(
    understood: Understood, comparison: Comparison | None, query: QueryDict
) -> dict[str, Any]:
    """Counts, problems and rows of what would be written."""
    readings = list(understood.readings())
    problems = [problem for _part, _i, reading in readings for problem in reading.problems]
    page = Paginator(readings, ROWS_AT_ONCE).get_page(query.get("page"))
    return {
        "said_on": day_words(understood.listed_on),
        "figures": preview_figures(readings, problems),
        **problems_part(problems),
        "rows": _rows_table(page.object_list),
        "pager": pager_part(page, query),
        "changes": _changes(comparison),
        "unread": [say(sentence) for sentence in understood.unread],
    }


def _rows_table(readings: Iterable[tuple[Part, int, Any]]) -> Table:
    kinds = list(ClaimKind)
    rows_read = list(readings)
    present = [
        kind
        for kind in kinds
        if any(fact.kind is kind for _p, _i, reading in rows_read for fact in reading.facts)
    ]
    columns = [Column(_("Row"), numeric=True), *(Column(str(CLAIMS[kind])) for kind in present)]
    rows = []
    for _part, _index, reading in rows_read:
        said: dict[ClaimKind, Any] = {}
        for fact in reading.facts:
            said.setdefault(fact.kind, fact)
        rows.append(
            [
                Cell(str(reading.row), "number"),
                *(
                    fact_cell(kind, said[kind].words, said[kind].code, said[kind].span)
                    if kind in said
                    else Cell(kind="none")
                    for kind in present
                ),
            ]
        )
    return Table(_("Rows as understood"), columns, rows, wide=True, show_caption=False)


def _changes(comparison: Comparison | None) -> dict[str, Any] | None:
    if comparison is None:
        return None

    def rows(places: list[tuple[int, int]]) -> str:
        shown = ", ".join(str(number) for _sheet, number in places[:30])
        return shown + (" …" if len(places) > 30 else "")  # noqa: PLR2004  as many as fit a line

    return {
        "file": comparison.list.file_name,
        "url": reverse("intake:list", args=[comparison.list.pk]),
        "same": len(comparison.same),
        "kinds": [
            (_("Rows that changed"), len(comparison.changed), rows(comparison.changed)),
            (_("Rows added"), len(comparison.added), rows(comparison.added)),
            (_("Rows no longer there"), len(comparison.removed), rows(comparison.removed)),
        ],
    }


def progress_part(found: List, progress: Progress | None) -> parts.Progress:
    """How far taking the list in has come."""
    url = reverse("intake:progress", args=[found.pk])
    here = reverse("intake:list", args=[found.pk])
    if found.state == List.State.COMMITTED:
        return parts.Progress(
            _("Taking in the list"),
            url,
            "finished",
            _("Every row is on the register."),
            next=Link(_("Show the result"), here),
        )
    if found.state == List.State.FAILED:
        return parts.Progress(_("Taking in the list"), url, "failed", _failure(found))
    if progress is None or not progress.total:
        return parts.Progress(_("Taking in the list"), url, "waiting")
    text = _("%(done)s of %(total)s rows written") % {
        "done": number_format(progress.done, use_l10n=True),
        "total": number_format(progress.total, use_l10n=True),
    }
    return parts.Progress(
        _("Taking in the list"), url, "running", text, progress.done, progress.total, every=1
    )


def _failure(found: List) -> str:
    if found.failure == "state":
        return _("The list was undone meanwhile. Nothing was added to the register.")
    if found.failure == "stopped":
        return _("An unexpected error stopped it. Nothing was added to the register; try again.")
    return _("The file could not be read again. Nothing was added to the register.")


def result(actor: Actor, found: List, progress: Progress | None) -> dict[str, Any]:
    """What became of a list, and what this reader may do about it."""
    done = found.state in {List.State.COMMITTED, List.State.UNDONE}
    context: dict[str, Any] = {
        "state": state_of(found),
        "facts": _list_facts(found),
        "steps": steps("done" if done else "commit"),
        "progress": None if done else progress_part(found, progress),
        "actions": [],
    }
    if done:
        context["figures"] = _result_figures(found)
        context["changes"] = _stored_changes(found)
    if found.state == List.State.COMMITTED and found.source and not found.source.replaced_by_id:
        context["actions"] = [
            Action(_("Show its persons"), f"{reverse('desk:register')}?source={found.source_id}"),
        ]
        if may(actor, "take in lists"):
            undo = reverse("intake:undo", args=[found.pk])
            context["actions"].append(Action(_("Undo this list"), undo, style="grave"))
    if found.state == List.State.FAILED:
        context["actions"] = [Action(_("Try again"), reverse("intake:preview", args=[found.pk]))]
    return context


def _list_facts(found: List) -> list[tuple[str, Cell]]:
    facts = [
        (_("Source"), Cell(found.label)),
        (_("Sort"), Cell(str(KINDS[found.kind]))),
        (_("Received"), Cell(day_words(found.received_on))),
        (pgettext("of a list", "State"), Cell(state_of(found))),
        (_("Fingerprint of the file"), Cell(found.sha256[:16], "code")),
    ]
    if found.source is not None:
        facts.insert(3, (_("Speaks of"), Cell(day_words(found.source.said_on))))
    return facts


def _result_figures(found: List) -> list[Figure]:
    tally = found.tally
    return [
        Figure(number_format(tally.get("rows", 0), use_l10n=True), _("rows")),
        Figure(number_format(tally.get("claims", 0), use_l10n=True), _("claims")),
        *(
            Figure(number_format(count, use_l10n=True), str(SEVERITIES[severity]))
            for severity, count in sorted(tally.get("problems", {}).items())
        ),
    ]


def _stored_changes(found: List) -> str:
    changes = found.tally.get("changes")
    if not changes:
        return ""
    return (
        ngettext(
            "Corrects an earlier one: %(changed)s row changed, %(added)s added, %(removed)s gone.",
            "Corrects an earlier one: %(changed)s rows changed, %(added)s added, %(removed)s gone.",
            changes["changed"],
        )
        % changes
    )


def undo_question(found: List) -> dict[str, Any]:
    """What to ask before a list is undone."""
    return {
        "title": _("Undo this list?"),
        "text": found.file_name,
        "consequences": [
            _("None of its claims will stand any longer."),
            _("Persons known from this list alone disappear from the register."),
            _("If it replaced an earlier version, that version stands again."),
            _("Its rows are kept, and the log says who undid it."),
        ],
        "confirm_label": _("Undo the list"),
        "grave": True,
        "cancel": Link(_("Keep it"), reverse("intake:list", args=[found.pk])),
    }


def why_not_undone(found: List) -> str:
    """Why an undo was refused."""
    if found.source is not None and found.source.replaced_by_id is not None:
        return _("A later version replaced this list. Undo that one first.")
    return _("This list is not taken in, so there is nothing to undo.")


def raw_row(actor: Actor, found: List, raw: Row) -> dict[str, Any]:
    """One row exactly as it came, under its headings."""
    headers: list[str] = []
    for table in found.tables:
        if table["sheet"] == raw.sheet and table.get("first", 0) < raw.number:
            headers = [str(c.get("header", "")) for c in table["mapping"].get("columns", [])]
    cells = unseal_cells(raw.sealed)
    pairs = []
    for index, cell in enumerate(cells):
        header = headers[index] if index < len(headers) else ""
        label = header or _("Column %(number)s") % {"number": index + 1}
        pairs.append(
            (label, Cell(str(cell), "raw") if cell not in (None, "") else Cell(kind="none"))
        )
    neighbours = access.rows_of(actor, found).filter(sheet=raw.sheet)
    before = neighbours.filter(number__lt=raw.number).order_by("-number").first()
    after = neighbours.filter(number__gt=raw.number).order_by("number").first()

    def link(other: Row | None) -> str:
        return reverse("intake:row", args=[found.pk, other.sheet, other.number]) if other else ""

    return {
        "found": found,
        "number": raw.number,
        "items": pairs,
        "person_url": reverse("desk:person", args=[raw.person]),
        "before_url": link(before),
        "after_url": link(after),
        "list_url": reverse("intake:list", args=[found.pk]),
    }
