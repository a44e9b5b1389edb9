"""Evidence from sex and nationality: little for, more against, never proof.

Nationality is a claim by somebody: children have two, or their mother's, or the one a clerk
assumed. A newcomer's mistake is to let a different nationality rule a pair out.
"""

from __future__ import annotations

from math import log2
from typing import Final

from homeward.core.claims import Sex
from homeward.core.matching import weights_data as weights
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.record import Record
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_SEX_SAME: Final = Sentence(_("Both give the same sex."))
_SEX_OTHER: Final = Sentence(_("One gives a girl or woman, the other a boy or man."))
_STATE_SAME: Final = Sentence(_("Both give the same nationality."))
_STATE_OTHER: Final = Sentence(
    _("They give different nationalities; a child may have two, or the mother's.")
)


def sex_evidence(one: Record, other: Record) -> Evidence | None:
    """Weigh the sexes given; `None` where a side gives none or contradicts itself."""
    if len(one.sexes) != 1 or len(other.sexes) != 1:
        return None
    same = one.sexes == other.sexes
    share = 1 - weights.SEX_WRONG if same else weights.SEX_WRONG
    sentence = _SEX_SAME if same else _SEX_OTHER
    return Evidence(Fact.SEX, log2(2 * share), 0.0, sentence, _sex(one), _sex(other))


def _sex(record: Record) -> str:
    return "".join(sex.value for sex in sorted(record.sexes, key=lambda sex: sex.value))


def is_woman(record: Record) -> bool:
    """Say whether nothing contradicts that this is a woman or girl; unknown is not no."""
    return Sex.FEMALE in record.sexes or not record.sexes


def nationality_evidence(one: Record, other: Record) -> Evidence | None:
    """Weigh the nationalities claimed; `None` where a side claims none. One in common is enough."""
    if not one.nationalities or not other.nationalities:
        return None
    same = bool(one.nationalities & other.nationalities)
    bits = weights.NATION_SAME if same else weights.NATION_OTHER
    siblings = weights.NATION_SIBLING if same else weights.NATION_SIBLING_OTHER
    sentence = _STATE_SAME if same else _STATE_OTHER
    states = [", ".join(sorted(record.nationalities)) for record in (one, other)]
    return Evidence(Fact.NATIONALITY, bits, siblings, sentence, *states)
