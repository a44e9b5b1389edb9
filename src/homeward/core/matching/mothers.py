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
from homeward.core.matching.bands import LIKELY_FROM, Band, band_of
from homeward.core.matching.births import mother_bits
from homeward.core.matching.candidates import MOTHER, candidate_pairs
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.judge import Ground, Judgement
from homeward.core.matching.names_stub import Frequencies, NameEvidence, compare_names
from homeward.core.matching.naming import best_names, mother_name_bits
from homeward.core.matching.pairs import Households
from homeward.core.matching.record import Record
from homeward.core.matching.whereabouts import arrest_evidence, place_evidence
from homeward.core.names import Name, Role, Word
from homeward.core.spans import Span
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
    found: list[Evidence | None] = [
        *_named(child.mother, child, woman, common),
        _birth(child, woman),
        _sex(woman),
        _nationality(child, woman),
        place_evidence(child, woman),
        arrest_evidence(child, woman),
        _sister(child, woman, common),
    ]
    return tuple(each for each in found if each is not None)


def _named(
    mother: tuple[Name, ...], child: Record, woman: Record, common: Frequencies | None
) -> list[Evidence]:
    """Weigh a name of the mother against the woman's, and the family name the child bears."""
    best = best_names(mother, woman.own, common)
    if best is None:
        return []
    a, b, names = best
    bits = mother_name_bits(names)
    sentence = _NAMED if bits > 0 else _NAMED_NOT
    family = _family(child, woman, names, common)
    found = [Evidence(Fact.MOTHER, bits, 0.0, sentence, a.text, b.text), family]
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


def match_mothers(
    children: Sequence[Record],
    women: Sequence[Record],
    *,
    houses: Households,
    common: Frequencies | None = None,
    size: int | None = None,
    least: float = LIKELY_FROM,
) -> list[Motherhood]:
    """Find for children's rows the mothers' own rows, on any list.

    Args:
        children: Records of any lists; those that name no mother are passed over.
        women: Records; may be the same ones.
        houses: Which of all these belong together (`pairs.households`); a brother's row on one
            list helps to find the mother of his sister's row on another.
        common: How common words of names are.
        size: How many people the women stand for, as in `match`.
        least: Pairs below this probability are left out.

    Returns:
        Pairs, by child, the most probable woman first.
    """
    ground = Ground(max(len(women), size or 0), common=common)
    listed = {source: _listed(children, rows) for source, rows in _by_source(women).items()}
    fuller = _fuller_names(children, houses.families)
    found: dict[int, list[Motherhood]] = defaultdict(list)
    for i, j in candidate_pairs(children, women, MOTHER):
        child, woman = children[i], women[j]
        if child.key == woman.key:
            continue
        told = _told(child, woman, fuller[houses.families[child.key]], common)
        judged = judge_mother(child, woman, ground, told, listed[woman.source])
        if judged.probability >= least:
            found[i].append(Motherhood(child.key, woman.key, judged))
    return [each for i in sorted(found) for each in _best_first(found[i], houses.persons)]


def _by_source(records: Sequence[Record]) -> dict[str, list[Record]]:
    sources: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        sources[record.source].append(record)
    return sources


def _listed(children: Sequence[Record], women: Sequence[Record]) -> float:
    """Give the chance that mothers stand on a list at all, from how many of its rows are grown."""
    births = sorted(child.born.first for child in children if child.mother and child.born)
    grown = [woman.born for woman in women if woman.born is not None]
    if not births or not grown:
        return LISTED
    child = Span.day(births[len(births) // 2])
    share = sum(mother_bits(woman, child) > 0 for woman in grown) / len(grown)
    return max(weights.MOTHER_LISTED_LEAST, LISTED * min(1.0, share / weights.GROWN_ENOUGH))


def _fuller_names(
    children: Sequence[Record], families: Mapping[str, str]
) -> dict[str, tuple[tuple[str, Name], ...]]:
    """Give for each family the mother's names of most words, and the child who gives each."""
    names: dict[str, list[tuple[str, Name]]] = defaultdict(list)
    for child in children:
        names[families[child.key]] += [(child.key, name) for name in child.mother]
    return {
        family: tuple(each for each in said if len(each[1].words) == _most_words(said))
        for family, said in names.items()
    }


def _most_words(said: list[tuple[str, Name]]) -> int:
    return max(len(name.words) for _child, name in said)


def _told(
    child: Record,
    woman: Record,
    fuller: tuple[tuple[str, Name], ...],
    common: Frequencies | None,
) -> float:
    """Give the bits that a sibling's fuller name of the mother adds to the child's own."""
    own = max(len(name.words) for name in child.mother)
    others = tuple(
        name
        for key, name in fuller
        if key != child.key and len(name.words) > own and _holds(name, child.mother, common)
    )
    if not others:
        return 0.0
    here, there = (
        sum(each.bits for each in _named(names, child, woman, common))
        for names in (child.mother, others)
    )
    return there - here


def _holds(fuller: Name, mother: tuple[Name, ...], common: Frequencies | None) -> bool:
    """Say whether a sibling's name of the mother can be the child's, with a word more."""
    best = best_names((fuller,), mother, common)
    return best is not None and best[2].bits > _AGREES


def _best_first(found: list[Motherhood], persons: Mapping[str, str]) -> list[Motherhood]:
    """Order one child's candidates; all but the best woman's rows give way to her."""
    ordered = sorted(found, key=lambda each: (-each.judgement.bits, each.mother))
    best = persons[ordered[0].mother]
    return [
        each
        if persons[each.mother] == best
        else Motherhood(each.child, each.mother, each.judgement, (ordered[0].mother,))
        for each in ordered
    ]
