"""Names of the invented world: one neutral form and the spellings that lists give it.

A `Name` is one word group of a person's name (given, father's, family). What a newcomer would
get wrong: a name has no one Latin spelling; `latin` draws one, in the manner of one language,
with a clerk's slips. Only what `neutral` says is the truth.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Final

from homeward.core.claims import Sex
from homeward.demo import names_data as stock
from homeward.demo.chance import happens
from homeward.demo.romanise import LATIN_STYLES, to_arabic, to_latin

_LONG: Final = 5
CARE: Final = 0.6
"""Chance that a name in Arabic script is spelt as carefully as it can be."""
SLIP: Final = 0.06
"""Chance of one slip of the pen in one written name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One part of a name.

    Attributes:
        neutral: The true form, in plain Latin letters.
        latin: Spellings by manner: "en" (also free ones), "fr", "de", "tr".
        arabic: Spellings in Arabic script, the careful one first.
        cyrillic: The spelling in Cyrillic script.
    """

    neutral: str
    latin: Mapping[str, tuple[str, ...]]
    arabic: tuple[str, ...]
    cyrillic: str

    def in_latin(self, rng: Random, manner: str) -> str:
        """Draw a Latin spelling in a manner, now and then with a slip."""
        return _slip(rng, rng.choice(self.latin[manner]))

    def in_arabic(self, rng: Random) -> str:
        """Draw an Arabic spelling: mostly the careful one, else one that drops hamza and such."""
        if len(self.arabic) == 1 or happens(rng, CARE):
            return self.arabic[0]
        return rng.choice(self.arabic[1:])


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A family name in its two forms, which are the same in many languages."""

    male: Name
    female: Name

    def of(self, sex: Sex) -> Name:
        """Return the form a person of that sex bears."""
        return self.female if sex is Sex.FEMALE else self.male


@cache
def given_names(sex: Sex, pool: str) -> tuple[Name, ...]:
    """Return the given names of one sex: the common ones, and those of a pool if it has a name."""
    common, pools = (
        (stock.FEMALE, stock.FEMALE_POOLS) if sex is Sex.FEMALE else (stock.MALE, stock.MALE_POOLS)
    )
    own = pools.get(pool, "")
    # The pool stands twice, so that a region can be heard in its names.
    return tuple(_read(line) for line in (common + own + own).split("\n") if line)


@cache
def family_names(pool: str) -> tuple[FamilyName, ...]:
    """Return the family names of one pool of names_data."""
    if pool in stock.CYRILLIC_FAMILIES:
        return tuple(_from_cyrillic(word) for word in stock.CYRILLIC_FAMILIES[pool].split())
    names = (_read(line) for line in stock.OTHER_FAMILIES[pool].split("\n") if line)
    return tuple(FamilyName(name, name) for name in names)


def patronymic(father: Name, sex: Sex) -> str:
    """Write a father's name as a Russian patronymic: Мусаевич, Тимуровна."""
    stem = father.cyrillic.split()[-1]
    ending = "ович" if stem[-1] not in "аяиьйюе" else "евич"
    stem = stem.rstrip("ьй") if ending == "евич" else stem
    return stem + (ending if sex is Sex.MALE else ending[:2] + "на")


def _read(line: str) -> Name:
    english, french, german, turkish, arabic, cyrillic = line.split(";")
    free = tuple(english.split(","))
    latin = {"en": free, "fr": _or_first(french, free), "de": _or_first(german, free)}
    latin["tr"] = _or_first(turkish, free)
    return Name(free[0], latin, tuple(arabic.split(",")), cyrillic)


def _or_first(field: str, free: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(field.split(",")) if field else free[:1]


def _from_cyrillic(word: str) -> FamilyName:
    turns = word.endswith(("ов", "ев", "ин"))
    return FamilyName(_derived(word), _derived(word + "а" if turns else word))


def _derived(word: str) -> Name:
    by_style = {style: to_latin(word, style) for style in LATIN_STYLES}
    latin: dict[str, tuple[str, ...]] = {
        manner: (by_style[manner],) for manner in ("fr", "de", "tr")
    }
    latin["en"] = tuple(dict.fromkeys((by_style["en"], by_style["plain"], by_style["en"])))
    careful = to_arabic(word)
    bare = careful.replace("أ", "ا").replace("إ", "ا")
    return Name(latin["en"][0], latin, tuple(dict.fromkeys((careful, bare))), word)


def _slip(rng: Random, word: str) -> str:
    """Make one slip of the pen, seldom: a letter doubled, dropped, or two changing places."""
    if len(word) < _LONG or not happens(rng, SLIP):
        return word
    at = rng.randrange(1, len(word) - 2)
    kind = rng.randrange(3)
    if " " in word[at : at + 2] or kind == 0:
        return word[:at] + word[at] + word[at:] if word[at] != " " else word
    if kind == 1:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
