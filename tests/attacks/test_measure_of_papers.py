"""A mission sends so many papers and no more, and is told so in words that tell nothing else."""
# ruff: noqa: ARG001, S608 - fixtures are asked for what they do; numbers are constants

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import ProgrammingError, connection, transaction
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.counter.serving import ask, at_the_counter, came_in
from tests.apps.documents.papers import photograph
from tests.attacks.asking import ask as ask_sql
from tests.attacks.asking import denied

from homeward.apps.audit.actions import acting_as
from homeward.apps.counter import measure

__all__ = ["counter_role", "missions"]

SENT = (
    "insert into counter_enclosure (id, keeper_id, recipient_id, request_id, kind, digest, scanned,"
    " pages, by_id, by_label) select gen_random_uuid(), e.keeper_id, e.recipient_id, e.request_id,"
    " kind, digest, scanned, pages, e.by_id, e.by_label from counter_enclosure e,"
    " generate_series(1, {number}) where e.id = '{paper}'"
)
DRAWN = (
    "insert into counter_enclosurepage (id, keeper_id, recipient_id, request_id, enclosure_id,"
    " number, width, height, picture) select gen_random_uuid(), keeper_id, recipient_id, request_id,"
    " enclosure_id, n, width, height, {picture} from counter_enclosurepage,"
    " generate_series(2, {number} + 1) n where enclosure_id = '{paper}' and number = 1"
)
BACK = "update counter_enclosure set withdrawn_at = now() where withdrawn_at is null"


def said(statement, **words):
    """Whether the database does it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(**words))
    except ProgrammingError as error:
        if "too many papers at once" not in str(error):
            raise
        return False
    return True


class Officer:
    """An officer of a mission with a request and a paper that they sent with it."""

    def __init__(self, cast, missions, name, person, state):
        serving.open_gate(cast, person, state)
        made = serving.released(cast, person, getattr(missions, name))
        self.request = serving.request_of(cast, made)
        self.actor = missions.members[name]["consular_officer"]
        self.login = f"consular_officer-{name}"
        self.paper = serving.enclosed(self.actor, self.request).pk

    def sql(self, statement, **words):
        with serving.as_the_counter(), acting_as(self.actor):
            return said(statement, paper=self.paper, **words)

    def send(self, browser=None):
        browser = browser or came_in(self.login)
        file = SimpleUploadedFile("paper.jpg", photograph(turned=3))
        url = f"/requests/{self.request.pk}/papers/"
        return ask(browser, url, "post", file=file, kind="other")


@pytest.fixture
def both(cast, missions):
    return (
        Officer(cast, missions, "one", missions.girl, "TUR"),
        Officer(cast, missions, "two", missions.man, "RUS"),
    )


def full_of_papers(officer):
    """As many papers as go within a day, but for none: sent and taken back, so that none lies."""
    left = measure.PAPERS - 1
    while left:
        number = min(left, measure.WITH_ONE_REQUEST - 1)
        assert officer.sql(SENT, number=number)
        officer.sql(BACK)
        left -= number


def test_a_mission_is_told_the_measure_before_it_sends_anything(both):
    with at_the_counter():
        for officer in both:
            page = ask(came_in(officer.login), f"/requests/{officer.request.pk}/").content.decode()
            assert (
                "A mission sends at most 200 papers, 1000 pages and 256 MB within 24 hours, and at"
                " most 30 papers lie with one request." in page
            )


def test_a_mission_is_refused_in_the_same_bytes_whichever_measure_is_full(both):
    one, two = both
    assert one.sql(SENT, number=measure.WITH_ONE_REQUEST - 1)
    assert two.sql(DRAWN, number=measure.PAGES - 1, picture="picture")
    with at_the_counter():
        refused = [officer.send() for officer in both]
        told = [
            re.search(r'id="paper_file_error">(.*?)</div>', answer.content.decode(), re.S)[1]
            for answer in refused
        ]
    assert [answer.status_code for answer in refused] == [422, 422]
    assert told[0] == told[1]
    assert "No more papers can be sent now" in told[0]


def test_nothing_is_read_when_there_is_no_room(both, monkeypatch):
    one, _two = both
    assert one.sql(SENT, number=measure.WITH_ONE_REQUEST - 1)
    monkeypatch.setattr(
        "homeward.apps.counter.handing.read_pictures", lambda _content: pytest.fail("it was read")
    )
    with at_the_counter():
        assert one.send().status_code == 422


def test_room_is_there_again_when_a_paper_was_taken_back_and_another_mission_has_its_own(both):
    one, two = both
    assert one.sql(SENT, number=measure.WITH_ONE_REQUEST - 1)
    with at_the_counter():
        assert one.send().status_code == 422
        assert two.send().status_code == 302
    assert one.sql(f"{BACK} and id <> '{one.paper}'")
    with at_the_counter():
        assert one.send().status_code == 302


def test_what_was_taken_back_has_cost_its_reading_and_counts_for_a_day(both):
    one, _two = both
    full_of_papers(one)
    with at_the_counter():
        assert one.send().status_code == 422
    assert not one.sql(SENT, number=1)


@pytest.mark.parametrize("number", [measure.PAPERS])
def test_the_database_refuses_one_paper_too_many(both, number):
    one, two = both
    full_of_papers(one)
    assert not one.sql(SENT, number=1)
    assert two.sql(SENT, number=1)


def test_the_database_refuses_one_paper_too_many_with_a_request(both):
    one, _two = both
    assert not one.sql(SENT, number=measure.WITH_ONE_REQUEST)
    assert one.sql(SENT, number=measure.WITH_ONE_REQUEST - 1)
    assert not one.sql(SENT, number=1)


def test_the_database_refuses_one_page_and_one_byte_too_many(both):
    one, _two = both
    most = measure.PAPER_MEGABYTES * 1024 * 1024
    assert not one.sql(DRAWN, number=measure.PAGES, picture="''::bytea")
    assert not one.sql(DRAWN, number=1, picture=f"convert_to(repeat('x', {most}), 'UTF8')")
    assert one.sql(DRAWN, number=measure.PAGES - 1, picture="''::bytea")
    assert not one.sql(DRAWN.replace("n, width", "n + 5000, width"), number=1, picture="''::bytea")


def test_an_officer_with_one_request_is_measured_by_what_the_whole_mission_sent(
    cast, missions, both, taken_in
):
    from homeward.apps.counter.actions import delegate

    one, _two = both
    full_of_papers(one)
    members = missions.members["one"]
    serving.take_everything_back(members)
    head, at = members["head_of_mission"], datetime.now(UTC)
    until = at + timedelta(days=9)
    person = taken_in.by_row[5]
    serving.open_gate(cast, person, "TUR")
    other = serving.request_of(cast, serving.released(cast, person, missions.one))
    with serving.as_the_counter(), acting_as(head):
        member = one.actor.member
        delegate(actor=head, officer=member, until=until, at=at, request=other.pk)
    with serving.as_the_counter(), acting_as(one.actor):
        assert ask_sql("select count(*) from counter_enclosure") == [(0,)], "they see none of it"
    one.request = other
    with at_the_counter():
        assert one.send().status_code == 422


def test_nobody_learns_how_much_another_mission_sent(both, cast):
    one, two = both
    asked = "select papers, pages, bytes from homeward.papers_lately(%s)"
    with serving.as_the_counter(), acting_as(one.actor):
        assert ask_sql(asked, one.request.recipient_id)[0][:2] == (1, 1)
        assert ask_sql(asked, two.request.recipient_id) == [(0, 0, 0)]
    with acting_as(cast["protection_lead"]):
        assert denied(f"select * from homeward.papers_lately({one.request.recipient_id})")


def test_what_the_desk_does_changes_no_measure(both, cast, missions):
    one, _two = both
    asked = "select papers, pages, bytes from homeward.papers_lately(%s)"

    def counted():
        with serving.as_the_counter(), acting_as(one.actor):
            return ask_sql(asked, one.request.recipient_id)

    before = counted()
    serving.open_gate(cast, missions.girl, "TUR", "none")
    with serving.as_the_counter(), acting_as(one.actor):
        assert ask_sql("select count(*) from counter_request") == [(0,)]
    assert counted() == before


def test_the_database_and_the_pages_hold_the_same_numbers(as_role):
    held = "".join(
        as_role("owner")
        .execute(f"select pg_get_functiondef('homeward.{name}'::regprocedure)")
        .fetchone()[0]
        for name in ("paper_measured()", "pages_measured()", "papers_lately(integer)")
    )
    for words in (
        f"papers > {measure.PAPERS} ",
        f"count(*) > {measure.WITH_ONE_REQUEST} ",
        f"pages > {measure.PAGES} ",
        f"bytes > {measure.PAPER_MEGABYTES} * 1024 * 1024 ",
    ):
        assert words in held, words
    hours = int(measure.WITHIN.total_seconds() // 3600)
    assert held.count(f"interval '{hours} hours'") == held.count("interval") == 1
