"""A mission's pages as parts. The desk draws its preview with the same functions and templates.

A newcomer's mistake is to say what is *not* there: a field that was not released has no row and no
"withheld" in its place, because that something was kept back is itself not released.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.counter.forms import AnswerForm, EnclosureForm, NoteForm
from homeward.apps.counter.labels import (
    BASES,
    FIELDS,
    GROUNDS,
    PAPERS,
    PARTS,
    SEXES,
    measure_of_papers,
)
from homeward.apps.counter.models import Answer, Copy, Delegation, Enclosure, Note, Paper, Request
from homeward.apps.ui.parts import Cell, Column, Link, NamePart, Table
from homeward.apps.ui.present import day_of, day_words, say
from homeward.core.disclosure import asks
from homeward.core.disclosure.asks import ASKS, Ask, Part
from homeward.core.disclosure.fields import DisclosableField

_F = DisclosableField


def last_day(ends_at: datetime) -> date:
    """The last day on which something stands that ends with the night after it."""
    return day_of(ends_at - timedelta(microseconds=1))


def said_items(said: Mapping[str, Any]) -> list[tuple[str, Cell]]:
    """What a release says, field by field, in the order of pages."""
    return [
        (str(label), _cell(field, said[field.value]))
        for field, label in FIELDS.items()
        if field.value in said
    ]


def _cell(field: DisclosableField, value: Any) -> Cell:
    if field in {_F.NAME, _F.MOTHER_NAME}:
        return Cell(NamePart(value), "name")
    if field is _F.CODE:
        return Cell(value, "code")
    if field is _F.CLAIMED_STATE:
        return Cell(_("Reported a national of your State"))
    return Cell(_words(field, value))


def _words(field: DisclosableField, value: Any) -> str:
    if field is _F.SEX:
        return str(SEXES[value])
    if field is _F.BIRTH_SPAN:
        return " – ".join(day_words(date.fromisoformat(day)) for day in value)
    if field is _F.BIRTH_YEARS:
        return " – ".join(str(year) for year in value)
    if field in {_F.GROUNDS, _F.CLAIM_BASIS}:
        words = GROUNDS if field is _F.GROUNDS else BASES
        return "; ".join(str(words[each]) for each in value)
    return "; ".join(value) if isinstance(value, list) else str(value)


def home_page(
    found: Sequence[Request],
    copies: Iterable[Copy],
    answers: Iterable[Answer],
    notes: Iterable[Note],
    papers: Sequence[Paper],
) -> dict[str, Any]:
    """Everything the mission is asked, and its letters."""
    rows = _by_request(copies), _by_request(answers), _by_request(notes)
    return {
        "requests": _requests(found, *rows) if found else None,
        "papers": _papers(papers) if papers else None,
    }


def _by_request(rows: Iterable[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = {}
    for row in rows:
        found.setdefault(row.request_id, []).append(row)
    return found


def _requests(
    found: Sequence[Request],
    copies: Mapping[Any, list[Copy]],
    answers: Mapping[Any, list[Answer]],
    notes: Mapping[Any, list[Note]],
) -> Table:
    columns = [
        Column(_("Request")),
        Column(_("Name")),
        Column(_("Open questions"), numeric=True),
        Column(_("Notes that wait for you"), numeric=True),
        Column(_("Until")),
    ]
    rows = []
    for each in found:
        given = copies.get(each.pk, [])
        name = next((c.said["name"] for c in given if "name" in c.said), "")
        open_asks = _open(given, answers.get(each.pk, []))
        rows.append(
            [
                Cell(Link(each.reference, reverse("counter:request", args=[each.pk])), "link"),
                Cell(NamePart(name), "name") if name else Cell(kind="none"),
                Cell(str(len(open_asks)), "number"),
                Cell(str(len(_waiting(notes.get(each.pk, [])))), "number"),
                Cell(day_words(last_day(each.ends_at))),
            ]
        )
    return Table(_("What you are asked"), columns, rows, show_caption=False)


def _open(given: Iterable[Copy], answers: Iterable[Answer]) -> list[Ask]:
    """What is asked and not settled by the latest answer."""
    latest = _latest(answers)
    return [ask for ask in _asked(given) if ask not in latest or not _settles(ask, latest[ask])]


def _settles(ask: Ask, answer: Answer) -> bool:
    return asks.reply_of(ask, answer.reply).settles


def _asked(given: Iterable[Copy]) -> list[Ask]:
    names = {name for copy in given for name in copy.asks}
    return [ask for ask in Ask if ask.value in names]


def _latest(answers: Iterable[Answer]) -> dict[Ask, Answer]:
    """The latest answer to each thing asked, of answers that come newest first."""
    found: dict[Ask, Answer] = {}
    for each in answers:
        found.setdefault(Ask(each.ask), each)
    return found


def _waiting(notes: Iterable[Note]) -> list[Note]:
    """Notes of the desk that no note of the mission answers."""
    notes = list(notes)
    answered = {note.of_id for note in notes if note.from_mission}
    return [note for note in notes if not note.from_mission and note.pk not in answered]


def _papers(papers: Sequence[Paper]) -> Table:
    columns = [Column(_("Reference")), Column(_("Dated")), Column(_("Handed over"))]
    rows = [
        [
            Cell(Link(each.reference, reverse("counter:letter", args=[each.pk])), "link"),
            Cell(day_words(each.dated)),
            Cell(day_words(day_of(each.handed_at))),
        ]
        for each in papers
    ]
    return Table(_("Letters"), columns, rows, show_caption=False)


def request_page(
    found: Request,
    copies: Sequence[Copy],
    answers: Sequence[Answer] = (),
    notes: Sequence[Note] = (),
    *,
    papers: Sequence[Enclosure] = (),
    wrong: Form | None = None,
    preview: bool = False,
) -> dict[str, Any]:
    """One request: what was released, what is asked with its answers, the notes.

    Args:
        found: The request.
        copies: What stands of what was released in it, newest first.
        answers: The mission's answers, newest first.
        notes: The notes, oldest first.
        papers: The papers that the mission sent, newest first.
        wrong: What was sent and cannot be taken as it is: an answer, a note or a paper.
        preview: For the desk, before anything is given: there is nothing to send.
    """
    return {
        "reference": found.reference,
        "key": found.pk,
        "preview": preview,
        "releases": [_release(each) for each in copies],
        "asked": [_ask(found, ask, answers, wrong, preview) for ask in _asked(copies)],
        "notes": [_note(each, notes) for each in notes],
        "note_form": wrong if isinstance(wrong, NoteForm) else NoteForm(auto_id="note_%s"),
        "enclosed": [
            enclosure_part(each, "counter:enclosed")
            | {"back_url": reverse("counter:take_back", args=[each.pk])}
            for each in papers
        ],
        "paper_form": wrong if isinstance(wrong, EnclosureForm) else EnclosureForm(),
        "paper_measure": measure_of_papers(),
        "paper_url": "" if preview else reverse("counter:enclose", args=[found.pk]),
        "note_url": "" if preview else reverse("counter:note", args=[found.pk]),
    }


def _release(copy: Copy) -> dict[str, Any]:
    return {
        "items": said_items(copy.said),
        "purpose": copy.purpose,
        "basis": copy.basis,
        "until": day_words(last_day(copy.ends_at)),
        "given": day_words(day_of(copy.given_at)) if copy.given_at else "",
    }


def _ask(
    found: Request, ask: Ask, answers: Sequence[Answer], wrong: Form | None, preview: bool
) -> dict[str, Any]:
    given = [answer_part(each) for each in answers if each.ask == ask.value]
    is_wrong = isinstance(wrong, AnswerForm) and wrong.ask is ask
    return {
        "key": ask.value,
        "question": say(ASKS[ask].words),
        "latest": given[0] if given else None,
        "earlier": given[1:],
        "form": wrong if is_wrong else AnswerForm(ask),
        "open": is_wrong or not given,
        "url": "" if preview else reverse("counter:answer", args=[found.pk, list(Ask).index(ask)]),
    }


def answer_part(answer: Answer) -> dict[str, Any]:
    """One answer: the reply in words, the parts, who gave it and when."""
    ask = Ask(answer.ask)
    return {
        "words": say(asks.reply_of(ask, answer.reply).words),
        "items": [
            (str(PARTS[part]), Cell(_part_words(part, answer.parts[part.value])))
            for part in ASKS[ask].parts
            if answer.parts.get(part.value)
        ],
        "by": answer.by_label,
        "at": day_words(day_of(answer.at)),
    }


def _part_words(part: Part, value: str) -> str:
    if part is Part.GROUND:
        return say(asks.GROUNDS[value])
    return day_words(date.fromisoformat(value)) if part is Part.DAY else value


def enclosure_part(found: Enclosure, page: str) -> dict[str, Any]:
    """One paper: its sort, who sent it, and where each page is shown, by the name of an address.

    Of one that was taken back, when and by whom, and no page: `gone`, because a page whose context
    has a `back` shows a way back in its header.
    """
    gone = found.withdrawn_at
    return {
        "kind": str(PAPERS[Enclosure.Kind(found.kind)]),
        "by": found.by_label,
        "at": day_words(day_of(found.at)),
        "pages": [
            Link(number_format(number, use_l10n=True), reverse(page, args=[found.pk, number]))
            for number in range(1, found.pages + 1)
        ]
        if gone is None
        else [],
        "gone": {"by": found.withdrawn_label, "at": day_words(day_of(gone))} if gone else None,
    }


def take_back_question(found: Enclosure) -> dict[str, Any]:
    """What to ask before a paper is taken back; the same whatever the desk did with it."""
    return {
        "title": _("Take this paper back?"),
        "text": str(PAPERS[Enclosure.Kind(found.kind)]),
        "consequences": [
            _("Its pages are gone from here at once."),
            _(
                "What the coordinating desk took over before stays there; it reads that you took"
                " it back."
            ),
            _("It cannot be undone; you can send the paper again."),
        ],
        "confirm_label": _("Take the paper back"),
        "grave": True,
        "cancel": Link(
            _("Leave the paper here"), reverse("counter:request", args=[found.request_id])
        ),
    }


def _note(note: Note, notes: Iterable[Note]) -> dict[str, Any]:
    answered = {each.of_id for each in notes}
    return {
        "key": note.pk,
        "words": note.words,
        "by": note.by_label,
        "from_mission": note.from_mission,
        "at": day_words(day_of(note.at)),
        "waits": not note.from_mission and note.pk not in answered,
        "is_answer": note.of_id is not None,
    }


def given_words(found: Iterable[Delegation], references: Mapping[Any, str]) -> list[str]:
    """What was given to whoever reads, in sentences."""
    said = []
    for each in found:
        values = {
            "day": day_words(last_day(each.ends_at)),
            "request": references.get(each.request_id, ""),
        }
        if each.request_id is None:
            said.append(_("You see everything of your mission until %(day)s.") % values)
        elif values["request"]:
            said.append(_("You see request %(request)s until %(day)s.") % values)
    return said


def delegates_page(
    found: Sequence[Delegation], references: Mapping[Any, str], at: datetime
) -> dict[str, Any]:
    """What the head gave to whom: what stands, with a way to take it back, and what has ended."""
    standing = [each for each in found if each.ended_at is None and each.ends_at > at]
    over = [each for each in found if each not in standing]
    return {
        "standing": [
            {
                "officer": each.member_label,
                "what": _what(each, references),
                "until": day_words(last_day(each.ends_at)),
                "by": each.by_label,
                "on": day_words(day_of(each.at)),
                "url": reverse("counter:end_delegation", args=[each.pk]),
            }
            for each in standing
        ],
        "over": _over(over, references) if over else None,
    }


def _what(found: Delegation, references: Mapping[Any, str]) -> str:
    if found.request_id is None:
        return _("Everything of the mission")
    reference = references.get(found.request_id)
    if reference is None:
        return _("A request that is closed now")
    return _("Request %(reference)s") % {"reference": reference}


def _over(found: Sequence[Delegation], references: Mapping[Any, str]) -> Table:
    columns = [
        Column(_("Consular officer")),
        Column(_("What")),
        Column(_("Given")),
        Column(_("Over")),
    ]
    rows = [
        [
            Cell(each.member_label),
            Cell(_what(each, references)),
            Cell(day_words(day_of(each.at)), note=each.by_label),
            Cell(
                day_words(day_of(each.ended_at) if each.ended_at else last_day(each.ends_at)),
                note=_ended_by_the_desk(each),
            ),
        ]
        for each in found
    ]
    return Table(_("What is over"), columns, rows, show_caption=False)


def _ended_by_the_desk(found: Delegation) -> str:
    """The desk's reason where the desk ended it; the head knows what the head took back."""
    if not found.ended_why:
        return ""
    return _("Ended by the coordinating desk. Reason: %(reason)s") % {"reason": found.ended_why}
