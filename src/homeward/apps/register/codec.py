"""The one door through which claim values that identify a person go in and out of the database.

Today the first byte says "plain"; encryption under a key of each person can take its place
here, with the person's key looked up from `person`, and nothing else has to change. A
newcomer's mistake is to decode a claim anywhere else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from json.encoder import encode_basestring as _quoted
from typing import Protocol
from uuid import UUID

from homeward.core.spans import Span

PLAIN = b"\x01"

# Made once: making one for every row costs more than the row.
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


class Said(Protocol):
    """What can be sealed: a `Value`, or a fact as a list's reader gives it."""

    @property
    def words(self) -> str:
        """As the source wrote it."""

    @property
    def code(self) -> str:
        """What was understood, in short."""

    @property
    def span(self) -> Span | None:
        """The days meant, if any."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a claim says.

    Attributes:
        words: As the source wrote it, always kept.
        code: What was understood, in short ("F", "TUR", EDTF of a date); empty where nothing was.
        span: For dates and ages, the days meant.
    """

    words: str
    code: str = ""
    span: Span | None = None


class SealedValueError(ValueError):
    """A stored value cannot be opened: it was written by a newer version, or damaged."""


def seal(person: UUID, value: Said) -> bytes:
    """Turn a value into what is stored about a person."""
    return close(person, written(value))


def written(value: Said) -> bytes:
    """Write a value down, open: a list in JSON, put together by hand for speed.

    For `close` only. It is the half of sealing that does not depend on the person, so that a
    list's thousand equal cells are written once.
    """
    text = f"[{_quoted(value.words)},{_quoted(value.code)}"
    span = value.span
    if span is None:
        return f"{text}]".encode()
    return f'{text},"{span.first.isoformat()}","{span.last.isoformat()}"]'.encode()


def close(person: UUID, text: bytes) -> bytes:  # noqa: ARG001  the person's key will be looked up by it
    """Seal a value that `written` wrote."""
    return PLAIN + text


def unseal(person: UUID, sealed: bytes | memoryview) -> Value:  # noqa: ARG001  as above
    """Turn what is stored into a value again.

    Raises:
        SealedValueError: The first byte is not one that this version can open.
    """
    raw = bytes(sealed)
    if raw[:1] != PLAIN:
        raise SealedValueError("a value sealed by another version")
    parts = json.loads(raw[1:])
    span = None
    if len(parts) > 2:  # noqa: PLR2004  words, code, and then the two ends of a span
        span = Span(date.fromisoformat(parts[2]), date.fromisoformat(parts[3]))
    return Value(parts[0], parts[1], span)


def seal_cells(cells: list[object]) -> bytes:
    """Seal a raw row as it came. Days are written as text that says what they were."""
    return PLAIN + _write(cells).encode()


def unseal_cells(sealed: bytes | memoryview) -> list[object]:
    """Open a raw row again."""
    raw = bytes(sealed)
    if raw[:1] != PLAIN:
        raise SealedValueError("a row sealed by another version")
    return list(json.loads(raw[1:]))


def close_bytes(person: UUID, content: bytes) -> bytes:
    """Seal what is no text: the picture of a page."""
    return close(person, content)


def open_bytes(person: UUID, sealed: bytes | memoryview) -> bytes:  # noqa: ARG001  as above
    """Open what `close_bytes` sealed.

    Raises:
        SealedValueError: The first byte is not one that this version can open.
    """
    raw = bytes(sealed)
    if raw[:1] != PLAIN:
        raise SealedValueError("a picture sealed by another version")
    return raw[1:]
