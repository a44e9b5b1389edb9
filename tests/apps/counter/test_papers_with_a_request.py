"""A paper that a mission sends: pictures of its pages, with its request, and the desk's to take in."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.apps.counter import serving
from tests.apps.counter.serving import ask, at_the_counter, came_in, keys_in, open_gate
from tests.apps.counter.test_requests_at_the_counter import seen
from tests.apps.documents.papers import SAID, SECRET, pdf, photograph
from tests.apps.invented import forget_the_actor

from homeward.apps.audit.actions import acting_as

OFFICER = "consular_officer-one"


@pytest.fixture
def request_given(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    return serving.request_of(cast, serving.released(cast, missions.girl, missions.one))


def send(browser, request, content, kind="certificate"):
    file = SimpleUploadedFile("paper.jpg", content)
    return ask(browser, f"/requests/{request.pk}/papers/", "post", kind=kind, file=file)


@pytest.fixture
def sent(request_given):
    """A certificate that lies there; its key."""
    with at_the_counter():
        browser = came_in(OFFICER)
        assert send(browser, request_given, photograph()).status_code == 302
        [key] = {*keys_in(ask(browser, f"/requests/{request_given.pk}/"), "/papers/")}
    return key


def test_a_paper_is_sent_as_pictures_of_its_pages_and_the_file_is_not_kept(request_given):
    with at_the_counter():
        browser = came_in(OFFICER)
        page = f"/requests/{request_given.pk}/"
        assert "None yet." in ask(browser, page).content.decode()
        send(browser, request_given, photograph(turned=6))
        send(browser, request_given, photograph(turned=6))
        send(browser, request_given, pdf(2), "laboratory")
        text = ask(browser, page).content.decode()
        assert text.count("Return certificate or travel document</strong>") == 1
        assert "Letter of a laboratory, without the profile" in text
        keys = keys_in(ask(browser, page), "/papers/")
        assert len(set(keys)) == 2
        for key in set(keys):
            answer = ask(browser, f"/papers/{key}/1.jpg")
            assert answer.headers["Content-Type"] == "image/jpeg"
            assert "sandbox" in answer.headers["Content-Security-Policy"]
            assert SECRET.encode() not in answer.content
            with Image.open(BytesIO(answer.content)) as picture:
                assert not picture.getexif()
        assert ask(browser, f"/papers/{keys[0]}/9.jpg").status_code == 404


def test_what_cannot_be_drawn_is_refused_with_what_to_do(request_given):
    with at_the_counter():
        browser = came_in(OFFICER)
        for content, kind in ((b"no picture", "birth"), (photograph(), "face"), (b"", "birth")):
            answer = send(browser, request_given, content, kind)
            assert answer.status_code == 422, kind
        assert "None yet." in ask(browser, f"/requests/{request_given.pk}/").content.decode()


def test_another_missions_paper_and_one_that_never_was_answer_alike(request_given, sent):
    with at_the_counter():
        stranger = came_in("head_of_mission-two")
        pair = [ask(stranger, f"/papers/{key}/1.jpg") for key in (sent, uuid4())]
        assert seen(pair[0]) == seen(pair[1])
        assert pair[0].status_code == 404
        foreign = send(stranger, request_given, photograph())
        assert foreign.status_code == 404


def test_a_paper_goes_with_its_request(cast, request_given, sent):
    from homeward.apps.releases.access import releases
    from homeward.apps.releases.actions import end

    lead = cast["protection_lead"]
    with acting_as(lead):
        [made] = releases(lead)
        end(actor=lead, key=made.pk, why="Invented.", at=datetime.now(UTC))
    with at_the_counter():
        assert ask(came_in(OFFICER), f"/papers/{sent}/1.jpg").status_code == 404


def test_the_desk_takes_a_paper_into_the_persons_papers_once(
    cast, missions, sent, browser_of, pages
):
    from homeward.apps.documents.models import Document, Page

    browser = browser_of("coordinator")
    page = f"/releases/papers/{sent}/"
    waits = "Papers that are not taken in yet"
    assert waits in ask(browser, "/releases/").content.decode()
    assert "Take it into the person" in ask(browser, page).content.decode()
    assert ask(browser, f"{page}1.jpg").headers["Content-Type"] == "image/jpeg"
    assert ask(browser, page, "post", kind="travel").status_code == 422
    said = SAID | {"kind": "travel", "label": "Return certificate (invented)"}
    taken = ask(browser, page, "post", **said)
    assert taken.headers["location"].startswith("/documents/")
    assert waits not in ask(browser, "/releases/").content.decode()
    second = browser_of("protection_lead")
    again = ask(second, page, "post", **said)
    assert again.headers["location"] == page
    text = ask(second, page).content.decode()
    assert "Already taken in by" in text
    assert "The person&#x27;s paper" in text or "The person's paper" in text
    with acting_as(cast["protection_lead"]):
        document = Document.objects.get()
        assert (document.person_id, document.kind, document.pages) == (missions.girl, "travel", 1)
        assert document.source.label == "Return certificate (invented)"
        assert Page.objects.count() == 1


def test_the_mission_is_told_nothing_of_what_the_desk_did_with_it(
    missions, request_given, sent, browser_of, pages
):
    def told():
        with at_the_counter():
            return seen(ask(came_in(OFFICER), f"/requests/{request_given.pk}/"))

    before = told()
    said = SAID | {"kind": "travel", "label": "Return certificate (invented)"}
    ask(browser_of("coordinator"), f"/releases/papers/{sent}/", "post", **said)
    forget_the_actor()
    assert told() == before


def test_who_is_not_assigned_to_the_person_sees_no_paper(cast, missions, browser_of, pages):
    from tests.apps.invented import persons_by_row, take_in

    lead = cast["protection_lead"]
    with acting_as(lead):
        found = take_in(lead, "Alone Invented,F,2012-01-02,Turkey,acquitted,,", name="a.csv",
                        label="Alone", assigned=False)  # fmt: skip
        girl = next(iter(persons_by_row(lead, found).values()))
    open_gate(cast, girl, "TUR")
    request = serving.request_of(cast, serving.released(cast, girl, missions.one))
    with at_the_counter():
        browser = came_in(OFFICER)
        send(browser, request, photograph())
        [key] = {*keys_in(ask(browser, f"/requests/{request.pk}/"), "/papers/")}
    for role, status in (("protection_lead", 200), ("protection_officer", 404), ("lawyer", 404)):
        for path in ("", "1.jpg"):
            answer = ask(browser_of(role), f"/releases/papers/{key}/{path}")
            assert answer.status_code == status, (role, path)
