"""The gate's two pages: the risk screen, and the decision with what each duty asks here.

A newcomer's mistake is to let the page recommend. It shows what four provisions ask of this very
person and where they pull apart; a person weighs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from homeward.apps.audit.actions import reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register.labels import state_name
from homeward.apps.register.models import Person
from homeward.apps.register.standing import standings
from homeward.apps.sharing.access import screened, screens
from homeward.apps.sharing.models import Screen
from homeward.apps.ui.parts import Cell, Link
from homeward.apps.ui.present import day_words, reason_part, say
from homeward.core.disclosure.screen import WORDS, Question, pulling_apart
from homeward.core.finding import Finding
from homeward.core.law.facts import PersonFacts
from homeward.core.law.instruments import un_guidelines_alternative_care as guidelines
from homeward.core.law.instruments import vienna_consular as vienna
from homeward.core.law.instruments.minimum_ages import reached_minimum_age_abroad
from homeward.core.truth import Truth

_KNOWN: Final = {Truth.YES: gettext_lazy("Yes"), Truth.NO: gettext_lazy("No")}


def gate_page(actor: Actor, found: Person, state: str, on: date) -> dict[str, Any]:
    """What stands above the decision: the latest screen, each duty's finding, the conflicts."""
    latest = screens(actor, state, found.pk).first()
    answers = screened(latest)
    facts = _facts(actor, found, state, on)
    return {
        **_head(found, state),
        "screen": _screen(latest, answers),
        "screen_url": reverse("desk:screen", args=[found.pk, state]),
        "duties": [reason_part(each) for each in _duties(facts, answers, on)],
        "apart": [say(sentence) for sentence in pulling_apart(answers)],
        "responsible": reason_part(reached_minimum_age_abroad(facts, on=on)),
    }


def screen_page(actor: Actor, found: Person, state: str) -> dict[str, Any]:
    """What stands above the screen's form."""
    reading(actor=actor, verb="opened a risk screen", subjects=[found.pk], target=f"state:{state}")
    return _head(found, state)


def _head(found: Person, state: str) -> dict[str, Any]:
    return {
        "code": found.code,
        "state": state_name(state),
        "back": Link(_("Back to the person"), reverse("desk:person", args=[found.pk])),
    }


def _facts(actor: Actor, found: Person, state: str, on: date) -> PersonFacts:
    """The person's facts, of nationalities only this State's: each State is asked for itself."""
    one = next(iter(standings(actor, on=on, persons=[found.pk])), None)
    facts = one.dossier.facts if one is not None else PersonFacts()
    mine = tuple(said for said in facts.nationalities if said.state == state)
    return replace(facts, nationalities=mine)


def _duties(facts: PersonFacts, answers: Mapping[Question, Truth], on: date) -> tuple[Finding, ...]:
    """Each duty's finding for this person, from the register and the screen together."""
    asked = replace(
        facts,
        asked_for_contact=answers[Question.ASKS],
        opposes_contact=answers[Question.OPPOSES],
        guardian_needed=answers[Question.GUARDIAN],
        contact_endangers=answers[Question.DANGER],
        contact_in_interests=answers[Question.INTERESTS],
        # Article 37(b) asks whether informing endangers the child; the screen asks just that.
        safety_danger=answers[Question.DANGER],
    )
    return (
        vienna.inform_on_request(asked, on=on),
        vienna.consular_action_barred(asked, on=on),
        vienna.inform_of_guardianship(asked, on=on),
        guidelines.consular_services_involved(asked, on=on),
    )


def _screen(latest: Screen | None, answers: Mapping[Question, Truth]) -> dict[str, Any] | None:
    if latest is None:
        return None
    unknown = _("Not known, or not asked")
    return {
        "items": [(say(WORDS[q]), Cell(str(_KNOWN.get(answers[q], unknown)))) for q in Question],
        "by": latest.asked_by.shown_as,
        "at": day_words(latest.asked_at),
    }
