"""On a person's page: the letters that named them; for the lead, who read and wrote."""

import pytest
from django.urls import reverse
from tests.apps import invented
from tests.apps.desk.test_claim_pages import act, get

from homeward.apps.audit.actions import acting_as


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[2]


def page(browser, name, girl, query=""):
    return get(browser, reverse(name, args=[girl]) + query)


def test_the_lead_sees_who_read_and_who_wrote_and_no_word_of_it(browser_of, girl, cast):
    claim = invented.a_claim(cast["protection_lead"], girl)
    act(browser_of("coordinator"), girl, claim, "note", "Secretmarker")
    page(browser_of("lawyer"), "desk:person", girl)
    text = page(browser_of("protection_lead"), "desk:looked", girl).content.decode()
    assert "Note on a claim" in text
    assert "coordinator" in text
    assert "Person opened" in text
    assert "lawyer" in text
    assert "Secretmarker" not in text
    assert invented.MARKER not in text


def test_looking_at_who_looked_is_in_the_log_itself(browser_of, girl):
    lead = browser_of("protection_lead")
    page(lead, "desk:looked", girl)
    assert "Who read and wrote looked at" in page(lead, "desk:looked", girl).content.decode()


@pytest.mark.parametrize("role", ["coordinator", "protection_officer", "lawyer", "administrator"])
def test_nobody_else_sees_it_or_is_led_there(browser_of, girl, role):
    browser = browser_of(role)
    assert page(browser, "desk:looked", girl).status_code == 403
    text = page(browser, "desk:person", girl).content.decode()
    assert reverse("desk:looked", args=[girl]) not in text


def test_what_is_of_another_person_is_not_among_it(browser_of, girl, taken_in):
    lead = browser_of("protection_lead")
    page(lead, "desk:person", taken_in.by_row[4])
    assert "Person opened" not in page(lead, "desk:looked", girl).content.decode()


def test_the_log_is_paged(browser_of, girl, monkeypatch):
    monkeypatch.setattr("homeward.apps.desk.views.looked.AT_ONCE", 1)
    lead = browser_of("protection_lead")
    page(lead, "desk:person", girl)
    page(lead, "desk:person", girl)
    assert page(lead, "desk:looked", girl, "?page=2").content.decode().count("<tr role") == 2


def test_a_person_is_told_of_the_letters_that_named_them(browser_of, girl, cast):
    from homeward.apps.letters.actions import write_request

    lead = browser_of("protection_lead")
    assert "No letter has named this person." in page(lead, "desk:person", girl).content.decode()
    with acting_as(cast["protection_lead"]):
        letter = write_request(
            actor=cast["protection_lead"], state="TUR", on=invented.ON, draft=True
        )
    text = page(lead, "desk:person", girl).content.decode()
    assert reverse("letters:pdf", args=[letter.pk]) in text
    assert "Draft, not to be sent" in text
