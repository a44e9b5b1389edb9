"""One real database for the whole run, with the two roles and the policies that production has.

Tests work as the desk's role, never as the owner, so a row that row security hides is hidden
here too. The cast is the same everywhere: see `cast`.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

import hypothesis
import psycopg
import pytest

from homeward import postgres
from homeward.postgres.home import home
from homeward.postgres.keys import ensure_keys

# No test asserts a time: a busy machine is no fault of the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

TEST_DATABASE = "homeward_test"
SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker):
    """Start the server, make the test database, migrate it as its owner, put the cast in."""
    from django.conf import settings
    from django.db import connections

    from homeward.config.start import prepare

    folder = home()
    keys = ensure_keys(folder)
    with postgres.server(folder) as owner, django_db_blocker.unblock():
        with psycopg.connect(**owner.conninfo(), autocommit=True) as connection:
            connection.execute(f"drop database if exists {TEST_DATABASE} with (force)")
            connection.execute(f"create database {TEST_DATABASE}")
        for alias in settings.DATABASES:
            settings.DATABASES[alias]["NAME"] = TEST_DATABASE
            connections[alias].settings_dict["NAME"] = TEST_DATABASE
        prepare(owner.in_database(TEST_DATABASE), keys)
        for alias in settings.DATABASES:
            connections[alias].settings_dict.update(
                {k: settings.DATABASES[alias][k] for k in ("HOST", "PORT", "USER", "PASSWORD")}
            )
        _put_the_cast_in()
        yield
        connections.close_all()


def _put_the_cast_in() -> None:
    """Two desks that must never see one another, with members in every role."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.utils import encrypt

    from homeward.apps.accounts.models import Member, Organisation, Role

    members = Member.objects.using("owner")
    organisations = Organisation.objects.using("owner")
    desk = organisations.get(name="Coordinating desk")
    other = organisations.create(name="Another desk", kind="desk")
    for organisation, ending in ((desk, ""), (other, "-elsewhere")):
        for role in Role.values:
            member = Member(
                login=f"{role}{ending}",
                shown_as=role,
                role=role,
                organisation_id=organisation.pk,
            )
            member.set_password(PASSWORD)
            member.save(using="owner")
            Authenticator.objects.using("owner").create(
                user=member, type=Authenticator.Type.TOTP, data={"secret": encrypt(APP)}
            )
    assert members.count() == 2 * len(Role.values) + 1


PASSWORD = "for tests only, not a secret"  # noqa: S105  and it is not
APP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # what each of the cast has in an app; not a secret


def code_of_app(secret: str, counter: int) -> str:
    """What an app that holds this secret shows in one half minute."""
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

    return format_hotp_value(hotp_value(secret, counter))


def code_now(secret: str = APP) -> str:
    """What it shows now."""
    return code_of_app(secret, int(time.time()) // 30)


@pytest.fixture
def cast(db):  # noqa: ARG001  the fixture opens the database
    """The members by login: `cast["coordinator"]`, `cast["coordinator-elsewhere"]`, ..."""
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member

    return {m.login: actor_of(m) for m in Member.objects.select_related("organisation")}


@pytest.fixture
def coordinator(cast):
    """A coordinator at work: rows are visible from here on."""
    from homeward.apps.audit.actions import acting_as

    with acting_as(cast["coordinator"]):
        yield cast["coordinator"]
