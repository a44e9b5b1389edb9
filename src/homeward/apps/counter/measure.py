"""How much a mission may hand in, so that none fills the disk or the queue of who reads it.

The same for every mission, and counted of its own lists and papers alone: nothing here depends on
what the desk made of them. The database holds the same numbers once more (`list_measured`,
`paper_measured`, `pages_measured`); tests compare. The numbers are proposals (ADR 35).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Func, IntegerField, Q, Sum
from django.db.models.functions import Now

from homeward.apps.counter.models import Enclosure, Mission, Request, SearchList

WITHIN: Final = timedelta(hours=24)
LISTS: Final = 20
ROWS: Final = 50_000
MEGABYTES: Final = 128
WAITING: Final = 5
PAPERS: Final = 200
PAGES: Final = 1_000
PAPER_MEGABYTES: Final = 256
WITH_ONE_REQUEST: Final = 30
_BYTES: Final = MEGABYTES * 1024 * 1024


class TooMuchError(Exception):
    """The mission has handed in as much as it may for now. It is not said by which measure."""


def must_fit(mission: Mission, *, size: int, rows: int = 0, instead_of: UUID | None = None) -> None:
    """Refuse a list for which there is no room; ask again with its rows once they are counted.

    A list that was withdrawn counts with its rows still, and its bytes are gone.

    Args:
        mission: Whose it would be.
        size: Bytes of the file.
        rows: About how many persons it speaks; 0 before it was read.
        instead_of: The list that it corrects, whose place it takes.

    Raises:
        TooMuchError: There is no room.
    """
    lately, other = Q(at__gt=Now() - WITHIN), ~Q(pk=instead_of)
    held = Func(F("content"), function="octet_length", output_field=IntegerField())
    had = SearchList.objects.filter(mission=mission).aggregate(
        lists=Count("pk", filter=lately),
        rows=Sum("rows", filter=lately, default=0),
        bytes=Sum(held, filter=lately & other, default=0),
        waiting=Count("pk", filter=Q(confirmed_at=None, withdrawn_at=None) & other),
    )
    if (
        had["lists"] >= LISTS
        or had["rows"] + rows > ROWS
        or had["bytes"] + size > _BYTES
        or had["waiting"] >= WAITING
    ):
        raise TooMuchError


def paper_must_fit(request: Request, *, pages: int = 1, size: int = 0) -> None:
    """Refuse a paper for which there is no room; ask again once its pages were drawn.

    A paper that was taken back counts with its pages still, and its bytes are gone. Papers of the
    whole mission count, of requests too that the actor was not given or that are over.

    Args:
        request: With which it would be sent.
        pages: How many it has; at least one before it was read.
        size: Bytes of its pictures; 0 before they were drawn.

    Raises:
        TooMuchError: There is no room.
    """
    with connection.cursor() as cursor:
        cursor.execute("select * from homeward.papers_lately(%s)", [request.recipient_id])
        papers, had_pages, had_bytes = cursor.fetchone()
    lying = Enclosure.objects.filter(request=request, withdrawn_at=None).count()
    if (
        papers >= PAPERS
        or had_pages + pages > PAGES
        or had_bytes + size > PAPER_MEGABYTES * 1024 * 1024
        or lying >= WITH_ONE_REQUEST
    ):
        raise TooMuchError


def hold(mission: int) -> None:
    """Let one member of a mission count after the other, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(838, %s)", [mission])
