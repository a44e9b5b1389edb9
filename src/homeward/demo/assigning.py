"""Who works on whom in the invented world, so that each role has its own view of it.

The officer has the children whose files are open, an agency's team has others, a lawyer represents
a few, most are assigned to nobody; and one emergency waits for the lead's review. All of it goes
through the ordinary actions, which refuse here what they refuse anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.caseload.actions import Ground, Holder, assign, break_glass
from homeward.apps.register.facts import Dossier
from homeward.apps.register.models import Assignment

OFFICER, AGENCY, LAWYER, COORDINATOR = (
    "protection_officer",
    "agency_officer",
    "lawyer",
    "coordinator",
)
FOR_THE_AGENCY: Final = 20
REPRESENTED: Final = 3
INVENTED: Final = "Invented for the demonstration."


def assign_some(
    actors: Mapping[str, Actor], order: Sequence[Dossier], files: int, day: date
) -> None:
    """Assign the first of the invented children; leave the rest to whoever runs the desk.

    Args:
        actors: The invented members by user name.
        order: The children, those first who come first.
        files: How many of them have a return file; the officer works on these.
        day: Today in that world.
    """
    coordinator, lawyer = actors[COORDINATOR], actors[LAWYER]
    keys = [one.person for one in order]
    by = Ground(
        INVENTED,
        Assignment.Kind.REPRESENTS.value,
        "Power of attorney 14 (invented)",
        day - timedelta(days=30),
    )
    given = (
        (keys[:files], Holder(member=actors[OFFICER].member), Ground(INVENTED)),
        (
            keys[files : files + FOR_THE_AGENCY],
            Holder(team=actors[AGENCY].team),
            Ground(INVENTED),
        ),
        (keys[:REPRESENTED], Holder(member=lawyer.member), by),
    )
    for persons, to, ground in given:
        with acting_as(coordinator):
            assign(actor=coordinator, persons=persons, to=to, ground=ground)
    for one in order[files + FOR_THE_AGENCY : files + FOR_THE_AGENCY + 1]:
        _emergency(actors[OFFICER], one.code, day)


def _emergency(officer: Actor, code: str, day: date) -> None:
    """The officer opens somebody who cannot wait; the lead finds it on their first page."""
    noon = datetime.combine(day, time(12), UTC)
    with acting_as(officer):
        break_glass(actor=officer, code=code, reason=INVENTED, at=noon)
