"""Pairs of names to learn from and to measure with, each in two halves that share no word.

What a newcomer would get wrong: figures on names whose words were learned from say little.
Names to be found are therefore put together anew from words of the report half, in the manner
of the files `full_*`, which have few names made of such words alone.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import os
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from homeward.core.names import read_name

FOLDER = Path(__file__).resolve().parent / "data" / "names"
# Other pairs of the same kinds, measured instead of the repository's own where they are given.
GIVEN = Path(os.environ.get("HOMEWARD_SHARED", FOLDER / "none")) / "data" / "names"
SCRIPTS = {"arabic": "ar", "cyrillic": "ru"}
LONGEST = 18
PARTS = {"tune": {0, 2}, "report": {1, 3}, "most": {0, 1, 2}, "rest": {3}}
# The mixture of lengths in the files full_*, and how steeply words repeat in them.
MANNER = {
    "arabic": ({2: 0.24, 3: 0.45, 4: 0.31}, 0.85),
    "cyrillic": ({2: 0.45, 3: 0.5, 4: 0.05}, 0.2),
}
LEFT_OUT, TURNED, MISTYPED = 0.25, 0.1, 0.033


def rows(name: str) -> list[dict[str, str]]:
    """Read one of the files: given ones where there are some, else the repository's own."""
    if (GIVEN / f"{name}.csv").exists():
        return list(csv.DictReader(io.StringIO((GIVEN / f"{name}.csv").read_text("utf-8"))))
    if (GIVEN / f"{name}.txt").exists():
        return [{"name": line} for line in (GIVEN / f"{name}.txt").read_text("utf-8").splitlines()]
    text = gzip.decompress((FOLDER / f"{name}.csv.gz").read_bytes()).decode("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def within(text: str, part: str | None) -> bool:
    """Tell whether something belongs to a part of the pairs.

    Args:
        text: A word or a name.
        part: "tune" and "report" are halves; "most" is three quarters and "rest" the fourth, which
            is a half of "report"; everything if `None`.
    """
    drawn = hashlib.md5(text.encode(), usedforsecurity=False).digest()[0] & 3
    return part is None or drawn in PARTS[part]


def one_word(text: str) -> str:
    """Give the comparable letters of a name of one word; empty if it has more, or is too long."""
    words = read_name(text).words
    return words[0].form if len(words) == 1 and len(words[0].form) <= LONGEST else ""


def word_pairs(script: str, which: str | None) -> Iterator[tuple[str, str, int]]:
    """Read pairs of (word in the script, Latin word, how often), of one half or of both."""
    for row in rows(f"word_{SCRIPTS[script]}"):
        one, other = one_word(row["script_form"]), one_word(row["latin"])
        if one and other and within(one, which):
            yield one, other, int(row["count"])


def figures(languages: Iterable[str], which: str | None) -> Iterator[tuple[str, str, str]]:
    """Read public figures as (language, name in its script, Latin name)."""
    for row in rows("public_figures"):
        if row["language"] in languages and within(row["latin"], which):
            yield row["language"], row["script_form"], row["latin"]


def figure_pairs(languages: Iterable[str], which: str | None) -> Iterator[tuple[str, str]]:
    """Lay the words of public figures' names side by side, where both have as many."""
    for _, one, other in figures(languages, which):
        family, comma, given = one.partition(",")
        a = read_name(f"{given} {family}" if comma else one).forms
        b = read_name(other).forms
        if len(a) == len(b):
            yield from ((x, y) for x, y in zip(a, b, strict=True) if max(len(x), len(y)) <= LONGEST)


class Composer:
    """Puts names together from word pairs: words by how often they were seen, then noise."""

    def __init__(self, script: str, words: set[str], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - invented names, no secrets
        self.lengths, power = MANNER[script]
        seen: dict[str, dict[str, int]] = defaultdict(dict)
        for row in rows(f"word_{SCRIPTS[script]}"):
            if row["script_form"] in words:
                seen[row["script_form"]][row["latin"]] = int(row["count"])
        self.words = list(seen)
        self.weights = [sum(seen[word].values()) ** power for word in self.words]
        self.spellings = {
            word: (list(found), [count**0.8 for count in found.values()])
            for word, found in seen.items()
        }

    def make(self, count: int) -> list[tuple[str, str]]:
        """Make names: (as written in the script, in Latin letters with noise)."""
        return [self._one() for _ in range(count)]

    def _one(self) -> tuple[str, str]:
        chance = self.chance
        size = chance.choices(list(self.lengths), list(self.lengths.values()))[0]
        words = chance.choices(self.words, self.weights, k=size)
        latin = [chance.choices(*self.spellings[word])[0] for word in words]
        if size > 2 and chance.random() < LEFT_OUT:
            del latin[chance.randrange(1, size - 1)]
        if chance.random() < TURNED:
            latin = [latin[-1], *latin[:-1]]
        latin = [self.mistype(w) if chance.random() < MISTYPED else w for w in latin]
        return " ".join(words), " ".join(latin)

    def mistype(self, word: str) -> str:
        """Exchange, drop or replace one letter of a word."""
        if len(word) < 3:
            return word
        at = self.chance.randrange(len(word) - 1)
        return self.chance.choice(
            [
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + self.chance.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :],
            ]
        )


def words_of_full(script: str) -> set[str]:
    """Give all words that the files of whole names are made of."""
    return {w for row in rows(f"full_{SCRIPTS[script]}") for w in row["script_form"].split()}
