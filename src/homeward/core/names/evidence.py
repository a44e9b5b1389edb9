"""How much two recorded names speak for one person: bits, and which words were laid together.

What a newcomer would get wrong: the order of words says nothing here, on purpose. The answer
rests on the two sets of words alone, so it is the same both ways round and in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from scipy.optimize import linear_sum_assignment

from homeward.core.names.likeness import LOWEST, Form, Frequencies, Likeness, worth
from homeward.core.names.name import Name, Word
from homeward.core.names.spelling import Spelling, spellings

# Both have a word that nothing on the other side fits; one has a word more than the other.
MISMATCH = -8.0
MISSING = -1.5
# A father's name found in a patronymic, the masculine in a feminine, and two words in one.
BY_STEM = -1.5
JOINED = -1.0
# An initial that fits: one name in three begins alike at most.
INITIAL = 1.5
_INITIAL_FITS = -3.0
# Below this two words are two words that nothing fits, rather than a pair.
_FITS_AT_ALL = LOWEST + 1.0


@dataclass(frozen=True, slots=True)
class WordPair:
    """Two words laid side by side, and what that is worth in bits; below 0 it speaks against."""

    first: Word
    second: Word
    bits: float


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What two names come to.

    Attributes:
        bits: log2 of how much likelier the two are spellings of one name than of two names
            drawn at random. 0 where one side has no words: nothing said, nothing known.
        pairs: What was laid beside what.
        left_over: Words of either side that nothing fits.
    """

    bits: float
    pairs: tuple[WordPair, ...]
    left_over: tuple[Word, ...]


@cache
def _ours() -> Likeness:
    return Likeness()


def compare_names(
    one: Name,
    other: Name,
    common: Frequencies | None = None,
    *,
    by: Likeness | None = None,
    joining: bool = True,
) -> NameEvidence:
    """Weigh two names as spellings of one; symmetric, and the order of words is free.

    A name that stands in two scripts in one cell is compared in whichever speaks more.

    Args:
        one: A name as `read_name` gives it.
        other: Another.
        common: How common words are in the population searched. None: as the shipped shares say.
        by: What judges words; the product's own, which keeps what it has judged.
        joining: Whether two words of a side are tried as one word of the other, which takes most
            of the time. Compounds that everybody knows are one word in any case.
    """
    judge = by or _ours()
    found = [
        _weigh(spellings(a), spellings(b), common, judge, joining=joining)
        for a in one.renderings
        for b in other.renderings
    ]
    return max(found, key=_weight)


def _weight(evidence: NameEvidence) -> tuple[float, int, list[str]]:
    """Order evidence so that the order of words and of names never decides between equals."""
    words = [word.text for pair in evidence.pairs for word in (pair.first, pair.second)]
    left = [word.text for word in evidence.left_over]
    return round(evidence.bits, 6), -len(left), sorted([*words, *left])


def compare_many(
    pairs: Sequence[tuple[Name, Name]],
    common: Frequencies | None = None,
    *,
    by: Likeness | None = None,
) -> list[NameEvidence]:
    """Weigh many pairs of names; the words are judged at once, which is many times faster."""
    judge = by or _ours()
    judge.learn(_words_of(pairs))
    return [compare_names(one, other, common, by=judge) for one, other in pairs]


def _words_of(pairs: Iterable[tuple[Name, Name]]) -> Iterator[tuple[Form, Form]]:
    for one, other in pairs:
        for a in spellings(one):
            for b in spellings(other):
                yield (a.script, a.letters), (b.script, b.letters)


def _weigh(
    one: Sequence[Spelling],
    other: Sequence[Spelling],
    common: Frequencies | None,
    judge: Likeness,
    *,
    joining: bool,
) -> NameEvidence:
    ones, others = sorted(one, key=_order), sorted(other, key=_order)
    settle = _settle if joining else _assign
    if [_order(s) for s in others] < [_order(s) for s in ones]:
        return _turned(settle(others, ones, common, judge))
    return settle(ones, others, common, judge)


def _order(spelling: Spelling) -> tuple[str, str, str, bool]:
    return spelling.letters, spelling.script.value, spelling.stem, spelling.light


def _turned(evidence: NameEvidence) -> NameEvidence:
    pairs = tuple(WordPair(p.second, p.first, p.bits) for p in evidence.pairs)
    return replace(evidence, pairs=pairs)


def _settle(
    ones: list[Spelling], others: list[Spelling], common: Frequencies | None, judge: Likeness
) -> NameEvidence:
    """Lay words together; then see whether two words of a side are one word of the other."""
    plain = _assign(ones, others, common, judge)
    tries = [
        _assign(a, b, common, judge, joined)
        for a, b, joined in _with_two_joined(ones, others, plain)
    ]
    return max([plain, *tries], key=lambda evidence: evidence.bits)


def _assign(
    ones: Sequence[Spelling],
    others: Sequence[Spelling],
    common: Frequencies | None,
    judge: Likeness,
    joined: float = 0.0,
) -> NameEvidence:
    if not ones or not others:
        return NameEvidence(0.0, (), tuple(s.word for s in (*ones, *others) if not s.light))
    bits = np.array([[_pair(a, b, common, judge) for b in others] for a in ones])
    light = np.array([[a.light or b.light for b in others] for a in ones])
    gain = np.where(light, bits, np.where(bits > _FITS_AT_ALL, bits - MISMATCH, 0.0))
    gain = np.maximum(gain, 0.0)
    rows, columns = linear_sum_assignment(gain, maximize=True)
    chosen = [(i, j) for i, j in zip(rows, columns, strict=True) if gain[i, j] > 0]
    pairs = tuple(WordPair(ones[i].word, others[j].word, float(bits[i, j])) for i, j in chosen)
    left = _left(ones, {i for i, _ in chosen}), _left(others, {j for _, j in chosen})
    against = MISMATCH * min(map(len, left)) + MISSING * abs(len(left[0]) - len(left[1]))
    total = sum(pair.bits for pair in pairs) + against + joined
    return NameEvidence(total, pairs, (*left[0], *left[1]))


def _left(words: Sequence[Spelling], used: set[int]) -> tuple[Word, ...]:
    return tuple(s.word for k, s in enumerate(words) if k not in used and not s.light)


def _pair(one: Spelling, other: Spelling, common: Frequencies | None, judge: Likeness) -> float:
    if min(len(one.letters), len(other.letters)) == 1:
        return _initial(one, other, judge)
    best = LOWEST
    for a, cost_a in ((one.letters, 0.0), (one.stem, BY_STEM)):
        for b, cost_b in ((other.letters, 0.0), (other.stem, BY_STEM)):
            if a and b:
                forms = (one.script, a), (other.script, b)
                fit = judge.fit(*forms) + cost_a + cost_b
                best = max(best, worth(fit, *(judge.share(form, common) for form in forms)))
    return best


def _initial(one: Spelling, other: Spelling, judge: Likeness) -> float:
    """An initial fits a word that begins with its sound, written with one letter or two."""
    short, long = sorted((one, other), key=lambda s: (len(s.letters), s.letters))
    if len(long.letters) == 1 and short.script is long.script:
        return INITIAL if short.letters == long.letters else LOWEST
    fit = max(
        judge.fit((short.script, short.letters), (long.script, long.letters[:size]))
        for size in (1, 2)
    )
    return INITIAL if fit >= _INITIAL_FITS else LOWEST


def _with_two_joined(
    ones: list[Spelling], others: list[Spelling], now: NameEvidence
) -> Iterator[tuple[list[Spelling], list[Spelling], float]]:
    """Join two words of a side that are together about as long as one of the other side."""
    if not now.left_over:
        return
    for a, b, swapped in ((ones, others, False), (others, ones, True)):
        for joined in _joined(a, {len(s.letters) for s in b if not s.light}, now):
            yield (b, joined, JOINED) if swapped else (joined, b, JOINED)


def _joined(
    words: list[Spelling], lengths: set[int], now: NameEvidence
) -> Iterator[list[Spelling]]:
    left = {id(word) for word in now.left_over}
    for i, first in enumerate(words):
        for j, second in enumerate(words):
            size = len(first.letters) + len(second.letters)
            if i == j or first.script is not second.script:
                continue
            if not (id(first.word) in left or id(second.word) in left):
                continue
            if any(abs(size - length) <= size // 4 for length in lengths):
                rest = [s for k, s in enumerate(words) if k not in {i, j}]
                word = replace(
                    first.word,
                    text=f"{first.word.text} {second.word.text}",
                    form=first.word.form + second.word.form,
                )
                letters = first.letters + second.letters
                yield [*rest, Spelling(letters, first.script, "", False, word)]
