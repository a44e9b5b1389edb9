"""The words for speakers, purposes, positions and whoever was in the room."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import Views

WHOSE: Final = {
    Whose.CHILD: pgettext_lazy("whose word", "The child (assent)"),
    Whose.MOTHER: pgettext_lazy("whose word", "The mother"),
    Whose.FATHER: pgettext_lazy("whose word", "The father"),
    Whose.GUARDIAN: pgettext_lazy("whose word", "The guardian"),
    Whose.CAREGIVER: pgettext_lazy("whose word", "The caregiver"),
}

PURPOSES: Final = {
    Purpose.TRACING: _("Looking for relatives"),
    Purpose.SAMPLE: _("A sample for a test of kinship"),
    Purpose.CONTACT: _("Contact of a State's mission"),
    Purpose.SHARING: _("Handing information on"),
    Purpose.RETURN: _("Travelling to the receiving State"),
    Purpose.PLACEMENT: _("Living with the caregiver who is named"),
}

POSITIONS: Final = {
    Position.AGREED: pgettext_lazy("position", "Agreed"),
    Position.REFUSED: pgettext_lazy("position", "Refused"),
    Position.WITHDRAWN: pgettext_lazy("position", "Withdrawn"),
    Position.UNREACHABLE: pgettext_lazy("position", "Cannot be reached"),
    Position.NOT_ASKED: pgettext_lazy("position", "Not asked yet"),
    Position.NOT_SOUGHT: pgettext_lazy("position", "Not sought by the authority"),
}

# A shape of its own for each, so that no two are told apart by colour or by reading alone.
ICONS: Final = {
    Position.AGREED: "yes",
    Position.REFUSED: "no",
    Position.WITHDRAWN: "undo",
    Position.UNREACHABLE: "search",
    Position.NOT_ASKED: "clock",
    Position.NOT_SOUGHT: "state",
}

PRESENT: Final = {
    Present.INTERPRETER: pgettext_lazy("present", "an interpreter"),
    Present.PROTECTION: pgettext_lazy("present", "protection staff"),
    Present.LAWYER: pgettext_lazy("present", "a lawyer"),
    Present.RELATIVE: pgettext_lazy("present", "a relative"),
    Present.MISSION: pgettext_lazy("present", "somebody of a mission"),
    Present.PRISON_STAFF: pgettext_lazy("present", "prison staff"),
    Present.OFFICIAL: pgettext_lazy("present", "another official"),
}

VIEWS: Final = {
    Views.GIVEN: pgettext_lazy("views", "The child said what the child wants"),
    Views.OBSERVED: pgettext_lazy("views", "Too young to say: what was seen"),
    Views.DECLINED: pgettext_lazy("views", "The child preferred not to say"),
    Views.NOT_ASKED: pgettext_lazy("views", "Not asked yet"),
}

EXPLAINED: Final = {
    "yes": _("Yes"),
    "no": _("No"),
    "": _("Nobody recorded it"),
}

REFUSALS: Final = {
    "future": _("The day lies in the future."),
    "to_whom": _("Say which State's mission is meant: a yes to one is a yes to no other."),
    "confirms": _("This talk cannot confirm that word: it is about something else, or earlier."),
    "not_agreed": _("Only an agreement can be withdrawn."),
    "no_words": _("Write down what the child said, or what was seen."),
}
