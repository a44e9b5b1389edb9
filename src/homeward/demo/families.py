"""Draws one family of the invented world: a mother, her children, sometimes two fathers.

A newcomer would look for the fathers here: they are named in their children's names, as on
real lists, and are never persons of their own. Chance comes in as a `random.Random`; nothing
else is drawn from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from homeward.core.claims import LegalStatus, Penalty, PenaltyKind, Sex
from homeward.demo.chance import happens
from homeward.demo.names import FamilyName, Name, family_names, given_names
from homeward.demo.people import Person, Place, Role, completed_years
from homeward.demo.states_data import STATES, State

YOUNGEST: Final = timedelta(days=30)
"""Nobody is younger on the day of the world."""
_YEAR: Final = 365.25
_S = LegalStatus
_GROWN: Final = {
    _S.CONVICTED: 46, _S.DEATH: 8, _S.SERVED: 13, _S.ACQUITTED: 8, _S.RELEASED: 4,
    _S.INVESTIGATION: 9, _S.ACCUSED: 8, _S.NOT_ACCUSED: 4,
}  # fmt: skip
_NINE_AND_OVER: Final = {
    _S.NOT_ACCUSED: 62, _S.INVESTIGATION: 10, _S.ACCUSED: 10, _S.CONVICTED: 8,
    _S.SERVED: 5, _S.ACQUITTED: 3, _S.RELEASED: 2,
}  # fmt: skip
_TERMS_GROWN: Final = (60, 120, 180, 180, 240)
_TERMS_YOUNG: Final = (36, 60, 60, 84)
_THRESHOLDS: Final = (9, 15, 18)


@dataclass(frozen=True, slots=True)
class _House:
    """What the members of one family share."""

    rng: Random
    day: date
    number: int
    arrested: date
    prison: Place
    keys: Iterator[str]


@dataclass(frozen=True, slots=True)
class _Line:
    """A father's side: his State, his family name, his given name."""

    state: State
    family_name: FamilyName
    father: Name


def draw_family(
    rng: Random, *, day: date, number: int, keys: Iterator[str], state: State
) -> list[Person]:
    """Draw one family, mother first where there is one, or somebody who is held alone.

    Args:
        rng: Where chance comes from.
        day: The day on which the world is drawn; nobody is younger than `YOUNGEST` on it.
        number: Number of the family.
        keys: Gives each person a key.
        state: The State of the first father, or of whoever is alone.
    """
    house = _House(
        rng=rng,
        day=day,
        number=number,
        arrested=day - timedelta(days=rng.randint(240, 460)),
        prison=rng.choice((Place.WOMEN_PRISON, Place.SECOND_PRISON)),
        keys=keys,
    )
    if happens(rng, 0.06):
        return [_alone(house, _line(rng, state))]
    births = _births(rng, day)
    line = _line(rng, state)
    if happens(rng, 0.09):
        return [_child(house, line, born, None) for born in births]
    mother = _mother(house, line, births[-1])
    lines = [line] * len(births)
    if len(births) > 1 and happens(rng, 0.08):
        lines[rng.randint(1, len(births) - 1) :] = [_line(rng)] * len(births)
    children = zip(births, lines, strict=False)
    return [mother, *(_child(house, line, born, mother) for born, line in children)]


def _births(rng: Random, day: date) -> list[date]:
    """Draw the children's births, the youngest first; the eldest may have come of age."""
    wanted = rng.choices((1, 2, 3, 4, 5), (26, 30, 24, 13, 7))[0]
    ages = [rng.randint(YOUNGEST.days, int(12 * _YEAR))]
    while len(ages) < wanted:
        twin = happens(rng, 0.05)
        ages.append(ages[-1] + (0 if twin else rng.randint(330, 1300)))
    births = [day - timedelta(days=age) for age in ages if age < 19.5 * _YEAR]
    return _near_a_threshold(rng, births, day) if happens(rng, 0.12) else births


def _near_a_threshold(rng: Random, births: list[date], day: date) -> list[date]:
    """Move a family in time so that one child is about to turn nine, fifteen or eighteen."""
    years = rng.choice(_THRESHOLDS)
    pick = rng.randrange(len(births))
    turning = day + timedelta(days=rng.randint(-10, 50))
    shift = turning - timedelta(days=round(years * _YEAR)) - births[pick]
    moved = [born + shift for born in births]
    return [born for born in moved if day - timedelta(days=7100) < born <= day - YOUNGEST]


def _line(rng: Random, state: State | None = None) -> _Line:
    state = state or rng.choice(STATES)
    family_name = rng.choice(family_names(rng.choice(state.families)))
    return _Line(state, family_name, rng.choice(given_names(Sex.MALE, state.given)))


def _alone(house: _House, line: _Line) -> Person:
    """Draw a man, a youth or a woman held without family."""
    rng = house.rng
    born = house.day - timedelta(days=rng.randint(int(18.1 * _YEAR), int(46 * _YEAR)))
    sex = rng.choices((Sex.MALE, Sex.FEMALE), (70, 30))[0]
    place = house.prison if sex is Sex.FEMALE else Place.SECOND_PRISON
    person = _person(house, line, sex=sex, born=born)
    return _judged(house, replace(person, role=Role.ALONE, place=place), _GROWN)


def _mother(house: _House, line: _Line, eldest: date) -> Person:
    rng = house.rng
    own = _line(rng) if happens(rng, 0.15) else replace(line, father=_line(rng).father)
    if happens(rng, 0.5):
        own = replace(own, family_name=rng.choice(family_names(rng.choice(own.state.families))))
    born = eldest - timedelta(days=rng.randint(int(17.5 * _YEAR), int(27 * _YEAR)))
    latest = house.day - timedelta(days=int(20.5 * _YEAR))
    person = _person(house, own, sex=Sex.FEMALE, born=min(born, latest))
    return _judged(house, replace(person, role=Role.MOTHER), _GROWN)


def _child(house: _House, line: _Line, born: date, mother: Person | None) -> Person:
    person = _person(house, line, sex=house.rng.choice((Sex.FEMALE, Sex.MALE)), born=born)
    if mother is not None:
        second = happens(house.rng, 0.5) and mother.nationalities[0] != line.state.code
        both = (line.state.code, mother.nationalities[0])
        person = replace(person, mother=mother.key, nationalities=both if second else both[:1])
    if completed_years(born, house.day) >= _THRESHOLDS[0]:
        person = _judged(house, person, _NINE_AND_OVER)
    return _held(house, person)


def _held(house: _House, person: Person) -> Person:
    """Say where a child is: with the mother, in a reformatory, or in an orphanage."""
    if person.legal is not LegalStatus.NOT_ACCUSED:
        return replace(person, place=Place.REFORMATORY)
    if person.mother is None or happens(house.rng, 0.15):
        return replace(person, place=Place.ORPHANAGE)
    return replace(person, place=house.prison, accompanies=happens(house.rng, 0.8))


def _person(house: _House, line: _Line, *, sex: Sex, born: date) -> Person:
    rng = house.rng
    return Person(
        key=next(house.keys),
        family=house.number,
        role=Role.CHILD,
        mother=None,
        sex=sex,
        given=rng.choice(given_names(sex, line.state.given)),
        father_given=line.father,
        family_name=line.family_name,
        born=born,
        nationalities=(line.state.code,),
        legal=LegalStatus.NOT_ACCUSED,
        accompanies=False,
        penalty=None,
        article=None,
        arrested=house.arrested if born < house.arrested else None,
        place=house.prison,
        documents=happens(rng, 0.45),
    )


def _judged(house: _House, person: Person, chances: dict[LegalStatus, int]) -> Person:
    """Draw a legal status and, where there is a sentence, the sentence and its article."""
    rng = house.rng
    legal = rng.choices(tuple(chances), tuple(chances.values()))[0]
    if legal not in (LegalStatus.CONVICTED, LegalStatus.DEATH, LegalStatus.SERVED):
        return replace(person, legal=legal)
    # Entering without leave is punished with months (law 76/2017, articles 10 and 41).
    served = legal is LegalStatus.SERVED
    article = "residence_10" if served else rng.choice(("anti_terrorism_4_1", "anti_terrorism_4"))
    grown = person.role is not Role.CHILD or not person.under(18, house.arrested)
    return replace(person, legal=legal, article=article, penalty=_penalty(rng, legal, grown=grown))


def _penalty(rng: Random, legal: LegalStatus, *, grown: bool) -> Penalty:
    """Draw a sentence that fits the status: what is served was short, what is not is long."""
    if legal is LegalStatus.DEATH:
        return Penalty(PenaltyKind.DEATH)
    if legal is LegalStatus.SERVED:
        return Penalty(PenaltyKind.TERM, 6)
    if grown and happens(rng, 0.3):
        return Penalty(PenaltyKind.LIFE)
    return Penalty(PenaltyKind.TERM, rng.choice(_TERMS_GROWN if grown else _TERMS_YOUNG))
