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
from homeward.core.matching.laid import Laid, has_role, lay
from homeward.core.matching.record import Record
from homeward.core.names import Frequencies, Name, Role
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
_FAMILY: Final = (Role.FAMILY,)


def name_evidence(one: Record, other: Record, common: Frequencies | None) -> list[Evidence]:
    """Weigh the persons' own names, and apart from them the father's name where it can be told.

    Of several names the pair that agrees best counts. Empty where a side has no name.
    """
    laid = best_laid(one.own, other.own, common)
    if laid is None:
        return []
    bits = _within(laid.bits, weights.NAME_LEAST, weights.NAME_MOST)
    father = sum(pair.bits for pair in laid.fathers)
    shared = _shared(laid, bits)
    texts = laid.first.text, laid.second.text
    found = [Evidence(Fact.NAME, bits - father, shared - father, _name_sentence(laid), *texts)]
    if laid.fathers:
        sentence = _FATHER if father > 0 else _FATHER_NOT
        words = [
            " ".join(word.text for word in side)
            for side in zip(*((pair.first, pair.second) for pair in laid.fathers), strict=True)
        ]
        found.append(Evidence(Fact.FATHER, father, father, sentence, *words))
    return found


def mother_evidence(one: Record, other: Record, common: Frequencies | None) -> Evidence | None:
    """Weigh the mothers' names; `None` where a side gives none."""
    laid = best_laid(one.mother, other.mother, common)
    if laid is None:
        return None
    bits = mother_name_bits(laid)
    siblings = max(bits, weights.SIBLING_MOTHER_LEAST)
    sentence = _MOTHER if not laid.unmatched else _MOTHER_PARTLY
    if bits <= 0:
        sentence = _MOTHER_NOT
    return Evidence(Fact.MOTHER, bits, siblings, sentence, laid.first.text, laid.second.text)


def mother_name_bits(laid: Laid) -> float:
    """Weigh two names of a mother.

    Where the given name agrees, another word says little: one clerk wrote her father's name, the
    other her husband's. Where only a family name agrees, she can be any woman of that family.
    """
    other = weights.MOTHER_OTHER_WORD if laid.names_the_person else weights.NO_WORD_FITS
    bits = laid.agreeing + other * laid.unmatched + weights.WORD_MORE * laid.more
    return _within(bits, weights.MOTHER_LEAST, weights.MOTHER_MOST)


def best_laid(
    ones: tuple[Name, ...], others: tuple[Name, ...], common: Frequencies | None
) -> Laid | None:
    """Lay the two names side by side that agree best; `None` where a side has none."""
    found = [lay(a, b, common) for a in ones for b in others]
    return max(found, key=_agreement) if found else None


def _agreement(laid: Laid) -> tuple[float, list[str]]:
    return laid.bits, sorted((laid.first.text, laid.second.text))


def _shared(laid: Laid, bits: float) -> float:
    """Give the bits of a name if the two were siblings: all but the given name is shared.

    Where nothing tells which word is the given name, it is the one that agrees least.
    """
    rest = [p for p in laid.pairs if p not in laid.fathers and not has_role(p, _FAMILY)]
    if laid.given_left_out:
        told = weights.GIVEN_LEFT_OUT
    elif laid.given is not None:
        told = laid.given.bits
    elif laid.unmatched:
        told = weights.NO_WORD_FITS
    else:
        told = min((pair.bits for pair in rest), default=0.0)
    return bits - told + _given_if_siblings(told)


def _given_if_siblings(bits: float) -> float:
    """Two siblings seldom share a given name, so one that agrees speaks against siblings."""
    same = weights.GIVEN_COMMON * 2.0 ** min(bits, 20.0)
    chance = min(1 - weights.GIVEN_SHARED, same / (1 + same))
    return log2(1 - chance)


def _name_sentence(laid: Laid) -> Sentence:
    if not laid.pairs:
        return _OTHER
    return _PARTLY if laid.unmatched else _SAME


def _within(bits: float, least: float, most: float) -> float:
    return min(most, max(least, bits))
