"""Sentences taken apart into words that can be looked up, and phrases found among them.

Only a copy is folded; what a token says is kept as it stood. A newcomer's mistake is to look
Arabic words up as they are written: "and", "by", "for" and "the" are letters at their front,
so each token carries every word that it may be.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Generic, TypeVar

from homeward.core.lists.normalise import bare, fold

_TOKEN: Final = re.compile(
    r"(?P<number>\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,٬٫']\d+)*)"
    r"|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s']|_)"
)
_SAME: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "ـ": "", "–": "-", "‑": "-", "‐": "-", "−": "-", "―": "—"}
)
_SHORTEST: Final = 3  # letters left of an Arabic word when particles are taken off
_JOINED: Final = "وفبلك"


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of a sentence.

    Attributes:
        text: As it stands in the cleaned sentence.
        forms: What it may be in a lexicon, folded; marks stand for themselves.
        number: True for digits.
        glued: True where nothing stands between it and the token before.
        joined: True for an Arabic word that begins with "and".
    """

    text: str
    forms: tuple[str, ...]
    number: bool = False
    glued: bool = False
    joined: bool = False

    @property
    def word(self) -> bool:
        """Say whether it is a word and no number or mark."""
        return not self.number and self.text[0].isalpha()

    @property
    def capital(self) -> bool:
        """Say whether it begins with a capital letter."""
        return self.text[0].isupper()


def cleaned(text: str) -> str:
    """Write digits of all scripts as 0 to 9 and take marks away that nobody looks up by."""
    found = []
    for letter in unicodedata.normalize("NFC", text).translate(_SAME):
        digit = unicodedata.decimal(letter, None)
        if digit is not None:
            found.append(str(digit))
        elif unicodedata.category(letter) not in ("Mn", "Cf"):
            found.append(" " if unicodedata.category(letter) in ("Zs", "Cc") else letter)
    return "".join(found)


def tokenised(text: str) -> list[Token]:
    """Take a sentence apart.

    >>> [token.text for token in tokenised("Al-Hol: 1,400 (or so)")]
    ['Al', '-', 'Hol', ':', '1,400', '(', 'or', 'so', ')']
    """
    plain, tokens, end = cleaned(text), [], -1
    for found in _TOKEN.finditer(plain):
        kind, said = found.lastgroup, found.group()
        forms = _forms(said) if kind == "word" else (said,)
        tokens.append(
            Token(
                said,
                forms,
                kind == "number",
                found.start() == end,
                len(forms) > 1 and forms[0][0] == "و",
            )
        )
        end = found.end()
    return tokens


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[str, ...]:
    """Give the word folded, and without the particles and the article of Arabic."""
    plain = fold(word) or word
    forms = {plain: None, bare(plain): None}
    rest = plain
    for _ in range(2):
        short = len(rest) < _SHORTEST or (len(rest) == _SHORTEST and rest[0] != "و")
        if rest[0] not in _JOINED or short:
            break
        rest = rest[1:]
        forms |= {rest: None, bare(rest): None}
        if rest.startswith("ل") and len(rest) > _SHORTEST:  # للأطفال: the article melts away
            forms[rest[1:]] = None
    return tuple(forms)


Tag = TypeVar("Tag")


class Phrases(Generic[Tag]):
    """Phrases of a lexicon, found at a place in a sentence; the longest wins.

    Args:
        table: What each tag is called, phrases separated by "|". A word that ends in "*" is a
            beginning, one that begins with "*" an ending.
    """

    def __init__(self, table: Mapping[Tag, str] | Iterable[tuple[Tag, str]]) -> None:
        pairs = table.items() if isinstance(table, Mapping) else table
        self._exact: dict[str, list[tuple[tuple[str, ...], Tag]]] = {}
        self._loose: list[tuple[tuple[str, ...], Tag]] = []
        for tag, phrases in pairs:
            for phrase in filter(None, (part.strip() for part in phrases.split("|"))):
                self._add(tuple(_entry(word) for word in phrase.split() if word != "'"), tag)
        for listed in (*self._exact.values(), self._loose):
            listed.sort(key=lambda entry: -len(entry[0]))

    def _add(self, words: tuple[str, ...], tag: Tag) -> None:
        if not words:
            return
        if "*" in words[0]:
            self._loose.append((words, tag))
        else:
            self._exact.setdefault(words[0], []).append((words, tag))

    def at(self, tokens: Sequence[Token], place: int) -> tuple[Tag, int] | None:
        """Give what stands at a place and how many tokens it takes; `None` for nothing."""
        if not 0 <= place < len(tokens):
            return None
        best: tuple[Tag, int] | None = None
        for form in tokens[place].forms:
            for words, tag in self._exact.get(form, ()):
                if (not best or len(words) > best[1]) and _stands(words, tokens, place):
                    best = (tag, len(words))
        for words, tag in self._loose:
            if (not best or len(words) > best[1]) and _stands(words, tokens, place):
                best = (tag, len(words))
        return best

    def before(self, tokens: Sequence[Token], place: int, reach: int = 5) -> tuple[Tag, int] | None:
        """Give the phrase that ends just before a place, the longest one."""
        for start in range(max(0, place - reach), place):
            found = self.at(tokens, start)
            if found and start + found[1] == place:
                return found
        return None

    def within(self, tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, Tag, int]]:
        """Give every phrase between two places as (place, tag, length), from left to right."""
        found, place = [], start
        while place < end:
            here = self.at(tokens, place)
            if here and place + here[1] <= end:
                found.append((place, *here))
                place += here[1]
            else:
                place += 1
        return found


def _entry(word: str) -> str:
    """Fold a word of a lexicon, its star kept; marks stand for themselves."""
    if word == "?":  # any one word
        return word
    plain = fold(word.strip("*")) or word.strip("*")
    return ("*" if word.startswith("*") else "") + plain + ("*" if word.endswith("*") else "")


def _stands(words: tuple[str, ...], tokens: Sequence[Token], place: int) -> bool:
    if place + len(words) > len(tokens):
        return False
    return all(_is(word, tokens[place + step]) for step, word in enumerate(words))


def _is(word: str, token: Token) -> bool:
    if word == "?":
        return token.word
    if word.startswith("*"):
        return any(word.strip("*") in form[1:] for form in token.forms)
    if word.endswith("*"):
        return any(form.startswith(word[:-1]) for form in token.forms)
    return word in token.forms
