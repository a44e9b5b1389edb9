"""The PDF itself: what it says, that it is archival and accessible, that nothing runs in it."""

import io
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from tests.apps.letters.typesetting.letter_cast import BOY, GIRL, NOBODY_KNOWS, ON, a_note, crowd

import homeward.apps.letters.typesetting as package
from homeward.apps.letters.office import ministry
from homeward.apps.letters.typesetting.note import Earlier, NoteError, NoteKind
from homeward.apps.letters.typesetting.render import LetterError, pictures, render, render_many
from homeward.apps.sharing.reference.names import LANGUAGES
from homeward.core.disclosure.annex import for_draft

TEMPLATES = Path(package.__file__).parent / "templates"
PAIRS = [("en", "ar"), ("ar", "en"), ("fr", "ar"), ("ru", "ar"), ("ru", "en"), ("ar",)]
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is missing")


def pages(pdf):
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def poppler(pdf):
    """Read the text as a reader's clipboard would, without direction marks and vowel signs."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", done.stdout.decode())
    return " ".join("".join(c for c in text if not unicodedata.combining(c)).split())


@pytest.mark.parametrize("languages", PAIRS)
@pytest.mark.parametrize("draft", [False, True])
def test_every_pair_of_languages_is_set(languages, draft):
    pdf = render(a_note(GIRL, BOY, NOBODY_KNOWS, languages=languages, draft=draft))
    assert pdf.startswith(b"%PDF-1.7")
    assert len(pages(pdf)) == len(languages) + 1


@pytest.mark.parametrize("kind", list(NoteKind))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_that_no_lawyer_has_approved_it(kind, language):
    text = (TEMPLATES / f"note_{kind.value}.{language}.typ").read_text(encoding="utf-8")
    assert "NOT YET APPROVED BY A LAWYER" in text.split("#let")[0]


def test_the_file_declares_archive_and_accessibility_and_carries_its_fonts():
    reader = pypdf.PdfReader(io.BytesIO(render(a_note())))
    metadata = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)


def test_the_title_and_the_date_come_from_the_note_and_no_name_goes_into_the_metadata():
    reader = pypdf.PdfReader(io.BytesIO(render(a_note())))
    assert reader.metadata.title == "Note verbale HW/2026/0001"
    assert reader.metadata.creation_date.date() == date(2026, 11, 22)
    everything = str(reader.metadata) + reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "Testova" not in everything


def test_the_same_note_gives_the_same_bytes_and_another_note_others():
    assert render(a_note()) == render(a_note())
    assert render(a_note()) != render(a_note(reference="HW/2026/0002"))


def test_an_english_note_keeps_the_form_of_a_note_verbale():
    first = " ".join(pages(render(a_note()))[0].split())
    opening = (
        "The Example Office for Returns presents its compliments to the Embassy of the Russian "
        "Federation in Baghdad and has the honour to"
    )
    closing = (
        "The Office avails itself of this opportunity to renew to the Embassy the assurances of "
        "its highest consideration."
    )
    assert first.index(opening) < first.index("1. The request") < first.index(closing)
    assert first.index(closing) < first.index("Baghdad, 22 November 2026")
    assert first.index("Initials") < first.index("Annex: list") < first.rindex("The Embassy of")
    assert not re.search(r"\b(I|we|you|your|our)\b", first, re.IGNORECASE)


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "the person listed", "the persons listed"),
        ("fr", "la personne mentionnée", "des personnes mentionnées"),
        ("ru", "по поводу лица,", "по поводу лиц,"),
    ],
)
def test_one_person_and_several_have_their_own_sentences(language, one, many):
    single = " ".join(pages(render(a_note(GIRL, languages=(language,))))[0].split())
    several = " ".join(pages(render(a_note(GIRL, BOY, languages=(language,))))[0].split())
    assert one in single
    assert many not in single
    assert many in several


@needs_pdftotext
def test_arabic_text_and_names_come_back_letter_by_letter():
    text = poppler(render(a_note(GIRL, BOY)))
    for words in (
        "سفارة روسيا الاتحادية في بغداد",
        "تحياته إلى",
        "مكتب العودة النموذجي",
        "أمينة تستوفا",
        "محمد يوسف التجريبي",
        "تشرين الثاني",
        "٢٠٢٦",
    ):
        assert words in text
    assert "Амина Тестова" in text


def test_cyrillic_latin_and_georgian_names_come_back():
    entry = replace(GIRL, names_original=("Аминә Тестова-Ғалым", "ნიმუში", "Նմուշ", "Nümunə Şçğ"))
    annex = pages(render(a_note(entry)))[-1]
    for name in entry.names_original:
        assert name in annex


@needs_pdftotext
def test_a_feminine_office_takes_feminine_arabic_verbs():
    office = replace(a_note(languages=("ar",)).office["ar"], feminine=True)
    assert "يهدي مكتب" in poppler(render(a_note(languages=("ar",))))
    assert "تهدي مكتب" in poppler(render(a_note(languages=("ar",), office={"ar": office})))


@pytest.mark.parametrize("draft", [False, True])
def test_marks_stand_on_every_page_in_both_languages_and_only_when_set(draft):
    marked = pages(render(a_note(*crowd(15), draft=draft)))
    plain = pages(render(a_note(*crowd(15), draft=draft, fictional=False)))
    assert len(marked) > 3
    for page in marked:
        assert "Fictional data" in page
        assert "خيالية" in page
        assert ("DRAFT - NOT TO BE SENT" in page) is draft
        assert ("مسودة" in page) is draft
    assert "Fictional data" not in "".join(plain)


def test_a_long_annex_repeats_its_head_on_every_page():
    annex = [page for page in pages(render(a_note(*crowd(15)))) if "X0" in page]
    assert len(annex) >= 3
    for page in annex:
        assert "Name as recorded" in page
        assert "Ground of the request" in page
    assert [f"X{n:03d}-TEST" in "".join(annex) for n in range(15)] == [True] * 15


def test_a_draft_shows_codes_and_years_and_no_place_for_a_seal():
    text = "".join(pages(render(a_note(GIRL, BOY, draft=True))))
    assert "K7QF-2M9P" in text
    assert "2014" in text
    for secret in ("Testova", "Тестова", "2014-01-01", "Ministry of Justice", "Seal"):
        assert secret not in text


def test_what_nobody_recorded_is_said_to_be_not_recorded():
    annex = pages(render(a_note(NOBODY_KNOWS)))[-1]
    assert annex.count("not recorded") == 6


NASTY = (
    '#panic("x")',
    "*bold* _it_ $x^2$ `raw` <label> @ref",
    "= Heading",
    '"] #let x = 1 [',
    "\\u{41} // comment /* more */",
    "'; DROP TABLE person; --",
    "{{ name }} {% now %}",
    "#sys.inputs.note",
)


@pytest.mark.parametrize("name", NASTY)
def test_markup_in_a_name_is_shown_as_it_is(name):
    annex = pages(render(a_note(replace(GIRL, name=name))))[-1]
    assert "".join(name.split()) in "".join(annex.split())


def test_a_character_no_font_can_draw_is_an_error_and_not_an_empty_box():
    with pytest.raises(LetterError, match="could not be displayed"):
        render(a_note(replace(GIRL, name="李")))


def test_a_name_of_a_thousand_letters_does_not_break_the_letter():
    assert render(a_note(replace(GIRL, name="Test " * 200)))


def test_many_letters_come_back_in_order_and_equal_to_one_by_one():
    notes = [a_note(reference=f"HW/2026/{n:04d}") for n in range(1, 6)]
    assert list(render_many(notes, workers=2)) == [render(note) for note in notes]


def test_a_preview_has_one_picture_a_page():
    assert [picture[:8] for picture in pictures(a_note())] == [b"\x89PNG\r\n\x1a\n"] * 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [k for k in NoteKind if k is not NoteKind.REQUEST])
def test_what_follows_a_note_is_whole_in_every_language_and_says_which_note(kind, language):
    about = Earlier("HW/2026/0007", ON)
    note = a_note(GIRL, BOY, languages=(language,), kind=kind, about=about)
    first, annex = pages(render(note))
    assert "HW/2026/0007" in first
    assert GIRL.code not in first
    assert (GIRL.code in annex, BOY.code in annex) == (True, True)
    assert ("Amina" in annex) is (kind in {NoteKind.ANSWER, NoteKind.HANDOVER})


@pytest.mark.parametrize("kind", [k for k in NoteKind if k is not NoteKind.REQUEST])
def test_no_russian_line_ends_between_a_sign_and_its_number_or_a_year_and_its_word(kind):
    for length in range(4, 40, 2):  # so that the line ends in many places
        about = Earlier("H" * length, ON)
        first = pages(render(a_note(GIRL, BOY, languages=("ru",), kind=kind, about=about)))[0]
        lines = [line.strip() for line in first.splitlines()]
        assert f"№{about.reference}" in first.replace(" ", "").replace("\u00a0", "")
        assert not [line for line in lines if re.search(r"№$|^г\.(?! Багдад)", line)]


def test_a_ministry_is_addressed_in_one_line_and_a_mission_with_its_place():
    one = a_note(for_draft(GIRL), languages=("en",), draft=True)
    place = one.addressee["en"].foot[-1]
    assert place in pages(render(one))[0].splitlines()
    to = ministry(one.state, "en")
    drafted = pages(render(replace(one, addressee={"en": to})))[0]
    assert drafted.splitlines().count(to.foot[0]) == 1


@pytest.mark.parametrize("kind", [NoteKind.REMINDER, NoteKind.THANKS])
def test_what_adds_nothing_carries_codes_and_nothing_else_to_the_typesetter(kind):
    written = a_note(GIRL, kind=kind, about=Earlier("HW/2026/0007", ON)).to_json()
    for secret in ("Amina", "Zaynab", "2014", "R1", "justice"):
        assert secret not in written


def test_nobody_asks_about_an_earlier_note_and_nothing_else_is_about_none():
    with pytest.raises(NoteError):
        a_note(about=Earlier("HW/2026/0007", ON))
    with pytest.raises(NoteError):
        a_note(kind=NoteKind.THANKS)
