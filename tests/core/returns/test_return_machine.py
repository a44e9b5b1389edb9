"""Return files driven at random: no hold ends but by the lead, no yes under a hold or an unknown.

The machine keeps a small book of its own: which holds are in force and which answers count. It
never asks the code under test for either. A hundred thousand steps with `script/test --full`.
"""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from tests.core.returns.filing import (
    AGREED,
    BORN,
    BROTHER,
    CHILD,
    DETERMINED,
    EMPTY,
    FACTS,
    LEAD,
    OFFICER,
    OPENED,
    PERSON,
    answered,
    key,
    lifted,
    met_value,
    paper,
    raised,
    reopened,
)

from homeward.core.claims import ClaimKind, LegalStatus
from homeward.core.law.facts import StatusSaid
from homeward.core.returns.acts import (
    Answered,
    ClaimChanged,
    Ground,
    HoldKind,
    NotAllowedError,
    Raised,
    Reason,
    Withdrawn,
)
from homeward.core.returns.consent import Position, Present
from homeward.core.returns.family import FamilyPlan, KinTie, PlannedStep, Tie
from homeward.core.returns.holds import watch
from homeward.core.returns.parties import Audience, By, Office
from homeward.core.returns.readiness import FileView
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS, READY_STAGES, ROWS, STAGE_OF, outcome
from homeward.core.spans import Span
from homeward.core.truth import Truth, all_true

PROTECTING = [By("o", Office.PROTECTION_OFFICER), LEAD]
WORKING = [*PROTECTING, By("c", Office.COORDINATOR), By("l", Office.LAWYER)]
NOT_THE_LEAD = [By("x", office) for office in Office if office is not Office.PROTECTION_LEAD]
BY_HAND = [Ground(HoldKind.BY_HAND, str(n)) for n in range(3)] + [Ground(HoldKind.FEAR, CHILD)]
READY_ASKS = [ask for row in READY_STAGES for ask in row.asks]
FLIGHT = PlannedStep("flight", frozenset({CHILD}))
BIRTHS = [
    None,
    BORN,
    Span(BORN.first - timedelta(days=500), BORN.last),
    Span.year(2011),
    Span.year(1999),
]
STATUSES = [(), PERSON.statuses,
            (StatusSaid(LegalStatus.ACCUSED, OPENED, "s"),),
            (StatusSaid(LegalStatus.SERVED, OPENED, "s"),)]  # fmt: skip
WATCHED = replace(AGREED, present=frozenset({Present.PRISON_STAFF}))
TOOK_BACK = replace(AGREED, key="talk-7", position=Position.WITHDRAWN)
seen: Counter[str] = Counter()


def in_order(grounds):
    """Holds in an order that is the same in every run, so that a failure can be run again."""
    return sorted(grounds, key=lambda ground: (ground.kind.value, ground.key))


def truths_of_a_person(facts):
    """What alone must be known before any file is ready."""
    return [
        facts.person.safety_danger, facts.person.caregiver_agreed, facts.person.iraqi_parent,
        facts.person.best_interests_positive, facts.fear,
        # A parent known not to be under such a sentence may be held or not: it is a no either way.
        *(all_true((parent.held, parent.death_sentence)) for parent in facts.parents),
    ]  # fmt: skip


class ReturnFiles(RuleBasedStateMachine):
    """One file, anybody's acts, days that pass, facts that change."""

    def __init__(self):
        super().__init__()
        self.file, self.facts, self.day = EMPTY, FACTS, OPENED
        self.holds: set[Ground] = set()
        self.counts: dict[str, Answered] = {}

    def record(self, *acts):
        self.file = self.file.then(*acts)

    # --- Acts ---------------------------------------------------------------------------------

    @rule(ask=st.sampled_from(READY_ASKS), data=st.data())
    def answer_one(self, ask, data):
        value = data.draw(st.sampled_from(ask.outcomes)).value
        self._answer(ask.key, value, data.draw(st.sampled_from(("", "claim-1"))))

    def _answer(self, ask, value, claim=""):
        act = answered(ask, value, on=self.day, claims=(claim,) if claim else ())
        back = outcome(ask, value).sends_back
        self._open(lambda one: STAGE_OF[one] is back)
        self.counts[ask] = act
        self.record(act)

    def _open(self, which):
        self.counts = {ask: act for ask, act in self.counts.items() if not which(ask)}

    @rule(lift=st.booleans())
    def everything_is_done_well(self, lift):
        for ask in ASKS.values():
            if STAGE_OF[ask.key] not in (Stage.S11, Stage.S12, Stage.S13, Stage.S14):
                self._answer(ask.key, met_value(ask))
        person = replace(PERSON, statuses=(StatusSaid(LegalStatus.NOT_ACCUSED, self.day, "s"),))
        paper = replace(DETERMINED, review_on=self.day + timedelta(days=90))
        self.facts = replace(
            FACTS, person=person, determination=paper, gate_review_on=self.day + timedelta(days=90)
        )
        self.look()
        if lift:
            self.the_lead_lifts_all()

    @rule(data=st.data())
    def withdraw(self, data):
        if self.counts:
            act = data.draw(st.sampled_from(sorted(self.counts.values(), key=lambda one: one.key)))
            self.record(
                Withdrawn(key=key(), on=self.day, by=OFFICER, answer=act.key, reason=Reason("r"))
            )
            self._open(lambda ask: self.counts[ask].key == act.key)

    @rule(stage=st.sampled_from(Stage), by=st.sampled_from(WORKING))
    def open_again(self, stage, by):
        self.record(reopened(stage, on=self.day, by=by))
        self._open(lambda ask: STAGE_OF[ask] is stage)

    @rule(kind=st.sampled_from(ClaimKind), claim=st.sampled_from(("claim-1", "claim-2")))
    def a_claim_changes(self, kind, claim):
        self.record(ClaimChanged(key=key(), on=self.day, claim=claim, kind=kind))
        self._open(
            lambda ask: kind in ROWS[STAGE_OF[ask]].reopened_by or claim in self.counts[ask].claims
        )

    # --- Holds --------------------------------------------------------------------------------

    @rule(ground=st.sampled_from(BY_HAND), by=st.sampled_from(WORKING))
    def raise_one(self, ground, by):
        self.record(raised(ground, on=self.day, by=by))
        self.holds.add(ground)

    @rule(data=st.data(), second=st.sampled_from(PROTECTING[:1]))
    def the_lead_lifts_one(self, data, second):
        if self.holds:
            ground = data.draw(st.sampled_from(in_order(self.holds)))
            self.record(lifted(ground, on=self.day, second=second))
            self.holds.remove(ground)
            seen["lifted"] += 1

    @rule()
    def the_lead_lifts_all(self):
        for ground in in_order(self.holds):
            self.record(lifted(ground, on=self.day))
        self.holds.clear()

    @rule(data=st.data(), by=st.sampled_from(NOT_THE_LEAD))
    def somebody_else_tries(self, data, by):
        if self.holds:
            ground = data.draw(st.sampled_from(in_order(self.holds)))
            with pytest.raises(NotAllowedError):
                self.record(lifted(ground, on=self.day, by=by))
            seen["refused"] += 1

    @rule(ground=st.sampled_from(BY_HAND))
    def a_hold_that_is_not_there_is_lifted(self, ground):
        if ground not in self.holds:
            with pytest.raises(NotAllowedError):
                self.record(lifted(ground, on=self.day))

    @rule()
    def look(self):
        before = len(self.file.acts)
        self.file = watch(self.file, self.facts, on=self.day)
        for act in self.file.acts[before:]:
            assert isinstance(act, Raised)
            self.holds.add(act.ground)
            seen["rose"] += 1

    # --- Time and facts -----------------------------------------------------------------------

    @rule(days=st.sampled_from((0, 1, 7, 60, 200)))
    def days_pass(self, days):
        self.day += timedelta(days=days)

    @rule(birth=st.sampled_from(BIRTHS), disputed=st.booleans())
    def the_birth_is_known_otherwise(self, birth, disputed):
        self._person(birth=birth, birth_disputed=disputed)

    @rule(
        name=st.sampled_from(("safety_danger", "caregiver_agreed", "iraqi_parent",
                              "best_interests_positive")),
        truth=st.sampled_from(Truth),
    )  # fmt: skip
    def one_fact_is_known_otherwise(self, name, truth):
        self._person(**{name: truth})

    @rule(statuses=st.sampled_from(STATUSES))
    def the_court_is_said_to_have_acted(self, statuses):
        self._person(statuses=statuses)

    def _person(self, **changes):
        self.facts = replace(self.facts, person=replace(self.facts.person, **changes))

    @rule(fear=st.sampled_from(Truth))
    def somebody_asks_about_fear(self, fear):
        self.facts = replace(self.facts, fear=fear)

    @rule(held=st.sampled_from(Truth), death=st.sampled_from(Truth))
    def a_parents_case_moves(self, held, death):
        parent = replace(self.facts.parents[0], held=held, death_sentence=death)
        self.facts = replace(self.facts, parents=(parent,))

    @rule(confirmed=st.sampled_from(Truth), apart=st.booleans(), known=st.sampled_from(Truth))
    def a_flight_is_planned(self, confirmed, apart, known):
        plan = FamilyPlan(frozenset({frozenset({CHILD, BROTHER})} if apart else ()))
        tie = KinTie(BROTHER, Tie.SIBLING, confirmed)
        self.facts = replace(
            self.facts, steps=(FLIGHT,), ties=(tie,), plan=plan, family_known=known
        )

    @rule(name=st.sampled_from(("Zeynep Kaya", "Zeyneb Kaya", "زينب كايا")))
    def another_paper_comes(self, name):
        more = paper(f"p{len(self.facts.papers)}", "a paper", name)
        self.facts = replace(self.facts, papers=(*self.facts.papers[:3], more))

    @rule(consents=st.sampled_from(((), (AGREED,), (WATCHED,), (AGREED, TOOK_BACK))))
    def a_parent_is_spoken_with(self, consents):
        self.facts = replace(self.facts, consents=consents)

    # --- What must always hold ----------------------------------------------------------------

    @invariant()
    def the_holds_are_those_of_the_book(self):
        assert {one.ground for one in self.file.holds} == self.holds

    @invariant()
    def a_yes_is_a_yes_for_good_reasons(self):
        seen["steps"] += 1
        audience = list(Audience)[seen["steps"] % 3]
        answer = FileView(self.file, self.facts, on=self.day, audience=audience).readiness()
        truth = answer.finding.truth
        seen[truth.value] += 1
        if truth is Truth.YES:
            self._nothing_is_open()
            assert not answer.missing
            assert not answer.unknown
        if self.holds and audience is Audience.PROTECTION:
            assert truth is Truth.NO

    def _nothing_is_open(self):
        assert not self.holds
        assert not watch(self.file, self.facts, on=self.day).holds
        assert {ask.key for ask in READY_ASKS} <= set(self.counts)
        for ask, act in self.counts.items():
            if ROWS[STAGE_OF[ask]].for_readiness:
                assert outcome(ask, act.value).meets is Truth.YES, ask
        assert self.counts["s6.decision"].value == "contact"
        assert all(truth.known for truth in truths_of_a_person(self.facts))
        assert self.facts.person.birth is not None
        assert self.facts.gate_review_on >= self.day
        assert self.facts.person.statuses
        assert not self.facts.person.birth_disputed or self.counts["s3.dispute"].value == "decided"
        if self.counts["s8.position"].value == "agreed":
            assert self.facts.consents == (AGREED,)


def drive(steps):
    """Drive machines until so many steps have been made, and every kind of answer has come.

    Which answers a few thousand steps meet is chance; that they can be met at all is not.
    """
    seen.clear()
    how = settings(
        max_examples=60,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    words = ("yes", "no", "unknown", "rose", "lifted", "refused")
    while seen["steps"] < steps or (
        min(seen[word] for word in words) == 0 and seen["steps"] < steps + 100_000
    ):
        run_state_machine_as_test(ReturnFiles, settings=how)
    assert min(seen[word] for word in words) > 0


def test_no_hold_ends_but_by_the_lead_and_nothing_is_ready_under_one():
    drive(1_500)


@pytest.mark.full
def test_the_same_over_a_hundred_thousand_steps():
    drive(100_000)
    assert seen["steps"] >= 100_000
