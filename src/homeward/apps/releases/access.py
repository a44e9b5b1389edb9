"""The only door to releases, and the desk's to the counter's tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, organisations
from homeward.apps.accounts.models import Organisation
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
from homeward.apps.letters.models import Entry
from homeward.apps.register.access import joined_with
from homeward.apps.releases.models import Release, TakenList, TakenPaper, TakenUp
from homeward.core.disclosure.asks import Ask


def missions(actor: Actor, state: str = "") -> QuerySet[Mission]:
    """The missions that the desk serves, by State and name."""
    must(actor, "see persons")
    found = Mission.objects.filter(keeper_id=actor.keeper).select_related("organisation")
    found = found.filter(state=state) if state else found
    return found.order_by("state", "organisation__name")


def mission_for(actor: Actor, key: int) -> Mission:
    """One of these, or `Http404`."""
    found = missions(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def may_be_appointed(actor: Actor) -> QuerySet[Organisation]:
    """Organisations of the desk that are missions and not served yet."""
    must(actor, "appoint missions")
    served = Mission.objects.filter(organisation=OuterRef("pk"))
    found = organisations(actor).filter(kind=Organisation.Kind.MISSION)
    return found.filter(~Exists(served))


def releases(actor: Actor) -> QuerySet[Release]:
    """Every release of the desk, newest first."""
    must(actor, "see persons")
    found = Release.objects.filter(keeper_id=actor.keeper)
    return found.select_related(
        "recipient__organisation", "person", "proposed_by", "given_by", "ended_by"
    ).order_by("-proposed_at", "pk")


def release_for(actor: Actor, key: UUID) -> Release:
    """One of these, or `Http404`."""
    found = releases(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def releases_about(actor: Actor, person: UUID) -> QuerySet[Release]:
    """Every release about a person and everybody shown as one with them."""
    everybody = joined_with(actor, [person]).get(person, (person,))
    return releases(actor).filter(person_id__in=everybody)


def requests(actor: Actor, state: str = "") -> QuerySet[Request]:
    """Every request that was ever opened at the counter, newest first; of one State, or of all."""
    must(actor, "see persons")
    found = Request.objects.filter(keeper_id=actor.keeper)
    found = found.filter(recipient__state=state) if state else found
    return found.select_related("recipient__organisation").order_by("-opened_at", "pk")


def open_requests(actor: Actor, on: date) -> Counter[str]:
    """How many requests stand at the counter on a day, by State; of those that the actor sees."""
    # It ends with the night after its last day.
    standing = requests(actor).filter(ends_at__date__gt=on).order_by()
    return Counter(standing.values_list("recipient__state", flat=True))


def given_to(actor: Actor, state: str) -> dict[UUID, list[Copy]]:
    """What was given to a State's missions and is not recalled, by request; ended or not."""
    must(actor, "see persons")
    given = Copy.objects.filter(keeper_id=actor.keeper, recalled_at=None, recipient__state=state)
    found: dict[UUID, list[Copy]] = {}
    for each in given.defer("said"):
        found.setdefault(each.request_id, []).append(each)
    return found


def request_for(actor: Actor, key: UUID) -> Request:
    """One of these, or `Http404`."""
    found = requests(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def copies(actor: Actor, request: Request) -> QuerySet[Copy]:
    """What was given in a request and is not recalled, newest first."""
    found = Copy.objects.filter(keeper_id=actor.keeper, request=request, recalled_at=None)
    return found.order_by("-given_at", "pk")


def answers(actor: Actor, request: Request | None = None, *, state: str = "") -> QuerySet[Answer]:
    """What missions answered, newest first; each with `taken_up`, whether it became claims."""
    must(actor, "see persons")
    found = Answer.objects.filter(keeper_id=actor.keeper)
    found = found.filter(request=request) if request is not None else found
    found = found.filter(recipient__state=state) if state else found
    taken = TakenUp.objects.filter(answer=OuterRef("pk"))
    return found.annotate(taken_up=Exists(taken)).order_by("-at", "pk")


def answer_for(actor: Actor, key: UUID) -> Answer:
    """One of these, or `Http404`."""
    found = answers(actor).filter(pk=key).select_related("request", "recipient").first()
    if found is None:
        raise Http404
    return found


def taken_up(actor: Actor, answer: UUID) -> TakenUp | None:
    """Who took an answer up, if somebody did."""
    must(actor, "see persons")
    found = TakenUp.objects.filter(keeper_id=actor.keeper, answer_id=answer)
    return found.select_related("by").first()


def replies(actor: Actor, person: UUID, ask: Ask) -> QuerySet[Answer]:
    """Every reply about a person and everybody shown as one with them, newest first."""
    everybody = joined_with(actor, [person]).get(person, (person,))
    return answers(actor).filter(request__subject__in=everybody, ask=ask.value)


def latest_replies(actor: Actor, person: UUID, ask: Ask) -> dict[str, str | None]:
    """What each State asked about a person, or anybody shown as one with them, replied last.

    `None` for a State that is asked and has not replied. Of two missions of one State the later
    reply counts.
    """
    everybody = joined_with(actor, [person]).get(person, (person,))
    asked = Copy.objects.filter(
        keeper_id=actor.keeper, recalled_at=None, request__subject__in=everybody
    ).filter(asks__contains=[ask.value])
    found: dict[str, str | None] = dict.fromkeys(asked.values_list("recipient__state", flat=True))
    said = replies(actor, person, ask).reverse()
    found.update(said.values_list("recipient__state", "reply"))
    return found


def notes(actor: Actor, request: Request | None = None) -> QuerySet[Note]:
    """Notes of both sides, oldest first."""
    must(actor, "see persons")
    found = Note.objects.filter(keeper_id=actor.keeper)
    found = found.filter(request=request) if request is not None else found
    return found.order_by("at", "pk")


def papers_naming(actor: Actor, persons: Iterable[UUID], state: str = "") -> QuerySet[Paper]:
    """Letters at the counter that name any of these; of one State's missions, or of all."""
    named = Entry.objects.filter(letter=OuterRef("pk"), person_id__in=list(persons))
    found = Paper.objects.filter(Exists(named), keeper_id=actor.keeper, withdrawn_at=None)
    found = found.filter(recipient__state=state) if state else found
    return found.defer("pdf").select_related("recipient")


def papers(actor: Actor, state: str = "") -> QuerySet[Paper]:
    """Letters that were ever laid at the counter, taken back or not, without their bytes."""
    must(actor, "see persons")
    found = Paper.objects.filter(keeper_id=actor.keeper)
    found = found.filter(recipient__state=state) if state else found
    return found.defer("pdf").select_related("recipient").order_by("handed_at", "pk")


def handed_over(actor: Actor) -> set[UUID]:
    """Keys of the letters that lie at the counter."""
    found = Paper.objects.filter(keeper_id=actor.keeper, withdrawn_at=None)
    return set(found.values_list("pk", flat=True))


def lists(actor: Actor) -> QuerySet[SearchList]:
    """Lists of families that missions confirmed, newest first; their bytes are not read."""
    must(actor, "take in lists")
    found = SearchList.objects.filter(keeper_id=actor.keeper, confirmed_at__isnull=False)
    return found.select_related("mission__organisation").defer("content").order_by("-at", "pk")


def list_for(actor: Actor, key: UUID) -> SearchList:
    """One of these, or `Http404`: what is not confirmed answers as what never was."""
    found = lists(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def hold(actor: Actor, key: UUID) -> None:
    """Hold a release, an answer or a list until the transaction ends: of two at once, one waits.

    Read the row afterwards: only then is it what the other one left.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(837, hashtext(%s))", [f"{actor.keeper} {key}"])


def content_of(found: SearchList) -> bytes:
    """The file, byte for byte; empty once the mission withdrew it."""
    return bytes(SearchList.objects.values_list("content", flat=True).get(pk=found.pk))


def first_version(actor: Actor, found: SearchList) -> SearchList:
    """The list that a corrected one goes back to; itself where it corrects none that is here."""
    known = {each.pk: each for each in lists(actor).filter(mission_id=found.mission_id)}
    while found.instead_of_id in known:
        found = known[found.instead_of_id]
    return found


def taken_lists(actor: Actor, found: Sequence[SearchList]) -> dict[UUID, TakenList]:
    """As which list of the desk's each was taken in, where somebody did."""
    must(actor, "take in lists")
    taken = TakenList.objects.filter(keeper_id=actor.keeper, list__in=found)
    return {each.list_id: each for each in taken.select_related("by", "taken__source")}


def enclosures(actor: Actor, request: Request | None = None) -> QuerySet[Enclosure]:
    """Papers that missions sent with requests, newest first; with `taken_in`, whether one did."""
    must(actor, "see persons")
    found = Enclosure.objects.filter(keeper_id=actor.keeper)
    found = found.filter(request=request) if request is not None else found
    taken = TakenPaper.objects.filter(enclosure=OuterRef("pk"))
    return found.annotate(taken_in=Exists(taken)).order_by("-at", "pk")


def enclosure_for(actor: Actor, key: UUID) -> Enclosure:
    """One of these, or `Http404`."""
    found = enclosures(actor).filter(pk=key).select_related("request", "recipient__organisation")
    paper = found.first()
    if paper is None:
        raise Http404
    return paper


def enclosed_pages(actor: Actor, found: Enclosure) -> list[EnclosurePage]:
    """Its pages with their pictures, in order."""
    pages = EnclosurePage.objects.filter(keeper_id=actor.keeper, enclosure=found)
    return list(pages.order_by("number"))


def taken_paper(actor: Actor, found: Enclosure) -> TakenPaper | None:
    """As which paper of the person's it was taken in, if somebody did."""
    must(actor, "see persons")
    taken = TakenPaper.objects.filter(keeper_id=actor.keeper, enclosure=found)
    return taken.select_related("by").first()


def delegations(actor: Actor) -> QuerySet[Delegation]:
    """What heads of missions gave to their officers, newest first."""
    must(actor, "give releases")
    found = Delegation.objects.filter(keeper_id=actor.keeper)
    return found.select_related("mission__organisation", "request").order_by("-at", "pk")


def delegation_for(actor: Actor, key: UUID) -> Delegation:
    """One of these, or `Http404`."""
    found = delegations(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def locked_delegation(actor: Actor, key: UUID) -> Delegation:
    """The same, held until the transaction ends: the mission's head takes it back with this row."""
    found = delegations(actor).select_for_update(of=("self",)).filter(pk=key).first()
    if found is None:
        raise Http404
    return found
