"""Two lists matched: every pair worth showing, its probability, and why.

    for pair in match(ones, others): pair.first, pair.second, pair.probability, pair.band

The same two lists in another order, or exchanged, give the same pairs. A newcomer's mistake is
to read `probability` as a rank among candidates; where two rows both fit, both are probable, and
`instead` says which the whole family speaks for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from math import log2
from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.matching.assignment import assign
from homeward.core.matching.bands import LOOK_FROM, Band, band_of
from homeward.core.matching.candidates import candidate_pairs
from homeward.core.matching.evidence import Evidence
from homeward.core.matching.families import SURE_REPEAT, House, Joined, house_of, support
from homeward.core.matching.judge import NO_KIN, Ground, Judgement, facts_of, weighed
from homeward.core.matching.record import Record
from homeward.core.matching.words import learn
from homeward.core.names import Frequencies

Report = Callable[[str, int, int], None]
Place = tuple[int, int]
Find = Callable[[Sequence[Record], Sequence[Record]], Iterable[Place]]
"""Gives the places of pairs worth judging; where it is given one list twice, each pair once."""
_KEPT: Final = -14.0
"""Log2 odds below which no family evidence can bring a pair back."""
_ROUNDS: Final = 3
_HEAP: Final = 20_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one person.

    Attributes:
        first: Key of the record of the first list.
        second: Key of the record of the second.
        judgement: The evidence, and what it comes to.
        instead: Keys of records that fit better when all are assigned together; empty for a
            pair that was chosen.
    """

    first: str
    second: str
    judgement: Judgement
    instead: tuple[str, ...] = ()

    @property
    def probability(self) -> float:
        """The probability that both are one person."""
        return self.judgement.probability

    @property
    def band(self) -> Band:
        """The band; a pair that gives way to another is never in the top band."""
        band = band_of(self.probability)
        return Band.LOOK if self.instead and band is Band.SAME else band


def match(
    ones: Sequence[Record],
    others: Sequence[Record],
    *,
    common: Frequencies | None = None,
    size: int | None = None,
    least: float = LOOK_FROM,
    report: Report | None = None,
    find: Find = candidate_pairs,
) -> list[Pair]:
    """Find who of one list is who of another.

    Args:
        ones: Records of one list, keys unique.
        others: Records of the other.
        common: How common words of names are among these people.
        size: How many people the longer side stands for, where `others` are only those whom a
            register found by their keys; the length of the longer list if left out.
        least: Pairs below this probability are left out.
        report: Is told phase, done and total.
        find: Finds the pairs worth judging; an engine for millions (`homeward.engines`).

    Returns:
        Pairs, the most probable first; equal ones by key.
    """
    firsts, seconds = _in_order(ones), _in_order(others)
    ground = Ground(max(len(ones), len(others), size or 0), common=common)
    facts = _judged(firsts, seconds, ground, find, report)
    involved = [sorted({place[side] for place in facts}) for side in (0, 1)]
    houses = (
        _house(firsts, involved[0], common, find),
        _house(seconds, involved[1], common, find),
    )
    found = _with_families(facts, houses, ground)
    chosen = _chosen(found, houses)
    pairs = [
        Pair(firsts[i].key, seconds[j].key, _named(judgement, firsts[i], seconds[j]))
        if (i, j) in chosen
        else _yielding((i, j), judgement, chosen, (firsts, seconds))
        for (i, j), judgement in found.items()
        if judgement.probability >= least
    ]
    return sorted(pairs, key=lambda pair: (-pair.judgement.bits, pair.first, pair.second))


def match_within(
    records: Sequence[Record],
    *,
    common: Frequencies | None = None,
    least: float = LOOK_FROM,
    find: Find = candidate_pairs,
) -> list[Pair]:
    """Find who stands on one list more than once. Arguments as for `match`."""
    ordered = _in_order(records)
    pairs = [
        Pair(ordered[i].key, ordered[j].key, judgement)
        for i, j, judgement in _within(ordered, range(len(ordered)), common, find)
        if judgement.probability >= least
    ]
    return sorted(pairs, key=lambda pair: (-pair.judgement.bits, pair.first, pair.second))


def _in_order(records: Sequence[Record]) -> list[Record]:
    """Number records by what they say, so that the order of a file never breaks a tie."""
    return sorted(records, key=lambda r: (_content(r), r.key))


def _content(record: Record) -> tuple[str, ...]:
    names = [name.text for name in (*record.own, *record.mother, *record.places)]
    days = [said.words for said in (*record.births, *record.seen, *record.arrests)]
    return (*names, *days)


def _judged(
    firsts: list[Record],
    seconds: list[Record],
    ground: Ground,
    find: Find,
    report: Report | None,
) -> dict[Place, tuple[Evidence, ...]]:
    """Weigh every candidate pair; keep those that anything could still make one person."""
    kept: dict[Place, tuple[Evidence, ...]] = {}
    expected = log2(ground.same)
    for i, j in _learned(firsts, seconds, find, report):
        facts = facts_of(firsts[i], seconds[j], ground.common)
        if expected + sum(each.bits for each in facts) >= _KEPT:
            kept[i, j] = facts
    return kept


def _learned(
    firsts: Sequence[Record],
    seconds: Sequence[Record],
    find: Find,
    report: Report | None = None,
) -> Iterator[Place]:
    """Yield candidate pairs once the words of their names have been judged, a heap at a time."""
    places = iter(find(firsts, seconds))
    while heap := list(islice(places, _HEAP)):
        if report is not None:
            report("comparing", heap[0][0], len(firsts))
        learn_names((firsts[i], seconds[j]) for i, j in heap)
        yield from heap


def learn_names(pairs: Iterable[tuple[Record, Record]]) -> None:
    """Judge the words of the names of many pairs of records at once, before each is judged."""
    learn(
        names
        for one, other in pairs
        for names in (*product(one.own, other.own), *product(one.mother, other.mother))
    )


def _within(
    records: Sequence[Record], places: Sequence[int], common: Frequencies | None, find: Find
) -> list[tuple[int, int, Judgement]]:
    """Judge the pairs of one list, by place."""
    chosen = [records[at] for at in places]
    ground = Ground(
        len(chosen), partners=weights.REPEATED, siblings=weights.SIBLINGS, common=common
    )
    out = []
    for i, j in _learned(chosen, chosen, find):
        facts = facts_of(chosen[i], chosen[j], common)
        judged = weighed(chosen[i].key, chosen[j].key, facts, ground, NO_KIN)
        out.append((places[i], places[j], judged))
    return out


def _house(
    records: list[Record], places: list[int], common: Frequencies | None, find: Find
) -> House:
    return house_of(len(records), _within(records, places, common, find))


def _with_families(
    facts: Mapping[Place, tuple[Evidence, ...]], houses: tuple[House, House], ground: Ground
) -> dict[Place, Judgement]:
    """Judge all pairs, then again with what their families say, until that changes little."""
    found = {place: weighed("", "", each, ground, NO_KIN) for place, each in facts.items()}
    for _round in range(_ROUNDS):
        chosen = _chosen(found, houses)
        chances = {place: found[place].probability for place in sorted(chosen)}
        places = list(facts)
        kin = support(places, chances, *houses)
        found = {
            place: weighed("", "", facts[place], ground, said)
            for place, said in zip(places, kin, strict=True)
        }
    return found


def _chosen(found: Mapping[Place, Judgement], houses: tuple[House, House]) -> set[Place]:
    """Assign persons to persons; give all their pairs of rows."""
    threshold = log2(LOOK_FROM / (1 - LOOK_FROM))
    gains: dict[Place, float] = {}
    for (i, j), judgement in found.items():
        node = houses[0].person[i], houses[1].person[j]
        gains[node] = max(gains.get(node, 0.0), judgement.bits - threshold)
    solved = assign(gains)
    return {(i, j) for i, j in found if (houses[0].person[i], houses[1].person[j]) in solved}


def _named(judgement: Judgement, one: Record, other: Record) -> Judgement:
    return replace(judgement, first=one.key, second=other.key)


def _yielding(
    place: Place,
    judgement: Judgement,
    chosen: set[Place],
    sides: tuple[list[Record], list[Record]],
) -> Pair:
    firsts, seconds = sides
    i, j = place
    instead = [seconds[b].key for a, b in chosen if a == i]
    instead += [firsts[a].key for a, b in chosen if b == j]
    one, other = firsts[i], seconds[j]
    return Pair(one.key, other.key, _named(judgement, one, other), tuple(sorted(instead)))


@dataclass(frozen=True, slots=True)
class Households:
    """Which records belong together, over any number of lists.

    Attributes:
        families: For the key of each record a mark that the family's records share.
        persons: For the key of each record a mark that the person's records share.
    """

    families: Mapping[str, str]
    persons: Mapping[str, str]


def households(
    *lists: Sequence[Record],
    pairs: Iterable[Pair] = (),
    common: Frequencies | None = None,
    find: Find = candidate_pairs,
) -> Households:
    """Say which records are of one family, and which about one person.

    Args:
        lists: Records, list by list; keys unique over all of them.
        pairs: Pairs found between the lists; the sure ones join persons and families.
        common: As for `match`.
        find: As for `match`.
    """
    families, persons = Joined[str](), Joined[str]()
    for records in lists:
        ordered = _in_order(records)
        house = _house(ordered, list(range(len(ordered))), common, find)
        for at, record in enumerate(ordered):
            families.join(record.key, ordered[house.family[at]].key)
            persons.join(record.key, ordered[house.person[at]].key)
    for pair in pairs:
        if not pair.instead and pair.probability >= SURE_REPEAT:
            families.join(pair.first, pair.second)
            persons.join(pair.first, pair.second)
    return Households(families.marks(), persons.marks())
