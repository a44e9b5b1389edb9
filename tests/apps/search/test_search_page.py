"""The search box and its page: no address ever holds what was asked, nor does the page ask late."""
# ruff: noqa: ARG001 - fixtures put rows in

import pytest
from tests.apps.invented import forget_the_actor, nobody_acting
from tests.apps.search.test_keys import ROWS
from tests.apps.search.test_search import findable

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event

pytestmark = pytest.mark.usefixtures("read_once")
MAGOMED = "Магомедов Юсуф Мусаевич"


@pytest.fixture
def here(cast):
    with acting_as(cast["coordinator"]):
        found = findable(cast["coordinator"], *ROWS)
    forget_the_actor()
    return found


@pytest.fixture
def ask(browser_of):
    def asked(text, login="coordinator", **headers):
        with nobody_acting():
            return browser_of(login).post("/search/", {"q": text}, headers=headers)

    return asked


def test_the_page_shows_who_was_found_why_and_where_to_go(ask, here):
    page = ask("Magomedow Yousef").content.decode()
    assert MAGOMED in page
    assert f"/persons/{here.people[2]}/" in page
    assert "can be “\u2068Юсуф\u2069” in the name" in page
    assert "2 persons were found" in page
    assert 'value="Magomedow Yousef"' in page


def test_under_the_box_comes_the_list_alone(ask, here):
    part = ask("Magomedow", **{"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "data-hw-announce" in part
    assert MAGOMED in part


def test_without_a_question_the_page_says_how_to_ask(browser_of, here):
    with nobody_acting():
        page = browser_of("coordinator").get("/search/").content.decode()
    assert "in any script and order" in page
    assert "hw-found" not in page.partition("<main")[2]


def test_a_question_in_the_address_is_not_read(browser_of, here):
    """So that nobody ever makes a link of it."""
    with nobody_acting():
        page = browser_of("coordinator").get("/search/?q=Magomedow").content.decode()
    assert MAGOMED not in page


def test_nobody_found_says_what_to_try(ask, here):
    page = ask("Temirkhanov").content.decode()
    assert "Nobody was found" in page
    assert "Leave a word out" in page


def test_what_is_typed_comes_back_as_text_and_never_as_code(ask, here):
    page = ask("<script>alert(1)</script>\"'>").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("text", ["x" * 5000, "\x00\x01", "%", "'; drop table", "٪", "\u202e"])
def test_odd_questions_are_answered(ask, here, text):
    assert ask(text).status_code == 200


@pytest.mark.parametrize("page", ["/", "/persons/", "/lists/", "/pairs/", "/states/", "/search/"])
def test_the_box_stands_on_every_page_and_sends_nothing_in_the_address(browser_of, here, page):
    with nobody_acting():
        text = browser_of("coordinator").get(page).content.decode()
    form = text.partition('<form class="hw-header-search"')[2].partition("</form>")[0]
    assert 'method="post" action="/search/"' in form
    assert 'hx-post="/search/"' in form
    assert "hx-get" not in form
    assert "hx-push-url" not in form
    assert 'spellcheck="false"' in form
    assert "csrfmiddlewaretoken" in form


@pytest.mark.parametrize("login", ["administrator", "auditor", "head_of_mission"])
def test_whoever_works_on_no_persons_has_no_box_and_gets_no_answer(browser_of, here, ask, login):
    with nobody_acting():
        assert "hw-header-search" not in browser_of(login).get("/").content.decode()
    assert ask("Magomedow", login).status_code == 403


def test_the_sign_in_page_has_no_box(client, pages, db):
    assert "hw-header-search" not in client.get("/sign-in/").content.decode()


def test_a_form_without_its_token_is_refused(browser_of, here):
    from django.test import Client

    browser = browser_of("coordinator")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies
    with nobody_acting():
        assert strict.post("/search/", {"q": "Magomedow"}).status_code == 403


def test_a_page_records_exactly_the_persons_it_shows(ask, here, cast):
    page = ask("Magomedow").content.decode()
    with acting_as(cast["coordinator"]):
        event = Event.objects.first()
    shown = {key for key in here.people.values() if str(key) in page}
    assert set(event.subjects) == shown
    assert event.verb == "searched the register"


def test_no_log_no_answer(browser_of, here, monkeypatch):
    def broken(*_args, **_kwargs):
        raise OSError("the log is full")

    browser = browser_of("coordinator")
    browser.raise_request_exception = False
    monkeypatch.setattr("homeward.apps.audit.actions._record", broken)
    with nobody_acting():
        answer = browser.post("/search/", {"q": "Magomedow"})
    assert answer.status_code == 500
    assert MAGOMED not in answer.content.decode()


def test_an_answer_is_kept_in_no_cache(ask, here):
    assert ask("Magomedow")["Cache-Control"] == "no-store"


def test_in_arabic_the_reasons_are_arabic(ask, here, client):
    page = ask("Magomedow Yousef", **{"Accept-Language": "ar"}).content.decode()
    assert 'dir="rtl"' in page
    assert "في الاسم" in page
    assert "in the name" not in page
