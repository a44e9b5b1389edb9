"""Codes of words by how they sound: Double Metaphone as Primero cuts it, and Beider-Morse.

Written anew from what Primero is known to do; nothing of its code is here. What a newcomer would
get wrong: Primero codes Latin words only, keeps the first code, and cuts it at four letters.
"""

from __future__ import annotations

import re
import signal
import unicodedata
from collections.abc import Callable
from functools import cache

from metaphone import doublemetaphone
from romanise import romaniser

LETTERS_KEPT = 4
SECONDS_A_WORD = 0.25
Codes = frozenset[str]
_LATIN = re.compile("[a-zA-Z]")


def primero(word: str) -> Codes:
    """A word in other letters stays what it is; a Latin one becomes its first code."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if not _LATIN.search(plain):
        return frozenset({plain.upper()})
    code = doublemetaphone(plain)[0][:LETTERS_KEPT]
    return frozenset({code} if code else ())


def double_metaphone(word: str) -> Codes:
    """Both codes of a word, cut at four letters."""
    return frozenset(code[:LETTERS_KEPT] for code in doublemetaphone(word) if code)


def beider_morse() -> Callable[[str], Codes]:
    """Make the coder of words as written.

    Its rules for Arabic letters multiply: a word of seven can take a minute. Where they take
    more than a quarter of a second, the word is romanised first.
    """
    from abydos.phonetic import BeiderMorse

    coder, romanised = BeiderMorse(), romaniser()

    def stop(_signal: int, _frame: object) -> None:
        raise TimeoutError

    def within(word: str) -> Codes | None:
        signal.signal(signal.SIGVTALRM, stop)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS_A_WORD)
        try:
            return frozenset(coder.encode(word).split())
        except (TimeoutError, IndexError):
            return None
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    @cache
    def codes(word: str) -> Codes:
        word = word.casefold()
        found = within(word)
        return found if found is not None else within(romanised(word)) or frozenset()

    return codes


CODERS: dict[str, Callable[[], Callable[[str], Codes]]] = {
    "primero": lambda: primero,
    "double_metaphone": lambda: double_metaphone,
    "beider_morse": beider_morse,
}
