"""Every right and every policy of the database, as one list that is kept beside the code.

`declared.txt` says what each role may do with each table, column, function and schema, and what
each policy asks. `catalogue.py` knows rules, so it cannot miss a veto that is gone: what that
forbade stands nowhere else. Here it does. The list is written by script/declared from a database
that only migrations have touched; a change of it is read like a change of code.

The trap: a start refuses what is *more* than the list and a policy that is missing or says
something else. A right that is missing opens nothing, and a server of one's own may give some
rights in another way; tests ask for both lists to be equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg

from homeward.postgres.address import COUNTER, DESK, PUBLIC_SIDE
from homeward.postgres.declared_data import CTES, POLICIES, RIGHTS
from homeward.postgres.versions import NEWEST

LIST = Path(__file__).with_name("declared.txt")
HEAD = "# Written by script/declared from a database that only migrations have touched.\n"
_ROLES = {"desk": DESK, "counter": COUNTER, "public": PUBLIC_SIDE}


@dataclass(frozen=True, slots=True)
class Declared:
    """What a database gives.

    Attributes:
        rights: One line for each right of one of the roles, or of everybody.
        policies: Name of a policy with its table, to its kind and to what it asks.
    """

    rights: frozenset[str]
    policies: dict[str, tuple[str, str]]

    def as_text(self) -> str:
        """Write the list, sorted, one line for each fact."""
        policies = [f"{name}: {kind}: {asks}" for name, (kind, asks) in self.policies.items()]
        return HEAD + "".join(f"{line}\n" for line in (*sorted(self.rights), *sorted(policies)))


def given_by(connection: psycopg.Connection) -> Declared:
    """Read what this database gives, as the owner; the transaction is left as it was."""
    with connection.transaction(force_rollback=True):
        # What is on the search path would be written without its schema.
        connection.execute("SET LOCAL search_path = pg_catalog")
        rights = connection.execute((CTES + RIGHTS).format(**_ROLES).encode()).fetchall()
        policies = connection.execute(POLICIES.encode()).fetchall()
    return Declared(
        frozenset(line for (line,) in rights), {name: (kind, asks) for name, kind, asks in policies}
    )


@cache
def declared() -> Declared:
    """Read the list that this version of Homeward brings."""
    lines = LIST.read_text(encoding="utf-8").removeprefix(HEAD).splitlines()
    policies = [line.split(": ", 2) for line in lines if line.startswith("policy ")]
    return Declared(
        frozenset(line for line in lines if not line.startswith("policy ")),
        {name: (kind, asks) for name, kind, asks in policies},
    )


def declared_faults(connection: psycopg.Connection) -> list[str]:
    """Say what stands open although the list does not say so; nothing is an empty list.

    Args:
        connection: The owner's connection, after the roles were made and migrations have run.
    """
    found, listed = given_by(connection), declared()
    faults = [f"Not on the list of rights: {line}." for line in found.rights - listed.rights]
    for name in sorted(found.policies.keys() | listed.policies.keys()):
        if name not in found.policies:
            faults.append(f"The {name} is missing.")
        elif name not in listed.policies:
            faults.append(f"The {name} is not on the list of policies.")
        elif _differ(found.policies[name], listed.policies[name], connection):
            faults.append(f"The {name} says something else than the list of policies.")
    return sorted(faults)


def _differ(
    found: tuple[str, str], listed: tuple[str, str], connection: psycopg.Connection
) -> bool:
    """Compare two policies; a server newer than we know may word what they ask in its own way."""
    if connection.info.server_version // 10000 > NEWEST:
        return found[0] != listed[0]
    return found != listed
