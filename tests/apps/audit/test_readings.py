"""Whoever looks at persons leaves one event with exactly the keys that the page showed."""
# ruff: noqa: ARG001 - fixtures put rows in

import pytest
from tests.apps.invented import (
    GIRL,
    HEADINGS,
    MARKER,
    MARKER_BIRTH,
    ON,
    forget_the_actor,
    nobody_acting,
    take_in,
)

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.register.models import Person


def events_since(actor, mark: int):
    with acting_as(actor):
        found = list(Event.objects.filter(pk__gt=mark).order_by("pk"))
    forget_the_actor()
    return found


@pytest.fixture
def look(cast, taken_in, browser_of):
    """Open a page and return its answer with the events it left."""

    def open_page(url: str, login: str = "coordinator"):
        browser = browser_of(login)
        with acting_as(cast["coordinator"]):
            mark = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        with nobody_acting():
            answer = browser.get(url)
        return answer, events_since(cast["coordinator"], mark)

    return open_page


def shown_on(answer, keys) -> set:
    text = answer.content.decode()
    return {key for key in keys if str(key) in text}


def test_the_register_page_records_exactly_the_persons_shown(look, taken_in):
    answer, events = look("/persons/")
    everybody = set(taken_in.by_row.values())
    assert shown_on(answer, everybody) == everybody
    [event] = events
    assert (event.kind, event.count) == ("read", 5)
    assert set(event.subjects) == everybody
    assert len(event.subjects) == 5


def test_a_filtered_register_page_records_nobody_else(look, taken_in):
    answer, [event] = look("/persons/?state=TUR")
    assert set(event.subjects) == {taken_in.by_row[2], taken_in.by_row[5]}
    assert shown_on(answer, taken_in.by_row.values()) == set(event.subjects)


def test_a_second_page_of_the_register_records_that_page_alone(look, cast, monkeypatch, taken_in):
    monkeypatch.setattr("homeward.apps.desk.views.pages.AT_ONCE", 2)
    answer, [event] = look("/persons/?page=2")
    assert event.count == 2
    assert shown_on(answer, taken_in.by_row.values()) == set(event.subjects)


def test_an_empty_answer_records_no_reading(look):
    _answer, events = look("/persons/?state=KAZ")
    assert events == []


def test_a_persons_page_records_that_person_and_who_looked(look, taken_in, cast):
    key = taken_in.by_row[2]
    answer, events = look(f"/persons/{key}/", "lawyer")
    assert MARKER in answer.content.decode()
    [event] = events
    assert (event.subjects, event.kind, event.actor) == ([key], "read", cast["lawyer"].member)


def test_a_states_page_records_its_claimed_nationals(look, taken_in):
    _answer, [event] = look("/states/TUR/")
    assert set(event.subjects) == {taken_in.by_row[2], taken_in.by_row[5]}


@pytest.mark.parametrize("url", ["/", "/states/"])
def test_a_page_of_figures_records_everybody_it_counted(look, taken_in, url):
    _answer, [event] = look(url)
    assert set(event.subjects) == set(taken_in.by_row.values())


def test_a_raw_row_records_the_look(look, taken_in):
    answer, [event] = look(f"/lists/{taken_in.pk}/rows/0/2/")
    assert MARKER in answer.content.decode()
    assert (event.kind, event.target) == ("read", f"list:{taken_in.pk}")


@pytest.mark.parametrize(
    "page", ["persons/", "persons/{person}/", "states/TUR/", "lists/{list}/rows/0/2/"]
)
def test_no_log_no_answer(look, taken_in, browser_of, monkeypatch, page):
    """If the reading cannot be recorded the page is not shown."""

    def broken(*_args, **_kwargs):
        raise OSError("the log is full")

    url = "/" + page.format(person=taken_in.by_row[2], list=taken_in.pk)
    browser = browser_of("coordinator")
    browser.raise_request_exception = False
    monkeypatch.setattr("homeward.apps.audit.actions._record", broken)
    answer = browser.get(url)
    assert answer.status_code == 500
    assert MARKER not in answer.content.decode()


def test_standings_record_before_the_first_is_handed_out(coordinator, read_once):
    from homeward.apps.register.standing import standings

    found = take_in(coordinator)
    mark = Event.objects.count()
    first = next(standings(coordinator, on=ON))
    assert first.dossier.person
    event = Event.objects.first()
    assert Event.objects.count() == mark + 1
    assert set(event.subjects) == set(Person.objects.values_list("pk", flat=True))
    assert found.rows == event.count


def test_standings_of_one_state_record_only_its_nationals(coordinator, read_once):
    from homeward.apps.register.standing import standings

    take_in(coordinator)
    found = list(standings(coordinator, on=ON, state="AZE"))
    assert Event.objects.first().subjects == [s.dossier.person for s in found]
    assert len(found) == 1


def test_a_previews_look_is_recorded_though_nobody_is_on_the_register(cast, read_once, browser_of):
    from tests.apps.invented import a_list, receive

    with acting_as(cast["coordinator"]):
        found = receive(cast["coordinator"], a_list(GIRL, headings=HEADINGS)).list
    with nobody_acting():
        answer = browser_of("coordinator").get(f"/lists/{found.pk}/preview/")
    assert MARKER_BIRTH in answer.content.decode()
    with acting_as(cast["coordinator"]):
        event = Event.objects.first()
    assert (event.kind, event.verb, event.count) == ("read", "previewed a list", 0)
