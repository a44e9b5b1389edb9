"""From nothing to work: the server runs, the tables are in step, the roles are safe.

Commands and the web server come through here. A newcomer's mistake is to call
`django.setup()` directly: the embedded server's port is not known then.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg

from homeward import postgres
from homeward.postgres.address import Address, connect_late
from homeward.postgres.catalogue import catalogue_checks
from homeward.postgres.context import store_key
from homeward.postgres.declared import declared_faults
from homeward.postgres.errors import UnsafeServer
from homeward.postgres.home import home
from homeward.postgres.keys import Keys, ensure_keys
from homeward.postgres.roles import ensure_roles
from homeward.postgres.versions import check_server

if TYPE_CHECKING:
    from homeward.apps.audit.actor import Actor


@contextmanager
def running() -> Iterator[Path]:
    """Have the server, the tables and Django ready for the length of the block."""
    folder = home()
    keys = ensure_keys(folder)
    with postgres.server(folder) as owner:
        prepare(owner, keys)
        yield folder
        _let_go()


def prepare(owner: Address, keys: Keys) -> list[str]:
    """Bring Django up on a running server and the tables up to date; returns notes to show.

    Raises:
        UnsafeServer: The server is one with known holes, or its catalogue shows a place where
            rows could leak. Better no start than a register that stands open.
    """
    notes = bring_up(owner, keys)
    with psycopg.connect(**owner.conninfo()) as connection:
        if faults := catalogue_checks(connection) + declared_faults(connection):
            raise UnsafeServer(" ".join(faults))
    return notes


def bring_up(owner: Address, keys: Keys) -> list[str]:
    """Bring Django up and the tables up to date, and ask the catalogue nothing; returns notes.

    Raises:
        UnsafeServer: The server is one with known holes, or its roles would open one.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "homeward.config.settings")
    import django  # noqa: PLC0415  only now is there a server to talk to
    from django.conf import settings  # noqa: PLC0415

    connect_late(settings.DATABASES, owner, keys)
    for word in ("HOST", "PORT", "USER", "PASSWORD"):
        settings.DATABASES["beside"][word] = settings.DATABASES["default"][word]
    django.setup()
    with psycopg.connect(**owner.conninfo()) as connection:
        ensure_roles(connection, keys)
        notes = check_server(connection)
        connection.commit()
        migrate()
        store_key(connection.cursor(), keys.context)
    return notes


def migrate() -> None:
    """Bring the tables in step as their owner. Two processes that start at once take turns."""
    from django.core.management import call_command  # noqa: PLC0415  after setup
    from django.db import connections  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    owner = connections["owner"]
    with owner.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(833)")
        try:
            executor = MigrationExecutor(owner)
            if executor.migration_plan(executor.loader.graph.leaf_nodes()):
                call_command("migrate", database="owner", verbosity=0, interactive=False)
        finally:
            cursor.execute("select pg_advisory_unlock(833)")


@contextmanager
def at_work() -> Iterator[Actor]:
    """Run a command of the terminal: the server, one transaction, one actor.

    Yields:
        The actor on whose behalf the command works.
    """
    with running():
        from homeward.apps.accounts.access import command_line_actor  # noqa: PLC0415  after setup
        from homeward.apps.audit.actions import acting_as  # noqa: PLC0415

        actor = command_line_actor()
        with acting_as(actor):
            yield actor


def _let_go() -> None:
    """Close this process's connections, so that the last one out can stop the server."""
    from django.db import connections  # noqa: PLC0415  after setup

    connections.close_all()
