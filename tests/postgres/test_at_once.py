"""Keys checked once for a whole statement refuse what a foreign key with the keeper would refuse.

A newcomer's mistake is to try them with one row at a time: that is what they are not for.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg.errors import ForeignKeyViolation
from tests.postgres.conftest import Acting, Place

from homeward.postgres import at_once
from homeward.postgres.catalogue import catalogue_checks

INSTEAD = "ALTER TABLE stay DROP CONSTRAINT stay_person_id_keeper;" + at_once.same_keeper_at_once(
    "stay", "person_id", "person"
)
LOOSE = "ALTER TABLE stay ALTER person_id DROP NOT NULL"


@pytest.fixture
def owner(place: Place) -> Iterator[psycopg.Connection]:
    """The owner, who stands under no policy, in a transaction that is never kept."""
    with place.connect("owner") as connection:
        connection.execute(INSTEAD.encode())
        yield connection
        connection.rollback()


def people(connection: psycopg.Connection, keeper: int) -> list[UUID]:
    rows = connection.execute("SELECT id FROM person WHERE keeper_id = %s", [keeper]).fetchall()
    return [key for (key,) in rows]


def stay(connection: psycopg.Connection, *rows: tuple[int, UUID | None]) -> None:
    """Write rows of the child's table in one statement."""
    keepers, persons = [keeper for keeper, _p in rows], [person for _k, person in rows]
    connection.execute(
        "INSERT INTO stay (keeper_id, person_id) SELECT * FROM unnest(%s::int[], %s::uuid[])",
        [keepers, persons],
    )


def count(connection: psycopg.Connection) -> int:
    [row] = connection.execute("SELECT count(*) FROM stay").fetchall()
    return int(row[0])


def test_rows_with_parents_of_their_own_keeper_are_written(owner: psycopg.Connection) -> None:
    first, second = people(owner, 1)
    stay(owner, (1, first), (1, second), (1, first), (2, people(owner, 2)[0]))
    assert count(owner) == 4


def test_a_row_without_a_parent_is_refused_with_the_whole_statement(
    owner: psycopg.Connection,
) -> None:
    good = people(owner, 1)[0]
    with pytest.raises(ForeignKeyViolation, match=r"stay\.person_id names no row of person"):
        with owner.transaction():
            stay(owner, (1, good), (1, uuid4()), (1, good))
    assert count(owner) == 0


def test_a_parent_of_another_keeper_is_refused_like_one_that_is_not_there(
    owner: psycopg.Connection,
) -> None:
    said = []
    for other in (people(owner, 2)[0], uuid4()):
        with pytest.raises(ForeignKeyViolation) as refused, owner.transaction():
            stay(owner, (1, other))
        said.append((refused.value.diag.message_primary, refused.value.diag.constraint_name))
    assert said[0] == said[1] == (said[0][0], "stay_person_id_kept")


def test_the_desk_is_refused_too_and_learns_no_more(fresh: Place, acting: Acting) -> None:
    fresh.as_owner(INSTEAD)
    [(other,)] = fresh.as_owner("SELECT id FROM person WHERE keeper_id = 2")
    desk = acting(1, where=fresh)
    for key in (other, uuid4()):
        with pytest.raises(ForeignKeyViolation, match="names no row"), desk.transaction():
            stay(desk, (1, key))
    stay(desk, (1, people(desk, 1)[0]))
    assert count(desk) == 1


def test_a_column_that_names_nobody_is_let_through(owner: psycopg.Connection) -> None:
    owner.execute(LOOSE)
    stay(owner, (1, None), (1, people(owner, 1)[0]))
    assert count(owner) == 2


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE stay SET person_id = gen_random_uuid()",
        "UPDATE stay SET person_id = (SELECT id FROM person WHERE keeper_id = 2)",
        "UPDATE stay SET keeper_id = 2",
    ],
    ids=["to nobody", "to somebody of another keeper", "to another keeper"],
)
def test_a_row_cannot_be_turned_to_a_wrong_parent_later(
    owner: psycopg.Connection, change: str
) -> None:
    first, second = people(owner, 1)
    stay(owner, (1, first))
    with pytest.raises(ForeignKeyViolation, match="names no row"), owner.transaction():
        owner.execute(change.encode())
    owner.execute("UPDATE stay SET person_id = %s", [second])


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM person WHERE keeper_id = 1",
        "UPDATE person SET id = gen_random_uuid() WHERE keeper_id = 1",
        "UPDATE person SET keeper_id = 3, number = number || 'x' WHERE keeper_id = 1",
    ],
    ids=["deleted", "another key", "another keeper"],
)
def test_a_parent_that_is_named_can_neither_go_nor_change_its_key(
    owner: psycopg.Connection, change: str
) -> None:
    stay(owner, (1, people(owner, 1)[0]))
    with pytest.raises(ForeignKeyViolation, match="still names a row of person") as refused:
        with owner.transaction():
            owner.execute(change.encode())
    assert refused.value.diag.constraint_name == "stay_person_id_held"


def test_a_parent_whom_nobody_names_may_go_and_a_named_one_may_change_otherwise(
    owner: psycopg.Connection,
) -> None:
    first, second = people(owner, 1)
    stay(owner, (1, first))
    owner.execute("UPDATE person SET number = 'changed' WHERE id = %s", [first])
    owner.execute("DELETE FROM person WHERE id = %s", [second])
    owner.execute("DELETE FROM stay")
    owner.execute("DELETE FROM person WHERE id = %s", [first])


def test_the_checks_can_be_taken_away_and_the_start_then_refuses(
    owner: psycopg.Connection,
) -> None:
    assert catalogue_checks(owner) == []
    owner.execute(at_once.same_keeper_at_once_back("stay", "person_id", "person").encode())
    stay(owner, (1, uuid4()))
    assert any("nothing checks" in fault for fault in catalogue_checks(owner))


@pytest.mark.parametrize("name", ["Stay", "stay; drop table person", "public.stay", "s-t", ""])
def test_a_name_that_is_not_plain_is_refused(name: str) -> None:
    for words in ((name, "person_id", "person"), ("stay", name, "person"), ("stay", "x", name)):
        with pytest.raises(ValueError, match="not a plain name"):
            at_once.same_keeper_at_once(*words)


def test_a_name_that_postgresql_would_cut_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        at_once.same_keeper_at_once("a" * 30, "b" * 10, "person")
