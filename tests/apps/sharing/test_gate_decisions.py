"""Only a protection lead decides, with a reason; the latest decision counts; none is kept apart."""

from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db.utils import ProgrammingError
from django.http import Http404
from tests.apps.invented import persons_by_row, take_in

from homeward.apps.accounts.access import may
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.sharing.access import decisions, gates
from homeward.apps.sharing.actions import ScreenFirstError, decide, screen
from homeward.apps.sharing.models import GateDecision
from homeward.core.disclosure.fields import Gate

pytestmark = pytest.mark.usefixtures("read_once")
REASON = "Invented reason: the mother was asked."


@pytest.fixture
def people(coordinator):
    return persons_by_row(coordinator, take_in(coordinator))


@pytest.fixture
def lead(cast, people):
    assert people
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


def say(actor, person, decision="contact", state="TUR", reason=REASON):
    if may(actor, "screen for contact"):
        screen(actor=actor, person=person, state=state, answers={})
    return decide(actor=actor, person=person, state=state, decision=decision, reason=reason)


@pytest.mark.parametrize("role", [r for r in Role.values if r != "protection_lead"])
def test_nobody_but_a_protection_lead_decides(cast, people, role):
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        say(cast[role], people[2])
    assert Event.objects.filter(verb="decided on contact").count() == 0


@pytest.mark.parametrize("decision", ["contact", "limited"])
def test_contact_without_a_screen_is_refused_whatever_asks_for_it(lead, people, decision):
    said = {"actor": lead, "person": people[2], "state": "TUR", "reason": REASON}
    screen(actor=lead, person=people[3], state="TUR", answers={})
    screen(actor=lead, person=people[2], state="RUS", answers={})
    with pytest.raises(ScreenFirstError):
        decide(decision=decision, **said)
    assert not GateDecision.objects.exists()
    assert decide(decision="none", **said).decision == "none"


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_decision_without_a_reason_is_refused(lead, people, reason):
    with pytest.raises(ValueError, match="reason"):
        say(lead, people[2], reason=reason)
    assert not GateDecision.objects.exists()


def test_a_decision_that_is_not_one_of_the_three_is_refused(lead, people):
    with pytest.raises(ValueError, match="open"):
        say(lead, people[2], decision="open")
    assert not GateDecision.objects.exists()


def test_the_latest_decision_counts_and_the_earlier_ones_are_kept(lead, people):
    for decision in ("contact", "none", "limited"):
        say(lead, people[2], decision)
    assert gates(lead, "TUR", people.values()) == {people[2]: Gate.LIMITED}
    assert [d.decision for d in decisions(lead, people[2])] == ["limited", "none", "contact"]


def test_a_decision_about_one_state_says_nothing_about_another(lead, people):
    say(lead, people[2], "contact", state="TUR")
    assert gates(lead, "RUS", people.values()) == {}


def test_a_decision_about_one_person_says_nothing_about_another(lead, people):
    say(lead, people[2])
    assert people[5] not in gates(lead, "TUR", people.values())


def test_a_decision_is_logged_without_its_reason(lead, people):
    say(lead, people[2])
    event = Event.objects.first()
    assert (event.verb, event.target, event.subjects) == (
        "decided on contact",
        "state:TUR",
        [people[2]],
    )
    assert REASON not in str(event.detail)


def test_a_decision_can_be_neither_changed_nor_deleted(lead, people):
    from django.db import transaction

    from homeward.apps.audit.actions import change

    made = say(lead, people[2])
    for act in (made.delete, made.save):
        with pytest.raises(ProgrammingError, match="permission denied"):
            with transaction.atomic(), change(actor=lead, verb="tampered"):
                act()


def test_another_desks_person_answers_as_one_that_does_not_exist(cast, people):
    other = cast["protection_lead-elsewhere"]
    with acting_as(other):
        for key in (people[2], uuid4()):
            with pytest.raises(Http404) as missing:
                say(other, key)
            assert missing.value.args == ()
