"""Fixtures that the tests of the apps and the attacks on them share."""
# ruff: noqa: ARG001 - a fixture asks for another one for what it does, not for its value

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.test import Client
from tests.apps import invented


@pytest.fixture
def read_once(monkeypatch):
    """The same bytes go through the sandbox once in a run; its own tests are elsewhere."""
    from homeward.apps.counter import handing
    from homeward.apps.intake import actions
    from homeward.apps.sheets import understanding

    once = invented.cached(understanding.understand)
    for where in (actions, handing):
        monkeypatch.setattr(where, "understand", once)


@pytest.fixture
def as_role(django_db_setup):
    """Open a plain connection as "owner", "default" (the desk) or "counter"."""
    from django.conf import settings

    opened = []

    def connect(alias: str) -> psycopg.Connection:
        said = settings.DATABASES[alias]
        opened.append(
            psycopg.connect(
                host=said["HOST"],
                port=said["PORT"],
                user=said["USER"],
                password=said["PASSWORD"],
                dbname=said["NAME"],
            )
        )
        return opened[-1]

    yield connect
    for connection in opened:
        connection.rollback()
        connection.close()


@pytest.fixture
def let_go(as_role):
    """Let a member go, for the length of the test: `let_go("lawyer")`. An owner's act."""
    owner = as_role("owner")

    def go(login: str) -> None:
        owner.execute("update accounts_member set is_active = false where login = %s", [login])
        owner.commit()

    yield go
    owner.execute("update accounts_member set is_active = true where not is_active")
    owner.commit()


@pytest.fixture
def pages(settings, tmp_path):
    """Pages without the collected static files, which only a served store has."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def browser_of(db, cast, pages):
    """Make a signed-in browser: `browser_of("coordinator")`."""
    from homeward.apps.accounts.models import Member

    def signed_in(login: str) -> Client:
        return came_in(Client(), Member.objects.get(login=login))

    return signed_in


def came_in(browser: Client, member: Any) -> Client:
    """Sign somebody in as if they had just shown password and code; other tests do it for real."""
    from homeward.apps.accounts import sittings

    browser.force_login(member)
    session = browser.session
    sittings.begin(session, sittings.now(), whole=True)
    session.save()
    return browser


@pytest.fixture
def taken_in(cast, read_once):
    """The usual list on the register of the desk; nobody acts afterwards."""
    from homeward.apps.audit.actions import acting_as

    with acting_as(cast["coordinator"]):
        found = invented.take_in(cast["coordinator"])
        found.by_row = invented.persons_by_row(cast["coordinator"], found)
    invented.forget_the_actor()
    return found
