"""Addresses are read as libpq reads them, and never show a password."""

from __future__ import annotations

from pathlib import Path

import pytest

from homeward.postgres.address import (
    NOT_STARTED,
    Address,
    connect_late,
    databases,
    owner_address,
    parse_url,
)
from homeward.postgres.errors import AddressError
from homeward.postgres.keys import ensure_keys

pytestmark = pytest.mark.usefixtures("no_url")


def test_every_part_is_read_and_decoded() -> None:
    address = parse_url(
        "postgresql://o%40wner:p%2Fw%3A@db.example:5433/home%20ward?sslmode=verify-full"
    )
    assert address == Address(
        "db.example", 5433, "home ward", "o@wner", "p/w:", {"sslmode": "verify-full"}
    )


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("postgres://h", "h"),
        ("postgres:///d", "127.0.0.1"),
        ("postgres://u@%2Fvar%2Frun%2FPostgreSQL/d", "/var/run/PostgreSQL"),
        ("postgres:///d?host=/run/pg", "/run/pg"),
        ("postgres://u:p@[::1]:5433/d", "::1"),
    ],
)
def test_hosts_sockets_and_addresses(url: str, host: str) -> None:
    assert parse_url(url).host == host


@pytest.mark.parametrize(
    "url",
    [
        "",
        "mysql://h/d",
        "postgres://h:port/d",
        "postgres://u:secret@h:99999/d",
        "postgres://u:secret@h/d?x",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(AddressError) as caught:
        parse_url(url)
    assert "secret" not in str(caught.value)


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(parse_url("postgres://u:secret@h/d"))


def test_settings_import_before_anything_was_started(tmp_path: Path) -> None:
    found = databases(tmp_path)
    assert set(found) == {"default", "owner", "counter", "public"}
    assert {entry["PORT"] for entry in found.values()} == {NOT_STARTED}
    assert [found[a]["USER"] for a in ("default", "owner", "counter", "public")] == [
        "homeward_desk",
        "homeward_owner",
        "homeward_counter",
        "homeward_public",
    ]
    assert list(tmp_path.iterdir()) == []


def test_names_are_bound_on_the_server(tmp_path: Path) -> None:
    assert all(e["OPTIONS"]["server_side_binding"] for e in databases(tmp_path).values())


def test_port_and_passwords_are_filled_in_late_and_in_place(tmp_path: Path) -> None:
    settings = databases(tmp_path)
    kept, settings["default"]["NAME"] = settings["default"], "test_homeward"
    keys = ensure_keys(tmp_path)
    connect_late(settings, Address("127.0.0.1", 5999, password=keys.owner), keys)
    assert (kept["PORT"], kept["PASSWORD"], kept["NAME"]) == (5999, keys.desk, "test_homeward")
    assert settings["counter"]["PASSWORD"] == keys.counter


def test_three_urls_name_three_roles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://own:1@db/h?sslmode=require")
    monkeypatch.setenv("DATABASE_URL_COUNTER", "postgresql://window:2@other/h")
    found = databases(tmp_path)
    assert found["owner"]["USER"] == "own"
    assert (found["default"]["HOST"], found["default"]["USER"]) == ("db", "homeward_desk")
    assert found["default"]["OPTIONS"]["sslmode"] == "require"
    assert (found["counter"]["HOST"], found["counter"]["USER"]) == ("other", "window")


def test_our_own_server_must_prove_that_it_knows_the_password(tmp_path: Path) -> None:
    assert owner_address(tmp_path).options["require_auth"] == "scram-sha-256"
