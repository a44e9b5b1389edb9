"""Writes many persons and claims at once, by COPY, inside the caller's transaction.

A list of 100,000 rows makes about a million claims. Saved one object at a time they take
most of an hour; streamed in they take seconds. A writer thread keeps the server busy with
one batch while the next is being read, because parsing and copying each need a core.

A newcomer's mistake is to add a column to `Claim` and forget it here: the test that compares
`CLAIM_COLUMNS` with the model fails then.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from queue import Queue
from threading import Thread
from uuid import UUID, uuid4

from django.db import connection

from homeward.apps.audit.actions import UnauditedWriteError, is_changing
from homeward.apps.register.codec import Value, seal

PERSON_COLUMNS = ("id", "keeper_id", "code", "first_source_id")
CLAIM_COLUMNS = (
    "keeper_id",
    "person_id",
    "source_id",
    "sheet",
    "row",
    "kind",
    "code",
    "sealed",
    "said_on",
)

# Crockford's base 32: no I, L, O or U, so that a code read out over the telephone stays itself.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# Kinds whose short code would itself identify somebody; it stays inside the seal.
IDENTIFYING = frozenset(
    {"name", "father_name", "mother_name", "birth", "birth_place", "arrest", "sentenced_on"}
    | {"released_on", "place", "seen_on", "seeker", "reference", "remark"}
)

BATCH_ROWS = 2_000


def new_code() -> str:
    """Draw a person's code: ten letters by chance, which say nothing about anybody."""
    bits = secrets.randbits(50)
    letters = "".join(ALPHABET[(bits >> shift) & 31] for shift in range(0, 50, 5))
    return f"{letters[:5]}-{letters[5:]}"


@dataclass(slots=True)
class Batch:
    """Lines ready for COPY, table by table."""

    lines: dict[str, list[str]] = field(default_factory=dict)

    def add(self, table: str, line: str) -> None:
        """Put one line in. The caller has escaped it."""
        self.lines.setdefault(table, []).append(line)


class Copier:
    """Sends batches to the server while the caller prepares the next one.

    Attributes:
        tables: Table name to its columns, in the order in which they must be filled.
    """

    def __init__(self, tables: dict[str, tuple[str, ...]]) -> None:
        self.tables = tables
        self._queue: Queue[Batch | None] = Queue(maxsize=2)
        self._failure: BaseException | None = None
        connection.ensure_connection()
        self._raw = connection.connection
        self._thread = Thread(target=self._run, name="copier", daemon=True)

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
                    self._copy(batch)
                except BaseException as failure:
                    self._failure = failure

    def _copy(self, batch: Batch) -> None:
        for table, columns in self.tables.items():
            lines = batch.lines.get(table)
            if not lines:
                continue
            statement = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
            with self._raw.cursor() as cursor, cursor.copy(statement) as copy:
                copy.write("".join(lines))

    def __enter__(self) -> Copier:
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._queue.put(None)
        self._thread.join()
        if self._failure is not None and exc[0] is None:
            raise self._failure


@contextmanager
def copying(tables: dict[str, tuple[str, ...]]) -> Iterator[Copier]:
    """Open the bulk door. It opens only inside `audit.change`, like every other door to write.

    Args:
        tables: Further tables beside persons and claims, with their columns, filled after them.
    """
    if not is_changing():
        raise UnauditedWriteError("bulk writing outside change()")
    both = {"register_person": PERSON_COLUMNS, "register_claim": CLAIM_COLUMNS, **tables}
    with Copier(both) as copier:
        yield copier


@dataclass(frozen=True, slots=True)
class Origin:
    """What the claims of one source have in common."""

    keeper: int
    source: UUID
    said_on: date


def add_person(batch: Batch, origin: Origin) -> UUID:
    """Add a person who is nothing but a code; returns the key."""
    key = uuid4()
    batch.add("register_person", f"{key}\t{origin.keeper}\t{new_code()}\t{origin.source}\n")
    return key


def add_claims(
    batch: Batch,
    origin: Origin,
    person: UUID,
    place: tuple[int, int],
    claims: Iterable[tuple[str, Value]],
) -> None:
    """Add what one row says about one person.

    Args:
        batch: Where the lines go.
        origin: Whose claims they are.
        person: Whom they are about.
        place: Index of the sheet and the spreadsheet's own row number.
        claims: Kinds with their values.
    """
    head = f"{origin.keeper}\t{person}\t{origin.source}\t{place[0]}\t{place[1]}\t"
    tail = f"\t{origin.said_on}\n"
    for kind, value in claims:
        code = "" if kind in IDENTIFYING else value.code
        batch.add("register_claim", f"{head}{kind}\t{code}\t\\\\x{seal(person, value).hex()}{tail}")
