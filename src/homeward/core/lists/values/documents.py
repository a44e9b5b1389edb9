"""Papers as lists name them: passport, birth certificate, identity card, or none at all.

A newcomer's mistake is to read an empty cell as "none". Empty says nothing; only words
such as "no documents" say that there are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from homeward.core.lists.normalise import fold, says_nothing
from homeward.core.lists.values import words_data as data
from homeward.core.lists.vocabulary import Reading

_KIND_PATTERNS: Final = tuple((code, re.compile(pattern)) for code, pattern in data.PAPERS)


@lru_cache(maxsize=1)
def _none() -> frozenset[str]:
    return frozenset(fold(text) for text in data.NO_PAPERS.split(","))


def read_documents(text: str) -> Reading:
    """Read one cell of a documents column.

    Returns:
        "none" where the source says that there are none, otherwise one code for each kind of
        paper it names; no code for papers not known here, whose words are kept.
    """
    folded = fold(text)
    if folded in _none():
        return Reading(("none",))
    if says_nothing(folded):
        return Reading()
    codes = tuple(code for code, pattern in _KIND_PATTERNS if pattern.search(folded))
    return Reading(codes or ("",))


def says_no_documents(text: str) -> bool:
    """Say whether a remark states unmistakably that there are no documents."""
    folded = fold(text)
    return folded in _none() and any(word in folded.split() for word in data.PAPER_WORDS)
