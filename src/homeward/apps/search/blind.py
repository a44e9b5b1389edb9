"""Keys as they are kept: keyed digests, which say nothing to whoever has the table alone.

A newcomer's mistake is to change what keys are made from and leave `VERSION`. Digests of two
versions never meet, so that a list whose keys are old is simply written anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from django.conf import settings

VERSION = 1


def blind(keeper: int, keys: Iterable[str]) -> list[int]:
    """Fold each key into eight bytes, as PostgreSQL's `bigint` holds them, in the same order.

    The keeper is folded in: two registers that know one person have no digest in common.
    """
    secret, before = settings.HOMEWARD_BLIND_KEY, f"search {VERSION}\x1d{keeper}\x1d"
    return [
        int.from_bytes(
            hashlib.blake2b(f"{before}{key}".encode(), key=secret, digest_size=8).digest(),
            signed=True,
        )
        for key in keys
    ]


def mark(keeper: int) -> int:
    """Tell this version under this machine's key from any other: what was made by another is old.

    A store that was brought to another machine has another key, and finds nobody until its keys
    are written anew.
    """
    return blind(keeper, [""])[0]
