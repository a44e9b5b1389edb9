"""Texts of notes and who approved them, a text as a lawyer reads it, and the offices that write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from django.conf import settings
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext_lazy, pgettext
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.access import approvals, given, offices, standing_rewordings
from homeward.apps.letters.models import Approval, WritingOffice
from homeward.apps.letters.office import SIGN, Writer, ministry, writer_of, writers
from homeward.apps.letters.office import offices as home_offices
from homeward.apps.letters.typesetting.note import Earlier, NoteKind, NoteVerbale
from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.letters.typesetting.texts import Text
from homeward.apps.register.labels import languages_words
from homeward.apps.ui.parts import Action, Cell, Column, Link, Option, Table
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
        "edited": [
            Link(
                f"{one.reference} · {KINDS[NoteKind(one.text)]}",
                reverse("correspondence:words", args=[one.pk]),
            )
            for one in standing_rewordings(actor).values()
            if not one.approved
        ],
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
        office={language: home_offices(settings.HOMEWARD_HOME)[language]},
        addressee={language: ministry(SAMPLE_STATE, language)},
        entries=entries,
        draft=True,
        fictional=True,
        kind=kind,
        about=None if kind is NoteKind.REQUEST else Earlier("INVENTED/1", on),
        unapproved=True,
    )


def offices_page(actor: Actor) -> dict[str, Any]:
    """Every office from which the desk writes or wrote, with the numbers each has given."""
    found, numbers = list(offices(actor)), given(actor)
    columns = [
        Column(_("Sign")),
        Column(pgettext("of an office", "Name")),
        Column(_("City")),
        Column(_("Numbers given, by year")),
        Column(_("Writes now?")),
    ]
    rows = [_office(one, numbers.get(one.pk, {}), may(actor, "keep offices")) for one in found]
    if not found or None in numbers:
        rows.append(_unnamed(numbers.get(None, {}), writes=not found))
    return {
        "table": Table(_("Offices that write"), columns, rows, show_caption=False),
        "none_named": not found,
        "none_open": bool(found) and all(one.closed_at for one in found),
        "may_keep": may(actor, "keep offices"),
    }


def _office(row: WritingOffice, numbers: dict[int, int], keeps: bool) -> list[Cell]:
    name = _in_my_words(writer_of(row))
    added = _("added by %(by)s") % {"by": _by_whom(row.added_by, row.added_at)}
    if row.closed_by and row.closed_at:
        closed = _("closed by %(by)s") % {"by": _by_whom(row.closed_by, row.closed_at)}
        writes = Cell("no", "answer", note=closed)
    else:
        writes = Cell("yes", "answer")
    url = reverse("letters:office", args=[row.pk]) if keeps else ""
    return [
        Cell(row.sign, "code", url=url),
        Cell(name.name, note=added),
        Cell(name.place),
        _numbers(numbers),
        writes,
    ]


def _unnamed(numbers: dict[int, int], *, writes: bool) -> list[Cell]:
    """The desk as it wrote before it named an office."""
    name = _in_my_words(Writer(None, SIGN, home_offices(settings.HOMEWARD_HOME)))
    return [
        Cell(SIGN, "code"),
        Cell(name.name, note=_("the desk, before it named an office")),
        Cell(name.place),
        _numbers(numbers),
        Cell("yes" if writes else "no", "answer"),
    ]


def _numbers(given_in: dict[int, int]) -> Cell:
    if not given_in:
        return Cell(_("none yet"))
    words = [
        _("%(year)s: %(count)s") % {"year": year, "count": number_format(last, use_l10n=True)}
        for year, last in given_in.items()
    ]
    return Cell(" · ".join(words))


def _in_my_words(writer: Writer) -> Office:
    """The office as the reader's language names it, else as English does."""
    code = (get_language() or "en").split("-")[0]
    return writer.names.get(code) or writer.names["en"]


def _by_whom(member: Member, at: datetime) -> str:
    words = {"who": member.shown_as, "day": day_words(day_of(at))}
    return _("%(who)s, %(day)s") % words


def office_page(row: WritingOffice) -> dict[str, Any]:
    """One office: who named it, whether it writes, and what can be done."""
    closed = row.closed_at is not None
    url = reverse("letters:office_open" if closed else "letters:office_close", args=[row.pk])
    act = (
        Action(_("Open it again"), url, post=True)
        if closed
        else Action(
            _("Close it"),
            url,
            post=True,
            style="grave",
            confirm=_("Close this office? It writes no more; what it wrote stays."),
        )
    )
    name = _in_my_words(writer_of(row))
    return {
        "title": f"{name.name} · {name.place}",
        "closed": row.closed_by and row.closed_at and _by_whom(row.closed_by, row.closed_at),
        "actions": [act],
    }


def to_choose(actor: Actor) -> dict[str, Any]:
    """From where a note can be written, for whoever writes one: to choose from several alone."""
    found = writers(actor)
    names = [(one, _in_my_words(one)) for one in found]
    options = [
        Option(
            str(one.key),
            _("%(sign)s: %(office)s, %(city)s")
            % {"sign": one.sign, "office": name.name, "city": name.place},
        )
        for one, name in names
    ]
    return {
        "offices": options if len(options) > 1 else [],
        "writes_as": options[0].label if len(options) == 1 else "",
    }


def no_office(code: str) -> str:
    """Why no note was written: from where to write is not clear."""
    return {
        "which": _("Say from which office it is written."),
        "closed": _("No note was written: the office is closed, or none of this desk is open."),
        "unnamed": _(
            "No note was written: the office has no name in one of these languages. A coordinator"
            " adds it on the page “Offices that write”."
        ),
    }[code]
