"""One person's line in an annex, cut for its reader. All persons are invented."""

from dataclasses import fields, replace
from datetime import date

import pytest

from homeward.core.claims import Sex
from homeward.core.disclosure.annex import (
    NOT_FACTS,
    AnnexEntry,
    ClaimBasis,
    GateClosedError,
    Ground,
    HoldingAuthority,
    for_draft,
    for_mission,
)
from homeward.core.disclosure.fields import DisclosableField, Gate, Recipient

FULL = AnnexEntry(
    code="K7QF-2M9P",
    sex=Sex.FEMALE,
    birth_years=(2014, 2014),
    grounds=(Ground.CHILD_NOT_CONVICTED,),
    name="Amina Testova",
    names_original=("أمينة تستوفا", "Амина Тестова"),
    birth_written="2014",
    birth_span=(date(2014, 1, 1), date(2014, 12, 31)),
    claimed_state="RUS",
    claim_basis=(ClaimBasis.STATEMENT,),
    authority=HoldingAuthority.JUSTICE,
    mother_name="Zaynab Testova",
)


def said(entry):
    return {f.name for f in fields(entry) if f.name not in NOT_FACTS and getattr(entry, f.name)}


def test_every_attribute_of_an_entry_is_on_the_disclosure_table():
    table = {field.value for field in DisclosableField}
    assert {f.name for f in fields(AnnexEntry)} - NOT_FACTS <= table


def test_the_sample_fills_every_attribute_so_that_these_tests_can_bite():
    assert said(FULL) == {f.name for f in fields(AnnexEntry)} - NOT_FACTS


@pytest.mark.parametrize("gate", [Gate.LIMITED, Gate.NONE, Gate.UNRECORDED])
def test_a_closed_gate_leaves_nobody_in_the_letter_and_gives_no_reason(gate):
    with pytest.raises(GateClosedError) as caught:
        for_mission(FULL, gate=gate, mother_gate=Gate.CONTACT)
    assert str(caught.value) == ""


def test_an_open_gate_lets_the_minimum_through_without_the_mother():
    cut = for_mission(FULL, gate=Gate.CONTACT)
    assert cut.mother_name is None
    assert said(cut) == said(FULL) - {"mother_name"}
    assert cut.cut_for is Recipient.STATE_OF_ORIGIN


def test_the_mother_is_named_once_her_own_gate_is_open():
    cut = for_mission(FULL, gate=Gate.CONTACT, mother_gate=Gate.CONTACT)
    assert cut.mother_name == "Zaynab Testova"


def test_a_draft_carries_code_sex_years_and_ground_and_nothing_else():
    assert said(for_draft(FULL)) == {"code", "sex", "birth_years", "grounds"}


def test_a_draft_takes_the_years_from_the_span_and_leaves_the_days_behind():
    span = (date(2013, 11, 2), date(2014, 3, 4))
    cut = for_draft(replace(FULL, birth_years=None, birth_span=span))
    assert cut.birth_years == (2013, 2014)
    assert cut.birth_span is None


def test_a_birth_nobody_recorded_stays_unrecorded_in_a_draft():
    cut = for_draft(replace(FULL, birth_years=None, birth_span=None))
    assert cut.birth_years is None


def test_cutting_twice_changes_nothing_more():
    assert for_draft(for_draft(FULL)) == for_draft(FULL)
