"""Usual names in their forms, and the family names made of them."""

import pytest

from homeward.core.names import compare_names, read_name
from homeward.core.names import usual_names_data as usual
from homeward.core.names.weights import shipped


def bits(one, other):
    return compare_names(read_name(one), read_name(other)).bits


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمد", "Магомед"),
        ("Mehmet", "Muhammad"),
        ("Magomedova", "محمدوفا"),
        ("ماغوميدوفا", "محمدوفا"),
        ("Guseinova", "حسينوفا"),
        ("خاسانوفا", "حسنوفا"),
        ("Khasanov", "Гасанов"),
    ],
)
def test_forms_of_one_name_are_one_however_the_letters_differ(one, other):
    assert bits(one, other) > 3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hasanov", "Guseynov"),
        ("حسنوف", "حسينوف"),
        ("Karim", "Karima"),
        ("Samir", "Amir"),
        ("سمير", "Самира"),
    ],
)
def test_two_usual_names_are_two_however_few_letters_part_them(one, other):
    assert bits(one, other) < -1


def test_what_is_usual_among_everybody_proves_little():
    assert (
        bits("Muhammad", "محمد") < bits("Magomedov", "محمدوف") < bits("Temirkhvaev", "Temirkhvaev")
    )


@pytest.mark.parametrize("group", usual.SHARES)
def test_every_form_is_one_word_and_every_line_one_name(group):
    for line in filter(None, getattr(usual, group).split("\n")):
        assert [len(read_name(word).words) for word in line.split()] == [1] * len(line.split())
        forms = [
            (read_name(word).words[0].script, read_name(word).words[0].form)
            for word in line.split()
        ]
        known = shipped().names
        shared = frozenset.intersection(*(known[s, f] for s, f in forms if (s, f) in known))
        assert shared, line


def test_a_family_name_is_read_as_it_was_put_together():
    ends = {
        end for table in usual.FAMILY_ENDINGS for said in table.values() for end in said.split()
    }
    families = [f for _, f in shipped().names if f.endswith(tuple(ends))]
    assert len(families) > 500
    apart = [f for f in families if read_name(f).forms != (f,)]
    assert len(apart) <= len(families) // 100, apart
