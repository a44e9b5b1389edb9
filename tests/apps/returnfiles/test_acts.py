"""Files are opened, questions answered, and everything is taken back by an act."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from tests.apps.invented import persons_by_row, take_in
from tests.apps.returnfiles.filing import GIRL, ON, WHY, answer, apart, join, opened, read
from tests.apps.tracing.pairs import TURKISH, thrice

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.intake.actions import undo
from homeward.apps.returnfiles import access, actions, holding
from homeward.apps.returnfiles.models import Act, File, Glance
from homeward.apps.returnfiles.writing import RefusedError, words_of
from homeward.apps.sharing.actions import Review, decide, screen
from homeward.core.returns.parties import Audience
from homeward.core.returns.stages import Stage
from homeward.core.returns.tracks import answers
from homeward.core.truth import Truth

pytestmark = pytest.mark.usefixtures("read_once")


@pytest.fixture
def file(coordinator):
    return opened(coordinator)


def value(actor, file, ask):
    return answers(read(actor, file).file)[ask].value


def test_a_person_has_one_file_however_often_it_is_opened(coordinator, file):
    again = actions.open_file(actor=coordinator, person=file.person_id, on=ON)
    assert again.pk == file.pk
    assert access.file_of(coordinator, file.person_id) == file
    assert File.objects.count() == 1


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR, Role.CONSULAR_OFFICER])
def test_who_does_not_work_on_files_opens_none(cast, coordinator, role):
    person = persons_by_row(coordinator, take_in(coordinator))[GIRL]
    with acting_as(cast[role]), pytest.raises(PermissionDenied):
        actions.open_file(actor=cast[role], person=person, on=ON)


def test_another_desks_file_answers_as_one_that_does_not_exist(cast, file):
    other = cast["coordinator-elsewhere"]
    with acting_as(other), pytest.raises(Http404):
        access.file_for(other, file.pk)


def test_an_answer_counts_until_it_is_withdrawn_and_both_stay(coordinator, file):
    act = answer(coordinator, file, "s0.duplicates", "yes", evidence="pairs of May")
    assert value(coordinator, file, "s0.duplicates") == "yes"
    assert words_of(act) == ("", "pairs of May")
    actions.withdraw(actor=coordinator, answer=act.key, reason=WHY, on=ON)
    assert value(coordinator, file, "s0.duplicates") == ""
    assert [a.kind for a in Act.objects.filter(ask="s0.duplicates")] == ["answered", "withdrawn"]
    with pytest.raises(RefusedError, match="gone"):
        actions.withdraw(actor=coordinator, answer=act.key, reason=WHY, on=ON)


def test_a_stage_that_is_opened_again_has_no_answer_left(cast, coordinator, file):
    for ask in ("s0.duplicates", "s0.context"):
        answer(coordinator, file, ask, {"s0.context": "prison"}.get(ask, "yes"))
    actions.reopen(actor=coordinator, key=file.pk, stage=Stage.S0, reason=WHY, on=ON)
    assert value(coordinator, file, "s0.context") == ""
    assert value(cast["protection_lead"], file, "s0.duplicates") == ""


def test_an_answer_that_is_none_is_refused(coordinator, file):
    for ask, said in (("s0.duplicates", "perhaps"), ("s99.none", "yes")):
        with pytest.raises(RefusedError, match="value"):
            answer(coordinator, file, ask, said)


@pytest.mark.parametrize(
    ("words", "code"), [("  ", "reason"), ("x" * 501, "long"), ("a jiha" + "di family", "words")]
)
def test_a_reason_is_given_short_and_marks_nobody(coordinator, file, words, code):
    with pytest.raises(RefusedError, match=code):
        holding.raise_hold(actor=coordinator, key=file.pk, reason=words, on=ON)


def test_the_log_says_what_was_done_and_not_what_was_typed(coordinator, file):
    answer(coordinator, file, "s0.duplicates", "yes", evidence="a marker of evidence", note=WHY)
    event = Event.objects.filter(kind="write").first()
    assert (event.verb, event.subjects) == ("answered s0.duplicates", [file.person_id])
    assert "marker" not in str(event.detail)


def test_what_a_source_undone_had_said_opens_its_tracks_again(cast, coordinator):
    found = take_in(coordinator)
    file = opened(coordinator, persons_by_row(coordinator, found)[GIRL])
    answer(coordinator, file, "s3.dispute", "none")
    answer(coordinator, file, "s0.duplicates", "yes")
    undo(actor=coordinator, key=found.pk)
    assert value(coordinator, file, "s3.dispute") == ""
    assert value(coordinator, file, "s0.duplicates") == "yes"
    with acting_as(cast["coordinator"]):
        assert actions.look_through(actor=coordinator, files=[file], on=ON) == 1
        assert actions.look_through(actor=coordinator, files=[file], on=ON) == 0
    assert Act.objects.filter(kind="claim_changed").exists()


def test_joining_two_persons_opens_what_the_others_claims_touch_and_so_does_parting_them(cast):
    with acting_as(cast["coordinator"]):
        lists = thrice(cast["coordinator"], TURKISH)
    one, other = lists[0][2], lists[1][2]
    with acting_as(cast["coordinator"]):
        file = opened(cast["coordinator"], one)
    answer(cast["coordinator"], file, "s3.dispute", "none")
    join(cast, one, other)
    assert value(cast["coordinator"], file, "s3.dispute") == ""
    answer(cast["coordinator"], file, "s3.dispute", "none")
    assert value(cast["coordinator"], file, "s3.dispute") == "none"
    apart(cast, one, other)
    assert value(cast["coordinator"], file, "s3.dispute") == ""


def test_what_nobody_said_is_unknown_and_what_was_said_can_be_taken_back(cast, coordinator, file):
    lead = cast["protection_lead"]
    assert read(lead, file).facts.fear is Truth.UNKNOWN
    for said, truth in (("yes", Truth.YES), ("unknown", Truth.UNKNOWN)):
        with acting_as(lead):
            actions.say(actor=lead, key=file.pk, what="fear", value=said, on=ON)
        assert read(lead, file).facts.fear is truth
    with acting_as(cast["coordinator"]), pytest.raises(PermissionDenied):
        actions.say(actor=coordinator, key=file.pk, what="fear", value="no", on=ON)


def test_the_gate_and_the_file_never_say_two_things(cast, coordinator, file):
    lead = cast["protection_lead"]
    with pytest.raises(PermissionDenied):
        answer(coordinator, file, "s6.decision", "contact")
    with pytest.raises(RefusedError, match="gate"):
        answer(lead, file, "s6.decision", "contact")
    gated(lead, file, "contact")
    with pytest.raises(RefusedError, match="gate"):
        answer(lead, file, "s6.decision", "none")
    answer(lead, file, "s6.decision", "contact")
    assert read(lead, file).facts.gate_review_on == ON
    gated(lead, file, "none")
    assert read(lead, file).facts.gate_review_on is None


def gated(lead, file, decision):
    with acting_as(lead):
        screen(actor=lead, person=file.person_id, state="TUR", answers={})
        decide(
            actor=lead, person=file.person_id, state="TUR", decision=decision, reason=WHY,
            review=Review(ON, lead.member),
        )  # fmt: skip


def test_nobody_settles_a_journey_before_its_stage_may_begin(coordinator, file):
    with pytest.raises(RefusedError, match="travel"):
        answer(coordinator, file, "s11.escort", "yes")


def test_lists_show_each_audience_what_it_may_learn(cast, file):
    lead = cast["protection_lead"]
    with acting_as(lead):
        actions.say(actor=lead, key=file.pk, what="fear", value="yes", on=ON)
    by_audience = {g.audience: g for g in Glance.objects.filter(file=file)}
    assert set(by_audience) == {one.value for one in Audience}
    assert by_audience["protection"].states[2] == "h"
    assert "h" not in by_audience["desk"].states
    assert "h" not in by_audience["lawyer"].states
