"""Each hole, made on purpose, is found by the checks that run at every start."""
# ruff: noqa: S608 - constants only

from __future__ import annotations

import pytest
from tests.postgres.conftest import Place

from homeward.postgres import at_once, rls
from homeward.postgres.address import COUNTER, DESK
from homeward.postgres.catalogue import catalogue_checks
from homeward.postgres.catalogue_data import RULES


def _faults(place: Place) -> list[str]:
    with place.connect("owner") as connection:
        return catalogue_checks(connection)


def test_a_database_made_by_our_own_sql_has_no_faults(place: Place) -> None:
    assert _faults(place) == []


AT_ONCE = "ALTER TABLE stay DROP CONSTRAINT stay_person_id_keeper;" + at_once.same_keeper_at_once(
    "stay", "person_id", "person"
)
HOLES = {
    "CREATE ROLE someone_else; ALTER TABLE person OWNER TO someone_else": "instead of the database",
    "ALTER TABLE person NO FORCE ROW LEVEL SECURITY": "without forced row security",
    "ALTER TABLE person DISABLE ROW LEVEL SECURITY": "without forced row security",
    f"CREATE TABLE loose (x int); GRANT SELECT ON loose TO {DESK}": "without forced row security",
    f"CREATE TABLE loose (x int); GRANT SELECT (x) ON loose TO {COUNTER}": "without forced",
    f"GRANT SELECT ON person TO {COUNTER}": f"gives {COUNTER} rights without a policy",
    f"GRANT SELECT (id) ON person TO {COUNTER}": f"gives {COUNTER} rights without a policy",
    f"GRANT TRUNCATE ON person TO {DESK}": "asks no policy",
    f"GRANT TRIGGER ON person TO {DESK}": "asks no policy",
    f"CREATE VIEW v AS SELECT * FROM person; GRANT SELECT ON v TO {DESK}": "security_invoker",
    f"CREATE MATERIALIZED VIEW m AS SELECT * FROM person; GRANT SELECT ON m TO {DESK}": "material",
    "CREATE FUNCTION public.f() RETURNS int SECURITY DEFINER SET search_path = '' LANGUAGE sql "
    "AS 'SELECT 1'": "nobody declared",
    "ALTER FUNCTION homeward.actor() RESET search_path": "no fixed search_path",
    "GRANT EXECUTE ON FUNCTION homeward.actor() TO PUBLIC": "for everybody",
    "CREATE FUNCTION f() RETURNS bool LEAKPROOF LANGUAGE sql AS 'SELECT true'": "leakproof",
    f"CREATE TABLE p (keeper_id int) PARTITION BY LIST (keeper_id); CREATE TABLE p1 PARTITION OF p "
    f"FOR VALUES IN (1); {rls.protect('p1')}": "is a partition on which",
    f"CREATE POLICY more ON person TO {DESK} USING (number = 'a')": "more than one permissive",
    "CREATE POLICY more ON person USING (number = 'a')": "policy for everybody",
    f"ALTER POLICY {DESK} ON person USING (true)": "lets every row through",
    "CREATE UNIQUE INDEX tells ON person (number) WHERE keeper_id = 3": "has the unique index tells",
    "CREATE UNIQUE INDEX tells ON person (lower(number)) WHERE keeper_id = 3": "has the unique index tells",
    "ALTER TABLE stay DROP CONSTRAINT stay_person_id_keeper, ADD CONSTRAINT loose "
    "FOREIGN KEY (person_id) REFERENCES person": "refers by loose",
    "ALTER TABLE stay DROP CONSTRAINT stay_person_id_keeper": "nothing checks",
    f"{AT_ONCE} DROP TRIGGER stay_person_id_kept ON stay": "nothing checks",
    f"{AT_ONCE} ALTER TABLE stay DISABLE TRIGGER stay_person_id_kept_on_update": "nothing checks",
    f"{AT_ONCE} DROP TRIGGER stay_person_id_held ON person": "nothing holds it",
    f"{AT_ONCE} ALTER TABLE person DISABLE TRIGGER ALL": "nothing holds it",
    f"{AT_ONCE} DROP FUNCTION homeward.stay_person_id_held() CASCADE": "nothing holds it",
    "DROP POLICY assigned ON stay": "asks nobody whether",
    f"GRANT SELECT ON SEQUENCE stay_id_seq TO {DESK}": "a sequence that",
    "GRANT SELECT ON person TO PUBLIC": "lets everybody in",
    f"GRANT CREATE ON SCHEMA public TO {DESK}": "may create",
    f"GRANT USAGE ON SCHEMA homeward_private TO {DESK}": "may enter",
    "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); "
    "END $$": "may make temporary tables",
}


@pytest.mark.parametrize(("hole", "said"), HOLES.items(), ids=list(HOLES.values()))
def test_a_hole_is_found(place: Place, hole: str, said: str) -> None:
    with place.connect("owner") as connection:
        connection.execute(hole.encode())
        found = catalogue_checks(connection)
        connection.rollback()
    assert any(said in fault for fault in found), found


def test_every_rule_has_a_hole_that_proves_it() -> None:
    def proves(said: str, rule: str) -> bool:
        return any(said in rule.format(word, word) for word in ("tells", "loose", COUNTER))

    assert [r for r in RULES if not any(proves(said, r) for said in HOLES.values())] == []


def test_a_declared_open_table_is_no_fault_but_for_one_role_only(fresh: Place) -> None:
    fresh.as_owner(
        "CREATE TABLE queue (x int);"
        + rls.open_table("queue", rights="SELECT, INSERT", why="jobs name no person's name")
    )
    assert _faults(fresh) == []
    fresh.as_owner(f"GRANT SELECT ON queue TO {COUNTER}")
    assert len(_faults(fresh)) == 1


def test_an_excuse_in_the_database_is_believed(fresh: Place) -> None:
    fresh.as_owner("CREATE UNIQUE INDEX tells ON person (number) WHERE keeper_id = 3")
    fresh.as_owner(rls.excuse("INDEX", "tells", "numbers are random, so taking one tells nothing"))
    assert _faults(fresh) == []


def test_a_table_that_nobody_has_rights_on_needs_no_policy(fresh: Place) -> None:
    fresh.as_owner("CREATE TABLE django_migrations (x int)")
    assert _faults(fresh) == []
