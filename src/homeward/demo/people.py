"""The people of the invented world, as plain values.

Everything here is true in that world: exact births, real kinship, the legal status as it is.
What lists know of it is another matter (rows.py), and the product sees only the lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from homeward.core.claims import LegalStatus, Penalty, Sex
from homeward.demo.names import FamilyName, Name


class Role(Enum):
    """What a person is in their family."""

    CHILD = "child"
    MOTHER = "mother"
    ALONE = "alone"


class Place(Enum):
    """Where a person is held. Invented houses, in no town."""

    WOMEN_PRISON = "women"
    SECOND_PRISON = "second"
    REFORMATORY = "reformatory"
    ORPHANAGE = "orphanage"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does not exist.

    Attributes:
        key: "P0001"; "X0001" for children whom families seek and no list knows.
        family: Number of the family; half-siblings share it.
        role: What the person is in it.
        mother: Key of the mother, where anybody knows her.
        sex: True sex.
        given: Given name.
        father_given: Given name of the father.
        family_name: Family name.
        born: Exact day of birth.
        nationalities: One or two ISO codes.
        legal: True legal status.
        accompanies: True for a child who is there because the mother is.
        penalty: The sentence, if there is one.
        article: Key of `words.ARTICLES`, if there is one.
        arrested: Day of arrest; absent for a child born since, and for those never arrested.
        place: Where the person is held.
        documents: True if identity papers exist.
    """

    key: str
    family: int
    role: Role
    mother: str | None
    sex: Sex
    given: Name
    father_given: Name
    family_name: FamilyName
    born: date
    nationalities: tuple[str, ...]
    legal: LegalStatus
    accompanies: bool
    penalty: Penalty | None
    article: str | None
    arrested: date | None
    place: Place
    documents: bool

    @property
    def surname(self) -> Name:
        """The family name in the form this person bears."""
        return self.family_name.of(self.sex)

    def under(self, years: int, day: date) -> bool:
        """Say whether the person has not completed so many years on a day."""
        return completed_years(self.born, day) < years


def completed_years(born: date, day: date) -> int:
    """Count the birthdays a person has had by a day; one born on 29 February waits for 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
