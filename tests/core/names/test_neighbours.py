"""Words that one slip of the pen makes of each other, and a population that holds such slips."""

from hypothesis import given
from hypothesis import strategies as st

from homeward.core.names.index import Index
from homeward.core.names.neighbours import Neighbours, one_slip

WORDS = [
    "temirhanov",
    "temrihanov",
    "temirhano",
    "temirhamov",
    "tamirhanof",
    "musa",
    "muse",
    "karima",
]
FAR = [f"Zbigniew Kowalczyk{n}" for n in "abcdefgh"]


def test_a_letter_lost_another_letter_and_two_exchanged_are_slips():
    assert Neighbours(WORDS, range(len(WORDS))).of("temirhanov") == (1, 2, 3)


def test_short_words_and_the_word_itself_have_none():
    near = Neighbours(WORDS, range(len(WORDS)))
    assert near.of("musa") == ()
    assert near.of("karima") == ()
    assert near.of("") == ()


SIMPLE = st.text("abcd", min_size=3, max_size=7)


@given(st.lists(SIMPLE, unique=True, max_size=12), SIMPLE)
def test_all_neighbours_are_found_many_at_once_or_one_by_one(words, asked):
    near, at_once = (Neighbours(words, range(len(words))) for _ in range(2))
    at_once.learn([asked, *words])
    plainly = [n for n, word in enumerate(words) if one_slip(asked, word)]
    long = [n for n in plainly if min(len(asked), len(words[n])) >= 5]
    assert near.of(asked) == at_once.of(asked) == tuple(long)


@given(SIMPLE, SIMPLE)
def test_a_slip_is_one_from_both_sides(one, other):
    assert one_slip(one, other) == one_slip(other, one)
    assert not one_slip(one, one)


def test_a_slip_in_the_population_or_in_the_query_is_found():
    index = Index([*FAR, "Temrikhanov Yusuf", "Temirkhanov Anzor", "Birkenholder Elise"])
    assert index.rank("تميرخانوف يوسف", 1)[0].name == "Temrikhanov Yusuf"
    assert index.rank("Brikenholder Elise", 1)[0].name == "Birkenholder Elise"
    assert index.rank("Temrikhanov Anzor", 1)[0].name == "Temirkhanov Anzor"
