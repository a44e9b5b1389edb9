"""What the pages of the desk show: filters, a person's tree and claims, the gate, States."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re

import pytest
from tests.apps.invented import GROWN, MARKER, ON, forget_the_actor
from tests.apps.letters.approving import approve_texts

from homeward.apps.audit.actions import acting_as

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def people(taken_in):
    return taken_in.by_row


@pytest.fixture
def open_page(people, browser_of):
    assert people

    def get(url, login="coordinator", **headers):
        browser = browser_of(login)
        forget_the_actor()
        answer = browser.get(url, **headers)
        forget_the_actor()
        return answer

    return get


@pytest.fixture
def send(browser_of):
    def post(url, said, login="coordinator"):
        browser = browser_of(login)
        forget_the_actor()
        answer = browser.post(url, said, follow=True)
        forget_the_actor()
        return answer

    return post


def rows_shown(answer, people) -> set[int]:
    text = answer.content.decode()
    return {number for number, key in people.items() if str(key) in text}


QUERIES = {
    "": {2, 3, 4, 5, 6},
    "state=TUR": {2, 5},
    "state=none": {6},
    "sex=F": {2, 4},
    "sex=none": {6},
    "state=TUR&sex=M": {5},
    "asked=yes&on=2026-11-22": {2, 4},
    "asked=yes&on=2018-07-03": {2, 4},
    "asked=unknown&on=2026-11-22": {3, 5, 6},
    "asked=no&on=2018-07-03": {3, 5},
    "code=zzzzzzzzzzzz": set(),
    "source=not-a-key": {2, 3, 4, 5, 6},
    "source=00000000-0000-4000-8000-000000000000": set(),
    "on=not-a-day": {2, 3, 4, 5, 6},
    "page=99": {2, 3, 4, 5, 6},
}


@pytest.mark.parametrize(("query", "expected"), QUERIES.items(), ids=QUERIES)
def test_the_register_shows_whom_the_filters_leave(open_page, people, query, expected):
    answer = open_page(f"/persons/?{query}")
    assert answer.status_code == 200
    assert rows_shown(answer, people) == expected


def test_the_register_shows_codes_and_no_names(open_page, people):
    text = open_page("/persons/").content.decode()
    assert "Invented,F" not in text
    assert MARKER not in text
    assert "Yusuf" not in text


def test_htmx_gets_the_table_alone_and_caches_keep_the_two_apart(open_page, people):
    whole, part = open_page("/persons/"), open_page("/persons/", **HTMX)
    assert "<html" in whole.content.decode()
    assert "<html" not in part.content.decode()
    assert rows_shown(part, people) == rows_shown(whole, people)
    for answer in (whole, part):
        assert "HX-Request" in answer.headers["Vary"]


@pytest.mark.parametrize("more", ["", "&code=zzzzzzzzzzzz"], ids=["somebody", "nobody"])
def test_the_day_above_the_register_follows_when_htmx_changes_it(open_page, people, more):
    lead = r'<p class="hw-lead" id="hw-lead"( hx-swap-oob="true")?><bdi>.* as of 3 July 2018\.'
    url = f"/persons/?on=2018-07-03{more}"
    whole = re.findall(lead, open_page(url).content.decode())
    part = re.findall(lead, open_page(url, **HTMX).content.decode())
    assert (whole, part) == ([""], [' hx-swap-oob="true"'])


def test_a_persons_page_shows_names_claims_with_their_rows_and_the_reasons(
    open_page, people, taken_in
):
    text = open_page(f"/persons/{people[2]}/").content.decode()
    assert MARKER in text
    assert f"/lists/{taken_in.pk}/rows/0/2/" in text
    assert "2014-02-17" in text
    assert "833" in text or "article" in text.lower()
    for other in (people[3], people[4]):
        assert str(other) not in text


def test_a_person_whose_list_was_undone_has_a_page_that_says_so(open_page, people, taken_in, cast):
    from homeward.apps.intake.actions import undo

    actor = cast["coordinator"]
    with acting_as(actor):
        undo(actor=actor, key=taken_in.pk)
    forget_the_actor()
    answer = open_page(f"/persons/{people[2]}/")
    assert answer.status_code == 200
    assert MARKER not in answer.content.decode()


def test_only_the_lead_finds_the_way_to_the_gate(open_page, people):
    url = f"/persons/{people[2]}/gate/TUR/"
    assert url in open_page(f"/persons/{people[2]}/", "protection_lead").content.decode()
    for role in ("coordinator", "protection_officer", "lawyer"):
        assert url not in open_page(f"/persons/{people[2]}/", role).content.decode()


def test_the_gates_form_wants_a_reason_and_then_records_the_decision(send, people, cast):
    from homeward.apps.sharing.access import gates
    from homeward.core.disclosure.fields import Gate

    url, lead = f"/persons/{people[2]}/gate/TUR/", cast["protection_lead"]
    whole = contact_form(send, people[2], lead)
    for wrong in ({"reason": " "}, {"decision": "perhaps"}, {"review_on": ""}, {"reviewer": ""}):
        assert send(url, whole | wrong, lead.label).status_code == 422, wrong
    with acting_as(lead):
        assert gates(lead, "TUR", [people[2]]) == {}
    forget_the_actor()
    answer = send(url, whole, lead.label)
    assert answer.status_code == 200
    assert "Invented reason." in answer.content.decode()
    with acting_as(lead):
        assert gates(lead, "TUR", [people[2]]) == {people[2]: Gate.CONTACT}


def contact_form(send, person, lead):
    """Record a screen and fill in a form that opens the gate."""
    screened = dict.fromkeys(("told", "asks", "opposes", "danger", "guardian", "interests"), "no")
    send(f"/persons/{person}/screen/TUR/", screened, lead.label)
    return {
        "decision": "contact",
        "reason": "Invented reason.",
        "reviewer": lead.member,
        "review_on": "2099-01-01",
    }


def test_a_gate_for_something_that_is_no_state_is_not_there(open_page, people):
    assert open_page(f"/persons/{people[2]}/gate/QQQQ/", "protection_lead").status_code == 404


def test_a_states_page_shows_its_mission_and_its_claimed_nationals(open_page, people):
    answer = open_page("/states/TUR/")
    assert rows_shown(answer, people) == {2, 5}
    assert "Baghdad" in answer.content.decode()
    assert open_page("/states/NOPE/").status_code == 404


def test_a_state_without_a_known_mission_says_so(open_page):
    text = open_page("/states/TTO/").content.decode()
    assert "No mission found" in text


def test_a_letter_is_refused_in_words_then_written_then_opened(send, open_page, people, cast):
    lead = cast["protection_lead"]
    refused = send("/letters/to/TUR/", {"languages": "en-ar"}).content.decode()
    assert "No protection lead has recorded contact" in refused
    assert "HW/" not in refused
    form = contact_form(send, people[2], lead)
    send(f"/persons/{people[2]}/gate/TUR/", form, lead.label)
    waits = send("/letters/to/TUR/", {"languages": "en-ar"}).content.decode()
    assert "no lawyer has approved its text in English · Arabic" in waits
    assert "HW/" not in waits
    approve_texts(lead, "en")
    assert (
        "approved its text in Arabic"
        in send("/letters/to/TUR/", {"languages": "en-ar"}).content.decode()
    )
    written = send("/letters/to/TUR/", {"languages": "en"}).content.decode()
    reference = re.search(r"HW/\d{4}/0001", written)
    assert reference
    [url] = set(re.findall(r"/letters/[0-9a-f-]{36}\.pdf", written))
    form = {"languages": "en", "text": "thanks", "draft": "no"}
    assert "Say which of our notes" in send("/letters/to/TUR/", form).content.decode()
    form["about"] = url.split("/")[-1].removesuffix(".pdf")
    assert re.search(r"HW/\d{4}/0002", send("/letters/to/TUR/", form).content.decode())
    pdf = open_page(url)
    assert pdf.content.startswith(b"%PDF")
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert MARKER.split()[0] not in str(pdf.headers)


def test_a_draft_is_written_from_the_states_page(send, people):
    text = send("/letters/to/TUR/", {"draft": "yes"}).content.decode()
    assert "Draft, not to be sent" in text
    assert people


@pytest.mark.parametrize("url", ["/", "/persons/", "/states/", "/lists/", "/lists/new/"])
def test_every_page_says_that_the_data_are_invented(open_page, url):
    assert "fictional" in open_page(url).content.decode().lower()


@pytest.mark.parametrize("url", ["/", "/persons/", "/states/TUR/", "/lists/"])
def test_in_arabic_pages_run_from_right_to_left(browser_of, people, url):
    browser = browser_of("coordinator")
    forget_the_actor()
    assert 'dir="rtl"' not in browser.get(url).content.decode()
    assert browser.post("/language/", {"language": "ar", "next": url}).status_code == 302
    text = browser.get(url).content.decode()
    assert re.search(r'<html[^>]*lang="ar"[^>]*dir="rtl"', text)
    assert people


def test_an_empty_register_says_how_to_begin(browser_of, cast):
    assert cast
    answer = browser_of("coordinator").get("/persons/")
    assert answer.status_code == 200
    assert "/lists/new/" in answer.content.decode()


def test_every_answer_forbids_foreign_scripts_frames_and_caches(open_page):
    answer = open_page("/persons/")
    policy = answer.headers["Content-Security-Policy"]
    for word in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"):
        assert word in policy
    assert "unsafe" not in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert " style=" not in answer.content.decode()


def test_words_of_a_list_are_shown_as_words_and_never_as_markup(cast, read_once, browser_of):
    from tests.apps.invented import persons_by_row, take_in

    actor, evil = cast["coordinator"], "<script>alert(1)</script> Invented"
    with acting_as(actor):
        people = persons_by_row(actor, take_in(actor, GROWN.replace("Yusuf Invented", evil)))
    forget_the_actor()
    text = browser_of("coordinator").get(f"/persons/{people[2]}/").content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text
    assert read_once is None
    assert ON
