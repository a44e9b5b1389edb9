"""Where a person stands with the court on a day: proceedings? convicted? served? cleared?

The words of the sources are carried to the day by `carried`; here they become findings, and a
recorded term is counted against a "not served".

A newcomer's mistake is to read "not accused" as "acquitted", or a list's silence as "not
convicted". Nobody acquitted a person who was never before a court, and silence says nothing.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from homeward.core.claims import LegalStatus, PenaltyKind
from homeward.core.finding import Finding, Joined, Provision
from homeward.core.law.carried import Answer, Asked, Word, carry, contradicting
from homeward.core.law.facts import PersonFacts, StatusSaid
from homeward.core.law.parameters import STATUS_READING
from homeward.core.spans import add_months
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Questions(NamedTuple):
    """The questions about a legal status, with their day."""

    facing: Sentence
    convicted: Sentence
    served: Sentence
    cleared: Sentence


class Leaves(NamedTuple):
    """The three findings about a legal status that the request turns on."""

    convicted: Finding
    served: Finding
    cleared: Finding


def leaves(facts: PersonFacts, *, on: date, clearing: Provision = STATUS_READING) -> Leaves:
    """Ask `convicted`, `served` and `cleared` together; `clearing` is what the last rests on.

    The same answers as from the three functions, for one look-up: this is asked of every
    person on every list.
    """
    said = facts.statuses
    position, asked = carry(_words(said), on), questions(on)
    not_served = position.served
    if facts.penalties and not_served.truth is Truth.NO:
        not_served = _with_term(not_served, facts, on)
    return Leaves(
        _leaf(asked.convicted, position.convicted, said, STATUS_READING),
        _leaf(asked.served, not_served, said, STATUS_READING),
        _leaf(asked.cleared, position.cleared, said, clearing),
    )


def facing(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the person is under investigation, accused or convicted on a day."""
    answer = carry(_words(facts.statuses), on).facing
    return _leaf(questions(on).facing, answer, facts.statuses, STATUS_READING)


def convicted(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the person is convicted on a day.

    Unknown when no source gives a status, when the last word is too old, when it is of a
    later day only, or when sources contradict each other.
    """
    return leaves(facts, on=on).convicted


def served(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the whole sentence is served on a day.

    Only a source can say yes. A recorded term that would have ended by the day turns a "no"
    into unknown, never into a yes: terms are cut, extended and served elsewhere.
    """
    return leaves(facts, on=on).served


def cleared(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether a court acquitted the person, or released them without charge, by a day."""
    return leaves(facts, on=on).cleared


def disagreeing(facts: PersonFacts, *, on: date) -> tuple[StatusSaid, ...]:
    """Return the statuses that contradict each other about a day, none when they agree."""
    words = _words(facts.statuses)
    for asked in Asked:
        places = contradicting(words, asked, on)
        if places:
            return tuple(facts.statuses[place] for place in places)
    return ()


def _words(statuses: tuple[StatusSaid, ...]) -> tuple[Word, ...]:
    return tuple([(said.status, said.said_on) for said in statuses])


def _leaf(
    question: Sentence, answer: Answer, statuses: tuple[StatusSaid, ...], provision: Provision
) -> Finding:
    truth, reason, settle, behind = answer
    claims = (statuses[0].claim,) if behind == _FIRST else _claims(statuses, behind)
    return Finding(question, truth, reason, provision, (), Joined.LEAF, claims, settle)


_FIRST: Final = (0,)


def _claims(statuses: tuple[StatusSaid, ...], behind: tuple[int, ...]) -> tuple[str, ...]:
    return tuple([statuses[place].claim for place in behind])


def _with_term(answer: Answer, facts: PersonFacts, on: date) -> Answer:
    """Open a "not served" that rests on "convicted"; a death sentence does not end by itself."""
    behind = [facts.statuses[place].status for place in answer.behind]
    if any(status is not LegalStatus.CONVICTED for status in behind):
        return answer
    ended = _term_ended(facts, on)
    return answer if ended is None else Answer(Truth.UNKNOWN, *ended, answer.behind)


def _term_ended(facts: PersonFacts, on: date) -> tuple[Sentence, Sentence] | None:
    """Say that a recorded term would have ended by the day, counted as early as it can be.

    Without a day of arrest or sentence the day of the status is counted from, since the
    term had begun by then.
    """
    months = min(
        (
            said.penalty.months or 0
            for said in facts.penalties
            if said.penalty.kind is PenaltyKind.TERM
        ),
        default=None,
    )
    start = _start_of_term(facts)
    if months is None or start is None or add_months(start, months) > on:
        return None
    fillings: dict[str, date | int] = {
        "start": start,
        "months": months,
        "end": add_months(start, months),
    }
    return (
        Sentence(
            _("Counted from {start} the term of {months} months would have ended on {end}."),
            **fillings,
        ),
        Sentence(
            _(
                "the release order: counted from {start} the term of {months} months"
                " would have ended on {end}"
            ),
            **fillings,
        ),
    )


def _start_of_term(facts: PersonFacts) -> date | None:
    for span in (facts.arrest, facts.sentenced_on):
        if span is not None and span.first != date.min:
            return span.first
    return min(
        (said.said_on for said in facts.statuses if said.status is LegalStatus.CONVICTED),
        default=None,
    )


_QUESTIONS: Final = {
    Asked.FACING: _("Is the person under investigation, accused or convicted on {day}?"),
    Asked.CONVICTED: _("Is the person convicted on {day}?"),
    Asked.SERVED: _("Is the whole sentence served on {day}?"),
    Asked.CLEARED: _(
        "Has a court acquitted the person, or released them without charge, by {day}?"
    ),
}


@lru_cache(maxsize=1024)
def questions(on: date) -> Questions:
    """Return the questions for a day; everybody who is asked about on that day shares them."""
    return Questions(*(Sentence(_QUESTIONS[asked], day=on) for asked in Asked))
