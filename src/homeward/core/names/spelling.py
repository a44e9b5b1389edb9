"""The words of a name as spellings to be compared: letters, script, and what may stand for them.

What a newcomer would get wrong: "son of" is no word of a name (`read_name` drops it), but where
both sides write it, it is a little evidence; so it comes along here as a light spelling, which
costs nothing where it is missing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from homeward.core.names.name import Name, Word
from homeward.core.names.pieces import Kind, pieces_of
from homeward.core.names.script import Script

# No name has more words; of longer texts the longest words count.
MOST = 12
_LIGHT = {Kind.SON, Kind.DAUGHTER}
_PLAIN = str.maketrans({"أ": "ا"})


@dataclass(frozen=True, slots=True)
class Spelling:
    """One word to be compared.

    Attributes:
        letters: Comparable letters, at least one.
        script: Their script.
        stem: Letters that may stand for the word at a cost: the father's name in a patronymic,
            the masculine form of a family name; else "".
        light: Whether it is a small word, which costs nothing where it is missing.
        word: The word of the name; of a small word, one made for it.
        joined: Whether two words of the name are tried as this one.
    """

    letters: str
    script: Script
    stem: str
    light: bool
    word: Word
    joined: bool = False


@lru_cache(maxsize=100_000)
def spellings(name: Name) -> tuple[Spelling, ...]:
    """Give the words of a name as spellings, small words last; at most `MOST`."""
    words = [
        Spelling(plain(word.form), word.script, plain(word.stem), False, word)
        for word in name.words
        if word.form
    ]
    if len(words) > MOST:
        words = sorted(words, key=lambda s: (-len(s.letters), s.letters, s.word.text))[:MOST]
    return (*words, *_small_words(name))[:MOST]


def plain(form: str) -> str:
    """Write the hamza that `read_name` keeps to tell articles as a bare alef."""
    return form.translate(_PLAIN)


def _small_words(name: Name) -> list[Spelling]:
    """Find "son of" and "daughter of" among the pieces, where they did not become words."""
    small = [piece for _, _, piece in pieces_of(name.text) if piece.kind in _LIGHT]
    if not small:
        return []
    there = Counter(word.form for word in name.words)
    light = []
    for piece in small:
        if there[piece.form] > 0:
            there[piece.form] -= 1
        else:
            word = Word(piece.text, piece.form, piece.script)
            light.append(Spelling(plain(piece.form), piece.script, "", True, word))
    return light
