"""The same SQL as Django migration operations, each of which can be undone.

The only module of this package that knows Django. The trap: `migrate` must run on the
`owner` connection (`--database owner`); the desk's role owns nothing and may change nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import migrations

from homeward.postgres import context, rls, roles
from homeward.postgres.address import DESK


def make_roles() -> migrations.RunSQL:
    """Make the roles of the pages. First operation of the first migration of all."""
    return migrations.RunSQL(roles.ROLES_SQL, roles.ROLES_SQL_BACK)


def make_context() -> migrations.RunSQL:
    """Make the functions that say who is acting. Comes after `make_roles`."""
    return migrations.RunSQL(context.CONTEXT_SQL, context.CONTEXT_SQL_BACK)


def protect(
    table: str,
    column: str = "keeper_id",
    function: str = "homeward.keepers()",
    *,
    rights: str = rls.USUAL_RIGHTS,
) -> migrations.RunSQL:
    """Put a table under row security; see `rls.protect`."""
    return migrations.RunSQL(
        rls.protect(table, column, function, rights=rights), rls.unprotect(table)
    )


def open_table(table: str, *, role: str = DESK, rights: str, why: str) -> migrations.RunSQL:
    """Give a role rights on a table that names no person; see `rls.open_table`."""
    back = f'REVOKE ALL ON "{table}" FROM {role};\nCOMMENT ON TABLE "{table}" IS NULL;\n'
    return migrations.RunSQL(rls.open_table(table, role=role, rights=rights, why=why), back)


def veto(table: str, name: str, condition: str, *, role: str = DESK) -> migrations.RunSQL:
    """Hide rows for which the condition does not hold; see `rls.veto`."""
    forward = rls.veto(table, name, condition, role=role)
    return migrations.RunSQL(forward, f'DROP POLICY "{name}" ON "{table}";\n')


def assigned_only(table: str, column: str = "person_id", *more: str) -> migrations.RunSQL:
    """Show rows about persons to whom these are assigned; see `rls.assigned_only`."""
    return migrations.RunSQL(rls.assigned_only(table, column, *more), _everybody_again(table))


def assigned_with(
    table: str, column: str, parent: str, persons: Sequence[str] = ("person_id",)
) -> migrations.RunSQL:
    """Show rows to whom the row they belong to is shown; see `rls.assigned_with`."""
    forward = rls.assigned_with(table, column, parent, persons)
    return migrations.RunSQL(forward, _everybody_again(table))


def desk_only(table: str) -> migrations.RunSQL:
    """Show rows in which many persons stand to who sees everybody; see `rls.desk_only`."""
    return migrations.RunSQL(rls.desk_only(table), _everybody_again(table))


def _everybody_again(table: str) -> str:
    return f'DROP POLICY {rls.ASSIGNED} ON "{table}";\n'
