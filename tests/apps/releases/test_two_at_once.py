"""Two members do the same in the same moment: one does it, the other is told who did.

Two real connections and real commits, in a desk of its own that is taken away afterwards. The
second waits in the database until the first has committed; the test sees it wait.
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Event
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.db import connection

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.releases import actions
from homeward.apps.releases.facts import Offer
from homeward.apps.sharing.access import Opening
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.truth import Truth

ON = date(2026, 11, 27)
THEIRS = (
    "audit_event", "releases_takenup", "counter_answer", "counter_copy", "counter_request",
    "releases_release", "counter_mission", "register_person", "register_source",
)  # fmt: skip


@pytest.fixture
def two(django_db_setup, django_db_blocker, as_role):  # noqa: ARG001
    """A desk with two members who may give, a mission, a release that waits, and an answer."""
    with django_db_blocker.unblock():
        made = _made()
        yield made
    owner = as_role("owner")
    for table in THEIRS:
        column = "keeper" if table == "audit_event" else "keeper_id"
        owner.execute(f"delete from {table} where {column} = %s", [made.desk])  # noqa: S608
    owner.execute("delete from accounts_member where organisation_id = any(%s)", [made.places])
    owner.execute("delete from accounts_organisation where id = any(%s)", [made.places[::-1]])
    owner.commit()


def _made():
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member, Organisation
    from homeward.apps.counter.models import Answer, Mission, Request
    from homeward.apps.register.models import Person, Source
    from homeward.apps.releases.models import Release

    def there(model, **values):
        return model.objects.using("owner").create(**values)

    desk = there(Organisation, name="Two at once (invented)", kind="desk")
    place = there(Organisation, name="A mission (invented)", kind="mission", keeper=desk)
    members = [
        there(Member, login=f"at-once-{n}", shown_as=f"Member {n} (invented)", role=role,
              organisation=desk, password="!")  # noqa: S106  matched by no password
        for n, role in enumerate(("coordinator", "protection_lead", "protection_lead"))
    ]  # fmt: skip
    source = there(Source, keeper=desk, label="invented", kind="visit", said_on=ON, received_on=ON)
    person = there(Person, keeper=desk, code=f"T{uuid4().hex[:8]}", first_source=source)
    mission = there(Mission, organisation=place, keeper=desk, state="TUR", appointed_by=members[1])
    release = there(
        Release, keeper=desk, person=person, recipient=mission, said={"name": "Invented"},
        purpose="p", basis="b", asks=[], until=ON, proposed_by=members[0],
    )  # fmt: skip
    request = there(
        Request, keeper=desk, recipient=mission, subject=person.pk, reference=uuid4().hex[:12],
        ends_at=datetime.now(UTC) + timedelta(days=1),
    )  # fmt: skip
    answer = there(
        Answer, keeper=desk, recipient=mission, request=request, ask="travel", reply="x",
        by=members[0], by_label="x",
    )  # fmt: skip
    return SimpleNamespace(
        desk=desk.pk, places=[desk.pk, place.pk], release=release.pk, answer=answer.pk,
        source=source.pk, actors=[actor_of(each) for each in members[1:]],
    )  # fmt: skip


class AtOnce:
    """Two real connections: the second does the same before the first has committed."""

    def __init__(self, actors, looker):
        self.actors, self.looker, self.began = actors, looker, Event()

    def waits(self):
        """Whether somebody waits for somebody else's lock."""
        [count] = self.looker.execute(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
        ).fetchone()
        return count > 0

    def first(self, act):
        """Do it, and commit once the other one waits; whether it ever did."""
        try:
            with acting_as(self.actors[0]):
                act(self.actors[0])
                self.began.set()
                until = time.monotonic() + 20
                while not self.waits() and time.monotonic() < until:
                    time.sleep(0.02)
                return self.waits()
        finally:
            self.began.set()
            connection.close()

    def second(self, act):
        """Do it after the first has begun; what was said to whom came late."""
        self.began.wait(20)
        try:
            with acting_as(self.actors[1]):
                act(self.actors[1])
        except actions.MeanwhileError as error:
            return error
        finally:
            connection.close()
        return None

    def __call__(self, act):
        """Have both do it; what the second one heard."""
        with ThreadPoolExecutor(2) as pool:
            one, other = pool.submit(self.first, act), pool.submit(self.second, act)
            assert one.result(), "the second waited"
            return other.result()


@pytest.fixture
def at_once(two, as_role):
    looker = as_role("owner")
    looker.autocommit = True
    return AtOnce(two.actors, looker)


@pytest.fixture
def open_gate(monkeypatch):
    """What the gate and the claims say is another test's matter."""
    name = DisclosableField.NAME
    now = Offer(
        Opening(Gate.CONTACT, frozenset(), None), {name: "Invented"}, {name: Truth.YES}, Truth.NO
    )
    monkeypatch.setattr(actions, "offer", lambda *_a, **_n: now)


def test_of_two_who_give_one_is_told_that_the_other_gave(two, at_once, open_gate):  # noqa: ARG001
    late = at_once(
        lambda actor: actions.give(actor=actor, key=two.release, on=ON, at=datetime.now(UTC))
    )
    assert (late.by, late.ended) == ("Member 1 (invented)", False)


def test_of_two_who_take_back_one_is_told_that_the_other_did(two, at_once):
    late = at_once(
        lambda actor: actions.end(actor=actor, key=two.release, why="x", at=datetime.now(UTC))
    )
    assert (late.by, late.ended) == ("Member 1 (invented)", True)


def test_of_two_who_take_an_answer_up_one_is_told_that_the_other_did(two, at_once, monkeypatch):
    from homeward.apps.releases.models import TakenUp

    def write(actor, answer, **_days):
        with change(actor=actor, verb="took an answer up", target=f"answer:{answer.pk}"):
            TakenUp.objects.create(
                keeper_id=actor.keeper, answer=answer, source_id=two.source, by_id=actor.member
            )

    monkeypatch.setattr(actions, "write_answer", write)
    late = at_once(lambda actor: actions.take_up(actor=actor, key=two.answer, on=ON))
    assert (late.by, late.ended) == ("Member 1 (invented)", False)


def test_the_page_says_in_words_who_was_first(cast, missions, browser_of):
    from tests.apps.counter.serving import ask, open_gate, released

    open_gate(cast, missions.girl, "TUR")
    made = released(cast, missions.girl, missions.one)
    browser = browser_of("coordinator")
    for _ in range(2):
        sent = ask(browser, f"/releases/{made.pk}/end/", "post", why="Invented.")
        assert sent.status_code == 302
    text = ask(browser, f"/releases/{made.pk}/").content.decode()
    assert "Already taken back by" in text
