"""The only door to consents, to what children said, and to papers on best interests.

What a child said, and any word about a mission's contact or about sharing, can tell that somebody
fears a State (R16): those who protect and lawyers read it, the rest of the desk sees the other
words. Row security holds the same rule beneath (migration 0002); tests compare the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import Case, Func, Q, QuerySet, TextField, Value, When
from django.http import Http404

from homeward.apps.accounts.access import MAY, must, organisations
from homeward.apps.accounts.models import Member, Role
from homeward.apps.audit.actor import Actor
from homeward.apps.interests.models import (
    Consent,
    Decision,
    Hearing,
    Paper,
    Seat,
    Stopped,
    Writing,
)
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


PANEL_ROLES: Final = MAY["sit on panels"]


def papers(actor: Actor) -> QuerySet[Paper]:
    """Papers the actor may read: all for those who protect, else where they sit and promised.

    Each with the `code` of its person.
    """
    must(actor, "sit on panels")
    # Never joined to the person, whom row security may keep from a panel; see migration 0006.
    found = (
        Paper.objects.filter(keeper_id=actor.keeper)
        .select_related("opened_by")
        .annotate(code=Func("pk", function="homeward.code_of_paper", output_field=TextField()))
    )
    if actor.role in PROTECTS:
        return found
    return found.filter(pk__in=_seats_of(actor).exclude(promised_on=None).values("paper_id"))


def _seats_of(actor: Actor) -> QuerySet[Seat]:
    return Seat.objects.filter(keeper_id=actor.keeper, member_id=actor.member, left_at=None)


def paper_for(actor: Actor, key: UUID) -> Paper:
    """One paper, or `Http404`: what the actor may not read answers as what does not exist."""
    found = papers(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def papers_of(actor: Actor, person: UUID) -> list[Paper]:
    """The papers on one person, the newest first; nothing for whoever may not know of any."""
    if actor.role not in PANEL_ROLES:
        return []
    return list(papers(actor).filter(person_id__in=everybody(actor, person)).order_by("-opened_at"))


def writings(actor: Actor, paper: Paper) -> QuerySet[Writing]:
    """Everything that was ever written into a paper, the first first."""
    must(actor, "sit on panels")
    found = Writing.objects.filter(keeper_id=actor.keeper, paper=paper)
    return found.select_related("by").order_by("pk")


def held(actor: Actor, paper: Paper) -> None:
    """Hold one paper until the transaction ends: two who write at once wait for one another."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(835, hashtext(%s))", [f"{actor.keeper} {paper.pk}"]
        )


def seats(actor: Actor, papers_: Sequence[Paper]) -> dict[UUID, list[Seat]]:
    """Who sits on the panels of these papers now."""
    must(actor, "sit on panels")
    found: dict[UUID, list[Seat]] = {}
    rows = Seat.objects.filter(keeper_id=actor.keeper, paper__in=list(papers_), left_at=None)
    for each in rows.select_related("member__organisation").order_by("pk"):
        found.setdefault(each.paper_id, []).append(each)
    return found


def own_seat(actor: Actor, key: UUID) -> Seat:
    """The actor's own seat on a panel, or `Http404`. It tells of no child."""
    must(actor, "sit on panels")
    found = _seats_of(actor).filter(paper_id=key).first()
    if found is None:
        raise Http404
    return found


def unpromised(actor: Actor) -> list[Seat]:
    """The panels on which the actor is asked to sit and has not promised yet."""
    must(actor, "sit on panels")
    return list(_seats_of(actor).filter(promised_on=None).order_by("pk"))


def decisions(actor: Actor, papers_: Sequence[Paper]) -> dict[UUID, list[Decision]]:
    """What was decided on these papers, the first first."""
    must(actor, "sit on panels")
    found: dict[UUID, list[Decision]] = {}
    rows = Decision.objects.filter(keeper_id=actor.keeper, paper__in=list(papers_))
    for each in rows.select_related("by", "hearing").order_by("pk"):
        found.setdefault(each.paper_id, []).append(each)
    return found


def may_sit(actor: Actor) -> QuerySet[Member]:
    """Members who can be asked onto a panel: nobody of a mission, and nobody who coordinates."""
    must(actor, "work on best interests")
    found = Member.objects.filter(
        organisation__in=organisations(actor), role__in=PANEL_ROLES, is_active=True
    )
    return found.select_related("organisation").order_by("shown_as")
