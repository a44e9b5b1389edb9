"""Figures, conflicts and the time line as parts for the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language_bidi, pgettext
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.publications.labels import AMOUNTS, CONFIDENCES, MATTERS, UNITS, VERDICTS
from homeward.apps.register.labels import span_words, state_name
from homeward.apps.ui.parts import Action, Cell, Column, Filter, FilterForm, Option, Tab, Table
from homeward.apps.ui.present import day_words, say
from homeward.core.reported.conflicts import IN_DISPUTE, Comparison
from homeward.core.reported.figure import ANY, FOREIGN, Amount, Reported, Unit
from homeward.core.reported.parts import Impossible, Sum
from homeward.core.reported.timeline import Mark, TimeLine
from homeward.core.spans import Span

WIDTH, HEIGHT = 1000, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 20, 20, 40
# A path for each speaker, drawn around nought.
SHAPES: Final = (
    "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0",
    "M-5.5 -5.5h11v11h-11z",
    "M0 -7l7 12h-14z",
    "M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z",
    "M0 7l7 -12h-14z",
    "M-7 -2.5h4.5v-4.5h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5z",
    "M-6.5 -3.5l6.5 -3.5l6.5 3.5v7l-6.5 3.5l-6.5 -3.5z",
    "M-7 -1.5h14v3h-14z",
)


def tabs(current: str, actor: Actor) -> list[Tab]:
    """The ways of looking at figures; the desk's own tables, for who may publish them."""
    named = (
        ("figures", _("Claims")),
        ("conflicts", _("Conflicts")),
        ("timeline", _("Time line")),
    )
    found = [
        Tab(words, reverse(f"publications:{name}"), current=name == current)
        for name, words in named
    ]
    if may(actor, "propose bulletins"):
        own = reverse("publishing:bulletins")
        found.append(Tab(_("Own tables"), own, current=current == "own"))
    return found


def page_actions(actor: Actor, *, empty: bool = False) -> list[Action]:
    """What may be done: read an article, add a figure, begin with what is public."""
    if not may(actor, "record figures"):
        return []
    found = [
        Action(_("Read an article"), reverse("publications:read"), style="primary", icon="file"),
        Action(_("Add a figure"), reverse("publications:add")),
    ]
    if empty:
        begin = reverse("publications:starting")
        found.append(Action(_("Begin with figures that are public"), begin, post=True))
    return found


def amount_words(amount: Amount | None) -> str:
    """Write a number with the word before it, as "at least 833"."""
    if amount is None:
        return _("told of none")
    low = number_format(amount.low, use_l10n=True)
    number = low
    if amount.is_range:
        number = _("%(low)s to %(high)s") % {
            "low": low,
            "high": number_format(amount.high, use_l10n=True),
        }
    return str(AMOUNTS[amount.qualifier]) % {"number": number}


def figure_words(one: Reported) -> str:
    """Write a figure in one line: number, unit, and what is said of them."""
    year = str(one.amount.low) if one.amount and one.unit is Unit.CALENDAR_YEAR else ""
    words = (year or amount_words(one.amount), UNITS[one.unit], MATTERS[one.scope.matter])
    return " · ".join(str(word) for word in words)


def whose_words(one: Reported) -> str:
    """Say of whom a figure speaks."""
    special = {FOREIGN: _("foreigners"), ANY: _("any nationality"), "": ""}
    nationality = one.scope.nationality
    whose = special[nationality] if nationality in special else state_name(nationality)
    parts = [whose, one.scope.part, one.scope.held]
    if one.scope.place:
        parts.append(state_name(one.scope.place))
    return " · ".join(part for part in parts if part)


def days_cell(one: Reported) -> Cell:
    """Say of which days a figure speaks."""
    words = span_words(one.as_of) if one.as_of else ""
    if not words and not one.said:
        return Cell(kind="none")
    return Cell(words or one.said, note=one.said if words else "")


def figures_table(rows: Sequence[Reported], *, caption: str = "") -> Table:
    """One row for each figure."""
    columns = [
        Column(_("Figure")),
        Column(_("Of whom")),
        Column(_("Days")),
        Column(_("Said by")),
        Column(_("Outlet")),
    ]
    return Table(
        caption or _("Reported figures, each a claim by somebody"),
        columns,
        [_row(one) for one in rows],
        show_caption=bool(caption),
    )


def _row(one: Reported) -> list[Cell]:
    outlet = Cell(one.outlet, url=one.address) if one.outlet else Cell(kind="none")
    return [
        Cell(figure_words(one), url=reverse("publications:figure", args=[one.key])),
        Cell(whose_words(one)) if whose_words(one) else Cell(kind="none"),
        days_cell(one),
        Cell(one.speaker) if one.speaker else Cell(kind="none"),
        outlet,
    ]


def figure_items(one: Reported) -> list[tuple[str, Cell]]:
    """Everything that is kept of one figure."""
    marked = CONFIDENCES.get(one.reliability.value, "") if one.reliability else ""
    named = [
        (_("Of whom"), whose_words(one)),
        (_("Event or group"), one.scope.event),
        (_("Said by"), one.speaker),
        (_("Outlet"), one.outlet),
        (_("Reliability"), str(marked)),
        (_("Note"), one.note),
        (_("Recorded by"), one.recorded_by),
    ]
    items = [(_("Days"), days_cell(one))]
    items += [(term, Cell(words) if words else Cell(kind="none")) for term, words in named]
    address = Cell(one.address, url=one.address) if one.address else Cell(kind="none")
    return [*items, (_("Address on the web"), address)]


def comparison_part(pair: Comparison) -> dict[str, Any]:
    """One pair of figures with what is said of it."""
    return {
        "verdict": str(VERDICTS[pair.verdict]),
        "dispute": pair.verdict in IN_DISPUTE,
        "sides": [_side(pair.one), _side(pair.other)],
        "reason": say(pair.reason),
        "differences": [say(each.words) for each in pair.differences],
        "explained": [say(each.words) for each in pair.explained],
    }


def _side(one: Reported) -> dict[str, str]:
    by = [one.speaker or one.outlet, span_words(one.as_of) if one.as_of else one.said]
    return {
        "words": figure_words(one),
        "by": " · ".join(_apart(part) for part in by if part),
        "url": reverse("publications:figure", args=[one.key]),
    }


def impossible_part(found: Impossible) -> dict[str, Any]:
    """Figures that cannot stand together."""
    return {"sides": [_side(one) for one in found.figures], "reason": say(found.words)}


def sum_part(total: Reported, found: Sum) -> dict[str, str]:
    """A sum that does not come out, or may not."""
    return {
        "words": figure_words(total),
        "url": reverse("publications:figure", args=[total.key]),
        "reason": say(found.words),
    }


def filters(query: QueryDict, rows: Iterable[Reported]) -> FilterForm:
    """What the list and the time line can be cut down to."""
    listed = list(rows)
    units = {one.unit for one in listed}
    states = sorted({one.scope.nationality for one in listed} - {""})
    named = {FOREIGN: _("foreigners"), ANY: _("any nationality")}
    every = Option("", _("All"), selected=False)
    unit = [
        Option(u.value, str(UNITS[u]), query.get("unit") == u.value) for u in UNITS if u in units
    ]
    matter = [
        Option(m.value, str(words), query.get("matter") == m.value)
        for m, words in MATTERS.items()
        if any(one.scope.matter is m for one in listed)
    ]
    whose = [Option(s, named.get(s) or state_name(s), query.get("of") == s) for s in states]
    return FilterForm(
        url="",
        fields=[
            Filter("unit", _("What was counted"), "select", options=[every, *unit]),
            Filter("matter", _("What is said of them"), "select", options=[every, *matter]),
            Filter("of", _("Nationality"), "select", options=[every, *whose]),
        ],
    )


def chosen(query: Mapping[str, str], rows: Iterable[Reported]) -> list[Reported]:
    """Keep the figures that were asked for."""
    wanted = (("unit", query.get("unit")), ("matter", query.get("matter")), ("of", query.get("of")))

    def fits(one: Reported) -> bool:
        has = {
            "unit": one.unit.value,
            "matter": one.scope.matter.value,
            "of": one.scope.nationality,
        }
        return all(not value or has[name] == value for name, value in wanted)

    return [one for one in rows if fits(one)]


def drawing(line: TimeLine) -> dict[str, Any]:
    """The time line as places in a drawing; mirrored where writing runs from right to left."""
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "marks": [_drawn(mark) for mark in line.marks],
        "years": [(_x(share), _tick(day, line)) for share, day in line.years],
        "numbers": [
            (_y(share), number_format(number, use_l10n=True)) for share, number in line.numbers
        ],
        "speakers": [
            {"shape": SHAPES[at], "number": at, "name": _speaker(name)}
            for at, name in enumerate(line.speakers)
        ],
        "axis": WIDTH - LEFT if get_language_bidi() else LEFT,
        "other_side": RIGHT if get_language_bidi() else WIDTH - RIGHT,
        "beside_axis": WIDTH - LEFT + 8 if get_language_bidi() else LEFT - 8,
        "top": TOP,
        "bottom": HEIGHT - BOTTOM,
        "below": HEIGHT - BOTTOM + 22,
    }


def _tick(day: date, line: TimeLine) -> str:
    short = all(other.month == 1 for _share, other in line.years)
    return str(day.year) if short else day_words(day, "YEAR_MONTH_FORMAT")


def _apart(words: str) -> str:
    """Keep words of others from pulling the day beside them into their direction."""
    return f"\u2068{words}\u2069"


def _speaker(name: str) -> str:
    if name == "*":
        return pgettext("speakers", "All others")
    return name or _("Nobody named")


def _x(share: float) -> int:
    inside = round(share * (WIDTH - LEFT - RIGHT))
    return WIDTH - LEFT - inside if get_language_bidi() else LEFT + inside


def _y(share: float) -> int:
    return round(HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP))


def _drawn(mark: Mark) -> dict[str, Any]:
    one = mark.figure
    middle = (mark.start + mark.end) / 2
    by = _apart(one.speaker or one.outlet or _speaker(""))
    days = span_words(one.as_of) if isinstance(one.as_of, Span) else ""
    return {
        "shape": SHAPES[mark.speaker],
        "number": mark.speaker,
        "x": _x(middle),
        "y": _y(mark.at),
        "from": _x(mark.start),
        "to": _x(mark.end),
        "low": _y(mark.low),
        "high": _y(mark.high),
        "open": mark.open_end,
        "disputed": mark.disputed,
        "url": reverse("publications:figure", args=[one.key]),
        "words": f"{figure_words(one)} · {by} · {days}",
    }
