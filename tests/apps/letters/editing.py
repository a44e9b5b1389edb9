"""A note that somebody edits in a word processor: the file is opened, changed and saved for real."""

from __future__ import annotations

from io import BytesIO

from docx import Document


def changed(
    content: bytes, *pairs: tuple[str, str], added: tuple[tuple[str, str], ...] = ()
) -> bytes:
    """Words put for others in a document; and paragraphs added after the first of a style."""
    opened = Document(BytesIO(content))
    for old, new in pairs:
        found = [p for p in opened.paragraphs if old in p.text]
        assert found, old
        for paragraph in found:
            text = paragraph.text.replace(old, new)
            for run in paragraph.runs[1:]:
                run.text = ""
            paragraph.runs[0].text = text
    for style, text in added:
        after = next(p for p in opened.paragraphs if p.style.name == style)
        made = opened.add_paragraph(text, style=style)
        after._p.addnext(made._p)
    saved = BytesIO()
    opened.save(saved)
    return saved.getvalue()


def paragraphs(content: bytes) -> list[tuple[str, str]]:
    """Style and words of every paragraph of a document."""
    return [(p.style.name, p.text) for p in Document(BytesIO(content)).paragraphs]


def noted_and_edited(lead, state):
    """A note with a number, and edited words of it that wait for a lawyer."""
    from django.utils.timezone import localdate
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request
    from homeward.apps.letters.rewording import bring_back, document_of

    approve_texts(lead)
    letter = write_request(actor=lead, state=state, on=localdate(), draft=False)
    content = document_of(actor=lead, letter=letter)
    edited = changed(content, ("acknowledge receipt", "confirm receipt"))
    return letter, bring_back(actor=lead, letter=letter, content=edited)
