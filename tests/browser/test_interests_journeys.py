"""Consent and best interests in the real product: a line that drops, a word taken back, a panel."""

from __future__ import annotations

import pytest
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import faults, in_order, words

from homeward.core.returns.interests import Way

pytestmark = [pytest.mark.browser, pytest.mark.full]

INVENTED = "Invented words of a test."
SITTING = ("protection_officer", "lawyer", "agency_officer")


def person_key(page, number):
    """The key of one of those who are asked to be taken back; each journey has its own.

    Whoever does not run the desk sees those assigned to them, so the first of theirs is not the
    first of the lead's.
    """
    page.goto("/persons/?asked=yes")
    return page.locator("main table a.hw-code").nth(number).get_attribute("href").split("/")[2]


def record(page, person, position="agreed", **more):
    """Record a word of the mother about the first State's mission."""
    page.goto(f"/interests/persons/{person}/consent/")
    page.check("[name=whose][value=mother]")
    page.select_option("[name=purpose]", "contact")
    page.select_option("[name=to_whom]", index=1)
    page.check(f"[name=position][value={position}]")
    for name, value in more.items():
        page.check(f"[name={name}][value={value}]")
    page.locator("main form [type=submit]").click()
    page.wait_for_url(f"**/interests/persons/{person}/")


def opened(page, person):
    """Open a determination; the address under which all its pages stand."""
    page.goto(f"/interests/persons/{person}/")
    page.click("button[name=kind][value=determination]")
    page.wait_for_url("**/write/0/")
    return page.url.removesuffix("write/0/")


def says(page, what):
    """Wait until the page says this of what is typed; the words in which it does."""
    page.locator(f"[data-hw-state][data-hw-says={what}]").wait_for()
    return page.locator("[data-hw-state]").inner_text()


def test_what_is_typed_while_the_line_is_cut_is_kept_and_sent_when_it_is_back(desk, language):
    page = desk.member("protection_lead", language)
    paper = opened(page, person_key(page, 0 if language == "en" else 1))
    page.goto(f"{paper}write/1/")
    page.fill("[name=known]", INVENTED)
    says(page, "saved")
    page.context.set_offline(True)
    page.fill("[name=known]", f"{INVENTED} And more.")
    said = says(page, "cut")
    assert said.split(".")[0] in words(
        "The line is down. What you typed is kept on this page and is sent as soon as the line is"
        " back. Leave the page open.",
        language,
    )
    assert page.input_value("[name=known]") == f"{INVENTED} And more."
    page.context.set_offline(False)
    says(page, "saved")
    desk.complaints[:] = [one for one in desk.complaints if "ERR_INTERNET_DISCONNECTED" not in one]
    page.reload()
    assert page.input_value("[name=known]") == f"{INVENTED} And more."
    assert faults(page) == []


def test_a_stale_draft_and_a_newer_one_are_both_shown_and_one_is_chosen(desk):
    lead, officer = desk.member("protection_lead"), desk.member("protection_officer")
    paper = opened(lead, person_key(officer, 0))
    for page in (lead, officer):
        page.goto(f"{paper}write/1/")
    officer.fill("[name=sources]", "Theirs, invented.")
    says(officer, "saved")
    lead.fill("[name=sources]", "Mine, invented.")
    box = lead.locator(".hw-clash")
    box.wait_for()
    assert "Theirs, invented." in box.inner_text()
    assert lead.input_value("[name=sources]") == "Mine, invented."
    box.locator("button").first.click()
    says(lead, "saved")
    officer.reload()
    assert officer.input_value("[name=sources]") == "Mine, invented."


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_an_agreement_is_withdrawn_in_one_act_and_what_it_stopped_is_shown(desk, language, scripts):
    page = desk.member("protection_lead", language, java_script_enabled=scripts)
    person = person_key(page, 3 + 2 * (language == "ar") + scripts)
    record(page, person, present="prison_staff")
    assert words("to be verified", language) in page.locator("main").inner_text()
    picture(page, "consent", 1, language)
    page.locator("a[href$='/withdraw/']").first.click()
    page.locator(".hw-confirm [type=submit]").click()
    page.locator(".hw-position-withdrawn").wait_for()
    picture(page, "consent", 2, language)
    assert page.locator(".hw-stopped li").count() >= 1
    assert page.locator("a[href$='/withdraw/']").count() == 0
    if scripts:
        assert faults(page) == []
        page.goto("/interests/")
        assert words("Opened because a word was refused or withdrawn", language) in (
            page.locator("main").inner_text()
        )


def write_all(page, paper):
    """Every step, from the first to the last, by its own button."""
    page.goto(f"{paper}write/0/")
    while True:
        for area in page.locator("main textarea").all():
            name = area.get_attribute("name")
            if not name.endswith(".closed") and not name.startswith(f"{Way.OTHER.value}."):
                area.fill(INVENTED)
        if page.locator("select[name=recommended]").count():
            page.select_option("select[name=recommended]", Way.CARE_HERE.value)
        onward = page.locator("button[name=onward]")
        if not onward.count():
            page.locator("main form [type=submit]").last.click()
            return
        before = page.url
        onward.click()
        page.wait_for_url(lambda url, was=before: url != was)


def heard(page, person):
    """Record the child's own views."""
    page.goto(f"/interests/persons/{person}/views/")
    page.check("[name=views][value=given]")
    page.fill("[name=words]", INVENTED)
    page.locator("main form [type=submit]").click()


def seat(page, paper):
    """Ask three members of two bodies onto the panel."""
    for login in SITTING:
        page.goto(f"{paper}panel/")
        option = page.locator("select[name=member] option", has_text=SHOWN[login])
        page.select_option("select[name=member]", option.get_attribute("value"))
        page.locator("main form.hw-form [type=submit]").click()


def promise(sitting, paper, code):
    """One's own undertaking; only after it the child's code is shown."""
    sitting.goto(f"{paper}promise/")
    assert code not in sitting.locator("body").inner_text()
    picture(sitting, "panel", 2, sitting.locator("html").get_attribute("lang"))
    sitting.check("[name=secrecy]")
    sitting.check("[name=interested][value=no]")
    sitting.locator("main form [type=submit]").click()
    sitting.wait_for_url(paper)
    assert code in sitting.locator("h1").inner_text()


def decide(page, paper):
    """Record the decision."""
    page.goto(f"{paper}decide/")
    page.check("[name=outcome][value=approves]")
    page.select_option("[name=chosen]", Way.CARE_HERE.value)
    page.fill("[name=reasons]", INVENTED)
    page.fill("[name=review_on]", "2099-01-01")
    picture(page, "panel", 3, page.locator("html").get_attribute("lang"))
    page.locator("main form [type=submit]").click()
    page.wait_for_url(paper)


def test_a_panel_promises_secrecy_decides_and_the_paper_is_sealed(desk, language):
    page = desk.member("protection_lead", language)
    person = person_key(page, 8 + (language == "ar"))
    heard(page, person)
    paper = opened(page, person)
    write_all(page, paper)
    seat(page, paper)
    picture(page, "panel", 1, language)
    code = page.locator("h1 .hw-code").inner_text()
    for login in SITTING:
        promise(desk.member(login, language), paper, code)
    decide(page, paper)
    sealed = "Decided and sealed: letter for letter what lay before whoever decided."
    assert words(sealed, language) in page.locator("main").inner_text()
    assert page.locator("a[href*='/write/']").count() == 0
    picture(page, "panel", 4, language)
    assert faults(page) == []
    pdf = page.request.get(page.locator("main a[href$='.pdf']").get_attribute("href"))
    assert pdf.body().startswith(b"%PDF")
    assert desk.member("coordinator", language).goto(paper).status == 403
    looked_at_again(page, paper)


def looked_at_again(page, paper):
    """The decision stands; the paper stays sealed and says when that was looked at."""
    page.goto(paper)
    page.locator("main a[href$='/again/']").first.click()
    assert in_order(page) == []
    page.check("[name=stands][value=yes]")
    page.fill("[name=reasons]", INVENTED)
    page.fill("[name=review_on]", "2099-06-01")
    page.locator("main form.hw-form [type=submit]").click()
    page.wait_for_url(paper)
    assert page.locator("a[href*='/write/']").count() == 0


SHOWN = {
    "protection_officer": "Protection officer",
    "lawyer": "Lawyer",
    "agency_officer": "Officer of an agency",
}
