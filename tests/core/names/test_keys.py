"""Keys to find names by: alike across scripts, few, selective."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeward.core.names import form_keys, name_keys, read_name, word_keys


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


@pytest.mark.parametrize(
    ("one", "other"), [("محمد", "Магомед"), ("Muhammad", "Mohamed"), ("Yousef", "Юсуф")]
)
def test_known_forms_of_one_name_have_one_key_as_it_is_written(one, other):
    assert form_keys(read_name(one)) == form_keys(read_name(other))


def test_names_that_sound_alike_have_other_keys_as_they_are_written():
    assert set(word_keys(read_name("محمد"))) & set(word_keys(read_name("احمد")))
    assert not set(form_keys(read_name("محمد"))) & set(form_keys(read_name("احمد")))


def test_a_patronymic_has_the_fathers_name_as_it_is_written_too():
    assert set(form_keys(read_name("Муса"))) <= set(form_keys(read_name("Мусаевич")))
