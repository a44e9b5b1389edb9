"""Return files as a protection officer would tell them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.core.returns.filing import (
    AGREED,
    CHILD,
    COORDINATOR,
    DETERMINED,
    EMPTY,
    FACTS,
    LEAD,
    OPENED,
    READY,
    TODAY,
    answered,
    key,
    met_acts,
    person,
    reopened,
)

from homeward.core.claims import ClaimKind, LegalStatus
from homeward.core.law.facts import StatusSaid
from homeward.core.returns.acts import ClaimChanged, NotAllowedError, Reason, Withdrawn
from homeward.core.returns.consent import Position, Present
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.parties import Audience, By, Office, Party, audience_of
from homeward.core.returns.readiness import TrackState, may_begin, readiness, track_state
from homeward.core.returns.stages import Stage
from homeward.core.returns.stages_data import STAGES
from homeward.core.truth import Truth

PROTECTION = Audience.PROTECTION


def ready(file, facts=FACTS, on=TODAY, audience=PROTECTION):
    return readiness(file, facts, on=on, audience=audience)


def state(file, stage, facts=FACTS):
    return track_state(file, facts, stage, on=TODAY, audience=PROTECTION)


def asked(items):
    return {item.ask for item in items}


def test_a_child_of_whom_everything_is_known_and_met_is_ready_for_every_reader():
    for audience in Audience:
        answer = ready(READY, audience=audience)
        assert answer.finding.truth is Truth.YES
        assert not answer.missing
        assert not answer.unknown


def test_a_new_file_is_unknown_and_says_who_has_to_do_what():
    answer = ready(EMPTY, FileFacts(code=CHILD))
    assert answer.finding.truth is Truth.UNKNOWN
    assert not answer.missing
    wanted = {ask.key for row in STAGES if row.for_readiness for ask in row.asks}
    assert wanted <= asked(answer.unknown)
    assert all(item.who for item in answer.unknown)
    assert all(item.finding.open_questions() for item in answer.unknown)


@pytest.mark.parametrize("ask", [a.key for r in STAGES if r.for_readiness for a in r.asks])
def test_one_question_withdrawn_is_enough_for_not_knowing(ask):
    act = next(a for a in READY.acts if a.ask == ask)
    file = READY.then(Withdrawn(key=key(), on=TODAY, by=LEAD, answer=act.key, reason=Reason("x")))
    answer = ready(file)
    assert answer.finding.truth is Truth.UNKNOWN
    assert ask in asked(answer.unknown)


@pytest.mark.parametrize(
    ("ask", "value", "truth"),
    [
        ("s2.status", "accused", Truth.NO),
        ("s2.status", "convicted", Truth.NO),
        ("s2.lawyer", "no", Truth.NO),
        ("s3.dispute", "open", Truth.NO),
        ("s4.line", "excluded", Truth.NO),
        ("s4.line", "open", Truth.UNKNOWN),
        ("s5.decision", "negative", Truth.NO),
        ("s5.decision", "deferred", Truth.UNKNOWN),
        ("s6.decision", "none", Truth.NO),
        ("s6.decision", "limited", Truth.NO),
        ("s7.answer", "refused", Truth.NO),
        ("s7.answer", "undetermined", Truth.NO),
        ("s7.answer", "dual", Truth.YES),
        ("s8.position", "not_asked", Truth.UNKNOWN),
        ("s8.position", "not_sought", Truth.YES),
        ("s8.private", "no", Truth.UNKNOWN),
        ("s9.agreed", "no", Truth.NO),
        ("s10.spelling", "no", Truth.NO),
    ],
)
def test_what_one_answer_does_to_readiness(ask, value, truth):
    assert ready(READY.then(answered(ask, value))).finding.truth is truth


@pytest.mark.parametrize("position", ["refused", "withdrawn", "unreachable"])
def test_a_parent_who_refuses_sends_the_file_back_to_the_panel_and_closes_nothing(position):
    file = READY.then(answered("s8.position", position))
    assert {"s5.screen", "s5.decision"} <= asked(ready(file).unknown)
    assert state(file, Stage.S8) is TrackState.MET
    again = file.then(answered("s5.screen", "yes"), answered("s5.decision", "positive"))
    assert ready(again).finding.truth is Truth.YES


def test_a_new_claim_about_the_name_opens_identity_and_exit_papers_again_and_leaves_the_rest():
    change = ClaimChanged(key=key(), on=TODAY, claim="name-2", kind=ClaimKind.NAME)
    opened = asked(ready(READY.then(change)).unknown) - {""}
    assert {ask.split(".")[0] for ask in opened} == {"s3", "s10"}


def test_an_answer_is_open_again_when_the_claim_it_rests_on_changes():
    file = READY.then(answered("s9.able", "yes", claims=("home-1",)))
    change = ClaimChanged(key=key(), on=TODAY, claim="home-1", kind=ClaimKind.REMARK)
    assert asked(ready(file.then(change)).unknown) == {"s9.able"}
    other = ClaimChanged(key=key(), on=TODAY, claim="home-2", kind=ClaimKind.REMARK)
    assert ready(file.then(other)).finding.truth is Truth.YES


def test_a_click_does_not_outweigh_a_claim():
    accused = person(statuses=(StatusSaid(LegalStatus.ACCUSED, date(2026, 11, 20), "status-2"),))
    assert ready(READY, accused).finding.truth is Truth.NO
    silent = person(statuses=())
    assert ready(READY, silent).finding.truth is Truth.UNKNOWN
    served = READY.then(answered("s2.status", "served"))
    assert ready(served).finding.truth is not Truth.YES


def test_a_disputed_birth_stops_the_file_until_a_court_decides():
    disputed = person(birth_disputed=True)
    assert ready(READY, disputed).finding.truth is Truth.NO
    assert ready(READY.then(answered("s3.dispute", "decided")), disputed).finding.truth is Truth.YES


@pytest.mark.parametrize(
    ("name", "value"),
    [("safety_danger", Truth.YES), ("caregiver_agreed", Truth.NO),
     ("best_interests_positive", Truth.NO)],
)  # fmt: skip
def test_each_condition_of_paragraph_148_stops_the_file_alone(name, value):
    assert ready(READY, person(**{name: value})).finding.truth is Truth.NO
    assert ready(READY, person(**{name: Truth.UNKNOWN})).finding.truth is Truth.UNKNOWN


def test_an_agreement_given_before_prison_staff_is_verified_before_anything_rests_on_it():
    watched = replace(AGREED, present=AGREED.present | {Present.PRISON_STAFF})
    facts = replace(FACTS, consents=(watched,))
    assert ready(READY, facts).finding.truth is Truth.UNKNOWN
    verified = replace(watched, verified="talk-9")
    assert ready(READY, replace(FACTS, consents=(verified,))).finding.truth is Truth.YES


def test_a_withdrawal_on_file_outweighs_the_recorded_agreement():
    withdrawn = replace(AGREED, key="talk-3", position=Position.WITHDRAWN, on=date(2026, 11, 26))
    facts = replace(FACTS, consents=(AGREED, withdrawn))
    assert ready(READY, facts).finding.truth is Truth.NO
    assert ready(READY, replace(FACTS, consents=())).finding.truth is Truth.UNKNOWN


def test_an_unfinished_determination_is_named_by_what_it_lacks():
    paper = replace(DETERMINED, review_on=None)
    answer = ready(READY, replace(FACTS, determination=paper))
    assert answer.finding.truth is Truth.UNKNOWN
    questions = [str(one) for one in answer.finding.open_questions()]
    assert questions == ["the day on which the decision is looked at again"]


def test_nationality_is_not_asked_before_the_lead_has_said_contact():
    file = EMPTY.then(*met_acts(("S0", "S1", "S3", "S5")))
    asks = {"on": TODAY, "audience": PROTECTION}
    assert may_begin(file, FACTS, Stage.S7, **asks).truth is Truth.UNKNOWN
    closed = file.then(answered("s6.decision", "none"))
    assert may_begin(closed, FACTS, Stage.S7, **asks).truth is Truth.NO
    contact = file.then(answered("s6.decision", "contact"))
    assert may_begin(contact, FACTS, Stage.S7, **asks).truth is Truth.YES


def test_the_consular_decision_is_the_leads_alone():
    for office in Office:
        if office is not Office.PROTECTION_LEAD:
            with pytest.raises(NotAllowedError):
                answered("s6.decision", "contact", by=By("m", office))


def test_a_consular_decision_whose_review_is_overdue_is_relied_on_no_longer():
    assert ready(READY, replace(FACTS, gate_review_on=TODAY)).finding.truth is Truth.YES
    late = replace(FACTS, gate_review_on=TODAY - timedelta(days=1))
    assert ready(READY, late).finding.truth is Truth.NO
    assert ready(READY, replace(FACTS, gate_review_on=None)).finding.truth is Truth.UNKNOWN
    assert ready(READY, late, audience=Audience.DESK).finding.truth is Truth.UNKNOWN


def test_tracks_wait_are_open_stopped_or_met():
    assert state(EMPTY, Stage.S0) is TrackState.OPEN
    assert state(EMPTY, Stage.S2) is TrackState.WAITING
    assert state(READY, Stage.S2) is TrackState.MET
    assert state(READY.then(answered("s2.status", "accused")), Stage.S2) is TrackState.STOPPED
    assert state(READY.then(reopened(Stage.S2)), Stage.S2) is TrackState.OPEN


def test_travel_begins_only_when_every_track_is_met():
    asks = {"on": TODAY, "audience": PROTECTION}
    assert may_begin(READY, FACTS, Stage.S11, **asks).truth is Truth.YES
    for stage in (Stage.S2, Stage.S3, Stage.S5, Stage.S8):
        broken = READY.then(reopened(stage))
        assert may_begin(broken, FACTS, Stage.S11, **asks).truth is Truth.UNKNOWN, stage


def test_a_file_closes_as_settled_only_after_the_follow_up():
    closed = READY.then(answered("s14.reason", "settled"))
    assert state(closed, Stage.S14) is not TrackState.MET
    followed = READY.then(*met_acts(("S11", "S12", "S13"), on=TODAY))
    assert state(followed.then(answered("s14.reason", "settled")), Stage.S14) is TrackState.MET
    assert state(READY.then(answered("s14.reason", "died")), Stage.S14) is TrackState.MET


def test_a_file_can_be_read_as_it_was_on_a_day():
    before = READY.then(reopened(Stage.S9)).until(date(2026, 11, 26))
    assert ready(before).finding.truth is Truth.YES
    assert before == READY


def test_acts_follow_each_other_and_none_is_written_twice():
    with pytest.raises(NotAllowedError):
        READY.then(answered("s0.context", "camp", on=date(2026, 5, 31)))
    act = answered("s0.context", "camp")
    with pytest.raises(NotAllowedError):
        READY.then(act, act)
    withdrawal = {"on": TODAY, "by": COORDINATOR, "reason": Reason("mistaken")}
    with pytest.raises(NotAllowedError):
        READY.then(Withdrawn(key=key(), answer="not there", **withdrawal))
    with pytest.raises(NotAllowedError):
        READY.then(act, *(Withdrawn(key=key(), answer=act.key, **withdrawal) for _ in range(2)))
    with pytest.raises(NotAllowedError):
        Reason("  ")


@pytest.mark.parametrize("office", [Office.AUDITOR, Office.ADMINISTRATOR, Office.CONSULAR_OFFICER, Office.HEAD_OF_MISSION])  # fmt: skip
def test_auditors_administrators_and_missions_neither_write_nor_read(office):
    with pytest.raises(NotAllowedError):
        answered("s0.context", "camp", by=By("m", office))
    with pytest.raises(LookupError):
        audience_of(office)


def test_an_answer_that_is_no_outcome_of_its_question_cannot_be_recorded():
    with pytest.raises(LookupError):
        answered("s2.status", "yes")
    with pytest.raises(KeyError):
        answered("s2.guess", "yes")


def test_the_facts_of_another_person_are_refused():
    with pytest.raises(ValueError, match="another file"):
        ready(READY, replace(FACTS, code="SOMEBODY"))


def test_reasons_do_not_show_when_an_act_is_printed():
    assert "secret" not in repr(Reason("a secret"))
    assert OPENED <= TODAY
    assert Party.PANEL in {who for row in STAGES for who in row.responsible}
