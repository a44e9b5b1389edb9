"""One person opened because it cannot wait: narrow, told, over by itself, reviewed by another."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.utils import IntegrityError, ProgrammingError
from tests.apps.caseload.test_seen_by_assignment import seen
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask

from homeward.apps.accounts import sittings
from homeward.apps.accounts.access import TRIES
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.caseload.access import to_review
from homeward.apps.caseload.actions import break_glass, review
from homeward.apps.register.caseload import works_on
from homeward.apps.register.models import Assignment, Person

WHY = "The visitor says that she is ill tonight."


def opened(actor, code, reason=WHY):
    with acting_as(actor):
        found = break_glass(actor=actor, code=code, reason=reason, at=sittings.moment())
    forget_the_actor()
    return found


@pytest.fixture
def code(cast, people):
    with acting_as(cast["coordinator"]):
        found = Person.objects.get(pk=people[2]).code
    forget_the_actor()
    return found


def test_it_opens_one_person_to_read_and_is_in_the_log(cast, people, code):
    me = cast["protection_officer"]
    assert opened(me, code.lower()) == people[2]
    assert seen(me) == ({people[2]}, {people[2]})
    with acting_as(me):
        assert not works_on(me, people[2])
        verbs = list(Event.objects.filter(actor=me.member).values_list("verb", flat=True))
        assert {"declared an emergency", "opened a person in an emergency"} <= set(verbs)
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            with change(actor=me, verb="tried"):
                ask(
                    "insert into register_claim (keeper_id, person_id, source_id, kind, code,"
                    " sealed, said_on) select keeper_id, %s, id, 'sex', 'F', '', '2026-01-01'"
                    " from register_source",
                    people[2],
                )


def test_it_is_over_after_four_hours(cast, people, code, as_role):
    me = cast["protection_officer"]
    opened(me, code)
    with acting_as(me):
        [found] = Assignment.objects.all()
    assert found.ends_at - found.begins_at == timedelta(hours=4)
    forget_the_actor()
    assert people[2] in seen(me)[1]


def test_a_code_of_nobody_opens_nobody_and_cannot_be_tried_for_long(cast, people):
    me = cast["lawyer"]
    for _ in range(TRIES):
        assert opened(me, "AAAAA-AAAAA") is None
    with pytest.raises(PermissionDenied):
        opened(me, "AAAAA-AAAAA")
    assert seen(me) == (set(), set())


def test_a_code_of_another_desk_is_a_code_of_nobody(cast, code):
    assert opened(cast["protection_officer-elsewhere"], code) is None


@pytest.mark.parametrize("role", ["administrator", "auditor", "consular_officer", "coordinator"])
def test_it_is_for_those_who_work_on_persons_and_do_not_see_everybody(cast, code, role):
    with pytest.raises(PermissionDenied):
        opened(cast[role], code)


def test_plain_sql_opens_nobody_without_a_reason_or_for_a_role_without_persons(cast, code):
    for role, why in (("protection_officer", "short"), ("administrator", WHY), ("auditor", WHY)):
        with acting_as(cast[role]), change(actor=cast[role], verb="tried"):
            assert ask("select homeward.break_glass(%s, %s)", code, why) == [(None,)]
        forget_the_actor()


def test_the_lead_reviews_it_and_with_that_it_ends(cast, people, code):
    me, lead = cast["protection_officer"], cast["protection_lead"]
    opened(me, code)
    with acting_as(lead):
        [found] = to_review(lead)
        review(actor=lead, found=found, outcome="not_justified", why="somebody was assigned")
        assert not to_review(lead).exists()
        with pytest.raises(PermissionDenied):
            review(actor=lead, found=found, outcome="justified", why="a second thought of it")
        with pytest.raises(IntegrityError, match="stays so"), transaction.atomic():
            with change(actor=lead, verb="tried"):
                ask("update register_assignment set reviewed_at = null")
    forget_the_actor()
    assert seen(me) == (set(), set())


@pytest.mark.parametrize("role", ["coordinator", "protection_officer", "lawyer"])
def test_nobody_but_the_lead_reviews(cast, code, role):
    opened(cast["protection_officer"], code)
    with acting_as(cast["protection_lead"]):
        found = Assignment.objects.get()
    forget_the_actor()
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        review(actor=cast[role], found=found, outcome="justified", why="it was needed there")
