"""Unsafe servers and unsafe roles are refused, with a sentence that says what to do."""

from __future__ import annotations

import pytest
from tests.postgres.conftest import Place

from homeward.postgres.address import DESK
from homeward.postgres.errors import UnsafeServer
from homeward.postgres.versions import (
    FLOORS,
    Version,
    check_server,
    check_version,
    parse_version,
    role_faults,
)


def test_a_version_number_is_read() -> None:
    assert str(parse_version(180004)) == "18.4"
    assert parse_version(150018) == Version(15, 18)


@pytest.mark.parametrize("version", ["15.15", "16.11", "17.7", "18.1", "14.30", "9.6", "13.99"])
def test_a_server_with_known_holes_is_refused(version: str) -> None:
    with pytest.raises(UnsafeServer, match=version):
        check_version(Version(*map(int, version.split("."))))


@pytest.mark.parametrize("version", [Version(*floor) for floor in FLOORS.items()])
def test_the_floor_itself_is_good_enough(version: Version) -> None:
    assert check_version(version) == ""


def test_a_newer_major_version_is_accepted_with_a_note() -> None:
    assert "newer" in check_version(Version(19, 0))


def test_the_servers_of_this_machine_are_safe(place: Place) -> None:
    with place.connect("owner") as owner:
        assert check_server(owner) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("ALTER ROLE {0} SUPERUSER", "is a superuser"),
        ("ALTER ROLE {0} BYPASSRLS", "bypasses row security"),
        ("ALTER ROLE {0} CREATEROLE", "may create roles"),
        ("GRANT pg_read_all_data TO {0}", "member of pg_read_all_data"),
        ("GRANT homeward_owner TO {0}", "member of homeward_owner"),
        ("ALTER DATABASE {1} OWNER TO {0}", "owns the database"),
        ("ALTER ROLE {0} RENAME TO gone", "does not exist"),
    ],
)
def test_a_role_that_could_step_around_is_refused(place: Place, change: str, said: str) -> None:
    with place.connect("owner") as owner:
        owner.execute(change.format(DESK, owner.info.dbname).encode())
        assert any(said in fault for fault in role_faults(owner))
        with pytest.raises(UnsafeServer, match=said):
            check_server(owner)
        owner.rollback()
