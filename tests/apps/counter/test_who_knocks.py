"""Coming in at the counter asks the database the same, whether a login exists or not.

Statements are counted and compared, never times: a test of times is a test of the machine.
"""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from tests.apps.counter.serving import ask, at_the_counter


def statements(browser, username):
    """What is asked of the database when somebody with this login and a wrong password knocks."""
    asked = []

    def watch(execute, sql, params, many, context):
        asked.append(re.sub(r'"s\d+_x\d+"', "", sql))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        answer = ask(browser, "/sign-in/", "post", username=username, password="wrong")  # noqa: S106
    assert answer.status_code == 422
    return asked


@pytest.mark.parametrize(
    "login", ["consular_officer-one", "head_of_mission-two", "protection_lead", "command-line"]
)
def test_a_login_that_exists_asks_no_more_and_no_less_than_one_that_does_not(missions, login):  # noqa: ARG001
    with at_the_counter():
        nobodys = statements(Client(), "there is no such login")
        assert len(nobodys) > 4
        assert statements(Client(), login) == nobodys


def test_a_member_who_was_let_go_asks_as_much_as_nobody(missions, cast):  # noqa: ARG001
    from homeward.apps.accounts.models import Member
    from homeward.apps.audit.actions import acting_as, change

    admin = cast["administrator"]
    with acting_as(admin), change(actor=admin, verb="let a member go"):
        Member.objects.filter(login="consular_officer-one").update(is_active=False)
    with at_the_counter():
        gone = statements(Client(), "consular_officer-one")
        assert gone == statements(Client(), "there is no such login")
