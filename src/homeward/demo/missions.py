"""Two missions of the invented world: what was released to each, what they answered.

One sits in the country, one in another capital, as far as the reference list of missions says so
of their States; the missions themselves are invented. Everything goes through the ordinary actions,
the missions' part with the counter's own database role. A newcomer's mistake is to take these
releases for an example of what should be told: they show pages, and nothing was weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

from django.db import connections

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.counter import actions as counter
from homeward.apps.counter.access import officers, requests
from homeward.apps.counter.models import Mission
from homeward.apps.register.standing import standings
from homeward.apps.releases import actions
from homeward.apps.releases.access import request_for
from homeward.apps.releases.actions import Wish
from homeward.apps.releases.facts import offer
from homeward.apps.releases.models import Release
from homeward.apps.sharing.access import gates
from homeward.apps.sharing.actions import Review, decide, screen
from homeward.apps.sharing.reference.routes import RouteKind, route
from homeward.core.disclosure.asks import Ask, Part
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.truth import Truth

COORDINATOR, LEAD = "coordinator", "protection_lead"
RESIDENT, ABROAD = "mission_resident", "mission_abroad"
OFFICER: Final = "mission_officer"
"""An officer of the resident mission; its head gives them one request."""
EACH: Final = 5
"""How many children stand for each mission: two given, one answered, one waiting, one recalled."""
FIELDS: Final = frozenset(
    {
        DisclosableField.CODE,
        DisclosableField.NAME,
        DisclosableField.NAMES_ORIGINAL,
        DisclosableField.SEX,
        DisclosableField.BIRTH_WRITTEN,
        DisclosableField.CLAIMED_STATE,
        DisclosableField.CLAIM_BASIS,
        DisclosableField.GROUNDS,
    }
)
PURPOSE: Final = "To say whether the child is a national (invented)"
BASIS: Final = "Article 36 of the Vienna Convention on Consular Relations"
INVENTED: Final = "Invented for the demonstration."


def choose(lead: Actor, day: date) -> list[tuple[str, str]]:
    """Choose a State with a mission in the country and one without, those with most children.

    Args:
        lead: The invented protection lead.
        day: Today in that world.

    Returns:
        User names of the missions' officers, each with the State: one or two, fewer where the
        seed has no children of such a State.
    """
    with acting_as(lead):
        asked = [s for s in standings(lead, on=day) if s.finding.truth is Truth.YES]
    found: dict[RouteKind, str] = {}
    many = [
        one for s in asked for one in s.dossier.nationalities if len(s.dossier.nationalities) == 1
    ]
    for state in sorted(set(many), key=lambda one: (-many.count(one), one)):
        found.setdefault(route(state, day).kind, state)
    kinds = ((RESIDENT, RouteKind.RESIDENT), (ABROAD, RouteKind.NON_RESIDENT))
    return [(login, found[kind]) for login, kind in kinds if kind in found]


def fill(actors: Mapping[str, Actor], served: Mapping[str, Mission], day: date) -> int:
    """Release, recall and answer, so that both sides of the counter have something to show.

    Args:
        actors: The invented members by user name, the missions' officers among them.
        served: The mission of each officer, by the officer's user name.
        day: Today in that world.

    Returns:
        How many releases there are.
    """
    made = 0
    for login, mission in served.items():
        given = [
            _proposed(actors, mission, person, day) for person in _children(actors, mission, day)
        ]
        for release in given[:-1]:
            with acting_as(actors[LEAD]):
                actions.give(actor=actors[LEAD], key=release.pk, on=day, at=_noon(day))
        for release in given[-2:-1]:
            with acting_as(actors[COORDINATOR]):
                actions.end(actor=actors[COORDINATOR], key=release.pk, why=INVENTED, at=_noon(day))
        made += len(given)
        _talk(actors, actors[login])
        _give_access(actors[login], day)
    return made


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _children(actors: Mapping[str, Actor], mission: Mission, day: date) -> Sequence[Any]:
    """The first of the State's whose gate is open, or is opened here; never one with no contact."""
    lead = actors[LEAD]
    with acting_as(lead):
        asked = [
            each.dossier.person
            for each in standings(lead, on=day, state=mission.state)
            if each.finding.truth is Truth.YES and each.dossier.nationalities == (mission.state,)
        ]
        known = gates(lead, mission.state, asked)
        chosen = [one for one in asked if known.get(one) is not Gate.NONE][:EACH]
        for person in chosen:
            if person not in known:
                screen(actor=lead, person=person, state=mission.state, answers={})
                decide(
                    actor=lead,
                    person=person,
                    state=mission.state,
                    decision="contact",
                    reason=INVENTED,
                    review=Review(day + timedelta(days=180), lead.member),
                )
    return chosen


def _proposed(actors: Mapping[str, Actor], mission: Mission, person: Any, day: date) -> Release:
    coordinator = actors[COORDINATOR]
    with acting_as(coordinator):
        now = offer(coordinator, person=person, mission=mission, on=day)
        wish = Wish(
            fields=frozenset(field for field in FIELDS if now.open(field)),
            purpose=PURPOSE,
            basis=BASIS,
            until=day + timedelta(days=60),
            asks=tuple(Ask),
        )
        return actions.propose(actor=coordinator, person=person, mission=mission, wish=wish, on=day)


def _talk(actors: Mapping[str, Actor], officer: Actor) -> None:
    """The mission answers what is asked of one child, and the desk writes about another."""
    coordinator = actors[COORDINATOR]
    with at_the_counter(), acting_as(officer):
        keys = [each.pk for each in requests(officer)]
        if keys:
            for ask, reply, parts in (
                (
                    Ask.NATIONALITY,
                    "confirmed",
                    {Part.GROUND: "mother", Part.LAW: "Article 3 (invented)"},
                ),
                (Ask.CERTIFICATE, "will_issue", {Part.NEEDS: "A copy of the birth record."}),
                (Ask.DNA, "arranged", {Part.LABORATORY: "Laboratory 7 (invented)"}),
            ):
                counter.answer(actor=officer, request=keys[-1], ask=ask, reply=reply, parts=parts)
            counter.write_note(
                actor=officer,
                request=keys[-1],
                words="Who can hand us the birth record? (invented)",
            )
    if keys:  # in a small world all that was given may have been taken back
        with acting_as(coordinator):
            actions.write_note(
                actor=coordinator,
                request=request_for(coordinator, keys[0]),
                words="Which civil registry would you ask? (invented)",
            )


def _give_access(head: Actor, day: date) -> None:
    """The head lets each officer of the mission see the newest request."""
    with at_the_counter(), acting_as(head):
        for request in requests(head)[:1]:
            for officer, _name in officers(head):
                counter.delegate(
                    actor=head,
                    officer=officer,
                    until=_noon(day) + timedelta(days=30),
                    at=_noon(day),
                    request=request.pk,
                )


@contextmanager
def at_the_counter() -> Iterator[None]:
    """Work with the counter's database role, as the process that serves missions does."""
    desk = connections["default"]
    connections["default"] = connections.create_connection("counter")
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = desk
