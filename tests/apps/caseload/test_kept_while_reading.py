"""What was asked is not asked again within a page, and never outlives a change or the page."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.apps.caseload.conftest import WHY
from tests.apps.invented import forget_the_actor

from homeward.apps.audit.actions import acting_as, change, kept
from homeward.apps.caseload.actions import Ground, Holder, assign, end
from homeward.apps.register.access import joined_with, person_for
from homeward.apps.register.caseload import among
from homeward.apps.register.models import Assignment

ROLE = "protection_officer"


class Asked:
    """Counts the questions put to the database that name a table."""

    def __init__(self, table: str) -> None:
        self.table, self.count = table, 0

    def __call__(self, execute, sql, params, many, context):
        self.count += self.table in sql
        return execute(sql, params, many, context)


def test_a_page_asks_once_whom_its_reader_may_see(cast, people, given):
    given([people[2]], member=cast[ROLE].member)
    asked = Asked("register_assignment")
    with acting_as(cast[ROLE]), connection.execute_wrapper(asked):
        for _time in range(5):
            person_for(cast[ROLE], people[2])
            joined_with(cast[ROLE], [people[2]])
    assert asked.count == 1


def test_a_change_makes_it_ask_again(cast, people):
    lead = cast["protection_lead"]
    with acting_as(lead):
        assert kept("asked", lambda: 1) == kept("asked", lambda: 2) == 1
        with change(actor=lead, verb="assigned persons", target="member:1"):
            assert kept("asked", lambda: 3) == 3, "what is read while changing is never kept"
            assert kept("asked", lambda: 4) == 4
        assert kept("asked", lambda: 5) == 5
        assign(actor=lead, persons=[people[3]], to=Holder(member=lead.member), ground=Ground(WHY))
        assert kept("asked", lambda: 6) == 6


def test_what_is_given_and_taken_in_one_breath_counts_at_once(cast, people):
    officer, lead = cast[ROLE], cast["protection_lead"]
    with acting_as(lead):
        assert among(officer) == frozenset()
        to = Holder(member=officer.member)
        assign(actor=lead, persons=[people[3]], to=to, ground=Ground(WHY))
        assert among(officer) == {people[3]}
        end(actor=lead, found=Assignment.objects.get(member=officer.member), reason=WHY)
        assert among(officer) == frozenset()


def test_the_next_request_knows_nothing_of_the_last(cast, people, given):
    given([people[2]], member=cast[ROLE].member)
    with acting_as(cast[ROLE]):
        assert among(cast[ROLE]) == {people[2]}
        kept("asked", lambda: 1)
    forget_the_actor()
    with acting_as(cast["protection_lead"]):
        found = Assignment.objects.get(member=cast[ROLE].member)
        end(actor=cast["protection_lead"], found=found, reason=WHY)
    forget_the_actor()
    with acting_as(cast[ROLE]):
        assert among(cast[ROLE]) == frozenset()
        assert kept("asked", lambda: 2) == 2


def test_an_answer_is_each_actors_own(cast, people, given):
    given([people[2]], member=cast[ROLE].member)
    given([people[4]], member=cast["lawyer"].member)
    with acting_as(cast["protection_lead"]):
        assert among(cast[ROLE]) == {people[2]}
        assert among(cast["lawyer"]) == {people[4]}


def test_outside_a_transaction_nothing_is_kept():
    assert [kept("asked", lambda: 1), kept("asked", lambda: 2)] == [1, 2]


def test_nobody_can_change_what_was_kept(cast, people):
    lead = cast["protection_lead"]
    with acting_as(lead):
        joined_with(lead, [people[2]]).clear()
        assert joined_with(lead, [people[2]]) == {people[2]: (people[2],)}


def test_a_page_that_failed_keeps_nothing_either(cast):
    with pytest.raises(RuntimeError), acting_as(cast[ROLE]):
        kept("asked", lambda: 1)
        raise RuntimeError
    with acting_as(cast[ROLE]):
        assert kept("asked", lambda: 2) == 2
