"""Tables of the invented world for everybody: one member proposes, another releases.

The rule of two holds in the demonstration as it does anywhere; here both members are invented, and
whoever looks on is spared their part. A newcomer's mistake is to wait: the attack in between takes
minutes of a processor, so what can be done now is done, and somebody comes back for the rest.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from django.conf import settings

from homeward.apps.accounts.access import actor_of
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.bulletins.access import kept
from homeward.apps.publishing import access, actions
from homeward.apps.publishing.facts import set_day_of
from homeward.apps.publishing.models import Proposal

PROPOSES: Final = "coordinator"
RELEASES: Final = "protection_lead"
_WORK_LEFT: Final = (Proposal.Step.WAITING, Proposal.Step.ATTACKING)


def publish_further(*, on: date, at: datetime) -> bool:
    """Do the next step towards the demonstration's first bulletin; say whether another is to come.

    It keeps its hands off what somebody did by hand: once there is a bulletin, a second proposal,
    or one that was withdrawn or refused, nothing is left to do here. In a store that is declared to
    hold real persons nothing is ever done.

    Args:
        on: Today.
        at: Now.
    """
    if settings.HOMEWARD_DECLARATION is not None:
        return False
    first, second = (_member(login) for login in (PROPOSES, RELEASES))
    with acting_as(first):
        if kept(first).exists():
            return False
        proposals = list(access.proposals(first)[:2])
        if not proposals:
            made = actions.propose(actor=first, set_day=set_day_of(on), on=on)
            actions.attack_later(actor=first, proposal=made)
            return True
    found = proposals[0]
    if len(proposals) > 1 or found.proposed_by_id != first.member or found.ended_at:
        return False
    if found.step == Proposal.Step.STANDS:
        with acting_as(second):
            actions.release(actor=second, key=found.pk, at=at)
        return False
    return found.step in _WORK_LEFT


def _member(login: str) -> Actor:
    return actor_of(Member.objects.select_related("organisation").get(login=login))
