"""Every State of ISO 3166-1 is known in every language of the lists, and so are its people."""

import pytest
from babel import Locale

from homeward.core.lists.values import nationalities_data as data
from homeward.core.lists.values import nationality_names as names
from homeward.core.lists.values.nationality import read_nationality

LANGUAGES = ("ar", "en", "ru", "fr", "tr", "de")
MAKERS = (
    names._english, names._french, names._russian, names._turkish, names._german, names._arabic
)  # fmt: skip


def test_all_countries_of_iso_3166_are_there_and_kosovo():
    assert len(names.states()) >= 250
    assert len(set(names.states().values())) == len(names.states())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_cldr_is_read(language):
    called = Locale(language).territories
    missed = {
        called[alpha2]
        for alpha2, alpha3 in names.states().items()
        if read_nationality(called[alpha2]).codes != (alpha3,)
    }
    assert not missed


@pytest.mark.parametrize("at", range(6), ids=("en", "fr", "ru", "tr", "de", "ar"))
def test_every_people_is_read_as_its_own_state(at):
    wrong = {
        (form, read_nationality(form).codes, code)
        for code, columns in names._rows(data.DEMONYMS)
        for form in MAKERS[at](columns[at])
        if read_nationality(form).codes != (code,)
    }
    assert not wrong


def test_demonyms_belong_to_states_and_cover_the_world():
    codes = [code for code, _columns in names._rows(data.DEMONYMS)]
    assert len(codes) == len(set(codes)) >= 193
    assert set(codes) <= set(names.states().values())
    assert all(len(columns) == 6 for _code, columns in names._rows(data.DEMONYMS))


def test_no_word_means_two_states():
    meant: dict[str, set[str]] = {}
    for source in (names._listed, names._cldr, names._demonyms, names._nisbas):
        for text, code in source():
            for form in names._forms(text):
                meant.setdefault(form, set()).add(code)
    shared = names.shared()
    assert not {
        word: codes for word, codes in meant.items() if len(codes) > 1 and word not in shared
    }


def test_peoples_without_a_state_are_never_given_one():
    for word in (*data.NOT_A_STATE, *(w for words in data.SHARED.values() for w in words)):
        assert read_nationality(word).codes == (), word
        assert read_nationality(word).message, word


def test_nisbas_are_found_however_the_hamza_is_typed():
    for word in ("أوزبكية", "اوزبكيه", "الاوزبكية", "أُوزبكيّة", "اوزبكـية"):
        assert read_nationality(word).codes == ("UZB",)
