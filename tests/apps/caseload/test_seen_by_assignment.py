"""Who is not assigned to a person does not see them, in Python and in the database alike."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.http import Http404
from tests.apps.caseload.conftest import WHY
from tests.apps.invented import answers, forget_the_actor, persons_by_row, take_in
from tests.apps.tracing.pairs import STATELESS, pair
from tests.attacks.asking import ask, refused

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.caseload import access
from homeward.apps.caseload.actions import Ground, Holder, end, hand_over
from homeward.apps.register.access import claims, joined_with, person_for, persons, states
from homeward.apps.register.caseload import among, works_on
from homeward.apps.register.models import Assignment
from homeward.apps.tracing.actions import answer, propose_repeats, undo

GUESTS = ["protection_officer", "lawyer"]


def seen(actor) -> tuple[set, set]:
    """Whom Python names and whom the database shows, in one breath."""
    with acting_as(actor):
        mine = among(actor)
        rows = {key for (key,) in ask("select id from register_person")}
        named = rows if mine is None else set(mine)
        of_claims = {key for (key,) in ask("select distinct person_id from register_claim")}
    forget_the_actor()
    assert of_claims <= rows
    return named, rows


@pytest.mark.parametrize("role", GUESTS)
def test_without_an_assignment_nobody_is_there(cast, people, role):
    assert seen(cast[role]) == (set(), set())
    with acting_as(cast[role]):
        assert list(persons(cast[role])) == list(claims(cast[role])) == states(cast[role]) == []
        assert joined_with(cast[role], list(people.values())) == {}
        with pytest.raises(Http404):
            person_for(cast[role], people[2])


@pytest.mark.parametrize("role", GUESTS)
def test_an_assignment_shows_one_person_and_nobody_else(cast, people, given, role):
    assert given([people[2]], member=cast[role].member) == 1
    assert seen(cast[role]) == ({people[2]}, {people[2]})
    with acting_as(cast[role]):
        assert list(answers(cast[role])) == [person_for(cast[role], people[2]).code]
        assert works_on(cast[role], people[2])
        assert not works_on(cast[role], people[3])


def test_a_team_sees_what_is_assigned_to_it(cast, people, given):
    given([people[2], people[4]], team=cast["coordinator"].keeper)
    for role in GUESTS:
        assert seen(cast[role])[1] == {people[2], people[4]}


@pytest.mark.parametrize("role", ["coordinator", "protection_lead"])
def test_who_runs_the_desk_sees_everybody(cast, people, role):
    assert seen(cast[role])[1] == set(people.values())


@pytest.mark.parametrize("role", ["coordinator", "protection_lead"])
def test_an_agencys_coordinator_or_lead_is_a_guest(cast, people, as_role, role):
    owner = as_role("owner")
    [(agency,)] = owner.execute(
        "insert into accounts_organisation (name, kind, keeper_id) values"
        " ('Agency (fictional)', 'agency', %s) returning id",
        [cast["coordinator"].keeper],
    ).fetchall()
    owner.execute("update accounts_member set organisation_id = %s where login = %s",
                  [agency, role])  # fmt: skip
    owner.commit()
    try:
        from homeward.apps.accounts.access import actor_by_key, may

        actor = actor_by_key(cast[role].member)
        assert (actor.team, actor.keeper) == (agency, cast["coordinator"].keeper)
        assert seen(actor) == (set(), set())
        assert not may(actor, "assign persons")
    finally:
        owner.execute("update accounts_member set organisation_id = %s where login = %s",
                      [cast["coordinator"].keeper, role])  # fmt: skip
        owner.execute("delete from accounts_organisation where id = %s", [agency])
        owner.commit()


def test_what_has_ended_shows_nobody(cast, people, given):
    lawyer = cast["lawyer"]
    given([people[2]], member=lawyer.member)
    with acting_as(cast["coordinator"]):
        found = Assignment.objects.get()
        end(actor=cast["coordinator"], found=found, reason="invented for a test")
    forget_the_actor()
    assert seen(lawyer) == (set(), set())
    with acting_as(cast["coordinator"]), pytest.raises(IntegrityError, match="stays so"):
        with transaction.atomic(), change(actor=cast["coordinator"], verb="tried"):
            ask("update register_assignment set ended_at = null")


def test_whoever_is_shown_as_one_with_somebody_assigned_is_seen_too(cast, given, read_once):
    one, other = _twice(cast)
    given([one], member=cast["lawyer"].member)
    assert seen(cast["lawyer"]) == ({one}, {one})
    me = cast["coordinator"]
    with acting_as(me):
        answer(actor=me, key=pair(one, other).key, verdict="same", reason="invented for a test")
    forget_the_actor()
    assert seen(cast["lawyer"]) == ({one, other}, {one, other})
    with acting_as(me):
        undo(actor=me, key=pair(one, other).key, reason="invented for a test")
    forget_the_actor()
    assert seen(cast["lawyer"]) == ({one}, {one})


def _twice(cast) -> list:
    """One girl of no State on two lists, proposed as one; nobody acts afterwards."""
    me, found = cast["coordinator"], []
    with acting_as(me):
        for n in (1, 2):
            filler = f"Filler Invented{n},M,1970-01-0{n},,,,"
            taken = take_in(me, STATELESS, filler, label=f"Authority {n}", assigned=False)
            propose_repeats(actor=me, source=taken.source, list_key=str(taken.pk))
            found.append(persons_by_row(me, taken)[2])
    forget_the_actor()
    return found


def test_cases_are_handed_over_whole(cast, people, given):
    given([people[2], people[3]], member=cast["lawyer"].member)
    me = cast["coordinator"]
    with acting_as(me):
        lawyer = access.colleagues(me).get(pk=cast["lawyer"].member)
        to = Holder(member=cast["protection_officer"].member)
        assert hand_over(actor=me, member=lawyer, to=to, reason="leaves the desk") == 2
    forget_the_actor()
    assert seen(cast["lawyer"])[1] == set()
    assert seen(cast["protection_officer"])[1] == {people[2], people[3]}


def test_assigning_twice_is_assigning_once(cast, people, given):
    assert given([people[2]], member=cast["lawyer"].member) == 1
    assert given([people[2], people[3]], member=cast["lawyer"].member) == 1


FORBIDDEN = [
    "insert into register_assignment (id, keeper_id, person_id, member_id, kind, reason,"
    " given_by_id) values (gen_random_uuid(), {keeper}, '{person}', {me}, 'work', 'x', {me})",
    "update register_assignment set ended_at = null",
    "update register_claim set code = code where person_id = '{person}'",
    "insert into register_claim (keeper_id, person_id, source_id, kind, code, sealed, said_on)"
    " select keeper_id, '{person}', id, 'sex', 'F', '', '2026-01-01' from register_source",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_plain_sql_opens_nobody_and_writes_about_nobody(cast, people, statement):
    me = cast["protection_officer"]
    said = statement.format(keeper=me.keeper, person=people[2], me=me.member)
    with acting_as(me), change(actor=me, verb="tried"):
        assert refused(said)


def test_nobody_is_assigned_to_who_works_elsewhere(cast, people):
    me = cast["coordinator"]
    with acting_as(me), pytest.raises(IntegrityError, match="assigned nobody"):
        from homeward.apps.caseload.actions import assign

        to = Holder(member=cast["lawyer-elsewhere"].member)
        assign(actor=me, persons=[people[2]], to=to, ground=WHY)


def test_a_lawyers_assignment_says_by_what_they_represent(cast, people, given):
    ground = Ground("represents her", "represents", "", None)
    with pytest.raises(IntegrityError, match="who_represents_says_by_what"):
        given([people[2]], member=cast["lawyer"].member, ground=ground)
