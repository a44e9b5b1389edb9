"""A State's page says of each request where it stands, and what presses stands first."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role
from tests.apps.invented import forget_the_actor, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.correspondence.facts import by_state
from homeward.apps.counter.actions import answer
from homeward.apps.desk.requested import AT_ONCE, requests_of
from homeward.apps.releases import access, actions
from homeward.apps.releases.actions import end
from homeward.core.disclosure.asks import ASKS, Ask

__all__ = ["counter_role"]

GIRLS = [f"Invented{n} Made Up,F,2014-02-{n % 28 + 1:02},Turkey,acquitted,," for n in range(30)]
SETTLES = {ask: next(r.code for r in ASKS[ask].replies if r.settles) for ask in Ask}


class State:
    """One State with a mission, and girls about whom it is asked."""

    def __init__(self, cast, count):
        self.cast, self.lead = cast, cast["protection_lead"]
        with acting_as(self.lead):
            found = take_in(self.lead, *GIRLS[:count])
            self.girls = list(persons_by_row(self.lead, found).values())
        forget_the_actor()
        self.mission, members = serving.make_mission(cast, "one", "TUR")
        self.officer = members["consular_officer"]
        self.releases = []

    def ask(self, asks=tuple(Ask), until=None):
        person = self.girls[len(self.releases)]
        serving.open_gate(self.cast, person, "TUR")
        until = until or localdate() + timedelta(days=60)
        made = serving.released(
            self.cast, person, self.mission, asks=asks, fields=("code",), until=until
        )
        self.releases.append(made)
        return serving.request_of(self.cast, made)

    def reply(self, request, *asks, code=None):
        with serving.as_the_counter(), acting_as(self.officer):
            for ask in asks:
                said = code or SETTLES[ask]
                answer(actor=self.officer, request=request.pk, ask=ask, reply=said, parts={})

    def take_up(self, request):
        with acting_as(self.lead):
            for one in list(access.answers(self.lead, request)):
                if not one.taken_up:
                    actions.take_up(actor=self.lead, key=one.pk, on=localdate())
        forget_the_actor()

    def recall(self):
        with acting_as(self.lead):
            key = self.releases[-1].pk
            end(actor=self.lead, key=key, why="Invented.", at=datetime.now(UTC))
        forget_the_actor()

    def table(self, by="coordinator", days=0, page=1):
        """The table as whoever asks sees it so many days from now: a tuple of words for a row."""
        with acting_as(self.cast[by]):
            on = localdate() + timedelta(days=days)
            found = requests_of(self.cast[by], "TUR", on, QueryDict(f"requests={page}"))
        forget_the_actor()
        if found["requests"] is None:
            return []
        return [
            tuple(getattr(cell.value, "label", cell.value) for cell in row)
            for row in found["requests"].rows
        ]


@pytest.fixture
def state(cast, read_once, pages, counter_role):
    return State(cast, 6)


def test_a_request_is_seen_to_wait_to_be_answered_and_to_be_taken_up(state):
    request = state.ask((Ask.NATIONALITY, Ask.TRAVEL))
    [row] = state.table()
    assert (row[0], row[1]) == (request.reference, "Mission one (invented)")
    assert row[3:] == ("0 of 2 questions", "Waits for the mission", "unknown")
    state.reply(request, Ask.NATIONALITY)
    assert state.table()[0][3:] == ("1 of 2 questions", "Waits for the mission", "unknown")
    state.reply(request, Ask.TRAVEL, code="being_arranged")
    assert state.table()[0][3] == "1 of 2 questions", "a reply that settles nothing is awaited on"
    state.reply(request, Ask.TRAVEL)
    done = ("2 of 2 questions", "Answered, to be taken up", "nothing is awaited")
    assert state.table()[0][3:] == done
    state.take_up(request)
    assert state.table()[0][4] == "Answered and taken up"


def test_what_is_recalled_or_over_or_asks_nothing_waits_for_nothing(state):
    state.ask((Ask.TRAVEL,))
    state.recall()
    state.ask((Ask.TRAVEL,), until=localdate() + timedelta(days=3))
    state.ask(())
    assert [row[3:] for row in state.table()] == [
        ("0 of 1 question", "Waits for the mission", "unknown"),
        ("nothing is asked", "Told, and nothing asked", "nothing is awaited"),
        ("nothing is asked", "Recalled: nothing stands", "nothing is awaited"),
    ]
    assert "Waits for the mission" in state.table(days=3)[0], "its last day is a day"
    over = ("0 of 1 question", "Over: its day has passed", "nothing is awaited")
    assert state.table(days=4)[1][3:] == over


def test_overdue_is_said_from_the_states_habit_alone_and_stands_first(state):
    late = state.ask((Ask.TRAVEL,))
    assert state.table(days=30)[0][5] == "unknown", "nobody knows by when it answers"
    for _ in range(3):
        quick = state.ask((Ask.TRAVEL,))
        state.reply(quick, Ask.TRAVEL)
        state.take_up(quick)
    begun = state.ask((Ask.NATIONALITY, Ask.TRAVEL))
    state.reply(begun, Ask.TRAVEL)
    state.take_up(begun)
    [first, second, *rest] = state.table(days=1)
    assert (first[0], first[5]) == (late.reference, "yes")
    assert (second[0], second[5]) == (begun.reference, "unknown"), "by when the rest comes"
    assert {row[4] for row in rest} == {"Answered and taken up"}
    assert state.table()[1][5] == "no", "the last day has not passed"


def test_what_the_desk_has_to_do_stands_before_what_waits(state):
    state.ask((Ask.TRAVEL,))
    answered = state.ask((Ask.TRAVEL,))
    state.reply(answered, Ask.TRAVEL)
    assert state.table()[0][0] == answered.reference


def test_who_sees_some_persons_has_their_requests_and_no_habit(state, cast):
    state.ask((Ask.TRAVEL,))
    [row] = state.table(by="protection_officer")
    assert len(row) == 5
    assert state.table(by="coordinator-elsewhere") == []


def test_nobody_is_reminded_of_what_ended_the_day_before(state):
    state.ask((Ask.TRAVEL,), until=localdate() + timedelta(days=3))
    for days, asks in ((3, True), (4, False)):
        with acting_as(state.lead):
            found = by_state(state.lead, localdate() + timedelta(days=days), "TUR")["TUR"]
        forget_the_actor()
        assert [one.asks for one in found] == [asks]


def test_a_page_has_so_many_and_no_page_asks_more_for_more_requests(
    cast, read_once, pages, counter_role, browser_of
):
    state = State(cast, AT_ONCE + 2)
    browser = browser_of("coordinator")

    def counted():
        found = []
        for url in ("/states/TUR/", "/states/"):
            forget_the_actor()
            with CaptureQueriesContext(connection) as asked:
                assert browser.get(url).status_code == 200
            found.append(len(asked))
        forget_the_actor()
        return found

    state.reply(state.ask((Ask.TRAVEL,)), Ask.TRAVEL)
    state.ask((Ask.TRAVEL,))
    few = counted()
    for _ in range(AT_ONCE):
        state.ask((Ask.TRAVEL,))
    assert counted() == few
    assert len(state.table()) == AT_ONCE
    assert len(state.table(page=2)) == 2
    rows = {row[0] for page in (1, 2) for row in state.table(page=page)}
    assert len(rows) == AT_ONCE + 2


def test_the_pages_show_it_with_a_way_to_each_request(state, browser_of):
    def said(url):
        forget_the_actor()
        text = browser_of("coordinator").get(url).content.decode()
        forget_the_actor()
        return text

    assert "Nothing is asked of this State at the counter" in said("/states/TUR/")
    request = state.ask((Ask.TRAVEL,))
    text = said("/states/TUR/")
    assert f'href="/releases/requests/{request.pk}/"' in text
    assert "by when it answers is not known" in text
    row = re.search(r"<tr[^>]*>(?:(?!</tr>).)*/states/TUR/.*?</tr>", said("/states/"), re.S)[0]
    cell = re.search(r"Open requests</span><span class=\"hw-cell\">(.*?)</span>", row, re.S)[1]
    assert "1" in cell
    assert 'aria-sort="descending"' in said("/states/?sort=requests")
    state.recall()
    assert "Recalled: nothing stands" in said("/states/TUR/")
