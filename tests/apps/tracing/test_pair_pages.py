"""The queue and the page of one pair: who sees what, who may decide, and that nothing is told."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re

import pytest
from tests.apps.invented import MARKER, forget_the_actor
from tests.apps.tracing.pairs import OTHERS, STATELESS, pair, thrice

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.tracing.models import Act, Proposal

MARKED = f"{MARKER},F,2014-02-17,Turkey,acquitted,,"
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def lists(cast, read_once):
    with acting_as(cast["coordinator"]):
        found = thrice(cast["coordinator"], MARKED, STATELESS, *OTHERS)
    forget_the_actor()
    return found


@pytest.fixture
def marked(cast, lists):
    with acting_as(cast["coordinator"]):
        found = pair(lists[0][2], lists[1][2])
    forget_the_actor()
    return found


@pytest.fixture
def get(lists, browser_of):
    def opened(url, login="coordinator", **headers):
        browser = browser_of(login)
        forget_the_actor()
        answer = browser.get(url, **headers)
        forget_the_actor()
        return answer

    return opened


@pytest.fixture
def post(lists, browser_of):
    def sent(url, said, login="coordinator"):
        browser = browser_of(login)
        forget_the_actor()
        answer = browser.post(url, said, follow=True)
        forget_the_actor()
        return answer

    return sent


def seen(answer) -> str:
    return re.search(r'name="seen" value="([^"]+)"', answer.content.decode()).group(1)


def now(cast, found):
    with acting_as(cast["coordinator"]):
        found.refresh_from_db()
    forget_the_actor()
    return found.decision


def test_the_queue_shows_codes_bands_and_ages_and_no_name(get, marked):
    text = get("/pairs/").content.decode()
    assert str(marked.key) in text
    assert MARKER not in text
    assert "Inventedova" not in text


def test_young_children_come_first_then_the_surer_pair(cast, get):
    text = get("/pairs/").content.decode()
    with acting_as(cast["coordinator"]):
        keys = {str(p.key): p for p in Proposal.objects.all()}
    forget_the_actor()
    order = [keys[k] for k in dict.fromkeys(re.findall(r"/pairs/([0-9a-f-]{36})/", text))]
    assert order
    ranks = [(p.place, -p.probability, p.pk) for p in order]
    assert ranks == sorted(ranks)


QUERIES = ["", "kind=same", "kind=mother", "band=look", "band=same&kind=same", "age=child",
           "age=grown", "decision=waiting", "decision=same", "page=99", "band=nonsense"]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_every_filter_answers_whole_and_in_part(get, query):
    whole, part = get(f"/pairs/?{query}"), get(f"/pairs/?{query}", **HTMX)
    assert whole.status_code == part.status_code == 200
    assert "<html" in whole.content.decode()
    assert "<html" not in part.content.decode()
    assert "HX-Request" in whole.headers["Vary"]


def test_filters_leave_what_they_say(cast, get):
    with acting_as(cast["coordinator"]):
        kinds = {str(p.key): p.kind for p in Proposal.objects.all()}
    text = get("/pairs/?kind=same&age=child").content.decode()
    shown = set(re.findall(r"/pairs/([0-9a-f-]{36})/", text))
    assert shown
    assert {kinds[key] for key in shown} == {"same"}


def test_a_store_without_pairs_says_what_will_come(cast, browser_of):
    browser = browser_of("coordinator")
    forget_the_actor()
    assert "hw-empty" in browser.get("/pairs/").content.decode()


def test_a_pairs_page_shows_both_persons_the_reasons_and_the_rows(cast, get, marked, lists):
    answer = get(f"/pairs/{marked.key}/")
    text = answer.content.decode()
    assert text.count(MARKER) > 2
    assert "hw-bar-for" in text
    assert text.count("/rows/0/2/") >= 2
    title = re.search(r"<title>(.*?)</title>", text).group(1)
    assert "Zubayda" not in title
    with acting_as(cast["coordinator"]):
        event = Event.objects.filter(verb="looked at a pair").first()
    assert set(event.subjects) == {lists[0][2], lists[1][2]}


def test_the_queue_records_whom_it_shows(cast, get):
    get("/pairs/")
    with acting_as(cast["coordinator"]):
        event = Event.objects.filter(verb="looked at the queue of pairs").first()
        assert event.count > 2


def test_an_answer_is_taken_with_its_reason_and_leads_to_the_next_pair(cast, get, post, marked):
    page = get(f"/pairs/{marked.key}/?kind=same")
    said = {"verdict": "different", "reason": "Invented reason.", "seen": seen(page)}
    done = post(f"/pairs/{marked.key}/answer/?kind=same", said)
    assert now(cast, marked) == "different"
    where = done.redirect_chain[-1][0]
    assert where.startswith("/pairs/")
    assert where.endswith("?kind=same")
    assert str(marked.key) not in where
    assert "Invented reason." not in done.content.decode()
    assert "Invented reason." in get(f"/pairs/{marked.key}/").content.decode()


@pytest.mark.parametrize("missing", ["verdict", "reason", "seen"])
def test_an_answer_that_lacks_something_changes_nothing_and_says_so(
    cast, get, post, marked, missing
):
    said = {"verdict": "same", "reason": "x", "seen": seen(get(f"/pairs/{marked.key}/"))}
    del said[missing]
    done = post(f"/pairs/{marked.key}/answer/", said)
    assert done.status_code == 422
    assert "hw-errors" in done.content.decode()
    assert now(cast, marked) == "open"


def test_the_two_person_rule_through_the_pages(cast, get, post, marked):
    said = {"verdict": "same", "reason": "x", "seen": seen(get(f"/pairs/{marked.key}/"))}
    post(f"/pairs/{marked.key}/answer/", said)
    assert now(cast, marked) == "waiting"
    own = get(f"/pairs/{marked.key}/").content.decode()
    assert f"/pairs/{marked.key}/confirm/" not in own
    page = get(f"/pairs/{marked.key}/", "protection_lead")
    again = {"reason": "y", "seen": seen(page)}
    refused = post(f"/pairs/{marked.key}/confirm/", again)
    assert "hw-alert-error" in refused.content.decode()
    assert now(cast, marked) == "waiting"
    post(f"/pairs/{marked.key}/confirm/", again, "protection_lead")
    assert now(cast, marked) == "same"


def test_undo_asks_why_first(cast, get, post, marked):
    said = {"verdict": "cannot_tell", "reason": "x", "seen": seen(get(f"/pairs/{marked.key}/"))}
    post(f"/pairs/{marked.key}/answer/", said)
    page = get(f"/pairs/{marked.key}/undo/")
    assert now(cast, marked) == "cannot_tell"
    assert post(f"/pairs/{marked.key}/undo/", {"seen": seen(page)}).status_code == 422
    post(f"/pairs/{marked.key}/undo/", {"reason": "y", "seen": seen(page)})
    assert now(cast, marked) == "open"


def test_a_lawyer_looks_and_does_not_decide(cast, get, post, marked):
    text = get(f"/pairs/{marked.key}/", "lawyer").content.decode()
    assert MARKER in text
    assert "/answer/" not in text
    for what in ("answer", "confirm", "undo"):
        assert post(f"/pairs/{marked.key}/{what}/", {}, "lawyer").status_code == 403
    with acting_as(cast["coordinator"]):
        assert not Act.objects.exists()


def test_the_persons_page_leads_to_the_pair_and_a_joined_person_has_one_page(
    cast, get, post, lists
):
    one, other = lists[0][3], lists[1][3]
    with acting_as(cast["coordinator"]):
        found = pair(one, other)
    forget_the_actor()
    assert f"/pairs/{found.key}/" in get(f"/persons/{one}/").content.decode()
    said = {"verdict": "same", "reason": "x", "seen": seen(get(f"/pairs/{found.key}/"))}
    post(f"/pairs/{found.key}/answer/", said)
    moved = get(f"/persons/{other}/")
    assert (moved.status_code, moved.headers["location"]) == (302, f"/persons/{one}/")
    text = get(f"/persons/{one}/").content.decode()
    assert f"/pairs/{found.key}/" in text
    assert "invented.csv#3" in text


def test_the_progress_of_a_list_can_be_asked_for(cast, get, lists):
    from homeward.apps.intake.models import List

    with acting_as(cast["coordinator"]):
        key = List.objects.first().pk
    forget_the_actor()
    assert "hw-progress" in get(f"/pairs/progress/{key}/").content.decode()
