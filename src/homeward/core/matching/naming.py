"""Evidence from names: the person's own, the father's within it, and the mother's.

The weight of a pair of words comes from `core.names`. Here the words are given their place:
what of it a brother or sister would share (father, family, mother) and what not (the given
name). A newcomer's mistake is to think that a long name that agrees in all but one word is
nearly certain: that is what a sibling looks like.
"""

from __future__ import annotations

from math import log2
from typing import Final

from homeward.core.matching import weights_data as weights
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.names_stub import (
    Frequencies,
    NameEvidence,
    WordPair,
    compare_names,
)
from homeward.core.matching.record import Record
from homeward.core.names import Name, Role, Word
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_SAME: Final = Sentence(_("The names can be two spellings of one name."))
_PARTLY: Final = Sentence(_("Some words of the names agree, others do not."))
_OTHER: Final = Sentence(_("The names are different."))
_FATHER: Final = Sentence(_("The father's name is the same in both."))
_FATHER_NOT: Final = Sentence(_("The father's names are different."))
_MOTHER: Final = Sentence(_("The mother's name is the same in both."))
_MOTHER_PARTLY: Final = Sentence(_("The mother's name can be the same, written in another way."))
_MOTHER_NOT: Final = Sentence(_("The mothers' names are different."))
_GIVEN: Final = (Role.GIVEN,)
_FATHERS: Final = (Role.FATHER, Role.PATRONYMIC)
_FAMILY: Final = (Role.FAMILY,)


def name_evidence(one: Record, other: Record, common: Frequencies | None) -> list[Evidence]:
    """Weigh the persons' own names, and apart from them the father's name where it can be told.

    Of several names the pair that agrees best counts. Empty where a side has no name.
    """
    best = best_names(one.own, other.own, common)
    if best is None:
        return []
    a, b, found = best
    fathers = [pair for pair in found.pairs if _is_father(pair)]
    bits = _within(found.bits, weights.NAME_LEAST, weights.NAME_MOST)
    father = sum(pair.bits for pair in fathers)
    evidence = [
        Evidence(
            Fact.NAME,
            bits - father,
            _shared(found, bits) - father,
            _name_sentence(found),
            a.text,
            b.text,
        )
    ]
    if fathers:
        sentence = _FATHER if father > 0 else _FATHER_NOT
        words = [" ".join(w.text for w in side) for side in zip(*map(_sides, fathers), strict=True)]
        evidence.append(Evidence(Fact.FATHER, father, father, sentence, *words))
    return evidence


def mother_evidence(one: Record, other: Record, common: Frequencies | None) -> Evidence | None:
    """Weigh the mothers' names; `None` where a side gives none."""
    best = best_names(one.mother, other.mother, common)
    if best is None:
        return None
    a, b, found = best
    bits = mother_name_bits(found)
    siblings = max(bits, weights.SIBLING_MOTHER_LEAST)
    sentence = _MOTHER if not found.left_over else _MOTHER_PARTLY
    if bits <= 0:
        sentence = _MOTHER_NOT
    return Evidence(Fact.MOTHER, bits, siblings, sentence, a.text, b.text)


def mother_name_bits(found: NameEvidence) -> float:
    """Weigh two names of a mother; words that one side leaves out say little."""
    return _within(found.bits, weights.MOTHER_LEAST, weights.MOTHER_MOST)


def best_names(
    ones: tuple[Name, ...], others: tuple[Name, ...], common: Frequencies | None
) -> tuple[Name, Name, NameEvidence] | None:
    """Give the two names that agree best, and how; `None` where a side has none."""
    found = [(a, b, compare_names(a, b, common)) for a in ones for b in others]
    if not found:
        return None
    return max(found, key=lambda each: (each[2].bits, sorted((each[0].text, each[1].text))))


def _shared(found: NameEvidence, bits: float) -> float:
    """Give the bits of a name if the two were siblings: all but the given name is shared.

    Where nothing tells which word is the given name, it is the one that agrees least.
    """
    given = [pair for pair in found.pairs if _has_role(pair, _GIVEN)]
    others = [pair for pair in found.pairs if not (_is_father(pair) or _has_role(pair, _FAMILY))]
    if given:
        told = given[0].bits
    elif found.left_over or not others:
        told = min(0.0, bits - sum(pair.bits for pair in found.pairs))
    else:
        told = min(pair.bits for pair in others)
    return bits - told + _given_if_siblings(told)


def _given_if_siblings(bits: float) -> float:
    """Two siblings seldom share a given name, so one that agrees speaks against siblings."""
    same = weights.GIVEN_COMMON * 2.0 ** min(bits, 20.0)
    chance = min(1 - weights.GIVEN_SHARED, same / (1 + same))
    return log2(1 - chance)


def _name_sentence(found: NameEvidence) -> Sentence:
    if not found.pairs or found.bits < weights.NAME_LEAST / 2:
        return _OTHER
    return _SAME if found.bits > 0 and not found.left_over else _PARTLY


def _is_father(pair: WordPair) -> bool:
    return _has_role(pair, _FATHERS) and not _has_role(pair, _GIVEN)


def _has_role(pair: WordPair, roles: tuple[Role, ...]) -> bool:
    return any(word.role in roles for word in _sides(pair))


def _sides(pair: WordPair) -> tuple[Word, Word]:
    return pair.first, pair.second


def _within(bits: float, least: float, most: float) -> float:
    return min(most, max(least, bits))
