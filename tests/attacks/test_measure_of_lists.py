"""A mission hands in so much and no more, and is told so in words that tell nothing else."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.counter.serving import ask, at_the_counter, came_in, handed_in
from tests.apps.counter.test_requests_at_the_counter import seen

from homeward.apps.audit.actions import acting_as
from homeward.apps.counter import measure

__all__ = ["counter_role", "missions"]

SEARCH = serving.a_search("Aygul Invented,F,2014-02-17,Turkey,An aunt")
OTHER = serving.a_search("Lina Invented,F,2015-03-18,Turkey,An aunt")
COPY = (
    "insert into counter_searchlist (id, keeper_id, mission_id, file_name, digest, content, tables,"
    " rows, by_id, by_label) select gen_random_uuid(), keeper_id, mission_id, file_name, 'x',"
    " {content}, tables, {rows}, by_id, by_label from counter_searchlist limit 1"
)
WITHDRAW = (
    "update counter_searchlist set withdrawn_at = now(), content = '' where withdrawn_at is null"
)


def said(statement):
    """Whether the database does it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except ProgrammingError as error:
        if "too much at once" not in str(error):
            raise
        return False
    return True


def copies(number, rows=1, content="content"):
    """Add lists like the first one, past the pages; say how many of them went in."""
    return sum(said(COPY.format(rows=rows, content=content)) for _ in range(number))


@pytest.fixture
def officers(missions, read_once):
    """An officer of each mission, each of whom handed in a list that waits."""
    both = [missions.members[name]["consular_officer"] for name in ("one", "two")]
    for each in both:
        handed_in(each, SEARCH, confirmed=False)
    return both


def send(login):
    browser = came_in(f"consular_officer-{login}")
    sent = SimpleUploadedFile("families.csv", OTHER)
    return ask(browser, "/families/new/", "post", file=sent)


def test_a_mission_is_refused_in_the_same_bytes_whichever_measure_is_full(officers):
    with serving.as_the_counter(), acting_as(officers[0]):
        assert copies(measure.WAITING - 1) == measure.WAITING - 1
    with serving.as_the_counter(), acting_as(officers[1]):
        assert copies(1, rows=measure.ROWS - 1) == 1
        assert said(WITHDRAW)
    with at_the_counter():
        one, two = (send(login) for login in ("one", "two"))
        assert one.status_code == 422
        assert "No more can be handed in now" in one.content.decode()
        alike = [re.sub(r"(Mission|Officer) (one|two)", r"\1", repr(seen(a))) for a in (one, two)]
        assert alike[0] == alike[1]


def test_room_is_there_again_when_what_waits_is_withdrawn_and_a_corrected_file_takes_its_place(
    missions, officers
):
    with serving.as_the_counter(), acting_as(officers[0]):
        copies(measure.WAITING - 1)
    with at_the_counter():
        browser = came_in("consular_officer-one")
        page = re.findall(r"/families/[0-9a-f-]{36}/", ask(browser, "/families/").content.decode())[
            0
        ]
        sent = SimpleUploadedFile("families.csv", OTHER)
        assert ask(browser, f"{page}corrected/", "post", file=sent).status_code == 302
        assert send("one").status_code == 302, "this very file lies there already"
        last = ask(browser, f"{page}").content.decode()
        assert "Withdrawn" in last, "the corrected one is in its place"


def test_another_mission_has_room_when_one_has_none(officers):
    with serving.as_the_counter(), acting_as(officers[0]):
        copies(measure.WAITING)
    with at_the_counter():
        assert send("one").status_code == 422
        assert send("two").status_code == 302


def test_the_database_refuses_too_many_lists_waiting_lists_rows_whatever_gets_past_the_pages(
    officers,
):
    with serving.as_the_counter(), acting_as(officers[0]):
        assert copies(measure.WAITING) == measure.WAITING - 1
        assert said(WITHDRAW)
        assert copies(1, rows=measure.ROWS, content="'x'") == 0
        added = measure.WAITING
        while added < measure.LISTS:
            added += copies(min(measure.WAITING, measure.LISTS - added), content="'x'")
            assert said(WITHDRAW)
        assert copies(1, content="'x'") == 0


def test_the_database_and_the_pages_hold_the_same_numbers(as_role):
    asked = as_role("owner").execute(
        "select pg_get_functiondef('homeward.list_measured()'::regprocedure)"
    )
    held = asked.fetchone()[0]
    for words in (
        f">= {measure.LISTS}\n",
        f"> {measure.ROWS}\n",
        f"> {measure.MEGABYTES} * 1024 * 1024\n",
        f">= {measure.WAITING}\n",
    ):
        assert words in held, words
    hours = int(measure.WITHIN.total_seconds() // 3600)
    assert held.count(f"interval '{hours} hours'") == held.count("interval") == 3
