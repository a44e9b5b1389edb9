"""What the mission list says about a mission, in the reader's words.

A newcomer's mistake is to show the values of the list themselves: they are keys of a file, and
"none" there means that the State keeps no mission, while "not found" means that nobody knows.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from homeward.apps.sharing.reference.missions import Certainty, MissionKind, Status
from homeward.apps.ui.present import day_words

KINDS: Final = {
    MissionKind.EMBASSY: _("Embassy"),
    MissionKind.AMBASSADOR: _("Ambassador at the capital"),
    MissionKind.CONSULATE_GENERAL: _("Consulate general"),
    MissionKind.CONSULATE: _("Consulate"),
    MissionKind.HONORARY_CONSUL: _("Honorary consul"),
}

STATUSES: Final = {
    Status.OPEN: pgettext_lazy("mission", "open"),
    Status.CLOSED: pgettext_lazy("mission", "closed"),
    Status.SUSPENDED: pgettext_lazy("mission", "suspended"),
    Status.NONE: pgettext_lazy("mission", "the State keeps none"),
    Status.HANDLING: pgettext_lazy("mission", "dealt with such a matter"),
    Status.NOT_FOUND: pgettext_lazy("mission", "not found"),
}

CERTAINTIES: Final = {
    Certainty.SURE: pgettext_lazy("certainty", "sure"),
    Certainty.LIKELY: pgettext_lazy("certainty", "likely"),
    Certainty.PARTLY: pgettext_lazy("certainty", "partly"),
    Certainty.UNCERTAIN: pgettext_lazy("certainty", "uncertain"),
    Certainty.NOT_FOUND: pgettext_lazy("certainty", "not found"),
}

_FORMATS: Final = ("Y", "YEAR_MONTH_FORMAT", "DATE_FORMAT")


def days_words(text: str) -> str:
    """Say in the reader's words which days an entry of the mission list means.

    Args:
        text: EDTF as `sharing.reference.edtf` reads it; empty where no source says, and so is
            the answer.
    """
    if text.endswith("~"):
        return gettext("about %(day)s") % {"day": days_words(text[:-1])}
    if text.startswith("["):
        first, _comma, second = text.strip("[]").partition(",")
        words = {"first": days_words(first), "second": days_words(second)}
        return gettext("%(first)s or %(second)s") % words
    return " – ".join(_day(part) for part in text.split("/")) if text else ""


def _day(text: str) -> str:
    """Write a year, a month or a day as exactly as the source does."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return day_words(date(year, month, day), _FORMATS[len(parts) - 1])
