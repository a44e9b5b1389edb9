"""Writes many persons and claims at once, inside the caller's transaction.

A list of 100,000 rows makes about a million claims. Saved one object at a time they take
most of an hour; sent as arrays, a batch in one statement, they take seconds. COPY would be
a little faster still, but PostgreSQL refuses COPY into a table under row security, and no
speed is worth a door around it. A writer thread keeps the server busy with one batch while
the next is being read, because reading and writing each need a core.

A newcomer's mistake is to add a column without a default to `Claim` and forget it here.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from queue import Queue
from threading import Thread
from typing import Any, Protocol
from uuid import UUID

from django.db import connection

from homeward.apps.audit.actions import UnauditedWriteError, is_changing
from homeward.apps.register.codec import Said, close, written
from homeward.core.claims import ClaimKind
from homeward.postgres.columns import (
    BYTES,
    INTS,
    SHORTS,
    TEXTS,
    UUIDS,
    ColumnType,
    column,
    cursor_for_columns,
    pack_bytes,
    pack_int,
    pack_short,
    pack_text,
    pack_uuid,
)

# Crockford's base 32: no I, L, O or U, so that a code read out over the telephone stays itself.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_PAIRS = tuple(one + other for one in ALPHABET for other in ALPHABET)

# Kinds whose short code would itself identify somebody; it stays inside the seal.
IDENTIFYING = frozenset(
    {"name", "father_name", "mother_name", "birth", "birth_place", "arrest", "sentenced_on"}
    | {"released_on", "place", "seen_on", "seeker", "reference", "remark"}
)

BATCH_ROWS = 2_000

# Chance is drawn from the system in pieces: asking it twice for every person costs more than
# everything else about a person.
DRAWN_AT_ONCE = 16 * 1024
KEY_BYTES, CODE_BYTES = 10, 7

# Codes are our own short words; what a source wrote never looks like this by design.
_PLAIN = re.compile(r"[A-Za-z0-9_.:()/-]*\Z")
_NO_CODE = pack_text("")


@dataclass(frozen=True, slots=True)
class Target:
    """A table to be filled.

    Attributes:
        name: Table name.
        same: Columns that are alike in all rows of a batch, with their PostgreSQL type.
        each: Columns that differ, with the type of one value.
    """

    name: str
    same: dict[str, str]
    each: dict[str, ColumnType]

    def statement(self) -> str:
        """The INSERT for one batch; the policies of the table check every row of it."""
        columns = ", ".join((*self.same, *self.each))
        same = [f"%s::{kind}" for kind in self.same.values()]
        each = [f"e.{name}" for name in self.each]
        arrays = ", ".join(f"%s::{kind.name}[]" for kind in self.each.values())
        return (
            f"INSERT INTO {self.name} ({columns}) SELECT {', '.join((*same, *each))} "  # noqa: S608
            f"FROM unnest({arrays}) AS e({', '.join(self.each)})"
        )


PERSONS = Target(
    "register_person",
    {"keeper_id": "int", "first_source_id": "uuid"},
    {"id": UUIDS, "code": TEXTS},
)
CLAIMS = Target(
    "register_claim",
    {"keeper_id": "int", "source_id": "uuid", "said_on": "date"},
    {
        "person_id": UUIDS,
        "sheet": SHORTS,
        "row": INTS,
        "kind": TEXTS,
        "code": TEXTS,
        "sealed": BYTES,
    },
)


def new_code(chance: bytes | None = None) -> str:
    """Make a person's code: ten letters by chance, which say nothing about anybody.

    Args:
        chance: Seven bytes drawn by chance; drawn here if left out.
    """
    bits = int.from_bytes(chance or os.urandom(CODE_BYTES))
    letters = "".join([_PAIRS[bits >> shift & 1023] for shift in (0, 10, 20, 30, 40)])
    return f"{letters[:5]}-{letters[5:]}"


class Stated(Said, Protocol):
    """What a source says in one matter: a fact as a list's reader gives it."""

    @property
    def kind(self) -> ClaimKind:
        """What it is about."""


# Kind, code and words, packed; and the statement itself, so that its address stays its own.
_Packed = tuple[Stated, bytes, bytes, bytes]
_MOST_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Origin:
    """What the claims of one source have in common.

    The reader of a list gives the same object for cells that say the same. Such a statement is
    packed once; it is known by its address, because asking whether two are equal costs more.
    """

    keeper: int
    source: UUID
    said_on: date
    _kept: dict[int, _Packed] = field(default_factory=dict, compare=False, repr=False)

    def packed(self, stated: Stated) -> _Packed:
        """Pack a statement; what is understood, and so comes again and again, is kept."""
        kept = self._kept.get(id(stated))
        if kept is not None and kept[0] is stated:
            return kept
        kind = stated.kind.value
        code = _NO_CODE if kind in IDENTIFYING else pack_code(stated.code)
        made = (stated, pack_text(kind), code, written(stated))
        if stated.code and len(self._kept) < _MOST_KEPT:
            self._kept[id(stated)] = made
        return made


@dataclass(slots=True)
class Batch:
    """Rows on their way, table by table and column by column, each value packed.

    What was drawn by chance and not used up goes with the batch and never into the next one,
    so that no two processes ever share it.
    """

    origin: Origin
    tables: dict[str, tuple[list[bytes], ...]] = field(default_factory=dict)
    moment: int = field(default_factory=lambda: time.time_ns() // 1_000_000)
    _chance: bytes = b""

    def columns(self, target: Target) -> tuple[list[bytes], ...]:
        """The columns of a table, in the order of `target.each`, for packed values."""
        found = self.tables.get(target.name)
        if found is None:
            found = self.tables[target.name] = tuple([] for _ in target.each)
        return found

    def add(self, target: Target, row: tuple[Any, ...]) -> None:
        """Put one row in, its values in the order of `target.each`."""
        kinds = target.each.values()
        for packed, kind, value in zip(self.columns(target), kinds, row, strict=True):
            packed.append(kind.pack(value))

    def new_key(self) -> UUID:
        """Make a key that nobody can guess, near to the others of this batch.

        Seventy-four bits of chance after the moment (RFC 9562, version 7). Keys of chance
        alone would put every claim on another page of the index and of the write-ahead log.
        """
        chance = int.from_bytes(self.draw(KEY_BYTES))
        middle, end = chance >> 62 & 0xFFF, chance & (1 << 62) - 1
        return UUID(int=self.moment << 80 | 0x7 << 76 | middle << 64 | 0b10 << 62 | end)

    def draw(self, size: int) -> bytes:
        """Draw some bytes by chance, of the kind that nobody can guess."""
        if len(self._chance) < size:
            self._chance = os.urandom(DRAWN_AT_ONCE)
        drawn, self._chance = self._chance[:size], self._chance[size:]
        return drawn


class Sender:
    """Sends batches to the server while the caller prepares the next one."""

    def __init__(self, origin: Origin, targets: tuple[tuple[Target, tuple[Any, ...]], ...]) -> None:
        own = (
            (PERSONS, (origin.keeper, str(origin.source))),
            (CLAIMS, (origin.keeper, str(origin.source), origin.said_on.isoformat())),
        )
        self._targets = [(target, target.statement(), same) for target, same in (*own, *targets)]
        self._queue: Queue[Batch | None] = Queue(maxsize=2)
        self._failure: BaseException | None = None
        connection.ensure_connection()
        self._raw = connection.connection
        self._thread = Thread(target=self._run, name="sender", daemon=True)

    def send(self, batch: Batch) -> None:
        """Hand over a batch.

        Raises:
            BaseException: Whatever the server answered to an earlier batch.
        """
        if self._failure is not None:
            raise self._failure
        self._queue.put(batch)

    def _run(self) -> None:
        while (batch := self._queue.get()) is not None:
            if self._failure is None:
                try:
                    self._insert(batch)
                except BaseException as failure:
                    self._failure = failure

    def _insert(self, batch: Batch) -> None:
        for target, statement, same in self._targets:
            columns = batch.tables.get(target.name)
            if columns:
                kinds = target.each.values()
                arrays = [column(kind, v) for kind, v in zip(kinds, columns, strict=True)]
                with cursor_for_columns(self._raw) as cursor:
                    cursor.execute(statement, (*same, *arrays))

    def __enter__(self) -> Sender:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._queue.put(None)
        self._thread.join()
        if self._failure is not None and exc[0] is None:
            raise self._failure


@lru_cache(maxsize=10_000)
def pack_code(code: str) -> bytes:
    """Pack a short code that may stand outside the seal.

    Raises:
        ValueError: It is none of ours; a word from a list must never get this far.
    """
    if not _PLAIN.match(code) or len(code) > 40:  # noqa: PLR2004  the column's length
        raise ValueError("not a code")
    return pack_text(code)


@contextmanager
def sending(
    origin: Origin, targets: tuple[tuple[Target, tuple[Any, ...]], ...] = ()
) -> Iterator[Sender]:
    """Open the bulk door. It opens only inside `audit.change`, like every other door to write.

    Args:
        origin: Whose claims they are.
        targets: Further tables beside persons and claims, with the values that all rows share.
    """
    if not is_changing():
        raise UnauditedWriteError("bulk writing outside change()")
    with Sender(origin, targets) as sender:
        yield sender


def add_person(batch: Batch) -> UUID:
    """Add a person who is nothing but a code; returns the key."""
    key = batch.new_key()
    keys, codes = batch.columns(PERSONS)
    keys.append(pack_uuid(key))
    codes.append(pack_bytes(new_code(batch.draw(CODE_BYTES)).encode()))
    return key


def add_claims(
    batch: Batch, person: UUID, place: tuple[int, int], claims: Iterable[Stated]
) -> None:
    """Add what one row says about one person.

    Args:
        batch: Where the rows go.
        person: Whom they are about.
        place: Index of the sheet and the spreadsheet's own row number.
        claims: What the row states.
    """
    persons, sheets, numbers, kinds, codes, sealed = batch.columns(CLAIMS)
    packed = batch.origin.packed
    for stated in claims:
        _same, kind, code, text = packed(stated)
        kinds.append(kind)
        codes.append(code)
        sealed.append(pack_bytes(close(person, text)))
    count = len(kinds) - len(persons)
    persons.extend([pack_uuid(person)] * count)
    sheets.extend([pack_short(place[0])] * count)
    numbers.extend([pack_int(place[1])] * count)
