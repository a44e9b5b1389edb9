"""A member at a browser: signs in, walks, and keeps an eye on what the browser complains of."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page
from tests.browser.journeys.product import Product

PATIENCE = 90_000  # milliseconds: on a machine that does much besides, a page takes its time
NARROW = 320  # pixels: a page of the width that WCAG 1.4.10 names
# Answers that a journey asks for on purpose; the browser notes them as errors.
EXPECTED = ("status of 403", "status of 404", "status of 409", "status of 422")


def words(sentence: str, language: str) -> str:
    """The sentence as the product writes it in this language."""
    from django.utils.translation import gettext, override

    with override(language):
        return gettext(sentence)


class Desk:
    """Opens pages of one product as its members and remembers what went wrong meanwhile."""

    def __init__(self, browser: Browser, product: Product) -> None:
        self.browser, self.product = browser, product
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        self._signed_in: dict[tuple[str, str], Any] = {}

    def visitor(self, language: str = "en", **options: Any) -> Page:
        """Open an empty page of somebody who has not signed in."""
        context = self.browser.new_context(
            base_url=self.product.url,
            locale=language,
            extra_http_headers={"Accept-Language": language},
            **options,
        )
        context.set_default_timeout(PATIENCE)
        self._watch(context)
        return context.new_page()

    def member(self, role: str = "coordinator", language: str = "en", **options: Any) -> Page:
        """Open an empty page of a member; who signed in before need not do so again."""
        if (role, language) not in self._signed_in:
            page = self.visitor(language)
            self.sign_in(page, role)
            self._signed_in[role, language] = page.context.storage_state()
            page.context.close()
        return self.visitor(language, storage_state=self._signed_in[role, language], **options)

    def sign_in(self, page: Page, role: str) -> None:
        """Fill in the forms as anybody would; the second one shows an invented member's code."""
        page.goto("/sign-in/")
        page.fill("[name=username]", role)
        page.fill("[name=password]", self.product.passwords[role])
        page.locator("[name=password]").press("Enter")
        page.wait_for_url("/sign-in/code/")
        self.give_code(page)
        page.wait_for_load_state()
        if page.url.endswith("/sign-in/code/"):  # it ran out between the page and the answer
            self.give_code(page)
        page.wait_for_url("/")

    def give_code(self, page: Page) -> None:
        """Type the code that the page shows for an invented member, once there is a new one."""
        shown = page.locator("[data-hw-trial-code]")
        while not shown.count():
            page.wait_for_timeout(1000)
            page.reload()
        page.fill("[name=code]", shown.inner_text())
        page.locator("[name=code]").press("Enter")

    def close(self) -> None:
        """Close every page that a test opened."""
        for context in self.browser.contexts:
            context.close()

    def _watch(self, context: BrowserContext) -> None:
        here = urlsplit(self.product.url).netloc

        def asked(request: Any) -> None:
            if urlsplit(request.url).netloc != here and not request.url.startswith("data:"):
                self.elsewhere.append(request.url)

        def said(message: Any) -> None:
            if message.type in {"error", "warning"}:
                text = message.text
                if not any(one in text for one in EXPECTED):
                    self.complaints.append(f"{message.page.url if message.page else ''}: {text}")

        context.on("request", asked)
        context.on("console", said)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))


def faults(page: Page) -> list[str]:
    """Everything axe finds fault with, in words short enough for a test's answer."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['html'][:140] for node in one['nodes'][:3]]}" for one in found]


def in_order(page: Page) -> list[str]:
    """What is wrong with a page, everything on it opened: what axe finds, and whether it is wide.

    It leaves the page as narrow as it measured it, where the page can be set.
    """
    page.wait_for_load_state()
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    wrong = faults(page)
    page.set_viewport_size({"width": NARROW, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    return wrong + ([f"{wide} pixels wide on a screen of {NARROW}"] if wide > NARROW else [])


def focused(page: Page) -> dict[str, Any]:
    """Where the keyboard is, and whether a ring shows it."""
    return page.evaluate(
        """() => { const e = document.activeElement, s = getComputedStyle(e);
        return {tag: e.tagName, id: e.id, name: e.getAttribute("name") || "",
          href: e.getAttribute("href") || "", text: (e.textContent || "").trim().slice(0, 80),
          ring: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2,
          html: e.outerHTML.slice(0, 120)} }"""
    )


def saved(folder: Path, name: str, content: bytes) -> Path:
    """Write a file that a test uploads."""
    path = folder / name
    path.write_bytes(content)
    return path
