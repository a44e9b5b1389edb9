"""The one way into the blind index runs with its owner's rights: it must give nothing else out."""
# ruff: noqa: ARG001 - fixtures put rows in

import re

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from tests.apps.invented import ROWS, forget_the_actor, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.register.models import Source
from homeward.apps.search.actions import write_keys
from homeward.apps.search.blind import blind

ASK = "select person_id from homeward.key_holders(%s, null, null, null, %s::uuid[], 100)"


@pytest.fixture
def both(cast, read_once):
    """One list at two desks; gives the sources by keeper."""
    found = {}
    for login in ("coordinator", "coordinator-elsewhere"):
        with acting_as(cast[login]):
            taken = take_in(cast[login], *ROWS)
            write_keys(actor=cast[login], list_key=taken.pk)
            found[cast[login].keeper] = str(taken.source_id)
        forget_the_actor()
    return found


def ask(keys, sources):
    with connection.cursor() as cursor:
        cursor.execute(ASK, [keys, sources])
        return {person for (person,) in cursor.fetchall()}


def test_another_desks_entries_do_not_come_even_for_its_own_digests_and_sources(both, cast):
    ours, theirs = cast["coordinator"].keeper, cast["coordinator-elsewhere"].keeper
    digests = blind(ours, ["n:ln"]) + blind(theirs, ["n:ln"])
    everything = list(both.values())
    with acting_as(cast["coordinator"]):
        own = ask(digests, everything)
    with acting_as(cast["coordinator-elsewhere"]):
        other = ask(digests, everything)
    assert len(own) == len(other) == 1
    assert own != other


@pytest.mark.parametrize(
    "role", ["administrator", "auditor", "consular_officer", "head_of_mission"]
)
def test_whoever_works_on_no_persons_finds_none(both, cast, role):
    with acting_as(cast[role]):
        assert ask(blind(cast[role].keeper, ["n:ln"]), list(both.values())) == set()


def test_nobody_acting_finds_nobody(both, cast):
    forget_the_actor()
    assert ask(blind(cast["coordinator"].keeper, ["n:ln"]), list(both.values())) == set()


def test_a_source_that_is_not_asked_for_is_not_searched(both, cast):
    with acting_as(cast["coordinator"]):
        assert ask(blind(cast["coordinator"].keeper, ["n:ln"]), []) == set()
        assert Source.objects.count() == 1


def test_the_counter_may_not_ask(as_role):
    with pytest.raises(Exception, match="permission denied"):
        as_role("counter").execute("select homeward.key_holders('{1}', null, null, null, '{}', 1)")


def test_an_entry_that_points_at_another_desks_person_or_source_fails(both, cast):
    ours, theirs = cast["coordinator"].keeper, cast["coordinator-elsewhere"].keeper
    insert = (
        "insert into search_keys (keeper_id, person_id, source_id, keys)"
        " select %s, k.person_id, %s::uuid, '{1}' from search_keys k limit 1"
    )
    with acting_as(cast["coordinator"]):
        with pytest.raises(Exception, match="foreign key"), transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(insert, [ours, both[theirs]])


def test_what_an_entry_is_about_cannot_be_changed(both, cast):
    for column in ("person_id", "source_id", "keeper_id"):
        with acting_as(cast["coordinator"]), pytest.raises(ProgrammingError, match="denied"):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"update search_keys set {column} = {column}")  # noqa: S608


def plan(place, statement):
    place.execute("set enable_seqscan = off")
    return "\n".join(line for (line,) in place.execute(f"explain {statement}").fetchall())


def test_only_the_function_can_use_the_index_which_is_why_it_is_there(as_role):
    """Row security keeps a plain query from the index: overlap of arrays is not leakproof."""
    statement = "select person_id from search_keys where keys && '{1,2}'::bigint[]"
    assert not re.search("search_keys_held", plan(as_role("default"), statement))
    assert re.search("Index Scan on search_keys_held", plan(as_role("owner"), statement))
