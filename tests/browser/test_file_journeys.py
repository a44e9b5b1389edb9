"""Return files in the real product: from a list to a file, a birthday that stops it, two who lift it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import in_order, saved, words
from tests.browser.journeys.walk import take_in, upload

pytestmark = [pytest.mark.browser, pytest.mark.full]

REASON = "Invented reason of a test."
HEADINGS = "Name,Sex,Date of birth,Nationality,Status"
HOLD = "a birthday at which the law changes"
NO = "Not ready"


def turns_fifteen_soon() -> str:
    """A birth whose fifteenth birthday is a month from now; never on 29 February."""
    birthday = localdate() + timedelta(days=30)
    return birthday.replace(day=min(birthday.day, 28), year=birthday.year - 15).isoformat()


def file_from_a_list(page, folder, language, called="Filed"):
    """Take in a list of one person, go to the person, open the return file; its address."""
    name = f"{called}{language} Inventedova"
    row = f"{name},F,{turns_fifteen_soon()},Iceland,acquitted"
    upload(page, saved(folder, f"{called}-{language}.csv", f"{HEADINGS}\n{row}\n".encode()), name)
    if "/mapping/" in page.url:
        page.click(".hw-mapping [type=submit]")
    take_in(page)
    page.locator("main a[href*='source=']").first.click()
    page.locator("main table a.hw-code").first.click()
    person = page.url
    assign(page, person, "Protection officer (invented)")
    page.goto(person)
    page.locator("main form[action^='/files/open/'] [type=submit]").click()
    assert re.search(r"/files/[0-9a-f-]{36}/$", page.url)
    return page.url


def assign(page, person, shown):
    """Assign a person to a member by the name under which they are shown."""
    page.goto(f"{person}who/")
    option = page.locator("[name=holder] option", has_text=shown)
    page.select_option("[name=holder]", option.get_attribute("value"))
    page.fill("[name=reason]", REASON)
    page.locator("main form [type=submit]").last.click()


def stopped(page):
    return page.locator(".hw-alert-error").all_inner_texts()


def test_a_birthday_stops_a_file_and_only_the_lead_with_another_lifts_it(desk, tmp_path, language):
    hold = words(HOLD, language)
    page = desk.member("coordinator", language)
    file = file_from_a_list(page, tmp_path, language)
    assert any(hold in each for each in stopped(page))
    assert words(NO, language) in page.locator("main .hw-page-header").inner_text()
    assert page.locator("main a[href$='/lift/']").count() == 0
    picture(page, "hold", 1, language)

    lead = desk.member("protection_lead", language)
    lead.goto(file)
    lift = lead.locator("main a[href$='/lift/']").first.get_attribute("href")
    assert page.goto(lift).status == 403  # the coordinator, who lifts no hold
    lead.goto(lift)
    lead.fill("[name=reason]", REASON)
    picture(lead, "hold", 2, language)
    lead.locator("main .hw-form [type=submit]").click()
    assert lead.url == file
    assert any(hold in each for each in stopped(lead))

    officer = desk.member("protection_officer", language)
    officer.goto("/files/my-day/")
    officer.goto(file)
    officer.locator("main a[href$='/agree/']").click()
    officer.check("[name=answer][value=agree]")
    picture(officer, "hold", 3, language)
    officer.locator("main .hw-form [type=submit]").click()
    assert officer.url == file
    assert not any(hold in each for each in stopped(officer))
    picture(officer, "hold", 4, language)
    assert REASON in officer.locator(".hw-timeline").inner_text()


def test_a_question_is_answered_with_what_shows_it_and_taken_back_by_keyboard(desk, language):
    page = desk.member("coordinator", language)
    page.goto("/files/")
    page.locator("main table th a").first.press("Enter")
    page.wait_for_url(re.compile(r"/files/[0-9a-f-]{36}/"))
    file = page.url
    page.locator(".hw-stage summary").first.press("Enter")
    page.locator(".hw-stage a[href*='/answer/?ask=s0.context']").press("Enter")
    page.wait_for_url(re.compile("ask="))
    page.locator("[name=value][value=camp]").press("Space")
    page.fill("[name=evidence]", REASON)
    page.locator("[name=evidence]").press("Tab")
    page.locator("main .hw-form [type=submit]").press("Enter")
    page.wait_for_url(file)
    assert REASON in page.locator(".hw-timeline li").first.inner_text()
    page.locator(".hw-stage summary").first.press("Enter")
    page.locator(".hw-stage-links:has(a[href*='ask=s0.context']) a[href*='/withdraw/']").click()
    page.fill("[name=reason]", REASON)
    page.locator("main .hw-form [type=submit]").click()
    assert page.url == file


def test_two_who_write_at_once_are_both_heard_without_scripts(desk, language):
    pages = [
        desk.member(role, language, java_script_enabled=False)
        for role in ("coordinator", "protection_officer")
    ]
    pages[1].goto("/files/")  # what an officer is assigned, the coordinator sees too
    pages[1].locator("main table th a").first.click()
    file = pages[1].url
    for number, page in enumerate(pages):
        page.goto(f"{file}note/")
        page.fill("[name=words]", f"Words of {number}, invented, {language}.")
        page.select_option("[name=least]", "desk")
    for page in pages:
        page.locator("main .hw-form [type=submit]").click()
    late = pages[1]
    assert f"Words of 0, invented, {language}." in late.locator(".hw-alert-warning").inner_text()
    assert late.input_value("[name=words]") == f"Words of 1, invented, {language}."
    late.locator("main .hw-form [type=submit]").click()
    assert late.url == file
    history = late.locator(".hw-timeline").inner_text()
    assert all(f"Words of {n}, invented, {language}." in history for n in (0, 1))


def write_paper(page, file, kind, name):
    """Write down what a paper says that is to travel."""
    page.goto(f"{file}paper/")
    page.select_option("[name=called]", kind)
    page.fill("[name=name]", name)
    page.locator("main .hw-form [type=submit]").click()
    page.wait_for_url(file)


def test_a_step_is_planned_two_scripts_are_compared_and_both_are_taken_out(
    desk, tmp_path, language
):
    page = desk.member("coordinator", language)
    file = file_from_a_list(page, tmp_path, language, "Planned")
    page.goto(f"{file}step/")
    page.locator("[name=kind]").first.check()
    page.locator("main .hw-form [type=submit]").click()
    page.wait_for_url(file)
    write_paper(page, file, "court_order", "Layla Inventedova")
    write_paper(page, file, "return_certificate", "ليلى المخترعة")
    page.locator("main a[href*='/compare/']").first.click()
    assert in_order(page) == []
    quoted = page.locator("main li").all_inner_texts()
    assert any("Layla" in each for each in quoted)
    assert any("ليلى" in each for each in quoted)
    page.check("[name=found][value=same]")
    page.locator("main .hw-form [type=submit]").click()
    page.wait_for_url(file)
    assert page.locator("main a[href*='/compare/']").count() == 0
    for left in (2, 1, 0):
        page.locator("main a[href$='/cancel/']").first.click()
        assert in_order(page) == []
        page.fill("[name=reason]", REASON)
        page.locator("main .hw-form [type=submit]").click()
        page.wait_for_url(file)
        assert page.locator("main a[href$='/cancel/']").count() == left
