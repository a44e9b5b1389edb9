"""Nothing is written outside `change`, and inside it row and event stand or fall together."""
# ruff: noqa: ARG001 - fixtures put rows in

import pytest
from django.db import connection, transaction
from tests.apps.invented import LABEL, RECEIVED

from homeward.apps.audit.actions import UnauditedWriteError, change
from homeward.apps.audit.models import Event
from homeward.apps.register.models import Claim, Person, Source


def a_source(actor) -> Source:
    return Source(
        keeper_id=actor.keeper,
        label=LABEL,
        kind="holding",
        said_on=RECEIVED,
        received_on=RECEIVED,
    )


def _update(actor):
    Source.objects.filter(keeper_id=actor.keeper).update(label="changed")


def _raw(statement: str):
    def run(actor):
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


WRITES = {
    "a plain save": lambda actor: a_source(actor).save(),
    "bulk_create": lambda actor: Source.objects.bulk_create([a_source(actor)]),
    "update": _update,
    "a raw delete": _raw("delete from register_claim"),
    "a raw update in capitals": _raw("UPDATE register_claim SET code = ''"),
    "a delete inside WITH": _raw("with gone as (delete from register_claim returning 1) select 1"),
    "a raw insert": _raw("insert into register_person (keeper_id) values (1)"),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_write_outside_change_is_refused(coordinator, write):
    with pytest.raises(UnauditedWriteError):
        write(coordinator)


def test_the_bulk_door_is_shut_outside_change(coordinator):
    from homeward.apps.register.bulk import Origin, sending

    source = a_source(coordinator)
    with pytest.raises(UnauditedWriteError):
        with sending(Origin(coordinator.keeper, source.pk, RECEIVED)):
            pass


def test_inside_change_the_row_and_one_event_are_there(coordinator):
    with change(actor=coordinator, verb="added a source", target="source:new"):
        a_source(coordinator).save()
    assert Source.objects.count() == 1
    event = Event.objects.get()
    assert (event.kind, event.verb, event.actor) == ("write", "added a source", coordinator.member)
    assert (event.keeper, event.actor_label) == (coordinator.keeper, "coordinator")


def test_when_the_change_fails_neither_row_nor_event_is_there(coordinator):
    with pytest.raises(ZeroDivisionError):
        with change(actor=coordinator, verb="added a source"):
            a_source(coordinator).save()
            1 / 0
    assert not Source.objects.exists()
    assert not Event.objects.exists()


def test_when_the_event_cannot_be_written_the_row_is_not_either(coordinator, monkeypatch):
    def broken(*_args, **_kwargs):
        raise OSError("the log is full")

    monkeypatch.setattr("homeward.apps.audit.actions._record", broken)
    with pytest.raises(OSError, match="full"):
        with change(actor=coordinator, verb="added a source"):
            a_source(coordinator).save()
    assert not Source.objects.exists()


def test_the_door_shuts_again_after_a_change(coordinator):
    with change(actor=coordinator, verb="added a source"):
        a_source(coordinator).save()
    with pytest.raises(UnauditedWriteError):
        a_source(coordinator).save()


def test_a_change_of_another_keepers_name_is_refused_by_the_log_itself(coordinator, cast):
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError, match="row-level security"):
        with change(actor=cast["coordinator-elsewhere"], verb="forged"):
            pass


def test_ten_thousand_subjects_are_recorded_in_pieces_and_none_is_lost(coordinator):
    from uuid import uuid4

    from homeward.apps.audit.actions import reading

    keys = [uuid4() for _ in range(10_001)]
    reading(actor=coordinator, verb="read many", subjects=keys)
    events = list(Event.objects.order_by("pk"))
    assert [event.count for event in events] == [5000, 5000, 1]
    assert [key for event in events for key in event.subjects] == keys


@pytest.mark.parametrize(
    "statement", ["update audit_event set verb = 'x'", "delete from audit_event"]
)
def test_the_desk_may_neither_change_nor_delete_an_event(coordinator, statement):
    from django.db.utils import ProgrammingError

    with change(actor=coordinator, verb="added nothing"):
        pass
    with pytest.raises(ProgrammingError, match="permission denied"):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Event.objects.count() == 1


def test_nobody_signed_in_adds_to_no_log(db, cast):
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError, match="row-level security"):
        with transaction.atomic():
            with change(actor=cast["coordinator"], verb="pretended"):
                pass
    assert not Person.objects.exists()
    assert not Claim.objects.exists()
