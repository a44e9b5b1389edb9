"""The one door through which claim values that identify a person go in and out of the database.

Today the first byte says "plain"; encryption under a key of each person can take its place
here, with the person's key looked up from `person`, and nothing else has to change. A
newcomer's mistake is to decode a claim anywhere else.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from homeward.core.spans import Span

PLAIN = b"\x01"


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


def seal(person: UUID, value: Value) -> bytes:  # noqa: ARG001  the person's key will be looked up by it
    """Turn a value into what is stored."""
    parts: list[str] = [value.words, value.code]
    if value.span is not None:
        parts += [value.span.first.isoformat(), value.span.last.isoformat()]
    return PLAIN + json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()


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
    return (
        PLAIN + json.dumps(cells, ensure_ascii=False, separators=(",", ":"), default=str).encode()
    )


def unseal_cells(sealed: bytes | memoryview) -> list[object]:
    """Open a raw row again."""
    raw = bytes(sealed)
    if raw[:1] != PLAIN:
        raise SealedValueError("a row sealed by another version")
    return list(json.loads(raw[1:]))
