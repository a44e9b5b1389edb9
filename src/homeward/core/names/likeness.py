"""How well two words fit as spellings of one name, and how much such a fit is worth.

Two parts. The *fit* (0 at best, in bits) is how far the letters stay behind what true pairs
usually reach. The *chance* is the share of names in which such a word is met anyway: a perfect
fit of Muhammad is worth little. What a newcomer would get wrong: the value of a pair is bounded
below, because a tenth of true pairs is a translation, an error of typing or a second name.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Protocol

import numpy as np

from homeward.core.names.script import Script
from homeward.core.names.slips import slip_gains
from homeward.core.names.units import WITHIN, LetterModel, alone, margins, together
from homeward.core.names.weights import Weights, shipped

# How much a bit of misfit counts: letters of one word do not err independently.
TRUST = 0.7
# Letters, with the two marks; within a script words shorter than this are held to more.
USUAL_LENGTH = 9.0
# A good pair is so many spreads better than a usual one: what is worse than good costs.
GOOD = 0.6
# The rarest share anything is given: 17 bits at most for a word that nobody else bears.
RAREST = 2.0**-17
# Share of true pairs in which this word says nothing.
ASTRAY = 0.005
LOWEST = math.log2(ASTRAY)
HOPELESS = -60.0
# Two usual names that are not one fit this badly at best: nobody misspells Hasan as Hussein.
TWO_NAMES = -16.0
# What two letters exchanged cost, and a letter lost: as seldom as they happen, in bits of fit.
SLIP_COSTS = 6.0 / TRUST, 7.5 / TRUST
# No slip makes two words one that fit worse.
SLIPPED_AT_WORST = -45.0
_LETTERS_AT_MOST = 30
# A register is counted anew for each list; what was kept for the last ones is no use to the next.
_WAYS_OF_COUNTING = 4
_RANKS = {script: rank for rank, script in enumerate(sorted(Script, key=lambda s: s.value))}
Form = tuple[Script, str]
# Two words by all that their worth rests on: letters, script, stem and whether it is two joined.
Sides = tuple[str, Script, str, str, Script, str, bool]


class Frequencies(Protocol):
    """How common words are in the population that is searched."""

    def share(self, form: str) -> float:
        """Tell the share of names in the population that hold this word (0 to 1)."""


class Likeness:
    """Judges pairs of words; keeps what it has judged.

    Args:
        weights: What was learned; the product's own if left out.
        keep: How many pairs are kept before all are forgotten.
    """

    def __init__(self, weights: Weights | None = None, keep: int = 500_000) -> None:
        self.weights = weights or shipped()
        self._keep = keep
        self._fits: dict[tuple[Form, Form], float] = {}
        self._worths: dict[Frequencies | None, dict[Sides, float]] = {}

    def worths(self, common: Frequencies | None) -> dict[Sides, float]:
        """Give what words laid side by side were worth, as far as anybody asked.

        Names repeat. Whoever weighs two words looks here first, and leaves here what came of it.
        What is kept under one way of counting says nothing under another.
        """
        known = self._worths.get(common)
        if known is None:
            while len(self._worths) >= _WAYS_OF_COUNTING:
                self._worths.pop(next(iter(self._worths)))
            known = self._worths[common] = {}
        elif len(known) > self._keep:
            known.clear()
        return known

    def meet(
        self, pairs: Iterable[tuple[Form, Form]], tries: Iterable[tuple[Form, Form]] = ()
    ) -> None:
        """Be told of words that will be asked for in a moment, and of such as will be tried."""
        self.learn(pairs)
        self.learn(tries)

    def fit_tried(self, one: Form, other: Form) -> float:
        """The same where one is no word of a name but tried: two words as one, or a beginning."""
        return self.fit(one, other)

    def fit(self, one: Form, other: Form) -> float:
        """Tell how well two words fit, in bits: 0 is as well as true pairs usually do."""
        pair = in_order(one, other)
        if pair not in self._fits:
            self.learn([pair])
        return self._fits[pair]

    def learn(self, pairs: Iterable[tuple[Form, Form]]) -> None:
        """Judge many pairs at once, which is much faster than one by one."""
        if len(self._fits) > self._keep:
            self._fits.clear()
        wanted: dict[tuple[Script, Script], list[tuple[Form, Form]]] = {}
        for one, other in pairs:
            pair = in_order(one, other)
            if pair not in self._fits:
                self._fits[pair] = 0.0 if one == other else HOPELESS
                if one != other:
                    wanted.setdefault((pair[0][0], pair[1][0]), []).append(pair)
        for scripts, some in wanted.items():
            self._judge(scripts, some)

    def _judge(self, scripts: tuple[Script, Script], pairs: list[tuple[Form, Form]]) -> None:
        model = self.weights.models.get(scripts)
        if model is None:
            return
        spelt = [(model.as_first(a[1]), model.as_second(b[1])) for a, b in pairs]
        good = [k for k, (a, b) in enumerate(spelt) if _comparable(a, b)]
        measure = gaps_within if scripts[0] is scripts[1] else gaps
        found = measure(model, [spelt[k] for k in good])
        found = with_slips(model, [spelt[k] for k in good], found)
        for k, gap in zip(good, found, strict=True):
            self._fits[pairs[k]] = max(gap, HOPELESS)
        for one, other in pairs:
            cost = self.weights.variants.get(one, {}).get(other)
            if cost is not None:
                self._fits[one, other] = max(self._fits[one, other], -cost)
            elif self._two_names(one, other):
                self._fits[one, other] = min(self._fits[one, other], TWO_NAMES)

    def _two_names(self, one: Form, other: Form) -> bool:
        names = self.weights.names
        return one in names and other in names and not names[one] & names[other]

    def share(self, form: Form, common: Frequencies | None) -> float:
        """Tell the share of names in which a word is met anyway: as counted, or else as shipped."""
        script, word = form
        if common is not None:
            return min(max(RAREST, common.share(word)), 1.0)
        return min(max(RAREST, self.weights.shares.get(script, {}).get(word, 0.0)), 1.0)


def gaps(model: LetterModel, pairs: list[tuple[str, str]]) -> list[float]:
    """How far pairs of known letters, in two scripts, stay behind good pairs; bits, at most 0."""
    if not pairs:
        return []
    ones, others = [a for a, _ in pairs], [b for _, b in pairs]
    both = together(model, pairs)
    firsts, seconds = margins(model)
    one = alone(ones, model.first, firsts, model.reach[0])
    other = alone(others, model.second, seconds, model.reach[1])
    sizes = np.array([(1.0, len(a), len(b)) for a, b in pairs])
    first, second = model.usual
    first_gap = both - other - sizes @ first[:3] - GOOD * first[3]
    second_gap = both - one - sizes @ second[:3] - GOOD * second[3]
    return [float(gap) for gap in np.minimum((first_gap + second_gap) / 2, 0.0)]


def gaps_within(model: LetterModel, pairs: list[tuple[str, str]]) -> list[float]:
    """How far two words of one script stay behind each of them beside itself; bits, at most 0.

    One letter of three is more than one of nine: short words are held to more.
    """
    if not pairs:
        return []
    words = sorted({word for pair in pairs for word in pair})
    bits_of_all = together(model, [*((word, word) for word in words), *pairs])
    itself = dict(zip(words, bits_of_all, strict=False))
    both = bits_of_all[len(words) :]
    found = []
    for bits, (a, b) in zip(both, pairs, strict=True):
        gap = min(float(bits - (itself[a] + itself[b]) / 2), 0.0)
        found.append(gap * _held_to(a, b))
    return found


def _held_to(one: str, other: str) -> float:
    return max(1.0, 2 * USUAL_LENGTH / (len(one) + len(other))) ** 2


def with_slips(model: LetterModel, pairs: list[tuple[str, str]], found: list[float]) -> list[float]:
    """Give the gaps of pairs if one slip of the pen is allowed for at its price.

    Args:
        model: Of the two scripts.
        pairs: Spellings as the model writes them.
        found: Their gaps without a slip.
    """
    bad = [k for k, gap in enumerate(found) if SLIPPED_AT_WORST < gap < -min(SLIP_COSTS)]
    gains = slip_gains(model, [pairs[k] for k in bad])
    old, found = found, list(found)
    for gain, cost in zip(gains, SLIP_COSTS, strict=True):
        for k, bits in zip(bad, gain.tolist(), strict=True):
            scale = _held_to(*pairs[k]) if model.moves == WITHIN else 1.0
            found[k] = max(found[k], min(old[k] + scale * bits, 0.0) - cost)
    return found


def worth(fit: float, one: float, other: float) -> float:
    """Tell what a fit is worth as evidence, in bits: from `LOWEST` to the rarity of the word.

    A word that fits badly can be the other one gone wrong, or a word of its own. The rarer it is
    by itself, the surer it is the other one: nobody is called Ahmda, many are called Ahmad.

    Args:
        fit: How well the words fit, as `Likeness.fit` says.
        one: The share of names that hold the one word.
        other: The share that hold the other.
    """
    met_anyway = max(one, other) + min(one, other) * (2.0 ** (-TRUST * fit) - 1)
    bits = math.log2(ASTRAY + (1 - ASTRAY) / met_anyway)
    return round(bits * 1024) / 1024  # sums of such numbers do not depend on their order


def in_order(one: Form, other: Form) -> tuple[Form, Form]:
    """Give two words in the one order in which they are judged and kept."""
    if one[0] is other[0]:
        return (one, other) if one[1] <= other[1] else (other, one)
    return (one, other) if _RANKS[one[0]] < _RANKS[other[0]] else (other, one)


def _comparable(one: str, other: str) -> bool:
    if not one or not other or max(len(one), len(other)) > _LETTERS_AT_MOST:
        return False
    return len(one) <= 3 * len(other) + 2 and len(other) <= 3 * len(one) + 2
