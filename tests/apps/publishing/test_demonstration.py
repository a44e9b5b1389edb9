"""The demonstration publishes by two members like any desk, and leaves alone what people did."""

from datetime import UTC, datetime

import pytest
from tests.apps.invented import forget_the_actor
from tests.apps.publishing.tables import ON, attacked, kept, proposed, released

from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import acting_as
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.publishing import access, actions
from homeward.demo import bulletin


@pytest.fixture
def me(cast):
    return cast["coordinator"]


@pytest.fixture
def lead(cast):
    return cast["protection_lead"]


@pytest.fixture
def asked(monkeypatch):
    """What the worker was asked to attack."""
    found = []
    monkeypatch.setattr(
        actions, "attack_later", lambda *, actor, proposal: found.append((actor, proposal.pk))
    )
    return found


@pytest.fixture(autouse=True)
def _its_members(cast, monkeypatch):
    for name, role in (("PROPOSES", "coordinator"), ("RELEASES", "protection_lead")):
        member = Member.objects.get(pk=cast[role].member)
        monkeypatch.setattr(bulletin, name, member.login)


def go_on():
    try:
        return bulletin.publish_further(on=ON, at=datetime.now(UTC))
    finally:
        forget_the_actor()


def only(actor):
    with acting_as(actor):
        [found] = access.proposals(actor)
    forget_the_actor()
    return found


def bulletins(actor):
    with acting_as(actor):
        found = list(Bulletin.objects.filter(keeper_id=actor.keeper))
    forget_the_actor()
    return found


def test_one_member_proposes_once_the_worker_attacks_and_another_releases(me, lead, asked):
    assert go_on()
    made = only(me)
    assert [(actor.member, key) for actor, key in asked] == [(me.member, made.pk)]
    assert go_on()  # not attacked yet: nothing but waiting
    assert len(asked) == 1
    kept(me, made)
    assert not go_on()
    made = only(me)
    assert (made.proposed_by_id, made.released_by_id) == (me.member, lead.member)
    [published] = bulletins(me)
    assert published.is_fictional
    assert not go_on()
    assert len(bulletins(me)) == 1


def test_tables_that_the_attack_refuses_are_not_released_and_not_proposed_again(me, asked):
    go_on()
    kept(me, only(me), attacked(stands=False))
    assert not go_on()
    assert only(me).step == "refused"
    assert len(asked) == 1
    assert not bulletins(me)


def test_what_people_proposed_withdrew_or_released_by_hand_is_left_alone(me, lead, asked):
    made = kept(lead, proposed(lead))
    assert not go_on()
    assert not bulletins(me)
    with acting_as(me):
        actions.withdraw(actor=me, key=made.pk, why="Invented.", at=datetime.now(UTC))
    forget_the_actor()
    assert not go_on()
    released(lead, me)
    assert not go_on()
    assert len(bulletins(me)) == 1
    assert not asked


def test_a_store_of_real_persons_is_never_published_by_itself(asked, settings):
    settings.HOMEWARD_DECLARATION = {"invented": "declaration"}
    assert not go_on()
    assert not asked
    settings.HOMEWARD_DECLARATION = None
    assert go_on()
