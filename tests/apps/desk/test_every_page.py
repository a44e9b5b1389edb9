"""Every address of the desk, asked by everybody: nobody gets in who should not.

The addresses come from the resolver. A new one fails here until somebody says below what it
shows and to whom.
"""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import get_resolver
from tests.apps.caseload import pages as caseload
from tests.apps.correspondence import pages as correspondence
from tests.apps.desk import own_pages as own
from tests.apps.documents import pages as documents
from tests.apps.documents import papers
from tests.apps.interests import words as interests
from tests.apps.interests.words import AGREEMENT
from tests.apps.invented import GIRL, MARKER, ON, a_claim, forget_the_actor, persons_by_row, take_in
from tests.apps.letters import pages as approving
from tests.apps.publishing import pages as publishing
from tests.apps.releases import addresses as releases
from tests.apps.search import pages as search
from tests.apps.situation import pages as situation
from tests.apps.tracing.pairs import listed

from homeward.apps.audit.actions import acting_as
from homeward.apps.tracing.models import Proposal

# Route to what it shows: "open" before sign-in, "persons" for roles that work on persons,
# "protectors", "desk" for every member, "administrators" for theirs, "post" for what only takes a
# form, or both.
CHECKED = {
    "accounts:sign_in": "open",
    "accounts:sign_out": "post",
    "accounts:code": "open",
    "accounts:challenge": "open post",
    "accounts:passkey": "open post",
    "accounts:again": "desk",
    "accounts:invitation": "open",
    "accounts:enrolment": "desk",
    "accounts:account": "desk",
    "accounts:new_passkey": "post",
    "accounts:add_passkey": "desk",
    "accounts:remove_passkey": "post",
    "accounts:app": "desk",
    "accounts:codes": "post",
    "accounts:password": "desk",
    "accounts:end_other_sessions": "post",
    "accounts:end_session": "post",
    "accounts:members": "administrators",
    "accounts:invite": "administrators",
    "accounts:organisations": "administrators",
    "accounts:revoke": "post administrators",
    "accounts:member": "administrators",
    "accounts:change_role": "post administrators",
    "accounts:let_go": "post administrators",
    "accounts:take_back": "post administrators",
    "accounts:end_member_sessions": "post administrators",
    "accounts:new_way_in": "post administrators",
    "intake:lists": "takers",
    "intake:upload": "takers",
    "intake:list": "takers",
    "intake:mapping": "takers",
    "intake:preview": "takers",
    "intake:commit": "post persons",
    "intake:progress": "takers",
    "intake:undo": "takers",
    "intake:row": "takers",
    **search.CHECKED,
    "tracing:queue": "persons",
    "tracing:progress": "takers",
    "tracing:pair": "persons",
    "tracing:answer": "post persons",
    "tracing:confirm": "post persons",
    "tracing:undo": "takers",
    **releases.CHECKED,
    "returnfiles:files": "persons",
    "returnfiles:file": "persons",
    "returnfiles:my_day": "persons",
    "returnfiles:team": "persons",
    "returnfiles:hand_over": "persons",
    "returnfiles:conference": "persons",
    "returnfiles:open": "post persons",
    "returnfiles:answer": "persons",
    "returnfiles:reopen": "persons",
    "returnfiles:known": "persons",
    "returnfiles:note": "persons",
    "returnfiles:task": "persons",
    "returnfiles:give": "persons",
    "returnfiles:hold": "persons",
    "returnfiles:step": "persons",
    "returnfiles:part": "an act",
    "returnfiles:paper": "persons",
    "returnfiles:cancel": "an act",
    "returnfiles:compare": "an act",
    # One act or task each: tests/apps/returnfiles has real ones.
    "returnfiles:withdraw": "an act",
    "returnfiles:lift": "an act",
    "returnfiles:agree": "an act",
    "returnfiles:end": "an act",
    **own.CHECKED,
    **caseload.CHECKED,
    **correspondence.CHECKED,
    **documents.CHECKED,
    **interests.CHECKED,
    **situation.CHECKED,
    **publishing.CHECKED,
    **approving.CHECKED,
    "letters:write": "post persons",
    "letters:pdf": "takers",
    "publications:figures": "persons",
    "publications:conflicts": "persons",
    "publications:timeline": "persons",
    "publications:figure": "persons",
    "publications:add": "persons",
    "publications:read": "persons",
    "publications:confirm": "post persons",
    "publications:starting": "post persons",
    "publications:withdraw": "post persons",
    "set_language": "open post",
}
WORK_ON_PERSONS = ("coordinator", "protection_officer", "protection_lead", "lawyer")
NO_LINK = "00000000-0000-4000-8000-000000000000"  # keys of members and links: tests/apps/accounts
OTHERS = ("auditor", "administrator", "consular_officer", "head_of_mission")


def routes(resolver=None, space=""):
    for entry in (resolver or get_resolver()).url_patterns:
        if hasattr(entry, "url_patterns"):
            yield from routes(entry, f"{space}{entry.namespace}:" if entry.namespace else space)
        else:
            yield f"{space}{entry.name}"


def test_every_address_is_on_the_checked_list():
    assert set(routes()) == set(CHECKED)


@pytest.fixture
def desk(cast, read_once):
    """A register with a letter on it, and the address of every page about it."""
    from homeward.apps.interests.actions import record
    from homeward.apps.publications import access, actions
    from homeward.apps.returnfiles.actions import open_file

    assert read_once is None
    lead = cast["protection_lead"]
    with acting_as(lead):
        found = take_in(lead)
        person = persons_by_row(lead, found)[2]
        listed(lead, GIRL, label="Another authority")
        letter = releases.noted(lead, person, "TUR", ON)
    forget_the_actor()
    with acting_as(lead):
        word = record(actor=lead, person=person, said=AGREEMENT, today=ON)
        pair = Proposal.objects.get().key
        file = open_file(actor=lead, person=person, on=ON).pk
        actions.add_starting_set(actor=lead)
        figure = access.figures(lead)[0].pk
        paper = papers.take_in(lead, person).pk
    forget_the_actor()
    said = (a_claim(lead, person), file, word.pk, figure, paper)
    return addresses(person, found.pk, letter.pk, pair, *said)


def addresses(person, found, letter, pair, *said) -> dict[str, str]:
    claim, file, word, figure, paper = said
    return {
        "accounts:sign_in": "/sign-in/",
        "accounts:sign_out": "/sign-out/",
        "accounts:code": "/sign-in/code/",
        "accounts:challenge": "/sign-in/challenge/",
        "accounts:passkey": "/sign-in/passkey/",
        "accounts:again": "/sign-in/again/",
        "accounts:invitation": f"/invitation/{NO_LINK}/",
        "accounts:enrolment": "/enrolment/",
        "accounts:account": "/account/",
        "accounts:new_passkey": "/account/passkeys/challenge/",
        "accounts:add_passkey": "/account/passkeys/new/",
        "accounts:remove_passkey": "/account/passkeys/1/remove/",
        "accounts:app": "/account/app/",
        "accounts:codes": "/account/codes/",
        "accounts:password": "/account/password/",
        "accounts:end_other_sessions": "/account/sessions/end/",
        "accounts:end_session": f"/account/sessions/{NO_LINK}/end/",
        "accounts:members": "/members/",
        "accounts:invite": "/members/invite/",
        "accounts:organisations": "/members/organisations/",
        "accounts:revoke": f"/members/links/{NO_LINK}/revoke/",
        "accounts:member": "/members/2/",
        "accounts:change_role": "/members/2/role/",
        "accounts:let_go": "/members/2/let-go/",
        "accounts:take_back": "/members/2/take-back/",
        "accounts:end_member_sessions": "/members/2/sessions/end/",
        "accounts:new_way_in": "/members/2/link/",
        "intake:lists": "/lists/",
        "intake:upload": "/lists/new/",
        "intake:list": f"/lists/{found}/",
        "intake:mapping": f"/lists/{found}/mapping/",
        "intake:preview": f"/lists/{found}/preview/",
        "intake:commit": f"/lists/{found}/commit/",
        "intake:progress": f"/lists/{found}/progress/",
        "intake:undo": f"/lists/{found}/undo/",
        "intake:row": f"/lists/{found}/rows/0/2/",
        **search.ADDRESSES,
        **situation.ADDRESSES,
        **publishing.ADDRESSES,
        "tracing:queue": "/pairs/",
        "tracing:progress": f"/pairs/progress/{found}/",
        "tracing:pair": f"/pairs/{pair}/",
        "tracing:answer": f"/pairs/{pair}/answer/",
        "tracing:confirm": f"/pairs/{pair}/confirm/",
        "tracing:undo": f"/pairs/{pair}/undo/",
        "returnfiles:files": "/files/",
        "returnfiles:file": f"/files/{file}/",
        "returnfiles:my_day": "/files/my-day/",
        "returnfiles:team": "/files/team/",
        "returnfiles:hand_over": "/files/team/1/hand-over/",
        "returnfiles:conference": "/files/conference/",
        "returnfiles:open": f"/files/open/{person}/",
        "returnfiles:answer": f"/files/{file}/answer/?ask=s0.context",
        "returnfiles:reopen": f"/files/{file}/reopen/?stage=S0",
        "returnfiles:known": f"/files/{file}/known/?what=family",
        "returnfiles:note": f"/files/{file}/note/",
        "returnfiles:task": f"/files/{file}/task/",
        "returnfiles:give": f"/files/{file}/give/?ask=s0.context",
        "returnfiles:hold": f"/files/{file}/hold/",
        "returnfiles:step": f"/files/{file}/step/",
        "returnfiles:part": f"/files/{file}/part/",
        "returnfiles:paper": f"/files/{file}/paper/",
        "returnfiles:cancel": f"/files/acts/{NO_LINK}/cancel/",
        "returnfiles:compare": f"/files/acts/{NO_LINK}/compare/?field=name&other={NO_LINK}",
        "returnfiles:withdraw": f"/files/acts/{NO_LINK}/withdraw/",
        "returnfiles:lift": f"/files/acts/{NO_LINK}/lift/",
        "returnfiles:agree": f"/files/acts/{NO_LINK}/agree/",
        "returnfiles:end": f"/files/tasks/{NO_LINK}/end/",
        **own.addresses(person, claim),
        **caseload.addresses(person),
        **correspondence.ADDRESSES,
        **documents.addresses(person, paper),
        **interests.addresses(person, word),
        **releases.addresses(person),
        **approving.ADDRESSES,
        "letters:write": "/letters/to/TUR/",
        "letters:pdf": f"/letters/{letter}.pdf",
        "publications:figures": "/figures/",
        "publications:conflicts": "/figures/conflicts/",
        "publications:timeline": "/figures/time-line/",
        "publications:figure": f"/figures/{figure}/",
        "publications:add": "/figures/new/",
        "publications:read": "/figures/read/",
        "publications:confirm": "/figures/confirm/",
        "publications:starting": "/figures/starting-set/",
        "publications:withdraw": f"/figures/{figure}/withdraw/",
        "set_language": "/language/",
    }


def ask(browser, url, method="get"):
    forget_the_actor()
    answer = getattr(browser, method)(url)
    forget_the_actor()
    return answer


def names(*kinds):
    return [name for name, kind in CHECKED.items() if kind in kinds]


@pytest.mark.parametrize("method", ["get", "post", "head", "put", "delete"])
def test_every_page_but_the_open_ones_needs_sign_in(desk, pages, method):
    assert pages is None
    for name, kind in CHECKED.items():
        if kind.startswith("open"):
            continue
        answer = ask(Client(), desk[name], method)
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (
            302,
            "/sign-in/",
        ), name


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_roles_that_do_not_work_on_persons_get_no_page_about_any(desk, browser_of, role, method):
    browser = browser_of(role)
    for name in names("persons", "lead", "protectors", "takers", "post persons"):
        answer = ask(browser, desk[name], method)
        assert answer.status_code in {403, 404, 405}, name
        assert MARKER not in answer.content.decode()


@pytest.mark.parametrize("role", [*WORK_ON_PERSONS, *OTHERS])
def test_members_are_the_administrators_matter_alone(desk, browser_of, role):
    browser = browser_of(role)
    for name in names("administrators", "post administrators"):
        method = "post" if CHECKED[name].startswith("post") else "get"
        refused = ask(browser, desk[name], method).status_code == 403
        assert refused is (role != "administrator"), name


@pytest.mark.parametrize("role", OTHERS)
def test_the_overview_of_other_roles_shows_no_figures(desk, browser_of, role):
    answer = ask(browser_of(role), "/")
    assert answer.status_code == 200
    assert "/persons/" not in re.sub(r"<nav.*?</nav>", "", answer.content.decode(), flags=re.S)


@pytest.mark.parametrize("role", WORK_ON_PERSONS)
def test_roles_that_work_on_persons_get_their_pages(desk, browser_of, role):
    browser = browser_of(role)
    for name in names("persons", "desk"):
        answer = ask(browser, desk[name])
        assert answer.status_code in {200, 302}, name
        assert answer.headers["Cache-Control"] == "no-store", name


def test_a_lawyer_takes_in_no_list_undoes_none_and_writes_no_letter(desk, browser_of):
    browser = browser_of("lawyer")
    assert ask(browser, desk["intake:upload"]).status_code == 403
    for name in ("intake:commit", "letters:write", "tracing:answer", "tracing:confirm"):
        assert ask(browser, desk[name], "post").status_code == 403, name
    forget_the_actor()
    assert browser.post(desk["intake:undo"], {"confirmed": "yes"}).status_code == 403


@pytest.mark.parametrize("role", [r for r in WORK_ON_PERSONS if r != "protection_lead"])
def test_the_gates_form_is_the_leads_alone(desk, browser_of, role):
    for method in ("get", "post"):
        assert ask(browser_of(role), desk["desk:gate"], method).status_code == 403
    assert ask(browser_of("protection_lead"), desk["desk:gate"]).status_code == 200


@pytest.mark.parametrize("role", WORK_ON_PERSONS)
def test_the_risk_screen_is_for_those_who_protect(desk, browser_of, role):
    answer = ask(browser_of(role), desk["desk:screen"])
    assert (answer.status_code == 200) is role.startswith("protection"), role


@pytest.mark.parametrize("role", ["coordinator", "lawyer"])
def test_words_are_recorded_by_those_who_protect(desk, browser_of, role):
    for name in names("protectors"):
        assert ask(browser_of(role), desk[name]).status_code == 403, name
        assert ask(browser_of(role), desk[name], "post").status_code in {403, 405}, name
        assert ask(browser_of("protection_officer"), desk[name]).status_code == 200, name


def test_what_only_takes_a_form_answers_no_reading(desk, browser_of):
    for name in names("post", "post persons", "post protectors", "post administrators"):
        assert ask(browser_of("coordinator"), desk[name]).status_code == 405, name


def _same(answer, *keys) -> tuple:
    """What a reader can tell one answer from another by, but for the token and their own words."""
    text = answer.content.decode()
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)
    for key in keys:
        text = text.replace(str(key), "KEY")
    headers = {k: v for k, v in answer.headers.items() if k != "Content-Length"}
    return answer.status_code, headers, text


@pytest.mark.parametrize("login", ["coordinator-elsewhere", "protection_lead-elsewhere"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_what_is_somebody_elses_answers_like_what_does_not_exist(desk, browser_of, login, method):
    browser = browser_of(login)
    unknown = [uuid4() for _ in range(4)]
    nowhere = addresses(*unknown, 999_999_999, *(uuid4() for _ in range(4)))
    compared = 0
    for name, url in desk.items():
        if url == nowhere[name]:
            continue
        foreign, missing = ask(browser, url, method), ask(browser, nowhere[name], method)
        keys = set(re.findall(r"[0-9a-f-]{36}|[0-9]+", url + nowhere[name]))
        assert _same(foreign, *keys) == _same(missing, *keys), name
        assert foreign.status_code in {403, 404, 405}, name
        compared += 1
    assert compared == 48


def test_a_letters_page_of_another_desk_shows_none_of_ours(desk, browser_of):
    browser = browser_of("coordinator-elsewhere")
    for name in ("desk:home", "desk:register", "desk:states", "desk:state", "intake:lists"):
        text = ask(browser, desk[name]).content.decode()
        assert "invented.csv" not in text, name
        assert "HW/2026" not in text, name
