"""Rows that clearly repeat one another are proposed, once, in one register, and never merged."""

import pytest
from tests.apps.invented import GIRL, GROWN, HELD, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.intake import access
from homeward.apps.register.models import Person
from homeward.apps.tracing.access import proposals_about
from homeward.apps.tracing.actions import compare_list
from homeward.apps.tracing.models import Proposal

pytestmark = pytest.mark.usefixtures("read_once")


def propose(actor, found) -> int:
    return compare_list(actor=actor, source=found.source, list_key=str(found.pk)).new


def others(actor, person) -> list:
    found = proposals_about(actor, person)
    return [p.second_id if p.first_id == person else p.first_id for p in found]


def test_the_same_row_in_lists_of_two_authorities_is_proposed_and_both_persons_stay(coordinator):
    first = take_in(coordinator, GIRL, GROWN)
    second = take_in(coordinator, GIRL, HELD, label="Another authority")
    assert propose(coordinator, second) == 1
    one, two = (persons_by_row(coordinator, found)[2] for found in (first, second))
    assert others(coordinator, one) == [two]
    assert others(coordinator, two) == [one]
    assert Person.objects.count() == 4


def test_proposing_again_proposes_nothing_new(coordinator):
    take_in(coordinator, GIRL, GROWN)
    second = take_in(coordinator, GIRL, HELD, label="Another authority")
    assert [propose(coordinator, second) for _ in range(3)] == [1, 0, 0]


@pytest.mark.parametrize(
    "other",
    [
        GIRL.replace("2014-02-17", "2014-03-19"),
        GIRL.replace("2014-02-17", ""),
        GIRL.replace("Inventedova", "Otherova"),
    ],
)
def test_rows_that_differ_or_lack_something_are_less_sure_than_rows_that_repeat(coordinator, other):
    first = take_in(coordinator, GIRL, GROWN)
    propose(coordinator, take_in(coordinator, other, HELD, label="Another authority"))
    propose(coordinator, take_in(coordinator, GIRL, label="A third authority"))
    girl = persons_by_row(coordinator, first)[2]
    chances = {p.source.label: p.probability for p in proposals_about(coordinator, girl)}
    assert chances["A third authority"] > chances.get("Another authority", 0)


def test_persons_who_have_nothing_in_common_are_not_proposed(coordinator):
    take_in(coordinator, GIRL)
    assert propose(coordinator, take_in(coordinator, GROWN, HELD, label="Another authority")) == 0


def test_a_proposal_falls_with_the_list_it_rests_on(coordinator):
    from homeward.apps.intake.actions import undo

    first = take_in(coordinator, GIRL, GROWN)
    second = take_in(coordinator, GIRL, HELD, label="Another authority")
    propose(coordinator, second)
    undo(actor=coordinator, key=second.pk)
    assert proposals_about(coordinator, persons_by_row(coordinator, first)[2]) == []


def test_two_desks_with_the_same_row_learn_nothing_of_one_another(cast, coordinator):
    mine = take_in(coordinator, GIRL, GROWN)
    other = cast["coordinator-elsewhere"]
    with acting_as(other):
        theirs = take_in(other, GIRL, GROWN)
        assert propose(other, theirs) == 0
        blind = {bytes(row.likeness) for row in access.rows_of(other, theirs)}
    with acting_as(coordinator):
        assert not blind & {bytes(row.likeness) for row in access.rows_of(coordinator, mine)}
        assert not Proposal.objects.exists()


def test_the_reason_of_a_proposal_is_a_key_and_no_words_about_anybody(coordinator):
    take_in(coordinator, GIRL, GROWN)
    propose(coordinator, take_in(coordinator, GIRL, HELD, label="Another authority"))
    assert Proposal.objects.get().reason == "compared with everybody"
