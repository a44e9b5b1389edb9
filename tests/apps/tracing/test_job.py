"""The worker compares every new list with the register: twice is as good as once."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import pytest
from tests.apps.invented import take_in
from tests.apps.tracing.pairs import OTHERS, STATELESS, bytes_of_the_register

from homeward.apps.audit.actions import acting_as
from homeward.apps.intake import access as lists
from homeward.apps.tracing import jobs
from homeward.apps.tracing.actions import compare_list
from homeward.apps.tracing.models import Proposal

pytestmark = pytest.mark.usefixtures("read_once")


@pytest.fixture
def told(monkeypatch):
    """What the job says of how far it is; the second connection does not see an open test."""
    said = []
    monkeypatch.setattr(lists, "note_progress", lambda *words: said.append(words[2:]))
    return said


@pytest.fixture
def second(cast):
    me = cast["coordinator"]
    with acting_as(me):
        take_in(me, STATELESS, *OTHERS, label="One authority")
        return take_in(me, STATELESS, OTHERS[0], label="Another authority")


def run(found, actor):
    jobs.propose.func(list_key=str(found.pk), member=actor.member)


def test_the_job_proposes_and_says_how_far_it_is(cast, second, told):
    run(second, cast["coordinator"])
    with acting_as(cast["coordinator"]):
        assert Proposal.objects.filter(kind="same").count() >= 2
    assert told[0] == ("comparing", 0, 2)
    assert told[-1] == ("compared", 0, 0)


def test_running_it_again_changes_not_a_byte(cast, second, told):
    run(second, cast["coordinator"])
    before = bytes_of_the_register(cast["coordinator"])
    run(second, cast["coordinator"])
    assert bytes_of_the_register(cast["coordinator"]) == before


def test_a_job_that_dies_half_way_leaves_nothing_and_the_next_one_does_it_all(
    cast, second, told, monkeypatch
):
    from homeward.apps.tracing import writing

    before = bytes_of_the_register(cast["coordinator"])

    def dies(*_args, **_how):
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(writing, "_proposal", dies)
        with pytest.raises(RuntimeError, match="killed"):
            run(second, cast["coordinator"])
    assert bytes_of_the_register(cast["coordinator"]) == before
    run(second, cast["coordinator"])
    assert bytes_of_the_register(cast["coordinator"]) != before


def test_a_long_list_is_compared_piece_by_piece_each_asking_for_the_next(
    cast, second, told, monkeypatch
):
    from procrastinate.contrib.django.models import ProcrastinateJob

    from homeward.apps.tracing import writing

    monkeypatch.setattr(writing, "ROWS_AT_ONCE", 1)
    monkeypatch.setattr(jobs, "SECONDS", 0.0)
    run(second, cast["coordinator"])
    job = ProcrastinateJob.objects.get(task_name="tracing.propose")
    assert job.args["start"] == 1
    assert job.priority < 0
    assert ("compared", 0, 0) not in told
    jobs.propose.func(**job.args)
    assert ProcrastinateJob.objects.filter(task_name="tracing.propose").count() == 1
    assert told[-1] == ("compared", 0, 0)
    with acting_as(cast["coordinator"]):
        assert Proposal.objects.filter(kind="same").count() >= 2


def test_an_undone_list_is_not_compared(cast, second, told):
    from homeward.apps.intake.actions import undo

    with acting_as(cast["coordinator"]):
        undo(actor=cast["coordinator"], key=second.pk)
    run(second, cast["coordinator"])
    with acting_as(cast["coordinator"]):
        assert not Proposal.objects.exists()


def test_in_a_great_register_without_keys_rows_that_clearly_repeat_are_found(
    cast, second, told, monkeypatch
):
    from homeward.apps.tracing import writing

    monkeypatch.setattr(writing, "REGISTER_AT_MOST", 2)
    run(second, cast["coordinator"])
    with acting_as(cast["coordinator"]):
        found = list(Proposal.objects.all())
    assert {p.reason for p in found} == {"same name, birth and mother"}
    assert len(found) == 2
    assert all(p.bits for p in found)


def test_kin_of_one_list_are_found_over_the_pieces_too(cast, told, monkeypatch):
    from tests.apps.invented import persons_by_row, receive

    from homeward.apps.intake.actions import commit
    from homeward.apps.tracing import writing

    monkeypatch.setattr(writing, "ROWS_AT_ONCE", 1)
    me = cast["coordinator"]
    text = (
        "Name,Mother,Sex,Date of birth,Nationality\n"
        "Amina Rustamova,Zubayda Karimova,F,2012-03-04,Tajikistan\n"
        "Daler Rustamov,Zubayda Karimova,M,2014-05-06,Tajikistan\n"
        "Zubayda Karimova,,F,1985-01-02,Tajikistan\n"
        "Yusuf Elsewhere,Other Woman,M,2001-07-08,Turkey\n"
    )
    with acting_as(me):
        received = receive(me, text.encode(), label="Invented families")
        found = commit(actor=me, key=received.list.pk, understood=received.understood)
        people = persons_by_row(me, found)
        compare_list(actor=me, source=found.source, list_key=str(found.pk))
        pairs = {(p.kind, p.first_id, p.second_id) for p in Proposal.objects.all()}
    first, second = sorted((people[2], people[3]))
    assert ("sibling", first, second) in pairs
    for child in (people[2], people[3]):
        assert ("mother", people[4], child) in pairs
    assert not [pair for pair in pairs if people[5] in pair]
