"""Who read and who wrote about one person, from the log; and the letters that named them.

A newcomer's mistake is to show what was read. The log holds who, when and what was done; no name
and no word of a claim is in it, and none is looked up for it.
"""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.access import acts_on
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.desk.log_words import KINDS, VERBS
from homeward.apps.letters.access import naming
from homeward.apps.register import access
from homeward.apps.register.labels import state_name
from homeward.apps.register.models import Person
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import day_words, pager_part


def log_of(actor: Actor, found: Person) -> Any:
    """The events about a person and whoever is shown as one with them, to be paged."""
    group = access.joined_with(actor, [found.pk])[found.pk]
    return acts_on(actor, group)


def looked_page(actor: Actor, found: Person, page: Page, query: QueryDict) -> dict[str, Any]:
    """One page of the log about a person. Looking at it is recorded too."""
    events = list(page.object_list)
    reading(actor=actor, verb="looked at who looked", subjects=[found.pk])
    columns = [Column(_("When")), Column(_("Who")), Column(_("What was done"))]
    rows = [
        [
            Cell(day_words(localtime(event.at), "DATETIME_FORMAT")),
            Cell(event.actor_label, "raw"),
            Cell(_words(event.kind, event.verb)),
        ]
        for event in events
    ]
    return {
        "code": found.code,
        "table": Table(_("Who read and wrote"), columns, rows, show_caption=False)
        if rows
        else None,
        "pager": pager_part(page, query),
        "back": Link(_("Back to the person"), reverse("desk:person", args=[found.pk])),
    }


def _words(kind: str, verb: str) -> str:
    """What was done; what this version has no words for is at least a reading or a change."""
    return str(VERBS[verb] if verb in VERBS else KINDS[kind])


def correspondence(actor: Actor, found: Person) -> dict[str, Any]:
    """The letters that named a person, the newest first, with what became of them."""
    group = access.joined_with(actor, [found.pk])[found.pk]
    letters = [
        {
            "link": Link(
                letter.reference or _("Draft, not to be sent"),
                reverse("letters:pdf", args=[letter.pk]),
            ),
            "state": state_name(letter.state),
            "day": day_words(letter.dated),
            "stopped": letter.stopped,
        }
        for letter in naming(actor, group)
    ]
    url = reverse("desk:looked", args=[found.pk]) if may(actor, "see who looked") else ""
    return {"letters": letters, "looked_url": url}
