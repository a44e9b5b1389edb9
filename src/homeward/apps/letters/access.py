"""The only door to letters and their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from homeward.apps.accounts.access import must, sees_everybody
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.models import Approval, Entry, Letter, Series, Stop
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


def next_number(actor: Actor, year: int) -> int:
    """Take the next number of a year. Inside the letter's own transaction, so that none is lost."""
    Series.objects.get_or_create(keeper_id=actor.keeper, year=year)
    series = Series.objects.select_for_update().get(keeper_id=actor.keeper, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


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
