"""Two lists: families solved as a whole, rows that repeat, order that does not matter."""

from random import Random

import pytest
from tests.core.matching.people import row

from homeward.core.matching import Band, common_words, households, match, match_within
from homeward.core.matching.assignment import assign

HELD = [
    row("h1", "يوسف رسلان محمدوف", mother_name="زينب علي", birth="2011-03-17", sex="M"),
    row("h2", "حمزة رسلان محمدوف", mother_name="زينب علي", birth="2011-03-17", sex="M"),
    row("h3", "مريم رسلان محمدوفا", mother_name="زينب", birth="2014", sex="F"),
    row("h4", "خديجة تيمور شاهين", mother_name="نور", birth="2009-05-02", sex="F"),
    row("h5", "زينب علي محمدوفا", birth="1988", sex="F"),
]
SOUGHT = [
    row("s1", "Магомедов Хамза Русланович", mother_name="Магомедова Зайнаб", birth="2011-03-17"),
    row("s2", "Магомедов Юсуф Русланович", mother_name="Магомедова Зайнаб", birth="2011-03-17"),
    row("s3", "Магомедова Марьям", mother_name="Магомедова Зайнаб", birth="2014-02-11"),
    row("s4", "Волкова Анна", mother_name="Волкова Дарья", birth="2010-01-12"),
]
TRUE = {("h1", "s2"), ("h2", "s1"), ("h3", "s3")}


def chosen(pairs, least=0.5):
    return {(p.first, p.second) for p in pairs if not p.instead and p.probability >= least}


def test_a_family_with_twins_is_found_child_by_child():
    assert chosen(match(HELD, SOUGHT)) == TRUE


def test_the_order_of_the_rows_does_not_matter():
    straight = [(p.first, p.second, p.probability) for p in match(HELD, SOUGHT)]
    for seed in range(3):
        dice = Random(seed)  # noqa: S311  no secret
        mixed = match(dice.sample(HELD, len(HELD)), dice.sample(SOUGHT, len(SOUGHT)))
        assert [(p.first, p.second) for p in mixed] == [each[:2] for each in straight]
        assert [p.probability for p in mixed] == pytest.approx([each[2] for each in straight])


def test_the_lists_can_be_exchanged():
    straight = {(p.first, p.second): p.probability for p in match(HELD, SOUGHT)}
    turned = {(p.second, p.first): p.probability for p in match(SOUGHT, HELD)}
    assert turned == pytest.approx(straight)


def test_a_pair_that_gives_way_is_never_in_the_top_band_and_names_the_better_one():
    yielding = [pair for pair in match(HELD, SOUGHT, least=0.0) if pair.instead]
    assert yielding
    assert all(pair.band is not Band.SAME for pair in yielding)
    assert all(set(pair.instead) <= {r.key for r in (*HELD, *SOUGHT)} for pair in yielding)


def test_another_candidate_does_not_change_the_probability_of_a_pair_of_one_family():
    plain = {(p.first, p.second): p.probability for p in match(HELD[3:4], SOUGHT, least=0.0)}
    more = {(p.first, p.second): p.probability for p in match(HELD[3:], SOUGHT, least=0.0)}
    assert all(more[pair] == pytest.approx(plain[pair]) for pair in plain)


def test_a_child_that_stands_on_a_list_twice_is_found_and_both_rows_go_to_the_partner():
    again = row("h9", "يوسف رسلان محمدوف", mother_name="زينب", birth="2011", sex="M")
    assert chosen(match_within([*HELD, again])) in ({("h1", "h9")}, {("h9", "h1")})
    assert chosen(match([*HELD, again], SOUGHT)) >= {("h1", "s2"), ("h9", "s2")}


def test_siblings_are_one_family_and_several_persons():
    found = households(HELD)
    assert found.families["h1"] == found.families["h2"] == found.families["h3"]
    assert found.families["h4"] != found.families["h1"]
    assert len({found.persons[key] for key in ("h1", "h2", "h3")}) == 3


def test_empty_lists_and_rows_without_a_word_match_nobody():
    assert match([], SOUGHT) == match(HELD, []) == match_within([]) == []
    assert match([row("x")], [row("y")]) == []


def test_how_common_a_word_is_here_is_counted():
    counted = common_words(HELD)
    words = {word.form for word in HELD[0].own[0].words}
    assert all(0 < counted.share(word) < 1 for word in words)
    assert 0 < counted.share("nobody") < 0.01


def test_people_are_assigned_together_not_best_first():
    # Best first would take (1, 1) for 9 and leave (2, 2) nothing.
    assert assign({(1, 1): 9.0, (1, 2): 8.0, (2, 1): 8.0}) == {(1, 2), (2, 1)}


def test_an_assignment_leaves_out_what_is_worth_nothing():
    assert assign({(1, 1): 0.0, (2, 2): -3.0}) == set()
    assert assign({}) == set()
