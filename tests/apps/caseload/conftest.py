"""A register of five persons, two of whom are assigned to somebody."""

import pytest
from tests.apps.invented import forget_the_actor, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.caseload.actions import Ground, Holder, assign

WHY = Ground("invented for a test")


@pytest.fixture
def people(cast, read_once):  # noqa: ARG001  reads the list once in a run
    """Row number to person; nobody is assigned to anybody, and nobody acts afterwards."""
    with acting_as(cast["coordinator"]):
        found = take_in(cast["coordinator"], assigned=False)
        rows = persons_by_row(cast["coordinator"], found)
    forget_the_actor()
    return rows


@pytest.fixture
def given(cast, people):
    """Assign: `given([key], member=cast["lawyer"].member)`; nobody acts afterwards."""

    def give(persons, *, ground=WHY, **holder):
        assert people
        with acting_as(cast["coordinator"]):
            new = assign(
                actor=cast["coordinator"], persons=persons, to=Holder(**holder), ground=ground
            )
        forget_the_actor()
        return new

    return give
