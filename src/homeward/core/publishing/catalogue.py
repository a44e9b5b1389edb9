"""The fixed tables, and where a child is counted in them.

Nobody asks for a table of their own: every table that is published stands here, and none gives
nationality, age and place together. What is counted is only what `Counted` can hold, so nothing
else about a person can reach a table: there is no field for what somebody fears, for asylum, for
what a court says of a parent, or for a place.

Whoever is certainly of age is not counted. Whoever may be a child is counted, under "not settled
whether a child"; so the register is sure of all but that line, and of no more than all lines.
A newcomer's mistake is to change a list here: shifts are drawn for these very entries, so other
entries would be another catalogue, whose tables must not be released beside the old ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from homeward.core.claims import Sex
from homeward.core.publishing.layout import Layout
from homeward.core.spans import Span, under
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

EDITION: Final = "1"
ADULT: Final = 18
BANDS: Final = (9, 15)
FIRST_YEAR: Final = 2026
YEARS: Final = 3

# States of which children were named in public sources; whoever is of another, of several, or
# of none that is known is counted on one line.
NATIONALITIES: Final = (
    "ALB", "AZE", "BEL", "BIH", "CHN", "DEU", "DNK", "DZA", "EGY", "FIN", "FRA", "GBR", "GEO",
    "IDN", "IRN", "JOR", "KAZ", "KGZ", "LBN", "MAR", "NLD", "RUS", "SWE", "SYR", "TJK", "TKM",
    "TTO", "TUN", "TUR", "UKR", "UZB",
)  # fmt: skip


class Progress(Enum):
    """How far a child's return is, coarsely enough that no hold shows."""

    NO_FILE = "no-file"
    UNDER_WAY = "under-way"
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything about a person that tables can know.

    Attributes:
        nationalities: States whose nationality is claimed (ISO 3166 alpha-3); empty for none.
        birth: The days on which the person may have been born; `None` when nothing is known.
        sex: As sources say; `None` when they do not, or disagree.
        progress: How far the return is.
        first_listed: When the first list with the person came in.
    """

    nationalities: frozenset[str]
    birth: Span | None
    sex: Sex | None
    progress: Progress
    first_listed: date


@dataclass(frozen=True, slots=True)
class Dimension:
    """One way of telling children apart.

    Attributes:
        key: Short and stable, part of addresses and of column names.
        name: What readers see.
        values: Short, stable keys of its values, in order; a value is told by its place.
    """

    key: str
    name: Sentence
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One published table.

    Attributes:
        key: Short and stable, part of its address.
        title: What readers see.
        dimensions: Its dimensions, by their place in `DIMENSIONS`.
    """

    key: str
    title: Sentence
    dimensions: tuple[int, ...]


MONTHS: Final = tuple(
    f"{year}-{month:02}" for year in range(FIRST_YEAR, FIRST_YEAR + YEARS) for month in range(1, 13)
)
AGE_VALUES: Final = ("under-9", "9-to-14", "15-to-17", "child-age-not-settled", "not-settled")
SEX_VALUES: Final = ("girl", "boy", "not-said")
DIMENSIONS: Final = (
    Dimension("nationality", Sentence(_("Nationality claimed")), (*NATIONALITIES, "other")),
    Dimension("age", Sentence(_("Age on the day")), AGE_VALUES),
    Dimension("sex", Sentence(_("Sex as sources say")), SEX_VALUES),
    Dimension("progress", Sentence(_("Return")), tuple(each.value for each in Progress)),
    Dimension("month", Sentence(_("First listed in")), ("earlier", *MONTHS, "later")),
)
TABLES: Final = (
    Table("nationality-age-sex", Sentence(_("Children by nationality, age and sex")), (0, 1, 2)),
    Table("nationality-return", Sentence(_("Children by nationality and return")), (0, 3)),
    Table("sex-month", Sentence(_("Children by sex and month of the first list")), (2, 4)),
)
LAYOUT: Final = Layout(
    tuple(len(dimension.values) for dimension in DIMENSIONS),
    tuple(table.dimensions for table in TABLES),
)


def place_of(person: Counted, *, on: date) -> tuple[int, ...] | None:
    """Say where somebody is counted, by the place of their value in each dimension.

    Returns:
        `None` for whoever is certainly of age on the day.
    """
    child = under(person.birth, ADULT, on=on)
    if child is Truth.NO:
        return None
    return (
        _nationality(person.nationalities),
        AGE_VALUES.index(_age(person.birth, child, on)),
        2 if person.sex is None else (Sex.FEMALE, Sex.MALE).index(person.sex),
        list(Progress).index(person.progress),
        _month(person.first_listed),
    )


def _nationality(claimed: frozenset[str]) -> int:
    if len(claimed) == 1:
        (only,) = claimed
        if only in NATIONALITIES:
            return NATIONALITIES.index(only)
    return len(NATIONALITIES)


def _age(birth: Span | None, child: Truth, on: date) -> str:
    if child is Truth.UNKNOWN:
        return "not-settled"
    below = [under(birth, years, on=on) for years in BANDS]
    if below[0] is Truth.YES:
        return "under-9"
    if below == [Truth.NO, Truth.YES]:
        return "9-to-14"
    return "15-to-17" if below[1] is Truth.NO else "child-age-not-settled"


def _month(day: date) -> int:
    since = (day.year - FIRST_YEAR) * 12 + day.month
    return min(max(since, 0), len(MONTHS) + 1)
