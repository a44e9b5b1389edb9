"""Draws an invented world from a seed: families of many States, held somewhere, who do not exist.

Pure: the same seed and day give the same world, on any machine, today or in ten years; there is
no clock and no file in here. No share in it, by State, age, sex or legal status, claims to be
real; States have equal chances so that nobody can think so.

A newcomer's mistake is to show the world itself. The product is shown what lists say of it
(sheets.py): incomplete, misspelt and sometimes wrong, like all lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from random import Random

from homeward.demo.chance import seeded
from homeward.demo.families import draw_family
from homeward.demo.people import Person, Role
from homeward.demo.states_data import STATES, State


@dataclass(frozen=True, slots=True)
class World:
    """A drawn world.

    Attributes:
        seed: What it was drawn from.
        day: The day on which it is drawn: statuses and ages are those of this day.
        persons: Everybody who is held, mothers before their children.
        sought: Children whom families seek and whom no list knows, and their mothers.
    """

    seed: int
    day: date
    persons: tuple[Person, ...]
    sought: tuple[Person, ...]

    def children(self) -> tuple[Person, ...]:
        """Return those who are under eighteen on the world's day."""
        return tuple(person for person in self.persons if person.under(18, self.day))

    def by_key(self) -> dict[str, Person]:
        """Return everybody who is held, by key."""
        return {person.key: person for person in self.persons}


def invent(seed: int, *, day: date, children: int = 900) -> World:
    """Draw a world.

    Args:
        seed: Any whole number; the same seed and day give the same world.
        day: The day of the world, usually the day of the demonstration.
        children: Exactly so many persons under eighteen are held on that day.

    Raises:
        ValueError: If `children` is below one.
    """
    if children < 1:
        raise ValueError("a world needs at least one child")
    held = _until(_families(seeded(seed, "held"), day, "P"), day, children)
    sought = _until(_families(seeded(seed, "sought"), day, "X"), day, max(1, children // 10))
    return World(
        seed=seed,
        day=day,
        persons=tuple(held),
        sought=tuple(person for person in sought if person.role is not Role.ALONE),
    )


def families(seed: int, *, day: date) -> Iterator[list[Person]]:
    """Draw families without end, for lists of any length (see `big.big_list`)."""
    return _families(seeded(seed, "endless"), day, "B")


def _families(rng: Random, day: date, letter: str) -> Iterator[list[Person]]:
    keys = (f"{letter}{number:04}" for number in count(1))
    for number, state in enumerate(_states(rng), 1):
        family = draw_family(rng, day=day, number=number, keys=keys, state=state)
        if any(person.role is not Role.MOTHER for person in family):
            yield family


def _states(rng: Random) -> Iterator[State]:
    """Deal the States like cards: each comes as often as any other."""
    while True:
        yield from rng.sample(STATES, len(STATES))


def _until(drawn: Iterator[list[Person]], day: date, children: int) -> Iterator[Person]:
    """Yield whole families until the wanted number of children stands; cut only the last one."""
    missing = children
    while missing:
        for person in next(drawn):
            minor = person.under(18, day)
            if minor and not missing:
                continue
            missing -= minor
            yield person
