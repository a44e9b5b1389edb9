"""The only door to bulletins.

For the public the database itself shows only what is open; here the same is asked a second time,
because the desk's role sees its own bulletins before their day. A newcomer's mistake is to leave
`at` out where the desk writes pages for the public.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.audit.actor import Actor
from homeward.apps.bulletins.models import Bulletin


def kept(actor: Actor) -> QuerySet[Bulletin]:
    """Every bulletin of the actor's desk in its order, also those that are not open yet."""
    return Bulletin.objects.filter(keeper_id=actor.keeper).order_by("number")


def opened(at: datetime) -> QuerySet[Bulletin]:
    """Bulletins that anybody may read at a moment, the newest first."""
    found = Bulletin.objects.filter(opens_at__lte=at).select_related("corrects")
    return found.order_by("-opens_at", "-number", "keeper_id")


def opened_one(keeper: int, number: int, at: datetime) -> Bulletin:
    """One of them, or `Http404`: what is not open yet answers like what never was."""
    found = opened(at).filter(keeper_id=keeper, number=number).first()
    if found is None:
        raise Http404
    return found


def correction_of(bulletin: Bulletin, at: datetime) -> Bulletin | None:
    """The bulletin that corrects this one, if anybody may read it."""
    return opened(at).filter(corrects=bulletin).first()
