"""The frozen facts that rules read; the apps build them from claims, rules never fetch them.

A newcomer's mistake is to fill a gap with a likely value. Every field begins as not known
(`None`, an empty tuple or `Truth.UNKNOWN`), and a rule asked about an empty file answers
"unknown", never "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from homeward.core.claims import Article, LegalStatus, Penalty, Sex
from homeward.core.spans import Span
from homeward.core.truth import Truth


class Jurisdiction(Enum):
    """Whose courts and juvenile law apply; Erbil's differ from Baghdad's (law sheet L12 to L14)."""

    FEDERAL = "federal"
    KURDISTAN = "kurdistan"


@dataclass(frozen=True, slots=True)
class Said:
    """Who said something: the claim's reference, and the day of which the source speaks."""

    claim: str
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class StatusSaid:
    """A legal status as a source gave it.

    Attributes:
        status: Where the person stood with the court.
        said_on: The day of which the source speaks, not the day on which it was read.
        claim: Reference of the claim.
    """

    status: LegalStatus
    said_on: date
    claim: str


@dataclass(frozen=True, slots=True)
class PenaltySaid:
    """A sentence as a source gave it; the day is `None` where the source gives none."""

    penalty: Penalty
    claim: str
    said_on: date | None = None


@dataclass(frozen=True, slots=True)
class ArticleSaid:
    """The article of law that a source names beside a person."""

    article: Article
    claim: str


@dataclass(frozen=True, slots=True)
class NationalitySaid:
    """A nationality as a source gave it, not decided; `state` is an ISO 3166 alpha-3 code."""

    state: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """What is known about one person, for the rules to read.

    Attributes:
        birth: The days on which the person may have been born. Where sources disagree, the
            span that covers all of them: a rule then answers only what all of them allow.
        birth_claims: References of the claims behind `birth`.
        birth_disputed: Sources give births that cannot all be right.
        birth_words: The birth as the source wrote it, quoted in reasons; empty when not kept.
        sex: As the sources give it.
        statuses: Every legal status said, in any order.
        penalties: Every sentence said.
        articles: Every article of law named.
        nationalities: Every nationality said.
        arrest: The days on which the arrest may have been.
        arrest_claims: References of the claims behind `arrest`.
        offence: The days on which the alleged act may have been.
        sentenced_on: The days on which sentence may have been passed.
        released_on: The days on which the release may have been.
        jurisdiction: Whose courts deal with the person.
        found_in_iraq: Was found in Iraq, so is presumed born there.
        parents_unknown: Neither parent is known.
        iraqi_parent: The father or the mother is Iraqi.
        opposes_contact: Expressly opposes contact with the consulate.
        asked_for_contact: Asked that the consulate be informed.
        guardian_needed: A guardian appears to be in the person's interests.
        contact_endangers: Contact with the consulate could endanger the person or the family.
        contact_in_interests: Contact with the consulate is in the person's interests.
        safety_danger: A safety assessment shows danger on return.
        caregiver_agreed: A suitable caregiver has agreed and is able.
        best_interests_positive: The best-interests decision is that return is right.
    """

    birth: Span | None = None
    birth_claims: tuple[str, ...] = ()
    birth_disputed: bool = False
    birth_words: str = ""
    sex: Sex | None = None
    statuses: tuple[StatusSaid, ...] = ()
    penalties: tuple[PenaltySaid, ...] = ()
    articles: tuple[ArticleSaid, ...] = ()
    nationalities: tuple[NationalitySaid, ...] = ()
    arrest: Span | None = None
    arrest_claims: tuple[str, ...] = ()
    offence: Span | None = None
    sentenced_on: Span | None = None
    released_on: Span | None = None
    jurisdiction: Jurisdiction | None = None
    found_in_iraq: Truth = Truth.UNKNOWN
    parents_unknown: Truth = Truth.UNKNOWN
    iraqi_parent: Truth = Truth.UNKNOWN
    opposes_contact: Truth = Truth.UNKNOWN
    asked_for_contact: Truth = Truth.UNKNOWN
    guardian_needed: Truth = Truth.UNKNOWN
    contact_endangers: Truth = Truth.UNKNOWN
    contact_in_interests: Truth = Truth.UNKNOWN
    safety_danger: Truth = Truth.UNKNOWN
    caregiver_agreed: Truth = Truth.UNKNOWN
    best_interests_positive: Truth = Truth.UNKNOWN
