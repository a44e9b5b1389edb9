"""The one coin of the invented world, so that every chance reads as a chance."""

from __future__ import annotations

from random import Random


def seeded(seed: int, purpose: str) -> Random:
    """Return the chance for one purpose; another purpose of the same seed is independent."""
    return Random(f"{seed}/{purpose}")  # noqa: S311 - no secret; the same seed must give the same world


def happens(rng: Random, chance: float) -> bool:
    """Say yes with a chance between 0 and 1."""
    return rng.random() < chance
