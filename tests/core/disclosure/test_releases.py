"""The table of what may ever be released, and the screen that stands before it."""

from itertools import product

import pytest

from homeward.core.disclosure.fields import WHY, DisclosableField, Gate, Recipient
from homeward.core.disclosure.releases import (
    OPENS,
    WRITTEN_HERE,
    Need,
    may_release,
    must_warn,
    needs,
    releases_as_text,
)
from homeward.core.disclosure.screen import WORDS, Question, pulling_apart
from homeward.core.truth import Truth

STATE = Recipient.STATE_OF_ORIGIN
NEVER_TO_ANYBODY = {
    DisclosableField.FEAR,
    DisclosableField.HOLDS,
    DisclosableField.GATE,
    DisclosableField.BEST_INTERESTS_REASONS,
    DisclosableField.CHILDS_STATEMENTS,
    DisclosableField.MOTHERS_STATEMENT,
    DisclosableField.OTHER_STATES_CLAIMS,
    DisclosableField.OTHER_CHILDREN,
    DisclosableField.CLAIMANTS,
    DisclosableField.RELATIVES_ADDRESSES,
    DisclosableField.SOURCES,
    DisclosableField.PARENTS_CHARGE,
    DisclosableField.EXACT_PLACE,
    DisclosableField.MEDICAL,
    DisclosableField.FREE_TEXT,
}
to_the_state = pytest.mark.parametrize("field", sorted(OPENS[STATE], key=lambda f: f.name))


@pytest.mark.parametrize("field", sorted(NEVER_TO_ANYBODY, key=lambda f: f.name))
def test_what_nobody_may_be_given_is_given_to_nobody_whatever_is_decided_and_named(field):
    every = frozenset(DisclosableField)
    for who, gate in product(Recipient, Gate):
        answer = may_release(who, field, gate, named=every, mother_gate=Gate.CONTACT)
        assert answer is Truth.NO


@pytest.mark.parametrize("who", [Recipient.SECURITY, Recipient.PUBLIC, Recipient.DRAFT])
def test_there_is_no_release_to_these_at_all(who):
    assert {needs(who, field) for field in DisclosableField} == {Need.NEVER}


@to_the_state
def test_contact_opens_what_a_state_may_be_given_and_no_contact_and_silence_do_not(field):
    how = {"mother_gate": Gate.CONTACT, "named": frozenset(DisclosableField)}
    assert may_release(STATE, field, Gate.CONTACT, **how) is Truth.YES
    assert may_release(STATE, field, Gate.NONE, **how) is Truth.NO
    assert may_release(STATE, field, Gate.UNRECORDED, **how) is Truth.UNKNOWN


@to_the_state
def test_limited_contact_opens_the_fields_that_it_names_and_no_other(field):
    others = frozenset(DisclosableField) - {field}
    how = {"mother_gate": Gate.CONTACT}
    assert may_release(STATE, field, Gate.LIMITED, named={field}, **how) is Truth.YES
    assert may_release(STATE, field, Gate.LIMITED, named=others, **how) is Truth.NO


def test_a_mothers_name_waits_for_contact_with_herself():
    field = DisclosableField.MOTHER_NAME
    assert may_release(STATE, field, Gate.CONTACT) is Truth.UNKNOWN
    for hers in (Gate.NONE, Gate.LIMITED):
        answer = may_release(STATE, field, Gate.CONTACT, named={field}, mother_gate=hers)
        assert answer is Truth.NO


def test_words_about_what_happened_warn_unless_the_age_is_certainly_not_reached():
    for field, reached in product(DisclosableField, Truth):
        warned = field is DisclosableField.NARRATIVE and reached is not Truth.NO
        assert must_warn(field, reached) is warned


def test_what_is_written_for_a_release_is_what_no_claim_holds():
    assert set(OPENS[STATE]) >= WRITTEN_HERE
    assert DisclosableField.NAME not in WRITTEN_HERE


def test_the_printed_table_has_every_field_with_its_reason_and_every_reader_but_the_draft():
    lines = releases_as_text().splitlines()
    assert len(lines) == 2 + len(DisclosableField)
    assert all(
        str(WHY[field]) in line for field, line in zip(DisclosableField, lines[2:], strict=True)
    )
    assert lines[0].count("|") == len(Recipient) + 2


def test_nothing_asked_pulls_nothing_apart_and_every_question_has_its_words():
    assert pulling_apart({}) == ()
    assert set(WORDS) == set(Question)


def test_a_wish_beside_a_danger_that_nobody_excluded_is_shown_as_pulling_apart():
    told = {Question.TOLD: Truth.YES, Question.ASKS: Truth.YES}
    for danger in (Truth.YES, Truth.UNKNOWN):
        [said] = pulling_apart({**told, Question.DANGER: danger})
        assert "150" in str(said)
    assert pulling_apart({**told, Question.DANGER: Truth.NO}) == ()


def test_a_guardian_who_is_needed_pulls_against_refusal_and_against_what_is_not_known():
    asked = {Question.GUARDIAN: Truth.YES, Question.TOLD: Truth.YES}
    assert len(pulling_apart(asked)) == 1
    assert len(pulling_apart({**asked, Question.OPPOSES: Truth.YES})) == 2
    clear = {Question.DANGER: Truth.NO, Question.INTERESTS: Truth.YES}
    assert pulling_apart({**asked, **clear}) == ()


def test_two_wishes_and_a_wish_of_somebody_never_told_are_sent_back():
    both = {Question.ASKS: Truth.YES, Question.OPPOSES: Truth.YES, Question.DANGER: Truth.NO}
    assert len(pulling_apart({**both, Question.TOLD: Truth.YES})) == 1
    assert len(pulling_apart(both)) == 2
