"""The words for sorts of papers and for what a virus scanner said."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from homeward.apps.documents.models import Document, DocumentAct

KINDS = {
    Document.Kind.BIRTH: _("Record or notice of birth"),
    Document.Kind.IDENTITY: _("Identity card"),
    Document.Kind.NATIONALITY: _("Certificate of nationality"),
    Document.Kind.TRAVEL: _("Passport or travel document"),
    Document.Kind.FAMILY: _("Family book or extract of a register"),
    Document.Kind.MARRIAGE: _("Certificate of marriage"),
    Document.Kind.CUSTODY: _("Decision on guardianship or custody"),
    Document.Kind.COURT: _("Paper of a court in this person's own process"),
    Document.Kind.AUTHORITY: _("Power of attorney or appointment"),
    Document.Kind.LETTER: _("Letter"),
    Document.Kind.OTHER: _("Another paper"),
}
SCANS = {
    Document.Scan.CLEAN: _("The virus scanner found nothing"),
    Document.Scan.NOT_SCANNED: _("Not scanned for viruses: no scanner is set up"),
}
DONE = {
    DocumentAct.Verb.WITHDRAWN: _("Paper withdrawn"),
    DocumentAct.Verb.RESTORED: _("Paper stands again"),
}
