"""An agency's list of visits to children, in English.

The agency hears names rather than reads them, and once in a while takes the day for the
month; such rows are marked `mistaken`, so that a conflict between sources can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from homeward.core.claims import LegalStatus
from homeward.demo import births, words
from homeward.demo.births import Written
from homeward.demo.chance import happens
from homeward.demo.people import Person
from homeward.demo.rows import Row, Sheet
from homeward.demo.states_data import BY_CODE

HEADER: Final = (
    "Ref", "Full name", "Mother's name", "Sex", "Date of birth or age", "Nationality (claimed)",
    "Place", "Date seen", "Legal status", "Remarks",
)  # fmt: skip
_REMARKS: Final = (
    None,
    None,
    None,
    None,
    "Asks about a sibling",
    "No documents",
    "Interpreter needed",
)


def sheet(
    people: Sequence[Person], *, mothers: Mapping[str, Person], as_of: date, rng: Random
) -> Sheet:
    """Write the agency's list of the children it has seen; arguments as in `holding.sheet`."""
    order = rng.sample(people, len(people))
    rows = (
        _row(person, f"FICTION-V-{number:04}", mothers.get(person.mother or ""), as_of, rng)
        for number, person in enumerate(order, 1)
    )
    return Sheet(
        file="agency-visits.xlsx",
        keeper="Visiting agency (invented)",
        kind="agency",
        language="en",
        as_of=as_of,
        title=(f"Children seen until {as_of.isoformat()} (fictional data for demonstration)", None),
        header=(HEADER,),
        rows=tuple(rows),
        tab="Children seen",
    )


def legal_words(person: Person, rng: Random) -> tuple[LegalStatus | None, str | None]:
    """Write a legal status in English, or that it is not known."""
    if happens(rng, 0.14) and not person.penalty:
        return None, rng.choice(words.UNKNOWN_EN)
    said = words.ACCOMPANIES_EN if person.accompanies else words.LEGAL_EN[person.legal]
    return person.legal, rng.choice(said)


def nationality(code: str, rng: Random) -> str:
    """Write a State in English, as a country or an adjective."""
    return rng.choice(rng.choice(BY_CODE[code].en).split(","))


def _row(person: Person, reference: str, mother: Person | None, as_of: date, rng: Random) -> Row:
    born, mistaken = _birth(person, as_of, rng)
    legal, word = legal_words(person, rng)
    code = rng.choice(person.nationalities)
    since = max(person.born, as_of - timedelta(days=110))
    seen = since + timedelta(days=rng.randint(0, (as_of - since).days))
    cells = (
        reference,
        _name(person, rng, with_father=happens(rng, 0.7)),
        _name(mother, rng, with_father=happens(rng, 0.35)) if mother else None,
        rng.choice(words.SEX_EN[person.sex]),
        born.cell,
        nationality(code, rng),
        words.PLACES_EN[person.place],
        datetime.combine(seen, datetime.min.time()),
        word,
        rng.choice(_REMARKS),
    )
    return Row(person, cells, code, born.span, legal, mistaken)


def _name(person: Person, rng: Random, *, with_father: bool) -> str:
    names = [person.given, person.surname]
    if with_father:
        names.insert(1, person.father_given)
    return " ".join(name.in_latin(rng, "en") for name in names)


def _birth(person: Person, as_of: date, rng: Random) -> tuple[Written, bool]:
    """Write the birth; seldom with day and month exchanged, which is a mistake."""
    true = person.born
    if happens(rng, 0.03) and true.day <= 12 and true.day != true.month:  # noqa: PLR2004 - months
        swapped = true.replace(month=true.day, day=true.month)
        if swapped <= as_of:
            return Written(swapped.isoformat(), (swapped, swapped)), True
    return births.draw(rng, births.ENGLISH, true, as_of), False
