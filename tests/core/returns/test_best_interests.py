"""Best interests: what a determination still lacks, and what must not be in it."""

from dataclasses import replace
from datetime import date

import pytest
from tests.core.returns.filing import DETERMINED, PANEL, TODAY

from homeward.core.returns.interests import (
    Assessment,
    Determination,
    Factor,
    Option,
    PanelMember,
    PanelOutcome,
    Section,
    Views,
    Way,
    answer_of,
    assessment_complete,
    determination_complete,
    may_be_sealed,
)
from homeward.core.truth import Truth


def complete(on=TODAY, **changes):
    return determination_complete(replace(DETERMINED, **changes), on=on)


def lacks(**changes):
    return [str(one) for one in complete(**changes).open_questions()]


def test_a_whole_determination_is_complete():
    assert complete().truth is Truth.YES


def test_an_empty_one_is_unknown_and_asks_for_the_childs_views_first():
    empty = determination_complete(Determination(), on=TODAY)
    assert empty.truth is Truth.UNKNOWN
    assert "child's own views" in str(empty.open_questions()[0])


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({"views": Views.NOT_ASKED}, "child's own views"),
        ({"views_on": None}, "child's own views"),
        ({"options": DETERMINED.options[:1], "chosen": "to the grandmother"}, "one more option"),
        ({"recommended": ""}, "which option is recommended"),
        ({"recommended": "a third way"}, "which option is recommended"),
        ({"panel": PANEL[:2]}, "a panel of three"),
        ({"panel": PANEL[:2] + PANEL[:1]}, "a panel of three"),
        ({"panel": tuple(replace(one, body="agency") for one in PANEL)}, "two bodies"),
        ({"panel": (*PANEL[:2], replace(PANEL[2], undertaking=None))}, "signed undertaking"),
        ({"panel": (*PANEL[:2], replace(PANEL[2], interested=Truth.UNKNOWN))}, "for whom each"),
        ({"outcome": None}, "panel's decision"),
        ({"outcome": PanelOutcome.DEFERS}, "panel's decision"),
        ({"outcome": PanelOutcome.REOPENS}, "panel's decision"),
        ({"reasons": False}, "panel's decision"),
        ({"decided_on": None}, "panel's decision"),
        ({"chosen": ""}, "which option the panel chose"),
        ({"review_on": None}, "looked at again"),
    ],
)
def test_what_lacks_leaves_it_unknown_and_is_named(changes, asked):
    assert complete(**changes).truth is Truth.UNKNOWN
    assert len(lacks(**changes)) == 1
    assert asked in lacks(**changes)[0]


@pytest.mark.parametrize("factor", Factor)
@pytest.mark.parametrize("number", [1, 2])
def test_every_option_is_looked_at_under_every_factor(factor, number):
    options = list(DETERMINED.options)
    rest = frozenset(Factor) - {factor}
    options[number - 1] = Option(options[number - 1].key, rest)
    assert len(lacks(options=tuple(options))) == 1
    assert f"option {number}" in lacks(options=tuple(options))[0]


@pytest.mark.parametrize(
    "changes",
    [
        {"views_on": date(2026, 9, 11)},
        {"panel": (*PANEL, PanelMember("consul", "mission", date(2026, 9, 1), Truth.YES))},
        {"outcome": PanelOutcome.CLOSES},
        {"reopened_on": date(2026, 11, 1)},
        {"review_on": date(2026, 11, 26)},
    ],
)
def test_what_speaks_against_it_makes_it_a_no(changes):
    assert complete(**changes).truth is Truth.NO


def test_a_promise_of_secrecy_after_the_decision_came_too_late():
    late = (*PANEL[:2], replace(PANEL[2], undertaking=date(2026, 9, 11)))
    assert complete(panel=late).truth is Truth.UNKNOWN


def test_it_stands_until_the_day_of_its_review_and_is_no_longer_complete_after_it():
    assert complete(on=date(2027, 3, 10)).truth is Truth.YES
    assert complete(on=date(2027, 3, 11)).truth is Truth.NO


def test_a_panel_that_does_not_approve_has_decided_all_the_same():
    assert complete(outcome=PanelOutcome.DOES_NOT_APPROVE, chosen="to stay").truth is Truth.YES


def test_views_that_were_observed_or_declined_are_views():
    assert complete(views=Views.OBSERVED).truth is Truth.YES
    assert complete(views=Views.DECLINED).truth is Truth.YES


@pytest.mark.parametrize("section", Section)
def test_an_assessment_is_complete_when_every_part_is_written_and_approved(section):
    whole = Assessment(frozenset(Section), "officer")
    assert assessment_complete(whole).truth is Truth.YES
    rest = replace(whole, written=frozenset(Section) - {section})
    assert assessment_complete(rest).truth is Truth.UNKNOWN
    assert assessment_complete(replace(whole, approved_by="")).truth is Truth.UNKNOWN


def test_there_are_five_outcomes_and_four_factors_and_no_score():
    assert len(PanelOutcome) == 5
    assert len(Factor) == 4
    fields = {*Option.__dataclass_fields__, *Determination.__dataclass_fields__}
    assert not fields & {"score", "weight", "rank", "priority"}


@pytest.mark.parametrize(
    ("outcome", "chosen", "answer"),
    [
        (PanelOutcome.APPROVES, Way.ORIGIN, "positive"),
        (PanelOutcome.APPROVES, Way.OTHER_STATE, "positive"),
        (PanelOutcome.APPROVES, Way.MOTHER, "negative"),
        (PanelOutcome.APPROVES, Way.CARE_HERE, "negative"),
        (PanelOutcome.DOES_NOT_APPROVE, Way.OTHER, "negative"),
        (PanelOutcome.DOES_NOT_APPROVE, Way.ORIGIN, "positive"),
        (PanelOutcome.DEFERS, None, "deferred"),
        (PanelOutcome.REOPENS, Way.ORIGIN, "deferred"),
        (PanelOutcome.CLOSES, Way.ORIGIN, ""),
    ],
)
def test_what_follows_for_the_file_is_the_way_that_was_chosen(outcome, chosen, answer):
    assert answer_of(outcome, chosen) == answer


@pytest.mark.parametrize("outcome", [PanelOutcome.DEFERS, PanelOutcome.CLOSES])
def test_to_put_off_or_to_close_wants_a_panel_and_reasons_but_no_whole_paper(outcome):
    bare = Determination(panel=PANEL, outcome=outcome, reasons=True, decided_on=TODAY)
    assert may_be_sealed(bare).truth is Truth.YES
    assert may_be_sealed(replace(bare, reasons=False)).truth is Truth.UNKNOWN
    assert may_be_sealed(replace(bare, panel=PANEL[:2])).truth is Truth.UNKNOWN
    interested = (*PANEL[:2], replace(PANEL[2], interested=Truth.YES))
    assert may_be_sealed(replace(bare, panel=interested)).truth is Truth.NO


def test_to_approve_wants_the_whole_paper():
    assert may_be_sealed(DETERMINED).truth is Truth.YES
    assert may_be_sealed(replace(DETERMINED, views=Views.NOT_ASKED)).truth is Truth.UNKNOWN
    assert may_be_sealed(replace(DETERMINED, decided_on=None)).truth is Truth.UNKNOWN
