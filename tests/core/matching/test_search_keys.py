"""Under which keys a register keeps a person."""

from tests.core.matching.people import row

from homeward.core.matching import keys_of, search_keys


def keys(*said, **more):
    return set(search_keys(row("a1", *said, **more)))


def test_nobody_of_whom_nothing_is_said_has_keys():
    assert keys() == set()


def test_whatever_pairs_are_found_by_is_kept_too():
    person = row("a1", "Yusuf Musa Magomedov", mother_name="Fatima", birth="2011-03-04")
    assert set(keys_of(person)) <= set(search_keys(person))


def test_a_mothers_name_never_meets_somebodys_own():
    assert not keys("Fatima") & keys("Nobody", mother_name="Fatima")


def test_a_place_never_meets_a_name():
    assert {key[:2] for key in keys(place="Basra")} == {"p:"}
    assert not keys("Basra") & keys(place="Basra")


def test_a_longer_word_is_kept_with_its_beginnings():
    assert {"b:mk", "b:mkm", "b:mkmt"} <= keys("Magomedov")
    assert not [key for key in keys("Yusuf") if key == "b:sf"], "the whole word is no beginning"


def test_spellings_in_three_scripts_share_a_key_of_each_word():
    for one, other in (("Юсуф", "يوسف"), ("Yousef", "يوسف"), ("Магомедов", "محمدوف")):
        assert {k for k in keys(one) if k[0] in "nf"} & {k for k in keys(other) if k[0] in "nf"}
