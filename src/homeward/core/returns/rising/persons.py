"""Concerns that lie in the person: a parent's sentence, the holding State's nationality, fear.

A newcomer's mistake is to show these to everybody who works on the file. Who may learn of each
kind is said once, in `acts.MAY_LEARN`, and `readiness` keeps to it.
"""

from __future__ import annotations

from datetime import date

from homeward.core.finding import Finding, all_of
from homeward.core.law.instruments.iq_nationality import may_be_iraqi
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.family import ParentPosition
from homeward.core.returns.rising.concern import Concern
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


def parent_sentence(facts: FileFacts) -> tuple[Concern, ...]:
    """Ask whether a parent who is held is under a sentence of death.

    No for a parent known not to be held. Unknown while no parent is on file.
    """
    if not facts.parents:
        finding = Finding(_PARENT, Truth.UNKNOWN, _NO_PARENT, settle=_ASK_PARENTS)
        return (Concern(HoldKind.PARENT_SENTENCE, finding),)
    return tuple(_parent(parent) for parent in facts.parents)


def _parent(parent: ParentPosition) -> Concern:
    held = _leaf(_HELD, parent.held, _ASK_HELD)
    sentenced = _leaf(_SENTENCED, parent.death_sentence, _ASK_SENTENCE)
    finding = all_of(_PARENT, held, sentenced)
    ground = Ground.of(HoldKind.PARENT_SENTENCE, parent.parent)
    return Concern(
        HoldKind.PARENT_SENTENCE, finding, ground if finding.truth is Truth.YES else None
    )


def holding_national(facts: FileFacts, *, on: date) -> tuple[Concern, ...]:
    """Ask, under the nationality law, whether the person may be a national of the holding State."""
    finding = may_be_iraqi(facts.person, on=on)
    ground = Ground.of(HoldKind.HOLDING_NATIONAL, "IRQ")
    return (
        Concern(HoldKind.HOLDING_NATIONAL, finding, ground if finding.truth is Truth.YES else None),
    )


def fear(facts: FileFacts) -> tuple[Concern, ...]:
    """Ask whether the person fears the State of origin. Sealed: protection staff only (R16)."""
    settle = _ASK_FEAR if facts.fear is Truth.UNKNOWN else None
    finding = Finding(_FEAR, facts.fear, _SAID[facts.fear], claims=facts.fear_asked, settle=settle)
    ground = Ground.of(HoldKind.FEAR, facts.code)
    return (Concern(HoldKind.FEAR, finding, ground if facts.fear is Truth.YES else None),)


def _leaf(question: Sentence, truth: Truth, settle: Sentence) -> Finding:
    return Finding(question, truth, _SAID[truth], settle=None if truth.known else settle)


_SAID = {
    Truth.YES: Sentence(_("The file says yes.")),
    Truth.NO: Sentence(_("The file says no.")),
    Truth.UNKNOWN: Sentence(_("The file does not say.")),
}
_PARENT = Sentence(_("Is a parent who is held under a sentence of death?"))
_HELD = Sentence(_("Is the parent held?"))
_ASK_HELD = Sentence(_("whether the parent is held, from whoever holds people"))
_SENTENCED = Sentence(_("Is the parent under a sentence of death?"))
_ASK_SENTENCE = Sentence(_("the parent's sentence, from the parent's lawyer"))
_NO_PARENT = Sentence(_("No parent is on file."))
_ASK_PARENTS = Sentence(_("who the parents are, and whether they are held"))
_FEAR = Sentence(_("Does the person fear the State of origin?"))
_ASK_FEAR = Sentence(_("the person's own word, in private, on going there"))
