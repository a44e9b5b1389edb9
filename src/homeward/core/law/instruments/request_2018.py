"""The request of 3 July 2018: whom Iraq asks the missions to take back.

"We ask all diplomatic missions in Iraq, resident and non-resident, to take back their
nationals who have served their sentences and children who are not convicted": the Foreign
Ministry's spokesman; the Prime Minister had spoken of handing back "the acquitted women and
children". It is a request, not a statute: verify each sentence with the ministry.

A newcomer's mistake is to take "asked for" as "may travel". Readiness is another finding, and
no answer given here lifts a hold.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from homeward.core.finding import Finding, Joined, Provision
from homeward.core.law import ages, status
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import Parameter, provision
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

CHILD_UNDER = Parameter(
    name="A child is a person under this age, in completed years",
    value=18,
    row="L24",
    note="The request says “children” and names no age; eighteen is the reading chosen.",
)

INSTRUMENT: Final = _("Request of the Foreign Ministry of Iraq to all missions, 3 July 2018")
R1 = provision(
    INSTRUMENT,
    _("children who are not convicted"),
    Sentence(
        _(
            "A child is a person under {years} on the day asked about. Who is accused or under"
            " investigation is not convicted; so is a child who is only said to accompany a parent."
        ),
        years=CHILD_UNDER.number,
    ),
    row="L24",
)
R2 = provision(
    INSTRUMENT,
    _("nationals who have served their sentences"),
    Sentence(
        _("The whole sentence is served, and a source says so; a term is never counted to a yes.")
    ),
    row="L24",
)
R3 = provision(
    INSTRUMENT,
    _("acquitted women and children"),
    Sentence(
        _(
            "Acquitted, or released without charge by a court, at any age. Who was never accused"
            " was never before a court, and is not meant."
        )
    ),
    row="L24",
)
ASKED = provision(
    INSTRUMENT,
    "",
    Sentence(
        _(
            "Any one of the three groups is enough. That a State is asked does not mean that the"
            " person may travel."
        )
    ),
    row="L24",
)

_NONE_APPLIES = Sentence(_("None of the groups that the request names applies."))
_R2_QUESTION = Sentence(_("Is the person convicted, and the whole sentence served?"))
_ASKED_QUESTION = Sentence(_("Is the person asked to be taken back?"))


def child_not_convicted(facts: PersonFacts, *, on: date) -> Finding:
    """Ask for R1, "children who are not convicted".

    Under eighteen on the day, and not convicted. Unknown when the birth allows both sides of
    eighteen, or when nobody has said where the child stands with the court.
    """
    return _child_not_convicted(facts, status.leaves(facts, on=on), on)


def sentence_served(facts: PersonFacts, *, on: date) -> Finding:
    """Ask for R2, "nationals who have served their sentences".

    Convicted, and the whole sentence served. Unknown when no source gives a status, and when
    a recorded term would have ended but nobody has said that the person served it.
    """
    return _sentence_served(status.leaves(facts, on=on))


def cleared_by_court(facts: PersonFacts, *, on: date) -> Finding:
    """Ask for R3, "the acquitted women and children".

    Acquitted or released without charge by a court. "Not accused" is no: nobody was before a
    court. Unknown when no source gives a status.
    """
    return status.leaves(facts, on=on, clearing=R3).cleared


def asked_to_be_taken_back(facts: PersonFacts, *, on: date) -> Finding:
    """Ask the question of the request: R1, R2 or R3 (no article; the request as reported).

    Unknown as long as one of the three groups may still apply and none surely does.
    """
    leaves = status.leaves(facts, on=on, clearing=R3)
    child = _child_not_convicted(facts, leaves, on)
    served = _sentence_served(leaves)
    truth = child.truth | served.truth | leaves.cleared.truth
    parts = (child, served, leaves.cleared)
    if truth is Truth.NO:
        reason = _NONE_APPLIES
    else:
        reason = next(part.reason for part in parts if part.truth is truth)
    return Finding(_ASKED_QUESTION, truth, reason, ASKED, parts, Joined.ANY)


def _child_not_convicted(facts: PersonFacts, leaves: status.Leaves, on: date) -> Finding:
    young = ages.under_age(facts, CHILD_UNDER.number, on=on)
    convicted = leaves.convicted
    free = Finding(
        _not_convicted_question(on),
        ~convicted.truth,
        convicted.reason,
        None,
        (convicted,),
        Joined.NOT,
    )
    return _both(_r1_question(on), young, free, R1)


def _sentence_served(leaves: status.Leaves) -> Finding:
    return _both(_R2_QUESTION, leaves.convicted, leaves.served, R2)


def _both(question: Sentence, one: Finding, other: Finding, rests_on: Provision) -> Finding:
    """Join two findings as `all_of` does, without its loops: this runs for every person."""
    truth = one.truth & other.truth
    reason = one.reason if one.truth is truth else other.reason
    return Finding(question, truth, reason, rests_on, (one, other), Joined.ALL)


@lru_cache(maxsize=1024)
def _r1_question(on: date) -> Sentence:
    return Sentence(_("Is the person a child, and not convicted, on {day}?"), day=on)


@lru_cache(maxsize=1024)
def _not_convicted_question(on: date) -> Sentence:
    return Sentence(_("Is the person not convicted on {day}?"), day=on)
