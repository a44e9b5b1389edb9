"""One person's process before the court, read from claims: recorded events, and what lists say.

A newcomer's mistake is to hand in the claims of a parent together with a child's. A process is
one person's (R8), and `LegalProcess` refuses another's event.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.codec import unseal
from homeward.core.claims import Article, ClaimKind, LegalStatus, PenaltyKind
from homeward.core.law.facts import ArticleSaid, PenaltySaid, StatusSaid
from homeward.core.returns.process import EventKind, LegalEvent, LegalProcess
from homeward.core.returns.recorded import event_of, penalty_of, safeguard_of
from homeward.core.returns.safeguards import SafeguardSaid


@dataclass(frozen=True, slots=True)
class EventsSaid:
    """What recorded legal events say in the words of the law.

    A judgment that was set aside says nothing any more. A stage that others follow (a charge, a
    trial) says how things stood only where its day is known; what it came to stays from the last
    day on which it can have been decided.
    """

    statuses: tuple[StatusSaid, ...] = ()
    penalties: tuple[PenaltySaid, ...] = ()
    articles: tuple[ArticleSaid, ...] = ()


def events_said(rows: Iterable[tuple[ClaimRow, str]]) -> EventsSaid:
    """Put recorded legal events, each with the reference of its claim, into the law's words."""
    events = [(event, ref) for row, ref in rows if (event := event_in(row)) is not None]
    aside = [e.when.last for e, _ref in events if e.kind is EventKind.QUASHED]
    stand = [
        (e, ref)
        for e, ref in events
        if e.kind not in _JUDGED or not any(day >= e.when.first for day in aside)
    ]
    return EventsSaid(
        tuple(StatusSaid(s, e.when.last, ref) for e, ref in stand if (s := _status_by(e))),
        tuple(PenaltySaid(e.penalty, ref, e.when.last) for e, ref in stand if e.penalty),
        tuple(ArticleSaid(e.article, ref) for e, ref in stand if e.article),
    )


_JUDGED = frozenset({EventKind.CONVICTION, EventKind.SENTENCE, EventKind.COMMUTED})
_PENDING = frozenset({EventKind.ACCUSATION, EventKind.CHARGE, EventKind.TRIAL})


def _status_by(event: LegalEvent) -> LegalStatus | None:
    """The legal status that an event says; `None` where it says none for sure."""
    if event.kind in _PENDING:
        return LegalStatus.ACCUSED if event.when.is_day else None
    if event.kind is EventKind.ACQUITTAL:
        return LegalStatus.ACQUITTED
    if event.penalty is not None and event.penalty.kind is PenaltyKind.DEATH:
        return LegalStatus.DEATH
    return LegalStatus.CONVICTED if event.kind in _JUDGED else None


def event_in(row: ClaimRow) -> LegalEvent | None:
    """The legal event that a claim records, the claim's key being its reference.

    `None` for one that this version cannot read, or that has no day.
    """
    value = unseal(row.about, row.sealed)
    if value.span is None:
        return None
    try:
        return event_of(
            value.code, person=row.code_of_person, when=value.span, claim=str(row.claim)
        )
    except ValueError:
        return None


def process_of(code: str, rows: Iterable[ClaimRow]) -> LegalProcess:
    """One person's process before the court, from recorded events and from what lists say.

    A list gives days without saying "event": its arrest, its release, and its sentence where it
    gives both the day and what was imposed. References are the claims' keys.

    Args:
        code: The person's code.
        rows: Everything that stands about them.
    """
    rows = list(rows)
    events = [event_in(row) for row in rows if row.kind == ClaimKind.LEGAL_EVENT.value]
    events += [_listed(row, rows) for row in rows if row.kind in _LISTED]
    return LegalProcess(code, tuple(event for event in events if event is not None))


_LISTED = {
    "arrest": EventKind.ARREST,
    "sentenced_on": EventKind.SENTENCE,
    "released_on": EventKind.RELEASE,
}


def _listed(row: ClaimRow, rows: list[ClaimRow]) -> LegalEvent | None:
    kind, when = _LISTED[row.kind], unseal(row.about, row.sealed).span
    if when is None:
        return None
    penalty = article = None
    if kind is EventKind.SENTENCE:
        beside = [r for r in rows if (r.source, r.sheet, r.row) == (row.source, row.sheet, row.row)]
        penalties = [r.code for r in beside if r.kind == "penalty" and r.code]
        articles = [r.code for r in beside if r.kind == "article" and r.code]
        if len(penalties) != 1:
            return None
        penalty = penalty_of(penalties[0])
        article = Article(*articles[0].split(":", 1)) if len(articles) == 1 else None
    return LegalEvent(
        person=row.code_of_person,
        kind=kind,
        when=when,
        claim=str(row.claim),
        article=article,
        penalty=penalty,
    )


def safeguards_said(rows: Iterable[ClaimRow]) -> tuple[SafeguardSaid, ...]:
    """What sources say of the safeguards of a fair process; references are the claims' keys."""
    wanted = [row for row in rows if row.kind == ClaimKind.SAFEGUARD.value]
    return tuple(safeguard_of(row.code, str(row.claim)) for row in wanted)
