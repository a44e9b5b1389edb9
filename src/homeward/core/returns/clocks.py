"""Tasks with the days by which they are due, computed from the stage table and the facts.

Every due date is a span: when it can be done from, and by when. A newcomer's mistake is to keep
tasks in a list of their own; a task is a question that is open, and is gone when it is answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.finding import Finding
from homeward.core.returns.acts import Raised, ReturnFile
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.holds import HOLDS
from homeward.core.returns.parties import Audience, Party
from homeward.core.returns.process import LegalProcess, end_of_sentence
from homeward.core.returns.readiness import FileView
from homeward.core.returns.rising.birthdays import thresholds
from homeward.core.returns.stages import Ask, Stage, StageRow
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.table import STAGE_OF
from homeward.core.returns.tracks import Answers, answers, exits, need_finding
from homeward.core.spans import Span, add_months, before, birthday
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, certain

LOOK_AT_HOLD_DAYS: Final = 7
CHECK_DAYS: Final = 14
"""Proposals, to be set by the desk: how soon a hold is looked at, how long a check may take."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that somebody has to do.

    Attributes:
        key: Key of the question, or what kind of clock it is.
        stage: Where it belongs; `None` for a hold.
        what: What shows that it is done.
        who: Who has to do it.
        due: From when it can be done, and by when.
        overdue: Has the last day passed?
    """

    key: str
    stage: Stage | None
    what: Sentence
    who: tuple[Party, ...]
    due: Span
    overdue: Truth


def tasks(
    file: ReturnFile, facts: FileFacts, *, on: date, audience: Audience
) -> tuple[Task, ...]:  # fmt: skip
    """List what has to be done on a file, the most pressing first.

    A question becomes a task once its stage may begin; a stage that a hold stops has none. Who
    may not learn of a hold finds no task that tells of it.
    """
    view = FileView(file, facts, on=on, audience=audience)
    past = file.until(on)
    since = entered_on(past)
    found = [
        task
        for row in STAGES
        if view.shows(row.stage) and view.may_begin(row.stage).truth is Truth.YES
        for task in _of_stage(past, row, since.get(row.stage), on)
    ]
    found += [_look_at(raised, on) for raised in view.file.holds if view.learns(raised.ground.kind)]
    return tuple(sorted(found, key=lambda task: (task.due.last, task.due.first, task.key)))


def milestones(
    facts: FileFacts, process: LegalProcess | None, *, on: date, audience: Audience
) -> tuple[tuple[str, Span], ...]:
    """List the days ahead that change something: birthdays, the end of a sentence, a review.

    Each as a span with a key: "birthday:15", "sentence_end", "review", "gate_review". What has
    certainly passed is left out; what may have passed is not. Reviews are for protection alone.
    What nobody knows the earliest day of stands at its latest, so that it hides nothing nearer.
    """
    found: list[tuple[str, Span]] = []
    if facts.person.birth is not None:
        birth = facts.person.birth
        years = {one.years for one in thresholds(facts, on=on)}
        found += [(f"birthday:{age}", birthday(birth, age)) for age in years]
    end = end_of_sentence(process).span if process is not None else None
    if end is not None:
        found.append(("sentence_end", end))
    if audience is Audience.PROTECTION:
        reviews = (("review", facts.determination.review_on), ("gate_review", facts.gate_review_on))
        found += [(key, Span.day(day)) for key, day in reviews if day is not None]
    ahead = [one for one in found if before(one[1], on) is not Truth.YES]
    return tuple(sorted(ahead, key=lambda one: (_nearest(one[1]), one[1].last, one[0])))


def _nearest(span: Span) -> date:
    return span.first if span.first > date.min else span.last


def entered_on(file: ReturnFile) -> dict[Stage, date]:
    """Say for each stage since when its entry conditions hold without a break, by the acts alone.

    A stage whose conditions do not hold is left out.
    """
    since: dict[Stage, date] = {}
    for day in sorted({file.opened_on, *(act.on for act in file.acts)}):
        found = answers(file.until(day))
        met = met_by_acts(found)
        for row in STAGES:
            needs = (need_finding(need, found, met=met).truth for need in row.needs)
            if all(truth is Truth.YES for truth in needs):
                since.setdefault(row.stage, day)
            else:
                since.pop(row.stage, None)
    return since


def met_by_acts(found: Answers) -> frozenset[Stage]:
    """Return the stages that are met by the acts alone."""
    return frozenset(
        row.stage
        for row in STAGES
        if all(finding.truth is Truth.YES for _ask, finding in exits(row, found))
    )


def _of_stage(file: ReturnFile, row: StageRow, since: date | None, on: date) -> list[Task]:
    if since is None or not _its_turn(file, row):
        return []
    found = answers(file)
    todo = []
    for ask, finding in exits(row, found):
        if finding.truth is Truth.YES:
            continue
        start = max(since, found[ask.key].open_since or since)
        todo.append(_task(ask, finding, _due(ask, row, start), on))
    return todo


def _its_turn(file: ReturnFile, row: StageRow) -> bool:
    """Say whether a stage that follows by one of its outcomes has been reached: closing has not."""
    after = {one.after for ask in row.asks for one in ask.outcomes} - {None}
    return after <= met_by_acts(answers(file))


def _due(ask: Ask, row: StageRow, start: date) -> Span:
    if ask.due_months is None:
        return Span(start, start + timedelta(days=row.due_days))
    first = add_months(start, ask.due_months)
    return Span(first, first + timedelta(days=CHECK_DAYS))


def _task(ask: Ask, finding: Finding, due: Span, on: date) -> Task:
    what = finding.settle or ask.evidence
    return Task(ask.key, STAGE_OF[ask.key], what, ask.by, due, certain(due.last < on))


def _look_at(raised: Raised, on: date) -> Task:
    due = Span(raised.on, raised.on + timedelta(days=LOOK_AT_HOLD_DAYS))
    what = Sentence(
        _("the protection lead's decision on this hold: {hold}"),
        hold=HOLDS[raised.ground.kind],
    )
    return Task("hold", None, what, (Party.PROTECTION_LEAD,), due, certain(due.last < on))


WHAT_COMES: Final = {
    "birthday": Sentence(_("a birthday at which the law changes")),
    "sentence_end": Sentence(_("the end of the sentence, as counted")),
    "review": Sentence(_("the day on which the panel's decision is looked at again")),
    "gate_review": Sentence(_("the day on which the consular decision is looked at again")),
}
