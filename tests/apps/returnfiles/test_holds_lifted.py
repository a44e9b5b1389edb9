"""A hold ends by the lead's asking and another member's yes, and by nothing else."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404
from tests.apps.invented import persons_by_row, take_in
from tests.apps.returnfiles.filing import ON, WHY, holds, opened, raised, read

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.returnfiles import access, actions, holding
from homeward.apps.returnfiles.models import Act
from homeward.apps.returnfiles.writing import RefusedError

pytestmark = pytest.mark.usefixtures("read_once")
WORKING = ["coordinator", "protection_officer", "protection_lead", "lawyer"]
SOON_FIFTEEN = "Ali Invented,M,2011-12-30,Turkey,acquitted,,"


@pytest.fixture
def file(coordinator):
    return opened(coordinator)


@pytest.fixture
def hold(cast, file):
    return raised(cast["coordinator"], file)


def ask(actor, act):
    with acting_as(actor):
        return holding.ask_to_lift(actor=actor, raised=act.key, reason=WHY, on=ON)


def agree(actor, asked):
    with acting_as(actor):
        return holding.agree_to_lift(actor=actor, asked=asked.key, on=ON)


@pytest.mark.parametrize("role", [r for r in Role.values if r != "protection_lead"])
def test_nobody_but_the_lead_asks_to_lift_a_hold(cast, file, hold, role):
    with pytest.raises(PermissionDenied):
        ask(cast[role], hold)
    assert len(holds(cast["protection_lead"], file)) == 1


def test_the_leads_asking_alone_lifts_nothing(cast, file, hold):
    lead = cast["protection_lead"]
    asked = ask(lead, hold)
    assert len(holds(lead, file)) == 1
    with pytest.raises(RefusedError, match="second"):
        agree(lead, asked)
    assert len(holds(lead, file)) == 1


@pytest.mark.parametrize("role", ["protection_officer", "lawyer"])
def test_a_second_person_of_protection_or_the_lawyer_ends_it(cast, file, hold, role):
    lead = cast["protection_lead"]
    asked = ask(lead, hold)
    act = agree(cast[role], asked)
    assert holds(lead, file) == set()
    assert (act.by_id, act.second_id) == (lead.member, cast[role].member)
    with pytest.raises(RefusedError, match="gone"):
        agree(cast[role], asked)


def test_a_coordinator_is_no_second_person(cast, file, hold):
    asked = ask(cast["protection_lead"], hold)
    with pytest.raises(PermissionDenied):
        agree(cast["coordinator"], asked)
    assert len(holds(cast["protection_lead"], file)) == 1


def test_what_was_declined_stays_in_force_and_can_be_asked_again(cast, file, hold):
    lead, officer = cast["protection_lead"], cast["protection_officer"]
    asked = ask(lead, hold)
    with acting_as(officer):
        holding.decline_to_lift(actor=officer, asked=asked.key, reason=WHY, on=ON)
    with pytest.raises(RefusedError, match="gone"):
        agree(officer, asked)
    assert len(holds(lead, file)) == 1
    agree(officer, ask(lead, hold))
    assert holds(lead, file) == set()


def forged(actor, file, **how):
    """A lifted hold written past every action, as a hole in a page would."""
    act = Act(
        keeper_id=actor.keeper, file=file, number=90, kind="lifted", on=ON, audience="desk", **how
    )
    with acting_as(actor), transaction.atomic(), change(actor=actor, verb="forged"):
        act.save(force_insert=True)


def test_the_database_refuses_every_other_way_to_end_a_hold(cast, file, hold):
    lead, officer, me = (cast[r] for r in ("protection_lead", "protection_officer", "coordinator"))
    held = {"hold": hold.hold, "ground": hold.ground}
    lifted = {**held, "by_id": lead.member, "office": "protection_lead"}
    second = {"second_id": officer.member, "second_office": "protection_officer"}
    asked = ask(lead, hold)
    for actor, how in (
        (me, {**lifted, "second_id": me.member, "second_office": "coordinator", "of": asked}),
        (me, {**lifted, **second, "of": asked}),
        (lead, {**lifted, **second, "of": asked}),
        (officer, {**lifted, **second, "of": hold}),
        (officer, {**lifted, **second, "of": asked, "ground": "other"}),
        (officer, {**held, **second, "of": asked, "by_id": me.member, "office": "coordinator"}),
        (lead, {**lifted, "second_id": lead.member, "second_office": "protection_lead",
                "of": asked}),
    ):  # fmt: skip
        with pytest.raises(IntegrityError):
            forged(actor, file, **how)
    agree(officer, asked)
    with pytest.raises(IntegrityError):
        forged(officer, file, **lifted, **second, of=asked)


def test_nobody_acts_in_anothers_name_or_office(cast, file):
    me, lead = cast["coordinator"], cast["protection_lead"]
    for by, office in ((lead.member, "protection_lead"), (me.member, "protection_lead")):
        act = Act(keeper_id=me.keeper, file=file, number=90, kind="noted", on=ON, audience="desk",
                  by_id=by, office=office)  # fmt: skip
        with (
            pytest.raises(IntegrityError),
            acting_as(me),
            transaction.atomic(),
            change(actor=me, verb="forged"),
        ):
            act.save(force_insert=True)


def test_a_hold_of_fear_is_not_there_for_who_may_not_learn_of_it(cast, file):
    lead, lawyer, officer = (cast[r] for r in ("protection_lead", "lawyer", "protection_officer"))
    with acting_as(lead):
        actions.say(actor=lead, key=file.pk, what="fear", value="yes", on=ON)
    rose = Act.objects.get(hold="fear")
    asked = ask(lead, rose)
    for outside in (lawyer, cast["coordinator"]):
        with acting_as(outside), pytest.raises(Http404):
            access.act_for(outside, asked.key)
    with pytest.raises(Http404):
        agree(lawyer, asked)
    agree(officer, asked)
    assert holds(lead, file) == set()


def test_a_birthday_that_comes_near_raises_a_hold_by_itself_and_once(cast, coordinator):
    person = persons_by_row(coordinator, take_in(coordinator, SOON_FIFTEEN))[2]
    early = ON - timedelta(days=120)
    file = opened(coordinator, person, on=early)
    assert {kind for kind, _ground in holds(coordinator, file, early)} == set()
    for again in (1, 0):
        assert actions.look_through(actor=coordinator, files=[file], on=ON) == again
    [rose] = Act.objects.filter(kind="raised", hold="birthday")
    assert rose.by_id is None
    assert ("birthday", rose.ground) in holds(cast["lawyer"], file)
    agree(cast["protection_officer"], ask(cast["protection_lead"], rose))
    with acting_as(coordinator):
        actions.look_through(actor=coordinator, files=[file], on=ON + timedelta(days=1))
    assert holds(coordinator, file) == set()


@pytest.mark.parametrize("role", WORKING)
def test_whoever_works_on_a_file_may_stop_it(cast, file, role):
    raised(cast[role], file)
    assert len(read(cast[role], file).file.holds) == 1
