"""Who came in, went out, or was turned away stands in the log; what they typed does not."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from tests.apps.fixtures import came_in
from tests.apps.invented import forget_the_actor
from tests.conftest import PASSWORD, code_now

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event

pytestmark = pytest.mark.usefixtures("cast", "pages")
TYPED = "layla-who-lives-next-door"


def sign_in(login, password, browser=None):
    browser = browser or Client()
    answer = browser.post("/sign-in/", {"username": login, "password": password})
    if answer.status_code == 302:
        forget_the_actor()
        answer = browser.post("/sign-in/code/", {"code": code_now()})
    forget_the_actor()
    return answer.status_code


def log_of(actor) -> list[Event]:
    """The events that a member's own log shows, oldest first."""
    with acting_as(actor):
        found = list(Event.objects.order_by("pk"))
    forget_the_actor()
    return found


def words(event: Event) -> tuple:
    return event.kind, event.verb, event.target, event.actor, event.actor_label


def everything(event: Event) -> str:
    return repr([getattr(event, field.attname) for field in Event._meta.concrete_fields])


def test_coming_in_and_going_out_are_recorded(cast):
    browser, who = Client(), cast["coordinator"]
    assert sign_in("coordinator", PASSWORD, browser) == 302
    browser.post("/sign-out/")
    found = [words(event) for event in log_of(who)]
    assert [event for event in found if event[0] == "session"] == [
        ("session", "signed in", "", who.member, "coordinator"),
        ("session", "signed out", "", who.member, "coordinator"),
    ]
    written = [event for event in found if event[0] == "write"]
    assert [event[1] for event in written] == ["used a code", "opened a session"]
    assert {event[3] for event in written} == {who.member}


@pytest.mark.parametrize("ending", ["", "-elsewhere"])
def test_a_wrong_password_is_recorded_in_the_log_of_the_account_it_was_meant_for(cast, ending):
    assert sign_in(f"Lawyer{ending}", "an invented wrong one") == 422
    whose, other = cast[f"auditor{ending}"], cast["auditor" if ending else "auditor-elsewhere"]
    [event] = log_of(whose)
    member = cast[f"lawyer{ending}"].member
    assert words(event) == (
        "refused",
        "failed to sign in",
        f"member:{member}",
        None,
        "nobody signed in",
    )
    assert (event.keeper, event.subjects, event.detail) == (whose.keeper, [], {})
    assert "invented wrong" not in everything(event)
    assert log_of(other) == []


def test_a_login_that_nobody_has_is_recorded_without_the_word_that_was_typed(cast):
    assert sign_in(TYPED, TYPED) == 422
    [event] = log_of(cast["coordinator"])
    assert words(event) == ("refused", "failed to sign in", "", None, "nobody signed in")
    assert TYPED not in everything(event)
    assert log_of(cast["coordinator-elsewhere"]) == []


def test_a_member_who_left_and_tries_again_is_recorded(cast, let_go):
    let_go("lawyer-elsewhere")
    assert sign_in("lawyer-elsewhere", PASSWORD) == 422
    [event] = log_of(cast["coordinator"])
    assert event.target == f"member:{cast['lawyer-elsewhere'].member}"


@pytest.mark.parametrize(("login", "password"), [("", ""), ("lawyer", ""), ("a\0b", "x")])
def test_a_form_that_was_not_filled_in_is_no_attempt(cast, login, password):
    assert sign_in(login, password) == 422
    assert log_of(cast["coordinator"]) == []


def test_nobody_acts_any_more_once_a_failed_sign_in_is_recorded():
    Client().post("/sign-in/", {"username": "lawyer", "password": "wrong"})
    with connection.cursor() as cursor:
        cursor.execute("select homeward.actor()")
        assert cursor.fetchone() == (None,)


def test_a_failed_sign_in_asks_as_much_of_the_database_whoever_was_meant():
    from django.test.utils import CaptureQueriesContext

    counts = set()
    for login in ("lawyer", TYPED):
        with CaptureQueriesContext(connection) as asked:
            sign_in(login, "wrong")
        counts.add(len(asked))
    assert len(counts) == 1


@pytest.mark.parametrize(
    ("role", "url", "page"),
    [
        ("lawyer", "/lists/new/", "intake:upload"),
        ("auditor", "/persons/", "desk:register"),
        ("administrator", "/states/TUR/", "desk:state"),
    ],
)
def test_a_refused_page_is_recorded_by_its_name(browser_of, cast, role, url, page):
    browser = browser_of(role)
    assert browser.get(f"{url}?code=layla").status_code == 403
    forget_the_actor()
    who = cast[role]
    [event] = log_of(who)
    assert words(event) == ("refused", "was refused a page", f"page:{page}", who.member, role)
    assert "layla" not in everything(event)


def test_a_form_sent_without_its_token_is_recorded_as_refused(cast):
    from homeward.apps.accounts.models import Member

    browser = came_in(Client(enforce_csrf_checks=True), Member.objects.get(login="lawyer"))
    assert browser.post("/sign-out/").status_code == 403
    forget_the_actor()
    assert [event.target for event in log_of(cast["lawyer"])] == ["page:accounts:sign_out"]


@pytest.mark.parametrize(("status", "kept"), [(200, 1), (404, 1), (403, 0), (500, 0)])
def test_a_refused_or_failed_page_leaves_no_half_done_write(cast, status, kept):
    from homeward.apps.accounts.middleware import ActorTransaction
    from homeward.apps.accounts.models import Member
    from homeward.apps.audit.actions import change

    def page(request):
        with change(actor=request.actor, verb="wrote half"):
            pass
        return HttpResponse(status=status)

    request = RequestFactory().get("/")
    request.user = Member.objects.get(login="coordinator")
    assert ActorTransaction(page)(request).status_code == status
    forget_the_actor()
    found = [event.verb for event in log_of(cast["coordinator"])]
    assert found.count("wrote half") == kept
    assert ("was refused a page" in found) is (status == 403)


def test_a_page_that_is_shown_is_no_refusal(browser_of, cast):
    assert browser_of("coordinator").get("/lists/new/").status_code == 200
    forget_the_actor()
    assert log_of(cast["coordinator"]) == []
