"""How likely two spellings are of one word: a learned table of letter pairs, and its forward sum.

A word and its spelling elsewhere are cut into units, up to three letters beside up to three
letters ("محم" is no unit, "ش" beside "sh" is), and every way of cutting counts. What a newcomer
would get wrong: the table holds *joint* shares of units, so that it reads in both directions
and its own margins say how likely each word is alone. All logarithms are to the base of 2: bits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Moves = tuple[tuple[int, int], ...]

# Letters of the one side beside letters of the other, as units. (0, 1) is a letter that only
# the second spelling writes.
ACROSS: Moves = (
    *((0, 1), (0, 2), (1, 0), (1, 1), (1, 2)),
    *((1, 3), (2, 0), (2, 1), (2, 2), (2, 3)),
)
WITHIN: Moves = (
    *((0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (2, 0)),
    *((2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2)),
)
NOTHING = "-"
# Within a script the first and the last letter are the steadiest; marks let a model know them.
START, END = "^", "$"
TENTH_BITS = 10.0
# Few pairs are filled up to one length with a letter that no model knows.
FEW, _FILLER = 400, "\0"


@dataclass(frozen=True, slots=True, eq=False)
class LetterModel:
    """Joint shares of units of two spellings.

    Attributes:
        first: Units of the first spelling, each with its row; "" is row 0.
        second: Units of the second spelling, each with its column; "" is column 0.
        joint: Shares, (rows + 1, columns + 1); the last row and column are units never seen, 0.
        moves: Sizes of units that are allowed, (letters of first, letters of second).
        usual: What true pairs usually reach, in bits: two rows (first given second, second
            given first) of constant, per letter of first, per letter of second, spread.
    """

    first: Mapping[str, int]
    second: Mapping[str, int]
    joint: Floats
    moves: Moves
    usual: Floats

    @property
    def reach(self) -> tuple[int, int]:
        """The longest unit of either side, in letters."""
        return max(a for a, _ in self.moves), max(b for _, b in self.moves)

    def as_first(self, word: str) -> str:
        """Write a word as this model reads first spellings: its letters, perhaps with marks."""
        return self._marked(known_letters(word, self.first))

    def as_second(self, word: str) -> str:
        """Write a word as this model reads second spellings."""
        return self._marked(known_letters(word, self.second))

    def _marked(self, word: str) -> str:
        return marked(word) if word and START in self.first else word

    def turned(self) -> LetterModel:
        """The same model read from the other side."""
        return LetterModel(
            first=self.second,
            second=self.first,
            joint=np.ascontiguousarray(self.joint.T),
            moves=tuple((b, a) for a, b in self.moves),
            usual=self.usual[::-1][:, [0, 2, 1, 3]],
        )


# Two scripts have one model, read from either side: twelve in all, and those being learned.
@lru_cache(maxsize=32)
def turned(model: LetterModel) -> LetterModel:
    """Give a model read from the other side, the same one each time: turning copies its table."""
    return model.turned()


@lru_cache(maxsize=32)
def margins(model: LetterModel) -> tuple[Floats, Floats]:
    """How likely the units of the first and of the second spelling are by themselves."""
    return model.joint.sum(1), model.joint.sum(0)


def read_model(
    table: str, *, moves: Moves, usual: Sequence[Sequence[float]], smooth: float
) -> LetterModel:
    """Read a model from its text table.

    Args:
        table: Lines of "unit unit cost", cost in tenths of a bit, "-" for no letter.
        moves: Sizes of units, `ACROSS` or `WITHIN`.
        usual: What true pairs usually reach, see `LetterModel.usual`.
        smooth: Share kept for any single letter beside any, added, left out; so that a letter
            mistyped or never seen costs something and vetoes nothing.
    """
    rows = [line.split() for line in table.splitlines() if line.strip()]
    first = _numbered("" if a == NOTHING else a for a, _, _ in rows)
    second = _numbered("" if b == NOTHING else b for _, b, _ in rows)
    joint = np.zeros((len(first) + 1, len(second) + 1))
    for a, b, cost in rows:
        at = first["" if a == NOTHING else a], second["" if b == NOTHING else b]
        joint[at] = 2.0 ** (-int(cost) / TENTH_BITS)
    return LetterModel(
        first, second, smoothed(joint, first, second, smooth), moves, np.array(usual)
    )


def smoothed(
    joint: Floats, first: Mapping[str, int], second: Mapping[str, int], share: float
) -> Floats:
    """Keep a share of the table for any single letter beside any single letter or none."""
    mixed: Floats = (1 - share) * joint / joint.sum() + share * singles(joint, first, second)
    return mixed


def singles(joint: Floats, first: Mapping[str, int], second: Mapping[str, int]) -> Floats:
    """Any single letter beside any, and four times as often beside none; adds up to 1."""
    ones = [first[unit] for unit in first if len(unit) == 1]
    others = [second[unit] for unit in second if len(unit) == 1]
    table = np.zeros_like(joint)
    table[np.ix_(ones, others)] = 1.0
    table[0, others] = 4.0
    table[ones, 0] = 4.0
    return np.asarray(table / table.sum())


def _numbered(units: Iterable[str]) -> dict[str, int]:
    seen = {"": 0}
    for unit in units:
        seen.setdefault(unit, len(seen))
    return seen


def marked(word: str) -> str:
    """Mark where a word begins and ends."""
    return f"{START}{word}{END}"


def known_letters(word: str, units: Mapping[str, int]) -> str:
    """Leave out the letters that a model has never seen."""
    return (
        word
        if all(letter in units for letter in word)
        else "".join(letter for letter in word if letter in units)
    )


def unit_rows(words: Sequence[str], units: Mapping[str, int], size: int) -> Ints:
    """Number the units of one size in words of one length; (words, length + 1 - size)."""
    count = len(words[0]) + 1 - size
    if size == 0:
        return np.zeros((len(words), count), np.int64)
    none = len(units)
    # The words asked for stand beside every other one: each is numbered once.
    numbers = {word: k for k, word in enumerate(dict.fromkeys(words))}
    rows = [[units.get(word[i : i + size], none) for i in range(count)] for word in numbers]
    table = np.array(rows, np.int64).reshape(len(numbers), count)
    return table if len(numbers) == len(words) else table[[numbers[word] for word in words]]


def alone(words: Sequence[str], units: Mapping[str, int], shares: Floats, reach: int) -> Floats:
    """How likely each word is by itself in a model's margin, in bits (negative)."""
    return np.array([_alone(word, units, shares, reach) for word in words])


def prefix_shares(word: str, units: Mapping[str, int], shares: Floats, reach: int) -> list[float]:
    """How likely each beginning of a word is; the first is the empty one, the last the word."""
    sums = [1.0] + [0.0] * len(word)
    for end in range(1, len(word) + 1):
        for size in range(1, min(reach, end) + 1):
            unit = units.get(word[end - size : end])
            if unit is not None:
                sums[end] += sums[end - size] * float(shares[unit])
    return sums


def _alone(word: str, units: Mapping[str, int], shares: Floats, reach: int) -> float:
    return float(np.log2(max(prefix_shares(word, units, shares, reach)[-1], 1e-300)))


def together(model: LetterModel, pairs: Sequence[tuple[str, str]]) -> Floats:
    """How likely each pair of words is as two spellings of one, in bits (negative).

    Args:
        model: The letter model of the two scripts.
        pairs: First and second spelling, letters known to the model only, neither empty.
    """
    if len(pairs) <= FEW:
        return _all_at_once(model, pairs)
    found = np.empty(len(pairs))
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (one, other) in enumerate(pairs):
        buckets[len(one), len(other)].append(at)
    for places in buckets.values():
        some = [pairs[at] for at in places]
        found[places] = _forward(model, [one for one, _ in some], [other for _, other in some])
    return found


def _all_at_once(model: LetterModel, pairs: Sequence[tuple[str, str]]) -> Floats:
    """The same for few pairs, filled up to one length: fewer steps, and the very same sums."""
    if not pairs:
        return np.empty(0)
    ones, others = filled(pairs)
    n, m = len(ones[0]), len(others[0])
    steps = letter_steps(model, ones, others)
    ends = [len(one) for one, _ in pairs], [len(other) for _, other in pairs], range(len(pairs))
    return np.asarray(np.log2(np.maximum(forward_sums(steps, n, m)[ends], 1e-300)))


def filled(pairs: Sequence[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """Fill spellings up to one length with what no model knows: first ones, and second ones."""
    n, m = (max(len(pair[side]) for pair in pairs) for side in (0, 1))
    return [one.ljust(n, _FILLER) for one, _ in pairs], [
        other.ljust(m, _FILLER) for _, other in pairs
    ]


def _forward(model: LetterModel, ones: Sequence[str], others: Sequence[str]) -> Floats:
    n, m = len(ones[0]), len(others[0])
    steps = letter_steps(model, ones, others)
    return np.asarray(np.log2(np.maximum(forward_sums(steps, n, m)[n, m], 1e-300)))


def letter_steps(
    model: LetterModel, ones: Sequence[str], others: Sequence[str]
) -> dict[tuple[int, int], Floats]:
    """Look up, per move, the share of each unit beside each: (i, j, pairs).

    Args:
        model: The letter model of the two scripts.
        ones: First spellings, all of one length.
        others: Second spellings, all of one length.
    """
    n, m = len(ones[0]), len(others[0])
    moves = tuple((a, b) for a, b in model.moves if a <= n and b <= m)
    rows = {a: unit_rows(ones, model.first, a) for a, _ in moves}
    columns = {b: unit_rows(others, model.second, b) for _, b in moves}
    return {(a, b): model.joint[rows[a].T[:, None, :], columns[b].T[None, :, :]] for a, b in moves}


def forward_sums(steps: Mapping[tuple[int, int], Floats], n: int, m: int) -> Floats:
    """Add up all ways of cutting: sums for each beginning of both, (n + 1, m + 1, pairs).

    Args:
        steps: Per move (a, b) the share of the unit that starts at i and j, (i, j, pairs).
        n: Letters of the first spelling.
        m: Letters of the second.
    """
    some = next(iter(steps.values()))
    sums = np.zeros((n + 1, m + 1, some.shape[2]))
    sums[0, 0] = 1.0
    for i in range(n + 1):
        for (a, b), share in steps.items():
            if 0 < a <= i:
                sums[i, b:] += sums[i - a, : m + 1 - b] * share[i - a]
        for j in range(1, m + 1):
            for (a, b), share in steps.items():
                if a == 0 and b <= j:
                    sums[i, j] += sums[i, j - b] * share[i, j - b]
    return sums


def backward_sums(
    steps: Mapping[tuple[int, int], Floats], n: int, m: int, ends: tuple[Sequence[int], ...]
) -> Floats:
    """Add up all ways of cutting what is left: sums for each end of both, (n + 1, m + 1, pairs).

    Args:
        steps: As in `forward_sums`; nothing leads into letters that were filled up.
        n: Letters of the first spelling, filled up.
        m: Letters of the second, filled up.
        ends: Letters that each first and each second spelling really has.
    """
    some = next(iter(steps.values()))
    sums = np.zeros((n + 1, m + 1, some.shape[2]))
    sums[(*ends, range(some.shape[2]))] = 1.0
    for i in range(n, -1, -1):
        for (a, b), share in steps.items():
            if 0 < a <= n - i:
                sums[i, : m + 1 - b] += sums[i + a, b:] * share[i]
        for j in range(m - 1, -1, -1):
            for (a, b), share in steps.items():
                if a == 0 and b <= m - j:
                    sums[i, j] += sums[i, j + b] * share[i, j]
    return sums
