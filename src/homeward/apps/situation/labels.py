"""The words for the letters in which files and persons are counted."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.core.returns.counted import Awaited, Step, Track, Turning

TRACKS: Final = {
    Track.MET: pgettext_lazy("stage", "met"),
    Track.OPEN_0: pgettext_lazy("stage", "open under 30 days"),
    Track.OPEN_1: pgettext_lazy("stage", "open 30 to 89 days"),
    Track.OPEN_2: pgettext_lazy("stage", "open 90 to 179 days"),
    Track.OPEN_3: pgettext_lazy("stage", "open 180 days or more"),
    Track.OPEN_UNKNOWN: pgettext_lazy("stage", "open, not known since when"),
    Track.STOPPED: pgettext_lazy("stage", "an answer stands against it"),
    Track.HELD: pgettext_lazy("stage", "stopped by a hold"),
    Track.WAITING: pgettext_lazy("stage", "waits for another stage"),
}
WAITS: Final = {
    Awaited.OVERDUE: pgettext_lazy("awaited", "overdue"),
    Awaited.NOW: pgettext_lazy("awaited", "to do now"),
    Awaited.AHEAD: pgettext_lazy("awaited", "ahead"),
}
FOLLOW: Final = {
    Awaited.OVERDUE: pgettext_lazy("awaited", "overdue"),
    Awaited.NOW: pgettext_lazy("awaited", "to do now"),
    Awaited.AHEAD: pgettext_lazy("awaited", "ahead"),
    Awaited.MET: pgettext_lazy("awaited", "answered: yes"),
    Awaited.NOT_MET: pgettext_lazy("awaited", "answered: no"),
}
STEPS: Final = {
    Step.PASSED: pgettext_lazy("step", "the day has passed"),
    Step.SOON: pgettext_lazy("step", "within 30 days"),
    Step.LATER: pgettext_lazy("step", "later"),
    Step.NO_DAY: pgettext_lazy("step", "planned, no day known"),
    Step.NONE: pgettext_lazy("step", "none planned"),
}
TURNS: Final = {
    Turning.SOON: pgettext_lazy("birthday", "within 90 days, certainly"),
    Turning.PERHAPS: pgettext_lazy("birthday", "perhaps by then, perhaps already"),
    Turning.LATER: pgettext_lazy("birthday", "later"),
    Turning.TURNED: pgettext_lazy("birthday", "turned already"),
    Turning.UNKNOWN: pgettext_lazy("birthday", "birth not known"),
}
ANSWERS: Final = {
    "yes": _("Yes"),
    "unknown": _("Unknown"),
    "no": _("No"),
}
