"""A password alone opens nothing: codes, recovery codes, enrolment before anything is seen."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
import time

import pytest
from django.test import Client
from tests.apps.invented import forget_the_actor
from tests.conftest import APP, PASSWORD, code_now, code_of_app

from homeward.apps.accounts import keys, sittings
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event

pytestmark = pytest.mark.usefixtures("cast", "pages")


def member(login) -> Member:
    return Member.objects.select_related("organisation").get(login=login)


def password(browser, login="lawyer"):
    forget_the_actor()
    answer = browser.post("/sign-in/", {"username": login, "password": PASSWORD})
    forget_the_actor()
    return answer


def code(browser, typed):
    forget_the_actor()
    answer = browser.post("/sign-in/code/", {"code": typed})
    forget_the_actor()
    return answer


@pytest.fixture
def without_app(cast):
    """The lawyer as a newcomer: a password, and nothing else yet."""
    from allauth.mfa.models import Authenticator

    with acting_as(cast["lawyer"]), change(actor=cast["lawyer"], verb="took an app away"):
        assert Authenticator.objects.all().delete()[0] == 1
    forget_the_actor()


def test_the_right_password_alone_signs_nobody_in():
    browser = Client()
    assert password(browser).headers["location"] == "/sign-in/code/"
    assert browser.get("/persons/").headers["location"].startswith("/sign-in/")
    assert "_auth_user_id" not in browser.session


def test_nobody_comes_to_the_second_step_without_the_first():
    assert Client().get("/sign-in/code/").headers["location"] == "/sign-in/"
    assert code(Client(), code_now()).headers["location"] == "/sign-in/"


@pytest.mark.parametrize("typed", ["", "000000", "12345", "abcdef", "1234567890"])
def test_a_wrong_code_opens_nothing(typed):
    browser = Client()
    password(browser)
    assert code(browser, typed).status_code == 422
    assert "_auth_user_id" not in browser.session


def test_a_code_is_read_with_spaces_and_from_a_clock_half_a_minute_off():
    now = int(time.time()) // 30
    for off in (-1, 1):
        browser = Client()
        password(browser, "lawyer" if off < 0 else "auditor")
        typed = code_of_app(APP, now + off)
        assert code(browser, f" {typed[:3]} {typed[3:]} ").status_code == 302


def test_a_code_opens_once():
    first, second, typed = Client(), Client(), code_now()
    password(first)
    assert code(first, typed).status_code == 302
    password(second)
    assert code(second, typed).status_code == 422


def test_an_older_code_than_the_last_one_used_opens_nothing():
    now = int(time.time()) // 30
    first, second = Client(), Client()
    password(first)
    assert code(first, code_of_app(APP, now + 1)).status_code == 302
    password(second)
    assert code(second, code_of_app(APP, now)).status_code == 422


def test_the_second_step_waits_five_minutes_and_no_longer(monkeypatch):
    browser, began = Client(), sittings.now()
    monkeypatch.setattr(sittings, "now", lambda: began)
    password(browser)
    monkeypatch.setattr(sittings, "now", lambda: began + sittings.HALFWAY)
    assert code(browser, code_now()).headers["location"] == "/sign-in/"
    assert "_auth_user_id" not in browser.session


def test_the_session_gets_a_new_key_at_each_step():
    browser = Client()
    password(browser)
    halfway = browser.session.session_key
    assert code(browser, code_now()).status_code == 302
    assert browser.session.session_key not in {None, halfway}


def test_after_five_wrong_codes_the_right_one_opens_nothing_either():
    browser = Client()
    password(browser)
    for _ in range(5):
        assert code(browser, "000000").status_code == 422
    assert code(browser, code_now()).status_code == 422


def test_after_five_wrong_passwords_the_right_one_reads_like_a_wrong_one():
    def words(answer):
        return re.sub(r'value="[^"]*"|"X-CSRFToken": "[^"]*"', "", answer.content.decode())

    for _ in range(5):
        forget_the_actor()
        wrong = Client().post("/sign-in/", {"username": "lawyer", "password": "wrong"})
    right = password(Client())
    assert right.status_code == wrong.status_code == 422
    assert words(right) == words(wrong)
    assert password(Client(), "auditor").status_code == 302, "nobody else is kept out"


def test_a_while_later_the_right_password_opens_again(monkeypatch):
    for _ in range(5):
        forget_the_actor()
        Client().post("/sign-in/", {"username": "lawyer", "password": "wrong"})
    later = sittings.now() + 15 * 60 + 1
    monkeypatch.setattr(sittings, "now", lambda: later)
    assert password(Client()).status_code == 302


def test_a_recovery_code_opens_once_and_is_told_in_the_log(cast):
    with acting_as(cast["lawyer"]):
        codes = keys.make_codes(member=member("lawyer"))
    forget_the_actor()
    assert len(set(codes)) == 10
    for expected in (302, 422):
        browser = Client()
        password(browser)
        assert code(browser, codes[3]).status_code == expected
    with acting_as(cast["lawyer"]):
        found = list(Event.objects.order_by("pk").values_list("verb", flat=True))
        assert keys.holding_of(member("lawyer")).codes_left == 9
    assert "used a recovery code" in found
    assert "failed to prove themselves" in found
    assert not [event for event in found if any(one in event for one in codes)]


def test_nothing_is_seen_before_a_second_factor_is_set_up(without_app):
    browser = Client()
    assert password(browser).headers["location"] == "/enrolment/"
    for page in ("/", "/persons/", "/lists/", "/account/", "/search/", "/sign-in/again/"):
        forget_the_actor()
        answer = browser.get(page)
        assert (answer.status_code, answer.headers["location"]) == (302, "/enrolment/"), page
    forget_the_actor()
    answer = browser.get("/enrolment/")
    assert answer.status_code == 200
    assert "hw-nav" not in answer.content.decode()
    forget_the_actor()
    assert browser.post("/account/codes/").headers["location"] == "/enrolment/"
    assert browser.post("/sign-out/").status_code == 302


def test_an_app_is_set_up_by_its_first_code_and_recovery_codes_are_shown(without_app):
    browser = Client()
    password(browser)
    forget_the_actor()
    page = browser.get("/account/app/").content.decode()
    secret = re.search(r'id="hw-app-key">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    assert "<svg" in page
    forget_the_actor()
    assert browser.post("/account/app/", {"code": "000000"}).status_code == 422
    forget_the_actor()
    shown = browser.post("/account/app/", {"code": code_now(secret)}).content.decode()
    assert len(set(re.findall(r"<li><code>(\d{10})</code></li>", shown))) == 10
    forget_the_actor()
    assert browser.get("/persons/").status_code == 200
    again = Client()
    password(again)
    assert code(again, code_now(secret)).status_code == 422, "the first code is used up"
    assert code(again, code_of_app(secret, int(time.time()) // 30 + 1)).status_code == 302


def test_the_secret_of_an_app_lies_sealed_in_the_table(cast):
    from allauth.mfa.models import Authenticator

    with acting_as(cast["lawyer"]):
        [found] = Authenticator.objects.all()
    assert APP not in str(found.data)
    assert found.wrap().validate_code(code_now())


def test_an_invented_member_is_shown_a_code_and_a_real_one_never(cast, as_role, settings):
    owner = as_role("owner")
    owner.execute("update accounts_member set is_trial = true where login = 'lawyer'")
    owner.commit()
    try:
        browser = Client()
        password(browser)
        page = browser.get("/sign-in/code/").content.decode()
        shown = re.search(r"data-hw-trial-code>(\d{6})<", page)[1]
        settings.HOMEWARD_DECLARATION = object()
        assert password(Client()).status_code == 422, "not in a store that is declared"
        assert code(browser, shown).headers["location"] == "/sign-in/"
        settings.HOMEWARD_DECLARATION = None
        assert code(browser, shown).status_code == 302
        settings.HOMEWARD_DECLARATION = object()
        assert browser.get("/persons/").status_code == 302, "and a session of theirs ends"
    finally:
        owner.execute("update accounts_member set is_trial = false where login = 'lawyer'")
        owner.commit()
    settings.HOMEWARD_DECLARATION = None
    real = Client()
    password(real, "auditor")
    assert "data-hw-trial-code" not in real.get("/sign-in/code/").content.decode()


def test_a_key_that_was_only_touched_is_never_enough():
    browser = Client()
    password(browser)
    forget_the_actor()
    asked = browser.post("/sign-in/challenge/").json()["publicKey"]
    assert asked["userVerification"] == "required", "halfway in neither"


def test_a_passkey_that_is_none_opens_nothing():
    browser = Client()
    asked = browser.post("/sign-in/challenge/").json()["publicKey"]
    assert asked["challenge"]
    assert asked["userVerification"] == "required"
    for sent in ("", "{}", "[]", "no", '{"response": {"userHandle": "MQ"}}', '{"response": 1}'):
        forget_the_actor()
        answer = browser.post("/sign-in/passkey/", {"credential": sent})
        assert answer.status_code == 422, sent
        assert "_auth_user_id" not in browser.session


def test_an_administrator_sees_who_has_a_second_factor_and_not_which(cast, browser_of, without_app):
    from homeward.apps.accounts.access import enrolled

    administrator = cast["administrator"]
    with acting_as(administrator):
        found = enrolled(administrator)
    forget_the_actor()
    assert cast["coordinator"].member in found
    assert cast["lawyer"].member not in found
    browser = browser_of("administrator")
    for login, words in (("lawyer", "None yet"), ("coordinator", "Has one")):
        page = browser.get(f"/members/{cast[login].member}/").content.decode()
        forget_the_actor()
        said = re.search(r"Second factor</dt>\s*<dd[^>]*>(.*?)</dd>", page, re.S)
        assert words in said[1], login


def test_keys_from_before_a_new_way_in_count_no_more_for_the_administrator_either(cast):
    from datetime import timedelta

    from homeward.apps.accounts.access import enrolled
    from homeward.apps.accounts.actions import new_way_in

    administrator, later = cast["administrator"], sittings.moment() + timedelta(minutes=1)
    with acting_as(administrator):
        new_way_in(actor=administrator, member=member("lawyer"), at=later)
        assert cast["lawyer"].member not in enrolled(administrator)
    forget_the_actor()


@pytest.mark.parametrize("role", ["coordinator", "auditor", "protection_lead"])
def test_nobody_else_learns_from_the_database_who_has_a_second_factor(cast, role):
    from django.db import connection

    with acting_as(cast[role]), connection.cursor() as cursor:
        cursor.execute("select homeward.enrolled()")
        assert cursor.fetchone() == ([],)
    forget_the_actor()
