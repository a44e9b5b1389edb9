"""Two names weighed as spellings of one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeward.core.names import compare_many, compare_names, read_name

WORDS = [
    *(
        "Yusuf",
        "Yousef",
        "Musa",
        "Moussa",
        "Magomedov",
        "Magomedow",
        "Hasan",
        "Hussein",
        "bin",
        "J",
    ),
    *("يوسف", "موسى", "محمدوف", "حسن", "حسين", "بن", "عبد", "الرحمن", "Abd", "al-Rahman"),
    *("Юсуф", "Мусаевич", "Магомедов", "Магомедова", "Хасан", "Фатима", "فاطمة", "Fatima"),
]
names = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


def bits(one, other):
    return compare_names(read_name(one), read_name(other)).bits


@given(names, names)
@settings(deadline=None)
def test_it_does_not_matter_which_name_comes_first(one, other):
    there = compare_names(read_name(one), read_name(other))
    back = compare_names(read_name(other), read_name(one))
    assert there.bits == back.bits
    assert {(p.first, p.second) for p in there.pairs} == {(p.second, p.first) for p in back.pairs}


PLAIN = st.lists(
    st.sampled_from([w for w in WORDS if w not in {"bin", "بن", "عبد", "Abd"}]),
    min_size=1,
    max_size=5,
)


@settings(deadline=None)
@given(PLAIN, PLAIN, st.randoms())
def test_it_does_not_matter_in_which_order_the_words_stand(one, other, chance):
    turned = one[:]
    chance.shuffle(turned)
    a, b = read_name(" ".join(one)), read_name(" ".join(turned))
    if len(a.renderings) == len(b.renderings) == 1 and sorted(a.forms) == sorted(b.forms):
        assert bits(" ".join(one), " ".join(other)) == bits(" ".join(turned), " ".join(other))


LATIN = [w for w in WORDS if w.isascii() and w not in {"bin", "Abd", "J"}]


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(LATIN), min_size=1, max_size=4),
    st.lists(st.sampled_from(LATIN), min_size=1, max_size=4),
    st.sampled_from(["Temirkhanov", "Muhammad", "Hasan", "Zaynab"]),
)
def test_a_word_more_that_both_have_never_speaks_against(one, other, word):
    before = bits(" ".join(one), " ".join(other))
    assert bits(" ".join([*one, word]), " ".join([*other, word])) >= before


@given(st.text(max_size=40), st.text(max_size=40))
@settings(deadline=None)
def test_whatever_is_recorded_is_weighed_without_a_crash(one, other):
    assert bits(one, other) == bits(other, one)


def test_a_name_of_no_words_says_nothing():
    evidence = compare_names(read_name("..."), read_name("Yusuf Musa"))
    assert evidence.bits == 0
    assert evidence.pairs == ()


def test_one_child_is_recognised_in_three_scripts():
    assert bits("Магомедов Юсуф Мусаевич", "يوسف موسى محمدوف") > 5
    assert bits("Магомедов Юсуф Мусаевич", "Yousef Magomedow") > 5
    assert bits("يوسف موسى محمدوف", "Yousef Magomedow") > 0


def test_a_patronymic_is_laid_beside_the_name_of_the_father():
    pairs = compare_names(read_name("Юсуф Мусаевич"), read_name("يوسف موسى")).pairs
    assert {(p.first.text, p.second.text) for p in pairs} == {
        ("Юсуф", "يوسف"),
        ("Мусаевич", "موسى"),
    }


@pytest.mark.parametrize(
    ("one", "same", "different"),
    [
        ("Hasan Temirkhanov", "Hassan Temirkhanow", "Hussein Temirkhanov"),
        ("حسن علي", "Hasan Ali", "Hussein Ali"),
        ("Omar", "Umar", "Amir"),
        ("عمر", "Omar", "Amir"),
        ("عمار", "Ammar", "Omar"),
        ("Амир", "Amir", "Omar"),
    ],
)
def test_names_of_the_same_consonants_are_told_apart(one, same, different):
    assert bits(one, same) > bits(one, different) + 2


def test_a_rare_word_in_common_proves_more_than_a_frequent_one():
    assert bits("Temirkhanov", "Temirkhanov") > bits("Muhammad", "Muhammad") + 5


class Village:
    """A population in which half of all bear one name."""

    def share(self, form):
        return 0.5 if form == "temirkhanov" else 0.0


def test_what_is_common_in_the_population_searched_proves_little():
    one = read_name("Temirkhanov")
    assert compare_names(one, one, Village()).bits < 1.1
    assert compare_names(one, one).bits > 10


def test_small_words_cost_nothing_where_they_are_missing():
    assert bits("Ali bin Temirkhan", "Ali Temirkhan") == bits("Ali Temirkhan", "Ali Temirkhan")


def test_a_word_written_in_two_is_found_in_one():
    assert bits("Boon Nam Kittisak", "Boonnam Kittisak") > bits("Boon Nam Kittisak", "Kittisak")


def test_what_nothing_fits_is_left_over():
    evidence = compare_names(read_name("Yusuf Schwarzenberger"), read_name("Yusuf Al-Baghdadi"))
    assert {word.form for word in evidence.left_over} == {"shwarzenberger", "baghdadi"}


def test_many_pairs_at_once_come_to_the_same():
    pairs = [(read_name(a), read_name(b)) for a in WORDS[:6] for b in WORDS[10:16]]
    assert compare_many(pairs) == [compare_names(a, b) for a, b in pairs]
