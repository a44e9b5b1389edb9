"""What a name is made of, once it has been read.

What a newcomer would get wrong: order is not trusted and most words have no role. `None` means
that it cannot be told, which is the usual answer; the forms are what matching rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from homeward.core.names.script import Script


class Role(Enum):
    """What a word of a name is to its bearer."""

    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    KUNYA = "kunya"
    NISBA = "nisba"
    PATRONYMIC = "patronymic"

    __hash__ = object.__hash__  # as for `Script`


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name; halves of a compound are one word.

    Attributes:
        text: As recorded, both halves and the article included.
        form: Comparable letters in its own script. Equal for spellings that differ by habit only.
        script: The script of this word.
        role: What the word is to the bearer; None where it cannot be told.
        stem: In a patronymic the father's name, in a feminine family name the masculine form,
            in a kunya the name after "father of" or "mother of"; else empty. It is there even
            where the role cannot be told, as in Юсуф Мусаевич.
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

    @property
    def renderings(self) -> tuple[Name, ...]:
        """The name once per script it is written in, where one cell says it in two scripts.

        "Yusuf Musa (يوسف موسى)" is two renderings of one name, so neither half may be held
        against the other. A name of one script is its own only rendering, and so is one whose
        scripts take turns: there the words complete each other.
        """
        runs: list[list[Word]] = []
        for word in self.words:
            if runs and runs[-1][0].script is word.script:
                runs[-1].append(word)
            else:
                runs.append([word])
        if len(runs) < 2 or len({run[0].script for run in runs}) < len(runs):  # noqa: PLR2004
            return (self,)
        return tuple(Name(self.text, run[0].script, tuple(run)) for run in runs)
