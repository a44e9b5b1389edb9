"""The search for mothers' own rows, for many children at once.

What one child's row leaves out another's may give: of all rows of a family, on any list, those
that name the mother in most words are asked, too. A newcomer's mistake is to let rows of one family
confirm one another: they were all told by the same people, so a fuller name replaces a shorter
one and is not added to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from homeward.core.claims import Sex
from homeward.core.matching import weights_data as weights
from homeward.core.matching.bands import LIKELY_FROM, Band, band_of
from homeward.core.matching.births import mother_bits
from homeward.core.matching.candidates import MOTHER, candidate_pairs
from homeward.core.matching.judge import Ground, Judgement, probability_of
from homeward.core.matching.mothers import LISTED, judge_mother, most_bits, name_of_mother
from homeward.core.matching.naming import best_laid, mother_name_bits
from homeward.core.matching.pairs import Households
from homeward.core.matching.record import Record
from homeward.core.matching.words import given_alike, learn
from homeward.core.names import Frequencies, Name
from homeward.core.spans import Span

_AGREES = 2.0
# What a pair of words must be worth to be one word: far-fetched ones carry a name from family to
# family, and with it all that its rows say.
_ALIKE = 3.7
_GIVEN_AND_FATHER = 2


@dataclass(frozen=True, slots=True)
class Motherhood:
    """A child's row and a row that may be its mother's; fields as in `pairs.Pair`."""

    child: str
    mother: str
    judgement: Judgement
    instead: tuple[str, ...] = ()

    @property
    def probability(self) -> float:
        """The probability that she is the mother named."""
        return self.judgement.probability

    @property
    def band(self) -> Band:
        """The band; see `core.matching.bands`."""
        band = band_of(self.probability)
        return Band.LOOK if self.instead and band is Band.SAME else band


def match_mothers(
    children: Sequence[Record],
    women: Sequence[Record],
    *,
    houses: Households,
    common: Frequencies | None = None,
    size: int | None = None,
    least: float = LIKELY_FROM,
) -> list[Motherhood]:
    """Find for children's rows the mothers' own rows, on any list.

    Args:
        children: Records of any lists; those that name no mother are passed over.
        women: Records; may be the same ones.
        houses: Which of all these belong together (`pairs.households`); a brother's row on one
            list helps to find the mother of his sister's row on another.
        common: How common words of names are.
        size: How many people the women stand for, as in `match`.
        least: Pairs below this probability are left out.

    Returns:
        Pairs, by child, the most probable woman first.
    """
    sources = {
        source: (Ground(max(len(rows), size or 0), common=common), _listed(children, rows))
        for source, rows in _by_source(women).items()
    }
    fuller = _fuller_names(children, houses.families)
    rows = _rows_of_persons(children, houses.persons)
    found: dict[int, list[Motherhood]] = defaultdict(list)
    places = [
        (i, j)
        for i, j in candidate_pairs(children, women, MOTHER)
        if _could_be(children[i], women[j])
    ]
    learn((a, b) for i, j in places for a in children[i].mother for b in women[j].own)
    hopeful = []
    for i, met in groupby(places, key=itemgetter(0)):
        child = children[i]
        said = fuller[houses.families[child.key]]
        near = [each for each in said if _one_house(rows[houses.persons[child.key]], each[0])]
        others = _names_by_siblings(child, near, common)
        for _i, j in met:
            ground, listed = sources[women[j].source]
            most = most_bits(child, women[j], (child.mother, others), ground, listed)
            if probability_of(most) >= least:
                hopeful.append((i, j, others))
    learn(_names_met((children[i], women[j]) for i, j, _others in hopeful))
    for i, j, others in hopeful:
        child, (ground, listed) = children[i], sources[women[j].source]
        told = _told(child, women[j], others, common)
        judged = judge_mother(child, women[j], ground, told, listed)
        if judged.probability >= least:
            found[i].append(Motherhood(child.key, women[j].key, judged))
    return [each for i in sorted(found) for each in _best_first(found[i], houses.persons)]


def _could_be(child: Record, woman: Record) -> bool:
    """Leave out men, the child itself, the younger, and whoever shares a family name alone."""
    if child.key == woman.key or woman.sexes == {Sex.MALE}:
        return False
    if child.born and woman.born and woman.born.first > child.born.last:
        return False
    return any(given_alike(a, b) for a in child.mother for b in woman.own)


def _names_met(pairs: Iterable[tuple[Record, Record]]) -> Iterator[tuple[Name, Name]]:
    for child, woman in pairs:
        yield from ((a, b) for a in child.own for b in woman.own)
        yield from ((a, b) for a in child.mother for b in woman.mother)


def _by_source(records: Sequence[Record]) -> dict[str, list[Record]]:
    sources: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        sources[record.source].append(record)
    return sources


def _listed(children: Sequence[Record], women: Sequence[Record]) -> float:
    """Give the chance that mothers stand on a list at all, from how many of its rows are grown."""
    births = sorted(child.born.first for child in children if child.mother and child.born)
    grown = [woman.born for woman in women if woman.born is not None]
    if not births or not grown:
        return LISTED
    child = Span.day(births[len(births) // 2])
    share = sum(mother_bits(woman, child) > 0 for woman in grown) / len(grown)
    return max(weights.MOTHER_LISTED_LEAST, LISTED * min(1.0, share / weights.GROWN_ENOUGH))


def _rows_of_persons(
    children: Sequence[Record], persons: Mapping[str, str]
) -> dict[str, list[Record]]:
    rows: dict[str, list[Record]] = defaultdict(list)
    for child in children:
        rows[persons[child.key]].append(child)
    return rows


def _fuller_names(
    children: Sequence[Record], families: Mapping[str, str]
) -> dict[str, list[tuple[Record, Name]]]:
    """Give for each family the mother's names, and the child whose row gives each."""
    names: dict[str, list[tuple[Record, Name]]] = defaultdict(list)
    for child in children:
        names[families[child.key]] += [(child, name) for name in child.mother]
    return names


def _one_house(rows: Sequence[Record], other: Record) -> bool:
    """Say whether nothing on a child's rows makes another row one of another house.

    Families are put together from pairs, and two houses of one name can hang together by a row
    that says little. What one father's name and one mother's name rule out, no chain brings back.
    """
    return all(row.key == other.key or not _apart(row, other) for row in rows)


def _apart(one: Record, other: Record) -> bool:
    """Say whether two rows name two fathers, or two mothers.

    Brothers and sisters differ in one word of their own names. Two words are two fathers.
    """
    own, mothers = best_laid(one.own, other.own, None), best_laid(one.mother, other.mother, None)
    fathers_apart = own is not None and own.unmatched >= _GIVEN_AND_FATHER
    return fathers_apart or (mothers is not None and mothers.unmatched > 0)


def _names_by_siblings(
    child: Record, said: Sequence[tuple[Record, Name]], common: Frequencies | None
) -> tuple[Name, ...]:
    """Give the names of the mother by siblings that say more than the child's row, and agree."""
    own = max((len(name.words) for name in child.mother), default=0)
    longer = [
        name
        for sibling, name in said
        if sibling.key != child.key and len(name.words) > own and _holds(name, child.mother, common)
    ]
    most = max((len(name.words) for name in longer), default=0)
    return tuple(name for name in longer if len(name.words) == most)


def _told(
    child: Record, woman: Record, others: tuple[Name, ...], common: Frequencies | None
) -> float:
    """Give the bits that a sibling's fuller name of the mother adds to the child's own."""
    if not others:
        return 0.0
    here, there = (
        sum(each.bits for each in name_of_mother(names, child, woman, common))
        for names in (child.mother, others)
    )
    return there - here


def _holds(fuller: Name, mother: tuple[Name, ...], common: Frequencies | None) -> bool:
    """Say whether a sibling's name of the mother holds every word of the child's, and one more.

    A word that nothing in the fuller name fits makes her another woman, or the rows another family.
    """
    best = best_laid((fuller,), mother, common)
    if best is None or best.unmatched or mother_name_bits(best) <= _AGREES:
        return False
    return all(pair.bits >= _ALIKE for pair in best.pairs)


def _best_first(found: list[Motherhood], persons: Mapping[str, str]) -> list[Motherhood]:
    """Order one child's candidates; all but the best woman's rows give way to her."""
    ordered = sorted(found, key=lambda each: (-each.judgement.bits, each.mother))
    best = persons[ordered[0].mother]
    return [
        each
        if persons[each.mother] == best
        else Motherhood(each.child, each.mother, each.judgement, (ordered[0].mother,))
        for each in ordered
    ]
