"""Two names laid side by side: which words agree, which nothing fits, which one side leaves out.

`core.names` finds names among many and is strict; here both names are before us, and each pair of
words is given the weight it has between rows about one person against rows about two
(`weights_data.SPELLINGS`). A newcomer's mistake is to count a father's name against a family name:
"Leyla Khaled" and "Leyla Karimova" contradict each other in nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.matching.words import compare
from homeward.core.names import Frequencies, Name, Role, Script, Word, WordPair

_X: Final = tuple(x for x, _y in weights.SPELLINGS)
_NOT_GIVEN: Final = (Role.FATHER, Role.GRANDFATHER, Role.PATRONYMIC, Role.FAMILY, Role.NISBA)
_FATHERS: Final = (Role.FATHER, Role.PATRONYMIC)


@dataclass(frozen=True, slots=True)
class Laid:
    """Two names side by side.

    Attributes:
        first: One name.
        second: The other.
        pairs: Words that were laid together, each pair with its weight here.
        unmatched: Pairs of words, one of each side, that could be one part of a name and are not.
        more: Words that one side leaves out, or gives for another part of the name.
        given_left_out: Whether one of these is probably the given name.
    """

    first: Name
    second: Name
    pairs: tuple[WordPair, ...]
    unmatched: int
    more: int
    given_left_out: bool

    @property
    def agreeing(self) -> float:
        """The bits of the pairs alone."""
        return sum(pair.bits for pair in self.pairs)

    @property
    def bits(self) -> float:
        """What the two names come to as spellings of one person's name."""
        against = weights.NO_WORD_FITS * self.unmatched + weights.WORD_MORE * self.more
        return self.agreeing + against + (weights.GIVEN_LEFT_OUT if self.given_left_out else 0.0)

    @property
    def given(self) -> WordPair | None:
        """The pair that holds a given name, if one does for certain."""
        return next((pair for pair in self.pairs if has_role(pair, (Role.GIVEN,))), None)

    @property
    def fathers(self) -> tuple[WordPair, ...]:
        """The pairs that hold the father's name."""
        return tuple(pair for pair in self.pairs if has_role(pair, _FATHERS) and pair != self.given)

    @property
    def names_the_person(self) -> bool:
        """Say whether a word that is probably the given name has a partner."""
        likely = {_likely_given(self.first), _likely_given(self.second)} - {None}
        return any(pair.first in likely or pair.second in likely for pair in self.pairs)


def lay(one: Name, other: Name, common: Frequencies | None) -> Laid:
    """Lay two names side by side; symmetric, in any order of words."""
    found = compare(one, other, common)
    words = _words(one)
    # A word left over that both names hold, once in each script, contradicts neither.
    others = _words(other)
    left = [w for w in found.left_over if _stands_in(w, words) and not _stands_in(w, others)]
    right = [w for w in found.left_over if _stands_in(w, others) and not _stands_in(w, words)]
    most = weights.COUNTED_MOST if common is not None else weights.UNCOUNTED_MOST
    pairs = tuple(_weighed(pair, words, most) for pair in found.pairs)
    unmatched = _unmatched(left, right)
    more = len(left) + len(right) - 2 * unmatched
    # A child can bear the father's name: "Zaid Zaid Kaya" has its given name beside "Zaid Kaya".
    laid_down = {word for pair in found.pairs for word in (pair.first, pair.second)}
    likely = {_likely_given(one), _likely_given(other)} - laid_down
    given_left_out = not unmatched and any(word in likely for word in found.left_over)
    return Laid(one, other, pairs, unmatched, more, given_left_out)


def _stands_in(word: Word, words: frozenset[Word]) -> bool:
    """Say whether a word is one of a name's; two words that nothing fits may be left as one."""
    return word in words or {*word.text.split()} <= {each.text for each in words}


def spelled(bits: float) -> float:
    """Give the weight of a pair of words here, by what `core.names` says of it."""
    if bits <= _X[0]:
        return weights.SPELLINGS[0][1]
    at = min(bisect_right(_X, bits), len(_X) - 1)
    (x0, y0), (x1, y1) = weights.SPELLINGS[at - 1], weights.SPELLINGS[at]
    return y0 + (y1 - y0) * (bits - x0) / (x1 - x0)


def has_role(pair: WordPair, roles: tuple[Role, ...]) -> bool:
    """Say whether either word of a pair is such a part of a name."""
    return pair.first.role in roles or pair.second.role in roles


@lru_cache(maxsize=50_000)
def _words(name: Name) -> frozenset[Word]:
    return frozenset(word for rendering in name.renderings for word in rendering.words)


def _weighed(pair: WordPair, words: frozenset[Word], most: float) -> WordPair:
    """Weigh a pair; "son of" on both sides, which is no word of a name, keeps its little weight."""
    small = pair.first not in words and " " not in pair.first.text
    return pair if small else WordPair(pair.first, pair.second, min(most, spelled(pair.bits)))


def _unmatched(left: list[Word], right: list[Word]) -> int:
    """Count words of either side that could be the same part of a name."""
    free = sorted(right, key=lambda word: word.role is None)
    count = 0
    for word in sorted(left, key=lambda word: word.role is None):
        partner = next((other for other in free if _one_part(word, other)), None)
        if partner is not None:
            free.remove(partner)
            count += 1
    return count


def _one_part(one: Word, other: Word) -> bool:
    if one.role is None or other.role is None or one.role is other.role:
        return True
    return one.role in _FATHERS and other.role in _FATHERS


@lru_cache(maxsize=50_000)
def _likely_given(name: Name) -> Word | None:
    """Give the word that is the given name, for certain or its place; Cyrillic gives it later."""
    told = next((word for word in name.words if word.role is Role.GIVEN), None)
    scripts = {word.script for word in name.words}
    if told is not None or Script.CYRILLIC in scripts or len(scripts) > 1:
        return told
    return next((word for word in name.words if word.role not in _NOT_GIVEN), None)
