"""Writes many persons and claims at once, inside the caller's transaction.

A list of 100,000 rows makes about a million claims. Saved one object at a time they take
most of an hour; sent as arrays, a batch in one statement, they take seconds. COPY would be
a little faster still, but PostgreSQL refuses COPY into a table under row security, and no
speed is worth a door around it. A writer thread keeps the server busy with one batch while
the next is being read, because reading and writing each need a core.

A newcomer's mistake is to add a column without a default to `Claim` and forget it here.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from queue import Queue
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

from django.db import connection

from homeward.apps.audit.actions import UnauditedWriteError, is_changing
from homeward.apps.register.codec import Value, seal

# Crockford's base 32: no I, L, O or U, so that a code read out over the telephone stays itself.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# Kinds whose short code would itself identify somebody; it stays inside the seal.
IDENTIFYING = frozenset(
    {"name", "father_name", "mother_name", "birth", "birth_place", "arrest", "sentenced_on"}
    | {"released_on", "place", "seen_on", "seeker", "reference", "remark"}
)

BATCH_ROWS = 2_000

# Nothing that needs quoting inside an array's text may get in; codes are our own short words.
_PLAIN = re.compile(r"[A-Za-z0-9_.:()/-]*\Z")


@dataclass(frozen=True, slots=True)
class Target:
    """A table to be filled.

    Attributes:
        name: Table name.
        same: Columns that are alike in all rows of a batch, with their PostgreSQL type.
        each: Columns that differ, with the type of one value. A `bytea` is sent as hex digits.
    """

    name: str
    same: dict[str, str]
    each: dict[str, str]

    def statement(self) -> str:
        """The INSERT for one batch; the policies of the table check every row of it."""
        columns = ", ".join((*self.same, *self.each))
        same = [f"%s::{kind}" for kind in self.same.values()]
        each = [
            f"decode(e.{name}, 'hex')" if kind == "bytea" else f"e.{name}"
            for name, kind in self.each.items()
        ]
        arrays = ", ".join(
            f"%s::{'text' if kind == 'bytea' else kind}[]" for kind in self.each.values()
        )
        return (
            f"INSERT INTO {self.name} ({columns}) SELECT {', '.join((*same, *each))} "  # noqa: S608
            f"FROM unnest({arrays}) AS e({', '.join(self.each)})"
        )


PERSONS = Target(
    "register_person",
    {"keeper_id": "int", "first_source_id": "uuid"},
    {"id": "uuid", "code": "text"},
)
CLAIMS = Target(
    "register_claim",
    {"keeper_id": "int", "source_id": "uuid", "said_on": "date"},
    {
        "person_id": "uuid",
        "sheet": "smallint",
        "row": "int",
        "kind": "text",
        "code": "text",
        "sealed": "bytea",
    },
)


def new_code() -> str:
    """Draw a person's code: ten letters by chance, which say nothing about anybody."""
    bits = secrets.randbits(50)
    letters = "".join(ALPHABET[(bits >> shift) & 31] for shift in range(0, 50, 5))
    return f"{letters[:5]}-{letters[5:]}"


@dataclass(frozen=True, slots=True)
class Origin:
    """What the claims of one source have in common."""

    keeper: int
    source: UUID
    said_on: date


@dataclass(slots=True)
class Batch:
    """Rows on their way, column by column, table by table."""

    origin: Origin
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def add(self, target: Target, row: tuple[Any, ...]) -> None:
        """Put one row in, its values in the order of `target.each`."""
        self.rows.setdefault(target.name, []).append(row)


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
            rows = batch.rows.get(target.name)
            if rows:
                arrays = [_array(column) for column in zip(*rows, strict=True)]
                with self._raw.cursor() as cursor:
                    cursor.execute(statement, (*same, *arrays))

    def __enter__(self) -> Sender:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._queue.put(None)
        self._thread.join()
        if self._failure is not None and exc[0] is None:
            raise self._failure


def _array(values: Iterable[Any]) -> str:
    """Write values as the text of an array. They hold nothing that needs quoting; see `plain`."""
    return "{" + ",".join([str(value) or '""' for value in values]) + "}"


def plain(code: str) -> str:
    """Let a code through that needs no quoting inside an array.

    Raises:
        ValueError: It is none of ours; a word from a list must never get this far.
    """
    if not _PLAIN.match(code) or len(code) > 40:  # noqa: PLR2004  the column's length
        raise ValueError("not a code")
    return code


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
    key = uuid4()
    batch.add(PERSONS, (key, new_code()))
    return key


def add_claims(
    batch: Batch, person: UUID, place: tuple[int, int], claims: Iterable[tuple[str, Value]]
) -> None:
    """Add what one row says about one person.

    Args:
        batch: Where the rows go.
        person: Whom they are about.
        place: Index of the sheet and the spreadsheet's own row number.
        claims: Kinds with their values.
    """
    sheet, number = place
    rows = batch.rows.setdefault(CLAIMS.name, [])
    for kind, value in claims:
        code = "" if kind in IDENTIFYING else plain(value.code)
        rows.append((person, sheet, number, kind, code, seal(person, value).hex()))
