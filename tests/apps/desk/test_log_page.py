"""An auditor reads who did what, with codes of persons; nobody else reads it, and nothing more."""

import csv
import io
import re

import pytest
from django.db import connection
from tests.apps.invented import MARKER, MARKER_BIRTH, forget_the_actor, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as, reading
from homeward.apps.register.access import person_for

LOOKED = "opened a person"


@pytest.fixture
def looked_at(cast, read_once, browser_of):
    """A person whom the lead has opened, and an auditor's browser: (browser, key, code)."""
    assert read_once is None
    lead = cast["protection_lead"]
    with acting_as(lead):
        person = persons_by_row(lead, take_in(lead))[2]
        code = person_for(lead, person).code
        reading(actor=lead, verb=LOOKED, subjects=[person])
    forget_the_actor()
    return browser_of("auditor"), person, code


def page(browser, **asked) -> str:
    answer = browser.get("/log/", asked)
    forget_the_actor()
    assert answer.status_code == 200
    text = answer.content.decode()
    assert MARKER not in text
    assert MARKER_BIRTH not in text
    found = re.search(r"<tbody.*</tbody>", text, re.S)
    return found[0] if found else ""


def test_an_auditor_sees_act_member_and_code_and_never_a_name(looked_at):
    browser, key, code = looked_at
    rows = page(browser, code=code, kind="read")
    for words in ("Person opened", "protection_lead", code, "Reading"):
        assert words in rows
    assert str(key) not in rows


def test_filters_leave_what_they_say_and_an_unknown_code_finds_nothing(looked_at):
    browser, _, code = looked_at
    assert "Person opened" in page(browser, member="Protection_Lead")
    assert page(browser, member="coordinator") == ""
    assert "Person opened" not in page(browser, kind="write")
    assert page(browser, code="NOBODY-1") == ""
    assert page(browser, code=code, until="2020-01-01") == ""
    assert "Person opened" in page(browser, code=code, until="not a day")


def test_the_file_has_the_same_lines_and_codes_and_reading_it_is_in_the_log(looked_at):
    browser, key, code = looked_at
    answer = browser.get("/log/table.csv", {"member": "protection_lead"})
    forget_the_actor()
    text = answer.content.decode()
    assert MARKER not in text
    assert str(key) not in text
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["codes"] for line in lines if line["act"] == LOOKED] == [code]
    own = page(browser, member="auditor")
    assert "Log exported" in own
    assert "Log read" in page(browser, member="auditor")


def test_a_file_is_given_to_who_has_proved_themselves_lately(looked_at, monkeypatch):
    from homeward.apps.accounts import proof

    monkeypatch.setattr(proof, "is_fresh", lambda _request: False)
    answer = looked_at[0].get("/log/table.csv")
    forget_the_actor()
    assert (answer.status_code, answer.headers["location"].split("?")[0]) == (
        302,
        "/sign-in/again/",
    )


@pytest.mark.parametrize("role", ["coordinator", "protection_lead", "administrator", "auditor"])
def test_the_database_gives_codes_for_the_log_to_an_auditor_alone(looked_at, cast, role):
    _, key, code = looked_at
    with acting_as(cast[role]), connection.cursor() as cursor:
        cursor.execute("select * from homeward.audited_codes(%s::uuid[], '{}')", [[key]])
        found = cursor.fetchall()
    forget_the_actor()
    assert found == ([(key, code)] if role == "auditor" else [])


def test_the_registers_own_tables_stay_empty_for_an_auditor(looked_at, cast):
    assert looked_at
    with acting_as(cast["auditor"]), connection.cursor() as cursor:
        cursor.execute(
            "select (select count(*) from register_person), (select count(*) from register_claim)"
        )
        assert cursor.fetchone() == (0, 0)
    forget_the_actor()


def test_a_verb_without_words_is_shown_as_it_was_recorded():
    from homeward.apps.desk.log import _act

    cell = _act("did something new")
    assert (cell.value, cell.kind, cell.lang) == ("did something new", "raw", "en")
