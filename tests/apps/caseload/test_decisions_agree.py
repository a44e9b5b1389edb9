"""A hundred thousand decisions at random: Python's rules and row security give the same answer.

A decision is a member, a person and an act. The world changes between rounds: persons are assigned
to members and to the team, for good or for a while, assignments end, and emergencies are
declared. Then every member of two desks asks for every person, once in Python and once in plain
SQL, which of them they may open, whose claims, whose return file and whose holders they may see,
and about whom they may write. A newcomer's mistake is to ask person by person: one statement shows
everybody's rows to one member, so that a million decisions take a minute.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

import pytest
from tests.apps.invented import ON, forget_the_actor, persons_by_row, take_in
from tests.attacks.asking import ask, refused

from homeward.apps.accounts.access import may, sees_everybody
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.actor import Actor
from homeward.apps.caseload.actions import Ground, Holder, assign, break_glass, end
from homeward.apps.register.caseload import among, works_on
from homeward.apps.register.models import Assignment, Person
from homeward.apps.returnfiles.actions import open_file

WHY = Ground("invented for a test")
GUESTS = ("protection_officer", "lawyer")
PERSONS = 60
NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)

SEEN = {
    "open the person": "select id from register_person",
    "read their claims": "select distinct person_id from register_claim",
    "open their return file": "select person_id from returnfiles_file",
    "see who they are assigned to": "select distinct person_id from register_assignment",
}
WRITE = "write about them"
WORKED = (
    "select id from register_person where (select homeward.sees_everybody())"
    " or id = any ((select homeward.worked_on())::uuid[])"
)
ANOTHER_CLAIM = (
    "insert into register_claim (keeper_id, person_id, source_id, kind, code, sealed, said_on)"
    " select keeper_id, %s, id, 'sex', 'F', '', '2026-01-01' from register_source limit 1"
)


class World:
    """Persons of two desks, those of the first in the hands of ever other members."""

    def __init__(self, cast: dict[str, Actor], chance: random.Random) -> None:
        self.cast, self.chance = cast, chance
        self.here = self._taken_in(cast["coordinator"], PERSONS)
        self.elsewhere = self._taken_in(cast["coordinator-elsewhere"], 5)
        self.members = [cast[role + desk] for role in Role.values for desk in ("", "-elsewhere")]

    def _taken_in(self, me: Actor, count: int) -> list[UUID]:
        rows = [f"Invented Number{n},F,2012-01-01,Turkey,acquitted,," for n in range(count)]
        with acting_as(me):
            found = take_in(me, *rows, assigned=False, label=f"List of {me.label} (fictional)")
            people = list(persons_by_row(me, found).values())
            for person in people:
                open_file(actor=me, person=person, on=ON)
        forget_the_actor()
        return people

    @property
    def everybody(self) -> list[UUID]:
        return self.here + self.elsewhere

    def turn(self) -> None:
        """Assign, end, declare an emergency, let a day pass: each now and then."""
        me, some = self.cast["coordinator"], self.chance
        holder = some.choice(
            [{"team": me.keeper}, *({"member": self.cast[each].member} for each in GUESTS)]
        )
        with acting_as(me):
            chosen = some.sample(self.here, some.randint(1, 6))
            assign(actor=me, persons=chosen, to=Holder(**holder), ground=WHY)
            alive = list(Assignment.objects.filter(ended_at=None))
            for each in some.sample(alive, min(len(alive), some.randint(0, 8))):
                end(actor=me, found=each, reason="invented for a test")
        forget_the_actor()
        if some.random() < 0.3:
            self._emergency()

    def _emergency(self) -> None:
        me, person = self.cast[self.chance.choice(GUESTS)], self.chance.choice(self.here)
        with acting_as(self.cast["coordinator"]):
            code = Person.objects.get(pk=person).code
        forget_the_actor()
        with acting_as(me):
            break_glass(actor=me, code=code, reason="invented for a test", at=NOW)
        forget_the_actor()


def python_says(actor: Actor, everybody: list[UUID]) -> dict[str, set[UUID]]:
    """By act, the persons that access rules name."""
    acts = [*SEEN, WRITE]
    if not may(actor, "see persons"):
        return {act: set() for act in acts}
    mine = among(actor)
    if mine is None:
        assert sees_everybody(actor)
        ours = set(Person.objects.filter(keeper_id=actor.keeper).values_list("pk", flat=True))
    else:
        ours = set(mine)
    if mine is None:  # asks the database for each person
        assert all(works_on(actor, key) is (key in ours) for key in everybody[::20])
        worked = ours
    else:
        worked = {key for key in everybody if works_on(actor, key)}
    held = Assignment.objects.filter(person_id__in=ours).values_list("person_id", flat=True)
    return {
        **dict.fromkeys(SEEN, ours),
        "see who they are assigned to": set(held),
        WRITE: worked,
    }


def the_database_says(_actor: Actor, _everybody: list[UUID]) -> dict[str, set[UUID]]:
    """By act, the persons whose rows row security lets through."""
    asked = SEEN | {WRITE: WORKED}
    return {act: {key for (key,) in ask(statement)} for act, statement in asked.items()}


def decisions(world: World, count: int) -> int:
    """Let both decide until enough was decided; say how often the answer was yes."""
    decided = agreed_to = 0
    while decided < count:
        world.turn()
        for actor in world.members:
            asked = partial(_asked, actor, world.everybody)
            ours, theirs = asked(python_says), asked(the_database_says)
            for act in [*SEEN, WRITE]:
                assert ours[act] == theirs[act], f"{actor.label}: {act}"
                assert theirs[act] <= set(world.everybody)
                agreed_to += len(theirs[act])
                decided += len(world.everybody)
            _tried(actor, world.chance.choice(world.everybody), theirs[WRITE])
            decided += 1
    return agreed_to


def _asked(
    actor: Actor,
    everybody: list[UUID],
    engine: Callable[[Actor, list[UUID]], dict[str, set[UUID]]],
) -> dict[str, set[UUID]]:
    with acting_as(actor):
        found = engine(actor, everybody)
    forget_the_actor()
    return found


def _tried(actor: Actor, person: UUID, worked: set[UUID]) -> None:
    """Write one claim in plain SQL, and take it back."""
    with acting_as(actor), change(actor=actor, verb="tried"):
        denied = refused(ANOTHER_CLAIM, person)
    forget_the_actor()
    assert denied is not (person in worked), f"{actor.label}: {WRITE}"


@pytest.mark.parametrize("count", [100_000, pytest.param(1_000_000, marks=pytest.mark.full)])
def test_python_and_row_security_decide_alike(cast, read_once, count):  # noqa: ARG001
    world = World(cast, random.Random(count))  # noqa: S311  to be repeated
    yes = decisions(world, count)
    assert count // 20 < yes < count * 19 // 20
    print(f"{count:,} decisions, {yes:,} of them yes")  # noqa: T201
