"""A population of names to be searched by name: the best of a hundred thousand in milliseconds.

Every distinct word of the population is compared with each query word once; names are then
found through their words. What a newcomer would get wrong: scores say which name comes first in
this population and no more. What two names prove is the affair of `compare_names`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from homeward.core.names.likeness import Form
from homeward.core.names.name import Name
from homeward.core.names.parts import read_name
from homeward.core.names.spelling import Spelling, spellings
from homeward.core.names.units import Floats, Ints
from homeward.core.names.vocabulary import Vocabulary
from homeward.core.names.weights import Weights, shipped

# Bits that are lost: a word on both sides with nothing that fits, a word too many in the query,
# one too many in the name, and a fit of the stem of a word only.
MISMATCH, TOO_MANY_ASKED, TOO_MANY_FOUND, BY_STEM = 5.0, 3.0, 6.0, 2.0
_LIGHT = 16  # positions of small words: they count where they fit and cost nothing elsewhere


@dataclass(frozen=True, slots=True)
class Ranked:
    """A name found: its place in the population, as recorded, and its score (more is better)."""

    place: int
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where words of the population fit words of a query; all arrays alike long."""

    place: npt.NDArray[np.int32]
    position: npt.NDArray[np.int8]
    asked: Ints
    bits: Floats

    def only(self, which: npt.NDArray[np.bool_] | Ints) -> _Cells:
        return _Cells(self.place[which], self.position[which], self.asked[which], self.bits[which])


class Index:
    """A population of names.

    Args:
        names: The names as recorded, in any script; a place in this sequence stands for a name.
        weights: What was learned; the product's own if left out.
    """

    def __init__(self, names: Iterable[str], weights: Weights | None = None) -> None:
        self.names = list(names)
        numbers: dict[Form, int] = {}
        self._sizes = np.zeros(len(self.names), np.int64)
        table = np.array(list(self._postings(numbers)), np.float32).reshape(-1, 4)
        table = table[np.argsort(table[:, 0], kind="stable")]
        self._places = table[:, 1].astype(np.int32)
        self._positions = table[:, 2].astype(np.int8)
        self._costs = table[:, 3].copy()
        self._starts = np.searchsorted(table[:, 0], np.arange(len(numbers) + 1))
        shares = np.diff(self._starts) / max(len(self.names), 1)
        self._words = Vocabulary(list(numbers), shares, weights or shipped())

    def _postings(self, numbers: dict[Form, int]) -> Iterator[tuple[int, int, int, float]]:
        """Read the names; give (word, name, position, cost) and number words as they come."""
        for place, text in enumerate(self.names):
            words = spellings(read_name(text))
            self._sizes[place] = sum(not _light(word) for word in words)
            for position, word in enumerate(words):
                for letters, cost in ((word.letters, 0.0), (word.stem, BY_STEM)):
                    if letters:
                        number = numbers.setdefault((word.script, letters), len(numbers))
                        yield number, place, position + _LIGHT * _light(word), cost

    def rank(self, query: str, k: int = 10) -> list[Ranked]:
        """Find the names that speak most for being the query's; see `rank_many`."""
        return self.rank_many([query], k)[0]

    def rank_many(self, queries: Sequence[str], k: int = 10) -> list[list[Ranked]]:
        """Find, for each query, the `k` best names, the best first.

        Args:
            queries: Names as recorded, in any script. Many at once are faster.
            k: How many names at most; fewer come where fewer share anything with the query.
        """
        read = [read_name(query) for query in queries]
        self._words.look_up(form for name in read for form in _forms(name))
        return [self._rank(name, k) for name in read]

    def _rank(self, name: Name, k: int) -> list[Ranked]:
        words = spellings(name)
        cells = self._cells(words)
        if cells is None:
            return []
        places, score, matched = _assign(cells)
        asked = sum(not _light(word) for word in words)
        sizes = self._sizes[places]
        total = (
            score
            - MISMATCH * np.maximum(np.minimum(sizes, asked) - matched, 0)
            - TOO_MANY_ASKED * np.maximum(asked - sizes, 0)
            - TOO_MANY_FOUND * np.maximum(sizes - asked, 0)
        )
        best = np.lexsort((places, -total))[:k]
        return [
            Ranked(int(places[b]), self.names[places[b]], round(float(total[b]), 2)) for b in best
        ]

    def _cells(self, words: Sequence[Spelling]) -> _Cells | None:
        """Find every word of every name that fits a word of the query."""
        parts = [
            part
            for at, word in enumerate(words)
            for letters, cost in ((word.letters, 0.0), (word.stem, BY_STEM))
            if letters
            for part in self._fitting((word.script, letters), at + _LIGHT * _light(word), cost)
        ]
        if not parts:
            return None
        return _Cells(*(np.concatenate(some) for some in zip(*parts, strict=True)))

    def _fitting(
        self, form: Form, asked: int, cost: float
    ) -> Iterator[tuple[npt.NDArray[np.int32], npt.NDArray[np.int8], Ints, Floats]]:
        found = self._words.matches(form)
        if not len(found.words):
            return
        start = self._starts[found.words]
        count = self._starts[found.words + 1] - start
        at = np.repeat(start - np.cumsum(count) + count, count) + np.arange(count.sum())
        bits = np.repeat(found.bits, count) - self._costs[at] - cost
        yield self._places[at], self._positions[at], np.full(len(at), asked), bits


def _light(word: Spelling) -> bool:
    """Initials, like small words, cost nothing where they are missing."""
    return word.light or len(word.letters) == 1


def _forms(name: Name) -> Iterator[Form]:
    for word in spellings(name):
        yield word.script, word.letters
        if word.stem:
            yield word.script, word.stem


def _assign(cells: _Cells) -> tuple[Ints, Floats, Ints]:
    """Lay words together, one to one, the best fit of each name first.

    Returns:
        The names touched, their bits, and how many full words of theirs are matched.
    """
    cells = cells.only(np.lexsort((-cells.bits, cells.place)))
    places, inverse = np.unique(cells.place, return_inverse=True)
    score, matched = np.zeros(len(places)), np.zeros(len(places), np.int64)
    while len(cells.place):
        first = np.r_[True, cells.place[1:] != cells.place[:-1]]
        name = inverse[first]
        score[name] += cells.bits[first]
        matched[name] += (cells.position[first] < _LIGHT) & (cells.asked[first] < _LIGHT)
        group = np.cumsum(first) - 1
        rest = (cells.position != cells.position[first][group]) & (
            cells.asked != cells.asked[first][group]
        )
        cells, inverse = cells.only(rest), inverse[rest]
    return places.astype(np.int64), score, matched
