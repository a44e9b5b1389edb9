"""How much two recorded names speak for one person: bits, and which words were laid together.

What a newcomer would get wrong: the order of words says nothing here, on purpose. The answer
rests on the two sets of words alone, so it is the same both ways round and in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import NamedTuple

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


class _Side(NamedTuple):
    """The words of a name in the order in which they are laid beside others, whoever comes first.

    Attributes:
        words: As spellings.
        order: What orders them, and one name before another.
    """

    words: tuple[Spelling, ...]
    order: tuple[tuple[str, str, str, bool], ...]


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
        _weigh(a, b, common, judge, joining=joining) for a in _sides(one) for b in _sides(other)
    ]
    return found[0] if len(found) == 1 else max(found, key=_weight)


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


@lru_cache(maxsize=100_000)
def _sides(name: Name) -> tuple[_Side, ...]:
    """Give what is compared of a name: each of its renderings, its words in one order."""
    return tuple(_side(spellings(rendering)) for rendering in name.renderings)


def _side(words: Iterable[Spelling]) -> _Side:
    spelt = sorted(words, key=_order)
    return _Side(tuple(spelt), tuple(_order(word) for word in spelt))


def _weigh(
    one: _Side, other: _Side, common: Frequencies | None, judge: Likeness, *, joining: bool
) -> NameEvidence:
    settle = _settle if joining else _assign
    if other.order < one.order:
        return _turned(settle(other.words, one.words, common, judge))
    return settle(one.words, other.words, common, judge)


def _order(spelling: Spelling) -> tuple[str, str, str, bool]:
    return spelling.letters, spelling.script.value, spelling.stem, spelling.light


def _turned(evidence: NameEvidence) -> NameEvidence:
    pairs = tuple(WordPair(p.second, p.first, p.bits) for p in evidence.pairs)
    return replace(evidence, pairs=pairs)


def _settle(
    ones: Sequence[Spelling],
    others: Sequence[Spelling],
    common: Frequencies | None,
    judge: Likeness,
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
    bits = _worths(ones, others, common, judge)
    chosen = _laid(
        [
            [_gain(b, light=x.light or y.light) for b, y in zip(row, others, strict=True)]
            for row, x in zip(bits, ones, strict=True)
        ]
    )
    pairs = tuple(WordPair(ones[i].word, others[j].word, bits[i][j]) for i, j in chosen)
    left = _left(ones, {i for i, _ in chosen}), _left(others, {j for _, j in chosen})
    against = MISMATCH * min(map(len, left)) + MISSING * abs(len(left[0]) - len(left[1]))
    total = sum(pair.bits for pair in pairs) + against + joined
    return NameEvidence(total, pairs, (*left[0], *left[1]))


def _gain(bits: float, *, light: bool) -> float:
    """Tell what two words gain by being laid together; 0 where they are better left alone."""
    if not light:
        bits = bits - MISMATCH if bits > _FITS_AT_ALL else 0.0
    return max(bits, 0.0)


def _laid(gains: list[list[float]]) -> list[tuple[int, int]]:
    """Lay words together so that the sum of gains is greatest; what gains nothing is left out.

    Mostly each word has one partner that gains it more than any other, and no two want the same
    one. Then there is nothing to weigh up, and only one best answer.
    """
    chosen: dict[int, int] = {}
    for i, row in enumerate(gains):
        most = max(row)
        if most > 0:
            j = row.index(most)
            if j in chosen or row.count(most) > 1:
                return _weighed_up(gains)
            chosen[j] = i
    return [(i, j) for j, i in chosen.items()]


def _weighed_up(gains: list[list[float]]) -> list[tuple[int, int]]:
    rows, columns = linear_sum_assignment(np.array(gains), maximize=True)
    found = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(i, j) for i, j in found if gains[i][j] > 0]


def _worths(
    ones: Sequence[Spelling],
    others: Sequence[Spelling],
    common: Frequencies | None,
    judge: Likeness,
) -> list[list[float]]:
    """Tell what each word is worth beside each; names repeat, so most of it is known."""
    known = judge.worths(common)
    sides = [
        [
            (a.letters, a.script, a.stem, b.letters, b.script, b.stem, a.joined or b.joined)
            for b in others
        ]
        for a in ones
    ]
    new = {
        side: (a, b)
        for row, a in zip(sides, ones, strict=True)
        for side, b in zip(row, others, strict=True)
        if side not in known
    }
    if new:
        judge.meet(*_forms_met(new.values()))
        known.update({side: _pair(a, b, common, judge) for side, (a, b) in new.items()})
    return [[known[side] for side in row] for row in sides]


def _forms_met(
    pairs: Iterable[tuple[Spelling, Spelling]],
) -> tuple[list[tuple[Form, Form]], list[tuple[Form, Form]]]:
    """Give what `_pair` will ask: forms that stand in names, and forms that are tried."""
    words: list[tuple[Form, Form]] = []
    tries: list[tuple[Form, Form]] = []
    for one, other in pairs:
        if min(len(one.letters), len(other.letters)) > 1:
            (tries if one.joined or other.joined else words).extend(
                ((one.script, a), (other.script, b))
                for a in filter(None, (one.letters, one.stem))
                for b in filter(None, (other.letters, other.stem))
            )
    return words, tries


def _left(words: Sequence[Spelling], used: set[int]) -> tuple[Word, ...]:
    return tuple(s.word for k, s in enumerate(words) if k not in used and not s.light)


def _pair(one: Spelling, other: Spelling, common: Frequencies | None, judge: Likeness) -> float:
    if min(len(one.letters), len(other.letters)) == 1:
        return _initial(one, other, judge)
    best, fits = LOWEST, judge.fit_tried if one.joined or other.joined else judge.fit
    for a, cost_a in ((one.letters, 0.0), (one.stem, BY_STEM)):
        for b, cost_b in ((other.letters, 0.0), (other.stem, BY_STEM)):
            if a and b:
                forms = (one.script, a), (other.script, b)
                fit = fits(*forms) + cost_a + cost_b
                best = max(best, worth(fit, *(judge.share(form, common) for form in forms)))
    return best


def _initial(one: Spelling, other: Spelling, judge: Likeness) -> float:
    """An initial fits a word that begins with its sound, written with one letter or two."""
    short, long = sorted((one, other), key=lambda s: (len(s.letters), s.letters))
    if len(long.letters) == 1 and short.script is long.script:
        return INITIAL if short.letters == long.letters else LOWEST
    fit = max(
        judge.fit_tried((short.script, short.letters), (long.script, long.letters[:size]))
        for size in (1, 2)
    )
    return INITIAL if fit >= _INITIAL_FITS else LOWEST


def _with_two_joined(
    ones: Sequence[Spelling], others: Sequence[Spelling], now: NameEvidence
) -> Iterator[tuple[Sequence[Spelling], Sequence[Spelling], float]]:
    """Join two words of a side that are together about as long as one of the other side."""
    if not now.left_over:
        return
    for a, b, swapped in ((ones, others, False), (others, ones, True)):
        for joined in _joined(a, {len(s.letters) for s in b if not s.light}, now):
            yield (b, joined, JOINED) if swapped else (joined, b, JOINED)


def _joined(
    words: Sequence[Spelling], lengths: set[int], now: NameEvidence
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
                yield [*rest, _as_one(first, second)]


@lru_cache(maxsize=50_000)
def _as_one(first: Spelling, second: Spelling) -> Spelling:
    word = replace(
        first.word,
        text=f"{first.word.text} {second.word.text}",
        form=first.word.form + second.word.form,
    )
    letters = first.letters + second.letters
    return Spelling(letters, first.script, "", False, word, joined=True)
