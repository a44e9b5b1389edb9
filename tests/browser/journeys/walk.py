"""Steps that several journeys take."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

WORKER_AT_MOST = 120_000  # milliseconds until a small list is taken in
PAIRS = "#pairs tbody th a"
# Seconds until the worker has found something, and more pairs than this are enough to walk on.
PATIENCE, LEAST = 120, 3


def new_list(page: Page) -> None:
    """From the overview to the form for a new list."""
    page.goto("/")
    page.locator("main a[href='/lists/new/']").click()


def upload(page: Page, file: Path, source: str) -> None:
    """Hand a file in."""
    new_list(page)
    page.set_input_files("[name=file]", file)
    page.fill("[name=label]", f"{source} (invented)")
    page.click("main [type=submit]")


def take_in(page: Page, *, scripts: bool = True) -> None:
    """Agree to the preview and wait until every row is written."""
    page.locator("form[action$='/commit/'] [type=submit]").click()
    if scripts:
        done = page.locator(".hw-progress-finished a, main a[href$='/undo/']").first
        done.wait_for(timeout=WORKER_AT_MOST)
    else:
        for _ in range(WORKER_AT_MOST // 300):
            if not page.locator(".hw-progress-again a").count():
                break
            page.wait_for_timeout(300)
            page.locator(".hw-progress-again a").click()
    if page.locator(".hw-progress-finished a").count():
        page.locator(".hw-progress-finished a").click()
    page.locator("main a[href$='/undo/']").wait_for()


def codes(page: Page) -> list[str]:
    """Codes of the persons in the page's table."""
    return page.locator("main table a.hw-code").all_inner_texts()


def rows_shown(page: Page) -> int:
    """How many persons a register page counts in all, from its pager."""
    said = page.locator(".hw-pager p").inner_text()
    return max(int(number) for number in _numbers(said))


def settled(page: Page) -> None:
    """Wait until HTMX has put in place what it asked for."""
    expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0)


def names_of(page: Page) -> set[str]:
    """Every part of the names of the persons in the table, as their pages write them."""
    found: set[str] = set()
    for address in [a.get_attribute("href") for a in page.locator("main table a.hw-code").all()]:
        page.goto(address or "")
        for name in page.locator(".hw-names bdi").all_inner_texts():
            found |= {part for part in name.split() if len(part) > 3}
    return found


def _numbers(text: str) -> list[str]:
    digits = "".join(c if c.isdigit() else " " for c in text)
    return digits.split()


def open_queue(page: Page, query: str) -> None:
    """Open a queue of pairs; the worker may only just have begun to fill it."""
    page.goto(f"/pairs/?{query}")
    for _ in range(PATIENCE):
        if page.locator(PAIRS).count() > LEAST:
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError("the worker has found nothing")
