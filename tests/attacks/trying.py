"""Sends attacks to the database, one by one, and says what somebody learned by each."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.utils import DatabaseError, ProgrammingError
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask
from tests.attacks.statements import readings, writings

from homeward.apps.audit.actions import acting_as, change

NOTHING = (None, 0, False, "", [], {})
FRESH = "00000000-0000-4000-8000-000000000000"


class Tally:
    """How much was tried, by whom, on how many tables."""

    def __init__(self):
        self.statements = Counter()
        self.tables = Counter()

    def add(self, who: str, statements: int) -> None:
        self.statements[who] += statements
        self.tables[who] += 1

    def __str__(self) -> str:
        lines = [f"{who}: {n:,} statements on {self.tables[who]} tables"
                 for who, n in self.statements.items()]  # fmt: skip
        return "\n".join(["", *lines, f"together: {self.statements.total():,} statements"])


@contextmanager
def acting(actor):
    """Act in plain SQL, inside an act, as a hole in a page would."""
    forget_the_actor()
    with acting_as(actor), change(actor=actor, verb="tried"):
        yield
    forget_the_actor()


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


def allowed(table: str, right: str) -> list[str]:
    """The columns on which the desk's role has a right."""
    rows = ask(
        "select quote_ident(attname) from pg_attribute where attrelid = %s::regclass and attnum > 0"
        " and not attisdropped and has_column_privilege('homeward_desk', attrelid, attnum, %s)"
        " order by attnum",
        table,
        right,
    )
    return [name for (name,) in rows]


def a_row(table: str) -> dict:
    """A row of a table as whoever acts reads it, with a key that is not taken yet."""
    shown = ", ".join(allowed(table, "select"))
    [(text,)] = ask(f"select row_to_json(x)::text from (select {shown} from {table} limit 1) x")  # noqa: S608
    row = json.loads(text)
    if "id" in row:
        row["id"] = row["id"] + 1_000_000 if isinstance(row["id"], int) else FRESH
    return row


def adds(table: str, row: dict) -> bool:
    """Whether rights and policies let whoever acts add this row; its other faults do not count.

    A policy is asked before keys are, and a trigger that asks who acts refuses as a right does.
    """
    try:
        with transaction.atomic():
            ask(
                f"insert into {table} select * from json_populate_record(null::{table}, %s)",  # noqa: S608
                json.dumps(row),
            )
            transaction.set_rollback(True)
    except ProgrammingError:
        return False
    except DatabaseError as error:
        return "own name" not in str(error)
    return True
