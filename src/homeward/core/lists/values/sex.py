"""Sex as lists write it: words in six languages, and the letters that stand for them.

A newcomer's mistake is to read a letter alone. K is a girl in a Turkish column and nothing
at all elsewhere, H is a man in French; so a letter is read with the column's other values
and its header. Nobody's sex is ever taken from a name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from homeward.core.claims import Sex
from homeward.core.lists.normalise import bare, fold, near, says_nothing
from homeward.core.lists.values import words_data as data
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_WORDS: Final = {Sex.FEMALE: data.FEMALE, Sex.MALE: data.MALE}
_SHORTEST_TYPO: Final = 4
_LETTERS: Final[tuple[tuple[frozenset[str], str, Sex], ...]] = (
    (frozenset({"k", "e"}), "k", Sex.FEMALE),
    (frozenset({"k", "e"}), "e", Sex.MALE),
    (frozenset({"h", "f"}), "h", Sex.MALE),
    (frozenset({"b", "g"}), "g", Sex.FEMALE),
    (frozenset({"b", "g"}), "b", Sex.MALE),
    (frozenset({"g", "f"}), "g", Sex.MALE),
    (frozenset({"д", "м"}), "д", Sex.FEMALE),
    (frozenset({"j", "m"}), "m", Sex.FEMALE),
    (frozenset({"j", "m"}), "j", Sex.MALE),
)
"""Letters that are read only in the company of the other one of their pair."""

_HEADERS: Final = (
    ("cinsiyet", "k", Sex.FEMALE),
    ("cinsiyet", "e", Sex.MALE),
    ("sexe", "h", Sex.MALE),
    ("sexe", "g", Sex.MALE),
)


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, Sex]:
    return {
        bare(fold(word)) if " " not in fold(word) else fold(word): sex
        for sex, listed in _WORDS.items()
        for word in listed.split(",")
        if fold(word)
    } | {"♀": Sex.FEMALE, "♂": Sex.MALE}


@lru_cache(maxsize=1)
def _around() -> frozenset[str]:
    return frozenset(bare(fold(word)) for word in data.AROUND_SEX.split(","))


class SexReader:
    """Reads the cells of one column.

    Args:
        header: The column's header; decides letters that a language has for itself.
        values: The column's different values; decides letters that come in pairs.
    """

    def __init__(self, header: str = "", values: Iterable[str] = ()) -> None:
        self._letters = _letters_of(fold(header), {fold(value) for value in values})

    def read(self, text: str) -> Reading:
        """Read one cell; nothing where the source does not say."""
        folded = fold(text)
        if text.strip() in ("♀", "♂"):
            return Reading((_lexicon()[text.strip()].value,))
        if says_nothing(folded):
            return Reading()
        sex = self._letters.get(folded) or _word(folded)
        return Reading((sex.value,)) if sex else _question(text)


def _letters_of(header: str, values: set[str]) -> dict[str, Sex]:
    found = {
        letter: sex
        for pair, letter, sex in _LETTERS
        if pair <= values and not (letter == "m" and "f" in values)
    }
    for word, letter, sex in _HEADERS:
        if word in header:
            found.setdefault(letter, sex)
    return found


def _word(folded: str) -> Sex | None:
    """Read the words; two that contradict each other say nothing."""
    exact = _lexicon().get(folded)
    if exact:
        return exact
    words = [bare(word) for word in folded.split()]
    telling = [word for word in words if word not in _around()] or words
    sexes = {_lexicon().get(word) or _misspelled(word) for word in telling}
    return sexes.pop() if len(sexes) == 1 else None


def _misspelled(word: str) -> Sex | None:
    if len(word) < _SHORTEST_TYPO:
        return None
    found = {
        sex
        for known, sex in _lexicon().items()
        if len(known) >= _SHORTEST_TYPO and near(word, known)
    }
    return found.pop() if len(found) == 1 else None


def is_sex(text: str) -> bool:
    """Say whether a cell holds a word for a sex by itself, whatever column it stands in."""
    folded = fold(text)
    return bool(_lexicon().get(folded) or _lexicon().get(bare(folded)))


def _question(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” does not say which sex is meant."), value=text),
        mend=Sentence(_("Write female or male, or leave the cell empty if it is not known.")),
    )
