"""Proposed by one, attacked, released by another; refused with its reason; never changed."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from tests.apps.invented import GIRL, forget_the_actor, take_in
from tests.apps.publishing.tables import ON, SET_DAY, attacked, kept, proposed, released

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.publishing import access, actions, jobs, labels

NEXT = date(2026, 12, 1)


@pytest.fixture
def me(cast):
    return cast["coordinator"]


@pytest.fixture
def lead(cast):
    return cast["protection_lead"]


def release(actor, made, at=None):
    with acting_as(actor):
        try:
            return actions.release(actor=actor, key=made.pk, at=at or datetime.now(UTC))
        finally:
            forget_the_actor()


def test_who_proposes_never_releases_and_a_second_member_does_once(me, lead, cast):
    made = kept(me, proposed(me))
    assert made.step == "stands"
    with pytest.raises(actions.AloneError):
        release(me, made)
    with pytest.raises(PermissionDenied):
        release(cast["protection_officer"], made)
    with pytest.raises(Http404):
        release(cast["protection_lead-elsewhere"], made)
    bulletin = release(lead, made)
    assert (bulletin.number, bulletin.shown, bulletin.set_day) == (1, made.shown, SET_DAY)
    assert bulletin.is_fictional
    with pytest.raises(PermissionDenied):
        release(lead, made)


def test_what_the_attack_narrows_down_is_refused_and_the_reason_names_table_line_and_remedy(
    me, lead
):
    made = kept(me, proposed(me), attacked(stands=False))
    assert made.step == "refused"
    [why] = labels.refusals(made)
    assert "Children by nationality, age and sex" in why
    assert "between 3 and 7" in why
    assert "merge the line" in why
    with pytest.raises(PermissionDenied):
        release(lead, made)


def test_a_set_day_has_one_bulletin_and_what_comes_after_is_a_correction_with_a_reason(me, lead):
    first = released(me, lead)
    with acting_as(me), pytest.raises(actions.TakenError):
        actions.propose(actor=me, set_day=SET_DAY, on=ON)
    with acting_as(me), pytest.raises(ValueError, match="says why"):
        actions.correct(actor=me, bulletin=first, reason=" ")
    with acting_as(me):
        made = actions.correct(actor=me, bulletin=first, reason="A list was counted twice.")
    second = released(me, lead, made=made)
    assert (second.number, second.corrects_id, second.set_day) == (2, first.pk, SET_DAY)
    with acting_as(me), pytest.raises(actions.TakenError):
        actions.correct(actor=me, bulletin=first, reason="Again.")


def test_only_set_days_and_one_proposal_at_a_time(me):
    with acting_as(me), pytest.raises(actions.NotADayError):
        actions.propose(actor=me, set_day=date(2026, 11, 15), on=ON)
    made = proposed(me)
    with acting_as(me), pytest.raises(actions.UnderWayError):
        actions.propose(actor=me, set_day=NEXT, on=ON)
    with acting_as(me):
        actions.withdraw(actor=me, key=made.pk, why="Invented.", at=datetime.now(UTC))
    assert proposed(me, set_day=NEXT).set_day == NEXT


def test_a_bulletin_of_a_day_to_come_opens_on_that_day(me, lead):
    early = released(me, lead, set_day=NEXT)
    assert early.opens_at.date() == NEXT
    late = released(lead, me)
    assert late.opens_at.date() < NEXT


def test_an_attack_that_did_not_take_in_the_last_bulletin_is_worth_nothing(me, lead):
    made = kept(me, proposed(me))
    with acting_as(lead), change(actor=lead, verb="wrote a bare row"):
        row = access.Proposal.objects.create(
            keeper_id=lead.keeper, set_day=NEXT, proposed_by_id=lead.member
        )
    kept(lead, row)
    release(me, row)
    with pytest.raises(actions.OutdatedError):
        release(lead, made)


def test_another_key_of_the_shifts_is_noticed_before_anything_is_counted(me, lead, settings):
    released(me, lead)
    settings.HOMEWARD_SHIFTS_KEY = "another key, of another machine, not a secret"
    made = proposed(me, set_day=NEXT)
    found = kept(me, made)
    assert found.step == "stopped"
    assert found.shown == []
    assert "file of secrets" in labels.refusals(found)[0]


def test_two_desks_and_two_editions_never_share_shifts(me, cast):
    assert access.shift_key(me) != access.shift_key(cast["coordinator-elsewhere"])
    assert len(access.shift_key(me)) == 32


def test_counted_attacked_and_kept_for_real_twice_and_no_true_number_lies_anywhere(
    me,
    read_once,  # noqa: ARG001
):
    """A small register: everything is hidden, and that is what stands."""
    with acting_as(me):
        take_in(me, GIRL)
    forget_the_actor()
    made = proposed(me)
    jobs.attack_now(me, made.pk)
    with acting_as(me):
        found = access.proposals(me).get(pk=made.pk)
        assert found.step == "stands", labels.refusals(found)
        assert found.earlier == 0
        assert set(found.shown) == {None}
        assert found.proof["results"][0]["told"] == "nothing"
        assert found.proof["solver"].startswith("HiGHS")
        lows, highs = (found.proof["results"][0][side] for side in ("low", "high"))
        assert all(high - low >= 10 for low, high in zip(lows, highs, strict=True))
        assert found.shifted != found.rounded
    first = found.attacked_at
    jobs.attack_now(me, made.pk)  # a job may run twice
    with acting_as(me):
        assert access.proposal_for(me, made.pk).attacked_at == first
    forget_the_actor()


def test_proposals_are_seen_by_who_sees_everybody_alone(me, cast):
    from tests.attacks.asking import ask

    kept(me, proposed(me))
    for role in ("protection_officer", "lawyer", "auditor", "protection_lead-elsewhere"):
        with acting_as(cast[role]):
            assert ask("select count(*) from publishing_proposal") == [(0,)]
        forget_the_actor()
