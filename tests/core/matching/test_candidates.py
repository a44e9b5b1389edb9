"""Candidates are found by what is rare, on either side, in any order."""

from hypothesis import given
from hypothesis import strategies as st
from tests.core.matching.people import row

from homeward.core.matching import keys_of
from homeward.core.matching.candidates import MOTHER, candidate_pairs

NAMES = ["Yusuf Magomedov", "Hamza Aliyev", "Maryam Idrisova", "Zaynab Karimova", "Noor Shahin"]
DAYS = ["2011-03-17", "2012-08-03", "2013", "2014-02", ""]
people = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(DAYS)), max_size=8)


def rows(letter, said):
    return [
        row(f"{letter}{at}", name, **({"birth": day} if day else {}))
        for at, (name, day) in enumerate(said)
    ]


def test_a_child_in_two_scripts_with_another_birth_is_a_candidate():
    ones = [row("a1", "يوسف رسلان محمدوف", birth="2011")]
    others = [row("b1", "Магомедов Юсуф Русланович", birth="2012-08-03")]
    assert list(candidate_pairs(ones, others)) == [(0, 0)]


def test_a_day_with_day_and_month_exchanged_shares_a_key():
    one, other = row("a", birth="2011-03-08"), row("b", birth="2011-08-03")
    assert any(key.startswith("s:") for key in {*keys_of(one)} & {*keys_of(other)})


def test_a_key_tells_nothing_that_was_not_said():
    assert keys_of(row("a")) == ()
    assert list(candidate_pairs([row("a")], [row("b")])) == []


def test_a_common_word_alone_makes_no_candidates_among_many():
    ones = [row("a1", "Muhammad")]
    others = [row(f"b{at}", f"Muhammad {'ABCDEFGH'[at % 8] * 4}ov") for at in range(600)]
    assert list(candidate_pairs(ones, others)) == []


def test_within_a_list_each_pair_comes_once_and_nobody_with_themselves():
    twice = [
        row("a1", "Yusuf Magomedov", birth="2011-03-17"),
        row("a2", "Yusuf Magomedov", birth="2011-03-17"),
    ]
    assert list(candidate_pairs(twice, twice)) == [(0, 1)]


def test_a_mother_is_looked_for_among_all_rows_of_the_list_her_child_stands_on():
    both = [row("c", "Yusuf", mother_name="Zaynab Idrisova"), row("w", "Zaynab Idrisova")]
    assert list(candidate_pairs(both, both, MOTHER)) == [(0, 1)]


@given(people, people)
def test_exchanging_the_lists_exchanges_the_pairs_and_nothing_else(first, second):
    ones, others = rows("a", first), rows("b", second)
    straight = set(candidate_pairs(ones, others))
    assert {(j, i) for i, j in candidate_pairs(others, ones)} == straight
    turned = set(candidate_pairs(ones[::-1], others))
    assert {(len(ones) - 1 - i, j) for i, j in turned} == straight


@given(people, people, st.integers(1, 4))
def test_of_each_row_only_those_who_share_most_are_given_where_that_is_wanted(one, other, most):
    ones, others = rows("a", one), rows("b", other)
    everybody = list(candidate_pairs(ones, others))
    few = list(candidate_pairs(ones, others, most=most))
    assert few == sorted(set(few))
    assert set(few) <= set(everybody)
    for at in range(len(ones)):
        met = [j for i, j in everybody if i == at]
        assert len([j for i, j in few if i == at]) == min(most, len(met))


def test_whoever_shares_most_is_given_first():
    ones = [row("a", "Yusuf Magomedov", birth="2011-03-17")]
    others = [
        row("b", "Yusuf Magomedov", birth="2013"),
        row("c", "Yusuf Magomedov", birth="2011-03-17"),
    ]
    assert list(candidate_pairs(ones, others, most=1)) == [(0, 1)]
