"""Within a mission: its head sees everything, an officer what the head gave, until its end."""

# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.counter import serving
from tests.apps.counter.serving import ask, at_the_counter, came_in, open_gate, released, request_of
from tests.apps.counter.test_requests_at_the_counter import seen
from tests.apps.invented import MARKER, forget_the_actor
from tests.attacks.asking import ask as sql

from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import acting_as, change, in_the_name_of

OFFICER, HEAD = "consular_officer-one", "head_of_mission-one"


@pytest.fixture
def request_given(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    return request_of(cast, released(cast, missions.girl, missions.one))


@pytest.fixture
def officer(missions):
    """An officer from whom everything was taken back, and what the head may do with them."""
    serving.take_everything_back(missions.members["one"])
    return missions.members["one"]["consular_officer"]


def give(browser, officer, what, until=None):
    day = until or datetime.now(UTC).date() + timedelta(days=30)
    return ask(browser, "/delegates/", "post", officer=officer.member, what=what, until=day)


def test_an_officer_who_was_given_nothing_sees_nothing(missions, officer, request_given, cast):
    serving.handed_over(cast, missions.one)
    head = missions.members["one"]["head_of_mission"]
    handed = serving.handed_in(head, serving.a_search(f"{MARKER},F,2014-02-17,Turkey,An aunt"))
    with at_the_counter():
        browser = came_in(OFFICER)
        text = ask(browser, "/").content.decode()
        assert "Nothing has been given to you" in text
        assert request_given.reference not in text
        assert "/letters/" not in text
        assert "Lists are not open to you" in ask(browser, "/families/").content.decode()
        for path in ("/requests/{}/", "/families/{}/", "/families/{}/columns/"):
            pair = [ask(browser, path.format(k)) for k in (request_given.pk, handed.pk, uuid4())]
            assert seen(pair[0]) == seen(pair[1]) == seen(pair[2])
            assert pair[0].status_code == 404
        assert ask(browser, "/families/new/").status_code == 404
        assert ask(browser, "/delegates/").status_code == 403


def test_a_named_request_opens_that_request_and_nothing_else(
    missions, officer, request_given, cast
):
    open_gate(cast, missions.man, "TUR")
    serving.handed_over(cast, missions.one)
    with at_the_counter():
        head = came_in(HEAD)
        assert give(head, officer, request_given.pk).status_code == 302
        assert "Request " + request_given.reference in ask(head, "/delegates/").content.decode()
        browser = came_in(OFFICER)
        text = ask(browser, "/").content.decode()
        assert f"You see request {request_given.reference} until" in text
        assert MARKER in ask(browser, f"/requests/{request_given.pk}/").content.decode()
        said = {"reply": "refused"}
        sent = ask(browser, f"/requests/{request_given.pk}/answers/0/", "post", **said)
        assert sent.status_code == 302
        assert "/letters/" not in text
        assert "Lists are not open to you" in ask(browser, "/families/").content.decode()


def test_everything_opens_requests_letters_and_lists_until_it_is_taken_back(
    missions, officer, request_given, cast
):
    letter = serving.handed_over(cast, missions.one)
    with at_the_counter():
        head = came_in(HEAD)
        give(head, officer, "all")
        browser = came_in(OFFICER)
        for path in ("/", f"/requests/{request_given.pk}/", f"/letters/{letter}.pdf"):
            assert ask(browser, path).status_code == 200, path
        assert "You have handed in no list" in ask(browser, "/families/").content.decode()
        [key] = serving.keys_in(ask(head, "/delegates/"), "/delegates/")
        assert ask(browser, f"/delegates/{key}/end/", "post").status_code == 403
        for words in ("sees it no more", "over already"):
            ask(head, f"/delegates/{key}/end/", "post")
            assert words in ask(head, "/delegates/").content.decode()
        assert "Nothing has been given to you" in ask(browser, "/").content.decode()
        for path in (f"/requests/{request_given.pk}/", f"/letters/{letter}.pdf"):
            assert ask(browser, path).status_code == 404, path


@pytest.fixture
def given_before(django_db_setup, django_db_blocker, as_role):
    """Really committed, as time passes: three officers, given for yesterday, for long, taken back."""
    from homeward.apps.accounts.models import Organisation
    from homeward.apps.counter.models import Delegation, Mission

    def there(model, **values):
        return model.objects.using("owner").create(**values)

    now, officers = datetime.now(UTC), []
    day = timedelta(days=1)
    with django_db_blocker.unblock():
        desk = there(Organisation, name="Given before (invented)", kind="desk")
        place = there(Organisation, name="A mission (invented)", kind="mission", keeper=desk)
        head, *members = (
            there(Member, login=f"before-{n}", shown_as="x", organisation=place, password="!",  # noqa: S106
                  role="consular_officer" if n else "head_of_mission")
            for n in range(4)
        )  # fmt: skip
        mission = there(Mission, organisation=place, keeper=desk, state="TUR", appointed_by=head)
        for member, ends, ended in zip(
            members, (now - day, now + day, now + day), (None, None, now), strict=True
        ):
            there(Delegation, keeper=desk, mission=mission, member=member, member_label="x",
                  by=head, by_label="x", ends_at=ends, ended_at=ended)  # fmt: skip
            officers.append(member.pk)
        yield SimpleNamespace(mission=mission.pk, desk=desk.pk, officers=officers)
    owner = as_role("owner")
    for table in ("counter_delegation", "counter_mission"):
        owner.execute(f"delete from {table} where keeper_id = %s", [desk.pk])  # noqa: S608
    owner.execute("delete from accounts_member where organisation_id = %s", [place.pk])
    owner.execute("delete from accounts_organisation where id in (%s, %s)", [place.pk, desk.pk])
    owner.commit()


def test_what_was_given_ends_by_itself(given_before, db, counter_role):
    over, stands, taken_back = given_before.officers
    with serving.as_the_counter():
        for member, whole in ((over, []), (stands, [given_before.mission]), (taken_back, [])):
            with in_the_name_of(member):
                assert sql("select homeward.whole_missions()") == [(whole,)], member


def test_nobody_but_the_head_gives_and_to_nobody_but_an_officer_of_the_same_mission(
    missions, officer, request_given, cast
):
    from homeward.apps.counter.actions import delegate

    head, at = missions.members["one"]["head_of_mission"], datetime.now(UTC)
    soon, theirs = at + timedelta(days=3), missions.members["two"]["consular_officer"]
    wrong = (
        (officer, officer.member, soon),
        (head, theirs.member, soon),
        (head, head.member, soon),
        (head, cast["consular_officer"].member, soon),
        (head, officer.member, at),
        (head, officer.member, at + timedelta(days=400)),
    )
    for actor, who, until in wrong:
        with (
            serving.as_the_counter(),
            pytest.raises(PermissionDenied),
            acting_as(actor),
        ):
            delegate(actor=actor, officer=who, until=until, at=at, request=request_given.pk)
    with at_the_counter():
        browser = came_in(HEAD)
        for day in (at.date() - timedelta(days=1), at.date() + timedelta(days=400)):
            assert give(browser, officer, "all", day).status_code == 422
        assert give(browser, officer, uuid4()).status_code == 422
        assert give(browser, officer, "").status_code == 422


def test_an_officer_who_leaves_or_becomes_somebody_else_keeps_nothing(
    missions, officer, request_given, cast
):
    with at_the_counter():
        give(came_in(HEAD), officer, "all")
    admin = cast["administrator"]
    with acting_as(admin), change(actor=admin, verb="changed a role"):
        Member.objects.filter(pk=officer.member).update(role="auditor")
    with serving.as_the_counter(), acting_as(officer):
        assert sql("select homeward.whole_missions(), homeward.delegated()") == [([], [])]
        assert sql("select count(*) from counter_request") == [(0,)]


def test_the_log_says_who_gave_what_to_whom(missions, officer, request_given, cast):
    from homeward.apps.audit.models import Event

    with at_the_counter():
        give(came_in(HEAD), officer, request_given.pk)
    with acting_as(cast["auditor"]):
        event = Event.objects.get(verb="gave access in a mission", target=f"member:{officer.member}",
                                  detail__request=str(request_given.pk))  # fmt: skip
    forget_the_actor()
    assert event.actor == missions.members["one"]["head_of_mission"].member
