"""Many write in the same file at once: nothing is lost, and each who comes late is shown both.

Real connections and real commits, in a desk of its own that is taken away afterwards. Ten
thousand edits by a hundred workers with `script/test --full`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from uuid import uuid4

import pytest
from tests.apps.returnfiles.filing import ON

WORKERS_ENOUGH, FILES = 6, 4
MANY_FILES = 40  # ten thousand edits: some hundred in each file, more than any real one will hold
CONNECTIONS = BoundedSemaphore(24)  # the server has a limit, and it is not what is tested here
THEIRS = (
    "audit_event", "returnfiles_glance", "returnfiles_move", "returnfiles_task",
    "returnfiles_act", "returnfiles_file", "register_person", "register_source",
)  # fmt: skip


@pytest.fixture
def file_count():
    return FILES


@pytest.fixture
def busy_desk(file_count, django_db_setup, django_db_blocker, as_role):  # noqa: ARG001
    """A desk with one coordinator and a few files; the coordinator as an actor, and the files."""
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member, Organisation
    from homeward.apps.register.models import Person, Source
    from homeward.apps.returnfiles.models import File

    with django_db_blocker.unblock():
        desk = Organisation.objects.using("owner").create(name="A busy desk", kind="desk")
        member = Member(login="busy", shown_as="busy", role="coordinator", organisation=desk)
        member.set_unusable_password()
        member.save(using="owner")
        source = Source.objects.using("owner").create(
            keeper=desk, label="invented", kind="visit", said_on=ON, received_on=ON
        )
        files = [
            File.objects.using("owner").create(
                keeper=desk, opened_on=ON, opened_by=member,
                person=Person.objects.using("owner").create(
                    keeper=desk, code=f"BUSY{n}", first_source=source
                ),
            )
            for n in range(file_count)
        ]  # fmt: skip
        yield actor_of(member), files
    owner = as_role("owner")
    for table in THEIRS:
        column = "keeper" if table == "audit_event" else "keeper_id"
        owner.execute(f"delete from {table} where {column} = %s", [desk.pk])  # noqa: S608
    owner.execute("delete from accounts_member where id = %s", [member.pk])
    owner.execute("delete from accounts_organisation where id = %s", [desk.pk])
    owner.commit()


def edits(actor, files, each):
    """One worker: reads a file, writes in it, and says what became of every edit."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.returnfiles import access, actions
    from homeward.apps.returnfiles.writing import ChangedMeanwhileError, seen_by, words_of

    won, lost = [], []
    for n in range(each):
        file, words = files[n % len(files)], f"edit {uuid4().hex}"
        with CONNECTIONS:
            try:
                with acting_as(actor):
                    acts = access.acts_of(actor, [file])[file.pk]
                    seen = seen_by(access.audience(actor), file.pk, acts)
                with acting_as(actor):
                    actions.note(actor=actor, key=file.pk, words=words, on=ON, seen=seen)
                won.append(words)
            except ChangedMeanwhileError as late:
                lost.append((words, {words_of(act)[0] for act in late.theirs}))
            finally:
                connection.close()
    return won, lost


def all_at_once(busy_desk, workers, each):
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.returnfiles import access
    from homeward.apps.returnfiles.writing import words_of

    actor, files = busy_desk
    with ThreadPoolExecutor(workers) as pool:
        done = list(pool.map(lambda _n: edits(actor, files, each), range(workers)))
    won = [words for mine, _lost in done for words in mine]
    lost = [one for _won, late in done for one in late]
    assert len(won) + len(lost) == workers * each
    with acting_as(actor):
        kept = [words_of(a)[0] for acts in access.acts_of(actor, files).values()
                for a in acts if a.kind == "noted"]  # fmt: skip
    assert sorted(kept) == sorted(won)  # each that was recorded is there, once, and no other is
    for mine, theirs in lost:
        assert theirs, "who comes late is shown what was recorded meanwhile"
        assert theirs & set(won)
        assert mine not in kept
    return len(won), len(lost)


def test_of_conflicting_edits_none_is_lost_and_each_late_one_is_shown_both_versions(busy_desk):
    won, lost = all_at_once(busy_desk, WORKERS_ENOUGH, 8)
    assert won > 0
    assert lost > 0


@pytest.mark.full
@pytest.mark.parametrize("file_count", [MANY_FILES])
def test_the_same_for_ten_thousand_edits_by_a_hundred_workers(busy_desk, file_count):  # noqa: ARG001
    won, lost = all_at_once(busy_desk, 100, 100)
    print(f"10,000 conflicting edits: {won} recorded, {lost} refused and shown both")  # noqa: T201
    assert lost > 0
