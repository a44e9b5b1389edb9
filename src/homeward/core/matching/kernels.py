"""How births of two records lie apart, if they are one person, siblings, mother and child.

A span is taken as equally likely on each of its days. For two spans the chance of what both
say is then the mean of a density over all differences between their days; the densities here
have second antiderivatives in closed form, so that the mean costs four evaluations.

A newcomer's mistake is to compare middles of spans: a year against a day in it would look
half a year wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp
from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.spans import Span

Kernel = Callable[[float], float]
"""Second antiderivative of a density over differences in days."""


def exactly(x: float) -> float:
    """The two days are one day."""
    return abs(x) / 2


def within(days: float) -> Kernel:
    """Any difference up to so many days is equally likely, either way."""

    def kernel(x: float) -> float:
        size = abs(x)
        return size / 2 if size >= days else x * x / (4 * days) + days / 4

    return kernel


def beyond(start: float, spread: float) -> Kernel:
    """No difference below `start` days; above it ever fewer, halving every 0.7 of `spread`."""

    def kernel(x: float) -> float:
        size = abs(x)
        if size <= start:
            return (start + spread) / 2
        return size / 2 + spread / 2 * exp(-(size - start) / spread)

    return kernel


def between(least: float, most: float) -> Kernel:
    """The second day lies between `least` and `most` days after the first, equally likely."""

    def ramp(x: float) -> float:
        return x * x / 2 if x > 0 else 0.0

    def kernel(x: float) -> float:
        return (ramp(x - least) - ramp(x - most)) / (most - least)

    return kernel


def mean(kernel: Kernel, one: Span, other: Span) -> float:
    """Give the mean density, per day, of `other` minus `one` over all their days."""
    first, after = one.first.toordinal(), one.last.toordinal() + 1
    start, end = other.first.toordinal(), other.last.toordinal() + 1
    total = (
        kernel(end - first) - kernel(start - first) - kernel(end - after) + kernel(start - after)
    )
    return max(0.0, total) / ((after - first) * (end - start))


NEAR: Final = within(weights.NEAR_DAYS)
WRONG: Final = beyond(0.0, weights.WRONG_DAYS)
TWINS: Final = exactly
SIBLINGS: Final = beyond(weights.SIBLING_GAP, weights.SIBLING_SPREAD)
MOTHER: Final = between(weights.MOTHER_YOUNGEST, weights.MOTHER_OLDEST)
OLDER: Final = between(weights.MOTHER_TOO_YOUNG, weights.MOTHER_YOUNGEST)
HARDLY: Final = between(0.0, weights.MOTHER_TOO_YOUNG)
