"""Papers of persons: drawn anew, seen by assignment, withdrawn and never deleted."""

import shlex
import sys
from io import BytesIO

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.utils import ProgrammingError
from django.http import Http404
from PIL import Image
from tests.apps.documents.papers import SAID, SECRET, pdf, photograph, png, take_in
from tests.apps.invented import forget_the_actor, nobody_acting

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.documents import access, actions
from homeward.apps.documents.models import Document, DocumentAct, Page
from homeward.apps.register.codec import open_bytes
from homeward.apps.sheets.reading.refusals import RefusedFile

GIRL = 2


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[GIRL]


@pytest.fixture
def lead(cast, girl):  # noqa: ARG001  a list is taken in first
    with acting_as(cast["protection_lead"]):
        yield cast["protection_lead"]


def drawn(actor, found, number=1) -> bytes:
    _, page = access.page_for(actor, found.pk, number)
    return open_bytes(found.person_id, page.sealed)


def test_a_photograph_is_drawn_upright_and_nothing_but_the_picture_is_kept(lead, girl):
    found = take_in(lead, girl, photograph(turned=6))
    content = drawn(lead, found)
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == (160, 240)
        assert not picture.getexif()
        assert "comment" not in picture.info
    for stored in (content, bytes(found.sealed)):
        assert SECRET.encode() not in stored
        assert b"Exif" not in stored


@pytest.mark.parametrize(("content", "pages"), [(png(), 1), (pdf(1), 1), (pdf(3), 3)])
def test_scans_and_pages_of_a_pdf_become_pictures(lead, girl, content, pages):
    found = take_in(lead, girl, content)
    assert found.pages == pages == len(access.page_sizes(lead, found))
    for number in range(1, pages + 1):
        assert drawn(lead, found, number).startswith(b"\xff\xd8\xff")
        assert SECRET.encode() not in drawn(lead, found, number)


def test_the_same_file_is_taken_in_once_for_one_person(lead, girl, taken_in):
    first = take_in(lead, girl)
    with pytest.raises(actions.SamePaperError) as again:
        take_in(lead, girl)
    assert again.value.document == first
    assert take_in(lead, taken_in.by_row[4]).pk != first.pk


def test_whose_day_of_issue_nobody_knows_has_none(lead, girl):
    found = take_in(lead, girl, issued=None, written="")
    assert (found.issued_first, found.issued_last) == (None, None)


@pytest.mark.parametrize("role", ["administrator", "auditor", "consular_officer"])
def test_who_works_on_nobody_takes_in_no_paper(cast, girl, role):
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        take_in(cast[role], girl)


@pytest.mark.usefixtures("read_once")
def test_a_colleague_who_is_not_assigned_finds_no_paper_in_the_pages_or_the_tables(cast):
    from tests.apps import invented

    coordinator, lawyer = cast["coordinator"], cast["lawyer"]
    with acting_as(coordinator):
        person = invented.persons_by_row(coordinator, invented.take_in(coordinator, assigned=False))
        found = take_in(coordinator, person[GIRL])
        actions.withdraw(actor=coordinator, key=found.pk, reason="Invented reason.")
    forget_the_actor()
    with acting_as(lawyer):
        with pytest.raises(Http404):
            access.document_for(lawyer, found.pk)
        with pytest.raises(Http404):
            take_in(lawyer, person[GIRL])
        assert not any(table.objects.exists() for table in (Document, Page, DocumentAct))


def test_a_paper_is_withdrawn_with_a_reason_and_stands_again(cast, lead, girl):
    found = take_in(lead, girl)
    actions.withdraw(actor=lead, key=found.pk, reason="Of another person.")
    acts = access.acts(lead, [found])[found.pk]
    assert not actions.stands(acts)
    assert actions.words_of(acts[0]) == "Of another person."
    officer = cast["protection_officer"]
    with nobody_acting(), acting_as(officer):
        with pytest.raises(actions.MeanwhileError) as first:
            actions.withdraw(actor=officer, key=found.pk, reason="Mine.")
        assert first.value.act.by_id == lead.member
        actions.restore(actor=officer, key=found.pk, reason="It is theirs.")
        assert actions.stands(access.acts(officer, [found])[found.pk])


def test_nothing_of_a_paper_can_be_changed_or_taken_out(lead, girl):
    take_in(lead, girl)
    with connection.cursor() as cursor:
        for table in ("document", "page", "documentact"):
            cursor.execute(f"select has_table_privilege('documents_{table}', 'UPDATE, DELETE')")
            assert cursor.fetchone() == (False,)
        with pytest.raises(ProgrammingError), change(actor=lead, verb="tried"):
            cursor.execute("update documents_page set number = 2")


def scanner(code: int) -> str:
    """A scanner that reads everything and ends with this code."""
    return shlex.join(
        [sys.executable, "-c", f"import sys; sys.stdin.buffer.read(); sys.exit({code})"]
    )


def test_without_a_scanner_a_paper_is_marked_not_scanned(lead, girl, settings):
    settings.HOMEWARD_VIRUS_SCAN = ""
    assert take_in(lead, girl).scan == "not_scanned"


def test_a_scanner_that_finds_nothing_is_said_to_have_looked(lead, girl, settings):
    settings.HOMEWARD_VIRUS_SCAN = scanner(0)
    assert take_in(lead, girl).scan == "clean"


@pytest.mark.parametrize(
    ("command", "code"),
    [(scanner(1), "infected"), (scanner(2), "not-scanned"), ("/nowhere/scanner", "not-scanned")],
)
def test_what_a_scanner_refuses_or_does_not_answer_for_is_not_kept(
    lead, girl, settings, command, code
):
    settings.HOMEWARD_VIRUS_SCAN = command
    with pytest.raises(RefusedFile) as refused:
        take_in(lead, girl)
    assert refused.value.code == code
    assert not Document.objects.exists()


def test_the_log_says_who_took_in_looked_at_and_withdrew_and_no_word_of_the_paper(lead, girl):
    found = take_in(lead, girl)
    actions.withdraw(actor=lead, key=found.pk, reason=SECRET)
    events = list(Event.objects.filter(subjects__contains=[girl]).order_by("-pk")[:2])
    assert {event.verb for event in events} == {"took in a paper", "withdrew a paper"}
    for event in events:
        said = f"{event.target} {event.detail}"
        assert not any(words in said for words in (SECRET, SAID["label"], SAID["issuer"]))
