"""A desk with a list, a return file, and everybody counted. Nobody here exists."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import pytest
from tests.apps.invented import forget_the_actor, persons_by_row, take_in
from tests.apps.returnfiles.filing import GIRL, ON, answer, opened

from homeward.apps.audit.actions import acting_as
from homeward.apps.situation import access, actions


def work_out(actor, on=ON):
    """Count everybody, as the worker does; says whose lines were made."""
    with acting_as(actor):
        keys = access.to_work_out(actor, on)
        actions.work_out(actor=actor, persons=keys, on=on)
        actions.looked_through(actor=actor, on=on, sources=access.sources_now(actor))
    forget_the_actor()
    return keys


@pytest.fixture
def people(cast, read_once):
    """The usual list, assigned to nobody, by row."""
    with acting_as(cast["coordinator"]):
        found = take_in(cast["coordinator"], assigned=False)
        by_row = persons_by_row(cast["coordinator"], found)
    forget_the_actor()
    return by_row


@pytest.fixture
def file(cast, people):
    """The girl's return file, with two answers."""
    me = cast["coordinator"]
    with acting_as(me):
        file = opened(me, people[GIRL])
    for ask, value in (("s0.duplicates", "yes"), ("s0.context", "orphanage")):
        answer(me, file, ask, value)
    forget_the_actor()
    return file
