"""The words under which figures, their units and what is said of them are shown."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from homeward.core.reported.conflicts import Verdict
from homeward.core.reported.figure import Matter, Qualifier, Unit

QUALIFIERS = {
    Qualifier.EXACTLY: pgettext_lazy("before a number", "exactly"),
    Qualifier.AT_LEAST: pgettext_lazy("before a number", "at least"),
    Qualifier.MORE_THAN: pgettext_lazy("before a number", "more than"),
    Qualifier.ALMOST: pgettext_lazy("before a number", "almost"),
    Qualifier.ABOUT: pgettext_lazy("before a number", "about"),
    Qualifier.UP_TO: pgettext_lazy("before a number", "up to"),
    Qualifier.FEWER_THAN: pgettext_lazy("before a number", "fewer than"),
}
AMOUNTS = {
    Qualifier.EXACTLY: "%(number)s",
    Qualifier.AT_LEAST: _("at least %(number)s"),
    Qualifier.MORE_THAN: _("more than %(number)s"),
    Qualifier.ALMOST: _("almost %(number)s"),
    Qualifier.ABOUT: _("about %(number)s"),
    Qualifier.UP_TO: _("up to %(number)s"),
    Qualifier.FEWER_THAN: _("fewer than %(number)s"),
}
UNITS = {
    Unit.CHILDREN: _("Children"),
    Unit.WOMEN: _("Women"),
    Unit.MEN: _("Men"),
    Unit.WOMEN_AND_CHILDREN: _("Women and children"),
    Unit.FAMILIES: _("Families"),
    Unit.PERSONS: _("Persons"),
    Unit.NATIONALITIES: _("Nationalities"),
    Unit.YEARS: _("Years of a sentence"),
    Unit.CALENDAR_YEAR: _("A year of the calendar"),
    Unit.YEARS_OF_AGE: _("Years of age"),
}
MATTERS = {
    Matter.HELD: _("held"),
    Matter.RETURNED: _("returned"),
    Matter.REMAINING: _("still there"),
    Matter.SENTENCED: _("sentenced"),
    Matter.SENTENCED_TO_DEATH: _("sentenced to death"),
    Matter.EXECUTED: _("executed"),
    Matter.ARRESTED: _("arrested"),
    Matter.DIED: _("died"),
    Matter.TRAVELLED: _("travelled there"),
    Matter.MOVED: _("moved"),
    Matter.LISTED: _("on a list, or known to somebody"),
    Matter.MAY_BE_IMPOSED: _("may be imposed"),
    Matter.IMPOSED: _("imposed"),
    Matter.CLOSED: _("closed"),
    Matter.NOT_SAID: _("not said"),
}
VERDICTS = {
    Verdict.AGREE: _("Agree"),
    Verdict.COMPATIBLE: _("Both possible"),
    Verdict.CONFLICT: _("Conflict"),
    Verdict.MAY_CONFLICT: _("May conflict"),
    Verdict.OTHER_DAYS: _("Other days"),
    Verdict.OTHER_MATTER: _("Not the same thing"),
    Verdict.NOT_TOLD: _("One was told of none"),
}
CONFIDENCES = {
    "H": pgettext_lazy("confidence", "high"),
    "M": pgettext_lazy("confidence", "medium"),
    "L": pgettext_lazy("confidence", "low"),
    "MEM": pgettext_lazy("confidence", "from memory, not checked"),
}
