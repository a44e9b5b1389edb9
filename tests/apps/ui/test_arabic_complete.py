"""The Arabic catalogue is whole: nothing left in English, nothing that breaks when it is filled in.

A newcomer's mistake is to test only that a translation exists: one with a lost brace fails on
the day when that sentence is first needed, in front of the person who needs it.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.utils import translation

from homeward.apps.ui import present
from homeward.core.law.ages import under_age
from homeward.core.law.facts import PersonFacts
from homeward.core.spans.span import Span
from homeward.core.text import Sentence

ROOT = Path(__file__).resolve().parents[3]
CATALOGUE = ROOT / "src" / "homeward" / "locale" / "ar" / "LC_MESSAGES" / "django.po"
FIRST_STRONG, POP = "\u2068", "\u2069"
OPENING = FIRST_STRONG + "\u2066\u2067"
PLURALS = 6
DAY = date(2018, 7, 3)
NUMBERS = {"years", "least", "most", "below", "days", "months", "age", "low", "high"}
DAYS = {"day", "first", "last", "said", "start", "end", "dated"}


def entries() -> list[Message]:
    with CATALOGUE.open("rb") as file:
        return [message for message in read_po(file, locale="ar") if message.id]


def ways(message: Message) -> list[tuple[str, str]]:
    """Pair every translation with the English that it stands for."""
    if isinstance(message.id, str):
        return [(message.id, message.string)]
    return [(message.id[-1], string) for string in message.string]


def fillings(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[a-z]|\{\w+\}", text))


def of_the_law() -> list[str]:
    """List the sentences that core/law marks, as they stand in the catalogue."""
    return [
        message.id
        for message in entries()
        if any("core/law/" in place for place, _line in message.locations)
    ]


def sample(name: str) -> str | int | date | Sentence:
    """Give a filling of the sort that a rule puts under this name."""
    if name == "told":
        return Sentence("The birth is given as {day}.", day=DAY)
    if name in DAYS:
        return DAY
    return 11 if name in NUMBERS else "KGZ"


def test_no_sentence_is_left_in_english_and_none_is_only_guessed():
    left = [m.id for m in entries() if m.fuzzy or not all(text for _id, text in ways(m))]
    assert left == []
    assert len(entries()) > 700


def test_a_sentence_with_a_number_has_the_six_forms_of_arabic():
    counted = [m for m in entries() if isinstance(m.id, tuple)]
    assert counted
    assert [m.id for m in counted if len(m.string) != PLURALS] == []


def test_every_translation_fills_in_exactly_what_the_english_does():
    wrong = [
        english
        for message in entries()
        for english, arabic in ways(message)
        if fillings(english) != fillings(arabic)
    ]
    assert wrong == []


def test_no_translation_has_a_lone_brace_or_percent_that_the_english_lacks():
    def bare(text: str) -> Counter[str]:
        left = re.sub(r"%\(\w+\)[a-z]|\{\w+\}", "", text)
        return Counter(letter for letter in left if letter in "{}%")

    wrong = [e for m in entries() for e, arabic in ways(m) if bare(e) != bare(arabic)]
    assert wrong == []


def test_every_translation_of_a_sentence_is_written_in_arabic():
    kept = [
        m.id for m in entries() for _e, text in ways(m) if not re.search("[\u0621-\u064a]", text)
    ]
    assert kept == []


def test_words_of_others_stand_apart_from_the_direction_of_the_sentence():
    loose = [
        message.id
        for message in entries()
        for _english, arabic in ways(message)
        if re.search(r"«(\{\w+\}|%\(\w+\)s)»", arabic)
    ]
    assert loose == [], "write «U+2068 {x} U+2069»: the words may be Latin and end in a full stop"


def test_a_sentence_that_begins_with_words_of_others_begins_with_a_mark_from_right_to_left():
    """A browser's `dir="auto"` looks into isolates, and would set the sentence from the left."""
    bare = [m.id for m in entries() for _e, text in ways(m) if re.match("[«\u2066-\u2068]", text)]
    assert bare == []


def test_every_direction_that_is_opened_is_closed():
    for message in entries():
        for _english, arabic in ways(message):
            depth = 0
            for letter in arabic:
                depth += (letter in OPENING) - (letter == POP)
                assert depth in {0, 1}, message.id
            assert depth == 0, message.id


def test_a_date_in_figures_with_hyphens_is_kept_from_turning_round():
    for message in entries():
        for _english, arabic in ways(message):
            for found in re.finditer(r"\d{4}-\d{2}-\d{2}", arabic):
                around = arabic[found.start() - 1], arabic[found.end()]
                assert around == ("\u2066", POP), message.id


@pytest.mark.parametrize("pattern", of_the_law())
def test_every_sentence_of_the_law_is_said_in_arabic_with_its_fillings(pattern):
    names = re.findall(r"\{(\w+)\}", pattern)
    with translation.override("ar"):
        said = present.say(Sentence(pattern, **{name: sample(name) for name in names}))
    assert said != pattern
    assert not re.search(r"[{}]", said)
    assert set(re.findall("[A-Za-z]+", said)) <= {"KGZ"}


def test_a_reason_of_a_rule_is_said_in_arabic_down_to_its_days():
    facts = PersonFacts(birth=Span(date(2009, 1, 1), date(2009, 12, 31)))
    finding = under_age(facts, 18, on=DAY)
    with translation.override("ar"):
        said = present.say(finding.reason)
    assert not re.search("[A-Za-z]", said)
    assert "2009" in said


def test_unknown_is_never_no_in_arabic():
    said = {m.id: m.string for m in entries() if isinstance(m.id, str)}
    assert said["Unknown"] == "غير معروف"
    assert said["No"] == "لا"
    assert said["Not known yet"] != said["No"]
    assert said["The file does not say."] != said["The file says no."]
