"""The words of published tables: what each dimension, value and entry is called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from homeward.apps.ui.present import day_words, say
from homeward.core.publishing.catalogue import DIMENSIONS, LAYOUT, TABLES, Dimension, Table

VALUES = {
    "other": gettext_lazy("another, several or none claimed"),
    "under-9": gettext_lazy("under 9"),
    "9-to-14": gettext_lazy("9 to 14"),
    "15-to-17": gettext_lazy("15 to 17"),
    "child-age-not-settled": gettext_lazy("a child, which age is not settled"),
    "not-settled": gettext_lazy("not settled whether a child"),
    "girl": gettext_lazy("girls"),
    "boy": gettext_lazy("boys"),
    "not-said": gettext_lazy("sex not said"),
    "no-file": gettext_lazy("no return file"),
    "under-way": gettext_lazy("under way"),
    "arrived": pgettext_lazy("of a child's return", "arrived"),
    "earlier": gettext_lazy("earlier"),
    "later": gettext_lazy("later"),
}
NATIONALITY, MONTH = "nationality", "month"


def value_words(dimension: Dimension, value: str) -> str:
    """Name one value of a dimension in the reader's language."""
    if value in VALUES:
        return str(VALUES[value])
    if dimension.key == MONTH:
        return day_words(date.fromisoformat(f"{value}-01"), "YEAR_MONTH_FORMAT")
    return state_words(value)


def state_words(code: str) -> str:
    """Name a State of the catalogue, by CLDR's names."""
    return _territories((get_language() or "en").partition("-")[0]).get(_alpha2()[code], code)


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)


@lru_cache(maxsize=1)
def _alpha2() -> dict[str, str]:
    """Two letters of each State of the catalogue; one that CLDR does not know keeps its three."""
    aliases = get_global("territory_aliases")
    return {
        value: aliases.get(value, [value])[0] for value in DIMENSIONS[0].values if value.isupper()
    }


def entry_words(entry: int) -> str:
    """Say of whom an entry is, value by value; the total is everybody who is counted."""
    group, values = LAYOUT.keys[entry]
    named = [
        value_words(DIMENSIONS[place], DIMENSIONS[place].values[value])
        for place, value in zip(group, values, strict=True)
    ]
    return " · ".join(named) or _("all children")


def tables_of(entry: int) -> Sequence[Table]:
    """Name the tables in which an entry stands; a margin may stand in several."""
    group, _values = LAYOUT.keys[entry]
    return [table for table in TABLES if set(group) <= set(table.dimensions)]


def title_of(table: Table) -> str:
    """Give the title of a table in the reader's language."""
    return say(table.title)
