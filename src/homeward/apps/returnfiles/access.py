"""The only door to return files, their acts, tasks and what lists show of them.

A member reads in the audience of their office. A newcomer's mistake is to hand out acts without
`learns`: an act about what is sealed must look as if it were not there, its number included.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.functions import Substr
from django.http import Http404

from homeward.apps.accounts.access import COMMAND_LINE, must, organisations
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.register.models import Person
from homeward.apps.returnfiles.models import Act, File, Glance, Task
from homeward.core.returns.acts import MAY_LEARN, HoldKind
from homeward.core.returns.parties import WORKING, Audience, Office, audience_of
from homeward.core.returns.readiness import SEALED_STAGES, TrackState
from homeward.core.returns.stages import Stage

LETTERS = {
    TrackState.HELD: "h",
    TrackState.WAITING: "w",
    TrackState.OPEN: "o",
    TrackState.STOPPED: "s",
    TrackState.MET: "m",
}
"""How a stage's state is written in `Glance.states`."""

_WORKERS = [office.value for office in WORKING]
_SEES = {
    Audience.PROTECTION: ("protection", "lawyer", "desk"),
    Audience.LAWYER: ("lawyer", "desk"),
    Audience.DESK: ("desk",),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of files shows; empty means all.

    Attributes:
        ready: "yes", "no" or "unknown".
        stage: A stage, with `state` the letter of where it stands.
        state: One of `LETTERS`.
        overdue: Only files with a task whose last day has passed.
        code: Part of the person's code.
    """

    ready: str = ""
    stage: str = ""
    state: str = ""
    overdue: bool = False
    code: str = ""


def audience(actor: Actor) -> Audience:
    """Say how much of a file the actor may learn of; `PermissionDenied` for who reads none."""
    must(actor, "see persons")
    return audience_of(Office(actor.role))


def sees(reader: Audience) -> tuple[str, ...]:
    """Name the audiences whose acts and tasks this one may learn of."""
    return _SEES[reader]


def learns(reader: Audience, act: Act) -> bool:
    """Say whether a reader may learn of an act at all."""
    return act.audience in _SEES[reader]


def least_of_hold(kind: HoldKind) -> Audience:
    """Name the least audience who may learn of a hold of this kind."""
    order = (Audience.DESK, Audience.LAWYER, Audience.PROTECTION)
    return next(one for one in order if one in MAY_LEARN[kind])


def least_of_stage(stage: Stage) -> Audience:
    """Name the least audience who may learn what is recorded at a stage."""
    return Audience.PROTECTION if stage in SEALED_STAGES else Audience.DESK


def files(actor: Actor) -> QuerySet[File]:
    """Every file of the actor's register, with its person."""
    must(actor, "see persons")
    return File.objects.filter(keeper_id=actor.keeper).select_related("person")


def file_for(actor: Actor, key: UUID) -> File:
    """One file, or `Http404`: somebody else's file answers as one that does not exist."""
    found = files(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def locked_file(actor: Actor, key: UUID) -> File:
    """One file, which nobody else writes in until the transaction ends."""
    found = files(actor).select_for_update(of=("self",)).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def file_of(actor: Actor, person: UUID) -> File | None:
    """The file of a person or of anybody shown as one with them; `None` where none is open.

    Two who were joined may each have one; that of the person who is shown comes first.
    """
    group = joined_with(actor, [person]).get(person, ())
    found = {each.person_id: each for each in files(actor).filter(person_id__in=group)}
    return next((found[key] for key in group if key in found), None)


def files_of(actor: Actor, persons: Sequence[UUID]) -> dict[UUID, File]:
    """Person to file, for those of these persons, or of whom they are shown with, who have one."""
    groups = joined_with(actor, persons)
    everybody = {key for group in groups.values() for key in group}
    found = {each.person_id: each for each in files(actor).filter(person_id__in=everybody)}
    heads = ((key, [found[one] for one in group if one in found]) for key, group in groups.items())
    return {key: own[0] for key, own in heads if own}


def acts_of(actor: Actor, found: Iterable[File]) -> dict[UUID, list[Act]]:
    """Every act of these files in their order, what is sealed among them: not for a page."""
    must(actor, "see persons")
    keys = [each.pk for each in found]
    rows: dict[UUID, list[Act]] = {key: [] for key in keys}
    wanted = Act.objects.filter(keeper_id=actor.keeper, file_id__in=keys)
    found = wanted.select_related("by", "second", "file__person")
    for act in found.order_by("file", "number"):
        rows[act.file_id].append(act)
    return rows


def newest_number(actor: Actor, file: File) -> int:
    """The number of the last act in a file that the actor may learn of; 0 where there is none."""
    known = Act.objects.filter(
        keeper_id=actor.keeper, file=file, audience__in=sees(audience(actor))
    )
    return known.order_by("-number").values_list("number", flat=True).first() or 0


def plans_of(actor: Actor, codes: Iterable[str]) -> dict[str, list[Act]]:
    """What was planned for a family in the files of these persons, by their codes."""
    wanted = Act.objects.filter(
        keeper_id=actor.keeper,
        file__person__code__in=list(codes),
        kind__in=[Act.Kind.PLANNED, Act.Kind.CANCELLED, Act.Kind.PARTED],
    )
    found: dict[str, list[Act]] = {}
    for act in wanted.select_related("file__person").order_by("pk"):
        found.setdefault(act.file.person.code, []).append(act)
    return found


def act_for(actor: Actor, key: UUID) -> Act:
    """One act that the actor may learn of, with its file, or `Http404`."""
    must(actor, "see persons")
    wanted = Act.objects.filter(keeper_id=actor.keeper, key=key)
    found = wanted.select_related("file__person", "by").first()
    if found is None or not learns(audience(actor), found):
        raise Http404
    return found


def open_askings(actor: Actor) -> QuerySet[Act]:
    """Every asking to lift a hold that nobody has answered and the actor may learn of."""
    answered = Act.objects.filter(keeper_id=actor.keeper, kind__in=["lifted", "declined"])
    found = Act.objects.filter(keeper_id=actor.keeper, kind="asked").exclude(
        pk__in=answered.values("of_id")
    )
    found = found.filter(audience__in=sees(audience(actor)))
    return found.select_related("file__person", "by").order_by("on", "pk")


def glances(actor: Actor, filters: Filters, on: date) -> QuerySet[Glance]:
    """The list of files as the actor may see them: what is due first comes first."""
    found = Glance.objects.filter(keeper_id=actor.keeper, audience=audience(actor).value)
    if filters.ready:
        found = found.filter(ready=filters.ready)
    if filters.stage and filters.state:
        place = int(filters.stage[1:]) + 1
        found = found.annotate(here=Substr("states", place, 1)).filter(here=filters.state)
    if filters.overdue:
        found = found.filter(due_on__lt=on)
    if filters.code:
        found = found.filter(file__person__code__contains=filters.code.upper())
    return found.select_related("file__person").order_by(
        F("due_on").asc(nulls_last=True), "file_id"
    )


def glances_of(actor: Actor, codes: Sequence[str]) -> dict[str, Glance]:
    """What lists show of the files of these persons, by their codes."""
    found = glances(actor, Filters(), date.min).filter(file__person__code__in=codes)
    return {each.file.person.code: each for each in found}


def tasks(actor: Actor) -> QuerySet[Task]:
    """Every task that somebody has and the actor may learn of."""
    found = Task.objects.filter(keeper_id=actor.keeper, ended="")
    return found.filter(audience__in=sees(audience(actor))).select_related(
        "file__person", "member__organisation", "given_by"
    )


def task_for(actor: Actor, key: UUID) -> Task:
    """One task, or `Http404`."""
    found = tasks(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def colleagues(actor: Actor) -> QuerySet[Member]:
    """Members of the register who may have a task: those who work in files and are still here."""
    found = Member.objects.filter(
        organisation__in=organisations(actor), role__in=_WORKERS, is_active=True
    ).exclude(login=COMMAND_LINE)
    return found.select_related("organisation").order_by("shown_as")


_CHANGED = """
with heads as (
    select f.id, f.claims, coalesce(p.joined_to_id, p.id) as head
      from returnfiles_file f join register_person p on p.id = f.person_id
     where f.keeper_id = %(keeper)s),
everybody as (
    select id, head as person from heads union all
    select h.id, m.id from heads h join register_person m on m.joined_to_id = h.head),
standing as (
    select e.id, array_agg(c.id order by c.id) as claims
      from everybody e
      join register_claim c on c.person_id = e.person and c.withdrawn_at is null
      join register_source s on s.id = c.source_id and s.stands
     group by e.id)
select h.id from heads h left join standing s on s.id = h.id
 where h.claims is distinct from coalesce(s.claims, '{}')
 union
select g.file_id from returnfiles_glance g
 where g.keeper_id = %(keeper)s and (g.made_on < %(on)s or g.tracks = '')
"""


def to_look_through(actor: Actor, on: date) -> list[UUID]:
    """Files whose claims changed since somebody wrote in them, or not looked through today."""
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute(_CHANGED, {"keeper": actor.keeper, "on": on})
        return [key for (key,) in cursor.fetchall()]


def persons_by_code(actor: Actor, codes: Sequence[str]) -> dict[str, UUID]:
    """Persons by their exact code, for those whom the actor may see."""
    must(actor, "see persons")
    found = Person.objects.filter(keeper_id=actor.keeper, code__in=codes)
    return dict(found.values_list("code", "pk"))
