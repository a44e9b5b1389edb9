"""A step that parts a family, and papers that differ by a letter, stop files by themselves."""

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.invented import persons_by_row, take_in
from tests.apps.returnfiles.filing import ON, WHY, holds, opened, read

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.returnfiles import actions, planning
from homeward.apps.returnfiles.planning import PaperSaid
from homeward.apps.returnfiles.writing import RefusedError
from homeward.apps.tracing.models import Proposal
from homeward.core.returns.papers import differences
from homeward.core.truth import Truth

pytestmark = pytest.mark.usefixtures("read_once")


@pytest.fixture
def siblings(coordinator):
    """Two files of two who may be brother and sister; nobody has decided."""
    found = take_in(coordinator)
    one, other = sorted(persons_by_row(coordinator, found)[row] for row in (2, 4))
    with change(actor=coordinator, verb="proposed a pair"):
        Proposal.objects.create(
            keeper_id=coordinator.keeper, kind="sibling", first_id=one, second_id=other,
            source=found.source, reason="invented",
        )  # fmt: skip
    return [opened(coordinator, person) for person in (one, other)]


def step(actor, file, *others):
    with acting_as(actor):
        return planning.plan_step(
            actor=actor, key=file.pk, kind="journey", others=others, day=ON, on=ON
        )


def kinds(actor, file):
    return {kind for kind, _ground in holds(actor, file)}


def test_a_step_that_leaves_a_sibling_behind_stops_both_files(cast, coordinator, siblings):
    one, other = siblings
    step(coordinator, one)
    assert "parting" in kinds(coordinator, one)
    assert actions.look_through(actor=coordinator, files=[other], on=ON) == 1
    assert "parting" in kinds(cast["protection_lead"], other)


def test_a_step_that_takes_both_along_stops_neither(coordinator, siblings):
    one, other = siblings
    step(coordinator, one, other.person.code)
    assert actions.look_through(actor=coordinator, files=siblings, on=ON) == 0
    for file in siblings:
        assert "parting" not in kinds(coordinator, file)
        assert len(read(coordinator, file).facts.steps) == 1


def test_a_step_cancelled_is_no_step_and_its_hold_stays(coordinator, siblings):
    one, _other = siblings
    act = step(coordinator, one)
    planning.cancel(actor=coordinator, planned=act.key, reason=WHY, on=ON)
    assert read(coordinator, one).facts.steps == ()
    assert "parting" in kinds(coordinator, one)
    with pytest.raises(RefusedError, match="gone"):
        planning.cancel(actor=coordinator, planned=act.key, reason=WHY, on=ON)


def test_only_those_who_protect_record_that_two_may_be_parted(cast, coordinator, siblings):
    one, other = siblings
    officer = cast["protection_officer"]
    said = {"key": one.pk, "other": other.person.code, "may": True, "reason": WHY, "on": ON}
    with pytest.raises(PermissionDenied):
        planning.may_part(actor=coordinator, **said)
    with acting_as(officer):
        planning.may_part(actor=officer, **said)
    step(coordinator, one)
    assert "parting" not in kinds(coordinator, one)
    assert actions.look_through(actor=coordinator, files=[other], on=ON) == 0


def test_somebody_who_is_no_relative_is_on_no_step(coordinator, siblings):
    with pytest.raises(RefusedError, match="value"):
        step(coordinator, siblings[0], "NOBODY")


def paper(actor, file, called, name, **more):
    with acting_as(actor):
        said = PaperSaid(called=called, name=name, **more)
        return planning.add_paper(actor=actor, key=file.pk, paper=said, on=ON)


def test_one_letter_between_two_papers_stops_the_file(coordinator, siblings):
    file = siblings[0]
    paper(coordinator, file, "court_order", "Zeynep Kaya", birth="10.03.2014")
    assert "papers" not in kinds(coordinator, file)
    paper(coordinator, file, "passport", "ZEYNEP KAYA", birth="2014-03-10")
    assert "papers" not in kinds(coordinator, file)
    paper(coordinator, file, "exit_clearance", "Zeyneb Kaya")
    assert "papers" in kinds(coordinator, file)


def test_two_scripts_are_compared_by_a_person_and_by_nobody_else(coordinator, siblings):
    file = siblings[0]
    both = (
        paper(coordinator, file, "court_order", "زينب كايا"),
        paper(coordinator, file, "passport", "Zeynep Kaya"),
    )

    def differ():
        facts = read(coordinator, file).facts
        return [each.differ for each in differences(facts.papers, facts.compared)]

    assert differ() == [Truth.UNKNOWN]
    keys = (both[0].key, both[1].key)
    planning.compare(actor=coordinator, papers=keys, what="name", same=True, on=ON)
    assert differ() == [Truth.NO]
    planning.compare(actor=coordinator, papers=keys, what="name", same=False, on=ON)
    assert differ() == [Truth.YES]
    assert "papers" in kinds(coordinator, file)
