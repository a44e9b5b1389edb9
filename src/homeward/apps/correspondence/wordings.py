"""Words of notes that the desk edited, as parts: what was changed, who approved it, what fails."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence.access import has_gone
from homeward.apps.correspondence.actions import GoneError
from homeward.apps.letters import access
from homeward.apps.letters.comparing import Change, Compared, compare
from homeward.apps.letters.models import Letter, Rewording, RewordingAct
from homeward.apps.letters.presenting import KINDS
from homeward.apps.letters.rewording import (
    MeanwhileError,
    NotEditableError,
    UnchangedError,
    compared,
)
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.letters.typesetting.wording import WordingError
from homeward.apps.register.labels import languages_words, state_name
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import day_of, day_words

_WRONG: Final = {
    "another": gettext_lazy(
        "This is the file of another note, or its number was changed. Download the file of this"
        " note and edit that."
    ),
    "fixed": gettext_lazy(
        "The line “%(near)s” cannot be edited here: the head, the date, the enclosures and the"
        " addressee come from the desk. Put the line back as it was."
    ),
    "place": gettext_lazy(
        "The words “%(near)s” stand before the text of the note begins. Move them into the text."
    ),
    "part": gettext_lazy(
        "The part “%(near)s” follows no number, or is the eleventh. Give it the style of the text"
        " or of a number."
    ),
    "language": gettext_lazy(
        "In one of the note’s languages no words are left. Download the file and edit it anew."
    ),
    "long": gettext_lazy("The passage “%(near)s” is too long. Write it as several."),
    "names": gettext_lazy(
        "The passage “%(near)s” names somebody of the annex. Names stand in the annex alone; in the"
        " text use the code."
    ),
    "words": gettext_lazy(
        "The passage “%(near)s” holds a word that can mark somebody for life. Say it in other"
        " words."
    ),
}
_OTHERS: Final[dict[type[Exception], Any]] = {
    GoneError: gettext_lazy(
        "This note went already, so its words stay what they were. Write another note."
    ),
    NotEditableError: gettext_lazy(
        "This note was written before the words of notes were kept apart. Write it anew to edit it."
    ),
    UnchangedError: gettext_lazy("The words are those that the note has already."),
    MeanwhileError: gettext_lazy(
        "Somebody approved these words, took them back or brought others meanwhile. Read what"
        " stands now."
    ),
}


def wrong_words(wrong: Exception) -> str:
    """What is wrong with edited words, and what can be done."""
    if isinstance(wrong, WordingError):
        return str(_WRONG[wrong.code] % {"near": wrong.near})
    found = _OTHERS.get(type(wrong))
    return (
        str(found) if found else _("A sign in these words cannot be printed. Write it otherwise.")
    )


def standing_words(found: Rewording | None) -> str:
    """Where the words of a note stand."""
    if found is None:
        return _("as approved")
    return _("edited; approved by a lawyer") if found.approved else _("edited; waits for a lawyer")


def edit_page(actor: Actor, letter: Letter) -> dict[str, Any]:
    """How the words of a note are edited, and what was brought back before."""
    found = [one for one in access.rewordings(actor) if one.letter_id == letter.pk]
    return {
        "title": letter.reference,
        "kind": KINDS[NoteKind(letter.text)],
        "languages": languages_words(letter.languages),
        "gone": has_gone(actor, letter),
        "kept": letter.said is not None,
        "file_url": reverse("correspondence:word_file", args=[letter.pk]),
        "back": Link(state_name(letter.state), reverse("desk:state", args=[letter.state])),
        "table": _history(found) if found else None,
    }


def _history(found: Sequence[Rewording]) -> Table:
    columns = [
        Column(_("Version")),
        Column(_("Brought back")),
        Column(_("By")),
        Column(_("Stands?")),
    ]
    rows = [
        [
            Cell(Link(str(one.number), reverse("correspondence:words", args=[one.pk])), "link"),
            Cell(day_words(day_of(one.brought_at))),
            Cell(one.brought_by.shown_as),
            Cell(_("taken back") if one.withdrawn else standing_words(one)),
        ]
        for one in found
    ]
    return Table(_("Words that were edited"), columns, rows, show_caption=False)


def words_page(actor: Actor, found: Rewording) -> dict[str, Any]:
    """Edited words beside those that the note had, and what can be done with them."""
    before, after = compared(found)
    latest = access.standing_rewordings(actor, [found.letter_id]).get(found.letter_id)
    counts = latest is not None and latest.pk == found.pk
    gone = _gone(actor, found)
    return {
        "title": found.reference,
        "kind": KINDS[NoteKind(found.text)],
        "back": _back(actor, found),
        "number": found.number,
        "facts": _facts(actor, found, counts=counts),
        "sides": [
            {
                "language": languages_words(language),
                "code": language,
                "dir": "rtl" if language == "ar" else "ltr",
                "lines": _numbered(compare(before[language], after[language])),
            }
            for language in found.languages.split("-")
        ],
        "digest": found.digest,
        "approve_url": reverse("correspondence:approve_words", args=[found.pk])
        if counts and not found.approved and may(actor, "approve texts")
        else "",
        "take_back_url": reverse("correspondence:take_words_back", args=[found.pk])
        if counts and not gone and may(actor, "write letters")
        else "",
    }


def _gone(actor: Actor, found: Rewording) -> bool:
    """Whether the note went; who writes no letters is not asked to take anything back."""
    if not may(actor, "write letters"):
        return False
    return has_gone(actor, access.letter_for(actor, found.letter_id))


def _back(actor: Actor, found: Rewording) -> Link:
    if may(actor, "write letters"):
        return Link(found.reference, reverse("correspondence:reword", args=[found.letter_id]))
    return Link(_("Texts of notes"), reverse("letters:texts"))


def _facts(actor: Actor, found: Rewording, *, counts: bool) -> list[tuple[str, Cell]]:
    words = standing_words(found) if counts else _("counts no more")
    facts = [
        (_("State"), Cell(state_name(found.state))),
        (_("Brought back"), Cell(_by(found.brought_by.shown_as, day_of(found.brought_at)))),
        (_("Stands?"), Cell(words)),
    ]
    done = [
        (str(_DONE[act.verb]), Cell(_by(act.by.shown_as, day_of(act.at))))
        for act in access.acts_on(actor, found)
    ]
    return [*facts, *done]


_DONE: Final = {
    RewordingAct.Verb.APPROVED: gettext_lazy("Approved by a lawyer"),
    RewordingAct.Verb.WITHDRAWN: gettext_lazy("Taken back"),
}


def _by(who: str, day: Any) -> str:
    return _("%(who)s, %(day)s") % {"who": who, "day": day_words(day)}


def _numbered(found: Sequence[Compared]) -> list[dict[str, Any]]:
    """Lines for the page: each with its kind, and its words as same, gone and new."""
    return [
        {
            "kind": one.kind,
            "changed": one.changed,
            "turned": one.turned,
            "pieces": [(change.value, words) for change, words in one.pieces],
            "gone": all(change is Change.GONE for change, _words in one.pieces),
        }
        for one in found
    ]
