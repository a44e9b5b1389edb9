"""A birthday at which the law changes for a child: the hold rises before it, never after.

Counted from the earliest day on which the birth allows the birthday, because a child whose age
is not known is harmed by the early one. A newcomer's mistake is to take only the ages of the
country that holds the child: the receiving State has its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from homeward.core.finding import Confidence, Finding
from homeward.core.law.facts import Jurisdiction
from homeward.core.law.instruments.iq_juvenile_welfare import (
    ADULT_FROM,
    FATA_FROM,
    RESPONSIBLE_FROM,
    SABI_FROM,
)
from homeward.core.law.instruments.minimum_ages import BY_STATE
from homeward.core.law.parameters import possible
from homeward.core.returns.acts import Ground, HoldKind
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.rising.concern import Concern
from homeward.core.spans import Span, birthday, under
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

DAYS_BEFORE: Final = 90
"""How long before the birthday the hold rises; set by the issue, practice of the desk."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """An age at which the law changes, and whose law; `state` is empty for the holding State."""

    years: int
    state: str = ""


def thresholds(facts: FileFacts, *, on: date) -> tuple[Threshold, ...]:
    """List the ages that matter for this person, the lowest first, each once."""
    found = {Threshold(years) for years in _holding(facts, on)}
    for state in _states(facts):
        found |= {Threshold(years, state) for years in _abroad(facts, state)}
    return tuple(sorted(found, key=lambda one: (one.years, one.state)))


def birthdays(facts: FileFacts, *, opened: date, on: date) -> tuple[Concern, ...]:
    """Ask of each threshold: does the person cross it since the file was opened, or soon?

    Yes when every possible birth does, no when none does; unknown otherwise, and then a hold
    rises all the same as soon as the earliest birth does. Nothing known about the birth is
    unknown without a hold: it asks for the birth.
    """
    window = Span(opened, max(opened, on) + timedelta(days=DAYS_BEFORE))
    birth = facts.person.birth
    if birth is None:
        return (Concern(HoldKind.BIRTHDAY, Finding(_ANY, Truth.UNKNOWN, _NO_BIRTH, settle=_ASK)),)
    found = [_one(facts, one, birth, window) for one in thresholds(facts, on=on)]
    return tuple(found + _not_found(facts, birth, opened))


def _one(facts: FileFacts, one: Threshold, birth: Span, window: Span) -> Concern:
    turns = birthday(birth, one.years)
    question = _question(one)
    claims = facts.person.birth_claims
    if turns.last < window.first or turns.first > window.last:
        return Concern(
            HoldKind.BIRTHDAY, Finding(question, Truth.NO, _turns_words(turns), claims=claims)
        )
    certain = window.first <= turns.first and turns.last <= window.last
    finding = Finding(
        question,
        Truth.YES if certain else Truth.UNKNOWN,
        _turns_words(turns),
        claims=claims,
        settle=None if certain else _ASK,
    )
    ground = Ground.of(HoldKind.BIRTHDAY, one.years, one.state or "holding", turns.first)
    return Concern(HoldKind.BIRTHDAY, finding, ground)


def _not_found(facts: FileFacts, birth: Span, opened: date) -> list[Concern]:
    """Say unknown for a State whose age was not found; grown people cross no such threshold."""
    if under(birth, ADULT_FROM.number, on=opened) is Truth.NO:
        return []
    states = _states(facts)
    if not states:
        finding = Finding(_ABROAD, Truth.UNKNOWN, _NO_STATE, settle=_ASK_STATE)
        return [Concern(HoldKind.BIRTHDAY, finding)]
    return [
        Concern(
            HoldKind.BIRTHDAY,
            Finding(
                _ABROAD,
                Truth.UNKNOWN,
                Sentence(_("The age of responsibility of {state} was not found."), state=state),
                settle=Sentence(
                    _("the age of criminal responsibility of {state}, from a lawyer of that State"),
                    state=state,
                ),
            ),
        )
        for state in states
        if not _abroad(facts, state)
    ]


def _holding(facts: FileFacts, on: date) -> set[int]:
    """List the ages of the holding State; where the courts are not known, those of both."""
    court = facts.person.jurisdiction
    courts = tuple(Jurisdiction) if court is None else (court,)
    ages = {FATA_FROM.number, ADULT_FROM.number}
    for one in courts:
        ages |= {age.number for age in possible(RESPONSIBLE_FROM[one], first=None, last=on)}
    return ages | ({SABI_FROM.number} if Jurisdiction.FEDERAL in courts else set())


def _states(facts: FileFacts) -> tuple[str, ...]:
    """Name the receiving State, or while none is decided every State that may be it."""
    if facts.receiving:
        return (facts.receiving,)
    return tuple(dict.fromkeys(said.state for said in facts.person.nationalities))


def _abroad(facts: FileFacts, state: str) -> set[int]:
    said = {one.years for one in facts.ages if one.state == state}
    row = BY_STATE.get(state)
    if said or row is None or row.confidence is Confidence.NOT_FOUND:
        return said
    return {age for age in (row.lowest, row.settled, row.girls) if age is not None}


def _question(one: Threshold) -> Sentence:
    if one.state:
        return Sentence(
            _("Does the person turn {years}, an age in the law of {state}, by then?"),
            years=one.years,
            state=one.state,
        )
    return Sentence(
        _("Does the person turn {years}, an age in the law of the holding State, by then?"),
        years=one.years,
    )


def _turns_words(turns: Span) -> Sentence:
    if turns.is_day:
        return Sentence(_("The birthday is on {day}."), day=turns.first)
    if turns.first == date.min:
        return Sentence(_("The birthday is on {day} at the latest."), day=turns.last)
    return Sentence(
        _("The birthday is between {first} and {last}."), first=turns.first, last=turns.last
    )


_ANY = Sentence(_("Does a birthday change what the law says about the person by then?"))
_ABROAD = Sentence(_("Does a birthday cross an age in the law of the receiving State by then?"))
_NO_BIRTH = Sentence(_("Nothing is known about the birth."))
_ASK = Sentence(_("a birth record, or an age together with the day on which it was given"))
_NO_STATE = Sentence(_("No source gives a nationality."))
_ASK_STATE = Sentence(_("the nationality of the person"))
