"""One address of each page of the product, found by walking there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.browser.journeys import lists
from tests.browser.journeys.desk import Desk, saved
from tests.browser.journeys.walk import PAIRS, open_queue, upload

FORMS_OF_A_FILE = ("note", "task", "hold", "step", "paper")
NOBODY_THERE = "/persons/00000000-0000-0000-0000-000000000000/"


def addresses(desk: Desk, folder: Path) -> dict[str, str]:
    """Every page that a protection lead can open, by name. Takes a file in but no further."""
    page = desk.member("protection_lead")
    found = {
        "overview": "/",
        "register": "/persons/",
        "register of nobody": "/persons/?state=TUN&sex=none",
        "states": "/states/",
        "state": "/states/FRA/",
        "pairs": "/pairs/",
        "pairs that wait for a second person": "/pairs/?decision=waiting",
        "lists": "/lists/",
        "new list": "/lists/new/",
        "search": "/search/",
        "openrefine": "/search/openrefine/",
        "situation": "/situation/",
        "map": "/situation/map/",
        "flows": "/situation/flows/",
        "files behind a number": "/situation/files/?stage=S0&letter=m",
        "persons behind a number": "/situation/persons/?age=15&letter=l",
        "figures": "/figures/",
        "conflicts of figures": "/figures/conflicts/",
        "time line of figures": "/figures/time-line/",
        "article": "/figures/read/",
        "new figure": "/figures/new/",
        "cases": "/cases/",
        "assign persons": "/cases/assign/",
        "emergencies": "/cases/emergencies/",
        "best interests": "/interests/",
        "return files": "/files/",
        "return files of nobody": "/files/?ready=yes&code=NOBODY",
        "my day": "/files/my-day/",
        "team": "/files/team/",
        "conference": "/files/conference/",
        "nobody there": NOBODY_THERE,
    }
    page.goto("/lists/")
    found["list"] = _first(page, "main table a:text('holding-authority-corrected')")
    found["undo"] = f"{found['list']}undo/"
    page.goto("/persons/?asked=unknown&state=DEU")
    found["person"] = _first(page, "main table a.hw-code")
    page.goto(found["person"])
    found["row"] = _first(page, ".hw-claims a[href*='/rows/']")
    found["claim"] = _first(page, ".hw-claims a[href*='/claims/']")
    found["kinds of claims"] = f"{found['person']}claims/add/"
    for kind in ("birth", "kin", "legal_event", "safeguard"):
        found[f"claim of kind {kind}"] = f"{found['person']}claims/add/?kind={kind}"
    found["add a paper"] = f"{found['person']}documents/add/"
    found["who read and wrote"] = f"{found['person']}looked/"
    found["gate"] = _first(page, "main a[href*='/gate/']")
    found["screen"] = _first(page, "main a[href*='/screen/']")
    found["who may see a person"] = f"{found['person']}who/"
    found["consents"] = _first(page, "main a[href^='/interests/persons/']")
    for name in ("consent", "views"):
        found[f"{name} form"] = f"{found['consents']}{name}/"
    found |= _in_a_file(page)
    open_queue(page, "kind=same")
    found["pair"] = _first(page, PAIRS)
    file = saved(folder, "pages.csv", lists.csv(lists.rows("Page")))
    upload(page, file, "Page")
    found["columns"] = page.url.removeprefix(desk.product.url)
    found["preview"] = found["columns"].replace("/mapping/", "/preview/")
    page.context.close()
    return found


def _in_a_file(page: Any) -> dict[str, str]:
    """A return file and the forms in it."""
    page.goto("/files/?stage=S2&state=h")
    file = _first(page, "main table th a")
    forms = {f"{name} in a file": f"{file}{name}/" for name in FORMS_OF_A_FILE}
    return {"return file": file, "answer in a file": f"{file}answer/?ask=s5.decision", **forms}


def _first(page: object, selector: str) -> str:
    return page.locator(selector).first.get_attribute("href")  # type: ignore[attr-defined]
