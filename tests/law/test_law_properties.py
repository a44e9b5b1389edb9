"""What must hold for every rule and every person: unknown is never no, and learning never flips."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.law.people import LATE_DAYS, learned, people

from homeward.core.claims import LegalStatus
from homeward.core.finding import Joined, all_of, any_of, not_so
from homeward.core.law import status
from homeward.core.law.facts import PersonFacts, StatusSaid
from homeward.core.law.register import CONTRADICTIONS, RULES, assess, contradictions, standing
from homeward.core.spans import Span
from homeward.core.truth import Truth

DEFINITE = {Truth.YES, Truth.NO}


@given(LATE_DAYS)
def test_an_empty_file_says_unknown_to_every_rule_and_names_what_to_ask(on):
    for rule in RULES:
        finding = rule.function(PersonFacts(), on=on)
        assert finding.truth is Truth.UNKNOWN, rule.key
        assert finding.open_questions(), rule.key
    assert contradictions(PersonFacts(), on=on) == ()


@settings(max_examples=400)
@given(people, LATE_DAYS, st.data())
def test_learning_more_never_turns_yes_into_no_or_no_into_yes(facts, on, data):
    more = data.draw(learned(facts))
    for rule, before, after in zip(RULES, assess(facts, on=on), assess(more, on=on), strict=True):
        if {before.truth, after.truth} == DEFINITE:
            raise AssertionError(f"{rule.key}: {before.truth} became {after.truth}")


@settings(max_examples=200)
@given(people, LATE_DAYS, st.data())
def test_a_better_known_birth_leaves_every_definite_answer_as_it_was(facts, on, data):
    assume(facts.birth is not None)
    length = (facts.birth.last - facts.birth.first).days
    first, last = sorted(data.draw(st.integers(0, length)) for _ in range(2))
    narrow = Span(
        facts.birth.first + timedelta(days=first), facts.birth.first + timedelta(days=last)
    )
    better = replace(facts, birth=narrow)
    for rule, before, after in zip(RULES, assess(facts, on=on), assess(better, on=on), strict=True):
        assert before.truth in {Truth.UNKNOWN, after.truth}, rule.key


@settings(max_examples=300)
@given(people, LATE_DAYS)
def test_every_unknown_answer_asks_and_every_definite_one_does_not(facts, on):
    for rule in (*RULES, *CONTRADICTIONS):
        finding = rule.function(facts, on=on)
        assert bool(finding.open_questions()) is (finding.truth is Truth.UNKNOWN), rule.key


@settings(max_examples=300)
@given(people, LATE_DAYS)
def test_every_branch_follows_kleene_from_its_parts_and_every_sentence_can_be_said(facts, on):
    for finding in (*assess(facts, on=on), *contradictions(facts, on=on)):
        walk(finding)


def walk(finding):
    joining = {Joined.ALL: all_of, Joined.ANY: any_of, Joined.NOT: not_so}
    if finding.because:
        again = joining[finding.joined](finding.question, *finding.because)
        assert again.truth is finding.truth
    else:
        assert finding.joined is Joined.LEAF
        assert (finding.settle is not None) is (finding.truth is Truth.UNKNOWN), finding.question
    for sentence in (finding.question, finding.reason, finding.settle):
        assert sentence is None or str(sentence)
    for part in finding.because:
        walk(part)


@given(people, LATE_DAYS)
def test_the_claims_named_are_claims_of_this_person(facts, on):
    own = {*facts.birth_claims, *facts.arrest_claims}
    for said in (*facts.statuses, *facts.penalties, *facts.articles, *facts.nationalities):
        own.add(said.claim)
    for finding in (*assess(facts, on=on), *contradictions(facts, on=on)):
        for leaf in finding.leaves():
            assert set(leaf.claims) <= own


@given(people, LATE_DAYS)
def test_the_standing_is_the_first_rule_of_the_register(facts, on):
    assert standing(facts, on=on) == assess(facts, on=on)[0]


@given(people, LATE_DAYS)
def test_asked_together_or_one_by_one_the_status_is_the_same(facts, on):
    leaves = status.leaves(facts, on=on)
    assert leaves.convicted == status.convicted(facts, on=on)
    assert leaves.served == status.served(facts, on=on)
    assert leaves.cleared == status.cleared(facts, on=on)


@given(people, LATE_DAYS)
def test_the_order_in_which_sources_are_kept_changes_no_answer(facts, on):
    turned = replace(facts, statuses=facts.statuses[::-1])
    assert [f.truth for f in assess(facts, on=on)] == [f.truth for f in assess(turned, on=on)]


@given(st.sampled_from(LegalStatus), LATE_DAYS, LATE_DAYS, LATE_DAYS)
def test_only_a_source_that_says_served_makes_a_sentence_served(said, day, arrest, on):
    facts = PersonFacts(statuses=(StatusSaid(said, day, "c"),), arrest=Span(arrest, arrest))
    if status.served(facts, on=on).truth is Truth.YES:
        assert said is LegalStatus.SERVED
        assert on >= day
