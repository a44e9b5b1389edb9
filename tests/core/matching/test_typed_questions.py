"""What is typed into a search box: read in any script and order, answered with reasons."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.matching.people import row

from homeward.core.matching import answers, groups_of, read_asked, search_keys

ON = date(2026, 11, 27)
YUSUF = row("a", "يوسف موسى محمدوف", birth="2011", place="سجن الشمال", mother_name="زبيدة كريموفا")
MAGOMED = row("b", "Магомедов Юсуф Мусаевич", birth="2011-03-04")
LINA = row("c", "Lina Elsewhere", birth="1999", mother_name="Fatima Magomedova")
EVERYBODY = (YUSUF, MAGOMED, LINA)


def found(text, *people):
    return answers(read_asked(text, on=ON), people or EVERYBODY)


def keys(text, *people):
    return [each.key for each in found(text, *people)]


def said(text, person):
    [answer] = found(text, person)
    return [str(s) for s in answer.reasons], [str(s) for s in answer.against]


@pytest.mark.parametrize("text", ["Magomedow Yousef", "yousef magomedow", "يوسف Magomedov"])
def test_words_in_any_script_and_order_find_both_spellings(text):
    assert set(keys(text)[:2]) == {"a", "b"}


def test_words_in_two_scripts_are_both_asked_for():
    reasons, against = said("يوسف Magomedov", MAGOMED)
    assert reasons == [
        "“يوسف” can be “Юсуф” in the name.",
        "“Magomedov” can be “Магомедов” in the name.",
    ]
    assert against == []


def test_a_word_may_be_of_the_mother_or_of_the_place():
    assert keys("Zubayda Yusuf")[0] == "a"
    assert said("Zubayda", YUSUF)[0] == ["“Zubayda” can be “زبيدة” in the mother's name."]
    assert said("Magomedova", LINA)[0] == ["“Magomedova” stands in the mother's name."]
    assert "in the place of holding" in said("shamal", YUSUF)[0][0]


def test_the_last_word_may_be_unfinished():
    assert said("Магом", MAGOMED)[0] == ["“Магомедов” in the name begins with “Магом”."]
    assert said("Magome", MAGOMED)[0] == [
        "By its sound, “Магомедов” in the name can begin with “Magome”."
    ]


def test_another_word_of_the_same_few_sounds_is_no_beginning():
    akhmad, matyu = row("h", "Akhmad Elsewhere"), row("m", "ماتيو")
    assert keys("محمد", akhmad) == []
    assert keys("Magomedova", matyu) == []


def test_of_words_that_nobody_has_a_birth_makes_no_answer():
    assert keys("Temirkhanov 2011") == []
    assert set(keys("2011")) == {"a", "b"}


def test_what_does_not_fit_is_said_and_comes_later():
    assert keys("Yusuf 1999 Elsewhere")[0] == "c"
    reasons, against = said("Yusuf Nonsensical 1985", MAGOMED)
    assert reasons == ["“Yusuf” can be “Юсуф” in the name."]
    assert against == [
        "Nothing fits “Nonsensical”.",
        "Born “2011-03-04”, which does not fit “1985”.",
    ]


def test_whom_nothing_fits_is_no_answer():
    assert keys("Temirkhanov") == []
    assert keys("") == []


@pytest.mark.parametrize(
    ("text", "years"),
    [("15", (2010, 2011, 2012)), ("٧ سنوات", (2018, 2019)), ("2011", (2010, 2011, 2012))],
)
def test_an_age_counts_on_the_day_of_asking(text, years):
    asked = read_asked(f"Yusuf {text}", on=ON)
    assert [word.text for word in asked.words] == ["Yusuf"]
    assert {f"y:{year}" for year in years} <= set(groups_of(asked)[-1].wide)


def test_a_birth_says_whether_it_fits():
    assert said("Yusuf 15", MAGOMED)[0][1] == "Born “2011-03-04”, which fits “15”."
    assert said("Yusuf 4.3.2011", MAGOMED)[0][1] == "Born “2011-03-04”, which fits “4.3.2011”."
    assert said("Yusuf 2012", MAGOMED)[0][1] == "Born “2011-03-04”, near to “2012”."
    unborn = row("d", "Yusuf Unknown")
    assert said("Yusuf 2012", unborn)[1] == ["Nobody says when this person was born."]


def test_a_year_alone_finds_who_was_born_then():
    assert set(keys("2011")) == {"a", "b"}


@pytest.mark.parametrize("text", ["7K2QM-4F0ZD", "7k2qm-4f0zd", "7K2", "ABCDE-", "7K2QM-4"])
def test_a_code_or_its_beginning_is_told_by_its_letters(text):
    asked = read_asked(text, on=ON)
    assert asked.codes == (text.upper(),)
    assert asked.birth is None


@pytest.mark.parametrize("text", ["2011", "15", "Sami", "04.03.2011", "يوسف", "Muhammad"])
def test_what_is_none_is_not_taken_for_a_code(text):
    assert read_asked(text, on=ON).codes == ()


def test_every_true_spelling_shares_a_key_of_the_question():
    for text, person in (("Magomedow", MAGOMED), ("Yousef", YUSUF), ("Karimova", YUSUF)):
        [(*_others, wide)] = groups_of(read_asked(text, on=ON))
        assert set(wide) & set(search_keys(person))


def test_narrow_keys_tell_muhammad_from_ahmad():
    [(narrow, *_others, wide)] = groups_of(read_asked("Muhammad", on=ON))
    ahmad = set(search_keys(row("e", "أحمد")))
    assert not ahmad & set(narrow)
    assert ahmad & set(wide)


def test_the_order_of_persons_does_not_matter():
    assert found("Yusuf 2011", *EVERYBODY) == found("Yusuf 2011", *reversed(EVERYBODY))


@settings(deadline=None)
@given(st.text(max_size=300))
def test_whatever_is_typed_is_read(text):
    asked = read_asked(text, on=ON)
    assert all(group.wide for group in groups_of(asked)) or not asked.words
    answers(asked, EVERYBODY)


WORDS = (
    "Yusuf",
    "يوسف",
    "Магомедов",
    "Magomedova",
    "Zubayda",
    "shamal",
    "Qwzx",
    "2011",
    "Elsewhere",
)


def sure(text):
    """Whoever is found, by how many bits, and with what; in whatever order it is said."""
    return [
        (each.key, each.bits, sorted(map(str, each.reasons)), sorted(map(str, each.against)))
        for each in found(text)
    ]


@given(st.permutations(WORDS), st.integers(1, 5))
def test_the_order_of_words_does_not_matter(words, count):
    some = words[:count]
    assert sure(" ".join(some)) == sure(" ".join(reversed(some)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("يوسف", "Юсуф"),
        ("Yousef", "يوسف"),
        ("Magomedow", "Магомедов"),
        ("زبيدة", "Zubayda"),
        ("Зубайда", "زبيدة"),
        ("Elsewhere", "elsewhere"),
    ],
)
def test_scripts_find_one_another_in_both_directions(one, other):
    assert keys(one, row("x", other)) == keys(other, row("x", one)) == ["x"]
    for asked, held in ((one, other), (other, one)):
        [(*_others, wide)] = groups_of(read_asked(asked, on=ON))
        assert set(wide) & set(search_keys(row("x", held)))
