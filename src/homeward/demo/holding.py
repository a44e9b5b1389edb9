"""The holding authority's list, in Arabic, and the corrected version it sends days later.

The authority writes everything it knows and little of it twice in the same way. A newcomer's
mistake is to take the corrected version for a second list: it is the same list, of the same
date, with rows changed, added and struck.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from random import Random
from typing import Final

from homeward.core.claims import LegalStatus
from homeward.demo import births, words
from homeward.demo.births import Cell
from homeward.demo.chance import happens
from homeward.demo.people import Person
from homeward.demo.rows import Row, Sheet
from homeward.demo.states_data import BY_CODE

HEADER: Final = (
    "ت", "رقم الملف", "الاسم الثلاثي", "اسم الأم", "الجنس", "تاريخ الميلاد / العمر", "الجنسية",
    "مكان الإيداع", "تاريخ التوقيف", "الموقف القانوني", "المادة القانونية", "مدة الحكم",
    "الملاحظات",
)  # fmt: skip
BIRTH: Final = HEADER.index("تاريخ الميلاد / العمر")
NATIONALITY: Final = HEADER.index("الجنسية")
LEGAL: Final = HEADER.index("الموقف القانوني")
REMARK: Final = HEADER.index("الملاحظات")
_CHANGED, _STRUCK = 14, 6


def title(as_of: date, note: str = "") -> tuple[str | None, ...]:
    """Return the lines above the header: that all is invented, the date, an empty line."""
    return (
        f"دائرة الإيداع - قائمة النزلاء الأجانب{note} - بيانات خيالية لأغراض العرض",
        f"تاريخ القائمة: {as_of:%d/%m/%Y}",
        None,
    )


def sheet(
    people: Sequence[Person], *, mothers: Mapping[str, Person], as_of: date, rng: Random
) -> Sheet:
    """Write the list of people in an order of no meaning.

    Args:
        people: Who stands on it.
        mothers: Persons by key, to name the mothers.
        as_of: The date of the list.
        rng: Where chance comes from.
    """
    order = rng.sample(people, len(people))
    rows = (row(person, mothers.get(person.mother or ""), as_of, rng) for person in order)
    return Sheet(
        file="holding-authority.xlsx",
        keeper="Holding authority (invented)",
        kind="holding",
        language="ar",
        as_of=as_of,
        title=title(as_of),
        header=(HEADER,),
        rows=_numbered(rows),
        foot="المجموع",
        tab="القائمة",
    )


def corrected(first: Sheet, missed: Iterable[Row], rng: Random) -> Sheet:
    """Return the list again with some rows made better, some struck and the missed ones added."""
    picked = rng.sample(range(len(first.rows)), _CHANGED + _STRUCK)
    better, struck = frozenset(picked[:_CHANGED]), frozenset(picked[_CHANGED:])
    kept = [
        _improve(row) if at in better else row
        for at, row in enumerate(first.rows)
        if at not in struck
    ]
    known = len(first.rows)
    added = (_with(row, 1, reference(known + n)) for n, row in enumerate(missed, 1))
    rows = [*kept, *added]
    return replace(
        first,
        file="holding-authority-corrected.xlsx",
        title=title(first.as_of, " - نسخة مصححة"),
        rows=tuple(_with(row, 0, n) for n, row in enumerate(rows, 1)),
    )


def row(person: Person, mother: Person | None, as_of: date, rng: Random) -> Row:
    """Write one person; number and reference are filled in when the order is known."""
    born = births.draw(rng, births.ARABIC, person.born, as_of)
    legal, legal_word = _legal(person, rng)
    sentenced = person.penalty if legal else None
    cells = (
        None,
        None,
        _full_name(person, rng),
        _mother_name(mother, rng) if mother else None,
        rng.choice(words.SEX_AR[person.sex]),
        born.cell,
        None if happens(rng, 0.04) else nationality(person, rng),
        words.PLACES_AR[person.place],
        _arrest(person, rng),
        legal_word,
        words.ARTICLES_AR[person.article] if person.article and sentenced else None,
        words.penalty_ar(sentenced) if sentenced else None,
        words.NO_PAPERS_AR if not person.documents and happens(rng, 0.4) else None,
    )
    return Row(person, cells, person.nationalities[0], born.span, legal)


def nationality(person: Person, rng: Random) -> str:
    """Write the first nationality in Arabic, as a country or an adjective of either gender."""
    return rng.choice(rng.choice(BY_CODE[person.nationalities[0]].ar).split(","))


def _numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(
        replace(row, cells=(number, reference(number), *row.cells[2:]))
        for number, row in enumerate(rows, 1)
    )


def reference(number: int) -> str:
    """Return the file number that stays with a row through corrections; it says "fictional"."""
    return f"خيالي-{number:05}"


def _with(row: Row, column: int, cell: Cell) -> Row:
    cells = (*row.cells[:column], cell, *row.cells[column + 1 :])
    return replace(row, cells=cells)


def _improve(row: Row) -> Row:
    """Put right what a paper has shown since: the exact birth, the nationality, the status."""
    person = row.person
    born = births.draw(Random(0), births.SURE, person.born, person.born)  # noqa: S311 - one way only
    legal = LegalStatus.ACQUITTED if row.legal is LegalStatus.ACCUSED else row.legal or person.legal
    row = _with(row, BIRTH, born.cell)
    row = _with(row, NATIONALITY, BY_CODE[row.nationality].ar[0].split(",")[0])
    if legal is not row.legal:
        row = _with(row, LEGAL, words.LEGAL_AR[legal][0])
    return replace(row, born=born.span, legal=legal)


def _legal(person: Person, rng: Random) -> tuple[LegalStatus | None, str | None]:
    if happens(rng, 0.13) and not person.penalty:
        return None, rng.choice(words.UNKNOWN_AR)
    said = words.ACCOMPANIES_AR if person.accompanies else words.LEGAL_AR[person.legal]
    return person.legal, rng.choice(said)


def _full_name(person: Person, rng: Random) -> str:
    names = (person.given, person.father_given, person.surname)
    return " ".join(name.in_arabic(rng) for name in names)


def _mother_name(mother: Person, rng: Random) -> str | None:
    """Name a mother as the clerk was told: in full, in two names, in one, or not at all."""
    given, family = mother.given.in_arabic(rng), mother.surname.in_arabic(rng)
    father = mother.father_given.in_arabic(rng)
    ways = (f"{given} {father} {family}", f"{given} {family}", f"{given} {father}", given, None)
    return rng.choices(ways, (30, 20, 28, 16, 6))[0]


def _arrest(person: Person, rng: Random) -> Cell:
    if person.arrested is None or happens(rng, 0.05):
        return None
    if happens(rng, 0.2):
        return f"{person.arrested:%d/%m/%Y}"
    return datetime.combine(person.arrested, datetime.min.time())
