"""Lists of families who search, from two missions side by side, in French and in Russian.

One matches a child at the desk. The desk alone sees the pair, two of its members decide, and the
mission learns of it by a release or not at all. All persons are invented.
"""

from __future__ import annotations

import re

import pytest
from tests.browser.journeys import lists
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import in_order, saved
from tests.browser.journeys.missions import (
    ABROAD,
    INVENTED,
    RESIDENT,
    answers_like_never,
    asked,
    held,
    main_of,
    new_of,
    path_of,
    proven,
    requests_of,
)
from tests.browser.journeys.walk import take_in

pytestmark = [pytest.mark.browser, pytest.mark.full]

CHILD = "Listonia Inventedova"
# The spelling is the family's own, and nobody knows what the last column means until somebody says.
FRENCH = [
    ["Familles (inventées)"],
    ["N°", "Nom et prénom", "Sexe", "Date de naissance", "Nationalité", "Xyzq"],
    ["1", "Inventedova Listonia", "F", "11/01/2015", "France", "une tante (inventée)"],
    ["2", "Personne Introuvable", "M", "02/02/2014", "France", "un oncle (inventé)"],
]
RUSSIAN = [
    ["№", "ФИО", "Пол", "Дата рождения", "Гражданство", "Кто ищет"],
    ["1", "Никтоева Выдумана Придумовна", "ж", "31.12.2013", "Кыргызстан", "тётя (вымысел)"],
]
PAGES = ("/", "/families/", "/delegates/", "/account/")
WAITS = 60  # seconds until the worker has compared a small list


def told(page, own):
    """Every word that a mission reads of itself and of its list."""
    read = {}
    for address in (*PAGES, own):
        page.goto(address)
        read[address] = page.locator("body").inner_text()
    return read


def hand_in(page, file, means=""):
    """Hand a list in, say what a column means where that is asked, confirm; its address."""
    page.goto("/families/")
    page.locator("main a[href='/families/new/']").first.click()
    assert in_order(page) == []
    page.set_input_files("[name=file]", file)
    page.locator("main form [type=submit]").click()
    page.wait_for_url(re.compile(r"/families/[0-9a-f-]{36}/"))
    here = path_of(page)
    if means:
        page.goto(f"{here}columns/")
        assert in_order(page) == []
        page.locator("main select").last.select_option(means)
        picture(page, "missions", 1, "fr")
        page.locator(".hw-mapping [type=submit]").click()
        page.wait_for_url(f"**{here}")
    assert in_order(page) == []
    page.locator("form[action$='/confirm/'] [type=submit]").click()
    page.wait_for_load_state()
    assert in_order(page) == []
    return here


def taken_in(page, name):
    """The desk takes a mission's list in, looks at it and has it written."""
    page.goto("/releases/lists/")
    page.get_by_role("link", name=name).first.click()
    page.locator("form[action$='/take-in/'] [type=submit]").click()
    page.wait_for_url(re.compile("/preview/"))
    take_in(page)


def pair_of(page, person):
    """The address of the proposed pair that a person stands in, from the person's own page."""
    for _ in range(WAITS):
        page.goto(person)
        links = page.locator("main a[href^='/pairs/']")
        found = [each.get_attribute("href") for each in links.all()]
        found = [each for each in found if re.search(r"/pairs/[0-9a-f-]{36}/", each)]
        if found:
            return found[0]
        page.wait_for_timeout(1000)
    raise AssertionError("nobody was proposed")


def decided_by_two(desk, pair):
    """One member says that both are the same person, another confirms it."""
    page = desk.member("coordinator", "en")
    page.goto(pair)
    page.check("[name=verdict][value=same]")
    page.fill("[name=reason]", INVENTED)
    page.locator("[data-hw-decide] [type=submit]").click()
    page.wait_for_load_state()
    yield
    lead = desk.member("protection_lead", "en")
    lead.goto(pair)
    lead.fill("[name=reason]", INVENTED)
    lead.locator("[data-hw-decide] [type=submit]").click()
    lead.wait_for_load_state()
    yield


def test_a_list_matches_one_and_its_mission_learns_of_it_by_a_release_alone(
    desk, counter, tmp_path
):
    [child] = held(desk, tmp_path, RESIDENT, [CHILD])
    page, other = counter.member(*RESIDENT), counter.member(*ABROAD)
    one = hand_in(page, saved(tmp_path, "familles.xlsx", lists.xlsx(FRENCH)), "seeker")
    text = "\n".join(";".join(row) for row in RUSSIAN)
    theirs = hand_in(other, saved(tmp_path, "семьи.csv", text.encode("windows-1251")))
    before = told(page, one), told(other, theirs)
    requests = requests_of(page)
    coordinator = desk.member("coordinator", "en")
    for file in ("familles.xlsx", "семьи.csv"):
        taken_in(coordinator, file)
    pair = pair_of(coordinator, child)
    coordinator.goto(pair)
    picture(coordinator, "missions", 2, "en")
    assert in_order(coordinator) == []
    assert (told(page, one), told(other, theirs)) == before
    for _said in decided_by_two(desk, pair):
        assert (told(page, one), told(other, theirs)) == before
    release = asked(desk, proven(desk), child, RESIDENT)
    reference, address = new_of(page, requests)
    page.goto(address)
    picture(page, "missions", 3, "fr")
    assert CHILD in main_of(page)
    assert in_order(page) == []
    after = told(page, one)
    # The request and nothing else: the list reads as before, whatever came of it.
    assert {each for each in after if after[each] != before[0][each]} == {"/", "/delegates/"}
    assert reference in after["/"]
    assert told(other, theirs) == before[1]
    for each in (address, one):
        assert answers_like_never(other, each), each
    assert answers_like_never(page, theirs)
    assert coordinator.goto(release).status == 200
