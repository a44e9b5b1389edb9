"""SQL as the role by which anybody reads tables, and every address of the public side by everybody."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import pytest
from django.test import Client
from tests.apps.bulletins.conftest import public_role
from tests.apps.bulletins.public import as_the_public, two_bulletins
from tests.apps.invented import MARKER
from tests.architecture.test_screens import METHODS, SCREENS, addresses
from tests.architecture.tree import checked
from tests.attacks.asking import ask
from tests.attacks.test_the_counters_role import ACTS, fails

from homeward.postgres.catalogue import catalogue_checks

__all__ = ["public_role"]

CLOSED = sorted(name for name, said in checked("tables").items() if not said.get("public"))
OWN = "bulletins_bulletin"
# What whoever may read a table may do to it besides.
HARMLESS = ("select", "explain", "with", "copy", "lock", "grant")


@pytest.fixture
def served(cast, taken_in, pages, public_role):
    return two_bulletins(cast)


def test_on_every_table_but_one_every_act_is_denied(served, as_role):
    columns = dict(as_role("owner").execute(
        "select c.relname, min(a.attname::text) from pg_class c join pg_attribute a"
        " on a.attrelid = c.oid and a.attnum > 0 group by 1"
    ).fetchall())  # fmt: skip
    assert {"register_person", "publishing_proposal", "accounts_member", "audit_event"} <= {*CLOSED}
    with as_the_public():
        for table in CLOSED:
            column = columns[table.rpartition(".")[2]]
            for act in ACTS:
                assert fails(act.format(table, column)), (table, act)


def test_bulletins_are_read_and_nothing_else_is_done_to_them(served, as_role):
    with as_the_public():
        assert ask(f"select count(*) from {OWN}") == [(2,)]  # noqa: S608
        for act in ACTS:
            if not act.startswith(HARMLESS):
                assert fails(act.format(OWN, "reason")), act
        ask(f"grant select on {OWN} to homeward_counter")  # warned, and nothing is granted
        assert ask("select has_table_privilege('homeward_counter', %s, 'select')", OWN) == [
            (False,)
        ]
        assert fails("select homeward.enter('1|1|1')")
        assert fails("select homeward.keepers()")
        assert fails("select * from homeward_private.context_key")
        assert fails("create table mine (x int)")
        assert fails("create temporary table mine (x int)")


def test_what_is_not_open_yet_is_hidden_by_the_database_and_not_by_a_page(served, as_role):
    owner = as_role("owner")
    policy = owner.execute(
        "select pg_get_expr(polqual, polrelid), polcmd from pg_policy"
        " where 'homeward_public'::regrole = any(polroles)"
    ).fetchall()
    assert policy == [("(opens_at <= statement_timestamp())", "*")]


def test_giving_the_public_any_other_table_or_dropping_its_policy_is_noticed(as_role):
    owner = as_role("owner")
    secured = owner.execute(
        "select c.oid::regclass::text from pg_class c"
        " where c.relkind = 'r' and c.relrowsecurity order by 1"
    ).fetchall()
    for (table,) in secured:
        owner.execute("savepoint whole")
        if table == OWN:
            owner.execute(f"drop policy homeward_public on {OWN}")
        else:
            owner.execute(f"grant select on {table} to homeward_public".encode())
        faults = catalogue_checks(owner)
        owner.execute("rollback to savepoint whole")
        assert any(table in fault and "homeward_public" in fault for fault in faults), table


def test_every_address_takes_the_methods_on_the_list_and_tells_nothing_of_a_person(served):
    from importlib import import_module

    first, _second = served
    filled = {"language": "en", "publisher": first.keeper_id, "number": 1, "table": "sex-month"}
    tree = import_module("homeward.config.public_urls").urlpatterns
    from django.urls import reverse

    with as_the_public():
        for name, converters in addresses(tree):
            url = reverse(name, kwargs={key: filled[key] for key in converters})
            for method in METHODS:
                answer = getattr(Client(), method.lower())(url)
                listed = method in SCREENS["public"][name]["methods"]
                assert (answer.status_code != 405) is listed, (name, method)
                assert MARKER not in answer.content.decode(errors="replace")
                assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_nothing_of_the_desk_or_the_counter_is_served_to_the_public(served):
    with as_the_public():
        for path in (
            "/sign-in/",
            "/persons/",
            "/figures/",
            "/figures/own/",
            "/language/",
            "/files/",
        ):
            assert Client().get(path).status_code == 404, path
            assert Client().post(path).status_code in {404, 405}, path
