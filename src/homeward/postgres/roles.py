"""The three roles with which pages reach the database, none of which owns anything.

The desk's role works in the register under row security; the counter's has no right on it at
all; that of the public reads published tables and nothing else. The trap: roles belong to the
whole server, tables and their rights to one database, so everything here may run again and
again, on a server where the roles are there already, and as an owner who is no superuser.
"""

from __future__ import annotations

import psycopg
from psycopg import sql

from homeward.postgres.address import COUNTER, DESK, PUBLIC_SIDE
from homeward.postgres.keys import Keys

ATTRIBUTES = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION NOINHERIT"

# Per role; a job that needs longer says so itself with SET LOCAL.
SETTINGS = {
    "statement_timeout": "'120s'",
    "lock_timeout": "'15s'",
    "idle_in_transaction_session_timeout": "'300s'",
    "row_security": "on",
    "search_path": "public",
}


def _make_role(role: str) -> str:
    """Make one role if it is missing. Two databases migrating at once may both try."""
    settings = "\n    ".join(f"ALTER ROLE {role} SET {k} = {v};" for k, v in SETTINGS.items())
    return f"""
DO $do$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
    CREATE ROLE {role} {ATTRIBUTES};
    {settings}
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $do$;
DO $do$ BEGIN
  ALTER ROLE {role} SET track_activities = off;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'track_activities stays on for {role}: only an administrator may change it';
END $do$;
"""


# Trap 20 is why activities are not tracked. CREATE on the schema and TEMPORARY on the database
# would let a role put its own function in front of ours.
ROLES_SQL = f"""
{_make_role(DESK)}
{_make_role(COUNTER)}
{_make_role(PUBLIC_SIDE)}
DO $do$ BEGIN
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO {DESK}, {COUNTER}, {PUBLIC_SIDE}',
                 current_database());
END $do$;
DO $do$ BEGIN
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO {DESK}, {COUNTER}, {PUBLIC_SIDE};
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'schema public belongs to somebody else; its rights stay as they are';
END $do$;
"""

# Roles outlive a database: undoing the migration takes the rights back, never the roles.
ROLES_SQL_BACK = f"""
REVOKE USAGE ON SCHEMA public FROM {DESK}, {COUNTER}, {PUBLIC_SIDE};
"""


def ensure_roles(owner: psycopg.Connection, keys: Keys) -> None:
    """Make the roles and give them their passwords. May be repeated at every start.

    A role whose password an administrator keeps (no right to change it here) is left as it is.

    Args:
        owner: The owner's connection; its transaction is used and not committed.
        keys: This machine's passwords.
    """
    # Two processes that start at once would trip over each other's catalogue rows.
    owner.execute("SELECT pg_advisory_xact_lock(hashtext('homeward roles'))")
    owner.execute(ROLES_SQL)
    passwords = {DESK: keys.desk, COUNTER: keys.counter, PUBLIC_SIDE: keys.public}
    for role, password in passwords.items():
        command = sql.SQL("ALTER ROLE {} PASSWORD {}").format(
            sql.Identifier(role), sql.Literal(_verifier(owner, role, password))
        )
        try:
            with owner.transaction():
                owner.execute(command)
        except psycopg.errors.InsufficientPrivilege:
            continue


def _verifier(connection: psycopg.Connection, role: str, password: str) -> str:
    """Salt and hash the password here, so that it stands in no server's log."""
    verifier = connection.pgconn.encrypt_password(
        password.encode(), role.encode(), b"scram-sha-256"
    )
    return verifier.decode()
