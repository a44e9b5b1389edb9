"""How much a mission may hand in, so that none fills the disk or the queue of who reads lists.

The same for every mission, and counted of its own lists alone: nothing here depends on what the
desk made of them. The database holds the same numbers once more (`list_measured`); a test compares.
The numbers are proposals (ADR 35).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Func, IntegerField, Q, Sum
from django.db.models.functions import Now

from homeward.apps.counter.models import Mission, SearchList

WITHIN: Final = timedelta(hours=24)
LISTS: Final = 20
ROWS: Final = 50_000
MEGABYTES: Final = 128
WAITING: Final = 5
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


def hold(mission: Mission) -> None:
    """Let one member of a mission count after the other, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(838, %s)", [mission.pk])
