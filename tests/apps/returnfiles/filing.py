"""Invented files, and the shortest way to an act in one. Nobody here exists."""

from __future__ import annotations

from datetime import date

from tests.apps.invented import persons_by_row, take_in
from tests.apps.tracing.pairs import pair

from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import access, actions, holding
from homeward.apps.returnfiles.actions import Answer
from homeward.apps.returnfiles.facts import gathered
from homeward.apps.returnfiles.models import Act, File
from homeward.apps.tracing import actions as tracing

ON = date(2026, 11, 27)
GIRL, GROWN = 2, 3
WHY = "An invented reason."


def opened(actor, person=None, on=ON) -> File:
    """A file of the usual girl, or of somebody."""
    if person is None:
        person = persons_by_row(actor, take_in(actor))[GIRL]
    return actions.open_file(actor=actor, person=person, on=on)


def answer(actor, file, ask, value, **more):
    """Record an answer as a member."""
    on = more.pop("on", ON)
    seen = more.pop("seen", None)
    with acting_as(actor):
        given = Answer(ask=ask, value=value, **more)
        return actions.record(actor=actor, key=file.pk, answer=given, on=on, seen=seen)


def read(actor, file, on=ON):
    """The file with all that is known around it."""
    with acting_as(actor):
        return gathered(actor, [access.file_for(actor, file.pk)], on)[file.pk]


def holds(actor, file, on=ON) -> set[tuple[str, str]]:
    """Kind and ground of the holds in force, as they are stored."""
    return {(h.ground.kind.value, h.ground.key) for h in read(actor, file, on).file.holds}


def raised(actor, file, on=ON) -> Act:
    """A hold by hand."""
    with acting_as(actor):
        return holding.raise_hold(actor=actor, key=file.pk, reason=WHY, on=on)


def join(cast, one, other) -> None:
    """Two members decide that two persons are one."""
    with acting_as(cast["coordinator"]):
        key = pair(one, other).key
        tracing.answer(actor=cast["coordinator"], key=key, verdict="same", reason=WHY)
    with acting_as(cast["protection_lead"]):
        tracing.confirm(actor=cast["protection_lead"], key=key, reason=WHY)


def apart(cast, one, other) -> None:
    """Both answers are taken back."""
    with acting_as(cast["coordinator"]):
        for _twice in range(2):
            tracing.undo(actor=cast["coordinator"], key=pair(one, other).key, reason=WHY)
