"""Two hundred attacks in SQL on every table, by whoever has no business with its rows.

At the counter: officers of this and another mission, its head, members of the desk. At the desk:
every role of another desk, and nobody at all, with each kind of context that is not theirs. With
the public's role: everybody. One's own desk is tried by test_own_desk.py. The tables come from the
checked list, which a test compares with the catalogue. Heavy: the whole runs with script/test
--full, a few tables every time.
"""
# ruff: noqa: ARG001, T201 - fixtures put rows in; what was tried is counted and said

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from django.db import connection
from tests.apps.bulletins.conftest import public_role
from tests.apps.bulletins.public import as_the_public
from tests.apps.counter import serving
from tests.apps.counter.conftest import counter_role, missions
from tests.apps.invented import forget_the_actor
from tests.apps.publishing.tables import released
from tests.architecture.tree import checked
from tests.attacks import everything
from tests.attacks.asking import OF_MISSIONS, ask
from tests.attacks.statements import readings
from tests.attacks.test_rows_across_desks import OF_MEMBERS, PROTECTED
from tests.attacks.test_the_counters_role import served
from tests.attacks.trying import Tally, acting, attack, columns, learned

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as
from homeward.postgres import context

__all__ = ["counter_role", "missions", "public_role", "served"]

TABLES = checked("tables")
KEPT = sorted({**PROTECTED, **OF_MISSIONS, **OF_MEMBERS})
OWN = ("counter_request", "counter_copy", "counter_answer", "counter_note", "counter_paper",
       "counter_searchlist", "counter_delegation",
       "counter_enclosure", "counter_enclosurepage")  # fmt: skip
# To a mission these are closed as a whole; of its own tables another's rows are.
CLOSED = sorted(name for name, said in TABLES.items() if not said.get("counter"))
# Of these a member of any side sees their own rows, and only those.
OF_ONESELF = {"accounts_visit": "member_id", "mfa_authenticator": "user_id"}
FEW = ("register_claim", "counter_copy", "sharing_screen", "counter_delegation")
PUBLICS = "bulletins_bulletin"
CLOSED_TO_ALL = sorted(name for name, said in TABLES.items() if not said.get("public"))


@pytest.fixture
def world(cast, served):
    """Rows in every table of one desk; nobody acts."""
    return everything.put_in(cast, served)


def second(named, table):
    return named[table.rpartition(".")[2]]


def test_the_attacks_would_notice_a_table_that_is_open(served, cast):
    """They bite: whoever may see the rows learns something by every way of reading."""
    with acting_as(cast["protection_lead"]):
        asked = readings("counter_copy", "keeper_id")
        blind = [one for one in asked if learned(one) is None]
    # Those that fail on the first row they are shown, or need a right that the desk has not; and
    # no row equals itself where a value is NULL.
    fail = ("1 / (case", "::int = 1", "natural join", "create temp")
    assert [one for one in blind if not any(each in one for each in fail)] == []


def strangers(served, table):
    """Whom a table of the counter shows nothing of this mission, and whose rows are attacked."""
    others = f"mission_id <> {served.missions.two.pk}" if table == "counter_delegation" else "true"
    head = served.missions.members["two"]["head_of_mission"]
    return {
        "an officer of another mission": (served.stranger, others),
        "an officer to whom nothing was given": (served.idle, "true"),
        "the head of another mission": (head, others),
    }


@pytest.mark.parametrize("table", FEW)
def test_a_mission_learns_nothing_of_a_few_tables(served, as_role, table):
    column = columns(as_role("owner"))[table]
    actor = served.idle if table in OWN else served.mine
    with serving.as_the_counter(), acting(actor):
        assert attack(table, column) >= 200


@pytest.mark.full
def test_a_mission_learns_nothing_of_any_table_of_the_desk(served, as_role):
    """The counter's role on any table of the register: permission denied, whoever acts."""
    named, tally = columns(as_role("owner")), Tally()
    who = {
        "the mission's officer": served.mine,
        "an officer of another mission": served.stranger,
        "the mission's head": served.missions.members["one"]["head_of_mission"],
    }
    for name, actor in who.items():
        for table in CLOSED:
            with serving.as_the_counter(), acting(actor):
                tally.add(name, attack(table, second(named, table)))
    print(tally)
    assert tally.statements.total() >= 200 * 3 * len(CLOSED)


@pytest.mark.full
def test_a_mission_learns_nothing_of_what_another_was_given(served, cast, as_role):
    named, tally = columns(as_role("owner")), Tally()
    for table in OWN:
        who = strangers(served, table)
        who |= {f"{role} of the desk, at the counter": (cast[role], "true") for role in Role.values}
        for name, (actor, of) in who.items():
            with serving.as_the_counter(), acting(actor):
                tally.add(name, attack(table, second(named, table), of))
        with serving.as_the_counter():
            tally.add("nobody, at the counter", attack(table, second(named, table)))
    print(tally)
    assert tally.statements.total() >= 200 * 12 * len(OWN)


def others(table, actor):
    """The rows that are not this actor's own desk's, nor their own."""
    if table in OF_ONESELF:
        return f"{OF_ONESELF[table]} <> {actor.member}"
    # Each desk has its own log from its first act on.
    return f"keeper <> {actor.keeper}" if table == "audit_event" else "true"


@pytest.mark.parametrize("role", Role.values)
def test_another_desk_learns_nothing_of_a_table(served, cast, as_role, role):
    with acting(cast[f"{role}-elsewhere"]):
        assert attack("register_claim", columns(as_role("owner"))["register_claim"]) >= 200


@pytest.mark.full
def test_another_desk_learns_nothing_of_any_table(world, cast, as_role):
    named, tally = columns(as_role("owner")), Tally()
    for role in Role.values:
        actor = cast[f"{role}-elsewhere"]
        for table in KEPT:
            with acting(actor):
                tally.add(role, attack(table, named[table], others(table, actor)))
    print(tally)
    assert set(tally.tables.values()) == {len(KEPT)}
    assert tally.statements.total() >= 200 * len(Role.values) * len(KEPT)


def mark_of_another_backend(as_role, ticket_of):
    """A mark that counts in another transaction of another backend, read back there."""
    beside = as_role("default")
    backend = beside.info.backend_pid
    beside.execute("select homeward.enter(%s)", [ticket_of(backend)])
    return beside.execute("select current_setting('homeward.actor')").fetchone()[0]


def contexts(cast, settings, as_role):
    """Contexts in which nobody acts, as SQL with its word."""
    lead, now = cast["protection_lead"].member, time.time()
    key, backend = settings.HOMEWARD_CONTEXT_KEY, connection.connection.info.backend_pid

    def signed(backend, key=key, now=now):
        return context.sign(lead, backend, key, now)

    enter = "select homeward.enter(%s)"
    mark = "select set_config('homeward.actor', %s, true)"
    return {
        "no context": (mark, ""),
        "a plain number": (mark, str(lead)),
        "a forged mark": (mark, f"{lead}|{'0' * 64}"),
        "a mark of another backend": (
            mark,
            mark_of_another_backend(as_role, signed),
        ),
        "an expired ticket": (enter, signed(backend, now=now - 3600)),
        "a ticket of another backend": (enter, signed(backend + 1)),
        "a ticket of another key": (enter, signed(backend, key[::-1])),
    }


def test_nobody_learns_nothing_of_a_table_in_any_context(served, cast, settings, as_role):
    column = columns(as_role("owner"))["register_claim"]
    for name, (how, word) in contexts(cast, settings, as_role).items():
        ask(how, word)
        assert ask("select homeward.actor()") == [(None,)], name
        assert attack("register_claim", column) >= 200


@pytest.mark.full
def test_nobody_learns_nothing_of_any_table_in_any_context(world, cast, settings, as_role):
    named, tally = columns(as_role("owner")), Tally()
    for name, (how, word) in contexts(cast, settings, as_role).items():
        forget_the_actor()
        ask(how, word)
        for table in KEPT:
            tally.add(name, attack(table, named[table]))
    print(tally)
    assert tally.statements.total() >= 200 * 7 * len(KEPT)


@pytest.fixture
def published(world, cast, public_role):
    """A bulletin that is open, and one of the next set day, which opens on that day."""
    from homeward.apps.publishing.facts import set_day_after

    today = datetime.now(UTC).date()
    how = {"set_day": set_day_after(today), "on": today}
    made = released(cast["coordinator"], cast["protection_lead"], **how)
    assert made.opens_at > datetime.now(UTC)
    return made


@pytest.mark.parametrize("table", ["register_claim", PUBLICS])
def test_the_public_learns_nothing_of_a_few_tables(published, as_role, table):
    column = columns(as_role("owner"))[table]
    with as_the_public():
        of = "opens_at > statement_timestamp()" if table == PUBLICS else "true"
        assert attack(table, column, of) >= 200


@pytest.mark.full
def test_the_public_learns_nothing_of_any_table_it_has_no_right_on(published, as_role):
    named, tally = columns(as_role("owner")), Tally()
    with as_the_public():
        for table in CLOSED_TO_ALL:
            tally.add("the public", attack(table, second(named, table)))
    print(tally)
    assert tally.statements.total() >= 200 * len(CLOSED_TO_ALL) >= 200 * 70
