"""The table that says which field a letter may carry to whom."""

import pytest

from homeward.core.disclosure.fields import (
    DRAFT_FIELDS,
    HOLDING_STATE_FIELDS,
    MISSION_FIELDS,
    WHY,
    DisclosableField,
    Gate,
    Recipient,
    allowed,
    matrix,
    matrix_as_text,
)
from homeward.core.truth import Truth

NEVER_TO_A_STATE = {
    DisclosableField.EXACT_PLACE,
    DisclosableField.OTHER_STATES_CLAIMS,
    DisclosableField.SOURCES,
    DisclosableField.CLAIMANTS,
    DisclosableField.RELATIVES_ADDRESSES,
    DisclosableField.OTHER_CHILDREN,
    DisclosableField.CHILDS_STATEMENTS,
    DisclosableField.MOTHERS_STATEMENT,
    DisclosableField.PARENTS_CHARGE,
    DisclosableField.BEST_INTERESTS_REASONS,
    DisclosableField.FEAR,
    DisclosableField.HOLDS,
    DisclosableField.GATE,
    DisclosableField.MEDICAL,
    DisclosableField.FREE_TEXT,
}


@pytest.mark.parametrize("field", NEVER_TO_A_STATE)
@pytest.mark.parametrize("gate", Gate)
@pytest.mark.parametrize("recipient", Recipient)
def test_what_no_letter_may_say_no_letter_says(recipient, gate, field):
    assert allowed(recipient, field, gate, mother_gate=Gate.CONTACT) is Truth.NO


@pytest.mark.parametrize("field", MISSION_FIELDS)
def test_before_contact_is_recorded_nothing_goes_to_the_state_of_origin(field):
    for gate in (Gate.LIMITED, Gate.NONE):
        answer = allowed(Recipient.STATE_OF_ORIGIN, field, gate, mother_gate=Gate.CONTACT)
        assert answer is Truth.NO
    unrecorded = allowed(
        Recipient.STATE_OF_ORIGIN, field, Gate.UNRECORDED, mother_gate=Gate.CONTACT
    )
    assert unrecorded is Truth.UNKNOWN


@pytest.mark.parametrize("field", MISSION_FIELDS)
def test_once_contact_is_recorded_for_both_the_minimum_may_go(field):
    answer = allowed(Recipient.STATE_OF_ORIGIN, field, Gate.CONTACT, mother_gate=Gate.CONTACT)
    assert answer is Truth.YES


def test_the_mothers_name_waits_for_her_own_gate():
    field = DisclosableField.MOTHER_NAME
    to = Recipient.STATE_OF_ORIGIN
    assert allowed(to, field, Gate.CONTACT) is Truth.UNKNOWN
    assert allowed(to, field, Gate.CONTACT, mother_gate=Gate.NONE) is Truth.NO
    assert allowed(to, field, Gate.NONE, mother_gate=Gate.CONTACT) is Truth.NO


@pytest.mark.parametrize("field", DisclosableField)
def test_a_draft_looks_the_same_whatever_the_gate_says(field):
    answers = {allowed(Recipient.DRAFT, field, gate) for gate in Gate}
    assert answers == {Truth.YES if field in DRAFT_FIELDS else Truth.NO}


@pytest.mark.parametrize(
    "recipient",
    [Recipient.SECURITY, Recipient.PUBLIC, Recipient.PRISON_STAFF, Recipient.RELATIVE],
)
def test_for_everybody_else_there_is_no_letter_at_all(recipient):
    assert all(
        allowed(recipient, field, gate) is Truth.NO for field in DisclosableField for gate in Gate
    )


@pytest.mark.parametrize("recipient", Recipient)
@pytest.mark.parametrize("field", DisclosableField)
def test_recording_a_gate_never_turns_yes_into_no(recipient, field):
    for mother in Gate:
        before = allowed(recipient, field, Gate.UNRECORDED, mother_gate=mother)
        if before.known:
            assert {allowed(recipient, field, g, mother_gate=mother) for g in Gate} == {before}


def test_every_field_says_why_and_stands_in_the_printed_table():
    assert set(WHY) == set(DisclosableField)
    assert [row.field for row in matrix(Gate.CONTACT)] == list(DisclosableField)
    printed = matrix_as_text(Gate.CONTACT).splitlines()
    assert len(printed) == len(DisclosableField) + 2
    assert {line.count("|") for line in printed} == {len(Recipient) + 3}


def test_the_printed_table_shows_an_open_gate_only_where_contact_is_recorded():
    def opened(gate):
        return sum(
            dict(row.answers)[Recipient.STATE_OF_ORIGIN] is Truth.YES for row in matrix(gate)
        )

    assert [opened(gate) for gate in Gate] == [len(MISSION_FIELDS), 0, 0, 0]


def test_a_draft_says_less_than_a_note_and_the_holding_state_less_than_the_mission():
    assert DRAFT_FIELDS < MISSION_FIELDS
    assert HOLDING_STATE_FIELDS < MISSION_FIELDS
