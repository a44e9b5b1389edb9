"""What the invented world holds, and what it must never hold."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from homeward.core.claims import LegalStatus, PenaltyKind, Sex
from homeward.demo.births import months_before
from homeward.demo.people import Person, Place, Role, completed_years
from homeward.demo.sheets import HOLDING_AGE
from homeward.demo.world import World, invent

SENTENCED = (LegalStatus.CONVICTED, LegalStatus.DEATH, LegalStatus.SERVED)


def families(world: World) -> list[list[Person]]:
    return [list(group) for _, group in groupby(world.persons, lambda person: person.family)]


def test_the_world_has_the_833_children_of_the_report_and_more(world: World) -> None:
    assert len(world.children()) == 900
    assert all(completed_years(child.born, world.day) < 18 for child in world.children())


def test_the_children_have_fourteen_nationalities_or_more(world: World) -> None:
    assert len({code for child in world.children() for code in child.nationalities}) >= 14


def test_no_state_has_a_share_of_its_own(world: World) -> None:
    first = Counter(house[0].nationalities[0] for house in families(world))
    assert max(first.values()) <= 2 * min(first.values())


def test_the_same_seed_and_day_give_the_same_world(world: World) -> None:
    assert invent(world.seed, day=world.day) == world


def test_another_seed_gives_another_world(world: World) -> None:
    assert invent(world.seed + 1, day=world.day).persons != world.persons


def test_a_day_later_the_world_is_another_but_as_large(world: World) -> None:
    later = invent(world.seed, day=world.day + timedelta(days=1))
    assert len(later.children()) == 900


def test_a_world_without_children_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one child"):
        invent(1, day=date(2026, 6, 1), children=0)


def test_mothers_stand_before_their_children_and_are_old_enough(world: World) -> None:
    seen: dict[str, Person] = {}
    for person in world.persons:
        seen[person.key] = person
        if person.mother:
            mother = seen[person.mother]
            assert mother.sex is Sex.FEMALE
            assert mother.role is Role.MOTHER
            assert mother.family == person.family
            assert completed_years(mother.born, person.born) >= 15


def test_there_are_twins(world: World) -> None:
    assert any(
        one.born == other.born and one.mother == other.mother is not None
        for house in families(world)
        for one, other in pairwise(house)
    )


def test_there_are_half_siblings_of_different_states(world: World) -> None:
    by_mother: dict[str, set[str]] = {}
    for person in world.persons:
        if person.mother:
            by_mother.setdefault(person.mother, set()).add(person.nationalities[0])
    assert sum(len(states) > 1 for states in by_mother.values()) >= 5


def test_there_are_orphans_whose_mother_nobody_knows(world: World) -> None:
    orphans = [one for one in world.persons if one.role is Role.CHILD and one.mother is None]
    assert len(orphans) >= 40
    assert any(one.place is Place.ORPHANAGE for one in orphans)


def test_there_are_a_few_people_held_alone_and_youths_just_of_age(world: World) -> None:
    assert 5 <= sum(one.role is Role.ALONE for one in world.persons) <= 60
    youths = [
        one for one in world.persons if one.role is Role.CHILD and not one.under(18, world.day)
    ]
    assert youths


@pytest.mark.parametrize("years", [9, 15, 18])
def test_children_are_about_to_cross_each_age_of_the_law(world: World, years: int) -> None:
    soon = world.day + timedelta(days=60)
    crossing = [
        one
        for one in world.children()
        if one.under(years, world.day) and not one.under(years, soon)
    ]
    assert len(crossing) >= 5


def test_nobody_younger_than_nine_has_a_case(world: World) -> None:
    assert all(
        one.legal is LegalStatus.NOT_ACCUSED for one in world.persons if one.under(9, world.day)
    )


def test_a_sentence_stands_exactly_where_the_status_says_so(world: World) -> None:
    for person in world.persons:
        assert (person.penalty is not None) == (person.legal in SENTENCED)
        assert (person.article is not None) == (person.legal in SENTENCED)
        if person.penalty:
            death = person.penalty.kind is PenaltyKind.DEATH
            assert death == (person.legal is LegalStatus.DEATH)


def test_no_child_is_sentenced_to_death_or_for_life(world: World) -> None:
    for child in world.children():
        assert child.penalty is None or child.penalty.kind is PenaltyKind.TERM


def test_a_served_sentence_was_over_on_the_list_and_no_other_was(world: World) -> None:
    for person in world.persons:
        if person.penalty and person.penalty.months and person.arrested:
            ended = months_before(world.day - HOLDING_AGE, person.penalty.months) >= person.arrested
            assert ended == (person.legal is LegalStatus.SERVED)


def test_every_legal_status_occurs(world: World) -> None:
    assert {one.legal for one in world.persons} == set(LegalStatus)


def test_nobody_is_arrested_before_birth(world: World) -> None:
    assert all(one.arrested is None or one.arrested > one.born for one in world.persons)


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    day=st.dates(date(2016, 1, 1), date(2035, 12, 31)),
    children=st.integers(1, 40),
)
def test_any_seed_and_day_give_exactly_the_wanted_children(
    seed: int, day: date, children: int
) -> None:
    world = invent(seed, day=day, children=children)
    assert len(world.children()) == children
    assert len(world.by_key()) == len(world.persons)
    assert all(person.born < day for person in world.persons)
