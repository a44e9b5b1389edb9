"""Findings: the tree of reasons, what is still open, and which leaves carry the answer."""

from hypothesis import given
from hypothesis import strategies as st

from homeward.core.finding import Confidence, Finding, Joined, Provision, all_of, any_of, not_so
from homeward.core.text import Sentence
from homeward.core.truth import Truth, all_true, any_true

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def leaf(name, truth, *, settle=True):
    asked = Sentence(f"ask {name}") if settle and truth is UNKNOWN else None
    return Finding(Sentence(f"{name}?"), truth, Sentence(f"because {name}"), settle=asked)


def words(sentences):
    return [str(sentence) for sentence in sentences]


Q = Sentence("all?")
leaves = st.builds(leaf, st.text("abcd", min_size=1, max_size=2), st.sampled_from(Truth))
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: all_of(Q, *parts)),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: any_of(Q, *parts)),
        inner.map(lambda part: not_so(Q, part)),
    ),
    max_leaves=8,
)


def test_all_of_is_yes_only_when_every_part_is():
    assert all_of(Q, leaf("a", YES), leaf("b", YES)).truth is YES
    assert all_of(Q, leaf("a", YES), leaf("b", UNKNOWN)).truth is UNKNOWN
    assert all_of(Q, leaf("a", UNKNOWN), leaf("b", NO)).truth is NO


def test_any_of_is_yes_as_soon_as_one_part_is():
    assert any_of(Q, leaf("a", NO), leaf("b", YES)).truth is YES
    assert any_of(Q, leaf("a", NO), leaf("b", UNKNOWN)).truth is UNKNOWN
    assert any_of(Q, leaf("a", NO), leaf("b", NO)).truth is NO


def test_not_so_turns_the_answer_and_keeps_the_reason():
    finding = not_so(Q, leaf("a", YES))
    assert finding.truth is NO
    assert str(finding.reason) == "because a"
    assert not_so(Q, leaf("a", UNKNOWN)).truth is UNKNOWN


def test_the_reason_is_that_of_the_first_part_that_carries_the_answer():
    assert str(all_of(Q, leaf("a", YES), leaf("b", NO)).reason) == "because b"
    assert str(any_of(Q, leaf("a", NO), leaf("b", YES)).reason) == "because b"
    assert str(all_of(Q, leaf("a", YES), reason=Sentence("mine")).reason) == "mine"


def test_only_what_can_still_change_the_answer_is_open():
    settled = all_of(Q, leaf("b", UNKNOWN), leaf("c", NO))
    assert words(any_of(Q, leaf("a", UNKNOWN), settled).open_questions()) == ["ask a"]


def test_under_a_definite_answer_nothing_is_open():
    assert any_of(Q, leaf("a", YES), leaf("b", UNKNOWN)).open_questions() == ()


def test_each_open_question_is_asked_once_and_in_order():
    finding = any_of(
        Q, leaf("b", UNKNOWN), all_of(Q, leaf("a", UNKNOWN), leaf("b", UNKNOWN)), leaf("c", NO)
    )
    assert words(finding.open_questions()) == ["ask b", "ask a"]


def test_an_unknown_leaf_without_advice_is_asked_by_its_own_question():
    assert words(leaf("a", UNKNOWN, settle=False).open_questions()) == ["a?"]


def test_open_questions_pass_through_not():
    assert words(not_so(Q, leaf("a", UNKNOWN)).open_questions()) == ["ask a"]


def test_the_deciding_leaves_are_those_that_carry_the_answer():
    finding = any_of(Q, leaf("a", NO), leaf("b", YES), all_of(Q, leaf("c", YES), leaf("d", YES)))
    assert words(part.question for part in finding.deciding()) == ["b?", "c?", "d?"]


def test_deciding_follows_not_to_the_opposite_answer():
    finding = all_of(Q, leaf("a", YES), not_so(Q, leaf("b", YES)))
    assert words(part.question for part in finding.deciding()) == ["b?"]


def test_leaves_come_in_the_order_in_which_they_were_asked():
    finding = all_of(Q, leaf("a", YES), not_so(Q, leaf("b", NO)), leaf("c", YES))
    assert words(part.question for part in finding.leaves()) == ["a?", "b?", "c?"]


def test_a_provision_is_cited_with_its_article_and_without_one_where_none_was_found():
    given_ = {"reading": Q, "source": "read", "confidence": Confidence.HIGH}
    assert Provision("Penal Code 111/1969", "art. 79", **given_).citation == (
        "Penal Code 111/1969, art. 79"
    )
    assert Provision("Practice", "", **given_).citation == "Practice"
    assert Provision("Practice", "", **given_).verify is True


@given(trees)
def test_something_is_open_exactly_when_the_answer_is_unknown(finding):
    assert bool(finding.open_questions()) is (finding.truth is UNKNOWN)


@given(trees)
def test_every_branch_follows_from_its_parts(finding):
    parts = [part.truth for part in finding.because]
    expected = {
        Joined.LEAF: lambda: finding.truth,
        Joined.ALL: lambda: all_true(parts),
        Joined.ANY: lambda: any_true(parts),
        Joined.NOT: lambda: ~parts[0],
    }[finding.joined]()
    assert finding.truth is expected


@given(trees)
def test_the_deciding_leaves_are_leaves_and_there_is_one_at_least(finding):
    deciding = list(finding.deciding())
    assert deciding
    assert all(any(part is found for found in finding.leaves()) for part in deciding)
