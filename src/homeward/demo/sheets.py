"""Writes an invented world into a folder, as the lists that a coordinating desk would receive.

Who stands on which list is decided here; how a row reads, in holding.py, reformatory.py,
agency.py and searching.py. Some people stand on several lists, some on one, some children are
sought who stand nowhere. No share by country or status in them claims to be real.

A newcomer's mistake is to load truth.csv: it is for tests, and is what no desk ever has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Final

from homeward.demo import agency, files, holding, reformatory, searching
from homeward.demo.chance import happens, seeded
from homeward.demo.families import YOUNGEST
from homeward.demo.people import Person, Place, Role
from homeward.demo.rows import Sheet
from homeward.demo.states_data import BY_CODE
from homeward.demo.world import World

# How old the lists are; none is older than the youngest child, who stands on all of them.
HOLDING_AGE: Final = timedelta(days=21)
REFORMATORY_AGE: Final = YOUNGEST
AGENCY_AGE: Final = timedelta(days=14)
SEARCHING_AGE: Final = timedelta(days=10)
MISSION_ROWS: Final = 6
"""So many children stand on the list of a mission, at most."""


def write(world: World, folder: Path) -> tuple[Sheet, ...]:
    """Write all lists, their truth and a README into a folder, and return the lists.

    Args:
        world: What `world.invent` drew.
        folder: An existing folder; files of the same names are replaced.

    Raises:
        OSError: If a file cannot be written.
    """
    written = lists(world)
    for sheet in written:
        files.write_sheet(folder / sheet.file, sheet)
    files.write_truth(folder / "truth.csv", written)
    files.write_readme(folder / "README.txt", world, written)
    return written


def lists(world: World) -> tuple[Sheet, ...]:
    """Return the lists of a world, in the order in which a desk would receive them."""
    mothers = {person.key: person for person in (*world.persons, *world.sought)}
    held, missed = _holding(world)
    day = world.day
    as_of = day - HOLDING_AGE
    rng = seeded(world.seed, "holding")
    first = holding.sheet(held, mothers=mothers, as_of=as_of, rng=rng)
    added = [holding.row(one, mothers.get(one.mother or ""), as_of, rng) for one in missed[:5]]
    young = reformatory.sheet(
        _reformatory(world), as_of=day - REFORMATORY_AGE, rng=seeded(world.seed, "reformatory")
    )
    seen = agency.sheet(
        _seen(world, held),
        mothers=mothers,
        as_of=day - AGENCY_AGE,
        rng=seeded(world.seed, "agency"),
    )
    corrected = holding.corrected(first, added, seeded(world.seed, "corrected"))
    return (young, first, seen, *_searching(world, mothers), corrected)


def searching_of(world: World, state: str) -> Sheet | None:
    """The list of families that the mission of a State keeps: children held, and children sought.

    In the first language of that State's families; `None` where they keep no lists. A child may
    stand on it under another spelling than the lists that the desk has.
    """
    language = BY_CODE[state].searching.split(",")[0]
    people = [
        person
        for person in (*world.persons, *world.sought)
        if person.role is Role.CHILD and person.nationalities == (state,)
    ]
    if not language or not people:
        return None
    mothers = {person.key: person for person in (*world.persons, *world.sought)}
    rng = seeded(world.seed, f"searching of {state}")
    as_of = world.day - SEARCHING_AGE
    found = searching.sheet(language, people[:MISSION_ROWS], mothers=mothers, as_of=as_of, rng=rng)
    return replace(found, file=f"mission-{state.lower()}-families.csv")


def _holding(world: World) -> tuple[list[Person], list[Person]]:
    """Split the people into those on the holding list and those it has missed."""
    rng = seeded(world.seed, "on the holding list")
    held: list[Person] = []
    missed: list[Person] = []
    for person in world.persons:
        away = person.place is Place.REFORMATORY and happens(rng, 0.35)
        miss = person.role is Role.CHILD and (away or happens(rng, 0.02))
        (missed if miss else held).append(person)
    return held, missed


def _reformatory(world: World) -> list[Person]:
    return [person for person in world.persons if person.place is Place.REFORMATORY]


def _seen(world: World, held: list[Person]) -> list[Person]:
    """Choose the children an agency has seen: some of the listed, all whom no list has."""
    rng = seeded(world.seed, "seen")
    listed = {person.key for person in (*held, *_reformatory(world))}
    return [person for person in world.children() if person.key not in listed or happens(rng, 0.4)]


def _searching(world: World, mothers: Mapping[str, Person]) -> list[Sheet]:
    rng = seeded(world.seed, "searching")
    as_of = world.day - SEARCHING_AGE
    sought = _sought(world, rng)
    return [
        searching.sheet(language, sought[language], mothers=mothers, as_of=as_of, rng=rng)
        for language in searching.LANGUAGES
    ]


def _sought(world: World, rng: Random) -> dict[str, list[Person]]:
    """Choose by language whom relatives seek: children of some families, and some unknown ones.

    Relatives write down all children of a family on one list, and now and then forget one.
    """
    sought: dict[str, list[Person]] = {language: [] for language in searching.LANGUAGES}
    asking: dict[tuple[str, int], str] = {}
    for person in (*world.persons, *world.sought):
        unlisted = person.key.startswith("X")
        family = (person.key[0], person.family)
        if family not in asking:
            seeks = unlisted or happens(rng, 0.4)
            asking[family] = searching.seek_here(person, rng) if seeks else ""
        where = sought.get(asking[family], [])
        if person.role is Role.CHILD and (unlisted or not happens(rng, 0.12)):
            where.append(person)
    return sought
