"""Where a person stands with the court on a day: proceedings? convicted? served? cleared?

Sources speak of different days, and this is where their words are carried to the day that is
asked about. A word *holds* where logic carries it (a conviction stays; who was not convicted
in July was not convicted in June) and is *relied on* for a while where things could have
changed since. Words that hold and contradict each other leave the answer unknown: no source
is preferred here.

A newcomer's mistake is to read "not accused" as "acquitted", or a list's silence as "not
convicted". Nobody acquitted a person who was never before a court, and silence says nothing.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from homeward.core.claims import LegalStatus, PenaltyKind
from homeward.core.finding import Finding, Joined
from homeward.core.law.facts import PersonFacts, StatusSaid
from homeward.core.law.parameters import RELIED_ON_DAYS, STATUS_READING
from homeward.core.spans import add_months
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Asked(Enum):
    """The questions about a legal status."""

    FACING = "facing"
    CONVICTED = "convicted"
    SERVED = "served"
    CLEARED = "cleared"


class Carried(NamedTuple):
    """What one status says about one question: before its day, on it, and after it.

    `None` means that it says nothing. `stays` tells whether the answer after the day holds
    for good or is only relied on for a while.
    """

    before: Truth | None
    same: Truth
    after: Truth
    stays: bool


YES, NO = Truth.YES, Truth.NO
_NOT_YET: Final = Carried(NO, NO, NO, stays=False)
_NEVER: Final = Carried(NO, NO, NO, stays=True)
_FROM_NOW_ON: Final = Carried(None, YES, YES, stays=True)
_NOW: Final = Carried(None, YES, YES, stays=False)
_NOT_NOW: Final = Carried(None, NO, NO, stays=False)
_NOT_ANY_MORE: Final = Carried(None, NO, NO, stays=True)

S = LegalStatus
CARRIED: Final[dict[Asked, dict[LegalStatus, Carried]]] = {
    Asked.FACING: {
        S.NOT_ACCUSED: _NOT_NOW,
        S.INVESTIGATION: _NOW,
        S.ACCUSED: _NOW,
        S.ACQUITTED: _NOT_ANY_MORE,
        S.RELEASED: _NOT_ANY_MORE,
        S.CONVICTED: _FROM_NOW_ON,
        S.DEATH: _FROM_NOW_ON,
        S.SERVED: _FROM_NOW_ON,
    },
    Asked.CONVICTED: {
        S.NOT_ACCUSED: _NOT_YET,
        S.INVESTIGATION: _NOT_YET,
        S.ACCUSED: _NOT_YET,
        S.ACQUITTED: _NEVER,
        S.RELEASED: _NEVER,
        S.CONVICTED: _FROM_NOW_ON,
        S.DEATH: _FROM_NOW_ON,
        S.SERVED: _FROM_NOW_ON,
    },
    Asked.SERVED: {
        S.NOT_ACCUSED: _NOT_YET,
        S.INVESTIGATION: _NOT_YET,
        S.ACCUSED: _NOT_YET,
        S.ACQUITTED: _NEVER,
        S.RELEASED: _NEVER,
        S.CONVICTED: _NOT_YET,
        S.DEATH: _NOT_YET,
        S.SERVED: _FROM_NOW_ON,
    },
    Asked.CLEARED: {
        S.NOT_ACCUSED: _NOT_YET,
        S.INVESTIGATION: _NOT_NOW,
        S.ACCUSED: _NOT_NOW,
        S.ACQUITTED: _FROM_NOW_ON,
        S.RELEASED: _FROM_NOW_ON,
        S.CONVICTED: _NOT_NOW,
        S.DEATH: _NOT_NOW,
        S.SERVED: _NOT_ANY_MORE,
    },
}

STATUS_WORDS: Final = {
    S.NOT_ACCUSED: Sentence(_("not accused")),
    S.INVESTIGATION: Sentence(_("under investigation")),
    S.ACCUSED: Sentence(_("accused")),
    S.CONVICTED: Sentence(_("convicted")),
    S.DEATH: Sentence(_("sentenced to death")),
    S.SERVED: Sentence(_("sentence served")),
    S.ACQUITTED: Sentence(_("acquitted")),
    S.RELEASED: Sentence(_("released without charge")),
}

_SILENT = Sentence(_("No source gives a legal status."))
_ASK_STATUS = Sentence(_("the legal status: ask the court or the authority that holds the person"))
_DISAGREE = Sentence(_("The sources disagree about the legal status."))
_ASK_COURT = Sentence(_("the court's own record: the sources disagree about the legal status"))


class Answer(NamedTuple):
    """One answer before it becomes a finding."""

    truth: Truth
    reason: Sentence
    settle: Sentence | None = None


def facing(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the person is under investigation, accused or convicted on a day."""
    return _leaf(_question(Asked.FACING, on), *_answer(facts.statuses, Asked.FACING, on))


def convicted(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the person is convicted on a day.

    Unknown when no source gives a status, when the last word is too old, when it is of a
    later day only, or when sources contradict each other.
    """
    return _leaf(_question(Asked.CONVICTED, on), *_answer(facts.statuses, Asked.CONVICTED, on))


def served(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether the whole sentence is served on a day.

    Only a source can say yes. A recorded term that would have ended by the day turns a "no"
    into unknown, never into a yes: terms are cut, extended and served elsewhere.
    """
    answer, words = _answer(facts.statuses, Asked.SERVED, on)
    if answer.truth is NO and facts.penalties and _all_convicted(words):
        answer = _term_ended(facts, on) or answer
    return _leaf(_question(Asked.SERVED, on), answer, words)


def cleared(facts: PersonFacts, *, on: date) -> Finding:
    """Ask whether a court acquitted the person, or released them without charge, by a day."""
    return _leaf(_question(Asked.CLEARED, on), *_answer(facts.statuses, Asked.CLEARED, on))


def disagreeing(facts: PersonFacts, *, on: date) -> tuple[StatusSaid, ...]:
    """Return the statuses that contradict each other about a day, none when they agree."""
    for asked in Asked:
        words = _contradicting(facts.statuses, asked, on)
        if words:
            return words
    return ()


def _leaf(question: Sentence, answer: Answer, words: tuple[StatusSaid, ...]) -> Finding:
    truth, reason, settle = answer
    claims = tuple([said.claim for said in words])
    return Finding(question, truth, reason, STATUS_READING, (), Joined.LEAF, claims, settle)


def _answer(
    statuses: tuple[StatusSaid, ...], asked: Asked, on: date
) -> tuple[Answer, tuple[StatusSaid, ...]]:
    """Carry the words of all sources to the day: first what holds, then what is relied on."""
    if not statuses:
        return _NOTHING, ()
    if len(statuses) == 1:
        only = statuses[0]
        return _alone(only.status, only.said_on, asked, on), statuses
    against = _contradicting(statuses, asked, on)
    if against:
        return Answer(Truth.UNKNOWN, _DISAGREE, _ASK_COURT), against
    held = tuple(said for _truth, said in _holding(statuses, asked, on))
    last = max(held or statuses, key=lambda said: said.said_on)
    if not held and last.said_on > on:
        # Something changed between the earlier word and this later one; nobody knows when.
        return Answer(Truth.UNKNOWN, *_only_other_days(last.said_on, on)), statuses
    words = held or tuple(said for said in statuses if said.said_on == last.said_on)
    return _alone(last.status, last.said_on, asked, on), words


def _contradicting(
    statuses: tuple[StatusSaid, ...], asked: Asked, on: date
) -> tuple[StatusSaid, ...]:
    """Return the words that cannot all be right, on the day or on any day a source spoke of before.

    A contradiction does not heal by waiting: "convicted" of June against "not accused" of
    July is still open in August, until a person withdraws one of the claims.
    """
    days = sorted({on, *(said.said_on for said in statuses if said.said_on <= on)})
    for day in days if len(statuses) > 1 else ():
        held = _holding(statuses, asked, day)
        if len({truth for truth, _said in held}) > 1:
            return tuple(said for _truth, said in held)
    return ()


def _holding(
    statuses: tuple[StatusSaid, ...], asked: Asked, on: date
) -> list[tuple[Truth, StatusSaid]]:
    """List the words that logic carries to the day, with what they say."""
    held = []
    for said in statuses:
        carried = CARRIED[asked][said.status]
        if on == said.said_on:
            held.append((carried.same, said))
        elif on > said.said_on and carried.stays:
            held.append((carried.after, said))
        elif on < said.said_on and carried.before is not None:
            held.append((carried.before, said))
    return held


@lru_cache(maxsize=1 << 16)
def _alone(status: LegalStatus, said_on: date, asked: Asked, on: date) -> Answer:
    """Answer from one source; cached, since a list says the same of hundreds on one day."""
    carried, word = CARRIED[asked][status], STATUS_WORDS[status]
    if on < said_on:
        if carried.before is None:
            return Answer(Truth.UNKNOWN, *_only_other_days(said_on, on))
        return Answer(
            carried.before,
            Sentence(
                _(
                    "A source gives the status of {said} as “{status}”,"
                    " so on {day} it was no further."
                ),
                said=said_on,
                status=word,
                day=on,
            ),
        )
    if on == said_on:
        return Answer(carried.same, _given(said_on, word))
    if carried.stays:
        return Answer(
            carried.after,
            Sentence(
                _("A source gives the status of {said} as “{status}”, and that stays."),
                said=said_on,
                status=word,
            ),
        )
    return _relied_on(carried.after, said_on, word, on)


def _relied_on(truth: Truth, said_on: date, word: Sentence, on: date) -> Answer:
    """Answer from a status that can have changed since its day."""
    days = RELIED_ON_DAYS.number
    if (on - said_on).days > days:
        return Answer(
            Truth.UNKNOWN,
            Sentence(_("The last word about the legal status is of {day}."), day=said_on),
            Sentence(
                _("The last word about the legal status is of {day}; ask again."), day=said_on
            ),
        )
    return Answer(
        truth,
        Sentence(
            _(
                "The last source gives the status of {said} as “{status}”;"
                " it is relied on for {days} days."
            ),
            said=said_on,
            status=word,
            days=days,
        ),
    )


def _given(said_on: date, word: Sentence) -> Sentence:
    return Sentence(
        _("A source gives the status of {said} as “{status}”."), said=said_on, status=word
    )


def _only_other_days(said_on: date, on: date) -> tuple[Sentence, Sentence]:
    return (
        Sentence(_("The sources speak of {said}, not of {day}."), said=said_on, day=on),
        Sentence(_("the legal status on {day}: the sources speak of {said}"), day=on, said=said_on),
    )


def _all_convicted(words: tuple[StatusSaid, ...]) -> bool:
    """Say whether the "not served" comes from "convicted"; death does not end by itself."""
    return all(said.status is S.CONVICTED for said in words)


def _term_ended(facts: PersonFacts, on: date) -> Answer | None:
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
    return Answer(
        Truth.UNKNOWN,
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
        (said.said_on for said in facts.statuses if said.status is S.CONVICTED), default=None
    )


_NOTHING = Answer(Truth.UNKNOWN, _SILENT, _ASK_STATUS)


_QUESTIONS: Final = {
    Asked.FACING: _("Is the person under investigation, accused or convicted on {day}?"),
    Asked.CONVICTED: _("Is the person convicted on {day}?"),
    Asked.SERVED: _("Is the whole sentence served on {day}?"),
    Asked.CLEARED: _(
        "Has a court acquitted the person, or released them without charge, by {day}?"
    ),
}


@lru_cache(maxsize=1024)
def _question(asked: Asked, on: date) -> Sentence:
    return Sentence(_QUESTIONS[asked], day=on)
