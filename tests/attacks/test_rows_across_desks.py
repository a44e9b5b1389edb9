"""Row security on the real tables: what one desk keeps is nothing to another, in SQL too.

The tables come from the database's own catalogue, so that a new one is attacked the day it is
made. See tests/postgres for the same traps on tables made for the purpose.
"""
# ruff: noqa: S608, ARG001 - names come from the catalogue; fixtures put rows in

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from tests.apps.invented import LABEL, RECEIVED, forget_the_actor
from tests.architecture.tree import checked
from tests.attacks.asking import OF_MISSIONS, ask, refused
from tests.attacks.filling import fill

from homeward.apps.audit.actions import acting_as

# Kept tables by their keeper's column; the first test compares this with the catalogue.
# Those of members and their keys have tests of their own below.
OF_MEMBERS = {
    "accounts_invitation": "keeper_id",
    "accounts_visit": "member_id",
    "mfa_authenticator": "user_id",
}
PROTECTED = {
    "audit_event": "keeper",
    "bulletins_bulletin": "keeper_id",
    "correspondence_concern": "keeper_id",
    "correspondence_exchange": "keeper_id",
    "correspondence_ladder": "keeper_id",
    "correspondence_statedposition": "keeper_id",
    "documents_document": "keeper_id",
    "documents_documentact": "keeper_id",
    "documents_page": "keeper_id",
    "intake_file": "keeper_id",
    "intake_list": "keeper_id",
    "intake_row": "keeper_id",
    "intake_template": "keeper_id",
    "interests_consent": "keeper_id",
    "interests_hearing": "keeper_id",
    "interests_decision": "keeper_id",
    "interests_paper": "keeper_id",
    "interests_seat": "keeper_id",
    "interests_stopped": "keeper_id",
    "interests_writing": "keeper_id",
    "letters_approval": "keeper_id",
    "letters_entry": "keeper_id",
    "letters_letter": "keeper_id",
    "letters_rewordednote": "keeper_id",
    "letters_rewording": "keeper_id",
    "letters_rewordingact": "keeper_id",
    "letters_series": "keeper_id",
    "letters_stop": "keeper_id",
    "letters_writingoffice": "keeper_id",
    "publications_reportedfigure": "keeper_id",
    "publishing_proposal": "keeper_id",
    "register_assignment": "keeper_id",
    "returnfiles_act": "keeper_id",
    "returnfiles_file": "keeper_id",
    "returnfiles_glance": "keeper_id",
    "returnfiles_move": "keeper_id",
    "returnfiles_task": "keeper_id",
    "register_claim": "keeper_id",
    "register_claimact": "keeper_id",
    "register_kinlink": "keeper_id",
    "register_person": "keeper_id",
    "register_source": "keeper_id",
    "search_count": "keeper_id",
    "search_coverage": "keeper_id",
    "search_keys": "keeper_id",
    "sharing_gatedecision": "keeper_id",
    "sharing_gatereopening": "keeper_id",
    "sharing_screen": "keeper_id",
    "situation_line": "keeper_id",
    "situation_look": "keeper_id",
    "tracing_act": "keeper_id",
    "tracing_proposal": "keeper_id",
}
# Whose rows a coordinator does not see (of consents: not those about missions): only those who
# protect do.
PROTECTORS_ONLY = {
    "sharing_screen",
    "interests_consent",
    "interests_hearing",
    "interests_stopped",
    "interests_paper",
    "interests_writing",
    "interests_seat",
    "interests_decision",
}


def elsewhere(cast, table):
    """Somebody of the other desk who sees that desk's rows of a table."""
    role = "protection_lead" if table in PROTECTORS_ONLY else "coordinator"
    return cast[f"{role}-elsewhere"]


each_table = pytest.mark.parametrize("table", PROTECTED)


@pytest.fixture
def filled(cast, read_once):
    ours = fill(cast["coordinator"], cast["protection_lead"])
    forget_the_actor()
    return ours


@pytest.fixture
def both(cast, filled):
    theirs = fill(cast["coordinator-elsewhere"], cast["protection_lead-elsewhere"])
    forget_the_actor()
    return {"ours": filled, "theirs": theirs}


def test_these_are_all_the_tables_that_somebody_keeps(as_role):
    rows = as_role("owner").execute(
        "select c.relname, substr(obj_description(c.oid, 'pg_class'), 19) from pg_class c"
        " where starts_with(obj_description(c.oid, 'pg_class'), 'homeward: kept by ')"
    )
    assert dict(rows.fetchall()) == PROTECTED | OF_MEMBERS | OF_MISSIONS


def test_every_other_table_that_the_desk_may_touch_says_why_it_is_open(as_role):
    rows = as_role("owner").execute(
        "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
        " where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'homeward')"
        " and has_table_privilege('homeward_desk', c.oid, 'select, insert, update, delete')"
        " and not c.relrowsecurity"
        " and not coalesce(obj_description(c.oid, 'pg_class'), '') like 'homeward: open to %: %'"
    )
    assert rows.fetchall() == []


@each_table
def test_without_a_context_there_is_no_row(filled, table):
    assert ask(f"select count(*) from {table}") == [(0,)]


@each_table
def test_the_desks_own_member_sees_its_rows(filled, cast, table):
    """Without this the tests beside it would pass on empty tables."""
    with acting_as(cast["protection_lead"]):
        assert ask(f"select count(*) from {table}")[0][0] > 0


@each_table
def test_a_member_of_another_desk_sees_only_that_desks_rows(both, cast, table):
    actor = elsewhere(cast, table)
    with acting_as(actor):
        keepers = ask(f"select distinct {PROTECTED[table]} from {table}")
    assert keepers == [(actor.keeper,)]


@each_table
def test_another_desks_rows_can_be_neither_updated_nor_deleted(filled, cast, table):
    column = PROTECTED[table]
    with acting_as(cast["protection_lead-elsewhere"]):
        assert refused(f"update {table} set {column} = {column}")
        assert refused(f"delete from {table} where {column} = {cast['coordinator'].keeper}")


@each_table
def test_no_row_can_be_moved_to_another_desk(both, cast, table):
    with acting_as(elsewhere(cast, table)):
        assert refused(f"update {table} set {PROTECTED[table]} = %s", cast["coordinator"].keeper)


def quoted(name: str) -> str:
    return f'"{name}"'


@each_table
def test_no_row_can_be_inserted_for_another_desk(both, cast, table, as_role):
    """A copy of an own row, with a fresh key and another desk's keeper, is refused."""
    column = PROTECTED[table]
    names = [n for (n,) in ask(
        "select column_name from information_schema.columns where table_name = %s"
        " and is_generated = 'NEVER' and is_identity = 'NO'", table,
    )]  # fmt: skip
    values = {name: quoted(name) for name in names}
    values[column] = str(cast["coordinator"].keeper)
    if "id" in values and table not in {"intake_file"}:
        values["id"] = "gen_random_uuid()" if table in UUID_KEYS else "id + 1000000"
    statement = (
        f"insert into {table} ({', '.join(map(quoted, values))}) select {', '.join(values.values())}"
        f" from {table} limit 1"
    )
    with acting_as(elsewhere(cast, table)):
        with pytest.raises(ProgrammingError, match="row-level security"):
            with transaction.atomic():
                ask(statement)


UUID_KEYS = {
    "bulletins_bulletin",
    "publishing_proposal",
    "correspondence_exchange",
    "documents_document",
    "publications_reportedfigure",
    "register_assignment",
    "returnfiles_file",
    "returnfiles_task",
    "register_source",
    "register_person",
    "intake_list",
    "letters_letter",
    "letters_rewording",
    "interests_consent",
    "interests_hearing",
    "interests_paper",
}


@pytest.mark.parametrize("table", sorted({*PROTECTED} - {"audit_event"}))
@pytest.mark.parametrize(
    "role", ["administrator", "auditor", "consular_officer", "head_of_mission"]
)
def test_roles_that_do_not_work_on_persons_see_none(filled, cast, table, role):
    """All but the log, which names no person and which they are there to look at."""
    with acting_as(cast[role]):
        assert ask(f"select count(*) from {table}") == [(0,)]
        assert refused(f"update {table} set {PROTECTED[table]} = {PROTECTED[table]}")


def test_a_member_who_has_left_sees_nothing_from_that_moment(filled, cast, let_go):
    with acting_as(cast["lawyer"]):
        assert ask("select count(*) from register_person") != [(0,)]
    let_go("lawyer")
    with acting_as(cast["lawyer"]):
        assert ask("select count(*) from register_person") == [(0,)]


FORGED = [
    "",
    "1",
    "2|" + "0" * 64,
    "2",
    "' or true --",
    "2|" + "f" * 64 + "|x",
]


@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_context_gives_nothing(filled, forged):
    ask("select set_config('homeward.actor', %s, true)", forged)
    assert ask("select count(*) from register_person") == [(0,)]
    assert ask("select homeward.enter(%s)", f"{forged}|99999999999") == [(None,)]
    assert ask("select count(*) from register_person") == [(0,)]


def test_a_ticket_for_another_backend_or_signed_with_another_key_gives_nothing(
    filled, cast, settings
):
    import time

    from homeward.postgres.context import sign

    member, key = cast["coordinator"].member, settings.HOMEWARD_CONTEXT_KEY
    own = connection.connection.info.backend_pid
    for ticket in (
        sign(member, own + 1, key, time.time()),
        sign(member, own, key[::-1], time.time()),
        sign(member, own, key, time.time() - 3600),
        sign(member, own, key, time.time() + 3600),
        sign(cast["auditor"].member, own, key, time.time()).replace(
            f"{cast['auditor'].member}|", f"{member}|", 1
        ),
    ):
        assert ask("select homeward.enter(%s)", ticket) == [(None,)]
        assert ask("select count(*) from register_person") == [(0,)]
    assert ask("select homeward.enter(%s)", sign(member, own, key, time.time())) == [(member,)]
    assert ask("select count(*) from register_person")[0][0] > 0


def test_the_counter_has_no_right_on_any_table_but_its_own_and_sees_no_row_of_these(as_role):
    """Listed from the catalogue: whatever app a table belongs to, the counter is turned away.

    Which are its own stands in checked/tables.toml; nobody acts here, so they are empty to it.
    """
    own = {f"public.{name}" for name, said in checked("tables").items() if said.get("counter")}
    tables = [
        name
        for (name,) in as_role("owner").execute(
            "select format('%I.%I', schemaname, tablename) from pg_tables"
            " where schemaname not in ('pg_catalog', 'information_schema')"
        )
    ]
    assert {f"public.{table}" for table in PROTECTED} - {"public.audit_event"} <= set(tables) - own
    counter = as_role("counter")
    for table in own:
        assert counter.execute(f"select from {table}".encode()).fetchall() == [], table
    for table in set(tables) - own:
        with pytest.raises(Exception, match="permission denied"):
            counter.execute(f"select from {table} limit 1".encode())
        counter.rollback()


def _claim_insert(cast, both, **other):
    row = {
        "keeper_id": cast["coordinator-elsewhere"].keeper,
        "person_id": both["theirs"]["people"][2],
        "source_id": both["theirs"]["list"].source_id,
    } | other
    ask(
        "insert into register_claim (keeper_id, person_id, source_id, kind, sealed, said_on, code)"
        " values (%s, %s, %s, 'name', '\\x01', %s, '')",
        *(str(v) if not isinstance(v, int) else v for v in row.values()),
        RECEIVED,
    )
    ask("set constraints all immediate")


def test_a_claim_that_points_at_another_desks_person_or_source_fails(both, cast):
    ours = both["ours"]
    for other in (
        {"person_id": ours["people"][2]},
        {"source_id": ours["list"].source_id},
        {"person_id": uuid4()},
    ):
        with acting_as(cast["coordinator-elsewhere"]):
            with pytest.raises(IntegrityError, match="foreign key"):
                with transaction.atomic():
                    _claim_insert(cast, both, **other)
    with acting_as(cast["coordinator-elsewhere"]):
        _claim_insert(cast, both)


# Each reference to somebody's row, pointed at another desk's one: table, column, whose row.
POINTERS = {
    ("intake_list", "source_id"): lambda ours: ours["list"].source_id,
    ("intake_list", "replaces_id"): lambda ours: ours["list"].pk,
    ("register_source", "replaced_by_id"): lambda ours: ours["list"].source_id,
    ("tracing_proposal", "source_id"): lambda ours: ours["list"].source_id,
}


@pytest.mark.parametrize(("table", "column"), POINTERS, ids=str)
def test_no_key_can_be_pointed_at_another_desks_row(both, cast, table, column):
    aim = POINTERS[table, column](both["ours"])
    also = ", stands = false" if column == "replaced_by_id" else ""
    with acting_as(cast["coordinator-elsewhere"]):
        with pytest.raises(IntegrityError):
            with transaction.atomic():
                ask(f"update {table} set {column} = %s{also} where true", str(aim))
                ask("set constraints all immediate")


@pytest.mark.parametrize("column", ["person_id", "source_id", "keeper_id"])
def test_a_claim_is_never_pointed_anywhere_else_at_all(both, cast, column):
    """Not even inside one register: of a claim, nothing changes but whether it was withdrawn."""
    with acting_as(cast["coordinator"]):
        with pytest.raises(ProgrammingError, match="permission denied"):
            with transaction.atomic():
                ask(f"update register_claim set {column} = {column} where true")


def test_the_same_label_file_and_code_at_two_desks_do_not_meet(both, cast):
    """Equal bytes at another desk are new there: nothing tells that somebody has them already."""
    assert both["ours"]["list"].sha256 == both["theirs"]["list"].sha256
    assert both["ours"]["list"].pk != both["theirs"]["list"].pk
    assert both["ours"]["letter"].reference == both["theirs"]["letter"].reference
    assert both["theirs"]["list"].label == LABEL
