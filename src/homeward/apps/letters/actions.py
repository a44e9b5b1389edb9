"""Writing letters. A number is taken and a letter kept in one transaction, or neither is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.conf import settings
from django.http import Http404

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.access import (
    ShutError,
    drafts_in_use,
    letter_for,
    next_number,
    not_approved,
)
from homeward.apps.letters.facts import Line, lines
from homeward.apps.letters.models import Approval, Entry, Letter, Stop
from homeward.apps.letters.office import Writer, ministry, writers
from homeward.apps.letters.typesetting.note import Earlier, NoteKind, NoteVerbale, reference_number
from homeward.apps.letters.typesetting.render import render, said_in
from homeward.apps.letters.typesetting.texts import Text, text_of
from homeward.apps.register.codec import seal_cells
from homeward.apps.sharing.reference.names import MissionName, mission_name
from homeward.apps.sharing.reference.routes import Route, route

LANGUAGES = ("en", "ar")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which text, in one or two languages, from which office.

    A draft has codes only and no number. An office has to be chosen where several are open.
    """

    kind: NoteKind
    languages: tuple[str, ...] = LANGUAGES
    draft: bool = False
    office: int | None = None


class NothingToWriteError(Exception):
    """There is nobody of whom this letter may speak. `code` says why: "nobody" or "gate"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoMissionError(Exception):
    """No mission is known to which the letter could go; only a draft can be written."""


class NotApprovedError(Exception):
    """No lawyer approved the text in these `languages`; until one has, only drafts are written."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        super().__init__("-".join(languages))
        self.languages = languages


class NoOfficeError(Exception):
    """From where to write is not clear.

    `code` says why: "which" (several are open and none was chosen), "closed" (the one that was
    chosen is closed, or none is open), "unnamed" (it has no name in one of the languages).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def write_request(
    *,
    actor: Actor,
    state: str,
    on: date,
    draft: bool,
    languages: tuple[str, ...] = LANGUAGES,
) -> Letter:
    """Write the note that asks a State to take its nationals back, from the only open office.

    Args:
        actor: Who writes.
        state: ISO 3166 alpha-3 of the State addressed.
        on: The date of the note, and the day that counts for each person.
        draft: Codes only, marked not to be sent, without a number.
        languages: One or two of en, ar, fr, ru.

    Raises what `ask` raises.
    """
    return ask(
        actor=actor, wanted=Wanted(NoteKind.REQUEST, languages, draft=draft), state=state, on=on
    )


def ask(*, actor: Actor, wanted: Wanted, state: str, on: date) -> Letter:
    """Write the note that asks a State to take its nationals back.

    Args:
        actor: Who writes.
        wanted: In which languages, from which office, and whether as a draft.
        state: ISO 3166 alpha-3 of the State addressed.
        on: The date of the note, and the day that counts for each person.

    Raises:
        NothingToWriteError: Nobody is certainly asked for ("nobody"), or nobody of those has
            been cleared for contact by a protection lead ("gate").
        NoMissionError: Where to send it is not known, and it is no draft.
        NotApprovedError: It is no draft, and a lawyer has yet to approve its text in a language.
        NoOfficeError: From where to write is not clear.
    """
    return _write(actor, wanted, state=state, on=on)


def write_about(*, actor: Actor, wanted: Wanted, key: UUID, on: date) -> Letter:
    """Write a note that reminds, thanks, answers or hands over, about an earlier note.

    It names those whom the earlier note named and of whom the State may still be told today;
    whoever is left out leaves no trace.

    Args:
        actor: Who writes.
        wanted: Which text, in which languages, and whether as a draft.
        key: The earlier note.
        on: The date of the note, and the day that counts for each person.

    Raises:
        Http404: There is no such note, or it is a draft.
        NothingToWriteError: Nobody of that note may be spoken of to this State any more.
        NoMissionError: As `ask`.
        NotApprovedError: As `ask`.
        NoOfficeError: As `ask`.
    """
    must(actor, "write letters")
    earlier = letter_for(actor, key)
    if earlier.draft:
        raise Http404
    return _write(actor, wanted, state=earlier.state, on=on, earlier=earlier)


def _write(
    actor: Actor, wanted: Wanted, *, state: str, on: date, earlier: Letter | None = None
) -> Letter:
    must(actor, "write letters")
    draft = wanted.draft
    way = route(state, on)
    if way.accreditation is None and not draft:
        raise NoMissionError(state)
    writer = _writer(actor, wanted)
    found = lines(actor, state=state, on=on, draft=draft)
    if earlier is not None:
        named = set(earlier.persons.values_list("pk", flat=True))
        found = [line for line in found if line.person in named]
    if not found:
        raise NothingToWriteError(_why_nobody(actor, state, on, draft=draft))
    missing = not_approved(actor, wanted.kind, wanted.languages)
    if missing and not draft:
        raise NotApprovedError(missing)
    with change(
        actor=actor,
        verb="wrote a draft" if draft else "wrote a note",
        target=f"state:{state}",
        subjects=[line.person for line in found],
    ):
        if not draft:
            writer = _numbered(actor, writer, on.year)
        note = replace(_note(found, way, wanted, writer, earlier), unapproved=bool(missing))
        return _keep(actor, note, found, writer)


def _writer(actor: Actor, wanted: Wanted) -> Writer:
    """The office that was chosen, or the only one that is open."""
    found = writers(actor)
    if wanted.office is not None:
        found = [one for one in found if one.key == wanted.office]
    if len(found) != 1:
        raise NoOfficeError("which" if found else "closed")
    [writer] = found
    if not set(wanted.languages) <= set(writer.names):
        raise NoOfficeError("unnamed")
    return writer


def _numbered(actor: Actor, writer: Writer, year: int) -> Writer:
    """The office with the number that it has just given."""
    try:
        number = next_number(actor, year, writer.key)
    except ShutError:
        raise NoOfficeError("closed") from None
    return replace(writer, reference=reference_number(writer.sign, year, number))


def _why_nobody(actor: Actor, state: str, on: date, *, draft: bool) -> str:
    if draft:
        return "nobody"
    return "gate" if lines(actor, state=state, on=on, draft=True) else "nobody"


def _note(
    found: list[Line], way: Route, wanted: Wanted, writer: Writer, earlier: Letter | None
) -> NoteVerbale:
    return NoteVerbale(
        dated=way.on,
        state=way.state,
        languages=wanted.languages,
        office={language: writer.names[language] for language in wanted.languages},
        addressee={language: _addressee(way, language) for language in wanted.languages},
        entries=tuple(line.entry for line in found),
        reference=writer.reference,
        draft=not writer.reference,
        fictional=settings.HOMEWARD_DECLARATION is None,
        kind=wanted.kind,
        about=earlier and Earlier(earlier.reference, earlier.dated),
    )


def _addressee(way: Route, language: str) -> MissionName:
    """The mission by its name; where none is known, the ministry at home, on drafts alone."""
    named = mission_name(way.accreditation, language) if way.accreditation else None
    return named or ministry(way.state, language)


def _said(note: NoteVerbale) -> bytes | None:
    """What a desk needs to edit a note later: of drafts, which are not sent, nothing."""
    if note.draft:
        return None
    payload = note.to_json()
    return seal_cells([payload, json.dumps(said_in(payload), ensure_ascii=False)])


def _keep(actor: Actor, note: NoteVerbale, found: list[Line], writer: Writer) -> Letter:
    letter = Letter.objects.create(
        keeper_id=actor.keeper,
        office_id=writer.key,
        state=note.state,
        reference=note.reference,
        draft=note.draft,
        text=note.kind.value,
        approved=not note.unapproved,
        dated=note.dated,
        languages="-".join(note.languages),
        pdf=render(note),
        said=_said(note),
        made_by_id=actor.member,
    )
    Entry.objects.bulk_create(
        Entry(keeper_id=actor.keeper, letter=letter, person_id=line.person) for line in found
    )
    return letter


def stop_drafts(*, actor: Actor, persons: Sequence[UUID], state: str = "") -> list[Letter]:
    """Take drafts that speak of these persons out of use; what was issued cannot be called back.

    Args:
        actor: Who recorded a word that was taken back.
        persons: Whom the drafts speak of.
        state: The State they are addressed to; empty for every State.

    Returns:
        The drafts that were stopped now, and not before.

    Raises:
        PermissionDenied: The role records no consents.
    """
    must(actor, "record consents")
    found = list(drafts_in_use(actor, persons, state))
    if found:
        target = f"letters:{len(found)}"
        with change(actor=actor, verb="stopped drafts", target=target, subjects=persons):
            Stop.objects.bulk_create(Stop(keeper_id=actor.keeper, letter=one) for one in found)
    return found


class ChangedTextError(Exception):
    """The text is not the one that was read: it has changed since the page was opened."""


def approve(*, actor: Actor, kind: NoteKind, language: str, digest: str) -> Approval:
    """Approve a text in one language, as a lawyer who has read these very bytes.

    Raises:
        PermissionDenied: Whoever approves is no lawyer.
        ChangedTextError: There is no such text, or it has changed since it was read.
    """
    must(actor, "approve texts")
    text = text_of(kind, language)
    if text is None or text.digest != digest:
        raise ChangedTextError
    target = f"text:{kind.value}.{language}"
    with change(actor=actor, verb="approved a text", target=target, detail=_of(text)):
        return Approval.objects.create(
            keeper_id=actor.keeper,
            text=kind.value,
            language=language,
            version=text.version,
            digest=digest,
            approved_by_id=actor.member,
        )


def _of(text: Text) -> dict[str, str | int]:
    return {"version": text.version, "digest": text.digest[:16]}
