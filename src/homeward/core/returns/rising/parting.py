"""A step that would part brothers and sisters, or a mother and her child, against the plan (R28).

Together is what holds when nobody wrote a plan. Only the panel's own decision that two may be
parted takes the concern away. A newcomer's mistake is to wait until a tie is proved: a step
cannot be undone, so a tie that may be there is enough for a hold.
"""

from __future__ import annotations

from homeward.core.finding import Finding
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.family import KinTie, PlannedStep, Tie
from homeward.core.returns.rising.concern import Concern
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

_QUESTION = Sentence(_("Would a planned step part the family against its plan?"))
_NONE = Sentence(_("No planned step parts brothers and sisters, or a mother and her child."))
_NOT_KNOWN = Sentence(_("Nobody has recorded who of the family is there."))
_ASK_FAMILY = Sentence(_("who of the family is there: brothers, sisters, mother, own children"))
_ASK_TIE = Sentence(
    _("whether the two are of one family, and the panel's decision on parting them")
)
_PARTS = {
    Tie.SIBLING: _("The step takes one of two, {one} and {other}, who are brothers or sisters."),
    Tie.MOTHER: _("The step takes one of two, {one} and {other}, who are child and mother."),
    Tie.CHILD: _("The step takes one of two, {one} and {other}, who are mother and child."),
}
_MAY_PART = {
    Tie.SIBLING: _("The step takes one of two, {one} and {other}, who may be brothers or sisters."),
    Tie.MOTHER: _("The step takes one of two, {one} and {other}, who may be child and mother."),
    Tie.CHILD: _("The step takes one of two, {one} and {other}, who may be mother and child."),
}


def parting(facts: FileFacts) -> tuple[Concern, ...]:
    """Ask of every planned step and every tie: does one go where the other does not?

    Unknown once a step is planned and nobody has said who of the family is there.
    """
    found = [
        _concern(facts, step, tie)
        for step in facts.steps
        for tie in facts.ties
        if _parts(facts, step, tie)
    ]
    if found:
        return tuple(found)
    if facts.steps and facts.family_known is not Truth.YES:
        open_question = Finding(_QUESTION, Truth.UNKNOWN, _NOT_KNOWN, settle=_ASK_FAMILY)
        return (Concern(HoldKind.PARTING, open_question),)
    return (Concern(HoldKind.PARTING, Finding(_QUESTION, Truth.NO, _NONE)),)


def _parts(facts: FileFacts, step: PlannedStep, tie: KinTie) -> bool:
    here, there = facts.code in step.persons, tie.other in step.persons
    if here is there or tie.confirmed is Truth.NO:
        return False
    return not facts.plan.parts(facts.code, tie.other)


def _concern(facts: FileFacts, step: PlannedStep, tie: KinTie) -> Concern:
    patterns = _PARTS if tie.confirmed is Truth.YES else _MAY_PART
    reason = Sentence(patterns[tie.tie], one=facts.code, other=tie.other)
    settle = None if tie.confirmed is Truth.YES else _ASK_TIE
    finding = Finding(_QUESTION, tie.confirmed, reason, claims=(step.key,), settle=settle)
    return Concern(HoldKind.PARTING, finding, Ground.of(HoldKind.PARTING, step.key, tie.other))
