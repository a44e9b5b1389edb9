"""Sessions end: by themselves, by their owner, by an administrator, with a role or a password."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from tests.apps.fixtures import came_in
from tests.apps.invented import forget_the_actor
from tests.conftest import PASSWORD, code_now

from homeward.apps.accounts import actions, keys, sittings
from homeward.apps.accounts.models import Member
from homeward.apps.accounts.proof import must_prove_again
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event

pytestmark = pytest.mark.usefixtures("cast", "pages")


@pytest.fixture
def clock(monkeypatch):
    """A clock that goes on only when it is told to."""
    at = [sittings.now()]
    monkeypatch.setattr(sittings, "now", lambda: at[0])
    return lambda seconds: at.__setitem__(0, at[0] + seconds)


def sign_in(login="lawyer"):
    browser = Client()
    forget_the_actor()
    browser.post("/sign-in/", {"username": login, "password": PASSWORD})
    forget_the_actor()
    assert browser.post("/sign-in/code/", {"code": code_now()}).status_code == 302
    forget_the_actor()
    return browser


def is_in(browser, page="/persons/"):
    forget_the_actor()
    answer = browser.get(page)
    forget_the_actor()
    return answer.status_code == 200


def member(login):
    return Member.objects.select_related("organisation").get(login=login)


def test_a_session_ends_after_half_an_hour_without_a_page(clock, cast):
    browser = sign_in()
    clock(sittings.IDLE - 1)
    assert is_in(browser)
    clock(sittings.IDLE - 1)
    assert is_in(browser)
    clock(sittings.IDLE)
    assert not is_in(browser)
    page = browser.get("/sign-in/").content.decode()
    assert "You were away for half an hour" in page
    assert "You were away" not in browser.get("/sign-in/").content.decode()
    with acting_as(cast["lawyer"]):
        assert Event.objects.filter(verb="was signed out: idle").count() == 1


def test_a_session_ends_after_twelve_hours_however_busy(clock):
    browser = sign_in()
    for _ in range(12 * 60 // 20 - 1):
        clock(20 * 60)
        assert is_in(browser)
    clock(20 * 60 - 1)
    assert is_in(browser)
    clock(1)
    assert not is_in(browser)


def test_a_page_that_asks_by_itself_is_no_sign_of_life(clock, taken_in):
    browser = sign_in("coordinator")
    for _ in range(3):
        clock(9 * 60)
        assert is_in(browser, f"/lists/{taken_in.pk}/progress/")
    clock(3 * 60)
    assert not is_in(browser)


def test_a_clock_that_was_set_back_ends_a_session_rather_than_lengthen_it(clock):
    browser = sign_in()
    clock(-60)
    assert not is_in(browser)


def test_a_session_without_its_marks_is_over():
    browser = Client()
    browser.force_login(member("lawyer"))
    assert not is_in(browser)


def test_a_part_of_a_page_leads_to_the_whole_sign_in(clock):
    browser = sign_in()
    clock(sittings.IDLE)
    answer = browser.get("/persons/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, "/sign-in/")


@pytest.mark.parametrize(
    "act",
    [
        lambda boss, who: actions.change_role(actor=boss, member=who, role="auditor"),
        lambda boss, who: actions.let_go(actor=boss, member=who, at=sittings.moment()),
        lambda boss, who: actions.end_sessions(actor=boss, member=who),
        lambda boss, who: actions.new_way_in(actor=boss, member=who, at=sittings.moment()),
    ],
    ids=["another role", "leaving", "ended by an administrator", "new keys"],
)
def test_what_an_administrator_does_ends_every_session_at_once(act, cast):
    first, second = came_in(Client(), member("lawyer")), came_in(Client(), member("lawyer"))
    assert is_in(first)
    assert is_in(second)
    with acting_as(cast["administrator"]):
        act(cast["administrator"], member("lawyer"))
    assert not is_in(first)
    assert not is_in(second)
    other = came_in(Client(), member("coordinator"))
    assert is_in(other)


def test_who_is_taken_back_signs_in_again_but_no_old_session_lives(cast):
    browser = came_in(Client(), member("lawyer"))
    with acting_as(cast["administrator"]):
        actions.let_go(actor=cast["administrator"], member=member("lawyer"), at=sittings.moment())
        actions.take_back(actor=cast["administrator"], member=member("lawyer"))
    assert not is_in(browser)
    assert is_in(sign_in())


def test_a_new_password_ends_all_sessions_but_the_one_that_gave_it():
    elsewhere, here = came_in(Client(), member("lawyer")), came_in(Client(), member("lawyer"))
    new = "four new invented words"
    forget_the_actor()
    answer = here.post("/account/password/", {"password": new, "again": new})
    assert answer.headers["location"] == "/account/"
    assert is_in(here)
    assert not is_in(elsewhere)
    forget_the_actor()
    assert Client().post(
        "/sign-in/", {"username": "lawyer", "password": new}
    ).headers["location"] == "/sign-in/code/"  # fmt: skip


@pytest.mark.parametrize(
    ("password", "again"), [("short", "short"), ("password1234", "password1234"),
                            ("four new invented words", "four new invented word")],
)  # fmt: skip
def test_a_weak_or_mistyped_new_password_changes_nothing(password, again):
    here = came_in(Client(), member("lawyer"))
    forget_the_actor()
    answer = here.post("/account/password/", {"password": password, "again": again})
    assert answer.status_code == 422
    assert member("lawyer").check_password(PASSWORD)


def test_sessions_are_listed_and_ended_one_by_one(clock):
    elsewhere = sign_in()
    clock(31)
    forget_the_actor()
    here = came_in(Client(), member("lawyer"))
    with acting_as(actor("lawyer")):
        keys.begin_visit(member=member("lawyer"), session=here.session.session_key, how="passkey")
    forget_the_actor()
    page = here.get("/account/").content.decode()
    assert page.count("last page") == 2
    [end] = re.findall(r'action="(/account/sessions/[0-9a-f-]{36}/end/)"', page)
    forget_the_actor()
    assert here.post(end).status_code == 302
    assert not is_in(elsewhere)
    assert is_in(here)
    forget_the_actor()
    assert came_in(Client(), member("auditor")).post(end).status_code == 404


def actor(login):
    from homeward.apps.accounts.access import actor_of

    return actor_of(member(login))


def test_all_other_sessions_are_ended_at_once():
    elsewhere, here = came_in(Client(), member("lawyer")), came_in(Client(), member("lawyer"))
    forget_the_actor()
    assert here.post("/account/sessions/end/").status_code == 302
    assert is_in(here)
    assert not is_in(elsewhere)


def test_what_is_weighty_asks_again_after_ten_minutes_and_goes_back(clock):
    browser = sign_in()
    assert is_in(browser, "/account/password/")
    clock(sittings.FRESH)
    forget_the_actor()
    answer = browser.get("/account/password/")
    assert answer.headers["location"] == "/sign-in/again/?next=%2Faccount%2Fpassword%2F"
    forget_the_actor()
    wrong = browser.post("/sign-in/again/", {"code": "000000", "next": "/account/password/"})
    assert wrong.status_code == 422
    forget_the_actor()
    later = int(sittings.now()) // 30
    from tests.conftest import APP, code_of_app

    right = {"code": code_of_app(APP, later), "next": "/account/password/"}
    assert browser.post("/sign-in/again/", right).headers["location"] == "/account/password/"
    assert is_in(browser, "/account/password/")


@pytest.mark.parametrize(
    ("referer", "back"),
    [("http://testserver/members/3/?x=1", "%2Fmembers%2F3%2F"), ("http://elsewhere/", "%2F"),
     ("", "%2F")],
)  # fmt: skip
def test_a_form_posted_too_late_leads_back_to_its_page_and_nowhere_else(clock, referer, back):
    request = RequestFactory().post("/export/", headers={"referer": referer})
    request.session = {}
    sittings.begin(request.session, sittings.now(), whole=True)
    view = must_prove_again(lambda _request: HttpResponse("done"))
    assert view(request).content == b"done"
    clock(sittings.FRESH)
    assert view(request).headers["location"] == f"/sign-in/again/?next={back}"
