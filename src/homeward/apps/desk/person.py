"""One person's page: the standing as a tree, every claim with its source, the gate."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.desk.claims import claim_parts
from homeward.apps.desk.kin import family_part
from homeward.apps.desk.law import court_part
from homeward.apps.desk.looked import correspondence
from homeward.apps.desk.states import gate_words
from homeward.apps.documents.presenting import about_person as about_documents
from homeward.apps.intake.access import lists
from homeward.apps.interests.presenting import about_person as about_interests
from homeward.apps.register import access
from homeward.apps.register.access import ClaimRow
from homeward.apps.register.facts import Dossier, SourceFile, dossiers, opened
from homeward.apps.register.labels import SEXES, script_of, span_words, state_name
from homeward.apps.register.models import Person
from homeward.apps.register.standing import files_of
from homeward.apps.releases.access import missions, releases_about
from homeward.apps.releases.presenting import mission_words, standing_words
from homeward.apps.sharing.access import decisions, gates
from homeward.apps.tracing.presenting import about_person
from homeward.apps.ui.parts import Cell, Link, NamePart, ReasonPart, SpanPart
from homeward.apps.ui.present import answer_word, day_words, reason_part, say
from homeward.core.claims import ClaimKind
from homeward.core.finding import Finding
from homeward.core.law.register import RULES, assess, contradictions, standing
from homeward.core.names import romanise


def person_page(actor: Actor, found: Person, on: date) -> dict[str, Any]:
    """Everything about one person; the look is recorded before anything is read.

    A person whose every claim has fallen still has a page, which says so.
    """
    reading(actor=actor, verb="opened a person", subjects=[found.pk])
    files = files_of(actor)
    rows = list(access.claims(actor, persons=[found.pk]))
    dossier = next(dossiers(rows, files), None)
    if dossier is None:
        return {"code": found.code, "fallen": True, "on_iso": on.isoformat()}
    finding = standing(dossier.facts, on=on)
    link = _linker(actor, rows, files)
    return {
        "code": found.code,
        "on": day_words(on),
        "on_iso": on.isoformat(),
        "answer": answer_word(finding.truth),
        "reasons": reason_part(finding, link),
        "questions": [say(question) for question in finding.open_questions()],
        "warnings": _parts(contradictions(dossier.facts, on=on), link),
        "other_questions": _parts(_other_questions(dossier, on), link),
        "names": _names(rows),
        "facts": _facts(dossier, rows),
        "claims": claim_parts(actor, found, rows, files, link=link, on=on),
        "family": family_part(actor, found, rows, files),
        "court": court_part(found, rows, on),
        "correspondence": correspondence(actor, found),
        "may_write": may(actor, "write claims"),
        "add_claim": reverse("desk:claim_add", args=[found.pk]),
        "gates": _gates(actor, found, dossier.nationalities, on),
        "releases": _releases(actor, found, on),
        **about_person(actor, found.pk),
        **about_interests(actor, found.pk),
        **about_documents(actor, found.pk),
    }


def _other_questions(dossier: Dossier, on: date) -> list[Finding]:
    """Every question of law but those of the request, which the standing has shown already."""
    answers = zip(RULES, assess(dossier.facts, on=on), strict=True)
    return [found for rule, found in answers if rule.instrument != "request_2018"]


def _parts(found: Sequence[Finding], link: Callable[[str], Link]) -> list[ReasonPart]:
    return [reason_part(finding, link) for finding in found]


def _linker(
    actor: Actor, rows: Sequence[ClaimRow], files: dict[UUID, SourceFile]
) -> Callable[[str], Link]:
    """Make the function that turns a claim's reference into a link to its raw row."""
    keys = {each.source_id: each.pk for each in lists(actor) if each.source_id}
    urls = {}
    for row in rows:
        if row.row is not None and row.source in keys:
            reference = files[row.source].point(row.sheet, row.row)
            urls[reference] = reverse("intake:row", args=[keys[row.source], row.sheet, row.row])
    return lambda reference: Link(reference, urls.get(reference, ""))


def _names(rows: Sequence[ClaimRow]) -> list[NamePart]:
    words = [opened(row).words for row in rows if row.kind == ClaimKind.NAME.value]
    return [name_part(text) for text in dict.fromkeys(words)]


def name_part(text: str) -> NamePart:
    """A name in its own script, with how it may be said where that is not Latin."""
    said = romanise(text)
    return NamePart(text, script_of(text), said if said != text else "")


def _facts(dossier: Dossier, rows: Sequence[ClaimRow]) -> list[tuple[str, Cell]]:
    birth = dossier.facts.birth
    born = (
        Cell(SpanPart(dossier.facts.birth_words, span_words(birth)), "span")
        if birth
        else Cell(kind="none")
    )
    states = ", ".join(state_name(state) for state in dossier.nationalities)
    mothers = [opened(row).words for row in rows if row.kind == ClaimKind.MOTHER_NAME.value]
    mother = (
        Cell(NamePart(mothers[0], script_of(mothers[0])), "name") if mothers else Cell(kind="none")
    )
    return [
        (_("Born"), born),
        (_("Sex"), Cell(str(SEXES[dossier.sex])) if dossier.sex else Cell(kind="none")),
        (_("Nationality claimed"), Cell(states) if states else Cell(kind="none")),
        (_("Mother's name"), mother),
    ]


def _gates(actor: Actor, found: Person, states: Sequence[str], on: date) -> list[dict[str, Any]]:
    history = list(decisions(actor, found.pk))
    shown = []
    for state in states:
        mine = [each for each in history if each.state == state]
        now = gates(actor, state, [found.pk], on).get(found.pk)
        shown.append(
            {
                "state": state_name(state),
                "words": gate_words(now),
                "decide_url": reverse("desk:gate", args=[found.pk, state]),
                "state_url": reverse("desk:state", args=[state]),
                "screen_url": reverse("desk:screen", args=[found.pk, state]),
                "reason": mine[0].reason if mine else "",
                "review": day_words(mine[0].review_on) if mine and mine[0].review_on else "",
                "overdue": bool(mine and mine[0].review_on and mine[0].review_on < on),
                "by": mine[0].decided_by.shown_as if mine else "",
                "at": day_words(mine[0].decided_at) if mine else "",
                "missions": [
                    Link(
                        each.organisation.name,
                        reverse("releases:propose", args=[found.pk, each.pk]),
                    )
                    for each in missions(actor, state)
                ],
            }
        )
    return shown


def _releases(actor: Actor, found: Person, on: date) -> list[Link]:
    """What any mission was told about the person, newest first."""
    return [
        Link(
            f"{mission_words(each.recipient)}: {standing_words(each, on)}",
            reverse("releases:release", args=[each.pk]),
        )
        for each in releases_about(actor, found.pk)
    ]
