"""The distinct words of a population, and which of them fit a query word and for how much.

What a newcomer would get wrong: what a fit is worth depends on this population. A query word
that half of all names would match is worth little here, whatever is common elsewhere.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

import numpy as np

from homeward.core.names.likeness import ASTRAY, GOOD, LOWEST, Form
from homeward.core.names.neighbours import Neighbours
from homeward.core.names.script import Script
from homeward.core.names.trie import Found, Trie
from homeward.core.names.units import WITHIN, Floats, Ints, LetterModel, alone, together
from homeward.core.names.weights import Weights

# What a bit above chance counts for; the words that fit best are kept, the others never decide.
TRUST = 0.6
KEPT = 150
AT_ONCE = 48
# Share of a population that fits any word by chance.
BY_CHANCE = 1e-5
# Bits above chance that one slip of the pen costs, and how many of the best words may have one.
SLIP = 9.0
MAY_SLIP = 10
_LEAST = 0.3
_MOST_BITS = 60.0
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Matches:
    """Words of the population that fit a query word, with what each is worth (bits above 0)."""

    words: Ints
    bits: Floats


NONE = Matches(np.zeros(0, np.int64), np.zeros(0))


class Vocabulary:
    """Distinct words of a population.

    Args:
        forms: The words, distinct; they are found by their place in this sequence.
        shares: The share of names that hold each.
        weights: What was learned.
    """

    def __init__(self, forms: Sequence[Form], shares: Floats, weights: Weights) -> None:
        self._forms, self._shares, self._weights = forms, shares, weights
        self._numbers = {form: number for number, form in enumerate(forms)}
        groups: dict[Script, list[int]] = defaultdict(list)
        for number, (script, _) in enumerate(forms):
            groups[script].append(number)
        self._of_script = {script: np.array(some) for script, some in groups.items()}
        self._tries: dict[tuple[Script, Script], Trie] = {}
        self._near: dict[Script, Neighbours] = {}
        self._known: dict[Form, Matches] = {}

    def matches(self, form: Form) -> Matches:
        """Give the words that fit a query word."""
        if form not in self._known:
            self.look_up([form])
        return self._known[form]

    def look_up(self, forms: Iterable[Form]) -> None:
        """Compare many query words at once with the whole vocabulary."""
        new = dict.fromkeys(form for form in forms if form not in self._known)
        above: dict[Form, dict[int, float]] = {form: {} for form in new}
        for script in dict.fromkeys(script for script, _ in new):
            mine = [form for form in new if form[0] is script]
            for other, numbers in self._of_script.items():
                model = self._weights.models.get((script, other))
                if model is not None:
                    self._search(mine, self._trie(script, other, model), numbers, above)
        for form, found in above.items():
            self._add_variants(form, found)
        self._add_slips(above)
        for form, found in above.items():
            self._known[form] = self._worth(found)

    def _trie(self, script: Script, other: Script, model: LetterModel) -> Trie:
        if (script, other) not in self._tries:
            forms = [self._forms[number][1] for number in self._of_script[other]]
            words = [model.as_second(word[:_LONGEST]) for word in forms]
            self._tries[script, other] = Trie.of(words, model)
        return self._tries[script, other]

    def _search(
        self,
        forms: Sequence[Form],
        trie: Trie,
        numbers: Ints,
        above: dict[Form, dict[int, float]],
    ) -> None:
        by_size: dict[int, list[tuple[Form, str]]] = defaultdict(list)
        for form in forms:
            letters = trie.model.as_first(form[1][:_LONGEST])
            if letters:
                by_size[len(letters)].append((form, letters))
        for some in by_size.values():
            for at in range(0, len(some), AT_ONCE):
                batch = some[at : at + AT_ONCE]
                found = trie.search([letters for _, letters in batch])
                _deal_out(found, [above[form] for form, _ in batch], numbers)

    def _add_variants(self, form: Form, found: dict[int, float]) -> None:
        """Known variants come in as if the letters told them, at their cost."""
        itself = self._numbers.get(form)
        if itself is not None and itself not in found:
            found[itself] = _MOST_BITS / 2
        for other, cost in self._weights.variants.get(form, {}).items():
            number = self._numbers.get(other)
            model = self._weights.models.get((form[0], other[0]))
            if number is not None and model is not None:
                bits = good_bits(form[1], other[1], model) - cost
                found[number] = max(found.get(number, bits), bits)

    def _add_slips(self, above: Mapping[Form, dict[int, float]]) -> None:
        """Words that a slip made of the best words, or of the word asked for, come in, too."""
        meant = {form: nlargest(MAY_SLIP, found, key=_by(found)) for form, found in above.items()}
        words: dict[Script, list[str]] = defaultdict(list)
        for script, word in (*above, *(self._forms[n] for some in meant.values() for n in some)):
            words[script].append(word)
        for script, some in words.items():
            self._neighbours(script).learn(some)
        for form, found in above.items():
            likely = [(*self._forms[number], found[number]) for number in meant[form]]
            for script, word, bits in (*likely, *self._itself(form)):
                for number in self._neighbours(script).of(word):
                    found[number] = max(found.get(number, 0.0), bits - SLIP)

    def _itself(self, form: Form) -> Iterator[tuple[Script, str, float]]:
        """Give a word asked for that may have a slip, with the bits of a word beside itself."""
        model = self._weights.models.get((form[0], form[0]))
        if model is not None and self._neighbours(form[0]).of(form[1]):
            yield (*form, good_bits(form[1], form[1], model))

    def _neighbours(self, script: Script) -> Neighbours:
        if script not in self._near:
            numbers = self._of_script.get(script, np.zeros(0, np.int64)).tolist()
            self._near[script] = Neighbours([self._forms[n][1] for n in numbers], numbers)
        return self._near[script]

    def _worth(self, found: dict[int, float]) -> Matches:
        """Turn bits above chance into evidence: against what all names here get on average."""
        if not found:
            return NONE
        words = np.fromiter(found, np.int64, len(found))
        above = np.fromiter(found.values(), np.float64, len(found))
        mass = BY_CHANCE + float((self._shares[words] * 2.0 ** np.minimum(above, 900.0)).sum())
        best = np.argsort(-above, kind="stable")[:KEPT]
        bits = np.minimum(TRUST * (above[best] - math.log2(mass)), _MOST_BITS)
        bits = np.log2(ASTRAY + (1 - ASTRAY) * 2.0**bits) - LOWEST
        useful = bits > _LEAST
        return Matches(words[best][useful], bits[useful])


def good_bits(one: str, other: str, model: LetterModel) -> float:
    """Tell the bits above chance that a good pair of words of these lengths reaches."""
    letters = model.as_first(one)
    if not letters:
        return 0.0
    by_itself = alone([letters], model.first, model.joint.sum(1), model.reach[0])[0]
    if model.moves == WITHIN:
        return float(together(model, [(letters, letters)])[0] - 2 * by_itself)
    line = model.usual[0]
    given = line[0] + line[1] * len(letters) + line[2] * len(other) + GOOD * line[3]
    return float(min(given, 0.0) - by_itself)


def _by(found: Mapping[int, float]) -> Callable[[int], tuple[float, int]]:
    return lambda number: (found[number], -number)


def _deal_out(found: Found, to: Sequence[dict[int, float]], numbers: Ints) -> None:
    order = np.argsort(found.query, kind="stable")
    starts = np.searchsorted(found.query[order], np.arange(len(to) + 1))
    for at, mine in enumerate(to):
        chosen = order[starts[at] : starts[at + 1]]
        words, above = numbers[found.word[chosen]].tolist(), found.above[chosen].tolist()
        for word, bits in zip(words, above, strict=True):
            mine[word] = max(mine.get(word, bits), bits)
