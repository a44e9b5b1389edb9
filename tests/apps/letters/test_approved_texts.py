"""A lawyer approves the bytes of a text; whatever nobody approved says that it is a draft."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import io
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.utils import ProgrammingError
from pypdf import PdfReader
from tests.apps.invented import GIRL, ON, forget_the_actor, persons_by_row, take_in

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.letters import actions
from homeward.apps.letters.access import approvals, not_approved
from homeward.apps.letters.models import Approval, Letter, Series
from homeward.apps.letters.typesetting import texts as module
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.letters.typesetting.texts import text_of, texts
from homeward.apps.sharing.actions import decide, screen

pytestmark = pytest.mark.usefixtures("read_once")
MARK = "NOT APPROVED BY A LAWYER"


def approve(lawyer, *languages):
    with acting_as(lawyer):
        for language in languages:
            digest = text_of(NoteKind.REQUEST, language).digest
            actions.approve(actor=lawyer, kind=NoteKind.REQUEST, language=language, digest=digest)
    forget_the_actor()


@pytest.fixture
def note_in(cast, coordinator):
    """Write a note about one girl in some languages; gives what each page says."""
    lead = cast["protection_lead"]
    person = persons_by_row(coordinator, take_in(coordinator, GIRL))[2]
    with acting_as(lead):
        screen(actor=lead, person=person, state="TUR", answers={})
        decide(actor=lead, person=person, state="TUR", decision="contact", reason="Invented.")
    forget_the_actor()

    def write(*languages, draft=False):
        with acting_as(lead):
            letter = actions.write_request(
                actor=lead, state="TUR", on=ON, draft=draft, languages=languages
            )
        forget_the_actor()
        pages = PdfReader(io.BytesIO(bytes(letter.pdf))).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    return write


def test_a_text_that_no_lawyer_approved_gets_no_number_and_the_refusal_says_in_which_language(
    cast, note_in
):
    with pytest.raises(actions.NotApprovedError) as refused:
        note_in("fr", "en")
    assert refused.value.languages == ("fr", "en")
    approve(cast["lawyer"], "en")
    with pytest.raises(actions.NotApprovedError) as refused:
        note_in("fr", "en")
    assert refused.value.languages == ("fr",)
    with acting_as(cast["protection_lead"]):
        assert not Letter.objects.exists()
        assert not Series.objects.exists()


def test_a_draft_of_it_is_written_all_the_same_and_says_so_on_every_page(note_in):
    pages = note_in("en", draft=True)
    assert len(pages) > 1
    assert all(MARK in page and "DRAFT - NOT TO BE SENT" in page for page in pages)


def test_an_approved_text_is_numbered_and_carries_no_mark(cast, note_in):
    approve(cast["lawyer"], "en", "fr")
    assert not any("DRAFT" in page or "PROJET" in page for page in note_in("fr", "en"))
    assert not any(MARK in page for page in note_in("en", draft=True))


@pytest.mark.parametrize("said", [True, False])
def test_the_database_numbers_nothing_that_no_lawyer_approved(cast, note_in, said):
    """Past the pages and the actions, whether or not the row claims an approval."""
    approve(cast["lawyer"], "en")
    actor = cast["protection_lead"]
    row = {"keeper_id": actor.keeper, "state": "TUR", "dated": ON, "pdf": b"", "draft": False}
    row |= {"made_by_id": actor.member, "languages": "en-ar" if said else "en", "approved": said}
    with acting_as(actor), pytest.raises(ProgrammingError, match="row-level security"):
        with transaction.atomic(), change(actor=actor, verb="wrote a bare row"):
            Letter.objects.create(**row, reference="HW/2026/0009")


def test_a_text_that_was_changed_is_approved_no_more(cast, monkeypatch):
    lawyer = cast["lawyer"]
    approve(lawyer, "en")
    changed = tuple(replace(t, digest="0" * 64) if t.language == "en" else t for t in texts())
    with acting_as(lawyer):
        assert not_approved(lawyer, NoteKind.REQUEST, ["en", "ar"]) == ("ar",)
        monkeypatch.setattr(module, "texts", lambda: changed)
        assert not_approved(lawyer, NoteKind.REQUEST, ["en"]) == ("en",)


def test_what_was_read_is_what_is_approved(cast):
    with acting_as(cast["lawyer"]), pytest.raises(actions.ChangedTextError):
        actions.approve(actor=cast["lawyer"], kind=NoteKind.REQUEST, language="en", digest="0" * 64)


def test_another_desks_lawyer_approves_nothing_here(cast):
    approve(cast["lawyer-elsewhere"], "en")
    with acting_as(cast["coordinator"]):
        assert all(one is None for _text, one in approvals(cast["coordinator"]))


@pytest.mark.parametrize("role", [r for r in Role.values if r != "lawyer"])
def test_nobody_but_a_lawyer_approves(cast, role):
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        actions.approve(
            actor=cast[role],
            kind=NoteKind.REQUEST,
            language="en",
            digest=text_of(NoteKind.REQUEST, "en").digest,
        )


@pytest.mark.parametrize("who", ["protection_lead", "coordinator"])
def test_the_database_refuses_an_approval_by_anybody_but_the_lawyer_themself(cast, who):
    """Past the pages and the actions: in one's own name, and in the lawyer's."""
    actor = cast[who]
    for by in (actor.member, cast["lawyer"].member):
        row = {"keeper_id": actor.keeper, "text": "request", "language": "en", "version": 1}
        with acting_as(actor), pytest.raises(ProgrammingError, match="row-level security"):
            with transaction.atomic(), change(actor=actor, verb="wrote a bare row"):
                Approval.objects.create(**row, digest="0" * 64, approved_by_id=by)


def test_every_text_has_a_version_and_bytes_of_its_own():
    assert {t.language for t in texts()} == {"en", "ar", "fr", "ru"}
    assert len({t.digest for t in texts()}) == len(texts())
    assert all(t.version >= 1 for t in texts())


def test_a_lawyer_reads_a_sample_and_approves_it_on_the_page(cast, browser_of):
    import re

    forget_the_actor()
    browser = browser_of("lawyer")
    page = browser.get("/letters/texts/").content.decode()
    url, digest = re.search(
        r'action="([^"]+/0/approve/)".*?value="([0-9a-f]{64})"', page, re.S
    ).groups()
    forget_the_actor()
    assert browser.get("/letters/texts/0.pdf?persons=1").content.startswith(b"%PDF")
    forget_the_actor()
    assert browser.post(url, {"digest": digest}).status_code == 302
    forget_the_actor()
    after = browser.get("/letters/texts/").content.decode()
    assert url not in after
    assert after.count('/approve/"') == len(texts()) - 1
    forget_the_actor()
    assert "/approve/" not in browser_of("coordinator").get("/letters/texts/").content.decode()
