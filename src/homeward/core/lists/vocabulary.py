"""The words in which a list is understood: fields, tables, columns, facts and problems.

A newcomer's mistake is to take a `Fact` for the truth. It is what one cell of one list
says; the register keeps it as a claim of that source.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from homeward.core.claims import ClaimKind
from homeward.core.spans import Span
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Field(Enum):
    """What a column of a list holds."""

    SERIAL = "serial"
    NAME = "name"
    GIVEN = "given"
    FATHER = "father"
    GRANDFATHER = "grandfather"
    FAMILY = "family"
    PATRONYMIC = "patronymic"
    OTHER_NAME = "other_name"
    MOTHER = "mother"
    MOTHER_FAMILY = "mother_family"
    SEX = "sex"
    BIRTH = "birth"
    BIRTH_DAY = "birth_day"
    BIRTH_MONTH = "birth_month"
    BIRTH_YEAR = "birth_year"
    AGE = "age"
    BIRTH_PLACE = "birth_place"
    NATIONALITY = "nationality"
    PLACE = "place"
    ARREST = "arrest"
    LEGAL_STATUS = "legal_status"
    ARTICLE = "article"
    PENALTY = "penalty"
    SENTENCED_ON = "sentenced_on"
    RELEASED_ON = "released_on"
    SEEN_ON = "seen_on"
    SEEKER = "seeker"
    REFERENCE = "reference"
    DOCUMENTS = "documents"
    REMARK = "remark"
    IGNORE = "ignore"


SEVERAL: frozenset[Field] = frozenset(
    {Field.REMARK, Field.IGNORE, Field.OTHER_NAME, Field.SEEKER, Field.REFERENCE}
)
"""Fields that more than one column may hold."""

DATES: frozenset[Field] = frozenset(
    {Field.BIRTH, Field.ARREST, Field.SENTENCED_ON, Field.RELEASED_ON, Field.SEEN_ON}
)
"""Fields whose cells are days (birth may also be given as an age)."""


LABELS: dict[Field, Sentence] = {
    Field.SERIAL: Sentence(_("the number of the row")),
    Field.NAME: Sentence(_("the whole name")),
    Field.GIVEN: Sentence(_("the given name")),
    Field.FATHER: Sentence(_("the father's name")),
    Field.GRANDFATHER: Sentence(_("the grandfather's name")),
    Field.FAMILY: Sentence(_("the family name")),
    Field.PATRONYMIC: Sentence(_("the patronymic")),
    Field.OTHER_NAME: Sentence(_("another name or spelling")),
    Field.MOTHER: Sentence(_("the mother's name")),
    Field.MOTHER_FAMILY: Sentence(_("the mother's family name")),
    Field.SEX: Sentence(_("the sex")),
    Field.BIRTH: Sentence(_("the date of birth, or the age")),
    Field.BIRTH_DAY: Sentence(_("the day of birth")),
    Field.BIRTH_MONTH: Sentence(_("the month of birth")),
    Field.BIRTH_YEAR: Sentence(_("the year of birth")),
    Field.AGE: Sentence(_("the age")),
    Field.BIRTH_PLACE: Sentence(_("the place of birth")),
    Field.NATIONALITY: Sentence(_("the nationality")),
    Field.PLACE: Sentence(_("the place where the person is")),
    Field.ARREST: Sentence(_("the day of arrest or entry")),
    Field.LEGAL_STATUS: Sentence(_("the legal status")),
    Field.ARTICLE: Sentence(_("the article of law")),
    Field.PENALTY: Sentence(_("the penalty")),
    Field.SENTENCED_ON: Sentence(_("the day of the sentence")),
    Field.RELEASED_ON: Sentence(_("the day of release")),
    Field.SEEN_ON: Sentence(_("the day on which the person was seen")),
    Field.SEEKER: Sentence(_("who is searching")),
    Field.REFERENCE: Sentence(_("a reference number")),
    Field.DOCUMENTS: Sentence(_("the documents")),
    Field.REMARK: Sentence(_("remarks")),
    Field.IGNORE: Sentence(_("something that is not taken from lists")),
}
"""What each field is called in a sentence."""


class ListKind(Enum):
    """Who keeps a list of this kind."""

    HOLDING = "holding"
    AGENCY = "agency"
    FAMILIES = "families"


@dataclass(frozen=True)
class Table:
    """Where the table stands on a sheet. All row numbers count from 0.

    Attributes:
        sheet: The sheet's name.
        header_rows: The rows that carry the headers, none when the list has no headers.
        first: First row of data.
        last: Last row of data, inclusive; below `first` when there is none.
        headers: One text per column; group and own header joined, empty where nothing stands.
        titles: Texts that stand above the headers.
        ignored: Rows within or under the data that are not people, each with the reason.
        unread: What else looks like a table on the sheet and is not read, in sentences with the
            sheet's own row numbers.
    """

    sheet: str
    header_rows: tuple[int, ...]
    first: int
    last: int
    headers: tuple[str, ...]
    titles: tuple[str, ...]
    ignored: tuple[tuple[int, Sentence], ...]
    unread: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Column:
    """What one column was understood to hold.

    Attributes:
        index: From 0, as the cells of a row are counted.
        header: As written.
        field: What it holds; `None` when that could not be told and a person must say.
        certainty: From 0 to 1.
        why: What the proposal rests on.
        samples: Some of its different values, as written.
    """

    index: int
    header: str
    field: Field | None
    certainty: float
    why: Sentence
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What one cell says about the person in its row.

    Attributes:
        kind: What it is about.
        words: As written.
        code: Its canonical form, empty where there is none (see the package's docstring).
        span: For dates, the days it allows; `None` when it says nothing about days.
        column: Index of the column, from 0.
    """

    kind: ClaimKind
    words: str
    code: str
    span: Span | None
    column: int


Severity = Literal["error", "warning", "question"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in one cell that a person should look at.

    Attributes:
        row: The sheet's own row number, from 1.
        column: Index of the column, from 0.
        header: The column's header as written.
        value: The cell as written.
        message: What is wrong.
        mend: What to do about it.
        severity: "error" loses the value, "warning" keeps a reading that may be wrong,
            "question" waits for an answer.
    """

    row: int
    column: int
    header: str
    value: str
    message: Sentence
    mend: Sentence
    severity: Severity


@dataclass(frozen=True, slots=True)
class RowReading:
    """What one row says, and what in it could not be understood.

    Attributes:
        row: The sheet's own row number, from 1.
        facts: In the order of the columns.
        problems: In the order of the columns.
    """

    row: int
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a value reader made of one cell, before it is known in which row it stands.

    Attributes:
        codes: Canonical forms, one per statement (two nationalities are two statements).
        message: What a person should look at, if anything.
        mend: What to do about it.
        severity: See `Problem`.
        also: Statements about something else that the same cell makes, e.g. a penalty.
    """

    codes: tuple[str, ...] = ()
    message: Sentence | None = None
    mend: Sentence | None = None
    severity: Severity = "question"
    also: tuple[tuple[ClaimKind, str], ...] = ()
