"""What is written on a person's page, in the real product: a claim, the family, the process."""

from __future__ import annotations

import pytest
from tests.apps.documents.papers import SECRET, photograph
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import faults, saved, words

pytestmark = [pytest.mark.browser, pytest.mark.full]

REASON = "Invented reason of a test."
SOURCE = "Invented visit of a test"


def first_person(page):
    page.goto("/persons/")
    page.locator("main table a.hw-code").first.click()
    return page.url


def add(page, person, kind, **said):
    """Fill in the form of one kind and send it; ends on the person's page."""
    page.goto(f"{person}claims/add/?kind={kind}")
    for name, value in said.items():
        control = page.locator(f"[name={name}]").first
        kind_of = control.evaluate("each => each.tagName + (each.type || '')")
        if kind_of.startswith("SELECT"):
            control.select_option(value)
        elif "radio" in kind_of:
            page.check(f"[name={name}][value={value}]")
        else:
            control.fill(value)
    page.check("[name=source_kind][value=visit]")
    page.fill("[name=source_label]", SOURCE)
    page.fill("[name=said_on]", "2020-05-01")
    if kind == "place":
        picture(page, "claim", 1, page.locator("html").get_attribute("lang"))
    page.locator("main [type=submit]").click()
    assert page.url.startswith(person)
    assert "claims/add" not in page.url


def fits(page):
    """Nothing of the page itself scrolls sideways; a drawing may, inside its frame."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_claim_is_added_withdrawn_and_stands_again(desk, language, scripts):
    page = desk.member("protection_lead", language, java_script_enabled=scripts)
    person = first_person(page)
    page.goto(f"{person}claims/add/")
    page.locator("main a[href$='kind=place']").click()
    page.locator("main [type=submit]").click()
    assert page.locator("#hw-errors").is_visible()
    place = f"Invented place {language} {scripts}"
    add(page, person, "place", words=place)
    page.goto(person)
    row = page.locator(".hw-claims tr", has_text=place)
    row.locator("a").first.click()
    claim = page.url
    page.fill("[name=turn-reason]", REASON)
    picture(page, "claim", 2, language)
    page.locator("form[action$='/withdraw/'] [type=submit]").click()
    assert (
        words("The claim has been withdrawn.", language)
        in page.locator("#hw-messages").inner_text()
    )
    page.goto(person)
    withdrawn = page.locator(".hw-claims tr.hw-withdrawn", has_text=place)
    assert REASON in withdrawn.inner_text()
    withdrawn.scroll_into_view_if_needed()
    picture(page, "claim", 3, language)
    page.goto(claim)
    page.fill("[name=turn-reason]", REASON)
    page.locator("form[action$='/restore/'] [type=submit]").click()
    page.goto(person)
    assert page.locator(".hw-claims tr.hw-withdrawn", has_text=place).count() == 0


def test_family_and_process_are_drawn_listed_and_fit_a_narrow_screen(desk, language):
    page = desk.member("protection_lead", language)
    person = first_person(page)
    add(page, person, "kin", tie="mother", name="Лина Выдуманная", basis="court")
    add(page, person, "kin", tie="claimant", name=f"One Invented {language}")
    add(page, person, "kin", tie="claimant", name=f"Two Invented {language}")
    add(page, person, "legal_event", event="arrest", when="July 2017")
    add(page, person, "legal_event", event="acquittal", when="2018-02-01")
    page.goto(person)
    tree = page.locator(".hw-tree")
    assert tree.locator(".hw-join-proved").count() >= 1
    assert tree.locator(".hw-join-claimed").count() >= 2
    family = page.locator(".hw-kin").inner_text()
    assert "Lina Vydumannaya" in family
    assert f"One Invented {language}" in family
    assert page.locator(".hw-line .hw-event").count() >= 2
    assert tree.bounding_box()["width"] > 400
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert fits(page)


def test_every_part_of_the_page_is_reached_by_keys(desk, language):
    page = desk.member("protection_lead", language)
    person = first_person(page)
    add(page, person, "kin", tie="sibling", name="Invented")
    page.goto(person)
    drawing = page.locator(".hw-graph").first
    drawing.focus()
    assert drawing.evaluate("each => document.activeElement === each")
    assert page.locator(".hw-graph a:not([tabindex='-1'])").count() == 0


def bring_a_paper(page, person, file, called):
    """Take in a paper of which nobody knows more than what to call it; its address."""
    page.goto(f"{person}documents/add/")
    page.set_input_files("[name=file]", file)
    page.select_option("[name=kind]", "birth")
    page.fill("[name=label]", called)
    page.locator("main [type=submit]").first.click()
    assert "/documents/" in page.url
    picture = page.request.get(page.locator(".hw-pages a").get_attribute("href"))
    assert picture.body().startswith(b"\xff\xd8\xff")
    assert SECRET.encode() not in picture.body()
    return page.url


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_paper_is_drawn_a_claim_taken_from_it_and_it_is_withdrawn(
    desk, language, scripts, tmp_path
):
    page = desk.member("protection_lead", language, java_script_enabled=scripts)
    person = first_person(page)
    called = f"Invented record {language} {scripts}"
    colour = f"#{0x40 * (language == 'ar') + scripts:02x}9999"  # another file each time
    file = saved(tmp_path, "paper.jpg", photograph(colour=colour))
    paper = bring_a_paper(page, person, file, called)
    assert words("Nobody knows", language) in page.locator("main").inner_text()
    if scripts:
        page.locator(".hw-pages img").scroll_into_view_if_needed()
        page.wait_for_function("document.querySelector('.hw-pages img').naturalWidth > 0")
        assert faults(page) == []
    page.locator("main a[href*='?paper=']").click()
    page.locator("main a[href*='kind=place']").click()
    assert page.input_value("[name=source_label]") == called
    page.fill("[name=words]", f"Place of {called}")
    page.locator("main [type=submit]").click()
    page.goto(paper)
    assert page.locator("main a[href*='/claims/']").count() == 2
    page.fill("[name=reason]", REASON)
    page.locator("form[action$='/withdraw/'] [type=submit]").click()
    assert words("This paper was withdrawn", language) in page.locator("main").inner_text()
    assert REASON in page.locator(".hw-timeline").inner_text()
