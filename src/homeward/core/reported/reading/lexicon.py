"""The words of one language by which figures are read, compiled for looking up.

The words themselves stand in `english_data`, `french_data`, `russian_data` and `arabic_data`.
A newcomer's mistake is to teach the reader a language's habit in code: habits are entries of
these tables, so that a fifth language is a file and no branch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Final

from homeward.core.reported.figure import Matter, Qualifier, Unit
from homeward.core.reported.reading import arabic_data, english_data, french_data, russian_data
from homeward.core.reported.reading.tokens import Phrases

Vague = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What each phrase means. The modules of this package say how they use it."""

    language: str
    # numbers
    plain: Phrases[int]
    hundred: Phrases[int]
    scales: Phrases[int]
    rounded: Phrases[int]
    vague: Phrases[Vague]
    single: Phrases[int]
    several: Phrases[str]
    joins: Phrases[str]
    between: Phrases[str]
    to: Phrases[str]
    # around a number
    before: Phrases[Qualifier]
    after: Phrases[Qualifier]
    units: Phrases[Unit]
    duals: Phrases[tuple[Unit, int]]
    number_of: Phrases[str]
    joined: Phrases[str]
    others: Phrases[str]
    giving: Phrases[str]
    of_those: Phrases[str]
    of_them: Phrases[str]
    stops: Phrases[str]
    partitive: Phrases[str]
    things: Phrases[str]
    gap: Phrases[str]
    # what is no count
    measures: Phrases[str]
    share: Phrases[str]
    labels: Phrases[str]
    ages_before: Phrases[str]
    ages_after: Phrases[str]
    years: Phrases[str]
    penalty: Phrases[str]
    # who said it
    saying: Phrases[str]
    according: Phrases[str]
    citing: Phrases[str]
    pronouns: Phrases[str]
    offices: Phrases[str]
    bodies: Phrases[str]
    small: Phrases[str]
    aside: Phrases[str]
    ends: Phrases[str]
    # of what and when
    matters: Phrases[Matter]
    months: Phrases[int]
    weekdays: Phrases[int]
    days: Phrases[str]
    ago: Phrases[str]
    spans: Phrases[str]
    year_words: Phrases[str]
    foreign: Phrases[str]
    since: Phrases[str]
    last: Phrases[str]
    # `in` is a word of Python's
    within: Phrases[str]


_MODULES: Final[dict[str, ModuleType]] = {
    "en": english_data,
    "fr": french_data,
    "ru": russian_data,
    "ar": arabic_data,
}


@lru_cache(maxsize=4)
def lexicon(language: str) -> Lexicon:
    """Give the lexicon of a language: en, fr, ru or ar.

    Raises:
        KeyError: There is none for this language.
    """
    words = _MODULES[language]
    return Lexicon(
        language=language,
        plain=Phrases(words.PLAIN),
        hundred=Phrases(words.HUNDRED),
        scales=Phrases(words.SCALES),
        rounded=Phrases(words.ROUNDED),
        vague=Phrases(words.VAGUE),
        single=Phrases(words.SINGLE),
        units=Phrases((Unit(name), said) for name, said in words.UNITS.items()),
        duals=Phrases(((Unit(name), count), said) for (name, count), said in words.DUALS.items()),
        before=Phrases((Qualifier(name), said) for name, said in words.BEFORE.items()),
        after=Phrases((Qualifier(name), said) for name, said in words.AFTER.items()),
        matters=Phrases((Matter(name), said) for name, said in words.MATTERS.items()),
        months=Phrases(words.MONTHS),
        weekdays=Phrases(words.WEEKDAYS),
        days=Phrases(words.DAYS),
        ago=Phrases(words.AGO),
        spans=Phrases(words.SPANS),
        **{name: Phrases({name: said}) for name, said in words.WORDS.items()},
    )
