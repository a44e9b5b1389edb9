"""SQL as the counter's role, as a hole in a page of the counter would let somebody ask it."""
# ruff: noqa: S608, ARG001 - names are constants; fixtures put rows in

from __future__ import annotations

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import forget_the_actor
from tests.architecture.tree import checked
from tests.attacks.asking import OF_MISSIONS, ask, denied, refused

from homeward.apps.audit.actions import acting_as, change

__all__ = ["counter_role", "missions"]

TABLES = checked("tables")
CLOSED = sorted(name for name, said in TABLES.items() if not said.get("counter"))
OWN = ("counter_request", "counter_copy", "counter_answer", "counter_note", "counter_paper",
       "counter_searchlist", "counter_delegation",
       "counter_enclosure", "counter_enclosurepage")  # fmt: skip
ACTS = (
    "select * from {0}",
    "select count(*) from {0}",
    "select 1 from {0} limit 0",
    "insert into {0} default values",
    "update {0} set {1} = {1}",
    "delete from {0}",
    "truncate {0}",
    "lock table {0} in access share mode",
    "copy {0} to stdout",
    "create policy mine on {0} using (true)",
    "alter table {0} disable row level security",
    "grant select on {0} to homeward_counter",
    "create view pg_temp.seen as select * from {0}",
    "create index on {0} ({1})",
    "comment on table {0} is 'homeward: open to homeward_counter: mine'",
    "explain analyze select * from {0}",
    "with x as (select * from {0}) select count(*) from x",
    "select query_to_xml('select * from {0}', true, true, '')",
    "select table_to_xml('{0}', true, true, '')",
    "select has_table_privilege('{0}', 'select')::int / 0 from {0}",
)


@pytest.fixture
def served(cast, missions):
    """One mission with a request, answers, notes and a letter; another one beside it."""
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request
    from homeward.apps.releases.actions import write_note
    from homeward.apps.releases.handing import hand_over

    lead = cast["protection_lead"]
    approve_texts(lead)
    serving.open_gate(cast, missions.girl, "TUR")
    made = serving.released(cast, missions.girl, missions.one)
    request = serving.request_of(cast, made)
    with acting_as(lead):
        note = write_note(actor=lead, request=request, words="Invented.")
        letter = write_request(actor=lead, state="TUR", on=serving.ON, draft=False)
        hand_over(actor=lead, letter=letter, mission=missions.one, on=serving.ON)
    mine, stranger = (missions.members[name]["consular_officer"] for name in ("one", "two"))
    with serving.as_the_counter(), acting_as(mine):
        answered(request, mine, missions.one)
    searched = serving.a_search("Aygul Invented,F,2014-05-06,Turkey,An aunt")
    listed = serving.handed_in(mine, searched)
    enclosure = serving.enclosed(mine, request)
    return SimpleNamespace(
        request=request,
        made=made,
        note=note,
        mine=mine,
        stranger=stranger,
        missions=missions,
        listed=listed,
        enclosure=enclosure,
        idle=idle_officer(cast, missions.two),
    )


def idle_officer(cast, mission):
    """An officer of a mission to whom its head gave nothing."""
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member, Organisation

    admin = cast["administrator"]
    with acting_as(admin), change(actor=admin, verb="enrolled for a test"):
        place = Organisation.objects.get(pk=mission.pk)
        made = Member.objects.create(login="idle-officer", shown_as="Idle (invented)",
                                     role="consular_officer", organisation=place, password="!")  # noqa: S106  # fmt: skip
        idle = actor_of(made)
    forget_the_actor()
    return idle


def answered(request, actor, mission, by=None, label="Officer one (invented)"):
    ask(
        "insert into counter_answer (id, keeper_id, recipient_id, request_id, ask, reply, parts,"
        " by_id, by_label) values (gen_random_uuid(), %s, %s, %s, 'nationality', 'refused', '{}',"
        " %s, %s)",
        request.keeper_id,
        mission.pk,
        request.pk,
        by or actor.member,
        label,
    )


@contextmanager
def acting(actor):
    with serving.as_the_counter(), acting_as(actor):
        yield


def fails(statement: str) -> bool:
    """Whether the database refuses the statement itself, whatever the rows are."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.replace("%", "%%"))
    except DatabaseError:
        return True
    return False


def test_the_list_of_closed_tables_is_long_and_holds_the_register():
    assert len(CLOSED) > 25
    assert {"register_person", "register_claim", "sharing_gatedecision", "sharing_screen"} <= {
        *CLOSED
    }
    assert {"releases_release", "releases_takenup", "django_session"} <= {*CLOSED}


def test_on_every_other_table_every_act_is_denied(served, as_role):
    """From the catalogue: each table, each act, as a mission's member whose context is right."""
    columns = dict(as_role("owner").execute(
        "select c.relname, min(a.attname::text) from pg_class c join pg_attribute a"
        " on a.attrelid = c.oid and a.attnum > 0 group by 1"
    ).fetchall())  # fmt: skip
    tried = 0
    with acting(served.mine):
        for table in CLOSED:
            column = columns[table.rpartition(".")[2]]
            for act in ACTS:
                assert fails(act.format(table, column)), (table, act)
                tried += 1
    assert tried == len(CLOSED) * len(ACTS)


def test_a_mission_reads_its_own_rows_and_another_mission_none(served):
    for table in OWN:
        with acting(served.mine):
            assert ask(f"select count(*) from {table}") != [(0,)], table
        if table != "counter_delegation":  # a stranger's own stands there: test_delegations.py
            with acting(served.stranger):
                assert ask(f"select count(*) from {table}") == [(0,)], table
        with acting(served.idle):
            assert ask(f"select count(*) from {table}") == [(0,)], table
        with serving.as_the_counter():
            assert ask(f"select count(*) from {table}") == [(0,)], table


def test_members_of_the_desk_are_nobody_at_the_counter(served, cast):
    for login in ("protection_lead", "administrator", "consular_officer", "head_of_mission"):
        with acting(cast[login]):
            for table in (*OWN, "counter_mission", "accounts_member", "accounts_organisation"):
                column = "id" if table.startswith("accounts") else "1"
                assert ask(f"select {column} from {table}") == [], (login, table)


def test_by_whom_a_person_is_found_again_is_no_column_of_the_counter(served):
    with acting(served.mine):
        assert denied("select subject from counter_request")
        assert denied("select * from counter_request")
        assert denied("select count(*) from counter_request where subject is not null")
        assert denied("select r from counter_request r")


def test_nothing_that_was_given_is_changed_or_given_again(served):
    with acting(served.mine):
        for table in OWN:
            assert fails(f"update {table} set keeper_id = keeper_id"), table
            assert fails(f"delete from {table}"), table
        assert fails("update counter_request set ends_at = 'infinity'")
        assert fails("update counter_copy set recalled_at = null, ends_at = 'infinity'")
        assert fails("insert into counter_mission select id, keeper_id, 'RUS' from counter_mission")
        assert fails("insert into counter_paper (id) values (gen_random_uuid())")


def test_nobody_answers_or_writes_in_anothers_name_or_in_anothers_request(served):
    request, one, two = served.request, served.missions.one, served.missions.two
    others = [served.missions.members["one"]["head_of_mission"].member, served.stranger.member]
    with acting(served.mine):
        for other in others:
            with pytest.raises(DatabaseError), transaction.atomic():
                answered(request, served.mine, one, by=other)
        with pytest.raises(DatabaseError), transaction.atomic():
            answered(request, served.mine, two)
    with acting(served.stranger):
        for mission in (one, two):
            with pytest.raises(DatabaseError), transaction.atomic():
                answered(request, served.stranger, mission, label="Officer two (invented)")
    note = (
        "insert into counter_note (id, keeper_id, recipient_id, request_id, from_mission, words,"
        " by_id, by_label) select gen_random_uuid(), keeper_id, recipient_id, request_id, {0}, 'x',"
        " {1}, 'Officer one (invented)' from counter_note limit 1"
    )
    with acting(served.mine):
        assert refused(note.format("false", served.mine.member))
        assert refused(note.format("true", others[0]))
        assert not refused(note.format("true", served.mine.member))
        assert refused(
            note.replace("by_label)", "by_label, at)")
            .replace("invented)'", "invented)', '2020-01-01'")
            .format("true", served.mine.member)
        )
        assert refused(
            note.replace("Officer one", "Somebody else").format("true", served.mine.member)
        )
    with acting(served.stranger):
        assert refused(note.format("true", served.stranger.member))


def test_a_member_of_a_mission_sees_and_changes_themselves_alone(served, cast):
    with acting(served.mine):
        assert ask("select id from accounts_member") == [(served.mine.member,)]
        assert ask("select name from accounts_organisation") == [("Mission one (invented)",)]
        for column in ("role", "is_active", "organisation_id", "login", "keys_from", "is_trial"):
            assert fails(f"update accounts_member set {column} = {column}"), column
        for other in (served.stranger.member, cast["protection_lead"].member):
            assert refused("update accounts_member set password = 'x' where id = %s", other)
            assert refused("delete from mfa_authenticator where user_id = %s", other)
        assert fails("insert into accounts_member default values")
        assert fails("insert into accounts_organisation (name, kind) values ('x', 'mission')")


def test_of_the_log_a_mission_reads_and_writes_what_it_did_itself(served):
    keeper = served.request.keeper_id
    with acting(served.mine):
        assert ask("select distinct actor from audit_event") in ([], [(served.mine.member,)])
        line = (
            "insert into audit_event (keeper, actor, actor_label, kind, verb, target, subjects,"
            " count, detail) values (%s, %s, 'x', 'write', 'x', '', '{}', 0, '{}')"
        )
        assert refused(line, keeper, served.stranger.member)
        assert refused(line, keeper + 1, served.mine.member)
        assert not refused(line, keeper, served.mine.member)
        assert fails("update audit_event set verb = 'x'")
        assert fails("delete from audit_event")


def test_who_knocks_is_told_of_missions_members_and_of_nobody_at_the_desk(served, cast):
    with serving.as_the_counter():
        nobody = ask("select * from homeward.knocks('there is no such login')")
        for login in ("protection_lead", "administrator", "consular_officer", "command-line"):
            assert ask("select * from homeward.knocks(%s)", login) == nobody, login
        assert ask("select known from homeward.knocks('consular_officer-one')") == [(True,)]
        assert nobody[0][3] is False


def test_a_session_is_given_to_who_has_its_key_and_kept_as_a_digest(served, as_role):
    with serving.as_the_counter():
        keep = "select homeward.session_keep(%s, 'said', now() + interval '1 hour', %s)"
        assert ask(keep, "k" * 32, "new") == [(True,)]
        assert ask(keep, "k" * 32, "new") == [(False,)]
        assert ask(keep, "x" * 32, "old") == [(False,)]
        assert ask("select homeward.session_said(%s)", "k" * 32) == [("said",)]
        assert fails("select * from homeward_private.session_at_counter")
        ask("select homeward.session_end(%s)", "k" * 32)
        assert ask("select homeward.session_said(%s)", "k" * 32) == [(None,)]
    assert as_role("owner").execute(
        "select count(*) from homeward_private.session_at_counter where digest = %s", ["k" * 32]
    ).fetchone() == (0,)


def test_functions_of_the_desk_answer_the_counter_nothing(served):
    with acting(served.mine):
        for call in (
            "homeward.keepers()",
            "homeward.screeners()",
            "homeward.inviters()",
            "homeward.inviter(gen_random_uuid())",
            "homeward.key_holders(1, '{}')",
        ):
            assert fails(f"select {call}"), call


def test_another_desk_sees_and_touches_nothing_of_this_desks_missions(served, cast):
    from homeward.apps.documents.actions import Described
    from homeward.apps.releases.actions import take_up
    from homeward.apps.releases.taking import take_list_in, take_paper_in

    lead, other = cast["protection_lead"], cast["protection_lead-elsewhere"]
    with acting_as(lead):
        [(answer,)] = ask("select id from counter_answer")
        take_up(actor=lead, key=answer, on=serving.ON)
        take_list_in(actor=lead, key=served.listed.pk)
        said = Described(kind="travel", label="x", issuer="", written="", issued=None, language="")
        take_paper_in(actor=lead, key=served.enclosure.pk, said=said, on=serving.ON)
        for table in OF_MISSIONS:
            assert ask(f"select count(*) from {table}") != [(0,)], table
    forget_the_actor()
    for table in OF_MISSIONS:
        assert ask(f"select count(*) from {table}") == [(0,)], table
        with acting_as(other):
            assert ask(f"select count(*) from {table}") == [(0,)], table
            assert refused(f"update {table} set keeper_id = %s", other.keeper)
            assert refused(f"delete from {table}")
        forget_the_actor()


def test_the_desk_itself_gives_nothing_alone_and_writes_in_nobodys_name(served, cast):
    lead, made = cast["protection_lead"], served.made
    forged = cast["coordinator"].member
    copy = (
        "insert into releases_release (id, keeper_id, person_id, recipient_id, said, purpose, basis,"
        " asks, until, warned, proposed_by_id, given_by_id, given_at) select gen_random_uuid(),"
        " keeper_id, person_id, recipient_id, said, purpose, basis, asks, until, warned, {0}, {1},"
        " {2} from releases_release limit 1"
    )
    with acting_as(lead):
        assert not refused(copy.format(lead.member, "null", "null"))
        assert refused(copy.format(forged, "null", "null"))
        assert refused(copy.format(lead.member, forged, "now()"))
        give = (
            "update releases_release set given_at = now(), given_by_id = %s where given_at is null"
        )
        assert refused(give, lead.member)
        assert refused(give, forged)
        for again in ("given_at = now()", "said = '{}'", "until = now()", "proposed_by_id = null"):
            assert refused(f"update releases_release set {again} where id = %s", made.pk), again
        assert refused("update counter_answer set reply = 'confirmed'")
        assert refused("update counter_note set words = 'x'")


def test_a_forged_context_acts_for_nobody(served):
    with serving.as_the_counter():
        for forged in (f"{served.mine.member}|{'0' * 64}", str(served.mine.member), "1|1|1"):
            ask("select set_config('homeward.actor', %s, true)", forged)
            assert ask("select homeward.actor(), homeward.recipients()") == [(None, [])]
            assert ask("select count(*) from counter_copy") == [(0,)]


# How many vetoes of the counter's a table has beside the policy: by what was given to whom within
# the mission, by what stands, with its request.
VETOES = {
    "counter_request": 2,
    "counter_copy": 1,
    "counter_answer": 1,
    "counter_note": 1,
    "counter_paper": 2,
    "counter_searchlist": 1,
    "counter_delegation": 1,
    "counter_enclosure": 1,
    "counter_enclosurepage": 1,
}


@pytest.mark.parametrize("table", OWN)
def test_the_counters_own_tables_are_closed_without_each_of_their_vetoes(as_role, table):
    owner = as_role("owner")
    vetoes = owner.execute(
        "select count(*) from pg_policy where polrelid = %s::regclass and not polpermissive"
        " and 'homeward_counter'::regrole = any(polroles) and polcmd = '*'", [table]
    ).fetchone()  # fmt: skip
    assert vetoes == (VETOES[table],)
