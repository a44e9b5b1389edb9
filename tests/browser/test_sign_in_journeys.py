"""Coming in by a link with a passkey, or with an app and no scripts, in English and in Arabic.

The browser's own virtual authenticator plays the device: it makes real keys and signs for real.
"""

from __future__ import annotations

import re
import time
from itertools import count

import pytest
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import faults, words
from tests.conftest import code_of_app

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]
NEW = "four new invented words"
_numbers = count(1)


@pytest.fixture
def boss(desk, language):
    """An administrator who has just proved who they are."""
    page = desk.visitor(language)
    desk.sign_in(page, "administrator")
    return page


def device(page):
    """Give the browser a device that vouches for its owner."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session, made["authenticatorId"]


def invited(boss, role="protection_officer") -> tuple[str, str]:
    """Invite somebody through the pages; gives their name and the link."""
    login = f"newcomer-{next(_numbers)}-{int(time.time())}"
    boss.goto("/members/")
    boss.click("a[href='/members/invite/']")
    assert faults(boss) == []
    boss.fill("[name=login]", login)
    boss.fill("[name=shown_as]", "Newcomer (invented)")
    boss.select_option("[name=role]", role)
    boss.locator("[name=shown_as]").press("Enter")
    link = boss.locator("#hw-link").inner_text()
    assert faults(boss) == []
    picture(boss, "passkey", 1, boss.locator("html").get_attribute("lang"))
    return login, link


def at(page, path: str) -> None:
    page.wait_for_url(lambda url: re.sub(r"^https?://[^/]+", "", url).split("?")[0] == path)


def submit(page) -> None:
    page.locator("main form:not([hidden]) [type=submit]").first.click()


def with_passkey(page, link) -> list[str]:
    """Come in by the link and make a passkey; gives the recovery codes."""
    page.goto(link)
    assert faults(page) == []
    submit(page)
    at(page, "/enrolment/")
    assert page.locator(".hw-nav").count() == 0, "nothing is seen before"
    assert faults(page) == []
    page.fill("#hw-passkey-name", "Invented device")
    page.click("form[data-hw-passkey] button")
    page.locator(".hw-codes").wait_for()
    assert faults(page) == []
    found = page.locator(".hw-codes code").all_inner_texts()
    page.click("main a[href='/']")
    at(page, "/")
    return found


def test_invited_and_in_with_a_passkey(desk, boss, language):
    login, link = invited(boss)
    page = desk.visitor(language)
    device(page)
    page.goto(link)
    picture(page, "passkey", 2, language)
    assert len(set(with_passkey(page, link))) == 10
    page.goto(
        "/persons/"
    )  # which opens, and shows nobody: who came in just now has nobody assigned
    assert page.locator("main table").count() == 0
    assert page.locator("main .hw-empty").count() == 1
    page.goto("/account/")
    assert "Invented device" in page.locator("main").inner_text()
    picture(page, "passkey", 3, language)
    assert faults(page) == []
    page.click("header form[action='/sign-out/'] button")
    at(page, "/sign-in/")
    assert faults(page) == []
    page.click(
        f"form[data-hw-passkey] button:has-text('{words('Sign in with a passkey', language)}')"
    )
    at(page, "/")
    # Another role, and what they had open has ended.
    boss.goto("/members/")
    boss.click(f"main table a:text-is('{login}')")
    assert faults(boss) == []
    boss.select_option("[name=role]", "auditor")
    boss.click("form[action$='/role/'] [type=submit]")
    boss.locator(".hw-alert-success").wait_for()
    page.goto("/persons/")
    at(page, "/sign-in/")
    page.click("form[data-hw-passkey] button")
    page.wait_for_url(lambda url: "/sign-in/" not in url)
    page.goto("/persons/")
    assert words("This page is not open to you", language) in page.inner_text("h1")


def test_a_device_that_refuses_leaves_a_word_and_another_way(desk, language):
    page = desk.visitor(language)
    session, key = device(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
    page.goto("/sign-in/")
    page.click("form[data-hw-passkey] button")
    said = page.locator("[data-hw-passkey-said]")
    said.filter(has_text=re.compile(r"\S")).wait_for()
    assert faults(page) == []
    assert page.locator("[name=password]").is_enabled()


def test_invited_and_in_with_an_app_without_scripts(desk, boss, language):
    login, link = invited(boss, "lawyer")
    page = desk.visitor(language, java_script_enabled=False)
    page.goto(link)
    submit(page)
    at(page, "/enrolment/")
    page.click("main a[href='/account/app/']")
    secret = page.locator("#hw-app-key").inner_text().replace(" ", "")
    page.fill("[name=password]", NEW)
    page.fill("[name=again]", NEW)
    used = int(time.time()) // 30
    page.fill("[name=code]", code_of_app(secret, used))
    page.click("main form [type=submit]")
    page.locator(".hw-codes code").first.wait_for()
    codes = page.locator(".hw-codes code").all_inner_texts()
    page.click("main a[href='/']")
    at(page, "/")
    for code in (code_of_app(secret, used + 1), codes[0]):
        page.click("header form[action='/sign-out/'] button")
        at(page, "/sign-in/")
        page.fill("[name=username]", login)
        page.fill("[name=password]", NEW)
        page.locator("[name=password]").press("Enter")
        at(page, "/sign-in/code/")
        page.fill("[name=code]", code)
        page.locator("[name=code]").press("Enter")
        at(page, "/")


def test_the_drawing_and_the_second_step_have_no_fault(desk, boss, language):
    _login, link = invited(boss)
    page = desk.visitor(language)
    page.goto(link)
    submit(page)
    page.goto("/account/app/")
    assert faults(page) == []
    boss.goto("/members/organisations/")
    assert faults(boss) == []
    other = desk.visitor(language)
    other.goto("/sign-in/")
    other.fill("[name=username]", "protection_officer")
    other.fill("[name=password]", desk.product.passwords["protection_officer"])
    other.locator("[name=password]").press("Enter")
    at(other, "/sign-in/code/")
    assert faults(other) == []


def test_an_administrator_opens_no_person(desk, boss, language):
    reader = desk.member("coordinator", language)
    reader.goto("/persons/")
    person = reader.locator("main table a.hw-code").first.get_attribute("href")
    for url in (person, "/persons/", "/lists/", "/pairs/"):
        boss.goto(url)
        assert words("This page is not open to you", language) in boss.inner_text("h1"), url
    assert boss.locator(".hw-nav a").count() == 0 or "/persons/" not in boss.inner_html(".hw-nav")
