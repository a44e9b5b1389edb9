"""Legal events of one person: what happened before the court, when, and what follows from it.

The end of a sentence is a span, because days of arrest and sentence are, and because nobody has
checked whether custody before the sentence counts. It is never read as "served": only a release
that a source gives is.

A newcomer's mistake is to put a parent's events on a child's file. `LegalProcess` refuses
another person's event, and `kin.on_childs_file` is the only way from one to the other (R8).
No account of events and no record of an interrogation has a place here (R6).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.claims import Article, Penalty, PenaltyKind
from homeward.core.finding import Confidence, Finding, Provision
from homeward.core.spans import Span, add_months
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth, any_true


class EventKind(Enum):
    """What can happen, in the order in which it usually does."""

    ARREST = "arrest"
    ACCUSATION = "accusation"
    CHARGE = "charge"
    TRIAL = "trial"
    ACQUITTAL = "acquittal"
    CONVICTION = "conviction"
    SENTENCE = "sentence"
    APPEAL = "appeal"
    APPEAL_REJECTED = "appeal_rejected"
    QUASHED = "quashed"
    DEATH_CONFIRMED = "death_confirmed"
    DEATH_RATIFIED = "death_ratified"
    COMMUTED = "commuted"
    REMISSION = "remission"
    RELEASE = "release"
    CARRIED_OUT = "carried_out"


_WITH_PENALTY: Final = frozenset({EventKind.SENTENCE, EventKind.COMMUTED})
_WITH_ARTICLE: Final = frozenset({EventKind.CHARGE, EventKind.CONVICTION, EventKind.SENTENCE})


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalEvent:
    """One event, as one source gives it.

    Attributes:
        person: Code of the person before the court.
        kind: What happened.
        when: The days on which it can have happened.
        claim: Reference of the claim.
        article: Under which article; with a charge, a conviction or a sentence only.
        penalty: What was imposed; with a sentence, or what a sentence was commuted to.
        months: Months taken off; with a remission only.

    Raises:
        ValueError: A part that does not belong to this kind of event, or one that lacks.
    """

    person: str
    kind: EventKind
    when: Span
    claim: str
    article: Article | None = None
    penalty: Penalty | None = None
    months: int = 0

    def __post_init__(self) -> None:
        if (self.penalty is not None) != (self.kind in _WITH_PENALTY):
            raise ValueError("a sentence or a commutation has a penalty, and nothing else has")
        if (self.months > 0) != (self.kind is EventKind.REMISSION):
            raise ValueError("a remission takes months off, and nothing else does")
        if self.article is not None and self.kind not in _WITH_ARTICLE:
            raise ValueError("only a charge, a conviction and a sentence name an article")


@dataclass(frozen=True, slots=True)
class LegalProcess:
    """All legal events of one person that stand.

    Raises:
        ValueError: An event of somebody else: a parent's case is never on a child's file (R8).
    """

    person: str
    events: tuple[LegalEvent, ...] = ()

    def __post_init__(self) -> None:
        if any(event.person != self.person for event in self.events):
            raise ValueError("an event of another person does not belong on this file")

    def of(self, *kinds: EventKind) -> tuple[LegalEvent, ...]:
        """Return the events of these kinds, the earliest first."""
        found = (event for event in self.events if event.kind in kinds)
        return tuple(sorted(found, key=lambda event: (event.when.first, event.when.last)))


@dataclass(frozen=True, slots=True)
class SentenceEnd:
    """When a sentence ends, as far as it can be counted.

    Attributes:
        span: From the earliest to the latest day; `None` where it cannot be counted.
        why: How it was counted, or why it was not.
    """

    span: Span | None
    why: Sentence


class DeathStage(Enum):
    """How far a sentence of death has come."""

    NONE = "none"
    PASSED = "passed"
    CONFIRMED = "confirmed"
    RATIFIED = "ratified"
    CARRIED_OUT = "carried_out"
    LIFTED = "lifted"


DEATH_STAGES: Final = Provision(
    _("Criminal procedure of Iraq"),
    _("articles to be found"),
    Sentence(
        _("A sentence of death is passed, confirmed on appeal and ratified by the presidency.")
    ),
    "from memory, not checked against the text",
    Confidence.MEMORY,
)


def end_of_sentence(process: LegalProcess) -> SentenceEnd:
    """Count when a sentence ends.

    Counted from the first possible day of arrest, where custody counts, to the last possible
    day of the sentence, where it does not. Several terms: together at the earliest, one after
    another at the latest. Without a day of arrest the earliest end is open.
    """
    imposed = _imposed(process)
    if not imposed:
        return SentenceEnd(None, _NO_SENTENCE)
    if any(event.penalty.kind is not PenaltyKind.TERM for event in imposed if event.penalty):
        return SentenceEnd(None, _NO_END)
    months = [event.penalty.months or 0 for event in imposed if event.penalty]
    off = sum(event.months for event in process.of(EventKind.REMISSION))
    arrests = process.of(EventKind.ARREST)
    first = min((event.when.first for event in arrests), default=date.min)
    last = max(event.when.last for event in imposed)
    if last < first:
        return SentenceEnd(None, _DAYS_CONFLICT)
    span = Span(
        add_months(first, max(0, max(months) - off)), add_months(last, max(0, sum(months) - off))
    )
    if process.of(EventKind.QUASHED):
        return SentenceEnd(None, _WAS_QUASHED)
    return SentenceEnd(span, _APPEAL_OPEN if _appeal_open(process) else _COUNTED)


def sentence_over(process: LegalProcess, *, on: date) -> Finding:
    """Ask whether the whole sentence is over on a day.

    Yes by a recorded release only. No while even the earliest end lies ahead. A term that
    would be over by now is unknown, and asks for the release order.
    """
    released = [event for event in process.of(EventKind.RELEASE) if event.when.last <= on]
    if released:
        return Finding(_OVER, Truth.YES, _RELEASED, claims=(released[0].claim,))
    end = end_of_sentence(process)
    claims = tuple(event.claim for event in _imposed(process))
    if end.span is None:
        return Finding(_OVER, Truth.UNKNOWN, end.why, claims=claims, settle=_ASK_RELEASE)
    if end.span.first > on:
        reason = Sentence(_("It ends on {day} at the earliest."), day=end.span.first)
        return Finding(_OVER, Truth.NO, reason, claims=claims)
    reason = Sentence(
        _("It ends between {first} and {last}."), first=end.span.first, last=end.span.last
    )
    return Finding(_OVER, Truth.UNKNOWN, reason, claims=claims, settle=_ASK_RELEASE)


def death_stage(process: LegalProcess, *, on: date) -> DeathStage:
    """Say how far a sentence of death has certainly come by a day; what may be later is left."""
    certain = {event.kind for event in process.events if event.when.last <= on}
    if not any(event.when.last <= on for event in _death(process)):
        return DeathStage.NONE
    for kind, stage in _STAGES:
        if kind in certain:
            return stage
    return DeathStage.PASSED


def under_death_sentence(process: LegalProcess, *, on: date) -> Finding:
    """Ask whether the person is under a sentence of death on a day.

    Unknown while no sentence is recorded, and where what lifts it may or may not have come.
    """
    lifting = process.of(EventKind.COMMUTED, EventKind.QUASHED, EventKind.ACQUITTAL)
    deaths = [event for event in _death(process) if event.when.first <= on]
    claims = tuple(event.claim for event in (*deaths, *lifting))
    stand = [_stands(death, lifting, on) for death in deaths]
    if deaths:
        truth = any_true(stand)
        settle = None if truth.known else _ASK_SENTENCE
        return Finding(_DEATH, truth, _DEATHS[truth], DEATH_STAGES, claims=claims, settle=settle)
    passed = [
        event
        for event in process.of(EventKind.SENTENCE, EventKind.ACQUITTAL)
        if event.when.last <= on
    ]
    if passed:
        return Finding(_DEATH, Truth.NO, _OTHER, DEATH_STAGES, claims=(passed[-1].claim,))
    return Finding(_DEATH, Truth.UNKNOWN, _NO_SENTENCE, DEATH_STAGES, settle=_ASK_SENTENCE)


def _stands(death: LegalEvent, lifting: tuple[LegalEvent, ...], on: date) -> Truth:
    """Say whether a sentence of death was passed and not lifted; order that is open is unknown."""
    lifts = [
        Truth.YES if one.when.last <= on and one.when.first >= death.when.last else Truth.UNKNOWN
        for one in lifting
        if one.when.first <= on and one.when.last >= death.when.first
    ]
    passed = Truth.YES if death.when.last <= on else Truth.UNKNOWN
    return passed & ~any_true(lifts)


def _imposed(process: LegalProcess) -> tuple[LegalEvent, ...]:
    """Return the penalties that count: what was commuted has taken the place of what was passed."""
    return process.of(EventKind.COMMUTED)[-1:] or process.of(EventKind.SENTENCE)


def _death(process: LegalProcess) -> list[LegalEvent]:
    return [
        event
        for event in process.of(EventKind.SENTENCE)
        if event.penalty is not None and event.penalty.kind is PenaltyKind.DEATH
    ]


def _appeal_open(process: LegalProcess) -> bool:
    answered = len(process.of(EventKind.APPEAL_REJECTED, EventKind.QUASHED))
    return len(process.of(EventKind.APPEAL)) > answered


_STAGES: Final = (
    (EventKind.CARRIED_OUT, DeathStage.CARRIED_OUT),
    (EventKind.COMMUTED, DeathStage.LIFTED),
    (EventKind.QUASHED, DeathStage.LIFTED),
    (EventKind.DEATH_RATIFIED, DeathStage.RATIFIED),
    (EventKind.DEATH_CONFIRMED, DeathStage.CONFIRMED),
)
_OVER = Sentence(_("Is the whole sentence over?"))
_RELEASED = Sentence(_("A source gives the release."))
_ASK_RELEASE = Sentence(_("the release order"))
_NO_SENTENCE = Sentence(_("No sentence is recorded."))
_NO_END = Sentence(_("A sentence for life or of death has no end that can be counted."))
_DAYS_CONFLICT = Sentence(_("The days recorded for arrest and sentence cannot both be right."))
_WAS_QUASHED = Sentence(_("A court set the judgment aside; what follows from it is not counted."))
_COUNTED = Sentence(
    _("From the arrest at the earliest, from the sentence at the latest; remission is taken off.")
)
_APPEAL_OPEN = Sentence(_("An appeal is not answered yet, so this can still change."))
_DEATH = Sentence(_("Is the person under a sentence of death?"))
_DEATHS: Final = {
    Truth.YES: Sentence(_("A sentence of death was passed, and nothing recorded lifts it.")),
    Truth.NO: Sentence(_("It was commuted or set aside, or the person was acquitted.")),
    Truth.UNKNOWN: Sentence(_("Whether it was passed, or lifted since, by then is not clear.")),
}
_OTHER = Sentence(_("What the court decided is something else."))
_ASK_SENTENCE = Sentence(_("the sentence that was passed, from the court or a lawyer"))
