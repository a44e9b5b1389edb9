"""The words for what passes with States."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.apps.correspondence.models import StatedPosition
from homeward.core.correspondence import Act, Basis, Direction, Means

DIRECTIONS: Final = {
    Direction.OUT: _("From us to them"),
    Direction.IN: _("From them to us"),
}
MEANS: Final = {
    Means.NOTE: _("Note verbale"),
    Means.MAIL: _("Letter or mail"),
    Means.CALL: pgettext_lazy("means", "Call"),
    Means.VISIT: pgettext_lazy("means", "Visit"),
    Means.MEETING: pgettext_lazy("means", "Meeting"),
    Means.COUNTER: _("At the counter"),
}
ACTS: Final = {
    Act.REMIND: _("Remind in writing"),
    Act.CALL: _("Call the mission"),
    Act.VISIT: _("Visit the mission"),
    Act.CAPITAL: _("Raise it in the capital"),
    Act.PROTECTING_POWER: _("Ask a protecting power"),
}
BASES: Final = {
    Basis.NAMED: _("named in what was asked"),
    Basis.HABIT: _("by how long this State took before (median)"),
    Basis.NOT_KNOWN: _("by when it answers is not known"),
}
COVERS: Final = {
    StatedPosition.Covers.ALL: _("All its nationals"),
    StatedPosition.Covers.CHILDREN: _("Children"),
    StatedPosition.Covers.ORPHANS: _("Orphans"),
    StatedPosition.Covers.CASE_BY_CASE: _("Case by case"),
    StatedPosition.Covers.NONE: _("Nobody"),
}
