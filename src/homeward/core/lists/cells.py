"""One reader for each kind of column: what a single cell says, whatever row it stands in.

A newcomer's mistake is to look at the row. What is made of a cell is remembered for the
whole column, so it may depend on the column and the list only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from homeward.core.claims import ClaimKind
from homeward.core.lists.headers import read_header
from homeward.core.lists.normalise import Cell, fold, no_name, says_nothing, shown
from homeward.core.lists.values.article import read_article
from homeward.core.lists.values.documents import read_documents, says_no_documents
from homeward.core.lists.values.nationality import read_nationality
from homeward.core.lists.values.penalty import read_penalty
from homeward.core.lists.values.sex import SexReader
from homeward.core.lists.values.status import read_status
from homeward.core.lists.vocabulary import Column, Fact, Field, Reading, Severity
from homeward.core.spans import DayOrder, Kind, Written, read_written
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was made of one cell: facts, and what a person should look at.

    Attributes:
        facts: In the order in which the cell states them.
        message: What is wrong, if anything.
        mend: What to do about it.
        severity: See `Problem`.
    """

    facts: tuple[Fact, ...] = ()
    message: Sentence | None = None
    mend: Sentence | None = None
    severity: Severity = "question"


CellReader = Callable[[Cell], Outcome]

_NOTHING: Final = Outcome()
_WORDS: Final = {
    Field.FATHER: ClaimKind.FATHER_NAME,
    Field.MOTHER: ClaimKind.MOTHER_NAME,
    Field.BIRTH_PLACE: ClaimKind.BIRTH_PLACE,
    Field.PLACE: ClaimKind.PLACE,
    Field.SEEKER: ClaimKind.SEEKER,
    Field.REFERENCE: ClaimKind.REFERENCE,
}
_DAYS: Final = {
    Field.BIRTH: ClaimKind.BIRTH,
    Field.AGE: ClaimKind.BIRTH,
    Field.ARREST: ClaimKind.ARREST,
    Field.SENTENCED_ON: ClaimKind.SENTENCED_ON,
    Field.RELEASED_ON: ClaimKind.RELEASED_ON,
    Field.SEEN_ON: ClaimKind.SEEN_ON,
}
_CODES: Final = {
    Field.SEX: ClaimKind.SEX,
    Field.NATIONALITY: ClaimKind.NATIONALITY,
    Field.LEGAL_STATUS: ClaimKind.LEGAL_STATUS,
    Field.PENALTY: ClaimKind.PENALTY,
    Field.ARTICLE: ClaimKind.ARTICLE,
    Field.DOCUMENTS: ClaimKind.DOCUMENTS,
}


def cell_reader(column: Column, as_of: date, order: DayOrder) -> CellReader | None:
    """Give the reader for one column; `None` for columns read elsewhere or not at all.

    Args:
        column: The column, with its field.
        as_of: The day on which ages were completed.
        order: How the list writes day and month.
    """
    field = column.field
    if field in _WORDS:
        return _words(column, _WORDS[field])
    if field in _DAYS:
        return _days(column, as_of, order)
    if field is Field.SEX and read_header(column.header).notions & {"AGE", "BIRTH"}:
        return _age_and_sex(column, as_of, order)
    if field in _CODES:
        return _codes(column, field)
    return _remarks(column) if field is Field.REMARK else None


def _words(column: Column, kind: ClaimKind) -> CellReader:
    """Keep words as they are written."""

    def read(cell: Cell) -> Outcome:
        text = shown(cell)
        if no_name(text):
            return _NOTHING
        return Outcome((Fact(kind, text, "", None, column.index),))

    return read


def _remarks(column: Column) -> CellReader:
    """Keep a remark, and take "no documents" out of it as a fact of its own."""

    def read(cell: Cell) -> Outcome:
        text = shown(cell)
        if says_nothing(fold(text)):
            return _NOTHING
        remark = Fact(ClaimKind.REMARK, text, "", None, column.index)
        if says_no_documents(text):
            return Outcome((remark, Fact(ClaimKind.DOCUMENTS, text, "none", None, column.index)))
        return Outcome((remark,))

    return read


def _codes(column: Column, field: Field) -> CellReader:
    """Turn a cell's words into codes; words that give none are kept with the question."""
    value_reader = _value_reader(column, field)
    kind = _CODES[field]

    def read(cell: Cell) -> Outcome:
        text = shown(cell)
        reading = value_reader(text)
        codes = reading.codes or (("",) if reading.message else ())
        facts = tuple(Fact(kind, text, code, None, column.index) for code in codes)
        also = tuple(Fact(other, text, code, None, column.index) for other, code in reading.also)
        return Outcome(facts + also, reading.message, reading.mend, reading.severity)

    return read


def _age_and_sex(column: Column, as_of: date, order: DayOrder) -> CellReader:
    """Read "8/F" under "Age/Sex": one part is a sex, the rest an age or a birth."""
    sexes = _codes(column, Field.SEX)
    births = _days(replace(column, field=Field.BIRTH), as_of, order)

    def read(cell: Cell) -> Outcome:
        parts = re.split(r"[/,;|]| - |\s+(?=\D+$)", shown(cell))
        for at, part in enumerate(parts):
            sex = sexes(part.strip())
            if sex.facts and sex.message is None:
                birth = births(" ".join(parts[:at] + parts[at + 1 :]).strip() or None)
                return replace(birth, facts=sex.facts + birth.facts)
        return births(cell)

    return read


def _value_reader(column: Column, field: Field) -> Callable[[str], Reading]:
    header = column.header
    readers: dict[Field, Callable[[str], Reading]] = {
        Field.NATIONALITY: read_nationality,
        Field.LEGAL_STATUS: lambda text: read_status(text, header),
        Field.PENALTY: lambda text: read_penalty(text, header),
        Field.ARTICLE: lambda text: read_article(text, header),
        Field.DOCUMENTS: read_documents,
    }
    return readers.get(field) or SexReader(header, column.samples).read


_DATE: Final = re.compile(
    r"\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{2,4}|(?<!\d)(?:19|20)\d\d(?!\d)"
)


def _days(column: Column, as_of: date, order: DayOrder) -> CellReader:
    """Read days and ages; a birth may carry its place in the same cell."""
    field = column.field
    assert field is not None  # noqa: S101
    kind = _DAYS[field]
    birth = field in (Field.BIRTH, Field.AGE)
    months = field is Field.AGE and _in_months(column.header)

    def read(cell: Cell) -> Outcome:
        asked = f"{shown(cell)} months" if months and shown(cell).isdecimal() else cell
        written = read_written(asked, as_of=as_of, order=order, birth=birth)
        if written.kind is Kind.NOTHING:
            return _NOTHING
        if written.span is None:
            return _with_place(cell, column, as_of, order) or _unreadable(
                cell, kind, column, written
            )
        fact = Fact(kind, shown(cell), written.edtf, written.span, column.index)
        return Outcome((fact,), *_later(written, as_of))

    return read


def _in_months(header: str) -> bool:
    notions = read_header(header).notions
    return "months" in fold(header).split() or ("MONTH" in notions and "YEAR" not in notions)


def _later(written: Written, as_of: date) -> tuple[Sentence | None, Sentence | None, Severity]:
    """Ask about what the date itself leaves open, and about days after the list's own."""
    if written.question is not None:
        return (
            written.question,
            Sentence(_("Ask who wrote the list, or correct the cell.")),
            "question",
        )
    if written.span is not None and written.span.first > as_of:
        return (
            Sentence(_("“{value}” lies after the day of the list."), value=written.text),
            Sentence(_("Check the year, and the order of day and month.")),
            "question",
        )
    return None, None, "question"


def _unreadable(cell: Cell, kind: ClaimKind, column: Column, written: Written) -> Outcome:
    fact = Fact(kind, shown(cell), "", None, column.index)
    mend = Sentence(_("Write a date like 2011-03-14, a year, or an age like “7 years”."))
    message = written.question or Sentence(_("“{value}” is not a date."), value=shown(cell))
    return Outcome((fact,), message, mend, "error")


def _with_place(cell: Cell, column: Column, as_of: date, order: DayOrder) -> Outcome | None:
    """Read "12.03.2010, Grozny": one date, and words that are a place."""
    text = shown(cell)
    found = _DATE.search(text)
    if (
        column.field is not Field.BIRTH
        or not found
        or "PLACE" not in read_header(column.header).notions
    ):
        return None
    place = (text[: found.start()] + text[found.end() :]).strip(" ,;/()-–")
    written = read_written(found.group(), as_of=as_of, order=order)
    if written.span is None or any(letter.isdigit() for letter in place):
        return None
    facts: tuple[Fact, ...] = (
        Fact(ClaimKind.BIRTH, text, written.edtf, written.span, column.index),
    )
    if place:
        facts += (Fact(ClaimKind.BIRTH_PLACE, place, "", None, column.index),)
    return Outcome(facts, *_later(written, as_of))
