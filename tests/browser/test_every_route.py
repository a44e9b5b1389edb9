"""Whatever page a member can walk to is in order: axe finds nothing, and it fits a narrow screen.

Members of every role start at the overview and follow links, to each route of the desk once; a
route that nobody reaches fails, unless it says below who looks at it instead. So a new page is
looked at as soon as something leads to it.
"""

from __future__ import annotations

import tomllib
from collections import Counter, deque
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.browser.journeys.desk import in_order

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]

SCREENS = Path(__file__).parents[1] / "architecture" / "checked" / "screens.toml"
# The lead first: whoever sees most shows most of the pages.
ROLES = (
    "protection_lead", "lawyer", "protection_officer", "coordinator", "administrator", "auditor",
)  # fmt: skip
# The first page, and what is reached by a form or by typing an address.
BEGIN = ("/", "/search/", "/search/openrefine/")
OF_A_ROUTE = 4  # addresses that are followed: not every person has a paper or a pair
NO_PAGES = (".pdf", ".csv", ".json", ".png", ".webp", ".svg", ".xlsx", ".docx", ".tsv")

# No pages: pictures, files, pieces that a page asks for, and a service.
PIECES = {
    *("documents:page", "releases:enclosed", "interests:pdf", "letters:pdf", "letters:sample"),
    *(
        "correspondence:word_file",
        "desk:log_file",
        "intake:progress",
        "publishing:progress",
        "tracing:progress",
    ),
    *("search:properties", "search:reconcile", "set_language"),
}
# Where no link of the demonstration leads, but a journey does, with axe.
IN_JOURNEYS = {
    "accounts:again": "test_sign_in_journeys.py",
    "accounts:code": "test_sign_in_journeys.py",
    "accounts:enrolment": "test_sign_in_journeys.py",
    "accounts:invitation": "test_sign_in_journeys.py",
    "accounts:sign_in": "test_pages.py",
    "intake:mapping": "test_pages.py",
    "intake:preview": "test_pages.py",
    "correspondence:words": "test_word_journeys.py",
    "interests:again": "test_interests_journeys.py",
    "interests:promise": "test_interests_journeys.py",
    "interests:withdraw": "test_interests_journeys.py",
    "letters:office": "test_office_journeys.py",
    "publications:figure": "test_figure_journeys.py",
    "publishing:preview": "test_figure_journeys.py",
    "publishing:proposal": "test_figure_journeys.py",
    "publishing:release": "test_figure_journeys.py",
    "releases:propose": "test_counter_journeys.py",
    "returnfiles:cancel": "test_file_journeys.py",
    "returnfiles:compare": "test_file_journeys.py",
    "tracing:undo": "test_pair_journeys.py",
}
# Pages to which no browser has gone by itself yet. None is left: a new page is reached by a link of
# the demonstration, or a journey goes there with axe and on a narrow screen.
UNSEEN: frozenset[str] = frozenset()


def route(address: str) -> str:
    """The name of what answers an address; nothing where nothing does."""
    from django.urls import Resolver404, resolve

    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return ""


def routes_of_pages() -> set[str]:
    """Every route of the desk that answers to GET."""
    screens = tomllib.loads(SCREENS.read_text("utf-8"))["desk"]
    return {name for name, each in screens.items() if "GET" in each["methods"]}


def links(page) -> list[str]:
    """Where the page leads within the desk, each once."""
    found = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"/\"]')].map(each => each.getAttribute('href'))"
    )
    return [each for each in dict.fromkeys(found) if not urlsplit(each).path.endswith(NO_PAGES)]


def walk(page, looked_at: dict[str, list[str]]) -> None:
    """Follow links as far as they lead; note what is wrong with each route not looked at before."""
    waiting, known, followed = deque(BEGIN), set(BEGIN), Counter()
    while waiting:
        address = waiting.popleft()
        name = route(address)
        if not name or name in PIECES or followed[name] >= OF_A_ROUTE:
            continue
        followed[name] += 1
        page.set_viewport_size({"width": 1280, "height": 800})
        answer = page.goto(address)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        here = route(page.url)
        if here and here not in looked_at and answer.status == 200:
            looked_at[here] = in_order(page)
        fresh = [each for each in links(page) if each not in known]
        known.update(fresh)
        waiting.extend(fresh)


def test_every_page_that_somebody_can_walk_to_is_in_order(desk, language):
    looked_at: dict[str, list[str]] = {}
    for role in ROLES:
        page = desk.visitor(language)
        desk.sign_in(page, role)  # just proved, so that pages which ask again open at once
        walk(page, looked_at)
        page.context.close()
    wrong = {name: found for name, found in looked_at.items() if found}
    assert wrong == {}
    assert UNSEEN & looked_at.keys() == set(), "somebody comes there: take it off the list"
    unseen = routes_of_pages() - looked_at.keys() - PIECES - IN_JOURNEYS.keys() - UNSEEN
    assert unseen == set(), f"{len(looked_at)} routes looked at; nobody came to {sorted(unseen)}"
    print(f"{len(looked_at)} routes in {language}")  # noqa: T201


def test_whoever_is_said_to_look_at_a_page_does_so_and_the_page_is_there():
    pages = routes_of_pages()
    for name, file in IN_JOURNEYS.items():
        looked = (Path(__file__).parent / file).read_text("utf-8")
        assert name in pages, f"there is no page {name} any more"
        assert "in_order(" in looked or "faults(" in looked, f"{file} looks at nothing"
    assert pages >= UNSEEN
    assert not UNSEEN & IN_JOURNEYS.keys()
