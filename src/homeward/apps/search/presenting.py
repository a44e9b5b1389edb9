"""What was found, as parts for the page and for the list under the search box."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext as _

from homeward.apps.register.facts import Told
from homeward.apps.register.labels import CLAIMS, script_of
from homeward.apps.search.searching import Found, Result
from homeward.apps.ui.parts import Cell, FoundPart, NamePart
from homeward.apps.ui.present import show_filling
from homeward.core.claims import ClaimKind
from homeward.core.names import Script, romanise
from homeward.core.names.script import script_of as letters_of
from homeward.core.text import Filling, Sentence

SHOWN = (ClaimKind.BIRTH, ClaimKind.MOTHER_NAME, ClaimKind.PLACE)


def found_parts(result: Result) -> dict[str, Any]:
    """Everything that a template needs to show what came of a search."""
    count = len(result.found)
    return {
        "found": [_part(each) for each in result.found],
        "found_title": _title(count, more=result.more),
        "more": result.more,
        "unfinished": result.unfinished,
    }


def _title(count: int, *, more: bool) -> str:
    shown = number_format(count, use_l10n=True)
    if not count:
        return _("Nobody was found")
    if more:
        return _("The %(count)s who fit best; others fit as well") % {"count": shown}
    words = ngettext("%(count)s person was found", "%(count)s persons were found", count)
    return words % {"count": shown}


def _part(found: Found) -> FoundPart:
    return FoundPart(
        name=_name(found.told),
        code=found.told.code,
        url=reverse("desk:person", args=[found.told.person]),
        facts=[
            (str(CLAIMS[kind]), Cell(words, "raw", lang=script_of(words)))
            for kind in SHOWN
            if (words := _first(found.told, kind))
        ],
        reasons=[_said(sentence) for sentence in found.reasons],
        against=[_said(sentence) for sentence in found.against],
    )


def _name(told: Told) -> NamePart:
    words = _first(told, ClaimKind.NAME)
    romanised = romanise(words) if words and letters_of(words) is not Script.LATIN else ""
    return NamePart(words, script_of(words), "" if romanised == words else romanised)


def _first(told: Told, kind: ClaimKind) -> str:
    said = told.said(kind)
    return said[0].words if said else ""


def _said(sentence: Sentence) -> str:
    """Put a reason into the reader's language, each name in it isolated from its surroundings.

    An Arabic name in an English sentence would otherwise take the quotation marks along.
    """
    return sentence.render(gettext, _isolated)


def _isolated(value: Filling) -> str:
    return f"\u2068{show_filling(value)}\u2069"
