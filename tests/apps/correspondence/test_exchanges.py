"""What passed with States: recorded, due, taken back, and betraying nobody."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.timezone import localdate
from tests.apps.invented import (
    GIRL,
    HELD,
    ON,
    OTHER_GIRL,
    forget_the_actor,
    persons_by_row,
    take_in,
)
from tests.apps.letters.approving import approve_texts

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.correspondence import access, actions
from homeward.apps.correspondence.facts import by_state
from homeward.apps.letters.actions import write_request
from homeward.apps.returnfiles.writing import RefusedError
from homeward.apps.sharing.actions import decide, screen
from homeward.core.correspondence import LADDER, Act, Direction, Means, Rung, standing, waiting

pytestmark = pytest.mark.usefixtures("read_once")
FAR = "Tara Invented,F,2013-06-06,Trinidad and Tobago,acquitted,,"
LONG_AGO = ON - timedelta(days=30)


@pytest.fixture
def people(coordinator):
    return persons_by_row(coordinator, take_in(coordinator, GIRL, HELD, OTHER_GIRL, FAR))


@pytest.fixture
def lead(cast, people):
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


def said(direction=Direction.OUT, means=Means.NOTE, **how):
    return actions.Said(direction=direction, means=means, **{"day": ON, **how})


def record(actor, state="TUR", **how):
    return actions.record(actor=actor, state=state, said=said(**how), today=ON)


def decided(lead, person, decision):
    screen(actor=lead, person=person, state="TUR", answers={})
    decide(actor=lead, person=person, state="TUR", decision=decision, reason="Invented.")


def test_what_was_asked_waits_until_something_answers_it(lead):
    asked = record(lead, asks=True, answer_by=ON)
    record(lead, state="RUS")
    [one] = waiting(by_state(lead, ON)["TUR"], ON)
    assert (one.asked.key, one.last) == (str(asked.pk), ON)
    record(lead, direction=Direction.IN, of=str(asked.pk), day=ON)
    assert waiting(by_state(lead, ON)["TUR"], ON) == []


def test_of_whom_a_state_may_not_be_told_nothing_goes_out_to_it(lead, people):
    for decision in (None, "none"):
        if decision:
            decided(lead, people[2], decision)
        with pytest.raises(actions.NotOpenError):
            record(lead, means=Means.CALL, persons=(people[2],))
    assert not access.exchanges(lead).exists()
    decided(lead, people[2], "contact")
    row = record(lead, means=Means.CALL, persons=(people[2],))
    assert [key for (key,) in row.persons.values_list("pk")] == [people[2]]


def test_that_a_state_asked_about_somebody_is_kept_whatever_their_gate_says(lead, people):
    decided(lead, people[2], "none")
    assert record(lead, direction=Direction.IN, persons=(people[2],)).persons.count() == 1


def test_nothing_answers_another_states_matter_or_what_came_in(lead):
    theirs, came = record(lead, state="RUS"), record(lead, direction=Direction.IN)
    for of in (str(theirs.pk), str(came.pk)):
        with pytest.raises(actions.NotOfThisStateError):
            record(lead, direction=Direction.IN, of=of)


def test_words_that_mark_a_child_are_refused(lead):
    with pytest.raises(RefusedError):
        record(lead, about="the time " + "bomb of the camp")


def test_a_letter_goes_out_once_and_is_then_no_more_among_the_unsent(lead, people):
    decided(lead, people[2], "contact")
    approve_texts(lead)
    letter = write_request(actor=lead, state="TUR", on=ON, draft=False)
    assert [one.pk for one in access.unsent(lead, "TUR")] == [letter.pk]
    row = record(lead, letter=letter.pk, asks=True)
    assert (row.letter, list(access.unsent(lead, "TUR"))) == (letter, [])
    with pytest.raises(actions.NotOfThisStateError):
        record(lead, letter=letter.pk)
    actions.withdraw(actor=lead, key=row.pk, at=datetime(2026, 11, 22, tzinfo=UTC))
    assert record(lead, letter=letter.pk).letter == letter


def test_what_is_taken_back_is_kept_and_counts_no_more(lead):
    row = record(lead, asks=True)
    actions.withdraw(actor=lead, key=row.pk, at=datetime(2026, 11, 22, tzinfo=UTC))
    assert not standing(by_state(lead, ON)["TUR"], ON).recorded
    assert access.exchange_for(lead, row.pk).withdrawn_by_id == lead.member


def test_steps_of_the_desks_own_replace_those_it_began_with(lead):
    assert access.ladder(lead) == LADDER
    actions.set_ladder(actor=lead, rungs=[Rung(9, Act.CALL), Rung(3, Act.REMIND)])
    assert access.ladder(lead) == (Rung(3, Act.REMIND), Rung(9, Act.CALL))
    with pytest.raises(ValueError, match="once"):
        actions.set_ladder(actor=lead, rungs=[Rung(3, Act.CALL), Rung(3, Act.REMIND)])


def test_a_desk_that_sets_no_step_has_none(lead):
    actions.set_ladder(actor=lead, rungs=[])
    assert access.ladder(lead) == ()


def test_each_writing_is_in_the_log_without_a_word_of_it(lead, people):
    record(lead, direction=Direction.IN, about="a quiet word", persons=(people[2],))
    event = Event.objects.first()
    assert (event.verb, event.target) == ("recorded an exchange", "state:TUR")
    assert event.subjects == [people[2]]
    assert "quiet" not in repr(event.detail)


@pytest.mark.parametrize(
    "role", [r for r in Role.values if r not in {"coordinator", "protection_lead"}]
)
def test_only_who_runs_the_desk_records_and_sees_what_passed(cast, lead, role):
    row = record(lead)
    forget_the_actor()
    with acting_as(cast[role]):
        with pytest.raises(PermissionDenied):
            record(cast[role])
        with pytest.raises((PermissionDenied, Http404)):
            access.exchange_for(cast[role], row.pk)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def test_a_step_that_is_due_stands_on_the_day_and_on_the_states_page(cast, people, browser_of):
    lead, today = cast["protection_lead"], localdate()
    with acting_as(lead):
        how = {"day": today - timedelta(days=40), "answer_by": today - timedelta(days=20)}
        actions.record(actor=lead, state="TUR", said=said(asks=True, **how), today=today)
    forget_the_actor()
    browser = browser_of("coordinator")
    for page in ("/files/my-day/", "/states/TUR/", "/correspondence/TUR/"):
        found = browser.get(page)
        assert "Remind in writing" in text(found), page
        forget_the_actor()
    url = re.search(r'href="(/correspondence/TUR/record/\?[^"]*)"', found.content.decode())[1]
    form = browser.get(url.replace("&amp;", "&")).content.decode()
    assert re.search(r'<option value="remind" selected', form)
    forget_the_actor()
    assert "Remind in writing" not in text(browser_of("lawyer").get("/files/my-day/"))


def test_a_state_with_nationals_and_no_mission_is_somebodys_task(people, browser_of):
    forget_the_actor()
    assert "Trinidad &amp; Tobago: find out which mission" in text(
        browser_of("coordinator").get("/files/my-day/")
    )


def test_all_states_say_what_is_not_known_of_them(cast, people, browser_of):
    lead = cast["protection_lead"]
    with acting_as(lead):
        record(lead, day=LONG_AGO, asks=True, answer_by=LONG_AGO)
    forget_the_actor()
    browser = browser_of("coordinator")
    page = text(browser.get("/states/"))
    assert "silent since 23 October 2026" in page
    assert page.count("not known") >= 4 * 2  # four cells of each of the two other States
    forget_the_actor()
    silent = text(browser.get("/states/?show=silent&sort=silent"))
    assert "Türkiye" in silent
    assert "Azerbaijan" not in silent.split("Silence")[-1]
    forget_the_actor()
    assert "No State is like that." in text(browser.get("/states/?show=answered"))


def test_who_sees_only_some_persons_is_told_that_what_passed_is_not_for_them(people, browser_of):
    for page in ("/states/", "/states/TUR/", "/correspondence/TUR/"):
        forget_the_actor()
        assert "it speaks of many persons" in text(browser_of("lawyer").get(page)), page


def test_a_note_is_recorded_by_the_form_and_taken_back_by_its_page(people, browser_of):
    forget_the_actor()
    browser = browser_of("coordinator")
    filled = {"direction": "out", "means": "note", "day": ON.isoformat(), "about": "First request"}
    assert browser.post("/correspondence/TUR/record/", filled).status_code == 302
    forget_the_actor()
    page = browser.get("/correspondence/TUR/").content.decode()
    url = re.search(r"/correspondence/exchanges/[0-9a-f-]+/", page)[0]
    forget_the_actor()
    assert "First request" in text(browser.get(url))
    forget_the_actor()
    assert browser.post(f"{url}withdraw/", {"confirmed": "yes"}).status_code == 302
    forget_the_actor()
    assert url not in browser.get("/correspondence/TUR/").content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"day": "2999-01-01"}, "has not come yet"),
        ({"act": "remind"}, "Say what this step follows up"),
        ({"codes": "AAAAAAAAAA"}, "Nobody on the register has these codes"),
        ({"answer_by": "2001-01-01"}, "before the day itself"),
    ],
)
def test_the_form_says_what_is_wrong_and_records_nothing(people, browser_of, changed, words):
    forget_the_actor()
    filled = {"direction": "out", "means": "note", "day": ON.isoformat(), **changed}
    answer = browser_of("coordinator").post("/correspondence/TUR/record/", filled)
    assert answer.status_code == 422
    assert words in text(answer)


def test_a_states_position_is_added_dated_and_taken_back(people, browser_of):
    forget_the_actor()
    browser = browser_of("coordinator")
    assert "nobody has added what this State said" in text(browser.get("/states/TUR/"))
    forget_the_actor()
    filled = {"covers": "orphans", "said_on": ON.isoformat(), "source": "Invented gazette"}
    assert browser.post("/correspondence/TUR/position/", filled).status_code == 302
    forget_the_actor()
    page = browser.get("/states/TUR/").content.decode()
    assert "Invented gazette" in page
    url = re.search(r"/correspondence/positions/\d+/withdraw/", page)[0]
    forget_the_actor()
    assert browser.post(url).status_code == 302
    forget_the_actor()
    assert "Invented gazette" not in browser.get("/states/TUR/").content.decode()


def test_a_state_whose_law_was_not_found_says_so(people, browser_of):
    forget_the_actor()
    browser = browser_of("coordinator")
    law = text(browser.get("/states/TTO/")).split("Its law")[1].split("What the sources say")[0]
    assert law.count("ask a lawyer") == 3  # the age, the offences, the nationality
    forget_the_actor()
    assert "12" in text(browser.get("/states/TUR/")).split("Its law")[1]
