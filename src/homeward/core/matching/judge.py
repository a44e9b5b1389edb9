"""Two records judged: prior odds and evidence added in bits, and the probability they come to.

The odds are those of one person against everything else, brothers and sisters being part of
"everything else". What siblings would share is weighed for them too, and shows as evidence of
its own, so that all bars add up to the total. The probability depends on the two records, on
how many people are compared, and on what is known of their families; never on who else is a
candidate.

A newcomer's mistake is to sort pairs by similarity and take the best. The best of a bad lot
is still somebody else's child.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import exp2, log2
from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.matching.attributes import nationality_evidence, sex_evidence
from homeward.core.matching.births import birth_evidence, same_bits
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.naming import mother_evidence, name_evidence
from homeward.core.matching.record import Record
from homeward.core.matching.whereabouts import arrest_evidence, place_evidence, seen_evidence
from homeward.core.names import Frequencies
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_TINY: Final = 2.0**-60
_WEIGHTY: Final = 0.3
_EXPECTED: Final = (
    "Among so many people ({size}), two records drawn at random are seldom about one person."
)
_SIBLINGS: Final = Sentence(_("Brothers and sisters would agree in some of this as well."))
_FAMILY: Final = Sentence(_("Others of this family are on both lists."))
_ELSEWHERE: Final = Sentence(_("Others of this family were found in another family."))
_TWO_MOTHERS: Final = Sentence(_("It is proved that they have different mothers."))
_ONE_MOTHER: Final = Sentence(_("It is proved that they have the same mother."))
_BORN_TWICE: Final = Sentence(_("The proved births are different: nobody is born twice."))


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known before two records are looked at.

    Attributes:
        size: People on the longer of the two sides.
        partners: Chance that somebody on the shorter side stands on the longer one too.
        siblings: Brothers and sisters that somebody has there, on average.
        common: How common each word of a name is; `None` leaves that to the names' own model.
    """

    size: int
    partners: float = weights.PARTNER
    siblings: float = weights.SIBLINGS
    common: Frequencies | None = None

    @property
    def same(self) -> float:
        """The chance that two records drawn at random are about one person."""
        return self.partners / max(self.size, weights.SMALLEST)

    @property
    def sibling(self) -> float:
        """The chance that two records drawn at random are about brother and sister."""
        return self.siblings / max(self.size, weights.SMALLEST)


@dataclass(frozen=True, slots=True)
class Kin:
    """What the rest of the two families says.

    Attributes:
        together: Probability that the two belong to one family, from others of it alone.
        elsewhere: Probability that the rest of one family belongs to another family.
    """

    together: float = 0.0
    elsewhere: float = 0.0


NO_KIN: Final = Kin()


@dataclass(frozen=True)
class Judgement:
    """What two records come to.

    Attributes:
        first: The key of one record.
        second: The key of the other.
        evidence: Every reason, the expectation first; the bits add up to `bits`.
        siblings: Log2 odds of brother or sister against chance, evidence included.
        facts: The sum of the evidence against chance, without what is expected.
    """

    first: str
    second: str
    evidence: tuple[Evidence, ...]
    siblings: float
    facts: float

    @cached_property
    def bits(self) -> float:
        """Log2 odds that the two are one person."""
        return sum(each.bits for each in self.evidence)

    @property
    def weighty(self) -> tuple[Evidence, ...]:
        """The reasons that weigh, the weightiest first."""
        found = [each for each in self.evidence if abs(each.bits) >= _WEIGHTY]
        return tuple(sorted(found, key=lambda each: (-abs(each.bits), each.fact.value)))

    @cached_property
    def probability(self) -> float:
        """The probability that the two are one person."""
        return probability_of(self.bits)


def probability_of(bits: float) -> float:
    """Turn log2 odds into a probability."""
    if bits < -1000:  # noqa: PLR2004  2 ** 1024 is more than a float holds
        return 0.0
    return 1.0 / (1.0 + exp2(-bits))


def judge(one: Record, other: Record, ground: Ground, kin: Kin = NO_KIN) -> Judgement:
    """Weigh whether two records are about one person.

    Args:
        one: A record.
        other: Another; exchanging the two changes nothing but the order of what is shown.
        ground: What is expected beforehand.
        kin: What the rest of their families says; nothing if left out.

    Returns:
        A judgement whose evidence names no fact that a side does not give.
    """
    facts = facts_of(one, other, ground.common)
    return weighed(one.key, other.key, facts, ground, kin)


def weighed(
    first: str, second: str, facts: tuple[Evidence, ...], ground: Ground, kin: Kin
) -> Judgement:
    """Put evidence that was already found on its ground, and add what the families say."""
    same = sum(each.bits for each in facts)
    siblings = sum(each.siblings for each in facts)
    alone = _odds(ground, same, siblings, NO_KIN)
    expected = log2(ground.same)
    reasons = [
        Evidence(Fact.EXPECTED, expected, log2(ground.sibling), _expectation(ground)),
        *facts,
    ]
    correction = alone - expected - same
    if correction < 0:
        reasons.append(Evidence(Fact.SIBLINGS, correction, 0.0, _SIBLINGS))
    family = _odds(ground, same, siblings, kin) - alone
    if kin != NO_KIN and family:
        sentence = _FAMILY if family > 0 else _ELSEWHERE
        reasons.append(Evidence(Fact.KIN, family, 0.0, sentence))
    return Judgement(first, second, tuple(reasons), log2(ground.sibling) + siblings, same)


def facts_of(one: Record, other: Record, common: Frequencies | None) -> tuple[Evidence, ...]:
    """Give every piece of evidence that two records hold, without what is expected."""
    found: list[Evidence | None] = [
        *name_evidence(one, other, common),
        mother_evidence(one, other, common),
        birth_evidence(one, other),
        sex_evidence(one, other),
        nationality_evidence(one, other),
        place_evidence(one, other),
        arrest_evidence(one, other),
        seen_evidence(one, other),
        *_proved(one, other),
    ]
    return tuple(each for each in found if each is not None)


def _odds(ground: Ground, same: float, siblings: float, kin: Kin) -> float:
    """Give the log2 odds of one person against siblings and strangers together."""
    f = kin.together
    is_same = (1 - f) * ground.same + f * weights.FAMILY_TO_SELF
    is_sibling = (1 - f) * ground.sibling + f * (1 - weights.FAMILY_TO_SELF)
    stranger = (1 - f) + _TINY
    against = stranger + is_sibling * 2.0**siblings
    elsewhere = kin.elsewhere * weights.FAMILY_ELSEWHERE
    return log2(is_same) + same - log2(against) + elsewhere


def _expectation(ground: Ground) -> Sentence:
    return Sentence(_(_EXPECTED), size=max(ground.size, weights.SMALLEST))


def _proved(one: Record, other: Record) -> list[Evidence]:
    """Weigh what is proved on both sides; what is only said never comes here."""
    found = []
    mothers = (one.proof.mothers, other.proof.mothers)
    if all(mothers):
        if mothers[0] & mothers[1]:
            bits = weights.PROVED_FOR
            found.append(Evidence(Fact.KIN, bits, 2 * bits, _ONE_MOTHER))
        else:
            bits = weights.PROVED_AGAINST
            found.append(Evidence(Fact.KIN, bits, bits, _TWO_MOTHERS))
    births = [(a, b) for a in one.proof.births for b in other.proof.births]
    if births and not any(a.intersect(b) for a, b in births):
        siblings = max(same_bits(a, b) for a, b in births)
        found.append(Evidence(Fact.BIRTH, weights.PROVED_AGAINST, siblings, _BORN_TWICE))
    return found
