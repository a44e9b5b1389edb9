"""Formal names of States and missions in four languages."""

import pytest

from homeward.apps.sharing.reference.missions import accreditations
from homeward.apps.sharing.reference.names import (
    LANGUAGES,
    city_name,
    mission_name,
    mission_title,
    state_name,
)

STATES = sorted({row.state for row in accreditations()})
EMBASSY = next(row for row in accreditations() if row.state == "RUS" and row.seat == "baghdad")


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "the Embassy of the Russian Federation in Baghdad"),
        ("ar", "سفارة روسيا الاتحادية في بغداد"),
        ("fr", "à l’Ambassade de la Fédération de Russie à Bagdad"),
        ("ru", "Посольству Российской Федерации в Багдаде"),
    ],
)
def test_an_embassy_is_named_in_the_form_its_sentence_needs(language, name):
    assert mission_name(EMBASSY, language).full == name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "the Embassy of the Russian Federation in Baghdad"),
        ("ar", "سفارة روسيا الاتحادية في بغداد"),
        ("fr", "Ambassade de la Fédération de Russie à Bagdad"),
        ("ru", "Посольство Российской Федерации в Багдаде"),
    ],
)
def test_on_a_page_an_embassy_stands_by_itself(language, name):
    assert mission_title(EMBASSY, language) == name


@pytest.mark.parametrize("language", ["fr", "ru"])
def test_on_a_page_no_mission_begins_as_an_address_does(language):
    for row in accreditations():
        letter, page = mission_name(row, language), mission_title(row, language)
        assert (letter is None) == (page is None)
        if page is not None:
            assert page != letter.full
            assert not page.startswith(("à ", "au ", "Посольству", "Консульству", "Послу"))


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_on_the_mission_list_has_its_formal_name(state, language):
    name = state_name(state, language)
    assert name.formal is True
    assert name.text
    assert name.of


@pytest.mark.parametrize(
    ("state", "of"),
    [("SWE", "du Royaume"), ("USA", "des États-Unis"), ("UKR", "de l’Ukraine"), ("GEO", "de la G")],
)
def test_french_contracts_its_article(state, of):
    assert state_name(state, "fr").of.startswith(of)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_state_without_a_formal_name_falls_back_to_its_short_one_and_says_so(language):
    name = state_name("TCD", language)
    assert name.formal is False
    assert name.text in name.of


def test_an_unknown_state_is_an_error_and_not_an_empty_name():
    with pytest.raises(KeyError):
        state_name("QQQ", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_seat_on_the_list_has_a_name_and_a_row_without_a_seat_has_no_address(language):
    for row in accreditations():
        name = mission_name(row, language)
        assert (name is None) is (row.seat == "")
        if name:
            assert name.foot[-1] == city_name(row.seat, language)
            assert "{" not in name.full


def test_no_name_keeps_a_typewriter_apostrophe():
    for state in STATES:
        assert "'" not in state_name(state, "fr").text + state_name(state, "en").text
