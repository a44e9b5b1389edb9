"""Two hundred attacks in SQL on every table, by the counter's role and by another desk's lead.

The tables come from the checked list, which a test compares with the catalogue. Heavy: the whole
runs with script/test --full, a few tables every time.
"""
# ruff: noqa: ARG001 - fixtures put rows in; names come from the checked list

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import forget_the_actor
from tests.architecture.tree import checked
from tests.attacks.asking import OF_MISSIONS
from tests.attacks.filling import fill
from tests.attacks.statements import readings, writings
from tests.attacks.test_rows_across_desks import PROTECTED
from tests.attacks.test_the_counters_role import served

from homeward.apps.audit.actions import acting_as

__all__ = ["counter_role", "missions", "served"]

TABLES = checked("tables")
OWN = ("counter_request", "counter_copy", "counter_answer", "counter_note", "counter_paper",
       "counter_searchlist", "counter_delegation",
       "counter_enclosure", "counter_enclosurepage")  # fmt: skip
# To a mission these are closed as a whole; of its own tables another's rows are.
CLOSED = sorted(name for name, said in TABLES.items() if not said.get("counter"))
NOTHING = (None, 0, False, "", [], {})
FEW = ("register_claim", "counter_copy", "sharing_screen", "counter_delegation")


def columns(owner):
    """The first column of each table that is not its key: what an attacker would like to read."""
    rows = owner.execute(
        "select c.relname, (array_agg(a.attname::text order by a.attnum))[2] from pg_class c"
        " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where c.relkind = 'r' group by 1"
    )
    return dict(rows.fetchall())


def learned(statement: str) -> object:
    """What a statement gives to whoever sends it; nothing where it is refused."""
    found = []
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for part in statement.split("; "):
                cursor.execute(part.replace("%", "%%"))
                found += cursor.fetchall() if cursor.description else [(max(cursor.rowcount, 0),)]
            cursor.execute("deallocate all")
            transaction.set_rollback(True)
    except DatabaseError:
        return None
    # A row without a value is a row all the same.
    return next((row for row in found if not row or any(v not in NOTHING for v in row)), None)


def attack(table: str, column: str) -> int:
    """Try everything on one table; say how much was tried."""
    tried = [*readings(table, column), *writings(table, column)]
    for statement in tried:
        assert learned(statement) is None, statement
    assert len(set(tried)) == len(tried) >= 200
    return len(tried)


def test_the_attacks_would_notice_a_table_that_is_open(served, cast):
    """They bite: whoever may see the rows learns something by every way of reading."""
    with acting_as(cast["protection_lead"]):
        asked = readings("counter_copy", "keeper_id")
        blind = [one for one in asked if learned(one) is None]
    # Those that fail on the first row they are shown, or need a right that the desk has not; and
    # no row equals itself where a value is NULL.
    fail = ("1 / (case", "::int = 1", "natural join", "create temp")
    assert [one for one in blind if not any(each in one for each in fail)] == []


def _strangers(served, table):
    """Another mission's officer, and a colleague who was given nothing; of what was given, the last."""
    return (served.idle,) if table == "counter_delegation" else (served.stranger, served.idle)


@pytest.mark.parametrize("table", FEW)
def test_a_mission_learns_nothing_of_a_few_tables(served, as_role, table):
    column = columns(as_role("owner"))[table]
    actor = served.idle if table in OWN else served.mine
    with serving.as_the_counter(), acting_as(actor):
        assert attack(table, column) >= 200


@pytest.mark.full
def test_a_mission_learns_nothing_of_any_table(served, as_role):
    named, tried = columns(as_role("owner")), 0
    for table in (*CLOSED, *OWN):
        column = named[table.rpartition(".")[2]]
        for actor in _strangers(served, table) if table in OWN else (served.stranger, served.mine):
            with serving.as_the_counter(), acting_as(actor):
                tried += attack(table, column)
    assert tried >= 200 * (2 * (len(CLOSED) + len(OWN)) - 1)


@pytest.mark.full
@pytest.mark.parametrize("role", ["protection_lead", "coordinator", "administrator", "auditor"])
def test_another_desk_learns_nothing_of_any_table(cast, missions, as_role, role):
    fill(cast["coordinator"], cast["protection_lead"])
    forget_the_actor()
    serving.open_gate(cast, missions.girl, "TUR")
    serving.released(cast, missions.girl, missions.one)
    named, tried = columns(as_role("owner")), 0
    for table in sorted(set(PROTECTED) | set(OF_MISSIONS)):
        if table in {"audit_event", "letters_series"}:
            continue  # each desk has its own from its first act on
        with acting_as(cast[f"{role}-elsewhere"]):
            tried += attack(table, named[table])
        forget_the_actor()
    assert tried >= 200 * 40
