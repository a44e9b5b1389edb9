"""Asks the database in plain SQL, as a hole in a page would let somebody ask it."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import DataError, IntegrityError, ProgrammingError


def ask(statement: str, *params):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchall() if cursor.description else cursor.rowcount


def refused(statement: str, *params) -> bool:
    """Whether the database refuses, or touches no row."""
    try:
        with transaction.atomic():
            return ask(statement, *params) in (0, [])
    except (ProgrammingError, IntegrityError, DataError):
        return True


def denied(statement: str) -> bool:
    """Whether the right itself is missing, whatever the rows are."""
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        ask(statement)
    return True
