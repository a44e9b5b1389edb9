"""Every address answers the methods on the list, to those on the list, and asks no query late.

`checked/screens.toml` is the list. Each address is really called: by nobody, and by a member
of each role.
"""

import uuid
from copy import deepcopy
from importlib import import_module

import pytest
from django.db import connection, transaction
from django.template import engines
from django.template.backends.django import Template
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate
from tests.apps import invented
from tests.apps.correspondence.pages import corresponded
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role
from tests.apps.interests.words import AGREEMENT
from tests.apps.letters import offices
from tests.apps.publishing.tables import kept, proposed
from tests.apps.returnfiles.filing import answer as answer_in
from tests.apps.returnfiles.filing import opened, raised
from tests.apps.tracing.pairs import listed
from tests.architecture.tree import assert_same, checked

from homeward.apps.accounts.access import MAY
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import holding, planning, tasking
from homeward.core.returns.parties import Audience

__all__ = ["counter_role"]

SCREENS = checked("screens")
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
STATE = "TUR"


def addresses(patterns, namespace=""):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            inside = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from addresses(pattern.url_patterns, inside)
        else:
            assert pattern.name, f"{pattern.pattern} has no name"
            yield f"{namespace}{pattern.name}", pattern.pattern.converters


def tree(side):
    return dict(addresses(import_module(f"homeward.config.{side}_urls").urlpatterns))


DESK = tree("desk")


@pytest.mark.parametrize("side", ["desk", "counter", "public"])
def test_every_address_is_on_the_list(side):
    assert_same(SCREENS[side], tree(side), where=f"checked/screens.toml, {side}")


@pytest.mark.parametrize("name", sorted(SCREENS["desk"]))
def test_who_may_call_an_address_is_said_in_known_words(name):
    said = SCREENS["desk"][name]
    assert set(said) - {"methods", "who"} <= set(said["methods"])
    assert {*said["methods"]} <= set(METHODS)
    assert {said[k] for k in said if k != "methods"} <= {*MAY, "members", "anybody"}


@pytest.fixture
def cases(taken_in, cast, pages, counter_role):  # noqa: ARG001
    """A list that is only received, two that are taken in, a person of one, a pair of both."""
    from homeward.apps.publications.access import figures
    from homeward.apps.publications.actions import add_starting_set
    from homeward.apps.tracing.models import Proposal

    with acting_as(cast["coordinator"]):
        listed(cast["coordinator"], invented.GIRL, label="Again")
        pair = Proposal.objects.get().key
        other = invented.a_list("Someone Invented,F,2011-02-03,Turkey,acquitted,,")
        received = invented.receive(cast["coordinator"], other, name="other.csv", label="Other")
        add_starting_set(actor=cast["coordinator"])
        figure = figures(cast["coordinator"]).filter(nationality="TUR", matter="held")[0].pk
    invented.forget_the_actor()
    number, person = next(iter(taken_in.by_row.items()))
    return filed(cast, person) | {
        "received": received.list.pk,
        "figure": figure,
        "list": taken_in.pk,
        "person": person,
        "claim": invented.a_claim(cast["coordinator"], person),
        "row": number,
        "pair": pair,
        "member": cast["auditor"].member,
        "consent": consent_of(cast["protection_officer"], person),
        "paper": paper_on(cast["protection_lead"], person),
        "proposal": kept(cast["coordinator"], proposed(cast["coordinator"])).pk,
        **assigned(cast, person),
        **documented(cast, person),
        **at_the_counters_other_side(cast, person),
        **corresponded(cast["coordinator"], STATE),
        "office": offices.add(cast["coordinator"], "INV").pk,
    }


def at_the_counters_other_side(cast, person):
    """A mission, a release that waits for a second person, one that was given, its request."""
    mission, members = serving.make_mission(cast, "one", STATE)
    searched = serving.a_search("Someone Invented,F,2012-03-04,Turkey,An aunt")
    handed = serving.handed_in(members["consular_officer"], searched)
    serving.open_gate(cast, person, STATE)
    waiting = serving.propose(cast, person, mission)
    request = serving.request_of(cast, serving.released(cast, person, mission))
    sent = serving.enclosed(members["consular_officer"], request)
    return {
        "mission": mission.pk,
        "releases:list": handed.pk,
        "releases:paper": sent.pk,
        "releases:delegation": serving.give_everything(members).pk,
        "releases:enclosed": sent.pk,
        "releases:propose": person,
        "releases:release": waiting.pk,
        "releases:preview": waiting.pk,
        "releases:give": waiting.pk,
        "releases:end": waiting.pk,
        "releases:request": request.pk,
        "releases:note": request.pk,
    }


def assigned(cast, person):
    """An assignment that can be ended, and an emergency that can be reviewed."""
    from homeward.apps.accounts import sittings
    from homeward.apps.caseload.actions import break_glass
    from homeward.apps.register.models import Assignment, Person

    officer = cast["protection_officer"]
    with acting_as(officer):
        code = Person.objects.get(pk=person).code
        break_glass(actor=officer, code=code, reason="invented for a test", at=sittings.moment())
        given = dict(Assignment.objects.filter(person=person).values_list("kind", "pk"))
    invented.forget_the_actor()
    return {"assignment": given["work"], "emergency": given["emergency"],
            "colleague": cast["lawyer"].member}  # fmt: skip


def documented(cast, person):
    """A paper of somebody, and the number of its first page."""
    from tests.apps.documents.papers import take_in

    with acting_as(cast["coordinator"]):
        paper = take_in(cast["coordinator"], person)
    invented.forget_the_actor()
    return {"document": paper.pk, "first": 1}


def filed(cast, person):
    """A return file with an answer, a hold that the lead asks to lift, and a task by hand."""
    lead = cast["protection_lead"]
    with acting_as(cast["coordinator"]):
        file = opened(cast["coordinator"], person, on=localdate())
    recorded = answer_in(lead, file, "s0.duplicates", "yes", on=localdate())
    held = raised(lead, file)
    with acting_as(lead):
        asked = holding.ask_to_lift(actor=lead, raised=held.key, reason="r", on=localdate())
        given = tasking.Given(member=lead.member, words="w", least=Audience.DESK)
        task = tasking.give(actor=lead, key=file.pk, given=given)
        papers = [
            planning.add_paper(
                actor=lead, key=file.pk, on=localdate(),
                paper=planning.PaperSaid(called=called, name=name),
            )
            for called, name in (("passport", "Zeynep"), ("court_order", "زينب"))
        ]  # fmt: skip
    ASKED_FOR["compare"] = f"field=name&other={papers[1].key}"
    invented.forget_the_actor()
    return {"travels": papers[0].key, "file": file.pk, "answer": recorded.key, "held": held.key, "asked": asked.key,
            "task": task.pk}  # fmt: skip


# Which key an address of return files needs; the others need the file's.
KEYS_OF_FILES = {
    "open": "person",
    "withdraw": "answer",
    "lift": "held",
    "agree": "asked",
    "end": "task",
    "cancel": "travels",
    "compare": "travels",
}
# Which key an address of edited words needs.
KEYS_OF_NOTES = {
    "reword": "note", "word_file": "note", "words": "words", "approve_words": "words",
    "take_words_back": "words",
}  # fmt: skip
# Which key a page needs, which the other pages of its app do, and which number.
KEYS_BY_PAGE = {
    "returnfiles": (KEYS_OF_FILES, "file", "member"),
    "caseload": ({"end": "assignment", "review": "emergency"}, "person", "colleague"),
    "documents": ({"add": "person"}, "document", "first"),
    "publishing": ({}, "proposal", "row"),
    "correspondence": (KEYS_OF_NOTES, "exchange", "position"),
}
ASKED_FOR = {"answer": "ask=s0.context", "give": "ask=s0.context", "reopen": "stage=S0",
             "known": "what=family"}  # fmt: skip


def consent_of(actor, person):
    """An agreement about somebody, which a withdrawal can be asked for."""
    from homeward.apps.interests.actions import record

    with acting_as(actor):
        word = record(actor=actor, person=person, said=AGREEMENT, today=invented.ON)
    invented.forget_the_actor()
    return word.pk


# Which key an address of best interests needs; the others need the paper's.
KEYS_OF_INTERESTS = {
    "person": "person", "consent": "person", "hear": "person", "open": "person",
    "withdraw": "consent",
}  # fmt: skip


def paper_on(actor, person):
    """An open determination, with its opener on the panel."""
    from homeward.apps.interests.drafting import open_paper
    from homeward.apps.interests.models import Paper
    from homeward.apps.interests.panel import seat

    with acting_as(actor):
        paper = open_paper(actor=actor, person=person, kind=Paper.Kind.DETERMINATION)
        seat(actor=actor, key=paper.pk, member=actor.member)
    invented.forget_the_actor()
    return paper.pk


def address(name, cases):
    """The address with values that really exist."""
    app = name.partition(":")[0]
    early = name in {"intake:mapping", "intake:preview", "intake:commit"}
    given = {
        "key": cases["person"] if app == "desk" else cases["received" if early else "list"],
        "state": STATE,
        "sheet": 0,
        "number": cases["row"],
        "token": "nobodys",
    }
    if app == "interests":
        given["key"] = cases[KEYS_OF_INTERESTS.get(name.partition(":")[2], "paper")]
        given["number"] = 0
    if app == "tracing" and name != "tracing:progress":
        given["key"] = cases["pair"]
    if name == "letters:pdf" or app == "accounts":
        given["key"] = uuid.uuid4()
    if app == "accounts":
        given["number"] = cases["member"]
    given |= {
        "publications": {"key": cases["figure"]},
        "releases": {
            "key": cases.get(name, uuid.uuid4()),
            "number": 1 if name == "releases:enclosed" else cases["mission"],
        },
        "desk": {"number": cases["claim"]},
    }.get(app, {})
    if app == "letters":
        given["number"] = cases["office"] if "office" in name else 0
    page = name.partition(":")[2]
    if app in KEYS_BY_PAGE:
        keys, other, number = KEYS_BY_PAGE[app]
        given["key"] = cases[keys.get(page, other)]
        given["number"] = cases[number]
    query = f"?{ASKED_FOR[page]}" if app == "returnfiles" and page in ASKED_FOR else ""
    return reverse(name, kwargs={key: given[key] for key in DESK[name]}) + query


def call(browser, method, name, cases):
    """Call an address in a transaction of its own, which is undone with the signing out in it."""
    invented.forget_the_actor()
    browser.raise_request_exception = False
    cookies = deepcopy(browser.cookies)
    filled = {"data": {"confirmed": "yes"}} if method == "POST" else {}
    with transaction.atomic():
        answer = getattr(browser, method.lower())(address(name, cases), **filled)
        transaction.set_rollback(True)
    browser.cookies = cookies
    return answer


def sent_to_sign_in(answer):
    """Signing out leads to the sign-in page as well (`?out`); that is no refusal."""
    page = reverse("accounts:sign_in")
    return answer.status_code == 302 and answer.url.startswith(f"{page}?next=")


def refused(answer):
    return answer.status_code == 403 or sent_to_sign_in(answer)


def test_an_address_answers_the_methods_on_the_list_and_no_other(cases, browser_of):
    browser = browser_of(Role.PROTECTION_LEAD)
    for name, said in SCREENS["desk"].items():
        if name == "set_language":
            continue  # Django's own view takes any method and changes something for POST only
        for method in METHODS:
            answer = call(browser, method, name, cases)
            answered = answer.status_code != 405
            assert answered is (method in said["methods"]), (name, method, answer.status_code)
            assert answer.status_code < 500, (name, method)


@pytest.mark.parametrize("role", Role.values)
def test_a_member_gets_what_the_list_opens_to_the_role_and_is_refused_the_rest(
    role, cases, browser_of
):
    browser = browser_of(role)
    for name, said in SCREENS["desk"].items():
        for method in said["methods"]:
            who = said.get(method, said["who"])
            may = who in {"members", "anybody"} or role in MAY[who]
            answer = call(browser, method, name, cases)
            assert refused(answer) is not may, (name, method, answer.status_code)


def test_nobody_gets_anything_but_the_way_in(cases):
    browser = Client()
    for name, said in SCREENS["desk"].items():
        for method in said["methods"]:
            answer = call(browser, method, name, cases)
            assert sent_to_sign_in(answer) is (said["who"] != "anybody"), (name, method)


def test_every_act_that_may_be_allowed_is_asked_for_somewhere():
    both = [*SCREENS["desk"].values(), *SCREENS["counter"].values()]
    asked = {v for said in both for k, v in said.items() if k != "methods"}
    assert set(MAY) <= asked


def test_which_role_may_do_what_is_on_the_list():
    assert {act: set(roles) for act, roles in SCREENS["acts"].items()} == MAY


@pytest.mark.parametrize("role", Role.values)
def test_row_security_lets_in_exactly_the_roles_that_see_persons(role, cast):
    with acting_as(cast[role]), connection.cursor() as cursor:
        cursor.execute("select homeward.keepers()")
        keepers = cursor.fetchone()[0]
    assert keepers == ([cast[role].keeper] if role in MAY["see persons"] else [])


def late_query(execute, sql, params, many, context):  # noqa: ARG001
    raise AssertionError(f"a query while the page is drawn: {sql[:120]}")


def test_drawing_a_page_asks_the_database_nothing(cases, browser_of, monkeypatch):
    """Everything is fetched before; a template that asks would ask once for every row."""
    drawn = []
    draw = Template.render

    def watched(self, context=None, request=None):
        with connection.execute_wrapper(late_query):
            drawn.append(self.template.name)
            return draw(self, context, request)

    monkeypatch.setattr(Template, "render", watched)
    for role in (Role.PROTECTION_LEAD, Role.ADMINISTRATOR):
        browser = browser_of(role)
        browser.raise_request_exception = True
        for name, said in SCREENS["desk"].items():
            opens = said["who"] == "members" or role in MAY.get(said["who"], ())
            if "GET" in said["methods"] and opens and name not in {"letters:pdf", "interests:pdf"}:
                invented.forget_the_actor()
                answer = browser.get(address(name, cases))
                assert answer.status_code < 400, name
    invented.forget_the_actor()
    assert Client().get(address("accounts:sign_in", cases)).status_code == 200
    assert {"desk/person.html", "desk/register.html", "desk/state.html"} <= set(drawn)
    assert {"tracing/queue.html", "tracing/pair.html", "tracing/undo.html"} <= set(drawn)
    assert {"intake/row.html", "intake/preview.html", "intake/lists.html"} <= set(drawn)
    assert {"returnfiles/file.html", "returnfiles/act.html", "returnfiles/team.html"} <= set(drawn)
    assert {"releases/release.html", "releases/propose.html", "counter/request.html"} <= set(drawn)
    assert {"accounts/account.html", "accounts/member.html", "ui/sign_in.html"} <= set(drawn)


def test_a_query_while_a_page_is_drawn_is_noticed(db):  # noqa: ARG001
    from homeward.apps.accounts.models import Member

    page = engines["django"].from_string("{% for m in members %}{{ m.login }}{% endfor %}")
    with (
        connection.execute_wrapper(late_query),
        pytest.raises(AssertionError, match="while the page is drawn"),
    ):
        page.render({"members": Member.objects.all()})
