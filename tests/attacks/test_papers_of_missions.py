"""SQL of both sides against papers that missions send: added in the own name, never changed."""
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

PAPER = (
    "insert into counter_enclosure (id, keeper_id, recipient_id, request_id, kind, digest, scanned,"
    " pages, by_id, by_label) select gen_random_uuid(), keeper_id, {mission}, {request}, kind,"
    " digest, scanned, pages, {by}, {label} from counter_enclosure limit 1"
)
PAGE = (
    "insert into counter_enclosurepage (id, keeper_id, recipient_id, request_id, enclosure_id,"
    " number, width, height, picture) select gen_random_uuid(), keeper_id, recipient_id, request_id,"
    " %s, 7, width, height, picture from counter_enclosurepage limit 1"
)


def paper(served, **other):
    said = {
        "mission": served.missions.one.pk, "request": "request_id", "by": served.mine.member,
        "label": "'Officer one (invented)'",
    }  # fmt: skip
    return PAPER.format(**(said | other))


def test_a_paper_is_sent_in_the_own_name_with_the_own_request(served, cast):
    serving.open_gate(cast, served.missions.man, "RUS")
    theirs = serving.request_of(
        cast, serving.released(cast, served.missions.man, served.missions.two)
    )
    colleague = served.missions.members["one"]["head_of_mission"].member
    with acting(served.mine):
        assert not refused(paper(served))
        for other in (
            {"mission": served.missions.two.pk},
            {"by": colleague},
            {"label": "'Somebody else'"},
        ):
            assert refused(paper(served, **other)), other
        heard = []
        for key in (theirs.pk, uuid.uuid4()):
            try:
                with transaction.atomic():
                    ask(paper(served, request=f"'{key}'"))
                    ask("set constraints all immediate")
                heard.append("taken")
            except DatabaseError as error:
                heard.append(str(error).partition("DETAIL")[0])
        assert heard[0] == heard[1] != "taken"


def test_no_page_is_added_to_a_colleagues_paper_and_nothing_is_changed(served):
    with acting(served.missions.members["one"]["head_of_mission"]):
        assert refused(PAGE, served.enclosure.pk)
    with acting(served.mine):
        assert refused(PAGE, uuid.uuid4())
        for table in ("counter_enclosure", "counter_enclosurepage"):
            assert denied(f"update {table} set keeper_id = keeper_id")
            assert denied(f"delete from {table}")


def test_a_paper_is_taken_back_once_for_good_and_its_pages_are_emptied_with_it_alone(served):
    key = served.enclosure.pk
    emptied = "update counter_enclosurepage set picture = ''"
    ended = "update counter_enclosure set withdrawn_at = now() - interval '1 year' where id = %s"
    with acting(served.mine):
        assert refused(emptied)
        assert refused("update counter_enclosurepage set picture = 'other'")
        assert refused("update counter_enclosure set withdrawn_label = 'Somebody else'")
        assert not refused(ended, key)
        [(said, lately)] = ask(
            "select withdrawn_label, withdrawn_at >= now() from counter_enclosure where id = %s",
            key,
        )
        assert (said, lately) == ("Officer one (invented)", True)
        assert ask("select distinct length(picture) from counter_enclosurepage") == [(0,)]
        for change in ("withdrawn_at = null", "withdrawn_at = now()", "withdrawn_label = 'x'"):
            assert refused(f"update counter_enclosure set {change} where id = %s", key), change
        assert refused("update counter_enclosurepage set picture = 'again'")


def test_nobody_takes_back_in_sql_what_another_mission_or_nobody_gave_them(served):
    with acting(served.stranger):
        assert refused("update counter_enclosure set withdrawn_at = now()")
        assert refused("update counter_enclosurepage set picture = ''")
    with acting(served.mine):
        assert ask("select count(*) from counter_enclosure where withdrawn_at is null") == [(1,)]


def test_the_desk_reads_papers_by_assignment_and_writes_none(served, cast):
    assert served.enclosure.pages == 1
    for table in ("counter_enclosure", "counter_enclosurepage"):
        with acting_as(cast["protection_lead"]):
            assert ask(f"select count(*) from {table}") == [(1,)], table
            assert denied(f"update {table} set keeper_id = keeper_id")
            assert denied(f"insert into {table} default values")
        with acting_as(cast["protection_lead-elsewhere"]):
            assert ask(f"select count(*) from {table}") == [(0,)], table
