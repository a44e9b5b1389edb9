"""A keyed digest of who a row seems to be about, so that clear repeats are found without names."""

from __future__ import annotations

import hashlib

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
    name = birth = mother = ""
    for fact in reading.facts:
        kind = fact.kind
        if kind is ClaimKind.NAME:
            name = fact.words
        elif kind is ClaimKind.BIRTH:
            birth = fact.code
        elif kind is ClaimKind.MOTHER_NAME:
            mother = fact.words
    plain = likeness(name, birth, mother)
    if plain is None:
        return b""
    text = f"{keeper}\x1f{plain}".encode()
    # BLAKE2 takes the key itself (RFC 7693, 2.9), at a tenth of the time of an HMAC.
    return hashlib.blake2b(text, key=settings.HOMEWARD_BLIND_KEY, digest_size=16).digest()
