"""The mother's own row, found from the row of a child that names her.

A child's row says "Leyla", or "Leyla Khaled", or "Leyla Rashidova"; somewhere a woman of that
name has a row of her own. Her age, the family name, the place, and what the rows of the other
children say decide between the Leylas.

A newcomer's mistake is to take the mother's name from the child's own: a father stands there.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import log2
from typing import Final

from homeward.core.claims import Sex
from homeward.core.matching import weights_data as weights
from homeward.core.matching.births import mother_bits
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.judge import Ground, Judgement
from homeward.core.matching.laid import Laid, lay
from homeward.core.matching.naming import best_laid, mother_name_bits
from homeward.core.matching.record import Record
from homeward.core.matching.whereabouts import arrest_evidence, place_evidence
from homeward.core.names import Frequencies, Name, Role, Word
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
_OTHERS: Final = Sentence(
    _("A brother's or sister's row names the mother more fully, and fits her.")
)
_OTHERS_NOT: Final = Sentence(
    _("A brother's or sister's row names the mother more fully, and it does not fit her.")
)
LISTED: Final = weights.MOTHER_LISTED
_FAMILY_WORD_MOST: Final = 12.0
# Sums of the same numbers in another order differ in their last digits.
_ROUNDING: Final = 1e-6


def judge_mother(
    child: Record, woman: Record, ground: Ground, told: float = 0.0, listed: float = LISTED
) -> Judgement:
    """Weigh whether a woman is the mother whom a child's row names.

    Args:
        child: A record; without a mother's name there is nothing to weigh but ages.
        woman: A record.
        ground: What is expected beforehand; `size` is how many people she is one of.
        told: Bits by which a sibling's row, which names the mother in more words, says more for
            this woman than the child's own row does.
        listed: Chance that a mother stands on the woman's list at all.
    """
    facts = mother_facts(child, woman, ground.common)
    return _weighed((child.key, woman.key), facts, ground, (told, listed))


def mother_facts(child: Record, woman: Record, common: Frequencies | None) -> tuple[Evidence, ...]:
    """Give every piece of evidence that a child's and a woman's row hold."""
    named = name_of_mother(child.mother, child, woman, common)
    hopeful = not named or named[0].bits > 0
    found: list[Evidence | None] = [
        *named,
        _birth(child, woman),
        _sex(woman),
        _nationality(child, woman),
        place_evidence(child, woman),
        arrest_evidence(child, woman),
        _sister(child, woman, common) if hopeful else None,
    ]
    return tuple(each for each in found if each is not None)


def most_bits(
    child: Record,
    woman: Record,
    names: Iterable[tuple[Name, ...]],
    ground: Ground,
    listed: float = LISTED,
) -> float:
    """Give the bits that `judge_mother` cannot go beyond, from what is quickly weighed.

    Most women are hopeless by the mother's name and their age alone, and the child's own name,
    place and siblings need not be asked.

    Args:
        child: As for `judge_mother`.
        woman: As there.
        ground: As there.
        listed: As there.
        names: The mother's names on the child's row, and those that siblings' rows give.
    """
    named = max(
        (
            mother_name_bits(best)
            for some in names
            if (best := best_laid(some, woman.own, ground.common))
        ),
        default=0.0,
    )
    facts = [
        each for each in (_birth(child, woman), _sex(woman), _nationality(child, woman)) if each
    ]
    most = _gain(_FAMILY_WORD_MOST) if named > 0 else 0.0
    most += weights.PLACE_SAME if child.places and woman.places else 0.0
    most += weights.ARREST_SAME if child.arrests and woman.arrests else 0.0
    expected = log2(listed / max(ground.size, weights.SMALLEST))
    return expected + named + sum(each.bits for each in facts) + most + _ROUNDING


def name_of_mother(
    mother: tuple[Name, ...], child: Record, woman: Record, common: Frequencies | None
) -> list[Evidence]:
    """Weigh a name of the mother against the woman's, and the family name the child bears."""
    best = best_laid(mother, woman.own, common)
    if best is None:
        return []
    bits = mother_name_bits(best)
    sentence = _NAMED if bits > 0 else _NAMED_NOT
    family = _family(child, woman, best, common) if bits > 0 else None
    found = [
        Evidence(Fact.MOTHER, bits, 0.0, sentence, best.first.text, best.second.text),
        family,
    ]
    return [each for each in found if each is not None]


def _weighed(
    keys: tuple[str, str],
    facts: tuple[Evidence, ...],
    ground: Ground,
    known: tuple[float, float],
) -> Judgement:
    """Put evidence on its ground, and add what a sibling's row says."""
    told, listed = known
    size = max(ground.size, weights.SMALLEST)
    sentence = Sentence(_("Among so many people ({size}), few are this child's mother."), size=size)
    reasons = [Evidence(Fact.EXPECTED, log2(listed / size), 0.0, sentence), *facts]
    if told:
        shared = weights.MOTHER_SHARED
        bits = log2(shared * 2.0**told + 1 - shared)
        reasons.append(Evidence(Fact.KIN, bits, 0.0, _OTHERS if bits > 0 else _OTHERS_NOT))
    return Judgement(*keys, tuple(reasons), 0.0, sum(each.bits for each in facts))


def _family(
    child: Record, woman: Record, mother: Laid, common: Frequencies | None
) -> Evidence | None:
    """Weigh the woman's family name in the child's own, if nothing else named it yet."""
    named = {word for pair in mother.pairs for word in (pair.first, pair.second)}
    best = best_laid(child.own, woman.own, common)
    if best is None or not named:
        return None
    family = _family_word(best.second)
    if family is None or family in named:
        return None
    texts = best.first.text, best.second.text
    bits = max((pair.bits for pair in best.pairs if pair.second == family), default=0.0)
    if bits >= _AGREES:
        return Evidence(Fact.NAME, _gain(bits), 0.0, _FAMILY, *texts)
    loss = log2(1 - weights.MOTHER_FAMILY)
    return Evidence(Fact.NAME, loss, 0.0, _FAMILY_NOT, *texts)


def _gain(bits: float) -> float:
    """Give what a woman's family name in the child's own is worth; a child may have another."""
    shared = 2.0 ** min(bits, _FAMILY_WORD_MOST)
    return log2(weights.MOTHER_FAMILY * shared + 1 - weights.MOTHER_FAMILY)


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
            if mother_name_bits(lay(a, b, common)) > _AGREES:
                return Evidence(Fact.MOTHER, weights.MOTHER_OF_BOTH, 0.0, _SISTER, a.text, b.text)
    return None
