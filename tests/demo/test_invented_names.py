"""Names that exist nowhere together, and spellings that stay names."""

from __future__ import annotations

import csv
import os
import unicodedata
from pathlib import Path

import pytest

from homeward.core.claims import Sex
from homeward.demo import names_data
from homeward.demo.chance import seeded
from homeward.demo.names import Name, family_names, given_names, patronymic
from homeward.demo.romanise import to_arabic, to_latin
from homeward.demo.states_data import LOCAL, STATES
from homeward.demo.world import World

SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[3] / "shared"))
FIGURES = [path for path in [SHARED / "data" / "names" / "public_figures.csv"] if path.exists()]
# Families so well known that an ordinary given name beside them is somebody: none may be used.
WELL_KNOWN = frozenset(
    """
putin medvedev kadyrov kadyrova shoigu lavrov basaev maskhadov dudaev umarov aliyev aliyeva
mammadov nazarbayev nazarbaeva tokayev tokaev karimov karimova mirziyoyev rahmon rahmonov japarov
atambaev atambayev akaev bakiev saakashvili ivanishvili shevardnadze zelensky poroshenko
yanukovych erdogan ataturk gul izetbegovic dodik macron sarkozy hollande chirac pen merkel
scholz merz michel rutte wilders palme bildt bourguiba ghannouchi essebsi saied tebboune
bouteflika benkirane mubarak nasser sadat sisi morsi widodo suharto sukarno prabowo rowley
manning hussein baghdadi laden zarqawi batirashvili shishani
""".split()  # noqa: SIM905 - a list of eighty words reads better so
)


def all_families() -> list[Name]:
    pools = {pool for state in STATES for pool in state.families}
    return [
        form for pool in pools for name in family_names(pool) for form in (name.male, name.female)
    ]


def all_given() -> list[Name]:
    pools = {state.given for state in STATES}
    return [name for pool in pools for sex in Sex for name in given_names(sex, pool)]


def letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalpha())


def test_no_family_name_is_that_of_a_well_known_person() -> None:
    assert not {letters(form) for name in all_families() for form in name.latin["en"]} & set(
        WELL_KNOWN
    )


@pytest.mark.parametrize("figures", FIGURES)
def test_no_combination_is_the_name_of_a_public_figure(figures: Path) -> None:
    with figures.open(encoding="utf-8", newline="") as file:
        known = {frozenset(map(letters, row["latin"].split())) for row in csv.DictReader(file)}
    given = {letters(form) for name in all_given() for form in name.latin["en"]}
    families = {letters(form) for name in all_families() for form in name.latin["en"]}
    assert not [pair for pair in known if pair & given and pair & families]


def test_every_name_has_a_spelling_in_each_script() -> None:
    for name in (*all_given(), *all_families()):
        assert set(name.latin) == {"en", "fr", "de", "tr"}
        for forms, script in ((name.arabic, "ARABIC"), ((name.cyrillic,), "CYRILLIC")):
            assert forms
            assert all(script in unicodedata.name(x) for form in forms for x in letters_of(form))
        for forms in name.latin.values():
            assert forms
            assert all("LATIN" in unicodedata.name(x) for form in forms for x in letters_of(form))


def letters_of(text: str) -> str:
    return "".join(letter for letter in text if letter.isalpha())


def test_a_spelling_with_a_slip_is_still_about_the_same_name() -> None:
    rng = seeded(5, "slips")
    for name in all_families():
        for _ in range(5):
            written = name.in_latin(rng, "en")
            assert any(abs(len(written) - len(form)) <= 1 for form in name.latin["en"])


def test_women_of_russian_speaking_families_bear_the_womens_form() -> None:
    name = family_names("caucasus")[0]
    assert name.of(Sex.MALE).cyrillic + "а" == name.of(Sex.FEMALE).cyrillic


def test_georgian_family_names_have_one_form() -> None:
    name = family_names("georgia")[0]
    assert name.of(Sex.MALE) == name.of(Sex.FEMALE)


@pytest.mark.parametrize(
    ("given", "sex", "written"),
    [
        ("Timur", Sex.MALE, "Тимурович"),
        ("Timur", Sex.FEMALE, "Тимуровна"),
        ("Musa", Sex.FEMALE, "Мусаевна"),
        ("Ilyas", Sex.MALE, "Ильясович"),
    ],
)
def test_patronymics_are_built_as_in_russian(given: str, sex: Sex, written: str) -> None:
    father = next(name for name in given_names(Sex.MALE, "slavic") if name.neutral == given)
    assert patronymic(father, sex) == written


def test_one_cyrillic_name_is_written_in_as_many_ways_as_there_are_offices() -> None:
    written = {style: to_latin("Хайитжуматов", style) for style in ("en", "fr", "de", "tr")}
    assert written == {
        "en": "Khayitzhumatov",
        "fr": "Khayitjoumatov",
        "de": "Chajitschumatow",
        "tr": "Hayitjumatov",
    }
    assert to_arabic("Асанкожоев")[0] == "أ"


def test_each_state_is_named_in_every_searching_language() -> None:
    assert set(LOCAL) == {state.code for state in STATES}
    assert all(set(words) == {"ru", "tr", "fr", "de"} for words in LOCAL.values())


def test_the_stock_is_large_enough_for_few_namesakes(world: World) -> None:
    full = [(p.given.neutral, p.father_given.neutral, p.surname.neutral) for p in world.persons]
    assert len(set(full)) > 0.97 * len(full)


def test_the_stock_is_nothing_but_data() -> None:
    assert all(
        name.isupper() for name in vars(names_data) if not name.startswith("__") and name != "Final"
    )
