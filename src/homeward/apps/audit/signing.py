"""Puts the signed actor context into the open transaction (see homeward.postgres.context)."""

from __future__ import annotations

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from homeward.postgres import context


class ContextRefusedError(Exception):
    """The database did not believe who is acting; nothing could be seen afterwards."""


def put_context(connection: BaseDatabaseWrapper, member: int) -> None:
    """Tell the database, with a signature it can check, on whose behalf this transaction runs.

    Raises:
        ContextRefusedError: The signature is not accepted, e.g. after a restore with other keys.
    """
    connection.ensure_connection()
    backend = connection.connection.info.backend_pid
    with connection.cursor() as cursor:
        if not context.enter(cursor, member, backend, settings.HOMEWARD_CONTEXT_KEY):
            raise ContextRefusedError


def drop_context(connection: BaseDatabaseWrapper) -> None:
    """Let nobody act for the rest of the open transaction, as before `put_context`."""
    with connection.cursor() as cursor:
        context.leave(cursor)
