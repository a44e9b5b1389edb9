"""Values packed by hand arrive in a real server as what they were."""

from uuid import UUID

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from homeward.postgres.columns import (
    BYTES,
    INTS,
    SHORTS,
    TEXTS,
    UUIDS,
    column,
    cursor_for_columns,
)

# A null byte is no text in PostgreSQL, whichever way it is sent.
texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=60)
columns = st.one_of(
    st.tuples(st.just(TEXTS), st.lists(texts, max_size=20)),
    st.tuples(st.just(BYTES), st.lists(st.binary(max_size=60), max_size=20)),
    st.tuples(st.just(INTS), st.lists(st.integers(-(2**31), 2**31 - 1), max_size=20)),
    st.tuples(st.just(SHORTS), st.lists(st.integers(-(2**15), 2**15 - 1), max_size=20)),
    st.tuples(st.just(UUIDS), st.lists(st.uuids(), max_size=20)),
)


def sent(kind, values):
    connection.ensure_connection()
    packed = column(kind, [kind.pack(value) for value in values])
    with cursor_for_columns(connection.connection) as cursor:
        cursor.execute(f"SELECT v FROM unnest(%s::{kind.name}[]) v", (packed,))  # noqa: S608
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.django_db
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(columns)
def test_a_column_arrives_as_it_was(what):
    kind, values = what
    assert sent(kind, values) == values


@pytest.mark.django_db
def test_a_value_longer_than_the_table_of_lengths_arrives():
    assert sent(BYTES, [b"x" * 5_000, b""]) == [b"x" * 5_000, b""]


@pytest.mark.parametrize("kind", [TEXTS, BYTES, INTS, SHORTS, UUIDS])
@pytest.mark.django_db
def test_the_numbers_of_the_types_are_the_servers(kind):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::regtype::oid", [kind.name])
        assert cursor.fetchone()[0] == kind.number


def test_what_does_not_fit_is_refused_before_it_is_sent():
    with pytest.raises(Exception, match="format"):
        SHORTS.pack(40_000)
    assert isinstance(UUIDS.pack(UUID(int=1)), bytes)
