"""A list's whole journey in the browser, with planted words that must not leak on the way."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import logging
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.apps.invented import (
    HEADINGS,
    LABEL,
    MARKER,
    MARKER_BIRTH,
    ON,
    a_list,
    forget_the_actor,
)
from tests.apps.letters.approving import approve_texts
from tests.attacks.hostile_files import HOSTILE

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.intake import access, jobs
from homeward.apps.intake.models import List

pytestmark = pytest.mark.usefixtures("read_once")

PLANTED = (*MARKER.split(), MARKER.lower(), MARKER_BIRTH, "2014/02", "17 Feb", "Feb. 17, 2014")


class Journey:
    """A browser that keeps every address it was led to and every message it was shown."""

    def __init__(self, browser):
        self.browser, self.urls, self.told = browser, [], []

    def _note(self, answer, url):
        self.urls += [url, answer.headers.get("location", "")]
        if answer.context and "messages" in answer.context:
            self.told += [str(message) for message in answer.context["messages"]]
        forget_the_actor()
        return answer

    def get(self, url):
        forget_the_actor()
        return self._note(self.browser.get(url), url)

    def post(self, url, said=None):
        forget_the_actor()
        return self._note(self.browser.post(url, said or {}), url)

    def upload(self, content, name="invented.csv", **more):
        said = {"label": LABEL, "received_on": "2018-07-03", "kind": ""} | more
        return self.post("/lists/new/", said | {"file": SimpleUploadedFile(name, content)})


@pytest.fixture
def journey(browser_of):
    return Journey(browser_of("protection_lead"))


@pytest.fixture
def worker(cast, monkeypatch):
    """Run the job that the last commit asked for, as the worker would."""
    monkeypatch.setattr(access, "note_progress", lambda *_: None)

    def run(found):
        forget_the_actor()
        jobs.commit_list.func(list_key=str(found), member=cast["protection_lead"].member)
        forget_the_actor()

    return run


def key_in(url: str) -> str:
    return re.search(r"[0-9a-f-]{36}", url)[0]


def filled(form) -> dict:
    """What a browser would send of a form that nobody changed."""
    return {name: form[name].value() or "" for name in form.fields if name != "save_template"}


def take_in_by_browser(journey, worker, content=None) -> str:
    found = key_in(journey.upload(content or a_list()).headers["location"])
    mapping = journey.get(f"/lists/{found}/mapping/")
    assert (
        journey.post(f"/lists/{found}/mapping/", filled(mapping.context["form"])).status_code == 302
    )
    assert journey.get(f"/lists/{found}/preview/").status_code == 200
    assert journey.post(f"/lists/{found}/commit/").status_code == 302
    worker(found)
    return found


def test_the_journey_from_upload_to_undo(journey, worker, cast):
    uploaded = journey.upload(a_list())
    found = key_in(uploaded.headers["location"])
    assert uploaded.headers["location"] == f"/lists/{found}/mapping/"
    mapping = journey.get(f"/lists/{found}/mapping/")
    assert "Date of birth" in mapping.content.decode()
    journey.post(f"/lists/{found}/mapping/", filled(mapping.context["form"]))
    preview = journey.get(f"/lists/{found}/preview/").content.decode()
    assert MARKER in preview
    assert journey.get("/persons/").context["pager"].total == 0
    assert journey.post(f"/lists/{found}/commit/").headers["location"] == f"/lists/{found}/"
    waiting = journey.get(f"/lists/{found}/progress/")
    assert "<html" not in waiting.content.decode()
    worker(found)
    assert journey.get("/persons/").context["pager"].total == 5
    assert "undo" in journey.get(f"/lists/{found}/").content.decode()
    assert MARKER in journey.get(f"/lists/{found}/rows/0/2/").content.decode()
    assert journey.get(f"/lists/{found}/undo/").status_code == 200
    assert journey.get("/persons/").context["pager"].total == 5
    journey.post(f"/lists/{found}/undo/", {"confirmed": "yes"})
    assert journey.get("/persons/").context["pager"].total == 0
    with acting_as(cast["coordinator"]):
        assert List.objects.get().state == "undone"


def test_the_commit_queues_one_job_with_keys_only(journey, cast):
    from procrastinate.contrib.django.models import ProcrastinateJob

    found = key_in(journey.upload(a_list()).headers["location"])
    for _ in range(2):
        journey.post(f"/lists/{found}/commit/")
    job = ProcrastinateJob.objects.get(task_name="intake.commit")
    assert job.args == {"list_key": found, "member": cast["protection_lead"].member}


def test_an_undo_that_nobody_confirmed_undoes_nothing(journey, worker, cast):
    found = take_in_by_browser(journey, worker)
    journey.post(f"/lists/{found}/undo/", {"confirmed": "no"})
    assert journey.get("/persons/").context["pager"].total == 5


def test_the_same_file_again_leads_to_the_list_that_is_there(journey, worker):
    found = take_in_by_browser(journey, worker)
    again = journey.upload(a_list())
    assert again.headers["location"] == f"/lists/{found}/"


@pytest.mark.parametrize("name", ["climbing-names", "truncated"])
def test_a_hostile_file_is_refused_on_the_form_with_what_would_mend_it(
    journey, tmp_path, cast, name
):
    path = HOSTILE[name](tmp_path)
    answer = journey.upload(path.read_bytes(), path.name)
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    with acting_as(cast["coordinator"]):
        assert not List.objects.exists()


def test_a_file_without_a_table_is_refused_on_the_form(journey):
    answer = journey.upload(b"hello\nthere\n", "letter.csv")
    assert answer.status_code == 422
    assert "No table of persons was found" in answer.content.decode()


def test_a_list_cannot_have_come_tomorrow(journey):
    assert journey.upload(a_list(), received_on="2999-01-01").status_code == 422


def test_a_column_left_out_on_the_form_makes_no_claim(journey, worker, cast):
    from homeward.apps.register.models import Claim

    found = key_in(journey.upload(a_list()).headers["location"])
    said = filled(journey.get(f"/lists/{found}/mapping/").context["form"])
    assert said["column-0-1"] == "sex"
    journey.post(f"/lists/{found}/mapping/", said | {"column-0-1": ""})
    journey.post(f"/lists/{found}/commit/")
    worker(found)
    with acting_as(cast["coordinator"]):
        assert not Claim.objects.filter(kind="sex").exists()
        assert Claim.objects.filter(kind="name").count() == 5


def test_a_made_up_meaning_of_a_column_is_refused(journey):
    found = key_in(journey.upload(a_list()).headers["location"])
    answer = journey.post(f"/lists/{found}/mapping/", {"column-0-0": "religion"})
    assert answer.status_code == 422


def test_no_planted_word_leaks_into_log_address_message_or_audit(
    journey, worker, cast, caplog, capfd
):
    """One journey through everything: list, person, gate, letter, undo, and a few failures."""
    caplog.set_level(logging.DEBUG)
    found = take_in_by_browser(journey, worker)
    actor = cast["protection_lead"]
    with acting_as(actor):
        person = access.row_for(actor, access.list_for(actor, found), 0, 2).person
    for url in ("/", "/persons/", "/persons/?state=TUR", "/states/", "/states/TUR/", "/lists/"):
        journey.get(url)
    assert MARKER in journey.get(f"/persons/{person}/").content.decode()
    screened = ("told", "asks", "opposes", "danger", "guardian", "interests")
    journey.post(f"/persons/{person}/screen/TUR/", dict.fromkeys(screened, "no"))
    reviewed = {"reviewer": cast["protection_lead"].member, "review_on": "2099-01-01"}
    said = {"decision": "contact", "reason": "Invented."}
    journey.post(f"/persons/{person}/gate/TUR/", said | reviewed)
    approve_texts(actor, "en")
    journey.post("/letters/to/TUR/", {"languages": "en"})
    state = journey.get("/states/TUR/").content.decode()
    for url in re.findall(r"/letters/[0-9a-f-]{36}\.pdf", state):
        journey.get(url)
    journey.upload(f"{HEADINGS}\n{MARKER}".encode(), "bad.csv")
    journey.get(f"/lists/{found}/rows/0/999/")
    journey.get(f"/lists/{found}/rows/0/2/")
    journey.post(f"/lists/{found}/undo/", {"confirmed": "yes"})
    journey.get(f"/lists/{found}/")
    assert len(journey.told) >= 3
    with acting_as(actor):
        events = [str(row) for row in Event.objects.values_list()]
    assert len(events) >= 12
    printed = "".join(capfd.readouterr())
    seen = "\n".join([*events, *journey.urls, *journey.told, caplog.text, printed])
    assert [word for word in PLANTED if word.casefold() in seen.casefold()] == []


def test_an_error_in_the_middle_of_a_row_logs_its_kind_and_place_only(journey, monkeypatch, caplog):
    from homeward.config.nameless import Nameless

    def broken(*_args, **_kwargs):
        raise ValueError(f"cannot read {MARKER} of {MARKER_BIRTH}")

    monkeypatch.setattr("homeward.apps.intake.views.presenting.preview", broken)
    found = key_in(journey.upload(a_list()).headers["location"])
    journey.browser.raise_request_exception = False
    handler = caplog.handler
    handler.addFilter(Nameless())
    answer = journey.get(f"/lists/{found}/preview/")
    assert answer.status_code == 500
    assert "ValueError" in caplog.text
    for word in PLANTED:
        assert word not in caplog.text
        assert word not in answer.content.decode()
    assert ON
