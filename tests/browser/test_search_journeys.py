"""Searching in the real product: while typing, by keys, without scripts, and nothing in addresses."""
# ruff: noqa: ARG001 - fixtures put rows in

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.browser.journeys import lists
from tests.browser.journeys.desk import faults, focused, saved, words
from tests.browser.journeys.walk import take_in, upload

pytestmark = [pytest.mark.browser, pytest.mark.full]

BOX, LIST = "#hw-search", "#hw-search-found"
FAMILY = "Qoratosh"
ASKED = "qoratoş zehra"  # the list writes Zahra Qoratoshova
WIDTHS = (320, 768, 1280)
PREPARED_WITHIN = 60  # tries, half a second each


@pytest.fixture(scope="module")
def known(all_day, tmp_path_factory):
    """A list that is taken in and prepared for searching."""
    page = all_day.member()
    file = saved(tmp_path_factory.mktemp("search"), "s.csv", lists.csv(lists.rows(FAMILY)))
    upload(page, file, FAMILY)
    page.locator("form[action$='/mapping/'] [type=submit], main form [type=submit]").first.click()
    take_in(page)
    for _ in range(PREPARED_WITHIN):
        page.goto("/search/")
        page.fill(BOX, ASKED)
        page.press(BOX, "Enter")
        if (
            page.locator("main .hw-found-person").count()
            and not page.locator("main .hw-found .hw-icon-attention").count()
        ):
            break
        page.wait_for_timeout(500)
    page.context.close()


def typed(page, text=ASKED):
    page.locator(BOX).press_sequentially(text)
    page.locator(f"{LIST} .hw-found").wait_for()


def test_whoever_types_sees_who_is_meant_and_why_and_goes_there_by_keys(desk, known, language):
    page = desk.member(language=language)
    page.goto("/states/")
    typed(page)
    first = page.locator(f"{LIST} .hw-found-person").first
    expect(first).to_contain_text("Zahra Qoratoshova")
    assert first.locator(".hw-found-why li").count() == 2
    page.keyboard.press("ArrowDown")
    here = focused(page)
    assert here["href"] == first.locator("a").get_attribute("href")
    assert here["ring"]
    page.keyboard.press("ArrowUp")
    assert focused(page)["id"] == "hw-search"
    page.keyboard.press("Escape")
    expect(page.locator(f"{LIST} > *")).to_have_count(0)
    assert focused(page)["id"] == "hw-search"
    page.keyboard.type(" ")
    page.keyboard.type("2015")
    page.locator(f"{LIST} .hw-found").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/persons/*/")
    assert "Zahra Qoratoshova" in page.locator("main").inner_text()


def test_enter_leads_to_a_page_with_all_of_them_whose_address_says_nothing(desk, known, language):
    asked = []
    page = desk.member(language=language)
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/persons/")
    page.fill(BOX, "Qoratoshova")
    page.press(BOX, "Enter")
    page.wait_for_url("**/search/")
    assert page.locator("main .hw-found-person").count() == len(lists.PEOPLE)
    assert page.locator(BOX).input_value() == "Qoratoshova"
    assert not any("ratosh" in address.lower() for address in asked)
    assert "ratosh" not in page.title().lower()


def test_without_scripts_the_box_leads_to_the_page(desk, known, language):
    page = desk.member(language=language, java_script_enabled=False)
    page.goto("/")
    page.fill(BOX, ASKED)
    page.press(BOX, "Enter")
    assert page.url.endswith("/search/")
    page.locator("main .hw-found-person a").first.click()
    assert "Zahra Qoratoshova" in page.locator("main").inner_text()


def test_a_click_elsewhere_closes_the_list(desk, known):
    page = desk.member()
    page.goto("/states/")
    typed(page)
    page.locator("footer").click()
    expect(page.locator(f"{LIST} > *")).to_have_count(0)


def test_nobody_found_says_what_to_try(desk, known, language):
    page = desk.member(language=language)
    page.goto("/states/")
    typed(page, "Wxqzj")
    assert words("Nobody was found", language) in page.locator(LIST).inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_list_and_on_the_page(desk, known, language, scheme):
    page = desk.member(language=language, color_scheme=scheme)
    page.goto("/states/")
    typed(page)
    assert faults(page) == []
    page.press(BOX, "Enter")
    page.wait_for_url("**/search/")
    assert faults(page) == []


def test_neither_list_nor_page_is_wider_than_the_screen(desk, known, language):
    page = desk.member(language=language)
    page.goto("/states/")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.fill(BOX, "")
        typed(page)
        place = page.locator(f"{LIST} .hw-found").bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
