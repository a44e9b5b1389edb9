"""A commit writes every row of a list as claims, once, or none at all."""

from collections import Counter
from datetime import date
from uuid import uuid4

import pytest
from django.db import connection
from tests.apps.invented import HELD, MARKER, RECEIVED, ROWS, a_list, receive, take_in

from homeward.apps.audit.models import Event
from homeward.apps.intake import access, actions
from homeward.apps.intake.models import List, Row
from homeward.apps.register import bulk
from homeward.apps.register.codec import unseal, unseal_cells
from homeward.apps.register.models import Claim, Person, Source

pytestmark = pytest.mark.usefixtures("read_once")


def codes(row: int) -> dict[str, str]:
    return dict(Claim.objects.filter(row=row).values_list("kind", "code"))


def test_every_row_becomes_one_person_with_what_the_row_says(coordinator):
    found = take_in(coordinator)
    assert Person.objects.count() == Row.objects.count() == 5
    assert codes(2) == {
        "name": "", "birth": "", "sex": "F", "nationality": "TUR", "legal_status": "acquitted",
    }  # fmt: skip
    assert codes(3)["penalty"] == "term:180"
    assert codes(3)["legal_status"] == "convicted"
    assert codes(3)["article"].endswith(":4")
    assert (found.tally["rows"], found.tally["claims"]) == (5, Claim.objects.count())
    assert found.tally["by_kind"] == dict(Counter(Claim.objects.values_list("kind", flat=True)))


def test_a_row_that_says_only_a_name_makes_only_that_claim(coordinator):
    """Nothing that is missing is filled in."""
    take_in(coordinator)
    assert codes(6) == {"name": ""}


def test_every_claim_of_a_row_is_about_the_person_of_that_row(coordinator):
    found = take_in(coordinator)
    for row in access.rows_of(coordinator, found):
        persons = set(Claim.objects.filter(row=row.number).values_list("person_id", flat=True))
        assert persons == {row.person}


def test_claims_carry_their_source_its_day_and_the_spreadsheets_own_row_number(coordinator):
    found = take_in(coordinator)
    claims = Claim.objects.all()
    assert {c.source_id for c in claims} == {found.source_id}
    assert {c.said_on for c in claims} == {found.source.said_on} == {RECEIVED}
    assert {c.row for c in claims} == {2, 3, 4, 5, 6}
    assert {c.sheet for c in claims} == {0}


def test_the_words_of_a_claim_are_kept_as_written(coordinator):
    take_in(coordinator)
    name = Claim.objects.get(row=2, kind="name")
    assert unseal(name.person_id, name.sealed).words == MARKER
    birth = Claim.objects.get(row=2, kind="birth")
    value = unseal(birth.person_id, birth.sealed)
    assert (value.words, value.span.first) == ("2014-02-17", date(2014, 2, 17))


def test_raw_rows_are_kept_as_they_came(coordinator):
    found = take_in(coordinator)
    for number, line in enumerate(ROWS, start=2):
        row = access.row_for(coordinator, found, 0, number)
        cells = ["" if cell is None else str(cell) for cell in unseal_cells(row.sealed)]
        # Empty cells at the end of a row are nothing that anybody wrote.
        assert ",".join(cells).rstrip(",") == line.rstrip(",")


def test_no_column_of_the_register_holds_a_name_outside_the_seal(coordinator):
    take_in(coordinator)
    assert not Claim.objects.filter(code__icontains="invented").exists()
    assert not Source.objects.filter(label__icontains=MARKER).exists()
    assert not Person.objects.filter(code__icontains="marker").exists()


def test_committing_twice_is_committing_once(coordinator):
    found = take_in(coordinator)
    before = (Claim.objects.count(), Person.objects.count(), Source.objects.count())
    again = actions.commit(actor=coordinator, key=found.pk)
    assert again.source_id == found.source_id
    assert (Claim.objects.count(), Person.objects.count(), Source.objects.count()) == before


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_when_a_batch_fails_in_the_middle_nothing_is_written(coordinator, monkeypatch, failing):
    """Small batches, and the server refuses one of them: every trace of the others goes too."""
    monkeypatch.setattr("homeward.apps.intake.writing.BATCH_ROWS", 2)
    sent, insert = [], bulk.Sender._insert

    def broken(self, batch):
        sent.append(batch)
        if len(sent) == failing:
            raise ConnectionError("the server went away")
        insert(self, batch)

    monkeypatch.setattr(bulk.Sender, "_insert", broken)
    found = receive(coordinator, a_list()).list
    events = Event.objects.count()
    with pytest.raises(ConnectionError):
        actions.commit(actor=coordinator, key=found.pk)
    for model in (Person, Claim, Row, Source):
        assert not model.objects.exists(), model
    assert List.objects.get().state == "received"
    assert Event.objects.count() == events


def test_when_it_fails_at_the_very_end_nothing_is_written(coordinator, monkeypatch):
    def broken(*_args):
        raise ConnectionError

    found = receive(coordinator, a_list()).list
    monkeypatch.setattr(actions, "_settle", broken)
    with pytest.raises(ConnectionError):
        actions.commit(actor=coordinator, key=found.pk)
    assert not Claim.objects.exists()
    assert not Source.objects.exists()


def test_after_a_failure_the_same_list_can_be_committed(coordinator, monkeypatch):
    found = receive(coordinator, a_list()).list
    with monkeypatch.context() as patched:
        patched.setattr(actions, "_settle", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.commit(actor=coordinator, key=found.pk)
    assert actions.commit(actor=coordinator, key=found.pk).state == "committed"
    assert Person.objects.count() == 5


def test_two_rows_alike_are_two_persons_and_a_proposal_never_one(coordinator):
    from homeward.apps.tracing.access import proposals_about
    from homeward.apps.tracing.actions import propose_repeats

    found = take_in(coordinator, *ROWS, HELD)
    assert Person.objects.count() == 6
    assert propose_repeats(actor=coordinator, source=found.source, list_key=str(found.pk)) == 1
    again = propose_repeats(actor=coordinator, source=found.source, list_key=str(found.pk))
    assert again == 0
    rows = {r.number: r.person for r in access.rows_of(coordinator, found)}
    [found] = proposals_about(coordinator, rows[5])
    assert {found.first_id, found.second_id} == {rows[5], rows[7]}


def test_somebody_elses_list_can_be_neither_committed_nor_undone(cast, coordinator):
    from homeward.apps.audit.actions import acting_as

    found = receive(coordinator, a_list()).list
    other = cast["coordinator-elsewhere"]
    with acting_as(other):
        for key in (found.pk, uuid4()):
            for act in (actions.commit, actions.undo):
                with pytest.raises(List.DoesNotExist):
                    act(actor=other, key=key)


def test_progress_is_told_in_order_and_ends_with_all_rows(coordinator):
    told = []
    found = receive(coordinator, a_list()).list
    actions.commit(actor=coordinator, key=found.pk, report=lambda *said: told.append(said))
    assert told[0] == ("reading", 0, 5)
    assert told[-1] == ("done", 5, 5)


def test_after_a_commit_the_database_plans_by_what_is_there_now(coordinator):
    def believed():
        with connection.cursor() as cursor:
            cursor.execute("select reltuples from pg_class where relname = 'register_person'")
            return cursor.fetchone()[0]

    access.count_anew(10**9)
    assert believed() == 0
    take_in(coordinator)
    assert believed() == 5
