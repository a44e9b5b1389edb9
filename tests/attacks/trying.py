"""Sends attacks to the database, one by one, and says what somebody learned by each."""

from __future__ import annotations

from django.db import connection, transaction
from django.db.utils import DatabaseError
from tests.attacks.statements import readings, writings

NOTHING = (None, 0, False, "", [], {})


def columns(owner):
    """The first column of each table that is not its key: what an attacker would like to read."""
    rows = owner.execute(
        "select c.relname, (array_agg(a.attname::text order by a.attnum))[2] from pg_class c"
        " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where c.relkind = 'r' group by 1"
    )
    return dict(rows.fetchall())


def learned(statement: str) -> object:
    """What a statement gives to whoever sends it; nothing where it is refused."""
    found = []
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for part in statement.split("; "):
                cursor.execute(part.replace("%", "%%"))
                found += cursor.fetchall() if cursor.description else [(max(cursor.rowcount, 0),)]
            cursor.execute("deallocate all")
            transaction.set_rollback(True)
    except DatabaseError:
        return None
    # A row without a value is a row all the same.
    return next((row for row in found if not row or any(v not in NOTHING for v in row)), None)


def attack(table: str, column: str, of: str = "true") -> int:
    """Try everything on one table; say how much was tried.

    Args:
        table: Table.
        column: A column of it.
        of: Whose rows, where some are the attacker's own.
    """
    tried = [*readings(table, column, of), *writings(table, column, of)]
    for statement in tried:
        assert learned(statement) is None, statement
    assert len(set(tried)) == len(tried) >= 200
    return len(tried)
