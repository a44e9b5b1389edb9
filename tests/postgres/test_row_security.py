"""The traps of row security, each tried on a live server as the role that pages use."""
# ruff: noqa: S608 - constants only

from __future__ import annotations

import psycopg
import pytest
from psycopg import errors
from tests.postgres.conftest import Acting, Place

from homeward.postgres import rls
from homeward.postgres.address import COUNTER, DESK

NUMBERS = "SELECT keeper_id, number FROM person ORDER BY 1, 2"


def test_the_desk_reads_only_its_keepers_rows(acting: Acting) -> None:
    assert acting(2).execute(NUMBERS).fetchall() == [(2, "a"), (3, "c")]


def test_the_counter_has_no_right_on_the_register(acting: Acting) -> None:
    for table in ("person", "stay"):
        with acting(1, "counter") as connection, pytest.raises(errors.InsufficientPrivilege):
            connection.execute(f"SELECT FROM {table}".encode())


def test_a_row_for_another_keeper_cannot_be_written(acting: Acting) -> None:
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        acting(1).execute("INSERT INTO person (keeper_id) VALUES (2)")


def test_a_row_cannot_be_moved_to_another_keeper(acting: Acting) -> None:
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        acting(1).execute("UPDATE person SET keeper_id = 2")


def test_an_update_without_a_filter_touches_only_own_rows(fresh: Place, acting: Acting) -> None:
    connection = acting(1, where=fresh)
    assert connection.execute("UPDATE person SET number = number || 'x'").rowcount == 2
    connection.commit()
    assert fresh.as_owner(NUMBERS)[2:] == [(2, "a"), (3, "c")]


@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE person",
        "DELETE FROM person",
        "ALTER TABLE person DISABLE ROW LEVEL SECURITY",
        "DROP POLICY homeward_desk ON person",
        "SET ROLE homeward_owner",
        "SET SESSION AUTHORIZATION homeward_owner",
        "ALTER ROLE homeward_desk BYPASSRLS",
        "CREATE TABLE own (x int)",
        "CREATE TEMPORARY TABLE own (x int)",
        "CREATE FUNCTION own() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA own",
        "COPY person TO PROGRAM 'cat'",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT last_value FROM stay_id_seq",
    ],
)
def test_the_desk_may_not(acting: Acting, statement: str) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        acting(1).execute(statement.encode())


def test_copying_out_is_filtered_too(acting: Acting) -> None:
    with acting(1).cursor().copy("COPY person (keeper_id) TO STDOUT") as copy:
        assert [row[0] for row in copy.rows()] == ["1", "1"]


def test_row_security_off_is_an_error_and_no_way_around(acting: Acting) -> None:
    connection = acting(1)  # trap 19
    connection.execute("SET LOCAL row_security = off")
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        connection.execute(NUMBERS)


def test_another_keepers_number_is_neither_taken_nor_told(acting: Acting) -> None:
    connection = acting(1)  # traps 8 and 9
    statement = "INSERT INTO person (keeper_id, number) VALUES (1, 'c') ON CONFLICT DO NOTHING"
    assert connection.execute(statement).rowcount == 1


def test_another_keepers_row_answers_like_a_missing_one(place: Place, acting: Acting) -> None:
    ((other,),) = place.as_owner("SELECT id FROM person WHERE keeper_id = 3")  # trap 10
    said = []
    for person in (other, "00000000-0000-4000-8000-000000000000"):
        connection = acting(1)
        connection.execute("INSERT INTO stay (keeper_id, person_id) VALUES (1, %s)", [person])
        with pytest.raises(errors.ForeignKeyViolation) as caught:
            connection.commit()
        said.append(caught.value.diag.message_primary)
    assert said[0] == said[1]


def test_an_error_in_a_condition_does_not_fire_for_hidden_rows(acting: Acting) -> None:
    query = "SELECT count(*) FROM person WHERE 1 / (CASE keeper_id WHEN 3 THEN 0 ELSE 1 END) > 0"
    assert acting(1).execute(query).fetchone() == (2,)  # trap 14


def test_the_planner_statistics_are_hidden(fresh: Place, acting: Acting) -> None:
    with fresh.connect("owner") as owner:
        owner.autocommit = True
        owner.execute("ANALYZE person")
    query = "SELECT count(*) FROM pg_stats WHERE tablename = 'person'"
    assert acting(1, where=fresh).execute(query).fetchone() == (0,)  # trap 13


def test_what_other_sessions_ask_is_not_shown(acting: Acting) -> None:
    other = acting(2)  # trap 20
    other.execute("SELECT 'a name that must not be seen'")
    shown = acting(1).execute("SELECT coalesce(string_agg(query, ''), '') FROM pg_stat_activity")
    assert "must not be seen" not in shown.fetchone()[0]


def test_a_view_that_does_not_look_with_the_askers_eyes_shows_everything(
    fresh: Place, acting: Acting
) -> None:
    for kind, seen in (("", 4), (" WITH (security_invoker = true)", 2)):  # trap 3
        fresh.as_owner(f"DROP VIEW IF EXISTS v; CREATE VIEW v{kind} AS SELECT * FROM person")
        fresh.as_owner(f"GRANT SELECT ON v TO {DESK}")
        connection = acting(1, where=fresh)
        assert connection.execute("SELECT count(*) FROM v").fetchone() == (seen,)
        connection.rollback()


def test_a_veto_hides_what_a_policy_shows(fresh: Place, acting: Acting) -> None:
    fresh.as_owner(rls.veto("person", "not_b", "number <> 'b'"))  # trap 7
    assert acting(1, where=fresh).execute(NUMBERS).fetchall() == [(1, "a")]


def test_a_veto_that_cannot_tell_hides_the_row(fresh: Place, acting: Acting) -> None:
    fresh.as_owner(rls.veto("person", "not_b", "number <> 'b'"))
    fresh.as_owner("UPDATE person SET number = NULL WHERE number = 'a'")
    assert acting(1, where=fresh).execute(NUMBERS).fetchall() == []


def test_a_table_opened_to_the_counter_is_read_by_recipient(fresh: Place, acting: Acting) -> None:
    fresh.as_owner(
        "CREATE TABLE release (recipient_id int, words text);"
        "INSERT INTO release VALUES (1, 'for one'), (2, 'for two');"
        + rls.lock("release")
        + rls.allow("release", "recipient_id", "homeward.keepers()", role=COUNTER, rights="SELECT")
        + f"GRANT EXECUTE ON FUNCTION homeward.keepers() TO {COUNTER};"
    )
    assert acting(1, "counter", fresh).execute("SELECT words FROM release").fetchall() == [
        ("for one",)
    ]
    with pytest.raises(errors.InsufficientPrivilege):
        acting(1, where=fresh).execute("SELECT words FROM release")


def test_unprotecting_leaves_nobody_but_the_owner_any_right(fresh: Place, acting: Acting) -> None:
    fresh.as_owner(rls.unprotect("person"))
    with pytest.raises(errors.InsufficientPrivilege):
        acting(1, where=fresh).execute(NUMBERS)


@pytest.mark.parametrize("name", ['person"; DROP TABLE person; --', "Person", "", "a.b.c", "a b"])
def test_a_name_that_is_not_plain_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="plain name"):
        rls.protect(name)


def test_a_function_with_arguments_is_refused() -> None:
    with pytest.raises(ValueError, match="without arguments"):
        rls.protect("person", "keeper_id", "homeward.keepers(1)")


def test_a_policy_runs_its_function_once_for_a_query(acting: Acting) -> None:
    plan = acting(1).execute("EXPLAIN (COSTS OFF) SELECT count(*) FROM person").fetchall()
    assert any("InitPlan" in line for (line,) in plan)


def test_the_desk_cannot_be_reached_with_the_counters_password(place: Place) -> None:
    wrong = place.owner.signed_in_as(DESK, place.keys.counter)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(**wrong.conninfo())
