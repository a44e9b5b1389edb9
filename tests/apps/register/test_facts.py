"""Claims become facts without choosing: what agrees narrows, what contradicts widens."""

from datetime import date
from uuid import UUID

import pytest

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.codec import Value, seal
from homeward.apps.register.facts import SourceFile, dossiers
from homeward.core.claims import Sex
from homeward.core.spans import Span

SOMEBODY, LIST, PAPER = UUID(int=1), UUID(int=2), UUID(int=3)
FILES = {LIST: SourceFile("list.xlsx", {"1": "Sheet 2"}), PAPER: SourceFile("a visit", {})}


def a_claim(kind, words="", code="", span=None, *, source=LIST, sheet=0, row=7):
    sealed = seal(SOMEBODY, Value(words, code, span))
    return ClaimRow(
        SOMEBODY,
        "AAAAA-00000",
        kind,
        code,
        sealed,
        date(2018, 7, 3),
        source,
        sheet,
        row,
        1,
        SOMEBODY,
    )


def facts(*claims):
    [dossier] = dossiers(claims, FILES)
    return dossier


def a_birth(first, last, words="a birth", **how):
    return a_claim("birth", words, "", Span(date(*first), date(*last)), **how)


def test_two_births_that_agree_are_narrowed_to_what_both_allow():
    said = facts(
        a_birth((2010, 1, 1), (2012, 12, 31)), a_birth((2011, 6, 1), (2014, 1, 1), source=PAPER)
    ).facts
    assert said.birth == Span(date(2011, 6, 1), date(2012, 12, 31))
    assert not said.birth_disputed


def test_two_births_that_contradict_are_both_covered_and_disputed():
    said = facts(
        a_birth((2010, 1, 1), (2010, 12, 31)), a_birth((2001, 6, 1), (2001, 6, 1), source=PAPER)
    ).facts
    assert said.birth == Span(date(2001, 6, 1), date(2010, 12, 31))
    assert said.birth_disputed


def test_the_order_of_births_does_not_matter():
    one, two = a_birth((2010, 1, 1), (2010, 12, 31)), a_birth((2001, 6, 1), (2001, 6, 1))
    assert facts(one, two).facts.birth == facts(two, one).facts.birth


def test_every_source_of_a_birth_is_named_and_its_words_kept():
    said = facts(
        a_birth((2010, 1, 1), (2010, 12, 31), "2010"),
        a_birth((2010, 3, 1), (2010, 3, 31), "march 2010", source=PAPER, row=None),
    ).facts
    assert said.birth_claims == ("list.xlsx#7", "a visit")
    assert said.birth_words == "2010; march 2010"


def test_a_birth_that_could_not_be_read_is_unknown_and_keeps_its_words():
    said = facts(a_claim("birth", "as old as the well")).facts
    assert said.birth is None
    assert said.birth_words == "as old as the well"


def test_two_sources_that_name_two_sexes_leave_it_open():
    dossier = facts(a_claim("sex", "f", "F"), a_claim("sex", "m", "M", source=PAPER))
    assert (dossier.sex, dossier.facts.sex) == ("", None)
    assert facts(a_claim("sex", "f", "F"), a_claim("sex", "girl", "F")).facts.sex is Sex.FEMALE


def test_two_nationalities_are_both_kept_in_the_order_claimed():
    dossier = facts(
        a_claim("nationality", "Turkey", "TUR"), a_claim("nationality", "Russia", "RUS")
    )
    assert dossier.nationalities == ("TUR", "RUS")
    assert [n.state for n in dossier.facts.nationalities] == ["TUR", "RUS"]


@pytest.mark.parametrize("kind", ["nationality", "legal_status", "article", "penalty", "sex"])
def test_a_claim_that_was_not_understood_is_no_fact(kind):
    said = facts(a_claim(kind, "words nobody understood"))
    empty = facts(a_claim("name", "Marwa Invented"))
    assert said.facts == empty.facts


def test_a_person_with_a_name_alone_has_no_facts_but_is_there():
    dossier = facts(a_claim("name", "Marwa Invented"))
    assert dossier.sources == ("list.xlsx#7",)
    assert dossier.facts.birth is None
    assert dossier.facts.sex is None
    assert dossier.facts.statuses == ()


def test_a_row_of_another_sheet_is_pointed_at_with_its_sheet():
    assert facts(a_claim("name", "x", sheet=1, row=4)).sources == ("list.xlsx#Sheet 2!4",)
