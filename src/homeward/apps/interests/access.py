"""The only door to consents, to what children said, and to what was stopped.

What a child said, and any word about a mission's contact or about sharing, can tell that somebody
fears a State (R16): those who protect and lawyers read it, the rest of the desk sees the other
words. Row security holds the same rule beneath (migration 0002); tests compare the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db.models import Case, Q, QuerySet, Value, When
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actor import Actor
from homeward.apps.interests.models import Consent, Hearing, Stopped
from homeward.apps.register.access import joined_with
from homeward.core.returns.consent import Position, Purpose, Whose

HEARS: Final = frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER})
PROTECTS: Final = frozenset({Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD})
CLOSED_PURPOSES: Final = (Purpose.CONTACT.value, Purpose.SHARING.value)
NOES: Final = (Position.REFUSED.value, Position.WITHDRAWN.value)
SAID: Final = (Position.AGREED.value, *NOES)


def everybody(actor: Actor, person: UUID) -> tuple[UUID, ...]:
    """Keys of a person and of all who are shown as one with them."""
    return joined_with(actor, [person]).get(person, (person,))


def _consents(actor: Actor) -> QuerySet[Consent]:
    must(actor, "see persons")
    found = Consent.objects.filter(keeper_id=actor.keeper).select_related("by", "person")
    if actor.role in HEARS:
        return found
    return found.exclude(Q(whose=Whose.CHILD.value) | Q(purpose__in=CLOSED_PURPOSES))


def consents(actor: Actor, person: UUID) -> QuerySet[Consent]:
    """Every word about a person that the actor may read, the first one first."""
    return _consents(actor).filter(person_id__in=everybody(actor, person)).order_by("said_on", "at")


def consent_for(actor: Actor, key: UUID) -> Consent:
    """One word, or `Http404`: what the actor may not read answers as what does not exist."""
    found = _consents(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def last_words(actor: Actor) -> QuerySet[Consent]:
    """Of every person, whoever speaks and every purpose the word that counts, where one was said.

    As `core.returns.consent.standing` has it: the latest day's, and of one day's a no first.
    """
    no_first = Case(When(position__in=NOES, then=Value(0)), default=Value(1))
    matter = ("person_id", "whose", "purpose", "to_whom")
    latest = _consents(actor).order_by(*matter, "-said_on", no_first, "-at").distinct(*matter)
    return (
        _consents(actor).filter(pk__in=latest.values("pk"), position__in=SAID).order_by("said_on")
    )


def hearings(actor: Actor, person: UUID) -> list[Hearing]:
    """Every time the child was heard, the latest first; nothing for whoever may not know."""
    must(actor, "see persons")
    if actor.role not in HEARS:
        return []
    found = Hearing.objects.filter(
        keeper_id=actor.keeper, person_id__in=everybody(actor, person)
    ).select_related("by")
    return list(found.order_by("-heard_on", "-at"))


def stopped(actor: Actor, words: Sequence[Consent]) -> dict[UUID, list[Stopped]]:
    """What each of these words stopped; nothing for whoever does not protect."""
    found: dict[UUID, list[Stopped]] = {}
    if actor.role in PROTECTS:
        rows = Stopped.objects.filter(keeper_id=actor.keeper, consent__in=words).order_by("pk")
        for each in rows.select_related("letter").defer("letter__pdf"):
            found.setdefault(each.consent_id, []).append(each)
    return found
