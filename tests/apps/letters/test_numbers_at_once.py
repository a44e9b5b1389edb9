"""Numbers of notes taken by many at once, some of whom fail or are killed: no gap and no twin.

Real connections and real commits, in a desk of its own that is taken away afterwards. Two desks
count by themselves, so do two offices of one desk, and each year begins again.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Barrier, Event

import pytest
from tests.apps.letters.offices import NAMES

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
WRITERS, EACH, YEARS = 20, 6, (2026, 2027)
PATIENCE = 60  # seconds; nothing is asserted about time, this only ends a test that hangs


class PaperJamError(Exception):
    """A letter that could not be set, after its number was taken."""


@dataclass
class Desk:
    """A desk of its own: who writes there, and two offices."""

    actor: object
    one: int
    two: int


@pytest.fixture
def desk(django_db_setup, django_db_blocker, as_role):  # noqa: ARG001
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member, Organisation
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.naming import add_office

    with django_db_blocker.unblock():
        desk = Organisation.objects.using("owner").create(name="A busy desk", kind="desk")
        member = Member(login="hasty", shown_as="hasty", role="coordinator", organisation=desk)
        member.set_unusable_password()
        member.save(using="owner")
        actor = actor_of(member)

        def named(sign):
            with acting_as(actor):
                return add_office(actor=actor, sign=sign, names=NAMES).pk

        yield Desk(actor, named("ONE"), named("TWO"))
    owner = as_role("owner")
    for table in ("letters_series", "letters_writingoffice"):
        owner.execute(f"delete from {table} where keeper_id = %s", [desk.pk])  # noqa: S608
    owner.execute("set session_replication_role = replica")  # the log is added to and never emptied
    owner.execute("delete from audit_event where keeper = %s", [desk.pk])
    owner.execute("set session_replication_role = origin")
    owner.execute("delete from accounts_member where id = %s", [member.pk])
    owner.execute("delete from accounts_organisation where id = %s", [desk.pk])
    owner.commit()


def taken(desk, office, together, worker):
    """One writer: takes numbers of both years, and loses every third letter after its number."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.access import next_number

    kept = []
    together.wait()
    try:
        for n in range(EACH):
            year = YEARS[(n + worker) % 2]
            try:
                with acting_as(desk.actor):
                    number = next_number(desk.actor, year, office)
                    if n % 3 == 0:
                        raise PaperJamError
                kept.append((office, year, number))
            except PaperJamError:
                continue
    finally:
        connection.close()
    return kept


def test_twenty_writers_of_each_office_at_once_leave_no_gap_and_no_twin(desk):
    offices = [desk.one, desk.two] * WRITERS
    together = Barrier(len(offices))
    with ThreadPoolExecutor(len(offices)) as pool:
        found = list(
            pool.map(lambda n: taken(desk, offices[n], together, n // 2), range(len(offices)))
        )
    given = sorted(one for kept in found for one in kept)
    assert len(given) == len(offices) * EACH * 2 // 3
    for office in (desk.one, desk.two):
        for year in YEARS:
            numbers = [number for *of, number in given if of == [office, year]]
            assert len(numbers) > WRITERS, "both offices were busy in both years"
            assert numbers == list(range(1, len(numbers) + 1)), (office, year)


def number(desk, office, year=YEARS[0], **words):
    """One number, kept."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.access import next_number

    try:
        with acting_as(desk.actor):
            if words:
                with connection.cursor() as cursor:
                    cursor.execute("select set_config('lock_timeout', %s, true)", [words["within"]])
            return next_number(desk.actor, year, office)
    finally:
        connection.close()


def test_an_office_does_not_wait_while_another_writes(desk):
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.access import next_number

    assert number(desk, desk.one) == 1
    with acting_as(desk.actor):
        assert next_number(desk.actor, YEARS[0], desk.one) == 2
        with ThreadPoolExecutor(1) as pool:
            beside = pool.submit(number, desk, desk.two, within="2s")
            assert beside.result(PATIENCE) == 1, "the other office has its number at once"
            waiting = pool.submit(number, desk, desk.one, within="200ms")
            with pytest.raises(Exception, match="lock timeout"):
                waiting.result(PATIENCE)
    assert number(desk, desk.one) == 3


def test_each_office_begins_each_year_at_one(desk):
    found = [number(desk, office, year) for year in YEARS for office in (desk.one, desk.two)]
    assert found == [1, 1, 1, 1]
    assert number(desk, desk.one, YEARS[0]) == 2


def closed(desk, began):
    """Somebody closes the first office, as soon as nobody writes from it."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.naming import close_office

    try:
        began.set()
        with acting_as(desk.actor):
            close_office(actor=desk.actor, key=desk.one, at=AT)
    finally:
        connection.close()


def test_an_office_is_closed_after_the_note_that_is_being_written_and_gives_no_number_then(desk):
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.access import ShutError, next_number

    began = Event()
    with ThreadPoolExecutor(1) as pool:
        with acting_as(desk.actor):
            assert next_number(desk.actor, YEARS[0], desk.one) == 1
            closing = pool.submit(closed, desk, began)
            began.wait(PATIENCE)
            with pytest.raises(TimeoutError):
                closing.result(0.5)
        closing.result(PATIENCE)
    with pytest.raises(ShutError):
        number(desk, desk.one)
    assert number(desk, desk.two) == 1


WRITES = """
import os, sys, time
import django
django.setup()
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[3]
from homeward.apps.accounts.access import actor_by_key
from homeward.apps.audit.actions import acting_as
from homeward.apps.letters.access import next_number
actor = actor_by_key(int(sys.argv[1]))
with acting_as(actor):
    print(next_number(actor, 2026, int(sys.argv[2])), flush=True)
    time.sleep(600)
"""


def test_a_writer_killed_after_its_number_leaves_no_gap(desk):
    """A process of its own, killed with -9 between the number and the letter."""
    from django.db import connection

    assert number(desk, desk.one) == 1
    said = [sys.executable, "-c", WRITES, str(desk.actor.member), str(desk.one)]
    for _again in range(3):
        writing = subprocess.Popen(
            [*said, connection.settings_dict["NAME"]],
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "homeward.config.settings"},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writing.stdout.readline() == "2\n", "it had the number, and nothing was kept"
        writing.send_signal(signal.SIGKILL)
        assert writing.wait(PATIENCE) == -signal.SIGKILL
        writing.stdout.close()
    assert number(desk, desk.one) == 2
