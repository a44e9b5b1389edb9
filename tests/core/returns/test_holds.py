"""Holds: what raises them, and that nothing but the protection lead's act ends them."""

from dataclasses import replace
from datetime import date

import pytest
from tests.core.returns.filing import (
    BROTHER,
    CHILD,
    COORDINATOR,
    EMPTY,
    FACTS,
    LAWYER,
    LEAD,
    MOTHER,
    OFFICER,
    PERSON,
    READY,
    REASON,
    TODAY,
    answered,
    key,
    lifted,
    paper,
    person,
    raised,
    reopened,
)

from homeward.core.returns.acts import (
    Ground,
    HoldKind,
    Lifted,
    NotAllowedError,
    Raised,
    Reason,
)
from homeward.core.returns.family import FamilyPlan, KinTie, PlannedStep, Tie
from homeward.core.returns.holds import concerns, watch
from homeward.core.returns.papers import Compared, PaperField
from homeward.core.returns.parties import Audience, By, Office
from homeward.core.returns.readiness import TrackState, may_begin, readiness, track_state
from homeward.core.returns.stages import Stage
from homeward.core.returns.stages_data import STAGES
from homeward.core.spans import Span
from homeward.core.truth import Truth

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
BY_HAND = Ground(HoldKind.BY_HAND, "1")


def ready(file, facts=FACTS, on=TODAY):
    return readiness(file, facts, on=on, audience=Audience.PROTECTION).finding.truth


def rising(facts, on=TODAY, file=READY):
    return [one.ground for one in watch(file, facts, on=on).holds]


def kinds(facts, **asked):
    return {ground.kind for ground in rising(facts, **asked)}


def of(kind, facts, on=TODAY, file=READY):
    return [one for one in concerns(file, facts, on=on) if one.kind is kind]


def test_a_hold_beats_everything():
    held = READY.then(raised(BY_HAND))
    assert ready(held) is NO
    for row in STAGES:
        begins = may_begin(held, FACTS, row.stage, on=TODAY, audience=Audience.PROTECTION)
        state = track_state(held, FACTS, row.stage, on=TODAY, audience=Audience.PROTECTION)
        assert (begins.truth is NO) is not row.under_hold, row.stage
        assert (state is TrackState.HELD) is not row.under_hold, row.stage


def test_visits_best_interests_and_care_after_arrival_go_on_under_a_hold():
    goes_on = {row.stage for row in STAGES if row.under_hold}
    assert goes_on == {Stage.S0, Stage.S1, Stage.S5, Stage.S12, Stage.S13, Stage.S14}


def test_the_lead_lifts_a_hold_with_a_reason_and_a_second_person():
    assert ready(READY.then(raised(BY_HAND), lifted(BY_HAND))) is YES


@pytest.mark.parametrize("office", [one for one in Office if one is not Office.PROTECTION_LEAD])
def test_nobody_else_can_lift_one(office):
    with pytest.raises(NotAllowedError):
        lifted(BY_HAND, by=By("somebody", office))


@pytest.mark.parametrize(
    "second",
    [LEAD, By("lead", Office.PROTECTION_OFFICER), COORDINATOR, By("a", Office.ADMINISTRATOR)],
)
def test_the_second_person_is_another_one_who_protects(second):
    with pytest.raises(NotAllowedError):
        lifted(BY_HAND, second=second)


def test_a_hold_is_not_lifted_without_words():
    with pytest.raises(NotAllowedError):
        Lifted(key=key(), on=TODAY, ground=BY_HAND, by=LEAD, reason=Reason(" "), second=OFFICER)


def test_fear_is_lifted_among_protection_staff_only():
    with pytest.raises(NotAllowedError):
        lifted(Ground(HoldKind.FEAR, CHILD), second=LAWYER)
    assert lifted(BY_HAND, second=LAWYER)


def test_a_hold_that_is_not_there_cannot_be_lifted_nor_one_twice():
    with pytest.raises(NotAllowedError):
        READY.then(lifted(BY_HAND))
    with pytest.raises(NotAllowedError):
        READY.then(raised(BY_HAND), lifted(BY_HAND), lifted(BY_HAND))


def test_raising_it_again_is_no_fault_and_it_is_still_one_hold():
    held = READY.then(raised(BY_HAND), raised(BY_HAND))
    assert len(held.holds) == 1
    assert ready(held.then(lifted(BY_HAND))) is YES


def test_anybody_who_works_on_the_file_may_raise_one_and_needs_a_reason():
    for by in (LEAD, OFFICER, COORDINATOR, LAWYER):
        assert ready(READY.then(raised(BY_HAND, by=by))) is NO
    with pytest.raises(NotAllowedError):
        Raised(key=key(), on=TODAY, ground=BY_HAND, by=OFFICER)
    with pytest.raises(NotAllowedError):
        Raised(key=key(), on=TODAY, ground=BY_HAND)
    with pytest.raises(NotAllowedError):
        raised(BY_HAND, by=By("mission", Office.HEAD_OF_MISSION))


def test_no_other_act_ends_a_hold():
    held = READY.then(raised(BY_HAND))
    for act in (
        reopened(Stage.S5),
        answered("s5.decision", "positive"),
        answered("s14.reason", "died"),
    ):
        assert [one.ground for one in held.then(act).holds] == [BY_HAND]


def test_a_hold_stays_when_its_cause_has_gone():
    facts = replace(FACTS, fear=YES)
    held = watch(READY, facts, on=TODAY)
    assert ready(held, FACTS) is NO
    assert ready(held.then(lifted(held.holds[0].ground)), FACTS) is YES


def test_what_the_lead_has_looked_at_does_not_rise_again_by_itself_but_something_new_does():
    facts = replace(FACTS, papers=(*FACTS.papers, paper("visa", "visa", "Zeynab Kaya")))
    held = watch(READY, facts, on=TODAY)
    looked = held.then(*(lifted(one.ground) for one in held.holds))
    assert watch(looked, facts, on=TODAY) == looked
    assert ready(looked, facts) is YES
    more = replace(facts, papers=(*facts.papers, paper("pass", "passport", "Zeyneb Kaya")))
    assert ready(looked, more) is NO


def test_what_rises_counts_before_anybody_has_written_it_down():
    facts = replace(FACTS, fear=YES)
    assert not READY.holds
    assert ready(READY, facts) is NO


# --- Parting (R28) ----------------------------------------------------------------------------

TOGETHER = PlannedStep("flight", frozenset({CHILD, BROTHER}))
ALONE = PlannedStep("flight", frozenset({CHILD}))
WITHOUT = PlannedStep("flight", frozenset({BROTHER}))


def family(*steps, tie=Tie.SIBLING, other=BROTHER, confirmed=YES, apart=()):
    return replace(
        FACTS,
        ties=(KinTie(other, tie, confirmed),),
        steps=steps,
        plan=FamilyPlan(frozenset(apart)),
    )


@pytest.mark.parametrize("step", [ALONE, WITHOUT])
def test_a_flight_with_one_of_two_brothers_raises_a_hold(step):
    assert kinds(family(step)) == {HoldKind.PARTING}
    assert of(HoldKind.PARTING, family(step))[0].finding.truth is YES


def test_a_flight_with_both_or_with_neither_raises_none():
    assert not kinds(family(TOGETHER))
    assert not kinds(family(PlannedStep("flight", frozenset({"SOMEBODY"}))))
    assert not kinds(family())


def test_a_child_who_leaves_without_the_mother_is_held_until_the_panel_says_so():
    apart = frozenset({CHILD, MOTHER})
    assert kinds(family(ALONE, tie=Tie.MOTHER, other=MOTHER)) == {HoldKind.PARTING}
    assert not kinds(family(ALONE, tie=Tie.MOTHER, other=MOTHER, apart=[apart]))
    assert kinds(family(ALONE, apart=[apart])) == {HoldKind.PARTING}


def test_a_tie_that_may_be_there_is_enough_and_one_that_was_excluded_is_none():
    assert kinds(family(ALONE, confirmed=UNKNOWN)) == {HoldKind.PARTING}
    assert of(HoldKind.PARTING, family(ALONE, confirmed=UNKNOWN))[0].finding.truth is UNKNOWN
    assert not kinds(family(ALONE, confirmed=NO))


def test_a_step_planned_before_anybody_knows_the_family_is_not_known_to_part_nobody():
    facts = replace(FACTS, steps=(ALONE,), family_known=UNKNOWN)
    assert ready(READY, facts) is UNKNOWN
    assert ready(READY, replace(facts, family_known=YES)) is YES


# --- Papers (R30) -----------------------------------------------------------------------------


def papers(*names, compared=(), births=None):
    births = births or [Span.day(date(2014, 3, 10))] * len(names)
    made = [
        paper(f"p{n}", f"paper {n}", name, birth=birth)
        for n, (name, birth) in enumerate(zip(names, births, strict=True))
    ]
    return replace(FACTS, papers=tuple(made), compared=tuple(compared))


def test_one_letter_is_a_difference_and_the_places_are_shown():
    facts = papers("Zeynep Kaya", "Zeyneb Kaya")
    assert kinds(facts) == {HoldKind.PAPERS}
    told = str(of(HoldKind.PAPERS, facts)[0].finding.reason)
    for words in ("Zeynep Kaya", "Zeyneb Kaya", "paper 0", "paper 1"):
        assert words in told


def test_capitals_spaces_and_vowel_marks_are_no_difference():
    assert not kinds(papers("Zeynep Kaya", " ZEYNEP  KAYA "))
    assert not kinds(papers("مُحَمَّد", "محـمد"))
    assert kinds(papers("محمد", "محمود"))


def test_two_scripts_wait_for_a_person_who_compares_them():
    facts = papers("Zeynep Kaya", "زينب كايا")
    assert not kinds(facts)
    assert ready(READY, facts) is UNKNOWN
    both = frozenset({"p0", "p1"})
    same = papers("Zeynep Kaya", "زينب كايا", compared=[Compared(both, PaperField.NAME, True)])
    assert ready(READY, same) is YES
    other = papers("Zeynep Kaya", "زينب كايا", compared=[Compared(both, PaperField.NAME, False)])
    assert kinds(other) == {HoldKind.PAPERS}


def test_who_found_a_difference_outweighs_who_did_not():
    both = frozenset({"p0", "p1"})
    found = [Compared(both, PaperField.NAME, same) for same in (False, True)]
    assert kinds(papers("Zeynep", "زينب", compared=found)) == {HoldKind.PAPERS}


def test_nobody_can_declare_two_spellings_of_one_script_the_same():
    both = Compared(frozenset({"p0", "p1"}), PaperField.NAME, True)
    assert kinds(papers("Zeynep", "Zeyneb", compared=[both])) == {HoldKind.PAPERS}


def test_births_on_papers_agree_differ_or_are_open():
    day, year = Span.day(date(2014, 3, 10)), Span.year(2014)
    assert not kinds(papers("A B", "A B", births=[day, day]))
    assert kinds(papers("A B", "A B", births=[day, Span.day(date(2014, 10, 3))]))
    assert ready(READY, papers("A B", "A B", births=[day, year])) is UNKNOWN


def test_one_paper_is_not_compared_with_anything():
    assert ready(READY, papers("Zeynep Kaya")) is UNKNOWN


def test_the_ground_of_a_hold_names_no_name():
    ground = rising(papers("Zeynep Kaya", "Zeyneb Kaya"))[0]
    assert "Zeyn" not in ground.key


# --- A parent's sentence, the holding State's nationality, fear --------------------------------


def parent(**changes):
    return replace(FACTS, parents=(replace(FACTS.parents[0], **changes),))


def test_a_parent_who_is_held_under_a_sentence_of_death_raises_a_hold():
    assert kinds(parent(death_sentence=YES)) == {HoldKind.PARENT_SENTENCE}
    assert not kinds(parent(death_sentence=YES, held=NO))
    # No such sentence, so no such parent, held or not: one known no is enough.
    assert ready(READY, parent(death_sentence=NO, held=UNKNOWN)) is YES
    for open_question in ({"death_sentence": UNKNOWN}, {"death_sentence": YES, "held": UNKNOWN}):
        assert not kinds(parent(**open_question))
        assert ready(READY, parent(**open_question)) is UNKNOWN
    assert ready(READY, replace(FACTS, parents=())) is UNKNOWN


def test_a_child_who_may_be_a_national_of_the_holding_state_is_held():
    assert kinds(person(iraqi_parent=YES)) == {HoldKind.HOLDING_NATIONAL}
    assert kinds(person(found_in_iraq=YES, parents_unknown=YES)) == {HoldKind.HOLDING_NATIONAL}
    assert ready(READY, person(iraqi_parent=UNKNOWN)) is UNKNOWN
    assert PERSON.iraqi_parent is NO


def test_fear_raises_a_hold_and_not_having_been_asked_is_unknown():
    assert kinds(replace(FACTS, fear=YES)) == {HoldKind.FEAR}
    assert ready(READY, replace(FACTS, fear=UNKNOWN)) is UNKNOWN


def test_holds_rise_in_an_empty_file_too():
    assert kinds(replace(FACTS, fear=YES), file=EMPTY) == {HoldKind.FEAR}
    assert REASON
