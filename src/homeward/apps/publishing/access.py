"""The only door to proposals, and to those columns of the register that tables are made of.

Whoever counts for the public counts everybody: a number of the persons that somebody happens to be
assigned to would be published as if it were all.
"""

from __future__ import annotations

import hashlib
from datetime import date
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.bulletins.access import kept
from homeward.apps.publishing.models import Proposal
from homeward.core.publishing.catalogue import EDITION
from homeward.core.publishing.rounding import Edition


def must_see_everybody(actor: Actor) -> None:
    """Refuse with `PermissionDenied` whoever does not see every person of the register."""
    must(actor, "see persons")
    if not sees_everybody(actor):
        raise PermissionDenied


def proposals(actor: Actor) -> QuerySet[Proposal]:
    """Every proposal of the desk, the newest first, without what only the attack reads."""
    must(actor, "propose bulletins")
    found = Proposal.objects.filter(keeper_id=actor.keeper).defer("shifted", "rounded", "small")
    found = found.select_related("proposed_by", "released_by", "ended_by", "corrects")
    return found.order_by("-proposed_at", "pk")


def proposal_for(actor: Actor, key: UUID) -> Proposal:
    """One of them, or `Http404`."""
    found = proposals(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def locked(actor: Actor, key: UUID) -> Proposal:
    """One of them, which nobody else writes until the transaction ends."""
    must(actor, "propose bulletins")
    wanted = Proposal.objects.filter(keeper_id=actor.keeper, pk=key)
    found = wanted.select_for_update().first()
    if found is None:
        raise Http404
    return found


def under_way(actor: Actor) -> Proposal | None:
    """The proposal that is neither released, refused, stopped nor withdrawn; one at a time."""
    found = proposals(actor).filter(released_at=None, ended_at=None)
    return found.filter(step__in=["waiting", "attacking", "stands"]).first()


def published(actor: Actor) -> list[Proposal]:
    """The proposals that became bulletins, in their order, with everything the attack reads.

    The attack takes every one of them: leaving one out would make the proof worthless.
    """
    must(actor, "propose bulletins")
    order = dict(kept(actor).values_list("pk", "number"))
    found = Proposal.objects.filter(keeper_id=actor.keeper, pk__in=order)
    return sorted(found, key=lambda each: order[each.pk])


def edition_of(found: Proposal) -> Edition:
    """The tables of a proposal as the core knows them."""
    return Edition(
        shown=tuple(found.shown),
        small=frozenset(found.small),
        shifted=tuple(found.shifted),
        rounded=tuple(found.rounded),
    )


def shift_key(actor: Actor) -> bytes:
    """The secret key of the lasting shifts of this desk's tables, for this catalogue.

    Two desks, or two editions of the catalogue, never share shifts.
    """
    words = f"shifts\0{EDITION}\0{actor.keeper}\0{settings.HOMEWARD_SHIFTS_KEY}"
    return hashlib.sha256(words.encode()).digest()


def fingerprint(key: bytes) -> str:
    """Digest by which a key is known again, and nothing can be learned of it."""
    return hashlib.sha256(b"fingerprint\0" + key).hexdigest()


_FIRST = """
select coalesce(p.joined_to_id, p.id),
       coalesce(min(s.received_on) filter (where s.kind in ('holding', 'agency', 'families')),
                min(s.received_on))
  from register_claim c
  join register_source s on s.id = c.source_id and s.stands
  join register_person p on p.id = c.person_id
 where c.keeper_id = %(keeper)s and c.withdrawn_at is null
 group by 1
"""
# Whether somebody with a return file has arrived: the latest answer that nobody took back. Neither
# holds nor what is sealed are asked for; a file that is held is under way like any other.
_RETURNS = """
select coalesce(p.joined_to_id, p.id), bool_or(coalesce(a.value = 'yes', false))
  from returnfiles_file f
  join register_person p on p.id = f.person_id
  left join lateral (
    select x.value from returnfiles_act x
     where x.file_id = f.id and x.keeper_id = f.keeper_id and x.kind = 'answered'
       and x.ask = 's12.arrived'
       and not exists (select from returnfiles_act w where w.file_id = f.id
                        and w.keeper_id = f.keeper_id and w.kind = 'withdrawn' and w.of_id = x.id)
     order by x.number desc limit 1) a on true
 where f.keeper_id = %(keeper)s
 group by 1
"""


def first_listed(actor: Actor) -> dict[UUID, date]:
    """When the first list with somebody came in, or else the first source, for everybody."""
    must_see_everybody(actor)
    with connection.cursor() as cursor:
        cursor.execute(_FIRST, {"keeper": actor.keeper})
        return dict(cursor.fetchall())


def returns(actor: Actor) -> dict[UUID, bool]:
    """Whether somebody has arrived, for everybody with a return file."""
    must_see_everybody(actor)
    with connection.cursor() as cursor:
        cursor.execute(_RETURNS, {"keeper": actor.keeper})
        return dict(cursor.fetchall())
