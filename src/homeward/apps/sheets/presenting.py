"""What was understood of a list as parts of pages: its columns, and the cells to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.sheets.forms import ColumnsForm, field_name
from homeward.apps.sheets.labels import SEVERITIES
from homeward.apps.sheets.understanding import Understood, stored
from homeward.apps.ui.parts import Cell, Column, Figure, Table
from homeward.apps.ui.present import say

PROBLEMS_AT_ONCE: Final = 100


def mapping_parts(understood: Understood, form: ColumnsForm) -> list[dict[str, Any]]:
    """One table of columns for each sheet."""
    return [
        {
            "name": part.name,
            "first": part.table.first + 1,
            "last": part.table.last + 1,
            "columns": [
                {
                    "number": column.index + 1,
                    "header": column.header or "—",
                    "field": form[field_name(part.place, column.index)],
                    "understood": column.field is not None,
                    "why": say(column.why),
                    "samples": [sample for sample in column.samples[:3] if sample],
                }
                for column in part.mapping.columns
            ],
        }
        for part in understood.parts
    ]


def chosen_tables(understood: Understood, form: ColumnsForm) -> list[dict[str, Any]]:
    """The mapping that a person confirmed, sheet by sheet, ready to be stored."""
    tables = []
    for part in understood.parts:
        mapping = part.mapping
        for column in mapping.columns:
            mapping = mapping.with_field(column.index, form.chosen(part.place, column.index))
        tables.append(stored(part, mapping.to_template()))
    return tables


def problems_part(problems: Sequence[Any]) -> dict[str, Any]:
    """The cells to look at: row, column, value, what is the matter and what to do."""
    return {
        "problems": _problems_table(problems[:PROBLEMS_AT_ONCE]) if problems else None,
        "problems_more": max(0, len(problems) - PROBLEMS_AT_ONCE),
    }


def preview_figures(readings: list[Any], problems: list[Any]) -> list[Figure]:
    """How many rows, claims and cells to look at; every reading is `(part, index, reading)`."""
    claims = sum(len(reading.facts) for _part, _i, reading in readings)
    lost = sum(1 for problem in problems if problem.severity == "error")
    return [
        Figure(number_format(len(readings), use_l10n=True), _("rows about persons")),
        Figure(number_format(claims, use_l10n=True), _("claims they would become")),
        Figure(number_format(len(problems), use_l10n=True), _("cells to look at"), url="#problems"),
        Figure(number_format(lost, use_l10n=True), _("values that could not be read")),
    ]


def _problems_table(problems: Sequence[Any]) -> Table:
    columns = [
        Column(_("Row"), numeric=True),
        Column(_("Column")),
        Column(_("Value")),
        Column(_("What is the matter")),
        Column(_("What to do")),
    ]
    rows = [
        [
            Cell(str(problem.row), "number"),
            Cell(problem.header, note=str(SEVERITIES[problem.severity])),
            Cell(problem.value, "raw") if problem.value else Cell(kind="none"),
            Cell(say(problem.message)),
            Cell(say(problem.mend)),
        ]
        for problem in problems
    ]
    return Table(_("Cells to look at"), columns, rows, show_caption=False)
