"""Tiny invented lists and the shortest way from their bytes to the register. Nobody here exists.

`MARKER` and `MARKER_BIRTH` are words that nothing but a page about this very person may show:
tests plant them and then search logs, addresses, messages and the audit log for them.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date

HEADINGS = "Name,Sex,Date of birth,Nationality,Status,Article,Sentence"
MARKER = "Zubaydamarker Inventedova"
MARKER_BIRTH = "2014-02-17"
GIRL = f"{MARKER},F,{MARKER_BIRTH},Turkey,acquitted,,"
GROWN = "Yusuf Invented,M,1981-05-06,Russia,convicted,Article 4,15 years"
OTHER_GIRL = "Lina Invented,F,2010-01-02,Azerbaijan,acquitted,,"
HELD = "Sami Invented,M,1989-01-01,Turkey,suspected,,"
NAMELESS = "Nobody Invented,,,,,,"
ROWS = (GIRL, GROWN, OTHER_GIRL, HELD, NAMELESS)

LABEL = "Invented authority (fictional)"
RECEIVED = date(2018, 7, 3)
ON = date(2026, 11, 22)

_understood: dict[tuple, object] = {}


def a_list(*rows: str, headings: str = HEADINGS) -> bytes:
    """The bytes of a CSV list with these rows, or with the usual five."""
    return "\n".join((headings, *(rows or ROWS), "")).encode()


def cached(understand):
    """Wrap the sandboxed reading so that the same bytes are read once in a run."""

    def once(content, *, name, received, tables=None):
        key = (content, name, received, json.dumps(tables, sort_keys=True))
        if key not in _understood:
            _understood[key] = understand(content, name=name, received=received, tables=tables)
        return _understood[key]

    return once


def receive(actor, content: bytes, *, name="invented.csv", label=LABEL, received=RECEIVED):
    """Receive bytes as a list."""
    from homeward.apps.intake import actions

    return actions.receive(
        actor=actor, content=content, file_name=name, label=label, received_on=received
    )


def take_in(actor, *rows: str, assigned: bool = True, **how):
    """Receive and commit a list of these rows; returns it committed.

    Its persons are assigned to everybody of the desk, unless a test says otherwise: so that the
    tests of other matters need not care who sees whom.
    """
    from homeward.apps.caseload.actions import Ground, Holder, assign
    from homeward.apps.intake import actions

    received = receive(actor, a_list(*rows), **how)
    found = actions.commit(actor=actor, key=received.list.pk, understood=received.understood)
    if assigned:
        people = list(persons_by_row(actor, found).values())
        assign(actor=actor, persons=people, to=Holder(team=actor.team), ground=Ground("invented"))
    return found


def persons_by_row(actor, found) -> dict[int, object]:
    """Row number of a list to the key of the person it is about."""
    from homeward.apps.intake import access

    return {row.number: row.person for row in access.rows_of(actor, found)}


def a_claim(actor, person) -> int:
    """The key of a claim about a person of a list."""
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.register.access import claims

    with acting_as(actor):
        found = next(iter(claims(actor, persons=[person]))).claim
    forget_the_actor()
    return found


def answers(actor, **how) -> dict[str, str]:
    """What stands about everybody, by code: all that a change of the register could move."""
    from homeward.apps.register.standing import standings

    return {
        s.dossier.code: repr((s.dossier.facts, s.dossier.sources, s.finding.truth))
        for s in standings(actor, on=how.pop("on", ON), **how)
    }


@contextmanager
def nobody_acting():
    """Take the actor out of the open transaction, as at the start of every request."""
    forget_the_actor()
    yield
    forget_the_actor()


def forget_the_actor() -> None:
    """Tests share one transaction; in the product every request has its own."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select set_config('homeward.actor', '', true)")
