"""What missions hand in, taken to where the desk works: lists into intake, papers to a person's.

One way only. The rows at the counter stay as they are, whatever is found here; a newcomer's mistake
is to write back that a list was taken in, by which a mission would know how fast, and then what.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import SearchList
from homeward.apps.documents.actions import Described, Drawn, take_in_drawn
from homeward.apps.documents.models import Document
from homeward.apps.intake.actions import receive, save_mapping
from homeward.apps.intake.models import List
from homeward.apps.register.models import Source
from homeward.apps.releases import access
from homeward.apps.releases.models import TakenList, TakenPaper
from homeward.apps.sheets.reading.pictures import Picture
from homeward.apps.ui.present import day_of


class TakenAlreadyError(Exception):
    """Somebody took it in before; `taken` says who, when and as which list."""

    def __init__(self, taken: TakenList | TakenPaper) -> None:
        super().__init__("taken")
        self.taken = taken


class WithdrawnError(Exception):
    """The mission has taken it back; there is nothing to take in."""


def take_list_in(*, actor: Actor, key: UUID) -> List:
    """Receive a mission's list like any other, with the mission as source and its own columns.

    Nothing is in the register yet: the list waits for somebody to look at it and commit it, which
    the worker does, and then has tracing compare it.

    Raises:
        PermissionDenied: The role takes no lists in.
        Http404: There is no such list that a mission confirmed.
        TakenAlreadyError: Somebody took it in.
        WithdrawnError: The mission withdrew it.
        RefusedFile: It cannot be read any more.
    """
    must(actor, "take in lists")
    access.hold(actor, key)
    found = access.list_for(actor, key)
    taken = access.taken_lists(actor, [found]).get(found.pk)
    if taken is not None:
        raise TakenAlreadyError(taken)
    if found.withdrawn_at is not None:
        raise WithdrawnError
    received = receive(
        actor=actor,
        content=access.content_of(found),
        file_name=found.file_name,
        label=_source_words(actor, found),
        received_on=day_of(found.at),
        kind=Source.Kind.FAMILIES,
    )
    if not received.again:
        save_mapping(actor=actor, found=received.list, tables=found.tables)
    with change(actor=actor, verb="took a mission's list in", target=f"list:{received.list.pk}"):
        TakenList.objects.create(
            keeper_id=actor.keeper, list=found, taken=received.list, by_id=actor.member
        )
    return received.list


def _source_words(actor: Actor, found: SearchList) -> str:
    """Name the mission and its list: two of one day are two sources, a corrected one is not."""
    first = access.first_version(actor, found)
    return f"{found.mission.organisation.name} · {first.file_name}"[:160]


def take_paper_in(*, actor: Actor, key: UUID, said: Described, on: date) -> Document:
    """Put a paper that a mission sent among the papers of the person whom its request is about.

    Raises:
        PermissionDenied: The role does not write claims.
        Http404: There is no such paper that the actor may see.
        TakenAlreadyError: Somebody took it in.
        WithdrawnError: The mission took it back, perhaps while its page was open here.
        SamePaperError: The same file is among the person's papers already.
    """
    must(actor, "write claims")
    access.hold(actor, key)
    found = access.enclosure_for(actor, key)
    taken = access.taken_paper(actor, found)
    if taken is not None:
        raise TakenAlreadyError(taken)
    pages = [
        Picture(page.width, page.height, bytes(page.picture))
        for page in access.enclosed_pages(actor, found)
    ]
    # No lock holds a mission up, which could feel it: taking back empties the pages in one moment,
    # so whoever read them full was first.
    if not all(page.jpeg for page in pages):
        raise WithdrawnError
    drawn = Drawn(digest=bytes(found.digest), scanned=found.scanned, pages=pages)
    with change(
        actor=actor,
        verb="took a mission's paper in",
        target=f"enclosure:{found.pk}",
        subjects=[found.request.subject],
    ):
        made = take_in_drawn(
            actor=actor, person=found.request.subject, drawn=drawn, said=said, on=on
        )
        TakenPaper.objects.create(
            keeper_id=actor.keeper, enclosure=found, document=made, by_id=actor.member
        )
    return made
