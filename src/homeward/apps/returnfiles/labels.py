"""The words for where a stage stands, for acts, and for why something was refused."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.core.returns.readiness import TrackState

STATES: Final = {
    TrackState.HELD: pgettext_lazy("stage", "stopped by a hold"),
    TrackState.WAITING: pgettext_lazy("stage", "waits for another stage"),
    TrackState.OPEN: pgettext_lazy("stage", "open"),
    TrackState.STOPPED: pgettext_lazy("stage", "an answer stands against it"),
    TrackState.MET: pgettext_lazy("stage", "met"),
}
READY: Final = {
    "yes": _("Ready for travel"),
    "no": _("Not ready"),
    "unknown": _("Not known yet"),
}
AUDIENCES: Final = {
    "protection": _("Protection staff only"),
    "lawyer": _("Protection staff and the lawyer"),
    "desk": _("Everybody who works on the file"),
}
REFUSALS: Final = {
    "reason": _("Write why."),
    "long": _("That is too long: 500 letters at most."),
    "words": _("These words mark a child for life. Say what happened in other words."),
    "value": _("This is no answer to this question."),
    "state": _("It is not known yet which State is meant. Record the receiving State first."),
    "gate": _("The gate has not decided so. Decide there first; the file takes it over."),
    "travel": _("Travel cannot be settled while this stage may not begin."),
    "gone": _("That was answered or taken back already."),
    "second": _("A second person has to agree, not the one who asked."),
}
STEP_WORDS: Final = {"journey": _("a journey"), "placement": _("a placement")}
FIELD_WORDS: Final = {
    "name": _("Name"),
    "birth": _("Birth"),
    "father_name": _("Father's name"),
    "mother_name": _("Mother's name"),
}
