"""SQL within a mission: nobody gives themselves anything, and each veto by what was given holds."""
# ruff: noqa: S608 - names are constants

from __future__ import annotations

import pytest
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.attacks.asking import ask, denied, refused
from tests.attacks.test_the_counters_role import VETOES, acting, served

__all__ = ["counter_role", "missions", "served"]

GIVE = (
    "insert into counter_delegation (id, keeper_id, mission_id, member_id, member_label, by_id,"
    " by_label, ends_at, request_id) values (gen_random_uuid(), %s, {mission}, {member},"
    " {member_label}, {by}, {by_label}, {ends}, {request})"
)
OF_THE_WHOLE = ("counter_request", "counter_copy", "counter_answer", "counter_note",
                "counter_paper", "counter_searchlist")  # fmt: skip


def give(served, **other):
    said = {
        "mission": served.missions.one.pk,
        "member": served.mine.member,
        "member_label": "'Officer one (invented)'",
        "by": served.missions.members["one"]["head_of_mission"].member,
        "by_label": "'Officer one (invented)'",
        "ends": "now() + interval '3 days'",
        "request": "null",
    }
    return GIVE.format(**(said | other))


def test_the_head_gives_to_officers_of_the_own_mission_in_the_own_name(served):
    keeper, head = served.request.keeper_id, served.missions.members["one"]["head_of_mission"]
    with acting(head):
        assert not refused(give(served), keeper)
        assert not refused(give(served, request=f"'{served.request.pk}'"), keeper)
        for other in (
            {"mission": served.missions.two.pk},
            {"member": served.stranger.member},
            {"member": head.member},
            {"by": served.mine.member},
            {"member_label": "'Somebody else'"},
            {"by_label": "'Somebody else'"},
            {"ends": "now() - interval '1 second'"},
            {"ends": "now() + interval '2 years'"},
        ):
            assert refused(give(served, **other), keeper), other


def test_an_officer_gives_nothing_and_changes_nothing(served):
    keeper = served.request.keeper_id
    with acting(served.mine):
        assert refused(give(served), keeper)
        assert refused(give(served, by=served.mine.member), keeper)
        assert ask("select count(*) from counter_delegation") == [(1,)]
        assert refused("update counter_delegation set ended_at = now()")
        for column in ("ends_at = 'infinity'", "member_id = member_id", "request_id = null"):
            assert denied(f"update counter_delegation set {column}"), column
        assert denied("delete from counter_delegation")
        assert ask("select * from homeward.own_officers()") == []
    with acting(served.missions.members["two"]["head_of_mission"]):
        theirs = {(served.stranger.member,), (served.idle.member,)}
        assert set(ask("select member from homeward.own_officers()")) == theirs
        assert ask("select count(*) from counter_delegation where mission_id = %s",
                   served.missions.one.pk) == [(0,)]  # fmt: skip


def test_what_ended_does_not_begin_again(served):
    with acting(served.missions.members["one"]["head_of_mission"]):
        assert not refused("update counter_delegation set ended_at = '2100-01-01'")
        assert ask("select ended_at = now() from counter_delegation") == [(True,)]
        for again in ("null", "now()"):
            assert refused(f"update counter_delegation set ended_at = {again}"), again
    with acting(served.mine):
        for table in OF_THE_WHOLE:
            assert ask(f"select count(*) from {table}") == [(0,)], table


def test_a_request_of_another_mission_cannot_be_given(served, cast):
    from django.db import transaction
    from django.db.utils import DatabaseError

    serving.open_gate(cast, served.missions.man, "RUS")
    theirs = serving.request_of(
        cast, serving.released(cast, served.missions.man, served.missions.two)
    )
    with acting(served.missions.members["one"]["head_of_mission"]):
        with pytest.raises(DatabaseError), transaction.atomic():
            ask(give(served, request=f"'{theirs.pk}'"), served.request.keeper_id)
            ask("set constraints all immediate")


@pytest.mark.parametrize("table", [name for name in VETOES if name in OF_THE_WHOLE])
def test_without_its_veto_a_table_would_be_open_to_who_was_given_nothing(as_role, table):
    """What goes with its request has none of its own: the request's is what holds it."""
    owner = as_role("owner")
    held = (
        "counter_request" if table in {"counter_copy", "counter_answer", "counter_note"} else table
    )
    found = owner.execute(
        "select pg_get_expr(polqual, polrelid) from pg_policy where polrelid = %s::regclass"
        " and polname = 'by_what_was_given' and not polpermissive", [held]
    ).fetchone()  # fmt: skip
    assert "whole_missions" in found[0]
    with_its = owner.execute(
        "select count(*) from pg_policy where polrelid = %s::regclass and not polpermissive"
        " and pg_get_expr(polqual, polrelid) like %s", [table, "%counter_request%"]
    ).fetchone()  # fmt: skip
    assert held == table or with_its[0] >= 1
