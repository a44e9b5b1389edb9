"""What can go wrong with the database, each with the sentence that says how to mend it."""

from __future__ import annotations


class PostgresError(Exception):
    """Something about the database that a person has to mend; the text says how."""


class EngineError(PostgresError):
    """The server that Homeward brings along could not be started or stopped."""


class AddressError(PostgresError):
    """`DATABASE_URL`, or one of its two sisters, cannot be read."""


class UnsafeServer(PostgresError):  # noqa: N818 - reads as the fact it states
    """The server, or a role on it, would let one keeper's rows reach another."""
