"""The words of a claim: what a source may say about a person, in values that cannot be invalid.

These are the terms shared by reading lists, keeping the register and asking the law. They
say what a source *said*; they decide nothing. An absent value is `None` everywhere and
means "the source does not say", which is not the same as "no".
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Sex(Enum):
    """As the source wrote it; nobody's sex is ever guessed from a name."""

    FEMALE = "F"
    MALE = "M"


class LegalStatus(Enum):
    """Where a person stands with the court, as a source put it on a day.

    A list that gives a status gives the *present* one: `CONVICTED` beside a list that also
    knows `SERVED` says that the sentence is not served yet (see core/law).
    """

    NOT_ACCUSED = "not_accused"
    INVESTIGATION = "investigation"
    ACCUSED = "accused"
    CONVICTED = "convicted"
    DEATH = "death"
    SERVED = "served"
    ACQUITTED = "acquitted"
    RELEASED = "released"


class PenaltyKind(Enum):
    """What a sentence consists of."""

    TERM = "term"
    LIFE = "life"
    DEATH = "death"


@dataclass(frozen=True, slots=True)
class Penalty:
    """A sentence as recorded.

    Attributes:
        kind: Term, life or death.
        months: Length of a term in months (15 years are 180); `None` for life and death.
    """

    kind: PenaltyKind
    months: int | None = None

    def __post_init__(self) -> None:
        if (self.kind is PenaltyKind.TERM) != (self.months is not None):
            raise ValueError("a term has months; life and death have none")


@dataclass(frozen=True, slots=True)
class Article:
    """The article a list names.

    Attributes:
        law: A key of `core.law.register.INSTRUMENTS`, e.g. "iq_anti_terrorism_law"; empty when
            the list names a number without a law.
        number: As a lawyer writes it: "4(1)", "10".
    """

    law: str
    number: str


class ClaimKind(Enum):
    """What a claim is about.

    Kinds that identify a person pass through the register's codec; the others also carry a
    short code that can be counted and filtered.
    """

    NAME = "name"
    FATHER_NAME = "father_name"
    MOTHER_NAME = "mother_name"
    SEX = "sex"
    BIRTH = "birth"
    BIRTH_PLACE = "birth_place"
    NATIONALITY = "nationality"
    LEGAL_STATUS = "legal_status"
    ARTICLE = "article"
    PENALTY = "penalty"
    ARREST = "arrest"
    SENTENCED_ON = "sentenced_on"
    RELEASED_ON = "released_on"
    PLACE = "place"
    SEEN_ON = "seen_on"
    DOCUMENTS = "documents"
    SEEKER = "seeker"
    REFERENCE = "reference"
    REMARK = "remark"
    KIN = "kin"
    LEGAL_EVENT = "legal_event"
    SAFEGUARD = "safeguard"
