"""Papers on best interests as parts: what lacks, the steps of writing, the whole paper to read.

A newcomer's mistake is to show a score, or a colour for one way over another. Ways stand side by
side in one order, and what is written under each is all there is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.interests import access, panel
from homeward.apps.interests.drafting import SEALS, STEPS, Draft, draft_of, text_of
from homeward.apps.interests.facts import assessment_of
from homeward.apps.interests.labels import (
    CAUSES,
    FACTORS,
    FIELDS,
    HINTS,
    KINDS,
    OUTCOMES,
    SECTIONS,
    VERBS,
    VIEWS,
    WAYS,
)
from homeward.apps.interests.labels import (
    STEPS as STEP_WORDS,
)
from homeward.apps.interests.models import Decision, Paper, Seat, Writing
from homeward.apps.letters.typesetting.report import Part, Report
from homeward.apps.register.codec import unseal_cells
from homeward.apps.ui.parts import Action, Cell, Column, Event, Link, Table
from homeward.apps.ui.present import day_words, reason_part, say
from homeward.core.finding import Finding
from homeward.core.returns.interests import (
    Factor,
    PanelOutcome,
    Section,
    Views,
    Way,
    assessment_complete,
    determination_complete,
)
from homeward.core.returns.wording import marking_words
from homeward.core.truth import Truth

SOON: Final = timedelta(days=30)  # a proposal, like every number of days here


def step_words(step: str) -> str:
    """Name a step of writing."""
    if step in STEP_WORDS:
        return str(STEP_WORDS[step])
    if step in {way.value for way in Way}:
        return str(WAYS[Way(step)])
    return str(SECTIONS[Section(step)])


def field_words(name: str) -> str:
    """Name a field, without the way it belongs to."""
    part = name.rpartition(".")[2]
    if "." in name and part in {factor.value for factor in Factor}:
        return str(FACTORS[Factor(part)])
    if part in FIELDS:
        return str(FIELDS[part])
    return str(SECTIONS[Section(part)])


def step_page(
    actor: Actor, paper: Paper, step: str, mine: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """One step of writing, with every field as it stands.

    Args:
        actor: Who writes.
        paper: A paper that is not decided.
        step: A step of its kind.
        mine: Text that somebody else's clashes with: it stays in the form, theirs is shown beside.
    """
    reading(actor=actor, verb="wrote in a paper", subjects=[paper.person_id])
    draft = draft_of(actor, paper)
    names = list(STEPS[paper.kind])
    at = names.index(step)
    hearing = panel.hearing_of(actor, paper) if step == "views" else None
    return {
        **_head(paper),
        "step": step_words(step),
        "steps": [
            {"label": step_words(one), "url": _step_url(paper, number), "current": number == at}
            for number, one in enumerate(names)
        ],
        "fields": [_field(name, draft, mine or {}) for name in STEPS[paper.kind][step]],
        "seen": draft.seen,
        "save_url": reverse("interests:save", args=[paper.pk]),
        "goes_on": at + 1 < len(names),
        "is_views": step == "views",
        "heard": _heard(hearing),
        "hear_url": reverse("interests:hear", args=[paper.person_id]),
    }


def _head(paper: Paper) -> dict[str, Any]:
    return {
        "title": KINDS[Paper.Kind(paper.kind)],
        "code": paper.code,
        "paper_url": reverse("interests:paper", args=[paper.pk]),
        "person_url": reverse("interests:person", args=[paper.person_id]),
    }


def _step_url(paper: Paper, number: int = 0) -> str:
    return reverse("interests:write", args=[paper.pk, number])


def _heard(hearing: Any) -> dict[str, str] | None:
    if hearing is None:
        return None
    return {
        "views": str(VIEWS[Views(hearing.views)]),
        "on": day_words(hearing.heard_on),
        "words": str(unseal_cells(hearing.sealed)[0]),
    }


def _field(name: str, draft: Draft, mine: Mapping[str, str]) -> dict[str, Any]:
    value = mine.get(name, draft.words.get(name, ""))
    row = draft.rows.get(name)
    clash = name in mine and row is not None
    return {
        "name": name,
        "id": name.replace(".", "-"),
        "label": field_words(name),
        "hint": HINTS.get(name.rpartition(".")[2], ""),
        "value": value,
        "options": [(way.value, str(WAYS[way])) for way in Way] if name == "recommended" else [],
        "marking": ", ".join(marking_words(value)),
        "theirs": theirs_part(row) if clash and row else None,
        "beside": [] if clash else [theirs_part(each) for each in draft.beside.get(name, ())],
    }


def theirs_part(row: Writing) -> dict[str, str]:
    """What somebody else wrote in a field, for whoever is to choose."""
    return {
        "words": text_of(row),
        "by": row.by.shown_as,
        "at": day_words(row.at, "DATETIME_FORMAT"),
    }


def finding_of(actor: Actor, paper: Paper, on: date) -> Finding:
    """What a paper still lacks, and whether it stands."""
    if paper.kind == Paper.Kind.DETERMINATION:
        return determination_complete(panel.proposed(actor, paper), on=on)
    decided = access.decisions(actor, [paper]).get(paper.pk, [])
    words = draft_of(actor, paper).words
    return assessment_complete(assessment_of(words, panel.hearing_of(actor, paper), decided))


def paper_page(actor: Actor, paper: Paper, on: date) -> dict[str, Any]:
    """The whole paper to read, with what lacks, the panel, and what was decided."""
    reading(actor=actor, verb="opened a paper", subjects=[paper.person_id])
    finding = finding_of(actor, paper, on)
    decided = access.decisions(actor, [paper]).get(paper.pk, [])
    sealed = next((one for one in decided if one.verb in SEALS), None)
    seats = access.seats(actor, [paper]).get(paper.pk, [])
    works = may(actor, "work on best interests")
    return {
        **_head(paper),
        "cause": CAUSES[Paper.Cause(paper.cause)],
        "sealed": sealed is not None,
        "untouched": sealed is not None and panel.is_untouched(actor, paper, sealed),
        "finding": reason_part(finding),
        "questions": [say(one) for one in finding.open_questions()],
        "parts": _parts(actor, paper, sealed),
        "seats": [_seat_part(one) for one in seats],
        "is_determination": paper.kind == Paper.Kind.DETERMINATION,
        "decided": [_decision_event(one) for one in decided],
        "actions": _actions(paper, decided, finding) if works else _print_action(paper, decided),
    }


def _actions(paper: Paper, decided: Sequence[Decision], finding: Finding) -> list[Action]:
    key = [paper.pk]
    if any(one.verb == Decision.Verb.REOPEN for one in decided):
        return _print_action(paper, decided)
    if decided and paper.kind == Paper.Kind.DETERMINATION:
        again = Action(_("Look at it again"), reverse("interests:again", args=key))
        return [*_print_action(paper, decided), again]
    if decided:
        return _print_action(paper, decided)
    write = Action(_("Write"), _step_url(paper), style="primary")
    if paper.kind == Paper.Kind.DETERMINATION:
        return [
            write,
            Action(_("The panel"), reverse("interests:panel", args=key)),
            Action(_("Record the decision"), reverse("interests:decide", args=key)),
        ]
    if finding.truth is Truth.NO:
        return [write]
    return [write, Action(_("Approve"), reverse("interests:approve", args=key), post=True)]


def _print_action(paper: Paper, decided: Sequence[Decision]) -> list[Action]:
    if not decided:
        return []
    url = reverse("interests:pdf", args=[paper.pk])
    return [Action(_("As a paper (PDF)"), url, icon="print")]


def _seat_part(one: Seat) -> dict[str, Any]:
    return {
        "member": one.member_id,
        "who": one.member.shown_as,
        "body": one.member.organisation.name,
        "promised": day_words(one.promised_on) if one.promised_on else "",
        "interested": one.interested == "yes",
    }


def _decision_event(one: Decision) -> Event:
    words = str(VERBS[Decision.Verb(one.verb)])
    if one.outcome:
        words = f"{words}: {OUTCOMES[PanelOutcome(one.outcome)]}"
    if one.chosen:
        words = f"{words} · {WAYS[Way(one.chosen)]}"
    said = [str(unseal_cells(one.sealed)[0])]
    if one.review_on:
        said.append(_("To be looked at again by %(day)s.") % {"day": day_words(one.review_on)})
    return Event(day_words(one.decided_on), words, "\n".join(line for line in said if line))


def _parts(actor: Actor, paper: Paper, sealed: Decision | None) -> list[dict[str, Any]]:
    """The paper step by step: the child's views first, then what was written in every field."""
    words = draft_of(actor, paper).words
    hearing = sealed.hearing if sealed else panel.hearing_of(actor, paper)
    parts = []
    for step, names in STEPS[paper.kind].items():
        lines = [
            {"label": field_words(name), "words": _shown(name, words.get(name, ""))}
            for name in names
            if words.get(name, "").strip() or not name.endswith(".closed")
        ]
        heard = _heard(hearing) if step == "views" else None
        if step == Way.OTHER.value and not any(line["words"] for line in lines):
            continue
        parts.append({"title": step_words(step), "lines": lines, "heard": heard, "id": step})
    return parts


def _shown(name: str, text: str) -> str:
    if name == "recommended" and text:
        return str(WAYS[Way(text)])
    return text.strip()


def queue_page(actor: Actor, on: date) -> dict[str, Any]:
    """Papers that wait for a panel, decisions to be looked at again, and one's own undertakings."""
    found = list(access.papers(actor).order_by("opened_at"))
    reading(actor=actor, verb="listed papers", subjects={one.person_id for one in found})
    decided = access.decisions(actor, found)
    open_ones = [one for one in found if not decided.get(one.pk)]
    due = [
        (one, day)
        for one in found
        if (day := _review_day(decided.get(one.pk, ()))) is not None and day <= on + SOON
    ]
    return {
        "asked": [
            Link(_("Give your undertaking"), reverse("interests:promise", args=[one.paper_id]))
            for one in access.unpromised(actor)
        ],
        "waiting": _waiting_table(actor, open_ones, on) if open_ones else None,
        "due": _due_table(due, on) if due else None,
        "verify_url": reverse("interests:verify") if may(actor, "record consents") else "",
    }


def _review_day(decided: Sequence[Decision]) -> date | None:
    if any(one.verb == Decision.Verb.REOPEN for one in decided):
        return None
    days = [one.review_on for one in decided if one.review_on is not None]
    return days[-1] if days else None


def _waiting_table(actor: Actor, papers: Sequence[Paper], on: date) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Paper")),
        Column(_("Why")),
        Column(_("Opened")),
        Column(_("What lacks first")),
    ]
    rows = []
    for one in papers:
        open_ = finding_of(actor, one, on).open_questions()
        rows.append(
            [
                Cell(one.code, "code", url=reverse("interests:paper", args=[one.pk])),
                Cell(str(KINDS[Paper.Kind(one.kind)])),
                Cell(str(CAUSES[Paper.Cause(one.cause)])),
                Cell(day_words(one.opened_at)),
                Cell(say(open_[0]) if open_ else _("Nothing: it can be decided")),
            ]
        )
    return Table(_("Waiting to be decided"), columns, rows, show_caption=False)


def _due_table(due: Sequence[tuple[Paper, date]], on: date) -> Table:
    columns = [Column(_("Person")), Column(_("Look at it again by"))]
    rows = [
        [
            Cell(one.code, "code", url=reverse("interests:paper", args=[one.pk])),
            Cell(day_words(day), note=_("overdue") if day < on else ""),
        ]
        for one, day in sorted(due, key=lambda pair: pair[1])
    ]
    return Table(_("To be looked at again"), columns, rows, show_caption=False)


def report_of(actor: Actor, paper: Paper) -> Report:
    """The decided paper, laid out for the typesetter in the reader's language."""
    reading(actor=actor, verb="printed a paper", subjects=[paper.person_id])
    decided = access.decisions(actor, [paper]).get(paper.pk, [])
    sealed = next(one for one in decided if one.verb in SEALS)
    seats = access.seats(actor, [paper]).get(paper.pk, [])
    parts = [_report_part(one) for one in _parts(actor, paper, sealed)]
    if seats:
        parts.append(Part(_("The panel"), [_seat_words(one) for one in seats]))
    events = [_decision_event(one) for one in decided]
    parts += [Part(f"{one.day}: {one.title}", [("", one.text)]) for one in events]
    title = str(KINDS[Paper.Kind(paper.kind)])
    return Report(
        language=(get_language() or "en").split("-")[0],
        title=f"{title} {paper.code}",
        dated=sealed.decided_on,
        lead=_("Confidential. For the panel and those who protect the child; for nobody else."),
        foot=bytes(sealed.digest).hex()[:16],
        parts=tuple(parts),
        mark=_("Fictional data") if settings.HOMEWARD_DECLARATION is None else "",
    )


def _report_part(part: Mapping[str, Any]) -> Part:
    lines = [(one["label"], one["words"] or _("Nothing is written.")) for one in part["lines"]]
    if heard := part["heard"]:
        lines.insert(0, (f"{heard['views']}, {heard['on']}", heard["words"]))
    return Part(part["title"], lines)


def _seat_words(one: Seat) -> tuple[str, str]:
    promised = day_words(one.promised_on) if one.promised_on else _("no undertaking yet")
    return f"{one.member.shown_as} ({one.member.organisation.name})", (
        _("Undertaking: %(day)s") % {"day": promised}
    )
