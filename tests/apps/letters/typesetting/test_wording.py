"""The words of a note: taken out of its text, put into a document, read back, set again."""

import io
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.apps.letters.editing import changed, paragraphs
from tests.apps.letters.typesetting.letter_cast import BOY, GIRL, ON, a_note

from homeward.apps.letters.comparing import Change, compare
from homeward.apps.letters.typesetting import word
from homeward.apps.letters.typesetting.note import Earlier, NoteKind
from homeward.apps.letters.typesetting.render import render, render_edited, said_in
from homeward.apps.letters.typesetting.wording import (
    Passage,
    WordingError,
    bodies_of,
    edited,
    from_json,
    lines,
    style_name,
    to_json,
)
from homeward.apps.sheets.reading.document import read_document

EVERY = [(kind, languages) for kind in NoteKind for languages in (("en", "ar"), ("fr", "ru"))]


def note_of(kind=NoteKind.REQUEST, languages=("en", "ar")):
    about = None if kind is NoteKind.REQUEST else Earlier("HW/2026/0007", ON)
    return a_note(GIRL, BOY, languages=languages, kind=kind, about=about)


def document_of(note):
    said = said_in(note.to_json())
    return said, word.document(said, bodies_of(said), note.reference, fictional=True)


def read_back(content, said, reference="HW/2026/0001"):
    written = [(one.style, one.text) for one in read_document(content)]
    return edited(written, said, reference)


def text_of(pdf):
    return " ".join(
        " ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages
    )


@pytest.mark.parametrize(("kind", "languages"), EVERY)
def test_a_document_that_nobody_edited_gives_the_very_words_and_the_very_bytes(kind, languages):
    note = note_of(kind, languages)
    said, content = document_of(note)
    bodies = read_back(content, said)
    assert bodies == bodies_of(said)
    assert from_json(to_json(bodies)) == bodies
    same = render_edited(note.to_json(), bodies, ON) == render(note)
    assert same, "other bytes"  # not the bytes themselves: pytest would compare them for minutes


def test_the_document_names_nobody_and_says_on_every_page_what_it_is():
    note = note_of()
    _said, content = document_of(note)
    opened = Document(io.BytesIO(content))
    everything = " ".join(
        [
            *(p.text for p in opened.paragraphs),
            *(s.header.paragraphs[0].text for s in opened.sections),
        ]
    )
    for entry in note.entries:
        for name in (entry.name, entry.mother_name, *entry.names_original, entry.code):
            assert not name or name not in everything
    for section, mark in zip(opened.sections, ("NOT APPROVED BY A LAWYER", "محام"), strict=True):
        assert mark in section.header.paragraphs[0].text


def test_arabic_runs_from_right_to_left_in_paragraph_run_and_section():
    _said, content = document_of(note_of())
    opened = Document(io.BytesIO(content))
    assert [s._sectPr.find(qn("w:bidi")) is not None for s in opened.sections] == [False, True]
    arabic = [p for p in opened.paragraphs if any("\u0621" <= c <= "\u064a" for c in p.text)]
    assert len(arabic) > 10
    for paragraph in arabic:
        assert paragraph._p.pPr.find(qn("w:bidi")) is not None
        assert all(run._r.rPr.find(qn("w:rtl")) is not None for run in paragraph.runs)


def test_words_that_were_changed_and_added_are_printed_and_the_annex_is_as_it_was():
    note = note_of()
    said, content = document_of(note)
    content = changed(
        content,
        ("acknowledge receipt of this note", "confirm receipt of this note within ten days"),
        added=((style_name("number", "en"), "A sentence that the desk added."),),
    )
    bodies = read_back(content, said)
    assert Passage("number", "A sentence that the desk added.") in bodies["en"]
    assert bodies["ar"] == bodies_of(said)["ar"]
    printed = text_of(render_edited(note.to_json(), bodies, ON))
    assert "confirm receipt of this note within ten days" in printed
    assert "acknowledge receipt" not in printed
    assert "2. A sentence that the desk added." in printed
    assert GIRL.name in printed


def test_what_was_pasted_without_a_style_of_the_note_is_a_passage_where_it_stands():
    said, content = document_of(note_of(languages=("fr", "ru")))
    opened = Document(io.BytesIO(content))
    opening = next(p for p in opened.paragraphs if p.style.name == style_name("text", "ru"))
    opening._p.addnext(opened.add_paragraph("Вставлено.")._p)
    saved = io.BytesIO()
    opened.save(saved)
    bodies = read_back(saved.getvalue(), said)
    assert bodies["ru"][1] == Passage("text", "Вставлено.")
    assert bodies["fr"] == bodies_of(said)["fr"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Baghdad, 22 November 2026", "Baghdad, 21 November 2026", "fixed"),
        ("Annex: list of the persons", "No annex", "fixed"),
        ("HW/2026/0001", "HW/2026/0002", "another"),
        ("The Example Office for Returns presents", "word " * 700, "long"),
    ],
)
def test_a_line_that_cannot_be_edited_is_refused_with_its_words(old, new, code):
    said, content = document_of(note_of())
    with pytest.raises(WordingError) as refused:
        read_back(changed(content, (old, new)), said)
    assert refused.value.code == code
    assert code == "another" or refused.value.near[:8] in new


def test_the_file_of_another_note_is_refused():
    _said, content = document_of(a_note(GIRL, reference="HW/2026/0009"))
    with pytest.raises(WordingError, match="another"):
        read_back(content, said_in(note_of().to_json()))


def test_a_part_without_a_number_and_a_language_without_words_are_refused():
    said, _content = document_of(note_of())
    reference = next(iter(said))["label"] + " HW/2026/0001"
    arabic = f"{said[1]['label']} HW/2026/0001"
    written = [("Homeward reference", reference), ("Homeward reference", arabic)]
    text, part = (style_name(kind, "en") for kind in ("text", "part"))
    with pytest.raises(WordingError, match="part"):
        edited([*written, (text, "One."), (part, "Two.")], said, "HW/2026/0001")
    with pytest.raises(WordingError, match="language"):
        edited([*written, (text, "One.")], said, "HW/2026/0001")
    with pytest.raises(WordingError, match="place"):
        edited([*written, ("Normal", "Before everything.")], said, "HW/2026/0001")


def test_marks_of_markup_stay_letters():
    note = note_of()
    said = said_in(note.to_json())
    bodies = bodies_of(said)
    bodies["en"] = (Passage("text", '#panic("x") *not bold* $a_1$ <label> @cite'), *bodies["en"])
    assert '#panic("x") *not bold* $a_1$ <label> @cite' in text_of(
        render_edited(note.to_json(), bodies, ON)
    )


WORDS = st.lists(st.sampled_from(["one", "two", "three", "four", "أربعة"]), min_size=1, max_size=6)
PASSAGES = st.lists(
    st.builds(
        lambda style, body, parts: Passage(style, body, parts if style == "number" else ()),
        st.sampled_from(["text", "number"]),
        WORDS.map(" ".join),
        st.lists(WORDS.map(" ".join), max_size=3).map(tuple),
    ),
    min_size=1,
    max_size=6,
).map(tuple)


@given(PASSAGES, PASSAGES)
def test_what_is_shown_as_changed_gives_both_texts_whole(before, after):
    """Leave out what is new and the old words stand there, in order; and the other way round."""
    found = compare(before, after)
    for gone, body in ((Change.NEW, before), (Change.GONE, after)):
        shown = [
            " ".join(words for change, words in one.pieces if change is not gone) for one in found
        ]
        assert [text for text in shown if text] == [text for _kind, text in lines(body)]


@given(PASSAGES)
def test_the_same_words_are_not_shown_as_changed(body):
    assert not any(one.changed for one in compare(body, body))


def test_a_changed_word_is_shown_beside_the_one_it_replaces():
    before = (Passage("number", "The Office would be grateful for an answer."),)
    after = (replace(before[0], body="The Office would be obliged for an answer."),)
    [line] = compare(before, after)
    assert (Change.GONE, "grateful") in line.pieces
    assert (Change.NEW, "obliged") in line.pieces


def test_the_helper_changes_what_it_says():
    _said, content = document_of(note_of())
    assert len(paragraphs(changed(content))) == len(paragraphs(content))
