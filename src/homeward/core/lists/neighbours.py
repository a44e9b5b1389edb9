"""What a column's neighbours say about it: "Name" beside "Surname" is the given name.

A newcomer's mistake is to settle this per column. Only the whole row of headers tells
whether a list keeps names in one piece or in parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from homeward.core.lists.evidence import Profile
from homeward.core.lists.headers import read_header
from homeward.core.lists.normalise import fold, tokens
from homeward.core.lists.vocabulary import LABELS, Column, Field
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_PARTS: Final = frozenset({Field.FATHER, Field.GRANDFATHER, Field.PATRONYMIC, Field.FAMILY})
_ONE_WORD: Final = 1.5
_FEWEST: Final = 3
_MOSTLY: Final = 0.7
_SCRIPTS: Final = (
    *(
        "arab",
        "engl",
        "latin",
        "cyril",
        "русск",
        "латин",
        "араб",
        "англ",
        "عرب",
        "انكليز",
        "انجليز",
    ),
    *("لاتين", "turk", "franc", "russ", "anglais", "ingiliz", "lateinisch", "kyrill", "passport"),
)
"""How a header begins that says in which letters the same name stands once more."""

_HARDLY: Final = 0.3
_NEVER: Final = 0.1

Change = tuple[Field, Sentence] | None


def settle(columns: tuple[Column, ...], profiles: Sequence[Profile]) -> tuple[Column, ...]:
    """Give the columns with what their neighbours change.

    Args:
        columns: As proposed one by one.
        profiles: What each column's cells look like, in the same order.
    """
    if _child_is_named(columns):
        columns = tuple(_apply(column, _whose_name(column)) for column in columns)
    for rule in (_name_in_parts, _year_of_birth, _number_is_reference, _place_of_birth):
        held = {column.field for column in columns if column.field}
        columns = tuple(
            _apply(column, rule(column, seen, held))
            for column, seen in zip(columns, profiles, strict=True)
        )
    return columns


_Rule = Callable[[Column, Profile, set[Field]], Change]


def _apply(column: Column, change: tuple[Field | None, Sentence] | None) -> Column:
    if change is None:
        return column
    field, why = change
    return replace(column, field=field, why=why, certainty=column.certainty if field else 0.0)


def _child_is_named(columns: tuple[Column, ...]) -> bool:
    return any(
        column.field is Field.NAME and "CHILD" in read_header(column.header).notions
        for column in columns
    )


def _whose_name(column: Column) -> tuple[Field | None, Sentence] | None:
    """Leave a grown-up's name open where the list names the child: it may be any relative."""
    if column.field is not Field.NAME or "CHILD" in read_header(column.header).notions:
        return None
    if any(word.startswith(_SCRIPTS) for word in tokens(fold(column.header))):
        return None
    return None, Sentence(_("Another column holds the child's name; say whose name this is."))


def _name_in_parts(column: Column, seen: Profile, held: set[Field]) -> Change:
    """Read "Name" as one part of the name where the other parts have their own columns."""
    if column.field is not Field.NAME or "FULL" in read_header(column.header).notions:
        return None
    if Field.GIVEN in held and Field.FAMILY not in held:
        return _because(Field.FAMILY, Field.GIVEN)
    if Field.FAMILY in held and Field.GIVEN not in held:
        return _because(Field.GIVEN, Field.FAMILY)
    other = next((field for field in _PARTS if field in held), None)
    if other and Field.GIVEN not in held and seen.count and seen.words < _ONE_WORD:
        return _because(Field.GIVEN, other)
    return None


def _year_of_birth(column: Column, seen: Profile, held: set[Field]) -> Change:
    """Read "Day of birth" and "Year of birth" as parts where the month has its own column."""
    if column.field is not Field.BIRTH or Field.BIRTH_MONTH not in held:
        return None
    if "YEAR" in read_header(column.header).notions:
        return _because(Field.BIRTH_YEAR, Field.BIRTH_MONTH)
    if seen.count and seen.shares[Field.AGE] >= _MOSTLY:
        return _because(Field.BIRTH_DAY, Field.BIRTH_MONTH)
    return None


def _number_is_reference(column: Column, seen: Profile, _held: set[Field]) -> Change:
    """Read "No." as a reference where its cells are not plain rising numbers."""
    if (
        column.field is Field.SERIAL
        and seen.count >= _FEWEST
        and seen.shares[Field.SERIAL] < _HARDLY
    ):
        return Field.REFERENCE, Sentence(_("The numbers do not count the rows."))
    return None


def _place_of_birth(column: Column, seen: Profile, _held: set[Field]) -> Change:
    """Read "Born" over words without figures as the place of birth."""
    if column.field is not Field.BIRTH or seen.count < _FEWEST or seen.shares[Field.BIRTH] > _NEVER:
        return None
    if seen.shares[Field.NAME] < _MOSTLY:
        return None
    return Field.BIRTH_PLACE, Sentence(_("The cells are words, not days or ages."))


def _because(field: Field, other: Field) -> Change:
    return field, Sentence(
        _("Another column holds {other}, so this one holds {field}."),
        other=LABELS[other],
        field=LABELS[field],
    )
