"""A reported figure: who said how many of what, about whom, of which day.

A figure is a claim by somebody and never a count of the register. What it says is kept as it
was said ("at least 833"); the numbers that it allows are asked for with `allowed`.

A newcomer's mistake is to compare two numbers. Two figures are about the same thing only when
unit, scope and day are; see `conflicts`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from homeward.core.finding import Confidence
from homeward.core.spans import Span

MOST: Final = 10**12
"""Stands for "no upper bound"; nobody counts persons beyond it."""


ANY: Final = "all"
"""Stands for "whatever their nationality"."""
FOREIGN: Final = "foreign"
"""Stands for "of any nationality but that of the State that holds them"."""


class Qualifier(Enum):
    """The word that stood before the number."""

    EXACTLY = "exactly"  # also a bare number: nothing was said to soften it
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    ALMOST = "almost"
    ABOUT = "about"
    UP_TO = "up-to"
    FEWER_THAN = "fewer-than"


class Unit(Enum):
    """What was counted. "Women and children" is a unit of its own: it cannot be taken apart."""

    CHILDREN = "children"
    WOMEN = "women"
    MEN = "men"
    WOMEN_AND_CHILDREN = "women-and-children"
    FAMILIES = "families"
    PERSONS = "persons"
    NATIONALITIES = "nationalities"
    YEARS = "years"
    CALENDAR_YEAR = "calendar-year"
    YEARS_OF_AGE = "years-of-age"


class Matter(Enum):
    """What is said of those counted."""

    HELD = "held"
    RETURNED = "returned"
    REMAINING = "remaining"
    SENTENCED = "sentenced"
    SENTENCED_TO_DEATH = "sentenced-to-death"
    EXECUTED = "executed"
    ARRESTED = "arrested"
    DIED = "died"
    TRAVELLED = "travelled"
    MOVED = "moved"
    LISTED = "listed"  # named on somebody's list, or known to them
    MAY_BE_IMPOSED = "may-be-imposed"  # years that the law or the press says are possible
    IMPOSED = "imposed"  # years that were given
    CLOSED = "closed"  # the year in which an embassy closed
    NOT_SAID = "not-said"


@dataclass(frozen=True, slots=True)
class Scope:
    """Of whom a figure speaks. An empty part means that the source does not say.

    Attributes:
        matter: What is said of those counted.
        nationality: ISO 3166 alpha-3 code, "foreign" for foreigners, "all" for everybody
            whatever their nationality.
        place: ISO 3166 alpha-3 code of the State in which they are, or from which they came
            back. Never a finer place (facts of protection, R7).
        held: The authority or the kind of place that holds them, in the source's words.
        event: Key of the event or group, where sources speak of one and the same.
        part: What tells a part from the whole: "under 18", "aged 9 to 18", "convicted".
    """

    matter: Matter = Matter.NOT_SAID
    nationality: str = ""
    place: str = ""
    held: str = ""
    event: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it was said.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end; the number itself where no range was given.
        qualifier: The word before it.

    Raises:
        ValueError: The range ends before it starts, or is below nothing.
    """

    low: int
    high: int
    qualifier: Qualifier = Qualifier.EXACTLY

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError("a range runs from a lower to a higher number")

    @property
    def allowed(self) -> tuple[int, int]:
        """Give the least and the most that these words leave possible; `MOST` has no bound.

        "Almost" and "about" leave room for what rounding takes away, a tenth of the number or
        half of its last written digit, whichever is more; "almost" leaves a fifth below. No
        source fixes these widths: they are ours, and wide, so that no conflict is invented.
        """
        low, high = self.low, self.high
        room = max(low // 10, grain(low) // 2)
        return {
            Qualifier.EXACTLY: (low, high),
            Qualifier.AT_LEAST: (low, MOST),
            Qualifier.MORE_THAN: (low + 1, MOST),
            Qualifier.ALMOST: (low - max(low // 5, grain(low) // 2), high),
            Qualifier.ABOUT: (max(0, low - room), high + max(high // 10, grain(high) // 2)),
            Qualifier.UP_TO: (0, high),
            Qualifier.FEWER_THAN: (0, max(0, high - 1)),
        }[self.qualifier]

    @property
    def is_range(self) -> bool:
        """Say whether two numbers were given, or a word such as "hundreds"."""
        return self.low != self.high


def grain(number: int) -> int:
    """Give the size of the last digit that is not zero: 100 for 1,400, 1 for 833.

    >>> grain(1400), grain(833), grain(0)
    (100, 1, 1)
    """
    size = 1
    while number and number % (size * 10) == 0:
        size *= 10
    return size


@dataclass(frozen=True, slots=True)
class Reported:
    """One figure as one source gave it.

    Attributes:
        key: What it is called by: a row's id, or its number in a file of figures.
        amount: The number and the word before it; `None` where the speaker says that they know
            of no number or were told of none. That is no zero.
        unit: What was counted.
        scope: Of whom.
        as_of: The days of which it speaks; `None` when the source does not say.
        said: The words of the source about the day, where they were not plain.
        speaker: Who said it, by office and never by a private name; empty when the outlet
            gives nobody.
        outlet: Who printed it.
        address: Where it can be read again.
        reliability: How well it is known; `None` while nobody has judged.
        recorded_by: Who put it in.
        note: What a reader must know beside it.
    """

    key: str
    amount: Amount | None
    unit: Unit
    scope: Scope = field(default_factory=Scope)
    as_of: Span | None = None
    said: str = ""
    speaker: str = ""
    outlet: str = ""
    address: str = ""
    reliability: Confidence | None = None
    recorded_by: str = ""
    note: str = ""
