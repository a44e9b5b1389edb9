"""What is done to papers: taken in, withdrawn, let stand again. Nothing is deleted or changed.

A newcomer's mistake is to keep the file beside its pictures "to be safe". It is what carries the
place where a photograph was taken, and what attacks whoever opens it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.documents import access
from homeward.apps.documents.models import Document, DocumentAct, Page
from homeward.apps.register.access import person_for
from homeward.apps.register.actions import REASON_AT_MOST, Spoken, source_of
from homeward.apps.register.codec import close_bytes, seal_cells, unseal_cells
from homeward.apps.register.models import Source
from homeward.apps.sheets.reading.pictures import Picture, read_pictures
from homeward.apps.sheets.reading.scanner import scanned
from homeward.core.spans import Span


class SamePaperError(Exception):
    """The same file was taken in for this person before; `document` is that paper."""

    def __init__(self, document: Document) -> None:
        super().__init__("same")
        self.document = document


class MeanwhileError(Exception):
    """Somebody did it already; `act` is what they did, `None` where nobody did anything."""

    def __init__(self, act: DocumentAct | None) -> None:
        super().__init__("meanwhile")
        self.act = act


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What is known of a paper.

    Attributes:
        label: What it is called as a source of claims.
        issuer: Who issued it; empty where nobody knows.
        written: The day of issue as the paper writes it; empty where it has none.
        issued: The days meant; `None` where nobody knows.
        language: ISO code, or empty.
    """

    kind: str
    label: str
    issuer: str
    written: str
    issued: Span | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The pages of a paper as pictures that Homeward wrote.

    Attributes:
        digest: Of the file that was sent.
        scanned: A virus scanner looked at that file and found nothing.
        pages: One picture for each page.
    """

    digest: bytes
    scanned: bool
    pages: Sequence[Picture]


def take_in(*, actor: Actor, person: UUID, content: bytes, said: Described, on: date) -> Document:
    """Draw a paper and keep the drawing; the file itself is forgotten.

    Args:
        actor: Who brings it.
        person: Whom it is about.
        content: The file.
        said: What is known of it.
        on: Today. Where the day of issue is unknown, the paper speaks of this day.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: No such person that the actor may see.
        RefusedFile: It cannot be drawn, or the scanner refused it; nothing was kept.
        SamePaperError: It is here already.
    """
    must(actor, "write claims")
    digest = hashlib.sha256(content).digest()
    _must_be_new(actor, person, digest)
    clean = scanned(content, settings.HOMEWARD_VIRUS_SCAN)
    drawn = Drawn(digest=digest, scanned=clean, pages=read_pictures(content))
    return take_in_drawn(actor=actor, person=person, drawn=drawn, said=said, on=on)


def take_in_drawn(
    *, actor: Actor, person: UUID, drawn: Drawn, said: Described, on: date
) -> Document:
    """Keep a paper that was drawn already, by the same sandboxed child, at the counter.

    Args:
        actor: Who takes it in.
        person: Whom it is about.
        drawn: Its pages, and what is known of the file that they were drawn from.
        said: What is known of the paper.
        on: Today.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: No such person that the actor may see.
        SamePaperError: It is here already.
    """
    must(actor, "write claims")
    found = person_for(actor, person)
    _must_be_new(actor, found.pk, drawn.digest)
    with change(
        actor=actor, verb="took in a paper", subjects=[found.pk], detail={"kind": said.kind}
    ):
        speaks = said.issued.last if said.issued and said.issued.last <= on else on
        source = source_of(actor, Spoken(Source.Kind.PAPER.value, said.label, speaks), on)
        document = Document.objects.create(
            keeper_id=actor.keeper,
            person=found,
            source=source,
            kind=said.kind,
            sealed=seal_cells([said.issuer, said.written]),
            issued_first=said.issued.first if said.issued else None,
            issued_last=said.issued.last if said.issued else None,
            language=said.language,
            digest=drawn.digest,
            scan=Document.Scan.CLEAN if drawn.scanned else Document.Scan.NOT_SCANNED,
            pages=len(drawn.pages),
            added_by_id=actor.member,
        )
        Page.objects.bulk_create(
            Page(
                keeper_id=actor.keeper,
                document=document,
                number=number,
                width=page.width,
                height=page.height,
                sealed=close_bytes(found.pk, page.jpeg),
            )
            for number, page in enumerate(drawn.pages, 1)
        )
    return document


def _must_be_new(actor: Actor, person: UUID, digest: bytes) -> None:
    known = access.same_file(actor, person_for(actor, person).pk, digest)
    if known is not None:
        raise SamePaperError(known)


def withdraw(*, actor: Actor, key: UUID, reason: str) -> DocumentAct:
    """Withdraw a paper with a reason. It stays, with who withdrew it, and so do its claims.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: No such paper that the actor may see.
        MeanwhileError: Somebody withdrew it already.
        ValueError: No reason.
    """
    return _turn(actor, key, DocumentAct.Verb.WITHDRAWN, reason)


def restore(*, actor: Actor, key: UUID, reason: str) -> DocumentAct:
    """Let a withdrawn paper stand again.

    Raises:
        MeanwhileError: It stands already.
        PermissionDenied, Http404, ValueError: As `withdraw`.
    """
    return _turn(actor, key, DocumentAct.Verb.RESTORED, reason)


def stands(acts: list[DocumentAct]) -> bool:
    """Say whether a paper stands after these acts, the last of which counts."""
    return not acts or acts[-1].verb != DocumentAct.Verb.WITHDRAWN


def words_of(act: DocumentAct) -> str:
    """Open the reason of an act. The caller has recorded the reading."""
    return str(unseal_cells(act.sealed)[0])


def _turn(actor: Actor, key: UUID, verb: DocumentAct.Verb, reason: str) -> DocumentAct:
    must(actor, "write claims")
    found = access.document_for(actor, key)
    reason = reason.strip()
    if not reason or len(reason) > REASON_AT_MOST:
        raise ValueError("a reason is asked for, of a few lines at most")
    withdraws = verb == DocumentAct.Verb.WITHDRAWN
    words = "withdrew a paper" if withdraws else "let a paper stand again"
    with change(actor=actor, verb=words, subjects=[found.person_id], target=f"document:{found.pk}"):
        access.held(actor, found)
        acts = access.acts(actor, [found]).get(found.pk, [])
        if stands(acts) != withdraws:
            raise MeanwhileError(acts[-1] if acts else None)
        return DocumentAct.objects.create(
            keeper_id=actor.keeper,
            document=found,
            verb=verb,
            sealed=seal_cells([reason]),
            by_id=actor.member,
        )
