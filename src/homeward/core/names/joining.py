"""Pieces of a name joined to words by what stands beside them; particles go.

What a newcomer would get wrong: nothing may be lost. A piece that looks like a particle but has
not the neighbours of one is a word, and a name of nothing but particles keeps them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from homeward.core.names import particles_data as small
from homeward.core.names.compounds import settled
from homeward.core.names.endings import BALKAN, ending_of
from homeward.core.names.name import Role
from homeward.core.names.pieces import BEFORE_LETTER, Kind, Piece
from homeward.core.names.script import Script

Placed = tuple[int, int, Piece]

_OF_GOD = {(script, word) for script, words in small.NAMES_OF_GOD.items() for word in words.split()}
_NEVER_SERVED = {
    (script, word) for script, words in small.NEVER_SERVED.items() for word in words.split()
}
_GODS = frozenset(
    word
    for table in (small.GOD, small.GOD_AFTER_SERVANT)
    for words in table.values()
    for word in words.split()
)
_SERVANT_OF_GOD = {
    Script.ARABIC: "عبدالله",
    Script.CYRILLIC: "абдула",
    Script.LATIN: "abdula",
}
_PREFIXES = frozenset(
    {
        Kind.SERVANT,
        Kind.SERVANT_OF_GOD_ONLY,
        Kind.FATHER_OF,
        Kind.MOTHER_OF,
        Kind.HOUSE_OF_FATHER,
    }
)
_SUFFIXES = frozenset(
    {Kind.GOD, Kind.GOD_AFTER_SERVANT, Kind.FAITH, Kind.WORSHIPPERS, Kind.BORN_OF}
)
_ARTICLES = frozenset({Kind.ARTICLE, Kind.ARTICLE_BETWEEN, Kind.ARTICLE_BEFORE})
_LINKS = frozenset({Kind.SON, Kind.DAUGHTER})

# How each half is written in the one form of the whole.
_HALF = {
    (Kind.SERVANT, Script.ARABIC): "عبدال",
    (Kind.SERVANT, Script.CYRILLIC): "абдул",
    (Kind.SERVANT, Script.LATIN): "abdul",
    (Kind.FATHER_OF, Script.ARABIC): "ابو",
    (Kind.FATHER_OF, Script.CYRILLIC): "абу",
    (Kind.FATHER_OF, Script.LATIN): "abu",
    (Kind.MOTHER_OF, Script.ARABIC): "ام",
    (Kind.MOTHER_OF, Script.CYRILLIC): "ум",
    (Kind.MOTHER_OF, Script.LATIN): "um",
    (Kind.HOUSE_OF_FATHER, Script.ARABIC): "بو",
    (Kind.HOUSE_OF_FATHER, Script.LATIN): "bu",
    (Kind.GOD, Script.ARABIC): "الله",
    (Kind.GOD, Script.CYRILLIC): "ула",
    (Kind.GOD, Script.LATIN): "ula",
    (Kind.FAITH, Script.ARABIC): "الدين",
    (Kind.FAITH, Script.CYRILLIC): "удин",
    (Kind.FAITH, Script.LATIN): "udin",
    (Kind.WORSHIPPERS, Script.ARABIC): "العابدين",
    (Kind.WORSHIPPERS, Script.CYRILLIC): "абидин",
    (Kind.WORSHIPPERS, Script.LATIN): "abidin",
    (Kind.BORN_OF, Script.ARABIC): "زاده",
    (Kind.BORN_OF, Script.CYRILLIC): "заде",
    (Kind.BORN_OF, Script.LATIN): "zade",
}
_LOST_BEFORE_SUFFIX = "aeiouyаеиоуюяا"
_VOWELS = re.compile(r"(?<!^)[aeiouyаеиоуыюяй]|(?<=^[aeiouаеиоу])[aeiouyаеиоуыюяй]+")
_FIRST_VOWEL = re.compile(r"^[eiouаеиоу]")


@lru_cache(maxsize=50_000)
def bare(form: str) -> str:
    """Leave the consonants of a form, to look first halves up however they are vowelled."""
    return _FIRST_VOWEL.sub("a", _VOWELS.sub("", form))


_FIRST_HALVES = {
    (kind, Script(script), bare(settled(word, Script(script))))
    for kind, table in (
        (Kind.GOD, small.BEFORE_GOD),
        (Kind.FAITH, small.BEFORE_FAITH),
        (Kind.WORSHIPPERS, small.ORNAMENT),
    )
    for script, words in table.items()
    for word in words.split()
}


@dataclass(slots=True)
class Joined:
    """One word of a name: where it stands in the text, its form and what it was made of."""

    start: int
    end: int
    form: str
    script: Script
    article: bool = False
    prefix: Kind | None = None
    child: str = ""
    link: Kind | None = None
    child_after: bool = False
    end_is_balkan: bool = False


def joined(pieces: Sequence[Placed]) -> list[Joined]:
    """Join the pieces of a name to words.

    Args:
        pieces: In the order recorded, as `pieces.pieces_of` gives them.

    Returns:
        The words in the order recorded. `link` says that "son of" or "daughter of" stood before
        the word, `child_after` that "oglu" or "kyzy" stood after it.
    """
    words = _Joining().all(pieces)
    return words or [Joined(start, end, p.form, p.script) for start, end, p in pieces]


class _Joining:
    """Walks the pieces once, remembering what waits for the next word."""

    def __init__(self) -> None:
        self.words: list[Joined] = []
        self.prefixes: list[Kind] = []
        self.start: int | None = None
        self.article = False
        self.link: Kind | None = None

    def all(self, pieces: Sequence[Placed]) -> list[Joined]:
        last = len(pieces) - 1
        for n, (start, end, piece) in enumerate(pieces):
            kind = piece.kind
            if kind is not Kind.WORD:
                after = pieces[n + 1][2] if n < last else None
                if after is not None and after.script is not piece.script:
                    after = None
                kind = self.meant(piece, after)
            self.take(start, end, piece, kind)
        return self.words

    def meant(self, piece: Piece, after: Piece | None) -> Kind:
        """Ask the neighbours what a piece is."""
        kind = piece.kind
        if kind in _PREFIXES:
            return _prefix(piece, after)
        before = self.before(piece.script)
        if kind in _SUFFIXES:
            return self.suffix(kind, piece.script) if before or self.prefixes else Kind.WORD
        if kind is Kind.ARTICLE_BEFORE:
            letter = BEFORE_LETTER[piece.script.value, piece.form]
            return kind if after is not None and after.form[0] == letter else Kind.WORD
        if kind is Kind.CHILD_AFTER:
            return kind if before and not self.waiting() else Kind.WORD
        if kind is Kind.ARTICLE_BETWEEN:
            return kind if before and after is not None else Kind.WORD
        return kind if before or after is not None else Kind.WORD

    def suffix(self, kind: Kind, script: Script) -> Kind:
        """Tell whether the word before, or "servant of", is the first half of a compound."""
        if self.prefixes:
            return Kind.WORD
        if kind is Kind.BORN_OF:
            return kind
        half = bare(self.words[-1].form)
        return kind if (kind, script, half) in _FIRST_HALVES else Kind.WORD

    def before(self, script: Script) -> bool:
        return bool(self.words) and self.words[-1].script is script

    def waiting(self) -> bool:
        return bool(self.prefixes) or self.article

    def take(self, start: int, end: int, piece: Piece, kind: Kind) -> None:
        if kind is Kind.WORD:
            self.add(start, end, piece)
        elif kind in _ARTICLES:
            self.article, self.start = True, start if self.start is None else self.start
        elif kind in _PREFIXES:
            self.prefixes.append(kind)
            self.start = start if self.start is None else self.start
        elif kind in _LINKS:
            self.link = kind
        elif kind is Kind.CHILD_AFTER:
            self.words[-1].child_after, self.words[-1].end = True, end
        elif kind in _SUFFIXES and not self.prefixes:
            word = self.words[-1]
            word.form, word.end = with_suffix(word.form, word.script, kind), end
            self.forget()
        else:
            self.add(start, end, piece)

    def add(self, start: int, end: int, piece: Piece) -> None:
        word = Joined(start, end, piece.form, piece.script, self.article or piece.article)
        word.end_is_balkan = piece.text.endswith(BALKAN)
        if self.start is not None:
            word.start = self.start
        for kind in reversed(self.prefixes):
            word.child = "" if kind in _SERVANTS else word.form
            word.form, word.prefix = with_prefix(word.form, word.script, kind), kind
        word.link = self.link
        self.words.append(word)
        self.forget()

    def forget(self) -> None:
        self.prefixes, self.start, self.article, self.link = [], None, False, None


_SERVANTS = frozenset({Kind.SERVANT, Kind.SERVANT_OF_GOD_ONLY})


def _prefix(piece: Piece, after: Piece | None) -> Kind:
    """Tell whether "Abd", "Abu" and the like begin a compound with the piece after them."""
    if after is None:
        return Kind.WORD
    if piece.kind not in _SERVANTS:
        return piece.kind
    if len(piece.form) > len("abd") and piece.script is not Script.ARABIC:
        sound = piece.form[4:5]  # "abdur" is "servant of the" before r only, "abdul" before all
        if sound not in {"", "l", "л", after.form[0]}:
            return Kind.WORD
    key = (after.script.value, after.form)
    if piece.kind is Kind.SERVANT_OF_GOD_ONLY:
        return Kind.SERVANT if key in _OF_GOD or after.kind is Kind.GOD else Kind.WORD
    return Kind.WORD if key in _NEVER_SERVED or _is_family(after) else Kind.SERVANT


def _is_family(piece: Piece) -> bool:
    """Tell whether a piece ends like a family name: after it "Abdul" is a name by itself."""
    ending = ending_of(piece.form, piece.script)
    return ending is not None and ending.role is Role.FAMILY


@lru_cache(maxsize=50_000)
def with_prefix(form: str, script: Script, kind: Kind) -> str:
    """Write "servant of", "father of" and the like in front of a form, as one form."""
    half = _HALF.get((kind, script), "")
    if kind is Kind.SERVANT and form in _GODS:
        return _SERVANT_OF_GOD[script]
    return settled(half + form, script)


@lru_cache(maxsize=50_000)
def with_suffix(form: str, script: Script, kind: Kind) -> str:
    """Write "of God", "of the faith" or "born of" after a form, as one form."""
    half = _HALF.get((kind, script), "")
    if kind is not Kind.BORN_OF:
        stem = form[:2] + form[2:].rstrip(_LOST_BEFORE_SUFFIX)
        return settled(stem + half, script)
    return settled(form + half, script)
