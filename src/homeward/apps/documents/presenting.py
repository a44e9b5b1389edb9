"""Papers as parts: the list on a person's page, and one paper with its pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.accounts.presenting import when
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.documents import access
from homeward.apps.documents.actions import MeanwhileError, stands, words_of
from homeward.apps.documents.labels import DONE, KINDS, SCANS
from homeward.apps.documents.models import Document, DocumentAct
from homeward.apps.register.codec import unseal_cells
from homeward.apps.register.labels import language_choices, span_words
from homeward.apps.ui.parts import Cell, Event, Link
from homeward.core.spans import Span


def about_person(actor: Actor, person: UUID) -> dict[str, Any]:
    """For a person's own page: what each paper is called, its sort, whether it stands."""
    found = access.documents(actor, person)
    acts = access.acts(actor, found)
    return {
        "documents": [
            {
                "link": Link(one.source.label, reverse("documents:document", args=[one.pk])),
                "kind": str(KINDS[Document.Kind(one.kind)]),
                "pages": _pages(one.pages),
                "stands": stands(acts.get(one.pk, [])),
            }
            for one in found
        ],
        "add_document": reverse("documents:add", args=[person])
        if may(actor, "write claims")
        else "",
    }


def document_page(actor: Actor, found: Document, code: str) -> dict[str, Any]:
    """One paper; the look is recorded before anything is opened."""
    reading(
        actor=actor,
        verb="opened a paper of a person",
        subjects=[found.person_id],
        target=f"document:{found.pk}",
    )
    acts = access.acts(actor, [found]).get(found.pk, [])
    return {
        "code": code,
        "label": found.source.label,
        "stands": stands(acts),
        "facts": _facts(found),
        "pages": [
            {
                "url": reverse("documents:page", args=[found.pk, number]),
                "width": width,
                "height": height,
                "number": number_format(number, use_l10n=True),
            }
            for number, width, height in access.page_sizes(actor, found)
        ],
        "claims": [
            Link(
                _("Claim %(number)s") % {"number": number_format(place, use_l10n=True)},
                reverse("desk:claim", args=[found.person_id, claim]),
            )
            for place, claim in enumerate(access.claims_from(actor, found), 1)
        ],
        "history": [_event(act) for act in acts],
        "may_write": may(actor, "write claims"),
        "urls": {
            name: reverse(f"documents:{name}", args=[found.pk]) for name in ("withdraw", "restore")
        },
        "add_claim": f"{reverse('desk:claim_add', args=[found.person_id])}?paper={found.pk}",
        "back": Link(_("Back to the person"), reverse("desk:person", args=[found.person_id])),
    }


def meanwhile_words(first: MeanwhileError) -> dict[str, str]:
    """Who was first, when and why; nothing where nobody did anything."""
    if first.act is None:
        return {"by": "", "at": "", "why": ""}
    return {
        "by": first.act.by.shown_as,
        "at": when(first.act.at),
        "why": words_of(first.act),
    }


def _pages(count: int) -> str:
    words = ngettext("%(count)s page drawn", "%(count)s pages drawn", count)
    return words % {"count": number_format(count, use_l10n=True)}


def _facts(found: Document) -> list[tuple[str, Cell]]:
    issuer, written = map(str, unseal_cells(found.sealed))
    unknown = _("Nobody knows")
    languages = dict(language_choices(get_language() or "en"))
    by_whom = {
        "by": found.added_by.shown_as,
        "at": when(found.added_at),
    }
    return [
        (_("Sort of paper"), Cell(str(KINDS[Document.Kind(found.kind)]))),
        (_("Issued by"), Cell(issuer, "raw") if issuer else Cell(unknown)),
        (_("Issued on"), _issued(found, written)),
        (_("Language"), Cell(languages.get(found.language, found.language) or unknown)),
        (_("Pages"), Cell(_pages(found.pages))),
        (_("Virus scan"), Cell(str(SCANS[Document.Scan(found.scan)]))),
        (_("Taken in"), Cell(_("%(at)s by %(by)s") % by_whom)),
    ]


def _issued(found: Document, written: str) -> Cell:
    if found.issued_first is None or found.issued_last is None:
        return Cell(_("Nobody knows"))
    return Cell(span_words(Span(found.issued_first, found.issued_last)), note=written)


def _event(act: DocumentAct) -> Event:
    words = str(DONE[DocumentAct.Verb(act.verb)])
    return Event(f"{when(act.at)} · {act.by.shown_as}", words, words_of(act))
