"""Return files of the invented world, opened and answered through the ordinary actions.

Some have just begun, some are far, one is stopped by a member, one waits for a second person, so
that every page has something to show. A newcomer's mistake is to write rows here: whatever the
actions refuse must be refused in a demonstration too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.register.facts import Dossier
from homeward.apps.register.standing import standings
from homeward.apps.returnfiles import actions, holding, planning, tasking
from homeward.apps.returnfiles.actions import Answer
from homeward.apps.returnfiles.models import File
from homeward.core.spans import under
from homeward.core.truth import Truth
from homeward.demo.assigning import assign_some
from homeward.demo.drawing import draw_papers

OFFICER, LEAD, COORDINATOR = "protection_officer", "protection_lead", "coordinator"
FILES: Final = 9
PAPERS: Final = 3
STEPS: Final = (
    (COORDINATOR, "s0.duplicates", "yes", "pairs answered in the register (invented)"),
    (COORDINATOR, "s0.context", "prison", "list of the authority (invented)"),
    (OFFICER, "s1.seen", "yes", "note of a visit (invented)"),
    (OFFICER, "s1.needs", "yes", "note of a visit (invented)"),
    (COORDINATOR, "s2.status", "not_accused", "court reference 12/2026 (invented)"),
    (COORDINATOR, "s2.lawyer", "not_needed", ""),
    (COORDINATOR, "s3.level", "supported", "two papers (invented)"),
    (COORDINATOR, "s3.dispute", "none", ""),
    (OFFICER, "s5.screen", "yes", "screening (invented)"),
    (OFFICER, "s8.position", "agreed", "talk with the mother (invented)"),
    (OFFICER, "s8.private", "yes", "talk with the mother (invented)"),
    (COORDINATOR, "s4.line", "confirmed", "laboratory result 7 (invented)"),
    (COORDINATOR, "s4.claimants", "yes", ""),
    (COORDINATOR, "s9.agreed", "yes", "letter of the grandmother (invented)"),
)
"""Who answers which question, in the order of a return that goes well."""

SAID: Final = (
    (OFFICER, "mother_held", "yes"),
    (OFFICER, "mother_reachable", "yes"),
    (OFFICER, "mother_death", "no"),
    (OFFICER, "iraqi_parent", "no"),
    (OFFICER, "danger", "no"),
    (OFFICER, "fear", "no"),
)
NOTE: Final = "Invented for the demonstration."


def open_files(actors: Mapping[str, Actor], day: date) -> int:
    """Open files for a dozen invented children and answer some of their questions.

    Args:
        actors: The invented members by user name; of the desk it is their role.
        day: Today in that world.

    Returns:
        How many files there are.
    """
    order = _children(actors[COORDINATOR], day)
    assign_some(actors, order, FILES, day)
    draw_papers(actors[COORDINATOR], order[:PAPERS], day)
    children = [one.person for one in order[:FILES]]
    for number, person in enumerate(children):
        since = day - timedelta(days=80 - 6 * number)
        with acting_as(actors[COORDINATOR]):
            file = actions.open_file(actor=actors[COORDINATOR], person=person, on=since)
        for step, (role, ask, value, evidence) in enumerate(STEPS[: 2 + 2 * number]):
            on = min(since + timedelta(days=2 * step), day)
            given = Answer(ask=ask, value=value, evidence=evidence, shown_on=on)
            with acting_as(actors[role]):
                actions.record(actor=actors[role], key=file.pk, answer=given, on=on)
        for role, what, value in SAID[:number]:
            with acting_as(actors[role]):
                actions.say(actor=actors[role], key=file.pk, what=what, value=value, on=day)
        _further(actors, file, number, day)
    return len(children)


def _children(actor: Actor, day: date) -> list[Dossier]:
    """Persons who are asked to be taken back, children before others."""
    with acting_as(actor):
        asked = [s.dossier for s in standings(actor, on=day) if s.finding.truth is Truth.YES]
    asked.sort(key=lambda one: (under(one.facts.birth, 18, on=day) is not Truth.YES, one.code))
    return asked


def _further(actors: Mapping[str, Actor], file: File, number: int, day: date) -> None:
    """A hold, an asking to lift it, a note, tasks: each on some file."""
    officer, lead, coordinator = (actors[role] for role in (OFFICER, LEAD, COORDINATOR))
    if number in {2, 5}:
        with acting_as(officer):
            raised = holding.raise_hold(
                actor=officer, key=file.pk, reason="An uncle asks for the child; not known to us.",
                on=day,
            )  # fmt: skip
        if number == 5:  # noqa: PLR2004  one of the two waits for a second person
            with acting_as(lead):
                holding.ask_to_lift(
                    actor=lead, raised=raised.key, reason="The uncle was visited.", on=day
                )
    if number % 3 == 0:
        due = day + timedelta(days=number - 3)
        given = tasking.Given(
            member=(coordinator if number % 2 else officer).member,
            words="Ask the prison for the next day of visits (invented).",
            due_on=due,
        )
        with acting_as(coordinator):
            tasking.give(actor=coordinator, key=file.pk, given=given)
            actions.note(actor=coordinator, key=file.pk, words=NOTE, on=day)
    if number % 4 == 1:
        given = tasking.Given(member=coordinator.member, ask="s7.answer")
        with acting_as(coordinator):
            tasking.give(actor=coordinator, key=file.pk, given=given)
    if number == FILES - 1:
        _papers(coordinator, file, day)


def _papers(actor: Actor, file: File, day: date) -> None:
    """Two papers that differ by one letter, which stops the file."""
    for called, name in (("court_order", "ZEYNEP KAYA"), ("return_certificate", "ZEYNEB KAYA")):
        said = planning.PaperSaid(
            called=called, name=name, birth="2016-03-10", reference="invented 4/26"
        )
        with acting_as(actor):
            planning.add_paper(actor=actor, key=file.pk, paper=said, on=day)
