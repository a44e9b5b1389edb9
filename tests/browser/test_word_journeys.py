"""The words of a note edited in a word processor, in each language: taken, brought back, approved.

The file is really opened, changed and saved by a library; no word processor runs here. All of it is
invented.
"""

from __future__ import annotations

import pytest
from tests.apps.letters.editing import changed
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import in_order, saved, words

pytestmark = [pytest.mark.browser, pytest.mark.full]

STATE = "FRA"
OLD, NEW = "accuser réception de la présente note", "accuser réception de la note sous dix jours"
NOTES = "section[aria-labelledby=letters] tbody tr"


def a_note(page) -> str:
    """Write a note from the State's page; where its words are edited."""
    page.goto(f"/states/{STATE}/")
    if page.locator("[name=text]").count():
        page.locator("[name=text]").select_option("request")
    page.locator("[name=languages]").select_option("fr-ar")
    with page.expect_navigation():
        page.locator("button[name=draft][value=no]").click()
    return page.locator(f"{NOTES} a[href$='/words/']").first.get_attribute("href")


def sent(page, path) -> None:
    page.set_input_files("[name=file]", str(path))
    with page.expect_navigation():
        page.locator("main form [type=submit]").click()


def approved(lawyer, address, spoken) -> None:
    """A lawyer finds the words on the page of texts, reads what was changed, and approves them."""
    lawyer.goto("/letters/texts/")
    assert in_order(lawyer) == []
    assert lawyer.locator("section[aria-labelledby=edited] a[href*='/words/']").count()
    lawyer.goto(address)
    picture(lawyer, "words", 2, spoken)
    assert in_order(lawyer) == []
    with lawyer.expect_navigation():
        lawyer.locator("main form[action$='/approve/'] [type=submit]").click()
    assert words("edited; approved by a lawyer", spoken) in lawyer.locator("main").inner_text()


@pytest.mark.parametrize("spoken", ["en", "ar", "fr", "ru"])
def test_words_are_taken_edited_brought_back_compared_and_approved(desk, tmp_path, spoken):
    page = desk.member("coordinator", spoken)
    edit = a_note(page)
    assert in_order(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(edit)
    with page.expect_download() as taken:
        page.locator("main a[download]").click()
    content = taken.value.path().read_bytes()
    assert taken.value.suggested_filename.endswith(".docx")
    sent(page, saved(tmp_path, "note.docx", b"%PDF-1.7"))
    assert (
        words("This is no document of a word processor (.docx).", spoken)
        in page.locator("main").inner_text()
    )
    picture(page, "words", 1, spoken)
    assert in_order(page) == []
    page.set_viewport_size({"width": 1280, "height": 900})
    sent(page, saved(tmp_path, "note.docx", changed(content, (OLD, NEW))))
    assert page.locator("main del").count()
    assert page.locator("main ins").count()
    address = page.url
    assert in_order(page) == []
    approved(desk.member("lawyer", spoken), address, spoken)
    page.goto(f"/states/{STATE}/")
    assert words("edited; approved by a lawyer", spoken) in page.locator(NOTES).first.inner_text()
    page.goto(edit)
    picture(page, "words", 3, spoken)
    assert in_order(page) == []
