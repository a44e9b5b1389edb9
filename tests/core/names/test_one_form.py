"""Spellings of one name that differ by habit only have one form within their script."""

import csv
import os
from pathlib import Path

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
    ["Йусуф", "Јусуф", "Юсуф"],
    ["مصطفى", "مصطفي", "مصطفی"],
    ["داود", "داوود", "داؤود", "داؤد"],
    ["فاطمة", "فاطمه", "فاطمۃ", "فاطمہ"],
    ["علاء", "علا"],
    ["رائد", "رايد", "رائِد"],
    ["إلياس", "الياس", "الیاس", "ألياس"],
    ["محمد", "محـمد", "مُحَمَّد", "محەمەد", "ﻣﺤﻤﺪ"],
    ["زين العابدين", "زين عابدين", "زينالعابدين", "زين‌العابدين"],
    ["عطاء الله", "عطاالله", "عطالله", "عطا الله"],
    ["Zain al-Abidin", "Zainulabideen", "Zine El Abidine", "Zeynelabidin", "Zayn ul-Abedin"],
    ["Yusuf", "Youssouf", "Yousuf", "Yoosuf", "Yūsuf", "YUSUF"],
    ["Jamal", "Djamal", "Dzhamal", "Jamaal", "Dschamal"],
    ["Mustafa", "Moustapha", "Mustapha", "Moustafa"],
    ["Chechen", "Tchetchen", "Tschetschen"],
    ["Omarov", "O'marov", "O’marov", "Oʻmarov", "OMAROV"],
    ["Gʻafur", "G'afur", "Gafur", "Ğafur", "Gaffour"],
    ["Şahin", "Sahin", "ŞAHİN"],
    ["Ağabəy", "Agabay"],
    ["Izzeddin", "Izz al-Din", "Izzuddin", "İzzettin"],
    ["Эльдар", "Елдар", "Ельдар"],
    ["Нурлан", "Нұрлан"],
    ["Қодир", "Кодир", "Ќодир"],
    ["Мухаммад", "Муҳаммад", "Мухамад", "Муһаммад"],
    ["Джамал", "Ҷамал", "Џамал", "Ҹамал"],
    ["Ильяс", "ИЛЬЯС", "Ільяс"],
    ["Игорь", "Игор", "Ігор"],
    ["Семён", "Семен", "Сэмен"],
    ["Зайнулабидин", "Зайн аль-Абидин", "Зейналабидин", "Зайниобидин"],
]
SAME_COUNT = [
    ("عبد الرحمن", "Abdurrahman", "Абд ар-Рахман"),
    ("عبد الله محمد", "Abdallah Mohamed", "Абдулла Мухаммад"),
    ("أبو عبد الله", "Abu Abdillah", "Абу Абдуллах"),
    ("نور الدين زاده", "Nureddin-zade", "Нуреддин заде"),
    ("محمد بن علي الخطيب", "Mohamed ben Ali El-Khatib", "Мухаммад ибн Али аль-Хатиб"),
    ("فاطمة بنت حسن", "Fatima Hassan", "Фатима бинт Хасан"),
    ("ضياء الحق", "Ziya ul-Haq", "Зия уль-Хак"),
    ("سيف الإسلام", "Saif al-Islam", "Сайф аль-Ислам"),
    ("أم كلثوم", "Umm Kulthum", "Умм Кульсум"),
    ("علي حسن اوغلو", "Ali Hasan oglu", "Али Гасан оглы"),
    ("عبد الكريموف", "Abdul Karimov", "Абдул Каримов"),
]


@pytest.mark.parametrize("spellings", ONE_WORD, ids=lambda spellings: spellings[0])
def test_spellings_by_habit_are_one_word_of_one_form(spellings):
    forms = {read_name(spelling).forms for spelling in spellings}
    assert len(forms) == 1
    assert len(forms.pop()) == 1


@pytest.mark.parametrize("spellings", SAME_COUNT, ids=lambda spellings: spellings[1])
def test_a_name_has_as_many_words_in_every_script(spellings):
    assert len({len(read_name(spelling).words) for spelling in spellings}) == 1


SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[4] / "shared"))


@pytest.mark.parametrize(
    "pairs", sorted(SHARED.glob("data/names/full_*.csv")), ids=lambda p: p.name
)
def test_both_sides_of_made_up_pairs_have_as_many_words(pairs):
    """Nine in a thousand of these pairs are wrong themselves, so not all can."""
    with pairs.open(encoding="utf-8") as lines:
        rows = [(row["script_form"], row["latin"]) for row in csv.DictReader(lines)][::8]
    same = sum(len(read_name(one).words) == len(read_name(two).words) for one, two in rows)
    assert same / len(rows) > 0.995
