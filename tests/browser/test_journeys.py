"""The main journeys through the real product, in English and in Arabic.

The product runs as `homeward demo` starts it: a server, a worker and a database of their own.
Sentences are looked for as the product writes them in the language of the page.
"""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader
from tests.browser.journeys import lists
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import saved, words
from tests.browser.journeys.walk import (
    codes,
    names_of,
    new_list,
    rows_shown,
    settled,
    take_in,
    upload,
)

# A real demo, worker and browser side by side take minutes on two cores: `script/test --full`.
pytestmark = [pytest.mark.browser, pytest.mark.full]

AGAIN = "This very file has been received before; here it is."
NOBODY = "Nobody fits these filters"


def test_signing_in_leads_to_the_overview(desk, language):
    page = desk.visitor(language)
    page.goto("/states/")
    assert "/sign-in/" in page.url
    page.fill("[name=username]", "coordinator")
    page.fill("[name=password]", "not the password")
    page.click("main form:has([name=password]) [type=submit]")
    assert page.get_by_role("alert").is_visible()
    page.fill("[name=password]", desk.product.passwords["coordinator"])
    page.click("main form:has([name=password]) [type=submit]")
    page.wait_for_url("/sign-in/code/")
    desk.give_code(page)
    page.wait_for_url("/states/")
    page.goto("/")
    assert page.locator("h1").inner_text() == words("Overview", language)
    assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert page.locator(".hw-figures li").count() == 4
    page.locator("header .hw-member [type=submit]").click()
    assert words("You have signed out.", language) in page.locator("main").inner_text()
    page.goto("/persons/")
    assert "/sign-in/" in page.url


def _whole_journey(page, folder, language, *, scripts):
    family = f"Probe{language}{'js' if scripts else 'plain'}"
    ending, write = ("xlsx", lists.xlsx) if scripts else ("csv", lists.csv)
    first = saved(folder, f"{family}.{ending}", write(lists.rows(family)))
    second = saved(folder, f"{family}-2.{ending}", write(lists.corrected(family)))
    _say_what_columns_mean(page, first, family)
    picture(page, "list", 2, language)
    _look_before_anything_is_written(page)
    take_in(page, scripts=scripts)
    assert page.locator(".hw-figure-value").first.inner_text() == str(len(lists.PEOPLE))
    picture(page, "list", 3, language)
    first_list = page.url
    _follow_to_the_raw_row_and_back(page, family)
    upload(page, first, family)
    assert page.url == first_list
    assert words(AGAIN, language) in page.locator("#hw-messages").inner_text()
    _correct(page, second, family)
    take_in(page, scripts=scripts)
    _undo_both(page, first_list, language)


def _say_what_columns_mean(page, file, family):
    upload(page, file, family)
    assert "/mapping/" in page.url
    meant = {
        row.locator("th bdi").inner_text(): row.locator("select")
        for row in page.locator(".hw-mapping tbody tr").all()
    }
    assert list(meant) == list(lists.HEADINGS)
    assert meant["Ism (name)"].input_value() == "name"
    assert meant["geboren am"].input_value() == "birth"
    meant["Xyzq"].select_option("reference")
    page.check("[name=save_template]")
    picture(page, "list", 1, page.locator("html").get_attribute("lang"))
    page.click(".hw-mapping [type=submit]")


def _look_before_anything_is_written(page):
    assert "/preview/" in page.url
    assert lists.NO_SUCH_DAY in page.locator("section[aria-labelledby=problems]").inner_text()
    assert page.locator("section:has(> #rows) tbody tr").count() == len(lists.PEOPLE)


def _follow_to_the_raw_row_and_back(page, family):
    page.locator("main a[href*='source=']").click()
    assert len(codes(page)) == len(lists.PEOPLE)
    page.locator("main table a.hw-code").first.click()
    person = page.url
    assert family in page.locator(".hw-names").inner_text()
    picture(page, "list", 4, page.locator("html").get_attribute("lang"))
    page.locator(".hw-claims a[href*='/rows/']").first.click()
    assert family in page.locator(".hw-facts").inner_text()
    page.locator("main a[href^='/persons/']").click()
    assert page.url == person


def _correct(page, file, family):
    upload(page, file, family)
    remembered = page.locator(".hw-mapping tbody tr").last.locator("select")
    assert remembered.input_value() == "reference"
    page.click(".hw-mapping [type=submit]")
    changes = page.locator("section[aria-labelledby=changes] dd").all_inner_texts()
    assert [text.split("\n")[0] for text in changes] == ["1", "1", "0"]


def _undo_both(page, first_list, language):
    """The corrected version falls and the first one stands again; then that one too."""
    corrected = page.locator("main a[href*='source=']").get_attribute("href")
    page.goto(corrected)
    assert len(codes(page)) == len(lists.PEOPLE) + 1
    page.go_back()
    _undo(page, language)
    page.goto(corrected)
    assert words(NOBODY, language) in page.locator("main").inner_text()
    page.goto(first_list)
    standing = page.locator("main a[href*='source=']").get_attribute("href")
    page.goto(standing)
    assert len(codes(page)) == len(lists.PEOPLE)
    page.go_back()
    _undo(page, language)
    page.goto(standing)
    assert words(NOBODY, language) in page.locator("main").inner_text()


def _undo(page, language):
    here = page.url
    page.locator("main a[href$='/undo/']").click()
    assert page.url.endswith("/undo/")
    page.locator(".hw-confirm [type=submit]").click()
    assert page.url == here
    assert words("Undone", language) in page.locator("main").inner_text()


def test_a_list_is_taken_in_corrected_and_undone(desk, language, tmp_path):
    _whole_journey(desk.member(language=language), tmp_path, language, scripts=True)


def test_a_list_is_taken_in_corrected_and_undone_without_scripts(desk, language, tmp_path):
    page = desk.member(language=language, java_script_enabled=False)
    _whole_journey(page, tmp_path, language, scripts=False)


@pytest.mark.parametrize("scripts", [True, False])
def test_the_register_is_filtered(desk, language, scripts):
    page = desk.member(language=language, java_script_enabled=scripts)
    page.goto("/persons/")

    def choose(name, value):
        if not scripts:
            page.locator(f"#filter-{name}").select_option(value)
            page.click(".hw-filters [type=submit]")
            return
        page.locator(f"#filter-{name}").focus()
        with page.expect_response(lambda answer: f"{name}={value}" in answer.url):
            page.locator(f"#filter-{name}").select_option(value)
        settled(page)
        assert page.evaluate("document.activeElement.id") == f"filter-{name}"

    everybody = rows_shown(page)
    choose("state", "TUN")
    tunisia = rows_shown(page)
    shown = page.locator("#filter-state option:checked").inner_text()
    assert 0 < tunisia < everybody
    assert all(shown in row for row in page.locator("#persons tbody tr").all_inner_texts())
    assert shown in page.locator("#hw-in-force").inner_text()
    choose("sex", "F")
    assert 0 < rows_shown(page) < tunisia
    choose("asked", "yes")
    assert page.locator("#persons .hw-answer-yes").count() == rows_shown(page) > 0
    assert page.locator("#persons .hw-answer-no, #persons .hw-answer-unknown").count() == 0
    assert "asked=yes" in page.url
    assert "state=TUN" in page.url


def test_another_day_may_bring_another_answer(desk, language):
    page = desk.member(language=language)
    page.goto("/persons/?asked=yes")
    now = rows_shown(page)
    page.fill("#filter-on", "2045-01-01")
    page.click(".hw-filters [type=submit]")
    page.wait_for_url(re.compile("on=2045-01-01"))
    settled(page)
    assert 0 < rows_shown(page) < now


def test_the_register_comes_in_pages(desk, language):
    page = desk.member(language=language)
    page.goto("/persons/?asked=yes")
    first = codes(page)
    page.locator(".hw-pager [rel=next]").click()
    assert "page=2" in page.url
    assert "asked=yes" in page.url
    assert not set(first) & set(codes(page))
    page.locator(".hw-pager [rel=prev]").click()
    assert codes(page) == first


def test_a_standing_can_be_followed_to_the_row_it_rests_on(desk, language):
    page = desk.member(language=language)
    page.goto("/persons/?asked=no")
    page.locator("main table a.hw-code").first.click()
    tree = page.locator("section[aria-labelledby=standing] .hw-reasons").first
    link = tree.locator(".hw-sources a").last
    folded = tree.locator("details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    file, _, row = link.inner_text().rpartition("#")
    link.click()
    assert f"/{row}/" in page.url
    assert file in page.locator("main").inner_text()
    assert page.locator(".hw-facts .hw-raw").count() > 3


def test_the_lead_decides_at_the_gate(desk, language):
    page = desk.member("protection_lead", language)
    page.goto(f"/states/{'DEU' if language == 'en' else 'RUS'}/")
    undecided = words("Not decided yet", language)
    page.locator("section[aria-labelledby=persons] tr", has_text=undecided).first.locator(
        "a.hw-code"
    ).click()
    page.locator("main a[href*='/gate/']").first.click()
    page.locator("main [type=submit]").click()
    assert page.locator("#hw-errors").is_visible()
    page.check("[name=decision][value=none]")
    page.fill("[name=reason]", "Invented reason of a test.")
    page.locator("main [type=submit]").click()
    gate = page.locator("section[aria-labelledby=gates]").inner_text()
    assert words("No contact", language) in gate
    assert "Invented reason of a test." in gate


def test_a_coordinator_cannot_decide_at_the_gate(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/persons/?state=DEU")
    page.locator("main table a.hw-code").first.click()
    assert page.locator("section[aria-labelledby=gates] a").count() > 0
    assert page.locator("main a[href*='/gate/']").count() == 0
    answer = page.goto(f"{page.url.split('?')[0]}gate/DEU/")
    assert answer.status == 403
    assert page.locator("h1").is_visible()


def test_a_state_page_writes_a_draft_without_names(desk, language):
    page = desk.member(language=language)
    page.goto("/persons/?state=AZE&asked=yes")
    asked = codes(page)
    known = names_of(page)
    assert asked
    assert known
    page.goto("/states/AZE/")
    assert page.locator("section[aria-labelledby=mission]").is_visible()
    page.locator("button[name=draft][value=yes]").click()
    assert words("The draft has been written.", language) in page.inner_text("#hw-messages")
    draft = words("Draft, not to be sent", language)
    text = _pdf_text(page, page.get_by_role("link", name=draft).first.get_attribute("href"))
    assert all(code in text for code in asked)
    assert not [name for name in known if name in text]


def test_a_note_names_only_those_cleared_for_contact(desk, language):
    page = desk.member(language=language)
    page.goto("/states/FRA/")
    contact, refused = words("Contact", language), words("No contact", language)
    cleared, kept = set(), set()
    for row in page.locator("section[aria-labelledby=persons] tbody tr").all():
        code = row.locator("a.hw-code").inner_text()
        cells = row.locator("td .hw-cell").all_inner_texts()
        (cleared if cells[1] == contact else kept).add(code)
        assert cells[1] in {contact, refused, words("Not decided yet", language)}
    assert cleared
    assert kept
    letter = page.locator("section[aria-labelledby=letters] a[href$='.pdf']", has_text="/").last
    text = _pdf_text(page, letter.get_attribute("href"))
    assert any(code in text for code in cleared)
    assert not [code for code in kept if code in text]


def test_no_note_is_written_where_nobody_is_cleared(desk, language):
    page = desk.member(language=language)
    page.goto("/states/DEU/")
    before = page.locator("section[aria-labelledby=letters] a[href$='.pdf']").count()
    page.locator("button[name=draft][value=no]").click()
    assert page.locator("#hw-messages .hw-alert-warning").is_visible()
    assert page.locator("section[aria-labelledby=letters] a[href$='.pdf']").count() == before


def test_an_administrator_sees_no_person(desk, language):
    page = desk.member(language=language)
    page.goto("/persons/")
    code = codes(page)[0]
    person = page.locator("main table a.hw-code").first.get_attribute("href")
    page.goto(person)
    row = page.locator(".hw-claims a[href*='/rows/']").first.get_attribute("href")
    page = desk.member("administrator", language)
    page.goto("/")
    assert words("Your role works on no persons", language) in page.locator("main").inner_text()
    for address in ("/", "/persons/", person, row, "/states/", "/states/DEU/", "/lists/"):
        page.goto(address)
        assert page.locator("a.hw-code, .hw-name, .hw-raw").count() == 0, address
        assert code not in page.content(), address


def test_somebody_who_is_not_there_looks_like_somebody_one_may_not_see(desk, language):
    page = desk.member(language=language)
    answer = page.goto("/persons/00000000-0000-0000-0000-000000000000/")
    assert answer.status == 404
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("h1").is_visible()


def _pdf_text(page, address):
    answer = page.request.get(address)
    assert answer.body().startswith(b"%PDF")
    return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(answer.body())).pages)


def test_new_list_leads_nowhere_without_a_file(desk, language):
    page = desk.member(language=language)
    new_list(page)
    page.click("main [type=submit]")
    assert page.locator("#hw-errors").is_visible()
    assert page.evaluate("document.activeElement.id") == "hw-errors"
