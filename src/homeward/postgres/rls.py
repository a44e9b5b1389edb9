"""SQL that puts a table under row security, for migrations.

Every policy has one form, `column = ANY ((SELECT function())::integer[])`: the function runs
once per query, and counting costs what a hand-written filter costs. `IN (SELECT ...)` or
`EXISTS` in a policy made counts 30 to 100 times slower (1,000,000 rows).

The trap: two permissive policies for one role are joined by *or*. A veto is therefore written
with `veto`, which is restrictive, and the catalogue check refuses a second permissive one.

What a migration decides on purpose against the rule is written into the database as a comment
that begins with "homeward:", where the catalogue check and every later reader finds it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from homeward.postgres.address import COUNTER, DESK, PUBLIC_SIDE

KEPT_BY = "homeward: kept by "
OPEN_TO = "homeward: open to "
EXCEPTION = "homeward: "
USUAL_RIGHTS = "SELECT, INSERT, UPDATE"
_NAME = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?\Z")


def protect(
    table: str,
    column: str = "keeper_id",
    function: str = "homeward.keepers()",
    *,
    rights: str = USUAL_RIGHTS,
) -> str:
    """Return SQL that leaves a table to its owner and, row by row, to the desk.

    Args:
        table: Table, with schema or without.
        column: Integer column that says whose row it is.
        function: Stable function that returns the integers the actor may see.
        rights: What the desk may do. Never TRUNCATE, which asks no policy.
    """
    return lock(table) + allow(table, column, function, rights=rights) + _comment(table, column)


def lock(table: str) -> str:
    """Return SQL that closes a table to everybody but its owner.

    FORCE holds the owner too (trap 1). Migrations and backups run as the owner, who may be no
    superuser, so its way in is a policy that can be seen rather than a silent exception.
    """
    name = _quoted(table)
    return (
        f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;\n"
        f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;\n"
        f"CREATE POLICY owner ON {name} TO CURRENT_USER USING (true) WITH CHECK (true);\n"
        f"REVOKE ALL ON {name} FROM PUBLIC, {DESK}, {COUNTER}, {PUBLIC_SIDE};\n"
    )


def allow(
    table: str,
    column: str,
    function: str,
    *,
    role: str = DESK,
    rights: str = USUAL_RIGHTS,
) -> str:
    """Return SQL that lets a role work on the rows whose column the function names.

    At most once for each role and table: a second one would widen the first.
    """
    name = _quoted(table)
    own = f"{_quoted(column)} = ANY ((SELECT {_call(function)})::integer[])"
    return (
        f"CREATE POLICY {role} ON {name} TO {role} USING ({own}) WITH CHECK ({own});\n"
        f"GRANT {rights} ON {name} TO {role};\n"
    )


def veto(table: str, name: str, condition: str, *, role: str = DESK) -> str:
    """Return SQL that hides rows for which the condition does not hold, whatever else allows them.

    Args:
        table: Table, with schema or without.
        name: Name of the policy.
        condition: SQL over the row, a constant of the migration. Where it is NULL the row is
            hidden: not known never opens anything.
        role: The role that is held.
    """
    return (
        f"CREATE POLICY {_quoted(name)} ON {_quoted(table)} AS RESTRICTIVE TO {role} "
        f"USING ({condition}) WITH CHECK ({condition});\n"
    )


ASSIGNED = "assigned"
_EVERYBODY = "(SELECT homeward.sees_everybody())"


def assigned_only(table: str, column: str = "person_id", *more: str) -> str:
    """Return SQL that shows a row about a person to who is assigned to them.

    Who runs the desk sees everybody. For the rest every person named in the row must be theirs:
    to read it in whatever way, to write it as a case they work on and not in an emergency. The
    functions run once for each query. The trap: because of the *or* no index serves the
    condition, so that whoever reads for somebody with few persons names these in the query too
    (`register.access.among`).

    Args:
        table: Table, with schema or without.
        column: Column with the key of the person.
        more: Further such columns, as in a pair of two persons.
    """
    columns = [_quoted(each) for each in (column, *more)]
    return _veto_by_assignment(
        table,
        " AND ".join(f"{each} = ANY ((SELECT homeward.assigned())::uuid[])" for each in columns),
        " AND ".join(f"{each} = ANY ((SELECT homeward.worked_on())::uuid[])" for each in columns),
    )


def assigned_with(
    table: str, column: str, parent: str, persons: Sequence[str] = ("person_id",)
) -> str:
    """Return SQL that shows a row to who is shown the row of another table that it belongs to.

    Args:
        table: Table, with schema or without.
        column: Column with the key of the row it belongs to, e.g. a return file.
        parent: Table of that row, itself under `assigned_only`; its key is `id`.
        persons: Columns of the parent with the keys of the persons it is about.
    """
    name = _quoted(table)
    shown = f"EXISTS (SELECT FROM {_quoted(parent)} x WHERE x.id = {name}.{_quoted(column)}"
    own = " AND ".join(
        f"x.{_quoted(each)} = ANY ((SELECT homeward.worked_on())::uuid[])" for each in persons
    )
    return _veto_by_assignment(table, f"{shown})", f"{shown} AND {own})")


def desk_only(table: str) -> str:
    """Return SQL that shows rows in which many persons stand to who sees everybody alone."""
    return _veto_by_assignment(table, "false", "false")


def _veto_by_assignment(table: str, read: str, write: str) -> str:
    return (
        f"CREATE POLICY {ASSIGNED} ON {_quoted(table)} AS RESTRICTIVE TO {DESK} "
        f"USING ({_EVERYBODY} OR ({read})) WITH CHECK ({_EVERYBODY} OR ({write}));\n"
    )


def open_table(table: str, *, role: str = DESK, rights: str, why: str) -> str:
    """Return SQL that gives a role rights on a table without row security, and says why.

    For tables that name no person: sessions, job queues, reference lists.
    """
    name, reason = _quoted(table), why.replace("'", "''")
    return (
        f"REVOKE ALL ON {name} FROM PUBLIC;\n"
        f"GRANT {rights} ON {name} TO {role};\n"
        f"COMMENT ON TABLE {name} IS '{OPEN_TO}{role}: {reason}';\n"
    )


def forbid_counter(table: str) -> str:
    """Return SQL that takes every right on a table from the counter's role."""
    return f"REVOKE ALL ON {_quoted(table)} FROM {COUNTER};\n"


def same_keeper(child: str, column: str, parent: str, *, keeper: str = "keeper_id") -> str:
    """Return SQL that ties a row only to a parent of the same keeper.

    A plain foreign key accepts another keeper's row, and thereby tells that it exists
    (trap 10). Both tables need the keeper's column; the parent's key is `id`.
    """
    short = f"{_bare(child)}_{column}_keeper"[:63]
    unique = f"{_bare(parent)}_keeper_id"[:63]
    keys, k = f"({_quoted(keeper)}, id)", _quoted(keeper)
    return (
        f"CREATE UNIQUE INDEX IF NOT EXISTS {_quoted(unique)} ON {_quoted(parent)} {keys};\n"
        f"ALTER TABLE {_quoted(child)} ADD CONSTRAINT {_quoted(short)} "
        f"FOREIGN KEY ({k}, {_quoted(column)}) REFERENCES {_quoted(parent)} {keys} "
        f"DEFERRABLE INITIALLY DEFERRED;\n"
    )


def excuse(kind: str, name: str, why: str) -> str:
    """Return SQL that records why something may stand against the catalogue's rules.

    Args:
        kind: `INDEX`, `VIEW`, `FUNCTION`, or `CONSTRAINT`.
        name: What it is about, written as SQL has it, e.g. `x ON "table"` for a constraint.
        why: One sentence for the next reader.
    """
    reason = why.replace("'", "''")
    return f"COMMENT ON {kind} {name} IS '{EXCEPTION}{reason}';\n"


def unprotect(table: str) -> str:
    """Return SQL that undoes `protect`: nobody but the owner has any right afterwards."""
    name = _quoted(table)
    policies = "".join(
        f"DROP POLICY IF EXISTS {p} ON {name};\n" for p in ("owner", DESK, COUNTER, PUBLIC_SIDE)
    )
    return (
        f"REVOKE ALL ON {name} FROM {DESK}, {COUNTER}, {PUBLIC_SIDE};\n{policies}"
        f"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY;\n"
        f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY;\n"
        f"COMMENT ON TABLE {name} IS NULL;\n"
    )


def _comment(table: str, column: str) -> str:
    return f"COMMENT ON TABLE {_quoted(table)} IS '{KEPT_BY}{column}';\n"


def _quoted(name: str) -> str:
    """Quote a name from a migration; anything that is not a plain name is refused."""
    if not _NAME.match(name):
        raise ValueError(f"not a plain name: {name!r}")
    return ".".join(f'"{part}"' for part in name.split("."))


def _bare(name: str) -> str:
    return name.rpartition(".")[2]


def _call(function: str) -> str:
    if not re.fullmatch(r"[a-z_]+\.[a-z_]+\(\)", function):
        raise ValueError(f"not a function without arguments: {function!r}")
    return function
