"""Numbers of notes taken by many at once, some of whom fail: no gap and no twin.

Real connections and real commits, in a desk of its own that is taken away afterwards. The desk is the
office: two desks count by themselves, and each year begins again.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

WORKERS, EACH, YEARS = 6, 10, (2026, 2027)


class PaperJamError(Exception):
    """A letter that could not be set, after its number was taken."""


@pytest.fixture
def office(django_db_setup, django_db_blocker, as_role):  # noqa: ARG001
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member, Organisation

    with django_db_blocker.unblock():
        desk = Organisation.objects.using("owner").create(name="A busy office", kind="desk")
        member = Member(login="hasty", shown_as="hasty", role="coordinator", organisation=desk)
        member.set_unusable_password()
        member.save(using="owner")
        yield actor_of(member)
    owner = as_role("owner")
    owner.execute("delete from letters_series where keeper_id = %s", [desk.pk])
    owner.execute("delete from accounts_member where id = %s", [member.pk])
    owner.execute("delete from accounts_organisation where id = %s", [desk.pk])
    owner.commit()


def taken(actor, together, worker):
    """One worker: takes numbers of both years, and loses every third letter after its number."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.access import next_number

    kept = []
    together.wait()
    try:
        for n in range(EACH):
            year = YEARS[(n + worker) % 2]
            try:
                with acting_as(actor):
                    number = next_number(actor, year)
                    if n % 3 == 0:
                        raise PaperJamError
                kept.append((year, number))
            except PaperJamError:
                continue
    finally:
        connection.close()
    return kept


def test_six_offices_hands_at_once_leave_no_gap_and_no_twin(office):
    together = Barrier(WORKERS)
    with ThreadPoolExecutor(WORKERS) as pool:
        found = list(pool.map(lambda n: taken(office, together, n), range(WORKERS)))
    given = sorted(one for kept in found for one in kept)
    assert len(given) == WORKERS * 6
    for year in YEARS:
        numbers = [number for of, number in given if of == year]
        assert numbers == list(range(1, len(numbers) + 1)), year
