"""Spellings of one name that differ by habit only have one form within their script."""

import pytest

from homeward.core.names import read_name

ONE_WORD = [
    ["عبد الرحمن", "عبدالرحمن", "عبد الرحمٰن", "عَبْد الرَّحْمَن", "عبـد الرحمن"],
    [
        "Abdurrahman",
        "Abd al-Rahman",
        "Abdul Rahman",
        "Abdul-Rahman",
        "Abd ar-Rahman",
        "Abdelrahman",
    ],
    ["Абдурахман", "Абд ар-Рахман", "Абдуррахман", "Абдул-Рахман", "Абд аль-Рахман"],
    ["عبد الله", "عبدالله", "عبد اللّه", "عبدلله"],
    ["Abdullah", "Abd Allah", "Abdallah", "Abdulla", "Abdulloh", "Abd-Ullah", "Abdellah"],
    ["Абдулла", "Абдуллах", "Абд Аллах", "Абдулло", "Абд-Алла"],
    ["نور الدين", "نورالدين", "نور دين", "نوردين", "نور الدین"],
    [
        "Nur al-Din",
        "Nuruddin",
        "Noureddine",
        "Nurettin",
        "Nur ad-Din",
        "Noor ud Deen",
        "Nour Eldin",
    ],
    ["Нуриддин", "Нур ад-Дин", "Нуруддин", "Нурутдин", "Нұриддин"],
    ["نصر الله", "نصرالله"],
    ["Nasrallah", "Nasr Allah", "Nasrullah", "Nasr-ullah", "Nasrulla"],
    ["Насрулла", "Насруллах", "Наср Аллах"],
    ["أبو بكر", "ابو بكر", "أبوبكر", "ابي بكر", "أبي بكر"],
    ["Abu Bakr", "Abou Bakr", "Aboubakr", "Abubakr"],
    ["أحمد", "احمد", "أحمـد", "اَحْمَد", "ئەحمەد"],
    ["الخطيب", "الخطیب", "خطيب", "ال خطيب"],
    ["al-Khatib", "Al Khatib", "Alkhatib", "El-Khatib", "Khatib", "Elkhateeb"],
    ["حسن زاده", "حسن\u200cزاده", "حسنزاده"],
    ["Hasanzade", "Hasan Zade", "Hassanzadeh", "Həsənzadə"],
    ["Йусуф", "Јусуф"],
]


@pytest.mark.parametrize("spellings", ONE_WORD, ids=lambda spellings: spellings[0])
def test_spellings_by_habit_are_one_word_of_one_form(spellings):
    forms = {read_name(spelling).forms for spelling in spellings}
    assert len(forms) == 1
    assert len(forms.pop()) == 1
