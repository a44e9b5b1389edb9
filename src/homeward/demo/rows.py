"""A demo list before it is a file: its rows, each with the truth of what the row says.

A newcomer's mistake is to compare a row with the world. A row may say less than the world
knows, and once in a while something else; its truth is what its own words say, except sex,
nationality, person, family and mother, which are the world's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from homeward.core.claims import LegalStatus
from homeward.demo.births import Cell, Span, months_before
from homeward.demo.people import Person

_GROWN_MONTHS = 18 * 12
_ASKED = (LegalStatus.SERVED, LegalStatus.ACQUITTED, LegalStatus.RELEASED)
_NOT_ASKED = (LegalStatus.CONVICTED, LegalStatus.DEATH)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list.

    Attributes:
        person: Whom it is about, in the world.
        cells: What stands in it, column by column.
        nationality: The State it names, or the person's first where it names none.
        born: What it says of the birth: first and last possible day; `None` says nothing.
        legal: The status it writes; `None` says nothing.
        mistaken: True where it says something untrue of the birth.
    """

    person: Person
    cells: tuple[Cell, ...]
    nationality: str
    born: Span | None
    legal: LegalStatus | None
    mistaken: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list, ready to be written.

    Attributes:
        file: Its file name.
        keeper: Who keeps it, in English; an invented body.
        kind: "holding", "agency" or "families", as core.lists calls them.
        language: Language of the list, ISO 639-1.
        as_of: The date of the list; ages count to it.
        title: Rows above the header, one text each.
        header: One or two rows of headers; `None` under a merged cell.
        rows: The people.
        foot: Label of the total at the foot, empty for none.
        tab: Name of the worksheet; empty for csv.
        encoding: Of a csv file.
        delimiter: Of a csv file.
        merges: Merged cells of the header: first row, first column, last row, last column,
            counted from zero at the first header row.
    """

    file: str
    keeper: str
    kind: str
    language: str
    as_of: date
    title: tuple[str | None, ...]
    header: tuple[tuple[str | None, ...], ...]
    rows: tuple[Row, ...]
    foot: str = ""
    tab: str = ""
    encoding: str = "utf-8"
    delimiter: str = ","
    merges: tuple[tuple[int, int, int, int], ...] = field(default=())

    @property
    def first_row(self) -> int:
        """The spreadsheet's own number of the first row of people."""
        return len(self.title) + len(self.header) + 1


def asked_back(born: Span | None, legal: LegalStatus | None, on: date) -> str:
    """Answer the question of the glossary from one row alone: "yes", "no" or "unknown".

    Asked back are children who are not convicted, people whose sentence is served, and
    people acquitted or released. What the row does not say stays unknown.
    """
    if legal is None:
        return "unknown"
    if legal in _ASKED:
        return "yes"
    if legal in _NOT_ASKED:
        return "no"
    grown_if_born_by = months_before(on, _GROWN_MONTHS)
    if born is None or born[0] <= grown_if_born_by < born[1]:
        return "unknown"
    return "yes" if born[0] > grown_if_born_by else "no"


def truth_of(sheet: Sheet, at: int) -> tuple[str, ...]:
    """Return the line of truth.csv for the row at an index of `sheet.rows`."""
    row = sheet.rows[at]
    person = row.person
    earliest, latest = (day.isoformat() for day in row.born) if row.born else ("", "")
    searching = sheet.kind == "families"
    return (
        sheet.file,
        str(sheet.first_row + at),
        person.key,
        "" if person.key.startswith("X") else str(person.family),
        person.mother or "",
        person.sex.value,
        row.nationality,
        earliest,
        latest,
        row.legal.value if row.legal else "",
        "" if searching else asked_back(row.born, row.legal, sheet.as_of),
    )
