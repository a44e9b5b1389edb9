"""The only door to what is kept for counting, and the counting itself.

Counted is what the reader may see: whoever sees everybody has everybody counted, the rest those
assigned to them, and everybody in the audience of their office. A query reads one index
and gives the letters of all files as one long string, in whatever order; how often a letter
stands at every fifteenth place is counted here. That costs the same whatever the letters are,
where grouping gets slower with every further kind of file. A newcomer's mistake is one query
for each number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from django.db import connection
from django.db.models import Count, QuerySet
from django.db.models.functions import Substr

from homeward.apps.accounts.access import must
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.register.caseload import among
from homeward.apps.returnfiles.access import audience
from homeward.apps.returnfiles.models import Glance, Move
from homeward.apps.situation.models import Line, Look
from homeward.core.returns.counted import FOLLOWED, THRESHOLDS, Awaited, Step, Track
from homeward.core.returns.parties import Audience, Party
from homeward.core.returns.stages import Stage

STAGES, PARTIES = tuple(Stage), tuple(Party)
NONE_CLAIMED = ""


@dataclass(frozen=True, slots=True)
class FileCounts:
    """How many files there are of each kind, in letters of `core.returns.counted`.

    Attributes:
        total: All files.
        tracks: By stage and letter.
        waits: By party and letter.
        follow: By key of the question and letter.
        steps: By letter.
        heard: By State and what it answered; an empty State where several are claimed or none.
        oldest: The earliest day for which one of them was worked out; `None` where there is none.
    """

    total: int
    tracks: Counter[tuple[Stage, str]]
    waits: Counter[tuple[Party, str]]
    follow: Counter[tuple[str, str]]
    steps: Counter[str]
    heard: Counter[tuple[str, str]]
    oldest: date | None


@dataclass(frozen=True, slots=True)
class PersonCounts:
    """How many persons there are of each kind.

    Attributes:
        total: All persons that were worked out.
        answers: By State claimed and answer; who has two States claimed is counted at both.
        ages: By age and letter.
    """

    total: int
    answers: Counter[tuple[str, str]]
    ages: Counter[tuple[int, str]]


def _whose(actor: Actor, mine: frozenset[UUID] | None) -> dict[str, Any]:
    keys = None if mine is None else [str(key) for key in mine]
    return {"keeper": actor.keeper, "mine": keys}


def _own(column: str, mine: frozenset[UUID] | None) -> str:
    # Named in the query, so that an index serves whoever has few persons; see `rls.assigned_only`.
    return "" if mine is None else f" and {column} = any(%(mine)s::uuid[])"


_LETTERS = (
    "select count(*), min(made_on), string_agg(tracks, ''), string_agg(waits, ''),"
    " string_agg(follow, ''), string_agg(step, '') from returnfiles_glance"
)
_HEARD = "select state, heard, count(*) from returnfiles_glance"


def count_files(actor: Actor) -> FileCounts:
    """Count the files that the actor may see, as their office may see them."""
    mine = among(actor)
    wanted = {
        **_whose(actor, mine),
        "audience": audience(actor).value,
    }
    of = " where keeper_id = %(keeper)s and audience = %(audience)s and tracks <> ''"
    of += "" if mine is None else f" and file_id in ({_FILES_OF_MINE})"
    with connection.cursor() as cursor:
        cursor.execute(_LETTERS + of, wanted)
        total, oldest, *letters = cursor.fetchone()
        cursor.execute(f"{_HEARD}{of} group by state, heard", wanted)
        heard = Counter({(state, answer): count for state, answer, count in cursor.fetchall()})
    tracks, waits, follow, steps = letters
    return FileCounts(
        total=total,
        tracks=_tally(tracks, STAGES, _values(Track)),
        waits=_tally(waits, PARTIES, _values(Awaited)),
        follow=_tally(follow, [ask.key for ask in FOLLOWED], _values(Awaited)),
        steps=Counter({kind: (steps or "").count(kind) for kind in _values(Step)}),
        heard=heard,
        oldest=oldest,
    )


_FILES_OF_MINE = (
    "select id from returnfiles_file where keeper_id = %(keeper)s"
    " and person_id = any(%(mine)s::uuid[])"
)


Name = TypeVar("Name")


def _values(kinds: type[Enum]) -> str:
    return "".join(kind.value for kind in kinds)


def _tally(letters: str | None, names: Sequence[Name], kinds: str) -> Counter[tuple[Name, str]]:
    """Count one long string: the letters of a place lie as far apart as a file has letters."""
    whole, found = (letters or "").encode(), Counter[tuple[Name, str]]()
    for place, name in enumerate(names):
        here = whole[place :: len(names)]
        for kind in kinds:
            if count := here.count(ord(kind)):
                found[name, kind] = count
    return found


def count_persons(actor: Actor) -> PersonCounts:
    """Count the persons that the actor may see."""
    must(actor, "see persons")
    mine = among(actor)
    sql = (
        "select states, answer, ages, count(*) from situation_line"  # noqa: S608
        f" where keeper_id = %(keeper)s and answer <> ''{_own('person_id', mine)}"
        " group by grouping sets ((states, answer), (ages))"
    )
    total, answers = 0, Counter[tuple[str, str]]()
    ages: Counter[tuple[int, str]] = Counter()
    with connection.cursor() as cursor:
        cursor.execute(sql, _whose(actor, mine))
        for states, answer, letters, count in cursor:
            if letters is None:
                total += count
                for state in states or [NONE_CLAIMED]:
                    answers[state, answer] += count
            else:
                for years, letter in zip(THRESHOLDS, letters, strict=True):
                    ages[years, letter] += count
    return PersonCounts(total, answers, ages)


def count_moves(actor: Actor, month: date) -> Counter[tuple[str, str]]:
    """Count files that moved in a month, by the stage they left and the one they came to."""
    found = (
        _moves(actor, month)
        .values_list("left", "into")
        .annotate(count=Count("file", distinct=True))
        .order_by()
    )
    return Counter({(left, into): count for left, into, count in found})


def _moves(actor: Actor, month: date) -> QuerySet[Move]:
    """The moves of a month; whoever is not of protection sees none that tells of a sealed stage."""
    reader, mine = audience(actor), among(actor)
    after = (month.replace(day=1) + timedelta(days=32)).replace(day=1)
    found = Move.objects.filter(
        keeper_id=actor.keeper, stands=True, on__gte=month.replace(day=1), on__lt=after
    )
    if mine is not None:
        found = found.filter(file__person_id__in=mine)
    return found if reader is Audience.PROTECTION else found.filter(sealed=False)


@dataclass(frozen=True, slots=True)
class Files:
    """Which files stand behind a number; empty means all.

    Attributes:
        stage, party, check: Of which stage, party or question after arrival; with `letters`.
        letters: Letters of `core.returns.counted`, any of which counts.
        step: A letter of a planned step.
        state, heard: A State and what it answered; `by_state` says that they are asked for.
        month, left, into: A day of a month in which they moved, from which stage to which.
    """

    stage: str = ""
    party: str = ""
    check: str = ""
    letters: str = ""
    step: str = ""
    state: str = ""
    heard: str = ""
    by_state: bool = False
    month: date | None = None
    left: str = ""
    into: str = ""


def files(actor: Actor, wanted: Files) -> QuerySet[Glance]:
    """The files behind a number, what is due first first."""
    found = Glance.objects.filter(keeper_id=actor.keeper, audience=audience(actor).value)
    found, mine = found.exclude(tracks=""), among(actor)
    if mine is not None:
        found = found.filter(file__person_id__in=mine)
    for column, names, name in (
        ("tracks", [stage.value for stage in STAGES], wanted.stage),
        ("waits", [party.value for party in PARTIES], wanted.party),
        ("follow", [ask.key for ask in FOLLOWED], wanted.check),
    ):
        if name:
            found = found.annotate(here=Substr(column, names.index(name) + 1, 1))
            found = found.filter(here__in=list(wanted.letters))
    if wanted.step:
        found = found.filter(step=wanted.step)
    if wanted.by_state:
        found = found.filter(state=wanted.state, heard=wanted.heard)
    if wanted.month:
        moved = _moves(actor, wanted.month).filter(left=wanted.left, into=wanted.into)
        found = found.filter(file_id__in=moved.values("file_id"))
    return found.select_related("file__person").order_by("due_on", "file_id")


@dataclass(frozen=True, slots=True)
class Persons:
    """Which persons stand behind a number; empty means all.

    Attributes:
        state: A State claimed; `NONE_CLAIMED` with `by_state`: nobody claims one.
        answer: "yes", "no" or "unknown".
        age, letters: One of `THRESHOLDS`, and which letters count.
    """

    state: str = ""
    by_state: bool = False
    answer: str = ""
    age: int = 0
    letters: str = ""


def persons(actor: Actor, wanted: Persons) -> QuerySet[Line]:
    """The persons behind a number, in the order of their codes."""
    must(actor, "see persons")
    found, mine = Line.objects.filter(keeper_id=actor.keeper).exclude(answer=""), among(actor)
    if mine is not None:
        found = found.filter(person_id__in=mine)
    if wanted.by_state:
        of = {"states__contains": [wanted.state]} if wanted.state else {"states": []}
        found = found.filter(**of)
    if wanted.answer:
        found = found.filter(answer=wanted.answer)
    if wanted.age:
        place = THRESHOLDS.index(wanted.age) + 1
        found = found.annotate(here=Substr("ages", place, 1)).filter(here__in=list(wanted.letters))
    return found.select_related("person").order_by("person__code")


_STANDING = """
select coalesce(p.joined_to_id, p.id) as head, bit_xor(hashint8extended(c.id, 0)) as digest
  from register_claim c
  join register_source s on s.id = c.source_id and s.stands
  join register_person p on p.id = c.person_id
 where c.keeper_id = %(keeper)s and c.withdrawn_at is null{}
 group by 1
"""
_TO_WORK_OUT = f"""
select coalesce(s.head, l.person_id)
  from ({_STANDING.format("")}) s
  full join (select person_id, claims, made_on from situation_line
              where keeper_id = %(keeper)s) l on l.person_id = s.head
 where l.person_id is null or l.claims <> coalesce(s.digest, 0)
    or (s.head is not null and l.made_on < %(on)s)
"""  # noqa: S608 - constants only


def to_work_out(actor: Actor, on: date) -> list[UUID]:
    """Persons whose line is missing, rests on other claims than stand now, or is of another day."""
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute(_TO_WORK_OUT, {"keeper": actor.keeper, "on": on})
        return [key for (key,) in cursor.fetchall()]


def digests(actor: Actor, heads: Sequence[UUID]) -> dict[UUID, int]:
    """Digest of the claims that stand about each of these persons; missing where none does."""
    must(actor, "see persons")
    everybody = [str(key) for group in joined_with(actor, heads).values() for key in group]
    sql = _STANDING.format(" and c.person_id = any(%(persons)s::uuid[])")
    with connection.cursor() as cursor:
        cursor.execute(sql, {"keeper": actor.keeper, "persons": everybody})
        return dict(cursor.fetchall())


_SOURCES = """
select coalesce(md5(string_agg(id::text, ',' order by id)), '') from register_source
 where keeper_id = %(keeper)s and stands
"""


def sources_now(actor: Actor) -> str:
    """Digest of the sources that stand at this moment."""
    must(actor, "see persons")
    with connection.cursor() as cursor:
        cursor.execute(_SOURCES, {"keeper": actor.keeper})
        [digest] = cursor.fetchone()
    return str(digest)


def last_look(actor: Actor) -> Look | None:
    """When everybody was last looked through; `None` while nobody ever was."""
    must(actor, "see persons")
    return Look.objects.filter(keeper_id=actor.keeper).first()
