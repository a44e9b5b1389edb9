"""Every language of the product is whole: nothing left in English, nothing that breaks when filled.

The list of languages is that of the settings and nothing else, so a language that is added there
is tested here. A newcomer's mistake is to test only that a translation exists: one with a lost
brace fails on the day when that sentence is first needed, in front of the person who needs it.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils import translation

from homeward.apps.ui import present
from homeward.core.law.ages import under_age
from homeward.core.law.facts import PersonFacts
from homeward.core.spans.span import Span
from homeward.core.text import Sentence

LOCALE = Path(__file__).resolve().parents[3] / "src" / "homeward" / "locale"
LANGUAGES = [code for code, _name in settings.LANGUAGES if code != "en"]
FORMS = {"ar": 6, "fr": 2, "ru": 3}
UNKNOWN_AND_NO = {"ar": ("غير معروف", "لا"), "fr": ("Inconnu", "Non"), "ru": ("Неизвестно", "Нет")}
LETTERS = {"ar": "[\u0621-\u064a]", "fr": "[A-Za-zÀ-ÿ]", "ru": "[А-Яа-яЁё]"}
SAME_IN_FRENCH = {
    *("Code", "Contact", "Invitation", "Mission", "Page", "Pages", "Question", "Source", "Type"),
    "Situation",
    *("Documents", "Organisation", "Organisations", "Sessions", "Laissez-passer", "contact"),
    *("%(months)s months", "Missions", "Notes"),
    *("Bulletin", "Bulletins", "Licence", "Licence, permanence, corrections", "Version"),
    *("%(who)s, %(day)s", ", ", "Note verbale", "Silence"),
}
RESOLUTION = ("A", "RES")  # of the United Nations: A/RES/64/142 in every language
DAY = date(2018, 7, 3)
NUMBERS = {"years", "least", "most", "below", "days", "months", "age", "low", "high"}
DAYS = {"day", "first", "last", "said", "start", "end", "dated"}


@cache
def entries(language: str) -> list[Message]:
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return [message for message in read_po(file, locale=language) if message.id]


def ways(message: Message) -> list[tuple[str, str]]:
    """Pair every translation with the English that it stands for."""
    if isinstance(message.id, str):
        return [(message.id, message.string)]
    return [(message.id[-1], string) for string in message.string]


def pairs(language: str) -> list[tuple[str, str]]:
    return [pair for message in entries(language) for pair in ways(message)]


def fillings(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)[a-z]|\{\w+\}", text))


def bare(text: str) -> Counter[str]:
    left = re.sub(r"%\(\w+\)[a-z]|\{\w+\}", "", text)
    return Counter(letter for letter in left if letter in "{}%")


def of_the_law() -> list[str]:
    """List the sentences that core/law marks, as they stand in the first catalogue."""
    return [
        message.id
        for message in entries(LANGUAGES[0])
        if any("core/law/" in place for place, _line in message.locations)
    ]


def sample(name: str) -> str | int | date | Sentence:
    """Give a filling of the sort that a rule puts under this name."""
    if name == "told":
        return Sentence("The birth is given as {day}.", day=DAY)
    if name in DAYS:
        return DAY
    return 11 if name in NUMBERS else "KGZ"


def test_the_languages_offered_are_those_that_have_a_catalogue():
    assert {path.parent.name for path in LOCALE.glob("*/LC_MESSAGES")} == set(LANGUAGES)
    assert set(LANGUAGES) == set(FORMS) == set(UNKNOWN_AND_NO) == set(LETTERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_in_english_and_none_is_only_guessed(language):
    found = entries(language)
    left = [m.id for m in found if m.fuzzy or not all(text for _id, text in ways(m))]
    assert left == []
    assert len(found) > 700


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences(language):
    first, here = (
        {(message.context, message.id) for message in entries(each)}
        for each in (LANGUAGES[0], language)
    )
    assert first == here


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_with_a_number_has_all_forms_of_the_language(language):
    counted = [message for message in entries(language) if isinstance(message.id, tuple)]
    assert counted
    assert [m.id for m in counted if len(m.string) != FORMS[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_fills_in_exactly_what_the_english_does(language):
    wrong = [english for english, said in pairs(language) if fillings(english) != fillings(said)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_has_a_lone_brace_or_percent_that_the_english_lacks(language):
    assert [english for english, said in pairs(language) if bare(english) != bare(said)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_of_a_sentence_is_written_in_the_letters_of_the_language(language):
    letters = LETTERS[language]
    words = [(e, said) for e, said in pairs(language) if re.search("[A-Za-z]", strip(e))]
    assert [english for english, said in words if not re.search(letters, strip(said))] == []


def strip(text: str) -> str:
    return re.sub(r"%\(\w+\)[a-z]|\{\w+\}", "", text)


def test_no_sentence_in_french_is_the_english_one():
    same = {english for english, said in pairs("fr") if english == said}
    assert same - SAME_IN_FRENCH == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pattern", of_the_law())
def test_every_sentence_of_the_law_is_said_with_its_fillings(language, pattern):
    names = re.findall(r"\{(\w+)\}", pattern)
    with translation.override(language):
        said = present.say(Sentence(pattern, **{name: sample(name) for name in names}))
    assert said != pattern
    assert not re.search(r"[{}]", said)
    if language != "fr":
        assert set(re.findall("[A-Za-z]+", said)) <= {"KGZ", *RESOLUTION}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_of_a_rule_is_said_down_to_its_days(language):
    facts = PersonFacts(birth=Span(date(2009, 1, 1), date(2009, 12, 31)))
    finding = under_age(facts, 18, on=DAY)
    with translation.override(language):
        said = present.say(finding.reason)
    assert not re.search("January|December|[{}]", said)
    assert "2009" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_is_never_no(language):
    said = {m.id: m.string for m in entries(language) if isinstance(m.id, str)}
    assert (said["Unknown"], said["No"]) == UNKNOWN_AND_NO[language]
    assert said["Not known yet"] != said["No"]
    assert said["The file does not say."] != said["The file says no."]
    assert said["not found in the sources read so far"] != said["no"]
