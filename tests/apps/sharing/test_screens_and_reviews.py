"""The screen before the gate is read by those who protect; a decision lasts until its review."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.utils import IntegrityError
from tests.apps.invented import forget_the_actor, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.sharing.access import gates, opening, screened, screens
from homeward.apps.sharing.actions import Review, decide, screen
from homeward.apps.sharing.models import GateDecision, Screen
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.disclosure.screen import Question
from homeward.core.truth import Truth

pytestmark = pytest.mark.usefixtures("read_once")
ON = date(2026, 11, 27)
NAME = DisclosableField.NAME
PROTECT = {"protection_officer", "protection_lead"}


@pytest.fixture
def girl(coordinator):
    return persons_by_row(coordinator, take_in(coordinator))[2]


@pytest.fixture
def lead(cast, girl):
    assert girl
    forget_the_actor()
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


def say(lead, person, decision="contact", **more):
    screen(actor=lead, person=person, state="TUR", answers={})
    return decide(actor=lead, person=person, state="TUR", decision=decision, reason="x", **more)


def test_what_was_not_asked_is_unknown_and_what_was_is_kept(lead, girl):
    found = screen(
        actor=lead,
        person=girl,
        state="TUR",
        answers={Question.DANGER: Truth.YES, Question.TOLD: Truth.UNKNOWN},
    )
    assert found.answers == {"danger": "yes"}
    assert screened(found)[Question.DANGER] is Truth.YES
    assert {t for q, t in screened(found).items() if q is not Question.DANGER} == {Truth.UNKNOWN}
    assert set(screened(None).values()) == {Truth.UNKNOWN}
    event = Event.objects.first()
    assert (event.verb, event.detail) == ("screened for contact", {})


@pytest.mark.parametrize("role", ["coordinator", "protection_officer", "lawyer", "auditor"])
def test_the_database_shows_a_screen_to_those_who_protect_and_to_nobody_else(
    lead, girl, cast, role
):
    screen(actor=lead, person=girl, state="TUR", answers={Question.DANGER: Truth.YES})
    forget_the_actor()
    with acting_as(cast[role]), connection.cursor() as cursor:
        cursor.execute("select count(*) from sharing_screen")
        assert cursor.fetchone() == (int(role in PROTECT),)
        if role not in PROTECT:
            with pytest.raises(PermissionDenied):
                screens(cast[role], "TUR", girl)


def test_a_decision_is_relied_on_until_the_day_of_its_review(lead, girl):
    say(lead, girl, review=Review(ON))
    assert gates(lead, "TUR", [girl], ON) == {girl: Gate.CONTACT}
    late = date(2026, 11, 28)
    assert gates(lead, "TUR", [girl], late) == {girl: Gate.UNRECORDED}
    assert opening(lead, "TUR", girl, late).gate is Gate.UNRECORDED
    assert gates(lead, "TUR", [girl]) == {girl: Gate.CONTACT}


def test_no_contact_does_not_end_with_its_review(lead, girl):
    say(lead, girl, "none", review=Review(ON))
    assert gates(lead, "TUR", [girl], date(2030, 1, 1)) == {girl: Gate.NONE}


def test_no_letter_names_a_person_whose_review_is_overdue(lead, girl):
    from homeward.apps.letters.facts import lines

    say(lead, girl, review=Review(ON))
    assert [line.person for line in lines(lead, state="TUR", on=ON, draft=False)] == [girl]
    assert lines(lead, state="TUR", on=date(2026, 11, 28), draft=False) == []


def test_limited_contact_opens_what_it_names_and_no_letter(lead, girl):
    say(lead, girl, "limited", fields=[NAME], review=Review(ON))
    found = opening(lead, "TUR", girl, ON)
    assert (found.gate, found.named) == (Gate.LIMITED, {NAME})
    assert opening(lead, "RUS", girl, ON).gate is Gate.UNRECORDED
    say(lead, girl, "contact", review=Review(ON))
    assert opening(lead, "TUR", girl, ON).named == frozenset()


@pytest.mark.parametrize(
    ("decision", "field"),
    [("contact", NAME), ("none", NAME), ("limited", DisclosableField.FEAR)],
)
def test_nothing_else_names_fields_and_what_may_never_leave_is_not_named(
    lead, girl, decision, field
):
    with pytest.raises(ValueError, match="only limited contact"):
        say(lead, girl, decision, fields=[field])
    assert not GateDecision.objects.exists()


def test_the_database_refuses_fields_beside_any_other_decision(lead, girl):
    with pytest.raises(IntegrityError), transaction.atomic(), change(actor=lead, verb="tampered"):
        GateDecision.objects.create(
            keeper_id=lead.keeper,
            person_id=girl,
            state="TUR",
            decision="contact",
            reason="x",
            fields=["name"],
            decided_by_id=lead.member,
        )


def test_contact_of_any_kind_needs_a_screen_and_no_contact_does_not(browser_of, girl, cast):
    forget_the_actor()
    lead = cast["protection_lead"]
    browser, url = browser_of("protection_lead"), f"/persons/{girl}/gate/TUR/"
    form = {"reason": "x", "reviewer": lead.member, "review_on": "2099-01-01"}
    contact = browser.post(url, form | {"decision": "contact"})
    assert contact.status_code == 422
    assert "Record the risk screen first." in contact.content.decode()
    forget_the_actor()
    assert browser.post(url, {"decision": "none", "reason": "x"}).status_code == 302
    forget_the_actor()
    limited = browser.post(url, form | {"decision": "limited"})
    assert "Say which fields it may open." in limited.content.decode()


def test_the_gates_page_says_where_the_duties_pull_apart(browser_of, girl):
    forget_the_actor()
    browser = browser_of("protection_lead")
    page = f"/persons/{girl}/gate/TUR/"
    assert "pull apart" not in browser.get(page).content.decode()
    forget_the_actor()
    asked = {"told": "yes", "asks": "yes", "danger": "yes"}
    rest = dict.fromkeys(("opposes", "guardian", "interests"), "unknown")
    answer = browser.post(f"/persons/{girl}/screen/TUR/", asked | rest)
    assert answer.status_code == 302
    forget_the_actor()
    text = browser.get(page).content.decode()
    assert "The duties pull apart" in text
    assert "art. 37(b)" in text
    assert "para. 150" in text
    forget_the_actor()
    assert Screen.objects.count() == 0  # nobody acts
