"""What holds for every page of the real product: for every reader, on every screen, quickly."""

from __future__ import annotations

import io
from contextlib import contextmanager

import pytest
from pypdf import PdfReader
from tests.browser.journeys import lists
from tests.browser.journeys.desk import faults, focused, saved, words
from tests.browser.journeys.places import addresses

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]

WIDTHS = (320, 768, 1280)
FIRST_VISIT_AT_MOST = 150_000  # bytes over the wire
LATER_PAGES_AT_MOST = 40_000


@pytest.fixture(scope="module")
def places(all_day, tmp_path_factory):
    return addresses(all_day, tmp_path_factory.mktemp("pages"))


DARK = ("overview", "register", "person", "gate", "columns", "preview")


def every_page(desk, places, language, **options):
    """Go to each page in turn: signed out, then as a lead, then as somebody kept outside."""
    page = desk.visitor(language, **options)
    page.goto("/sign-in/")
    yield "sign in", page
    page = desk.member("protection_lead", language, **options)
    for name, address in places.items():
        page.goto(address)
        yield name, page
    page = desk.member("administrator", language, **options)
    for address in ("/", "/states/"):
        page.goto(address)
        yield f"{address} for an administrator", page


# The widest words are Russian ones, and French has the longest sentences.
EVERY_LANGUAGE = pytest.mark.parametrize("language", ["en", "ar", "fr", "ru"])


def test_axe_finds_nothing_on_any_page(desk, places, language):
    found = {}
    for name, page in every_page(desk, places, language):
        _unfold(page)
        found |= {f"{name}: {fault}": page.url for fault in faults(page)}
    assert found == {}


def test_axe_finds_nothing_in_the_dark(desk, places):
    found = {}
    for name, page in every_page(
        desk, {name: places[name] for name in DARK}, "en", color_scheme="dark"
    ):
        _unfold(page)
        found |= {f"{name}: {fault}": page.url for fault in faults(page)}
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(int(part) for part in dark[4:-1].split(",")) < 60
    assert found == {}


def _unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@EVERY_LANGUAGE
def test_no_page_is_wider_than_its_screen(desk, places, language):
    too_wide = []
    for name, page in every_page(desk, places, language):
        _unfold(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                too_wide.append((name, width))
    assert too_wide == []


def test_paper_shows_what_is_folded_and_no_buttons(desk, places, language):
    page = desk.member("protection_lead", language)
    page.goto(places["person"])
    page.emulate_media(media="print")
    assert not page.locator(".hw-nav").is_visible()
    assert page.locator(".hw-names").is_visible()
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    if language == "en":
        deepest = page.locator("section[aria-labelledby=standing] .hw-reason-question").last
        text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
        assert deepest.text_content() in text
        assert all("Invented" in sheet.extract_text() for sheet in sheets)


@contextmanager
def weighed(page):
    """Count the bytes that come over the wire, compressed as they come."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    sizes = []
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    yield sizes
    page.wait_for_timeout(200)  # fonts are asked for once the page is laid out
    wire.detach()


def test_a_first_visit_is_light_and_later_pages_lighter(desk, places, language):
    page = desk.visitor(language)
    with weighed(page) as first:
        page.goto("/sign-in/", wait_until="networkidle")
    assert 20_000 < sum(first) <= FIRST_VISIT_AT_MOST
    desk.sign_in(page, "protection_lead")
    heavy = {}
    for name, address in places.items():
        with weighed(page) as later:
            page.goto(address)
        if sum(later) > LATER_PAGES_AT_MOST:
            heavy[name] = sum(later)
    assert heavy == {}


# The keyboard alone


def walk_to(page, wanted, *, at_most=80):
    """Press Tab until the focus is where it is wanted. On the way it must always be seen."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        here = focused(page)
        assert here["ring"] or here["tag"] == "BODY", here["html"]
        if wanted(here):
            return here
    raise AssertionError(f"not reached with {at_most} tabs; last: {here['html']}")


def test_a_list_can_be_handed_in_with_the_keyboard_alone(desk, language, tmp_path):
    page = desk.visitor(language)
    page.goto("/")
    assert focused(page)["name"] == "username"
    page.keyboard.type("coordinator")
    walk_to(page, lambda at: at["name"] == "password")
    page.keyboard.type(desk.product.passwords["coordinator"])
    page.keyboard.press("Enter")
    page.wait_for_url("/sign-in/code/")
    assert focused(page)["name"] == "code"
    desk.give_code(page)
    page.wait_for_url("/")

    walk_to(page, lambda at: at["href"] == "#main", at_most=1)
    page.keyboard.press("Enter")
    assert focused(page)["id"] == "main"
    walk_to(page, lambda at: at["href"] == "/lists/new/")
    page.keyboard.press("Enter")
    page.wait_for_url("/lists/new/")

    walk_to(page, lambda at: at["name"] == "file")
    file = saved(tmp_path, "keys.csv", lists.csv(lists.rows(f"Keys{language}")))
    page.set_input_files("[name=file]", file)
    walk_to(page, lambda at: at["name"] == "label")
    page.keyboard.type("Keys (invented)")
    walk_to(page, lambda at: at["text"] == words("Read the file", language))
    page.keyboard.press("Enter")
    page.wait_for_url("**/mapping/")
    walk_to(page, lambda at: at["name"].startswith("column-"))
    walk_to(page, lambda at: at["text"] == words("Show the preview", language))
    page.keyboard.press("Enter")
    page.wait_for_url("**/preview/")
    walk_to(page, lambda at: at["text"] == words("Take the list in", language))


def test_filters_and_a_grave_step_can_be_reached_with_the_keyboard_alone(desk, places, language):
    page = desk.member("protection_lead", language)
    page.goto("/persons/")
    walk_to(page, lambda at: at["id"] == "filter-asked")
    with page.expect_response(lambda answer: "asked=" in answer.url):
        page.keyboard.press("ArrowDown")
    page.locator("#hw-in-force li").first.wait_for()
    assert focused(page)["id"] == "filter-asked"
    page.goto(places["list"])
    walk_to(page, lambda at: at["href"].endswith("/undo/"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/undo/")
    walk_to(page, lambda at: at["text"] == words("Undo the list", language))
    walk_to(page, lambda at: at["text"] == words("Keep it", language), at_most=1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{places['list']}")


def test_reasons_unfold_with_the_keyboard(desk, places):
    page = desk.member()
    page.goto(places["person"])
    walk_to(page, lambda at: at["tag"] == "SUMMARY")
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is None
