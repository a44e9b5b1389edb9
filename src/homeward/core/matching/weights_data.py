"""The weights of evidence, version 1: shares and rates, from which bits are computed.

How they were made: `benchmarks/matching_rates.py` counts, in invented worlds with known truth
(`homeward.demo`, seeds 11 to 14) how often two rows about one person, two siblings and a child
and its mother agree; each rate was then rounded, and moved towards caution where invented lists
are kinder than real ones (slips, wrong days, mothers given differently). Nothing here was fitted
to any list that anybody received.

A newcomer's mistake is to raise a weight because one pair came out wrong. A rate is a share of
many pairs; change it together with the count it rests on, and the version.
"""

from __future__ import annotations

from typing import Final

VERSION: Final = 1

# --- what is expected before anything is compared -------------------------------------------
PARTNER: Final = 0.5
"""Chance that somebody on the shorter of two lists stands on the other as well."""
REPEATED: Final = 0.05
"""Chance that somebody on a list stands on the same list twice."""
SIBLINGS: Final = 1.0
"""Brothers and sisters that somebody has on the other list, on average."""
SMALLEST: Final = 200
"""Lists shorter than this are compared as if they had so many rows: few rows prove little."""

# --- birth ----------------------------------------------------------------------------------
RANGE_DAYS: Final = 7305.0
"""Births of people who are compared spread over about twenty years."""
BIRTH_RIGHT: Final = 0.90
BIRTH_SWAPPED: Final = 0.015
BIRTH_SLIP: Final = 0.01
BIRTH_NEAR: Final = 0.05
BIRTH_WRONG: Final = 0.025
"""Shares of rows about one person: both right; day and month exchanged; one of day, month and
year misread; a year or so apart (ages carried over, round years); further apart."""
NEAR_DAYS: Final = 500.0
WRONG_DAYS: Final = 700.0
SLIP_DAYS: Final = 60.0
"""A misread day, month or year leaves about so many other days open."""
FIRST_OF_JANUARY: Final = 0.2
"""Chance that 1 January is meant; otherwise only the year was known."""
TWINS: Final = 0.04
SIBLING_GAP: Final = 270.0
SIBLING_SPREAD: Final = 1200.0
"""Siblings: share of twins, fewest days between births, and how the gaps spread, in days."""
MOTHER_YOUNGEST: Final = 14 * 365.25
MOTHER_OLDEST: Final = 46 * 365.25
MOTHER_RANGE_DAYS: Final = 40 * 365.25
"""A woman and a child drawn at random are born within about forty years of each other."""
MOTHER_TOO_YOUNG: Final = 8 * 365.25
MOTHER_RIGHT: Final = 0.87
MOTHER_OLDER: Final = 0.09
MOTHER_HARDLY: Final = 0.035
MOTHER_AGE_WRONG: Final = 0.002
"""Shares of rows of mother and child: ages fit; she is 8 to 14 years older, or less (ages of grown
people are often guessed); she is younger than her child."""

# --- sex, nationality -----------------------------------------------------------------------
SEX_WRONG: Final = 0.01
NATION_SAME: Final = 1.2
NATION_OTHER: Final = -2.5
NATION_SIBLING: Final = 1.1
NATION_SIBLING_OTHER: Final = -1.8
NATION_MOTHER: Final = 0.9
NATION_MOTHER_OTHER: Final = -1.0

# --- names ----------------------------------------------------------------------------------
GIVEN_SHARED: Final = 0.02
"""Chance that brothers or sisters bear one given name (half-siblings do, seldom)."""
GIVEN_COMMON: Final = 0.03
"""Chance that two people drawn at random bear one given name."""
SPELLINGS: Final = (
    (-8.0, -5.5),
    (-7.0, -1.0),
    (-6.0, 1.0),
    (-5.0, 2.2),
    (-4.0, 3.0),
    (-2.0, 3.7),
    (0.0, 4.2),
    (3.0, 4.8),
    (5.0, 5.6),
    (8.0, 8.0),
    (11.0, 10.8),
    (20.0, 11.5),
)
"""What a pair of words is worth here, by what `core.names` says of it. There a word that is hardly
a spelling of another counts against, as it must when one name is sought among many; here the word
has its place in a name, and two people's words hardly ever come even that near each other. However
rare a word is in the world, among people of one place it is a family's: it says so much and no more."""
COUNTED_MOST: Final = 11.5
UNCOUNTED_MOST: Final = 5.3
"""What one word says at most: where it was counted how common words are among the people compared,
and where nobody has counted, so that a name rare in the world may be every second one here."""
NO_WORD_FITS: Final = -6.6
"""A word of either side that nothing on the other fits: one row in a hundred about one person."""
WORD_MORE: Final = -0.3
"""A word that one side leaves out, or gives where the other gives another part of the name."""
GIVEN_LEFT_OUT: Final = -4.0
"""The word left out is the one that stands where given names stand: "Hussein Isaev" beside "Hafsa
Hussein Isayeva" is a father beside his daughter, or a brother named after the father."""
NAME_MOST: Final = 40.0
NAME_LEAST: Final = -16.0
MOTHER_MOST: Final = 16.0
MOTHER_LEAST: Final = -5.0
MOTHER_OTHER_WORD: Final = -6.0
"""A mother is named from memory, by a kunya, with her father or her husband, or is a stepmother.
Seldom: in 1,794 invented rows of child and mother her name spoke against her twice in a thousand."""
SIBLING_MOTHER_LEAST: Final = -3.0
"""Half-siblings have two mothers or two fathers."""

# --- whereabouts ----------------------------------------------------------------------------
PLACE_SAME: Final = 0.5
PLACE_OTHER: Final = -0.2
ARREST_SAME: Final = 1.0
ARREST_OTHER: Final = -0.3
SEEN_TOO_EARLY: Final = -2.0

# --- kin and decisions ----------------------------------------------------------------------
PROVED_AGAINST: Final = -80.0
PROVED_FOR: Final = 8.0
FAMILY_TO_SELF: Final = 0.4
"""Where two families are one, the chance that a child of one is a given child of the other."""
FAMILY_ELSEWHERE: Final = -2.0

# --- mother and child -----------------------------------------------------------------------
MOTHER_LISTED: Final = 0.6
"""Chance that the mother whom a row names has a row of her own on a list that holds mothers."""
MOTHER_LISTED_LEAST: Final = 0.02
GROWN_ENOUGH: Final = 0.1
"""A list holds mothers as a rule if this share of its rows is old enough; below, ever less so."""
MOTHER_SHARED: Final = 0.9
"""Chance that children taken for siblings have one mother."""
MOTHER_FAMILY: Final = 0.3
"""Chance that a child bears its mother's family name."""
MOTHER_MAN: Final = -10.0
MOTHER_OF_BOTH: Final = -8.0
