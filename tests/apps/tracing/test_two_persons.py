"""The rule of two persons in the database: whoever gets past the pages still cannot break it."""
# ruff: noqa: ARG001, S608 - fixtures put rows in; names of our own

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from tests.apps.tracing.pairs import STATELESS, TURKISH, pair, thrice

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.tracing.actions import answer, confirm
from homeward.apps.tracing.models import Act

pytestmark = pytest.mark.usefixtures("read_once")
ACT = (
    "insert into tracing_act (keeper_id, proposal_id, verb, sealed, needs_second, of_id, of_by_id,"
    " was, by_id) values (%s, %s, %s, '\\x01', %s, %s, %s, 'open', %s)"
)


@pytest.fixture
def lists(cast):
    with acting_as(cast["coordinator"]):
        return thrice(cast["coordinator"], STATELESS, TURKISH)


@pytest.fixture
def claimed(cast, lists):
    """A proposal about two persons for whom a State is claimed."""
    with acting_as(cast["coordinator"]):
        return pair(lists[0][3], lists[1][3])


def tried(actor, statement, *params):
    with acting_as(actor), change(actor=actor, verb="tried"), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(statement, params)
            count = cursor.rowcount
            cursor.execute("set constraints all immediate")
            return count


def written(actor, found, verb, *, second=False, of=None, of_by=None, by=None):
    return tried(actor, ACT, found.keeper_id, found.pk, verb, second, of, of_by, by or actor.member)


def test_nobody_writes_an_act_in_another_members_name(cast, claimed):
    with pytest.raises(IntegrityError, match="own name"):
        written(cast["coordinator"], claimed, "different", by=cast["protection_lead"].member)
    assert written(cast["coordinator"], claimed, "different") == 1


def test_a_yes_that_a_state_may_be_shown_cannot_do_without_the_second(cast, claimed):
    with pytest.raises(IntegrityError, match="second member"):
        written(cast["coordinator"], claimed, "same", second=False)
    assert written(cast["coordinator"], claimed, "same", second=True) == 1


def test_nobody_confirms_what_they_said_themselves_and_nobody_hides_who_said_it(cast, claimed):
    me, other = cast["coordinator"], cast["protection_lead"]
    with acting_as(me):
        answer(actor=me, key=claimed.key, verdict="same", reason="invented")
        said = Act.objects.get().pk
    for of_by in (me.member, None, other.member):
        with pytest.raises(IntegrityError):
            written(me, claimed, "confirm", of=said, of_by=of_by)
    with pytest.raises(IntegrityError):
        written(other, claimed, "confirm", of=None, of_by=me.member)
    assert written(other, claimed, "confirm", of=said, of_by=me.member) == 1


def test_a_confirmation_of_another_pair_is_none(cast, claimed, lists):
    me, other = cast["coordinator"], cast["protection_lead"]
    with acting_as(me):
        elsewhere = pair(lists[0][2], lists[1][2])
        answer(actor=me, key=elsewhere.key, verdict="same", reason="invented")
        said = Act.objects.get().pk
    with pytest.raises(IntegrityError, match="not left to be said"):
        written(other, claimed, "confirm", of=said, of_by=me.member)


def test_a_waiting_yes_cannot_be_made_to_count_by_hand(cast, claimed):
    me = cast["coordinator"]
    with acting_as(me):
        answer(actor=me, key=claimed.key, verdict="same", reason="invented")
    with pytest.raises(IntegrityError, match="as its act says"):
        tried(me, "update tracing_proposal set decision = 'same' where id = %s", claimed.pk)


def test_a_decision_without_an_act_is_refused(cast, claimed):
    for decision in ("same", "different", "cannot_tell", "waiting"):
        with pytest.raises(IntegrityError):
            tried(
                cast["coordinator"],
                "update tracing_proposal set decision = %s where id = %s",
                decision,
                claimed.pk,
            )


def test_persons_are_not_joined_by_hand(cast, claimed):
    me, second = cast["coordinator"], cast["protection_lead"]
    join = "update register_person set joined_to_id = %s where id = %s"
    with pytest.raises(IntegrityError, match="people decided"):
        tried(me, join, str(claimed.first_id), str(claimed.second_id))
    with pytest.raises(IntegrityError, match="joined_to_themselves"):
        tried(me, join, str(claimed.first_id), str(claimed.first_id))
    with acting_as(me):
        answer(actor=me, key=claimed.key, verdict="same", reason="invented")
    with pytest.raises(IntegrityError, match="people decided"):
        tried(me, join, str(claimed.first_id), str(claimed.second_id))
    with acting_as(second):
        confirm(actor=second, key=claimed.key, reason="invented")


@pytest.mark.parametrize("column", ["id", "keeper_id", "code", "first_source_id"])
def test_nothing_else_of_a_person_can_be_changed(cast, claimed, column):
    with pytest.raises(ProgrammingError, match="permission denied"):
        tried(cast["coordinator"], f"update register_person set {column} = {column}")


@pytest.mark.parametrize(
    "statement",
    [
        "update tracing_act set verb = verb",
        "delete from tracing_act",
        "delete from tracing_proposal",
    ],
)
def test_what_was_said_stays(cast, claimed, statement):
    with pytest.raises(ProgrammingError, match="permission denied"):
        tried(cast["coordinator"], statement)


def test_another_desk_can_neither_answer_nor_see(cast, claimed):
    stranger = cast["coordinator-elsewhere"]
    with acting_as(stranger):
        assert not Act.objects.exists()
    with pytest.raises((IntegrityError, ProgrammingError)):
        tried(
            stranger, ACT, stranger.keeper, claimed.pk, "different", False, None, None,
            stranger.member,
        )  # fmt: skip
