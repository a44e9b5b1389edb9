"""Where the database is and as whom to sign in: four roles on one server.

`DATABASE_URL` names the owner's connection to a server of your own; without it Homeward's
own server is used, whose port is known only once it has started. The trap: settings are
imported before that, so they may hold a placeholder which `connect_late` fills in place.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from homeward.postgres.errors import AddressError
from homeward.postgres.keys import Keys, read_keys

OWNER, DESK, COUNTER = "homeward_owner", "homeward_desk", "homeward_counter"
PUBLIC_SIDE = "homeward_public"  # whoever reads published tables, without signing in
DATABASE = "homeward"
NOT_STARTED = 1  # a port on which nothing ever listens: connecting too early fails at once


@dataclass(frozen=True, slots=True)
class Address:
    """One way to sign in to one database. The password is not shown when printed.

    Attributes:
        host: Host name, address, or folder of a socket.
        port: TCP port, also part of a socket's name.
        options: Further words for libpq, such as `sslmode`.
    """

    host: str
    port: int
    database: str = DATABASE
    user: str = OWNER
    password: str = field(default="", repr=False)
    options: Mapping[str, str] = field(default_factory=dict)

    def signed_in_as(self, user: str, password: str) -> Address:
        """Return the same place for another role."""
        return replace(self, user=user, password=password)

    def in_database(self, database: str) -> Address:
        """Return the same server and role for another database."""
        return replace(self, database=database)

    def conninfo(self) -> dict[str, Any]:
        """Return the words for `psycopg.connect(**...)`."""
        return {
            "host": self.host,
            "port": self.port,
            "dbname": self.database,
            "user": self.user,
            "password": self.password,
            "connect_timeout": 10,
            **self.options,
        }

    def django(self) -> dict[str, Any]:
        """Return one entry of Django's `DATABASES`."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": self.host,
            "PORT": self.port,
            "NAME": self.database,
            "USER": self.user,
            "PASSWORD": self.password,
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": {
                # Bound on the server: a name never stands in the text of a query (trap 20).
                "server_side_binding": True,
                # A statement seen so often is planned once for a connection: with row security in
                # it, planning takes longer than answering. Django asks for this to be said.
                "prepare_threshold": 5,
                "connect_timeout": 10,
                **self.options,
            },
        }


def parse_url(url: str) -> Address:
    """Read `postgresql://user:password@host:port/database?sslmode=...`, parts percent-encoded.

    A host that is a folder (`%2Fvar%2Frun%2Fpostgresql`, or `?host=/var/run/postgresql`)
    means a socket.

    Raises:
        AddressError: It is not such an address. The text never repeats the password.
    """
    try:
        parts = urlsplit(url)
        words = dict(parse_qsl(parts.query, strict_parsing=bool(parts.query)))
        port = int(words.pop("port", parts.port or 5432))
    except ValueError:
        raise AddressError(
            "DATABASE_URL is not an address: check the port and what follows ?"
        ) from None
    if parts.scheme not in {"postgres", "postgresql"}:
        raise AddressError("DATABASE_URL must begin with postgresql://")
    return Address(
        host=words.pop("host", "") or _host(parts.netloc),
        port=port,
        database=words.pop("dbname", "") or unquote(parts.path.lstrip("/")) or DATABASE,
        user=words.pop("user", "") or unquote(parts.username or "") or OWNER,
        password=words.pop("password", "") or unquote(parts.password or ""),
        options=words,
    )


def embedded_address(home: Path, keys: Keys | None = None) -> Address:
    """Return the owner's way to Homeward's own server, as far as it is known now.

    Before the first start the port is a placeholder and the password empty.
    """
    keys = keys or read_keys(home)
    try:
        port = int((home / "postgres" / "port").read_text("ascii"))
    except (FileNotFoundError, ValueError):
        port = NOT_STARTED
    # The server proves that it knows the password too, so nobody else can answer in its place.
    options = {"require_auth": "scram-sha-256", "sslmode": "disable", "gssencmode": "disable"}
    return Address("127.0.0.1", port, password=keys.owner if keys else "", options=options)


def owner_address(home: Path) -> Address:
    """Return the owner's connection: `DATABASE_URL`, or Homeward's own server."""
    url = os.environ.get("DATABASE_URL")
    return parse_url(url) if url else embedded_address(home)


def is_embedded() -> bool:
    """Say whether Homeward's own server is used, which somebody has to start."""
    return not os.environ.get("DATABASE_URL")


def role_addresses(owner: Address, keys: Keys | None) -> dict[str, Address]:
    """Return the connections by Django alias: `default`, which is the desk, and each other role."""
    desk = owner.signed_in_as(DESK, keys.desk if keys else "")
    counter = owner.signed_in_as(COUNTER, keys.counter if keys else "")
    public = owner.signed_in_as(PUBLIC_SIDE, keys.public if keys else "")
    return {
        "default": _named("DATABASE_URL_DESK") or desk,
        "owner": owner,
        "counter": _named("DATABASE_URL_COUNTER") or counter,
        "public": _named("DATABASE_URL_PUBLIC") or public,
    }


def databases(home: Path) -> dict[str, dict[str, Any]]:
    """Return Django's `DATABASES`. Never connects and starts nothing."""
    found = role_addresses(owner_address(home), read_keys(home))
    return {alias: address.django() for alias, address in found.items()}


def connect_late(settings: dict[str, dict[str, Any]], owner: Address, keys: Keys) -> None:
    """Put port and passwords into `settings.DATABASES` in place, once the server runs.

    Django reads these dictionaries when it first connects, so this must come before that.
    The name of the database is left alone: a test run has put its own there.
    """
    for alias, address in role_addresses(owner, keys).items():
        fresh = address.django()
        for word in ("HOST", "PORT", "USER", "PASSWORD"):
            settings[alias][word] = fresh[word]


def _named(variable: str) -> Address | None:
    url = os.environ.get(variable)
    return parse_url(url) if url else None


def _host(netloc: str) -> str:
    """Take the host out of the middle of an address; `urlsplit` would lower a folder's letters."""
    host = netloc.rpartition("@")[2]
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return unquote(host.partition(":")[0]) or "127.0.0.1"
