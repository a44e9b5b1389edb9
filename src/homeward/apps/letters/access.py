"""The only door to letters, the offices that write them, and their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.models import Approval, Entry, Letter, Series, Stop, WritingOffice
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
        .defer("pdf")
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
