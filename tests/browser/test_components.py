"""The components in a real browser: accessible, within the page, light, and safe.

They are served by tests/browser/preview under the product's content security policy.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.preview.shoot import browser, served
from tests.browser.preview.urls import PAGES

pytestmark = pytest.mark.browser
LANGUAGES = ["en", "ar"]
FONTS_AT_MOST = {"en": 40_000, "ar": 60_000}
FIRST_VISIT_AT_MOST = 150_000


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with served() as url:
        yield url


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as started:
        yield started


@pytest.fixture(autouse=True)
def _closed(chromium: Browser) -> Iterator[None]:
    yield
    for context in chromium.contexts:
        context.close()


def opened(chromium: Browser, url: str, language: str = "en", **options: object) -> Page:
    headers = {"Accept-Language": language}
    context = chromium.new_context(locale=language, extra_http_headers=headers, **options)
    page = context.new_page()
    page.goto(url)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(chromium, address, language, scheme):
    page = opened(chromium, address, language, color_scheme=scheme)
    for name in PAGES:
        for width in (320, 1280) if scheme == "light" else (1280,):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{address}{name}/")
            found = Axe().run(page).response["violations"]
            assert found == [], f"{name} {width}: " + "; ".join(
                f"{one['id']} {[node['html'][:150] for node in one['nodes'][:4]]}" for one in found
            )


@pytest.mark.parametrize("language", [*LANGUAGES, "fr", "ru"])
def test_no_page_is_wider_than_a_narrow_screen(chromium, address, language):
    page = opened(chromium, address, language, viewport={"width": 320, "height": 800})
    for name in PAGES:
        page.goto(f"{address}{name}/")
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{name}: {wide}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_breaks_the_content_security_policy(chromium, address, language):
    page = opened(chromium, address, language)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for name in PAGES:
        page.goto(f"{address}{name}/", wait_until="networkidle")
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_first_visit_is_light(chromium, address, language):
    page = opened(chromium, "about:blank", language)
    sizes: dict[str, int] = {}

    def weigh(response: object) -> None:
        body = response.body()
        packed = body if ".woff2" in response.url else gzip.compress(body, 6)
        sizes[response.url] = len(packed)

    page.on("response", weigh)
    page.goto(f"{address}sign_in/", wait_until="networkidle")
    fonts = sum(size for url, size in sizes.items() if "woff2" in url)
    assert 0 < fonts <= FONTS_AT_MOST[language], sizes
    assert sum(sizes.values()) <= FIRST_VISIT_AT_MOST, sizes


def test_the_first_key_offers_to_skip_and_skipping_lands_in_the_content(chromium, address):
    page = opened(chromium, f"{address}register/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "hw-skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_takes_the_focus_shows_it(chromium, address, language):
    page = opened(chromium, f"{address}register/", language)
    for _ in range(30):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            "(() => { const s = getComputedStyle(document.activeElement);"
            " return [document.activeElement.outerHTML.slice(0, 90), s.outlineStyle, parseFloat(s.outlineWidth)] })()"
        )
        assert ring[0].startswith("<body") or (ring[1] == "solid" and ring[2] >= 3), ring


def test_a_reason_can_be_folded_with_the_keyboard(chromium, address):
    page = opened(chromium, f"{address}person/")
    first = page.locator("details").first
    first.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert first.get_attribute("open") is None


def test_a_poll_replaces_the_progress_and_then_asks_no_more(chromium, address):
    page = opened(chromium, f"{address}list/")
    page.wait_for_selector(".hw-progress-finished", timeout=8_000)
    assert page.locator("[hx-trigger^=every]").count() == 0


def test_a_grave_step_is_asked_about_before_it_is_posted(chromium, address):
    page = opened(chromium, f"{address}overview/")
    page.get_by_role("button", name="Undo this list").click()
    dialog = page.get_by_role("dialog")
    assert "829 rows" in dialog.inner_text()
    page.keyboard.press("Escape")
    assert dialog.count() == 0
    page.get_by_role("button", name="Undo this list").click()
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("dialog").get_by_role("button", name="Yes, go on").click()
    assert "confirmed=yes" in (sent.value.post_data or "")


def test_the_language_can_be_changed_without_scripts(chromium, address):
    page = opened(chromium, f"{address}register/?nationality=kg", java_script_enabled=False)
    page.get_by_role("button", name="العربية").click()
    assert page.url.endswith("/register/?nationality=kg")
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_paper_says_on_every_sheet_that_the_data_are_invented(chromium, address):
    import io

    from pypdf import PdfReader

    page = opened(chromium, f"{address}person/")
    sheets = PdfReader(io.BytesIO(page.pdf(format="A5"))).pages
    assert len(sheets) > 1
    for sheet in sheets:
        assert "Invented" in sheet.extract_text()
