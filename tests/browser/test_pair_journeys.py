"""Deciding on pairs in the real product: by keys, without scripts, by two members, and back."""

from __future__ import annotations

import re

import pytest
from tests.browser.journeys.desk import focused, in_order, words
from tests.browser.journeys.walk import PAIRS, open_queue, settled

pytestmark = [pytest.mark.browser, pytest.mark.full]

REASON = "Invented reason of a test."
FIRST = PAIRS


def first_pair(page, query="kind=same&band=same"):
    """Open the first pair of a queue; its address without the filters."""
    open_queue(page, query)
    page.locator(FIRST).first.click()
    return re.sub(r"\?.*", "", page.url)


def decide(page, verdict, reason=REASON):
    page.check(f"[name=verdict][value={verdict}]")
    page.fill("[name=reason]", reason)
    page.locator("[data-hw-decide] [type=submit]").click()


def take_back(page, pair):
    page.goto(pair)
    page.locator("main a[href$='/undo/']").click()
    page.wait_for_url("**/undo/")
    size = page.viewport_size
    assert in_order(page) == []
    page.set_viewport_size(size)
    page.fill("[name=reason]", REASON)
    page.locator(".hw-confirm [type=submit]").click()
    assert page.url == pair


def message(page):
    return page.locator("#hw-messages").inner_text()


def test_the_queue_and_a_pair_are_worked_through_by_keys_alone(desk, language):
    page = desk.member(language=language)
    open_queue(page, "kind=same")
    links = page.locator(FIRST)
    for step, key in ((0, "j"), (1, "j"), (2, "j"), (1, "k")):
        page.keyboard.press(key)
        here = focused(page)
        assert here["text"] == links.nth(step).inner_text().strip()
        assert here["ring"]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/pairs/[0-9a-f-]{36}/"))
    for number, verdict in ((1, "same"), (3, "cannot_tell"), (2, "different")):
        page.keyboard.press(str(number))
        assert page.locator("[name=verdict]:checked").get_attribute("value") == verdict
        assert focused(page)["ring"]
    first = page.url
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("k")
    page.wait_for_url(first)
    page.locator("[name=reason]").focus()
    page.keyboard.type("123jk")
    assert page.locator("[name=reason]").input_value() == "123jk"
    assert page.url == first


def test_the_keys_can_be_switched_off(desk):
    page = desk.member()
    first_pair(page)
    page.locator("[data-hw-keys-switch]").click()
    page.keyboard.press("1")
    assert page.locator("[name=verdict]:checked").count() == 0
    page.reload()
    page.keyboard.press("1")
    assert page.locator("[name=verdict]:checked").count() == 0
    page.locator("[data-hw-keys-switch]").click()
    page.keyboard.press("1")
    assert page.locator("[name=verdict]:checked").count() == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_no_leaves_the_queue_and_comes_back_when_it_is_taken_back(desk, language, scripts):
    page = desk.member(language=language, java_script_enabled=scripts)
    pair = first_pair(page)
    page.locator("[data-hw-decide] [type=submit]").click()
    assert page.locator("#hw-errors").is_visible()
    decide(page, "different")
    assert words("The decision has been recorded.", language) in message(page)
    assert page.url.split("?")[0] != pair
    page.goto(pair)
    assert REASON in page.locator(".hw-timeline").inner_text()
    take_back(page, pair)
    assert words("Taken back. Everything is as it was before.", language) in message(page)
    assert page.locator("[name=verdict]").count() == 3


def test_two_members_join_two_persons_and_the_person_has_one_page(desk, language):
    page = desk.member(language=language)
    pair = first_pair(page)
    codes = page.locator(".hw-compare thead a.hw-code").all_inner_texts()
    people = [a.get_attribute("href") for a in page.locator(".hw-compare thead a.hw-code").all()]
    decide(page, "same")
    assert words("Recorded. It counts once another member has confirmed it.", language) in message(
        page
    )
    page.goto(pair)
    assert page.locator("[data-hw-decide] form").count() == 0
    lead = desk.member("protection_lead", language)
    lead.goto("/pairs/?decision=waiting")
    lead.goto(pair)
    lead.fill("[name=reason]", REASON)
    lead.locator("[data-hw-decide] [type=submit]").click()
    assert words("Confirmed by a second person.", language) in message(lead)
    shown = set()
    for address in people:
        page.goto(address)
        shown.add(page.url)
        text = page.locator("main").inner_text()
        assert words("Shown as one with", language) in text
    assert len(shown) == 1
    page.goto(f"/persons/?code={codes[0]}")
    one = page.locator("main table a.hw-code").all_inner_texts()
    page.goto(f"/persons/?code={codes[1]}")
    assert page.locator("main table a.hw-code").all_inner_texts() == one
    take_back(lead, pair)
    take_back(lead, pair)
    for address in people:
        page.goto(address)
        assert page.url.endswith(address)


def test_filters_change_the_queue_in_place(desk, language):
    page = desk.member(language=language)
    page.goto("/pairs/")
    with page.expect_response(lambda answer: "kind=mother" in answer.url):
        page.locator("#filter-kind").select_option("mother")
    settled(page)
    kinds = page.locator("#pairs tbody tr td:nth-child(2)").all_inner_texts()
    assert kinds
    assert all(words("Mother and child?", language) in kind for kind in kinds)
    assert "kind=mother" in page.url


def test_no_address_title_or_queue_holds_a_name(desk):
    page = desk.member()
    first_pair(page)
    names = {
        part
        for text in page.locator(".hw-compare tbody tr").first.locator("td bdi").all_inner_texts()
        for part in text.split()
        if len(part) > 3
    }
    assert names
    assert not any(name in page.url or name in page.title() for name in names)
    page.goto("/pairs/")
    queue = page.locator("main").inner_text()
    assert not any(name in queue for name in names)
