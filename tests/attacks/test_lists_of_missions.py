"""SQL of both sides against lists of families: each only what it may, in the order it may."""
# ruff: noqa: S608 - names are constants

from __future__ import annotations

import uuid

from django.db import transaction
from django.db.utils import DatabaseError
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.attacks.asking import ask, denied, refused
from tests.attacks.test_the_counters_role import acting, served

from homeward.apps.audit.actions import acting_as

__all__ = ["counter_role", "missions", "served"]

COPY = (
    "insert into counter_searchlist (id, keeper_id, mission_id, file_name, digest, content, tables,"
    " rows, by_id, by_label, confirmed_at, instead_of_id) select gen_random_uuid(), keeper_id,"
    " {mission}, 'x', digest, content, tables, rows, {by}, {label}, {confirmed}, {instead}"
    " from counter_searchlist limit 1"
)


def copy(served, **other):
    said = {
        "mission": served.missions.one.pk, "by": served.mine.member,
        "label": "'Officer one (invented)'", "confirmed": "null", "instead": "null",
    }  # fmt: skip
    return COPY.format(**(said | other))


def test_a_list_is_written_in_the_own_name_and_mission_and_confirmed_afterwards(served):
    colleague = served.missions.members["one"]["head_of_mission"].member
    with acting(served.mine):
        assert not refused(copy(served))
        for other in (
            {"mission": served.missions.two.pk},
            {"by": colleague},
            {"by": served.stranger.member},
            {"label": "'Somebody else'"},
            {"confirmed": "now()"},
        ):
            assert refused(copy(served, **other)), other


def test_what_is_confirmed_stays_and_what_is_withdrawn_is_empty_for_good(served):
    key = served.listed.pk
    with acting(served.mine):
        for change in (
            "tables = '[]'",
            "confirmed_at = null",
            "confirmed_at = now() + interval '1 day'",
            "content = ''",
            "content = 'more'",
            "withdrawn_at = now()",
            "rows = 0",
            "by_label = 'x'",
        ):
            assert refused(f"update counter_searchlist set {change} where id = %s", key), change
        ended = "update counter_searchlist set withdrawn_at = now(), content = '' where id = %s"
        assert not refused(ended, key)
        for change in ("withdrawn_at = null, content = 'again'", "withdrawn_at = now()"):
            assert refused(f"update counter_searchlist set {change} where id = %s", key), change
        assert denied("delete from counter_searchlist")


def test_a_list_corrects_no_list_of_another_mission_and_none_that_never_was(served):
    content = serving.a_search("Lina Invented,F,2010-01-02,Russia,An aunt")
    theirs = serving.handed_in(served.stranger, content)
    heard = []
    with acting(served.mine):
        for key in (served.listed.pk, theirs.pk, uuid.uuid4()):
            try:
                with transaction.atomic():
                    ask(copy(served, instead=f"'{key}'"))
                    ask("set constraints all immediate")
                heard.append("taken")
            except DatabaseError as error:
                heard.append(str(error).partition("DETAIL")[0])
    assert heard[0] == "taken"
    assert heard[1] == heard[2] != "taken"


def test_the_desk_reads_what_is_confirmed_and_can_write_nothing_into_it(served, cast):
    waits = serving.handed_in(
        served.mine, serving.a_search("Lina Invented,F,2010-01-02,Turkey,An aunt"), confirmed=False
    )
    with acting_as(cast["coordinator"]):
        assert ask("select id from counter_searchlist") == [(served.listed.pk,)]
        assert ask("select count(*) from counter_searchlist where id = %s", waits.pk) == [(0,)]
        for change in ("rows = rows", "withdrawn_at = now()", "tables = '[]'", "content = ''"):
            assert denied(f"update counter_searchlist set {change}"), change
        assert denied(copy(served))
    with acting_as(cast["protection_officer"]):
        assert ask("select count(*) from counter_searchlist") == [(0,)]
