"""Documents of a word processor go through the sandboxed child: paragraphs come out, or a refusal."""

import io
import random
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from homeward.apps.sheets.reading.document import Written, read_document
from homeward.apps.sheets.reading.refusals import RefusedFile

WORDS = ["Bismillah. سلام", "Привет, мир", "« Bonjour »"]


def saved(opened):
    content = io.BytesIO()
    opened.save(content)
    return content.getvalue()


def a_document(*texts):
    opened = Document()
    for text in texts or WORDS:
        opened.add_paragraph(text)
    return opened


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(found, *, method=zipfile.ZIP_DEFLATED):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as into:
        for name, data in found.items():
            into.writestr(name, data)
    return content.getvalue()


def refused(content):
    with pytest.raises(RefusedFile) as wrong:
        read_document(content)
    return wrong.value.code


def test_paragraphs_come_out_with_the_names_of_their_styles():
    opened = a_document()
    opened.add_heading("A heading", 1)
    found = read_document(saved(opened))
    assert [one.text for one in found] == [*WORDS, "A heading"]
    assert [one.style for one in found] == ["", "", "", "heading 1"]  # Normal is not written out


def test_breaks_and_tabs_are_spaces_and_what_is_hidden_in_fields_is_no_word():
    opened = Document()
    run = opened.add_paragraph("one").add_run()
    run.add_tab()
    run.add_text("two")
    run.add_break()
    run.add_text("three")
    code = OxmlElement("w:instrText")
    code.text = "INCLUDETEXT /etc/passwd"
    run._r.append(code)
    assert read_document(saved(opened)) == (Written("", "one two three"),)


@pytest.mark.parametrize("name", ["w:ins", "w:del", "w:moveFrom", "w:moveTo"])
def test_a_change_that_is_only_proposed_is_refused(name):
    opened = a_document()
    opened.paragraphs[1]._p.append(parse_xml(f'<{name} {nsdecls("w")} w:id="1" w:author="x"/>'))
    assert refused(saved(opened)) == "document-tracked"


def test_what_cannot_be_kept_is_refused_with_the_number_of_the_paragraph():
    opened = a_document()
    opened.add_table(1, 1)
    with pytest.raises(RefusedFile) as wrong:
        read_document(saved(opened))
    assert wrong.value.code == "document-more"
    assert "4" in str(wrong.value)


@pytest.mark.parametrize(
    "name", ["w:drawing", "w:pict", "w:object", "w:footnoteReference", "w:sym"]
)
def test_pictures_and_notes_at_the_foot_are_refused(name):
    opened = a_document()
    opened.paragraphs[0].runs[0]._r.append(OxmlElement(name))
    assert refused(saved(opened)) == "document-more"


def test_a_box_with_words_of_its_own_is_refused():
    opened = a_document()
    inner = OxmlElement("w:p")
    opened.paragraphs[0].runs[0]._r.append(inner)
    assert refused(saved(opened)) == "document-more"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 and more", "not-a-document"),
        (b"Only words, and no document.", "not-a-document"),
        (packed({"xl/workbook.xml": b"<x/>"}), "not-a-document"),
        (packed({"word/document.xml": b"<not closed"}), "document-damaged"),
        (packed({"word/document.xml": b"\xff\xfe\x00broken"}), "document-damaged"),
        (b"PK\x03\x04" + b"\x00" * 100, "document-damaged"),
        (b"x" * (4 * 1024 * 1024 + 1), "document-long"),
    ],
)
def test_what_is_no_document_is_refused(content, code):
    assert refused(content) == code


BOMB = b"""<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:r><w:t>&b;</w:t></w:r></w:p>"""
OUTSIDE = BOMB.replace(b'<!ENTITY a "aaaaaaaaaa">', b'<!ENTITY a SYSTEM "file:///etc/passwd">')


@pytest.mark.parametrize("words", [BOMB, OUTSIDE])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_a_declaration_of_an_entity_is_not_heard(words, part):
    found = parts(saved(a_document())) | {part: words}
    assert refused(packed(found)) == "document-damaged"


def test_a_document_that_unpacks_to_far_more_than_it_is_is_refused():
    found = parts(saved(a_document()))
    found["word/media/padding.xml"] = b" " * (65 * 1024 * 1024)
    assert refused(packed(found)) == "document-damaged"


def test_too_many_letters_or_paragraphs_are_refused():
    assert refused(saved(a_document("word " * 21_000))) == "document-long"
    assert refused(saved(a_document(*["x"] * 1_001))) == "document-long"


def test_a_document_in_the_stricter_form_is_read():
    found = parts(saved(a_document()))
    for name in ("word/document.xml", "word/styles.xml"):
        found[name] = found[name].replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    assert [one.text for one in read_document(packed(found))] == WORDS


def test_documents_with_bytes_changed_at_random_give_words_or_a_refusal():
    whole = saved(a_document())
    chance = random.Random(5)  # noqa: S311 - nothing secret
    for _round in range(40):
        content = bytearray(whole)
        for _each in range(chance.randint(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            found = read_document(bytes(content))
        except RefusedFile:
            continue
        assert all(isinstance(one, Written) for one in found)
    assert qn("w:p")
