"""A keyed digest of who a row seems to be about, so that clear repeats are found without names."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from homeward.core.claims import ClaimKind
from homeward.core.lists import RowReading
from homeward.core.matching.repeats import likeness


def blind(keeper: int, reading: RowReading) -> bytes:
    """Fold name, birth and mother of a row into 16 bytes, equal for rows that clearly repeat.

    Empty when the row says too little for that. The key never leaves the machine and the
    keeper is folded in, so that the digest gives away neither a name nor, across keepers,
    that two rows are equal.
    """
    said = {fact.kind: fact for fact in reading.facts}
    name, birth = said.get(ClaimKind.NAME), said.get(ClaimKind.BIRTH)
    mother = said.get(ClaimKind.MOTHER_NAME)
    plain = likeness(
        name.words if name else "", birth.code if birth else "", mother.words if mother else ""
    )
    if plain is None:
        return b""
    text = f"{keeper}\x1f{plain}".encode()
    return hmac.digest(settings.HOMEWARD_BLIND_KEY, text, hashlib.sha256)[:16]
