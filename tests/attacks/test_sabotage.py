"""The checks of the catalogue bite: each policy of the real database dropped in turn is noticed."""

from __future__ import annotations

import pytest
from psycopg import sql

from homeward.postgres.catalogue import catalogue_checks

POLICIES = """
select c.oid::regclass::text, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
order by 1, 2
"""
SECURED = """
select c.oid::regclass::text from pg_class c
where c.relkind in ('r', 'p') and c.relrowsecurity order by 1
"""


@pytest.fixture
def owner(as_role):
    return as_role("owner")


def test_the_migrated_database_breaks_no_rule(owner):
    assert catalogue_checks(owner) == []


def test_dropping_any_policy_of_a_role_is_noticed(owner):
    policies = owner.execute(POLICIES).fetchall()
    desks = [(table, name) for table, name in policies if name != "owner"]
    assert len(desks) >= 13
    for table, name in desks:
        owner.execute("savepoint whole")
        owner.execute(sql.SQL("drop policy {} on {}").format(sql.Identifier(name), sql.SQL(table)))
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault for fault in faults), (table, name)
    assert catalogue_checks(owner) == []


@pytest.mark.parametrize("act", ["no force row level security", "disable row level security"])
def test_switching_row_security_off_anywhere_is_noticed(owner, act):
    for (table,) in owner.execute(SECURED).fetchall():
        owner.execute("savepoint whole")
        owner.execute(f"alter table {table} {act}".encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault for fault in faults), table


@pytest.mark.parametrize("policy", ["using (true)", "with check (true)"])
def test_a_policy_that_lets_everything_through_is_noticed(owner, policy):
    for table, name in owner.execute(POLICIES).fetchall():
        if name == "owner":
            continue
        owner.execute("savepoint whole")
        owner.execute(f"alter policy {name} on {table} {policy}".encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault for fault in faults), (table, policy)


def test_giving_the_counter_any_table_is_noticed(owner):
    for (table,) in owner.execute(SECURED).fetchall():
        owner.execute("savepoint whole")
        owner.execute(f"grant select on {table} to homeward_counter".encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault and "homeward_counter" in fault for fault in faults), table


def test_dropping_any_key_that_ties_two_rows_to_one_keeper_is_noticed(owner):
    keys = owner.execute(
        "select conrelid::regclass::text, conname from pg_constraint"
        " where contype = 'f' and cardinality(conkey) = 2 order by 1, 2"
    ).fetchall()
    noticed = []
    for table, name in keys:
        owner.execute("savepoint whole")
        owner.execute(f"alter table {table} drop constraint {name}".encode())
        noticed += [name] if catalogue_checks(owner) else []
        owner.execute("rollback to savepoint whole")
    unnoticed = {name for _table, name in keys} - set(noticed)
    # These columns have no plain foreign key beside the composite one, so no rule speaks of
    # them; tests/attacks/test_rows_across_desks.py tries them out instead.
    assert unnoticed <= {
        "register_claim_person_id_keeper",
        "register_claim_source_id_keeper",
        "intake_row_list_id_keeper",
    }
