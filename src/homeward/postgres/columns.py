"""Columns of values in PostgreSQL's own binary form, for rows that are sent a million at a time.

A list of 100,000 people is about five million values. Written out as text, quoted and taken
apart again by the server they cost more processor time than storing them. Here each value is
packed once, as the server's own `array_send` would write it, and a column goes over as one
array that `unnest` takes apart.

The trap: a binary value is trusted to be of the type that the statement names. A column is
therefore packed and cast by the same `ColumnType`, never by hand.

Source: PostgreSQL documentation, "Message Formats" and `array_recv`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from struct import Struct
from typing import Any
from uuid import UUID

from psycopg import Connection, Cursor
from psycopg.adapt import Dumper
from psycopg.pq import Format

_HEAD = Struct(">iiIii")  # dimensions, has nulls, type of the elements, length, first index
_SHORT, _INT, _LENGTH = Struct(">ih"), Struct(">ii"), Struct(">i")
_SIXTEEN = _LENGTH.pack(16)
_LENGTHS = tuple(_LENGTH.pack(size) for size in range(4096))


def pack_bytes(value: bytes) -> bytes:
    """Pack one `bytea`."""
    size = len(value)
    return (_LENGTHS[size] if size < len(_LENGTHS) else _LENGTH.pack(size)) + value


@lru_cache(maxsize=10_000)
def pack_text(value: str) -> bytes:
    """Pack one text; the few that a column repeats are packed once."""
    return pack_bytes(value.encode())


def pack_uuid(value: UUID) -> bytes:
    """Pack one key."""
    return _SIXTEEN + value.bytes


def pack_short(value: int) -> bytes:
    """Pack one `smallint`; raises `struct.error` where it does not fit."""
    return _SHORT.pack(2, value)


def pack_int(value: int) -> bytes:
    """Pack one `integer`; raises `struct.error` where it does not fit."""
    return _INT.pack(4, value)


@dataclass(frozen=True, slots=True)
class ColumnType:
    """How the values of a column travel.

    Attributes:
        name: The type as SQL has it.
        number: Its fixed number in every PostgreSQL (`pg_type.oid`).
        pack: Turns one value into its packed form.
    """

    name: str
    number: int
    pack: Callable[[Any], bytes]


UUIDS = ColumnType("uuid", 2950, pack_uuid)
TEXTS = ColumnType("text", 25, pack_text)
BYTES = ColumnType("bytea", 17, pack_bytes)
SHORTS = ColumnType("smallint", 21, pack_short)
INTS = ColumnType("int", 23, pack_int)


class Column(bytes):
    """A whole array, packed."""

    __slots__ = ()


class _ColumnDumper(Dumper):
    """Hands a packed array to the server as it is; the statement's cast says of which type."""

    format = Format.BINARY

    def dump(self, obj: Column) -> bytes:
        return bytes(obj)


def column(kind: ColumnType, packed: Sequence[bytes]) -> Column:
    """Put packed values together to one array.

    Args:
        kind: Their type; every value must have been packed by it.
        packed: The values; none of them NULL.
    """
    if not packed:
        return Column(_HEAD.pack(0, 0, kind.number, 0, 1)[:12])
    return Column(_HEAD.pack(1, 0, kind.number, len(packed), 1) + b"".join(packed))


def cursor_for_columns(connection: Connection[Any]) -> Cursor[Any]:
    """Give a cursor that sends arguments beside the statement and not inside its text."""
    cursor = Cursor(connection)
    cursor.adapters.register_dumper(Column, _ColumnDumper)
    return cursor
