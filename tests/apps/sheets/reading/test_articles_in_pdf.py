"""Articles in PDF are read in the order in which people read them, from both sides."""

import pytest
import typst

from homeward.apps.letters.typesetting.render import FONTS
from homeward.apps.sheets.reading import RefusedFile
from homeward.apps.sheets.reading.article import read_article
from homeward.apps.sheets.reading.inside.answer import Refusal
from homeward.apps.sheets.reading.inside.right_to_left import Glyph, lines_of

# Invented, like every office and number in it.
ARABIC = (
    "أعلنت وزارة الأنهار أن 833 طفلاً من 14 جنسية (المادة 4) ما زالوا هنا، وأن 1,337 عادوا.",
    "عاد ٩٤٠ طفلاً وبقي ٣٣٥ حتى 15/03/2020، لأن اللاجئين لا يعودون.",
)


def pdf(*paragraphs, size=11, columns=1):
    text = "\n\n".join(paragraphs)
    source = (
        f'#set page(columns: {columns})\n#set text(lang: "ar", dir: rtl, size: {size}pt, '
        f'font: "Amiri")\n{text}'
    )
    return typst.Compiler(font_paths=[FONTS], ignore_system_fonts=True).compile(
        source.encode(), format="pdf"
    )


@pytest.fixture(scope="module")
def read():
    return read_article(pdf(*ARABIC))


@pytest.mark.parametrize("number", ["833", "14", "1,337", "٩٤٠", "٣٣٥", "15/03/2020", "(المادة 4)"])
def test_digits_of_an_arabic_page_stand_in_the_order_in_which_they_are_read(read, number):
    assert number in read


@pytest.mark.parametrize("word", ["أعلنت وزارة الأنهار", "طفلا من 14 جنسية", "لأن اللاجئين لا"])
def test_words_of_an_arabic_page_are_words(read, word):
    assert word in read


def test_columns_are_read_one_after_the_other():
    lines = [f"عاد {number} طفلا إلى بلدهم قبل عام كامل." for number in range(310, 370)]
    text = read_article(pdf(*lines, size=20, columns=2))
    found = [text.find(str(number)) for number in range(310, 370)]
    assert -1 not in found
    assert found == sorted(found)


def glyphs(seen, *, size=10.0):
    """Letters as they stand on the page from left to right, each as wide as it is high."""
    return [
        Glyph(letters, at * size, (at + 1) * size, 100.0, size, at)
        for at, letters in enumerate(seen)
    ]


@pytest.mark.parametrize(
    ("seen", "read_as"),
    [
        (["1", "4", " ", "ل", "ف", "ط", " ", "8", "3", "3"], "833 طفل 14"),
        (["1", ",", "3", "3", "7", " ", "د", "ا", "ع"], "عاد 1,337"),
        (["1", "0", "0", "-", "8", "0", " ", "د", "ا", "ع"], "عاد 80-100"),
        (["%", "1", "2", ".", "5", " ", "د", "ا", "ع"], "عاد 12.5%"),
        (["ال", "ف", "ط"], "طفلا"),
        (["U", "N", " ", "7", " ", "ع", "م"], "مع UN 7"),
        (["8", " ", "o", "f", " ", "t", "h", "e", " ", "ب", "ا"], "8 of the اب"),
    ],
)
def test_a_line_is_read_by_where_its_letters_stand_and_not_by_their_order_in_the_file(
    seen, read_as
):
    placed = glyphs(seen)
    for number in range(5):
        mixed = [
            Glyph(one.letters, one.left, one.right, one.base, one.size, order)
            for order, one in enumerate([*placed[number:], *reversed(placed[:number])])
        ]
        assert lines_of(mixed) == [read_as]


def test_what_is_printed_twice_to_look_bold_is_read_once():
    once = glyphs(["8", "3", "3", " ", "ن", "م"])
    again = [
        Glyph(one.letters, one.left + 0.3, one.right + 0.3, one.base, one.size, one.order + 9)
        for one in once
    ]
    assert lines_of([*once, *again]) == ["من 833"]


def test_a_page_in_signs_that_stand_for_no_letters_is_refused():
    with pytest.raises(Refusal, match="right-to-left"):
        lines_of(glyphs(["\ue012", "\ue013", "8", "\ue014"]))


def test_what_is_no_pdf_inside_is_refused_with_what_to_do():
    with pytest.raises(RefusedFile):
        read_article(b"%PDF-1.7 nothing follows")
