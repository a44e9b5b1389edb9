"""Papers that two missions send with an answer, in French and in Russian, and take back.

One is a photograph, which the desk takes over before the mission takes it back; one a PDF, which is
taken back first. Neither mission is told what the desk did. All of it is invented.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import in_order, saved, words
from tests.browser.journeys.missions import (
    ABROAD,
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

pytestmark = [pytest.mark.browser, pytest.mark.full]


def drawn(kind):
    """An invented paper of two pages, or of one where the kind has no more."""
    pages = []
    for number in (1, 2):
        page = Image.new("RGB", (620, 440), "#fbf8ef")
        words_on_it = f"INVENTED PAPER, page {number}"
        ImageDraw.Draw(page).text((60, 60), words_on_it, fill="#2b2a26", font_size=34)
        pages.append(page)
    out = io.BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if kind == "PDF" else {}
    pages[0].save(out, kind, **more)
    return out.getvalue()


def sent(page, address, file, pages):
    """Answer, and send a paper with it; the addresses of its pages and of taking it back."""
    page.goto(address)
    form = page.locator("form[action$='/answers/1/']")
    form.locator("[name=reply]").first.check()
    form.locator("[type=submit]").click()
    page.wait_for_load_state()
    papers = page.locator("section[aria-labelledby=papers]")
    papers.locator("summary").click()
    papers.locator("[name=kind]").select_option("certificate")
    papers.locator("[name=file]").set_input_files(file)
    papers.locator("form [type=submit]").click()
    page.wait_for_load_state()
    found = [each.get_attribute("href") for each in papers.locator("li a").all()]
    assert len(found) == pages + 1
    for each in found[:pages]:
        answer = page.request.get(each)
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.body() != file.read_bytes()  # drawn anew: no byte of it is the file's
    return found[:pages], found[pages]


def at_the_desk(desk, reference):
    """Open the paper of a request at the desk, and look at each of its pages."""
    page = desk.member("coordinator", "en")
    page.goto("/releases/")
    row = page.locator("main tr", has_text=reference)
    row.locator("a[href*='/papers/']").first.click()
    page.wait_for_load_state()
    shown = page.locator(".hw-pages img")
    for each in shown.all():
        each.scroll_into_view_if_needed()
        each.evaluate("each => each.decode()")
        assert each.evaluate("each => each.naturalWidth") > 0
    return page, shown.count()


def taken_over(page):
    """Say what the paper is, and take it into the person's papers."""
    form = page.locator("section[aria-labelledby=take] form")
    for field in form.locator("input[type=text][required], input[type=text]").all():
        field.fill("Invented 1")
    for choice in form.locator("select").all():
        choice.select_option(index=1)
    for day in form.locator("[name*=issued], [name=written]").all():
        day.fill("2020-01-02")
    form.locator("[type=submit]").click()
    page.wait_for_load_state()


@dataclass(frozen=True)
class Sent:
    """A paper that lies with a request: where it is, whose page, its pages, its way back."""

    page: Page
    reference: str
    address: str
    links: list[str]
    back: str


def paper_of(desk, counter, folder, mission, *, name, kind):
    """Have a mission asked about a child of its own, and send a paper with its answer."""
    [child] = held(desk, folder, mission, [f"{name} Inventedova"])
    page = counter.member(*mission)
    old = requests_of(page)
    asked(desk, proven(desk), child, mission)
    reference, address = new_of(page, old)
    file = saved(folder, f"{name}.{kind.lower()}", drawn(kind))
    links, back = sent(page, address, file, 2 if kind == "PDF" else 1)
    assert in_order(page) == []
    return Sent(page, reference, address, links, back)


def test_papers_are_taken_over_and_taken_back_and_a_mission_is_told_nothing(
    desk, counter, tmp_path
):
    one = paper_of(desk, counter, tmp_path, RESIDENT, name="Photova", kind="JPEG")
    other = paper_of(desk, counter, tmp_path, ABROAD, name="Pedefova", kind="PDF")
    for mine, theirs in ((one, other), (other, one)):
        for address in (theirs.address, *theirs.links, theirs.back):
            assert answers_like_never(mine.page, address), address
    is_taken_over_first(desk, one)
    is_taken_back_first(desk, other)


def is_taken_over_first(desk, one):
    """The desk takes the paper over, the mission takes it back: the desk's stands."""
    one.page.goto(one.address)
    before = main_of(one.page)
    page, count = at_the_desk(desk, one.reference)
    assert count == len(one.links)
    page.evaluate("scrollTo(0, 0)")
    picture(page, "missions", 4, "en")
    paper = path_of(page)
    assert in_order(page) == []
    taken_over(page)
    assert "/documents/" in page.url
    one.page.goto(one.address)
    assert main_of(one.page) == before
    take_back(one, "fr")
    page.goto(paper)
    assert "The mission took it back" in main_of(page)
    assert "Taken in by" in main_of(page)
    assert in_order(page) == []


def is_taken_back_first(desk, other):
    """The mission takes the paper back before the desk took it over: nothing is left to take."""
    page, count = at_the_desk(desk, other.reference)
    assert count == len(other.links)
    take_back(other, "ru")
    page.reload()
    assert "There is nothing to take in" in main_of(page)
    assert page.locator(".hw-pages img").count() == 0
    assert page.locator("section[aria-labelledby=take]").count() == 0
    assert in_order(page) == []


def take_back(paper, language):
    """Ask, confirm; its pages are empty at once, and its own page says when."""
    page = paper.page
    page.goto(paper.back)
    assert in_order(page) == []
    page.locator("main form [type=submit]").click()
    page.wait_for_load_state()
    papers = page.locator("section[aria-labelledby=papers]")
    assert papers.locator("li a").count() == 0
    assert words("Taken back on %(day)s.", language).split("%")[0] in papers.inner_text()
    assert in_order(page) == []
    for each in paper.links:
        assert answers_like_never(page, each), each
