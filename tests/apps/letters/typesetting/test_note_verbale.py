"""What a note refuses, and what it hands to the templates."""

import json
from dataclasses import fields, replace

import pytest
from tests.apps.letters.typesetting.letter_cast import BOY, GIRL, OFFICES, a_note

from homeward.apps.letters.typesetting.note import NoteError, entry_payload, reference_number
from homeward.core.disclosure.annex import NOT_FACTS, AnnexEntry, for_draft, for_mission
from homeward.core.disclosure.fields import DRAFT_FIELDS, MISSION_FIELDS, Gate


def test_an_uncut_entry_is_refused():
    with pytest.raises(NoteError, match="not cut for the reader"):
        a_note(entries=(GIRL,))


def test_an_entry_cut_for_the_mission_is_refused_in_a_draft():
    cut = for_mission(GIRL, gate=Gate.CONTACT)
    with pytest.raises(NoteError, match="not cut for the reader"):
        a_note(draft=True, entries=(cut,))


def test_an_entry_cut_for_a_draft_is_refused_in_a_note():
    with pytest.raises(NoteError, match="not cut for the reader"):
        a_note(entries=(for_draft(GIRL),))


def test_the_national_of_another_state_is_refused():
    with pytest.raises(NoteError, match="another State"):
        a_note(GIRL, replace(BOY, claimed_state="KAZ"))


def test_a_note_has_a_reference_and_a_draft_has_none():
    with pytest.raises(NoteError, match="reference"):
        a_note(reference="")
    with pytest.raises(NoteError, match="reference"):
        a_note(draft=True, reference="HW/2026/0001")


def test_a_text_that_no_lawyer_approved_is_set_as_a_draft_alone():
    assert a_note(draft=True, unapproved=True).unapproved
    with pytest.raises(NoteError):
        a_note(unapproved=True)


def test_a_note_without_persons_is_refused():
    with pytest.raises(NoteError, match="without persons"):
        a_note(entries=())


@pytest.mark.parametrize("languages", [(), ("en", "en"), ("en", "ar", "fr")])
def test_a_note_has_one_or_two_languages(languages):
    with pytest.raises(NoteError, match="one or two"):
        a_note(languages=languages)


def test_a_language_without_a_text_or_without_an_office_is_refused():
    with pytest.raises(NoteError, match="no text"):
        replace(a_note(), languages=("de",))
    with pytest.raises(NoteError, match="no name"):
        a_note(office={"en": OFFICES["en"]})


def test_no_refusal_names_a_person():
    with pytest.raises(NoteError) as caught:
        a_note(entries=(GIRL,))
    assert "Amina" not in str(caught.value)


def test_every_key_of_the_payload_is_on_the_disclosure_table():
    table = {field.value for field in MISSION_FIELDS}
    assert set(entry_payload(GIRL)) == {f.name for f in fields(AnnexEntry)} - NOT_FACTS
    assert set(entry_payload(GIRL)) <= table


def test_a_drafts_payload_fills_nothing_but_the_fields_of_a_draft():
    (entry,) = json.loads(a_note(draft=True).to_json())["entries"]
    filled = {key for key, value in entry.items() if value}
    assert filled == {field.value for field in DRAFT_FIELDS}


def test_the_payload_of_a_draft_names_nobody():
    written = a_note(GIRL, BOY, draft=True).to_json()
    for secret in ("Amina", "Testova", "أمينة", "محم", "Zaynab", "2014-01", "RUS"):
        assert secret not in written


def test_the_payload_never_says_for_whom_or_behind_which_gate_it_was_cut():
    written = a_note().to_json()
    assert "cut_for" not in written
    assert "contact" not in written


@pytest.mark.parametrize("steering", "\u202e\u202d\u2066\u2069\u200f\u061c\ufeff")
def test_characters_that_steer_the_reading_direction_are_dropped(steering):
    entry = replace(GIRL, name=f"Amina{steering} Testova")
    (line,) = json.loads(a_note(entry).to_json())["entries"]
    assert line["name"] == "Amina Testova"


def test_joiners_that_belong_to_a_word_stay_and_line_breaks_become_spaces():
    entry = replace(GIRL, name="علی\u200cپور\n نمونه\x07")
    (line,) = json.loads(a_note(entry).to_json())["entries"]
    assert line["name"] == "علی\u200cپور نمونه"


def test_a_reference_counts_by_year_and_office():
    assert reference_number("HW", 2026, 1) == "HW/2026/0001"
    assert reference_number("HW", 2026, 12345) == "HW/2026/12345"
    with pytest.raises(NoteError):
        reference_number("HW", 2026, 0)
