"""Legal events and safeguards as a claim's short code writes them, and read back.

A claim holds a code, words and days. "sentence|iq_anti_terrorism_law:4(1)|term:180|" is a sentence
of fifteen years under an article; the days stand in the claim's span, the words are the date as
the source writes it. "lawyer:not_met" says that no lawyer assisted.

A newcomer's mistake is to look for an account of what happened. No place for one exists (R6).
"""

from __future__ import annotations

from homeward.core.claims import Article, Penalty, PenaltyKind
from homeward.core.returns.process import EventKind, LegalEvent
from homeward.core.returns.safeguards import Safeguard, SafeguardSaid
from homeward.core.spans import Span

_PARTS = 4
_MET = {True: "met", False: "not_met"}


def event_code(
    kind: EventKind,
    *,
    article: Article | None = None,
    penalty: Penalty | None = None,
    months: int = 0,
) -> str:
    """Write an event down; `LegalEvent` refuses, on reading, what does not belong to its kind."""
    parts = (
        kind.value,
        f"{article.law}:{article.number}" if article else "",
        penalty_code(penalty) if penalty else "",
        str(months) if months else "",
    )
    return "|".join(parts).rstrip("|")


def event_of(code: str, *, person: str, when: Span, claim: str) -> LegalEvent:
    """Read an event.

    Args:
        code: As `event_code` wrote it.
        person: Code of the person before the court.
        when: The days on which it can have happened.
        claim: Reference of the claim.

    Raises:
        ValueError: Not such a code, or a part that does not belong to this kind of event.
    """
    kind, article, penalty, months = (code.split("|") + [""] * _PARTS)[:_PARTS]
    law, _sep, number = article.partition(":")
    return LegalEvent(
        person=person,
        kind=EventKind(kind),
        when=when,
        claim=claim,
        article=Article(law, number) if article else None,
        penalty=penalty_of(penalty) if penalty else None,
        months=int(months or 0),
    )


def penalty_code(penalty: Penalty) -> str:
    """Write a sentence down: "term:180", "life", "death"."""
    return (
        penalty.kind.value if penalty.months is None else f"{penalty.kind.value}:{penalty.months}"
    )


def penalty_of(code: str) -> Penalty:
    """Read the short form of a sentence."""
    kind, _, months = code.partition(":")
    return Penalty(PenaltyKind(kind), int(months) if months else None)


def safeguard_code(safeguard: Safeguard, *, met: bool) -> str:
    """Write down that a source says a safeguard was met, or that it was not."""
    return f"{safeguard.value}:{_MET[met]}"


def safeguard_of(code: str, claim: str) -> SafeguardSaid:
    """Read what a source says of a safeguard.

    Raises:
        ValueError: Not such a code.
    """
    name, _sep, answer = code.partition(":")
    if answer not in _MET.values():
        raise ValueError(code)
    return SafeguardSaid(Safeguard(name), answer == _MET[True], claim)
