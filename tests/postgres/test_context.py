"""Who is acting cannot be forged, replayed, kept, or left over."""

from __future__ import annotations

import time

import psycopg
import pytest
from tests.postgres.conftest import Acting, Place

from homeward.postgres import context

SEEN = "SELECT count(*) FROM person"


def _count(connection: psycopg.Connection) -> int:
    return connection.execute(SEEN).fetchone()[0]


def _enter(connection: psycopg.Connection, ticket: str | None) -> int | None:
    return connection.execute("SELECT homeward.enter(%s)", [ticket]).fetchone()[0]


def _ticket(place: Place, connection: psycopg.Connection, member: int = 1, **other) -> str:
    wanted = {"backend": connection.info.backend_pid, "key": place.keys.context}
    return context.sign(member, now=other.pop("now", time.time()), **(wanted | other))


def test_a_member_sees_the_rows_of_the_keepers_they_act_for(acting: Acting) -> None:
    assert _count(acting(1)) == 2
    assert _count(acting(2)) == 2
    assert _count(acting(9)) == 0


def test_nobody_sees_nothing(acting: Acting) -> None:
    assert _count(acting(None)) == 0


def test_a_ticket_sealed_with_another_key_is_nobody(place: Place, acting: Acting) -> None:
    connection = acting(None)
    assert _enter(connection, _ticket(place, connection, key="guessed")) is None
    assert _count(connection) == 0


def test_a_ticket_with_another_member_written_in_is_nobody(place: Place, acting: Acting) -> None:
    connection = acting(None)
    ticket = _ticket(place, connection, 1).split("|")
    assert _enter(connection, "|".join(["2", *ticket[1:]])) is None


def test_a_ticket_replayed_on_another_backend_is_nobody(place: Place, acting: Acting) -> None:
    ticket = _ticket(place, acting(None))
    other = acting(None)
    assert _enter(other, ticket) is None
    assert _count(other) == 0


@pytest.mark.parametrize("shift", [-3600, -61 - context.VALID_FOR, 3600])
def test_an_old_or_a_postdated_ticket_is_nobody(place: Place, acting: Acting, shift: int) -> None:
    connection = acting(None)
    assert _enter(connection, _ticket(place, connection, now=time.time() + shift)) is None


@pytest.mark.parametrize(
    "text",
    ["", None, "1", "1|2", "1|2|3|4", "1|2|" + "0" * 64, "-1|2|" + "0" * 64, "1|2|" + "g" * 64,
     "9999999999|2|" + "0" * 64, "1|2|" + "0" * 64 + "\n", "1'|2|" + "0" * 64, "|||"],
)  # fmt: skip
def test_no_text_at_all_makes_it_fail_or_believe(acting: Acting, text: str | None) -> None:
    connection = acting(None)
    assert _enter(connection, text) is None
    connection.execute("SELECT set_config('homeward.actor', %s, true)", [text or ""])
    assert connection.execute("SELECT homeward.actor()").fetchone() == (None,)


def test_a_refused_ticket_ends_what_a_good_one_allowed(acting: Acting) -> None:
    connection = acting(1)
    assert _enter(connection, "1|1|" + "0" * 64) is None
    assert _count(connection) == 0


def test_after_commit_nobody_acts_and_the_setting_is_empty_text(acting: Acting) -> None:
    connection = acting(1)
    connection.commit()
    assert _count(connection) == 0
    held = connection.execute("SELECT current_setting('homeward.actor', true)").fetchone()
    assert held == ("",)  # trap 17: empty, not NULL


def test_a_mark_read_back_is_worthless_in_the_next_transaction(acting: Acting) -> None:
    connection = acting(1)
    mark = connection.execute("SELECT current_setting('homeward.actor')").fetchone()[0]
    connection.commit()
    connection.execute("SELECT set_config('homeward.actor', %s, false)", [mark])
    assert _count(connection) == 0


def test_a_mark_read_back_is_worthless_in_another_backend(acting: Acting) -> None:
    mark = acting(1).execute("SELECT current_setting('homeward.actor')").fetchone()[0]
    other = acting(None)
    other.execute("SELECT set_config('homeward.actor', %s, true)", [mark])
    assert _count(other) == 0


def test_setting_the_plain_words_does_nothing(acting: Acting) -> None:
    connection = acting(None)  # trap 18
    for words in ("2", "2|", "member=2"):
        connection.execute("SELECT set_config('homeward.actor', %s, true)", [words])
        assert _count(connection) == 0


def test_a_mark_kept_for_the_session_does_not_reach_the_next_request(acting: Acting) -> None:
    connection = acting(1)  # trap 15: an injected SET without LOCAL
    connection.execute(
        "SELECT set_config('homeward.actor', current_setting('homeward.actor'), false)"
    )
    connection.commit()
    assert _count(connection) == 0


def test_entering_outside_a_transaction_leaves_nobody(place: Place, acting: Acting) -> None:
    connection = acting(None)  # trap 16
    connection.autocommit = True
    backend = connection.info.backend_pid
    assert context.enter(connection.cursor(), 1, backend, place.keys.context)
    assert _count(connection) == 0


def test_a_rolled_back_savepoint_takes_the_member_with_it(place: Place, acting: Acting) -> None:
    connection = acting(None)
    with connection.transaction(force_rollback=True):
        context.enter(connection.cursor(), 1, connection.info.backend_pid, place.keys.context)
        assert _count(connection) == 2
    assert _count(connection) == 0


def test_entering_inside_a_savepoint_holds_until_the_end(place: Place, acting: Acting) -> None:
    connection = acting(None)
    connection.execute("SELECT 1")
    with connection.transaction():
        context.enter(connection.cursor(), 1, connection.info.backend_pid, place.keys.context)
    assert _count(connection) == 2


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM homeward_private.context_key",
        "SELECT homeward_private.seal('mark|1')",
        "SELECT homeward_private.mark('1')",
        "UPDATE homeward_private.context_key SET inner_pad = ''",
        "CREATE OR REPLACE FUNCTION homeward.actor() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "ALTER FUNCTION homeward.actor() RESET search_path",
    ],
)
def test_the_key_and_the_functions_are_out_of_reach(acting: Acting, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        acting(1).execute(statement.encode())


def test_a_key_longer_than_a_block_is_sealed_as_rfc_2104_says(fresh: Place, acting: Acting) -> None:
    long = "k" * 200
    with fresh.connect("owner") as owner:
        context.store_key(owner.cursor(), long)
    connection = acting(None, where=fresh)
    assert context.enter(connection.cursor(), 1, connection.info.backend_pid, long)


def test_a_ticket_costs_one_round_trip_and_the_query_never_holds_it(
    place: Place, acting: Acting
) -> None:
    connection = acting(1)
    said = connection.execute("SELECT query FROM pg_stat_activity WHERE pid = pg_backend_pid()")
    assert place.keys.context not in (said.fetchone()[0] or "")
    assert connection.execute("SELECT count(*) FROM pg_prepared_statements").fetchone()[0] == 0
