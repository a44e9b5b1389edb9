"""Two missions side by side, one in the country and one abroad, in French and in Russian.

Through the demonstration, which serves the desk and the counter. What ends by its day, lists, papers
and letters have journeys of their own: test_mission_*.py. All persons are invented.
"""

from __future__ import annotations

import pytest
from tests.browser.journeys.desk import faults, words
from tests.browser.journeys.missions import (
    ABROAD,
    NEVER_MADE,
    RESIDENT,
    main_of,
    requests_of,
)

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]


def person_of(desk, page) -> str:
    """The address at the desk of the person whom a request page of a mission is about."""
    code = page.locator("#released ~ article .hw-code, .hw-card .hw-code").first.inner_text()
    lead = desk.member("protection_lead", "en")
    lead.goto(f"/persons/?code={code}")
    return lead.locator("main table a.hw-code").first.get_attribute("href")


def test_each_mission_sees_its_own_and_another_missions_is_like_none(counter):
    seen = {}
    for login, language in (RESIDENT, ABROAD):
        page = counter.member(login, language)
        seen[login] = requests_of(page)
        assert faults(page) == []
        assert words("What you are asked", language) in main_of(page)
    assert seen["mission_resident"]
    assert seen["mission_abroad"]
    assert not set(seen["mission_resident"]) & set(seen["mission_abroad"])
    page = counter.member(*ABROAD)
    for address in seen["mission_resident"].values():
        assert page.goto(address).status == 404
        foreign = main_of(page)
        assert page.goto(NEVER_MADE).status == 404
        assert main_of(page) == foreign


@pytest.mark.parametrize(("login", "language"), [RESIDENT, ABROAD])
def test_a_mission_answers_and_writes_and_the_desk_takes_it_up(desk, counter, login, language):
    page = counter.member(login, language)
    address = next(iter(requests_of(page).values()))
    page.goto(address)
    form = page.locator("form[action$='/answers/0/']")
    form.locator("[name=reply][value=confirmed]").check()
    form.locator("[name=ground]").select_option("mother")
    form.locator("[name=law]").fill("Article 12 (invented)")
    form.locator("[type=submit]").click()
    page.wait_for_load_state()
    assert words("Yes, confirmed", language) in main_of(page)
    assert "Article 12 (invented)" in main_of(page)
    page.locator("form[action$='/notes/'] [name=words]").last.fill("Une note (invented)")
    page.locator("form[action$='/notes/'] [type=submit]").last.click()
    page.wait_for_load_state()
    assert "Une note (invented)" in main_of(page)
    assert faults(page) == []
    reference = page.locator("h1").inner_text()
    coordinator = desk.member("coordinator", "en")
    coordinator.goto("/releases/")
    coordinator.get_by_role("link", name=reference).first.click()
    assert "Article 12 (invented)" in main_of(coordinator)
    assert "Une note (invented)" in main_of(coordinator)
    coordinator.locator("form[action$='/take-up/'] button").first.click()
    coordinator.wait_for_load_state()
    assert "Taken up" in main_of(coordinator)


def test_what_one_proposed_is_nothing_until_another_gives_it_and_gone_when_taken_back(
    desk, counter
):
    mission = counter.member(*RESIDENT)
    before = requests_of(mission)
    lead = desk.visitor("en")
    desk.sign_in(lead, "protection_lead")
    lead.goto("/releases/")
    rows = lead.locator("main table").first.locator("tr")
    row = rows.filter(has_text="France")
    row.locator("a").first.click()
    release = lead.url
    lead.get_by_role("link", name="Look at it and give it").click()
    assert faults(lead) == []
    lead.locator("main form [type=submit]").click()
    lead.wait_for_url(release)
    after = requests_of(mission)
    [new] = set(after) - set(before)
    assert mission.goto(after[new]).status == 200
    lead.fill("[name=why]", "Invented for the journey.")
    lead.get_by_role("button", name="Take it back").click()
    lead.wait_for_load_state()
    assert mission.goto(after[new]).status == 404
    gone = main_of(mission)
    mission.goto(NEVER_MADE)
    assert main_of(mission) == gone
    assert requests_of(mission) == before


def test_a_child_with_no_contact_is_gone_from_the_counter_without_a_trace(desk, counter):
    mission = counter.member(*ABROAD)
    before = requests_of(mission)
    reference, address = list(before.items())[-1]
    mission.goto(address)
    person = person_of(desk, mission)
    lead = desk.visitor("en")
    desk.sign_in(lead, "protection_lead")
    lead.goto(person)
    lead.locator("main a[href*='/gate/KGZ/'], main a[href*='/gate/']").first.click()
    lead.locator("[name=decision][value=none]").check()
    lead.fill("[name=reason]", "Invented for the journey.")
    lead.locator("main form [name=decision] >> xpath=ancestor::form").locator(
        "[type=submit]"
    ).first.click()
    lead.wait_for_load_state()
    assert mission.goto(address).status == 404
    gone = main_of(mission)
    mission.goto(NEVER_MADE)
    assert main_of(mission) == gone
    after = requests_of(mission)
    assert reference not in after
    assert len(after) == len(before) - 1
    assert reference not in mission.content()


@pytest.mark.parametrize("language", ["en", "ar", "fr", "ru"])
def test_every_page_of_the_counter_is_clean_in_every_language_and_narrow(counter, language):
    page = counter.member("mission_resident", language, viewport={"width": 320, "height": 700})
    assert page.goto("/")
    assert faults(page) == []
    addresses = [*list(requests_of(page).values())[:1], "/account/"]
    for address in addresses:
        page.goto(address)
        assert faults(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") == 320, address
    visitor = counter.visitor(language)
    visitor.goto("/sign-in/")
    assert faults(visitor) == []
