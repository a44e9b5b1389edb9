"""What each recorded piece of a name is by itself: a word, or one of the small words of names.

What a newcomer would get wrong: a piece can only say what it may be. Whether "ad" is an article
or "Alla" is God's name depends on its neighbours, and joining.py asks them.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from homeward.core.names import particles_data as small
from homeward.core.names.compounds import settled, without_article
from homeward.core.names.endings import BALKAN, ending_of
from homeward.core.names.letters import folded
from homeward.core.names.script import Script, script_of


class Kind(Enum):
    """What a piece may be. All but WORD need the right neighbours, else they are words."""

    WORD = "word"
    ARTICLE = "the"
    ARTICLE_BETWEEN = "the, between two words"
    ARTICLE_BEFORE = "the, before one letter"
    SERVANT = "servant of"
    SERVANT_OF_GOD_ONLY = "servant of, before a name of God"
    GOD = "of God"
    GOD_AFTER_SERVANT = "of God, after servant"
    FAITH = "of the faith"
    WORSHIPPERS = "of the worshippers"
    FATHER_OF = "father of"
    MOTHER_OF = "mother of"
    HOUSE_OF_FATHER = "of the house of the father of"
    SON = "son of"
    DAUGHTER = "daughter of"
    CHILD_AFTER = "his child"
    BORN_OF = "born of"


class Piece(NamedTuple):
    """One piece as recorded, its comparable form, and what it may be.

    `plain` says that neither its neighbours nor its ending can make anything else of it.
    """

    text: str
    form: str
    script: Script
    kind: Kind
    article: bool
    plain: bool


_SMALL = {
    Kind.SERVANT_OF_GOD_ONLY: small.SERVANT_OF_GOD_ONLY,
    Kind.SERVANT: small.SERVANT,
    Kind.ARTICLE: small.ARTICLE,
    Kind.ARTICLE_BETWEEN: small.ARTICLE_BETWEEN,
    Kind.GOD: small.GOD,
    Kind.GOD_AFTER_SERVANT: small.GOD_AFTER_SERVANT,
    Kind.FAITH: small.FAITH,
    Kind.WORSHIPPERS: small.WORSHIPPERS,
    Kind.FATHER_OF: small.FATHER_OF,
    Kind.MOTHER_OF: small.MOTHER_OF,
    Kind.HOUSE_OF_FATHER: small.HOUSE_OF_FATHER,
    Kind.SON: small.SON,
    Kind.DAUGHTER: small.DAUGHTER,
    Kind.CHILD_AFTER: small.CHILD_AFTER,
    Kind.BORN_OF: small.BORN_OF,
}
_KINDS: dict[tuple[str, str], Kind] = {
    (script, word): kind
    for kind, table in _SMALL.items()
    for script, words in table.items()
    for word in words.split()
}
BEFORE_LETTER: dict[tuple[str, str], str] = {
    (script, entry.split(":")[0]): entry.split(":")[1]
    for script, entries in small.ARTICLE_BEFORE.items()
    for entry in entries.split()
}

# Marks that stand over, under or between the letters of one word: vowel signs of Arabic,
# accents, tatweel, joiners, and the many apostrophes that stand for ayn, hamza and Uzbek letters.
_MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u2060\ufeff'`´‘’‛ʹʻʼʽʾʿˈ′＇"
)
# Arabic letters are parted from others even where the space was lost between two scripts; Latin
# and Cyrillic are not, since each has letters that look like the other's.
_ARABIC = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
_OTHER = r"^\W\d_\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
PIECE = re.compile(rf"[{_ARABIC}][{_ARABIC}{_MARKS}]*|[{_OTHER}](?:[{_OTHER}]|[{_MARKS}])*")


def pieces_of(text: str) -> list[tuple[int, int, Piece]]:
    """Cut a recorded name into pieces; each comes with where it begins and ends in the text."""
    found = [(*match.span(), read_piece(match.group())) for match in PIECE.finditer(text)]
    return [placed for placed in found if placed[2].form]


# With the article in one word these are words: العبد, الابن, البنت.
_NEVER_WITH_ARTICLE = frozenset(_SMALL) - {Kind.FAITH, Kind.GOD, Kind.WORSHIPPERS}


@lru_cache(maxsize=200_000)
def read_piece(recorded: str) -> Piece:
    """Read one piece. Cached: few words make up all the names of a long list."""
    script = script_of(recorded)
    if not folded(recorded, script) and folded(recorded, Script.LATIN):
        script = Script.LATIN  # nothing but silent letters of the other script beside it
    word, article = without_article(recorded, script)
    form = settled(word, script)
    kind = _kind(form, script)
    if kind in _NEVER_WITH_ARTICLE and article:
        form, kind, article = folded(recorded, script), Kind.WORD, False
    elif kind is Kind.SON and form != word:
        form, kind = word, Kind.WORD  # Benn is a family, ben is "son of"
    telling = article or ending_of(form, script) is not None or recorded.endswith(BALKAN)
    plain = kind is Kind.WORD and not telling
    return Piece(recorded, form, script, kind, article, plain)


def _kind(form: str, script: Script) -> Kind:
    if (script.value, form) in BEFORE_LETTER:
        return Kind.ARTICLE_BEFORE
    return _KINDS.get((script.value, form), Kind.WORD)
