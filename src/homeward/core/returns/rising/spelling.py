"""Papers that spell a name or write a date differently (R30), with the places shown.

A newcomer's mistake is to put the words into the hold's ground: it would carry a name into
keys and logs. The ground names papers; the words stand in the finding alone.
"""

from __future__ import annotations

from typing import Final

from homeward.core.finding import Finding
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.papers import Difference, PaperField, differences
from homeward.core.returns.rising.concern import Concern
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

ENOUGH: Final = 2
"""Nobody travels on one paper: a court order and a travel document at the least."""

_QUESTIONS = {
    PaperField.NAME: Sentence(_("Do the papers spell the name differently?")),
    PaperField.BIRTH: Sentence(_("Do the papers give the birth differently?")),
    PaperField.FATHER_NAME: Sentence(_("Do the papers spell the father's name differently?")),
    PaperField.MOTHER_NAME: Sentence(_("Do the papers spell the mother's name differently?")),
}
_ANY = Sentence(_("Do the papers differ?"))
_ALIKE = Sentence(_("No two papers on file differ."))
_TOO_FEW = Sentence(_("Fewer than two papers are on file, so nothing was compared."))
_ASK_MORE = Sentence(_("the papers that are to travel: the court order and the travel document"))
_ASK = Sentence(_("a person who reads both scripts, and compares these two places"))


def spelling(facts: FileFacts) -> tuple[Concern, ...]:
    """Ask of every two papers whether they differ; every place that may is told by its words."""
    if len(facts.papers) < ENOUGH:
        return (Concern(HoldKind.PAPERS, Finding(_ANY, Truth.UNKNOWN, _TOO_FEW, settle=_ASK_MORE)),)
    found = [
        _concern(each)
        for each in differences(facts.papers, facts.compared)
        if each.differ is not Truth.NO
    ]
    return tuple(found) or (Concern(HoldKind.PAPERS, Finding(_ANY, Truth.NO, _ALIKE)),)


def _concern(each: Difference) -> Concern:
    (one, here), (other, there) = each.first, each.second
    reason = Sentence(
        _("“{words}” on {paper}, “{other_words}” on {other_paper}."),
        words=here.words,
        paper=one.called,
        other_words=there.words,
        other_paper=other.called,
    )
    differ = each.differ is Truth.YES
    finding = Finding(
        _QUESTIONS[each.field],
        each.differ,
        reason,
        claims=(one.key, other.key),
        settle=None if differ else _ASK,
    )
    ground = Ground.of(HoldKind.PAPERS, each.field.value, one.key, other.key)
    return Concern(HoldKind.PAPERS, finding, ground if differ else None)
