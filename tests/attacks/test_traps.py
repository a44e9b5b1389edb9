"""The twenty-two traps of row security, one by one: which tests and which rules hold each.

A trap without a test, and a test or a rule that is gone, fails here. What no other test tried on
the product's own database stands below; the rest is named, not repeated. "rule:" names one of the
catalogue's rules, which every start asks.
"""
# ruff: noqa: S608 - names come from the catalogue

from __future__ import annotations

import ast
import json
import re

import psycopg
import pytest
from django.db import connection
from psycopg import errors
from tests.architecture.tree import ROOT, SRC, named, python_files
from tests.attacks.asking import ask
from tests.attacks.test_rows_across_desks import PROTECTED
from tests.attacks.trying import acting

from homeward.postgres import rls
from homeward.postgres.catalogue_data import RULES

SECURITY = "tests/postgres/test_row_security.py::"
CATALOGUE = "tests/postgres/test_catalogue.py::"
CONTEXT = "tests/postgres/test_context.py::"
SABOTAGE = "tests/attacks/test_sabotage.py::"
DECLARED = "tests/attacks/test_declared.py::"
ACROSS = "tests/attacks/test_rows_across_desks.py::"
HERE = "tests/attacks/test_traps.py::"

TRAPS = {
    1: ("the owner passes by", HERE + "test_01_pages_connect_as_no_owner",
        SABOTAGE + "test_switching_row_security_off_anywhere_is_noticed",
        "rule: gives {0} rights without forced row security",
        "rule: belongs to {0} instead of the database's owner"),
    2: ("superusers and BYPASSRLS ignore force",
        "tests/postgres/test_versions.py::test_a_role_that_could_step_around_is_refused",
        DECLARED + "test_becoming_another_role_is_noticed"),
    3: ("a plain view looks with its owner's eyes",
        SECURITY + "test_a_view_that_does_not_look_with_the_askers_eyes_shows_everything",
        "rule: is a view without security_invoker"),
    4: ("a materialised view has no policies",
        HERE + "test_04_a_materialised_view_shows_everything_and_a_start_refuses_it",
        "rule: is a materialised view that {0} can read"),
    5: ("functions with their owner's rights",
        HERE + "test_05_a_function_with_its_owners_rights_shows_everything_and_a_start_refuses_it",
        "rule: runs with its owner's rights and has no fixed search_path",
        "rule: runs with its owner's rights for everybody"),
    6: ("a partition asked directly", HERE + "test_06_a_partition_asked_directly_is_denied",
        "rule: is a partition on which {0} has rights"),
    7: ("permissive policies are joined by or", SECURITY + "test_a_veto_hides_what_a_policy_shows",
        DECLARED + "test_every_policy_dropped_in_turn_is_noticed_the_restrictive_ones_too",
        "rule: has more than one permissive policy for {0}"),
    8: ("a unique value tells that it is taken",
        SECURITY + "test_another_keepers_number_is_neither_taken_nor_told",
        ACROSS + "test_the_same_label_file_and_code_at_two_desks_do_not_meet",
        "rule: has the unique index {0}, which tells of other keepers' rows"),
    9: ("ON CONFLICT DO NOTHING tells it silently",
        SECURITY + "test_another_keepers_number_is_neither_taken_nor_told",
        HERE + "test_09_a_conflict_is_only_ever_with_ones_own_rows"),
    10: ("a foreign key accepts another's row",
         SECURITY + "test_another_keepers_row_answers_like_a_missing_one",
         ACROSS + "test_no_key_can_be_pointed_at_another_desks_row",
         SABOTAGE + "test_every_pointer_between_kept_tables_is_tied_to_one_keeper",
         SABOTAGE + "test_dropping_any_key_that_ties_two_rows_to_one_keeper_is_noticed"),
    11: ("sequences count everybody's rows",
         HERE + "test_11_no_sequence_can_be_read_and_missions_see_no_running_number",
         "rule: is a sequence that {0} can read"),
    12: ("the catalogue knows totals", HERE + "test_12_sql_is_put_together_in_known_places_alone"),
    13: ("estimates know everybody's values", HERE + "test_13_statistics_of_kept_tables_are_hidden",
         SECURITY + "test_the_planner_statistics_are_hidden"),
    14: ("a leaky function in a condition",
         SECURITY + "test_an_error_in_a_condition_does_not_fire_for_hidden_rows",
         "rule: is marked leakproof"),
    15: ("SET for a session on a connection used again",
         CONTEXT + "test_a_mark_kept_for_the_session_does_not_reach_the_next_request"),
    16: ("SET LOCAL outside a transaction",
         CONTEXT + "test_entering_outside_a_transaction_leaves_nobody",
         HERE + "test_16_no_answer_streams_after_its_transaction"),
    17: ("afterwards a setting is empty, not NULL",
         CONTEXT + "test_after_commit_nobody_acts_and_the_setting_is_empty_text"),
    18: ("the role can set what a policy asks", CONTEXT + "test_setting_the_plain_words_does_nothing",
         CONTEXT + "test_a_ticket_with_another_member_written_in_is_nobody",
         CONTEXT + "test_the_key_and_the_functions_are_out_of_reach",
         ACROSS + "test_a_forged_context_gives_nothing"),
    19: ("row_security = off", SECURITY + "test_row_security_off_is_an_error_and_no_way_around",
         HERE + "test_19_row_security_off_is_an_error_on_every_kept_table"),
    20: ("queries of other sessions are shown", SECURITY + "test_what_other_sessions_ask_is_not_shown",
         HERE + "test_20_a_bound_value_stands_in_no_list_of_sessions",
         "tests/postgres/test_address.py::test_names_are_bound_on_the_server",
         "tests/postgres/test_engine.py::test_no_statement_and_no_value_reaches_the_log"),
    21: ("notices and advisory locks cross keepers",
         HERE + "test_21_a_notice_of_the_queue_carries_a_number_and_nothing_else",
         HERE + "test_21_advisory_locks_are_taken_on_numbers_and_digests_alone"),
    22: ("COPY, moving, adding, TRUNCATE", SECURITY + "test_copying_out_is_filtered_too",
         SECURITY + "test_the_desk_may_not", ACROSS + "test_no_row_can_be_moved_to_another_desk",
         ACROSS + "test_no_row_can_be_inserted_for_another_desk",
         ACROSS + "test_another_desks_rows_can_be_neither_updated_nor_deleted",
         "rule: gives {0} a right that asks no policy"),
}  # fmt: skip


def test_each_of_the_traps_has_tests_that_are_there():
    assert list(TRAPS) == list(range(1, 23))
    for number, (_words, *held_by) in TRAPS.items():
        for each in held_by:
            if each.startswith("rule: "):
                assert each.removeprefix("rule: ") in RULES, number
                continue
            path, name = each.split("::")
            tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
            assert name in {f.name for f in tree.body if isinstance(f, ast.FunctionDef)}, each


@pytest.fixture
def owner(as_role):
    return as_role("owner")


def as_the_desk(owner, statement):
    """What the desk's role is given in the owner's own transaction; nobody acts."""
    owner.execute("savepoint asked")
    try:
        owner.execute("set local role homeward_desk")
        return owner.execute(statement.encode()).fetchall()
    finally:
        owner.execute("rollback to savepoint asked")


def two_rows(owner):
    """A kept table with two rows of two keepers, for what the product itself has not."""
    owner.execute(
        ("create table p (keeper_id int, x text); insert into p values (1, 'a'), (2, 'b');"
         + rls.protect("p")).encode()
    )  # fmt: skip


def test_01_pages_connect_as_no_owner(owner, settings):
    for alias, role in (("default", "homeward_desk"), ("beside", "homeward_desk"),
                        ("counter", "homeward_counter"), ("public", "homeward_public")):  # fmt: skip
        assert settings.DATABASES[alias]["USER"] == role
    owned = owner.execute(
        "select count(*) from pg_class where pg_get_userbyid(relowner) like 'homeward\\_%'"
        " and pg_get_userbyid(relowner) <> 'homeward_owner'"
    )
    assert owned.fetchone() == (0,)


def faults_after(owner, statement):
    from homeward.postgres.catalogue import catalogue_checks
    from homeward.postgres.declared import declared_faults

    owner.execute(statement.encode())
    return catalogue_checks(owner), declared_faults(owner)


def test_04_a_materialised_view_shows_everything_and_a_start_refuses_it(owner):
    two_rows(owner)
    rules, listed = faults_after(
        owner, "create materialized view m as select * from p; grant select on m to homeward_desk"
    )
    assert as_the_desk(owner, "select count(*) from p") == [(0,)]
    assert as_the_desk(owner, "select count(*) from m") == [(2,)]
    assert any("public.m " in said for said in rules)
    assert any("public.m:" in said for said in listed)


def test_05_a_function_with_its_owners_rights_shows_everything_and_a_start_refuses_it(owner):
    two_rows(owner)
    rules, listed = faults_after(
        owner,
        "create function f() returns bigint language sql security definer"
        " as 'select count(*) from public.p'",
    )
    assert as_the_desk(owner, "select f()") == [(2,)]
    assert len([said for said in rules if "public.f " in said]) == 3
    assert any("public.f()" in said for said in listed)


def test_06_a_partition_asked_directly_is_denied(owner):
    owner.execute(
        ("create table q (keeper_id int, x text) partition by list (keeper_id);"
         "create table q1 partition of q for values in (1); insert into q values (1, 'a');"
         + rls.protect("q")).encode()
    )  # fmt: skip
    assert as_the_desk(owner, "select count(*) from q") == [(0,)]
    with pytest.raises(errors.InsufficientPrivilege):
        as_the_desk(owner, "select count(*) from q1")


def test_09_a_conflict_is_only_ever_with_ones_own_rows(owner):
    """Every unique index of a kept table has its keeper in front, or random keys of their own."""
    told = owner.execute(
        "select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid"
        " where i.indisunique and not i.indisprimary and starts_with("
        "   coalesce(obj_description(c.oid, 'pg_class'), ''), 'homeward: kept by ')"
        " and not exists (select from pg_attribute a where a.attrelid = c.oid"
        "   and a.attnum = i.indkey[0] and a.attname = substr(obj_description(c.oid, 'pg_class'), 19))"
        " and obj_description(i.indexrelid, 'pg_class') is null"
    ).fetchall()
    random = {name for (name,) in told if of_random_keys(owner, name)}
    assert {name for (name,) in told} - random == set()


def of_random_keys(owner, index):
    """Whether one of the columns of an index is a random key of somebody's row."""
    types = owner.execute(
        "select format_type(a.atttypid, null) from pg_index i join pg_attribute a"
        " on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indexrelid = %s::regclass",
        [index],
    )
    return "uuid" in {name for (name,) in types.fetchall()}


def test_11_no_sequence_can_be_read_and_missions_see_no_running_number(owner):
    """But of themselves: whose number tells how many members and events there were at most."""
    numbers = owner.execute(
        "select c.relname || '.' || a.attname from pg_class c join pg_attribute a"
        " on a.attrelid = c.oid and a.attidentity <> '' where c.relnamespace = 'public'::regnamespace"
        " and has_column_privilege('homeward_counter', c.oid, a.attnum, 'select')"
    )
    assert {name for (name,) in numbers.fetchall()} <= {
        "accounts_member.id", "accounts_organisation.id", "accounts_visit.id", "audit_event.id",
        "mfa_authenticator.id",
    }  # fmt: skip
    for role in ("homeward_desk", "homeward_counter", "homeward_public"):
        read = owner.execute(
            "select count(*) from pg_class where"
            " case relkind when 'S' then has_sequence_privilege(%s, oid, 'select') end",
            [role],
        )
        assert read.fetchone() == (0,)


# Where SQL is put together of names; each is a constant of ours. Migrations are written by a tool
# or hold constants. Whoever needs another place looks at this trap first.
PUT_TOGETHER = {
    "engines/finding.py",
    "apps/register/bulk.py",
    "apps/situation/access.py",
    "postgres/context.py",
}


def test_12_sql_is_put_together_in_known_places_alone():
    """Totals in the catalogue are open to whoever can send SQL; so no page takes any."""
    excused = {named(p) for p in python_files() if re.search(r"noqa:.*S608", p.read_text("utf-8"))}
    assert excused == PUT_TOGETHER
    raw = re.compile(r"\.raw\(|\.extra\(|RawSQL\(")
    assert [named(p) for p in python_files() if raw.search(p.read_text("utf-8"))] == []
    assert "**Totals.**" in (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_13_statistics_of_kept_tables_are_hidden(owner):
    """A column of which statistics exist: its values would be shown to whoever may read them."""
    for role in ("homeward_desk", "homeward_counter", "homeward_public"):
        owner.execute("savepoint asked")
        two_rows(owner)
        owner.execute("analyze p")
        assert owner.execute("select count(*) from pg_stats where tablename = 'p'").fetchone() == (
            2,
        )
        owner.execute(f"set local role {role}".encode())
        shown = owner.execute("select count(*) from pg_stats where tablename = any(%s)",
                              [[*PROTECTED, "p"]]).fetchone()  # fmt: skip
        assert shown == (0,), role
        with pytest.raises(errors.InsufficientPrivilege):
            owner.execute("select * from pg_statistic")
        owner.execute("rollback to savepoint asked")


def test_16_no_answer_streams_after_its_transaction():
    """What streams is made after the transaction is over, in which alone somebody acts."""
    found = [named(p) for p in python_files()
             if re.search(r"StreamingHttpResponse|FileResponse", p.read_text("utf-8"))]  # fmt: skip
    assert found == []


def test_19_row_security_off_is_an_error_on_every_kept_table(cast):
    from django.db import transaction
    from django.db.utils import ProgrammingError

    with acting(cast["protection_lead"]):
        for table in PROTECTED:
            with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
                ask("set local row_security = off")
                ask(f"select 1 from {table}")


def test_20_a_bound_value_stands_in_no_list_of_sessions(owner, cast):
    """As the owner, who may read what every session last asked."""
    said = "A Name That Must Not Be Seen"
    with acting(cast["protection_lead"]):
        assert ask("select %s::text", said) == [(said,)]
        backend = connection.connection.info.backend_pid
        [(query,)] = owner.execute(
            "select coalesce(query, '') from pg_stat_activity where pid = %s", [backend]
        ).fetchall()
    assert said not in query
    assert owner.execute(
        "select count(*) from pg_stat_activity where query like %s and pid <> pg_backend_pid()",
        [f"%{said}%"],
    ).fetchone() == (0,)
    assert connection.settings_dict["OPTIONS"]["server_side_binding"] is True


def test_21_a_notice_of_the_queue_carries_a_number_and_nothing_else(as_role):
    """Any session of any role may listen; so the notice says that there is a job, not for what."""
    desk, listening = as_role("default"), as_role("owner")
    listening.autocommit = True
    listening.execute("listen procrastinate_any_queue_v1")
    [(job,)] = desk.execute(
        "insert into procrastinate_jobs (queue_name, task_name, args, status)"
        " values ('a queue', 'a task', '{\"list_key\": \"a key\"}', 'todo') returning id"
    ).fetchall()
    desk.commit()
    try:
        [notice] = list(listening.notifies(timeout=10, stop_after=1))
    finally:
        listening.execute("delete from procrastinate_jobs where id = %s", [job])
    assert json.loads(notice.payload) == {"type": "job_inserted", "job_id": job}


def test_21_nobody_but_the_queue_sends_a_notice(owner):
    sent = owner.execute(
        "select f.proname from pg_proc f join pg_namespace n on n.oid = f.pronamespace"
        " where n.nspname !~ '^pg_' and f.prosrc ~* 'pg_notify|notify '"
    ).fetchall()
    assert {name for (name,) in sent} <= {
        "procrastinate_notify_queue_job_inserted_v1", "procrastinate_notify_queue_abort_job_v1",
    }  # fmt: skip
    found = [
        named(p)
        for p in python_files()
        if re.search(r"(?i)pg_notify|\bnotify ", p.read_text("utf-8"))
    ]
    assert found == []


# A lock is shown to every session: a plain number of ours, a keeper or mission, or a digest.
LOCKED_ON = re.compile(
    r"(833|834, (%s)|835, hashtext\(%s\)|836, hashtext\(%s\)|837, hashtext\(%s\)"
    r"|838, (%s|NEW\.mission_id|NEW\.recipient_id|of)|839, hashtext\(%s\)|hashtext\('homeward roles'\))\)"
)


def test_21_advisory_locks_are_taken_on_numbers_and_digests_alone():
    calls = re.compile(r"pg_(?:try_)?advisory_[a-z_]+\(")
    places = [*python_files(), *SRC.rglob("migrations/*.py")]
    taken = [
        (named(path), text[call.end() : call.end() + 40])
        for path in places
        for text in (path.read_text("utf-8"),)
        for call in calls.finditer(text)
    ]
    assert len(taken) >= 9
    assert [each for each in taken if not LOCKED_ON.match(each[1])] == []


def test_a_connection_of_ones_own_is_held_like_a_page(as_role):
    """Whoever has the desk's password and no key is nobody on every kept table."""
    plain: psycopg.Connection = as_role("default")
    for table in PROTECTED:
        assert plain.execute(f"select count(*) from {table}".encode()).fetchone() == (0,), table
