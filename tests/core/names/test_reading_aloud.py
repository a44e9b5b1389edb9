"""Names said in Latin letters, for people who cannot read the script. For the eye only."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.names.test_reading_names import LETTERS, MARKS

from homeward.core.names import romanise

SAID = [
    ("محمد", "Muhammad"),
    ("يوسف موسى", "Yusuf Musa"),
    ("عبد الرحمن", "Abd al-Rahman"),
    ("عبدالرحمن", "Abd al-Rahman"),
    ("عبد الله", "Abd Allah"),
    ("عبدالله", "Abdullah"),
    ("نور الدين", "Nur al-Din"),
    ("نورالدين", "Nur al-Din"),
    ("أبو عمر الشامي", "Abu Umar al-Shami"),
    ("محمد بن علي", "Muhammad bin Ali"),
    ("فاطمة بنت خالد", "Fatima bint Khalid"),
    ("محمدوف", "Muhammadov"),
    ("قديروفا", "Qadirova"),
    ("خَوْلَة", "Khawla"),
    ("كاتب", "Katib"),
    ("منقوش", "Manqush"),
    ("پروین", "Parwin"),
    ("Магомедов Юсуф Мусаевич", "Magomedov Yusuf Musayevich"),
    ("Евгений", "Yevgeniy"),
    ("Щукина", "Shchukina"),
    ("МАГОМЕД", "MAGOMED"),
    ("Олексій Григорій", "Oleksiy Hryhoriy"),
    ("Ђорђе", "Đorđe"),
    ("Върбан", "Varban"),
    ("Ҷамшед Ғафур", "Jamshed Ghafur"),
    ("Yusuf (يوسف)", "Yusuf (Yusuf)"),
    ("Ayşe Özdil", "Ayşe Özdil"),
    ("علي، ٣", "Ali, 3"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "said"), SAID, ids=lambda x: x or "empty")
def test_a_name_can_be_read_aloud(name, said):
    assert romanise(name) == said


@given(st.text(alphabet=LETTERS + MARKS, max_size=40))
def test_no_arabic_or_cyrillic_letter_is_left(text):
    left = [letter for letter in romanise(text) if letter.isalpha()]
    names = {unicodedata.name(letter, "").split()[0] for letter in left}
    assert not names & {"ARABIC", "CYRILLIC"}


@given(st.text(alphabet=LETTERS + MARKS, max_size=40))
def test_what_has_been_said_stays_as_it_is(text):
    assert romanise(romanise(text)) == romanise(text)
