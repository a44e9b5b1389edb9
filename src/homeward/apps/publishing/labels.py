"""The words for where a proposal stands, and for why tables are refused and what would help."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.bulletins.labels import entry_words, tables_of, title_of, value_words
from homeward.apps.publishing.models import Proposal
from homeward.core.publishing.catalogue import DIMENSIONS, LAYOUT

STEPS = {
    "waiting": gettext_lazy("Waits for the worker"),
    "attacking": gettext_lazy("Counted, under attack"),
    "stands": gettext_lazy("Stands, waits for a second person"),
    "refused": gettext_lazy("Refused"),
    "stopped": gettext_lazy("Stopped"),
}
WHYS = {
    "unsolved": gettext_lazy(
        "The solver came to no end in its time, so nothing is proven. Try again on another day;"
        " the tables are not released."
    ),
    "no-rounding": gettext_lazy(
        "These numbers cannot be rounded so that every sum comes out. Try again once more "
        "persons are on the register."
    ),
    "key": gettext_lazy(
        "The key of the shifts, or the catalogue, is not the one with which earlier bulletins "
        "were made. Bring back the file of secrets that belongs to this store; with another "
        "key, old and new tables together would give persons away."
    ),
}
SUPPOSED = {
    "nothing": gettext_lazy("told nothing more"),
    "nobody moved": gettext_lazy("told that nobody came or left in between"),
    "one came": gettext_lazy("told that exactly one person came in between"),
    "one left": gettext_lazy("told that exactly one person left in between"),
}


def refusals(found: Proposal) -> list[str]:
    """Say why tables are refused: each place that gives way, in which table, what would help."""
    why = found.proof.get("why", "")
    if why in WHYS:
        return [str(WHYS[why])]
    return [sentence for one in found.pinned for sentence in _refusal(one)]


def _refusal(one: dict[str, Any]) -> list[str]:
    entry = int(one["entry"])
    where = {
        "line": entry_words(entry),
        "table": ", ".join(f"“{title_of(table)}”" for table in tables_of(entry)),
    }
    if one["person"]:
        first = _(
            "In %(table)s, the one person who came or left since bulletin %(number)s would be "
            "found at “%(line)s”."
        ) % (where | {"number": one["release"] + 1})
    else:
        first = _(
            "In %(table)s, the number at “%(line)s” could be narrowed down to between %(low)s "
            "and %(high)s."
        ) % (where | {"low": one["low"], "high": one["high"]})
    return [f"{first} {_what_helps(entry)}"]


def _what_helps(entry: int) -> str:
    """Name what to merge or to drop: the longest dimension in which the entry has neighbours."""
    group, values = LAYOUT.keys[entry]
    if not group:
        return _("Wait until more children are counted.")
    place = max(group, key=lambda each: len(DIMENSIONS[each].values))
    dimension = DIMENSIONS[place]
    value = dimension.values[values[group.index(place)]]
    return _(
        "In a new edition of the catalogue, merge the line “%(value)s” with another one, or "
        "drop the table."
    ) % {"value": value_words(dimension, value)}
