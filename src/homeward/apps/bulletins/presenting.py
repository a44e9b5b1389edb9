"""The pages that everybody reads, as parts: the first page, a bulletin with its tables, the method.

A number that is not shown is said in words. A newcomer's mistake is to leave lines out that hold
nothing: they are named in a sentence below the table, so that nobody takes them for noughts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from homeward.apps.bulletins import addresses, formats
from homeward.apps.bulletins.addresses import Links
from homeward.apps.bulletins.labels import title_of, value_words
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words, say
from homeward.core.publishing.catalogue import DIMENSIONS, LAYOUT, TABLES
from homeward.core.publishing.rounding import BASE, THRESHOLD

NATIONALITY, AGE, SEX, RETURN, MONTH = range(5)
FARTHEST = 9  # docs/explanation/published-tables.md: five of the shift, four of the rounding
Group = tuple[int, ...]


def frame(path: str, links: Links) -> dict[str, Any]:
    """What every page has: languages of the same page, ways to the others, styles."""
    language, rest = get_language() or "en", path.partition("/")[2]
    return {
        "styles": [links.style(name) for name in addresses.STYLES],
        "home": links.to(addresses.front(language)),
        "method": links.to(addresses.method(language)),
        "feed": links.to(addresses.feed(language)),
        "index": links.to(addresses.INDEX),
        "licence": formats.LICENCE,
        "others": [
            {
                "code": code,
                "name": name,
                "url": links.to(f"{code}/{rest}"),
                "current": code == language,
            }
            for code, name in settings.LANGUAGES
        ],
    }


def front_page(bulletins: Sequence[Bulletin], links: Links) -> dict[str, Any]:
    """The newest number, and every bulletin there has been."""
    path = addresses.front(get_language() or "en")
    newest = bulletins[0] if bulletins else None
    return frame(path, links) | {
        "newest": _newest(newest, links) if newest else None,
        "history": _history(bulletins, links) if bulletins else None,
        "fictional": any(each.is_fictional for each in bulletins),
    }


def _newest(bulletin: Bulletin, links: Links) -> dict[str, Any]:
    return {
        "title": formats.title_words(bulletin),
        "counted": formats.counted_words(bulletin),
        "number": number_words(bulletin.shown[0]),
        "hidden": bulletin.shown[0] is None,
        "url": links.to(addresses.page(bulletin, get_language() or "en")),
    }


def _history(bulletins: Sequence[Bulletin], links: Links) -> Table:
    columns = [
        Column(_("Bulletin")),
        Column(_("Counted on")),
        Column(_("Public since")),
        Column(_("All children")),
        Column(_("Published by")),
    ]
    rows = [
        [
            Cell(
                Link(formats.title_words(each), links.to(addresses.page(each, _language()))),
                "link",
                note=each.reason,
            ),
            Cell(day_words(each.counted_on)),
            Cell(day_words(day_of(each.opens_at))),
            Cell(number_words(each.shown[0])),
            Cell(each.publisher),
        ]
        for each in bulletins
    ]
    return Table(_("Every bulletin, the newest first"), columns, rows)


def _language() -> str:
    return get_language() or "en"


def number_words(number: int | None) -> str:
    """Write a number as the reader's language does; one that is not shown is said in words."""
    return _("not shown") if number is None else number_format(number, use_l10n=True)


def bulletin_page(
    bulletin: Bulletin, links: Links, *, correction: Bulletin | None = None
) -> dict[str, Any]:
    """One bulletin: what it is, its tables for people, the same for machines."""
    return frame(addresses.page(bulletin, _language()), links) | {
        "title": formats.title_words(bulletin),
        "counted": formats.counted_words(bulletin),
        "publisher": bulletin.publisher,
        "reference": bulletin.reference,
        "digest": bulletin.digest,
        "fictional": bulletin.is_fictional,
        "reason": bulletin.reason,
        "corrects": _way(bulletin.corrects, links) if bulletin.corrects else None,
        "correction": _way(correction, links) if correction else None,
        "total": number_words(bulletin.shown[0]),
        "rules": rules(),
        "sections": [
            {
                "key": table.key,
                "title": title_of(table),
                "csv": links.to(addresses.data(bulletin, table, "csv")),
                "json": links.to(addresses.data(bulletin, table, "json")),
                "grids": grids,
            }
            for table, grids in zip(TABLES, _grids(bulletin), strict=True)
        ],
    }


def _way(bulletin: Bulletin, links: Links) -> Link:
    return Link(formats.title_words(bulletin), links.to(addresses.page(bulletin, _language())))


def rules() -> dict[str, str]:
    """The numbers by which every number here is to be read."""
    return {
        "base": number_format(BASE, use_l10n=True),
        "threshold": number_format(THRESHOLD, use_l10n=True),
        "farthest": number_format(FARTHEST, use_l10n=True),
    }


def _grids(bulletin: Bulletin) -> list[list[dict[str, Any]]]:
    """For each table what is drawn of it: the first has its sums apart from its single cells."""
    return [
        [
            grid(bulletin, (NATIONALITY,), ((AGE,), (SEX,)), _("By nationality")),
            grid(bulletin, (NATIONALITY, AGE), ((SEX,),), _("By nationality, age and sex")),
        ],
        [grid(bulletin, (NATIONALITY,), ((RETURN,),), _("By nationality and return"))],
        [grid(bulletin, (MONTH,), ((SEX,),), _("By month of the first list"))],
    ]


def grid(bulletin: Bulletin, down: Group, across: Iterable[Group], caption: str) -> dict[str, Any]:
    """Lay some entries out as a table.

    Args:
        bulletin: Whose numbers.
        down: The dimensions whose values are the lines.
        across: The dimensions whose values are columns, one after the other.
        caption: What the table is.

    Returns:
        The table with the lines that have a number, and in words the lines that have none.
    """
    heads = [((), ()), *[(g, v) for g in across for v in _values(g)]]
    columns = [Column(" · ".join(say(DIMENSIONS[place].name) for place in down))]
    columns += [Column(_words(group, values) or _("all"), numeric=True) for group, values in heads]
    rows, empty = [], []
    for values in [None, *_values(down)]:
        own: tuple[Group, Group] = ((), ()) if values is None else (down, values)
        numbers = [bulletin.shown[_entry(*own, *head)] for head in heads]
        words = _words(*own) or _("all children")
        if down == (MONTH,) and values is not None and _is_to_come(values[0], bulletin):
            continue
        if values is not None and all(number is None for number in numbers):
            empty.append(words)
            continue
        rows.append([Cell(words), *[Cell(number_words(number)) for number in numbers]])
    return {"table": Table(caption, columns, rows), "empty": empty if len(down) == 1 else []}


def _is_to_come(value: int, bulletin: Bulletin) -> bool:
    """Say whether a line of months had not begun when persons were counted."""
    month = DIMENSIONS[MONTH].values[value]
    return month == "later" or (month[0].isdigit() and month > f"{bulletin.counted_on:%Y-%m}")


def _values(group: Group) -> list[Group]:
    return list(product(*(range(LAYOUT.sizes[place]) for place in group)))


def _words(group: Group, values: Group) -> str:
    return " · ".join(
        value_words(DIMENSIONS[place], DIMENSIONS[place].values[value])
        for place, value in zip(group, values, strict=True)
    )


def _entry(down: Group, values: Group, across: Group, further: Group) -> int:
    """Find the entry where a line and a column meet."""
    given = dict(zip((*down, *across), (*values, *further), strict=True))
    group = tuple(sorted(given))
    return LAYOUT.places[group, tuple(given[place] for place in group)]


def method_page(links: Links) -> dict[str, Any]:
    """How numbers are made, what is tried against them, what is not promised, licence and tags."""
    return frame(addresses.method(_language()), links) | {
        "rules": rules(),
        "tags": [tag for pair in formats.TAGS.values() for tag in pair]
        + list(formats.OF_EACH_ROW.values()),
    }
