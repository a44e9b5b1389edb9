"""Lists of families at the counter, in French and Russian side by side; and what ends while one looks.

Through the demonstration. A day that passes is made by moving the ends of a request in the store's
own database, as nothing but time does. All persons are invented.
"""

from __future__ import annotations

import re
from datetime import timedelta

import psycopg
import pytest
from django.utils.timezone import localdate
from tests.browser.journeys.desk import faults, saved, words
from tests.browser.journeys.missions import (
    ABROAD,
    NEVER_MADE,
    RESIDENT,
    main_of,
    requests_of,
)
from tests.browser.journeys.walk import take_in

from homeward.postgres.address import embedded_address

pytestmark = [pytest.mark.browser, pytest.mark.full]
LOOKS = "Received; the coordinating desk looks at it"
HEADINGS = "Name,Sex,Date of birth,Nationality,Searched by"


def someone_released(page):
    """Name and birth of somebody who was released to the mission, as its page writes them."""
    page.goto(next(iter(requests_of(page).values())))
    said = page.locator(".hw-card dl").first
    name = said.locator(".hw-name bdi, bdi").first.inner_text()
    birth = re.search(r"\b(?:19|20)\d\d\b", said.inner_text())
    return name, birth[0] if birth else ""


def hand_in(page, folder, name, rows):
    """Hand a list in and confirm it; its address."""
    page.goto("/families/")
    page.locator("main a[href='/families/new/']").first.click()
    assert faults(page) == []
    page.set_input_files("[name=file]", saved(folder, name, "\n".join((HEADINGS, *rows)).encode()))
    page.locator("main form [type=submit]").click()
    page.wait_for_url(re.compile(r"/families/[0-9a-f-]{36}/"))
    assert faults(page) == []
    page.locator("form[action$='/confirm/'] [type=submit]").click()
    page.wait_for_load_state()
    return re.sub(r"https?://[^/]+", "", page.url)


def told(page, address):
    """Every word that a mission reads of its lists and requests."""
    read = []
    for path in ("/", "/families/", address):
        page.goto(path)
        read.append(main_of(page))
    return read


def taken_in(desk, name):
    """The desk takes a mission's list in, looks at it and has it written; the page of the list."""
    page = desk.member("coordinator", "en")
    page.goto("/releases/lists/")
    page.get_by_role("link", name=name).first.click()
    assert faults(page) == []
    page.locator("form[action$='/take-in/'] [type=submit]").click()
    page.wait_for_url(re.compile("/preview/"))
    take_in(page)
    return page


def in_the_queue(page, source):
    """Whether a pair on any page of the queue has this source; young children stand first."""
    page.goto("/pairs/")
    while source not in main_of(page):
        onward = page.locator("main a[rel=next]")
        if not onward.count():
            return False
        page.goto(onward.first.evaluate("each => each.href"))
    return True


def test_a_list_that_matches_somebody_tells_the_mission_nothing_and_the_desk_a_pair(
    desk, counter, tmp_path
):
    resident, abroad = counter.member(*RESIDENT), counter.member(*ABROAD)
    name, birth = someone_released(resident)
    one = hand_in(resident, tmp_path, "familles.csv", [f"{name},F,{birth},,Une tante (invented)"])
    other = hand_in(
        abroad, tmp_path, "semyi.csv", ["Quoxvil Inventedbek,M,1990-12-31,,Une tante (invented)"]
    )
    for page, language in ((resident, "fr"), (abroad, "ru")):
        assert words(LOOKS, language) in main_of(page)
    before = told(resident, one), told(abroad, other)
    for file in ("familles.csv", "semyi.csv"):
        taken_in(desk, file)
    coordinator = desk.member("coordinator", "en")
    for _ in range(60):
        if found := in_the_queue(coordinator, "familles.csv"):
            break
        coordinator.wait_for_timeout(1000)
    assert found, "a pair with this list as its source"
    assert (told(resident, one), told(abroad, other)) == before
    assert resident.goto(other).status == 404
    foreign = main_of(resident)
    resident.goto(NEVER_MADE.replace("requests", "families"))
    assert main_of(resident) == foreign


def test_a_list_with_a_child_of_no_contact_reads_like_a_list_with_nobody(desk, counter, tmp_path):
    page = counter.member(*ABROAD)
    reference, address = list(requests_of(page).items())[-1]
    page.goto(address)
    said = page.locator(".hw-card dl").first
    name = said.locator(".hw-name bdi, bdi").first.inner_text()
    code = page.locator(".hw-card .hw-code").first.inner_text()
    lead = desk.visitor("en")
    desk.sign_in(lead, "protection_lead")
    lead.goto(f"/persons/?code={code}")
    lead.locator("main table a.hw-code").first.click()
    lead.locator("main a[href*='/gate/']").first.click()
    lead.locator("[name=decision][value=none]").check()
    lead.fill("[name=reason]", "Invented for the journey.")
    lead.locator("main form [name=decision] >> xpath=ancestor::form").locator(
        "[type=submit]"
    ).first.click()
    lead.wait_for_load_state()
    assert page.goto(address).status == 404
    child = hand_in(page, tmp_path, "enfant.csv", [f"{name},F,,,Une tante (invented)"])
    nobody = hand_in(page, tmp_path, "personne.csv", ["Zorblat Nobody,F,,,Une tante (invented)"])
    for file in ("enfant.csv", "personne.csv"):
        taken_in(desk, file)
    read = told(page, child)
    assert reference not in " ".join(read)
    assert code not in " ".join(read)
    page.goto(child)
    of_the_child = main_of(page).replace("enfant.csv", "X")
    page.goto(nobody)
    assert main_of(page).replace("personne.csv", "X") == of_the_child


def test_a_release_that_ends_while_the_mission_looks_is_gone_at_the_next_step(desk, counter):
    page = counter.member(*RESIDENT)
    before = requests_of(page)
    reference, address = list(before.items())[-1]
    page.goto(address)
    form = page.locator("form[action$='/notes/']").last
    form.locator("[name=words]").fill("Une note (invented)")
    with psycopg.connect(
        **embedded_address(desk.product.home).conninfo(), autocommit=True
    ) as owner:
        ended = owner.execute(
            "update counter_request set ends_at = now() where reference = %s", [reference]
        )
        assert ended.rowcount == 1
    form.locator("[type=submit]").click()
    page.wait_for_load_state()
    gone = main_of(page)
    page.goto(NEVER_MADE)
    assert main_of(page) == gone
    assert reference not in requests_of(page)
    assert len(requests_of(page)) == len(before) - 1


def test_the_head_gives_an_officer_everything_and_takes_it_back(counter):
    head = counter.member(*RESIDENT)
    everything = requests_of(head)
    head.goto("/delegates/")
    assert faults(head) == []
    officer = counter.member("mission_officer", "ru")
    one = requests_of(officer)
    assert len(one) == 1 < len(everything)
    assert faults(officer) == []
    head.locator("[name=officer] option").nth(1).wait_for(state="attached")
    head.locator("[name=officer]").select_option(index=1)
    head.locator("[name=what]").select_option("all")
    head.locator("[name=until]").fill(str(localdate() + timedelta(days=30)))
    head.locator("section[aria-labelledby=give] [type=submit]").click()
    head.wait_for_load_state()
    assert faults(head) == []
    assert requests_of(officer) == everything
    head.locator("section[aria-labelledby=standing] form [type=submit]").first.click()
    head.wait_for_load_state()
    assert requests_of(officer) == one
    hidden = next(address for address in everything.values() if address not in one.values())
    assert officer.goto(hidden).status == 404
    gone = main_of(officer)
    officer.goto(NEVER_MADE)
    assert main_of(officer) == gone


@pytest.mark.parametrize("language", ["en", "ar", "fr", "ru"])
def test_pages_of_lists_are_clean_in_every_language_and_narrow(counter, language, tmp_path):
    page = counter.member("mission_resident", language, viewport={"width": 320, "height": 700})
    page.goto("/families/new/")
    rows = [HEADINGS, f"Lina Invented {language},F,17 of nothing,Turkey,Une tante (invented)"]
    file = saved(tmp_path, f"narrow-{language}.csv", "\n".join(rows).encode())
    page.set_input_files("[name=file]", file)
    page.locator("main form [type=submit]").click()
    page.wait_for_url(re.compile(r"/families/[0-9a-f-]{36}/"))
    here = re.sub(r"https?://[^/]+", "", page.url)
    for path in (here, f"{here}columns/", f"{here}withdraw/", "/families/", "/delegates/"):
        page.goto(path)
        assert faults(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
