"""From the register to what tables can know: everybody or nobody, unknown apart, nothing sealed."""

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.counter.serving import open_gate
from tests.apps.invented import GIRL, forget_the_actor, persons_by_row, take_in
from tests.apps.publishing.tables import ON
from tests.apps.returnfiles.filing import answer, opened, raised

from homeward.apps.audit.actions import acting_as
from homeward.apps.publishing import facts
from homeward.core.claims import Sex
from homeward.core.publishing.catalogue import Progress, place_of

ROWS = (
    GIRL,
    "Ali Invented,,,Turkey,,,",
    "Sara Invented,F,2015,,,,",
    "Omar Invented,M,1981-05-06,Russia,convicted,Article 4,15 years",
)
GIRLS, UNDATED, OF_NONE, GROWN = 2, 3, 4, 5


@pytest.fixture
def people(cast, read_once):  # noqa: ARG001
    with acting_as(cast["coordinator"]):
        found = persons_by_row(cast["coordinator"], take_in(cast["coordinator"], *ROWS))
    forget_the_actor()
    return found


def counted(actor):
    with acting_as(actor):
        found = sorted(facts.counted(actor), key=lambda each: (str(each.birth), str(each.sex)))
        cells = facts.cells_on(actor, ON)
    forget_the_actor()
    return found, cells


def test_everybody_is_counted_and_what_is_unknown_stands_on_lines_of_its_own(cast, people):
    found, cells = counted(cast["coordinator"])
    by_sex = {each.sex: each for each in found if each.progress is Progress.NO_FILE}
    assert len(found) == len(people)
    undated = next(each for each in found if each.birth is None)
    assert undated.sex is None
    assert place_of(undated, on=ON)[1:3] == (4, 2)  # not settled whether a child; sex not said
    none = next(each for each in found if not each.nationalities)
    assert place_of(none, on=ON)[0] == 31
    assert place_of(by_sex[Sex.MALE], on=ON) is None  # certainly of age
    assert int(cells[:480].sum()) == len(people) - 1


def test_how_far_a_return_is_goes_by_the_answer_that_nobody_took_back(cast, people):
    me = cast["coordinator"]
    with acting_as(me):
        file = opened(me, people[GIRLS])
    forget_the_actor()
    assert {each.progress for each in counted(me)[0]} == {Progress.NO_FILE, Progress.UNDER_WAY}
    answer(me, file, "s12.arrived", "yes")
    assert {each.progress for each in counted(me)[0]} == {Progress.NO_FILE, Progress.ARRIVED}
    answer(me, file, "s12.arrived", "no")
    assert {each.progress for each in counted(me)[0]} == {Progress.NO_FILE, Progress.UNDER_WAY}


def test_gates_screens_holds_and_courts_change_nothing_that_could_be_published(cast, people):
    """Byte for byte: whatever is sealed, closed or stopped, the cells are the same."""
    me, lead = cast["coordinator"], cast["protection_lead"]
    with acting_as(me):
        file = opened(me, people[GIRLS])
    forget_the_actor()
    before = counted(me)
    open_gate(cast, people[GIRLS], "TUR", "none")
    open_gate(cast, people[UNDATED], "TUR", "contact")
    raised(lead, file)
    answer(lead, file, "s5.screen", "no")
    answer(me, file, "s4.claimants", "no")
    after = counted(me)
    assert after[0] == before[0]
    assert after[1].tobytes() == before[1].tobytes()


def test_whoever_sees_some_persons_counts_nobody(cast, people):
    assert people
    for role in ("protection_officer", "lawyer", "auditor", "administrator"):
        with acting_as(cast[role]), pytest.raises(PermissionDenied):
            facts.cells_on(cast[role], ON)
        forget_the_actor()
    _found, other = counted(cast["coordinator-elsewhere"])
    assert not other.any()
