"""Where each public page is: served, as a file in a folder, or nowhere, in the desk's preview.

Addresses are permanent, and every one can be a file: what ends in a stroke is a folder with an
`index.html`. A newcomer's mistake is to write an address into a template; a folder that is opened
from a disk has no root to begin from.
"""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.templatetags.static import static

from homeward.apps.bulletins.models import Bulletin
from homeward.core.publishing.catalogue import TABLES, Table

STYLES = ("ui/theme.css", "bulletins/public.css")
INDEX = "index.json"


class Links(Protocol):
    """How a page writes the address of another one, and of a style."""

    def to(self, path: str) -> str:
        """Write the address of what lies at a path; empty where there is nothing to follow."""

    def style(self, name: str) -> str:
        """Write the address of a style."""


class Served:
    """Addresses below the root of a web server."""

    def to(self, path: str) -> str:
        """See `Links`."""
        return f"/{path}"

    def style(self, name: str) -> str:
        """See `Links`."""
        return static(name)


class Previewed:
    """The desk looks at a page that has no address yet: nothing on it leads anywhere."""

    def to(self, path: str) -> str:  # noqa: ARG002  there is nowhere to go
        """See `Links`."""
        return ""

    def style(self, name: str) -> str:
        """See `Links`."""
        return static(name)


@dataclass(frozen=True, slots=True)
class InFolder:
    """Addresses from one file of a folder to another; they hold wherever the folder lies.

    Attributes:
        here: Path of the page that is being written.
    """

    here: str

    def to(self, path: str) -> str:
        """See `Links`."""
        return posixpath.relpath(file_of(path), posixpath.dirname(file_of(self.here)) or ".")

    def style(self, name: str) -> str:
        """See `Links`."""
        return self.to(name)


def file_of(path: str) -> str:
    """Give the file in which what is served at a path lies in a folder."""
    return f"{path}index.html" if not path or path.endswith("/") else path


def languages() -> Sequence[str]:
    """The languages in which there is every page."""
    return [code for code, _name in settings.LANGUAGES]


def front(language: str) -> str:
    """Path of the first page."""
    return f"{language}/"


def method(language: str) -> str:
    """Path of the note on how numbers are made."""
    return f"{language}/method/"


def feed(language: str) -> str:
    """Path of the feed."""
    return f"{language}/feed.atom"


def page(bulletin: Bulletin, language: str) -> str:
    """Path of a bulletin's page."""
    return f"{language}/bulletins/{bulletin.reference}/"


def data(bulletin: Bulletin, table: Table, form: str) -> str:
    """Path of a table for machines; `form` is "csv" or "json"."""
    return f"bulletins/{bulletin.reference}/{table.key}.{form}"


def table_of(key: str) -> Table | None:
    """The published table of this key, if there is one."""
    return next((table for table in TABLES if table.key == key), None)
