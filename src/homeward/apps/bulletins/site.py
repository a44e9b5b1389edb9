"""Every public page and file as bytes, for whoever serves them and for a folder.

One function for each sort of address, and `everything`, which names them all. A newcomer's mistake
is to add a page to the one and not to the other; a test compares both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import override

from homeward.apps.bulletins import access, addresses, formats, presenting
from homeward.apps.bulletins.addresses import InFolder, Links, Served
from homeward.apps.bulletins.models import Bulletin
from homeward.core.publishing.catalogue import TABLES, Table

SERVED = Served()


def front(bulletins: Sequence[Bulletin], language: str, links: Links = SERVED) -> bytes:
    """The first page."""
    with override(language):
        return _drawn("front", presenting.front_page(bulletins, links))


def method(language: str, links: Links = SERVED) -> bytes:
    """How numbers are made, in plain words."""
    with override(language):
        return _drawn("method", presenting.method_page(links))


def page(
    bulletin: Bulletin,
    language: str,
    links: Links = SERVED,
    *,
    correction: Bulletin | None = None,
) -> bytes:
    """One bulletin."""
    with override(language):
        return _drawn("bulletin", presenting.bulletin_page(bulletin, links, correction=correction))


def missing(language: str) -> bytes:
    """What is answered where there is nothing, or nothing yet."""
    with override(language):
        path = addresses.front(language)
        return _drawn("missing", presenting.frame(path, SERVED))


def feed(bulletins: Sequence[Bulletin], language: str, links: Links = SERVED) -> bytes:
    """Bulletins as a feed."""
    with override(language):
        return formats.feed(bulletins, language, links)


def data(bulletin: Bulletin, table: Table, form: str) -> bytes:
    """One table for machines."""
    return formats.as_csv(bulletin, table) if form == "csv" else formats.as_json(bulletin, table)


def _drawn(name: str, context: dict[str, object]) -> bytes:
    return render_to_string(f"bulletins/{name}.html", context).encode()


def everything(at: datetime) -> Iterator[tuple[str, bytes]]:
    """Give every path of the public side with its bytes, as files of one folder."""
    bulletins = list(access.opened(at))
    yield "", _begin(bulletins)
    yield addresses.INDEX, formats.index(bulletins, InFolder(addresses.INDEX))
    for language in addresses.languages():
        for path, write in (
            (addresses.front(language), partial(front, bulletins)),
            (addresses.feed(language), partial(feed, bulletins)),
        ):
            yield path, write(language, InFolder(path))
        path = addresses.method(language)
        yield path, method(language, InFolder(path))
        for each in bulletins:
            path = addresses.page(each, language)
            after = access.correction_of(each, at)
            yield path, page(each, language, InFolder(path), correction=after)
    for each in bulletins:
        for table in TABLES:
            for form in ("csv", "json"):
                yield addresses.data(each, table, form), data(each, table, form)


def _begin(bulletins: Sequence[Bulletin]) -> bytes:
    """The page on which somebody who opens the folder chooses a language."""
    path = addresses.front("en")
    invented = {"fictional": any(each.is_fictional for each in bulletins)}
    with override("en"):
        return _drawn("begin", presenting.frame(path, InFolder("")) | invented)


def write_folder(folder: Path, at: datetime) -> int:
    """Write the whole public side into a folder, styles and fonts included; says how many files.

    Files that are there already are replaced; nothing is deleted, because addresses are permanent.
    """
    count = 0
    for path, content in [*everything(at), *_styles()]:
        file = folder / addresses.file_of(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        count += 1
    return count


def _styles() -> Iterator[tuple[str, bytes]]:
    for name in addresses.STYLES:
        found = Path(str(finders.find(name)))
        yield name, found.read_bytes()
    fonts = Path(str(finders.find("ui/theme.css"))).parent / "fonts"
    for font in sorted(fonts.glob("*.woff2")):
        yield f"ui/fonts/{font.name}", font.read_bytes()
