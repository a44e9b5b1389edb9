"""The only door to papers and their pages.

A paper is seen by whoever may see its person; row security holds the same beneath (migration 0002).
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.documents.models import Document, DocumentAct, Page
from homeward.apps.register.access import joined_with
from homeward.apps.register.caseload import among
from homeward.apps.register.models import ClaimAct


def _documents(actor: Actor) -> QuerySet[Document]:
    must(actor, "see persons")
    found = Document.objects.filter(keeper_id=actor.keeper).select_related("source", "added_by")
    mine = among(actor)
    return found if mine is None else found.filter(person_id__in=mine)


def documents(actor: Actor, person: UUID) -> list[Document]:
    """The papers of a person and of whoever is shown as one with them, the newest first."""
    group = joined_with(actor, [person]).get(person, ())
    return list(_documents(actor).filter(person_id__in=group).order_by("-added_at"))


def document_for(actor: Actor, key: UUID | str) -> Document:
    """One paper, or `Http404`: somebody else's answers as what does not exist."""
    found = _documents(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def same_file(actor: Actor, person: UUID, digest: bytes) -> Document | None:
    """The paper that was drawn from the same file for the same person, if there is one."""
    return _documents(actor).filter(person_id=person, digest=digest).first()


def held(actor: Actor, found: Document) -> None:
    """Hold one paper until the transaction ends: two who withdraw at once wait for one another."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(836, hashtext(%s))", [f"{actor.keeper} {found.pk}"]
        )


def acts(actor: Actor, found: Sequence[Document]) -> dict[UUID, list[DocumentAct]]:
    """What members did to these papers, the first first."""
    must(actor, "see persons")
    by_document: dict[UUID, list[DocumentAct]] = {}
    rows = DocumentAct.objects.filter(keeper_id=actor.keeper, document__in=found)
    for act in rows.select_related("by").order_by("pk"):
        by_document.setdefault(act.document_id, []).append(act)
    return by_document


def page_sizes(actor: Actor, found: Document) -> list[tuple[int, int, int]]:
    """Number, width and height of each page."""
    must(actor, "see persons")
    pages = Page.objects.filter(keeper_id=actor.keeper, document=found).order_by("number")
    return list(pages.values_list("number", "width", "height"))


def page_for(actor: Actor, key: UUID, number: int) -> tuple[Document, Page]:
    """One page with its picture, or `Http404`."""
    found = document_for(actor, key)
    page = Page.objects.filter(keeper_id=actor.keeper, document=found, number=number).first()
    if page is None:
        raise Http404
    return found, page


def claims_from(actor: Actor, found: Document) -> list[int]:
    """Keys of the claims that were taken from a paper and stand, oldest first."""
    must(actor, "see persons")
    added = ClaimAct.objects.filter(
        keeper_id=actor.keeper,
        verb=ClaimAct.Verb.ADDED,
        claim__source_id=found.source_id,
        claim__withdrawn_at=None,
        person_id=found.person_id,
    )
    return list(added.order_by("claim_id").values_list("claim_id", flat=True))


def by_source(actor: Actor, source: UUID, persons: Sequence[UUID]) -> Document | None:
    """The paper that a claim's source is, if there is one among the papers of these persons."""
    found = _documents(actor).filter(source_id=source, person_id__in=persons)
    return found.order_by("-added_at").first()
