"""A server of your own: the owner is an ordinary role that may make roles, no superuser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from tests.postgres.conftest import MAJORS, build

from homeward.postgres import Engine, context
from homeward.postgres.address import Address, role_addresses
from homeward.postgres.catalogue import catalogue_checks
from homeward.postgres.keys import ensure_keys
from homeward.postgres.roles import ensure_roles
from homeward.postgres.versions import check_server

pytestmark = pytest.mark.usefixtures("no_url")


@pytest.fixture(params=MAJORS, ids=lambda major: f"pg{major}")
def managed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Address, Engine]]:
    """The way in for an owner as a hosting service gives one."""
    engine = Engine(tmp_path, request.param)
    with psycopg.connect(**engine.ensure_running().conninfo(), autocommit=True) as connection:
        connection.execute("CREATE ROLE tenant LOGIN CREATEROLE PASSWORD 'invented'")
        connection.execute("CREATE DATABASE theirs OWNER tenant")
    yield engine._owner().signed_in_as("tenant", "invented").in_database("theirs"), engine
    engine.stop()
    engine.release()


def test_an_owner_who_is_no_superuser_builds_everything(managed: tuple[Address, Engine]) -> None:
    owner, engine = managed
    keys = ensure_keys(engine.home)
    with psycopg.connect(**owner.conninfo()) as connection:
        build(connection, keys)
        ensure_roles(connection, keys)
    with psycopg.connect(**owner.conninfo()) as connection:
        assert check_server(connection) == []
        assert catalogue_checks(connection) == []
        # Forced row security holds the owner as well; its own policy lets migrations work.
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (4,)
    desk = role_addresses(owner, keys)["default"]
    with psycopg.connect(**desk.conninfo()) as connection:
        backend = connection.info.backend_pid
        assert context.enter(connection.cursor(), 1, backend, keys.context)
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (2,)
