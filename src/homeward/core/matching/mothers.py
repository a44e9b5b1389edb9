"""The mother's own row, found from the row of a child that names her.

A child's row says "Leyla", or "Leyla Khaled", or "Leyla Rashidova"; somewhere a woman of that
name has a row of her own. Her age, the family name, the place, and what the rows of the other
children say decide between the Leylas.

A newcomer's mistake is to take the mother's name from the child's own: a father stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import Final

from homeward.core.claims import Sex
from homeward.core.matching import weights_data as weights
from homeward.core.matching.bands import Band, band_of
from homeward.core.matching.births import mother_bits
from homeward.core.matching.candidates import MOTHER, candidate_pairs
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.judge import Ground, Judgement
from homeward.core.matching.names_stub import Frequencies, NameEvidence, compare_names
from homeward.core.matching.naming import best_names, mother_name_bits
from homeward.core.matching.record import Record
from homeward.core.matching.whereabouts import arrest_evidence, place_evidence
from homeward.core.names import Name, Role, Word
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_OPEN_DAYS: Final = 150 * 366
_AGREES: Final = 2.0
_NAMED: Final = Sentence(
    _("The name of the mother on the child's row can be the woman's own name.")
)
_NAMED_NOT: Final = Sentence(_("The mother is named differently."))
_FAMILY: Final = Sentence(_("The child bears the woman's family name."))
_FAMILY_NOT: Final = Sentence(_("The child bears another family name than the woman."))
_AGE: Final = Sentence(_("By the births given she can be the mother."))
_AGE_NOT: Final = Sentence(_("By the births given she can hardly be the mother."))
_WOMAN: Final = Sentence(_("She is listed as a woman."))
_MAN: Final = Sentence(_("The row is that of a man or boy."))
_STATE: Final = Sentence(_("Both give the same nationality."))
_STATE_NOT: Final = Sentence(_("They give different nationalities; a child may have the father's."))
_SISTER: Final = Sentence(_("Both rows name the same mother, as those of siblings do."))
_OTHERS: Final = Sentence(_("Brothers or sisters of the child point to the same woman."))
_OTHERS_NOT: Final = Sentence(_("Brothers or sisters of the child point to another woman."))


def judge_mother(
    child: Record,
    woman: Record,
    ground: Ground,
    siblings: tuple[float, float] = (0.0, 0.0),
) -> Judgement:
    """Weigh whether a woman is the mother whom a child's row names.

    Args:
        child: A record; without a mother's name there is nothing to weigh but ages.
        woman: A record.
        ground: What is expected beforehand; `size` is how many people she is one of.
        siblings: Probability, from the rows of brothers and sisters alone, that it is this
            woman, and that it is another.
    """
    return mother_weighed(
        child.key, woman.key, mother_facts(child, woman, ground.common), ground, siblings
    )


def mother_facts(child: Record, woman: Record, common: Frequencies | None) -> tuple[Evidence, ...]:
    """Give every piece of evidence that a child's and a woman's row hold."""
    best = best_names(child.mother, woman.own, common)
    found: list[Evidence | None] = [
        _birth(child, woman),
        _sex(woman),
        _nationality(child, woman),
        place_evidence(child, woman),
        arrest_evidence(child, woman),
        _sister(child, woman, common),
    ]
    if best is not None:
        a, b, names = best
        bits = mother_name_bits(names)
        sentence = _NAMED if bits > 0 else _NAMED_NOT
        found.insert(0, Evidence(Fact.MOTHER, bits, 0.0, sentence, a.text, b.text))
        found.insert(1, _family(child, woman, names, common))
    return tuple(each for each in found if each is not None)


def mother_weighed(
    child: str,
    woman: str,
    facts: tuple[Evidence, ...],
    ground: Ground,
    siblings: tuple[float, float],
) -> Judgement:
    """Put evidence on its ground, and add what the rows of brothers and sisters say."""
    expected = weights.MOTHER_LISTED / max(ground.size, weights.SMALLEST)
    size = max(ground.size, weights.SMALLEST)
    sentence = Sentence(_("Among so many people ({size}), few are this child's mother."), size=size)
    reasons = [Evidence(Fact.EXPECTED, log2(expected), 0.0, sentence), *facts]
    here, elsewhere = siblings
    known = (1 - here) * expected + here * weights.MOTHER_SHARED
    if here:
        reasons.append(Evidence(Fact.KIN, log2(known / expected), 0.0, _OTHERS))
    if elsewhere:
        bits = weights.MOTHER_ELSEWHERE * elsewhere
        reasons.append(Evidence(Fact.KIN, bits, 0.0, _OTHERS_NOT))
    return Judgement(child, woman, tuple(reasons), 0.0, sum(each.bits for each in facts))


def _family(
    child: Record, woman: Record, mother: NameEvidence, common: Frequencies | None
) -> Evidence | None:
    """Weigh the woman's family name in the child's own, if nothing else named it yet."""
    named = {word for pair in mother.pairs for word in (pair.first, pair.second)}
    best = best_names(child.own, woman.own, common)
    if best is None or not named:
        return None
    a, b, found = best
    family = _family_word(b)
    if family is None or family in named:
        return None
    bits = max((pair.bits for pair in found.pairs if pair.second == family), default=0.0)
    if bits >= _AGREES:
        gain = log2(weights.MOTHER_FAMILY * 2.0 ** min(bits, 12.0) + 1 - weights.MOTHER_FAMILY)
        return Evidence(Fact.NAME, gain, 0.0, _FAMILY, a.text, b.text)
    loss = log2(1 - weights.MOTHER_FAMILY)
    return Evidence(Fact.NAME, loss, 0.0, _FAMILY_NOT, a.text, b.text)


def _family_word(name: Name) -> Word | None:
    """Give the family name where it can be told; a single word is a given name."""
    told = [word for word in name.words if word.role is Role.FAMILY]
    if told:
        return told[0]
    return name.words[-1] if len(name.words) > 1 else None


def _birth(child: Record, woman: Record) -> Evidence | None:
    if child.born is None or woman.born is None:
        return None
    if max(child.born.days, woman.born.days) > _OPEN_DAYS:
        return None
    bits = mother_bits(woman.born, child.born)
    sentence = _AGE if bits > 0 else _AGE_NOT
    return Evidence(Fact.BIRTH, bits, 0.0, sentence, child.births[0].words, woman.births[0].words)


def _sex(woman: Record) -> Evidence | None:
    if len(woman.sexes) != 1:
        return None
    if Sex.FEMALE in woman.sexes:
        return Evidence(Fact.SEX, log2(2 * (1 - weights.SEX_WRONG)), 0.0, _WOMAN, "", "F")
    return Evidence(Fact.SEX, weights.MOTHER_MAN, 0.0, _MAN, "", "M")


def _nationality(child: Record, woman: Record) -> Evidence | None:
    if not child.nationalities or not woman.nationalities:
        return None
    same = bool(child.nationalities & woman.nationalities)
    bits = weights.NATION_MOTHER if same else weights.NATION_MOTHER_OTHER
    states = [", ".join(sorted(each.nationalities)) for each in (child, woman)]
    return Evidence(Fact.NATIONALITY, bits, 0.0, _STATE if same else _STATE_NOT, *states)


def _sister(child: Record, woman: Record, common: Frequencies | None) -> Evidence | None:
    """Take two rows that name one mother for siblings, not for mother and child."""
    for a in child.mother:
        for b in woman.mother:
            if compare_names(a, b, common).bits > _AGREES:
                return Evidence(Fact.MOTHER, weights.MOTHER_OF_BOTH, 0.0, _SISTER, a.text, b.text)
    return None


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


Families = Mapping[str, str]
"""For the key of each record a mark that all rows of one family share."""


def match_mothers(
    children: Sequence[Record],
    women: Sequence[Record],
    *,
    families: Families,
    persons: Families,
    common: Frequencies | None = None,
    least: float = 0.5,
) -> list[Motherhood]:
    """Find for the children's rows of one list the mothers' own rows on another, or the same.

    Args:
        children: Records; those that name no mother are passed over.
        women: Records; may be the same list.
        families: Which children belong together (`pairs.households`).
        persons: Which women's rows are about one woman.
        common: How common words of names are.
        least: Pairs below this probability are left out.

    Returns:
        Pairs, by child, the most probable woman first.
    """
    ground = Ground(len(women), common=common)
    facts = {
        (i, j): mother_facts(children[i], women[j], common)
        for i, j in candidate_pairs(children, women, MOTHER)
        if children[i].key != women[j].key
    }
    alone = {
        place: mother_weighed("", "", each, ground, (0.0, 0.0)).probability
        for place, each in facts.items()
    }
    houses = _by_house(children, women, alone, families, persons)
    found: dict[int, list[Motherhood]] = defaultdict(list)
    for (i, j), each in facts.items():
        house = houses[families[children[i].key]]
        said = _siblings_say(house, children[i].key, persons[women[j].key])
        judged = mother_weighed(children[i].key, women[j].key, each, ground, said)
        if judged.probability >= least:
            found[i].append(Motherhood(children[i].key, women[j].key, judged))
    return [each for i in sorted(found) for each in _best_first(found[i], persons)]


def _by_house(
    children: Sequence[Record],
    women: Sequence[Record],
    alone: Mapping[tuple[int, int], float],
    families: Families,
    persons: Families,
) -> Mapping[str, dict[tuple[str, str], float]]:
    """Give for each family which child points to which woman, and how surely."""
    houses: dict[str, dict[tuple[str, str], float]] = defaultdict(dict)
    for (i, j), chance in alone.items():
        house = houses[families[children[i].key]]
        pointing = children[i].key, persons[women[j].key]
        house[pointing] = max(chance, house.get(pointing, 0.0))
    return houses


def _siblings_say(
    house: Mapping[tuple[str, str], float], child: str, woman: str
) -> tuple[float, float]:
    here = max((p for (c, w), p in house.items() if c != child and w == woman), default=0.0)
    away = max((p for (c, w), p in house.items() if c != child and w != woman), default=0.0)
    return here, max(0.0, away - here)


def _best_first(found: list[Motherhood], persons: Families) -> list[Motherhood]:
    """Order one child's candidates; all but the best woman's rows give way to her."""
    ordered = sorted(found, key=lambda each: (-each.judgement.bits, each.mother))
    best = persons[ordered[0].mother]
    return [
        each
        if persons[each.mother] == best
        else Motherhood(each.child, each.mother, each.judgement, (ordered[0].mother,))
        for each in ordered
    ]
