"""Families within a list, and what the match of one child says about its brothers and sisters.

Rows of one list that are siblings or repeat one another form a family. Where a child of one
family is also on the other list, its siblings' rows there are no longer strangers among
thousands but a few children of one house: what they share (father, mother, family name) then
proves nothing more, and what they do not share decides.

A newcomer's mistake is to let a pair support itself through its siblings. Support comes only
from pairs in which neither record nor a repetition of it takes part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from homeward.core.matching.judge import Judgement, Kin, probability_of

SURE_FAMILY: Final = 0.97
"""From here two rows of one list are taken as of one family."""
SURE_REPEAT: Final = 0.9
"""From here two rows of one list are taken as of one person."""
AGREED: Final = 0.8
"""What pairs between two groups must come to on average for the groups to be one family."""
_LEAST: Final = 0.05


T = TypeVar("T", int, str)


class Joined(Generic[T]):
    """Things joined into groups, each known by the first of its members."""

    def __init__(self) -> None:
        self._parents: dict[T, T] = {}

    def root(self, thing: T) -> T:
        """Give the first of the group; something that was never joined is its own."""
        parent = self._parents.setdefault(thing, thing)
        while parent != thing:
            thing, parent = parent, self._parents[parent]
        return thing

    def join(self, one: T, other: T) -> None:
        """Make two groups one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first

    def marks(self) -> dict[T, T]:
        """Give for each thing the first of its group."""
        return {thing: self.root(thing) for thing in list(self._parents)}


@dataclass(frozen=True, slots=True)
class House:
    """How the rows of one list belong together.

    Attributes:
        person: For each record, the first record about the same person.
        family: For each record, the first record of the family.
        members: For each family, its records.
    """

    person: tuple[int, ...]
    family: tuple[int, ...]
    members: Mapping[int, tuple[int, ...]]


def house_of(size: int, within: Iterable[tuple[int, int, Judgement]]) -> House:
    """Join the rows of one list into persons and families.

    Args:
        size: How many rows there are.
        within: Judged pairs of the list, by place.
    """
    same = Joined[int]()
    chances: dict[tuple[int, int], float] = {}
    for one, other, judgement in within:
        repeated = judgement.probability
        sibling = (1 - repeated) * probability_of(judgement.siblings)
        if repeated >= SURE_REPEAT:
            same.join(one, other)
        chances[one, other] = repeated + sibling
    kin = _agreed(chances)
    person = tuple(same.root(at) for at in range(size))
    family = tuple(kin.root(at) for at in range(size))
    members: dict[int, list[int]] = defaultdict(list)
    for at, root in enumerate(family):
        members[root].append(at)
    return House(person, family, {root: tuple(all_) for root, all_ in members.items()})


def _agreed(chances: Mapping[tuple[int, int], float]) -> Joined[int]:
    """Join rows into families whose members agree on one another, the surest pairs first.

    A chain of likely pairs is no family: two houses of one name would hang together by the one
    row that says least. So two groups are joined only if what was judged between them speaks,
    on average, for one family; pairs that were not judged say nothing.
    """
    judged: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), chance in chances.items():
        judged[one][other] = judged[other][one] = chance
    groups, members = Joined[int](), {at: [at] for at in judged}
    for (one, other), chance in sorted(chances.items(), key=lambda each: (-each[1], each[0])):
        if chance < SURE_FAMILY:
            break
        first, second = sorted((groups.root(one), groups.root(other)))
        if first != second and _mean_between(members[first], members[second], judged) >= AGREED:
            groups.join(first, second)
            members[first] += members.pop(second)
    return groups


def _mean_between(
    ones: Sequence[int], others: Sequence[int], judged: Mapping[int, Mapping[int, float]]
) -> float:
    met = [judged[a][b] for a in ones for b in others if b in judged[a]]
    return sum(met) / len(met)


def support(
    pairs: Sequence[tuple[int, int]],
    chances: Mapping[tuple[int, int], float],
    first: House,
    second: House,
) -> list[Kin]:
    """Say for each pair what the rest of the two families says.

    Args:
        pairs: By place in the first and the second list.
        chances: Probability of each pair that may be one person, as far as known.
        first: The families of the first list.
        second: The families of the second.
    """
    links: dict[tuple[int, int], list[tuple[int, int, float]]] = defaultdict(list)
    for (one, other), chance in chances.items():
        if chance >= _LEAST:
            link = (first.person[one], second.person[other], chance)
            links[first.family[one], second.family[other]].append(link)
    best = _best_elsewhere(links)
    return [_kin(one, other, links, best, first, second) for one, other in pairs]


def _kin(  # noqa: PLR0917  two places, two houses and what joins them
    one: int,
    other: int,
    links: Mapping[tuple[int, int], list[tuple[int, int, float]]],
    best: tuple[Mapping[int, dict[int, float]], Mapping[int, dict[int, float]]],
    first: House,
    second: House,
) -> Kin:
    family, house = first.family[one], second.family[other]
    here = [
        chance
        for a, b, chance in links.get((family, house), ())
        if a != first.person[one] and b != second.person[other]
    ]
    together = max(here, default=0.0)
    away = max(
        _away(best[0].get(family, {}), house, len(first.members[family])),
        _away(best[1].get(house, {}), family, len(second.members[house])),
    )
    return Kin(together, max(0.0, away - together))


def _away(families: Mapping[int, float], here: int, members: int) -> float:
    """Give how sure it is that somebody of the family is in another house than this one."""
    if members < 2:  # noqa: PLR2004  nobody else is there who could be elsewhere
        return 0.0
    return max((chance for house, chance in families.items() if house != here), default=0.0)


def _best_elsewhere(
    links: Mapping[tuple[int, int], list[tuple[int, int, float]]],
) -> tuple[Mapping[int, dict[int, float]], Mapping[int, dict[int, float]]]:
    """Give for each family of either list the houses in which somebody of it was found."""
    out: tuple[dict[int, dict[int, float]], dict[int, dict[int, float]]] = ({}, {})
    for (family, house), found in links.items():
        chance = max(each[2] for each in found)
        out[0].setdefault(family, {})[house] = chance
        out[1].setdefault(house, {})[family] = chance
    return out
