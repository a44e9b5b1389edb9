"""Words of a note that the desk edits: they wait for a lawyer, and so does the note."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import io

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.utils import ProgrammingError
from django.http import Http404
from django.urls import reverse
from django.utils.timezone import localdate
from pypdf import PdfReader
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import forget_the_actor
from tests.apps.letters.approving import approve_texts
from tests.apps.letters.editing import changed, paragraphs

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.audit.models import Event
from homeward.apps.correspondence import actions
from homeward.apps.correspondence.models import Exchange
from homeward.apps.counter.models import Paper
from homeward.apps.letters import access, rewording
from homeward.apps.letters.actions import write_request
from homeward.apps.letters.models import RewordedNote, Rewording, RewordingAct
from homeward.apps.letters.typesetting.wording import WordingError
from homeward.apps.releases import handing
from homeward.apps.releases.handing import WordsWaitError
from homeward.core.correspondence import Direction, Means

__all__ = ["counter_role", "missions"]

pytestmark = pytest.mark.usefixtures("read_once")
STATE = "TUR"
OLD, NEW = "acknowledge receipt of this note", "confirm receipt of this note within ten days"


@pytest.fixture
def lead(cast):
    return cast["protection_lead"]


@pytest.fixture
def note(cast, missions, lead):
    """A note with a number about one girl."""
    approve_texts(lead)
    forget_the_actor()
    serving.open_gate(cast, missions.girl, STATE)
    with acting_as(lead):
        letter = write_request(actor=lead, state=STATE, on=localdate(), draft=False)
    forget_the_actor()
    return letter


@pytest.fixture
def mission(missions):
    return missions.one


def bring(actor, note, *pairs):
    with acting_as(actor):
        content = rewording.document_of(actor=actor, letter=note)
        content = changed(content, *(pairs or ((OLD, NEW),)))
        made = actions.reword(actor=actor, key=note.pk, content=content)
    forget_the_actor()
    return made


def approve(lawyer, made):
    with acting_as(lawyer):
        rewording.approve(actor=lawyer, key=made.pk, digest=made.digest)
    forget_the_actor()


def hand_over(lead, note, mission):
    with acting_as(lead):
        try:
            return handing.hand_over(actor=lead, letter=note, mission=mission, on=localdate())
        finally:
            forget_the_actor()


def carried(lead, note):
    said = actions.Said(direction=Direction.OUT, means=Means.NOTE, day=localdate(), letter=note.pk)
    with acting_as(lead):
        try:
            return actions.record(actor=lead, state=STATE, said=said, today=localdate())
        finally:
            forget_the_actor()


def text_of(pdf):
    pages = PdfReader(io.BytesIO(bytes(pdf))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_until_a_lawyer_has_approved_the_words_the_note_leaves_by_no_way(lead, note, mission):
    bring(lead, note)
    with pytest.raises(WordsWaitError):
        hand_over(lead, note, mission)
    with pytest.raises(actions.WordsWaitError):
        carried(lead, note)
    with acting_as(lead):
        assert not Paper.objects.exists()
        assert not Exchange.objects.exists()


def test_past_the_actions_the_database_lets_it_leave_by_no_way_either(lead, note, mission):
    bring(lead, note)
    paper = {"id": note.pk, "keeper_id": lead.keeper, "recipient": mission, "dated": note.dated}
    paper |= {"reference": note.reference, "languages": note.languages, "pdf": b"x"}
    went = {"keeper_id": lead.keeper, "state": STATE, "direction": "out", "means": "note"}
    went |= {"day": note.dated, "sealed": b"\x01[]", "letter": note, "recorded_by_id": lead.member}
    for model, row in ((Paper, paper), (Exchange, went)):
        with acting_as(lead), pytest.raises(ProgrammingError, match="row-level security"):
            with transaction.atomic(), change(actor=lead, verb="tried"):
                model.objects.create(**row)


def test_with_approved_words_it_leaves_with_these_and_with_its_annex(cast, lead, note, mission):
    made = bring(lead, note)
    approve(cast["lawyer"], made)
    paper = hand_over(lead, note, mission)
    assert NEW in text_of(paper.pdf)
    assert OLD not in text_of(paper.pdf)
    assert note.reference in text_of(paper.pdf)
    with acting_as(lead):
        assert access.leaves_as(lead, note) == bytes(paper.pdf)
        name = access.letter_for(lead, note.pk)
    assert bytes(name.pdf) != bytes(paper.pdf), "the note as it was written is kept"


def test_taken_back_the_note_has_the_words_again_that_it_had(cast, lead, note, mission):
    made = bring(lead, note)
    with acting_as(lead):
        actions.take_words_back(actor=lead, key=made.pk, digest=made.digest)
    forget_the_actor()
    assert OLD in text_of(hand_over(lead, note, mission).pdf)


def test_what_was_edited_again_waits_again_and_taken_back_leaves_the_approved_words(
    cast, lead, note, mission
):
    first = bring(lead, note)
    approve(cast["lawyer"], first)
    second = bring(lead, note, (NEW, "confirm receipt soon"))
    assert second.number == 2
    with pytest.raises(WordsWaitError):
        hand_over(lead, note, mission)
    with acting_as(lead):
        actions.take_words_back(actor=lead, key=second.pk, digest=second.digest)
    forget_the_actor()
    assert NEW in text_of(hand_over(lead, note, mission).pdf)


@pytest.mark.parametrize("way", ["counter", "hand"])
def test_what_went_is_edited_no_more(cast, lead, note, mission, way):
    approve(cast["lawyer"], bring(lead, note))
    hand_over(lead, note, mission) if way == "counter" else carried(lead, note)
    with pytest.raises(actions.GoneError):
        bring(lead, note, (NEW, "too late"))
    with acting_as(lead):
        [made] = Rewording.objects.all()
        with pytest.raises(actions.GoneError):
            actions.take_words_back(actor=lead, key=made.pk, digest=made.digest)
        content = changed(rewording.document_of(actor=lead, letter=note), (NEW, "too late"))
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            rewording.bring_back(actor=lead, letter=note, content=content)


def test_a_lawyer_approves_only_the_words_that_were_read_and_only_what_stands(cast, lead, note):
    lawyer = cast["lawyer"]
    first = bring(lead, note)
    with acting_as(lawyer), pytest.raises(rewording.MeanwhileError):
        rewording.approve(actor=lawyer, key=first.pk, digest="0" * 64)
    forget_the_actor()
    bring(lead, note, (NEW, "confirm receipt soon"))
    with acting_as(lawyer), pytest.raises(rewording.MeanwhileError):
        rewording.approve(actor=lawyer, key=first.pk, digest=first.digest)


@pytest.mark.parametrize("role", [r for r in Role.values if r != "lawyer"])
def test_nobody_but_a_lawyer_approves_words(cast, lead, note, role):
    made = bring(lead, note)
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        rewording.approve(actor=cast[role], key=made.pk, digest=made.digest)


@pytest.mark.parametrize(("who", "verb"), [("lead", "approved"), ("lawyer", "withdrawn")])
def test_nor_past_the_actions(cast, lead, note, who, verb):
    made = bring(lead, note)
    actor = lead if who == "lead" else cast["lawyer"]
    for by in {actor.member, lead.member, cast["lawyer"].member}:
        row = {"keeper_id": lead.keeper, "rewording_id": made.pk, "verb": verb, "by_id": by}
        with acting_as(actor), pytest.raises(ProgrammingError, match="row-level security"):
            with transaction.atomic(), change(actor=actor, verb="tried"):
                RewordingAct.objects.create(**row)


def test_a_lawyer_to_whom_nobody_is_assigned_reads_the_words_and_not_the_annex(cast, lead, note):
    made = bring(lead, note)
    lawyer = cast["lawyer"]
    with acting_as(lawyer):
        assert [one.pk for one in access.rewordings(lawyer)] == [made.pk]
        assert not RewordedNote.objects.exists()
        with pytest.raises(Http404):
            access.letter_for(lawyer, note.pk)
    forget_the_actor()
    for role in ("protection_officer", "administrator", "auditor"):
        with acting_as(cast[role]):
            assert not Rewording.objects.exists(), role
            assert not RewordedNote.objects.exists(), role
            assert not RewordingAct.objects.exists(), role
        forget_the_actor()


def test_words_that_name_somebody_of_the_annex_or_mark_a_child_are_refused(lead, note):
    with acting_as(lead):
        payload = rewording.kept(note).payload
    forget_the_actor()
    import json

    [entry] = json.loads(payload)["entries"]
    name = entry["name"] or entry["names_original"][0]
    for words, code in (
        (f"receive {name.upper()}", "names"),
        ("the child of an ISIS man", "words"),
    ):
        with pytest.raises(WordingError, match=code):
            bring(lead, note, (OLD, words))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("ali", "the quality of the answer", False),
        ("ali", "to receive ali, soon", True),
        ("علي", "والعليا", False),
        ("علي", "استقبال علي.", True),
        ("amina testova", "for amina testova’s mother", True),
        ("علي محمد", "وعلي محمد", True),
    ],
)
def test_a_name_of_one_word_is_found_as_a_word_and_a_longer_one_anywhere(name, text, found):
    assert rewording._names(name, text) is found


def test_words_that_are_the_same_are_not_kept(lead, note):
    with pytest.raises(rewording.UnchangedError):
        bring(lead, note, (OLD, OLD))
    bring(lead, note)
    with pytest.raises(rewording.UnchangedError):
        bring(lead, note, (NEW, NEW))


def test_a_draft_and_an_older_note_are_not_edited(lead, note):
    with acting_as(lead):
        draft = write_request(actor=lead, state=STATE, on=localdate(), draft=True)
        with pytest.raises(rewording.NotEditableError):
            rewording.document_of(actor=lead, letter=draft)
    forget_the_actor()
    note.said = None
    with acting_as(lead), pytest.raises(rewording.NotEditableError):
        rewording.document_of(actor=lead, letter=note)


def test_the_file_holds_the_words_that_stand(lead, note):
    bring(lead, note)
    with acting_as(lead):
        content = rewording.document_of(actor=lead, letter=note)
    assert any(NEW in text for _style, text in paragraphs(content))


def test_the_log_says_who_took_it_brought_it_and_approved_it(cast, lead, note):
    approve(cast["lawyer"], bring(lead, note))
    with acting_as(cast["auditor"]):
        said = Event.objects.filter(target=f"letter:{note.pk}").order_by("pk")
        assert list(said.values_list("verb", "actor_label")) == [
            ("took a note to edit", "protection_lead"),
            ("brought an edited note back", "protection_lead"),
            ("approved an edited note", "lawyer"),
        ]


def test_on_the_pages_it_is_taken_brought_back_read_approved_and_opened(cast, note, browser_of):
    desk, lawyer = browser_of("coordinator"), browser_of("lawyer")
    state = desk.get(reverse("desk:state", args=[STATE])).content.decode()
    edit = reverse("correspondence:reword", args=[note.pk])
    assert edit in state
    assert "as approved" in state
    answer = desk.get(reverse("correspondence:word_file", args=[note.pk]))
    assert answer.headers["Content-Disposition"].endswith('.docx"')
    content = changed(answer.content, (OLD, NEW))
    answer = desk.post(edit, {"file": SimpleUploadedFile("x.docx", content)})
    page = answer.url
    assert "edited; waits for a lawyer" in desk.get(page).content.decode()
    assert page in lawyer.get(reverse("letters:texts")).content.decode()
    shown = lawyer.get(page).content.decode()
    assert "<del>" in shown
    assert "<ins>" in shown
    assert "approve/" in shown
    assert "approve/" not in desk.get(page).content.decode()
    [made] = _words(cast)
    lawyer.post(f"{page}approve/", {"digest": made.digest})
    assert "edited; approved by a lawyer" in desk.get(page).content.decode()
    assert page not in lawyer.get(reverse("letters:texts")).content.decode()
    assert NEW in text_of(desk.get(reverse("letters:pdf", args=[note.pk])).content)


def _words(cast):
    with acting_as(cast["lawyer"]):
        found = list(Rewording.objects.all())
    forget_the_actor()
    return found


def test_a_file_that_cannot_be_taken_is_refused_beside_it_and_nothing_is_kept(
    cast, note, browser_of
):
    desk = browser_of("coordinator")
    edit = reverse("correspondence:reword", args=[note.pk])
    fixed = changed(desk.get(reverse("correspondence:word_file", args=[note.pk])).content,
                    ("Annex: list", "No annex, no list"))  # fmt: skip
    for content, words in (
        (b"%PDF-1.7", "no document of a word processor"),
        (fixed, "No annex, no list"),
    ):
        answer = desk.post(edit, {"file": SimpleUploadedFile("x.docx", content)})
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert _words(cast) == []
