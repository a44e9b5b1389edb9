"""Whom a letter names, what a draft hides, and how numbers are given."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import io
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from pypdf import PdfReader
from tests.apps.invented import (
    GIRL,
    GROWN,
    MARKER,
    ON,
    ROWS,
    persons_by_row,
    take_in,
)
from tests.apps.letters.approving import approve_texts

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.letters.actions import (
    NoMissionError,
    NothingToWriteError,
    Wanted,
    write_about,
    write_request,
)
from homeward.apps.letters.models import Letter
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.register.models import Person
from homeward.apps.sharing.actions import decide, screen

pytestmark = pytest.mark.usefixtures("read_once")

SISTER = "Hanan Invented,F,2012-05-05,Turkey,acquitted,,"
NO_STATE = "Stateless Invented,F,2013-05-05,,acquitted,,"
FAR = "Tara Invented,F,2013-06-06,Trinidad and Tobago,acquitted,,"


@pytest.fixture
def people(coordinator):
    return persons_by_row(coordinator, take_in(coordinator, *ROWS, SISTER, NO_STATE, FAR))


@pytest.fixture
def lead(cast, people):
    assert people
    approve_texts(cast["protection_lead"])
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


def clear(lead, *persons, state="TUR", decision="contact"):
    for person in persons:
        screen(actor=lead, person=person, state=state, answers={})
        decide(actor=lead, person=person, state=state, decision=decision, reason="Invented.")


def write(actor, state="TUR", *, on=ON, draft=False, languages=("en", "ar")):
    return write_request(actor=actor, state=state, on=on, draft=draft, languages=languages)


def pages_of(letter) -> list[str]:
    reader = PdfReader(io.BytesIO(bytes(letter.pdf)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def text_of(letter) -> str:
    return " ".join(pages_of(letter))


def codes(*persons) -> set[str]:
    return set(Person.objects.filter(pk__in=persons).values_list("code", flat=True))


def test_without_contact_nobody_is_written_about(lead):
    with pytest.raises(NothingToWriteError) as nothing:
        write(lead)
    assert nothing.value.code == "gate"
    assert not Letter.objects.exists()


def test_with_contact_exactly_those_are_named(lead, people):
    clear(lead, people[2])
    letter = write(lead)
    text = text_of(letter)
    assert MARKER in text
    assert "Hanan" not in text
    assert set(letter.persons.values_list("pk", flat=True)) == {people[2]}


def test_a_name_recorded_once_is_written_once(lead, people):
    clear(lead, people[2])
    assert text_of(write(lead)).count(MARKER) == 1


def test_two_cleared_persons_are_two_lines(lead, people):
    clear(lead, people[2], people[7])
    letter = write(lead)
    assert MARKER in text_of(letter)
    assert "Hanan Invented" in text_of(letter)
    assert set(letter.persons.values_list("pk", flat=True)) == {people[2], people[7]}


@pytest.mark.parametrize("decision", ["none", "limited"])
def test_a_gate_that_is_not_open_is_like_one_nobody_decided_on(lead, people, decision):
    """The same letter to the byte: nothing in it tells that somebody was left out, or why."""
    clear(lead, people[7])
    undecided = write(lead)
    clear(lead, people[2], decision=decision)
    decided = write(lead)
    first = bytes(undecided.pdf).replace(undecided.reference.encode(), b"N")
    assert pages_of(decided) == [
        page.replace(undecided.reference, decided.reference) for page in pages_of(undecided)
    ]
    assert len(first) > 1000


@pytest.mark.parametrize("decision", ["none", "limited", None])
def test_the_refusal_is_the_same_whether_refused_or_not_decided(lead, people, decision):
    if decision:
        clear(lead, people[2], people[7], decision=decision)
    with pytest.raises(NothingToWriteError) as nothing:
        write(lead)
    assert nothing.value.args == ("gate",)


def test_the_very_bytes_of_the_note_are_the_same_under_none_and_undecided(
    lead, people, monkeypatch
):
    monkeypatch.setattr("homeward.apps.letters.actions.next_number", lambda *_: 1)
    from homeward.apps.letters.facts import lines

    clear(lead, people[7])
    before = lines(lead, state="TUR", on=ON, draft=False)
    clear(lead, people[2], decision="none")
    assert lines(lead, state="TUR", on=ON, draft=False) == before


def test_contact_taken_back_closes_the_gate_again(lead, people):
    clear(lead, people[2])
    clear(lead, people[2], decision="none")
    with pytest.raises(NothingToWriteError):
        write(lead)


def test_contact_with_one_state_opens_nothing_to_another(lead, people):
    clear(lead, people[2], state="RUS")
    with pytest.raises(NothingToWriteError):
        write(lead)


def test_a_draft_has_codes_only_and_no_names_or_births(lead, people):
    clear(lead, people[2])
    draft = write(lead, draft=True)
    text = text_of(draft)
    for word in (*MARKER.split(), "Hanan", "Invented", "17 February 2014", "2014-02-17"):
        assert word not in text, word
    for code in codes(people[2], people[7]):
        assert code in text
    assert (draft.reference, draft.draft) == ("", True)


def test_a_draft_needs_no_decision_and_speaks_of_everybody_asked_for(lead, people):
    draft = write(lead, draft=True)
    assert set(draft.persons.values_list("pk", flat=True)) == {people[2], people[7]}


def test_a_person_without_the_states_claim_never_appears(lead, people):
    """Not even when somebody cleared them for contact with it by mistake."""
    clear(lead, *people.values())
    letter, draft = write(lead), write(lead, draft=True)
    for written in (letter, draft):
        assert set(written.persons.values_list("pk", flat=True)) == {people[2], people[7]}
        for code in codes(people[3], people[4], people[8]):
            assert code not in text_of(written)
    assert "Stateless" not in text_of(letter)


def test_whose_standing_is_unknown_is_settled_first_not_sent(lead, people):
    clear(lead, people[5])
    with pytest.raises(NothingToWriteError):
        write(lead)


def test_a_state_with_no_claimed_nationals_has_nothing_to_write(lead):
    for draft in (True, False):
        with pytest.raises(NothingToWriteError) as nothing:
            write(lead, "KAZ", draft=draft)
        assert nothing.value.code == "nobody"


def test_a_state_without_a_mission_gets_a_draft_but_no_note(lead, people):
    clear(lead, people[9], state="TTO")
    with pytest.raises(NoMissionError):
        write(lead, "TTO")
    assert write(lead, "TTO", draft=True).draft
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("draft", [True, False])
def test_every_page_says_that_its_data_are_invented(lead, people, draft):
    clear(lead, people[2], people[7])
    pages = pages_of(write(lead, draft=draft))
    assert pages
    assert all("FICTIONAL" in page.upper() for page in pages), pages


def test_numbers_follow_one_another_each_year_from_one(lead, people):
    clear(lead, people[2])
    given = [write(lead, on=on).reference for on in (ON, ON, date(2027, 1, 5), ON)]
    assert given == ["HW/2026/0001", "HW/2026/0002", "HW/2027/0001", "HW/2026/0003"]


def test_a_letter_that_could_not_be_set_costs_no_number(lead, people, monkeypatch):
    clear(lead, people[2])
    assert write(lead).reference == "HW/2026/0001"
    with monkeypatch.context() as patched:
        patched.setattr("homeward.apps.letters.actions.render", lambda _note: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            write(lead)
    assert write(lead).reference == "HW/2026/0002"
    assert Letter.objects.count() == 2


def test_a_draft_takes_no_number(lead, people):
    clear(lead, people[2])
    write(lead, draft=True)
    assert write(lead).reference == "HW/2026/0001"


def test_two_desks_count_by_themselves(lead, people, cast):
    clear(lead, people[2])
    assert write(lead).reference == "HW/2026/0001"
    other = cast["protection_lead-elsewhere"]
    approve_texts(other)
    with acting_as(other):
        theirs = persons_by_row(other, take_in(other, GIRL, GROWN))
        clear(other, theirs[2])
        assert write(other).reference == "HW/2026/0001"


def test_a_letter_is_logged_with_those_it_speaks_of(lead, people):
    clear(lead, people[2])
    write(lead)
    event = Event.objects.first()
    assert (event.verb, event.target, event.subjects) == ("wrote a note", "state:TUR", [people[2]])


@pytest.mark.parametrize(
    "role", [r for r in Role.values if r not in {"coordinator", "protection_lead"}]
)
def test_only_coordinators_and_leads_write_letters(cast, people, role):
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        write(cast[role], draft=True)


def remind(lead, earlier, *, draft=False, kind=NoteKind.REMINDER):
    wanted = Wanted(kind, ("en", "ar"), draft)
    return write_about(actor=lead, wanted=wanted, key=earlier.pk, on=ON)


def test_a_reminder_names_whom_its_note_named_and_by_code_alone(lead, people):
    clear(lead, people[2])
    note = write(lead)
    clear(lead, people[7])
    letter = remind(lead, note)
    assert (letter.reference, letter.text) == ("HW/2026/0002", "reminder")
    assert set(letter.persons.values_list("pk", flat=True)) == {people[2]}
    text = text_of(letter)
    assert note.reference in text
    assert MARKER.split()[0] not in text
    assert all(code in text for code in codes(people[2]))


def test_whoever_may_be_spoken_of_no_more_is_in_no_reminder(lead, people):
    clear(lead, people[2], people[7])
    note = write(lead)
    clear(lead, people[2], decision="none")
    assert set(remind(lead, note).persons.values_list("pk", flat=True)) == {people[7]}
    clear(lead, people[7], decision="none")
    with pytest.raises(NothingToWriteError):
        remind(lead, note)


def test_nothing_is_written_about_a_draft(lead, people):
    with pytest.raises(Http404):
        remind(lead, write(lead, draft=True))
