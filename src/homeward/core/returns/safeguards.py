"""Safeguards of a fair process: met, not met, or not known, each with what it rests on.

A newcomer's mistake is to write down what was said in a hearing. Only whether a safeguard was
met is kept (R6): an account may have been forced.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.finding import Finding, Provision, all_of
from homeward.core.law.parameters import art, arts, provision, unverified
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Safeguard(Enum):
    """What a child before a court is owed."""

    LAWYER = "lawyer"
    INTERPRETER = "interpreter"
    CONSULAR_ACCESS = "consular_access"
    AGE_ASSESSED = "age_assessed"
    FREELY_GIVEN = "freely_given"
    APART_FROM_ADULTS = "apart_from_adults"


@dataclass(frozen=True, slots=True)
class SafeguardSaid:
    """What one source says about one safeguard; `met` is never unknown here."""

    safeguard: Safeguard
    met: bool
    claim: str


_TREATY: Final = _("Convention on the Rights of the Child")
_HEARD = Sentence(_("A child before a court has a lawyer and an interpreter."))
_CONSUL = Sentence(_("A foreigner who is held is told of the right to speak to the consulate."))
_DOUBT = Sentence(_("Nobody is treated as older than they are shown to be."))
_FORCED = Sentence(_("Nobody is made to testify or to admit guilt."))
_APART = Sentence(_("A child who is held is kept apart from adults, unless that is worse."))

RESTS_ON: Final[dict[Safeguard, Provision]] = {
    Safeguard.LAWYER: provision(_TREATY, unverified(arts("37(d), 40")), _HEARD, row="L36"),
    Safeguard.INTERPRETER: provision(_TREATY, unverified(art("40")), _HEARD, row="L36"),
    Safeguard.CONSULAR_ACCESS: provision(
        _("Vienna Convention on Consular Relations 1963"), art("36(1)(b)"), _CONSUL, row="L31"
    ),
    Safeguard.AGE_ASSESSED: provision(_TREATY, unverified(art("40")), _DOUBT, row="L36"),
    Safeguard.FREELY_GIVEN: provision(_TREATY, unverified(art("40")), _FORCED, row="L36"),
    Safeguard.APART_FROM_ADULTS: provision(_TREATY, art("37(c)"), _APART, row="L35"),
}
QUESTIONS: Final = {
    Safeguard.LAWYER: Sentence(_("Did a lawyer assist?")),
    Safeguard.INTERPRETER: Sentence(_("Was there an interpreter where one was needed?")),
    Safeguard.CONSULAR_ACCESS: Sentence(_("Was access to the consulate offered?")),
    Safeguard.AGE_ASSESSED: Sentence(_("Was the age looked at before anything followed from it?")),
    Safeguard.FREELY_GIVEN: Sentence(_("Was every account given freely?")),
    Safeguard.APART_FROM_ADULTS: Sentence(_("Was the child kept apart from adults?")),
}
_MET = Sentence(_("A source says so."))
_NOT_MET = Sentence(_("A source says that it was not."))
_DISAGREE = Sentence(_("The sources disagree."))
_SILENT = Sentence(_("No source says."))
_ASK = Sentence(_("the lawyer's or a monitor's word on this safeguard"))
_FAIR = Sentence(_("Were the safeguards of a fair process met?"))


def fair_process(said: tuple[SafeguardSaid, ...]) -> Finding:
    """Ask whether every safeguard was met. No by one that was not; unknown while one is unsaid."""
    return all_of(_FAIR, *(_one(safeguard, said) for safeguard in Safeguard))


def _one(safeguard: Safeguard, said: tuple[SafeguardSaid, ...]) -> Finding:
    words = [one for one in said if one.safeguard is safeguard]
    answers = {one.met for one in words}
    claims = tuple(one.claim for one in words)
    question, rests = QUESTIONS[safeguard], RESTS_ON[safeguard]
    if answers == {True}:
        return Finding(question, Truth.YES, _MET, rests, claims=claims)
    if answers == {False}:
        return Finding(question, Truth.NO, _NOT_MET, rests, claims=claims)
    reason = _DISAGREE if answers else _SILENT
    return Finding(question, Truth.UNKNOWN, reason, rests, claims=claims, settle=_ASK)
