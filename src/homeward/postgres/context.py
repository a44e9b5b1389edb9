"""Who is acting, told to the database in a way that an injected query cannot forge.

A plain setting does not do: whoever can run SQL can set it (trap 18). So a request presents a
*ticket*, signed in the web process for one member and one backend and valid for a minute, to
the function `homeward.enter`. That function checks it and leaves a *mark* in the transaction,
sealed with the same key over member, backend and the start of this very transaction. Policies
ask `homeward.actor()`, which returns the member only for an intact mark.

- One round trip, because the server knows pid and start of transaction itself.
- The ticket travels as a bound parameter and is stored nowhere, so nobody can read it back.
  The mark can be read back, but is worth nothing in any other transaction or backend.
- A forged, replayed, expired or missing one means: nobody. Nobody sees no rows.

The trap: call `enter` inside the transaction whose rows are to be read. Outside of one, the
mark is gone before the next statement, and every list is silently empty (traps 16 and 17).
Its limit: who runs code in the web process has the key and needs no forgery.
"""

from __future__ import annotations

import hashlib
import hmac
import time
from typing import Any, Protocol

from homeward.postgres.address import COUNTER, DESK

VALID_FOR = 60  # seconds between signing and presenting; the clocks of two machines may differ
BLOCK = 64  # bytes, the block size of SHA-256 in RFC 2104


class Cursor(Protocol):
    """What Django's cursors and psycopg's have in common."""

    def execute(self, query: str, params: Any = ...) -> Any:
        """Run one query."""

    def fetchone(self) -> Any:
        """Return one row."""


def sign(member: int, backend: int, key: str, now: float) -> str:
    """Sign a ticket.

    Args:
        member: The acting member's number.
        backend: Process number of the backend it is for (`connection.info.backend_pid`).
        key: `Keys.context`.
        now: Seconds since 1970, as `time.time()` gives them.

    Returns:
        `member|good until|seal`, the seal in hexadecimal digits.
    """
    until = int(now) + VALID_FOR
    message = f"ticket|{member}|{backend}|{until}"
    seal = hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()
    return f"{member}|{until}|{seal}"


def enter(cursor: Cursor, member: int, backend: int, key: str) -> bool:
    """Let this transaction act for a member; say whether the database believed it.

    Args:
        cursor: A cursor inside the transaction, of the desk's or the counter's role.
        member: The member's number, from the session that was checked.
        backend: Process number of that cursor's backend.
        key: `Keys.context`.

    A `False` must be treated as an error: nothing can be seen afterwards.
    """
    cursor.execute("SELECT homeward.enter(%s)", [sign(member, backend, key, time.time())])
    row = cursor.fetchone()
    return bool(row and row[0] == member)


def leave(cursor: Cursor) -> None:
    """Let nobody act for the rest of this transaction."""
    cursor.execute("SELECT set_config('homeward.actor', '', true)")


def store_key(cursor: Cursor, key: str) -> None:
    """Put the key's two pads into the private table, as the owner, at every start.

    A restored copy of the data may carry another machine's pads; this replaces them.
    """
    secret = key.encode()
    if len(secret) > BLOCK:
        secret = hashlib.sha256(secret).digest()
    block = secret.ljust(BLOCK, b"\0")
    inner, outer = (bytes(byte ^ pad for byte in block) for pad in (0x36, 0x5C))
    cursor.execute(
        "INSERT INTO homeward_private.context_key (id, inner_pad, outer_pad) VALUES (1, %s, %s) "
        "ON CONFLICT (id) DO UPDATE SET inner_pad = excluded.inner_pad, "
        "outer_pad = excluded.outer_pad",
        [inner, outer],
    )


# HMAC is composed from the built-in sha256 because pgcrypto had a heap overflow
# (CVE-2026-2005) and is not there on every server. The three private functions have no search
# path of their own: only the two that have one call them, and pinning it twice costs time.
CONTEXT_SQL = f"""
CREATE SCHEMA homeward_private;
REVOKE ALL ON SCHEMA homeward_private FROM PUBLIC;
CREATE TABLE homeward_private.context_key (
  id smallint PRIMARY KEY CHECK (id = 1),
  inner_pad bytea NOT NULL,
  outer_pad bytea NOT NULL
);
REVOKE ALL ON homeward_private.context_key FROM PUBLIC;

CREATE SCHEMA homeward;
REVOKE ALL ON SCHEMA homeward FROM PUBLIC;
GRANT USAGE ON SCHEMA homeward TO {DESK}, {COUNTER};

CREATE FUNCTION homeward_private.seal(message text) RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED AS $f$
  SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex')
  FROM homeward_private.context_key WHERE id = 1
$f$;

-- Seals are compared as hashes, so that the time taken says nothing about how much was right.
CREATE FUNCTION homeward_private.same(one text, other text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $f$
  SELECT coalesce(sha256(convert_to(one, 'UTF8')) = sha256(convert_to(other, 'UTF8')), false)
$f$;

CREATE FUNCTION homeward_private.mark(member text) RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED AS $f$
  SELECT homeward_private.seal(format('mark|%s|%s|%s', member, pg_backend_pid(),
    (extract(epoch FROM transaction_timestamp()) * 1000000)::bigint))
$f$;

CREATE FUNCTION homeward.enter(ticket text) RETURNS integer
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  member text := split_part(ticket, '|', 1);
  good_until text := split_part(ticket, '|', 2);
BEGIN
  PERFORM set_config('homeward.actor', '', true);
  IF ticket IS NULL OR ticket !~ '^[0-9]{{1,9}}[|][0-9]{{1,12}}[|][0-9a-f]{{64}}$' THEN
    RETURN NULL;
  END IF;
  IF NOT homeward_private.same(split_part(ticket, '|', 3), homeward_private.seal(
       format('ticket|%s|%s|%s', member, pg_backend_pid(), good_until))) THEN
    RETURN NULL;
  END IF;
  IF abs(good_until::bigint - {VALID_FOR} - extract(epoch FROM clock_timestamp()))
       > {VALID_FOR} THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('homeward.actor', member || '|' || homeward_private.mark(member), true);
  RETURN member::integer;
END
$f$;

CREATE FUNCTION homeward.actor() RETURNS integer
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  held text := current_setting('homeward.actor', true);
BEGIN
  IF held IS NULL OR held !~ '^[0-9]{{1,9}}[|][0-9a-f]{{64}}$' THEN
    RETURN NULL;
  END IF;
  IF homeward_private.same(split_part(held, '|', 2),
       homeward_private.mark(split_part(held, '|', 1))) THEN
    RETURN split_part(held, '|', 1)::integer;
  END IF;
  RETURN NULL;
END
$f$;

-- Whose rows the actor may see: nobody's, until the accounts' migration says better.
CREATE FUNCTION homeward.keepers() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$ SELECT ARRAY[]::integer[] $f$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA homeward, homeward_private FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.enter(text), homeward.actor() TO {DESK}, {COUNTER};
GRANT EXECUTE ON FUNCTION homeward.keepers() TO {DESK};
"""  # noqa: S608 - constants only

CONTEXT_SQL_BACK = """
DROP SCHEMA homeward CASCADE;
DROP SCHEMA homeward_private CASCADE;
"""
