"""Invented rows for tests of matching: what somebody says, made into a record."""

from __future__ import annotations

from dataclasses import dataclass

from homeward.core.claims import ClaimKind
from homeward.core.matching import Proof, Record, record_of
from homeward.core.matching.record import NOTHING_PROVED
from homeward.core.spans import Span, from_edtf


@dataclass(frozen=True)
class Says:
    """A fact of a row; the shape of `core.lists.Fact`."""

    kind: ClaimKind
    words: str
    code: str = ""
    span: Span | None = None


def row(
    key: str, name: str = "", *, proof: Proof = NOTHING_PROVED, kind: str = "", **more: str
) -> Record:
    """Make a record; `more` is by kind of claim, days as EDTF."""
    said = [Says(ClaimKind.NAME, name)] if name else []
    for what, words in more.items():
        claim = ClaimKind(what)
        dated = claim in (ClaimKind.BIRTH, ClaimKind.SEEN_ON, ClaimKind.ARREST)
        coded = claim in (ClaimKind.SEX, ClaimKind.NATIONALITY)
        span = from_edtf(words) if dated else None
        said.append(Says(claim, words, words if coded else "", span))
    return record_of(key, said, kind=kind, source=key[:1], proof=proof)
