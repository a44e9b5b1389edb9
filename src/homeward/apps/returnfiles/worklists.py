"""Pages over many files: the list, one member's day, the team, a case conference.

They are drawn from `Glance`, the copy made for the reader's audience, so that a hundred thousand
files are paged and filtered by the database. A newcomer's mistake is to work files out one by one
here; that is for the page of one file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.core.paginator import Page
from django.db.models import QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.accounts.labels import ROLES
from homeward.apps.audit.actor import Actor
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.access import LETTERS, Filters
from homeward.apps.returnfiles.labels import READY, STATES
from homeward.apps.returnfiles.models import Glance, Task
from homeward.apps.returnfiles.presenting import ahead_words
from homeward.apps.returnfiles.tasking import words_of
from homeward.apps.ui.parts import Cell, Column, Filter, FilterForm, Link, Option, Table
from homeward.apps.ui.present import day_words, pager_part, say
from homeward.core.returns.acts import HoldKind
from homeward.core.returns.holds import HOLDS
from homeward.core.returns.parties import Office, Party
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.table import ASKS

MOST: Final = 200
"""Lines of one member's day at most; whoever has more is shown the most pressing."""

OFFICE_OF: Final = {
    Party.CASE_WORKER: (Office.COORDINATOR, Office.PROTECTION_OFFICER),
    Party.PROTECTION_ACTOR: (Office.PROTECTION_OFFICER,),
    Party.PROTECTION_LEAD: (Office.PROTECTION_LEAD,),
    Party.PANEL: (Office.PROTECTION_OFFICER, Office.PROTECTION_LEAD),
    Party.COUNSEL: (Office.LAWYER,),
    Party.SUPERVISOR: (Office.PROTECTION_LEAD,),
}
"""Which members of the desk a role of the real world falls to; the others are outside."""


# --- The list -----------------------------------------------------------------------------------


def list_page(query: QueryDict, page: Page, filters: Filters, on: date) -> dict[str, Any]:
    """Files by stage and readiness, what is due first."""
    found: Sequence[Glance] = page.object_list
    return {
        "table": files_table(found, on) if found else None,
        "pager": pager_part(page, query),
        "filters": _filters(query, filters),
        "nothing_yet": not found and not any(query.values()),
    }


def files_table(found: Sequence[Glance], on: date) -> Table:
    """Files as rows: who, ready or not, where it stands, what is next and by when."""
    columns = [
        Column(_("Person")),
        Column(_("Ready for travel?")),
        Column(_("Stages met")),
        Column(_("Next")),
        Column(_("By")),
        Column(_("Ahead")),
    ]
    return Table(_("Return files"), columns, [_row(one, on) for one in found], show_caption=False)


def _row(one: Glance, on: date) -> list[Cell]:
    late = one.due_on is not None and one.due_on < on
    return [
        Cell(one.file.person.code, "code", url=reverse("returnfiles:file", args=[one.file_id])),
        Cell(one.ready, "answer", note=_("stopped by a hold") if "h" in one.states else ""),
        Cell(_("%(met)s of %(all)s") % {"met": one.states.count("m"), "all": len(one.states)}),
        Cell(_next(one)) if one.tasks else Cell(_("nothing")),
        Cell(day_words(one.due_on), note=_("overdue") if late else "")
        if one.due_on
        else Cell(_("nothing")),
        Cell(ahead_words(one.ahead), note=day_words(one.ahead_on) if one.ahead_on else "")
        if one.ahead
        else Cell(_("nothing known")),
    ]


def _next(one: Glance) -> str:
    return ask_words(one.tasks[0][0])


def ask_words(key: str) -> str:
    """Say what a task is about: the question, or that a hold waits for the lead."""
    return say(ASKS[key].question) if key in ASKS else _("A hold waits for the protection lead")


def _filters(query: QueryDict, filters: Filters) -> FilterForm:
    def options(chosen: str, known: Sequence[tuple[str, str]]) -> list[Option]:
        pairs = [("", _("Any")), *known]
        return [Option(value, label, selected=value == chosen) for value, label in pairs]

    stages = [(row.stage.value, f"{row.stage.value} {say(row.name)}") for row in STAGES]
    states = [(letter, str(STATES[state])) for state, letter in LETTERS.items()]
    ready = [(word, str(words)) for word, words in READY.items()]
    fields = [
        Filter("code", _("Code"), "search", filters.code),
        Filter("ready", _("Readiness"), "select", options=options(filters.ready, ready)),
        Filter("stage", _("Stage"), "select", options=options(filters.stage, stages)),
        Filter("state", _("Where it stands"), "select", options=options(filters.state, states)),
        Filter(
            "overdue", _("Due"), "select",
            options=options("yes" if filters.overdue else "", [("yes", _("Overdue"))]),
        ),
    ]  # fmt: skip
    return FilterForm(reverse("returnfiles:files"), fields, _active(query, fields), target="files")


def _active(query: QueryDict, fields: Sequence[Filter]) -> list[Link]:
    links = []
    for one in fields:
        if value := query.get(one.name):
            kept = query.copy()
            del kept[one.name]
            kept.pop("page", None)
            label = next((o.label for o in one.options if o.value == value), value)
            links.append(Link(f"{one.label}: {label}", f"?{kept.urlencode()}"))
    return links


# --- One member's day, and the team -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of somebody's day."""

    code: str
    url: str
    person: UUID
    what: str
    due: str
    overdue: bool
    task_url: str = ""
    end_url: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that waits and belongs to no return file. It names nobody.

    Attributes:
        what: What is to be done, leading to where it is done.
        due: Since when, in words.
        overdue: Whether that day has passed.
    """

    what: Link
    due: str
    overdue: bool


_elsewhere: list[Callable[[Actor, date], Sequence[Matter]]] = []


def also_waits(matters: Callable[[Actor, date], Sequence[Matter]]) -> None:
    """Let an app above this one put its matters on a day; called once, when the program starts."""
    if matters not in _elsewhere:
        _elsewhere.append(matters)


def my_day(actor: Actor, on: date) -> dict[str, Any]:
    """What one member has taken, what falls to their office, what waits for a second person."""
    own = _of_members(actor, access.tasks(actor).filter(member_id=actor.member), on)
    return {
        "own": [line for _due, _member, line in own][:MOST],
        "overdue": sum(line.overdue for _due, _member, line in own),
        "office": _of_office(actor, on),
        "asked": _asked(actor),
        "matters": [one for ask in _elsewhere for one in ask(actor, on)][:MOST],
    }


def _of_members(actor: Actor, tasks: QuerySet[Task], on: date) -> list[tuple[date, Any, DayLine]]:
    """Tasks with their days, the most pressing first; an answered question is nobody's task."""
    found = list(tasks)
    open_now = _due_of(actor, {task.file_id for task in found})
    lines = []
    for task in found:
        due = task.due_on if not task.ask else open_now.get((task.file_id, task.ask))
        if task.ask and due is None:
            continue
        url = reverse("returnfiles:file", args=[task.file_id])
        lines.append(
            (
                due or date.max,
                task.member,
                DayLine(
                    code=task.file.person.code,
                    url=url,
                    person=task.file.person_id,
                    what=ask_words(task.ask) if task.ask else words_of(task),
                    due=day_words(due) if due else "",
                    overdue=bool(due and due < on),
                    task_url=_answer_url(task.file_id, task.ask),
                    end_url="" if task.ask else reverse("returnfiles:end", args=[task.pk]),
                ),
            )
        )
    return sorted(lines, key=lambda line: (line[0], line[2].code, line[2].what))


def _answer_url(file: Any, ask: str) -> str:
    return f"{reverse('returnfiles:answer', args=[file])}?ask={ask}" if ask in ASKS else ""


def _due_of(actor: Actor, files: set[Any]) -> dict[tuple[Any, str], date]:
    """The last day of every open question of these files."""
    shown = access.glances(actor, Filters(), date.min).filter(file_id__in=files)
    return {
        (one.file_id, key): date.fromisoformat(last)
        for one in shown
        for key, _first, last in one.tasks
    }


def _of_office(actor: Actor, on: date) -> list[DayLine]:
    """The most pressing questions that fall to the member's office and that nobody has taken."""
    taken = set(access.tasks(actor).exclude(ask="").values_list("file_id", "ask"))
    lines: list[DayLine] = []
    for one in access.glances(actor, Filters(), on).exclude(due_on=None)[:MOST]:
        for key, _first, last in one.tasks:
            if (one.file_id, key) not in taken and falls_to(key, actor):
                due = date.fromisoformat(last)
                lines.append(
                    DayLine(
                        one.file.person.code,
                        reverse("returnfiles:file", args=[one.file_id]),
                        one.file.person_id,
                        ask_words(key),
                        day_words(due),
                        due < on,
                        _answer_url(one.file_id, key),
                    )
                )
    return lines[: MOST // 4]


def falls_to(key: str, actor: Actor) -> bool:
    """Say whether a question, or a hold, falls to the office of this member."""
    who = ASKS[key].by if key in ASKS else (Party.PROTECTION_LEAD,)
    return any(Office(actor.role) in OFFICE_OF.get(party, ()) for party in who)


def _asked(actor: Actor) -> list[DayLine]:
    """Holds that the lead asks to lift and that wait for this member's yes or no."""
    if not may(actor, "agree to lift holds"):
        return []
    return [
        DayLine(
            act.file.person.code,
            reverse("returnfiles:file", args=[act.file_id]),
            act.file.person_id,
            say(HOLDS[HoldKind(act.hold)]),
            day_words(act.on),
            overdue=False,
            task_url=reverse("returnfiles:agree", args=[act.key]),
        )
        for act in access.open_askings(actor)
        if act.by_id != actor.member
    ]


def team_page(actor: Actor, on: date) -> dict[str, Any]:
    """Who has how much, what is overdue, and what was left by who is not there any more."""
    lines = _of_members(actor, access.tasks(actor), on)
    by_member: dict[int, list[DayLine]] = {}
    for _due, member, line in lines:
        by_member.setdefault(member.pk, []).append(line)
    people = {member.pk: member for _due, member, _line in lines}
    here = {member.pk: member for member in access.colleagues(actor)}
    gone = {pk: member for pk, member in people.items() if pk not in here}
    return {
        "table": _team_table(here, by_member),
        "gone": [
            {
                "name": member.shown_as,
                "count": len(by_member[pk]),
                "url": reverse("returnfiles:hand_over", args=[pk]),
            }
            for pk, member in gone.items()
        ],
        "overdue_url": f"{reverse('returnfiles:files')}?overdue=yes",
        "overdue": number_format(
            access.glances(actor, Filters(overdue=True), on).count(), use_l10n=True
        ),
        "late": [line for _due, _member, line in lines if line.overdue][:MOST],
    }


def _team_table(here: dict[int, Any], by_member: dict[int, list[DayLine]]) -> Table:
    columns = [
        Column(_("Member")),
        Column(_("Role")),
        Column(_("Tasks"), numeric=True),
        Column(_("Overdue"), numeric=True),
        Column(_("Next")),
        Column(_("Hand over")),
    ]
    rows = []
    for pk, member in here.items():
        mine = by_member.get(pk, [])
        rows.append(
            [
                Cell(member.shown_as),
                Cell(str(ROLES[member.role])),
                Cell(number_format(len(mine), use_l10n=True), "number"),
                Cell(number_format(sum(line.overdue for line in mine), use_l10n=True), "number"),
                Cell(mine[0].due, note=mine[0].what) if mine else Cell(_("nothing")),
                Cell(_("Hand over"), url=reverse("returnfiles:hand_over", args=[pk]))
                if mine
                else Cell(_("nothing to hand over")),
            ]
        )
    return Table(_("Team"), columns, rows, show_caption=False)


# --- Case conference ----------------------------------------------------------------------------


def conference_choice(actor: Actor, on: date) -> list[dict[str, str]]:
    """The most pressing files, to choose those of a conference from."""
    found = access.glances(actor, Filters(), on)[:100]
    return [
        {
            "key": str(one.file_id),
            "code": one.file.person.code,
            "next": _next(one) if one.tasks else "",
        }
        for one in found
    ]
