"""A corrected version takes the place of the earlier one; an undo gives it back exactly."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import pytest
from tests.apps.invented import (
    GIRL,
    GROWN,
    HELD,
    NAMELESS,
    ON,
    OTHER_GIRL,
    a_list,
    answers,
    persons_by_row,
    receive,
    take_in,
)

from homeward.apps.intake import actions
from homeward.apps.intake.models import List, Row
from homeward.apps.register import access
from homeward.apps.register.models import Claim, Person, Source

pytestmark = pytest.mark.usefixtures("read_once")

CHANGED = GIRL.replace("Turkey", "Russia")
NEW = "Dina Invented,F,2012-03-03,Azerbaijan,,,"


@pytest.fixture
def first(coordinator):
    return take_in(coordinator)


@pytest.fixture
def second(coordinator, first):
    """One row changed, one added, one gone."""
    assert first.state == "committed"
    return take_in(coordinator, CHANGED, GROWN, OTHER_GIRL, HELD, NEW, name="corrected.csv")


def test_a_corrected_version_replaces_the_earlier_source(first, second):
    first.source.refresh_from_db()
    assert second.replaces_id == first.pk
    assert (first.source.stands, first.source.replaced_by_id) == (False, second.source_id)
    assert second.source.stands


def test_a_corrected_version_counts_what_it_changes(second):
    assert second.tally["changes"] == {"same": 3, "changed": 1, "added": 1, "removed": 1}


def test_the_same_persons_are_kept_and_only_the_new_one_is_added(coordinator, first, second):
    before, after = persons_by_row(coordinator, first), persons_by_row(coordinator, second)
    assert [after[n] for n in (2, 3, 4, 5)] == [before[n] for n in (2, 3, 4, 5)]
    assert after[6] not in before.values()
    assert Person.objects.count() == 6
    assert access.persons(coordinator).count() == 5


def test_only_the_new_versions_claims_stand(coordinator, first, second):
    person = persons_by_row(coordinator, second)[2]
    said = [row.code for row in access.claims(coordinator, persons=[person], kinds=["nationality"])]
    assert said == ["RUS"]


def test_undo_restores_the_former_version_exactly(coordinator, first):
    before = answers(coordinator)
    second = take_in(coordinator, CHANGED, GROWN, OTHER_GIRL, HELD, NEW, name="corrected.csv")
    assert second.replaces_id == first.pk
    assert answers(coordinator) != before
    actions.undo(actor=coordinator, key=second.pk)
    assert answers(coordinator) == before
    assert len(before) == 5


def test_undo_of_the_only_version_leaves_nobody_but_deletes_nothing(coordinator, first):
    kept = (Person.objects.count(), Claim.objects.count(), Row.objects.count())
    actions.undo(actor=coordinator, key=first.pk)
    assert answers(coordinator) == {}
    assert access.persons(coordinator).count() == 0
    assert (Person.objects.count(), Claim.objects.count(), Row.objects.count()) == kept


def test_undo_of_a_replaced_list_is_refused_and_changes_nothing(coordinator, first, second):
    before = answers(coordinator)
    with pytest.raises(actions.ListStateError, match="replaced"):
        actions.undo(actor=coordinator, key=first.pk)
    assert answers(coordinator) == before
    assert List.objects.get(pk=first.pk).state == "committed"


def test_versions_are_undone_in_turn_back_to_the_beginning(coordinator, first, second):
    actions.undo(actor=coordinator, key=second.pk)
    actions.undo(actor=coordinator, key=first.pk)
    assert answers(coordinator) == {}


@pytest.mark.parametrize("state", ["received", "undone"])
def test_a_list_that_is_not_committed_cannot_be_undone(coordinator, state):
    found = receive(coordinator, a_list()).list
    if state == "undone":
        actions.commit(actor=coordinator, key=found.pk)
        actions.undo(actor=coordinator, key=found.pk)
    with pytest.raises(actions.ListStateError, match=state):
        actions.undo(actor=coordinator, key=found.pk)


def test_a_list_undone_can_be_taken_in_again(coordinator, first):
    before = {a.split("sources")[0] for a in answers(coordinator).values()}
    actions.undo(actor=coordinator, key=first.pk)
    again = take_in(coordinator)
    assert again.pk != first.pk
    assert again.state == "committed"
    assert {a.split("sources")[0] for a in answers(coordinator).values()} == before


def test_an_undone_list_cannot_be_committed_by_a_job_that_comes_late(coordinator, first):
    actions.undo(actor=coordinator, key=first.pk)
    with pytest.raises(actions.ListStateError):
        actions.commit(actor=coordinator, key=first.pk)
    assert answers(coordinator) == {}


def test_a_list_of_another_day_or_source_or_other_people_corrects_nothing(coordinator, first):
    from datetime import date

    later = take_in(coordinator, CHANGED, GROWN, OTHER_GIRL, HELD, received=date(2019, 1, 1))
    other = take_in(coordinator, GIRL, GROWN, OTHER_GIRL, HELD, label="Another authority")
    strangers = take_in(coordinator, NEW, NAMELESS, received=date(2019, 1, 1))
    assert [x.replaces_id for x in (later, other, strangers)] == [None, None, None]
    assert Source.objects.filter(stands=True).count() == 4


def test_the_preview_says_before_what_the_commit_does_afterwards(coordinator, first):
    content = a_list(CHANGED, GROWN, OTHER_GIRL, HELD, NEW)
    received = receive(coordinator, content, name="corrected.csv")
    foretold = actions.compared(coordinator, received.list, received.understood)
    done = actions.commit(actor=coordinator, key=received.list.pk)
    assert foretold.counts() == done.tally["changes"]
    assert answers(coordinator, on=ON)
