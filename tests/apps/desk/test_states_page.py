"""What the pages about States and papers say in words, where the data hold codes."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re

import pytest
from django.utils import translation
from tests.apps.invented import forget_the_actor

from homeward.apps.desk.mission_words import days_words
from homeward.apps.register.labels import languages_words, meaning
from homeward.apps.sharing.reference.missions import accreditations
from homeward.core.claims import ClaimKind
from homeward.core.lists.values.words_data import PAPERS

CODED = re.compile(r"[~\[/]")  # what no reader takes for a day


def shown(answer) -> str:
    """The words of a page, without its tags and the values inside them."""
    return re.sub(r"<[^>]*>", " ", answer.content.decode())


@pytest.fixture
def in_language(browser_of, taken_in):
    """A coordinator's browser in one language."""

    def made(language):
        browser = browser_of("coordinator")
        forget_the_actor()
        browser.post("/language/", {"language": language, "next": "/"})
        return browser

    return made


@pytest.mark.parametrize(
    ("language", "words"), [("en", "English · Arabic"), ("ar", "الإنجليزية · العربية")]
)
def test_a_letters_languages_are_named_in_the_readers_language(in_language, language, words):
    browser = in_language(language)
    written = browser.post("/letters/to/TUR/", {"draft": "yes", "languages": "en-ar"}, follow=True)
    text = shown(written)
    # Once among the letters, once where the languages of the next one are chosen.
    assert text.count(words) == 2
    assert "en-ar" not in text


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_states_page_says_the_days_of_the_mission_list_in_words(in_language, language):
    browser = in_language(language)
    coded = {
        (row.state, said)
        for row in accreditations()
        for said in (row.valid_from, row.valid_to, row.as_of)
        if CODED.search(said)
    }
    assert len(coded) > 5
    for state, said in sorted(coded):
        assert said not in shown(browser.get(f"/states/{state}/")), (state, said)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("2019", "2019"),
        ("2021~", "about 2021"),
        ("2018-05", "May 2018"),
        ("2020-03-17", "17 March 2020"),
        ("2019/2024-06-27", "2019 – 27 June 2024"),
        ("[2005,2016-02]", "2005 or February 2016"),
    ],
)
def test_days_of_the_mission_list_are_said_as_exactly_as_the_source_does(text, words):
    with translation.override("en"):
        assert days_words(text) == words


def test_languages_that_nobody_knows_stay_codes():
    with translation.override("en"):
        assert languages_words("fr-qqq") == "French · qqq"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_kind_of_paper_that_lists_name_has_a_word(language):
    with translation.override(language):
        words = [meaning(ClaimKind.DOCUMENTS, code, None) for code, _pattern in PAPERS]
    codes = [code for code, _pattern in PAPERS]
    assert not any("_" in word or word in codes for word in words)


def test_how_well_a_provision_is_known_is_said_in_words(in_language, taken_in):
    person = next(iter(taken_in.by_row.values()))
    text = shown(in_language("en").get(f"/persons/{person}/"))
    assert "confidence: high" in text
    assert not re.search(r"confidence:? (H|M|L|MEM)\b", text)
