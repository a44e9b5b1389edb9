"""What the register and the papers must say besides the answers that people recorded.

A recorded "served" beside a source that says "under investigation" is not ready. A newcomer's
mistake is to let a click outweigh a claim: both must say it.
"""

from __future__ import annotations

from datetime import date

from homeward.core.finding import Finding, all_of, not_so
from homeward.core.law.instruments.un_guidelines_alternative_care import conditions_of_return
from homeward.core.law.status import cleared, facing, served
from homeward.core.returns.consent import Purpose, Queued, Whose, may_rely
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.interests import determination_complete
from homeward.core.returns.stages import Stage
from homeward.core.returns.tracks import Answers
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, certain

_NO_CASE = Sentence(_("Do the sources in the register say that no case is running?"))
_AGREE = Sentence(_("Do the sources agree on the birth, or has a court decided?"))
_DO_AGREE = Sentence(_("They do, or a decision is recorded."))
_STANDS = Sentence(_("Is the review of the consular decision not overdue?"))
_NO_REVIEW = Sentence(_("No day is set on which it is looked at again."))
_ASK_REVIEW = Sentence(_("the day on which the consular decision is looked at again"))
_FREELY = Sentence(_("Does every parent who was asked agree, freely?"))
_NO_TALK = Sentence(_("No talk with a parent about the return is on file."))
_ASK_TALK = Sentence(_("the record of the talk: language, interpreter, everybody present"))
_PARENTS = (Whose.MOTHER, Whose.FATHER, Whose.GUARDIAN)
_DO_NOT = Sentence(_("They give births that cannot all be right."))


def checks(
    stage: Stage, found: Answers, facts: FileFacts, *, on: date
) -> tuple[Finding, ...]:  # fmt: skip
    """Return what else must hold for a stage; empty for most."""
    if stage is Stage.S2:
        return (_status(found["s2.status"].value, facts, on),)
    if stage is Stage.S3:
        return (_birth(found["s3.dispute"].value, facts),)
    if stage is Stage.S5:
        return (
            determination_complete(facts.determination, on=on),
            conditions_of_return(facts.person, on=on),
        )
    if stage is Stage.S6:
        return (_gate_stands(facts.gate_review_on, on),)
    if stage is Stage.S8 and found["s8.position"].value == "agreed":
        return (_agreed(facts, on),)
    return ()


def _status(value: str, facts: FileFacts, on: date) -> Finding:
    if value == "served":
        return served(facts.person, on=on)
    if value in ("acquitted", "released"):
        return cleared(facts.person, on=on)
    return not_so(_NO_CASE, facing(facts.person, on=on))


def _birth(value: str, facts: FileFacts) -> Finding:
    if facts.person.birth_disputed and value != "decided":
        return Finding(_AGREE, Truth.NO, _DO_NOT, claims=facts.person.birth_claims)
    return Finding(_AGREE, Truth.YES, _DO_AGREE, claims=facts.person.birth_claims)


def _gate_stands(review_on: date | None, on: date) -> Finding:
    """Ask whether the consular decision is still to be relied on: its review is not overdue."""
    if review_on is None:
        return Finding(_STANDS, Truth.UNKNOWN, _NO_REVIEW, settle=_ASK_REVIEW)
    reason = Sentence(_("It is looked at again on {day}."), day=review_on)
    return Finding(_STANDS, certain(review_on >= on), reason)


def _agreed(facts: FileFacts, on: date) -> Finding:
    """Ask for the talks behind a recorded agreement; one withdrawal is enough for a no."""
    asked = {
        (one.whose, one.to_whom)
        for one in facts.consents
        if one.purpose is Purpose.RETURN and one.whose in _PARENTS and one.on <= on
    }
    if not asked:
        return Finding(_FREELY, Truth.UNKNOWN, _NO_TALK, settle=_ASK_TALK)
    parts = [
        may_rely(facts.consents, Queued("return", whose, Purpose.RETURN, to_whom), on=on)
        for whose, to_whom in sorted(asked, key=lambda one: (one[0].value, one[1]))
    ]
    return all_of(_FREELY, *parts)
