"""Releases, requests and answers as parts; the preview is the counter's own page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.labels import PAPERS
from homeward.apps.counter.models import Answer, Copy, Enclosure, Mission, Note, Request, SearchList
from homeward.apps.counter.presenting import (
    answer_part,
    enclosure_part,
    last_day,
    request_page,
    said_items,
)
from homeward.apps.intake.models import List
from homeward.apps.register.labels import state_name
from homeward.apps.releases import access
from homeward.apps.releases.actions import CLOSED, end_of
from homeward.apps.releases.facts import Offer, has_changed, offer
from homeward.apps.releases.models import Release, TakenList
from homeward.apps.ui.parts import Action, Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words, say
from homeward.core.disclosure.asks import ASKS, Ask
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.disclosure.releases import RESPONSIBLE
from homeward.core.truth import Truth

AT_MOST = 200  # releases on the page; older ones are found from the person


def releases_page(actor: Actor, on: date) -> dict[str, Any]:
    """What waits for a second person, what stands, what missions said since."""
    found = list(access.releases(actor)[:AT_MOST])
    requests = {each.pk: each for each in access.requests(actor)}
    answers = [each for each in access.answers(actor)[:AT_MOST] if not each.taken_up]
    sent = list(access.enclosures(actor)[:AT_MOST])
    papers = [each for each in sent if not each.taken_in and each.withdrawn_at is None]
    back = [each for each in sent if each.taken_in and each.withdrawn_at is not None]
    notes = list(access.notes(actor))
    answered = {note.of_id for note in notes}
    unanswered = [n for n in notes if n.from_mission and n.pk not in answered]
    waiting = [each for each in found if each.given_at is None and each.ended_at is None]
    given = [each for each in found if each not in waiting]
    return {
        "waiting": _table(waiting, on) if waiting else None,
        "given": _table(given, on) if given else None,
        "answers": _answers(answers, requests) if answers else None,
        "papers": _papers(_("Papers that are not taken in yet"), papers, requests),
        "papers_back": _papers(_("Taken back after they were taken in"), back, requests),
        "notes": _notes(unanswered, requests) if unanswered else None,
        "actions": _releases_actions(actor),
    }


def _releases_actions(actor: Actor) -> list[Action]:
    found = [
        ("take in lists", _("Lists from missions"), "releases:lists"),
        ("see persons", _("Missions at the counter"), "releases:missions"),
        ("give releases", _("Access within missions"), "releases:delegations"),
    ]
    return [Action(words, reverse(url)) for act, words, url in found if may(actor, act)]


def standing_words(found: Release, on: date) -> str:
    """Where a release stands on a day."""
    if found.ended_at is not None:
        return _("Recalled") if found.given_at else _("Withdrawn before it was given")
    if found.until < on:
        return _("Over")
    return _("Given") if found.given_at else _("Waits for a second person")


def _table(found: Sequence[Release], on: date) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Mission")),
        Column(_("Standing")),
        Column(_("Proposed by")),
        Column(_("Until")),
    ]
    rows = [
        [
            Cell(each.person.code, "code", url=reverse("releases:release", args=[each.pk])),
            Cell(mission_words(each.recipient)),
            Cell(standing_words(each, on)),
            Cell(each.proposed_by.shown_as),
            Cell(day_words(each.until)),
        ]
        for each in found
    ]
    return Table(_("Releases"), columns, rows, show_caption=False)


def mission_words(mission: Mission) -> str:
    """A mission by its name and State."""
    return f"{mission.organisation.name} ({state_name(mission.state)})"


def _of_request(found: Request) -> tuple[Cell, Cell]:
    """The request that something came with, and whose."""
    here = reverse("releases:request", args=[found.pk])
    return Cell(Link(found.reference, here), "link"), Cell(mission_words(found.recipient))


def _papers(title: str, papers: Sequence[Enclosure], requests: dict[Any, Request]) -> Table | None:
    columns = [Column(_("Request")), Column(_("Mission")), Column(_("Paper")), Column(_("Day"))]
    rows = [
        [
            *_of_request(requests[each.request_id]),
            Cell(
                Link(
                    str(PAPERS[Enclosure.Kind(each.kind)]),
                    reverse("releases:paper", args=[each.pk]),
                ),
                "link",
            ),
            Cell(day_words(day_of(each.at))),
        ]
        for each in papers
    ]
    return Table(title, columns, rows, show_caption=False) if rows else None


def _answers(answers: Sequence[Answer], requests: dict[Any, Request]) -> Table:
    columns = [Column(_("Request")), Column(_("Mission")), Column(_("Answered")), Column(_("Day"))]
    rows = [
        [
            *_of_request(requests[each.request_id]),
            Cell(say(ASKS[Ask(each.ask)].words), note=answer_part(each)["words"]),
            Cell(day_words(day_of(each.at))),
        ]
        for each in answers
    ]
    return Table(_("Answers that are not taken up yet"), columns, rows, show_caption=False)


def _notes(notes: Sequence[Note], requests: dict[Any, Request]) -> Table:
    columns = [Column(_("Request")), Column(_("Mission")), Column(_("Day"))]
    rows = [
        [
            *_of_request(requests[each.request_id]),
            Cell(day_words(day_of(each.at))),
        ]
        for each in notes
    ]
    return Table(_("Notes that wait for an answer"), columns, rows, show_caption=False)


def proposal_page(code: str, mission: Mission, now: Offer, back: str) -> dict[str, Any]:
    """What stands above the form of a new release."""
    closed = {
        Gate.NONE: _("No contact is recorded: nothing may be released."),
        Gate.UNRECORDED: _("No decision at the gate is relied on today: nothing may be released."),
        Gate.LIMITED: _("Limited contact: only the fields that the decision names are here."),
        Gate.CONTACT: "",
    }
    return {
        "code": code,
        "mission": mission_words(mission),
        "gate": closed[now.opening.gate],
        "is_closed": not any(now.open(each) for each in now.may),
        "review": day_words(now.opening.review_on) if now.opening.review_on else "",
        "warning": say(RESPONSIBLE) if now.reached is not Truth.NO else "",
        "back": Link(_("Back to the person"), back),
    }


def release_page(actor: Actor, found: Release, on: date) -> dict[str, Any]:
    """One release: what it says, who did what, whether the register has moved on."""
    stands = found.ended_at is None and found.until >= on
    changed = closed = False
    if stands:
        now = offer(actor, person=found.person_id, mission=found.recipient, on=on)
        changed = has_changed(found.said, now.values)
        closed = any(now.may.get(each) is not Truth.YES for each in fields_of(found))
    request = access.requests(actor).filter(
        recipient_id=found.recipient_id, subject=found.person_id
    )
    return {
        "release": found,
        "code": found.person.code,
        "person_url": reverse("desk:person", args=[found.person_id]),
        "mission": mission_words(found.recipient),
        "standing": standing_words(found, on),
        "items": said_items(found.said),
        "terms": _terms(found),
        "asks": [say(ASKS[Ask(ask)].words) for ask in found.asks],
        "changed": changed,
        "closed": closed,
        "new_url": reverse("releases:propose", args=[found.person_id, found.recipient_id]),
        "may_give": stands and found.given_at is None and _may_give(actor, found),
        "own": found.proposed_by_id == actor.member and stands and found.given_at is None,
        "may_end": stands and may(actor, "propose releases"),
        "request_url": next(
            (reverse("releases:request", args=[each.pk]) for each in request[:1]), ""
        ),
        "preview_url": reverse("releases:preview", args=[found.pk]),
    }


def fields_of(found: Release) -> list[DisclosableField]:
    """Which fields a release says."""
    return [DisclosableField(name) for name in found.said]


def _may_give(actor: Actor, found: Release) -> bool:
    return may(actor, "give releases") and found.proposed_by_id != actor.member


def _terms(found: Release) -> list[tuple[str, Cell]]:
    terms = [
        (_("Purpose"), Cell(found.purpose)),
        (_("Legal basis"), Cell(found.basis)),
        (_("Until"), Cell(day_words(found.until))),
        (_("Proposed by"), _who(found.proposed_by.shown_as, found.proposed_at)),
    ]
    if found.given_by is not None and found.given_at is not None:
        terms.append((_("Given by"), _who(found.given_by.shown_as, found.given_at)))
    if found.ended_by is not None and found.ended_at is not None:
        terms.append((_("Taken back by"), _who(found.ended_by.shown_as, found.ended_at)))
        why = _("The gate no longer opens it.") if found.ended_why == CLOSED else found.ended_why
        terms.append((_("Reason"), Cell(why)))
    return terms


def _who(name: str, at: Any) -> Cell:
    return Cell(name, note=day_words(day_of(at)))


def preview_page(found: Release) -> dict[str, Any]:
    """The very page that the mission will see, before anything is given."""
    request = Request(
        pk=found.pk, keeper_id=found.keeper_id, recipient_id=found.recipient_id, reference="—"
    )
    copy = Copy(
        pk=found.pk,
        said=found.said,
        purpose=found.purpose,
        basis=found.basis,
        asks=found.asks,
        ends_at=end_of(found.until),
        given_at=None,
    )
    return request_page(request, [copy], preview=True) | {
        "at_counter": True,
        "mission_name": found.recipient.organisation.name,
        "nav_items": [],
        "search_url": "",
        "account_url": "",
    }


def desk_request_page(actor: Actor, found: Request) -> dict[str, Any]:
    """One request as the desk sees it: who is meant, every answer, the notes."""
    answers = list(access.answers(actor, found))
    notes = list(access.notes(actor, found))
    answered = {each.of_id for each in notes}
    return {
        "reference": found.reference,
        "key": found.pk,
        "mission": mission_words(found.recipient),
        "person_url": reverse("desk:person", args=[found.subject]),
        "ends": day_words(last_day(found.ends_at)) if found.ends_at else "",
        "answers": [
            answer_part(each)
            | {
                "question": say(ASKS[Ask(each.ask)].words),
                "taken_up": each.taken_up,
                "url": reverse("releases:take_up", args=[each.pk]),
            }
            for each in answers
        ],
        "papers": [
            enclosure_part(each, "releases:enclosed")
            | {"url": reverse("releases:paper", args=[each.pk]), "taken_in": each.taken_in}
            for each in access.enclosures(actor, found)
        ],
        "notes": [
            {
                "key": each.pk,
                "words": each.words,
                "by": each.by_label,
                "at": day_words(day_of(each.at)),
                "from_mission": each.from_mission,
                "waits": each.from_mission and each.pk not in answered,
            }
            for each in notes
        ],
    }


def missions_page(actor: Actor) -> dict[str, Any]:
    """The missions served at the counter."""
    found = list(access.missions(actor))
    columns = [Column(_("Mission")), Column(_("State")), Column(_("Since"))]
    rows = [
        [
            Cell(each.organisation.name),
            Cell(state_name(each.state)),
            Cell(day_words(day_of(each.appointed_at))),
        ]
        for each in found
    ]
    return {
        "missions": Table(_("Missions"), columns, rows, show_caption=False) if rows else None,
        "may_appoint": may(actor, "appoint missions"),
    }


def lists_page(actor: Actor) -> dict[str, Any]:
    """Lists of families that missions handed in: those that wait for somebody first."""
    found = list(access.lists(actor)[:AT_MOST])
    taken = access.taken_lists(actor, found)
    found.sort(key=lambda each: not _list_waits(each, taken.get(each.pk)))
    columns = [
        Column(_("File")),
        Column(_("Mission")),
        Column(_("Rows"), numeric=True),
        Column(_("Day")),
        Column(pgettext("of a list", "State")),
    ]
    rows = [
        [
            Cell(Link(each.file_name, reverse("releases:list", args=[each.pk])), "link"),
            Cell(mission_words(each.mission)),
            Cell(number_format(each.rows, use_l10n=True), "number"),
            Cell(day_words(day_of(each.at))),
            Cell(_list_words(each, taken.get(each.pk))),
        ]
        for each in found
    ]
    return {"lists": Table(_("Lists"), columns, rows, show_caption=False) if rows else None}


def _list_waits(found: SearchList, taken: TakenList | None) -> bool:
    """Whether somebody at the desk has something to do: take it in, or undo it."""
    gone = found.withdrawn_at is not None
    return gone and taken.taken.state != List.State.UNDONE if taken else not gone


def _list_words(found: SearchList, taken: TakenList | None) -> str:
    if found.withdrawn_at is None:
        return _("Taken in as a list") if taken else _("Waits for you to take it in")
    if taken is None:
        return _("Withdrawn by the mission before it was taken in")
    if taken.taken.state == List.State.COMMITTED:
        return _("Withdrawn by the mission: undo it")
    if taken.taken.state == List.State.UNDONE:
        return _("Withdrawn by the mission, and undone")
    return _("Withdrawn by the mission: do not take it in")


def list_page(actor: Actor, found: SearchList) -> dict[str, Any]:
    """One list of a mission: who handed it in, what became of it here."""
    taken = access.taken_lists(actor, [found]).get(found.pk)
    facts = [
        (_("Mission"), Cell(mission_words(found.mission))),
        (_("Handed in by"), _who(found.by_label, found.at)),
        (_("Rows"), Cell(number_format(found.rows, use_l10n=True))),
        (pgettext("of a list", "State"), Cell(_list_words(found, taken))),
    ]
    if taken is not None:
        facts.append((_("Taken in by"), _who(taken.by.shown_as, taken.at)))
    return {
        "found": found,
        "facts": facts,
        "waits": taken is None and found.withdrawn_at is None,
        "take_url": reverse("releases:take_list_in", args=[found.pk]),
        "taken_url": reverse("intake:list", args=[taken.taken_id]) if taken else "",
        "undo_url": reverse("intake:undo", args=[taken.taken_id])
        if taken and found.withdrawn_at and taken.taken.state == List.State.COMMITTED
        else "",
        "earlier_url": reverse("releases:list", args=[found.instead_of_id])
        if found.instead_of_id and access.lists(actor).filter(pk=found.instead_of_id).exists()
        else "",
    }


def paper_page(actor: Actor, found: Enclosure) -> dict[str, Any]:
    """One paper that a mission sent: its pages, who sent it, what became of it here."""
    taken = access.taken_paper(actor, found)
    return {
        **enclosure_part(found, "releases:enclosed"),
        "mission": mission_words(found.recipient),
        "scanned": found.scanned,
        "request_url": reverse("releases:request", args=[found.request_id]),
        "taken": _who(taken.by.shown_as, taken.at) if taken else None,
        "taken_url": reverse("documents:document", args=[taken.document_id]) if taken else "",
        "may_take": taken is None and found.withdrawn_at is None and may(actor, "write claims"),
    }
