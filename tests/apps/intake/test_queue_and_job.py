"""A list handed to the worker: queued once, committed by the job, safe to run twice."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import pytest
from tests.apps.invented import a_list, forget_the_actor, receive

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.intake import access, actions, jobs
from homeward.apps.intake.models import List
from homeward.apps.register.models import Claim, Person, Source

pytestmark = [
    pytest.mark.usefixtures("read_once"),
    pytest.mark.django_db(databases=["default", "beside"]),
]


@pytest.fixture
def queued(coordinator):
    found = receive(coordinator, a_list()).list
    actions.queue(actor=coordinator, found=found)
    return found


@pytest.fixture
def told(monkeypatch):
    """Progress goes over a second connection, which cannot see a test's open transaction."""
    said = []
    monkeypatch.setattr(access, "note_progress", lambda *progress: said.append(progress))
    return said


def run(found, actor):
    jobs.commit_list.func(list_key=str(found.pk), member=actor.member)


def test_queueing_twice_is_refused_the_second_time(coordinator, queued):
    assert List.objects.get().state == "queued"
    with pytest.raises(actions.ListStateError):
        actions.queue(actor=coordinator, found=queued)


def test_the_job_commits_the_list_for_the_member_who_asked(coordinator, queued, told):
    run(queued, coordinator)
    assert List.objects.get().state == "committed"
    assert Person.objects.count() == 5
    event = Event.objects.filter(verb="committed a list").get()
    assert event.actor == coordinator.member
    assert told[0][2:] == ("reading", 0, 5)
    assert told[-1][2:] == ("done", 5, 5)


def test_a_job_that_runs_twice_does_its_work_once(coordinator, queued, told):
    run(queued, coordinator)
    before = (Claim.objects.count(), Person.objects.count(), Source.objects.count())
    run(queued, coordinator)
    assert (Claim.objects.count(), Person.objects.count(), Source.objects.count()) == before


def test_a_job_for_an_undone_list_notes_the_failure_and_writes_nothing(coordinator, queued, told):
    run(queued, coordinator)
    actions.undo(actor=coordinator, key=queued.pk)
    run(queued, coordinator)
    assert Source.objects.filter(stands=True).count() == 0


def test_a_file_that_can_no_longer_be_read_fails_with_a_code_and_no_words(
    coordinator, queued, told, monkeypatch
):
    from homeward.apps.sheets.reading import RefusedFile

    def refuse(*_args, **_kwargs):
        raise RefusedFile("no-table")

    monkeypatch.setattr(actions, "understood_list", refuse)
    run(queued, coordinator)
    found = List.objects.get()
    assert (found.state, found.failure) == ("failed", "no-table")
    assert not Claim.objects.exists()


def test_a_job_of_a_member_who_has_left_does_nothing(coordinator, queued, told, let_go):
    from django.core.exceptions import PermissionDenied

    let_go(coordinator.label)
    with pytest.raises(PermissionDenied):
        run(queued, coordinator)
    assert not Claim.objects.exists()


def test_a_job_for_another_desks_member_finds_no_such_list(cast, queued, told):
    forget_the_actor()
    with pytest.raises(List.DoesNotExist):
        run(queued, cast["coordinator-elsewhere"])
    forget_the_actor()
    with acting_as(cast["coordinator"]):
        assert List.objects.get().state == "queued"


def test_the_commit_asks_for_proposals_with_keys_only(coordinator, queued, told):
    from procrastinate.contrib.django.models import ProcrastinateJob

    run(queued, coordinator)
    job = ProcrastinateJob.objects.get(task_name="tracing.propose")
    assert job.args == {"list_key": str(queued.pk), "member": coordinator.member}


def test_progress_goes_over_the_second_connection_and_the_last_word_counts(coordinator, queued):
    from homeward.apps.intake.models import Progress

    for done in (3, 4):
        access.note_progress(coordinator.keeper, queued.pk, "writing", done, 5)
        found = Progress.objects.using("beside").get(list_id=queued.pk)
        assert (found.phase, found.done, found.total) == ("writing", done, 5)
    assert access.progress_of(coordinator, queued) is None, "the two are one connection"
