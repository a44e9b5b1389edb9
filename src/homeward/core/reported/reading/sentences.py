"""Text into sentences, and the language they are in.

A newcomer's mistake is to split at every full stop: "Mr. X", "U.S.", "1.400", "г. Мосул".
A line is a sentence of its own where no mark ends it, because headlines carry none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_END: Final = re.compile(r"[.!?؟…۔]+[\"'»”’)\]]*(?=\s|$)")
_LINES: Final = re.compile(r"\n\s*\n|\n")
_SHORT: Final = re.compile(
    r"(?:^|[\s(«\"“])(?:[A-ZА-ЯЁ]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|St|No|vs|"
    r"approx|est|art|Art|M|MM|Mme|Mlle|env|av|г|гг|тыс|млн|млрд|чел|ст|им|ок|руб|т\.е|т\.к|д|و\.س)\.$"
)
_LONGEST: Final = 1200  # letters; what is longer is no sentence
LANGUAGES: Final = ("en", "ar", "fr", "ru")
_FRENCH: Final = frozenset((
    "le", "la", "les", "des", "une", "du", "et", "est", "dans", "pour", "que", "qui", "au", "aux",
    "sur", "avec", "ont", "été", "sont", "par", "ce", "cette", "plus", "leur", "leurs", "selon",
    "d", "l",
))  # fmt: skip
_ENGLISH: Final = frozenset((
    "the", "of", "and", "to", "in", "that", "is", "was", "were", "for", "have", "has", "with",
    "by", "from", "at", "on", "are", "their", "said", "who", "it", "as",
))  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence as it was written.

    Attributes:
        text: The words, spaces made single.
        paragraph: Number of its paragraph, counted from nought.
    """

    text: str
    paragraph: int


def sentences(text: str) -> list[Said]:
    """Split a text.

    >>> [one.text for one in sentences("Mr. A said 1.5 million. He left.")]
    ['Mr. A said 1.5 million.', 'He left.']
    """
    found = []
    for number, line in enumerate(_LINES.split(text)):
        found += [Said(part, number) for part in _split(" ".join(line.split())) if part]
    return found


def _split(line: str) -> list[str]:
    parts, start = [], 0
    for mark in _END.finditer(line):
        before = line[start : mark.end()]
        if _SHORT.search(before) and mark.group().startswith(".") and len(mark.group()) == 1:
            continue
        parts.append(before.strip()[:_LONGEST])
        start = mark.end()
    parts.append(line[start:].strip()[:_LONGEST])
    return parts


def language_of(text: str) -> str:
    """Say in which of the four languages a text is: by its letters, then by its small words.

    >>> language_of("Les enfants sont dans les prisons")
    'fr'
    """
    arabic = sum("\u0600" <= letter <= "\u06ff" for letter in text)
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in text)
    latin = sum("a" <= letter <= "z" for letter in text.lower())
    if max(arabic, cyrillic) > latin:
        return "ar" if arabic > cyrillic else "ru"
    words = [word.lower() for word in _WORD.findall(text)]
    french = sum(word in _FRENCH or word == "de" for word in words)
    french += sum(letter in "éèêàçùôîœ" for letter in text.lower())
    return "fr" if french > sum(word in _ENGLISH for word in words) else "en"
