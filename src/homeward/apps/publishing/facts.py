"""From the register's persons to what tables can know of them, and which day is a set day.

`Counted` has no field for what somebody fears, for asylum, a gate or a hold, and nothing is read
here from which such a field could be filled. A newcomer's mistake is to take how far a return is
from what lists show of files: that is cut for an audience, and a hold would show in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from homeward.apps.audit.actor import Actor
from homeward.apps.publishing import access
from homeward.apps.register.access import claims
from homeward.apps.register.facts import dossiers
from homeward.apps.register.standing import files_of
from homeward.core.claims import Sex
from homeward.core.publishing.catalogue import LAYOUT, Counted, Progress, place_of
from homeward.core.publishing.layout import Counts

# A name is read so that nobody is left out of whom nothing else is claimed; it goes no further.
READ = ("name", "sex", "birth", "nationality")


def counted(actor: Actor) -> Iterator[Counted]:
    """Give everybody on the register as tables may know them.

    Args:
        actor: Who sees everybody; the caller records the reading.

    Raises:
        PermissionDenied: The actor sees some persons only, whose number means nothing.
    """
    access.must_see_everybody(actor)
    came, returns = access.first_listed(actor), access.returns(actor)
    for each in dossiers(claims(actor, kinds=READ), files_of(actor)):
        yield Counted(
            nationalities=frozenset(each.nationalities),
            birth=each.facts.birth,
            sex=Sex(each.sex) if each.sex else None,
            progress=_progress(returns.get(each.person)),
            first_listed=came[each.person],
        )


def _progress(arrived: bool | None) -> Progress:
    if arrived is None:
        return Progress.NO_FILE
    return Progress.ARRIVED if arrived else Progress.UNDER_WAY


def cells_on(actor: Actor, on: date) -> Counts:
    """Count everybody into the cells of the catalogue, with ages as of a day."""
    places = (place_of(person, on=on) for person in counted(actor))
    return LAYOUT.count(place for place in places if place is not None)


def set_day_of(on: date) -> date:
    """The set day that has come last: the first of a month.

    Set days are the same whatever happens, so that the day of a bulletin tells of nothing.
    """
    return on.replace(day=1)


def set_day_after(on: date) -> date:
    """The next set day."""
    return (on.replace(day=1) + timedelta(days=32)).replace(day=1)
