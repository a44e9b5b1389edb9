"""Keys to find names by: alike across scripts, few, selective."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.names import name_keys, read_name, word_keys


def keys(text):
    return set(name_keys(read_name(text)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("يوسف محمدوف", "Yousef Mahmudov"),
        ("فاطمة الزهراء", "Fatima Zahra"),
        ("Хасан Темирханов", "Hassan Temirkhanow"),
        ("Хасан Темирханов", "حسن تيمرخانوف"),
        ("عبد الرحمن سعيد", "Abdurrahman Saeed"),
        ("Магомедов Юсуф Мусаевич", "Yusuf Musa Magomedov"),
    ],
)
def test_spellings_of_one_name_share_a_key(one, other):
    assert keys(one) & keys(other)


def test_different_names_share_none():
    assert not keys("Yousef Magomedow") & keys("Fatima Zahra")
    assert not keys("Yousef Magomedow") & keys("Yousef Zahra")


def test_the_order_of_words_does_not_matter():
    assert keys("Yousef Musa Magomedow") == keys("Magomedow Yousef Musa")


def test_one_word_in_common_is_found_by_the_keys_of_words():
    one, other = read_name("Yousef Magomedow"), read_name("يوسف")
    assert set(word_keys(one)) & set(word_keys(other))


def test_keys_are_few():
    assert len(keys("Магомедов Юсуф Мусаевич")) <= 40
    assert len(keys("Abu Bakr Yusuf Musa Magomedow Hasan Temirkhan")) <= 54


@given(st.text(max_size=40))
def test_whatever_is_recorded_has_keys_if_it_has_words(text):
    name = read_name(text)
    assert all(isinstance(key, str) and key for key in name_keys(name))
    assert bool(name_keys(name)) == bool(name.words)
