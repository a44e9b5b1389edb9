"""People decide; a yes joins and never deletes; two persons for what a State may be shown."""

import pytest
from tests.apps.invented import ON, answers
from tests.apps.tracing.pairs import OTHERS, STATELESS, TURKISH, bytes_of_the_register, pair, thrice

from homeward.apps.audit.actions import acting_as
from homeward.apps.register import access as register
from homeward.apps.register.models import Claim, Person
from homeward.apps.tracing import access
from homeward.apps.tracing.actions import NotNowError, answer, confirm, undo, version
from homeward.apps.tracing.models import Act, Proposal

pytestmark = pytest.mark.usefixtures("read_once")
WHY = "Invented reason."


@pytest.fixture
def lists(cast):
    with acting_as(cast["coordinator"]):
        return thrice(cast["coordinator"], STATELESS, TURKISH, *OTHERS)


@pytest.fixture
def alone(lists):
    """Three persons for whom nobody claims a State."""
    return [found[2] for found in lists]


@pytest.fixture
def claimed(lists):
    """Three persons for whom Turkey is claimed."""
    return [found[3] for found in lists]


def said(cast, login, verdict, one, other, **how):
    with acting_as(cast[login]):
        found = pair(one, other)
        return answer(actor=cast[login], key=found.key, verdict=verdict, reason=WHY, **how)


def seconded(cast, login, one, other):
    with acting_as(cast[login]):
        return confirm(actor=cast[login], key=pair(one, other).key, reason=WHY)


def taken_back(cast, login, one, other):
    with acting_as(cast[login]):
        return undo(actor=cast[login], key=pair(one, other).key, reason=WHY)


def shown(cast):
    """Persons whom the register shows, with everybody shown under them."""
    actor = cast["coordinator"]
    with acting_as(actor):
        heads = list(register.persons(actor).values_list("pk", flat=True))
        return {key: set(register.joined_with(actor, [key])[key]) for key in heads}


def test_a_yes_shows_two_as_one_under_the_code_that_came_first_and_keeps_every_claim(cast, alone):
    before = shown(cast)
    with acting_as(cast["coordinator"]):
        claims, persons = Claim.objects.count(), Person.objects.count()
    assert said(cast, "coordinator", "same", alone[0], alone[1]).decision == "same"
    after = shown(cast)
    assert after[alone[0]] == {alone[0], alone[1]}
    assert set(before) - set(after) == {alone[1]}
    with acting_as(cast["coordinator"]):
        assert (Claim.objects.count(), Person.objects.count()) == (claims, persons)


def test_persons_joined_answer_as_one_with_the_rows_of_both(cast, alone):
    said(cast, "coordinator", "same", alone[0], alone[1])
    actor = cast["coordinator"]
    with acting_as(actor):
        found = answers(actor, on=ON)
        code = register.person_for(actor, alone[0]).code
        assert register.person_for(actor, alone[1]).code not in found
        assert found[code].count("invented.csv#2") > 1
        for key in alone[:2]:
            rows = list(register.claims(actor, persons=[key]))
            assert {row.about for row in rows} == {alone[0], alone[1]}
            assert {row.person for row in rows} == {alone[0]}


def test_a_chain_of_decisions_is_one_person_and_the_pair_it_answers_leaves_the_queue(cast, alone):
    said(cast, "coordinator", "same", alone[2], alone[1])
    said(cast, "protection_lead", "same", alone[1], alone[0])
    assert shown(cast)[alone[0]] == set(alone)
    with acting_as(cast["coordinator"]):
        assert pair(alone[0], alone[2]).decision == "open"
        assert pair(alone[0], alone[2]) not in list(access.pairs(cast["coordinator"]))


def test_undoing_restores_every_byte(cast, alone):
    before = bytes_of_the_register(cast["coordinator"])
    said(cast, "coordinator", "same", alone[0], alone[1])
    assert bytes_of_the_register(cast["coordinator"]) != before
    taken_back(cast, "protection_lead", alone[0], alone[1])
    assert bytes_of_the_register(cast["coordinator"]) == before
    with acting_as(cast["coordinator"]):
        assert [act.verb for act in Act.objects.order_by("pk")] == ["same", "undo"]


def test_undoing_the_middle_of_a_chain_leaves_the_rest_joined(cast, alone):
    said(cast, "coordinator", "same", alone[0], alone[1])
    said(cast, "coordinator", "same", alone[1], alone[2])
    taken_back(cast, "coordinator", alone[0], alone[1])
    found = shown(cast)
    assert found[alone[0]] == {alone[0]}
    assert found[alone[1]] == {alone[1], alone[2]}


def test_what_may_be_shown_to_a_state_waits_for_another_member(cast, claimed):
    found = said(cast, "coordinator", "same", claimed[0], claimed[1])
    assert found.decision == "waiting"
    assert shown(cast)[claimed[0]] == {claimed[0]}
    with pytest.raises(NotNowError, match="second"):
        seconded(cast, "coordinator", claimed[0], claimed[1])
    assert seconded(cast, "protection_lead", claimed[0], claimed[1]).decision == "same"
    assert shown(cast)[claimed[0]] == {claimed[0], claimed[1]}


def test_a_confirmed_yes_is_taken_back_in_two_steps_each_exact(cast, claimed):
    steps = [bytes_of_the_register(cast["coordinator"])]
    said(cast, "coordinator", "same", claimed[0], claimed[1])
    steps.append(bytes_of_the_register(cast["coordinator"]))
    seconded(cast, "protection_lead", claimed[0], claimed[1])
    taken_back(cast, "coordinator", claimed[0], claimed[1])
    assert bytes_of_the_register(cast["coordinator"]) == steps[1]
    taken_back(cast, "coordinator", claimed[0], claimed[1])
    assert bytes_of_the_register(cast["coordinator"]) == steps[0]


@pytest.mark.parametrize("role", ["lawyer", "auditor", "administrator", "consular_officer"])
def test_roles_that_do_not_decide_are_refused(cast, alone, role):
    from django.core.exceptions import PermissionDenied

    with acting_as(cast["coordinator"]):
        key = pair(alone[0], alone[1]).key
    for act in (
        lambda actor: answer(actor=actor, key=key, verdict="same", reason=WHY),
        lambda actor: confirm(actor=actor, key=key, reason=WHY),
        lambda actor: undo(actor=actor, key=key, reason=WHY),
    ):
        with acting_as(cast[role]), pytest.raises(PermissionDenied):
            act(cast[role])


def test_another_desk_finds_no_such_pair(cast, alone):
    from django.http import Http404

    with acting_as(cast["coordinator"]):
        key = pair(alone[0], alone[1]).key
    with acting_as(cast["coordinator-elsewhere"]), pytest.raises(Http404):
        answer(actor=cast["coordinator-elsewhere"], key=key, verdict="same", reason=WHY)


@pytest.mark.parametrize("verdict", ["different", "cannot_tell"])
def test_a_no_and_a_cannot_tell_join_nobody_and_leave_the_queue(cast, claimed, verdict):
    before = shown(cast)
    assert said(cast, "coordinator", verdict, claimed[0], claimed[1]).decision == verdict
    assert shown(cast) == before
    with acting_as(cast["coordinator"]):
        assert pair(claimed[0], claimed[1]) not in list(access.pairs(cast["coordinator"]))


def test_decisions_that_would_contradict_one_another_are_refused(cast, alone):
    said(cast, "coordinator", "same", alone[0], alone[1])
    said(cast, "coordinator", "different", alone[0], alone[2])
    with pytest.raises(NotNowError, match="apart"):
        said(cast, "coordinator", "same", alone[1], alone[2])
    taken_back(cast, "coordinator", alone[0], alone[2])
    said(cast, "coordinator", "same", alone[1], alone[2])
    with pytest.raises(NotNowError, match="joined"):
        said(cast, "coordinator", "different", alone[0], alone[2])


def test_a_decision_needs_its_reason_and_an_open_pair(cast, alone):
    with acting_as(cast["coordinator"]):
        key = pair(alone[0], alone[1]).key
        with pytest.raises(NotNowError, match="reason"):
            answer(actor=cast["coordinator"], key=key, verdict="same", reason="  ")
        with pytest.raises(NotNowError, match="nothing"):
            undo(actor=cast["coordinator"], key=key, reason=WHY)
        with pytest.raises(NotNowError, match="nothing"):
            confirm(actor=cast["coordinator"], key=key, reason=WHY)
    said(cast, "coordinator", "same", alone[0], alone[1])
    with pytest.raises(NotNowError, match="meanwhile"):
        said(cast, "protection_lead", "different", alone[0], alone[1])


def test_whoever_decides_on_an_old_page_is_told(cast, alone):
    with acting_as(cast["coordinator"]):
        seen = version(pair(alone[0], alone[1]))
    said(cast, "protection_lead", "cannot_tell", alone[0], alone[1], seen=seen)
    taken_back(cast, "protection_lead", alone[0], alone[1])
    said(cast, "coordinator", "same", alone[0], alone[1], seen=seen)
    with pytest.raises(NotNowError, match="meanwhile"):
        with acting_as(cast["coordinator"]):
            key = pair(alone[0], alone[1]).key
            undo(actor=cast["coordinator"], key=key, reason=WHY, seen=seen)


def test_every_act_is_in_the_log_without_its_reason(cast, alone):
    from homeward.apps.audit.models import Event

    said(cast, "coordinator", "same", alone[0], alone[1])
    with acting_as(cast["coordinator"]):
        event = Event.objects.first()
    assert event.verb == "answered a pair: same"
    assert set(event.subjects) == {alone[0], alone[1]}
    assert WHY not in repr((event.detail, event.target, event.verb))


def test_the_reason_and_the_evidence_lie_sealed_with_the_act(cast, alone):
    from homeward.apps.register.codec import unseal_cells
    from homeward.apps.tracing.comparing import opened

    said(cast, "coordinator", "same", alone[0], alone[1])
    with acting_as(cast["coordinator"]):
        act = Act.objects.get()
        reason, seen = unseal_cells(act.sealed)
        assert reason == WHY
        assert opened(bytes.fromhex(seen)) == opened(
            Proposal.objects.get(pk=act.proposal_id).sealed
        )
