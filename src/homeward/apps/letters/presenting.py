"""The texts of notes and who approved them, as parts; and a text as a lawyer reads it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.access import approvals
from homeward.apps.letters.models import Approval
from homeward.apps.letters.office import ministry, offices
from homeward.apps.letters.typesetting.note import Earlier, NoteKind, NoteVerbale
from homeward.apps.letters.typesetting.texts import Text
from homeward.apps.register.labels import languages_words
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words
from homeward.core.claims import Sex
from homeward.core.disclosure.annex import AnnexEntry, Ground, for_draft

KINDS: Final = {
    NoteKind.REQUEST: gettext_lazy("Note that asks a State to take persons back"),
    NoteKind.REMINDER: gettext_lazy("Note that reminds of an earlier note"),
    NoteKind.THANKS: gettext_lazy("Note that thanks for an answer"),
    NoteKind.ANSWER: gettext_lazy("Note that answers a question about an earlier note"),
    NoteKind.HANDOVER: gettext_lazy("Note on handing persons over"),
}
SAMPLE_STATE: Final = "ISL"
"""To whom a sample is addressed: a State with which nothing here is at stake."""


def texts_page(actor: Actor) -> dict[str, Any]:
    """Every text in every language, who approved it, and what a lawyer can do."""
    found = approvals(actor)
    columns = [
        Column(_("Text")),
        Column(_("Language")),
        Column(_("Version"), numeric=True),
        Column(_("To read")),
        Column(_("Approved by a lawyer?")),
    ]
    rows = [
        [
            Cell(str(KINDS[text.kind])),
            Cell(languages_words(text.language)),
            Cell(str(text.version), "number", note=text.digest[:12]),
            Cell(
                Link(
                    _("as a sample, with invented persons"),
                    reverse("letters:sample", args=[number]),
                ),
                "link",
            ),
            Cell("yes", "answer", note=_by(approval)) if approval else Cell("no", "answer"),
        ]
        for number, (text, approval) in enumerate(found)
    ]
    return {
        "table": Table(_("Texts of notes"), columns, rows, show_caption=False),
        "waiting": _waiting(found) if may(actor, "approve texts") else [],
    }


def refusal(languages: Sequence[str]) -> str:
    """Why a note was not numbered: in which languages its text waits, for whom, and where."""
    return _(
        "No note was written: no lawyer has approved its text in %(languages)s. A lawyer of this"
        " desk approves it on the page “Texts of notes”. Until then only drafts can be written."
    ) % {"languages": languages_words("-".join(languages))}


def _waiting(found: Sequence[tuple[Text, Approval | None]]) -> list[dict[str, str]]:
    """What a lawyer can approve: where to, which bytes, in words."""
    return [
        {
            "url": reverse("letters:approve", args=[number]),
            "digest": text.digest,
            "label": _("Approve: %(text)s, %(language)s, version %(version)s")
            % {
                "text": KINDS[text.kind],
                "language": languages_words(text.language),
                "version": text.version,
            },
        }
        for number, (text, approval) in enumerate(found)
        if approval is None
    ]


def _by(approval: Any) -> str:
    words = {"who": approval.approved_by.shown_as, "day": day_words(day_of(approval.approved_at))}
    return _("%(who)s, %(day)s") % words


def sample(kind: NoteKind, language: str, persons: int, on: date) -> NoteVerbale:
    """A draft about invented persons: one, or two, because sentences differ by number."""
    entries = tuple(
        for_draft(
            AnnexEntry(code=code, sex=sex, birth_span=None, grounds=(Ground.CHILD_NOT_CONVICTED,))
        )
        for code, sex in (("INVENTED-1", Sex.FEMALE), ("INVENTED-2", Sex.MALE))[:persons]
    )
    return NoteVerbale(
        dated=on,
        state=SAMPLE_STATE,
        languages=(language,),
        office={language: offices(settings.HOMEWARD_HOME)[language]},
        addressee={language: ministry(SAMPLE_STATE, language)},
        entries=entries,
        draft=True,
        fictional=True,
        kind=kind,
        about=None if kind is NoteKind.REQUEST else Earlier("INVENTED/1", on),
        unapproved=True,
    )
