"""The only door to assignments as pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import COMMAND_LINE, must, organisations
from homeward.apps.accounts.models import Member, Organisation, Role
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.register.caseload import assignments, valid
from homeward.apps.register.models import Assignment, Person

WORK_ON_PERSONS = (Role.COORDINATOR, Role.PROTECTION_OFFICER, Role.PROTECTION_LEAD, Role.LAWYER)


def who_may_see(actor: Actor, person: UUID) -> QuerySet[Assignment]:
    """Who may see a person, or anybody shown as one with them, by assignment at this moment."""
    group = joined_with(actor, [person]).get(person, ())
    return _shown(assignments(actor).filter(valid(), person_id__in=group)).order_by("begins_at")


def assignment_for(actor: Actor, key: UUID) -> Assignment:
    """One assignment that has not ended, or `Http404`."""
    found = _shown(assignments(actor).filter(valid(), pk=key)).first()
    if found is None:
        raise Http404
    return found


def of_member(actor: Actor, member: Member) -> QuerySet[Assignment]:
    """What is assigned to one member by name, emergencies aside: what they would hand over."""
    must(actor, "assign persons")
    given = assignments(actor).filter(valid(), member=member)
    return _shown(given.exclude(kind=Assignment.Kind.EMERGENCY)).order_by("person__code")


def emergencies(actor: Actor) -> QuerySet[Assignment]:
    """Every emergency: those that nobody has reviewed first, the newest before the older."""
    must(actor, "review emergencies")
    found = assignments(actor).filter(kind=Assignment.Kind.EMERGENCY)
    return _shown(found).order_by("-reviewed_at", "-begins_at")


def to_review(actor: Actor) -> QuerySet[Assignment]:
    """Emergencies of others that nobody has reviewed yet, the oldest first."""
    found = emergencies(actor).filter(reviewed_at=None).exclude(member=actor.member)
    return found.order_by("begins_at")


def own_emergencies(actor: Actor) -> QuerySet[Assignment]:
    """The actor's own emergencies that are still open."""
    given = assignments(actor).filter(valid(), member=actor.member)
    return _shown(given.filter(kind=Assignment.Kind.EMERGENCY)).order_by("ends_at")


def colleagues(actor: Actor) -> QuerySet[Member]:
    """Members of the register to whom a person can be assigned."""
    found = Member.objects.filter(
        organisation__in=organisations(actor), role__in=WORK_ON_PERSONS, is_active=True
    ).exclude(login=COMMAND_LINE)
    return found.select_related("organisation").order_by("shown_as")


def teams(actor: Actor) -> QuerySet[Organisation]:
    """Organisations of the register with at least one such member."""
    return organisations(actor).filter(pk__in=colleagues(actor).values("organisation_id"))


def counts_by_holder(actor: Actor) -> dict[tuple[str, int], int]:
    """How many persons are assigned now: ("member" or "team", key) to a count."""
    must(actor, "assign persons")
    given = assignments(actor).filter(valid()).exclude(kind=Assignment.Kind.EMERGENCY)
    found: dict[tuple[str, int], int] = {}
    for word in ("member", "team"):
        some = given.exclude(**{word: None}).order_by().values_list(word)
        for key, count in some.annotate(count=Count("person", distinct=True)):
            found[word, key] = count
    return found


def assigned_to_nobody(actor: Actor) -> QuerySet[Person]:
    """Persons, under whom they are shown, to whom nobody is assigned by name or by team."""
    must(actor, "assign persons")
    given = assignments(actor).filter(valid()).exclude(kind=Assignment.Kind.EMERGENCY)
    everybody = Person.objects.filter(keeper_id=actor.keeper)
    heads = everybody.filter(pk__in=given.values("person_id"), joined_to__isnull=False)
    found = everybody.filter(joined_to=None).exclude(
        Q(pk__in=given.values("person_id")) | Q(pk__in=heads.values("joined_to_id"))
    )
    return found.order_by("code")


def persons_by_exact_code(actor: Actor, codes: Iterable[str]) -> dict[str, UUID]:
    """Codes as they were typed to persons, for those whom the actor may see."""
    must(actor, "assign persons")
    found = Person.objects.filter(keeper_id=actor.keeper, code__in=list(codes))
    return {each.code: each.joined_to_id or each.pk for each in found}


def already(actor: Actor, persons: Iterable[UUID], **holder: int | None) -> set[UUID]:
    """Those of these persons who are assigned to that member or team already."""
    given = assignments(actor).filter(valid(), person_id__in=list(persons), **holder)
    return set(given.exclude(kind=Assignment.Kind.EMERGENCY).values_list("person_id", flat=True))


def _shown(found: QuerySet[Assignment]) -> QuerySet[Assignment]:
    return found.select_related("person", "member__organisation", "team", "given_by", "reviewed_by")
