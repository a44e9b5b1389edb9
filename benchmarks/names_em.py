"""Learns letter models from pairs of spellings, by expectation and maximisation.

What a newcomer would get wrong: about one pair in ten is not two spellings of one word but a
translation or another person. Each pair therefore carries the chance that it is one, weighed
anew in each round against two words drawn apart, and counts for so much only.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from homeward.core.names.units import (
    LetterModel,
    Moves,
    alone,
    forward_sums,
    known_letters,
    smoothed,
    together,
    unit_rows,
)

Pair = tuple[str, str, float]
ROUNDS = 12
NOISE = 0.08
LEAST_SEEN = 40
DISCOUNT = 0.3
LONGEST = 18
AT_ONCE = 4_000
# Where learning starts: one letter beside one or two is usual, long units are the exception.
START = {
    (1, 1): 1.0, (1, 2): 0.3, (2, 1): 0.3, (1, 0): 0.3, (0, 1): 0.3, (2, 2): 0.1, (1, 3): 0.05,
    (3, 1): 0.05,
}  # fmt: skip
START_OTHERS = 0.02


@dataclass(slots=True)
class Bucket:
    """Pairs of one size: which they are, and per move the numbers of their units' pairs."""

    size: tuple[int, int]
    which: np.ndarray
    steps: dict[tuple[int, int], np.ndarray]


def learn(pairs: Sequence[Pair], moves: Moves, *, smooth: float = 0.01) -> LetterModel:
    """Learn a letter model from pairs of spellings with weights."""
    model, _ = learn_and_weigh(pairs, moves, smooth=smooth)
    return model


def learn_and_weigh(
    pairs: Sequence[Pair], moves: Moves, *, smooth: float = 0.01
) -> tuple[LetterModel, np.ndarray]:
    """Learn a model; gives for each pair, too, the chance that it is two spellings of one word."""
    reach = max(a for a, _ in moves), max(b for _, b in moves)
    first = _units([x for x, _, _ in pairs], reach[0])
    second = _units([y for _, y, _ in pairs], reach[1])
    buckets, numbers = _buckets(pairs, moves, first, second)
    shares = _start(numbers, first, second)
    weights = np.array([w for _, _, w in pairs])
    apart = _drawn_apart(pairs)
    right = np.ones(len(pairs))
    for turn in range(ROUNDS):
        counts = np.zeros(len(numbers))
        for bucket in buckets:
            counts += _count(bucket, shares, (weights, right, apart if turn > 1 else None))
        counts[0] = 0
        left = np.maximum(counts - DISCOUNT, 0)
        shares = _with_a_trace(left / left.sum(), numbers, first, second)
    joint = np.zeros((len(first) + 1, len(second) + 1))
    width = len(second) + 1
    joint[numbers // width, numbers % width] = np.where(left > 0, left / left.sum(), 0)
    joint = smoothed(joint, first, second, smooth)
    bare = LetterModel(first, second, joint, moves, np.zeros((2, 4)))
    return LetterModel(first, second, joint, moves, usual(bare, pairs, right)), right


def _units(words: Sequence[str], reach: int) -> dict[str, int]:
    seen = Counter(
        word[i : i + size]
        for word in words
        for size in range(1, reach + 1)
        for i in range(len(word) - size + 1)
    )
    kept = [u for u, n in seen.items() if len(u) == 1 or n >= LEAST_SEEN]
    return {unit: at for at, unit in enumerate(["", *sorted(kept, key=lambda u: (len(u), u))])}


def _buckets(
    pairs: Sequence[Pair], moves: Moves, first: Mapping[str, int], second: Mapping[str, int]
) -> tuple[list[Bucket], np.ndarray]:
    """Sort pairs by size; number the unit pairs that occur, 0 for those that may not be."""
    by_size: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, (x, y, _) in enumerate(pairs):
        by_size[len(x), len(y)].append(at)
    buckets = [
        _bucket(pairs, places[k : k + AT_ONCE], moves, (first, second))
        for places in by_size.values()
        for k in range(0, len(places), AT_ONCE)
    ]
    numbers = np.unique(np.concatenate([np.unique(s) for b in buckets for s in b.steps.values()]))
    numbers = numbers if numbers[0] == 0 else np.concatenate([[0], numbers])
    for bucket in buckets:
        for move, step in bucket.steps.items():
            bucket.steps[move] = np.searchsorted(numbers, step).astype(np.int32)
    return buckets, numbers


def _bucket(
    pairs: Sequence[Pair],
    places: Sequence[int],
    moves: Moves,
    units: tuple[Mapping[str, int], Mapping[str, int]],
) -> Bucket:
    ones, others = [pairs[k][0] for k in places], [pairs[k][1] for k in places]
    n, m = len(ones[0]), len(others[0])
    width = len(units[1]) + 1
    steps = {}
    for a, b in moves:
        if a <= n and b <= m:
            rows = unit_rows(ones, units[0], a).T[:, None, :]
            columns = unit_rows(others, units[1], b).T[None, :, :]
            seen = (rows < len(units[0])) & (columns < len(units[1]))
            steps[a, b] = np.where(seen, rows * width + columns, 0)
    return Bucket((n, m), np.array(places), steps)


def _lengths(units: Mapping[str, int]) -> np.ndarray:
    return np.array([*(len(unit) for unit in units), 0])


def _start(numbers: np.ndarray, first: Mapping[str, int], second: Mapping[str, int]) -> np.ndarray:
    width = len(second) + 1
    a, b = _lengths(first)[numbers // width], _lengths(second)[numbers % width]
    shares = np.array([START.get((i, j), START_OTHERS) for i, j in zip(a, b, strict=True)])
    shares[0] = 0
    return shares / shares.sum()


def _with_a_trace(
    shares: np.ndarray, numbers: np.ndarray, first: Mapping[str, int], second: Mapping[str, int]
) -> np.ndarray:
    """Single letters keep a trace, or a pair seen once would be impossible in the next round."""
    width = len(second) + 1
    a, b = _lengths(first)[numbers // width], _lengths(second)[numbers % width]
    single = ((a <= 1) & (b <= 1)).astype(float)
    single[0] = 0
    return (1 - 1e-4) * shares + 1e-4 * single / single.sum()


def _count(
    bucket: Bucket,
    shares: np.ndarray,
    pairs: tuple[np.ndarray, np.ndarray, np.ndarray | None],
) -> np.ndarray:
    """Count how often each unit pair is expected to have been used in this bucket."""
    weights, right, apart = pairs
    counts = np.zeros(len(shares))
    n, m = bucket.size
    steps = {move: shares[step] for move, step in bucket.steps.items()}
    sums = forward_sums(steps, n, m)
    back = _backward_sums(steps, n, m)
    total = np.maximum(sums[n, m], 1e-300)
    if apart is not None:
        gain = np.exp(np.clip(np.log(total) - apart[bucket.which], -50, 50))
        right[bucket.which] = (1 - NOISE) * gain / ((1 - NOISE) * gain + NOISE)
    each = weights[bucket.which] * right[bucket.which] / total
    for (a, b), step in bucket.steps.items():
        used = sums[: n + 1 - a, : m + 1 - b] * steps[a, b] * back[a:, b:] * each
        counts += np.bincount(step.ravel(), used.ravel(), minlength=len(counts))
    return counts


def _backward_sums(steps: Mapping[tuple[int, int], np.ndarray], n: int, m: int) -> np.ndarray:
    """Sums over what is left of both words: the forward sums of the words turned round."""
    turned = {move: share[::-1, ::-1] for move, share in steps.items()}
    return forward_sums(turned, n, m)[::-1, ::-1]


def _drawn_apart(pairs: Sequence[Pair]) -> np.ndarray:
    """How likely the two words of each pair are, drawn apart; natural logarithms."""
    one = letter_chain([x for x, _, _ in pairs], [w for _, _, w in pairs])
    other = letter_chain([y for _, y, _ in pairs], [w for _, _, w in pairs])
    return np.array([one(x) + other(y) for x, y, _ in pairs])


def letter_chain(words: Sequence[str], weights: Sequence[float]) -> Callable[[str], float]:
    """How likely a word is by its runs of three letters; natural logarithm."""
    three: Counter[str] = Counter()
    two: Counter[str] = Counter()
    for word, weight in zip(words, weights, strict=True):
        marked = f"^^{word}$"
        for i in range(2, len(marked)):
            three[marked[i - 2 : i + 1]] += weight
            two[marked[i - 2 : i]] += weight

    def likely(word: str) -> float:
        marked = f"^^{word}$"
        return sum(
            math.log((three[marked[i - 2 : i + 1]] + 0.3) / (two[marked[i - 2 : i]] + 0.3 * 35))
            for i in range(2, len(marked))
        )

    return likely


def usual(model: LetterModel, pairs: Sequence[Pair], right: np.ndarray) -> np.ndarray:
    """What true pairs usually reach given each other, by their lengths; see `LetterModel`."""
    good = [pairs[k][:2] for k in np.flatnonzero(right > 0.5)[::5]]
    good = [(known_letters(x, model.first), known_letters(y, model.second)) for x, y in good]
    both = together(model, good)
    reach = model.reach
    one = alone([x for x, _ in good], model.first, model.joint.sum(1), reach[0])
    other = alone([y for _, y in good], model.second, model.joint.sum(0), reach[1])
    sizes = np.array([(1.0, len(x), len(y)) for x, y in good])
    rows = []
    for given in (both - other, both - one):
        line, *_ = np.linalg.lstsq(sizes, given, rcond=None)
        rows.append([*line, float((given - sizes @ line).std())])
    return np.array(rows)
