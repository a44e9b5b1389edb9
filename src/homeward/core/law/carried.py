"""What a source's word about one day says about another day: the table, and how words combine.

Sources speak of different days. A word *holds* where logic carries it (a conviction stays;
who was not convicted in July was not convicted in June) and is *relied on* for a while where
things could have changed since. Words that hold and contradict each other leave the answer
unknown: no source is preferred here.

A newcomer's mistake is to think that a contradiction heals by waiting. "Convicted" of June
against "not accused" of July is still open in August, until a person withdraws a claim.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Final, NamedTuple

from homeward.core.claims import LegalStatus
from homeward.core.law.parameters import RELIED_ON_DAYS
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

Word = tuple[LegalStatus, date]
"""A status and the day of which its source speaks; who said it is kept apart."""


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
    """One answer before it becomes a finding.

    Attributes:
        truth: Yes, no or unknown.
        reason: Why, in one sentence.
        settle: For unknown, what would settle it.
        behind: Places of the words that carry it.
    """

    truth: Truth
    reason: Sentence
    settle: Sentence | None
    behind: tuple[int, ...]


class Position(NamedTuple):
    """The answers to all questions about one day."""

    facing: Answer
    convicted: Answer
    served: Answer
    cleared: Answer


@lru_cache(maxsize=1 << 16)
def carry(words: tuple[Word, ...], on: date) -> Position:
    """Carry the words of all sources to a day.

    Cached without the claims, since a list says the same of hundreds of persons on one day;
    `Answer.behind` tells the caller whose claims to name.
    """
    return Position(*(_answer(words, asked, on) for asked in Asked))


def contradicting(words: tuple[Word, ...], asked: Asked, on: date) -> tuple[int, ...]:
    """Return the places of words that cannot all be right, on the day or on one before it."""
    days = sorted({on, *(said_on for _status, said_on in words if said_on <= on)})
    for day in days if len(words) > 1 else ():
        held = _holding(words, asked, day)
        if len(set(held.values())) > 1:
            return tuple(held)
    return ()


def _answer(words: tuple[Word, ...], asked: Asked, on: date) -> Answer:
    """Answer one question: first from what holds, then from what is relied on."""
    if not words:
        return Answer(Truth.UNKNOWN, _SILENT, _ASK_STATUS, ())
    against = contradicting(words, asked, on)
    if against:
        return Answer(Truth.UNKNOWN, _DISAGREE, _ASK_COURT, against)
    everybody = tuple(range(len(words)))
    held = tuple(_holding(words, asked, on))
    last = max(held or everybody, key=lambda place: words[place][1])
    status, said_on = words[last]
    if not held and said_on > on:
        # Something changed between the earlier word and this later one; nobody knows when.
        return Answer(Truth.UNKNOWN, *_only_other_days(said_on, on), everybody)
    behind = held or tuple(place for place in everybody if words[place][1] == said_on)
    return Answer(*_alone(CARRIED[asked][status], STATUS_WORDS[status], said_on, on), behind)


def _holding(words: tuple[Word, ...], asked: Asked, on: date) -> dict[int, Truth]:
    """List the words that logic carries to the day, by place, with what they say."""
    held = {}
    for place, (status, said_on) in enumerate(words):
        carried = CARRIED[asked][status]
        if on == said_on:
            held[place] = carried.same
        elif on > said_on and carried.stays:
            held[place] = carried.after
        elif on < said_on and carried.before is not None:
            held[place] = carried.before
    return held


_Said = tuple[Truth, Sentence, Sentence | None]


def _alone(carried: Carried, word: Sentence, said_on: date, on: date) -> _Said:
    """Answer from one source, which holds or is relied on."""
    if on < said_on and carried.before is not None:
        return (
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
            None,
        )
    if on == said_on:
        return carried.same, _given(said_on, word), None
    if carried.stays:
        return (
            carried.after,
            Sentence(
                _("A source gives the status of {said} as “{status}”, and that stays."),
                said=said_on,
                status=word,
            ),
            None,
        )
    return _relied_on(carried.after, said_on, word, on)


def _relied_on(truth: Truth, said_on: date, word: Sentence, on: date) -> _Said:
    """Answer from a status that can have changed since its day."""
    days = RELIED_ON_DAYS.number
    if (on - said_on).days > days:
        return (
            Truth.UNKNOWN,
            Sentence(_("The last word about the legal status is of {day}."), day=said_on),
            Sentence(
                _("The last word about the legal status is of {day}; ask again."), day=said_on
            ),
        )
    return (
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
        None,
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
