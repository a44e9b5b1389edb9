"""Words of a vocabulary that one slip of the pen makes of each other: Temirkhanov, Temrikhanov.

What a newcomer would get wrong: neighbours are no spellings of each other. Most are slips, but
Karim and Karima are neighbours, too; whoever asks sets the price.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from homeward.core.names.units import Ints

# Letters a word must have: one letter more or less makes another name of a short one.
LEAST_LETTERS = 5


class Neighbours:
    """Finds, for a word, the words of a vocabulary that differ from it by one slip.

    Args:
        words: Words of one script.
        numbers: By what number each is known.
    """

    def __init__(self, words: Sequence[str], numbers: Sequence[int]) -> None:
        self._words = dict(zip(numbers, words, strict=True))
        rows = [(hash(hole), n) for n, word in self._words.items() for hole in _holes(word)]
        table = np.array(rows, np.int64).reshape(-1, 2)
        table = table[np.argsort(table[:, 0], kind="stable")]
        self._hashes, self._numbers = table[:, 0].copy(), table[:, 1].copy()
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """Give the numbers of the words that one slip parts from a word; never its own."""
        if word not in self._known:
            self.learn([word])
        return self._known[word]

    def learn(self, words: Iterable[str]) -> None:
        """Find the neighbours of many words at once, which is many times faster."""
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        holes = [(hash(hole), at) for at, word in enumerate(new) for hole in _holes(word)]
        asked: Ints = np.array(holes, np.int64).reshape(-1, 2)
        start = np.searchsorted(self._hashes, asked[:, 0], "left")
        count = np.searchsorted(self._hashes, asked[:, 0], "right") - start
        at = np.repeat(start - np.cumsum(count) + count, count) + np.arange(count.sum())
        met = zip(np.repeat(asked[:, 1], count).tolist(), self._numbers[at].tolist(), strict=True)
        near: dict[str, list[int]] = {word: [] for word in new}
        for place, number in sorted(set(met)):
            if one_slip(new[place], self._words[number]):
                near[new[place]].append(number)
        self._known.update((word, tuple(numbers)) for word, numbers in near.items())


def _holes(word: str) -> Iterator[str]:
    """Give a word and what is left if one of its letters is lost; words with a slip share one."""
    if len(word) >= LEAST_LETTERS:
        yield word
        yield from {word[:k] + word[k + 1 :] for k in range(len(word))}


def one_slip(one: str, other: str) -> bool:
    """Say whether two words differ by a letter lost, another letter, or two exchanged."""
    short, long = sorted((one, other), key=len)
    if min(len(one), len(other)) < LEAST_LETTERS - 1 or len(long) - len(short) > 1:
        return False
    at = next((k for k, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    exchanged = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :]
    return short != long and long[at:] in {exchanged, long[at : at + 1] + short[at + 1 :]}
