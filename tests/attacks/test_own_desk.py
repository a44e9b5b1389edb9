"""SQL at one's own desk: what members of each role see, change and add of whom they are not assigned.

checked/sees.toml says it for each table and each role; what it does not give is attacked. Nobody
is assigned to anybody here, so that whoever still sees a row sees it by their role alone.
"""
# ruff: noqa: S608, T201, ARG001 - names come from the catalogue; fixtures put rows in; what was
# tried is counted and said

from __future__ import annotations

import pytest
from tests.apps.counter.conftest import counter_role, missions
from tests.architecture.tree import checked
from tests.attacks import everything
from tests.attacks.asking import OF_MISSIONS, ask
from tests.attacks.statements import writings
from tests.attacks.test_rows_across_desks import OF_MEMBERS, PROTECTED
from tests.attacks.test_the_counters_role import served
from tests.attacks.trying import Tally, a_row, acting, adds, allowed, attack, columns, learned

from homeward.apps.accounts.models import Role

__all__ = ["counter_role", "missions", "served"]

KEPT = {**PROTECTED, **OF_MISSIONS, **OF_MEMBERS}
SEES = checked("sees")
GROUPS, TABLES = SEES["groups"], SEES["tables"]
FEW = ("register_claim", "sharing_gatedecision", "interests_seat", "counter_copy")
# Who has a row of these tables that can be copied; of all others the protection lead has.
HOLDERS = {"accounts_invitation": "administrator", "accounts_visit": "administrator"}


@pytest.fixture
def world(cast, served):
    """Rows in every table; nobody is assigned to anybody."""
    return everything.put_in(cast, served)


def own(table: str, actor) -> str:
    """Whose rows are attacked: where everybody has some of their own, those of the others."""
    column = {"accounts_visit": "member_id", "mfa_authenticator": "user_id"}.get(table)
    return f"{column} <> {actor.member}" if column else "true"


def may(table: str, what: str) -> set[str]:
    return set(GROUPS[TABLES[table][what]])


def changes(table: str, of: str) -> bool:
    """Whether any column may be set, or any row deleted, by whoever acts."""
    tried = [f"update {table} set {c} = {c} where {of}" for c in allowed(table, "update")]
    return any(learned(each) is not None for each in (*tried, f"delete from {table} where {of}"))


def found_of(cast, table: str) -> dict[str, set[str]]:
    """Who sees, changes and adds rows of a table, as the database answers."""
    with acting(cast[HOLDERS.get(table, "protection_lead")]):
        row = a_row(table)
    said = {"read": set(), "change": set(), "add": set()}
    for role in Role.values:
        of = own(table, cast[role])
        with acting(cast[role]):
            if ask(f"select count(*) from {table} where {of}") != [(0,)]:
                said["read"].add(role)
            if changes(table, of):
                said["change"].add(role)
            if adds(table, row):
                said["add"].add(role)
    return said


def test_every_kept_table_is_on_the_list():
    assert set(TABLES) == set(KEPT), "checked/sees.toml"
    used = {group for said in TABLES.values() for group in said.values()}
    assert used == set(GROUPS)
    assert all(set(said) == {"read", "change", "add"} for said in TABLES.values())


def test_each_role_sees_changes_and_adds_what_the_list_says_and_nothing_else(world, cast):
    wrong = {}
    for table in sorted(KEPT):
        said = {what: may(table, what) for what in ("read", "change", "add")}
        if (found := found_of(cast, table)) != said:
            wrong[table] = found
    assert wrong == {}


def attacked(cast, named, tables, roles, tally):
    """Everything against what a role does not see; every writing against what it only sees."""
    for role in roles:
        actor = cast[role]
        for table in tables:
            of = own(table, actor)
            with acting(actor):
                if role not in may(table, "read"):
                    tally.add(role, attack(table, named[table], of))
                elif role not in may(table, "change"):
                    tried = writings(table, named[table], of)
                    assert [each for each in tried if learned(each) is not None] == []
                    tally.add(f"{role}, writing to what it reads", len(tried))


def about_others(table: str, person) -> str:
    """Rows about anybody but one person, where a table names persons; nothing elsewhere."""
    named = {"register_person": "id", "counter_request": "subject"}
    if "person_id" in allowed(table, "select"):
        return f"person_id <> '{person}'"
    return f"{named[table]} <> '{person}'" if table in named else ""


@pytest.mark.full
def test_who_is_assigned_to_one_person_learns_nothing_of_the_others(world, cast, taken_in, as_role):
    person, named, tally = taken_in.by_row[6], columns(as_role("owner")), Tally()
    for role in ("lawyer", "protection_officer"):
        everything.assign_to(cast["protection_lead"], cast[role].member, person)
        for table in sorted(KEPT):
            of = about_others(table, person)
            if of and role not in may(table, "read"):
                with acting(cast[role]):
                    assert table != "register_person" or learned("select 1 from register_person")
                    tally.add(role, attack(table, named[table], of))
    print(tally)
    assert tally.statements.total() >= 200 * 2 * 16


def test_who_is_not_assigned_learns_nothing_of_a_few_tables(world, cast, as_role):
    tally, named = Tally(), columns(as_role("owner"))
    attacked(cast, named, FEW, ["lawyer", "protection_officer"], tally)
    assert tally.statements.total() >= 200 * 2 * len(FEW)


@pytest.mark.full
def test_no_role_learns_anything_of_any_table_it_does_not_see(world, cast, as_role):
    tally, named = Tally(), columns(as_role("owner"))
    attacked(cast, named, sorted(KEPT), Role.values, tally)
    print(tally)
    closed = sum(len(Role.values) - len(may(table, "read")) for table in KEPT)
    assert sum(n for who, n in tally.tables.items() if "," not in who) == closed
    assert tally.statements.total() >= 200 * closed >= 200 * 370
