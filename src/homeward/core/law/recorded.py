"""Findings for facts that somebody recorded or did not: the plain leaves of many rules.

A newcomer's mistake is to let "nobody recorded it" read as "no". A field that is unknown
gives an unknown leaf with the question that would settle it.
"""

from __future__ import annotations

from homeward.core.finding import Finding, Provision
from homeward.core.law.facts import Jurisdiction, PersonFacts
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

_REASONS = {
    Truth.YES: Sentence(_("The file says yes.")),
    Truth.NO: Sentence(_("The file says no.")),
    Truth.UNKNOWN: Sentence(_("The file does not say.")),
}
_FEDERAL_QUESTION = Sentence(_("Do the law and courts of federal Iraq apply?"))
_FEDERAL_YES = Sentence(_("The file names the courts of federal Iraq."))
_KURDISTAN = Sentence(
    _("The Kurdistan Region is named; whether the same provision applies there was not found.")
)
_ASK_KURDISTAN = Sentence(
    _("the law in force in the Kurdistan Region on this point: not found in public sources")
)
_NO_COURT = Sentence(_("The file does not say whether federal Iraq or the Kurdistan Region deals."))
ASK_WHICH_COURTS = Sentence(
    _("which courts deal with the person: federal Iraq or the Kurdistan Region")
)


def recorded(
    question: Sentence, truth: Truth, settle: Sentence, *, provision: Provision | None = None
) -> Finding:
    """Turn a recorded yes or no into a leaf; unknown carries what would settle it."""
    return Finding(
        question,
        truth,
        _REASONS[truth],
        provision,
        settle=settle if truth is Truth.UNKNOWN else None,
    )


def federal_law(facts: PersonFacts, *, provision: Provision | None = None) -> Finding:
    """Ask whether federal Iraqi law applies as it was read.

    Never "no": a provision that was read for federal Iraq may stand in Kurdistan unchanged,
    and that was not found either way (law sheet L12 to L14).
    """
    if facts.jurisdiction is Jurisdiction.FEDERAL:
        return Finding(_FEDERAL_QUESTION, Truth.YES, _FEDERAL_YES, provision)
    if facts.jurisdiction is Jurisdiction.KURDISTAN:
        return Finding(
            _FEDERAL_QUESTION, Truth.UNKNOWN, _KURDISTAN, provision, settle=_ASK_KURDISTAN
        )
    return Finding(_FEDERAL_QUESTION, Truth.UNKNOWN, _NO_COURT, provision, settle=ASK_WHICH_COURTS)
