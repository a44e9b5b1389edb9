"""The only door to letters, the offices that write them, and their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import may, must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.models import (
    Approval,
    Entry,
    Letter,
    RewordedNote,
    Rewording,
    RewordingAct,
    Series,
    Stop,
    WritingOffice,
)
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.letters.typesetting.texts import Text, text_of, texts


def letters(actor: Actor, state: str = "") -> QuerySet[Letter]:
    """Letters of the actor's desk, newest first, without their PDFs; `stopped` marks drafts.

    None for who sees only some persons: a letter names many.
    """
    found = _letters(actor) if sees_everybody(actor) else Letter.objects.none()
    return found.filter(state=state) if state else found


def drafts_in_use(actor: Actor, persons: Sequence[UUID], state: str = "") -> QuerySet[Letter]:
    """Drafts that speak of any of these persons and were not stopped, for whoever sees these."""
    found = _letters(actor).filter(draft=True, stopped=False, persons__in=list(persons))
    return (found.filter(state=state) if state else found).distinct()


def _letters(actor: Actor) -> QuerySet[Letter]:
    must(actor, "see persons")
    return (
        Letter.objects.filter(keeper_id=actor.keeper)
        .annotate(stopped=Exists(Stop.objects.filter(letter=OuterRef("pk"))))
        .defer("pdf", "said")
        .select_related("made_by")
    )


def naming(actor: Actor, persons: Sequence[UUID]) -> QuerySet[Letter]:
    """Letters that named any of these persons; drafts, which carry codes, among them."""
    return letters(actor).filter(
        pk__in=Entry.objects.filter(keeper_id=actor.keeper, person_id__in=persons).values("letter")
    )


def letter_for(actor: Actor, key: UUID) -> Letter:
    """One letter with its PDF, or `Http404`."""
    must(actor, "see persons")
    found = Letter.objects.filter(keeper_id=actor.keeper, pk=key).first()
    if found is None or not sees_everybody(actor):
        raise Http404
    return found


def is_stopped(actor: Actor, letter: Letter) -> bool:
    """Say whether a draft is no longer to be used."""
    return Stop.objects.filter(keeper_id=actor.keeper, letter=letter).exists()


def offices(actor: Actor) -> QuerySet[WritingOffice]:
    """Every office of the desk, closed ones too; none for who sees only some persons."""
    must(actor, "see persons")
    found = WritingOffice.objects.filter(keeper_id=actor.keeper)
    found = found if sees_everybody(actor) else found.none()
    return found.select_related("added_by", "closed_by")


def office_for(actor: Actor, key: int) -> WritingOffice:
    """One office, or `Http404`."""
    found = offices(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def given(actor: Actor) -> dict[int | None, dict[int, int]]:
    """How many numbers each office has given in each year; only years in which it gave one."""
    must(actor, "see persons")
    found: dict[int | None, dict[int, int]] = {}
    rows = Series.objects.filter(keeper_id=actor.keeper, last__gt=0).order_by("-year")
    for office, year, last in rows.values_list("office_id", "year", "last"):
        found.setdefault(office, {})[year] = last
    return found


class ShutError(Exception):
    """The office gives no number any more: it was closed, or the desk has named offices since."""


def next_number(actor: Actor, year: int, office: int | None = None) -> int:
    """Take the next number of a year. Inside the letter's own transaction, so that none is lost.

    Args:
        actor: Who writes.
        year: Of the note's date.
        office: The office that writes; `None` for a desk that has named none.

    Raises:
        ShutError: The office was closed, or it is no longer the desk that writes.
    """
    _hold(actor, office)
    mine = {"keeper_id": actor.keeper, "office_id": office, "year": year}
    Series.objects.get_or_create(**mine)
    series = Series.objects.select_for_update().get(**mine)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _hold(actor: Actor, office: int | None) -> None:
    """Let nobody close the office, or name the desk's first one, until the transaction ends."""
    if office is None:
        hold_naming(actor, shared=True)
        shut = offices(actor).exists()
    else:
        mine = WritingOffice.objects.filter(keeper_id=actor.keeper, pk=office, closed_at=None)
        shut = not mine.select_for_update(no_key=True).exists()
    if shut:
        raise ShutError


def hold_naming(actor: Actor, *, shared: bool = False) -> None:
    """Keep the desk's offices as they are until the transaction ends; writers share the hold."""
    with connection.cursor() as cursor:
        lock = "pg_advisory_xact_lock_shared" if shared else "pg_advisory_xact_lock"
        cursor.execute(f"select {lock}(841, %s)", [actor.keeper])


def approvals(actor: Actor) -> list[tuple[Text, Approval | None]]:
    """Every text with who approved its very bytes; `None` where no lawyer has."""
    must(actor, "see persons")
    found = Approval.objects.filter(keeper_id=actor.keeper).select_related("approved_by")
    latest: dict[tuple[str, str, str], Approval] = {}
    for one in found:
        latest.setdefault((one.text, one.language, one.digest), one)
    return [(t, latest.get((t.kind.value, t.language, t.digest))) for t in texts()]


def not_approved(actor: Actor, kind: NoteKind, languages: Sequence[str]) -> tuple[str, ...]:
    """The languages, of these, in which no lawyer of the desk approved the very text of a note."""
    mine = Approval.objects.filter(keeper_id=actor.keeper, text=kind.value)
    known = set(mine.values_list("language", "digest"))
    asked = {language: text_of(kind, language) for language in languages}
    return tuple(
        language
        for language, text in asked.items()
        if text is None or (language, text.digest) not in known
    )


def held(actor: Actor, letter: UUID) -> None:
    """Hold one note until the transaction ends: whether it goes and whether it is edited."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(839, hashtext(%s))", [f"{actor.keeper} {letter}"]
        )


def _acts(verb: str) -> Exists:
    return Exists(RewordingAct.objects.filter(rewording=OuterRef("pk"), verb=verb))


def rewordings(actor: Actor) -> QuerySet[Rewording]:
    """Words that the desk edited, the latest of a note first, with `approved` and `withdrawn`.

    For who sees everybody, and for lawyers: the words name nobody.
    """
    must(actor, "see persons")
    found = Rewording.objects.filter(keeper_id=actor.keeper).select_related("brought_by")
    found = found.annotate(approved=_acts("approved"), withdrawn=_acts("withdrawn"))
    if not sees_everybody(actor) and not may(actor, "approve texts"):
        return found.none()
    return found.order_by("reference", "-number")


def rewording_for(actor: Actor, key: UUID) -> Rewording:
    """One of these, or `Http404`."""
    found = rewordings(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def standing_rewordings(actor: Actor, letters: Sequence[UUID] = ()) -> dict[UUID, Rewording]:
    """By note, the latest edited words that were not taken back; of these notes, or of all."""
    found = rewordings(actor).filter(withdrawn=False)
    latest: dict[UUID, Rewording] = {}
    for one in found.filter(letter_id__in=letters) if letters else found:
        latest.setdefault(one.letter_id, one)
    return latest


def acts_on(actor: Actor, rewording: Rewording) -> list[RewordingAct]:
    """What was done to edited words, the first first."""
    must(actor, "see persons")
    found = RewordingAct.objects.filter(keeper_id=actor.keeper, rewording=rewording)
    return list(found.select_related("by").order_by("pk"))


def leaves_as(actor: Actor, letter: Letter) -> bytes | None:
    """The PDF by which a note leaves: as it was written, or with edited words.

    `None` where edited words wait for a lawyer: then it leaves by no way.
    """
    latest = standing_rewordings(actor, [letter.pk]).get(letter.pk)
    if latest is None:
        return bytes(letter.pdf)
    if not latest.approved:
        return None
    return bytes(RewordedNote.objects.get(keeper_id=actor.keeper, rewording=latest).pdf)
