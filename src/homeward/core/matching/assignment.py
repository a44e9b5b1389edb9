"""Who is whom, decided for all at once: each person on one list is at most one on the other.

The pairs of one connected group are solved together so that the sum of their bits is greatest.
Taking the best pair first would give a brother away whenever his sister's row fits a little
better; the sum does not.

A newcomer's mistake is to forbid a person to stand on a list twice. Rows that repeat one person
are one node here; all of them go to the partner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Node = tuple[str, int]


def assign(gains: Mapping[tuple[int, int], float]) -> set[tuple[int, int]]:
    """Choose pairs so that nobody is in two and the sum of gains is greatest.

    Args:
        gains: What each pair is worth, by place on the one side and the other; pairs worth
            nothing or less are left out. Ties go to the order of places, so the caller numbers
            both sides by content, not by the order of a file.

    Returns:
        The chosen pairs.
    """
    worth = {pair: gain for pair, gain in gains.items() if gain > 0}
    chosen: set[tuple[int, int]] = set()
    for group in _groups(worth):
        chosen |= _solve(group, worth)
    return chosen


def _groups(worth: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Part the pairs into groups that share nobody."""
    if not worth:
        return []
    pairs = sorted(worth)
    ones = {place: at for at, place in enumerate(sorted({one for one, _other in pairs}))}
    others = {place: at for at, place in enumerate(sorted({other for _one, other in pairs}))}
    size = len(ones) + len(others)
    rows = [ones[one] for one, _other in pairs]
    columns = [len(ones) + others[other] for _one, other in pairs]
    graph = coo_array((np.ones(len(pairs)), (rows, columns)), shape=(size, size))
    _count, labels = connected_components(graph, directed=False)
    groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair, row in zip(pairs, rows, strict=True):
        groups[int(labels[row])].append(pair)
    return list(groups.values())


def _solve(
    group: list[tuple[int, int]], worth: Mapping[tuple[int, int], float]
) -> set[tuple[int, int]]:
    if len(group) == 1:
        return set(group)
    ones = sorted({one for one, _other in group})
    others = sorted({other for _one, other in group})
    row = {place: at for at, place in enumerate(ones)}
    column = {place: at for at, place in enumerate(others)}
    matrix = np.zeros((len(ones), len(others)))
    for one, other in group:
        matrix[row[one], column[other]] = worth[one, other]
    chosen = zip(*linear_sum_assignment(matrix, maximize=True), strict=True)
    return {(ones[i], others[j]) for i, j in chosen if matrix[i, j] > 0}
