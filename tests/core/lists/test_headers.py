"""Headers are understood by meaning, in six languages, whatever their case, accents and order."""

import pytest
from tests.core.lists.headers_data import HEADERS

from homeward.core.lists import Field
from homeward.core.lists.headers import read_header

CASES = [(header, Field[field]) for field, headers in HEADERS.items() for header in headers]


@pytest.mark.parametrize(("header", "field"), CASES, ids=str)
def test_the_header_means_its_field(header, field):
    assert read_header(header).field is field


@pytest.mark.parametrize(
    "header",
    ["Nationalty", "Mothers nmae", "Гражданстсво", "Staatsangehorigket", "الجنسيه", "Uyrugu"],
)
def test_a_slip_of_the_pen_is_forgiven(header):
    assert read_header(header).field in (Field.NATIONALITY, Field.MOTHER)


def test_a_misspelled_header_is_less_certain_than_a_right_one():
    assert read_header("Nationalty").certainty < read_header("Nationality").certainty


@pytest.mark.parametrize("header", ["", "   ", "???", "xyzzy", "12345", "-"])
def test_what_means_nothing_is_not_guessed(header):
    assert read_header(header).field is None


@pytest.mark.parametrize(
    "header",
    [
        "Religion",
        "Ethnicity",
        "العشيرة",
        "القومية",
        "Вероисповедание",
        "Mezhebi",
        "Ethnie",
        "DNA sample",
        "Fingerprints",
        "Fotoğraf",
    ],
)
def test_what_protection_forbids_is_never_taken(header):
    assert read_header(header).field is Field.IGNORE


def test_the_mothers_particulars_are_not_the_childs():
    assert read_header("Mother's nationality").field is Field.IGNORE
    assert read_header("تاريخ ميلاد الأم").field is Field.IGNORE
    assert read_header("Дата рождения матери").field is Field.IGNORE


def test_his_father_is_not_the_mother():
    assert read_header("اسم والده").field is Field.FATHER
    assert read_header("اسم الوالدة").field is Field.MOTHER


def test_no_certainty_leaves_its_scale():
    assert all(0 <= read_header(header).certainty <= 1 for header, _field in CASES)
