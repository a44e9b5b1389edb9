"""A name as recorded, read into words that can be compared and, where it shows, what each is.

What a newcomer would get wrong: order is not trusted and most words have no role. `None` means
that it cannot be told, which is the usual answer; the forms are what matching rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from homeward.core.names.joining import Joined, joined
from homeward.core.names.pieces import pieces_of
from homeward.core.names.script import Script, script_of


class Role(Enum):
    """What a word of a name is to its bearer."""

    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    KUNYA = "kunya"
    NISBA = "nisba"
    PATRONYMIC = "patronymic"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name; halves of a compound are one word.

    Attributes:
        text: As recorded, both halves and the article included.
        form: Comparable letters in its own script. Equal for spellings that differ by habit only.
        script: The script of this word.
        role: What the word is to the bearer; None where it cannot be told.
        stem: In a patronymic the father's name, in a feminine family name the masculine form,
            in a kunya the name after "father of" or "mother of"; else empty.
    """

    text: str
    form: str
    script: Script
    role: Role | None = None
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name: the text as recorded, the script most of it is in, and its words in that order."""

    text: str
    script: Script
    words: tuple[Word, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The comparable forms of the words, in the order recorded."""
        return tuple(word.form for word in self.words)


def read_name(text: str) -> Name:
    """Read a name in any script. Never raises; a name of no letters has no words.

    Args:
        text: The name as recorded: one cell, with whatever brackets, marks or figures are in it.

    >>> read_name("Abd al-Rahman").forms == read_name("Abdurrahman").forms
    True
    >>> read_name("عبد الرحمن").forms == read_name("عبدالرحمن").forms
    True
    """
    words = joined(list(pieces_of(text)))
    return Name(text, script_of(text), tuple(_word(text, word) for word in words))


def _word(text: str, word: Joined) -> Word:
    return Word(text[word.start : word.end], word.form, word.script)
