"""No page shows a reader the way to something that they may not do.

Every such way would end in a refusal, and a refusal is an event in the log: it should mean that
somebody tried, not that a page was careless.
"""

import re
from collections import deque

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from tests.apps.invented import a_list, forget_the_actor, receive
from tests.architecture.tree import checked

from homeward.apps.accounts.access import MAY
from homeward.apps.audit.actions import acting_as

SCREENS = checked("screens")["desk"]
LINK = re.compile(r'(?:href|hx-get)="(/[^"#]*|\?[^"#]*)')
FORM = re.compile(r'<form [^>]*action="(/[^"]*)"')
AS_GIVEN = ("/static/", "/language/", "/sign-out/", "/sign-in/")


@pytest.fixture
def two_lists(taken_in, cast):
    """One list that is taken in, and one that waits for somebody to look at it."""
    with acting_as(cast["coordinator"]):
        other = a_list("Someone Invented,F,2011-02-03,Turkey,acquitted,,")
        waiting = receive(cast["coordinator"], other, name="other.csv", label="Other (invented)")
    forget_the_actor()
    return taken_in, waiting.list


def may(role: str, url: str, method: str) -> bool:
    said = SCREENS[resolve(url.partition("?")[0]).view_name]
    who = said.get(method, said["who"])
    return who in {"anybody", "members"} or role in MAY[who]


def walk(browser: Client, start: str, most: int = 150):
    """Every page that links lead to, with the links and forms on it; one person is enough."""
    waiting, seen, kinds = deque([start]), set(), {}
    while waiting and len(seen) < most:
        url = waiting.popleft()
        path = url.partition("?")[0]
        if url in seen or path.startswith(AS_GIVEN):
            continue
        try:
            name = resolve(path).view_name
        except Resolver404:
            continue
        kinds[name] = kinds.get(name, 0) + 1
        if kinds[name] > 4:
            continue
        seen.add(url)
        forget_the_actor()
        answer = browser.get(url, follow=True)
        forget_the_actor()
        yield url, answer
        if "html" in answer.headers["Content-Type"]:
            found = LINK.findall(answer.content.decode())
            waiting += [path + link if link.startswith("?") else link for link in found]


@pytest.mark.usefixtures("two_lists")
@pytest.mark.parametrize("role", sorted(MAY["see persons"]))
def test_no_link_and_no_form_on_any_page_leads_to_a_refusal(role, browser_of):
    seen = set()
    for url, answer in walk(browser_of(role), "/"):
        assert answer.status_code == 200, (url, answer.status_code)
        seen.add(resolve(url.partition("?")[0]).view_name)
        page = "html" in answer.headers["Content-Type"]  # a paper or a table holds no form
        for action in FORM.findall(answer.content.decode()) if page else ():
            assert may(role, action, "POST"), f"{url} has a form for {action}"
    assert {"desk:person", "desk:state"} <= seen
    assert ({"intake:list", "intake:row"} <= seen) is (role in MAY["take in lists"])
    assert ("intake:upload" in seen) is (role in MAY["take in lists"])
    assert ("intake:undo" in seen) is (role in MAY["take in lists"])


def test_a_lawyer_is_led_to_no_list_and_finds_none(two_lists, browser_of):
    browser, (taken, waiting) = browser_of("lawyer"), two_lists
    assert "/lists/" not in browser.get("/").content.decode()
    for found in (taken, waiting):
        forget_the_actor()
        assert browser.get(f"/lists/{found.pk}/").status_code == 403


@pytest.mark.usefixtures("two_lists")
@pytest.mark.parametrize("role", ["administrator", "auditor"])
def test_who_works_on_no_persons_is_led_nowhere_but_home(role, browser_of):
    links = LINK.findall(browser_of(role).get("/").content.decode())
    own = {"/", "/account/", {"administrator": "/members/", "auditor": "/log/"}[role]}
    assert {link for link in links if not link.startswith(AS_GIVEN)} == own
