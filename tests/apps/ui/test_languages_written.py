"""Each language is written as it is written: directions in Arabic, spaces in French, quotation marks.

That nothing is missing is tested in `test_languages_complete`. A newcomer's mistake is to type what
the keyboard gives: a straight apostrophe, a plain space before a French colon, which then stands
alone at the beginning of the next line.
"""

from __future__ import annotations

import re

from tests.apps.ui.test_languages_complete import entries, pairs, strip, ways

FIRST_STRONG, POP = "\u2068", "\u2069"
OPENING = FIRST_STRONG + "\u2066\u2067"
NO_BREAK = "\u00a0"


def test_words_of_others_stand_apart_from_the_direction_of_the_sentence():
    loose = [
        message.id
        for message in entries("ar")
        for _english, arabic in ways(message)
        if re.search(r"«(\{\w+\}|%\(\w+\)s)»", arabic)
    ]
    assert loose == [], "write «U+2068 {x} U+2069»: the words may be Latin and end in a full stop"


def test_a_sentence_that_begins_with_words_of_others_begins_with_a_mark_from_right_to_left():
    """A browser's `dir="auto"` looks into isolates, and would set the sentence from the left."""
    bare = [
        m.id for m in entries("ar") for _e, text in ways(m) if re.match("[«\u2066-\u2068]", text)
    ]
    assert bare == []


def test_every_direction_that_is_opened_is_closed():
    for message in entries("ar"):
        for _english, arabic in ways(message):
            depth = 0
            for letter in arabic:
                depth += (letter in OPENING) - (letter == POP)
                assert depth in {0, 1}, message.id
            assert depth == 0, message.id


def test_a_date_in_figures_with_hyphens_is_kept_from_turning_round():
    for message in entries("ar"):
        for _english, arabic in ways(message):
            for found in re.finditer(r"\d{4}-\d{2}-\d{2}", arabic):
                around = arabic[found.start() - 1], arabic[found.end()]
                assert around == ("\u2066", POP), message.id


def test_french_has_an_unbreakable_space_where_its_rules_want_one():
    space = NO_BREAK
    plain = re.compile(rf"[^{space}][;!?»]|«[^{space}]|[^{space}\d]:|(n°|art\.)[^{space}]")
    said = [(english, french.replace("#REF!", "")) for english, french in pairs("fr")]
    assert [english for english, french in said if plain.search(french)] == []


def test_french_and_russian_have_no_mark_of_the_typewriter():
    wrong = [e for code in ("fr", "ru") for e, said in pairs(code) if re.search("['\"“”]", said)]
    assert wrong == []


def test_a_russian_dash_never_begins_a_line():
    assert [e for e, said in pairs("ru") if re.search("[^\u00a0]—", said)] == []


def test_no_letter_of_another_alphabet_hides_in_a_russian_word():
    """A Latin `c` looks like a Cyrillic `с`, and no search finds the word any more."""
    mixed = re.compile("[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]")
    assert [english for english, said in pairs("ru") if mixed.search(strip(said))] == []


def test_eleven_to_ninety_nine_stand_with_the_accusative_in_arabic():
    """The catalogue's fifth form is for 100 to 102, its sixth for 11 to 99; they are easily turned."""
    accusative = "\u064b"
    turned = [
        m.id[1]
        for m in entries("ar")
        if isinstance(m.id, tuple)
        and m.string[4] != m.string[5]
        and (accusative in m.string[4] or accusative not in m.string[5])
    ]
    assert turned == []
