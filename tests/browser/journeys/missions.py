"""Two missions at the counter, and what the desk does so that one of them is asked something.

Who a journey is about comes by a list of its own, so that no journey uses up what another needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.utils.timezone import localdate
from playwright.sync_api import Page
from tests.browser.journeys.desk import Desk, saved
from tests.browser.journeys.walk import take_in, upload

RESIDENT, ABROAD = ("mission_resident", "fr"), ("mission_abroad", "ru")
# Of which State each mission is in the demonstration with seed 833, as lists write it.
STATES = {RESIDENT: ("FRA", "France"), ABROAD: ("KGZ", "Kyrgyzstan")}
KEY = "00000000-0000-4000-8000-000000000000"
NEVER_MADE = f"/requests/{KEY}/"
REQUESTS = "main table a[href^='/requests/']"
INVENTED = "Invented for the journey."
HEADINGS = "Name,Sex,Date of birth,Nationality,Status"


def main_of(page: Page) -> str:
    """Every word of the page's own part."""
    return page.locator("main").inner_text()


def path_of(page: Page) -> str:
    """Where the page is, without the host."""
    return urlsplit(page.url).path


def requests_of(page: Page) -> dict[str, str]:
    """Reference to address, of whatever stands on a mission's first page."""
    page.goto("/")
    links = page.locator(REQUESTS)
    return {one.inner_text(): one.get_attribute("href") or "" for one in links.all()}


def answers_like_never(page: Page, address: str) -> bool:
    """Whether an address answers with the very words and the code of one that never was."""
    never = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", KEY, address)
    said = []
    for each in (address, never):
        answer = page.goto(each)
        said.append((answer.status if answer else 0, page.locator("body").inner_text()))
    return said[0] == said[1] and said[0][0] == 404


def held(desk: Desk, folder: Path, mission: tuple[str, str], names: Sequence[str]) -> list[str]:
    """Take a list of acquitted children in, nationals of the mission's State; their addresses."""
    page, country = desk.member("coordinator", "en"), STATES[mission][1]
    rows = [f"{name},F,2015-0{n}-11,{country},acquitted" for n, name in enumerate(names, 1)]
    file = f"{names[0].split()[0].lower()}.csv"
    upload(page, saved(folder, file, "\n".join((HEADINGS, *rows)).encode()), names[0])
    if "/mapping/" in page.url:
        page.click(".hw-mapping [type=submit]")
    take_in(page)
    page.locator("main a[href*='source=']").first.click()
    page.wait_for_load_state()
    found = {}
    for link in page.locator("main table a.hw-code").all():
        found[link.get_attribute("href") or ""] = ""
    for address in found:
        page.goto(address)
        found[address] = page.locator(".hw-names bdi").first.inner_text()
    return [next(each for each, said in found.items() if said == name) for name in names]


def proven(desk: Desk, role: str = "protection_lead") -> Page:
    """A member who signed in just now, so that nothing asks for a code again."""
    page = desk.visitor("en")
    desk.sign_in(page, role)
    return page


def decide(lead: Page, person: str, state: str, decision: str) -> None:
    """The lead's decision at the gate; before contact the risk screen."""
    if decision != "none":
        lead.goto(f"{person}screen/{state}/")
        lead.locator("main form [type=submit]").first.click()
    lead.goto(f"{person}gate/{state}/")
    lead.locator(f"[name=decision][value={decision}]").check()
    lead.fill("[name=reason]", INVENTED)
    if decision != "none":
        lead.locator("[name=reviewer]").select_option(index=1)
        lead.fill("[name=review_on]", (localdate() + timedelta(days=200)).isoformat())
    lead.locator("form:has([name=decision]) [type=submit]").first.click()
    lead.wait_for_url(f"**{person}")


def propose(page: Page, person: str, *, days: int = 30) -> str:
    """Propose everything that is open to the State's mission; the release's address."""
    page.goto(person)
    page.locator("main a[href*='/releases/about/']").first.click()
    page.wait_for_load_state()
    for box in page.locator("[name=copied], [name=asks]").all():
        box.check()
    page.fill("[name=purpose]", "To say whether the child is a national (invented)")
    page.fill("[name=basis]", "Article 36 of the Vienna Convention on Consular Relations")
    page.fill("[name=until]", (localdate() + timedelta(days=days)).isoformat())
    page.locator("main form:has([name=purpose]) [type=submit]").click()
    page.wait_for_url(re.compile(r"/releases/[0-9a-f-]{36}/$"))
    return path_of(page)


def give(lead: Page, release: str) -> None:
    """Look at what another member proposed, and give it."""
    lead.goto(release)
    lead.locator("main a[href$='/give/']").click()
    lead.locator("main form [type=submit]").click()
    lead.wait_for_url(f"**{release}")


def asked(desk: Desk, lead: Page, person: str, mission: tuple[str, str], **terms: Any) -> str:
    """Open the gate, propose and give; the release's address."""
    state = STATES[mission][0]
    decide(lead, person, state, "contact")
    release = propose(desk.member("coordinator", "en"), person, **terms)
    give(lead, release)
    return release


def new_of(page: Page, before: dict[str, str]) -> tuple[str, str]:
    """Reference and address of the one request that a mission did not have before."""
    [(reference, address)] = requests_of(page).items() - before.items()
    return reference, address
