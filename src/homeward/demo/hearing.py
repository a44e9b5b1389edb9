"""Invented words about consent, and invented papers on best interests, as members would leave them.

Nobody said any of it. A newcomer's mistake is to take these texts for a pattern: they are short on
purpose, so that nobody copies them into a child's paper.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from homeward.apps.audit.actions import acting_as
from homeward.apps.interests import actions, drafting, panel
from homeward.apps.interests.models import Paper
from homeward.apps.register.standing import standings
from homeward.core.returns.consent import Position, Present, Purpose, Whose
from homeward.core.returns.interests import PanelOutcome, Views, Way
from homeward.core.truth import Truth

INVENTED: Final = "Invented for the demonstration."
SITTING: Final = ("protection_officer", "lawyer", "agency_officer")
ROOM: Final = frozenset({Present.INTERPRETER, Present.PROTECTION})


def say_words(actors: dict[str, Any], on: date) -> int:
    """Record words about three persons, and open a paper on two of them; one is decided.

    Args:
        actors: The invented members, by login.
        on: Today in that world.

    Returns:
        How many papers there are.
    """
    lead = actors["protection_lead"]
    with acting_as(lead):
        asked = [s for s in standings(lead, on=on) if s.finding.truth is Truth.YES]
        chosen = [s for s in asked if len(s.dossier.nationalities) == 1][-3:]
    for number, each in enumerate(chosen):
        with acting_as(lead):
            _words(lead, each.dossier.person, each.dossier.nationalities[0], number, on)
    if chosen:
        _decided(actors, chosen[0].dossier.person, on)
    return len(chosen[:2])


def _words(lead: Any, person: UUID, state: str, number: int, on: date) -> None:
    """A mother before prison staff, a father who cannot be reached, a guardian who refuses."""
    day = on - timedelta(days=20 - number)
    talk = {"on": day, "language": "ar", "present": ROOM, "explained": "yes"}
    watched = talk | {"present": ROOM | {Present.PRISON_STAFF}}
    mother = watched if number else talk
    said = [
        actions.Said(
            whose=Whose.MOTHER,
            purpose=Purpose.CONTACT,
            position=Position.AGREED,
            to_whom=state,
            **mother,
        ),
        actions.Said(
            whose=Whose.FATHER, purpose=Purpose.RETURN, position=Position.UNREACHABLE, on=day
        ),
        actions.Said(
            whose=Whose.CHILD, purpose=Purpose.SAMPLE, position=Position.NOT_ASKED, on=day
        ),
    ]
    if number == 1:
        said.append(
            actions.Said(
                whose=Whose.GUARDIAN, purpose=Purpose.PLACEMENT, position=Position.REFUSED, **talk
            )
        )
    for one in said:
        actions.record(actor=lead, person=person, said=one, today=on)


def _decided(actors: dict[str, Any], person: UUID, on: date) -> None:
    """One whole determination, by a panel of two bodies."""
    lead = actors["protection_lead"]
    with acting_as(lead):
        heard = actions.Heard(
            views=Views.GIVEN, on=on - timedelta(days=9), words=INVENTED, present=ROOM
        )
        actions.hear(actor=lead, person=person, heard=heard, today=on)
        kind = Paper.Kind.DETERMINATION
        paper = drafting.open_paper(actor=lead, person=person, kind=kind)
        names = [name for name in drafting.fields_of(kind) if not name.endswith(".closed")]
        words = {name: INVENTED for name in names if not name.startswith("other.")}
        words["recommended"] = Way.ORIGIN.value
        drafting.save(actor=lead, key=paper.pk, seen=0, words=words)
        for login in SITTING:
            panel.seat(actor=lead, key=paper.pk, member=actors[login].member)
    for login in SITTING:
        with acting_as(actors[login]):
            panel.promise(actor=actors[login], key=paper.pk, interested=False, on=on)
    ruling = panel.Ruling(
        outcome=PanelOutcome.APPROVES,
        chosen=Way.ORIGIN,
        reasons=INVENTED,
        decided_on=on,
        review_on=on + timedelta(days=90),
    )
    with acting_as(lead):
        panel.decide(actor=lead, key=paper.pk, ruling=ruling, today=on)
