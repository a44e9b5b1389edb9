"""The table of words: no phrase means two things, and no month of the six languages is missing."""

from datetime import date

import pytest
from babel.dates import get_month_names

from homeward.core.spans import Kind, read_written
from homeward.core.spans.written.digits import folded
from homeward.core.spans.written.tokens import _RAW, _table

AS_OF = date(2018, 7, 3)
LOCALES = ("en", "ar", "ar_IQ", "ar_MA", "ar_DZ", "ru", "fr", "tr", "de")


def test_no_phrase_has_two_meanings():
    meanings = {}
    for phrase, tokens in _table():
        key = " ".join(found.group() for found in _RAW.finditer(folded(phrase)))
        assert key, phrase
        assert meanings.setdefault(key, tokens) == tokens, phrase


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("context", ["format", "stand-alone"])
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_month_name_of_cldr_is_read(locale, context, width):
    for month, name in get_month_names(width, context, locale).items():
        written = read_written(f"14 {name} 2011", as_of=AS_OF)
        assert written.kind is Kind.DAY, name
        assert written.edtf == f"2011-{month:02}-14", name


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u200fالعُمر ٩", "العمر 9"),
        ("ســنة", "سنه"),
        ("İstanbul IŞIK", "istanbul isik"),
        ("Juin – Été", "juin - ete"),
        ("ﺳﻨﺔ", "سنه"),
        ("½", "½"),
        ("٣٫٥", "3.5"),
        ("twenty-one", "twenty one"),
        ("d'août", "aout"),
        ("ß𝟡９𑁯", "ss999"),
    ],
)
def test_folding_leaves_one_way_of_writing(text, plain):
    assert folded(text) == plain
