"""Which servers are safe enough, and which roles would open a hole on them.

Row security keeps one keeper's rows from another only on a server without the known holes
and for roles that cannot step around it (guides: CVE-2025-8713 and CVE-2026-2005/2006 set
the floors). The trap: a new *major* version is accepted with a note, because refusing it
would push people to keep an old one.
"""

from __future__ import annotations

from dataclasses import dataclass

import psycopg

from homeward.postgres.address import COUNTER, DESK, PUBLIC_SIDE
from homeward.postgres.errors import UnsafeServer

# Per major version the first release in which the holes that let rows through are closed.
FLOORS = {15: 16, 16: 12, 17: 8, 18: 2}
OLDEST, NEWEST = min(FLOORS), max(FLOORS)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A server's version, e.g. 18.4. Since PostgreSQL 10 it has two parts."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


def parse_version(number: int) -> Version:
    """Read `server_version_num`, e.g. 180004."""
    return Version(number // 10000, number % 10000)


def check_version(version: Version) -> str:
    """Refuse a server with known holes; return a note for one that is newer than we tested.

    Raises:
        UnsafeServer: The version is below its floor; the text says what to install.
    """
    if version.major < OLDEST:
        raise UnsafeServer(
            f"PostgreSQL {version} is too old: {OLDEST}.{FLOORS[OLDEST]} or newer is needed."
        )
    if version.major > NEWEST:
        return f"PostgreSQL {version} is newer than this Homeward was tested with ({NEWEST})."
    floor = FLOORS[version.major]
    if version.minor < floor:
        raise UnsafeServer(
            f"PostgreSQL {version} has known holes through which protected rows can leak. "
            f"Install {version.major}.{floor} or newer and start again."
        )
    return ""


def check_server(owner: psycopg.Connection) -> list[str]:
    """Refuse an unsafe server or unsafe roles; return notes for the person who starts it.

    Args:
        owner: The owner's connection, after the roles were made.

    Raises:
        UnsafeServer: With one sentence for each fault found.
    """
    note = check_version(parse_version(owner.info.server_version))
    faults = role_faults(owner)
    if faults:
        raise UnsafeServer(" ".join(faults))
    return [note] if note else []


ROLES_QUERY = """
select role.rolname, role.rolsuper, role.rolbypassrls, role.rolcreaterole, role.rolcreatedb,
       role.rolreplication, role.oid = (select datdba from pg_database
                                        where datname = current_database()),
       array(select above.rolname::text from pg_auth_members m
             join pg_roles above on above.oid = m.roleid where m.member = role.oid)
from pg_roles role where role.rolname = any(%s)
"""
RIGHTS = ("is a superuser", "bypasses row security", "may create roles", "may create databases",
          "may replicate", "owns the database")  # fmt: skip


def role_faults(connection: psycopg.Connection) -> list[str]:
    """Say what is wrong with the roles of the pages; nothing found is an empty list.

    Membership counts, because a member may `SET ROLE` to what it is a member of.
    """
    faults = []
    rows = connection.execute(ROLES_QUERY, [[DESK, COUNTER, PUBLIC_SIDE]]).fetchall()
    for name, *flags, above in rows:
        faults += [
            f"Role {name} {right}." for right, flag in zip(RIGHTS, flags, strict=True) if flag
        ]
        faults += [f"Role {name} is a member of {other}." for other in above]
    found = {row[0] for row in rows}
    return faults + [
        f"Role {name} does not exist." for name in (DESK, COUNTER, PUBLIC_SIDE) if name not in found
    ]
