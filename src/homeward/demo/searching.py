"""Lists of searching families: Russian, Turkish, French, German, each with its own habits.

The children they seek stand on other lists under other spellings, or on none at all. A
newcomer's mistake is to read all four with one encoding and one delimiter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from homeward.demo import births, words
from homeward.demo.births import Writer
from homeward.demo.chance import happens
from homeward.demo.names import patronymic
from homeward.demo.people import Person
from homeward.demo.rows import Row, Sheet
from homeward.demo.states_data import BY_CODE, LOCAL


@dataclass(frozen=True, slots=True)
class _Habit:
    """How one list is kept: its columns are number, name, sex, birth, mother, State, who, note."""

    title: tuple[str | None, ...]
    header: tuple[str, ...]
    encoding: str
    delimiter: str
    ways: Mapping[Writer, int]
    name: Callable[[Person, Random], str]


def _cyrillic(person: Person, rng: Random) -> str:
    """Write family name, given name, and the patronymic if the family uses one."""
    names = [person.surname.cyrillic, person.given.cyrillic]
    if happens(rng, 0.5):
        names.append(patronymic(person.father_given, person.sex))
    return " ".join(names)


def _latin(manner: str) -> Callable[[Person, Random], str]:
    def write(person: Person, rng: Random) -> str:
        names = [person.given, person.surname]
        if happens(rng, 0.4):
            names.insert(1, person.father_given)
        return " ".join(name.in_latin(rng, manner) for name in names)

    return write


_HABITS: Final = {
    "ru": _Habit(
        title=(),
        header=("№", "ФИО", "Пол", "Дата рождения", "ФИО матери", "Гражданство", "Кто ищет",
                "Примечание"),
        encoding="windows-1251",
        delimiter=";",
        ways=births.SEARCHING,
        name=_cyrillic,
    ),
    "tr": _Habit(
        title=(),
        header=("No", "Adı soyadı", "Cinsiyeti", "Doğum tarihi", "Anne adı", "Uyruğu", "Arayan",
                "Açıklama"),
        encoding="utf-8-sig",
        delimiter=",",
        ways=births.SEARCHING,
        name=_latin("tr"),
    ),
    "fr": _Habit(
        title=("Familles à la recherche d'enfants - données fictives",),
        header=("N°", "Nom et prénom", "Sexe", "Date de naissance", "Nom de la mère", "Nationalité",
                "Demandeur", "Remarques"),
        encoding="utf-8",
        delimiter=";",
        ways=births.FRENCH,
        name=_latin("fr"),
    ),
    "de": _Habit(
        title=(),
        header=("Nr.", "Name", "Geschlecht", "Geburtsdatum", "Name der Mutter",
                "Staatsangehörigkeit", "Angehörige", "Bemerkungen"),
        encoding="windows-1252",
        delimiter=";",
        ways=births.SEARCHING,
        name=_latin("de"),
    ),
}  # fmt: skip
LANGUAGES: Final = tuple(_HABITS)
_NOTES: Final = {
    "ru": "вымышленные данные", "tr": "kurgusal veri", "fr": "données fictives",
    "de": "erfundene Daten",
}  # fmt: skip


def sheet(
    language: str,
    people: Sequence[Person],
    *,
    mothers: Mapping[str, Person],
    as_of: date,
    rng: Random,
) -> Sheet:
    """Write one language's list of children whom families seek.

    Args:
        language: One of `LANGUAGES`.
        people: The children, on other lists or on none.
        mothers: Persons by key, to name the mothers.
        as_of: The date of the list.
        rng: Where chance comes from.
    """
    habit = _HABITS[language]
    order = rng.sample(people, len(people))
    rows = (
        _row(language, person, (number, as_of), mothers.get(person.mother or ""), rng)
        for number, person in enumerate(order, 1)
    )
    return Sheet(
        file=f"families-searching-{language}.csv",
        keeper="Searching families (invented)",
        kind="families",
        language=language,
        as_of=as_of,
        title=habit.title,
        header=(habit.header,),
        rows=tuple(rows),
        encoding=habit.encoding,
        delimiter=habit.delimiter,
    )


def seek_here(person: Person, rng: Random) -> str:
    """Draw the language of the list on which a person's family searches; empty for none."""
    return rng.choice(BY_CODE[person.nationalities[0]].searching.split(","))


def _row(
    language: str, person: Person, at: tuple[int, date], mother: Person | None, rng: Random
) -> Row:
    habit = _HABITS[language]
    born = births.draw(rng, habit.ways, person.born, at[1])
    code = person.nationalities[0]
    cells = (
        at[0],
        habit.name(person, rng),
        words.SEX_OF[language][person.sex],
        born.cell,
        habit.name(mother, rng) if mother and not happens(rng, 0.15) else None,
        LOCAL[code][language],
        rng.choice(words.SEEKERS[language]),
        _NOTES[language],
    )
    return Row(person, cells, code, born.span, None)
