"""A juvenile reformatory's list, in English: names in three columns under a two-row header.

It overlaps the holding authority's list without a common number: that is what matching is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Final

from homeward.demo import births, words
from homeward.demo.agency import legal_words, nationality
from homeward.demo.chance import happens
from homeward.demo.people import Person
from homeward.demo.rows import Row, Sheet

_TOP: Final = (
    "Case No", "Name", None, None, "Sex", "Date of birth or age", "Nationality",
    "Case", None, None, "Date of arrest", "Identity documents",
)  # fmt: skip
_UNDER: Final = (
    None, "Given name", "Father's name", "Family name", None, None, None,
    "Legal status", "Article", "Sentence", None, None,
)  # fmt: skip
_MERGES: Final = (
    (0, 1, 0, 3),
    (0, 7, 0, 9),
    *((0, column, 1, column) for column in (0, 4, 5, 6, 10, 11)),
)


def sheet(people: Sequence[Person], *, as_of: date, rng: Random) -> Sheet:
    """Write the reformatory's list of the people it holds."""
    order = rng.sample(people, len(people))
    return Sheet(
        file="juvenile-reformatory.xlsx",
        keeper="Juvenile reformatory (invented)",
        kind="holding",
        language="en",
        as_of=as_of,
        title=(
            "Juvenile reformatory: foreign residents (fictional data for demonstration)",
            f"Position on {as_of:%d/%m/%Y}",
            None,
        ),
        header=(_TOP, _UNDER),
        rows=tuple(_row(person, number, as_of, rng) for number, person in enumerate(order, 1)),
        foot="Total",
        tab="Residents",
        merges=_MERGES,
    )


def _row(person: Person, number: int, as_of: date, rng: Random) -> Row:
    born = births.draw(rng, births.ENGLISH, person.born, as_of)
    legal, word = legal_words(person, rng)
    code = person.nationalities[0]
    sentence = person.penalty if legal else None
    cells = (
        f"FICTION-JR-{number:04}",
        person.given.in_latin(rng, "en"),
        None if happens(rng, 0.1) else person.father_given.in_latin(rng, "en"),
        person.surname.in_latin(rng, "en"),
        rng.choice(words.SEX_EN[person.sex]),
        born.cell,
        nationality(code, rng),
        word,
        words.ARTICLES_EN[person.article] if person.article and sentence else None,
        words.penalty_en(sentence) if sentence else None,
        person.arrested.isoformat() if person.arrested else None,
        rng.choice(("Yes" if person.documents else "No", None)),
    )
    return Row(person, cells, code, born.span, legal)
