"""Consents and what the child said, as parts: each position with a word and a shape of its own.

A newcomer's mistake is to show one line for "the parents" or one for "the child": every speaker,
purpose and recipient is a matter of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from homeward.apps.accounts.access import may
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.interests import access
from homeward.apps.interests.facts import standing_words, words_of
from homeward.apps.interests.labels import (
    ICONS,
    KINDS,
    POSITIONS,
    PRESENT,
    PURPOSES,
    VIEWS,
    WHOSE,
)
from homeward.apps.interests.models import Consent, Hearing, Paper, Stopped
from homeward.apps.register.access import claims
from homeward.apps.register.codec import unseal_cells
from homeward.apps.register.facts import told
from homeward.apps.register.labels import languages_words, state_name
from homeward.apps.register.models import Person
from homeward.apps.ui.parts import Action, Cell, Column, Event, Link, Table
from homeward.apps.ui.present import answer_word, day_words, say
from homeward.core.claims import ClaimKind
from homeward.core.returns import assent
from homeward.core.returns.consent import Consent as Word
from homeward.core.returns.consent import Position, Present, Purpose, Whose, freely_given
from homeward.core.returns.interests import Views
from homeward.core.spans.age import age_on
from homeward.core.truth import Truth


def person_page(actor: Actor, found: Person) -> dict[str, Any]:
    """Everything said about one person's consent and views that the actor may read."""
    reading(actor=actor, verb="read consents", subjects=[found.pk])
    rows = list(access.consents(actor, found.pk))
    records = may(actor, "record consents")
    standing = list(standing_words(rows))
    halted = access.stopped(actor, rows)
    asked = {Purpose(row.purpose) for row in rows}
    return {
        "code": found.code,
        "back": Link(_("The person's page"), reverse("desk:person", args=[found.pk])),
        "words": [_word_part(row, word, halted, records=records) for row, word in standing],
        "history": [_event(row) for row in reversed(rows)] if len(rows) > len(standing) else [],
        "nothing_about": [PURPOSES[one] for one in Purpose if one not in asked],
        "hears": actor.role in access.HEARS,
        "hearings": [_hearing_part(one) for one in access.hearings(actor, found.pk)],
        "actions": _actions(found) if records else [],
        "papers": [_paper_link(one) for one in access.papers_of(actor, found.pk)],
        "opens": may(actor, "work on best interests"),
        "open_url": reverse("interests:open", args=[found.pk]),
    }


def _paper_link(one: Paper) -> Link:
    label = f"{KINDS[Paper.Kind(one.kind)]}, {day_words(one.opened_at)}"
    return Link(label, reverse("interests:paper", args=[one.pk]))


def _actions(found: Person) -> list[Action]:
    return [
        Action(_("Record a word"), reverse("interests:consent", args=[found.pk]), style="primary"),
        Action(_("Record the child's views"), reverse("interests:hear", args=[found.pk])),
    ]


def position_part(position: str) -> dict[str, str]:
    """A position with its word and its shape; `interests/_position.html` draws it."""
    one = Position(position)
    return {"key": one.value.replace("_", "-"), "word": str(POSITIONS[one]), "icon": ICONS[one]}


def matter_words(row: Consent) -> str:
    """To what, and to whom, in words."""
    purpose = str(PURPOSES[Purpose(row.purpose)])
    return f"{purpose}: {state_name(row.to_whom)}" if row.to_whom else purpose


def room_words(row: Consent | Hearing) -> str:
    """In which language and before whom it was said; what nobody recorded is said to be so."""
    language = languages_words(row.language) if row.language else _("language not recorded")
    if row.present is None:
        present = _("nobody recorded who was present")
    else:
        present = ", ".join(str(PRESENT[Present(one)]) for one in row.present)
    return f"{language} · {present or _nobody()}"


def _nobody() -> str:
    return _("nobody else present")


def _word_part(
    row: Consent, word: Word, halted: dict[UUID, list[Stopped]], *, records: bool
) -> dict[str, Any]:
    said = row.position in access.SAID
    free = freely_given(word)
    verify = said and free.truth is Truth.UNKNOWN
    agreed = row.position == Position.AGREED.value
    return {
        "whose": WHOSE[Whose(row.whose)],
        "matter": matter_words(row),
        "position": position_part(row.position),
        "on": day_words(row.said_on),
        "room": room_words(row) if said else "",
        "free": answer_word(free.truth) if said else "",
        "free_reason": say(free.reason) if said else "",
        "verify": verify,
        "settle": say(free.settle) if verify and free.settle else "",
        "verify_url": _verify_url(row) if verify and records else "",
        "withdraw_url": reverse("interests:withdraw", args=[row.pk]) if agreed and records else "",
        "stopped": [_stopped_words(each) for each in halted.get(row.pk, ())],
    }


def _verify_url(row: Consent) -> str:
    return f"{reverse('interests:consent', args=[row.person_id])}?confirms={row.pk}"


def _stopped_words(each: Stopped) -> str:
    state = state_name(each.state) if each.state else ""
    if each.what == Stopped.What.DRAFT and each.letter is not None:
        words = _("Stopped: the draft of %(day)s to %(state)s")
        return words % {"day": day_words(each.letter.dated), "state": state}
    if state:
        return _("Stopped: contact with %(state)s, until the lead decides again") % {"state": state}
    return _("Stopped: contact with every State, until the lead decides again")


def _event(row: Consent) -> Event:
    title = f"{WHOSE[Whose(row.whose)]}: {POSITIONS[Position(row.position)]}"
    text = f"{matter_words(row)} · {row.by.shown_as}"
    return Event(day_words(row.said_on), title, text)


def _hearing_part(row: Hearing) -> dict[str, Any]:
    return {
        "views": VIEWS[Views(row.views)],
        "words": str(unseal_cells(row.sealed)[0]),
        "on": day_words(row.heard_on),
        "room": room_words(row),
        "by": row.by.shown_as,
    }


def asking_page(actor: Actor, found: Person, on: date) -> dict[str, Any]:
    """What stands beside a form in which a word or the child's views are recorded."""
    reading(actor=actor, verb="read the age", subjects=[found.pk])
    rows = claims(actor, persons=[found.pk], kinds=[ClaimKind.BIRTH.value])
    said = told(rows).get(found.pk)
    ages = age_on(said.born if said else None, on)
    return {
        "code": found.code,
        "cancel": Link(_("Cancel"), reverse("interests:person", args=[found.pk])),
        "bands": [
            {"age": say(assent.BANDS[one]), "manner": say(assent.MANNER[one])}
            for one in assent.bands(ages)
        ],
        "plainly": [
            {"purpose": PURPOSES[one], "words": say(assent.PLAINLY[one])} for one in Purpose
        ],
        "age_unknown": ages is None,
    }


def withdraw_page(row: Consent) -> dict[str, Any]:
    """Asks once before an agreement is taken back, and says what that stops."""
    consequences = [
        _("The withdrawal counts from today. The agreement stays in the history."),
        _("The file is not closed: it goes to those who determine best interests."),
    ]
    if row.purpose in access.CLOSED_PURPOSES:
        consequences += [
            _("Contact with the State is closed until the protection lead has decided again."),
            _("Drafts that speak of this person can no longer be opened."),
            _("What was issued cannot be called back."),
        ]
    return {
        "title": _("Withdraw this agreement?"),
        "text": f"{WHOSE[Whose(row.whose)]}: {matter_words(row)}",
        "consequences": consequences,
        "confirm_label": _("Withdraw"),
        "cancel": Link("", reverse("interests:person", args=[row.person_id])),
        "grave": True,
    }


def verify_page(actor: Actor) -> dict[str, Any]:
    """Words that nobody may rely on yet, because they may not have been given freely."""
    rows = list(access.last_words(actor))
    pairs = zip(rows, words_of(rows), strict=True)
    waiting = [
        (row, free) for row, word in pairs if (free := freely_given(word)).truth is not Truth.YES
    ]
    reading(
        actor=actor, verb="listed consents to verify", subjects={r.person_id for r, _f in waiting}
    )
    return {
        "table": _verify_table(waiting) if waiting else None,
        "back": Link(_("Best interests"), reverse("interests:queue")),
    }


def _verify_table(waiting: Iterable[tuple[Consent, Any]]) -> Table:
    columns = [
        Column(_("Person")),
        Column(_("Whose word")),
        Column(_("To what exactly")),
        Column(_("What was said")),
        Column(_("Why it is to be verified")),
        Column(_("Next")),
    ]
    rows = [
        [
            Cell(
                row.person.code, "code", url=reverse("interests:person", args=[_shown(row.person)])
            ),
            Cell(str(WHOSE[Whose(row.whose)])),
            Cell(matter_words(row)),
            Cell(str(POSITIONS[Position(row.position)]), note=day_words(row.said_on)),
            Cell(say(free.reason)),
            Cell(Link(_("Record the second talk"), _verify_url(row)), "link"),
        ]
        for row, free in waiting
    ]
    return Table(_("Consents to verify"), columns, rows, show_caption=False)


def _shown(person: Person) -> UUID:
    """Under whose key somebody's pages stand."""
    return person.joined_to_id or person.pk


def about_person(actor: Actor, person: UUID) -> dict[str, Any]:
    """For a person's own page: how many words there are, and how many are to be verified."""
    rows = list(access.consents(actor, person))
    standing = list(standing_words(rows))
    doubtful = sum(
        1
        for row, word in standing
        if row.position in access.SAID and freely_given(word).truth is Truth.UNKNOWN
    )
    said = ngettext("%(count)s word recorded", "%(count)s words recorded", len(standing))
    return {
        "interests_url": reverse("interests:person", args=[person]),
        "interests_said": said % {"count": len(standing)} if standing else "",
        "interests_verify": ngettext(
            "%(count)s of them is to be verified", "%(count)s of them are to be verified", doubtful
        )
        % {"count": doubtful}
        if doubtful
        else "",
    }
