"""What the mission list says about a mission, in the reader's words.

A newcomer's mistake is to show the values of the list themselves: they are keys of a file, and
"none" there means that the State keeps no mission, while "not found" means that nobody knows.
"""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.apps.sharing.reference.missions import Certainty, MissionKind, Status

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
