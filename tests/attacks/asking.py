"""Asks the database in plain SQL, as a hole in a page would let somebody ask it."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import DataError, IntegrityError, ProgrammingError

# And those of what missions are given and say: test_the_counters_role.py tries them across desks.
OF_MISSIONS = dict.fromkeys(
    (
        "counter_answer",
        "counter_copy",
        "counter_delegation",
        "counter_enclosure",
        "counter_enclosurepage",
        "counter_mission",
        "counter_note",
        "counter_paper",
        "counter_request",
        "counter_searchlist",
        "releases_release",
        "releases_takenlist",
        "releases_takenpaper",
        "releases_takenup",
    ),
    "keeper_id",
)


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
