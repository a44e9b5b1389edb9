"""One return file as parts: what a tired officer has to see first, then every track, then all else.

Everything comes from the core's view of the file for this reader's audience. A newcomer's mistake
is to look into the acts for what to show: the view leaves out what is sealed, the acts do not,
and the history goes through `access.learns` act by act.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.register import access as register
from homeward.apps.register.facts import opened
from homeward.apps.register.labels import script_of, span_words, state_name
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.facts import Gathered, said_of
from homeward.apps.returnfiles.history import events
from homeward.apps.returnfiles.holding import waiting
from homeward.apps.returnfiles.known import KNOWN
from homeward.apps.returnfiles.labels import READY
from homeward.apps.returnfiles.models import Act, Glance
from homeward.apps.returnfiles.plans import plan_parts
from homeward.apps.returnfiles.tasking import words_of as words_of_task
from homeward.apps.returnfiles.tracks import Tracks, file_url, who_words
from homeward.apps.returnfiles.writing import words_of
from homeward.apps.ui.parts import Action, Cell, Event, NamePart
from homeward.apps.ui.present import answer_word, day_words, say
from homeward.core.claims import ClaimKind
from homeward.core.returns.clocks import WHAT_COMES, Task, milestones, tasks
from homeward.core.returns.family import KinTie, Tie
from homeward.core.returns.holds import HOLDS
from homeward.core.returns.parties import Office
from homeward.core.returns.readiness import FileView, Item
from homeward.core.returns.stages_data import STAGES
from homeward.core.spans import Span, age_on

AT_ONCE: Final = 4
"""So many of what blocks and of what is next stand above; the rest folds away."""


@dataclass(frozen=True, slots=True)
class HoldPart:
    """One hold that this reader may learn of, and how far the lifting of it has come."""

    name: str
    reason: str
    since: str
    by: str
    words: str
    lift_url: str = ""
    asked: str = ""
    asked_words: str = ""
    agree_url: str = ""


@dataclass(frozen=True, slots=True)
class TaskPart:
    """Something to do: what, who, by when, and who of the desk has taken it."""

    what: str
    who: str
    due: str
    overdue: bool
    url: str = ""
    taken_by: str = ""
    end_url: str = ""


def file_page(actor: Actor, one: Gathered, on: date) -> dict[str, Any]:
    """Everything about one file; the caller has recorded the reading."""
    reader = access.audience(actor)
    view = FileView(one.file, one.facts, on=on, audience=reader)
    ready = view.readiness()
    taken = {t.ask: t for t in access.tasks(actor).filter(file=one.row) if t.ask}
    todo = tasks(one.file, one.facts, on=on, audience=reader)
    word = answer_word(ready.finding.truth)
    own_tasks = [_task_part(one, task, taken) for task in todo]
    own_tasks += _by_hand(actor, one, on)
    tracks = Tracks(one, view, ready.items, taken)
    missing = _items([item for item in ready.missing if item.stage is not None])
    unknown = _items(ready.unknown)
    return {
        "code": one.row.person.code,
        "key": one.row.pk,
        "person_url": reverse("desk:person", args=[one.row.person_id]),
        "answer": word,
        "ready": str(READY[word]),
        "ready_reason": say(ready.finding.reason),
        "on": day_words(on),
        "names": _names(actor, one),
        "facts": _in_short(one, on),
        "holds": _holds(actor, one, view),
        "missing": missing[:AT_ONCE],
        "more_missing": missing[AT_ONCE:],
        "unknown": unknown[:AT_ONCE],
        "more_unknown": unknown[AT_ONCE:],
        "tasks": own_tasks[:AT_ONCE],
        "more_tasks": own_tasks[AT_ONCE:],
        "ahead": _ahead(one, reader, on),
        "family": _family(actor, one),
        "stages": [tracks.stage(row) for row in STAGES],
        "known": _known(actor, one),
        "history": history(actor, one.acts),
        "actions": _actions(actor, one),
        **plan_parts(actor, one),
    }


def history(actor: Actor, acts: Sequence[Act]) -> list[Event]:
    """What was done, the last first, as far as this reader may learn of it."""
    reader = access.audience(actor)
    return events([act for act in reversed(acts) if access.learns(reader, act)])


def _names(actor: Actor, one: Gathered) -> list[NamePart]:
    rows = register.claims(actor, persons=[one.row.person_id], kinds=[ClaimKind.NAME.value])
    words = dict.fromkeys(opened(row).words for row in rows)
    return [NamePart(text, script_of(text)) for text in words]


def _in_short(one: Gathered, on: date) -> list[tuple[str, Cell]]:
    person = one.facts.person
    states = ", ".join(dict.fromkeys(state_name(each.state) for each in person.nationalities))
    lines = [
        (_("Age today"), Cell(age_words(person.birth, on))),
        (_("Born"), Cell(span_words(person.birth)) if person.birth else Cell(kind="none")),
    ]
    if person.offence is not None:
        least = age_words(person.birth, person.offence.first)
        most = age_words(person.birth, person.offence.last)
        words = least if least == most else f"{least} – {most}"
        lines.append((_("Age at the alleged act"), Cell(words)))
    lines.append((_("Nationality claimed"), Cell(states) if states else Cell(kind="none")))
    receiving = state_name(one.facts.receiving) if one.facts.receiving else ""
    lines.append((_("Receiving State"), Cell(receiving) if receiving else Cell(kind="none")))
    lines.append((_("File opened"), Cell(day_words(one.row.opened_on))))
    return lines


def age_words(birth: Span | None, on: date) -> str:
    """Say how old somebody is at least and at most on a day; what is open is said to be."""
    ages = age_on(birth, on)
    if ages is None:
        return _("not known")
    if ages.most is None:
        return _("at least %(least)s") % {"least": ages.least}
    if ages.least == ages.most:
        return ngettext("%(years)s year", "%(years)s years", ages.least) % {"years": ages.least}
    return _("at least %(least)s, at most %(most)s") % {"least": ages.least, "most": ages.most}


def _items(items: Sequence[Item]) -> list[dict[str, str]]:
    """Put what lacks into words, once where two things lack in the same words: both parents do."""
    found: list[dict[str, str]] = []
    for item in items:
        line = _item(item)
        if line not in found:
            found.append(line)
    return found


def _item(item: Item) -> dict[str, str]:
    finding = item.finding
    return {
        "question": say(finding.question),
        "reason": say(finding.reason),
        "settle": say(finding.settle) if finding.settle else "",
        "who": who_words(item.who),
        "stage": item.stage.value if item.stage else "",
    }


# --- Holds --------------------------------------------------------------------------------------


def _holds(actor: Actor, one: Gathered, view: FileView) -> list[HoldPart]:
    stored = {str(act.number): act for act in one.acts}
    asked = {(act.hold, act.ground): act for act in waiting(one.acts)}
    causes = {each.ground: each.finding for each in view.concerns if each.ground is not None}
    found = []
    for raised in view.file.holds:
        if view.learns(raised.ground.kind):
            act, cause = stored.get(raised.key), causes.get(raised.ground)
            waits = asked.get((raised.ground.kind.value, raised.ground.key))
            part = HoldPart(
                name=say(HOLDS[raised.ground.kind]),
                reason=say(cause.reason) if cause is not None else "",
                since=day_words(raised.on),
                by=act.by.shown_as if act is not None and act.by is not None else "",
                words=words_of(act)[0] if act is not None else "",
            )
            found.append(_with_lifting(actor, part, act, waits))
    return found


def _with_lifting(actor: Actor, part: HoldPart, act: Act | None, waits: Act | None) -> HoldPart:
    if waits is None:
        may_lift = act is not None and may(actor, "lift holds")
        url = reverse("returnfiles:lift", args=[act.key]) if act is not None and may_lift else ""
        return replace(part, lift_url=url)
    agree = reverse("returnfiles:agree", args=[waits.key])
    return replace(
        part,
        asked=waits.by.shown_as if waits.by is not None else "",
        asked_words=words_of(waits)[0],
        agree_url=agree if may(actor, "agree to lift holds") else "",
    )


# --- Tasks and clocks ---------------------------------------------------------------------------


def _task_part(one: Gathered, task: Task, taken: dict[str, Any]) -> TaskPart:
    own = taken.get(task.key)
    is_ask = task.stage is not None
    return TaskPart(
        what=say(task.what),
        who=who_words(task.who),
        due=_("by %(day)s") % {"day": day_words(task.due.last)},
        overdue=answer_word(task.overdue) == "yes",
        url=file_url("answer", one, f"ask={task.key}") if is_ask else "",
        taken_by=own.member.shown_as if own else "",
    )


def _by_hand(actor: Actor, one: Gathered, on: date) -> list[TaskPart]:
    mine = access.tasks(actor).filter(file=one.row, ask="").order_by("due_on", "pk")
    return [
        TaskPart(
            what=words_of_task(task),
            who="",
            due=_("by %(day)s") % {"day": day_words(task.due_on)} if task.due_on else "",
            overdue=bool(task.due_on and task.due_on < on),
            taken_by=task.member.shown_as,
            end_url=reverse("returnfiles:end", args=[task.pk]),
        )
        for task in mine
    ]


def _ahead(one: Gathered, reader: Any, on: date) -> list[tuple[str, str]]:
    found = milestones(one.facts, one.process, on=on, audience=reader)
    return [(ahead_words(key), _when(span)) for key, span in found[:AT_ONCE]]


def _when(span: Span) -> str:
    """The days meant; where nobody knows the earliest, as with a sentence, the latest alone."""
    if span.first == date.min:
        return _("no later than %(day)s") % {"day": day_words(span.last)}
    return span_words(span)


def ahead_words(key: str) -> str:
    """Say what kind of day is ahead: a birthday at an age that matters, a review."""
    what, _sep, age = key.partition(":")
    words = say(WHAT_COMES[what])
    return f"{words} ({age})" if age else words


# --- Family and what is known -------------------------------------------------------------------


def tie_words(tie: Tie) -> str:
    """Name how somebody belongs to the person."""
    return {
        Tie.SIBLING: _("brother or sister"),
        Tie.MOTHER: _("mother"),
        Tie.CHILD: _("own child"),
    }[tie]


def _family(actor: Actor, one: Gathered) -> list[dict[str, Any]]:
    """Everybody of the family with their own file beside this one: they are one plan."""
    ties = [tie for tie in one.facts.ties if answer_word(tie.confirmed) != "no"]
    found = access.glances_of(actor, [tie.other for tie in ties])
    persons = access.persons_by_code(actor, [tie.other for tie in ties])
    return [_relative(tie, found.get(tie.other), persons.get(tie.other)) for tie in ties]


def _relative(tie: KinTie, glance: Glance | None, person: UUID | None) -> dict[str, Any]:
    url = reverse("desk:person", args=[person]) if person else ""
    if glance is not None:
        url = reverse("returnfiles:file", args=[glance.file_id])
    return {
        "code": tie.other,
        "tie": tie_words(tie.tie),
        "sure": answer_word(tie.confirmed) == "yes",
        "url": url,
        "answer": glance.ready if glance is not None else "",
    }


def _known(actor: Actor, one: Gathered) -> list[dict[str, str]]:
    said = said_of(one.acts)
    sees = access.sees(access.audience(actor))
    return [
        {
            "question": say(known.question),
            "value": known_words(said[known.key].value if known.key in said else "unknown"),
            "url": file_url("known", one, f"what={known.key}")
            if Office(actor.role) in known.offices
            else "",
        }
        for known in KNOWN
        if known.least.value in sees
    ]


def known_words(value: str) -> str:
    """Put what was said of something into words."""
    if value == "unknown":
        return _("Not known")
    if value in {"yes", "no"}:
        return {"yes": _("Yes"), "no": _("No")}[value]
    return value if value.isdigit() else state_name(value)


def _actions(actor: Actor, one: Gathered) -> list[Action]:
    if not may(actor, "work on files"):
        return []
    return [
        Action(_("Raise a hold"), file_url("hold", one), style="grave", icon="hold"),
        Action(_("Write a note"), file_url("note", one), icon="letter"),
        Action(_("Give a task"), file_url("task", one), icon="clock"),
    ]
