"""Published tables for machines: CSV and JSON with HXL tags, and bulletins as an Atom feed.

Codes and English labels whatever language the reader has, so that a program reads the same today
and in ten years. Where a number is not shown there is an asterisk in CSV and null in JSON, never a
nought. docs/reference/published-tables.md has every column. Sources: the HXL standard 1.1
(hxlstandard.org) and RFC 4287.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as Xml

from django.utils.translation import gettext as _
from django.utils.translation import override

from homeward.apps.bulletins import addresses
from homeward.apps.bulletins.addresses import Links
from homeward.apps.bulletins.labels import title_of, value_words
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.ui.present import day_of, day_words
from homeward.core.publishing.catalogue import DIMENSIONS, LAYOUT, TABLES, Table
from homeward.core.publishing.rounding import BASE, THRESHOLD

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NOT_SHOWN, ALL = "*", "all"
ATOM = "http://www.w3.org/2005/Atom"
FEED_ID = "tag:homeward,2026:bulletins"
BEFORE_THE_FIRST = datetime(2026, 1, 1, tzinfo=UTC)

# By dimension the tags of its code and of its label.
TAGS = {
    "nationality": ("#country+nationality+code+v_iso3", "#country+nationality+name+i_en"),
    "age": ("#affected+age+code", "#affected+age+name+i_en"),
    "sex": ("#affected+sex+code", "#affected+sex+name+i_en"),
    "progress": ("#status+return+code", "#status+return+name+i_en"),
    "month": ("#date+first_listed+code", "#date+first_listed+name+i_en"),
}
OF_EACH_ROW = {
    "children": "#affected+children+num+rounded",
    "shown": "#meta+shown",
    "bulletin": "#meta+bulletin+id",
    "counted_on": "#date+counted",
}


def head(table: Table) -> tuple[list[str], list[str]]:
    """Give the names of a table's columns and their tags."""
    names, tags = [], []
    for place in table.dimensions:
        key = DIMENSIONS[place].key
        names += [key, f"{key}_label"]
        tags += TAGS[key]
    return [*names, *OF_EACH_ROW], [*tags, *OF_EACH_ROW.values()]


def lines(bulletin: Bulletin, table: Table) -> Iterator[list[Any]]:
    """Give every entry of a table, sums included: codes, labels, and the number or `None`."""
    with override("en"):
        for entry, (group, values) in enumerate(LAYOUT.keys):
            if not set(group) <= set(table.dimensions):
                continue
            given, cells = dict(zip(group, values, strict=True)), []
            for place in table.dimensions:
                dimension = DIMENSIONS[place]
                code = dimension.values[given[place]] if place in given else ALL
                cells += [code, ALL if code == ALL else value_words(dimension, code)]
            number = bulletin.shown[entry]
            shown = "no" if number is None else "yes"
            yield [*cells, number, shown, bulletin.reference, bulletin.counted_on.isoformat()]


def as_csv(bulletin: Bulletin, table: Table) -> bytes:
    """Write one table as CSV: names of columns, tags, rows; UTF-8."""
    names, tags = head(table)
    place, out = names.index("children"), io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([names, tags])
    for row in lines(bulletin, table):
        row[place] = NOT_SHOWN if row[place] is None else row[place]
        writer.writerow(row)
    return out.getvalue().encode()


def as_json(bulletin: Bulletin, table: Table) -> bytes:
    """Write one table as JSON: what it is, and its rows as HXL writes them in arrays."""
    with override("en"):
        title = title_of(table)
    said = {
        "table": table.key,
        "title": title,
        "bulletin": described(bulletin),
        "data": [*head(table), *lines(bulletin, table)],
    }
    return _json(said)


def described(bulletin: Bulletin) -> dict[str, Any]:
    """Say what a bulletin is, for programs."""
    return {
        "id": bulletin.reference,
        "number": bulletin.number,
        "publisher": bulletin.publisher,
        "counted_on": bulletin.counted_on.isoformat(),
        "set_day": bulletin.set_day.isoformat(),
        "published_at": bulletin.opens_at.astimezone(UTC).isoformat(timespec="seconds"),
        "catalogue": bulletin.catalogue,
        "rounded_to": BASE,
        "least_shown": THRESHOLD,
        "sha256": bulletin.digest,
        "corrects": bulletin.corrects.reference if bulletin.corrects else None,
        "reason": bulletin.reason or None,
        "fictional": bulletin.is_fictional,
        "licence": LICENCE,
    }


def index(bulletins: Sequence[Bulletin], links: Links) -> bytes:
    """Write the list of all bulletins with the addresses of their tables."""
    return _json(
        {
            "licence": LICENCE,
            "bulletins": [
                described(each)
                | {
                    "tables": {
                        table.key: {
                            form: links.to(addresses.data(each, table, form))
                            for form in ("csv", "json")
                        }
                        for table in TABLES
                    }
                }
                for each in bulletins
            ],
        }
    )


def _json(said: dict[str, Any]) -> bytes:
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def feed(bulletins: Sequence[Bulletin], language: str, links: Links) -> bytes:
    """Write bulletins as an Atom feed in one language, the newest first."""
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    newest = max((each.opens_at for each in bulletins), default=BEFORE_THE_FIRST)
    _said(root, "id", f"{FEED_ID}:{language}")
    _said(root, "title", _("How many children"))
    _said(root, "updated", _moment(newest))
    _said(Xml.SubElement(root, "author"), "name", "Homeward")
    _said(root, "rights", LICENCE)
    Xml.SubElement(root, "link", {"rel": "self", "href": links.to(addresses.feed(language))})
    for each in bulletins:
        entry = Xml.SubElement(root, "entry")
        _said(entry, "id", each.pk.urn)
        _said(entry, "title", title_words(each))
        _said(entry, "updated", _moment(each.opens_at))
        _said(Xml.SubElement(entry, "author"), "name", each.publisher)
        _said(entry, "summary", each.reason or counted_words(each))
        Xml.SubElement(entry, "link", {"href": links.to(addresses.page(each, language))})
    Xml.indent(root)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + Xml.tostring(root, "utf-8") + b"\n"


def _said(parent: Xml.Element, name: str, words: str) -> None:
    Xml.SubElement(parent, name).text = words


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def title_words(bulletin: Bulletin) -> str:
    """Name a bulletin by its set day; a correction says that it is one."""
    day = day_words(bulletin.set_day)
    if bulletin.corrects_id:
        return _("Bulletin of %(day)s, corrected") % {"day": day}
    return _("Bulletin of %(day)s") % {"day": day}


def counted_words(bulletin: Bulletin) -> str:
    """Say when persons were counted and since when the numbers are public."""
    return _("Counted on %(day)s, public since %(since)s.") % {
        "day": day_words(bulletin.counted_on),
        "since": day_words(day_of(bulletin.opens_at)),
    }
