"""The desk reads who acts for whom within missions, and ends it with a reason that the head reads."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.apps.counter import serving
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask as sql
from tests.attacks.asking import refused

from homeward.apps.audit.actions import acting_as, change

HERE = "/releases/delegations/"
WHY = "The post was left in July."
RUN_THE_DESK = ("coordinator", "protection_lead")
DO_NOT = ("protection_officer", "lawyer", "administrator", "auditor")


@pytest.fixture
def given(cast, missions):
    """Everything of the first mission, to its officer; read as who runs the desk."""
    from homeward.apps.counter.models import Delegation

    with acting_as(cast["coordinator"]):
        found = Delegation.objects.get(mission=missions.one)
    forget_the_actor()
    return found


def text(answer):
    forget_the_actor()
    return answer.content.decode()


@pytest.mark.parametrize("role", RUN_THE_DESK)
def test_who_runs_the_desk_reads_who_acts_for_whom_until_when(role, given, browser_of):
    page = text(browser_of(role).get(HERE))
    assert "Officer one (invented)" in page
    assert "Mission one (invented) (Türkiye)" in page
    assert "Everything of the mission" in page
    assert f"{HERE}{given.pk}/" in page
    assert page.count("Officer two (invented)") == 2  # the officer, and the head who gave


def test_a_request_that_was_given_stands_by_its_reference(cast, missions, browser_of):
    from homeward.apps.counter.actions import delegate

    serving.open_gate(cast, missions.girl, "TUR")
    request = serving.request_of(cast, serving.released(cast, missions.girl, missions.one))
    members = missions.members["one"]
    head, officer = members["head_of_mission"], members["consular_officer"].member
    at = datetime.now(UTC)
    with serving.as_the_counter(), acting_as(head):
        until = at.replace(year=at.year + 1)
        delegate(actor=head, officer=officer, until=until, at=at, request=request.pk)
    assert f"Request {request.reference}" in text(browser_of("coordinator").get(HERE))


def test_what_the_desk_ends_is_gone_at_once_and_the_head_reads_why(given, browser_of):
    browser = browser_of("coordinator")
    here = f"{HERE}{given.pk}/"
    with serving.at_the_counter():
        officer = serving.came_in("consular_officer-one")
        assert "Hand in a list" in text(serving.ask(officer, "/families/"))
    assert browser.post(here, {"why": WHY}).url == here
    page = text(browser.get(here))
    assert "the head reads why" in page
    assert WHY in page
    assert "Ended by the coordinating desk" in page
    assert "End this access" not in page
    with serving.at_the_counter():
        assert "Lists are not open to you" in text(serving.ask(officer, "/families/"))
        head = text(serving.ask(serving.came_in("head_of_mission-one"), "/delegates/"))
        assert f"Ended by the coordinating desk. Reason: {WHY}" in head
        assert WHY not in text(serving.ask(serving.came_in("head_of_mission-two"), "/delegates/"))


def test_who_comes_second_is_told_that_it_was_over_already(given, missions, browser_of):
    serving.take_everything_back(missions.members["one"])
    browser = browser_of("protection_lead")
    browser.post(f"{HERE}{given.pk}/", {"why": WHY})
    page = text(browser.get(f"{HERE}{given.pk}/"))
    assert "It was over already; your reason was not kept." in page
    assert "Taken back by the head" in page
    assert WHY not in page


@pytest.mark.parametrize("why", ["", "   ", "a radicali" + "sed man"])
def test_nothing_is_ended_without_a_reason_in_words_that_mark_nobody(why, given, browser_of):
    browser = browser_of("coordinator")
    assert browser.post(f"{HERE}{given.pk}/", {"why": why}).status_code == 422
    assert "End this access" in text(browser.get(f"{HERE}{given.pk}/"))


@pytest.mark.parametrize("role", DO_NOT)
def test_nobody_else_of_the_desk_reads_or_ends_one_in_sql_either(role, given, cast, browser_of):
    browser = browser_of(role)
    for answer in (browser.get(HERE), browser.post(f"{HERE}{given.pk}/", {"why": WHY})):
        assert answer.status_code == 403
    forget_the_actor()
    with acting_as(cast[role]), change(actor=cast[role], verb="tried"):
        assert sql("select count(*) from counter_delegation") == [(0,)]
        assert refused("update counter_delegation set ended_at = now(), ended_why = 'x'")


def test_another_desk_is_told_of_none(given, browser_of):
    browser = browser_of("coordinator-elsewhere")
    assert "No officer of a mission has access" in text(browser.get(HERE))
    assert browser.post(f"{HERE}{given.pk}/", {"why": WHY}).status_code == 404


def test_the_database_holds_the_desk_to_ending_once_and_saying_why(given, cast):
    me = cast["coordinator"]
    with acting_as(me), change(actor=me, verb="tried"):
        for wrong in ("ended_at = now()", "ended_at = now(), ended_why = ' '", "ended_why = 'x',"
                      " ended_at = null, ends_at = 'infinity'", "member_id = member_id"):  # fmt: skip
            assert refused(f"update counter_delegation set {wrong}"), wrong  # noqa: S608
        assert refused("delete from counter_delegation")
        assert not refused("update counter_delegation set ended_why = 'x'")
        ended = sql("select ended_at = now() from counter_delegation where id = %s", given.pk)
        assert ended == [(True,)]
        assert refused("update counter_delegation set ended_why = 'y'")


def test_a_head_cannot_write_the_desks_words(missions, given):
    head = missions.members["one"]["head_of_mission"]
    with serving.as_the_counter(), acting_as(head), change(actor=head, verb="tried"):
        assert refused("update counter_delegation set ended_why = 'x' where id = %s", given.pk)


def test_the_log_names_the_officer_by_key_and_holds_no_reason(given, cast, browser_of):
    from homeward.apps.audit.models import Event

    browser_of("coordinator").post(f"{HERE}{given.pk}/", {"why": WHY})
    forget_the_actor()
    with acting_as(cast["auditor"]):
        event = Event.objects.get(verb="ended access in a mission")
    assert event.target == f"member:{given.member_id}"
    assert event.detail == {"delegation": str(given.pk)}
