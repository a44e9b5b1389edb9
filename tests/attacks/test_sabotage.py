"""The checks of the catalogue bite: each policy of the real database dropped in turn is noticed."""

from __future__ import annotations

import pytest
from psycopg import sql

from homeward.postgres.catalogue import catalogue_checks

# Those that let somebody in. What a restrictive one forbids is not said anywhere else in the
# catalogue, so its absence cannot be noticed there: the tests of its own rule try it out.
POLICIES = """
select c.oid::regclass::text, p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
where p.polpermissive order by 1, 2
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


def test_dropping_what_asks_for_an_assignment_is_noticed_on_every_table_with_a_person(owner):
    tables = owner.execute(
        "select a.attrelid::regclass::text, p.polname from pg_attribute a join pg_policy p"
        " on p.polrelid = a.attrelid and not p.polpermissive"
        " and p.polname in ('assigned', 'seen') where a.attname = 'person_id'"
    ).fetchall()
    assert len(tables) >= 9
    for table, name in tables:
        owner.execute("savepoint whole")
        owner.execute(sql.SQL("drop policy {} on {}").format(sql.Identifier(name), sql.SQL(table)))
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault and "assigned" in fault for fault in faults), table


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
    # Which rights it has on its own tables, and which columns: tests/architecture/checked.
    own = {
        table
        for (table,) in owner.execute(
            "select polrelid::regclass::text from pg_policy"
            " where polpermissive and 'homeward_counter'::regrole = any(polroles)"
        ).fetchall()
    }
    others = [table for (table,) in owner.execute(SECURED).fetchall() if table not in own]
    assert {"register_person", "register_claim", "releases_release"} <= set(others)
    for table in others:
        owner.execute("savepoint whole")
        owner.execute(f"grant select on {table} to homeward_counter".encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault and "homeward_counter" in fault for fault in faults), table


def test_dropping_any_key_that_ties_two_rows_to_one_keeper_is_noticed(owner):
    keys = owner.execute(
        "select k.conrelid::regclass::text, k.conname from pg_constraint k"
        " where k.contype = 'f' and cardinality(k.conkey) = 2"
        # Where a wider key ties the same two columns, nothing is open without the narrow one.
        " and not exists (select from pg_constraint w where w.conrelid = k.conrelid"
        " and w.contype = 'f' and w.oid <> k.oid and w.conkey @> k.conkey) order by 1, 2"
    ).fetchall()
    noticed = []
    for table, name in keys:
        owner.execute("savepoint whole")
        owner.execute(f"alter table {table} drop constraint {name}".encode())
        noticed += [name] if catalogue_checks(owner) else []
        owner.execute("rollback to savepoint whole")
    assert {name for _table, name in keys} - set(noticed) == set()


TIED = """
select k.conrelid::regclass::text, a.attname from pg_constraint k
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
  join pg_attribute p on p.attrelid = k.confrelid
   and p.attnum = k.confkey[array_position(k.conkey, a.attnum)] and p.attname = 'id'
 where k.contype = 'f' and a.attname not like 'keeper%' and exists (
   select from pg_attribute o where o.attrelid = k.conrelid and o.attnum = any(k.conkey)
      and o.attname like 'keeper%')
union
select t.tgrelid::regclass::text, substring(pg_get_functiondef(t.tgfoid) from 'foreign key [a-z_]+[.]([a-z_]+) ')
  from pg_trigger t join pg_trigger u on u.tgrelid = t.tgrelid and u.tgfoid = t.tgfoid
 where t.tgname like '%\\_kept' and u.tgname like '%\\_kept\\_on\\_update'
   and t.tgenabled = 'O' and u.tgenabled = 'O'
union
select t.tgrelid::regclass::text, 'claim_id' from pg_trigger t
 where t.tgname = 'of_its_claim' and t.tgenabled = 'O'
"""


@pytest.mark.usefixtures("db")
def test_every_pointer_between_kept_tables_is_tied_to_one_keeper(owner):
    """By a key of two columns, or by the checks of whole statements, on insert and on update."""
    from django.apps import apps

    kept = {m for m in apps.get_models() if any(f.name == "keeper" for f in m._meta.fields)}
    kept = {m for m in kept if m._meta.app_label not in {"accounts", "audit"}}
    pointers = {
        (model._meta.db_table, field.column)
        for model in kept
        for field in model._meta.concrete_fields
        if field.is_relation and field.related_model in kept
    }
    # Progress holds counts of rows, has no key at all and says so in its docstring.
    pointers.discard(("intake_progress", "list_id"))
    tied = set(owner.execute(TIED).fetchall())
    assert len(pointers) >= 12
    assert pointers - tied == set()


@pytest.mark.parametrize(
    "act",
    [
        "drop trigger {1} on {0}",
        "alter table {0} disable trigger {1}",
        "alter table {0} enable replica trigger {1}",
        "drop function homeward.{2} cascade",
    ],
)
def test_a_check_of_whole_statements_that_does_not_run_is_noticed_at_the_start(owner, act):
    checks = owner.execute(
        "select t.tgrelid::regclass::text, t.tgname, f.proname from pg_trigger t"
        " join pg_proc f on f.oid = t.tgfoid where f.proname ~ '_(kept|held)$'"
    ).fetchall()
    assert len(checks) >= 12
    for table, name, function in checks:
        owner.execute("savepoint whole")
        owner.execute(act.format(table, name, function).encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault for fault in faults), (table, name)
    assert catalogue_checks(owner) == []
