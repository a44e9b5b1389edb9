"""Proposes what each column of a table holds; a person can change it and keep it as a template.

The header speaks first, the cells confirm or contradict it, and neighbouring columns settle
the rest: "Name" beside "Surname" is the given name.

A newcomer's mistake is to apply a proposal unseen. Every column carries its certainty and
the reason, and is meant to be shown before anything is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Any, Final, Self

from homeward.core.lists.evidence import Profile, guess, profile
from homeward.core.lists.headers import read_header
from homeward.core.lists.neighbours import settle
from homeward.core.lists.normalise import Cell, fold_header
from homeward.core.lists.titles import list_date, list_kind
from homeward.core.lists.vocabulary import (
    DATES,
    LABELS,
    SEVERAL,
    Column,
    Field,
    ListKind,
    Table,
)
from homeward.core.spans import DayOrder, decide_order
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

Row = Sequence[Cell]

_ENOUGH: Final = 3  # cells that must be there before they may contradict a header
_FITS: Final = 0.5
_MISFITS: Final = 0.25


@dataclass(frozen=True)
class Mapping:
    """What a list's columns hold, and how the list as a whole is to be read.

    Attributes:
        columns: One per column of the table, in order.
        order: How the list writes day and month.
        list_date: The day the list was written; `None` when no title says so.
        kind: Who keeps the list, as a guess; `None` when nothing tells.
        order_why: Why `order` was chosen.
        date_why: Where `list_date` comes from.
    """

    columns: tuple[Column, ...]
    order: DayOrder
    list_date: date | None
    kind: ListKind | None
    order_why: Sentence = Sentence(_("Chosen by a person."))  # noqa: RUF009 a Sentence never changes
    date_why: Sentence = Sentence(_("Chosen by a person."))  # noqa: RUF009

    def field_of(self, index: int) -> Field | None:
        """Say what the column at an index holds; `None` when that is not known."""
        return next((column.field for column in self.columns if column.index == index), None)

    def with_field(self, index: int, field: Field | None) -> Mapping:
        """Give the mapping with one column changed by a person.

        A field that only one column may hold is taken away from the column that had it.

        Raises:
            IndexError: The table has no such column.
        """
        if all(column.index != index for column in self.columns):
            raise IndexError(index)
        return replace(
            self, columns=tuple(_changed(column, index, field) for column in self.columns)
        )

    def to_template(self) -> dict[str, Any]:
        """Give what is worth keeping for the next list of this source, ready for JSON.

        Only headers and fields are kept: nothing that stands in a cell.
        """
        return {
            "version": 1,
            "order": self.order.value,
            "kind": self.kind.value if self.kind else None,
            "columns": [
                {
                    "index": column.index,
                    "header": column.header,
                    "field": column.field.value if column.field else None,
                }
                for column in self.columns
            ],
        }

    @classmethod
    def from_template(
        cls,
        template: dict[str, Any],
        table: Table,
        rows: Sequence[Row],
        *,
        received: date | None = None,
    ) -> Self:
        """Apply a template to a new list of the same source.

        Columns are found again by their headers, so their order may change; columns that the
        template does not know are proposed afresh. A template's order of day and month holds
        only where the new list decides nothing by itself.

        Args:
            template: What `to_template` gave.
            table: The new list's table.
            rows: All rows of its sheet.
            received: The day the new list came in; without it no list date is looked for.
        """
        proposed = propose(table, rows, received=received or date.max)
        known = _known_headers(template)
        columns = tuple(_templated(column, known) for column in proposed.columns)
        order = proposed.order
        if order is DayOrder.OPEN:
            order = DayOrder(template.get("order", DayOrder.OPEN.value))
        kind = template.get("kind")
        return cls(
            columns=_unique(columns),
            order=order,
            list_date=proposed.list_date if received else None,
            kind=ListKind(kind) if kind else proposed.kind,
            order_why=proposed.order_why,
            date_why=proposed.date_why,
        )


def _changed(column: Column, index: int, field: Field | None) -> Column:
    if column.index == index:
        return replace(column, field=field, certainty=1.0, why=Sentence(_("Chosen by a person.")))
    if field is not None and column.field is field and field not in SEVERAL:
        return replace(
            column,
            field=None,
            certainty=0.0,
            why=Sentence(_("A person chose another column for this.")),
        )
    return column


def _known_headers(template: dict[str, Any]) -> dict[str, Field | None]:
    return {
        fold_header(str(column["header"])): Field(column["field"]) if column["field"] else None
        for column in template.get("columns", ())
        if column.get("header")
    }


def _templated(column: Column, known: dict[str, Field | None]) -> Column:
    header = fold_header(column.header)
    if header not in known or known[header] is column.field:
        return column  # agreed: the column's own reason tells more than "it was so before"
    return replace(
        column,
        field=known[header],
        certainty=1.0,
        why=Sentence(_("The template of this source says so.")),
    )


def propose(table: Table, rows: Sequence[Row], *, received: date) -> Mapping:
    """Propose what each column holds.

    Args:
        table: Where the table stands.
        rows: All rows of its sheet.
        received: The day the list came in.
    """
    left_out = {at for at, _reason in table.ignored}
    people = [rows[at] for at in range(table.first, table.last + 1) if at not in left_out]
    profiles = []
    columns = []
    by_column = list(zip_longest(*people))
    for index, header in enumerate(table.headers):
        cells = by_column[index] if index < len(by_column) else (None,) * len(people)
        profiles.append(profile(cells, header))
        columns.append(_column(index, header, profiles[-1]))
    settled = _unique(settle(tuple(columns), profiles))
    return _whole(table, settled, people, received)


def _whole(
    table: Table, columns: tuple[Column, ...], people: Sequence[Row], received: date
) -> Mapping:
    """Add what concerns the list as a whole: order of dates, its day, its kind."""
    dates = [column.index for column in columns if column.field in DATES]
    written = [row[at] for at in dates for row in people if at < len(row)]
    decision = decide_order(written)
    order = decision.order
    if order is DayOrder.OPEN and not decision.day_first_rows:
        order = _order_in_headers(table.headers)
    dated = list_date((*table.titles, table.sheet), order=order, received=received)
    kind = list_kind((column.field for column in columns), (*table.titles, table.sheet))
    return Mapping(columns, order, dated.day, kind, decision.reason, dated.why)


_ORDERS: Final = (
    (DayOrder.DAY_FIRST, ("dd mm", "d m y", "дд мм", "jj mm", "gg aa", "tt mm", "يوم شهر")),
    (DayOrder.MONTH_FIRST, ("mm dd", "m d y", "شهر يوم")),
)


def _order_in_headers(headers: Sequence[str]) -> DayOrder:
    """Read "(DD/MM/YYYY)" in a header; two headers that disagree say nothing."""
    found = {
        order
        for header in headers
        for order, signs in _ORDERS
        if any(sign in fold_header(header) for sign in signs)
    }
    return found.pop() if len(found) == 1 else DayOrder.OPEN


def _column(index: int, header: str, seen: Profile) -> Column:
    """Weigh the header against the cells of one column."""
    meaning = read_header(header)
    guessed, sure = guess(seen)
    field, certainty, why = _weighed(header, meaning.field, meaning.certainty, seen)
    if certainty < sure and guessed is not None:
        contradicted = meaning.field is not None and not _kin(meaning.field)
        field, certainty = guessed, min(sure, 0.5) if contradicted else sure
        why = _by_cells(guessed, header)
    return Column(index, header, field, round(certainty, 2), why, seen.samples)


def _kin(field: Field) -> bool:
    return field in (Field.IGNORE, Field.REMARK)


def _weighed(
    header: str, field: Field | None, certainty: float, seen: Profile
) -> tuple[Field | None, float, Sentence]:
    """Let the cells confirm what the header says, or lower its certainty."""
    if field is None:
        why = Sentence(_("The header “{header}” is not known here."), header=header)
        return None, 0.0, why if header else Sentence(_("The column has no header."))
    share = seen.share(field)
    if share is None or seen.count < _ENOUGH:
        return field, certainty, _by_header(field, header)
    if share >= _FITS:
        return field, min(1.0, certainty + 0.1 * share), _by_both(field, header, share)
    if share >= _MISFITS or field in _OFTEN_IN_WORDS:
        return field, certainty * 0.8, _by_header(field, header)
    return field, certainty * 0.45, _against(field, header)


_OFTEN_IN_WORDS: Final = frozenset(
    {Field.ARTICLE, Field.LEGAL_STATUS, Field.DOCUMENTS, Field.OTHER_NAME}
)
"""Fields whose cells are too free to contradict a header."""


def _by_header(field: Field, header: str) -> Sentence:
    return Sentence(_("The header “{header}” means {field}."), header=header, field=LABELS[field])


def _by_both(field: Field, header: str, share: float) -> Sentence:
    return Sentence(
        _("The header “{header}” means {field}, and {percent} % of the cells fit."),
        header=header,
        field=LABELS[field],
        percent=round(share * 100),
    )


def _against(field: Field, header: str) -> Sentence:
    return Sentence(
        _("The header “{header}” means {field}, but most cells do not look like that."),
        header=header,
        field=LABELS[field],
    )


def _by_cells(field: Field, header: str) -> Sentence:
    if header:
        return Sentence(
            _("The cells look like {field}, whatever the header “{header}” says."),
            field=LABELS[field],
            header=header,
        )
    return Sentence(_("The cells look like {field}."), field=LABELS[field])


def _unique(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Leave each field to the column that is surest of it; the others become remarks."""
    best: dict[Field, Column] = {}
    for column in columns:
        if column.field and column.field not in SEVERAL:
            now = best.get(column.field)
            if now is None or column.certainty > now.certainty:
                best[column.field] = column
    return tuple(
        column
        if column.field is None or column.field in SEVERAL or best[column.field] is column
        else _second(column, best[column.field])
        for column in columns
    )


def _second(column: Column, first: Column) -> Column:
    """Turn a second column for the same field into another name, a reference or a remark."""
    assert column.field is not None  # noqa: S101
    field = _SECOND.get(column.field, Field.REMARK)
    why = Sentence(
        _("Column {number} was taken for {field}; this one is kept beside it."),
        number=first.index + 1,
        field=LABELS[column.field],
    )
    certainty = column.certainty if field is Field.OTHER_NAME else min(column.certainty, 0.5)
    return replace(column, field=field, certainty=certainty, why=why)


_SECOND: Final = {Field.NAME: Field.OTHER_NAME, Field.SERIAL: Field.REFERENCE}
