"""Short samples of real words in many languages, written in old encodings, are told apart.

The words are CLDR's names of countries and languages; people's names are in the other tests.
"""

from __future__ import annotations

import random

import pytest
from babel import Locale

from homeward.apps.sheets.reading.inside import letters
from homeward.apps.sheets.reading.inside.judging import judge

# Language, encoding, and how many of 40 samples may go wrong: the last ones hold a single
# marked letter now and then, which no one could tell.
ASKED = [
    *(("ar", code, 0) for code in ("cp1256", "iso8859_6", "cp720")),
    ("fa", "cp1256", 0),
    *(("ru", code, 0) for code in ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")),
    *(("uk", code, 0) for code in ("cp1251", "koi8_u")),
    ("ky", "cp1251", 0),
    *(("tr", code, 0) for code in ("cp1254", "iso8859_9", "mac_turkish")),
    ("tr", "cp857", 4),
    ("az", "cp1254", 2),
    *(("fr", code, 4) for code in ("cp1252", "iso8859_15", "mac_roman", "cp850")),
    *(("de", code, 2) for code in ("cp1252", "iso8859_15", "cp850")),
    ("bs", "cp1250", 3),
    ("sv", "cp1252", 1),
    ("nl", "cp1252", 1),
    ("sq", "cp1252", 1),
    ("es", "cp1252", 1),
]


@pytest.mark.parametrize(("language", "encoding", "bearable"), ASKED)
def test_lists_of_words_are_decoded_as_they_were_written(language, encoding, bearable):
    letters.prepare()
    locale = Locale(language)
    pairs = zip(locale.territories.values(), locale.languages.values(), strict=False)
    words = [f"{country};{tongue}" for country, tongue in pairs]
    chance = random.Random(f"{language} {encoding}")  # noqa: S311
    wrong = []
    for _ in range(40):
        data = "\n".join(chance.sample(words, chance.choice((10, 20, 40)))).encode(
            encoding, "ignore"
        )
        found = letters.find(data)
        if data.decode(found.encoding) != data.decode(encoding):
            wrong.append(found.encoding)
    assert len(wrong) <= bearable, wrong


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Иванова Айша", "хБЮМНБЮ юИЬЮ"),  # capitals inside words
        ("Zoé Müller", "Zoй Mьller"),  # two alphabets in a word
        ("Çiğdem Yılmaz", "Çiðdem Yýlmaz"),
        ("سارة محمد", "سةارة محمىد"),  # letters that only end a word
        ("Ольга", "Ьолга"),
        ("sœur", "s½ur"),  # a sign inside a word
    ],
)
def test_a_name_reads_better_than_its_misreading(right, wrong):
    count = sum(sign > "\x7f" for sign in right)
    other = sum(sign > "\x7f" for sign in wrong)
    assert judge(right) / count > judge(wrong) / other + 0.5
