"""Invented pairs, and the shortest way from two lists to a decision. Nobody here exists."""

from __future__ import annotations

from contextlib import contextmanager

from tests.apps.invented import ON, answers, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.tracing.actions import compare_list, propose_repeats
from homeward.apps.tracing.models import Proposal

TURKISH = "Zubayda Inventedova,F,2014-02-17,Turkey,acquitted,,"
STATELESS = "Amina Invented Nobody,F,2012-03-04,,acquitted,,"
OTHERS = (
    "Yusuf Invented,M,1981-05-06,,convicted,Article 4,15 years",
    "Lina Invented Third,F,2010-01-02,,acquitted,,",
)


def listed(actor, *rows, label) -> dict[int, object]:
    """Take a list in and propose what it may repeat; row number to person."""
    found = take_in(actor, *rows, label=label)
    propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
    return persons_by_row(actor, found)


def compared(actor, *rows, label) -> dict[int, object]:
    """The same, but that the worker has looked at everybody too."""
    found = take_in(actor, *rows, label=label)
    compare_list(actor=actor, source=found.source, list_key=str(found.pk))
    return persons_by_row(actor, found)


def thrice(actor, *rows) -> list[dict[int, object]]:
    """The same rows from three authorities: each of them is three persons, in three pairs."""
    return [
        # A row of its own, because the very same bytes would be the very same list.
        listed(actor, *rows, f"Filler Invented{n},M,1970-01-0{n},,,,", label=f"Authority {n}")
        for n in (1, 2, 3)
    ]


def pair(one, other) -> Proposal:
    """The proposal about two persons."""
    first, second = sorted((one, other))
    return Proposal.objects.get(kind="same", first_id=first, second_id=second)


@contextmanager
def done_by(actor):
    """Let a member act and give the floor back to nobody."""
    with acting_as(actor):
        yield actor


TABLES = ("register_source", "register_person", "register_claim", "intake_list", "intake_row")


def bytes_of_the_register(actor) -> dict[str, object]:
    """Every byte of the register, every proposal as it stands, and every answer it gives."""
    from django.db import connection

    found: dict[str, object] = {}
    with acting_as(actor):
        with connection.cursor() as cursor:
            for table in (*TABLES, "tracing_proposal"):
                cursor.execute(
                    "select md5(string_agg(t::text, '|' order by t.id::text)), count(*)"  # noqa: S608 - names of our own
                    f" from {table} t"
                )
                found[table] = cursor.fetchone()
        found["answers"] = answers(actor, on=ON)
    return found
