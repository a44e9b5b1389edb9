"""Evidence in bits: how much more likely two statements are if they are about one person.

One bit doubles the odds. Each fact is weighed three ways: against chance (two persons drawn
at random), and as it would weigh if the two were brother or sister, who share father, family
name, mother and sometimes the day of birth. The second keeps a family's children apart.

A newcomer's mistake is to count a gap as a difference. A fact that one side does not give is
no evidence: nothing is returned for it, and nothing is added.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from homeward.core.text import Sentence


class Fact(Enum):
    """What a piece of evidence is about."""

    NAME = "name"
    FATHER = "father"
    MOTHER = "mother"
    BIRTH = "birth"
    SEX = "sex"
    NATIONALITY = "nationality"
    PLACE = "place"
    SEEN = "seen"
    ARREST = "arrest"
    KIN = "kin"
    DECIDED = "decided"
    SIBLINGS = "siblings"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for or against.

    Attributes:
        fact: What it is about.
        bits: Above 0 speaks for one person, below 0 against.
        siblings: The bits by which the same would speak for brother or sister, against chance.
        sentence: The reason, for whoever decides.
        first: What the first record wrote.
        second: What the second record wrote.
    """

    fact: Fact
    bits: float
    siblings: float
    sentence: Sentence
    first: str = ""
    second: str = ""
