"""What an outsider learns from a table in which small numbers were only hidden.

For tables of others, or of a desk that publishes without shifts: whoever adds and subtracts gets
hidden numbers back, and a solver gets more of them. A newcomer's mistake is to read "nothing was
found" as "it is safe": this sees one table, and no earlier one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from homeward.core.publishing.layout import Layout
from homeward.core.publishing.solving import Constraints, Numbers, Places, Wanted, explore

Values = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """What can be learned of one hidden number: it lies from `low` to `high`.

    Attributes:
        values: Its value in each dimension; empty where it is a total.
        low: Least possible number.
        high: Most.
    """

    values: Values
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Learnt:
    """What can be learned of a table.

    Attributes:
        hidden: How many of its numbers are hidden.
        narrow: Those that can be told more exactly than they should, the exact ones first.
    """

    hidden: int
    narrow: tuple[Learned, ...]


def learned(shown: Mapping[Values, int | None], *, threshold: int) -> Learnt | None:
    """Say which hidden numbers can be narrowed down to fewer than so many apart.

    Args:
        shown: For each entry its value in every dimension, empty for "all of them", and its
            number; `None` where it is hidden. Entries that are not there count as hidden too.
        threshold: How far apart the least and the most possible number should be.

    Returns:
        `None` if no numbers add up to what is shown: it was rounded, or holds a mistake.

    Raises:
        UnsolvedError: If the solver found no answer in its time.
    """
    values = _values(list(shown))
    layout = Layout(tuple(map(len, values)), (tuple(range(len(values))),))
    numbers: list[int | None] = [None] * layout.entries
    for entry, number in shown.items():
        group = tuple(place for place, value in enumerate(entry) if value)
        key = tuple(values[place].index(entry[place]) for place in group)
        numbers[layout.places[group, key]] = number
    known = np.array([place for place, number in enumerate(numbers) if number is not None], int)
    secret = np.array([place for place, number in enumerate(numbers) if number is None], int)
    printed = np.array([number for number in numbers if number is not None], float)
    constraints = Constraints(
        csr_array(layout.sums[known]),
        printed,
        printed,
        np.zeros(layout.cells),
        # Enough for a number without an end to be seen as wide as it has to be.
        np.full(layout.cells, printed.max(initial=0) + threshold),
    )
    if not secret.size:
        return Learnt(0, ())
    return _narrow(layout, values, constraints, secret, float(threshold))


def _narrow(
    layout: Layout,
    values: Sequence[Sequence[str]],
    constraints: Constraints,
    secret: Places,
    threshold: float,
) -> Learnt | None:
    wanted = Wanted(_all(threshold, secret.size), _all(-np.inf, secret.size))
    seen = explore(constraints, csr_array(layout.sums[secret]), wanted, exact=True)
    if seen is None:
        return None
    found = []
    for form in seen.unmet().tolist():
        group, key = layout.keys[secret[form]]
        own = dict(zip(group, key, strict=True))
        words = tuple(each[own[place]] if place in own else "" for place, each in enumerate(values))
        found.append(Learned(words, int(seen.low[form]), int(seen.high[form])))
    return Learnt(int(secret.size), tuple(sorted(found, key=lambda one: one.high - one.low)))


def _values(entries: Sequence[Values]) -> list[list[str]]:
    """Give the values of each dimension, in the order in which they come."""
    return [
        list(dict.fromkeys(value for value in column if value))
        for column in zip(*entries, strict=True)
    ]


def _all(number: float, size: int) -> Numbers:
    return np.full(size, number)
