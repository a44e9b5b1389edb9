"""An office is named on the pages, and notes are written from it. Everybody here is invented."""

from __future__ import annotations

import pytest
from tests.apps.letters.offices import NAMES, RUSSIAN
from tests.browser.journeys.desk import faults, words

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]
NARROW = 320


def in_order(page) -> None:
    """Nothing for axe to find, and no wider than a narrow screen."""
    assert faults(page) == []
    page.set_viewport_size({"width": NARROW, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    page.set_viewport_size({"width": 1280, "height": 800})


def test_a_coordinator_names_an_office_that_goes_on_with_the_desks_numbers(desk):
    page = desk.member("coordinator", "ar")
    page.goto("/states/FRA/")
    page.get_by_role("link", name=words("Offices that write", "ar")).click()
    page.get_by_role("link", name=words("Add an office", "ar")).click()
    in_order(page)
    page.locator("form.hw-form [type=submit]").click()
    page.wait_for_selector("#hw-errors")
    in_order(page)
    # The sign of the demonstration's own numbers: other journeys write on, and nothing else changes.
    page.fill("[name=sign]", "HW")
    # In all four languages: notes of other journeys are written in each of them.
    for code, names in (NAMES | {"ru": RUSSIAN}).items():
        for part in ("name", "subject", "subject_short", "place"):
            page.fill(f"[name={part}_{code}]", getattr(names, part))
    page.check("[name=feminine_ar]")
    page.locator("form.hw-form [type=submit]").click()
    page.wait_for_url("/letters/offices/")
    row = page.locator("main table tbody tr")
    assert row.count() == 1, "the desk's own row is gone: its numbers are the office's"
    assert NAMES["ar"].name in row.inner_text()
    row.locator("a").click()
    page.wait_for_load_state()
    in_order(page)
    assert page.input_value("[name=place_fr]") == "Erbil"
    page.goto("/states/FRA/")
    assert f"HW: {NAMES['ar'].name}" in page.locator("main").inner_text()
    in_order(page)
