"""Figures in the real product: an article pasted, each figure confirmed, conflicts, time line; and
where everybody stands, from a picture to who stands behind a number."""

from __future__ import annotations

import re

import pytest
from tests.browser.journeys.desk import faults, in_order, words

pytestmark = [pytest.mark.browser, pytest.mark.full]

# Invented: nothing in it happened.
ARTICLES = {
    "en": "At least 833 children of 14 nationalities are held, a judicial source said on Tuesday.\n"
    "Almost 1,000 children are held in all, the ministry said.",
    "ar": "قال مصدر قضائي يوم الثلاثاء إن ما لا يقل عن 833 طفلاً من 14 جنسية محتجزون.\n"
    "وقالت الوزارة إن نحو 1000 طفل محتجزون.",
}
WIDTHS = (320, 768, 1280)
ATTACKED_AT_MOST = 300_000  # milliseconds; 40 seconds where nothing else runs
FIGURES = ("/figures/", "/figures/conflicts/", "/figures/time-line/", "/figures/read/",
           "/figures/new/")  # fmt: skip
SITUATION = ("/situation/", "/situation/map/", "/situation/flows/",
             "/situation/files/?stage=S0&letter=m", "/situation/persons/?age=15&letter=l")  # fmt: skip


def fits(page):
    """Axe finds nothing, and the page is no wider than any screen."""
    assert faults(page) == []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url


def test_an_article_is_pasted_each_figure_confirmed_and_what_conflicts_is_shown(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/figures/read/")
    page.fill("[name=text]", ARTICLES[language])
    page.fill("[name=published_on]", "2018-07-04")
    page.fill("[name=outlet]", f"Invented post {language}")
    page.locator("main form [type=submit]").first.click()
    page.locator(".hw-proposals").wait_for()
    fits(page)
    found = [box.input_value() for box in page.locator("[name$='-number']").all()]
    assert {"833", "14", "1000"} <= set(found)
    for box in page.locator("[name$='-take']").all():
        box.check()
    page.locator(".hw-proposals [type=submit]").click()
    page.wait_for_url("**/figures/")
    shown = page.locator("main").inner_text()
    assert f"Invented post {language}" in shown
    page.locator("main table a").first.click()
    fits(page)
    page.goto("/figures/conflicts/")
    assert page.locator("main .hw-claims-pair").count() >= 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_of_figures_and_of_the_situation_is_in_order(desk, language, scheme):
    page = desk.member("protection_lead", language, color_scheme=scheme)
    page.goto("/figures/")
    begin = page.locator("form[action$='/starting-set/'] [type=submit]")
    if begin.count():
        begin.first.click()
    for address in (*FIGURES, *SITUATION):
        page.set_viewport_size({"width": 1280, "height": 800})
        page.goto(address)
        fits(page)


def test_a_number_leads_to_who_stands_behind_it(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/situation/")
    link = page.locator("main td a").first
    number = int(link.inner_text())
    link.click()
    assert page.locator("main tbody tr").count() == number
    page.locator("main tbody a").first.click()
    assert "/files/" in page.url


def test_paper_holds_the_picture_and_the_whole_table(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/situation/")
    page.emulate_media(media="print")
    assert page.locator(".hw-bars").first.is_visible()
    paper = 680  # of A4 between its margins, in the browser's units
    for table in page.locator(".hw-picture table").all():
        page.set_viewport_size({"width": paper, "height": 900})
        assert table.evaluate("each => each.scrollWidth") <= paper, words("Stage", language)


def test_own_tables_are_attacked_looked_at_and_released_by_another_member(desk):
    page = desk.member("coordinator", "en")
    page.goto("/figures/own/")
    page.locator("section[aria-labelledby=propose] [type=submit]").click()
    page.wait_for_url(re.compile(r"/figures/own/[0-9a-f-]{36}/"))
    proposal = page.url
    page.locator("a[href$='/preview/']").first.wait_for(timeout=ATTACKED_AT_MOST)
    assert page.locator("a[href$='/release/']").count() == 0  # who proposed does not release
    for language in ("ar", "en"):
        lead = desk.visitor(language)
        desk.sign_in(lead, "protection_lead")  # just now: releasing asks for it
        for tail in ("", "preview/", "release/"):
            lead.goto(f"{proposal}{tail}")
            assert lead.locator("html").get_attribute("lang") == language
            assert in_order(lead) == [], (language, tail)
    lead.locator("main form.hw-form [type=submit]").click()
    lead.wait_for_url(proposal)
    assert lead.locator("section[aria-labelledby=correct]").count() == 1
    assert in_order(lead) == []
    page.goto("/figures/own/")
    assert page.locator("section[aria-labelledby=published] tbody tr").count() == 1
