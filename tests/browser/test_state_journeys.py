"""States in the real product: a note recorded, its answer, what is due, all States on one page."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.browser.journeys.desk import faults

pytestmark = [pytest.mark.browser, pytest.mark.full]

WIDTHS = (320, 768, 1280)
PAGES = ("/states/", "/states/?sort=silent&show=no-mission", "/states/TUR/", "/correspondence/TUR/",
         "/correspondence/TUR/record/", "/correspondence/TUR/position/",
         "/correspondence/steps/", "/files/my-day/")  # fmt: skip


def fits(page):
    """Axe finds nothing, and the page is no wider than any screen."""
    assert faults(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


def test_a_note_is_recorded_becomes_due_and_is_answered(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/correspondence/GEO/record/")
    today = date.fromisoformat(page.input_value("[name=day]"))
    page.fill("[name=day]", (today - timedelta(days=60)).isoformat())
    page.fill("[name=about]", f"First request {language}")
    page.check("[name=asks]")
    page.fill("[name=answer_by]", (today - timedelta(days=30)).isoformat())
    page.locator("main form [type=submit]").click()
    page.wait_for_url("**/correspondence/GEO/")
    fits(page)
    page.goto("/files/my-day/")
    page.locator("section[aria-labelledby=matters] a[href*='GEO/record']").first.click()
    assert page.input_value("[name=act]") == "call"
    page.select_option("[name=direction]", "in")
    page.select_option("[name=act]", "")
    page.locator("main form [type=submit]").click()
    page.wait_for_url("**/correspondence/GEO/")
    page.goto("/files/my-day/")
    assert page.locator("section[aria-labelledby=matters] a[href*='GEO/record']").count() == 0


def test_every_page_of_states_is_in_order(desk, language):
    page = desk.member("protection_lead", language)
    for path in PAGES:
        page.goto(path)
        fits(page)
