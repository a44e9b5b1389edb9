"""The words for speakers, purposes, positions and whoever was in the room."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.apps.interests.models import Decision, Paper
from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import Factor, PanelOutcome, Section, Views, Way

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
    "words": _("These are words that mark a child for life. Say it in others."),
    "sealed": _("This paper is decided: it can be looked at again or reopened, never changed."),
    "unfinished": _("Something still lacks, or speaks against it: see what would settle it."),
    "own": _("Whoever opened the assessment cannot approve it."),
    "seated": _("This member cannot sit on the panel."),
    "reason": _("Write down the reasons."),
    "day": _("Give a day that fits: not in the future, and a review that lies after it."),
    "not_decided": _("It has not been decided yet, or was reopened already."),
}

KINDS: Final = {
    Paper.Kind.ASSESSMENT: _("Best-interests assessment"),
    Paper.Kind.DETERMINATION: _("Best-interests determination"),
}

CAUSES: Final = {
    Paper.Cause.ASKED: _("Opened by those who protect"),
    Paper.Cause.REFUSAL: _("Opened because a word was refused or withdrawn"),
    Paper.Cause.REOPENED: _("Opened because an earlier decision was reopened"),
}

OUTCOMES: Final = {
    PanelOutcome.APPROVES: pgettext_lazy("panel", "Approves what is recommended"),
    PanelOutcome.DOES_NOT_APPROVE: pgettext_lazy("panel", "Does not approve; chooses itself"),
    PanelOutcome.DEFERS: pgettext_lazy("panel", "Puts its decision off"),
    PanelOutcome.CLOSES: pgettext_lazy("panel", "Closes the matter"),
    PanelOutcome.REOPENS: pgettext_lazy("panel", "Opens the matter again"),
}

VERBS: Final = {
    Decision.Verb.APPROVE: _("The assessment was approved"),
    Decision.Verb.DECIDE: _("The panel decided"),
    Decision.Verb.REVIEW: _("Looked at again: the decision stands"),
    Decision.Verb.REOPEN: _("Opened again"),
}

WAYS: Final = {
    Way.ORIGIN: _("Return to the State of origin"),
    Way.OTHER_STATE: _("Going to another State"),
    Way.MOTHER: _("Staying with the mother"),
    Way.CARE_HERE: _("Family care where the child is"),
    Way.OTHER: _("Another way"),
}

FACTORS: Final = {
    Factor.VIEWS: _("Views of the child"),
    Factor.FAMILY: _("Family and close relationships"),
    Factor.SAFETY: _("Safe surroundings"),
    Factor.DEVELOPMENT: _("Development and identity"),
}

SECTIONS: Final = {
    Section.PERSON: _("The person, parents, caregivers"),
    Section.SEPARATION: _("Separation, contact, tracing"),
    Section.SITUATION: _("Daily life, health, learning, protection"),
    Section.WISHES: _("What follows from the child's views"),
    Section.CAREGIVERS: _("What caregivers said, and when"),
    Section.PROPOSALS: _("What is proposed"),
}

FIELDS: Final = {
    "views": _("What follows from the child's views"),
    "known": _("What is known, and what is not"),
    "sources": _("Who gave it, when, and how far it was checked"),
    "what": _("What exactly: with whom, where, from when"),
    "closed": _("Why this way is not open"),
    "recommended": _("Which way is recommended"),
    "why": _("Why this way and not the others"),
    "after": _("What has to follow, by whom and when"),
}

HINTS: Final = {
    "known": _("Say what nobody knows as well. Nothing about what a parent did."),
    "closed": _("Only if it cannot be taken at all; the factors may then stay empty."),
}

STEPS: Final = {
    "views": _("The child's views"),
    "facts": _("Information"),
    "recommend": _("Recommendation"),
}
