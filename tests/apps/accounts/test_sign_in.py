"""Signing in and out."""

import re

import pytest
from django.test import Client
from tests.conftest import PASSWORD, code_now

pytestmark = pytest.mark.usefixtures("cast", "pages")


def sign_in(browser, login="coordinator", password=PASSWORD, **more):
    """Password, then the code; the answer that counts is the last one given."""
    answer = browser.post("/sign-in/", {"username": login, "password": password, **more})
    if answer.headers.get("location") != "/sign-in/code/":
        return answer
    return browser.post("/sign-in/code/", {"code": code_now()})


def words(answer) -> str:
    """The page without what was typed in and without its token, which is new each time."""
    return re.sub(r'value="[^"]*"|"X-CSRFToken": "[^"]*"', "", answer.content.decode())


def test_the_right_password_and_code_open_the_desk():
    browser = Client()
    answer = sign_in(browser)
    assert (answer.status_code, answer.headers["location"]) == (302, "/")
    assert browser.get("/persons/").status_code == 200


def test_a_login_is_compared_without_case():
    assert sign_in(Client(), "Coordinator").status_code == 302


@pytest.mark.parametrize("password", ["wrong", "", PASSWORD.upper(), PASSWORD + " "])
def test_a_wrong_password_opens_nothing(password):
    browser = Client()
    assert sign_in(browser, password=password).status_code == 422
    assert browser.get("/persons/").status_code == 302


def test_a_wrong_password_an_unknown_login_and_a_member_who_left_read_alike(let_go):
    let_go("lawyer")
    wrong = words(sign_in(Client(), password="wrong word here"))  # noqa: S106
    assert words(sign_in(Client(), login="nobody-at-all")) == wrong
    assert words(sign_in(Client(), login="lawyer")) == wrong
    assert words(sign_in(Client(), login="command-line", password="!")) == wrong  # noqa: S106


def test_signing_in_goes_on_to_where_they_wanted_to_go():
    assert sign_in(Client(), next="/states/").headers["location"] == "/states/"


@pytest.mark.parametrize(
    "wanted",
    ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "\\\\elsewhere"],
)
def test_signing_in_never_leads_away_from_this_site(wanted):
    assert sign_in(Client(), next=wanted).headers["location"] == "/"


def test_signing_in_gives_a_new_session_key():
    browser = Client()
    browser.get("/sign-in/")
    session = browser.session
    session["x"] = 1
    session.save()
    before = session.session_key
    sign_in(browser)
    assert browser.session.session_key != before


def test_signing_out_shuts_the_desk():
    browser = Client()
    sign_in(browser)
    assert browser.post("/sign-out/").status_code == 302
    assert browser.get("/persons/").status_code == 302
    assert browser.get("/sign-out/").status_code in {302, 405}


def test_a_form_without_its_token_is_refused():
    browser = Client(enforce_csrf_checks=True)
    assert sign_in(browser).status_code == 403


def test_a_session_of_a_member_who_leaves_ends_with_the_next_page(let_go):
    browser = Client()
    sign_in(browser, "lawyer")
    assert browser.get("/persons/").status_code == 200
    let_go("lawyer")
    assert browser.get("/persons/").status_code == 302


@pytest.mark.parametrize("cookie", ["sessionid"])
def test_the_session_cookie_is_kept_from_scripts_and_other_sites(cookie):
    browser = Client()
    sign_in(browser)
    said = browser.cookies[cookie]
    assert said["httponly"]
    assert said["samesite"] == "Strict"
