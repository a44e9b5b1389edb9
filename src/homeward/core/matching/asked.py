"""What somebody typed into a search box, read: words, a birth, a code, in any order and script.

    >>> asked = read_asked("Magomedow 2011 يوسف", on=date(2026, 11, 27))
    >>> [word.text for word in asked.words], asked.birth.words
    (['Magomedow', 'يوسف'], '2011')

A bare small number is an age on the day of asking, as a person at a desk means it. A newcomer's
mistake is to decide here what a word is. Whether "Basra" is a place or somebody's name is seen
only from what it fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from homeward.core.matching.record import Said
from homeward.core.matching.search_keys import (
    BEGINNING,
    BEGINNINGS,
    MOTHER,
    MOTHER_WRITTEN,
    OWN,
    PLACE,
    WRITTEN,
    YEAR,
)
from homeward.core.names import Name, Word, form_keys, read_name, word_keys
from homeward.core.spans import Span, read_written

LONGEST: Final = 200
"""Letters that are read; nobody types a longer question by hand."""
MOST_WORDS: Final = 8
_BIRTH_TOKENS: Final = 3
_YEARS_AROUND: Final = 1
_MOST_YEARS: Final = 6
_LEAST_TYPED: Final = 2
# Letters of a person's code: no I, L, O or U, so that it stays itself over the telephone.
_CODE: Final = re.compile(r"[0-9A-HJKMNP-TV-Z]{3,5}(?:-[0-9A-HJKMNP-TV-Z]{0,5})?\Z")
_SURELY_A_CODE: Final = re.compile(r"(?=.*[0-9])(?=.*[A-Z])|.{5}\Z|.{5}-")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was typed.

    Attributes:
        name: Everything that is no birth, read as one name; its words may be of anybody's name
            or of a place.
        birth: A birth, a year or an age with the days that it means; `None` if none was typed.
        codes: What may be a person's code or its beginning, in capitals.
    """

    name: Name
    birth: Said | None = None
    codes: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        """The words to be found, each once."""
        return tuple(dict.fromkeys(self.name.words))[:MOST_WORDS]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to search for."""
        return not (self.words or self.birth or self.codes)


def read_asked(text: str, *, on: date) -> Asked:
    """Read what somebody typed. Never raises; a question of nothing but signs is empty.

    Args:
        text: As it was typed.
        on: The day of asking, on which an age counts.
    """
    tokens = text[:LONGEST].split()
    birth, tokens = _birth(tokens, on)
    codes = tuple(token.upper() for token in tokens if _may_be_code(token.upper()))
    words = " ".join(token for token in tokens if not _has_figure(token))
    name = read_name(words)
    if len(name.text.replace(" ", "")) < _LEAST_TYPED:
        name = read_name("")
    return Asked(name, birth, codes)


def _birth(tokens: list[str], on: date) -> tuple[Said | None, list[str]]:
    """Find the first run of words that is a birth, an age or a year; the longest one counts."""
    for at, token in enumerate(tokens):
        if not _has_figure(token) or _is_mixed(token):
            continue
        for size in range(_BIRTH_TOKENS, 0, -1):
            words = " ".join(tokens[at : at + size])
            span = read_written(words, as_of=on).span
            if span is not None:
                return Said(words, span), tokens[:at] + tokens[at + size :]
    return None, tokens


def _has_figure(token: str) -> bool:
    return any(letter.isdecimal() for letter in token)


def _is_mixed(token: str) -> bool:
    """Say whether letters and figures alternate as only a code has them ("7K2Q")."""
    return bool(_CODE.match(token.upper())) and any("A" <= c <= "Z" for c in token.upper())


def _may_be_code(token: str) -> bool:
    return bool(_CODE.match(token) and _SURELY_A_CODE.match(token))


class Group(NamedTuple):
    """Keys of one thing asked; whoever has it is found by some key of `wide`.

    Attributes:
        narrow: As it is written.
        close: As it most likely sounds in the person's own name.
        near: As it most likely sounds in the mother's, too, and what it may be the beginning of.
        wide: Every way in which it can sound, and of whomever and wherever it can be.
    """

    narrow: tuple[str, ...]
    close: tuple[str, ...]
    near: tuple[str, ...]
    wide: tuple[str, ...]


def groups_of(asked: Asked) -> list[Group]:
    """Give, for each thing asked, the keys that it may be found by.

    The last word may be unfinished, so that beginnings are keys of it as well.
    """
    words = asked.words
    found = [_word_group(word, last=word is words[-1]) for word in words]
    if asked.birth is not None and (years := _years(asked.birth.span, _YEARS_AROUND)):
        exactly = _years(asked.birth.span, 0)
        found.append(Group(exactly, exactly, exactly, years))
    return found


def _word_group(word: Word, *, last: bool) -> Group:
    name = Name(word.text, word.script, (word,))
    written, heard = form_keys(name), word_keys(name)
    own = [WRITTEN + key for key in written]
    narrow = [*own, *(MOTHER_WRITTEN + key for key in written)]
    close = [*own, *(OWN + key for key in heard[:1])]
    near = [*narrow, *(prefix + key for key in heard[:1] for prefix in (OWN, MOTHER))]
    wide = [*narrow, *(prefix + key for key in heard for prefix in (OWN, MOTHER, PLACE))]
    if last:
        begun = [key for key in heard if BEGINNINGS[0] <= len(key) <= BEGINNINGS[-1]]
        near += [BEGINNING + key for key in begun[:1]]
        wide += [BEGINNING + key for key in begun]
    return Group(tuple(narrow), tuple(close), tuple(near), tuple(wide))


def _years(span: Span, around: int) -> tuple[str, ...]:
    first, last = span.first.year - around, span.last.year + around
    if last - first >= _MOST_YEARS:
        return ()
    return tuple(f"{YEAR}{year}" for year in range(first, last + 1))


def by_script(asked: Name) -> list[Name]:
    """Give the words of each script by themselves.

    A name that stands in two scripts is one name twice; words that were typed in two are not.
    """
    scripts = dict.fromkeys(word.script for word in asked.words)
    words = [tuple(word for word in asked.words if word.script is script) for script in scripts]
    return [Name(" ".join(word.text for word in some), some[0].script, some) for some in words]


def name_without(asked: Name, words: Sequence[Word]) -> Name:
    """Give the same name without some of its words."""
    rest = tuple(word for word in asked.words if word not in words)
    return Name(" ".join(word.text for word in rest), asked.script, rest)
