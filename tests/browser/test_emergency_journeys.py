"""Who sees whom, at the browser: an emergency and its review, and three who must see nothing.

In English and in Arabic, through the demonstration. All persons in it are invented.
"""

from __future__ import annotations

import re

import pytest
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import faults, words

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]
REASON = "An invented danger that cannot wait until tomorrow."
NEVER_MADE = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def unassigned(desk, language) -> tuple[str, str]:
    """The code and the page of somebody who is assigned to nobody; another in each language."""
    page = desk.member("coordinator", language)
    page.goto("/cases/")
    assert faults(page) == []
    codes = page.locator("details .hw-code").all_text_contents()
    code = codes[0 if language == "en" else -1]
    page.goto(f"/persons/?code={code}")
    link = page.locator("main table a.hw-code").first
    assert link.inner_text() == code
    return code, link.get_attribute("href")


def signed_in(desk, role, language):
    """Somebody who has just proved who they are."""
    page = desk.visitor(language)
    desk.sign_in(page, role)
    return page


def said(page, sentence, language) -> bool:
    return words(sentence, language) in page.locator("main").inner_text()


def test_an_emergency_opens_one_person_to_read_and_its_review_closes_it(desk, language, unassigned):
    code, address = unassigned
    officer = signed_in(desk, "protection_officer", language)
    assert officer.goto(address).status == 404
    officer.goto("/cases/")
    assert faults(officer) == []
    officer.click("main a[href='/cases/emergency/']")
    assert faults(officer) == []
    officer.fill("[name=code]", code)
    officer.fill("[name=reason]", REASON)
    picture(officer, "emergency", 1, language)
    officer.locator("main form [type=submit]").first.click()
    officer.wait_for_url(lambda url: url.endswith(address))
    assert code in officer.locator("main").inner_text()
    picture(officer, "emergency", 2, language)

    lead = signed_in(desk, "protection_lead", language)
    lead.locator("main a[href='/cases/emergencies/']").first.click()
    assert faults(lead) == []
    lead.locator("main tr", has_text=code).locator("a").first.click()
    assert REASON in lead.locator("main").inner_text()
    assert faults(lead) == []
    lead.locator("[name=outcome]").first.check()
    lead.fill("[name=why]", "The danger was there; invented.")
    picture(lead, "emergency", 3, language)
    lead.locator("main form [type=submit]").first.click()
    lead.wait_for_url("/cases/emergencies/")
    assert faults(lead) == []
    assert officer.goto(address).status == 404


def test_a_colleague_who_is_not_assigned_sees_what_somebody_sees_who_asks_for_nobody(
    desk, language, unassigned
):
    code, address = unassigned
    for role in ("lawyer", "agency_officer"):
        page = desk.member(role, language)
        shown = []
        for one in (address, re.sub(r"[0-9a-f-]{36}", NEVER_MADE, address)):
            assert page.goto(one).status == 404
            shown.append(page.locator("main").inner_text())
        assert shown[0] == shown[1]
        page.goto(f"/persons/?code={code}")
        assert page.locator("main table").count() == 0
        assert said(page, "Nobody fits these filters", language)


def test_an_administrator_who_opens_a_person_is_refused(desk, language, unassigned):
    code, address = unassigned
    page = desk.member("administrator", language)
    assert page.goto(address).status == 403
    assert code not in page.content()
    assert page.locator(".hw-nav a[href='/persons/']").count() == 0
    assert faults(page) == []


def test_an_auditor_reads_acts_and_codes_and_no_person(desk, language, unassigned):
    code, address = unassigned
    reader = desk.member("coordinator", language)
    assert reader.goto(address).status == 200
    page = desk.member("auditor", language)
    page.goto("/")
    page.click(".hw-nav a[href='/log/']")
    page.fill("[name=code]", code)
    page.locator("[name=code]").press("Enter")
    page.wait_for_url(lambda url: "code=" in url)
    rows = page.locator("main tbody tr", has_text=words("Person opened", language))
    assert "coordinator" in rows.first.inner_text()
    assert code in rows.first.inner_text()
    assert faults(page) == []
    assert page.goto(address).status == 403
