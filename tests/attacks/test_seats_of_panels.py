"""A seat on a panel opens a child's paper: nobody gives themselves one, in plain SQL either."""
# ruff: noqa: S608 - a member's number

from __future__ import annotations

import pytest
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask, refused
from tests.attacks.everything import end_all
from tests.attacks.filling import fill

from homeward.apps.audit.actions import acting_as, change

SIT = (
    "insert into interests_seat (keeper_id, paper_id, member_id, promised_on, interested)"
    " values (%s, %s, %s, {0}, 'no')"
)


@pytest.fixture
def paper(cast, read_once):  # noqa: ARG001  reads the list once
    """The key of a paper about somebody to whom nobody is assigned; the lead sits on its panel."""
    fill(cast["coordinator"], cast["protection_lead"])
    end_all(cast["protection_lead"])
    with acting_as(cast["protection_lead"]):
        [(key,)] = ask("select id from interests_paper")
    forget_the_actor()
    return key


@pytest.mark.parametrize("role", ["protection_officer", "lawyer"])
@pytest.mark.parametrize("promised", ["current_date", "null"])
def test_who_is_not_assigned_takes_no_seat_and_reads_no_paper(cast, paper, role, promised):
    me = cast[role]
    with acting_as(me), change(actor=me, verb="tried"):
        assert refused(SIT.format(promised), me.keeper, paper, me.member)
        assert ask("select count(*) from interests_seat") == [(0,)]
        assert ask("select count(*) from interests_paper") == [(0,)]
        assert ask("select count(*) from interests_hearing") == [(0,)]


def test_who_is_not_assigned_moves_nobody_from_a_panel(cast, paper):
    me, lead = cast["protection_officer"], cast["protection_lead"]
    with acting_as(me), change(actor=me, verb="tried"):
        assert refused("update interests_seat set left_at = now()")
        assert refused("update interests_seat set interested = interested")
    forget_the_actor()
    with acting_as(lead), change(actor=lead, verb="tried"):
        assert ask("select left_at from interests_seat where paper_id = %s", paper) == [(None,)]
        assert ask("update interests_seat set left_at = now()") == 1


def test_whoever_was_asked_promises_and_reads_and_does_not_come_back_alone(cast, paper):
    me, lead = cast["lawyer"], cast["protection_lead"]
    with acting_as(lead), change(actor=lead, verb="tried"):
        assert ask(SIT.format("null"), lead.keeper, paper, me.member) == 1
    forget_the_actor()
    mine = f"where member_id = {me.member}"
    with acting_as(me), change(actor=me, verb="tried"):
        assert ask("select count(*) from interests_seat") == [(1,)]
        assert ask("select count(*) from interests_paper") == [(0,)]
        assert ask(f"update interests_seat set promised_on = current_date {mine}") == 1
        assert ask("select count(*) from interests_paper") == [(1,)]
    forget_the_actor()
    with acting_as(lead), change(actor=lead, verb="tried"):
        assert ask(f"update interests_seat set left_at = now() {mine}") == 1
    forget_the_actor()
    with acting_as(me), change(actor=me, verb="tried"):
        assert refused(f"update interests_seat set left_at = null {mine}")
        assert ask("select count(*) from interests_paper") == [(0,)]
