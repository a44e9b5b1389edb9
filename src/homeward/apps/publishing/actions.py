"""What members do about published tables: propose, release what another proposed, withdraw.

Two members, always. Nothing releases what the attack did not let stand, and nothing changes what
was released: a correction is proposed, attacked and released like any other bulletin, and says why.
"""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import Value
from django.db.models.functions import Greatest, Now
from django.utils.timezone import make_aware
from procrastinate.contrib.django import app as jobs

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Organisation
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.bulletins.access import kept
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.publishing import access
from homeward.apps.publishing.facts import set_day_after, set_day_of
from homeward.apps.publishing.models import Proposal

TASK = "publishing.attack"
AT = time(9)  # in the desk's own time zone


class UnderWayError(Exception):
    """Another proposal is under way: its outcome comes first."""


class TakenError(Exception):
    """That set day has its bulletin already; a correction says which one it corrects, and why."""


class NotADayError(Exception):
    """It is neither the set day that came last nor the next one."""


class OutdatedError(Exception):
    """Another bulletin was released since the attack, which did not take it in."""


class AloneError(PermissionDenied):
    """Who proposed tables cannot release them."""


def propose(*, actor: Actor, set_day: date, on: date) -> Proposal:
    """Propose the tables of a set day; they are counted and attacked afterwards.

    Args:
        actor: Who proposes.
        set_day: The set day that came last, or the next one.
        on: Today.

    Raises:
        NotADayError: It is another day.
        TakenError: That day has its bulletin.
        UnderWayError: Another proposal is under way.
    """
    must(actor, "propose bulletins")
    if set_day not in (set_day_of(on), set_day_after(on)):
        raise NotADayError
    if kept(actor).filter(set_day=set_day).exists():
        raise TakenError
    return _propose(actor, set_day, None, "")


def correct(*, actor: Actor, bulletin: Bulletin, reason: str) -> Proposal:
    """Propose a bulletin that corrects another one, with a reason that everybody will read.

    Raises:
        TakenError: It was corrected already: the correction can be corrected.
        UnderWayError: Another proposal is under way.
    """
    must(actor, "propose bulletins")
    if not reason.strip():
        raise ValueError("a correction says why")
    if kept(actor).filter(corrects=bulletin).exists():
        raise TakenError
    return _propose(actor, bulletin.set_day, bulletin, reason.strip())


def _propose(actor: Actor, set_day: date, corrects: Bulletin | None, reason: str) -> Proposal:
    if access.under_way(actor) is not None:
        raise UnderWayError
    with change(actor=actor, verb="proposed published tables", detail={"day": set_day.isoformat()}):
        return Proposal.objects.create(
            keeper_id=actor.keeper,
            set_day=set_day,
            corrects=corrects,
            reason=reason,
            proposed_by_id=actor.member,
        )


def attack_later(*, actor: Actor, proposal: Proposal) -> None:
    """Leave the counting and the attack to the worker."""
    jobs.configure_task(TASK).defer(proposal=str(proposal.pk), member=actor.member)


def release(*, actor: Actor, key: UUID, at: datetime) -> Bulletin:
    """Release what somebody else proposed and the attack let stand. There is no way back.

    A bulletin of a day to come opens on that day; one of a day that has passed, and a correction,
    opens at once.

    Raises:
        AloneError: The actor proposed it.
        PermissionDenied: It does not stand, or was released or withdrawn already.
        OutdatedError: Another bulletin was released since the attack.
    """
    must(actor, "release bulletins")
    found = access.locked(actor, key)
    if found.step != Proposal.Step.STANDS or found.released_at or found.ended_at:
        raise PermissionDenied
    if found.proposed_by_id == actor.member:
        raise AloneError
    number = kept(actor).count() + 1
    if found.earlier != number - 1:
        raise OutdatedError
    opens = make_aware(datetime.combine(found.set_day, AT))
    detail = {"number": number, "digest": found.digest}
    target = f"proposal:{found.pk}"
    with change(actor=actor, verb="released published tables", target=target, detail=detail):
        found.released_by_id, found.released_at = actor.member, at
        found.save(update_fields=["released_by", "released_at"])
        made = Bulletin.objects.create(
            id=found.pk,
            keeper_id=actor.keeper,
            number=number,
            publisher=Organisation.objects.get(pk=actor.keeper).name,
            counted_on=found.counted_on,
            set_day=found.set_day,
            # By the database's own clock, by which it is shown.
            opens_at=Now() if found.corrects_id else Greatest(Value(opens), Now()),
            catalogue=found.catalogue,
            shown=found.shown,
            digest=found.digest,
            corrects_id=found.corrects_id,
            reason=found.reason,
            is_fictional=settings.HOMEWARD_DECLARATION is None,
        )
    made.refresh_from_db(fields=["opens_at"])
    return made


def withdraw(*, actor: Actor, key: UUID, why: str, at: datetime) -> None:
    """Withdraw a proposal that is not released; one person is enough, and its record stands."""
    must(actor, "propose bulletins")
    found = access.locked(actor, key)
    if found.released_at or found.ended_at:
        raise PermissionDenied
    target = f"proposal:{found.pk}"
    with change(actor=actor, verb="withdrew published tables", target=target):
        found.ended_by_id, found.ended_at, found.ended_why = actor.member, at, why.strip()[:200]
        found.save(update_fields=["ended_by", "ended_at", "ended_why"])
