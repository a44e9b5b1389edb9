"""The words under which pairs, bands, answers and refusals are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

KINDS = {
    "same": _("One person?"),
    "mother": _("Mother and child?"),
    "sibling": _("Brother or sister?"),
}

# Not what to do, but how far the evidence goes; the decision is people's.
BANDS = {
    "same": _("Yes, unless shown otherwise"),
    "look": _("To be looked at"),
    "different": _("Rather not"),
}

STATES = {
    "open": _("Not decided yet"),
    "waiting": _("Waiting for a second person"),
    "same": _("Yes"),
    "different": _("No"),
    "cannot_tell": _("Cannot be told"),
}

# What the three answers mean for each kind.
ANSWERS = {
    "same": {
        "same": _("The same person"),
        "different": _("Not the same person"),
        "cannot_tell": _("Cannot be told from this"),
    },
    "mother": {
        "same": _("Mother and child"),
        "different": _("Not mother and child"),
        "cannot_tell": _("Cannot be told from this"),
    },
    "sibling": {
        "same": _("Brother or sister"),
        "different": _("Not brother or sister"),
        "cannot_tell": _("Cannot be told from this"),
    },
}

AGES = {
    "child": _("May be a child"),
    "unknown": _("No birth stated"),
    "grown": _("Grown up"),
}

# Which of a pair is which, where that means something.
ROLES = {"mother": (_("Mother"), _("Child"))}

FACTS = {
    "name": _("Name"),
    "father": _("Father's name"),
    "mother": _("Mother"),
    "mother_name": _("Mother's name"),
    "birth": _("Birth"),
    "sex": _("Sex"),
    "nationality": _("Nationality"),
    "place": _("Place of holding"),
    "seen": _("Seen on"),
    "arrest": _("Arrest"),
    "kin": _("Family"),
    "decided": _("Decided before"),
    "siblings": _("Brothers and sisters"),
    "expected": _("What is usual"),
}

REFUSALS = {
    "meanwhile": _(
        "Somebody else decided about this pair meanwhile, or new evidence came. Look again."
    ),
    "second": _("Whoever said yes cannot confirm it. Another member has to."),
    "apart": _(
        "This would join two persons of whom somebody decided that they are not the same."
        " Take that decision back first."
    ),
    "joined": _(
        "These two are shown as one already, through other decisions. Take one of those back first."
    ),
    "reason": _("Say why. Whoever looks at this later has nothing else to go by."),
    "nothing": _("There is nothing to confirm or to take back here."),
}

VERBS = {
    "confirm": pgettext_lazy("of a decision", "Confirmed"),
    "undo": pgettext_lazy("of a decision", "Taken back"),
}
