"""A note as a document for a word processor, so that a desk can edit its words.

The annex is not in it: what stands there comes from the register and is set again from it, so the
file names nobody and can lie on a desk's computer. A newcomer's mistake is to write right-to-left
text with the alignment turned round: word processors need the paragraph, the run and the section
each to say it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from homeward.apps.letters.typesetting.wording import (
    BEFORE,
    FIXED,
    KINDS,
    REFERENCE,
    Body,
    fixed_lines,
    lines,
    style_name,
)

FONT: Final = "Times New Roman"
"""On every computer that edits documents, with Latin, Cyrillic and Arabic letters."""

# How passages are counted: the number, then the letter of a part.
_COUNTED: Final = {
    "en": (("decimal", "%1."), ("lowerLetter", "(%2)")),
    "fr": (("decimal", "%1."), ("lowerLetter", "%2)")),
    "ru": (("decimal", "%1."), ("russianLower", "%2)")),
    "ar": (("hindiNumbers", "%1."), ("arabicAbjad", "%2.")),
}
_LOCALES: Final = {"en": "en-GB", "fr": "fr-FR", "ru": "ru-RU", "ar": "ar-IQ"}
_BEHIND_DIRECTION: Final = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
)
_INDENT: Final = 425  # twentieths of a point: 7.5 mm


def document(
    said: Sequence[Mapping[str, Any]],
    bodies: Mapping[str, Body],
    reference: str,
    *,
    fictional: bool,
) -> bytes:
    """Write a note as .docx, one section for each language.

    Args:
        said: What the note says in each language (`render.said_in`).
        bodies: Its words, which may be edited ones.
        reference: Its number.
        fictional: Whether every page says that the data are invented.
    """
    opened = Document()
    opened.core_properties.title = reference
    opened.core_properties.author = said[0]["office"]
    opened.core_properties.language = _LOCALES[said[0]["language"]]
    opened.core_properties.comments = ""
    _fixed_styles(opened)
    for number, one in enumerate(said):
        section = opened.sections[0] if not number else opened.add_section(WD_SECTION.NEW_PAGE)
        _sheet(section, one, fictional=fictional)
        _counted(opened, one["language"], number + 1)
        _note(opened, one, bodies[one["language"]], reference)
    content = BytesIO()
    opened.save(content)
    return content.getvalue()


def _note(opened: Opened, one: Mapping[str, Any], body: Body, reference: str) -> None:
    language = one["language"]
    around = fixed_lines(one, reference)
    for at, (style, text) in enumerate(around[:BEFORE]):
        paragraph = _line(opened, style, text, language)
        if style == FIXED:  # the office above, the title below the number
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.runs[0].font.bold = paragraph.runs[0].font.cs_bold = True
            paragraph.paragraph_format.space_before = Pt(12 if at else 0)
    for kind, text in lines(body):
        _line(opened, style_name(kind, language), text, language)
    for style, text in around[BEFORE:]:
        _line(opened, style, text, language).paragraph_format.keep_together = True


def _line(opened: Opened, style: str, text: str, language: str) -> Paragraph:
    paragraph = opened.add_paragraph(style=style)
    _speaks(paragraph.add_run(text), language)
    if language == "ar":
        _turned(paragraph._p.get_or_add_pPr())  # noqa: SLF001
    return paragraph


def _turned(properties: Any) -> None:
    """Turn a paragraph from right to left. What it says of itself has a fixed order."""
    properties.insert_element_before(OxmlElement("w:bidi"), *_BEHIND_DIRECTION)


def _speaks(run: Run, language: str) -> None:
    """Say in which language a run is, for the spelling; and its direction."""
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  no other way in the library
    if language == "ar":
        properties.append(OxmlElement("w:rtl"))
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:bidi" if language == "ar" else "w:val"), _LOCALES[language])
    properties.append(spoken)


def _fixed_styles(opened: Opened) -> None:
    normal = opened.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101 - of the library's own template
    _letters(normal, 11)
    for name in (FIXED, REFERENCE):
        style = _style(opened, name)
        style.paragraph_format.space_after = Pt(4)


def _counted(opened: Opened, language: str, number: int) -> None:
    """The styles of a language's passages, the counted ones with numbers that count themselves."""
    for kind in KINDS:
        style = _style(opened, style_name(kind, language))
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        style.paragraph_format.space_after = Pt(6)
        if language == "ar":
            _letters(style, 14)
            _turned(style.element.get_or_add_pPr())
        if kind != "text":
            _count_by(style, number, 0 if kind == "number" else 1)
    numbering = opened.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), str(100 + number))
    _say(abstract, "w:multiLevelType", "multilevel")
    for level, (form, pattern) in enumerate(_COUNTED[language]):
        abstract.append(_level(level, form, pattern))
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(abstract)
    else:
        first.addprevious(abstract)
    instance = OxmlElement("w:num")
    instance.set(qn("w:numId"), str(100 + number))
    _say(instance, "w:abstractNumId", str(100 + number))
    numbering.append(instance)


def _level(level: int, form: str, pattern: str) -> Any:
    found = OxmlElement("w:lvl")
    found.set(qn("w:ilvl"), str(level))
    for name, value in (
        ("w:start", "1"),
        ("w:numFmt", form),
        ("w:lvlText", pattern),
        ("w:lvlJc", "start"),
    ):
        _say(found, name, value)
    properties, indent = OxmlElement("w:pPr"), OxmlElement("w:ind")
    # "start" follows the direction of the paragraph; "left" does not, in some programs.
    indent.set(qn("w:start"), str(_INDENT * (level + 1)))
    indent.set(qn("w:hanging"), str(_INDENT))
    properties.append(indent)
    found.append(properties)
    return found


def _count_by(style: ParagraphStyle, number: int, level: int) -> None:
    counted = style.element.get_or_add_pPr().get_or_add_numPr()
    counted.get_or_add_ilvl().val = level
    counted.get_or_add_numId().val = 100 + number


def _say(parent: Any, name: str, value: str) -> None:
    element = OxmlElement(name)
    element.set(qn("w:val"), value)
    parent.append(element)


def _style(opened: Opened, name: str) -> ParagraphStyle:
    style = opened.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - asked for as one
    style.base_style = opened.styles["Normal"]
    style.quick_style = True
    return style


def _letters(style: ParagraphStyle, size: int) -> None:
    """The font for every script, and its size: Arabic letters have a size of their own."""
    style.font.name, style.font.size = FONT, Pt(size)
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for slot in ("w:cs", "w:eastAsia"):
        fonts.set(qn(slot), FONT)
    _arabic_size(properties, 14)


def _arabic_size(properties: Any, points: int) -> None:
    """The size of Arabic letters, in half points; behind the size of all others, as is asked."""
    arabic = OxmlElement("w:szCs")
    arabic.set(qn("w:val"), str(2 * points))
    properties.find(qn("w:sz")).addnext(arabic)


def _sheet(section: Section, one: Mapping[str, Any], *, fictional: bool) -> None:
    """A4, the margins of the printed note, and at the head what every page must say."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    if one["language"] == "ar":
        section._sectPr.insert_element_before(  # noqa: SLF001
            OxmlElement("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings"
        )
    header = section.header
    header.is_linked_to_previous = False
    said = [one["unapproved"], *([one["fictional"]] if fictional else [])]
    paragraph = header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(" · ".join(said))
    run.font.size = Pt(8)
    _arabic_size(run._r.get_or_add_rPr(), 10)  # noqa: SLF001
    _speaks(run, one["language"])
    if one["language"] == "ar":
        _turned(paragraph._p.get_or_add_pPr())  # noqa: SLF001
