"""The frame around every page: navigation, languages, version.

`shell` is a context processor. It reads `settings.HOMEWARD_NAV`, because this app knows no
other app: each entry is a mapping with "label" (lazily translated), "url_name", "icon" and
"prefix" (the path under which the entry counts as the present page; without it, its own
address does). An entry whose address does not exist is left out, so pages can be added one
by one. A newcomer's mistake is to query here: it runs for every page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

VERSION = version("homeward")


@dataclass(frozen=True, slots=True)
class NavItem:
    """One entry of the main navigation."""

    label: str
    url: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the product, named in itself."""

    code: str
    name: str


def shell(request: HttpRequest) -> dict[str, Any]:
    """Return what the base page needs: `nav_items`, `ui_languages`, `ui_version`, `ui_path`."""
    return {
        "nav_items": tuple(_nav(getattr(settings, "HOMEWARD_NAV", ()), request.path)),
        "ui_languages": [Language(code, str(name)) for code, name in settings.LANGUAGES],
        "ui_version": VERSION,
        "ui_path": request.get_full_path(),
    }


def _nav(entries: Iterable[Mapping[str, Any]], path: str) -> Iterable[NavItem]:
    for entry in entries:
        try:
            url = reverse(entry["url_name"])
        except NoReverseMatch:
            continue
        prefix = entry.get("prefix")
        current = path.startswith(prefix) if prefix else path == url
        yield NavItem(str(entry["label"]), url, entry.get("icon", ""), current)
