"""What a mission hands in: its lists of families who search, and papers with a request.

Nothing is known here of what the desk makes of a list, and nothing here may ever depend on it: a
mission that could tell a list with a match from one without would learn of a child.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter import access, measure
from homeward.apps.counter.models import Enclosure, EnclosurePage, SearchList
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.sheets.reading.pictures import Picture, read_pictures
from homeward.apps.sheets.reading.scanner import scanned
from homeward.apps.sheets.understanding import Understood, stored, understand
from homeward.apps.ui.present import day_of


class NotServedError(Exception):
    """The mission is not served yet, or the actor was not given everything of it."""


class MeanwhileError(Exception):
    """The list is confirmed or withdrawn, the paper taken back, by oneself or by a colleague."""


@dataclass(frozen=True, slots=True)
class Handed:
    """What came of handing a file in.

    Attributes:
        list: The list, new or found.
        again: These very bytes were handed in before and stand.
    """

    list: SearchList
    again: bool


def hand_in(
    *, actor: Actor, content: bytes, file_name: str, at: datetime, instead_of: UUID | None = None
) -> Handed:
    """Keep a file for the mission alone, as it was understood; the desk cannot read it yet.

    Args:
        actor: Who hands it in.
        content: The file, byte for byte.
        file_name: Its own name.
        at: Now.
        instead_of: The list that it corrects, which is withdrawn in the same act.

    Raises:
        NotServedError: The mission is not appointed, or not all of it is the actor's.
        TooMuchError: The mission has handed in as much as it may for now.
        RefusedFile: The file cannot be read; nothing has been kept or withdrawn.
        Http404: There is no such list to correct.
    """
    must(actor, "answer for a mission")
    mission = access.whole_mission(actor)
    if mission is None:
        raise NotServedError
    digest = hashlib.sha256(content).digest()
    known = access.same_list(actor, digest)
    if known is not None:
        return Handed(known, again=True)
    # Before anything is read: reading is what costs. And once more when nobody else can add.
    measure.must_fit(mission, size=len(content), instead_of=instead_of)
    understood = understand(content, name=file_name, received=day_of(at))
    if not understood.rows:
        raise RefusedFile("no-table")
    with change(actor=actor, verb="handed in a list", detail={"bytes": len(content)}):
        measure.hold(mission.pk)
        measure.must_fit(mission, size=len(content), rows=understood.rows, instead_of=instead_of)
        if instead_of is not None:
            _withdraw(access.locked_list(actor, instead_of), at)
        made = SearchList.objects.create(
            keeper_id=mission.keeper_id,
            mission=mission,
            file_name=file_name[:200],
            digest=digest,
            content=content,
            tables=[stored(part, part.mapping.to_template()) for part in understood.parts],
            rows=understood.rows,
            instead_of_id=instead_of,
            by_id=actor.member,
            by_label=Member.objects.get(pk=actor.member).shown_as,
        )
    return Handed(made, again=False)


def understood_list(found: SearchList) -> Understood:
    """Read a list that is not withdrawn again, with its columns as they were last said."""
    return understand(
        access.content_of(found),
        name=found.file_name,
        received=day_of(found.at),
        tables=found.tables,
    )


def say_columns(*, actor: Actor, key: UUID, tables: list[dict[str, Any]]) -> None:
    """Keep what somebody says the columns mean, until the list is confirmed.

    Raises:
        MeanwhileError: It is confirmed or withdrawn.
    """
    with change(actor=actor, verb="said what columns mean", target=f"list:{key}"):
        found = _open(actor, key)
        found.tables = tables
        found.save(update_fields=["tables"])


def confirm(*, actor: Actor, key: UUID, at: datetime) -> SearchList:
    """Give the list to the desk, which may read it from this moment on.

    Raises:
        MeanwhileError: It is confirmed or withdrawn.
    """
    with change(actor=actor, verb="confirmed its list", target=f"list:{key}"):
        found = _open(actor, key)
        found.confirmed_at = at
        found.save(update_fields=["confirmed_at"])
    return found


def withdraw(*, actor: Actor, key: UUID, at: datetime) -> SearchList:
    """Take a list back, confirmed or not: its bytes are gone from the counter in this moment.

    What the desk has written into its register from it, the desk is told to take back.

    Raises:
        MeanwhileError: It is withdrawn already.
    """
    must(actor, "answer for a mission")
    with change(actor=actor, verb="withdrew its list", target=f"list:{key}"):
        return _withdraw(access.locked_list(actor, key), at)


def _open(actor: Actor, key: UUID) -> SearchList:
    must(actor, "answer for a mission")
    found = access.locked_list(actor, key)
    if found.confirmed_at is not None or found.withdrawn_at is not None:
        raise MeanwhileError
    return found


def _withdraw(found: SearchList, at: datetime) -> SearchList:
    if found.withdrawn_at is not None:
        raise MeanwhileError
    found.withdrawn_at, found.content = at, b""
    found.save(update_fields=["withdrawn_at", "content"])
    return found


def enclose(*, actor: Actor, request: UUID, content: bytes, kind: Enclosure.Kind) -> Enclosure:
    """Draw a paper and send the drawing with a request; the file itself is forgotten.

    The same file sent again with the same request is the paper that is there, unless it was taken
    back.

    Raises:
        Http404: There is no such request for this mission.
        TooMuchError: The mission has sent as much as it may for now.
        RefusedFile: It cannot be drawn, or the scanner refused it; nothing was kept.
    """
    must(actor, "answer for a mission")
    found = access.request_for(actor, request)
    digest = hashlib.sha256(content).digest()
    known = access.enclosures([found]).filter(digest=digest, withdrawn_at=None).first()
    if known is not None:
        return known
    # Before anything is read: reading is what costs. And once more when nobody else can add.
    measure.paper_must_fit(found)
    clean = scanned(content, settings.HOMEWARD_VIRUS_SCAN)
    pages = read_pictures(content)
    served = {"keeper_id": found.keeper_id, "recipient_id": found.recipient_id, "request": found}
    with change(
        actor=actor,
        verb="sent a paper with a request",
        target=f"request:{found.pk}",
        detail={"kind": kind.value},
    ):
        measure.hold(found.recipient_id)
        size = sum(len(page.jpeg) for page in pages)
        measure.paper_must_fit(found, pages=len(pages), size=size)
        made = Enclosure.objects.create(
            **served,
            kind=kind,
            digest=digest,
            scanned=clean,
            pages=len(pages),
            by_id=actor.member,
            by_label=Member.objects.get(pk=actor.member).shown_as,
        )
        EnclosurePage.objects.bulk_create(_pages_of(made, pages))
    return made


def _pages_of(made: Enclosure, pages: Sequence[Picture]) -> Iterator[EnclosurePage]:
    for number, page in enumerate(pages, 1):
        yield EnclosurePage(
            keeper_id=made.keeper_id,
            recipient_id=made.recipient_id,
            request_id=made.request_id,
            enclosure=made,
            number=number,
            width=page.width,
            height=page.height,
            picture=page.jpeg,
        )


def take_paper_back(*, actor: Actor, key: UUID, at: datetime) -> Enclosure:
    """Take a paper back that was sent with a request: its pages are gone from here at once.

    The same whether the desk took it over before or not, because the mission is not told. What the
    desk took over stays there, and the desk reads that the mission took it back.

    Raises:
        Http404: There is no such paper with a request that stands.
        MeanwhileError: It was taken back already.
    """
    must(actor, "answer for a mission")
    with change(actor=actor, verb="took its paper back", target=f"enclosure:{key}"):
        found = access.enclosure_for(actor, key)
        if found.withdrawn_at is not None:
            raise MeanwhileError
        found.withdrawn_at = at  # the database writes its own moment and the name, and empties
        found.save(update_fields=["withdrawn_at"])
    return found
