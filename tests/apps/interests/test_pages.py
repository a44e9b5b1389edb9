"""The pages of consent and of papers, asked as a browser asks them."""

from dataclasses import replace

import pytest
from tests.apps.interests.words import AGREEMENT
from tests.apps.invented import ON, forget_the_actor

from homeward.apps.audit.actions import acting_as
from homeward.apps.interests import access, actions, drafting
from homeward.apps.interests.models import Consent
from homeward.core.returns.consent import Position, Present, Purpose
from homeward.core.returns.interests import Views

GIRL = 2


@pytest.fixture
def girl(taken_in, cast):
    """A girl of whom every position is recorded, with views of her own and a paper."""
    person = taken_in.by_row[GIRL]
    lead = cast["protection_lead"]
    with acting_as(lead):
        for position, purpose in zip(Position, Purpose, strict=True):
            said = replace(AGREEMENT, position=position, purpose=purpose, to_whom="TUR")
            watched = replace(said, present=frozenset({Present.PRISON_STAFF}))
            actions.record(actor=lead, person=person, said=watched, today=ON)
        heard = actions.Heard(views=Views.GIVEN, on=ON, words="Invented words of hers.")
        actions.hear(actor=lead, person=person, heard=heard, today=ON)
        actions.record(actor=lead, person=person, said=AGREEMENT, today=ON)
        actions.withdraw(
            actor=lead, key=Consent.objects.filter(position="agreed").latest("at").pk, today=ON
        )
        [paper] = access.papers_of(lead, person)
    forget_the_actor()
    return {"person": person, "paper": paper}


def get(browser, url):
    forget_the_actor()
    answer = browser.get(url)
    assert answer.status_code == 200, url
    return answer.content.decode()


def post(browser, url, **said):
    forget_the_actor()
    return browser.post(url, said)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_persons_page_tells_the_six_positions_apart(girl, browser_of, language):
    browser = browser_of("protection_lead")
    browser.cookies["django_language"] = language
    text = get(browser, f"/interests/persons/{girl['person']}/")
    for position in Position:
        assert f"hw-position-{position.value.replace('_', '-')}" in text
    assert "Invented words of hers." in text
    assert "hw-stopped" in text


def test_every_page_of_a_paper_is_drawn(girl, browser_of):
    browser = browser_of("protection_lead")
    base = f"/interests/papers/{girl['paper'].pk}/"
    steps = drafting.STEPS["determination"]
    for number in range(len(steps)):
        assert "data-hw-draft" in get(browser, f"{base}write/{number}/")
    assert browser.get(f"{base}write/{len(steps)}/").status_code == 404
    for page in ("", "panel/", "decide/", "again/"):
        get(browser, base + page)
    assert girl["paper"].person.code in get(browser, "/interests/")
    get(browser, "/interests/verify/")


def test_a_step_is_saved_without_scripts_and_goes_on(girl, browser_of):
    browser = browser_of("protection_officer")
    base = f"/interests/papers/{girl['paper'].pk}/write/"
    answer = post(browser, f"{base}1/", seen="0", known="Invented.", onward="yes")
    assert answer.url == f"{base}2/"
    assert "Invented." in get(browser, f"{base}1/")


def test_without_scripts_a_stale_draft_is_shown_with_the_newer_one(girl, browser_of):
    lead, officer = browser_of("protection_lead"), browser_of("protection_officer")
    url = f"/interests/papers/{girl['paper'].pk}/write/1/"
    post(officer, url, seen="0", known="Theirs.")
    answer = post(lead, url, seen="0", known="Mine.")
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Theirs." in text
    assert "Mine.</textarea>" in text
    seen = text.split('name="seen" value="')[1].split('"')[0]
    assert post(lead, url, seen=seen, known="Mine.").status_code == 302
    assert "Mine.</textarea>" in get(officer, url)


def test_what_is_typed_is_kept_and_what_clashes_is_answered(girl, browser_of):
    url = f"/interests/papers/{girl['paper'].pk}/save/"
    first = post(browser_of("protection_lead"), url, seen="0", known="Mine.").json()
    assert first["clashes"] == {}
    second = post(browser_of("protection_officer"), url, seen="0", known="Other.").json()
    assert second["clashes"]["known"]["words"] == "Mine."
    assert second["seen"] > first["seen"]


def test_a_paper_that_is_not_decided_is_not_printed(girl, browser_of):
    forget_the_actor()
    answer = browser_of("protection_lead").get(f"/interests/papers/{girl['paper'].pk}.pdf")
    assert answer.status_code == 404


def test_the_page_of_an_undertaking_tells_nothing_of_the_child(girl, browser_of, cast):
    from homeward.apps.interests.panel import seat

    with acting_as(cast["protection_lead"]):
        seat(actor=cast["protection_lead"], key=girl["paper"].pk, member=cast["lawyer"].member)
    lawyer = browser_of("lawyer")
    url = f"/interests/papers/{girl['paper'].pk}/promise/"
    assert girl["paper"].person.code not in get(lawyer, url)
    assert url in get(lawyer, "/interests/")
    assert girl["paper"].person.code not in get(lawyer, "/interests/")
    assert post(lawyer, url, secrecy="on", interested="no").status_code == 302
    assert girl["paper"].person.code in get(lawyer, "/interests/")
