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

from homeward.core.finding import Finding, Joined, all_of, any_of, not_so
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

_INSTRUMENT = "Request of the Foreign Ministry of Iraq to all missions, 3 July 2018"
R1 = provision(
    _INSTRUMENT,
    "children who are not convicted",
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
    _INSTRUMENT,
    "nationals who have served their sentences",
    Sentence(
        _("The whole sentence is served, and a source says so; a term is never counted to a yes.")
    ),
    row="L24",
)
R3 = provision(
    _INSTRUMENT,
    "acquitted women and children",
    Sentence(
        _(
            "Acquitted, or released without charge by a court, at any age. Who was never accused"
            " was never before a court, and is not meant."
        )
    ),
    row="L24",
)
ASKED = provision(
    _INSTRUMENT,
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
    return _child_not_convicted(facts, status.convicted(facts, on=on), on)


def sentence_served(facts: PersonFacts, *, on: date) -> Finding:
    """Ask for R2, "nationals who have served their sentences".

    Convicted, and the whole sentence served. Unknown when no source gives a status, and when
    a recorded term would have ended but nobody has said that the person served it.
    """
    return _sentence_served(facts, status.convicted(facts, on=on), on)


def cleared_by_court(facts: PersonFacts, *, on: date) -> Finding:
    """Ask for R3, "the acquitted women and children".

    Acquitted or released without charge by a court. "Not accused" is no: nobody was before a
    court. Unknown when no source gives a status.
    """
    found = status.cleared(facts, on=on)
    return Finding(
        found.question, found.truth, found.reason, R3, (), Joined.LEAF, found.claims, found.settle
    )


def asked_to_be_taken_back(facts: PersonFacts, *, on: date) -> Finding:
    """Ask the question of the request: R1, R2 or R3 (no article; the request as reported).

    Unknown as long as one of the three groups may still apply and none surely does.
    """
    is_convicted = status.convicted(facts, on=on)
    parts = (
        _child_not_convicted(facts, is_convicted, on),
        _sentence_served(facts, is_convicted, on),
        cleared_by_court(facts, on=on),
    )
    none = parts[0].truth is parts[1].truth is parts[2].truth is Truth.NO
    return any_of(_ASKED_QUESTION, *parts, reason=_NONE_APPLIES if none else None, provision=ASKED)


def _child_not_convicted(facts: PersonFacts, is_convicted: Finding, on: date) -> Finding:
    young = ages.under_age(facts, CHILD_UNDER.number, on=on)
    return all_of(
        _r1_question(on), young, not_so(_not_convicted_question(on), is_convicted), provision=R1
    )


def _sentence_served(facts: PersonFacts, is_convicted: Finding, on: date) -> Finding:
    return all_of(_R2_QUESTION, is_convicted, status.served(facts, on=on), provision=R2)


@lru_cache(maxsize=1024)
def _r1_question(on: date) -> Sentence:
    return Sentence(_("Is the person a child, and not convicted, on {day}?"), day=on)


@lru_cache(maxsize=1024)
def _not_convicted_question(on: date) -> Sentence:
    return Sentence(_("Is the person not convicted on {day}?"), day=on)
