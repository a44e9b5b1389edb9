"""From the row of a child that names its mother to the mother's own row."""

from tests.core.matching.people import row

from homeward.core.matching import Ground, households, judge_mother, match, match_mothers

GROUND = Ground(size=500)
CHILD = row(
    "c1",
    "Эльмира Рашидова",
    mother_name="Рашидова Лейла Халидовна",
    birth="2012-02-25",
    nationality="UZB",
)
MOTHER = row("w1", "ليلى خالد رشيدوفا", birth="1990", sex="F", nationality="UZB")


def probability(child, woman):
    return judge_mother(child, woman, GROUND).probability


def test_a_mother_named_in_another_script_is_found():
    assert probability(CHILD, MOTHER) > 0.9


def test_a_woman_of_that_name_who_is_younger_than_the_child_is_not_the_mother():
    assert probability(CHILD, row("w1", "ليلى خالد رشيدوفا", birth="2013", sex="F")) < 0.3


def test_a_man_is_not_the_mother():
    assert probability(CHILD, row("w1", "ليلى خالد رشيدوفا", birth="1990", sex="M")) < 0.1


def test_two_rows_that_name_one_mother_are_siblings():
    sister = row("w1", "ليلى خالد رشيدوفا", mother_name="Рашидова Лейла Халидовна", sex="F")
    assert (
        probability(CHILD, sister)
        < probability(CHILD, row("w1", "ليلى خالد رشيدوفا", sex="F")) - 0.2
    )


def test_a_child_whose_row_names_no_mother_points_to_nobody():
    found = pairs_of([row("c1", "Эльмира Рашидова")], [MOTHER])
    assert found == []


def pairs_of(children, women):
    return match_mothers(children, women, houses=households(children, women))


CHILDREN = [
    row("c1", "مدينة سليمان رشيدوفا", mother_name="سارة", birth="2012-10-14", sex="F"),
    row("c2", "تيمور سليمان رشيدوف", mother_name="سارة محمد كريموفا", birth="2011-02-04", sex="M"),
    row("c3", "مليكة سليمان رشيدوفا", mother_name="سارة محمد", birth="2014", sex="F"),
]
WOMEN = [
    row("w1", "ساره محمد كريموفا", birth="1990-06-20", sex="F"),
    row("w2", "سارة حسن شاهين", birth="1989", sex="F"),
    row("w3", "ليلى خالد رشيدوفا", birth="1990", sex="F"),
]


def test_a_mother_named_with_one_word_is_found_through_the_brother_who_names_her_in_full():
    best = {each.child: each.mother for each in pairs_of(CHILDREN, WOMEN) if not each.instead}
    assert best == {"c1": "w1", "c2": "w1", "c3": "w1"}


def test_both_rows_of_a_mother_who_stands_on_the_list_twice_are_given():
    again = row("w9", "سارة محمد كريموفا", birth="1990-06-20", sex="F")
    found = {(e.child, e.mother) for e in pairs_of(CHILDREN[1:2], [*WOMEN, again]) if not e.instead}
    assert found == {("c2", "w1"), ("c2", "w9")}


def test_of_two_women_of_one_name_the_same_childs_row_on_another_list_decides():
    heard = row("b1", "Hadija Omer Guseinova", mother_name="Saida Ismailova", birth="2011-08-10")
    held = row("a1", "خديجه عمر حسينوفا", mother_name="سعيدة عيسى اسماعيلوفا", birth="2011-08-10")
    women = [
        row("w1", "سعيدة عيسى اسماعيلوفا", birth="1988", sex="F"),
        row("w2", "سعيدة يحيى اسماعيلوفا", birth="1981-07-28", sex="F"),
    ]
    pairs = match([held], [heard])
    houses = households([held], [heard], women, pairs=pairs)
    found = match_mothers([held, heard], women, houses=houses)
    assert {(e.child, e.mother) for e in found if not e.instead} == {("a1", "w1"), ("b1", "w1")}
