"""The only door to the counter's rows, for a mission's member.

Every answer is cut twice: here, and by row security beneath. What belongs to another mission, what
was not given to this officer, has ended, was recalled or was never there raises one `Http404`.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import (
    Answer,
    Copy,
    Delegation,
    Enclosure,
    EnclosurePage,
    Mission,
    Note,
    Paper,
    Request,
    SearchList,
)


def mission_of(actor: Actor) -> Mission | None:
    """The mission for which the actor answers; `None` until the desk has appointed it."""
    must(actor, "answer for a mission")
    mine = Member.objects.get(pk=actor.member).organisation_id
    return Mission.objects.only("organisation_id", "keeper_id", "state").filter(pk=mine).first()


def whole_mission(actor: Actor) -> Mission | None:
    """The mission, for its head and for whom the head gave everything; `None` for whoever else."""
    mission = mission_of(actor)
    with connection.cursor() as cursor:
        cursor.execute("select homeward.whole_missions()")
        [whole] = cursor.fetchone()
    return mission if mission is not None and mission.pk in whole else None


def requests(actor: Actor) -> QuerySet[Request]:
    """What the mission is asked, as long as something stands that was released to it."""
    mission = mission_of(actor)
    found = Request.objects.defer("subject").filter(ends_at__gt=Now())
    mine = found.filter(recipient_id=mission.pk) if mission is not None else found.none()
    return mine.order_by("-opened_at", "reference")


def request_for(actor: Actor, key: UUID) -> Request:
    """One of these, or `Http404`."""
    found = requests(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def copies(found: Iterable[Request]) -> QuerySet[Copy]:
    """What stands of what was released in these requests, newest first."""
    keys = [each.pk for each in found]
    standing = Copy.objects.filter(request_id__in=keys, recalled_at=None, ends_at__gt=Now())
    return standing.order_by("-given_at", "pk")


def answers(found: Iterable[Request]) -> QuerySet[Answer]:
    """Every answer to what is asked in these requests, newest first."""
    return Answer.objects.filter(request_id__in=[each.pk for each in found]).order_by("-at", "pk")


def notes(found: Iterable[Request]) -> QuerySet[Note]:
    """Every note of these requests, oldest first."""
    return Note.objects.filter(request_id__in=[each.pk for each in found]).order_by("at", "pk")


def enclosures(found: Iterable[Request]) -> QuerySet[Enclosure]:
    """Every paper that the mission sent with these requests, newest first."""
    return Enclosure.objects.filter(request_id__in=[each.pk for each in found]).order_by(
        "-at", "pk"
    )


def enclosure_for(actor: Actor, key: UUID) -> Enclosure:
    """One of these, or `Http404`; held until the transaction ends: of two at once, one waits."""
    mine = Enclosure.objects.filter(pk=key, request__in=requests(actor).values("pk"))
    found = mine.select_for_update().first()
    if found is None:
        raise Http404
    return found


def enclosed_page(actor: Actor, key: UUID, number: int) -> EnclosurePage:
    """One page of such a paper, or `Http404`, also once it was taken back."""
    mine = Enclosure.objects.filter(
        pk=key, withdrawn_at=None, request__in=requests(actor).values("pk")
    )
    found = EnclosurePage.objects.filter(enclosure__in=mine.values("pk"), number=number).first()
    if found is None:
        raise Http404
    return found


def papers(actor: Actor) -> QuerySet[Paper]:
    """The letters handed over to the mission, newest first, without their bytes."""
    mission = mission_of(actor)
    found = Paper.objects.defer("pdf").filter(withdrawn_at=None)
    mine = found.filter(recipient_id=mission.pk) if mission is not None else found.none()
    return mine.order_by("-handed_at", "pk")


def paper_for(actor: Actor, key: UUID) -> Paper:
    """One letter with its bytes, or `Http404`."""
    found = papers(actor).defer(None).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def lists(actor: Actor) -> QuerySet[SearchList]:
    """The lists of families that the mission handed in, newest first, without their bytes."""
    mission = mission_of(actor)
    found = SearchList.objects.defer("content")
    mine = found.filter(mission_id=mission.pk) if mission is not None else found.none()
    return mine.order_by("-at", "pk")


def list_for(actor: Actor, key: UUID) -> SearchList:
    """One of these, or `Http404`."""
    found = lists(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def locked_list(actor: Actor, key: UUID) -> SearchList:
    """The same, held until the transaction ends: of two who confirm, one waits."""
    found = lists(actor).select_for_update().filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def same_list(actor: Actor, digest: bytes) -> SearchList | None:
    """The list that holds these very bytes and is not withdrawn, if there is one."""
    return lists(actor).filter(digest=digest, withdrawn_at=None).first()


def content_of(found: SearchList) -> bytes:
    """The file, byte for byte; empty once it is withdrawn."""
    return bytes(SearchList.objects.values_list("content", flat=True).get(pk=found.pk))


def delegations(actor: Actor) -> QuerySet[Delegation]:
    """What was given to whom, newest first: all of the mission for its head, else one's own."""
    mission = mission_of(actor)
    found = Delegation.objects.filter(mission_id=mission.pk) if mission is not None else None
    return (found if found is not None else Delegation.objects.none()).order_by("-at", "pk")


def delegation_for(actor: Actor, key: UUID) -> Delegation:
    """One of these, or `Http404`; held until the transaction ends."""
    must(actor, "delegate in a mission")
    found = delegations(actor).select_for_update().filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def own_delegations(actor: Actor) -> QuerySet[Delegation]:
    """What was given to the actor and stands."""
    return delegations(actor).filter(member=actor.member, ended_at=None, ends_at__gt=Now())


def officers(actor: Actor) -> list[tuple[int, str]]:
    """Whom the head may give something: the officers of the own mission, by key, as shown."""
    must(actor, "delegate in a mission")
    with connection.cursor() as cursor:
        cursor.execute("select member, shown_as from homeward.own_officers()")
        return list(cursor.fetchall())
