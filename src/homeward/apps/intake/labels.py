"""The words under which kinds and states of lists are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

KINDS = {
    "holding": _("Holding authority"),
    "agency": _("Agency that visits"),
    "families": _("Families who search"),
    "paper": _("Paper"),
    "visit": _("Visit"),
    "answer": _("Answer"),
}

STATES = {
    "received": _("Waiting for you"),
    "queued": _("Being taken in"),
    "committed": _("Taken in"),
    "undone": _("Undone"),
    "failed": _("Failed"),
    "replaced": _("Replaced by a later version"),
}
