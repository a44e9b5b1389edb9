"""The words for roles, kinds of organisations, and ways of signing in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from homeward.apps.accounts.models import Organisation, Role, Visit

ROLES = {
    Role.COORDINATOR: _("Coordinator"),
    Role.PROTECTION_OFFICER: _("Protection officer"),
    Role.PROTECTION_LEAD: _("Protection lead"),
    Role.LAWYER: _("Lawyer"),
    Role.AUDITOR: _("Auditor"),
    Role.ADMINISTRATOR: _("Administrator"),
    Role.CONSULAR_OFFICER: _("Consular officer"),
    Role.HEAD_OF_MISSION: _("Head of mission"),
}

KINDS = {
    Organisation.Kind.DESK: _("Desk"),
    Organisation.Kind.AGENCY: _("Protection agency"),
    Organisation.Kind.MISSION: _("Mission"),
    Organisation.Kind.LAWYERS: _("Lawyers"),
    Organisation.Kind.MONITOR: _("Monitor"),
}

WAYS = {
    Visit.How.PASSKEY: _("With a passkey"),
    Visit.How.CODE: _("With a password and a code"),
    Visit.How.RECOVERY: _("With a recovery code"),
    Visit.How.FIRST: _("To enrol"),
}
