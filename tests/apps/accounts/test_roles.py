"""Who may do what: a table that denies whatever it does not list."""

import pytest
from django.core.exceptions import PermissionDenied

from homeward.apps.accounts.access import MAY, OF_THE_DESK, may, must, sees_everybody, who_compares
from homeward.apps.accounts.models import Role
from homeward.apps.audit.actor import Actor


def somebody(role):
    return Actor(1, 1, "somebody", role, team=1)


EXPECTED = {
    "see persons": {"coordinator", "protection_officer", "protection_lead", "lawyer"},
    "take in lists": {"coordinator", "protection_lead"},
    "write claims": {"coordinator", "protection_officer", "protection_lead", "lawyer"},
    "decide on pairs": {"coordinator", "protection_lead"},
    "assign persons": {"coordinator", "protection_lead"},
    "break the glass": {"protection_officer", "lawyer"},
    "review emergencies": {"protection_lead"},
    "screen for contact": {"protection_officer", "protection_lead"},
    "decide on contact": {"protection_lead"},
    "work on files": {"coordinator", "protection_officer", "protection_lead", "lawyer"},
    "lift holds": {"protection_lead"},
    "agree to lift holds": {"protection_officer", "protection_lead", "lawyer"},
    "record consents": {"protection_officer", "protection_lead"},
    "work on best interests": {"protection_officer", "protection_lead"},
    "sit on panels": {"protection_officer", "protection_lead", "lawyer"},
    "record figures": {"coordinator", "protection_officer", "protection_lead", "lawyer"},
    "see who looked": {"protection_lead"},
    "approve texts": {"lawyer"},
    "write letters": {"coordinator", "protection_lead"},
    "keep offices": {"coordinator"},
    "manage members": {"administrator"},
    "read the log": {"auditor"},
    "propose releases": {"coordinator", "protection_officer", "protection_lead"},
    "give releases": {"coordinator", "protection_lead"},
    "appoint missions": {"protection_lead"},
    "propose bulletins": {"coordinator", "protection_lead"},
    "release bulletins": {"coordinator", "protection_lead"},
    "answer for a mission": {"consular_officer", "head_of_mission"},
    "delegate in a mission": {"head_of_mission"},
}


@pytest.mark.parametrize("role", Role.values)
@pytest.mark.parametrize("act", EXPECTED)
def test_a_role_may_do_what_the_table_says_and_nothing_else(act, role):
    allowed = role in EXPECTED[act]
    assert may(somebody(role), act) is allowed
    if not allowed:
        with pytest.raises(PermissionDenied):
            must(somebody(role), act)


@pytest.mark.parametrize("role", Role.values)
@pytest.mark.parametrize("act", sorted(OF_THE_DESK))
def test_what_binds_the_desk_is_not_for_the_people_of_its_guests(act, role):
    guest = Actor(1, 1, "somebody", role, team=2)
    assert not may(guest, act)
    assert not sees_everybody(guest)


def test_every_act_of_the_product_is_in_this_test():
    assert set(MAY) == set(EXPECTED)


def test_an_act_that_nobody_listed_is_an_error_and_not_a_permission():
    with pytest.raises(KeyError):
        may(somebody("coordinator"), "delete everything")


@pytest.mark.parametrize("role", ["", "superuser", "Coordinator"])
def test_an_unknown_role_may_nothing(role):
    assert not any(may(somebody(role), act) for act in MAY)


def test_the_database_and_the_table_agree_on_who_sees_persons(cast):
    """Two gates, one rule: the roles in `homeward.keepers()` are those that may see persons."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as

    for role in Role.values:
        with acting_as(cast[role]), connection.cursor() as cursor:
            cursor.execute("select homeward.keepers()")
            [keepers] = cursor.fetchone()
        assert bool(keepers) is may(cast[role], "see persons"), role
        assert set(keepers) <= {cast[role].keeper}


@pytest.mark.parametrize("who", ["lawyer", "protection_officer", "lawyer-elsewhere"])
def test_the_worker_compares_for_who_sees_everybody_of_the_same_register(cast, who):
    found = who_compares(cast[who])
    assert sees_everybody(found)
    assert found.keeper == cast[who].keeper
    assert who_compares(cast["coordinator"]) == cast["coordinator"]


def test_enrolling_is_logged_without_the_password(cast):
    from homeward.apps.accounts.actions import enrol
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.audit.models import Event

    with acting_as(cast["command-line"]):
        member = enrol(
            actor=cast["command-line"],
            login="Newcomer",
            shown_as="A newcomer",
            role="lawyer",
            password="an invented password",  # noqa: S106
        )
        event = Event.objects.get()
    assert (member.login, event.target) == ("newcomer", "login:newcomer")
    assert member.check_password("an invented password")
    assert member.password.startswith("argon2")
    assert "invented" not in f"{event.detail}{event.verb}{event.target}"
