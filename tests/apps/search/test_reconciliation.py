"""The W3C's Reconciliation Service API 0.2: its shapes, its pass, and what it never does."""
# ruff: noqa: ARG001 - fixtures put rows in

import json

import pytest
from django.test import Client
from tests.apps.invented import forget_the_actor, nobody_acting
from tests.apps.search.test_keys import ROWS
from tests.apps.search.test_search import findable

from homeward.apps.accounts.models import Member
from homeward.apps.accounts.passes import SECONDS, actor_of_pass, make_pass
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.register.models import Person

pytestmark = pytest.mark.usefixtures("read_once", "pages")
MAGOMED = "Магомедов Юсуф Мусаевич"
YUSUF_ROW = {
    "query": "Yousef Magomedow",
    "properties": [{"pid": "birth", "v": "2011"}, {"pid": "mother", "v": ["Zubaida Inventedova"]}],
}


@pytest.fixture
def here(cast):
    with acting_as(cast["coordinator"]):
        found = findable(cast["coordinator"], *ROWS)
        found.codes = dict(Person.objects.values_list("pk", "code"))
    forget_the_actor()
    return found


def passed(actor):
    return make_pass(Member.objects.get(pk=actor.member))


@pytest.fixture
def token(cast):
    return passed(cast["coordinator"])


@pytest.fixture
def ask(here, token):
    """Send a batch as OpenRefine does: no cookie, no token of a form."""

    def sent(queries, by=token):
        text = queries if isinstance(queries, str) else json.dumps(queries)
        with nobody_acting():
            browser = Client(enforce_csrf_checks=True)
            return browser.post(f"/search/reconcile/{by}/", {"queries": text})

    return sent


def is_candidate(one):
    """The fields that the schema of a result batch knows, and their kinds."""
    assert set(one) <= {"id", "name", "description", "type", "score", "features", "match"}
    assert isinstance(one["id"], str)
    assert one["id"]
    assert isinstance(one["name"], str)
    assert one["name"]
    assert isinstance(one["description"], str)
    assert isinstance(one["score"], int | float)
    assert 0 <= one["score"] <= 100
    assert isinstance(one["match"], bool)
    assert one["type"] == [{"id": "person", "name": "Person"}]
    assert all(set(f) == {"id", "value"} for f in one["features"])
    assert len({f["id"] for f in one["features"]}) == len(one["features"])
    assert all(type(f["value"]) in {int, float, bool} for f in one["features"])


def test_the_manifest_has_what_the_schema_requires_and_names_nobody(here, token):
    with nobody_acting():
        answer = Client().get(f"/search/reconcile/{token}/")
    said = answer.json()
    assert said["versions"] == ["0.2"]
    assert {"name", "identifierSpace", "schemaSpace", "defaultTypes"} <= set(said)
    assert all(said[k].startswith("http") for k in ("identifierSpace", "schemaSpace"))
    assert "{{id}}" in said["view"]["url"]
    assert said["batchSize"] >= 10
    assert set(said["suggest"]) == {"property"}, "typed names would stand in addresses"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert MAGOMED not in answer.content.decode()


def test_a_batch_is_answered_query_by_query_best_first(ask, here):
    answer = ask({"q0": YUSUF_ROW, "q1": {"query": "Lina Elsewhere", "limit": 1}})
    assert answer.status_code == 200
    assert answer["Access-Control-Allow-Origin"] == "*"
    said = answer.json()
    assert set(said) == {"q0", "q1"}
    for each in said.values():
        assert set(each) == {"result"}
        for one in each["result"]:
            is_candidate(one)
        scores = [one["score"] for one in each["result"]]
        assert scores == sorted(scores, reverse=True)
    first = said["q0"]["result"][0]
    assert first["id"] == here.codes[here.people[2]]
    assert first["name"] == MAGOMED
    assert {"name", "mother", "birth", "expected"} <= {f["id"] for f in first["features"]}
    assert [one["id"] for one in said["q1"]["result"]] == [here.codes[here.people[4]]]


def test_what_the_columns_say_moves_the_score(ask):
    def score(*properties):
        said = ask({"q": {"query": "Yousef Magomedow", "properties": list(properties)}}).json()
        return next(c["score"] for c in said["q"]["result"] if c["name"] == MAGOMED)

    bare, agreeing = score(), score({"pid": "birth", "v": "2011-03-04"})
    assert bare < agreeing
    assert score({"pid": "unheard of", "v": "x"}) == bare
    assert score({"pid": "mother", "v": {"id": "x", "name": "Zubayda"}}) > bare
    year_off = {"pid": "birth", "v": "2013"}
    assert score({"pid": "mother", "v": "Zubayda Inventedova"}) > score(
        {"pid": "mother", "v": "Zubayda Inventedova"}, year_off
    )


def test_nobody_is_ever_matched_by_a_program_but_by_their_own_code(ask, here):
    assert not any(c["match"] for c in ask({"q": YUSUF_ROW}).json()["q"]["result"])
    code = here.codes[here.people[4]]
    [first, *_rest] = ask({"q": {"query": code}}).json()["q"]["result"]
    assert (first["id"], first["match"], first["score"]) == (code, True, 100)


def test_a_row_without_a_name_is_found_by_its_other_columns(ask, here):
    said = ask({"q": {"properties": [{"pid": "mother", "v": "Zubayda Inventedova"}]}}).json()
    assert said["q"]["result"][0]["id"] == here.codes[here.people[2]]


def test_nobody_is_an_empty_result(ask):
    assert ask({"q": {"query": "Temirkhanov Wxqz"}}).json() == {"q": {"result": []}}
    assert ask({}).json() == {}


@pytest.mark.parametrize(
    "queries",
    [
        "no json",
        "[]",
        {"q": "text"},
        {"q": {}},
        {"q": {"query": 5}},
        {"q": {"query": "x", "limit": 0}},
        {"q": {"query": "x", "limit": True}},
        {"q": {"query": "x", "properties": {"pid": "birth"}}},
        {"q": {"query": "x", "properties": [{"pid": "birth"}]}},
    ],
)
def test_what_is_not_of_the_apis_shape_is_refused(ask, queries):
    answer = ask(queries)
    assert answer.status_code == 400
    assert answer.json()["status"] == "error"


def test_a_batch_that_is_too_long_is_refused_as_the_api_says(ask):
    assert ask({f"q{n}": {"query": "Yusuf"} for n in range(51)}).status_code == 413


def test_names_are_not_taken_from_an_address(here, token):
    with nobody_acting():
        queries = json.dumps({"q": {"query": "Magomedow"}})
        answer = Client().get(f"/search/reconcile/{token}/", {"queries": queries})
    assert answer.status_code == 405
    assert MAGOMED not in answer.content.decode()


def test_columns_are_suggested_by_what_is_typed(here, token):
    def named(prefix):
        with nobody_acting():
            url = f"/search/reconcile/{token}/properties/"
            answer = Client().get(url, {"prefix": prefix})
        assert answer["Access-Control-Allow-Origin"] == "*"
        return answer.json()["result"]

    assert {each["id"] for each in named("")} >= {"mother", "birth", "sex", "place"}
    assert [each["id"] for each in named("moth")] == ["mother"]
    assert all(set(each) == {"id", "name"} and all(each.values()) for each in named(""))


def test_the_log_has_who_was_shown_and_no_word_of_the_table(ask, here, cast):
    shown = {c["id"] for c in ask({"a": YUSUF_ROW, "b": YUSUF_ROW}).json()["a"]["result"]}
    with acting_as(cast["coordinator"]):
        event = Event.objects.first()
    assert (event.kind, event.verb) == ("read", "answered a table's rows")
    assert event.actor == cast["coordinator"].member
    assert {here.codes[key] for key in event.subjects} == shown
    assert len(event.subjects) == len(set(event.subjects))
    assert "agomed" not in f"{event.target}{event.detail}"


def test_a_table_in_which_nobody_is_found_is_recorded_too(ask, cast):
    ask({"q": {"query": "Temirkhanov Wxqz"}})
    with acting_as(cast["coordinator"]):
        assert Event.objects.first().verb == "answered a table's rows"


# The pass


def refused(answer):
    return answer.status_code == 401 and MAGOMED not in answer.content.decode()


def test_without_a_pass_that_counts_nobody_is_answered(ask, token, cast, browser_of):
    assert refused(ask({"q": YUSUF_ROW}, by="made-up"))
    assert refused(ask({"q": YUSUF_ROW}, by=token[:-1] + ("a" if token[-1] != "a" else "b")))
    browser = browser_of("coordinator")
    with nobody_acting():
        answer = browser.post("/search/reconcile/x/", {"queries": json.dumps({"q": YUSUF_ROW})})
    assert refused(answer), "a session alone lets no program in"


def test_a_pass_counts_for_a_working_day(ask, token, monkeypatch):
    assert 0 < SECONDS <= 12 * 60 * 60
    assert ask({"q": YUSUF_ROW}).status_code == 200
    monkeypatch.setattr("homeward.apps.accounts.passes.SECONDS", -1)
    assert refused(ask({"q": YUSUF_ROW}))


def test_a_new_password_ends_every_pass(token, cast):
    from homeward.apps.accounts.keys import set_password

    with acting_as(cast["coordinator"]):
        member = Member.objects.get(pk=cast["coordinator"].member)
        set_password(member=member, password="an invented new one")  # noqa: S106
    assert actor_of_pass(token) is None


def test_another_role_ends_every_pass(token, cast):
    from homeward.apps.accounts.actions import change_role

    with acting_as(cast["administrator"]):
        member = Member.objects.get(pk=cast["coordinator"].member)
        change_role(actor=cast["administrator"], member=member, role="protection_lead")
    assert actor_of_pass(token) is None


def test_a_pass_of_somebody_who_left_counts_no_longer(token, cast, monkeypatch):
    assert actor_of_pass(token) == cast["coordinator"]
    monkeypatch.setattr(Member.objects, "select_related", lambda *_: Member.objects.none())
    assert actor_of_pass(token) is None


@pytest.mark.parametrize("login", ["administrator", "auditor"])
def test_a_pass_opens_no_more_than_its_members_role(ask, cast, login):
    assert refused(ask({"q": YUSUF_ROW}, by=passed(cast[login])))


def test_another_desks_pass_finds_nobody_here(ask, cast):
    answer = ask({"q": YUSUF_ROW}, by=passed(cast["coordinator-elsewhere"]))
    assert answer.json() == {"q": {"result": []}}


def test_a_member_makes_an_address_that_works_and_the_log_says_so(browser_of, ask, cast):
    import re

    browser = browser_of("coordinator")
    with nobody_acting():
        before = browser.get("/search/openrefine/").content.decode()
        page = browser.post("/search/openrefine/").content.decode()
    assert "/search/reconcile/" not in before
    [token] = re.findall(r"/search/reconcile/([^/\"]+)/\"", page)
    assert ask({"q": YUSUF_ROW}, by=token).json()["q"]["result"]
    with acting_as(cast["coordinator"]):
        verbs = list(Event.objects.values_list("verb", "target", "detail"))
    assert ("made an address for OpenRefine", "", {}) in verbs
    assert token not in str(verbs)
