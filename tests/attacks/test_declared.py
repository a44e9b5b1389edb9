"""The list of every right and every policy: dropping any or granting any, in turn, is noticed.

test_sabotage.py asks the rules of the catalogue; here it is the list beside the code, so that
what a veto forbids, which no rule knows, cannot pass unseen either.
"""
# ruff: noqa: S608, T201 - names come from the catalogue; what was tried is counted and said

from __future__ import annotations

from contextlib import contextmanager

import pytest
from psycopg import sql

from homeward.postgres.declared import declared, declared_faults, given_by

ROLES = ("homeward_desk", "homeward_counter", "homeward_public", "public")
ON_TABLES = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
ON_COLUMNS = ("SELECT", "INSERT", "UPDATE", "REFERENCES")
POLICIES = """
select c.oid::regclass::text, p.polname, p.polpermissive, p.polcmd::text from pg_policy p
  join pg_class c on c.oid = p.polrelid order by 1, 2
"""
OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
# What a right can be given on, as GRANT says it, and as the list says it.
TABLES = f"""
select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n
    on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'f') and {OURS} order by 1
"""
COLUMNS = f"""
select format('%I.%I', n.nspname, c.relname), array_agg(quote_ident(a.attname))
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relkind in ('r', 'p', 'v', 'm', 'f') and {OURS} group by 1 order by 1
"""
SEQUENCES = f"""
select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n
    on n.oid = c.relnamespace where c.relkind = 'S' and {OURS} order by 1
"""
FUNCTIONS = f"""
select format('%I.%I(%s)', n.nspname, f.proname, pg_get_function_identity_arguments(f.oid))
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace where {OURS} order by 1
"""
# Rights that lie on no table: each gives its holder more than a page of ours needs.
FURTHER = (
    "grant create on schema {0} to {1}",
    "grant usage, create on schema homeward_private to {1}",
    "grant usage on schema homeward to {1}",
    "alter default privileges in schema public grant select on tables to {1}",
    "alter default privileges grant execute on functions to {1}",
    "grant set on parameter session_replication_role to {1}",
    "grant create on tablespace pg_default to {1}",
    "select lo_create(4711); grant select on large object 4711 to {1}",
)
# These two were given by us, and everybody may run a new function until that is taken away.
ALREADY = {
    "grant usage on schema homeward to homeward_desk",
    "grant usage on schema homeward to homeward_counter",
    "alter default privileges grant execute on functions to public",
}
MEMBERSHIPS = ("pg_read_all_data", "pg_write_all_data", "pg_read_all_stats", "pg_monitor",
               "pg_read_server_files", "pg_execute_server_program", "pg_signal_backend",
               "homeward_owner")  # fmt: skip


@pytest.fixture
def owner(as_role):
    return as_role("owner")


@contextmanager
def undone(owner):
    """Do something to the database, and take it back."""
    owner.execute("savepoint whole")
    yield
    owner.execute("rollback to savepoint whole")


def after(owner, *statements):
    """What the list says of the database after these."""
    with undone(owner):
        for statement in statements:
            owner.execute(statement if isinstance(statement, sql.Composed) else statement.encode())
        return declared_faults(owner)


def everybody(role):
    """How the list calls a role."""
    return "everybody" if role == "public" else role


def line(kind, name, role, right, column=""):
    """How the list says a right."""
    more = f" ({column})" if column else ""
    return f"{kind} {name}: {everybody(role)} may {right}{more}"


def faults(*lines):
    return sorted(f"Not on the list of rights: {each}." for each in lines)


def rows(owner, query):
    with undone(owner):  # names as the list has them, with their schema
        owner.execute("set local search_path = pg_catalog")
        return [name for (name,) in owner.execute(query.encode()).fetchall()]


def test_the_database_gives_what_the_list_says_and_nothing_more_or_less(owner):
    assert given_by(owner).as_text() == declared().as_text(), "run script/declared, read the change"
    assert declared_faults(owner) == []


def test_every_policy_dropped_in_turn_is_noticed_the_restrictive_ones_too(owner):
    policies = owner.execute(POLICIES).fetchall()
    vetoes = [name for _table, name, lets_in, _verb in policies if not lets_in]
    assert len(policies) == len(declared().policies) >= 230
    assert len(vetoes) >= 70
    for table, name, *_rest in policies:
        drop = sql.SQL("drop policy {} on {}").format(sql.Identifier(name), sql.SQL(table))
        assert after(owner, drop) == [f"The policy {table}.{name} is missing."]
    print(f"policies dropped: {len(policies)}, of these {len(vetoes)} vetoes")


def altered(owner):
    """Each policy in each way it can be opened: what does it, and what is said of it."""
    for table, name, _lets_in, verb in owner.execute(POLICIES).fetchall():
        said = f"The policy {table}.{name} says something else than the list of policies."
        asks = "(false)" if name == "owner" else "(true)"
        acts = [f"using {asks}"] * (verb != "a") + [f"with check {asks}"] * (verb not in "rd")
        for act in (*acts, "to public"):
            yield f"alter policy {name} on {table} {act}", said


@pytest.mark.full
def test_every_policy_that_asks_nothing_any_more_or_reaches_others_is_noticed(owner):
    tried = list(altered(owner))
    for act, said in tried:
        assert after(owner, act) == [said], act
    assert len(tried) >= 600
    print(f"policies altered in turn: {len(tried)}")


@pytest.mark.parametrize("way", ["using", "with check", "to public"])
def test_every_policy_that_asks_nothing_any_more_is_named(owner, way):
    tried = {act: said for act, said in altered(owner) if f" {way}" in act}
    assert after(owner, *tried) == sorted(tried.values())
    assert len(tried) >= 200


def test_a_policy_that_is_new_is_noticed(owner):
    for kind in ("permissive", "restrictive"):
        for table in ("register_person", "counter_copy", "audit_event"):
            made = f"create policy mine on {table} as {kind} to homeward_desk using (true)"
            assert after(owner, made) == [
                f"The policy {table}.mine is not on the list of policies."
            ]


def table_rights(owner):
    """Every right on every table that nobody gave: table, role, right."""
    listed = declared().rights
    rights = ON_TABLES + (("MAINTAIN",) if owner.info.server_version >= 170000 else ())
    return [
        (table, role, right)
        for table in rows(owner, TABLES)
        for role in ROLES
        for right in rights
        if line("table", table, role, right) not in listed
    ]


@pytest.mark.full
def test_every_right_on_every_table_granted_in_turn_is_noticed(owner):
    tried = table_rights(owner)
    for table, role, right in tried:
        found = after(owner, f"grant {right} on {table} to {role}")
        assert found == faults(line("table", table, role, right))
    assert len(tried) >= 2000
    print(f"rights on tables granted in turn: {len(tried)}")


@pytest.mark.parametrize("role", ROLES)
def test_every_right_on_every_table_given_at_once_is_named(owner, role):
    """The same without waiting for each: what is granted together is said one by one."""
    tried = [(table, right) for table, who, right in table_rights(owner) if who == role]
    found = after(owner, *(f"grant {right} on {table} to {role}" for table, right in tried))
    assert found == faults(*(line("table", table, role, right) for table, right in tried))
    assert len(tried) >= 400


@pytest.mark.parametrize("role", ROLES)
def test_every_right_on_every_column_is_named(owner, role):
    listed, tried = declared().rights, []
    for table, columns in owner.execute(COLUMNS.encode()).fetchall():
        tried += [
            (table, right, column)
            for right in ON_COLUMNS
            for column in columns
            if line("table", table, role, right, column) not in listed
        ]
    acts = (f"grant {right} ({column}) on {table} to {role}" for table, right, column in tried)
    expected = (line("table", table, role, right, column) for table, right, column in tried)
    assert after(owner, *acts) == faults(*expected)
    assert len(tried) >= 2000
    print(f"rights on columns granted to {role}: {len(tried)}")


@pytest.mark.parametrize("role", ROLES)
def test_every_sequence_and_every_function_is_named(owner, role):
    listed = declared().rights
    tried = [
        ("sequence", name, right)
        for name in rows(owner, SEQUENCES)
        for right in ("SELECT", "UPDATE", "USAGE")
        if line("sequence", name, role, right) not in listed
    ]
    tried += [
        ("function", name, "EXECUTE")
        for name in rows(owner, FUNCTIONS)
        if line("function", name, role, "EXECUTE") not in listed
    ]
    acts = (f"grant {right} on {kind} {name} to {role}" for kind, name, right in tried)
    expected = (line(kind, name, role, right) for kind, name, right in tried)
    assert after(owner, *acts) == faults(*expected)
    assert len(tried) >= 90
    print(f"rights on sequences and functions granted to {role}: {len(tried)}")


def test_rights_that_lie_on_no_table_are_noticed_each_in_turn(owner):
    tried = 0
    schemas = rows(owner, f"select quote_ident(nspname) from pg_namespace n where {OURS}")
    for role in ROLES:
        acts = [one.format(schema, role) for one in FURTHER for schema in schemas]
        acts += [
            f"grant {right} on database homeward_test to {role}"
            for right in ("create", "temporary")
        ]
        for act in dict.fromkeys(acts):
            already = act in ALREADY
            assert bool(after(owner, *act.split("; "))) is not already, act
            tried += not already
    print(f"rights on schemas, the database and others: {tried}")


def test_becoming_another_role_is_noticed(owner):
    roles = ROLES[:3]
    for role in roles:
        for other in (*MEMBERSHIPS, *(set(roles) - {role})):
            found = after(owner, f"grant {other} to {role}")
            assert found == [f"Not on the list of rights: role {other}: {role} may become it."]


def test_what_postgresql_itself_holds_is_noticed_when_a_role_is_given_it(owner):
    for role in ROLES[:3]:
        for act in (
            f"grant execute on function pg_read_file(text) to {role}",
            f"grant select on pg_authid to {role}",
            f"grant select on pg_statistic to {role}",
            f"grant select (rolpassword) on pg_authid to {role}",
        ):
            assert len(after(owner, act)) == 1, act


def test_owning_anything_or_passing_a_right_on_is_noticed(owner):
    [said] = after(owner, "grant select on register_person to homeward_desk with grant option")
    assert said.endswith("homeward_desk may SELECT, and pass it on.")
    given = ("alter table register_person owner to homeward_desk",
             "alter function homeward.keepers() owner to homeward_desk",
             "create schema theirs authorization homeward_counter")  # fmt: skip
    for act in given:
        assert any(" owns it" in said for said in after(owner, act)), act


def test_a_start_refuses_what_the_list_does_not_say(monkeypatch):
    from homeward.config import start
    from homeward.postgres.errors import UnsafeServer

    assert start.declared_faults is declared_faults
    monkeypatch.setattr(start, "bring_up", lambda *_args: [])
    monkeypatch.setattr(start, "catalogue_checks", lambda _connection: [])
    monkeypatch.setattr(start, "declared_faults", lambda _connection: ["Something stands open."])
    with pytest.raises(UnsafeServer, match="Something stands open"):
        start.prepare(_address(), None)


def _address():
    from django.conf import settings

    from homeward.postgres.address import Address

    said = settings.DATABASES["owner"]
    return Address(said["HOST"], int(said["PORT"]), said["NAME"], said["USER"], said["PASSWORD"])
