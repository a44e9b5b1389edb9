"""The pages of papers: taking one in, looking at it, a claim from it, withdrawing it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from tests.apps.documents.papers import SAID, photograph, take_in
from tests.apps.invented import forget_the_actor

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.documents.models import Document
from homeward.apps.register.models import Claim

GIRL = 2


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[GIRL]


@pytest.fixture
def lead(browser_of):
    return browser_of("protection_lead")


@pytest.fixture
def paper(cast, girl):
    with acting_as(cast["protection_lead"]):
        found = take_in(cast["protection_lead"], girl)
    forget_the_actor()
    return found


def ask(browser, method, url, data=None):
    answer = getattr(browser, method)(url, data or {})
    forget_the_actor()
    return answer


def sent(browser, girl, content=None, **changes):
    file = SimpleUploadedFile("paper.jpg", photograph() if content is None else content)
    url = reverse("documents:add", args=[girl])
    return ask(browser, "post", url, {**SAID, "file": file, **changes})


def test_a_paper_is_taken_in_shown_and_listed_on_the_persons_page(lead, girl):
    answer = sent(lead, girl)
    assert answer.status_code == 302
    text = ask(lead, "get", answer.headers["location"]).content.decode()
    for words in (SAID["label"], SAID["issuer"], "March 2015", "Not scanned", "Arabic"):
        assert words in text
    assert SAID["label"] in ask(lead, "get", reverse("desk:person", args=[girl])).content.decode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"content": b"<svg xmlns='http://www.w3.org/2000/svg'/>"}, "neither a photograph"),
        ({"label": "Paper of a caliph" + "ate child"}, "mark somebody for life"),
        ({"issued": "who knows"}, "hw-errors"),
        ({"issued": "2999-01-01"}, "hw-errors"),
        ({"kind": "portrait"}, "hw-errors"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence(lead, girl, changes, words):
    answer = sent(lead, girl, **changes)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_what_nobody_knows_is_said_to_be_unknown(lead, girl):
    answer = sent(lead, girl, issuer="", issued="", language="")
    text = ask(lead, "get", answer.headers["location"]).content.decode()
    assert text.count("Nobody knows") == 3


def test_a_page_is_a_picture_and_nothing_else_and_each_look_is_recorded(lead, girl, paper, cast):
    answer = ask(lead, "get", reverse("documents:page", args=[paper.pk, 1]))
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["cache-control"] == "no-store"
    with acting_as(cast["protection_lead"]):
        seen = Event.objects.filter(verb="looked at a page of a paper", subjects__contains=[girl])
        assert seen.count() == 1
    forget_the_actor()
    missing = ask(lead, "get", reverse("documents:page", args=[paper.pk, 2]))
    assert missing.status_code == 404


def test_a_claim_is_taken_from_a_paper_and_each_leads_to_the_other(lead, girl, paper, cast):
    page = reverse("documents:document", args=[paper.pk])
    assert f"?paper={paper.pk}" in ask(lead, "get", page).content.decode()
    url = f"{reverse('desk:claim_add', args=[girl])}?kind=place&paper={paper.pk}"
    form = ask(lead, "get", url).context["form"]
    filled = {name: form.initial[name] for name in ("source_kind", "source_label")}
    filled["said_on"] = form.initial["said_on"].isoformat()
    assert filled["said_on"] == "2015-03-31"
    assert ask(lead, "post", url, filled | {"words": "An invented place"}).status_code == 302
    with acting_as(cast["protection_lead"]):
        claim = Claim.objects.get(source_id=paper.source_id)
    forget_the_actor()
    own = reverse("desk:claim", args=[girl, claim.pk])
    assert own in ask(lead, "get", page).content.decode()
    assert page in ask(lead, "get", own).content.decode()


def test_a_paper_of_another_person_is_no_source(lead, taken_in, paper):
    other = reverse("desk:claim_add", args=[taken_in.by_row[4]])
    for key in (paper.pk, "00000000-0000-4000-8000-000000000000", "x"):
        assert ask(lead, "get", f"{other}?kind=place&paper={key}").status_code == 404


def test_a_paper_is_withdrawn_and_the_second_sees_who_was_first(lead, browser_of, paper):
    url = reverse("documents:withdraw", args=[paper.pk])
    assert ask(lead, "post", url, {"reason": ""}).status_code == 422
    assert ask(lead, "post", url, {"reason": "Of another person."}).status_code == 302
    late = ask(browser_of("coordinator"), "post", url, {"reason": "Mine."})
    assert late.status_code == 409
    text = late.content.decode()
    for words in ("Of another person.", "Mine.", "This paper was withdrawn"):
        assert words in text
    again = reverse("documents:restore", args=[paper.pk])
    assert ask(lead, "post", again, {"reason": "It is theirs."}).status_code == 302
    page = reverse("documents:document", args=[paper.pk])
    assert "This paper was withdrawn" not in ask(lead, "get", page).content.decode()


def test_nothing_is_kept_of_a_refused_file(lead, girl, cast):
    assert sent(lead, girl, content=b"MZ").status_code == 422
    with acting_as(cast["protection_lead"]):
        assert not Document.objects.exists()
    forget_the_actor()
