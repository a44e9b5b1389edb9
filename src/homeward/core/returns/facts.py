"""What is known around one return file on a day, for holds and readiness to read.

The apps build it from claims, rules never fetch it. A newcomer's mistake is to fill a gap:
every field begins as not known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from homeward.core.law.facts import PersonFacts
from homeward.core.returns.consent import Consent
from homeward.core.returns.family import FamilyPlan, KinTie, ParentPosition, PlannedStep
from homeward.core.returns.interests import Determination
from homeward.core.returns.papers import Compared, Paper
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class AgeSaid:
    """A State's age of criminal responsibility, as a lawyer of that State gave it."""

    state: str
    years: int
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What is known around a file.

    Attributes:
        code: The person's code.
        person: The person's own facts.
        receiving: ISO code of the State that is to receive them; empty while not decided.
        ages: Ages of responsibility that a lawyer gave, beside the table of the law.
        ties: Brothers and sisters, mother, children.
        family_known: Is it known who of the family is there, so that `ties` leaves nobody out?
        plan: What the panel decided about the family.
        steps: Steps that are planned for any of them.
        parents: The parents' positions.
        consents: Every talk about consent, the child's and the parents'.
        papers: The papers that are to travel.
        compared: What people found when they compared papers.
        fear: Does the person fear the State of origin? Sealed: protection staff only (R16).
        fear_asked: References of the talks in which it was asked.
        gate_review_on: The day on which the consular decision is looked at again.
        determination: The best-interests determination, as far as it is written.
    """

    code: str
    person: PersonFacts = field(default_factory=PersonFacts)
    receiving: str = ""
    ages: tuple[AgeSaid, ...] = ()
    ties: tuple[KinTie, ...] = ()
    family_known: Truth = Truth.UNKNOWN
    plan: FamilyPlan = field(default_factory=FamilyPlan)
    steps: tuple[PlannedStep, ...] = ()
    parents: tuple[ParentPosition, ...] = ()
    consents: tuple[Consent, ...] = ()
    papers: tuple[Paper, ...] = ()
    compared: tuple[Compared, ...] = ()
    fear: Truth = Truth.UNKNOWN
    fear_asked: tuple[str, ...] = ()
    gate_review_on: date | None = None
    determination: Determination = field(default_factory=Determination)
